package docx

import (
	"congvan/fonts"
	"congvan/internal/unit"
	"congvan/layout"
	"congvan/regulation"
)

// eighths is the unit of a border's thickness: eighths of a point.
func eighths(t unit.Twips) string { return number(t * 8 / unit.PT(1)) }

// paragraph writes p, naming its style and only what differs from it.
func (m *markup) paragraph(p *layout.Paragraph, styles *styles) {
	m.startParagraph(p, styles)
	m.endParagraph(p, styles)
}

// startParagraph opens p and its properties.
func (m *markup) startParagraph(p *layout.Paragraph, styles *styles) {
	named := &styles[p.Component]
	m.open("w:p")
	m.open("w:pPr")
	m.empty("w:pStyle", "w:val", styleID(p.Component, named))
	m.format(p.Format, named.Format, p.Level)
}

// endParagraph closes the properties of p and writes its text.
func (m *markup) endParagraph(p *layout.Paragraph, styles *styles) {
	m.end("w:pPr")
	for _, r := range p.Runs {
		m.run(r, p.Component, styles)
	}
	m.end("w:p")
}

// format writes the children of w:pPr that say f where it differs from usual,
// in the schema's order.
func (m *markup) format(f, usual layout.Format, level int) {
	m.toggle("w:keepNext", f.KeepNext, usual.KeepNext)
	m.toggle("w:pageBreakBefore", f.PageBreak, usual.PageBreak)
	if f.Frame != (layout.Frame{}) {
		m.empty("w:framePr", "w:w", number(f.Frame.Width), "w:wrap", "around", "w:vAnchor", "page", "w:hAnchor", "margin",
			"w:xAlign", "center", "w:y", number(f.Frame.Y))
	}
	m.toggle("w:widowControl", !f.Loose, !usual.Loose)
	if f.Rule != usual.Rule || f.Over != usual.Over || f.Sides != usual.Sides {
		m.open("w:pBdr")
		m.border("w:top", f.Over, usual.Over, 0, f.RedStrokes)
		m.border("w:left", f.Sides != 0, usual.Sides != 0, f.Sides, f.RedStrokes)
		m.border("w:bottom", f.Rule, usual.Rule, 0, f.RedStrokes)
		m.border("w:right", f.Sides != 0, usual.Sides != 0, f.Sides, f.RedStrokes)
		m.end("w:pBdr")
	}
	if f.Leader != 0 {
		m.open("w:tabs")
		m.empty("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", number(f.Leader))
		m.end("w:tabs")
	}
	if f.Before != usual.Before || f.After != usual.After || f.Pitch != usual.Pitch {
		m.empty("w:spacing", "w:before", number(f.Before), "w:after", number(f.After), "w:line", number(f.Pitch), "w:lineRule", "exact")
	}
	if f.Left != usual.Left || f.Right != usual.Right || f.FirstLine != usual.FirstLine {
		if f.FirstLine < 0 {
			m.empty("w:ind", "w:left", number(f.Left), "w:right", number(f.Right), "w:hanging", number(-f.FirstLine))
		} else {
			m.empty("w:ind", "w:left", number(f.Left), "w:right", number(f.Right), "w:firstLine", number(f.FirstLine))
		}
	}
	if f.Align != usual.Align {
		m.empty("w:jc", "w:val", alignment(f.Align))
	}
	if level > 0 {
		m.empty("w:outlineLvl", "w:val", number(level-1))
	}
}

const (
	black = "000000"
	red   = "FF0000"
)

// border writes one side of a paragraph's border where it is on, or usually is,
// so far from the text.
func (m *markup) border(side string, on, usual bool, space unit.Twips, inRed bool) {
	colour := black
	if inRed {
		colour = red
	}
	switch {
	case on:
		m.empty(side, "w:val", "single", "w:sz", eighths(layout.RuleThickness), "w:space", number(space/unit.PT(1)), "w:color", colour)
	case usual:
		m.empty(side, "w:val", "nil")
	}
}

func alignment(a layout.Align) string {
	switch a {
	case layout.Centre:
		return "center"
	case layout.Justify:
		return "both"
	case layout.Right:
		return "right"
	}
	return "left"
}

// toggle writes an on-off property where it differs from the usual.
func (m *markup) toggle(name string, on, usual bool) {
	switch {
	case on && !usual:
		m.empty(name)
	case !on && usual:
		m.empty(name, "w:val", "0")
	}
}

// run writes a run, saying only what differs from the style of its paragraph,
// whose component is part, or from the style of its own.
func (m *markup) run(r layout.Run, part regulation.Component, styles *styles) {
	if r.Break {
		m.WriteString("<w:r><w:br/></w:r>")
		return
	}
	if r.Note == nil && r.Text == "" && !r.Leader {
		return
	}
	m.open("w:r")
	if r.Component == part {
		m.style(r.Style, styles[part].Style)
	} else {
		named := &styles[r.Component]
		m.open("w:rPr")
		m.empty("w:rStyle", "w:val", styleID(r.Component, named))
		m.look(r.Style, named.Style)
		m.end("w:rPr")
	}
	switch {
	case r.Leader:
		m.empty("w:tab")
	case r.Note == nil:
		m.element("w:t", r.Text, "xml:space", "preserve")
	case part == regulation.Note:
		m.empty("w:footnoteRef")
	default:
		m.empty("w:footnoteReference", "w:id", number(r.Note.Number))
	}
	m.end("w:r")
}

// style writes w:rPr where s differs from usual.
func (m *markup) style(s, usual layout.Style) {
	if s == usual {
		return
	}
	m.open("w:rPr")
	m.look(s, usual)
	m.end("w:rPr")
}

// look writes the children of w:rPr that say s where it differs from usual,
// in the schema's order.
func (m *markup) look(s, usual layout.Style) {
	bold, italic := faceStyle(s.Face)
	usuallyBold, usuallyItalic := faceStyle(usual.Face)
	m.toggle("w:b", bold, usuallyBold)
	m.toggle("w:bCs", bold, usuallyBold)
	m.toggle("w:i", italic, usuallyItalic)
	m.toggle("w:iCs", italic, usuallyItalic)
	if s.Red && !usual.Red {
		m.empty("w:color", "w:val", red)
	}
	if s.Size != usual.Size {
		m.empty("w:sz", "w:val", number(s.Size))
		m.empty("w:szCs", "w:val", number(s.Size))
	}
	switch {
	case s.Underline && !usual.Underline:
		m.empty("w:u", "w:val", "single")
	case !s.Underline && usual.Underline:
		m.empty("w:u", "w:val", "none")
	}
	if s.Superscript && !usual.Superscript {
		m.empty("w:vertAlign", "w:val", "superscript")
	}
}

func faceStyle(f fonts.Face) (bold, italic bool) {
	return f == fonts.Bold || f == fonts.BoldItalic, f == fonts.Italic || f == fonts.BoldItalic
}

type styles = [regulation.ComponentCount]layout.Named
