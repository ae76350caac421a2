package check

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// read is a definition with its type and the regulation of its day; of its problems of
// form only errors matter here.
func read(src []byte) *Subject {
	def, list := dispatch.Parse("a.yaml", src)
	if def == nil || list.HasErrors() {
		return nil
	}
	typ, err := regulation.FindType(def.Template.Value)
	if err != nil {
		return nil
	}
	return &Subject{def, typ, regulation.For(def.Regulation.Value, def.Date.Year, def.Date.Month, def.Date.Day)}
}

// all is everything that the rules find in a definition.
func all(t *testing.T, src string) diag.List {
	t.Helper()
	doc := read([]byte(src))
	if doc == nil {
		_, list := dispatch.Parse("a.yaml", []byte(src))
		t.Fatalf("%v\n%s", list, src)
	}
	return slices.Concat(Definition(doc.Definition, doc.Type, doc.Spec), Gaps(doc.Definition), Words(doc.Definition, doc.Type, doc.Spec))
}

// ids are the rules that found something, each once.
func ids(list diag.List) []diag.ID {
	var out []diag.ID
	for _, d := range list {
		if !slices.Contains(out, d.ID) {
			out = append(out, d.ID)
		}
	}
	return out
}

// Every rule finds what is bad in its example, alone or beside the rules it names, and
// nothing in the good one; no rule finds anything in the sample.
func TestBadAndGood(t *testing.T) {
	if list := all(t, Sample); len(list) > 0 {
		t.Errorf("the sample has findings: %s", said(list))
	}
	for _, rule := range slices.Concat(formRules(), wordRules()) {
		t.Run(string(rule.ID), func(t *testing.T) {
			bad := all(t, Filled(rule.Bad))
			want := append([]diag.ID{rule.ID}, rule.Beside...)
			got := ids(bad)
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("found %v, want %v in\n%s\n%s", got, want, Filled(rule.Bad), said(bad))
			}
			if good := all(t, Filled(rule.Good)); len(good) > 0 {
				t.Errorf("found in what is good:\n%s\n%s", Filled(rule.Good), said(good))
			}
			for _, d := range bad {
				if d.Pos.Line == 0 {
					t.Errorf("%s has no place", d.ID)
				}
			}
		})
	}
}

// Every rule says what it is in both languages; the points it cites look like points.
func TestRulesAreDocumented(t *testing.T) {
	seen := map[diag.ID]bool{}
	point := regexp.MustCompile(`^(I{1,3}\.[IV0-9a-zđ.]*[0-9a-zđIV]|Phụ lục \d, \d+)$`)
	for _, r := range Rules() {
		if seen[r.ID] {
			t.Errorf("%s is there twice", r.ID)
		}
		seen[r.ID] = true
		for _, w := range []diag.Words{r.Title, r.Why} {
			if w.Vi == "" || w.En == "" {
				t.Errorf("%s has no title or no reason in one language", r.ID)
			}
		}
		for _, p := range []string{r.Point36, r.Point05} {
			if p != "" && !point.MatchString(p) {
				t.Errorf("%s: %q is no point", r.ID, p)
			}
		}
		if r.Holds == Only05 && r.Point36 != "" || r.Holds == Only36 && r.Point05 != "" {
			t.Errorf("%s cites a regulation it does not hold under", r.ID)
		}
		if r.ID.Severity() == diag.Error && len(r.Points()) == 0 && r.ID >= "V700" {
			t.Errorf("%s is an error and cites nothing", r.ID)
		}
	}
}

// What a rule mends is found no more, and nothing else is changed.
func TestMend(t *testing.T) {
	for _, rule := range Rules() {
		if !rule.Mechanical() {
			continue
		}
		t.Run(string(rule.ID), func(t *testing.T) {
			src := "# Ghi chú  của người viết.\n" + Filled(rule.Bad)
			before := all(t, src)
			out, done := Mend([]byte(src), read)
			if len(done) == 0 && rule.ID != diag.ArchiveForm {
				t.Fatalf("nothing is mended in\n%s", src)
			}
			for _, d := range all(t, string(out)) {
				if d.ID == rule.ID && d.Expected != "" {
					t.Errorf("still found in\n%s", out)
				}
			}
			if !strings.HasPrefix(string(out), "# Ghi chú  của người viết.\n") {
				t.Errorf("the comment is changed:\n%s", out)
			}
			for _, d := range done {
				if d.Args[0] != string(rule.ID) && !slices.Contains(ids(before), diag.ID(d.Args[0].(string))) {
					t.Errorf("%s was mended and not found", d.Args[0])
				}
			}
			again, more := Mend(out, read)
			if len(more) > 0 || string(again) != string(out) {
				t.Errorf("a second run mends %s", said(more))
			}
		})
	}
}
