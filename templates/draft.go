package templates

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
)

// Draft is a definition ready to fill in: every key with what it is, whether it
// must be given and an example in a comment, and the values that are known
// already. values are by key; head is the lines above all, without their #.
func Draft(keys []dispatch.Key, values Values, head []string) (string, error) {
	d := drafter{}
	for _, line := range head {
		fmt.Fprintf(&d.text, "# %s\n", line)
	}
	d.keys(keys, values, "", "")
	return d.text.String(), d.err
}

// Values are what is known of a draft already, by key.
type Values map[string]*yaml.Node

// Set gives a key a text.
func (v Values) Set(key, text string) {
	v[key] = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
}

// Take gives the keys the values that another definition has for them. It fails
// where src is no definition.
func (v Values) Take(src []byte, keys []string) error {
	var root yaml.Node
	if err := yaml.Unmarshal(src, &root); err != nil {
		return err
	}
	if len(root.Content) == 0 || root.Content[0].Kind != yaml.MappingNode {
		return errors.New("no mapping")
	}
	n := root.Content[0]
	for i := 0; i+1 < len(n.Content); i += 2 {
		if slices.Contains(keys, n.Content[i].Value) {
			v[n.Content[i].Value] = n.Content[i+1]
		}
	}
	return nil
}

// drafter writes a draft.
type drafter struct {
	text strings.Builder
	err  error
}

// keys writes keys with their comments at an indent; first is what the first
// line of the first key begins with, in a list.
func (d *drafter) keys(keys []dispatch.Key, values map[string]*yaml.Node, indent, first string) {
	for i, k := range keys {
		if indent == "" && i > 0 {
			d.text.WriteByte('\n')
		}
		lead := indent
		if i == 0 && first != "" {
			lead = first
		}
		if comment := comment(k); first == "" || i > 0 {
			fmt.Fprintf(&d.text, "%s# %s\n", indent, comment)
		} else {
			// A list's dash stands before its first key, the comment above it.
			fmt.Fprintf(&d.text, "%s# %s\n", strings.TrimSuffix(first, "- "), comment)
		}
		d.key(k, values[k.Name], indent, lead)
	}
}

// key writes one key, with its value where it is known.
func (d *drafter) key(k dispatch.Key, value *yaml.Node, indent, lead string) {
	switch {
	case value != nil:
		d.value(k.Name, value, indent, lead)
	case k.Kind == dispatch.KindMapping, k.Kind == dispatch.KindMappings && k.Name == "co_quan", k.Kind == dispatch.KindMappings && k.Name == "ky":
		fmt.Fprintf(&d.text, "%s%s:\n", lead, k.Name)
		d.keys(k.Keys, nil, indent+"  ", "")
	case k.Kind == dispatch.KindMappings:
		fmt.Fprintf(&d.text, "%s%s:\n", lead, k.Name)
		d.keys(k.Keys, nil, indent+"    ", indent+"  - ")
	case k.Kind == dispatch.KindBody && !k.Many:
		fmt.Fprintf(&d.text, "%s%s: |\n", lead, k.Name)
	default:
		fmt.Fprintf(&d.text, "%s%s:\n", lead, k.Name)
	}
}

// value writes a value as YAML.
func (d *drafter) value(name string, value *yaml.Node, indent, lead string) {
	quoteKept(value)
	node := &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: name}, value}}
	src, err := yaml.Marshal(node)
	if err != nil {
		d.err = err
		return
	}
	for i, line := range strings.Split(strings.TrimRight(string(src), "\n"), "\n") {
		if i == 0 {
			d.text.WriteString(lead + line + "\n")
		} else {
			d.text.WriteString(indent + line + "\n")
		}
	}
}

// quoteKept puts texts that end with empty lines between quotation marks: in a
// block these would run into what stands behind it.
func quoteKept(n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && (n.Value == "\n" || strings.HasSuffix(n.Value, "\n\n")) {
		n.Style = yaml.DoubleQuotedStyle
	}
	for _, c := range n.Content {
		quoteKept(c)
	}
}

// longestExample is how many characters of an example stand in a comment.
const longestExample = 160

// comment says what a key holds, whether it must be given, and shows an example.
func comment(k dispatch.Key) string {
	words := k.Vietnamese
	if k.Required {
		words = "(bắt buộc) " + words
	}
	if k.Example != "" && k.Example != k.Name && k.Name != "mau" && len([]rune(k.Example)) <= longestExample {
		words += "; ví dụ: " + k.Example
	}
	return words
}
