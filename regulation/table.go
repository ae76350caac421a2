package regulation

import "congvan/internal/diag"

// Row is one row of a regulation in words, to be read or compared: a
// component, a length or a mark.
type Row struct {
	// Key and Name are the row in unaccented and in plain Vietnamese.
	Key, Name string
	// Section is the part of the table the row stands in.
	Section diag.Words
	// Value is what we use and, behind it, what a writer may choose instead.
	// Style is how a component is set; a length and a mark have none.
	Value, Style diag.Words
	// Point is where the regulation speaks of it, "" where it does not.
	Point    string
	Strength Strength
}

// Table is every row of the regulation: the components, the lengths and the
// marks, each in the order of its constants.
func (s *Spec) Table() []Row {
	var rows []Row
	for _, l := range s.Looks {
		rows = append(rows, l.row())
	}
	for _, m := range s.Measures {
		rows = append(rows, m.row())
	}
	return append(rows, s.markRows()...)
}

// Row is the row of the given key.
func (s *Spec) Row(key string) (row Row, ok bool) {
	for _, r := range s.Table() {
		if r.Key == key {
			return r, true
		}
	}
	return Row{}, false
}

// SameAs says whether two regulations ask for the same. That they say so at
// different points is no difference.
func (r Row) SameAs(other Row) bool {
	return r.Value == other.Value && r.Style == other.Style && r.Strength == other.Strength
}

func (l Look) row() Row {
	row := Row{
		Key: l.Key, Name: l.Name, Section: diag.Words{Vi: "Cỡ chữ và kiểu chữ", En: "Sizes and styles"},
		Value: none(), Point: l.Point, Strength: l.Strength,
	}
	if l.Size == 0 {
		return row
	}
	row.Value, row.Style = length(l.Size.Points(), Points), l.style()
	if l.Max != 0 {
		row.Value = followed(row.Value, between(l.Least().Points(), l.Max.Points(), Points))
	}
	return row
}

// none is what stands in place of what a regulation does not have.
func none() diag.Words { return diag.Words{Vi: "không có", En: "none"} }

func (l Look) style() diag.Words {
	slope := diag.Words{Vi: "đứng", En: "upright"}
	if l.Italic {
		slope = diag.Words{Vi: "nghiêng", En: "italic"}
	}
	for _, more := range []struct {
		has    bool
		vi, en string
	}{
		{l.Bold, "đậm", "bold"}, {l.Underline, "gạch chân", "underlined"},
		{l.Red, "đỏ", "red"}, {l.Superscript, "chỉ số trên", "superscript"}, {l.Caps, "in hoa", "capitals"},
	} {
		if more.has {
			slope.Vi += ", " + more.vi
			slope.En += ", " + more.en
		}
	}
	return slope
}

func (m Measure) row() Row {
	value := length(m.Value, m.Unit)
	if m.Value == 0 {
		value = m.Instead
	}
	if m.Min != 0 || m.Max != 0 {
		value = followed(value, m.choice())
	}
	return Row{
		Key: m.Key, Name: m.Name, Section: diag.Words{Vi: "Kích thước", En: "Lengths"},
		Value: value, Point: m.Point, Strength: m.Strength,
	}
}

// choice is what a writer may choose. A bound of ours is not passed off as one
// of the regulation.
func (m Measure) choice() diag.Words {
	least, most := length(m.Min, m.Unit), length(m.Max, m.Unit)
	open := diag.Words{Vi: "từ " + least.Vi + " trở lên", En: least.En + " or more"}
	switch {
	case m.Max == 0:
		return bracketed(open)
	case m.OwnMax:
		return bracketed(diag.Words{Vi: open.Vi + "; nhận đến " + most.Vi, En: open.En + "; taken up to " + most.En})
	case m.Min == 0:
		return bracketed(diag.Words{Vi: "đến " + most.Vi, En: "up to " + most.En})
	}
	return between(m.Min, m.Max, m.Unit)
}

// markRows are the marks in the order they stand in Spec.
func (s *Spec) markRows() []Row {
	var rows []Row
	for _, m := range []struct {
		key, name string
		Mark
	}{
		{"sau_moi_noi_nhan", "Sau mỗi nơi nhận", s.ItemEnd},
		{"het_noi_nhan", "Hết phần Nơi nhận", s.ListEnd},
		{"het_kinh_gui", "Hết phần Kính gửi", s.AddresseesEnd},
		{"truoc_moi_can_cu", "Trước mỗi căn cứ", s.BasisDash},
		{"sau_moi_can_cu", "Sau mỗi căn cứ", s.BasisEnd},
		{"het_can_cu", "Hết phần căn cứ", s.LastBasisEnd},
	} {
		row := Row{
			Key: m.key, Name: m.name, Section: diag.Words{Vi: "Dấu câu", En: "Punctuation"},
			Value: diag.Words{Vi: m.Text, En: m.Text}, Point: m.Point, Strength: m.Strength,
		}
		if m.Text == "" {
			row.Value = none()
		}
		if m.Point == "" {
			// No point speaks of it: that there is none is our reading.
			row.Strength = Chosen
		}
		rows = append(rows, row)
	}
	return rows
}

// InShort is the strength in a word, for a column.
func (s Strength) InShort() diag.Words {
	switch s {
	case Derived:
		return diag.Words{Vi: "suy ra", En: "derived"}
	case Chosen:
		return diag.Words{Vi: "chọn", En: "chosen"}
	}
	return diag.Words{Vi: "quy định", En: "stated"}
}

// InFull is the strength for a reader who sees that word for the first time.
func (s Strength) InFull() diag.Words {
	switch s {
	case Derived:
		return diag.Words{Vi: "suy ra từ quy định", En: "derived from the regulation"}
	case Chosen:
		return diag.Words{Vi: "chọn vì quy định không nói", En: "chosen, for the regulation does not say"}
	}
	return diag.Words{Vi: "quy định nói rõ", En: "the regulation says so"}
}

// length is a number with its unit.
func length(value float64, u Unit) diag.Words {
	number := diag.Decimal(value)
	return diag.Words{Vi: number.Vi + " " + u.String(), En: number.En + " " + u.String()}
}

// between is a range with its unit, in brackets.
func between(least, most float64, u Unit) diag.Words {
	from, to := diag.Decimal(least), length(most, u)
	return bracketed(diag.Words{Vi: from.Vi + " đến " + to.Vi, En: from.En + " to " + to.En})
}

func bracketed(w diag.Words) diag.Words {
	return diag.Words{Vi: "(" + w.Vi + ")", En: "(" + w.En + ")"}
}

func followed(a, b diag.Words) diag.Words {
	return diag.Words{Vi: a.Vi + " " + b.Vi, En: a.En + " " + b.En}
}
