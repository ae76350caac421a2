package ooxml

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
)

// Element is XML that was read: what stands in the namespaces asked for.
type Element struct {
	Name     string   // with the prefix its namespace has among the names asked for
	Attrs    []string // names, each followed by its value
	Children []*Element
	Text     string // of an element that has no other in it
}

// Names are namespaces that are read, each with the prefix that its names get;
// of "" they get none.
type Names map[string]string

// The names of the parts that every package has, and of a part of Word or a theme
// alone.
var (
	typeNames     = Names{"http://schemas.openxmlformats.org/package/2006/content-types": ""}
	relationNames = Names{"http://schemas.openxmlformats.org/package/2006/relationships": ""}
	// WordNames are those of a part that is read for Word's own elements.
	WordNames = Names{WordSpace: "w"}
	// ThemeNames are those of a theme.
	ThemeNames = Names{DrawingSpace: "a"}
)

// The namespaces of Word's own elements and of a theme.
const (
	WordSpace    = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	DrawingSpace = "http://schemas.openxmlformats.org/drawingml/2006/main"
)

// What a part may be.
const (
	// deepest is how far elements may stand in each other: a table within a table
	// within a text box takes twenty.
	deepest = 128
	// mostAttributes is how many attributes an element may have; the first of a
	// part names every namespace Word knows.
	mostAttributes = 200
	// mostElements is how many elements a part may have: some two thousand pages.
	mostElements = 2 << 20
	// longestToken is how many bytes a tag or a text without one may have.
	longestToken = 1 << 20
)

var (
	errDoctype = errors.New("a document type declaration")
	errShape   = errors.New("elements too deep in each other, or with too many attributes")
	errRoot    = errors.New("another root element")
	errMany    = errors.New("too many elements")
)

// meter hands out the bytes of a part, and no more than left in a row: an element
// with millions of attributes ends while it is read.
type meter struct {
	data []byte
	at   int
	left int
}

func (m *meter) ReadByte() (byte, error) {
	if m.at == len(m.data) {
		return 0, io.EOF
	}
	if m.left--; m.left < 0 {
		return 0, errShape
	}
	b := m.data[m.at]
	m.at++
	return b, nil
}

// Read is part of the interface the decoder asks for; it never calls it.
func (m *meter) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	b, err := m.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

// eachElement calls do for every element that stands in those of the path, one
// within the other from the root on; an empty path is that of the root. Elements
// and attributes of other namespaces, such as the additions of newer versions of
// Word, are left out with all that stands in them, and so are comments. A
// document type declaration is refused and no entity is expanded.
func eachElement(data []byte, names Names, path []string, do func(*Element) error) error {
	in := &meter{data: data}
	t := treeReader{d: xml.NewDecoder(in), names: names, path: path, do: do, full: map[xml.Name]string{}}
	for {
		in.left = longestToken
		token, err := t.d.Token()
		switch {
		case err == io.EOF && !t.met && len(path) > 0:
			return errRoot
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
		switch x := token.(type) {
		case xml.Directive:
			return errDoctype
		case xml.StartElement:
			err = t.start(x)
		case xml.EndElement:
			err = t.end()
		case xml.CharData:
			t.text(x)
		}
		if err != nil {
			return err
		}
	}
}

// treeReader puts the tokens of a part together.
type treeReader struct {
	d        *xml.Decoder
	names    Names
	path     []string
	do       func(*Element) error
	full     map[xml.Name]string // names met, as elements have them; "" is left out
	open     []*Element
	met      bool // the path was walked to its end
	elements int
	skipped  int // how deep inside what is left out
}

// name is a name as elements have it, and whether it is one of those read.
func (t *treeReader) name(n xml.Name) (string, bool) {
	full, known := t.full[n]
	if !known {
		if prefix, ok := t.names[n.Space]; ok {
			full = n.Local
			if prefix != "" {
				full = prefix + ":" + n.Local
			}
		}
		t.full[n] = full
	}
	return full, full != ""
}

func (t *treeReader) start(x xml.StartElement) error {
	if t.elements++; t.elements > mostElements {
		return errMany
	}
	if len(t.open)+t.skipped > deepest || len(x.Attr) > mostAttributes {
		return errShape
	}
	name, known := t.name(x.Name)
	if depth := len(t.open); t.skipped == 0 && depth < len(t.path) && (!known || name != t.path[depth]) {
		if depth == 0 {
			return errRoot
		}
		known = false
	}
	if t.skipped > 0 || !known {
		t.skipped++
		return nil
	}
	e := &Element{Name: name}
	if len(x.Attr) > 0 {
		e.Attrs = make([]string, 0, 2*len(x.Attr))
	}
	for _, a := range x.Attr {
		name, known := a.Name.Local, a.Name.Space == "" && a.Name.Local != "xmlns"
		if a.Name.Space != "" {
			name, known = t.name(a.Name)
		}
		if known {
			e.Set(name, lineEnds(a.Value))
		}
	}
	t.open = append(t.open, e)
	t.met = t.met || len(t.open) == len(t.path)
	return nil
}

func (t *treeReader) end() error {
	if t.skipped > 0 {
		t.skipped--
		return nil
	}
	last := len(t.open) - 1
	e := t.open[last]
	t.open = t.open[:last]
	switch {
	case last == len(t.path):
		return t.do(e)
	case last > len(t.path):
		parent := t.open[last-1]
		parent.Text = ""
		parent.Children = append(parent.Children, e)
	}
	return nil
}

func (t *treeReader) text(s xml.CharData) {
	if n := len(t.open); t.skipped == 0 && n > len(t.path) {
		if e := t.open[n-1]; len(e.Children) == 0 {
			e.Text += string(s)
		}
	}
}

// lineEnds is an attribute's value with spaces for what XML reads as one there,
// so that two names that are one once written are one here.
func lineEnds(s string) string {
	if !strings.ContainsAny(s, "\n\r\t") {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, s)
}

// Attr is the value of an attribute, or "".
func (e *Element) Attr(name string) string {
	for i := 0; e != nil && i < len(e.Attrs); i += 2 {
		if e.Attrs[i] == name {
			return e.Attrs[i+1]
		}
	}
	return ""
}

// Set gives e an attribute. One that is there already keeps its value.
func (e *Element) Set(name, value string) {
	for i := 0; i < len(e.Attrs); i += 2 {
		if e.Attrs[i] == name {
			return
		}
	}
	e.Attrs = append(e.Attrs, name, value)
}

// Child is the first element down the path of names, or nil.
func (e *Element) Child(path ...string) *Element {
	for _, name := range path {
		if e == nil {
			return nil
		}
		i := slices.IndexFunc(e.Children, func(c *Element) bool { return c.Name == name })
		if i < 0 {
			return nil
		}
		e = e.Children[i]
	}
	return e
}

// Val is the w:val of the first child of the name, or "".
func (e *Element) Val(name string) string { return e.Child(name).Attr("w:val") }

// Contains says whether an element of the name stands in e.
func (e *Element) Contains(name string) bool {
	return slices.ContainsFunc(e.Children, func(c *Element) bool { return c.Name == name || c.Contains(name) })
}
