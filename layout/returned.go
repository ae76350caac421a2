package layout

import (
	"strings"

	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// cut is a stroke of the line to cut along and the gap behind it.
const cut = "- "

// returned is the part that its receiver signs and sends back, below a line to cut
// along; nil where there is none. It stands on one page as long as a page holds
// it: half of it would be of no use.
func (s *setter) returned() []Block {
	if len(s.def.ReturnPart.Blocks) == 0 {
		return nil
	}
	line := s.paragraph(regulation.CentredLine, s.text(regulation.CentredLine, s.cutLine(), diag.Pos{}))
	s.set(line, s.sheet.TextWidth())
	part := s.body([]Block{line}, s.def.ReturnPart, false)
	for _, block := range part[:len(part)-1] {
		if p, ok := block.(*Paragraph); ok {
			p.KeepNext = true
		}
	}
	return part
}

// cutLine is as many strokes as stand across the page.
func (s *setter) cutLine() string {
	one := s.width(cut, s.styles[regulation.CentredLine].Style)
	n := (s.sheet.TextWidth() - slack).Dots() / one
	return strings.TrimRight(strings.Repeat(cut, int(n)), " ")
}

// heightOf is the height of the paragraphs of a flow, the spaces between them
// included.
func heightOf(flow []Block) unit.Twips {
	var h unit.Twips
	for _, block := range flow {
		if p, ok := block.(*Paragraph); ok {
			h += p.Before + p.Height()
		}
	}
	return h
}
