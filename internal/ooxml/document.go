package ooxml

import "congvan/internal/unit"

// Document is a Word file as it was read.
type Document struct {
	// Sections are the text, in order; there is at least one.
	Sections []Section
	// Footnotes and Endnotes are those that the text calls, in the order of their
	// calls; Run.Note counts them from 1.
	Footnotes, Endnotes []Note
	// Comments are those of readers, in the order of their marks; Run.Note counts
	// them from 1.
	Comments []Comment
	// Compatibility is the version of Word the file is laid out as, 15 for those
	// since 2013, 0 where it does not say.
	Compatibility int
	// Application is the program that wrote the file, as it calls itself.
	Application string
	// Properties are those that somebody gave the file beside Word's own, as texts.
	Properties map[string]string
	// Strict says that it is in ISO's strict format.
	Strict bool
}

// Section is a stretch of the text on one kind of page.
type Section struct {
	Break                               SectionBreak
	Width, Height                       unit.Twips
	Top, Right, Bottom, Left            unit.Twips
	Header, Footer, Gutter              unit.Twips // from the edges; room for binding
	Landscape, MirrorMargins, TitlePage bool
	// FirstNumber is the number of the first page, 0 where counting goes on.
	FirstNumber int
	// EvenPages says that left pages have headers of their own.
	EvenPages bool
	// Headers and Footers are those that the section shows, its own or those of the
	// one before: at most one for each kind.
	Headers, Footers []Margin
	Blocks           []Block
}

// SectionBreak is where a section begins.
type SectionBreak int

// The beginnings of a section.
const (
	NextPage SectionBreak = iota
	SamePage
	EvenPage
	OddPage
	NextColumn
)

// Margin is a header or a footer.
type Margin struct {
	Kind   MarginKind
	Blocks []Block
}

// MarginKind is the pages a header or footer stands on.
type MarginKind int

// The kinds of headers and footers. The first is that of all pages for which there
// is no other.
const (
	UsualPages MarginKind = iota
	FirstPage
	LeftPages
)

// Note is a footnote or an endnote.
type Note struct{ Blocks []Block }

// Comment is what a reader wrote beside the text.
type Comment struct {
	Author, Date string // the date as ISO 8601, or ""
	Text         string // its paragraphs, a line each
	On           string // the words it is about, or ""
	Paragraph    int    // the index of the paragraph its mark stands in
}

// Change is a tracked change that nobody took or refused.
type Change struct {
	Kind         ChangeKind
	Author, Date string
}

// ChangeKind is what a change does.
type ChangeKind int

// The kinds of changes. What was moved stands twice, where it was and where it is.
const (
	Inserted ChangeKind = iota + 1
	Deleted
	MovedFrom
	MovedTo
)

// Gone says whether what is changed so is not in the text once the change is
// taken. A nil change leaves it.
func (c *Change) Gone() bool { return c != nil && (c.Kind == Deleted || c.Kind == MovedFrom) }

// Block is a *Paragraph or a *Table.
type Block interface{ block() }

func (*Paragraph) block() {}
func (*Table) block()     {}

// Table is a table.
type Table struct {
	Style   string // its name, or ""
	Columns []unit.Twips
	Rows    []Row
}

// Row is a row of a table. Its cells cover all its columns, those left out before
// and behind it too.
type Row struct {
	Header bool // it stands again on every page
	Cells  []Cell
	Change *Change
}

// Cell is a cell of a table.
type Cell struct {
	// Column is the first column it covers, from 0; Across and Down are how many
	// columns and rows. Down is 0 in a cell that one above goes on in.
	Column, Across, Down int
	Width                unit.Twips // 0 where it is not said
	Borders              Borders
	Blocks               []Block
}

// Borders are the sides that a line is drawn at.
type Borders struct{ Top, Right, Bottom, Left bool }

// Ruled says whether lines show the cells of a table: one without only puts things
// side by side. A line or two, as the rule below a name, make no ruled table.
func (t *Table) Ruled() bool {
	sides, drawn := 0, 0
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			for _, on := range []bool{c.Borders.Top, c.Borders.Right, c.Borders.Bottom, c.Borders.Left} {
				if sides++; on {
					drawn++
				}
			}
		}
	}
	return 2*drawn > sides
}
