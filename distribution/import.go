package distribution

import (
	"slices"
	"strings"

	"congvan/distribution/sheet"
	"congvan/internal/diag"
)

// Import reads the table of an XLSX or CSV file, as offices keep it, as a
// directory; path only names it in messages. Columns are known by their headings,
// section rows and the column of groups make groups, and keys are made of names.
// What it did not understand is told with its row and column; where the list has
// errors the directory is what could be read.
func Import(path string, data []byte) (*Directory, diag.List) {
	sheets, list := sheet.Read(path, data)
	if list.HasErrors() {
		return &Directory{Path: path}, list
	}
	im := &importer{Directory: &Directory{Path: path}, rowOf: map[string]int{}, groupOf: map[string]int{}}
	var read string
	var others []string
	for _, s := range sheets {
		if im.table == nil {
			im.table, im.list = findTable(path, s)
			if im.table != nil {
				read = s.Name
				im.read(s)
				continue
			}
		}
		if len(s.Rows) > 0 {
			others = append(others, s.Name)
		}
	}
	if im.table == nil {
		return im.Directory, append(list, diag.New(diag.NoTable, diag.Pos{File: path}))
	}
	if len(others) > 0 {
		im.list.Add(diag.New(diag.OtherSheets, diag.Pos{File: path}, read, strings.Join(others, ", ")))
	}
	if len(im.Places) == 0 {
		im.list.Add(diag.New(diag.EmptyTable, diag.Pos{File: path, Line: im.head, Column: 1, Length: 1}))
	}
	im.finish()
	list.Add(im.list...)
	list.Add(im.check()...)
	return im.Directory, list
}

// importer makes a directory of the rows of a table.
type importer struct {
	*Directory
	*table
	list diag.List
	// rowOf is where a place stands in Places by its name, groupOf where a group
	// stands in Groups, as names are compared.
	rowOf, groupOf map[string]int
	// parts are the members of each of Groups until all have keys.
	parts [][]part
	// open are the sections that the row is in, from the outermost.
	open []opened
}

// opened is a section and its group.
type opened struct{ level, group int }

// part is a member of a group: where it stands in Groups, or in Places.
type part struct {
	group bool
	at    int
	pos   diag.Pos
}

// place is the place of a column in a row.
func (im *importer) place(row sheet.Row, c column) diag.Pos {
	return diag.Pos{File: im.Path, Line: row.Number, Column: max(im.at[c], 1), Length: 1}
}

// read reads the rows of the sheet.
func (im *importer) read(s sheet.Sheet) {
	im.list.Add(s.Told...)
	for _, m := range s.Merged {
		if m.Row+m.Rows-1 > im.head {
			im.list.Add(diag.New(diag.MergedCells, diag.Pos{File: im.Path, Line: m.Row, Column: m.Column, Length: 1}, m.Name))
		}
	}
	for i, row := range im.rows {
		if i == 0 && numbersColumns(row) {
			continue
		}
		if section, ok := im.sectionOf(row); ok {
			im.section(row, section)
			continue
		}
		im.row(row)
	}
}

// section begins the group of a section in those it is part of.
func (im *importer) section(row sheet.Row, s section) {
	for len(im.open) > 0 && im.open[len(im.open)-1].level >= s.level {
		im.open = im.open[:len(im.open)-1]
	}
	at := diag.Pos{File: im.Path, Line: row.Number, Column: s.column, Length: 1}
	group := im.group(s.name, at)
	if len(im.open) > 0 {
		im.join(im.open[len(im.open)-1].group, part{true, group, at})
	}
	im.open = append(im.open, opened{s.level, group})
}

// group is the place in Groups of the group of that name, which is made where there
// is none.
func (im *importer) group(name string, at diag.Pos) int {
	i, ok := im.groupOf[sameName(name)]
	if !ok {
		i = len(im.Groups)
		im.groupOf[sameName(name)] = i
		im.Groups = append(im.Groups, Group{Name: name, Pos: at})
		im.parts = append(im.parts, nil)
	}
	return i
}

// join makes a place or a group a member of a group.
func (im *importer) join(group int, p part) {
	if !slices.ContainsFunc(im.parts[group], func(o part) bool { return o.group == p.group && o.at == p.at }) {
		im.parts[group] = append(im.parts[group], p)
	}
}

// row reads a row that is no section.
func (im *importer) row(row sheet.Row) {
	p := im.entry(row)
	if p.Name == "" {
		var texts []string
		for _, c := range row.Cells {
			texts = append(texts, c.Text)
		}
		im.list.Add(diag.New(diag.NamelessRow, im.place(row, columnName), strings.Join(texts, " | ")))
		return
	}
	i, ok := im.rowOf[sameName(p.Name)]
	if ok {
		im.merge(&im.Places[i], p, row)
	} else {
		i = len(im.Places)
		im.rowOf[sameName(p.Name)] = i
		im.Places = append(im.Places, p)
	}
	member := part{false, i, p.Pos}
	if len(im.open) > 0 {
		im.join(im.open[len(im.open)-1].group, member)
	}
	for _, name := range strings.FieldsFunc(im.get(row, columnGroup), func(r rune) bool { return r == ';' || r == ',' }) {
		if name = strings.TrimSpace(name); name != "" {
			im.join(im.group(name, im.place(row, columnGroup)), member)
		}
	}
}

// entry is what a row says of a place.
func (im *importer) entry(row sheet.Row) Place {
	p := Place{
		Key: im.get(row, columnKey), Name: im.get(row, columnName), Short: im.get(row, columnShort),
		Level: im.get(row, columnLevel), Address: im.get(row, columnAddress), Email: im.get(row, columnEmail),
		Order: im.count(row, columnOrder), Copies: im.count(row, columnCopies),
		Purpose: im.choice(row, columnPurpose, findPurpose, Purposes()),
		Channel: im.choice(row, columnChannel, findChannel, Channels()),
		Pos:     im.place(row, columnName),
	}
	someone := im.get(row, columnPerson)
	if office := im.get(row, columnOffice); office != "" {
		someone = strings.TrimPrefix(someone+", "+office, ", ")
	}
	switch {
	case p.Name == "" && im.get(row, columnPerson) != "":
		p.Name, p.Person, p.Pos = someone, true, im.place(row, columnPerson)
	case someone != "" && p.Name != "":
		im.list.Add(diag.New(diag.PersonBeside, im.place(row, columnPerson), someone, p.Name))
	}
	return p
}

// merge gives a place what a second row of its name says; what the two say
// differently is an error.
func (im *importer) merge(p *Place, other Place, row sheet.Row) {
	im.list.Add(diag.New(diag.RepeatedRow, other.Pos, other.Name, p.Pos.Line))
	text := func(a *string, b string, c column) {
		if *a != "" && b != "" && *a != b {
			im.list.Add(diag.New(diag.RowsDiffer, im.place(row, c), other.Name, p.Pos.Line, im.titles[c]))
		}
		if *a == "" {
			*a = b
		}
	}
	number := func(a *int, b int, c column) {
		if *a != 0 && b != 0 && *a != b {
			im.list.Add(diag.New(diag.RowsDiffer, im.place(row, c), other.Name, p.Pos.Line, im.titles[c]))
		}
		*a = max(*a, b)
	}
	text(&p.Key, other.Key, columnKey)
	text(&p.Short, other.Short, columnShort)
	text(&p.Level, other.Level, columnLevel)
	text(&p.Address, other.Address, columnAddress)
	text(&p.Email, other.Email, columnEmail)
	text(&p.Purpose, other.Purpose, columnPurpose)
	text(&p.Channel, other.Channel, columnChannel)
	number(&p.Order, other.Order, columnOrder)
	number(&p.Copies, other.Copies, columnCopies)
}

// finish gives every place and group its key and the groups their members. A
// section without a row makes no group.
func (im *importer) finish() {
	keys := newKeys(im.Places)
	for i := range im.Places {
		if p := &im.Places[i]; p.Key == "" {
			p.Key = keys.make(p.Short, p.Name)
		}
	}
	filled := im.filled()
	for i := range im.Groups {
		g := &im.Groups[i]
		if !filled[i] {
			im.list.Add(diag.New(diag.NamelessRow, g.Pos, g.Name))
			continue
		}
		g.Key = keys.make(g.Name)
		im.list.Add(diag.New(diag.SectionGroup, g.Pos, g.Name, g.Key))
	}
	var groups []Group
	for i, g := range im.Groups {
		for _, p := range im.parts[i] {
			switch {
			case !p.group:
				g.Members = append(g.Members, Member{Key: im.Places[p.at].Key, Pos: p.pos})
			case filled[p.at]:
				g.Members = append(g.Members, Member{Key: im.Groups[p.at].Key, Pos: p.pos})
			}
		}
		if filled[i] {
			groups = append(groups, g)
		}
	}
	im.Groups = groups
}

// filled says which groups have a place, by themselves or in a group in them.
func (im *importer) filled() map[int]bool {
	filled := map[int]bool{}
	for changed := true; changed; {
		changed = false
		for i, parts := range im.parts {
			if !filled[i] && slices.ContainsFunc(parts, func(p part) bool { return !p.group || filled[p.at] }) {
				filled[i], changed = true, true
			}
		}
	}
	return filled
}
