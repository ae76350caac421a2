package migrate

import (
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// replacedGuides asks about what 05-HD/VPTW says it replaces or abolishes.
func (m *migration) replacedGuides() { m.askReplaced(true) }

// replacedTypes asks about the regulation on types of documents before the one that
// 05-HD/VPTW carries out.
func (m *migration) replacedTypes() { m.askReplaced(false) }

// askReplaced asks about what 05-HD/VPTW replaced itself, or about what others did.
func (m *migration) askReplaced(itself bool) {
	for _, r := range regulation.ReplacedDocuments() {
		now := diag.Words{Vi: "nay là " + r.By, En: "it is " + r.By + " now"}
		if r.Abolished {
			now = diag.Words{Vi: r.By + " đã bãi bỏ", En: r.By + " abolished it"}
		}
		if (r.By == regulation.HD05().Name) == itself {
			m.askCited(r.Symbol, now)
		}
	}
}

// askCited asks about every text of the definition that cites a document, by its
// number and symbol.
func (m *migration) askCited(label string, now diag.Words) {
	texts := slices.Clone(m.LegalBases)
	said := func(spans []dispatch.Span, pos diag.Pos) {
		var b strings.Builder
		for _, s := range spans {
			b.WriteString(s.Text)
		}
		texts = append(texts, dispatch.Text{Value: b.String(), Pos: pos})
	}
	add := func(c dispatch.Content) {
		for _, p := range c.Paragraphs() {
			said(p.Spans, p.Pos)
		}
		for _, n := range c.Notes {
			said(n.Spans, n.Pos)
		}
	}
	add(m.Content)
	add(m.Issued.Content)
	for _, a := range m.Appendices {
		add(a.Content)
	}
	for _, t := range texts {
		if cites(t.Value, label) && m.own(t) {
			m.ask(diag.ReplacedRule, t.Pos, label, now)
		}
	}
}

// cites says whether a text has a number and symbol in it, and not at the end of
// another one, as 166-QĐ/TW.
func cites(text, label string) bool {
	for {
		before, after, ok := strings.Cut(text, label)
		if !ok {
			return false
		}
		if before == "" || !strings.ContainsAny(before[len(before)-1:], "0123456789") {
			return true
		}
		text = after
	}
}

// letterSubject reminds of how the trích yếu of a letter begins in the example of
// the regulation.
func (m *migration) letterSubject() {
	if t := m.Subject; m.typ.Untitled && m.own(t) && !strings.HasPrefix(strings.ToLower(t.Value), "về ") {
		m.list.Add(diag.New(diag.LetterSubject, t.Pos).Citing(m.to.Cite(m.point)))
	}
}
