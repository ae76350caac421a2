package ooxml

import (
	"strings"

	"congvan/internal/unit"
)

// styles are the styles of a file, with its defaults and the faces of its theme.
type styles struct {
	theme map[string]string // faces, by what w:rFonts calls them
	run   runProps          // of all text
	para  paraProps         // of all paragraphs
	byID  map[string]*style
	usual map[string]string // the id of the style of each kind that is used unasked
}

// style is a style, with all it has of those it is based on once it is resolved.
type style struct {
	id, name, kind, base string
	run                  runProps
	para                 paraProps
	table                tableProps
	resolved             bool
}

// tableProps is what a table style says: of the lines of a table, and of its first
// row.
type tableProps struct {
	top, right, bottom, left, across, down option[bool] // across lies between rows
	firstRun                               runProps
	firstPara                              paraProps
}

func (p *tableProps) under(over *tableProps) {
	p.top.under(over.top)
	p.right.under(over.right)
	p.bottom.under(over.bottom)
	p.left.under(over.left)
	p.across.under(over.across)
	p.down.under(over.down)
	p.firstRun.under(&over.firstRun)
	p.firstPara.under(&over.firstPara)
}

// lines reads a w:tblBorders.
func (p *tableProps) lines(e *Element) {
	p.top.under(borderOf(e, "w:top"))
	p.right.under(borderOf(e, "w:right", "w:end"))
	p.bottom.under(borderOf(e, "w:bottom"))
	p.left.under(borderOf(e, "w:left", "w:start"))
	p.across.under(borderOf(e, "w:insideH"))
	p.down.under(borderOf(e, "w:insideV"))
}

// newStyles reads the styles of a file; either may be nil, where it has none.
func newStyles(sheet, theme *Element) *styles {
	s := &styles{theme: themeFaces(theme), byID: map[string]*style{}, usual: map[string]string{}}
	if sheet == nil {
		return s
	}
	s.run = s.runProps(sheet.Child("w:docDefaults", "w:rPrDefault", "w:rPr"))
	s.para = readPara(sheet.Child("w:docDefaults", "w:pPrDefault", "w:pPr"))
	var inOrder []*style
	for _, e := range sheet.Children {
		id := e.Attr("w:styleId")
		if e.Name != "w:style" || s.byID[id] != nil {
			continue
		}
		one := &style{id: id, name: e.Val("w:name"), kind: e.Attr("w:type"), base: e.Val("w:basedOn")}
		one.run, one.para = s.runProps(e.Child("w:rPr")), readPara(e.Child("w:pPr"))
		if one.kind == "table" {
			one.table = s.tableStyle(e)
		}
		s.byID[id] = one
		inOrder = append(inOrder, one)
		if v := e.Attr("w:default"); v != "" && isOn(v) {
			s.usual[one.kind] = id
		}
	}
	// In the order of the file, so that a circle always ends at the same style.
	for _, one := range inOrder {
		s.resolve(one)
	}
	return s
}

func (s *styles) tableStyle(e *Element) tableProps {
	var p tableProps
	p.lines(e.Child("w:tblPr", "w:tblBorders"))
	for _, c := range e.Children {
		if c.Name == "w:tblStylePr" && c.Attr("w:type") == "firstRow" {
			p.firstRun, p.firstPara = s.runProps(c.Child("w:rPr")), readPara(c.Child("w:pPr"))
		}
	}
	return p
}

// resolve gives a style what it has of those it is based on. One that is based on
// itself over others ends there, one that is based on itself is based on nothing.
func (s *styles) resolve(one *style) {
	var chain []*style
	seen := map[*style]bool{}
	for at := one; at != nil && !at.resolved && !seen[at]; {
		seen[at] = true
		chain = append(chain, at)
		base := s.byID[at.base]
		if base != nil && (base.kind != at.kind || seen[base]) {
			at.base, base = "", nil
		}
		at = base
	}
	for i := len(chain) - 1; i >= 0; i-- {
		at := chain[i]
		at.resolved = true
		base := s.byID[at.base]
		if base == nil {
			continue
		}
		run, para, table := base.run, base.para, base.table
		if at.para.numbering.given {
			// The indents of the numbering, not those of the base, hold then.
			para.left, para.first = option[unit.Twips]{}, option[unit.Twips]{}
		}
		run.under(&at.run)
		para.under(&at.para)
		table.under(&at.table)
		at.run, at.para, at.table = run, para, table
	}
}

// of is the style of that id and kind, or the usual one of the kind, or one that
// says nothing.
func (s *styles) of(kind, id string) *style {
	if one := s.byID[id]; one != nil && one.kind == kind {
		return one
	}
	if one := s.byID[s.usual[kind]]; one != nil {
		return one
	}
	return &style{}
}

// themeFaces are the faces of a theme for the letters of Latin.
func themeFaces(theme *Element) map[string]string {
	out := map[string]string{}
	for _, which := range []string{"major", "minor"} {
		face := theme.Child("a:themeElements", "a:fontScheme", "a:"+which+"Font", "a:latin").Attr("typeface")
		if face = strings.TrimSpace(face); face != "" {
			out[which+"Ascii"], out[which+"HAnsi"] = face, face
		}
	}
	return out
}
