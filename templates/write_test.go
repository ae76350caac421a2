package templates

import (
	"testing"

	"congvan/dispatch"
	"congvan/regulation"
)

// A document made from a template is written as one definition that needs none:
// read again it is written as the same bytes, and its text prints the same.
func TestExpandedTemplatesAreWritten(t *testing.T) {
	for _, tmpl := range all(t) {
		if !tmpl.HasText() {
			continue
		}
		sample, err := Sample(tmpl)
		if err != nil {
			t.Fatal(tmpl.Name, err)
		}
		for _, name := range regulation.Names() {
			def := defined(t, tmpl, sample)
			src, list := Expand(tmpl, def, Manner{Regulation: name})
			if len(list) > 0 {
				t.Fatal(tmpl.Name, list)
			}
			brought, _ := dispatch.ParseBrought(src, def.Template.Pos, nil)
			def.Complete(brought)
			written, err := def.YAML()
			if err != nil {
				t.Fatal(tmpl.Name, err)
			}
			again, list := dispatch.Parse("written.yaml", written)
			if len(list) > 0 {
				t.Errorf("%s under %s: %v\n%s", tmpl.Name, name, list, written)
			}
			twice, err := again.YAML()
			if err != nil || string(twice) != string(written) {
				t.Errorf("%s under %s: %v\n%s\nis written again as\n%s", tmpl.Name, name, err, written, twice)
			}
			if got, want := shown(again.Content), shown(def.Content); got != want {
				t.Errorf("%s under %s: written as\n%s\nwhich prints\n%s\nwant\n%s", tmpl.Name, name, written, got, want)
			}
		}
	}
}
