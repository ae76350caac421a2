package templates

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
	"congvan/templates/prose"
)

// Source is what a field takes of an issued document that the new one is about,
// so that it need not be typed again.
type Source string

// The sources: the citation of the document, and who had it.
const (
	FromDocument  Source = "van_ban"
	FromReceivers Source = "noi_nhan"
)

// About gives the fields of the template the values that follow from an issued
// document of a type of the given name, which went to those of the names to. It
// says whether the template has such fields.
func (t *Template) About(def *dispatch.Definition, typeName string, to []string, values Values) bool {
	found := false
	for _, f := range t.Fields {
		switch f.From {
		case FromDocument:
			values[f.Name] = citation(def, typeName)
		case FromReceivers:
			values[f.Name] = receivers(to)
		default:
			continue
		}
		found = true
	}
	return found
}

// citation is the document as a field of kind vien_dan takes it.
func citation(def *dispatch.Definition, typeName string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle}
	for _, pair := range [][2]string{
		{"loai", prose.Capital(typeName)},
		{"so_ky_hieu", def.Number.Label(def.Symbol.Value)},
		{"ngay", def.Date.String()},
		{"co_quan", def.Body.InText.Value},
		{"ve", def.Subject.Value},
	} {
		if pair[1] != "" {
			n.Content = append(n.Content, textNode(pair[0]), textNode(pair[1]))
		}
	}
	return n
}

// receivers are those who have the document. Whom an article names, where nobody
// put names to it, is for the writer to say.
func receivers(names []string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode}
	for _, name := range names {
		if first, rest, _ := strings.Cut(name, " "); strings.EqualFold(first, "như") {
			name = fmt.Sprintf("[CẦN BỔ SUNG: các nơi nêu tại %s]", rest)
		}
		n.Content = append(n.Content, textNode(name))
	}
	return n
}

func textNode(text string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: text} }
