// Package pdftext reads what stands on the pages of a PDF that anyone may have
// made: each character with its place, size and face, and the ruled lines.
//
// It promises to come to an end: it gives up where its context does, and on what
// is larger than it says; PDFium, which reads the file, runs in a sandbox with
// memory of its own and no way to files or the network. The same bytes give the
// same document.
//
// It runs nothing that is in the file, reads no annotation and no form field,
// and makes neither words nor lines of the characters. It refuses what is
// encrypted so that text may not be taken out, and what cannot be read.
package pdftext

import "fmt"

const (
	// MostBytes is the size in MiB that a PDF may have.
	MostBytes = 64
	// MostPages is how many pages it may have.
	MostPages = 1000
	// mostGlyphs is how many characters they may have together, mostOnPage each.
	mostGlyphs = 8 << 20
	mostOnPage = 100_000
)

// Document is the pages of a PDF.
type Document struct {
	Pages []Page
}

// Page is a page as it is shown, turned as the PDF says. Lengths are in points,
// places from its lower left corner.
type Page struct {
	Width, Height float64
	// Glyphs are in the order in which they are drawn.
	Glyphs []Glyph
	Rules  []Rule
	// Images says that there are pictures on it.
	Images bool
}

// Glyph is a character.
type Glyph struct {
	Rune rune
	// X and Y are where it begins on its baseline, Advance how far the next one
	// stands where nothing moves it.
	X, Y, Advance float64
	// Size is that of its type.
	Size float64
	// Turned is how far its baseline is turned to the left, in degrees from 0 to
	// less than 360; 0 is upright.
	Turned float64
	Font   *Font
	// Pale says that it is nearly as light as paper, as a watermark is, Red that
	// it is in red, as a stamp is.
	Pale, Red bool
}

// Font is a face. All its characters in a document share one.
type Font struct {
	// Name is its PostScript name without the mark of a subset: "Arial-BoldMT".
	Name         string
	Bold, Italic bool
}

// Rule is a straight line, across or upright, as a rectangle: a thin one that
// is filled, a stroke, or an edge of a box.
type Rule struct{ Left, Bottom, Right, Top float64 }

// Upright says whether a rule runs from top to bottom.
func (r Rule) Upright() bool { return r.Top-r.Bottom > r.Right-r.Left }

// Fault is why a PDF is not read.
type Fault int

// The faults of a PDF.
const (
	Broken Fault = iota // it cannot be read
	Cut                 // it has no end
	NoPages
	Encrypted // only with a password
	NoCopying // its maker does not allow text to be taken out
	TooLarge  // more than MostBytes or MostPages, or more characters than pages have
	TooSlow   // its context ended first
	NoText    // pages without a character: pictures of pages
)

// Error is a fault of a PDF. Detail is what was found where the fault is Broken.
type Error struct {
	Fault  Fault
	Detail string
}

// Error is the fault in English, for programmers.
func (e *Error) Error() string {
	return fmt.Sprintf("internal/pdftext: fault %d: %s", e.Fault, e.Detail)
}
