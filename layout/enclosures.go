package layout

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

const (
	appendixWord  = "PHỤ LỤC"
	issuedWords   = "Ban hành kèm theo"
	enclosedWords = "Kèm theo"
)

// enclosures are the sections behind the document: the text it issues and its
// appendices, each on pages of its own (36-HD/VPTW, II.4.5; 05-HD/VPTW,
// II.II.1 and II.IV.5.2).
func (s *setter) enclosures(laid *Laid) {
	if issued := s.def.Issued; issued.Type.Present() {
		s.enclose(laid, false, s.issuedTitles(issued), issued.Content, issued.Subject.Value)
	}
	for i, a := range s.def.Appendices {
		s.enclose(laid, a.Landscape, s.appendixTitles(a, i+1), a.Content, a.Title.Value)
	}
}

// enclosed is a title of an enclosure.
type enclosed struct {
	component regulation.Component
	text      dispatch.Text
}

// enclose adds a section with its titles, the five hyphens and its text.
func (s *setter) enclose(laid *Laid, landscape bool, titles []enclosed, content dispatch.Content, name string) {
	s.sheet = s.paper(s.def.Choices.Small.On, landscape)
	var list []*Paragraph
	for _, t := range append(titles, enclosed{regulation.Hyphens, dispatch.Text{Value: hyphens}}) {
		list = s.title(list, t.component, t.text)
	}
	var flow []Block
	for _, p := range list {
		flow = append(flow, p)
	}
	flow = s.ended(s.body(flow, content, true))
	laid.Sections = append(laid.Sections, Section{Title: name, Sheet: s.sheet, Flow: flow})
}

// issuedTitles stand above a text that the document issues: its own type and
// subject, and what issues it. check has told of a type there is not.
func (s *setter) issuedTitles(issued dispatch.Issued) []enclosed {
	name := issued.Type.Value
	if typ, err := regulation.FindType(name); err == nil {
		name = typ.Name
	}
	return []enclosed{
		{regulation.TypeName, dispatch.Text{Value: strings.ToUpper(name), Pos: issued.Type.Pos}},
		{regulation.Subject, issued.Subject},
		{regulation.EnclosedNote, s.enclosedNote(issuedWords, issued.Note)},
	}
}

// appendixTitles stand above an appendix: the word Phụ lục, with a number where
// there are two or more, its title and what it goes with.
func (s *setter) appendixTitles(a dispatch.Appendix, number int) []enclosed {
	word := appendixWord
	if a.Number != 0 {
		word = fmt.Sprintf("%s %d", word, a.Number)
	} else if len(s.def.Appendices) > 1 {
		word = fmt.Sprintf("%s %d", word, number)
	}
	return []enclosed{
		{regulation.AppendixWord, dispatch.Text{Value: word, Pos: a.Pos}},
		{regulation.AppendixTitle, a.Title},
		{regulation.EnclosedNote, s.enclosedNote(enclosedWords, a.Note)},
	}
}

// enclosedNote says what an enclosure goes with by number, symbol, date and
// issuing body (05-HD/VPTW, II.II.1.2), unless its writer said it.
func (s *setter) enclosedNote(begins string, typed dispatch.Text) dispatch.Text {
	if typed.Present() {
		return inParentheses(typed)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "(%s %s", begins, capitalised(s.typeName()))
	if s.symbol() != "" && !s.def.Number.None {
		number := s.numberSymbol()
		b.WriteString(" " + strings.ToLower(number[:1]) + number[1:] + ",")
	}
	fmt.Fprintf(&b, " ngày %s của %s)", s.shortDate(), s.bodyInText())
	return dispatch.Text{Value: b.String(), Pos: s.def.Body.Pos}
}

// shortDate is the document's date inside a text: 05/7/2026, with room for what
// is open.
func (s *setter) shortDate() string {
	day, month := s.dayAndMonth(regulation.EnclosedNote)
	return fmt.Sprintf("%s/%s/%d", day, month, s.def.Date.Year)
}

// bodyInText is the name of the issuing bodies inside a sentence. A name that
// could not be made of known words for certain is told.
func (s *setter) bodyInText() string {
	var names []string
	for _, body := range append([]dispatch.Organisation{s.def.Body}, s.def.Joint...) {
		name := body.InText.Value
		if name == "" {
			var sure bool
			if name, sure = regulation.InText(values(body.Superior), values(body.Name)); !sure {
				s.diags.Add(diag.New(diag.NameInText, body.Pos, name).Hint(name))
			}
		}
		names = append(names, name)
	}
	if n := len(names) - 1; n > 0 {
		return strings.Join(names[:n], ", ") + " và " + names[n]
	}
	return names[0]
}

func values(texts []dispatch.Text) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = t.Value
	}
	return out
}

// capitalised is a text with its first letter a capital.
func capitalised(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}
