package main

import (
	"bytes"
	"fmt"
	"testing"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
	"congvan/templates"
)

// drafted is what congvan new prints.
func drafted(t *testing.T, args ...string) string {
	t.Helper()
	var out, problems bytes.Buffer
	if status := run(append([]string{"new"}, args...), console{out: &out, err: &problems}); status != exitClean {
		t.Fatalf("congvan new %q: %d\n%s", args, status, &problems)
	}
	return out.String()
}

// The draft of every template can be read as it is: there is nothing wrong with it
// but what is still to be filled in.
func TestEveryDraft(t *testing.T) {
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	names, err := templates.Names()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		for _, lang := range []string{"vi", "en"} {
			src := drafted(t, name, "--lang", lang)
			laid, list, err := b.lay(name, []byte(src))
			if err != nil || laid != nil || !list.HasErrors() {
				t.Errorf("%s: %v, laid: %t", name, err, laid != nil)
			}
			seen := map[string]bool{}
			for _, d := range list {
				if d.ID != diag.MissingKey && d.ID != diag.MissingPart && d.ID != diag.MissingField {
					t.Errorf("%s: %s %v\n%s", name, d.ID, d, src)
				}
				// The text is missed by the reader and by the type.
				if what := fmt.Sprint(d.Args[0]); seen[what] && what != textKey {
					t.Errorf("%s: %s is missed twice", name, what)
				} else {
					seen[what] = true
				}
			}
		}
	}
}

// What --set gives is the value that is read, whatever it is.
func TestSetIsKept(t *testing.T) {
	for _, value := range []string{"", "a", `"a" và 'b'`, "a: b", "a\nb\n\n- c", "a\n\n", "{{.x}} {{range 5}}", "# a", "[a", "{a: b}", "- a", "|", "a=b=c", "12", "null", "**x**", `\`, " a ", "\ta"} {
		src := drafted(t, "cong-van", "--set", "trich_yeu="+value, "--set", "luu="+value)
		var got map[string]any
		if err := yaml.Unmarshal([]byte(src), &got); err != nil || got["trich_yeu"] != value || got["luu"] != value {
			t.Errorf("%q comes back as %#v and %#v, %v, in\n%s", value, got["trich_yeu"], got["luu"], err, src)
		}
	}
}
