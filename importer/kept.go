package importer

import (
	"strconv"
	"strings"
	"unicode"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// Reason is why a word of the source is not in the definition.
type Reason int

// The reasons. Lost is the only one that should not be.
const (
	Lost    Reason = iota
	Printed        // the layout prints it by itself: the Party's title, Kính gửi, the number of a note
	Page           // a page number or a running head
	Remark         // (đã ký), which only a copy has
	Moved          // it is in the text, in a paragraph that stands elsewhere in it
)

// Missing is a word of the source that is not in the definition, or not in its
// place.
type Missing struct {
	Word   string
	Pos    diag.Pos
	Reason Reason
	index  int // of the word in the source
}

// Kept compares every word of the source with the definition and returns those
// that are not in it. A word is a stretch of letters and digits. Inside each
// component the words must come in the order of the source; the components
// themselves may come in any, for the columns of a page do. What stands between
// words is not compared: the layout prints the marks of lists by itself.
//
// It does not ask the recogniser what it did, and takes time in proportion to
// the length of the text.
func Kept(src *Source, def *dispatch.Definition) []Missing {
	p := &proof{streams: make([]stream, 1), starts: map[string][]int{}, waiting: map[string][]int{}}
	p.components(def)
	words := sourceWords(src)
	var missing []Missing
	for i, w := range words {
		reason := w.reason
		if reason != Page && p.take(words[i:]) {
			switch found := p.streams[p.last]; {
			case found.printed:
				reason = Printed
			case found.moved:
				reason = Moved
			default:
				continue
			}
		}
		missing = append(missing, Missing{w.text, w.pos, reason, i})
	}
	return missing
}

// Words is how many words of the source there are to be kept.
func Words(src *Source) int { return len(sourceWords(src)) }

// sourceWord is a word of the source; its reason is that for which it may be
// missing: Printed of what may be the mark of a note.
type sourceWord struct {
	text   string
	pos    diag.Pos
	reason Reason
}

// sourceWords are the words of a source in its order, the notes that its format
// knows last.
func sourceWords(src *Source) []sourceWord {
	marks := pageMarks(src.Items)
	var out []sourceWord
	add := func(spans []Span, pos diag.Pos, reason Reason) {
		said := rawText(spans)
		marks := markBytes(said)
		eachWord(said, func(word string, at int) {
			why := reason
			if reason == Lost && marks[at] {
				why = Printed
			}
			out = append(out, sourceWord{word, pos, why})
		})
	}
	for i, item := range src.Items {
		switch it := item.(type) {
		case *Line:
			reason := Lost
			if marks[i] != "" {
				reason = Page
			}
			switch said := strings.Trim(it.text(), "* "); {
			case signedRemark.MatchString(said):
				reason = Remark
			case appendixWord.MatchString(said), said == partyTitle:
				reason = Printed
			}
			add(it.Spans, it.Pos, reason)
		case *Table:
			for _, row := range it.Rows {
				for _, cell := range row {
					for _, l := range cell.Lines {
						add(l.Spans, l.Pos, Lost)
					}
				}
			}
		}
	}
	for _, n := range src.Notes {
		add(n.Spans, n.Pos, Lost)
	}
	return out
}

// markBytes are the bytes of s that the number of a note may begin at.
func markBytes(s string) map[int]bool {
	out := map[int]bool{}
	for _, at := range noteCall.FindAllStringSubmatchIndex(s, -1) {
		for group := 1; group <= 5; group++ {
			if at[2*group] >= 0 {
				out[at[2*group]] = standsAsCall(s, at[0], at[1], markForm(group-1)) || strings.TrimSpace(s[:at[0]]) == ""
			}
		}
	}
	return out
}

// wordsOf are the words of s.
func wordsOf(s string) []string {
	var words []string
	eachWord(s, func(word string, _ int) { words = append(words, word) })
	return words
}

// eachWord calls do for each stretch of letters and each of digits in s, and the
// byte it begins at. A number is one without the zeros before it, which the
// layout sets as it must, and raised digits are digits.
func eachWord(s string, do func(word string, at int)) {
	const none, letters, plain, raised = 0, 1, 2, 3
	kind, from := none, 0
	flush := func(to int) {
		if kind == none {
			return
		}
		word := digits.Replace(s[from:to])
		if short := strings.TrimLeft(word, "0"); kind == plain && short != "" {
			word = short
		}
		do(word, from)
	}
	for i, r := range s {
		next := none
		switch {
		case strings.ContainsRune("¹²³⁴⁵⁶⁷⁸⁹⁰", r):
			next = raised
		case unicode.IsDigit(r):
			next = plain
		case wordRune(r):
			next = letters
		}
		if next != kind {
			flush(i)
			kind, from = next, i
		}
	}
	flush(len(s))
}

// components adds what a definition prints.
func (p *proof) components(d *dispatch.Definition) {
	for _, body := range append([]dispatch.Organisation{d.Body}, d.Joint...) {
		p.add(texts(body.Superior)...)
		p.add(texts(body.Name)...)
	}
	if d.Number.Pos != (diag.Pos{}) || symbol(d) != "" {
		p.add("Số", number(d.Number.Value), symbol(d))
	}
	if d.Date.Pos != (diag.Pos{}) {
		p.add(d.Place.Value, "ngày", number(d.Date.Day), "tháng", number(d.Date.Month), "năm", number(d.Date.Year))
	}
	p.add(d.TypeName.Value)
	for _, t := range []dispatch.Text{d.Author, d.Subject, d.Theme, d.Presented, d.Circulation, d.Contact} {
		p.add(t.Value)
	}
	for _, list := range [][]dispatch.Recipient{d.Addressees, d.SubmittedTo, d.Recipients} {
		for _, r := range list {
			p.add(r.Name.Value, r.Purpose.Value)
		}
	}
	p.labelled("Lưu", d.Archive.Value)
	for _, t := range d.LegalBases {
		p.add(t.Value)
	}
	p.content(d.Content)
	for _, s := range append(d.Signers, d.Attestation.Signer) {
		p.add(s.Authority.Value)
		p.add(s.Also.Value)
		p.add(s.Office.Value)
		p.add(s.Name.Value)
	}
	p.labelled("Xác nhận chữ ký của đồng chí", d.Attestation.Of.Value)
	p.add(d.Drafter.Symbol.Value, number(d.Drafter.Copies))
	p.labelled("Dự thảo lần", number(d.Draft))
	for stamp, level := range urgencies {
		if level == d.Urgency.Value {
			p.add(stamp)
		}
	}
	if d.Secrecy.Present() {
		p.add(strings.ToUpper(d.Secrecy.Value))
	}
	p.content(d.ReturnPart)
	p.prints("Kính gửi", "Kính trình", "Nơi nhận", alsoWord, strings.ToUpper(typeName(d.Template.Value)))
	if d.Issued.Type.Present() {
		p.prints(strings.ToUpper(typeName(d.Issued.Type.Value)))
	}
	p.add(d.Issued.Subject.Value)
	p.note(d, d.Issued.Note, issuedWords, d.Issued.Type.Present())
	p.content(d.Issued.Content)
	for _, a := range d.Appendices {
		p.add(a.Title.Value)
		p.note(d, a.Note, enclosedWords, true)
		p.content(a.Content)
	}
}

// note adds the note of an enclosure, its writer's or the one that is worked out.
func (p *proof) note(d *dispatch.Definition, typed dispatch.Text, begins string, there bool) {
	switch {
	case typed.Present():
		p.add(typed.Value)
	case there:
		p.add(workedOutNote(d, begins))
	}
}

// labelled adds a component that the layout puts a word before.
func (p *proof) labelled(word, value string) {
	if value != "" {
		p.add(word, value)
	}
}

// content adds a text: its paragraphs one behind the other, each cell and each
// note by itself.
func (p *proof) content(c dispatch.Content) {
	above := 0
	for _, block := range c.Blocks {
		switch b := block.(type) {
		case *dispatch.Paragraph:
			i := p.put(printedSpans(b.Spans))
			switch {
			case i == 0:
				continue
			case above == 0:
				p.open(i)
			default:
				p.streams[above].next = i
				first := p.streams[i].words[0]
				p.waiting[first] = append(p.waiting[first], i)
			}
			above = i
		case *dispatch.Table:
			for _, row := range b.Rows {
				for _, cell := range row {
					for _, q := range cell.Paragraphs {
						p.add(printedSpans(q.Spans))
					}
				}
			}
		}
	}
	for _, n := range c.Notes {
		p.add(printedSpans(n.Spans))
	}
}

// symbol is that of the paper, or what it is worked out to be.
func symbol(d *dispatch.Definition) string {
	typ, err := regulation.FindType(d.Template.Value)
	spec := regulation.For(d.Regulation.Value, d.Date.Year, d.Date.Month, d.Date.Day)
	if d.Symbol.Present() || err != nil || spec == nil {
		return d.Symbol.Value
	}
	return typ.DocumentSymbol(spec, d.BodySymbol())
}

// typeName is the name of the type of that key, "" where there is none.
func typeName(key string) string {
	typ, err := regulation.FindType(key)
	if err != nil {
		return ""
	}
	return typ.Name
}

// printedSpans is a paragraph as it is printed, without the numbers of its notes.
func printedSpans(spans []dispatch.Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Note > 0 || s.Fill {
			b.WriteByte(' ')
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func texts(list []dispatch.Text) []string {
	var out []string
	for _, t := range list {
		out = append(out, t.Value)
	}
	return out
}
