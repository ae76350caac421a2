// Package measure reads what stands on the pages of a finished document, whoever
// made it: its parts with the looks they have in effect, its sheets, its page
// numbers and its strokes, as one neutral type.
//
// It says what it saw and whether it is sure, judges none of it, and takes nothing
// for known that the file does not say. It changes nothing and writes nothing.
package measure

import (
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// Document is what stands on the pages of a document.
type Document struct {
	// Path is the file, "" where there is none.
	Path string
	// Parts are in reading order.
	Parts []Part
	// Sheets are those of its sections, in their order.
	Sheets []Sheet
	// Astray are the lines that leave the area of the text.
	Astray []Place
	// Drawn says that there are drawings, of which nothing more is known.
	Drawn bool
	// Title and Issuer are the strokes below the tiêu đề and below the issuing body.
	Title, Issuer Stroke
	// Blanks are the empty paragraphs of the text that only make room.
	Blanks []Place
}

// Place is a place that a reader finds: the paragraph as a position, the page from
// 1 or 0, and the words that stand there.
type Place struct {
	Pos  diag.Pos
	Page int
	Text string
}

// Part is a paragraph, or what stands by itself in one.
type Part struct {
	Place
	// Component is what it is. Known is false where that is not known, Sure says
	// that it cannot be another.
	Component   regulation.Component
	Known, Sure bool
	// Label is how many bytes of its text are the number it begins with.
	Label int
	Runs  []Run
	// Section is the index of its sheet.
	Section int
	// Table says that it stands in a ruled table.
	Table bool
	// Last is the page it ends on, 0 where that is not known.
	Last int
	Format
	// Lead is how many tabs and spaces of a wide room begin it.
	Lead  int
	above []Place // the empty paragraphs above it
}

// Format is where the lines of a part stand.
type Format struct {
	Align Align
	// Indent is what the first line has more than the others, Gap the room between
	// the part and the paragraph of the text above, Pitch the height of a line.
	Indent, Gap, Pitch Length
	// Rule is what the height of a line means; Lines the height of a line in
	// hundredths of a single one, where Rule is Multiple.
	Rule  LineRule
	Lines int
	// Side is the half of the page it stands in.
	Side Side
	// Spaced says that spaces or tabs place it.
	Spaced bool
}

// Run is a stretch of a part of one look.
type Run struct {
	Text string
	Look
}

// Look is how text looks. Of what is not known Face and Colour are "" and Size is 0.
type Look struct {
	Size                    unit.HalfPoints
	Bold, Italic, Underline Answer
	// Face is the name of the face.
	Face string
	// Colour is six hexadecimal digits, "000000" where the text is black.
	Colour string
	// Raised says that it is the mark of a note or the like.
	Raised bool
}

// Answer is yes, no, or not known.
type Answer int

// The answers.
const (
	Unknown Answer = iota
	No
	Yes
)

// answer is a fact that is known.
func answer(yes bool) Answer {
	if yes {
		return Yes
	}
	return No
}

// Length is a length that may not be known.
type Length struct {
	Value unit.Twips
	Known bool
}

func known(t unit.Twips) Length { return Length{t, true} }

// Align is how lines stand between their edges.
type Align int

// The alignments.
const (
	AlignUnknown Align = iota
	Left
	Centre
	Right
	Justify
)

// LineRule is what the height of a line means.
type LineRule int

// The line rules.
const (
	RuleUnknown LineRule = iota
	Exactly
	AtLeast
	Multiple
)

// Side is a half of the page, or both.
type Side int

// The sides.
const (
	SideUnknown Side = iota
	LeftSide
	RightSide
	Across
)

// Sheet is the paper of a section and the area of its text.
type Sheet struct {
	Width, Height            unit.Twips
	Top, Bottom, Left, Right Length
	// Mirrored says that left and right change places on every second page.
	Mirrored bool
	// Appendix says that the section is an appendix, Tables that it has ruled tables.
	Appendix, Tables bool
	// Least is how many pages it has for certain.
	Least  int
	Number Number
}

// Landscape says whether the sheet is wider than high.
func (s Sheet) Landscape() bool { return s.Width > s.Height }

// Number is the page number of a section.
type Number struct {
	// Shown says that pages have one, First that the first page of the section has.
	Shown, First Answer
	// Foot says that it stands at the foot.
	Foot bool
	// Centred says that it stands in the middle of the text.
	Centred Answer
	// Distance is from the upper edge to the top of its line, Middle to the middle of
	// its digits, whichever is known.
	Distance, Middle Length
	// Restarts says that the section counts from 1.
	Restarts Answer
	Runs     []Run
	Place    Place
}

// Stroke is what parts a name from what stands below it.
type Stroke struct {
	// Drawn says that a line stands below, Underlined that the words are underlined in
	// its place.
	Drawn, Underlined Answer
	// Share is how long the line is in hundredths of the words, 0 where that is not
	// known.
	Share int
}

// Of are the parts that are a component.
func (d *Document) Of(c regulation.Component) []*Part {
	var out []*Part
	for i := range d.Parts {
		if p := &d.Parts[i]; p.Known && p.Component == c {
			out = append(out, p)
		}
	}
	return out
}
