package dispatch

import (
	"slices"
	"strings"

	"congvan/internal/diag"
)

// Extract is the document with the named parts of its text alone, each whole and
// word for word, in the order of the document; head, căn cứ and signature stay.
//
// A part is named by its number, the innermost first: "Điều 3", "khoản 2 Điều
// 5", "II", "1.2"; "Điều 1 kèm theo" is one of the text that the document
// issues, "Phụ lục 2" an appendix. It goes as far as the next number of its own
// rank or a higher one. What is not taken is not marked: the regulations ask for
// no mark. The diagnostics name parts that are not there, and those that a
// number alone does not tell apart.
func (d *Definition) Extract(parts []Text) (*Definition, diag.List) {
	var list diag.List
	out := *d
	main, issued := newPick(d.Content), newPick(d.Issued.Content)
	appendices := make([]bool, len(d.Appendices))
	for _, part := range parts {
		words := strings.Fields(part.Value)
		if n, ok := appendixNamed(words, len(d.Appendices)); ok {
			appendices[n] = true
			continue
		}
		from := main
		if n := len(words); n > 2 && fold(words[n-2]+" "+words[n-1]) == fold("kèm theo") {
			from, words = issued, words[:n-2]
		}
		switch found := from.find(steps(words)); len(found) {
		case 0:
			list.Add(diag.New(diag.NoSuchPart, part.Pos, part.Value))
		case 1:
			from.take(found[0])
		default:
			list.Add(diag.New(diag.ManySuchParts, part.Pos, part.Value, len(found)))
		}
	}
	var renumbered bool
	if out.Content, renumbered = main.content(); renumbered {
		list.Add(diag.New(diag.NotesRenumbered, parts[0].Pos))
	}
	if out.Issued.Content, renumbered = issued.content(); renumbered {
		list.Add(diag.New(diag.NotesRenumbered, parts[0].Pos))
	}
	if len(out.Issued.Content.Blocks) == 0 {
		out.Issued = Issued{}
	}
	out.Appendices = nil
	for i, a := range d.Appendices {
		if appendices[i] {
			if len(d.Appendices) > 1 {
				a.Number = i + 1
			}
			out.Appendices = append(out.Appendices, a)
		}
	}
	return &out, list
}

// appendixNamed is the place of the appendix that words name, of so many: one
// alone needs no number.
func appendixNamed(words []string, of int) (int, bool) {
	if len(words) < 2 || len(words) > 3 || fold(words[0]+" "+words[1]) != fold("phụ lục") {
		return 0, false
	}
	if len(words) == 2 {
		return 0, of == 1
	}
	n, ok := whole(words[2], of)
	return n - 1, ok
}

// step is a part by its number, and what the writer calls it, if anything.
type step struct{ word, number string }

// partWords are what parts are called, and which roles are called so.
var partWords = map[string][]Role{
	"phần":   {Division},
	"chương": {Chapter},
	"mục":    {Section, Roman, Clause, SubClause},
	"điều":   {Article},
	"khoản":  {Clause, SubClause},
	"điểm":   {Point, SubPoint, SubClause},
}

// steps are the parts that words name, the innermost first.
func steps(words []string) []step {
	var out []step
	for i := 0; i < len(words); i++ {
		s := step{number: words[i]}
		if word := strings.ToLower(words[i]); partWords[word] != nil && i+1 < len(words) {
			i++
			s = step{word, words[i]}
		}
		if strings.ToLower(s.number) == "thứ" && i+1 < len(words) {
			i++
			s.number += " " + words[i]
		}
		out = append(out, s)
	}
	return out
}

// is says whether a paragraph begins the part.
func (s step) is(p *Paragraph) bool {
	role, number := numberOf(p)
	if role == Plain || role >= Dash {
		return false
	}
	if s.word == "" {
		return number == strings.Trim(s.number, marksOfNumbers)
	}
	return slices.Contains(partWords[s.word], role) && (number == strings.Trim(s.number, marksOfNumbers) ||
		role <= Chapter && strings.EqualFold(number, s.number))
}

// marksOfNumbers stand around a number and are no part of it.
const marksOfNumbers = "().-–—:/ "

// numberOf is the role of a paragraph and the number it begins with.
func numberOf(p *Paragraph) (Role, string) {
	var text strings.Builder
	for _, s := range p.Spans {
		text.WriteString(s.Text)
	}
	role, mark, _ := shapeOf(text.String())
	if role != p.Role {
		return Plain, ""
	}
	if role <= Article && role != Plain {
		_, mark, _ = strings.Cut(mark, " ")
	}
	return role, strings.Trim(mark, marksOfNumbers)
}

// rank is how high a numbered paragraph stands, 1 the highest.
func rank(role Role, number string) int {
	switch role {
	case Roman:
		return int(Article)
	case SubClause:
		return int(Clause) + strings.Count(number, ".")
	case Point, SubPoint, Dash, Plus:
		return int(role) + len("1.1.1.1") // below every depth of numbers
	}
	return int(role)
}

// pick is a text of which some blocks are taken.
type pick struct {
	of    Content
	taken []bool
}

// stretch is blocks of a text from one to another, exclusive.
type stretch struct{ from, to int }

func newPick(c Content) *pick { return &pick{c, make([]bool, len(c.Blocks))} }

// find is every part of the text that the steps lead to.
func (k *pick) find(path []step) []stretch {
	if len(path) == 0 {
		return nil
	}
	within := []stretch{{0, len(k.of.Blocks)}}
	for _, s := range slices.Backward(path) {
		var next []stretch
		for _, w := range within {
			for i := w.from; i < w.to; i++ {
				if p, ok := k.of.Blocks[i].(*Paragraph); ok && s.is(p) {
					next = append(next, stretch{i, k.end(i, w.to)})
				}
			}
		}
		within = next
	}
	return within
}

// end is where the part that begins at a block ends.
func (k *pick) end(from, most int) int {
	own := rank(numberOf(k.of.Blocks[from].(*Paragraph)))
	for i := from + 1; i < most; i++ {
		if p, ok := k.of.Blocks[i].(*Paragraph); ok {
			if role, number := numberOf(p); role != Plain && rank(role, number) <= own {
				return i
			}
		}
	}
	return most
}

func (k *pick) take(s stretch) {
	for i := s.from; i < s.to; i++ {
		k.taken[i] = true
	}
}

// content is what was taken, with the notes that it calls; renumbered says that
// a note has another number than in the document.
func (k *pick) content() (out Content, renumbered bool) {
	numbers := map[int]int{}
	renumber := func(spans []Span) []Span {
		spans = slices.Clone(spans)
		for i, s := range spans {
			if s.Note == 0 {
				continue
			}
			if numbers[s.Note] == 0 {
				out.Notes = append(out.Notes, k.of.Notes[s.Note-1])
				numbers[s.Note] = len(out.Notes)
			}
			renumbered = renumbered || numbers[s.Note] != s.Note
			spans[i].Note = numbers[s.Note]
		}
		return spans
	}
	paragraph := func(p *Paragraph) *Paragraph {
		return &Paragraph{Role: p.Role, Spans: renumber(p.Spans), Pos: p.Pos}
	}
	for i, block := range k.of.Blocks {
		if !k.taken[i] {
			continue
		}
		switch b := block.(type) {
		case *Paragraph:
			out.Blocks = append(out.Blocks, paragraph(b))
		case *Table:
			t := *b
			t.Rows = nil
			for _, row := range b.Rows {
				row = slices.Clone(row)
				for j := range row {
					row[j].Paragraphs = slices.Clone(row[j].Paragraphs)
					for n, p := range row[j].Paragraphs {
						row[j].Paragraphs[n] = paragraph(p)
					}
				}
				t.Rows = append(t.Rows, row)
			}
			out.Blocks = append(out.Blocks, &t)
		}
	}
	return out, renumbered
}
