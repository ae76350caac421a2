package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// prefixes are the names these tests call the namespaces of a package by,
// whatever the package itself calls them.
var prefixes = map[string]string{
	"":                                     "",
	"http://www.w3.org/XML/1998/namespace": "xml",
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":              "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":       "r",
	"http://schemas.openxmlformats.org/package/2006/content-types":              "ct",
	"http://schemas.openxmlformats.org/package/2006/relationships":              "rel",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties":   "cp",
	"http://purl.org/dc/elements/1.1/":                                          "dc",
	"http://purl.org/dc/terms/":                                                 "dcterms",
	"http://www.w3.org/2001/XMLSchema-instance":                                 "xsi",
	"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "app",
	"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties":   "custom",
	"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes":      "vt",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                     "a",
}

// node is an element of a part.
type node struct {
	name     string
	attrs    map[string]string
	children []*node
	text     string
}

// file is a DOCX read back by means of its own.
type file struct {
	entries []*zip.File
	parts   map[string]*node
	t       testing.TB
}

// read opens a package and parses every part of it.
func read(t testing.TB, data []byte) *file {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f := &file{entries: z.File, parts: map[string]*node{}, t: t}
	for _, entry := range z.File {
		if f.parts[entry.Name] != nil {
			t.Fatalf("two parts are called %s", entry.Name)
		}
		r, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: %v", entry.Name, err)
		}
		f.parts[entry.Name] = parse(t, entry.Name, content)
	}
	return f
}

// parse reads a part, which must be well-formed XML of one root.
func parse(t testing.TB, part string, content []byte) *node {
	t.Helper()
	top := &node{}
	open := []*node{top}
	name := func(n xml.Name) string {
		prefix, known := prefixes[n.Space]
		if !known {
			t.Fatalf("%s: %s is in the namespace %q", part, n.Local, n.Space)
		}
		return strings.TrimPrefix(prefix+":"+n.Local, ":")
	}
	for d := xml.NewDecoder(bytes.NewReader(content)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", part, err)
		}
		parent := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: name(token.Name), attrs: map[string]string{}}
			for _, a := range token.Attr {
				if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
					continue
				}
				key := name(a.Name)
				if _, twice := n.attrs[key]; twice {
					t.Errorf("%s: %s has two attributes %s", part, n.name, key)
				}
				n.attrs[key] = a.Value
			}
			parent.children = append(parent.children, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			parent.text += string(token)
		}
	}
	if len(top.children) != 1 || strings.TrimSpace(top.text) != "" {
		t.Fatalf("%s has %d roots and the text %q beside them", part, len(top.children), top.text)
	}
	return top.children[0]
}

// part is the root of a part that must be there.
func (f *file) part(name string) *node {
	f.t.Helper()
	if f.parts[name] == nil {
		f.t.Fatalf("no part %s", name)
	}
	return f.parts[name]
}

// all are the elements of the name under n, in the order of the text.
func (n *node) all(name string) (found []*node) {
	for _, c := range n.children {
		if c.name == name {
			found = append(found, c)
		}
		found = append(found, c.all(name)...)
	}
	return found
}

// child is the first element down the path of names, or an empty one.
func (n *node) child(path ...string) *node {
	for _, c := range n.children {
		if c.name == path[0] {
			if len(path) == 1 {
				return c
			}
			return c.child(path[1:]...)
		}
	}
	return &node{}
}

// has says whether n has a child of the name.
func (n *node) has(name string) bool { return n.child(name).name != "" }

// val is the w:val of the first element down the path.
func (n *node) val(path ...string) string { return n.child(path...).attrs["w:val"] }

// words is the text of a paragraph or a run as a reader meets it. A forced line
// end stands where the definition has a space.
func (n *node) words() string {
	switch n.name {
	case "w:t":
		return n.text
	case "w:pPr":
		return ""
	case "w:br":
		return " "
	case "w:tab":
		return "\t"
	case "w:footnoteReference":
		return "[" + n.attrs["w:id"] + "]"
	}
	var b strings.Builder
	for _, c := range n.children {
		b.WriteString(c.words())
	}
	return b.String()
}
