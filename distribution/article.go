package distribution

import (
	"strings"
	"unicode"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/templates/prose"
)

// articlesOf are the numbers of the articles that a recipient such as Như Điều 3
// names, none where it names none.
func articlesOf(name string) []string {
	rest, ok := strings.CutPrefix(string(plain(name)), "như điều ")
	if !ok {
		return nil
	}
	return strings.FieldsFunc(rest, func(r rune) bool { return !unicode.IsDigit(r) })
}

// asArticles adds those whom articles of the text name. An article that names
// nobody is told, and its words stay a receiver: someone has to put a name to it.
func (g *gathering) asArticles(item dispatch.Recipient, numbers []string) {
	if !item.Purpose.Present() {
		item.Purpose.Value = toCarryOut
	}
	for _, number := range numbers {
		units := g.unitsOf(articleText(g.def.Content, number))
		if len(units) == 0 {
			g.list.Add(diag.New(diag.ArticleNamesNobody, item.At(), number))
			g.words(item, bare(item.Name.Value), toCarryOut)
		}
		for _, unit := range units {
			if unit.key != "" {
				g.called(item, unit.key, toCarryOut)
			} else {
				g.words(item, unit.words, toCarryOut)
			}
		}
	}
}

// articleText is the text of an article, without the word Điều and its number, up
// to the next.
func articleText(content dispatch.Content, number string) string {
	var text []string
	inside := false
	for _, p := range content.Paragraphs() {
		words := textOf(p.Spans)
		switch p.Role {
		case dispatch.Article:
			rest := strings.TrimLeftFunc(words, func(r rune) bool { return !unicode.IsDigit(r) })
			text, found := strings.CutPrefix(rest, number)
			inside = found && (text == "" || !unicode.IsDigit(rune(text[0])))
			words = strings.TrimLeft(text, ".: ")
		case dispatch.Division, dispatch.Chapter, dispatch.Section:
			inside = false
		}
		if inside {
			text = append(text, words)
		}
	}
	return strings.Join(text, "\n")
}

// unit is who an article names: by a key of the directory or in words.
type unit struct{ key, words string }

// unitsOf are those whom the text of an article names: the subject of the sentence
// that says who carries the document out, part by part. Without such a sentence
// they are the names of the directory.
func (g *gathering) unitsOf(text string) []unit {
	var units []unit
	subject := subjectOf(text)
	if subject == "" {
		for _, m := range mentions(g.names, plain(text)) {
			units = append(units, unit{key: m.key})
		}
		return units
	}
	for _, part := range parts([]rune(subject), mentions(g.names, plain(subject))) {
		found := mentions(g.names, plain(part))
		for _, m := range found {
			units = append(units, unit{key: m.key})
		}
		if len(found) == 0 {
			units = append(units, unit{words: prose.Capital(part)})
		}
	}
	return units
}

// subjectOf is who carries a document out, "" where no sentence of the text says
// so.
func subjectOf(text string) string {
	words := []rune(text)
	small := string(plain(text))
	for _, verb := range []string{"chịu trách nhiệm thi hành", "chịu trách nhiệm thực hiện", "có trách nhiệm thi hành", "căn cứ quyết định thi hành", "căn cứ quyết định này thi hành"} {
		before, _, ok := strings.Cut(small, verb)
		if !ok {
			continue
		}
		end := len([]rune(before))
		start := end
		for start > 0 && words[start-1] != '\n' && (words[start-1] != '.' || !unicode.IsSpace(words[start])) {
			start--
		}
		return strings.TrimSpace(string(words[start:end]))
	}
	return ""
}

// parts are the parts of a list in a sentence, which commas, semicolons and the
// word và divide where they stand in no name.
func parts(text []rune, names []mention) []string {
	var list []string
	start := 0
	cut := func(end, next int) {
		if part := strings.TrimSpace(string(text[start:end])); part != "" {
			list = append(list, part)
		}
		start = next
	}
	for at := 0; at < len(text); at++ {
		if len(names) > 0 && at == names[0].from {
			at = names[0].to - 1
			names = names[1:]
			continue
		}
		switch rest := string(text[at:]); {
		case text[at] == ',' || text[at] == ';':
			cut(at, at+1)
		case strings.HasPrefix(rest, " và ") || at == start && strings.HasPrefix(rest, "và "):
			cut(at, at+len([]rune(" và")))
		}
	}
	cut(len(text), len(text))
	return list
}

// textOf is the text of spans.
func textOf(spans []dispatch.Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}
