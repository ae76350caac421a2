// Package templates holds the templates a definition may name (mau:). A
// template is one YAML file and no Go: it names its document type, which
// regulation describes, and may have fields and a text of its own, which are
// then all that a writer fills in.
//
// The text is expanded leaf by leaf (text/template). A value of a definition is
// printed as it was typed and changes no structure; a leaf reads nothing but the
// values, runs for a bounded time and grows to a bounded size.
package templates

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

//go:embed *.yaml
var files embed.FS

// Template is one template.
type Template struct {
	// Name is the name of its file, "cv-trien-khai".
	Name string
	// Type is the key of its document type, "cong-van".
	Type string
	// Description is what it is for, in a few words of plain Vietnamese; ""
	// where it brings no text.
	Description string
	// Fields are what its writer fills in.
	Fields []Field
	// Text is the keys of a definition with leaves to expand; its Kind is 0
	// where the writer brings every word.
	Text yaml.Node
	// Source is the file.
	Source []byte
}

// HasText says whether the template brings a text.
func (t *Template) HasText() bool { return t.Text.Kind != 0 }

// Find is the template of the given name, or nil where there is none. It fails
// only where a file of the program itself is broken.
func Find(name string) (*Template, error) {
	names, err := Names()
	if err != nil {
		return nil, err
	}
	for _, n := range names {
		if n != name {
			continue
		}
		src, err := files.ReadFile(name + ".yaml")
		if err != nil {
			return nil, err
		}
		t, list := read(name, name+".yaml", src)
		if list.HasErrors() {
			return nil, fmt.Errorf("%s.yaml: %s", name, list[0].Message(diag.English))
		}
		return t, nil
	}
	return nil, nil
}

// Names are the names of all templates in order.
func Names() ([]string, error) {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), path.Ext(e.Name())))
	}
	slices.Sort(names)
	return names, nil
}
