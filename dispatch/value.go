package dispatch

import (
	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// Value is what a file gives for a key, as a definition does for a field of its
// template: a text, a day, a
// list, or keys of its own, as the kind of the field says.
type Value struct {
	// Text is that of a KindText, KindCount, KindAmount or KindChoice, and of a KindBody,
	// which keeps its marks and its lines.
	Text Text
	Date Date // of a KindDate
	// Items are those of a list, Recipients those of a KindRecipients, Keys the
	// values of a mapping; nil in other values.
	Items      []Value
	Recipients []Recipient
	Keys       map[string]Value
	Node       *yaml.Node // of a KindAny
	Pos        diag.Pos
}

// Given says whether the file gives a value.
func (v Value) Given() bool { return v.Pos != diag.Pos{} }

// Number is the whole number of a KindNumber or a KindCount, 0 where none is given.
func (v Value) Number() int {
	n, _ := whole(v.Text.Value, largestNumber)
	return n
}

// ParseFor reads the definition of a template that has fields of its own:
// fieldsOf are these for the name of a template, as keys. A field that is a list
// or has keys of its own may bear the name of a key of every definition, which
// is then meant by a text. Otherwise it does what Parse does.
func ParseFor(path string, src []byte, fieldsOf func(template string) []Key) (*Definition, diag.List) {
	return ParseIn(path, src, fieldsOf, nil)
}

// ParseBrought reads what a template brings of a definition: all of it stands at
// the place that names the template.
func ParseBrought(src []byte, at diag.Pos, profile *Profile) (*Definition, diag.List) {
	p := newParser(definitionFile())
	p.profile, p.stands = profile, at
	return p.parse(at.File, src)
}

// ParseIn reads the definition of an office that has a profile: co_quan and ky
// may then be keys of it, and a definition need not name a body. Otherwise it
// does what ParseFor does.
func ParseIn(path string, src []byte, fieldsOf func(template string) []Key, profile *Profile) (*Definition, diag.List) {
	p := newParser(definitionFile())
	p.fieldsOf, p.profile = fieldsOf, profile
	return p.parse(path, src)
}

// withoutText are keys of which the text is not required where the template
// brings it.
func withoutText(keys []Key, brings bool) []Key {
	for i := range keys {
		keys[i].Required = keys[i].Required && (!brings || keys[i].Name != "noi_dung")
	}
	return keys
}

// withFields are the keys of every definition and those of the template that
// root names, which are returned by themselves as well.
func (p *parser) withFields(root *yaml.Node, keys []Key) (all, fields []Key) {
	all = append(all, keys...)
	for i := range all {
		all[i].Required = all[i].Required && (p.profile == nil || all[i].Name != "co_quan")
	}
	if p.fieldsOf == nil {
		return all, nil
	}
	name := childOf(root, "mau")
	if name == nil || name.Kind != yaml.ScalarNode {
		return all, nil
	}
	for _, field := range p.fieldsOf(clean(name.Value)) {
		at := -1
		for i, k := range all {
			if k.Name == field.Name {
				at = i
			}
		}
		switch n := childOf(root, field.Name); {
		case at < 0:
			all = append(all, field)
		case n == nil || n.Kind == yaml.ScalarNode:
			continue
		default:
			all[at] = field
		}
		fields = append(fields, field)
	}
	return withoutText(all, len(fields) > 0), fields
}

// childOf is the value of a key of a mapping as it stands there, or nil.
func childOf(n *yaml.Node, name string) *yaml.Node {
	if at := childAt(n, name); at >= 0 {
		return n.Content[at+1]
	}
	return nil
}

// values are those of the given keys.
func (p *parser) values(keys []Key, f map[string]value) map[string]Value {
	if len(keys) == 0 {
		return nil
	}
	out := map[string]Value{}
	for _, key := range keys {
		if v, ok := f[key.Name]; ok && v.given() {
			out[key.Name] = p.value(v)
		}
	}
	return out
}

// value reads the value of a field of a template.
//
// A list of nothing and keys that are all left empty, as a draft has them, are
// not given.
func (p *parser) value(v value) Value {
	out := Value{Pos: p.place(v.node)}
	if blankNode(v.node) {
		return Value{}
	}
	if v.key.Many {
		v.key.Many = false
		for _, item := range p.items(v) {
			out.Items = append(out.Items, p.value(item))
		}
		return out
	}
	switch v.key.Kind {
	case KindTexts:
		for _, t := range p.texts(v) {
			out.Items = append(out.Items, Value{Text: t, Pos: t.Pos})
		}
	case KindRecipients:
		out.Recipients = p.recipients(v)
	case KindMappings:
		for _, item := range p.mappings(v) {
			if blankNode(item.node) {
				continue
			}
			out.Items = append(out.Items, Value{Keys: p.values(item.key.Keys, p.mapping(item)), Pos: p.place(item.node)})
		}
	case KindNamed:
		for _, item := range p.items(v) {
			if blankNode(item.node) || p.strayColon(item) {
				continue
			}
			out.Items = append(out.Items, p.named(item))
		}
	case KindMapping:
		out.Keys = p.values(v.key.Keys, p.mapping(v))
	case KindDate:
		out.Date = p.date(v)
		out.Text = p.text(v)
	case KindChoice:
		out.Text = p.choice(v)
	case KindCount:
		p.count(v)
		out.Text = p.text(v)
	case KindNumber:
		p.number(v)
		out.Text = p.text(v)
	case KindAny:
		out.Node = v.node
	case KindAmount:
		out.Text = p.amount(v)
	case KindBody:
		p.content(v) // for what is wrong with it
		out.Text = Text{Value: v.node.Value, Pos: out.Pos}
	default:
		out.Text = p.text(v)
	}
	return out
}

// named is an item of a KindNamed: its keys, or a text by itself as the first of
// them.
func (p *parser) named(item value) Value {
	out := Value{Pos: p.place(item.node)}
	if item.node.Kind == yaml.MappingNode {
		out.Keys = p.values(item.key.Keys, p.mapping(item))
	} else {
		out.Keys = map[string]Value{item.key.Keys[0].Name: {Text: p.text(item), Pos: out.Pos}}
	}
	return out
}

// blankNode says whether nothing is filled in.
func blankNode(n *yaml.Node) bool {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 1; i < len(n.Content); i += 2 {
			if !blankNode(n.Content[i]) {
				return false
			}
		}
		return true
	case yaml.SequenceNode:
		for _, item := range n.Content {
			if !blankNode(item) {
				return false
			}
		}
		return true
	}
	return null(n)
}
