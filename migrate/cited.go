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
			m.askCited(r, now)
		}
	}
}

// askCited asks about every text of the definition that cites a document.
func (m *migration) askCited(r regulation.Replaced, now diag.Words) {
	texts := slices.Clone(m.LegalBases)
	said := func(spans []dispatch.Span, pos diag.Pos) {
		texts = append(texts, dispatch.Text{Value: dispatch.Joined(spans), Pos: pos})
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
		if r.CitedIn(t.Value) && m.own(t) {
			m.ask(diag.ReplacedRule, t.Pos, r.Symbol, now)
		}
	}
}

// letterSubject reminds of how the trích yếu of a letter begins in the example of
// the regulation.
func (m *migration) letterSubject() {
	if t := m.Subject; m.typ.Untitled && m.own(t) && !strings.HasPrefix(strings.ToLower(t.Value), "về ") {
		m.list.Add(diag.New(diag.LetterSubject, t.Pos).Citing(m.to.Cite(m.point)))
	}
}
