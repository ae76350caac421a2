package ooxml

import (
	"strings"

	"congvan/internal/unit"
)

// Paragraph is a paragraph with what it looks like in effect: by the defaults, the
// styles, the numbering and what it says itself.
type Paragraph struct {
	Index   int    // in reading order of the whole file, from 1
	StyleID string // "" where it names none
	Style   string // the name of its style as Word shows it
	Format
	// Label is the number or bullet that Word puts before it, without the room
	// behind; "" where it has none. Bullet says that it is one.
	Label     string
	Bullet    bool
	LabelLook Look
	// Framed says that it stands in a frame, out of the flow.
	Framed bool
	Runs   []Run
	// Mark is the change of the paragraph's end: deleted, the text goes on with the
	// paragraph below. MarkLook is how the end would look if it were text.
	Mark     *Change
	MarkLook Look
	// Page is the page it begins on, from 1, as Word saw it when it last saved the
	// file, and as far as breaks tell where it did not.
	Page int
}

// Format is where the lines of a paragraph stand.
type Format struct {
	Align Align
	// Left and Right are the indents, FirstLine what the first line has more of
	// the left one; each may be negative.
	Left, Right, FirstLine unit.Twips
	// Before and After are the room above and below. Word puts in its own where
	// AutoBefore and AutoAfter say so. Contextual leaves it out between paragraphs
	// of one style.
	Before, After                     unit.Twips
	AutoBefore, AutoAfter, Contextual bool
	// Line is the height of a line by its rule: exactly, at least, or in parts of
	// 240 of a single line.
	Line     unit.Twips
	LineRule LineRule

	KeepNext, KeepLines, PageBreak, WidowControl bool
	Outline                                      int // level of a heading from 1, 0 of text
	Tabs                                         []TabStop
	Borders                                      Borders
}

// Align is how lines stand between their edges.
type Align int

// The alignments.
const (
	Left Align = iota
	Centre
	Right
	Justify
)

// LineRule is what a line height means.
type LineRule int

// The line rules.
const (
	Multiple LineRule = iota
	AtLeast
	Exactly
)

// TabStop is a tab stop: how far from the left edge, and what it does.
type TabStop struct {
	At     unit.Twips
	Kind   string // "left", "center", "right", "decimal", "bar"
	Leader string // "", "dot", "hyphen", "underscore", …
}

// Run is a stretch of one look, or one thing between the words.
type Run struct {
	Kind RunKind
	// Text is what is printed: of a field its last result, of a picture the words
	// that describe it.
	Text   string
	Look   Look
	Change *Change
	// Note is the footnote, endnote or comment whose mark stands here, from 1, or 0
	// of a mark that calls none.
	Note int
	// Blocks are what stands in a text box.
	Blocks []Block
}

// RunKind is what a run is.
type RunKind int

// The kinds of runs.
const (
	TextRun RunKind = iota
	Tab
	LineBreak
	PageBreak
	ColumnBreak
	RenderedPage // Word began a page here when it last saved the file
	PageNumber   // a field
	PageCount    // a field
	FootnoteMark
	EndnoteMark
	NoteNumber // the number before a note
	CommentMark
	Picture // of which nothing but its description can be read
	Shape   // a line or another drawn thing
	TextBox
)

// Look is how text looks in effect.
type Look struct {
	// Face is the face of the letters of ASCII, HighFace that of all other letters
	// of Latin, as nearly every one with a mark of Vietnamese is.
	Face, HighFace                                string
	Size                                          unit.HalfPoints
	Bold, Italic, Caps, SmallCaps, Strike, Hidden bool
	Underline                                     string // "" none, else its kind: "single"
	Colour                                        string // "" automatic, else six digits
	Raised, Lowered                               bool   // set as a superscript, a subscript
	Position                                      unit.HalfPoints
	Language                                      string
}

// Text is what is printed of the paragraph's own words once all changes are taken,
// a tab and a line end as such; text boxes, notes and hidden text are left out.
func (p *Paragraph) Text() string {
	var b strings.Builder
	for i := range p.Runs {
		r := &p.Runs[i]
		if r.Change.Gone() || r.Look.Hidden {
			continue
		}
		switch r.Kind {
		case TextRun, PageNumber, PageCount:
			b.WriteString(r.Text)
		case Tab:
			b.WriteByte('\t')
		case LineBreak, PageBreak, ColumnBreak:
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Paragraphs calls do for each paragraph of the blocks in reading order, those in
// tables and text boxes too.
func Paragraphs(blocks []Block, do func(*Paragraph)) {
	for _, block := range blocks {
		switch b := block.(type) {
		case *Paragraph:
			do(b)
			for i := range b.Runs {
				Paragraphs(b.Runs[i].Blocks, do)
			}
		case *Table:
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					Paragraphs(cell.Blocks, do)
				}
			}
		}
	}
}
