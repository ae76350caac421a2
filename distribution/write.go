package distribution

import (
	"strconv"

	"go.yaml.in/yaml/v4"
)

// YAML is the directory as an office would type it; Parse makes the same of it
// again, but for places. The error is that of the YAML library.
func (d *Directory) YAML() ([]byte, error) {
	places, groups := &yaml.Node{Kind: yaml.SequenceNode}, &yaml.Node{Kind: yaml.SequenceNode}
	for _, p := range d.Places {
		item := mapping{}
		item.text("khoa", p.Key)
		item.text("ten", p.Name)
		item.text("ten_gon", p.Short)
		if p.Person {
			item.text("loai", person)
		}
		item.text("cap", p.Level)
		item.count("thu_tu", p.Order)
		item.text("dia_chi", p.Address)
		item.text("thu_dien_tu", p.Email)
		item.count("so_ban", p.Copies)
		item.text("muc_dich", p.Purpose)
		item.text("kenh", p.Channel)
		item.word("tu", p.From.String())
		item.word("den", p.To.String())
		places.Content = append(places.Content, item.node(0))
	}
	for _, g := range d.Groups {
		item := mapping{}
		item.text("khoa", g.Key)
		item.text("ten", g.Name)
		members := &yaml.Node{Kind: yaml.SequenceNode}
		for _, m := range g.Members {
			members.Content = append(members.Content, m.node())
		}
		item.add("gom", members)
		groups.Content = append(groups.Content, item.node(0))
	}
	root := mapping{}
	if len(d.Places) > 0 {
		root.add("noi_nhan", places)
	}
	if len(d.Groups) > 0 {
		root.add("nhom", groups)
	}
	return yaml.Dump(root.node(0), yaml.WithCompactSeqIndent(false), yaml.WithLineWidth(-1))
}

// node is a member: its key, with its days where it has any.
func (m Member) node() *yaml.Node {
	if m.From.Year == 0 && m.To.Year == 0 {
		return scalar(m.Key)
	}
	item := mapping{}
	item.text("khoa", m.Key)
	item.word("tu", m.From.String())
	item.word("den", m.To.String())
	return item.node(yaml.FlowStyle)
}

// mapping is keys and their values that are being put together.
type mapping []*yaml.Node

func (m *mapping) node(style yaml.Style) *yaml.Node {
	return &yaml.Node{Kind: yaml.MappingNode, Style: style, Content: *m}
}

func (m *mapping) add(key string, value *yaml.Node) {
	*m = append(*m, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, value)
}

// text adds a key with a text, between quotation marks where YAML would take it
// for something else; one without a text is left out.
func (m *mapping) text(key, value string) {
	if value != "" {
		m.add(key, scalar(value))
	}
}

// word adds a number or a day, which need no quotation marks.
func (m *mapping) word(key, value string) {
	if value != "" {
		m.add(key, &yaml.Node{Kind: yaml.ScalarNode, Value: value})
	}
}

// count adds a number; one that is 0 is left out.
func (m *mapping) count(key string, n int) {
	if n > 0 {
		m.word(key, strconv.Itoa(n))
	}
}

func scalar(text string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
}
