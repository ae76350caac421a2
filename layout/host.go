package layout

import "congvan/internal/unit"

// What Word and LibreOffice do with what we tell them, measured with
// LibreOffice 7.4. These are facts about programs, not rules of a regulation;
// docs/architecture.md says how each was measured.
const (
	// CompatibilityMode is the version of Word's layout the DOCX asks for.
	// From 15 on Word squeezes the spaces of a justified line to take one
	// more word, and LibreOffice from 24.2 does the same.
	CompatibilityMode = 14

	// A line of exact height p has its baseline baselineNum/baselineDen of p
	// below its top, whatever the face.
	baselineNum, baselineDen = 4, 5

	// RuleThickness is the thickness of the stroke under the tiêu đề: a
	// border of three quarters of a point, which adds as much to the height
	// of its paragraph.
	RuleThickness unit.Twips = 15
	// ruleOverhang is how far that stroke reaches past the words at either
	// side: without it a rounding wraps them.
	ruleOverhang unit.Twips = 20

	// LeadPitch is the height of the paragraph a body must begin with when it
	// begins with a table and has footnotes, and of the one Word wants after
	// a table that ends the body.
	LeadPitch unit.Twips = 20

	// CellMargin is the room Word leaves beside the text of a table's cell
	// unless told otherwise.
	CellMargin unit.Twips = 108

	// SingleSpacing is Word's single line spacing, in its 240ths of a line.
	SingleSpacing = 240
	// UnsetSize is the size of text that no style of a Word file gives one.
	UnsetSize unit.HalfPoints = 20

	// SeparatorHeight is the height of the paragraph that holds the stroke
	// above footnotes.
	SeparatorHeight unit.Twips = 124
	// separatorShare is the share of the text width that stroke takes.
	separatorShare = 4

	// leastLines is how many lines of a paragraph stand together at the foot of
	// a page and at the head of the next: the usual widow and orphan control.
	leastLines = 2

	// separatorRule is how far below the top of that paragraph the stroke
	// is, and separatorThickness how thick.
	separatorRule, separatorThickness unit.Twips = 57, 10

	// exportLoss is how much of a stretched space is left out. LibreOffice
	// writes PDF in tenths of a point and loses up to two twips of every such
	// space, most often a little less than one. Leaving that out keeps every
	// word within a point of where it stands there, and costs a quarter of a
	// millimetre at the end of a line.
	exportLoss unit.Dots = 5

	// superscriptSize and superscriptRaise are the size of a superscript and
	// how far it is raised, in hundredths of the size of its text, as
	// LibreOffice has them. Word draws a superscript a little larger. Asking for
	// this very size and place instead (w:sz, w:position) would suit Word, but
	// LibreOffice takes it for the size of what it then makes smaller again.
	superscriptSize, superscriptRaise = 58, 39

	// slack is added to a box that was measured to hold its words, so that a
	// program that rounds up still finds room for them.
	slack unit.Twips = 10

	// runRounding is how much wider a run may be taken for than its characters
	// are.
	runRounding unit.Twips = 1

	// SheetDigit is what Excel counts the width of a column in: the width of a
	// digit of the workbook's usual face, Times New Roman of eleven points, in
	// whole pixels of a screen.
	SheetDigit unit.Twips = 105

	// DigitHeight is the height of a digit in font units.
	DigitHeight = 1384
)

// Paper is Word's number for a paper, by which printers choose their tray.
type Paper int

// The papers of documents and of forms.
const (
	A4 Paper = 9
	A5 Paper = 11
)

// leaderGrid is the device LibreOffice spreads the dots of a leader on.
const leaderGrid unit.Twips = 2

// leaderDot is how far behind the beginning of a leader the dot i of n stands;
// one is the width of a dot.
func leaderDot(i, n int, width, one unit.Dots) unit.Twips {
	round := func(d unit.Dots) int { return int((d.Nearest() + leaderGrid/2) / leaderGrid) }
	gap := round(one)
	last := round(width) - gap
	spare := last - gap*(n-1)
	if n < 2 {
		return 0
	}
	if spare < 0 {
		return unit.Twips(i*last/(n-1)) * leaderGrid
	}
	wider := max(i-(n-1-spare%(n-1)), 0) // of the gaps so far, how many are one wider
	return unit.Twips(i*(gap+spare/(n-1))+wider) * leaderGrid
}

// separators are where LibreOffice stands the edges between the cells of a row,
// given where each of them should be and the width of the table; most is how
// many cells the row of the table has that has most. It keeps an edge as a
// ten-thousandth of the width, and leaves one that is already there.
func separators(wanted []unit.Twips, width unit.Twips, most int) []unit.Twips {
	const relative, equal = 10000, 65535
	out := make([]unit.Twips, len(wanted))
	for i, w := range wanted {
		out[i] = (2*relative*w + width) / (2 * width) * width / relative
		first := unit.Twips((i+1)*(equal/most)) * width / equal
		if out[i] == first*relative/width*width/relative {
			out[i] = first
		}
	}
	return out
}

// baseline is the distance from the top of a line of exact height pitch to its
// baseline.
func baseline(pitch unit.Twips) unit.Twips { return pitch * baselineNum / baselineDen }
