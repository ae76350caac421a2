package ooxml

import (
	"strings"
)

// deepestLevel is the last of the nine levels of a numbering, counted from 0.
const deepestLevel = 8

// level is a level of a numbering.
type level struct {
	format, text string
	start        int
	restart      int    // the level from 1 at which it begins anew, 0 for never, -1 for any above
	legal        bool   // all numbers are shown as 1, 2, 3
	style        string // the paragraph style that takes the level
	symbols      string // the face of its bullet
	run          runProps
	para         paraProps
}

// abstract is a numbering as its numbers share it.
type abstract struct {
	levels [deepestLevel + 1]*level
	count  [deepestLevel + 1]int
	begun  [deepestLevel + 1]bool
	like   string // the numbering style whose levels it has
	named  string // the numbering style that it is the levels of
}

// list is a w:num: an abstract numbering with what it changes of it.
type list struct {
	of      *abstract
	levels  [deepestLevel + 1]*level
	starts  [deepestLevel + 1]option[int]
	started [deepestLevel + 1]bool
}

// numbering is the numberings of a file while its paragraphs are counted.
type numbering struct{ lists map[string]*list }

// newNumbering reads the numberings of a file; e is nil where it has none.
func newNumbering(e *Element, s *styles) *numbering {
	n := &numbering{map[string]*list{}}
	if e == nil {
		return n
	}
	abstracts, named := map[string]*abstract{}, map[string]*abstract{}
	for _, c := range e.Children {
		if c.Name != "w:abstractNum" {
			continue
		}
		a := &abstract{like: c.Val("w:numStyleLink"), named: c.Val("w:styleLink")}
		for _, l := range c.Children {
			if l.Name == "w:lvl" {
				a.levels[levelIndex(l)] = s.level(l)
			}
		}
		abstracts[c.Attr("w:abstractNumId")] = a
		if a.named != "" {
			named[a.named] = a
		}
	}
	for _, c := range e.Children {
		if c.Name != "w:num" {
			continue
		}
		a := abstracts[c.Val("w:abstractNumId")]
		if a != nil && named[a.like] != nil {
			a = named[a.like]
		}
		if a == nil {
			continue
		}
		one := &list{of: a}
		for _, o := range c.Children {
			if o.Name != "w:lvlOverride" {
				continue
			}
			i := levelIndex(o)
			if l := o.Child("w:lvl"); l != nil {
				one.levels[i] = s.level(l)
			}
			if start := o.Child("w:startOverride"); start != nil {
				one.starts[i] = some(number(start.Attr("w:val"), 0, mostCounted))
			}
		}
		n.lists[c.Attr("w:numId")] = one
	}
	return n
}

// mostCounted is how far a numbering counts.
const mostCounted = 99999

func levelIndex(e *Element) int { return number(e.Attr("w:ilvl"), 0, deepestLevel) }

func (s *styles) level(e *Element) *level {
	l := &level{
		format: e.Val("w:numFmt"), text: e.Val("w:lvlText"), style: e.Val("w:pStyle"), start: number(e.Val("w:start"), 0, mostCounted), restart: -1,
		legal:   e.Child("w:isLgl") != nil && isOn(e.Val("w:isLgl")),
		symbols: e.Child("w:rPr", "w:rFonts").Attr("w:ascii"),
		run:     s.runProps(e.Child("w:rPr")), para: readPara(e.Child("w:pPr")),
	}
	if r := e.Child("w:lvlRestart"); r != nil {
		l.restart = number(r.Attr("w:val"), 0, deepestLevel)
	}
	return l
}

// level is a level of the list, nil where it has none.
func (l *list) level(i int) *level {
	if l.levels[i] != nil {
		return l.levels[i]
	}
	return l.of.levels[i]
}

// levelOf is the level that a style of paragraphs takes in the list, 0 where none
// is its own.
func (l *list) levelOf(style string) int {
	for i := range deepestLevel + 1 {
		if at := l.level(i); at != nil && at.style == style && style != "" {
			return i
		}
	}
	return 0
}

// next counts a paragraph at a level and is the label it gets.
func (l *list) next(at int) (label string, bullet bool) {
	lv, a := l.level(at), l.of
	if lv == nil {
		return "", false
	}
	switch {
	case l.starts[at].given && !l.started[at]:
		a.count[at], a.begun[at] = l.starts[at].value, true
	case !a.begun[at]:
		a.count[at], a.begun[at] = lv.start, true
	default:
		a.count[at] = min(a.count[at]+1, mostCounted)
	}
	l.started[at] = true
	for i := at + 1; i <= deepestLevel; i++ {
		below := l.level(i)
		if below == nil || below.restart < 0 || below.restart > at {
			a.begun[i] = false
		}
	}
	if lv.format == "bullet" {
		return symbols(lv.symbols, lv.text), true
	}
	var b strings.Builder
	for i := 0; i < len(lv.text); i++ {
		c := lv.text[i]
		if c != '%' || i+1 == len(lv.text) || lv.text[i+1] < '1' || lv.text[i+1] > '9' {
			b.WriteByte(c)
			continue
		}
		i++
		b.WriteString(l.counted(int(lv.text[i]-'1'), lv.legal))
	}
	return strings.TrimSpace(b.String()), false
}

// counted is the number a level stands at; one that was not begun stands at its
// first.
func (l *list) counted(at int, legal bool) string {
	lv, a := l.level(at), l.of
	if lv == nil {
		return ""
	}
	if !a.begun[at] {
		a.count[at], a.begun[at] = lv.start, true
		if l.starts[at].given {
			a.count[at] = l.starts[at].value
		}
	}
	if legal && lv.format != "none" {
		return spell("decimal", a.count[at])
	}
	return spell(lv.format, a.count[at])
}
