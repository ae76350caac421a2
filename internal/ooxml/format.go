package ooxml

import (
	"slices"

	"congvan/internal/unit"
)

// paraProps is what one place says of paragraphs: a style, a level of a numbering,
// or a paragraph itself.
type paraProps struct {
	align                                                             option[Align]
	left, right, first, before, after, line                           option[unit.Twips]
	autoBefore, autoAfter, contextual, keepNext, keepLines, pageBreak option[bool]
	widowControl, framed                                              option[bool]
	top, rightSide, bottom, leftSide                                  option[bool] // borders
	rule                                                              option[LineRule]
	outline, level                                                    option[int]
	numbering                                                         option[string] // "0" is none
	tabs                                                              []TabStop      // Kind "clear" takes one away
}

// under puts what stands over p into it.
func (p *paraProps) under(over *paraProps) {
	p.align.under(over.align)
	p.left.under(over.left)
	p.right.under(over.right)
	p.first.under(over.first)
	p.before.under(over.before)
	p.after.under(over.after)
	p.line.under(over.line)
	p.rule.under(over.rule)
	p.autoBefore.under(over.autoBefore)
	p.autoAfter.under(over.autoAfter)
	p.contextual.under(over.contextual)
	p.keepNext.under(over.keepNext)
	p.keepLines.under(over.keepLines)
	p.pageBreak.under(over.pageBreak)
	p.widowControl.under(over.widowControl)
	p.framed.under(over.framed)
	p.top.under(over.top)
	p.rightSide.under(over.rightSide)
	p.bottom.under(over.bottom)
	p.leftSide.under(over.leftSide)
	p.outline.under(over.outline)
	p.level.under(over.level)
	p.numbering.under(over.numbering)
	for _, tab := range over.tabs {
		tabs := slices.DeleteFunc(slices.Clone(p.tabs), func(t TabStop) bool { return t.At == tab.At })
		if tab.Kind != "clear" {
			tabs = append(tabs, tab)
		}
		p.tabs = tabs
	}
}

// mostTabs is how many tab stops one place is believed to set.
const mostTabs = 64

// readPara reads a w:pPr; nil says nothing.
func readPara(e *Element) paraProps {
	var p paraProps
	if e == nil {
		return p
	}
	for _, c := range e.Children {
		switch c.Name {
		case "w:jc":
			p.align = some(alignment(c.Attr("w:val")))
		case "w:ind":
			p.left = lengthOf(c, "w:left", "w:start")
			p.right = lengthOf(c, "w:right", "w:end")
			p.first = lengthOf(c, "w:firstLine")
			if hanging := lengthOf(c, "w:hanging"); hanging.given {
				p.first = some(-hanging.value)
			}
		case "w:spacing":
			p.before, p.after, p.line = lengthOf(c, "w:before"), lengthOf(c, "w:after"), lengthOf(c, "w:line")
			if v := c.Attr("w:beforeAutospacing"); v != "" {
				p.autoBefore = some(isOn(v))
			}
			if v := c.Attr("w:afterAutospacing"); v != "" {
				p.autoAfter = some(isOn(v))
			}
			if p.line.given {
				p.rule = some(lineRule(c.Attr("w:lineRule")))
			}
		case "w:contextualSpacing":
			p.contextual = onOff(c)
		case "w:keepNext":
			p.keepNext = onOff(c)
		case "w:keepLines":
			p.keepLines = onOff(c)
		case "w:pageBreakBefore":
			p.pageBreak = onOff(c)
		case "w:widowControl":
			p.widowControl = onOff(c)
		case "w:framePr":
			p.framed = some(c.Attr("w:dropCap") == "" || c.Attr("w:dropCap") == "none")
		case "w:outlineLvl":
			const text = 9
			if n := number(c.Attr("w:val"), 0, text); n < text {
				p.outline = some(n + 1)
			} else {
				p.outline = some(0)
			}
		case "w:numPr":
			if n := c.Val("w:numId"); n != "" {
				p.numbering = some(n)
			}
			if c.Child("w:ilvl") != nil {
				p.level = some(number(c.Val("w:ilvl"), 0, deepestLevel))
			}
		case "w:pBdr":
			p.top, p.rightSide = borderOf(c, "w:top"), borderOf(c, "w:right", "w:end")
			p.bottom, p.leftSide = borderOf(c, "w:bottom"), borderOf(c, "w:left", "w:start")
		case "w:tabs":
			for _, t := range c.Children[:min(len(c.Children), mostTabs)] {
				at, ok := unit.Parse(t.Attr("w:pos"))
				if ok {
					p.tabs = append(p.tabs, TabStop{at, tabKind(t.Attr("w:val")), leader(t.Attr("w:leader"))})
				}
			}
		}
	}
	return p
}

// borderOf is whether the first of the sides that stands in e is drawn.
func borderOf(e *Element, sides ...string) option[bool] {
	for _, side := range sides {
		if c := e.Child(side); c != nil {
			v := c.Attr("w:val")
			return some(v != "nil" && v != "none" && v != "")
		}
	}
	return option[bool]{}
}

func alignment(s string) Align {
	switch s {
	case "center":
		return Centre
	case "right", "end":
		return Right
	case "both", "distribute", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute":
		return Justify
	}
	return Left
}

func lineRule(s string) LineRule {
	switch s {
	case "exact":
		return Exactly
	case "atLeast":
		return AtLeast
	}
	return Multiple
}

// tabKind is the kind of a tab stop in the words of the usual format.
func tabKind(s string) string {
	switch s {
	case "start", "num", "":
		return "left"
	case "end":
		return "right"
	}
	return s
}

func leader(s string) string {
	if s == "none" {
		return ""
	}
	return s
}

// format is p as a paragraph has it.
func (p *paraProps) format() Format {
	return Format{
		Align: p.align.value, Left: p.left.value, Right: p.right.value, FirstLine: p.first.value,
		Before: p.before.value, After: p.after.value, AutoBefore: p.autoBefore.value, AutoAfter: p.autoAfter.value, Contextual: p.contextual.value,
		Line: p.line.value, LineRule: p.rule.value,
		KeepNext: p.keepNext.value, KeepLines: p.keepLines.value, PageBreak: p.pageBreak.value, WidowControl: p.widowControl.value,
		Outline: p.outline.value, Tabs: p.tabs,
		Borders: Borders{p.top.value, p.rightSide.value, p.bottom.value, p.leftSide.value},
	}
}
