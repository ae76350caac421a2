package importer

import (
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// Source is a paper as a reader of its format saw it, in reading order. A
// reader fills in what it knows and leaves the rest at its zero value, which
// always means that it is unknown.
type Source struct {
	Path  string
	Items []Item
	// Notes are the footnotes that the format knows as such; Span.Note refers to
	// them, counting from 1. A note that is only typed stays among the Items.
	Notes []Note
	// NoteParentheses says that their numbers stand in parentheses in the text.
	NoteParentheses bool
	// Styled says that bold and italics are those of the paper. Of plain text it
	// is false: what stands out there was guessed by whoever copied it.
	Styled bool
	// Remarks are what the reader itself has to tell: what it left out, what others
	// wrote beside the text.
	Remarks []Doubt
	// Choices are the choices of layout that the paper shows; those that the
	// regulation makes anyway are none.
	Choices dispatch.Choices
}

// Item is a *Line or a *Table.
type Item interface{ item() }

func (*Line) item()  {}
func (*Table) item() {}

// Line is a line, a whole paragraph, or a part of a line that stands apart from
// the rest of it.
type Line struct {
	Spans []Span
	Pos   diag.Pos // line of the file, or number of the paragraph
	Page  int      // from 1; 0 where the format has no pages
	// Row is the same for the parts of one line, which stand side by side, and
	// differs between lines. A table without rules that only puts things side by
	// side, as of the head of a paper, is such parts, not a Table.
	Row int
	// Column is the column of those side by side that the line stands in, from 1 at
	// the left, where the format has columns; else 0.
	Column int
	// Component is what the line is, where its style says so for certain.
	Component Component
	// Left is how many characters from the left edge the line begins, Wide how many
	// there are from edge to edge: both are 0 where columns mean nothing.
	Left, Wide int
	Align      Align
	End        End
	Sheet      Sheet   // of its page
	Gap        bool    // more room stands above than between other lines
	Size       float64 // of its type, in points
}

// Component is a component of a paper that is known, or none.
type Component struct {
	Is    regulation.Component
	Known bool
}

// is says whether it is known to be c.
func (k Component) is(c regulation.Component) bool { return k.Known && k.Is == c }

// text says whether it is known to be of the text.
func (k Component) text() bool {
	return k.Known && (k.Is.OfText() || k.Is == regulation.LegalBasis)
}

// Sheet is what is not usual of a page.
type Sheet struct{ Small, Landscape bool }

// Align is where a line stands between the margins.
type Align int

// The alignments of a line.
const (
	AlignUnknown Align = iota
	AlignStart         // from the left edge, or over the whole width
	AlignIndent        // from the left edge, its beginning indented
	AlignCentre
	AlignRight // in the right half
)

// End is what the end of a line is.
type End int

// The ends of a line.
const (
	EndUnknown   End = iota
	EndWrapped       // there was no more room
	EndParagraph     // its paragraph ends
)

// Span is a run of characters of one look.
type Span struct {
	Text   string // in NFC; its spaces are those of the source
	Bold   bool
	Italic bool
	Raised bool // set as a superscript
	Note   int  // of Source.Notes, from 1; Text is then empty
}

// Note is a footnote that the format knows.
type Note struct {
	Spans []Span
	Pos   diag.Pos
}

// Table is a ruled table.
type Table struct {
	// Header is how many of the first rows name the columns.
	Header int
	// Columns are how the columns stand, where the format shows it; else nil.
	Columns []dispatch.ColumnAlign
	Rows    [][]Cell
	Pos     diag.Pos
	Page    int
}

// Cell is a cell of a table: its paragraphs, and how many columns and rows it
// covers. A cell that another one covers stands in its row with 0 for both.
type Cell struct {
	Lines        []*Line
	Across, Down int
}

// text is what a line says, with single spaces.
func (l *Line) text() string { return spansText(l.Spans) }

func spansText(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// bold says whether all of a line is.
func (l *Line) bold() bool {
	for _, s := range l.Spans {
		if !s.Bold && strings.TrimSpace(s.Text) != "" {
			return false
		}
	}
	return len(l.Spans) > 0
}
