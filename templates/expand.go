package templates

import (
	"errors"
	"maps"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/templates/prose"
)

// The keys of a repeated item in the text of a template: the field it is
// repeated for, and what each turn makes of it.
const (
	repeatKey = "lap"
	itemKey   = "muc"
	bodyKey   = "noi_dung"
	returnKey = "phan_gui_lai"
)

// signerKey is brought along even where the definition gives it: of the signer
// it may give the name alone.
const signerKey = "ky"

// oldRegulation is what a leaf asks where the two regulations want other words.
const oldRegulation = "hd36"

// Manner is what the words of a template follow in an office.
type Manner struct {
	// Regulation is the name of the one the document is made under.
	Regulation string
	// Tones is where the words that the template brings have the marks of their
	// tones: 0 leaves them as they stand in its file. What the writer typed is
	// never changed.
	Tones prose.ToneStyle
}

// own is a text of the template itself as the office spells it.
func (m Manner) own(text string) string {
	if spelt, err := prose.Tone(text, m.Tones); err == nil {
		return spelt
	}
	return text
}

// Expand fills the text of the template with the fields of the definition in the
// manner of the office: the keys it returns, as YAML, are those that the
// definition does not give itself, and the signer.
// The diagnostics name what is missing; what is wrong with the template itself
// is told at the place that names it.
func Expand(t *Template, def *dispatch.Definition, manner Manner) ([]byte, diag.List) {
	r := reader{manner: manner}
	root := r.fields(t.Fields, def.Fields, def.Template.Pos)
	if r.list.HasErrors() {
		return nil, r.list
	}
	root[oldRegulation] = strings.HasPrefix(manner.Regulation, "36")
	x := expander{name: t.Name, at: def.Template.Pos, given: def.Given, manner: manner}
	out := x.mapping(&t.Text, root, true)
	if x.list.HasErrors() || out == nil {
		return nil, x.list
	}
	src, err := yaml.Marshal(out)
	if err != nil {
		x.fault(&t.Text, "", err)
		return nil, x.list
	}
	return src, x.list
}

// Missing reports the fields that the definition must fill in and does not.
func Missing(t *Template, def *dispatch.Definition) diag.List {
	var r reader
	r.fields(t.Fields, def.Fields, def.Template.Pos)
	return r.list
}

// Brings says whether the template brings a key of the definition.
func (t *Template) Brings(key string) bool { return valueOf(&t.Text, key) != nil }

// expander fills one template.
type expander struct {
	name   string
	at     diag.Pos
	given  map[string]diag.Pos
	manner Manner
	list   diag.List
}

// fault tells what is wrong with the template, whose place is a line of it.
//
// What a function finds wrong with a value is the writer's to mend.
func (x *expander) fault(n *yaml.Node, key string, err error) {
	var wrong *prose.Error
	if errors.As(err, &wrong) {
		x.list.Add(diag.New(diag.BadFieldValue, x.at, key, wrong.Words))
		return
	}
	x.list.Add(diag.New(diag.TemplateFault, x.at, x.name, n.Line, key, err.Error()))
}

// node expands a part of the text; nil where nothing is left of it. body says
// that its leaves are read as body text.
func (x *expander) node(n *yaml.Node, key string, data map[string]any) *yaml.Node {
	switch n.Kind {
	case yaml.MappingNode:
		return x.mapping(n, data, false)
	case yaml.SequenceNode:
		return x.sequence(n, key, data)
	}
	return x.leaf(n, key, data)
}

// mapping expands the values of a mapping. At the top, keys that the definition
// gives are left out.
func (x *expander) mapping(n *yaml.Node, data map[string]any, top bool) *yaml.Node {
	out := &yaml.Node{Kind: yaml.MappingNode}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if _, given := x.given[key.Value]; top && given && key.Value != signerKey {
			continue
		}
		if v := x.node(n.Content[i+1], key.Value, data); v != nil {
			out.Content = append(out.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key.Value}, v)
		}
	}
	if len(out.Content) == 0 {
		return nil
	}
	return out
}

// sequence expands a list; an item with lap stands once for every value of the
// field that lap names.
func (x *expander) sequence(n *yaml.Node, key string, data map[string]any) *yaml.Node {
	out := &yaml.Node{Kind: yaml.SequenceNode}
	add := func(v *yaml.Node) {
		// An appendix without a text is none.
		if v != nil && (v.Kind != yaml.MappingNode || !needsBody(key) || valueOf(v, bodyKey) != nil) {
			out.Content = append(out.Content, v)
		}
	}
	for _, item := range n.Content {
		field := valueOf(item, repeatKey)
		if field == nil {
			add(x.node(item, key, data))
			continue
		}
		values, _ := data[field.Value].([]any)
		for _, v := range values {
			turn := maps.Clone(data)
			turn[itemKey] = v
			if keys, ok := v.(map[string]any); ok {
				maps.Copy(turn, keys)
			}
			if each := valueOf(item, itemKey); each != nil {
				add(x.node(each, key, turn))
			}
		}
	}
	if len(out.Content) == 0 {
		return nil
	}
	return out
}

// isBody says whether the text of a key is in the dialect of bodies.
func isBody(key string) bool { return key == bodyKey || key == returnKey }

// needsBody says whether the items of a list are nothing without a text.
func needsBody(key string) bool { return key == "phu_luc" }

// leaf expands a text; one that prints nothing is left out.
func (x *expander) leaf(n *yaml.Node, key string, data map[string]any) *yaml.Node {
	t, err := compile(x.manner.own(n.Value), isBody(key))
	if err != nil {
		x.fault(n, key, err)
		return nil
	}
	text, err := run(t, data)
	if err != nil {
		x.fault(n, key, err)
		return nil
	}
	out := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: strings.TrimSpace(text), Style: yaml.DoubleQuotedStyle}
	if isBody(key) {
		out.Value, out.Style = lines(text), yaml.LiteralStyle
	}
	if out.Value == "" {
		return nil
	}
	return out
}

// lines is a body without white space around its lines, which means nothing
// there, and with one empty line at the most between two others.
func lines(text string) string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" && (len(out) == 0 || out[len(out)-1] == "") {
			continue
		}
		out = append(out, unnumbered(line))
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}

// valueOf is the value of a key of a mapping, or nil.
func valueOf(n *yaml.Node, key string) *yaml.Node {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}
