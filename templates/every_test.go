package templates

import (
	"slices"
	"testing"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// all are the templates of the program.
func all(t *testing.T) []*Template {
	t.Helper()
	names, err := Names()
	if err != nil {
		t.Fatal(err)
	}
	var out []*Template
	for _, name := range names {
		tmpl, err := Find(name)
		if err != nil || tmpl == nil {
			t.Fatalf("%s: %v, %v", name, tmpl, err)
		}
		out = append(out, tmpl)
	}
	return out
}

// walk visits fields and those inside them, with the names they stand in.
func walk(fields []Field, path string, visit func(f Field, path string)) {
	for _, f := range fields {
		visit(f, path+f.Name)
		walk(f.Fields, path+f.Name+".", visit)
	}
}

// The fields of a template say what they are, show an example, and can be given
// in a definition and told from its own keys.
func TestFieldsOfEveryTemplate(t *testing.T) {
	own := map[string]dispatch.Kind{}
	for _, k := range dispatch.Schema() {
		own[k.Name] = k.Kind
	}
	for _, tmpl := range all(t) {
		if tmpl.HasText() && tmpl.Description == "" {
			t.Errorf("%s: it brings a text and does not say what it is for", tmpl.Name)
		}
		if !tmpl.HasText() && len(tmpl.Fields) > 0 {
			t.Errorf("%s: it has fields and no text", tmpl.Name)
		}
		names := map[string]bool{}
		walk(tmpl.Fields, "", func(f Field, path string) {
			fault := func(words string) { t.Errorf("%s: %s %s", tmpl.Name, path, words) }
			if !slices.Contains([]Kind{Text, Body, Day, Count, Choice, Cited, Group}, f.Kind) {
				fault("is of the unknown kind " + string(f.Kind))
			}
			if f.Words == "" {
				fault("does not say what it is")
			}
			if names[path] {
				fault("stands there twice")
			}
			names[path] = true
			if (f.Kind == Group) != (len(f.Fields) > 0) || (f.Kind == Choice) != (len(f.Choices) > 0) {
				fault("has fields or choices of another kind")
			}
			if f.Kind == Choice && f.Default != "" && !slices.Contains(f.Choices, f.Default) {
				fault("has a default it cannot be")
			}
			if f.Default != "" && (f.Required || f.Kind != Text && f.Kind != Choice && f.Kind != Count) {
				fault("has a default that is never taken")
			}
			if f.Name == oldRegulation || f.Name == itemKey || f.Name == repeatKey {
				fault("is a word of the engine")
			}
		})
		for _, f := range tmpl.Fields {
			if f.Example.Kind == 0 {
				t.Errorf("%s: %s has no example", tmpl.Name, f.Name)
			}
			kind, taken := own[f.Name]
			if taken && (kind == f.keyKind() || len(f.inner()) == 0 && !f.Many) {
				t.Errorf("%s: %s is the key of every definition", tmpl.Name, f.Name)
			}
		}
	}
}

// The leaves of every template can be read, and stand at keys a definition has.
func TestLeavesOfEveryTemplate(t *testing.T) {
	read := 0
	for _, tmpl := range all(t) {
		var visit func(n *yaml.Node, key string)
		visit = func(n *yaml.Node, key string) {
			switch n.Kind {
			case yaml.MappingNode:
				for i := 0; i+1 < len(n.Content); i += 2 {
					visit(n.Content[i+1], n.Content[i].Value)
				}
			case yaml.SequenceNode:
				for _, c := range n.Content {
					visit(c, key)
				}
			case yaml.ScalarNode:
				read++
				if _, err := compile(n.Value, key == bodyKey); err != nil {
					t.Errorf("%s.yaml:%d: %s: %v", tmpl.Name, n.Line, key, err)
				}
			}
		}
		visit(&tmpl.Text, "")
		for i := 0; i+1 < len(tmpl.Text.Content); i += 2 {
			key := tmpl.Text.Content[i]
			if !slices.ContainsFunc(dispatch.Schema(), func(k dispatch.Key) bool { return k.Name == key.Value }) {
				t.Errorf("%s.yaml:%d: a definition has no key %s", tmpl.Name, key.Line, key.Value)
			}
		}
		if tmpl.HasText() && !tmpl.Brings(bodyKey) {
			t.Errorf("%s: it brings no %s", tmpl.Name, bodyKey)
		}
	}
	if read < 100 {
		t.Errorf("only %d leaves were read", read)
	}
}

// Of a document of which nothing is filled in each required field is missed once;
// filled with the examples nothing is, under either regulation.
func TestFillingEveryTemplate(t *testing.T) {
	for _, tmpl := range all(t) {
		if !tmpl.HasText() {
			continue
		}
		var want []string
		for _, f := range tmpl.Fields {
			if f.Required {
				want = append(want, f.Name)
			}
		}
		list := Missing(tmpl, defined(t, tmpl, "noi_dung: x\n"))
		var got []string
		for _, d := range list {
			got = append(got, d.Args[0].(string))
			if d.ID != diag.MissingField {
				t.Errorf("%s: %v", tmpl.Name, d)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: nothing is filled in and %q are missed, want %q", tmpl.Name, got, want)
		}
		sample, err := Sample(tmpl)
		if err != nil {
			t.Fatal(tmpl.Name, err)
		}
		for _, name := range regulation.Names() {
			src, list := Expand(tmpl, defined(t, tmpl, sample), Manner{Regulation: name})
			if len(list) > 0 || len(src) == 0 {
				t.Errorf("%s under %s: %v", tmpl.Name, name, list)
			}
		}
	}
}
