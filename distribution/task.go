package distribution

import (
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// tasks tells of those that the text gives a task and that receive nothing, each
// at the first place.
func (g *gathering) tasks() {
	told := map[string]bool{}
	for _, p := range g.def.Content.Paragraphs() {
		found := namesFrom(g.names, plain(headingOf(p)), 0)
		found = append(found, g.charged(plain(textOf(p.Spans)))...)
		for _, m := range found {
			if told[m.key] || g.haveIt(m.key) {
				continue
			}
			told[m.key] = true
			g.list.Add(diag.New(diag.TaskWithoutCopy, p.Pos, g.nameOf(m.key)))
		}
	}
}

// charged are the names behind the words that give a task.
func (g *gathering) charged(text []rune) []mention {
	var found []mention
	for at := range text {
		if at > 0 && inWord(text[at-1]) {
			continue
		}
		for _, verb := range []string{"giao ", "giao cho ", "đề nghị ", "yêu cầu "} {
			if word := []rune(verb); len(text) >= at+len(word) && slices.Equal(text[at:at+len(word)], word) {
				found = append(found, namesFrom(g.names, text, at+len(word))...)
			}
		}
	}
	return found
}

// headingOf is the bold text that a paragraph begins with, behind its numbering.
func headingOf(p *dispatch.Paragraph) string {
	first := slices.IndexFunc(p.Spans, func(s dispatch.Span) bool { return s.Bold })
	if first < 0 || len(strings.Fields(textOf(p.Spans[:first]))) > 1 {
		return ""
	}
	end := first
	for end < len(p.Spans) && p.Spans[end].Bold {
		end++
	}
	heading := strings.TrimSpace(textOf(p.Spans[first:end]))
	if number, rest, _ := strings.Cut(heading, " "); strings.HasSuffix(number, ".") || strings.HasSuffix(number, ")") || strings.HasSuffix(number, "-") {
		heading = strings.TrimLeft(rest, " -–")
	}
	return heading
}

// haveIt says whether a place, or every member of a group, receives the document.
// The body that issues it needs no copy of its own work.
func (g *gathering) haveIt(key string) bool {
	for _, p := range g.dir.Members(key, g.def.Date) {
		has := slices.ContainsFunc(g.all, func(r Receiver) bool { return r.Key == p.Key })
		if !has && !slices.Equal(plain(p.Name), plain(g.def.Body.InText.Value)) && !slices.Equal(plain(p.Name), plain(joinedName(g.def.Body))) {
			return false
		}
	}
	return true
}

// nameOf is the name of a place or a group.
func (g *gathering) nameOf(key string) string {
	if p, ok := g.dir.Find(key); ok {
		return p.Name
	}
	group, _ := g.dir.Group(key)
	return group.Name
}

// joinedName is the name of a body on one line.
func joinedName(body dispatch.Organisation) string {
	var lines []string
	for _, t := range body.Name {
		lines = append(lines, t.Value)
	}
	return strings.Join(lines, " ")
}
