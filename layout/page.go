package layout

import (
	"congvan/fonts"
	"congvan/internal/unit"
	"congvan/regulation"
)

// Laid is a document after layout, once as pages and once as sections, both
// made of the same lines.
type Laid struct {
	// Pages is what stands where: all a PDF needs.
	Pages []Page
	// Sections is the same text as blocks with their properties: what a word
	// processor needs to arrive at the same pages. The document itself is the
	// first; each appendix is one.
	Sections []Section
	// Styles holds the usual look of every component.
	Styles [regulation.ComponentCount]Named
	// Outline names the places a reader jumps to.
	Outline []OutlineEntry
	// Info describes the document to programs.
	Info Info
}

// Section is a part of a document that has a sheet and page numbers of its own:
// its pages are counted from 1 and begin on a new sheet.
type Section struct {
	// Title is what a reader finds it by.
	Title string
	Sheet Sheet
	Flow  []Block
	// FirstHeader stands at the head of the first page, where the others have
	// their number, or is nil.
	FirstHeader *Paragraph
}

// Sheet is the paper and the text area on it.
type Sheet struct {
	Paper                    Paper
	Width, Height            unit.Twips
	Top, Bottom, Left, Right unit.Twips
	// Header is the distance of the page number's line from the top edge.
	Header unit.Twips
	// Mirrored says that both sides are printed: on the back of a sheet, every
	// second page, Left and Right change places.
	Mirrored bool
	// Landscape says that the sheet lies on its left edge.
	Landscape bool
}

// LeftOf is the left margin of a page of the section, counted from 0.
func (s Sheet) LeftOf(page int) unit.Twips {
	if s.Mirrored && page%2 == 1 {
		return s.Right
	}
	return s.Left
}

// TextWidth is the width of the text area.
func (s Sheet) TextWidth() unit.Twips { return s.Width - s.Left - s.Right }

// TextHeight is the height of the text area.
func (s Sheet) TextHeight() unit.Twips { return s.Height - s.Top - s.Bottom }

// Info is the metadata of a document.
type Info struct {
	Title    string // number, symbol and subject
	Subject  string // trích yếu
	Author   string // issuing body
	Keywords string // type of document
	Language string // BCP 47
	// Year, Month and Day are those of the document's date; Month and Day
	// are 1 where the date leaves them open.
	Year, Month, Day int
	// Regulation is the name of the regulation the document follows, and
	// Definition the SHA-256 of the definition it was made from.
	Regulation, Definition string
}

// OutlineEntry is a heading a reader can jump to. Page counts from 0; Y is the
// top of the heading's first line below the sheet's top edge.
type OutlineEntry struct {
	Title string
	Level int
	Page  int
	Y     unit.Twips
}

// Page is one side of the finished document. A page without lines and rules is
// the blank back of a sheet.
type Page struct {
	// Width and Height are those of the paper.
	Width, Height unit.Twips
	// Lines are in reading order.
	Lines []PlacedLine
	Rules []Rule
}

// PlacedLine is a line at its place: X of its left edge and Baseline, both
// from the sheet's top left corner.
type PlacedLine struct {
	*Line
	X, Baseline unit.Twips
	Component   regulation.Component
}

// Rule is a solid stroke, across or down the page, whose top left corner is at
// X, Y.
type Rule struct {
	X, Y, Width, Height unit.Twips
	Red                 bool
}

// Line is one line of text, its words at fixed places.
type Line struct {
	Words []Word
}

// Word is a piece of text of one style. X is its left edge from the line's.
type Word struct {
	// Text has no space but the no-break space.
	Text  string
	Style Style
	X     unit.Dots
	Width unit.Dots
	// Space says that a space stands between this word and the next one of
	// its line; two words without one are two styles of one written word.
	Space bool
	// Note is the footnote whose number in the text the word is, or nil.
	Note *Note
}

// Style is how a run of text looks.
type Style struct {
	Face      fonts.Face
	Size      unit.HalfPoints
	Underline bool
	// Red draws the text as a stamp has it.
	Red bool
	// Superscript draws the text smaller and higher, for the mark of a
	// footnote.
	Superscript bool
}

// Em is the size the text is drawn at.
func (s Style) Em() unit.Twips {
	if s.Superscript {
		return s.Size.Twips() * superscriptSize / 100
	}
	return s.Size.Twips()
}

// Raise is how far above the baseline of its line the text stands.
func (s Style) Raise() unit.Twips {
	if s.Superscript {
		return s.Size.Twips() * superscriptRaise / 100
	}
	return 0
}
