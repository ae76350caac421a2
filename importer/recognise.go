package importer

import (
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// recogniser is one paper while its components are found.
type recogniser struct {
	src    *Source
	def    *dispatch.Definition
	types  []*regulation.Type
	typ    *regulation.Type // of the paper, nil while it is not known
	doubts []Doubt
	// notes are those that the format knows and those found typed, which Span.Note
	// refers to; placed says which of them a text calls.
	notes   []Note
	placed  []bool
	measure *measurer
	heading diag.Pos // of the first numbered line that was set in bold by guess
}

// Recognise finds the components of a paper. The definition holds every word of
// it that the layout does not print by itself, and its places are those of the
// source; it may lack what a definition needs, which the doubts then say. The
// same source makes the same definition and doubts.
//
// It fails only where the program's own types or faces cannot be read.
func Recognise(src *Source) (*dispatch.Definition, []Doubt, error) {
	types, err := regulation.Types()
	if err != nil {
		return nil, nil, err
	}
	measure, err := newMeasurer()
	if err != nil {
		return nil, nil, err
	}
	r := &recogniser{src: src, def: &dispatch.Definition{Choices: src.Choices}, types: types, measure: measure, doubts: slices.Clone(src.Remarks)}
	r.notes = append(r.notes, src.Notes...)
	if src.NoteParentheses {
		r.def.Choices.NoteMark = dispatch.NoteParentheses
	}
	items := r.withoutPageMarks(src.Items)
	items = r.takeNotes(items)
	r.placed = make([]bool, len(r.notes))
	main, enclosures := r.split(items)
	main, returned := tornOff(main)
	r.paper(main)
	main = r.head(main)
	main, rest := r.close(main)
	main = r.legalBases(main)
	r.def.Content = r.content(append(main, rest...))
	r.settleHead()
	r.def.ReturnPart = r.content(returned)
	for _, e := range enclosures {
		r.enclosure(e)
	}
	r.unplacedNotes()
	r.settle()
	r.keepRest()
	r.def.Given = r.def.Held()
	return r.def, r.doubts, nil
}

// paper says what is not usual of the sheets of the paper.
func (r *recogniser) paper(items []Item) {
	for _, item := range items {
		if l, ok := item.(*Line); ok {
			if l.Sheet.Small {
				r.def.Choices.Small = dispatch.Flag{On: true, Pos: l.Pos}
			}
			if l.Sheet.Landscape {
				r.def.Choices.Landscape = dispatch.Flag{On: true, Pos: l.Pos}
			}
			return
		}
	}
}

// tornOff parts a paper from what is to be sent back, below a line to tear it
// along.
func tornOff(items []Item) (paper, returned []Item) {
	for i, item := range items {
		if l, ok := item.(*Line); ok && tearLine.MatchString(l.text()) {
			return items[:i:i], items[i+1:]
		}
	}
	return items, nil
}

// text is the text of the definition that a line of the source makes.
func text(s string, pos diag.Pos) dispatch.Text {
	return dispatch.Text{Value: strings.Join(strings.Fields(s), " "), Pos: pos}
}

// settleHead works out what the head of the paper did not say.
func (r *recogniser) settleHead() {
	d, at := r.def, diag.Pos{File: r.src.Path}
	if r.typ == nil {
		key := "cong-van"
		if len(d.Addressees) == 0 {
			key = "thong-bao"
		}
		r.setType(key)
		r.doubt(at, "mau", 0, "không nhận ra loại văn bản, tạm ghi là "+r.typ.Name, "the type of the paper was not recognised and is taken for "+r.typ.Name)
	}
	d.Template = dispatch.Text{Value: r.typ.Key, Pos: at}
	r.settleSymbol()
}

// settle tells what is missing.
func (r *recogniser) settle() {
	d, at := r.def, diag.Pos{File: r.src.Path}
	missing := func(absent bool, key, vi, en string) {
		if absent {
			r.doubt(at, key, 0, "không thấy "+vi, "no "+en+" was found")
		}
	}
	headless := len(d.Body.Name) == 0
	if headless {
		d.Body.Name = []dispatch.Text{{Value: gap, Pos: at}}
		r.doubt(at, "co_quan", 0, "không thấy cơ quan ban hành; điền vào chỗ …", "no issuing body was found; fill it in where … stands")
	}
	// A form need have no number; of a paper whose head is there none is lost.
	if d.Number.Pos == (diag.Pos{}) && (r.typ.Group == regulation.GroupForm || r.src.Styled && !headless) {
		d.Number = dispatch.Number{None: true}
	}
	missing(d.Number.Value == 0 && !d.Number.None, "so", "số văn bản", "number")
	missing(d.Place.Value == "", "dia_danh", "địa danh", "place")
	missing(d.Date.Year == 0, "ngay", "ngày ký", "date")
	missing(len(d.Signers) == 0, "ky", "người ký", "signer")
	missing(len(d.Content.Blocks) == 0, "noi_dung", "nội dung", "text")
	d.Content = orGap(d.Content, at)
	if r.heading != (diag.Pos{}) {
		r.doubt(r.heading, "noi_dung", 70, "các dòng đánh số không có dấu kết thúc được coi là đề mục và in đậm", "numbered lines that end without a mark are taken for headings and set in bold")
	}
	r.settleChoices()
}

// keepRest puts the words that the proof does not find at the end of the text, a
// stretch of them a paragraph. A paper that is whole has none; in one that is torn
// the components may be so mixed that the proof cannot follow, and then words
// stand twice rather than not at all.
func (r *recogniser) keepRest() {
	const rounds = 8
	for range rounds {
		missing := Kept(r.src, r.def)
		found := false
		for i := 0; i < len(missing); {
			first, words := missing[i], []string{}
			for ; i < len(missing) && missing[i].Reason == first.Reason && missing[i].index == first.index+len(words); i++ {
				words = append(words, missing[i].Word)
			}
			if first.Reason != Lost {
				continue
			}
			found = true
			said := strings.Join(words, " ")
			r.doubt(first.Pos, "noi_dung", 0, "không rõ thành phần, đưa vào cuối nội dung, có thể lặp lại: "+said, "no component, kept at the end of the text, where it may stand twice: "+said)
			r.def.Content.Blocks = append(r.def.Content.Blocks, &dispatch.Paragraph{Role: dispatch.RoleOf(said), Spans: []dispatch.Span{{Text: said}}, Pos: first.Pos})
		}
		if !found {
			return
		}
	}
}

// gap stands where something is still to be filled in that a definition needs.
const gap = "…"

// orGap is the text, or one that is to be filled in where there is none.
func orGap(c dispatch.Content, at diag.Pos) dispatch.Content {
	if len(c.Blocks) == 0 {
		c.Blocks = []dispatch.Block{&dispatch.Paragraph{Spans: []dispatch.Span{{Text: gap}}, Pos: at}}
	}
	return c
}

// settleSymbol drops a symbol that the program works out by itself.
func (r *recogniser) settleSymbol() {
	d := r.def
	if !d.Symbol.Present() {
		return
	}
	spec := regulation.For("", d.Date.Year, d.Date.Month, d.Date.Day)
	if spec != nil && d.Symbol.Value == r.typ.DocumentSymbol(spec, d.BodySymbol()) {
		d.Symbol = dispatch.Text{}
	}
}

// setType takes the type of that key.
func (r *recogniser) setType(key string) {
	for _, t := range r.types {
		if t.Key == key {
			r.typ = t
		}
	}
}

// typeBySymbol is the type whose symbol begins that of the paper, "CV" of
// "CV/ĐU", nil where none has it. A number of 36-HD/VPTW has QĐi for quy định.
func (r *recogniser) typeBySymbol(symbol string) *regulation.Type {
	kind := strings.FieldsFunc(symbol, func(c rune) bool { return c == '/' || c == '-' })
	if len(kind) == 0 {
		return nil
	}
	for _, t := range r.types {
		if t.Symbol == kind[0] || t.OldSymbol == kind[0] && t.OldSymbol != "" {
			return t
		}
	}
	return nil
}

// typeByName is the type whose name a line in capitals is or begins with, and
// what stands behind it.
func (r *recogniser) typeByName(line string) (*regulation.Type, string) {
	line = strings.Join(strings.Fields(line), " ")
	var found *regulation.Type
	var rest string
	for _, t := range r.types {
		name := strings.ToUpper(t.Name)
		after, ok := strings.CutPrefix(line, name)
		if ok && (after == "" || after[0] == ' ') && (found == nil || len(t.Name) > len(found.Name)) && !t.Untitled {
			found, rest = t, strings.TrimSpace(after)
		}
	}
	return found, rest
}
