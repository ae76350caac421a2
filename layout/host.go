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

	// SeparatorHeight is the height of the paragraph that holds the stroke
	// above footnotes.
	SeparatorHeight unit.Twips = 124
	// separatorShare is the share of the text width that stroke takes.
	separatorShare = 4

	// separatorRule is how far below the top of that paragraph the stroke
	// is, and separatorThickness how thick.
	separatorRule, separatorThickness unit.Twips = 57, 10

	// exportShortfall is how far before the right margin a justified line
	// ends. LibreOffice writes PDF in tenths of a point and loses up to a
	// point and a third of what it put into the spaces of a line; ending half
	// of that early keeps every word within a point of where it stands there,
	// and costs a fifth of a millimetre.
	exportShortfall unit.Twips = 12

	// superscriptSize and superscriptRaise are the size of a superscript and
	// how far it is raised, in hundredths of the size of its text. Both are
	// LibreOffice's; Word draws it a little larger.
	superscriptSize, superscriptRaise = 58, 39

	// slack is added to a box that was measured to hold its words, so that a
	// program that rounds up still finds room for them.
	slack unit.Twips = 10

	// digitHeight is the height of a digit in font units.
	digitHeight = 1384
)

// baseline is the distance from the top of a line of exact height pitch to its
// baseline.
func baseline(pitch unit.Twips) unit.Twips { return pitch * baselineNum / baselineDen }
