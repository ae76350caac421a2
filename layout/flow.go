package layout

import (
	"iter"
	"slices"

	"congvan/internal/unit"
	"congvan/regulation"
)

// Block is a *Paragraph, a *Table or a *Grid.
type Block interface{ block() }

func (*Paragraph) block() {}
func (*Table) block()     {}
func (*Grid) block()      {}

// Paragraphs are all paragraphs of a flow in their order, those of tables
// included.
func Paragraphs(flow []Block) iter.Seq[*Paragraph] {
	return func(yield func(*Paragraph) bool) {
		for _, block := range flow {
			for _, p := range paragraphs(block) {
				if !yield(p) {
					return
				}
			}
		}
	}
}

// paragraphs are those of a block, of a table row by row.
func paragraphs(block Block) []*Paragraph {
	switch b := block.(type) {
	case *Paragraph:
		return []*Paragraph{b}
	case *Table:
		var list []*Paragraph
		for _, row := range b.Rows {
			list = append(list, slices.Concat(row...)...)
		}
		return list
	case *Grid:
		var list []*Paragraph
		for _, row := range b.Rows {
			for _, cell := range row.Cells {
				list = append(list, cell.Paragraphs...)
			}
		}
		return list
	}
	return nil
}

// Align is how the lines of a paragraph stand between its edges.
type Align int

// The alignments.
const (
	Left Align = iota
	Centre
	Justify
	Right
)

// Format is where the lines of a paragraph stand.
type Format struct {
	Align Align
	// Left and Right are the indents from the edges of the text area or the
	// cell; FirstLine is added to Left on the first line and may be negative.
	Left, Right, FirstLine unit.Twips
	// Before is the space above, After the one below, which stands only above a
	// grid; Pitch is the exact height of every line.
	Before, After, Pitch unit.Twips
	// PageBreak begins a page with the paragraph.
	PageBreak bool
	// KeepNext holds the whole paragraph on the page of what follows it.
	KeepNext bool
	// Leader is how far from the left edge a dotted line at the end of the
	// paragraph goes, 0 where there is none.
	Leader unit.Twips
	// Loose lets a page end between any two lines; elsewhere two lines at the
	// least stand together.
	Loose bool
	// Frame is where the paragraph stands out of the flow, on the page of what
	// follows it; the zero Frame is none.
	Frame Frame
	// Rule draws a stroke under the paragraph, from indent to indent; Over one
	// above it.
	Rule, Over bool
	// Sides draws a stroke at either side of the paragraph, so far out of its
	// indents, which its other strokes then reach; 0 draws none.
	Sides unit.Twips
	// RedStrokes draws the strokes as a stamp has them.
	RedStrokes bool
}

// Frame is a place out of the flow: Y below the sheet's top edge, from the left
// margin on and Width wide.
type Frame struct{ Y, Width unit.Twips }

// Named is how paragraphs of one component are set unless they say otherwise:
// what a word processor calls a style.
type Named struct {
	// Key and Name are those of the regulation's row.
	Key, Name string
	Format
	Style Style
}

// Paragraph is a paragraph and the lines it was broken into.
type Paragraph struct {
	Component regulation.Component
	Format
	// Level is the depth of a heading from 1, or 0 for other text.
	Level int
	Runs  []Run
	Lines []*Line
}

// Height is the height of the lines and the rule, without the space above.
func (p *Paragraph) Height() unit.Twips {
	h := unit.Twips(len(p.Lines)) * p.Pitch
	if p.Rule {
		h += RuleThickness
	}
	return h + p.over()
}

// beside is how far strokes reach out of the indents.
func (p *Paragraph) beside() unit.Twips {
	if p.Sides == 0 {
		return 0
	}
	return p.Sides + RuleThickness
}

// over is the height of the stroke above the paragraph.
func (p *Paragraph) over() unit.Twips {
	if p.Over {
		return RuleThickness
	}
	return 0
}

// Run is a stretch of a paragraph of one style: text, a forced line end, a
// dotted line to the right edge, or the number of a footnote.
type Run struct {
	// Component is that of the paragraph, or one that stands inside it.
	Component regulation.Component
	Text      string
	Style     Style
	Break     bool
	// Leader is a dotted line to the right edge; only the end of a paragraph is
	// one.
	Leader bool
	Note   *Note
	// fill says that the dots of Text are to become as many as there is room
	// for.
	fill bool
}

// Note is a footnote: its number from 1 and its paragraph, which begins with a
// run that has the number again.
type Note struct {
	Number    int
	Paragraph *Paragraph
}

// Table is a borderless table that places paragraphs side by side.
type Table struct {
	Columns []unit.Twips
	Rows    []Row
}

// Row is a row of a table; a page never ends inside it. A row of one cell goes
// across all columns.
type Row []Cell

// Cell is the content of one column of a row; a cell without paragraphs is
// empty.
type Cell []*Paragraph

// Height is the height of the paragraphs and the spaces above them.
func (c Cell) Height() unit.Twips {
	var h unit.Twips
	for _, p := range c {
		h += p.Before + p.Height()
	}
	return h
}

// Height is the height of the tallest cell.
func (r Row) Height() unit.Twips {
	var h unit.Twips
	for _, c := range r {
		h = max(h, c.Height())
	}
	return h
}
