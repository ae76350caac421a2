package regulation

import (
	"fmt"

	"congvan/internal/diag"
	"congvan/internal/unit"
)

// Spec is one regulation as data: how every component looks, every length a
// page is set with, and the marks a list of recipients takes.
type Spec struct {
	// Name is the number and symbol of the regulation: "36-HD/VPTW".
	Name string
	// Looks holds a row for every Component.
	Looks [ComponentCount]Look
	// Measures holds a row for every MeasureKey.
	Measures [MeasureCount]Measure
	// ItemEnd stands after each recipient of a list, ListEnd after the last
	// of Nơi nhận, AddresseesEnd after the last of Kính gửi.
	ItemEnd, ListEnd, AddresseesEnd Mark
	// BasisDash stands before each căn cứ, empty where none does; BasisEnd
	// after each, LastBasisEnd after the last.
	BasisDash, BasisEnd, LastBasisEnd Mark
	// Parts is the point that says which type is addressed to whom.
	Parts string
	// Symbol is the point that says what the symbol of a document is made of,
	// Archive the one that asks for a recipient who files it, AsAbove the one that
	// puts Như trên on the first line of Nơi nhận.
	Symbol, Archive, AsAbove string
	Copies                   CopyPoints
}

// CopyPoints are the points that speak of certified copies, "" where none does.
type CopyPoints struct {
	Kinds   string // who makes a copy of which kind
	Number  string // what it is numbered by
	Secret  string // that copies of state secrets are of another law
	OwnPage string // what is done where it needs a page of its own
	Scanned string // that one in electronic form is made by scanning paper
}

// Mark is a punctuation mark the regulation asks for.
type Mark struct {
	Text     string
	Point    string
	Strength Strength
}

// Strength says how sure a row is.
type Strength int

// The strengths of a row: the text says so, we derived it from what the text
// says, or the text is silent and we chose.
const (
	Norm Strength = iota
	Derived
	Chosen
)

// Look is how a component is set.
type Look struct {
	// Key and Name are the component in unaccented and in plain Vietnamese.
	Key, Name string
	// Size is the size we use, 0 where the regulation has no such component. A
	// writer may choose from Min to Max, which are 0 where Size is the least, and
	// where it is the only one.
	Size, Min, Max unit.HalfPoints
	Bold           bool
	Italic         bool
	Underline      bool
	// Red says that the component is a stamp, in red.
	Red bool
	// Superscript raises the component and makes it smaller than Size.
	Superscript bool
	// Caps says that the component is written in capitals.
	Caps     bool
	Point    string
	Strength Strength
}

// Least is the smallest size a writer may choose.
func (l Look) Least() unit.HalfPoints {
	if l.Min != 0 {
		return l.Min
	}
	return l.Size
}

// lacks says that the regulation does not have the components.
func (s *Spec) lacks(components ...Component) {
	for _, c := range components {
		s.Looks[c] = Look{Key: s.Looks[c].Key, Name: s.Looks[c].Name, Point: s.Looks[c].Point, Strength: Derived}
	}
}

// Unit is the unit the regulation gives a length in.
type Unit int

// The units of a Measure.
const (
	Millimetres Unit = iota
	Points
)

// String is the symbol of the unit.
func (u Unit) String() string {
	if u == Points {
		return "pt"
	}
	return "mm"
}

// Measure is one length of a page.
type Measure struct {
	Key, Name string
	Unit      Unit
	// Value is the length we use. Min and Max bound what a writer may choose
	// instead; a bound of 0 is no bound, and two bounds of 0 are no choice.
	Value, Min, Max float64
	// Least and Most are where a choice is refused though the text asks for the
	// length only roughly ("khoảng 10 mm"); 0 where it is refused outside Min
	// and Max. Between the two a choice is worth a warning.
	Least, Most float64
	// OwnMax says that Max is ours, to catch a slip of the hand where the text
	// sets none.
	OwnMax bool
	// Instead says what stands in place of a length that the text does not have.
	Instead  diag.Words
	Point    string
	Strength Strength
}

// Of is a length given in the unit of the measure.
func (m Measure) Of(value float64) unit.Twips {
	if m.Unit == Points {
		return unit.PT(value)
	}
	return unit.MM(value)
}

// Allows says whether a writer may choose value.
func (m Measure) Allows(value float64) bool {
	return value >= m.Min && (m.Max == 0 || value <= m.Max)
}

// Roughly says whether a writer may choose value with a warning, where the text
// asks for the length only roughly.
func (m Measure) Roughly(value float64) bool {
	return m.Most != 0 && value >= m.Least && value <= m.Most
}

// Length is the value of a measure.
func (s *Spec) Length(k MeasureKey) unit.Twips { return s.Measures[k].Of(s.Measures[k].Value) }

// PointOf is the point that speaks of a key of the definition, or "" where none
// does.
func (s *Spec) PointOf(key string) string {
	switch key {
	case "kinh_gui", "kinh_trinh":
		return s.Parts
	case "tac_gia":
		return s.Looks[Author].Point
	case "chu_de", "trinh_dai_hoi":
		return s.Looks[Theme].Point
	case "can_cu":
		return s.BasisEnd.Point
	}
	return ""
}

// Cite is the citation of a point: "36-HD/VPTW, II.1.3.2".
func (s *Spec) Cite(point string) string { return fmt.Sprintf("%s, %s", s.Name, point) }
