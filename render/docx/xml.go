package docx

import (
	"strconv"
	"strings"
)

// markup is XML being written. Its methods take element names with their
// prefix and attributes as pairs of name and value.
type markup struct {
	strings.Builder
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const wordNamespaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// open writes a start tag.
func (m *markup) open(name string, attrs ...string) {
	m.tag(name, attrs)
	m.WriteByte('>')
}

// empty writes an element without content.
func (m *markup) empty(name string, attrs ...string) {
	m.tag(name, attrs)
	m.WriteString("/>")
}

func (m *markup) tag(name string, attrs []string) {
	m.WriteByte('<')
	m.WriteString(name)
	for i := 0; i+1 < len(attrs); i += 2 {
		m.WriteByte(' ')
		m.WriteString(attrs[i])
		m.WriteString(`="`)
		m.text(attrs[i+1])
		m.WriteByte('"')
	}
}

// end writes an end tag.
func (m *markup) end(name string) {
	m.WriteString("</")
	m.WriteString(name)
	m.WriteByte('>')
}

// element writes an element that holds text.
func (m *markup) element(name, text string, attrs ...string) {
	m.open(name, attrs...)
	m.text(text)
	m.end(name)
}

// text writes s with the characters XML reserves escaped.
func (m *markup) text(s string) {
	if !strings.ContainsAny(s, `&<>"`) {
		m.WriteString(s)
		return
	}
	escaper.WriteString(m, s)
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// number is an integer of any kind as an attribute's value.
func number[T ~int](n T) string { return strconv.Itoa(int(n)) }
