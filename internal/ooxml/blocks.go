package ooxml

import (
	"strings"
	"unicode/utf8"
)

// within is what an element stands in: a tracked change, and the table whose style
// it takes part of.
type within struct {
	change *Change
	inner  bool // no text of a section: a table, a note, a text box
	// run and para are what a table says of its text, nil outside of one.
	run  *runProps
	para *paraProps
}

// changed is w inside an element that may be a tracked change.
func (w within) changed(e *Element) within {
	if c := changeOf(e); c != nil {
		w.change = c
	}
	return w
}

// changeOf is the change that an element is, or nil.
func changeOf(e *Element) *Change {
	kind := ChangeKind(0)
	switch e.Name {
	case "w:ins":
		kind = Inserted
	case "w:del":
		kind = Deleted
	case "w:moveFrom":
		kind = MovedFrom
	case "w:moveTo":
		kind = MovedTo
	default:
		return nil
	}
	return &Change{kind, e.Attr("w:author"), e.Attr("w:date")}
}

// changeIn is the change that one of the children of a property says of what has
// it; one that takes it away wins.
func changeIn(e *Element) (found *Change) {
	if e == nil {
		return nil
	}
	for _, c := range e.Children {
		if change := changeOf(c); change != nil && (found == nil || change.Gone()) {
			found = change
		}
	}
	return found
}

// story is the blocks of an element that is a text of its own: a note, a header,
// a text box. No field goes on from the text around it.
func (r *reader) story(e *Element) ([]Block, error) {
	outer, open := r.fields, r.open
	r.fields, r.open = nil, nil
	defer func() { r.fields, r.open = outer, open }()
	return r.all(e.Children, within{inner: true})
}

func (r *reader) all(list []*Element, w within) ([]Block, error) {
	var out []Block
	for _, e := range list {
		blocks, err := r.block(e, w)
		if err != nil {
			return nil, err
		}
		out = append(out, blocks...)
	}
	return out, nil
}

// block reads an element among paragraphs.
func (r *reader) block(e *Element, w within) ([]Block, error) {
	switch e.Name {
	case "w:p":
		p, err := r.paragraph(e, w)
		if err != nil {
			return nil, err
		}
		if section := e.Child("w:pPr", "w:sectPr"); section != nil && !w.inner {
			r.blocks = append(r.blocks, p)
			return nil, r.section(section)
		}
		return []Block{p}, nil
	case "w:tbl":
		t, err := r.table(e, w)
		return []Block{t}, err
	case "mc:AlternateContent":
		return r.all(chosen(e), w)
	case "w:commentRangeStart", "w:commentRangeEnd":
		r.commentRange(e)
	case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:del", "w:moveFrom", "w:moveTo":
		return r.all(e.Children, w.changed(e))
	}
	return nil, nil
}

// chosen is what stands in the first of the alternatives that we can read, and no
// other.
func chosen(e *Element) []*Element {
	for _, c := range e.Children {
		switch c.Name {
		case "mc:Choice":
			known := true
			for _, prefix := range strings.Fields(c.Attr("Requires")) {
				known = known && (prefix == "wps" || prefix == "wpg" || prefix == "wpc" || prefix == "wp14")
			}
			if known {
				return c.Children
			}
		case "mc:Fallback":
			return c.Children
		}
	}
	return nil
}

// paragraph reads a w:p.
func (r *reader) paragraph(e *Element, w within) (*Paragraph, error) {
	if r.paragraphs++; r.paragraphs > mostParagraphs {
		return nil, errMany
	}
	own := e.Child("w:pPr")
	direct := readPara(own)
	style := r.styles.of("paragraph", own.Val("w:pStyle"))
	props, list, at := r.effective(&direct, style, w)
	p := &Paragraph{
		Index: r.paragraphs, StyleID: own.Val("w:pStyle"), Style: style.name, Format: props.format(),
		Framed: props.framed.value, Mark: changeIn(own.Child("w:rPr")), Page: r.page,
	}
	if p.Mark == nil {
		p.Mark = w.change
	}
	marked := r.styles.runProps(own.Child("w:rPr"))
	looks := &looks{r.styles, style, w.run}
	p.MarkLook = looks.of(own.Child("w:rPr", "w:rStyle").Attr("w:val"), &marked)
	if list != nil {
		p.Label, p.Bullet = list.next(at)
		if lv := list.level(at); lv != nil {
			labelled := marked
			labelled.under(&lv.run)
			p.LabelLook = looks.of("", &labelled)
		}
	}
	if p.PageBreak && !r.rendered {
		r.page++
		p.Page = r.page
	}
	in := &inline{reader: r, p: p, looks: looks}
	in.all(e.Children, w.change)
	in.flush()
	in.dropCodes()
	if r.runs += len(p.Runs); r.runs > mostRuns {
		return nil, errMany
	}
	return p, in.err
}

// effective is what a paragraph looks like, and the list and the level that number
// it. The indents of a numbering that the paragraph asks for itself stand over
// those of its style, and under them where the style asks for it.
func (r *reader) effective(direct *paraProps, style *style, w within) (props paraProps, of *list, at int) {
	props = r.styles.para
	if w.para != nil {
		props.under(w.para)
	}
	id, asked := style.para.numbering, style.para.level
	byStyle := !direct.numbering.given
	id.under(direct.numbering)
	if of = r.numbering.lists[id.value]; of != nil {
		if !asked.given || byStyle {
			if lv := of.levelOf(style.id); lv > 0 {
				asked = some(lv)
			}
		}
		asked.under(direct.level)
		at = asked.value
	}
	lv := (*level)(nil)
	if of != nil {
		lv = of.level(at)
	}
	if lv != nil && byStyle {
		props.under(&lv.para)
	}
	props.under(&style.para)
	if lv != nil && !byStyle {
		props.under(&lv.para)
	}
	props.under(direct)
	return props, of, at
}

// looks makes looks in one paragraph.
type looks struct {
	styles *styles
	style  *style
	table  *runProps // or nil
}

// of is the look of text with a style of characters, or none, and what it says
// itself.
func (l *looks) of(character string, direct *runProps) Look {
	layers := make([]*runProps, 0, 3)
	if l.table != nil {
		layers = append(layers, l.table)
	}
	layers = append(layers, &l.style.run)
	if one := l.styles.byID[character]; one != nil && one.kind == "character" {
		layers = append(layers, &one.run)
	}
	return l.styles.look(layers, direct)
}

// commentRange begins or ends the words that a comment is about.
func (r *reader) commentRange(e *Element) {
	if r.open == nil {
		r.open = map[string]bool{}
	}
	id := e.Attr("w:id")
	if e.Name == "w:commentRangeEnd" {
		delete(r.open, id)
		return
	}
	if r.comment(id) > 0 {
		r.open[id] = true
	}
}

// mostComments is how many comments are kept.
const mostComments = 10_000

// comment is the number of the comment of an id, 0 where there are too many.
func (r *reader) comment(id string) int {
	if r.comments[id] == 0 {
		if len(r.doc.Comments) == mostComments {
			return 0
		}
		r.doc.Comments = append(r.doc.Comments, Comment{})
		r.comments[id] = len(r.doc.Comments)
	}
	return r.comments[id]
}

// longestOn is how many bytes of the words that a comment is about are kept.
const longestOn = 200

// commented adds words to what the open comments are about.
func (r *reader) commented(words string) {
	for id := range r.open {
		c := &r.doc.Comments[r.comments[id]-1]
		if room := longestOn - len(c.On); room > 0 {
			cut := words[:min(len(words), room)]
			for !utf8.ValidString(cut) {
				cut = cut[:len(cut)-1]
			}
			c.On += cut
		}
	}
}
