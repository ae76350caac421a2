package templates

import (
	"slices"
	"testing"

	"congvan/regulation"
)

func TestNames(t *testing.T) {
	names, err := Names()
	if err != nil || !slices.IsSorted(names) || !slices.Contains(names, "cong-van") {
		t.Errorf("Names() = %q, %v", names, err)
	}
	for _, name := range names {
		if tmpl, err := Find(name); err != nil || tmpl == nil || tmpl.Name != name {
			t.Errorf("Find(%q) = %+v, %v", name, tmpl, err)
		}
	}
}

func TestFind(t *testing.T) {
	tmpl, err := Find("cong-van")
	if err != nil || tmpl == nil || tmpl.Name != "cong-van" || tmpl.Type != "cong-van" || tmpl.HasText() {
		t.Errorf("Find(cong-van) = %+v, %v", tmpl, err)
	}
	for _, name := range []string{"", "cong-vam", "Cong-Van", "cong-van.yaml", "./cong-van", "../templates/cong-van", "*"} {
		if tmpl, err := Find(name); err != nil || tmpl != nil {
			t.Errorf("Find(%q) = %+v, %v, want none and no error", name, tmpl, err)
		}
	}
}

// A template names a type that regulation describes; one that does not could
// never be rendered.
func TestEveryTemplateHasAType(t *testing.T) {
	names, err := Names()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		tmpl, err := Find(name)
		if err != nil || tmpl == nil {
			t.Errorf("%s: %+v, %v", name, tmpl, err)
			continue
		}
		if typ, err := regulation.FindType(tmpl.Type); err != nil || typ.Key != tmpl.Type {
			t.Errorf("%s: the type %q: %+v, %v", name, tmpl.Type, typ, err)
		}
	}
}
