package check

import (
	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// Mend is the file src with everything mended that is mechanical, and what was
// done, in the order of the rules. It puts no word in the place of another, adds
// none and drops none. read gives what a file defines, with its type and the
// regulation it falls under: each rule is held against the file as the rule before
// left it. What cannot be changed in the file stays, and is found again.
func Mend(src []byte, read func(src []byte) *Subject) ([]byte, diag.List) {
	var done diag.List
	doc := read(src)
	for _, rule := range wordRules() {
		if doc == nil {
			break
		}
		if rule.mend == nil {
			continue
		}
		found := newSubject(doc.Definition, doc.Type, doc.Spec).run([]Rule{rule}).Sorted()
		if found = ownOf(found, doc.Definition); len(found) == 0 {
			continue
		}
		out, mended, err := rule.mend(src, found)
		if err != nil || len(mended) == 0 {
			continue
		}
		again := read(out)
		if again == nil {
			continue
		}
		for _, d := range mended {
			done.Add(diag.New(diag.Mended, d.Pos, string(d.ID), d.Found, d.Expected).Citing(d.Point).Between(d.Found, d.Expected))
		}
		src, doc = out, again
	}
	return src, done
}

// Subject is what rules are held against.
type Subject struct {
	Definition *dispatch.Definition
	Type       *regulation.Type
	Spec       *regulation.Spec
}

// ownOf are the findings that stand in the file of the definition: what a template
// or the profile of the office brings is not the file's to change.
func ownOf(found diag.List, def *dispatch.Definition) diag.List {
	var own diag.List
	for _, d := range found {
		if d.Pos.File == def.Path && d.Pos != def.Template.Pos {
			own.Add(d)
		}
	}
	return own
}

// swap puts what is expected in the place of what was found, where both are known
// and stand in the file word for word.
func swap(src []byte, found diag.List) ([]byte, diag.List, error) {
	edits, err := dispatch.NewEdits(src)
	if err != nil {
		return nil, nil, err
	}
	var done diag.List
	for _, d := range found {
		if d.Expected != "" && edits.Swap(d.Pos, d.Found, d.Expected) == nil {
			done.Add(d)
		}
	}
	out, err := edits.Apply()
	return out, done, err
}

// compose writes the whole file in NFC.
func compose(src []byte, found diag.List) ([]byte, diag.List, error) {
	return dispatch.Composed(src), found, nil
}
