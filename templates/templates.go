// Package templates holds the templates a definition may name (mau:). A
// template is one YAML file and no Go; it names its document type, which
// regulation describes.
//
// The package reads templates; it never runs anything a definition says.
package templates

import (
	"embed"
	"fmt"
	"path"
	"strings"

	"go.yaml.in/yaml/v4"
)

//go:embed *.yaml
var files embed.FS

// Template is one template.
type Template struct {
	// Name is the name of its file, "cong-van".
	Name string `yaml:"-"`
	// Type is the key of its document type, "cong-van".
	Type string `yaml:"loai"`
}

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
		t := &Template{Name: name}
		if err := yaml.Unmarshal(src, t); err != nil {
			return nil, fmt.Errorf("%s.yaml: %w", name, err)
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
	return names, nil
}
