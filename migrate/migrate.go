// Package migrate takes a definition from one regulation to the other: it makes
// the changes that the new text asks for word for word, and lists what a person
// must decide. What the layout prints by the regulation (marks after recipients,
// notes of appendices, sizes) needs no change and gets none; a mark that the
// writer typed does.
//
// What a rule has changed is as the new regulation asks for it, so that what was
// migrated once is left as it is. The package changes no sentence, and asks rather
// than guesses.
package migrate

import (
	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// Definition is src, which def was read from, as the regulation to asks for it, and
// what is to be said: a hint for every change, a warning for everything that a
// person must decide. src is the same where there is nothing to change. It fails
// where src is no mapping in lines of its own.
func Definition(src []byte, def *dispatch.Definition, typ *regulation.Type, to *regulation.Spec) ([]byte, diag.List, error) {
	edits, err := dispatch.NewEdits(src)
	if err != nil {
		return nil, nil, err
	}
	m := &migration{Definition: def, typ: typ, from: otherThan(to), to: to, edits: edits}
	for _, rule := range rules {
		m.point = rule.point36
		if to.Name == regulation.HD05().Name {
			m.point = rule.point05
		}
		if m.point != "" {
			rule.apply(m)
		}
	}
	out, err := edits.Apply()
	return out, m.list, err
}

// otherThan is the regulation that is left.
func otherThan(to *regulation.Spec) *regulation.Spec {
	if to.Name == regulation.HD36().Name {
		return regulation.HD05()
	}
	return regulation.HD36()
}

// rule is one thing that a regulation asks of a definition and the other does not,
// or not so, and the points that say it: "" where that regulation does not ask.
type rule struct {
	point36, point05 string
	apply            func(*migration)
}

// rules are all rules.
var rules = []rule{
	{"III.1", "III.1", (*migration).regulation},
	{"II.1.4.1.b", "II.I.4.1.2", (*migration).date},
	{"II.1.3.1.b", "II.I.3.1.2.a", (*migration).typeSymbol},
	{"II.1.9.2", "II.I.9.2.4", (*migration).addressed},
	{"II.1.9.2", "II.I.9.2.5", (*migration).recipientMarks},
	{"II.1.9.2", "II.I.9.2", (*migration).asAbove},
	{"II.1.6.2", "II.I.6.2.3", (*migration).basisMarks},
	{"II.1.6.2", "II.I.6.2.3", (*migration).basesInBody},
	{"", "II.I.6.2.3", (*migration).laws},
	{"II.1.6.2", "II.I.6.2.2", (*migration).linePitch},
	{"II.1.7.1", "II.I.7.1.1", (*migration).authority},
	{"II.2.2", "II.II.4.1", (*migration).circulation},
	{"", "II.II.5", (*migration).drafter},
	{"", "II.II.1.2", (*migration).appendixNotes},
	{"", "II.I.2.1", (*migration).bodies},
	{"", "II.I.3.1.2.b", (*migration).bodySymbols},
	{"", "II.I.4.1.1", (*migration).place},
	{"", "II.I.7.1.4", (*migration).authorityOfBody},
	{"", "II.I.9.1.2", (*migration).receivers},
	{"", "II.I.5.2.3", (*migration).letterSubject},
	{"", "III.1", (*migration).replacedGuides},
	{"", "mở đầu", (*migration).replacedTypes},
}

// migration is one definition on its way.
type migration struct {
	*dispatch.Definition
	typ      *regulation.Type
	from, to *regulation.Spec
	edits    *dispatch.Edits
	point    string // of the rule that is applied
	list     diag.List
}

// own says whether a text stands in the definition, and not in the profile.
func (m *migration) own(t dispatch.Text) bool { return t.Present() && t.Pos.File == m.Path }

// set gives a text of the definition another value, and says so.
func (m *migration) set(t dispatch.Text, text string) {
	m.made(m.edits.SetText(t.Pos, text), t.Pos, t.Value, text)
}

// made says what was changed, or, where it could not be, that it is to be.
func (m *migration) made(err error, pos diag.Pos, old, text string) {
	id := diag.Migrated
	if err != nil {
		id = diag.MigrateByHand
	}
	m.list.Add(diag.New(id, pos, old, text).Citing(m.to.Cite(m.point)))
}

// ask leaves something to a person.
func (m *migration) ask(id diag.ID, pos diag.Pos, args ...any) {
	m.list.Add(diag.New(id, pos, args...).Citing(m.to.Cite(m.point)))
}
