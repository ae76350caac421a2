package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
)

// element is XML that was read: of a part of a frame, what stands in the one
// namespace asked for. It has no text, for the parts we carry have none.
type element struct {
	name     string // with the prefix it is written with
	attrs    []string
	children []*element
}

// namespace is one that we read.
type namespace string

const (
	typesSpace        namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
	relationshipSpace namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
	wordSpace         namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	themeSpace        namespace = "http://schemas.openxmlformats.org/drawingml/2006/main"
)

// prefix is what the names of the namespace are written with, or "".
func (s namespace) prefix() string {
	switch s {
	case wordSpace:
		return "w"
	case themeSpace:
		return "a"
	}
	return ""
}

func (s namespace) name(local string) string {
	if s.prefix() == "" {
		return local
	}
	return s.prefix() + ":" + local
}

// deepest is how far elements may stand in each other; Word's styles need six.
const deepest = 64

// mostAttributes is how many attributes an element may have; the first of a
// part names every namespace Word knows.
const mostAttributes = 200

var (
	errDoctype = errors.New("a document type declaration")
	errShape   = errors.New("elements too deep in each other, or with too many attributes")
	errRoot    = errors.New("another root element")
)

// readXML reads the part whose root is called root. Elements and attributes of
// other namespaces, such as the additions of newer versions of Word, are left
// out with all that stands in them, and so are text and comments. A document
// type declaration is refused and no entity is expanded.
func readXML(data []byte, s namespace, root string) (*element, error) {
	top := &element{}
	open := []*element{top}
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.Directive:
			return nil, errDoctype
		case xml.StartElement:
			if t.Name.Space != string(s) {
				if err := d.Skip(); err != nil {
					return nil, err
				}
				continue
			}
			if len(open) > deepest || len(t.Attr) > mostAttributes {
				return nil, errShape
			}
			e := &element{name: s.name(t.Name.Local)}
			for _, a := range t.Attr {
				if a.Name.Space == string(s) || a.Name.Space == "" && a.Name.Local != "xmlns" {
					name := a.Name.Local
					if a.Name.Space != "" {
						name = s.name(name)
					}
					e.set(name, lineEnds.Replace(a.Value))
				}
			}
			parent := open[len(open)-1]
			parent.children = append(parent.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
	if len(top.children) != 1 || top.children[0].name != s.name(root) {
		return nil, errRoot
	}
	return top.children[0], nil
}

// lineEnds makes spaces of what XML reads as one in an attribute, so that two
// names that are one once written are one here.
var lineEnds = strings.NewReplacer("\n", " ", "\r", " ", "\t", " ")

// attr is the value of an attribute, or "".
func (e *element) attr(name string) string {
	for i := 0; e != nil && i < len(e.attrs); i += 2 {
		if e.attrs[i] == name {
			return e.attrs[i+1]
		}
	}
	return ""
}

// set gives e an attribute. One that is there already keeps its value.
func (e *element) set(name, value string) {
	for i := 0; i < len(e.attrs); i += 2 {
		if e.attrs[i] == name {
			return
		}
	}
	e.attrs = append(e.attrs, name, value)
}

// child is the first element down the path of names, or nil.
func (e *element) child(path ...string) *element {
	for _, name := range path {
		if e == nil {
			return nil
		}
		i := slices.IndexFunc(e.children, func(c *element) bool { return c.name == name })
		if i < 0 {
			return nil
		}
		e = e.children[i]
	}
	return e
}

// val is the w:val of the first child of the name, or "".
func (e *element) val(name string) string { return e.child(name).attr("w:val") }

// kept is a copy of e, in which each element below it is what keep makes of it;
// nil leaves it out.
func (e *element) kept(keep func(*element) *element) *element {
	out := &element{name: e.name, attrs: e.attrs}
	for _, c := range e.children {
		if k := keep(c); k != nil {
			out.children = append(out.children, k.kept(keep))
		}
	}
	return out
}

// contains says whether an element of the name stands in e.
func (e *element) contains(name string) bool {
	return slices.ContainsFunc(e.children, func(c *element) bool { return c.name == name || c.contains(name) })
}

// tree writes e and all that stands in it.
func (m *markup) tree(e *element, more ...string) {
	attrs := append(more, e.attrs...)
	if len(e.children) == 0 {
		m.empty(e.name, attrs...)
		return
	}
	m.open(e.name, attrs...)
	for _, c := range e.children {
		m.tree(c)
	}
	m.end(e.name)
}
