package dispatch

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

const reference = "../docs/definition.md"

// The reference lists the keys of the schemas and no others. -update rewrites the
// lists.
func TestReferenceListsTheSchema(t *testing.T) {
	src, err := os.ReadFile(reference)
	if err != nil {
		t.Fatal(err)
	}
	text := string(src)
	for _, list := range []struct {
		name string
		keys []Key
	}{{"keys", Schema()}, {"keys of a copy", CopySchema()}} {
		begin, end := "<!-- "+list.name+": written by go test ./dispatch -update -->\n", "<!-- end of "+list.name+" -->"
		before, rest, ok := strings.Cut(text, begin)
		table, after, closed := strings.Cut(rest, end)
		if !ok || !closed {
			t.Fatal("no place for the ", list.name)
		}
		want := keyTable(list.keys)
		if table != want && !*update {
			t.Errorf("the %s differ from the schema (-update rewrites them); want\n%s", list.name, want)
		}
		text = before + begin + want + end + after
	}
	if *update {
		if err := os.WriteFile(reference, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// keyTable is keys as a table, those below another behind it.
func keyTable(keys []Key) string {
	kinds := map[Kind]string{
		KindText: "text", KindTexts: "text or list", KindNumber: "number", KindDate: "date", KindBody: "body text",
		KindMapping: "keys", KindMappings: "keys, or a list of them", KindRecipients: "list of names",
		KindMeasure: "number", KindCount: "number", KindChoice: "choice",
	}
	var b strings.Builder
	b.WriteString("| Key | Value | What it is | Vietnamese | Example |\n|---|---|---|---|---|\n")
	var rows func(keys []Key, prefix string)
	rows = func(keys []Key, prefix string) {
		for _, k := range keys {
			value := kinds[k.Kind]
			if k.Unit != "" {
				value += ", " + k.Unit
			}
			if k.Required {
				value += ", **required**"
			}
			fmt.Fprintf(&b, "| `%s%s` | %s | %s | %s | `%s` |\n", prefix, k.Name, value, k.English, k.Vietnamese, k.Example)
			rows(k.Keys, prefix+k.Name+".")
		}
	}
	rows(keys, "")
	return b.String()
}

// Whatever the reference shows as a whole definition is one.
func TestReferenceExamplesParse(t *testing.T) {
	src, err := os.ReadFile(reference)
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(string(src), "```yaml\n")
	if len(parts) < 2 {
		t.Fatal("no example")
	}
	for _, part := range parts[1:] {
		example, _, _ := strings.Cut(part, "```")
		if def, list := Parse("definition.md", []byte(example)); len(list) > 0 || len(def.Content.Notes) == 0 {
			t.Errorf("%v\n%s", list, example)
		}
	}
}

// Every example value of the schema is a value its key takes.
func TestSchemaExamplesParse(t *testing.T) {
	for _, k := range Schema() {
		src := minimal
		if _, given := find([]Key{{Name: "mau"}, {Name: "co_quan"}, {Name: "noi_dung"}}, k.Name); given {
			src = strings.Join(strings.SplitAfter(minimal, "\n"), "")
			for _, line := range strings.SplitAfter(minimal, "\n") {
				if strings.HasPrefix(line, k.Name+":") {
					src = strings.Replace(src, line, "", 1)
				}
			}
		}
		if k.Name == releaseKey {
			continue // not to be written by hand: its seal is of what stands above it
		}
		examples := []string{k.Example}
		for _, inner := range k.Keys {
			if k.Kind == KindRecipients || k.Name == "co_quan" {
				continue
			}
			keys := []string{inner.Name + ": " + inner.Example}
			for _, other := range k.Keys {
				if other.Required && other.Name != inner.Name {
					keys = append(keys, other.Name+": "+other.Example)
				}
			}
			examples = append(examples, "{"+strings.Join(keys, ", ")+"}")
		}
		for _, example := range examples {
			if _, list := Parse("a.yaml", []byte(src+k.Name+": "+example+"\n")); len(list) > 0 {
				t.Errorf("%s: %s: %v", k.Name, example, list)
			}
		}
	}
}
