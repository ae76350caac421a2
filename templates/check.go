package templates

import (
	"regexp"
	"slices"
	"strconv"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// check reports what is wrong with a template beyond its keys: fields that no
// leaf can name, leaves that cannot be read.
func check(t *Template, path string) diag.List {
	c := checker{path: path, name: t.Name}
	c.fields(t.Fields)
	if t.HasText() {
		c.node(&t.Text, textKey, TextKeys())
	}
	return c.list
}

type checker struct {
	path, name string
	list       diag.List
}

// fieldName is what a leaf can name after a full stop.
var fieldName = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

func (c *checker) fields(fields []Field) {
	for _, f := range fields {
		if f.Name != "" && !fieldName.MatchString(f.Name) {
			c.list.Add(diag.New(diag.FieldName, f.pos, f.Name))
		}
		c.fields(f.Fields)
	}
}

// node checks a part of the text, of which keys are those it may have: its keys
// and its leaves.
func (c *checker) node(n *yaml.Node, key string, keys []dispatch.Key) {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			name := n.Content[i].Value
			at := slices.IndexFunc(keys, func(k dispatch.Key) bool { return k.Name == name })
			if at < 0 {
				c.unknown(n.Content[i], key, keys)
				continue
			}
			c.node(n.Content[i+1], name, keys[at].Keys)
		}
	case yaml.SequenceNode:
		for _, item := range n.Content {
			if each := valueOf(item, itemKey); each != nil && valueOf(item, repeatKey) != nil {
				item = each
			}
			c.node(item, key, keys)
		}
	default:
		if _, err := compile(n.Value, isBody(key)); err != nil {
			line, column, words := placeOf(n, err)
			c.list.Add(diag.New(diag.TemplateLeaf, diag.Pos{File: c.path, Line: line, Column: column, Length: 1}, key, words))
		}
	}
}

// unknown reports a key that a definition has not where it stands in the text.
func (c *checker) unknown(n *yaml.Node, within string, keys []dispatch.Key) {
	var names []string
	for _, k := range keys {
		names = append(names, k.Name)
	}
	at := diag.Pos{File: c.path, Line: n.Line, Column: n.Column, Length: utf8.RuneCountInString(n.Value)}
	c.list.Add(diag.New(diag.UnknownKey, at, n.Value, diag.Words{Vi: within, En: within}).Hint(dispatch.Nearest(n.Value, names)))
}

// leafError is how text/template begins an error: with the line, and of some
// errors the column, in the leaf.
var leafError = regexp.MustCompile(`^template: :(\d+)(?::(\d+))?: (.*)$`)

// placeOf is where in the file an error of a leaf is, and what it says.
func placeOf(n *yaml.Node, err error) (line, column int, words string) {
	line, column = n.Line, n.Column
	m := leafError.FindStringSubmatch(err.Error())
	if m == nil {
		return line, column, err.Error()
	}
	below, _ := strconv.Atoi(m[1])
	line += below - 1
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		line, column = line+1, 1
	}
	return line, column, m[3]
}
