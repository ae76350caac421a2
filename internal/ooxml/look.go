package ooxml

import (
	"congvan/internal/unit"
)

// toggle is a property of text that styles turn over rather than set.
type toggle int

const (
	bold toggle = iota
	italic
	caps
	smallCaps
	strike
	hidden
	toggles
)

// runProps is what one place says of text: a style, or a run itself.
type runProps struct {
	face, highFace, underline, colour, vertical, language option[string]
	size, position                                        option[unit.HalfPoints]
	on                                                    [toggles]option[bool]
}

// under puts what stands over p into it.
func (p *runProps) under(over *runProps) {
	p.face.under(over.face)
	p.highFace.under(over.highFace)
	p.underline.under(over.underline)
	p.colour.under(over.colour)
	p.vertical.under(over.vertical)
	p.language.under(over.language)
	p.size.under(over.size)
	p.position.under(over.position)
	for i := range p.on {
		p.on[i].under(over.on[i])
	}
}

// runProps reads a w:rPr; nil says nothing.
func (s *styles) runProps(e *Element) runProps {
	var p runProps
	if e == nil {
		return p
	}
	for _, c := range e.Children {
		switch c.Name {
		case "w:rFonts":
			p.face = s.face(c, "w:asciiTheme", "w:ascii")
			p.highFace = s.face(c, "w:hAnsiTheme", "w:hAnsi")
		case "w:sz":
			p.size = halfPoints(c)
		case "w:position":
			p.position = halfPoints(c)
		case "w:u":
			p.underline = some(c.Attr("w:val"))
		case "w:color":
			p.colour = some(c.Attr("w:val"))
		case "w:vertAlign":
			p.vertical = some(c.Attr("w:val"))
		case "w:lang":
			if v := c.Attr("w:val"); v != "" {
				p.language = some(v)
			}
		case "w:b":
			p.on[bold] = onOff(c)
		case "w:i":
			p.on[italic] = onOff(c)
		case "w:caps":
			p.on[caps] = onOff(c)
		case "w:smallCaps":
			p.on[smallCaps] = onOff(c)
		case "w:strike", "w:dstrike":
			p.on[strike] = some(isOn(c.Attr("w:val")) || p.on[strike].value)
		case "w:vanish":
			p.on[hidden] = onOff(c)
		}
	}
	return p
}

// face is the face that a w:rFonts names: by the theme before by its name.
func (s *styles) face(e *Element, byTheme, byName string) option[string] {
	if face := s.theme[e.Attr(byTheme)]; face != "" {
		return some(face)
	}
	if face := e.Attr(byName); face != "" {
		return some(face)
	}
	return option[string]{}
}

// halfPoints is a w:val in half points, or in points where its unit says so.
func halfPoints(e *Element) option[unit.HalfPoints] {
	s := e.Attr("w:val")
	t, ok := unit.Parse(s)
	if !ok {
		return option[unit.HalfPoints]{}
	}
	if last := s[len(s)-1]; last < '0' || last > '9' {
		return some(unit.Size(t.Points()))
	}
	return some(unit.HalfPoints(t))
}

// look is how text looks by the defaults, by the styles, of which each turns what
// it toggles over, and by what stands at the text itself.
func (s *styles) look(ofStyles []*runProps, direct *runProps) Look {
	all := s.run
	for _, p := range ofStyles {
		all.under(p)
	}
	all.under(direct)
	var on [toggles]bool
	for i := range on {
		on[i] = s.run.on[i].value
		turned := false
		for _, p := range ofStyles {
			turned = turned != p.on[i].value
		}
		on[i] = on[i] || turned
		if direct.on[i].given {
			on[i] = direct.on[i].value
		}
	}
	l := Look{
		Face: all.face.value, HighFace: all.highFace.value, Size: all.size.value, Position: all.position.value,
		Bold: on[bold], Italic: on[italic], Caps: on[caps], SmallCaps: on[smallCaps], Strike: on[strike], Hidden: on[hidden],
		Underline: all.underline.value, Colour: all.colour.value, Language: all.language.value,
		Raised: all.vertical.value == "superscript", Lowered: all.vertical.value == "subscript",
	}
	if l.HighFace == "" {
		l.HighFace = l.Face
	}
	if l.Underline == "none" {
		l.Underline = ""
	}
	if l.Colour == "auto" {
		l.Colour = ""
	}
	return l
}
