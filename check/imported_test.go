package check

import (
	"os"
	"testing"

	"congvan/importer"
	"congvan/internal/diag"
	"congvan/regulation"
)

// A paper that was imported is held against the rules like a definition: the real
// dispatches have no error in their words, nor do they lack a part.
func TestImported(t *testing.T) {
	for _, path := range []string{"../dispatch/testdata/seeds/000_96607e671a784562.txt", "../dispatch/testdata/seeds/003_265f12023b6fabaf.txt"} {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		source, list := importer.ReadText(path, src)
		if list.HasErrors() {
			t.Fatal(list)
		}
		def, _, err := importer.Recognise(source)
		if err != nil {
			t.Fatal(err)
		}
		typ, err := regulation.FindType(def.Template.Value)
		if err != nil {
			t.Fatal(err)
		}
		spec := regulation.For("", def.Date.Year, def.Date.Month, def.Date.Day)
		for _, d := range append(Definition(def, typ, spec), Words(def, typ, spec)...) {
			// One of the papers lost the line of its number before it came to us.
			if d.Severity() == diag.Error && d.ID != diag.MissingSymbol {
				t.Errorf("%s:%d %s %s", path, d.Pos.Line, d.ID, d.Message(diag.English))
			}
		}
	}
}
