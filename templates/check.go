package templates

import (
	"regexp"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// kinds are the kinds a field may be.
func kinds() []Kind { return []Kind{Text, Body, Day, Count, Choice, Cited, Group} }

// check reports what is wrong with the file of a template: fields without a
// name or of no kind, leaves that cannot be read.
func check(t *Template, path string) diag.List {
	c := checker{path: path, name: t.Name}
	if t.Type == "" {
		c.list.Add(diag.New(diag.TemplateLacks, diag.Pos{File: path, Line: 1, Column: 1, Length: 1}, "loai"))
	}
	c.fields(t.Fields)
	if t.HasText() {
		c.node(&t.Text, "")
	}
	return c.list
}

type checker struct {
	path, name string
	list       diag.List
}

func (c *checker) fields(fields []Field) {
	for _, f := range fields {
		at := diag.Pos{File: c.path, Line: max(f.line, 1), Column: max(f.column, 1), Length: 1}
		switch {
		case f.Name == "":
			c.list.Add(diag.New(diag.TemplateLacks, at, "khoa"))
		case f.Words == "":
			c.list.Add(diag.New(diag.TemplateLacks, at, f.Name+".la"))
		case !slices.Contains(kinds(), f.Kind):
			c.list.Add(diag.New(diag.UnknownValue, at, f.Name+".kieu", string(f.Kind)).Hint("chu, doan, ngay, so, chon, vien_dan, nhom"))
		case f.From != "" && !slices.Contains(sources(), f.From):
			c.list.Add(diag.New(diag.UnknownValue, at, f.Name+".lay_tu", string(f.From)).Hint("van_ban, noi_nhan"))
		}
		c.fields(f.Fields)
	}
}

// node checks the leaves of a part of the text.
func (c *checker) node(n *yaml.Node, key string) {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			c.node(n.Content[i+1], n.Content[i].Value)
		}
	case yaml.SequenceNode:
		for _, item := range n.Content {
			c.node(item, key)
		}
	default:
		if _, err := compile(n.Value, key == bodyKey); err != nil {
			line, column, words := placeOf(n, err)
			c.list.Add(diag.New(diag.TemplateLeaf, diag.Pos{File: c.path, Line: line, Column: column, Length: 1}, key, words))
		}
	}
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
