package ooxml

import "strings"

// inline puts the runs of a paragraph together.
type inline struct {
	*reader
	p      *Paragraph
	looks  *looks
	text   strings.Builder // of the run that is open
	run    Run             // its kind, look and change
	begun  bool            // something was printed
	opened bool
	err    error
}

// field is a field whose end has not come.
type field struct {
	code    strings.Builder
	result  bool // its code is over
	kind    RunKind
	printed bool
}

// longestCode is how many bytes of a field's code are read: the first word says
// what it is.
const longestCode = 256

// deepestField is how far fields may stand in each other.
const deepestField = 32

func (in *inline) all(list []*Element, change *Change) {
	for _, e := range list {
		in.element(e, change)
	}
}

// element reads an element among runs.
func (in *inline) element(e *Element, change *Change) {
	switch e.Name {
	case "w:r":
		in.readRun(e, change)
	case "w:ins", "w:del", "w:moveFrom", "w:moveTo":
		in.all(e.Children, changeOf(e))
	case "w:hyperlink", "w:smartTag", "w:customXml", "w:sdt", "w:sdtContent", "w:dir", "w:bdo":
		in.all(e.Children, change)
	case "w:fldSimple":
		in.fields = append(in.fields, &field{result: true, kind: fieldKind(e.Attr("w:instr"))})
		in.all(e.Children, change)
		in.endField(change, Look{})
	case "mc:AlternateContent":
		in.all(chosen(e), change)
	case "w:commentRangeStart", "w:commentRangeEnd":
		in.commentRange(e)
	case "m:oMath", "m:oMathPara":
		in.add(TextRun, formula(e), in.looks.of("", &runProps{}), change)
	}
}

// formula is the text of a formula.
func formula(e *Element) string {
	if e.Name == "m:t" || e.Name == "w:t" {
		return e.Text
	}
	var b strings.Builder
	for _, c := range e.Children {
		b.WriteString(formula(c))
	}
	return b.String()
}

// readRun reads a w:r.
func (in *inline) readRun(e *Element, change *Change) {
	own := e.Child("w:rPr")
	direct := in.styles.runProps(own)
	look := in.looks.of(own.Val("w:rStyle"), &direct)
	in.pieces(e.Children, look, change)
}

// pieces reads what stands in a run.
func (in *inline) pieces(list []*Element, look Look, change *Change) {
	for _, c := range list {
		switch c.Name {
		case "w:t", "w:delText":
			in.add(TextRun, c.Text, look, change)
		case "w:tab", "w:ptab":
			in.one(Run{Kind: Tab, Look: look, Change: change})
		case "w:cr":
			in.one(Run{Kind: LineBreak, Look: look, Change: change})
		case "w:br":
			in.lineBreak(c, look, change)
		case "w:noBreakHyphen":
			in.add(TextRun, "\u2011", look, change)
		case "w:softHyphen":
			in.add(TextRun, "\u00AD", look, change)
		case "w:sym":
			in.add(TextRun, signOf(c), look, change)
		case "w:fldChar":
			in.fieldMark(c.Attr("w:fldCharType"), look, change)
		case "w:instrText", "w:delInstrText":
			if f := in.field(); f != nil && !f.result && f.code.Len() < longestCode {
				f.code.WriteString(c.Text)
			}
		case "w:pgNum":
			in.one(Run{Kind: PageNumber, Look: look, Change: change})
		case "w:footnoteReference":
			in.one(Run{Kind: FootnoteMark, Look: look, Change: change, Note: in.footnotes.call(c.Attr("w:id"))})
		case "w:endnoteReference":
			in.one(Run{Kind: EndnoteMark, Look: look, Change: change, Note: in.endnotes.call(c.Attr("w:id"))})
		case "w:footnoteRef", "w:endnoteRef":
			in.one(Run{Kind: NoteNumber, Look: look, Change: change})
		case "w:commentReference":
			n := in.comment(c.Attr("w:id"))
			if n > 0 {
				in.doc.Comments[n-1].Paragraph = in.p.Index
			}
			in.one(Run{Kind: CommentMark, Look: look, Note: n})
		case "w:lastRenderedPageBreak":
			in.page++
			if !in.begun {
				in.p.Page = in.page
			}
			in.one(Run{Kind: RenderedPage})
		case "w:drawing", "w:pict", "w:object":
			in.drawing(c, look, change)
		case "mc:AlternateContent":
			in.pieces(chosen(c), look, change)
		case "w:ruby":
			in.ruby(c, change)
		}
	}
}

// signOf is the character of a w:sym.
func signOf(e *Element) string {
	code := rune(0)
	for _, d := range strings.ToLower(e.Attr("w:char")) {
		digit := strings.IndexRune("0123456789abcdef", d)
		if digit < 0 || code > 0xFFFF {
			return string(unknownSymbol)
		}
		code = code<<4 + rune(digit)
	}
	if code < ' ' {
		return string(unknownSymbol)
	}
	return string(symbol(e.Attr("w:font"), code))
}

// ruby is a text and, in parentheses, what is written above it.
func (in *inline) ruby(e *Element, change *Change) {
	if base := e.Child("w:rubyBase"); base != nil {
		in.all(base.Children, change)
	}
	above := e.Child("w:rt")
	if above == nil {
		return
	}
	look := in.looks.of("", &runProps{})
	in.add(TextRun, " (", look, change)
	in.all(above.Children, change)
	in.add(TextRun, ")", look, change)
}

func (in *inline) lineBreak(e *Element, look Look, change *Change) {
	kind := LineBreak
	switch e.Attr("w:type") {
	case "page":
		kind = PageBreak
		if !in.rendered {
			in.page++
			if !in.begun {
				in.p.Page = in.page
			}
		}
	case "column":
		kind = ColumnBreak
	}
	in.one(Run{Kind: kind, Look: look, Change: change})
}

// field is the innermost field that is open, or nil.
func (in *inline) field() *field {
	if n := len(in.fields); n > 0 {
		return in.fields[n-1]
	}
	return nil
}

// fieldMark reads a mark of a field: its beginning, the end of its code, its end.
func (in *inline) fieldMark(kind string, look Look, change *Change) {
	f := in.field()
	switch {
	case kind == "begin" && len(in.fields) < deepestField:
		in.fields = append(in.fields, &field{})
	case kind == "separate" && f != nil:
		f.result, f.kind = true, fieldKind(f.code.String())
	case kind == "end" && f != nil:
		if !f.result {
			f.kind = fieldKind(f.code.String())
		}
		in.endField(change, look)
	}
}

// endField ends the innermost field; a page number that has no result is one all
// the same.
func (in *inline) endField(change *Change, look Look) {
	f := in.field()
	in.fields = in.fields[:len(in.fields)-1]
	if f.kind != TextRun && !f.printed {
		in.one(Run{Kind: f.kind, Look: look, Change: change})
	}
}

// dropCodes ends the fields whose code does not end with its paragraph: one that is
// damaged must not take the text behind it along.
func (in *inline) dropCodes() {
	for f := in.field(); f != nil && !f.result; f = in.field() {
		in.fields = in.fields[:len(in.fields)-1]
	}
}

// fieldKind is what a field prints, by its code.
func fieldKind(code string) RunKind {
	words := strings.Fields(strings.ToUpper(code))
	if len(words) == 0 {
		return TextRun
	}
	switch words[0] {
	case "PAGE":
		return PageNumber
	case "NUMPAGES", "SECTIONPAGES":
		return PageCount
	}
	return TextRun
}

// add adds text to the run that is open, or begins one. The code of a field is no
// text, and the result of one may be a page number.
func (in *inline) add(kind RunKind, text string, look Look, change *Change) {
	if text == "" {
		return
	}
	if f := in.field(); f != nil {
		if !f.result {
			return
		}
		kind, f.printed = f.kind, true
	}
	if !in.opened || in.run.Kind != kind || in.run.Look != look || in.run.Change != change {
		in.flush()
		in.run, in.opened = Run{Kind: kind, Look: look, Change: change}, true
	}
	in.text.WriteString(text)
	in.begun = true
	if len(in.open) > 0 && !change.Gone() {
		in.commented(text)
	}
}

// one adds a run that stands for itself.
func (in *inline) one(r Run) {
	if f := in.field(); f != nil && !f.result {
		return
	}
	in.flush()
	in.p.Runs = append(in.p.Runs, r)
	in.begun = in.begun || r.Kind != RenderedPage && r.Kind != PageBreak && r.Kind != CommentMark
}

// flush ends the run that is open.
func (in *inline) flush() {
	if !in.opened {
		return
	}
	in.run.Text = in.text.String()
	in.text.Reset()
	in.p.Runs = append(in.p.Runs, in.run)
	in.opened = false
}
