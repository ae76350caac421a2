package importer

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

var appendixTitled = regexp.MustCompile(`^PHỤ LỤC(?:\s+SỐ)?(?:\s+(?:\d{1,3}|[IVXL]{1,6}))?\s*[.:–-]\s+(\p{Lu}.*)$`)

// enclosure is what goes with a paper and begins on a page of its own: the text
// that it issues, of a type, or an appendix.
type enclosure struct {
	typ   *regulation.Type // nil of an appendix
	title string           // behind the word, on its line
	sheet Sheet
	pos   diag.Pos
	items []Item // below the word
}

// split parts the paper from what goes with it, which begins behind the
// signatures.
func (r *recogniser) split(items []Item) (main []Item, enclosures []enclosure) {
	closed := false
	main = items
	begin := -1
	var current enclosure
	flush := func(end int) {
		if begin < 0 {
			main = items[:end]
			return
		}
		current.items = items[begin:end]
		enclosures = append(enclosures, current)
	}
	for i, item := range items {
		l, ok := item.(*Line)
		if !ok {
			continue
		}
		s := strings.Trim(l.text(), "* ")
		closed = closed || recipientsWord.MatchString(s) || authorityWord.MatchString(s) && upper(s)
		if !closed {
			continue
		}
		next := enclosure{pos: l.Pos, sheet: l.Sheet}
		switch m := appendixTitled.FindStringSubmatch(s); {
		case appendixWord.MatchString(s):
		case m != nil:
			next.title = m[1]
		default:
			t, rest := r.typeByName(s)
			if t == nil || rest != "" || !t.Issuable() || !r.notedBelow(items, i) {
				continue
			}
			next.typ = t
		}
		flush(i)
		begin, current = i+1, next
	}
	if begin >= 0 {
		flush(len(items))
	}
	return main, enclosures
}

// notedBelow says whether "(Ban hành kèm theo …)" stands within the next lines.
func (r *recogniser) notedBelow(items []Item, i int) bool {
	const within = 9
	for _, item := range items[i+1 : min(len(items), i+within)] {
		if l, ok := item.(*Line); ok && enclosedNote.MatchString(l.text()) {
			return true
		}
	}
	return false
}

// enclosure makes a component of what goes with the paper.
func (r *recogniser) enclosure(e enclosure) {
	title, note, items := r.enclosureTitle(e)
	content := orGap(r.content(items), e.pos)
	if !title.Present() {
		title = dispatch.Text{Value: gap, Pos: e.pos}
		r.doubt(e.pos, "phu_luc", 0, "văn bản hoặc phụ lục kèm theo không có tiêu đề; điền vào chỗ …", "what goes with the paper has no title; fill it in where … stands")
	}
	begins := enclosedWords
	if e.typ != nil {
		begins = issuedWords
	}
	if slices.Equal(wordsOf(note.Value), wordsOf(workedOutNote(r.def, begins))) {
		note = dispatch.Text{}
	}
	if e.typ != nil && !r.def.Issued.Type.Present() {
		r.def.Issued = dispatch.Issued{Type: dispatch.Text{Value: e.typ.Key, Pos: e.pos}, Subject: title, Note: note, Content: content}
		return
	}
	if e.typ != nil {
		// A paper issues one text; a second one keeps its name in its title.
		title.Value = strings.ToUpper(e.typ.Name) + " " + title.Value
	}
	r.def.Appendices = append(r.def.Appendices, dispatch.Appendix{Title: title, Note: note, Landscape: e.sheet.Landscape && !r.def.Choices.Landscape.On, Content: content, Pos: e.pos})
}

// What the note of an enclosure begins with: of a text that the paper issues, of an
// appendix.
const (
	issuedWords   = "Ban hành kèm theo"
	enclosedWords = "Kèm theo"
)

// workedOutNote is the note of an enclosure that the layout makes of the paper's
// own number, date and body.
func workedOutNote(d *dispatch.Definition, begins string) string {
	name := typeName(d.Template.Value)
	if d.TypeName.Present() {
		name = d.TypeName.Value
	}
	_, size := utf8.DecodeRuneInString(name)
	words := []string{begins, strings.ToUpper(name[:size]) + name[size:]}
	if s := symbol(d); s != "" && !d.Number.None {
		words = append(words, "số", number(d.Number.Value), s)
	}
	words = append(words, "ngày", number(d.Date.Day), number(d.Date.Month), number(d.Date.Year), "của")
	for i, body := range append([]dispatch.Organisation{d.Body}, d.Joint...) {
		name, _ := regulation.InText(texts(body.Superior), texts(body.Name))
		if i > 0 && i == len(d.Joint) {
			name = "và " + name
		}
		words = append(words, name)
	}
	return strings.Join(words, " ")
}

// enclosureTitle is the title and the note of what goes with the paper, and what
// stands below them.
func (r *recogniser) enclosureTitle(e enclosure) (title, note dispatch.Text, below []Item) {
	var lines, noted []*Line
	if e.title != "" {
		lines = append(lines, &Line{Spans: []Span{{Text: e.title}}, Pos: e.pos})
	}
	hasNote := r.notedBelow(e.items, -1)
	i, open := 0, false
	for ; i < len(e.items); i++ {
		l, ok := e.items[i].(*Line)
		if !ok {
			break
		}
		s := l.text()
		const longestNote = 6
		switch {
		case open && len(noted) < longestNote:
			noted = append(noted, l)
			open = !strings.HasSuffix(s, ")")
			continue
		case enclosedNote.MatchString(s) && len(noted) == 0:
			noted = append(noted, l)
			open = !strings.HasSuffix(s, ")")
			continue
		case rule(s):
			continue
		case len(noted) == 0 && (hasNote || isTitle(l, lines)):
			lines = append(lines, l)
			continue
		}
		break
	}
	return joined(lines), joined(noted), e.items[i:]
}

// isTitle says whether a line goes on with the title of an appendix.
func isTitle(l *Line, above []*Line) bool {
	s := l.text()
	if dispatch.Numbered(s) || terminated(s) {
		return false
	}
	return upper(s) || len(above) == 0 || l.Align == AlignCentre || l.bold()
}
