package templates

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// Sample is the fields of the template with their examples, as YAML: what a
// definition made from it looks like when it is filled in. A field without an
// example is left out.
func Sample(t *Template) (string, error) {
	out := yaml.Node{Kind: yaml.MappingNode}
	for _, f := range t.Fields {
		if f.Example.Kind != 0 {
			example := f.Example
			out.Content = append(out.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: f.Name}, &example)
		}
	}
	if len(out.Content) == 0 {
		return "", nil
	}
	src, err := yaml.Marshal(&out)
	return strings.TrimLeft(string(src), "\n"), err
}
