package templates

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// Field is what the writer of a document fills in: a key of its own in a
// definition made from the template.
type Field struct {
	Name string
	// Kind is what its value is.
	Kind Kind
	// Many says that it takes a list of such values.
	Many bool
	// Required says that there is no document without it.
	Required bool
	// Words say what it holds, in plain Vietnamese.
	Words string
	// Choices are the words a Choice may be.
	Choices []string
	// Fields are those of a Group.
	Fields []Field
	// Default is what an absent text is taken for.
	Default string
	// Each says that its values are whom the document is for, and that it can be
	// made for each of them alone.
	Each bool
	// From is what of an issued document that the new one is about it takes.
	From Source
	// Example is a value as it is typed; it is never taken for one.
	Example yaml.Node

	pos diag.Pos // in the file of the template
}

// Kind is what the value of a field is.
type Kind string

// The kinds of fields.
const (
	Text   Kind = "chu"
	Body   Kind = "doan"
	Day    Kind = "ngay"
	Count  Kind = "so"
	Choice Kind = "chon"
	Cited  Kind = "vien_dan"
	Group  Kind = "nhom"
)

// citedFields are those of a document that is referred to.
func citedFields() []Field {
	return []Field{
		{Name: "loai", Kind: Text, Required: true, Words: "loại văn bản, ví dụ Chỉ thị"},
		{Name: "so_ky_hieu", Kind: Text, Words: "số, ký hiệu, ví dụ 04-CT/TU"},
		{Name: "ngay", Kind: Day, Words: "ngày ban hành; của luật là năm"},
		{Name: "co_quan", Kind: Text, Words: "cơ quan ban hành"},
		{Name: "ve", Kind: Text, Words: "trích yếu"},
	}
}

// inner are the fields inside the field.
func (f Field) inner() []Field {
	if f.Kind == Cited {
		return citedFields()
	}
	return f.Fields
}

// Keys are the fields as keys of a definition. What is required is asked for
// when the template is filled: a definition that brings its own text needs none
// of it.
func Keys(fields []Field) []dispatch.Key {
	keys := make([]dispatch.Key, len(fields))
	for i, f := range fields {
		keys[i] = dispatch.Key{
			Name: f.Name, Term: f.Name, Kind: f.keyKind(), Many: f.manyKind(), Choices: f.Choices,
			Vietnamese: f.Words, English: f.Words, Example: f.Sample(), Default: f.Default, Keys: Keys(f.inner()),
		}
	}
	return keys
}

// Drafted are the keys of a draft, with what is required marked as such at every
// depth.
func Drafted(fields []Field) []dispatch.Key {
	keys := Keys(fields)
	for i, f := range fields {
		keys[i].Required = f.Required
		keys[i].Keys = Drafted(f.inner())
	}
	return keys
}

// keyKind is the kind of key the field is.
func (f Field) keyKind() dispatch.Kind {
	switch {
	case len(f.inner()) > 0 && f.Many:
		return dispatch.KindMappings
	case len(f.inner()) > 0:
		return dispatch.KindMapping
	}
	switch f.Kind {
	case Body:
		return dispatch.KindBody
	case Day:
		return dispatch.KindDate
	case Count:
		return dispatch.KindAmount
	case Choice:
		return dispatch.KindChoice
	}
	if f.Many {
		return dispatch.KindTexts
	}
	return dispatch.KindText
}

// manyKind says whether the field is a list of a kind of which a key is one.
func (f Field) manyKind() bool {
	kind := f.keyKind()
	return f.Many && kind != dispatch.KindMappings && kind != dispatch.KindTexts
}

// Sample is the example of the field on one line, as it is typed in YAML.
func (f Field) Sample() string {
	if f.Example.Kind == 0 {
		return f.Name
	}
	node := inFlow(f.Example)
	out, err := yaml.Marshal(&node)
	if err != nil {
		return f.Example.Value
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

// inFlow is a node written on one line.
func inFlow(n yaml.Node) yaml.Node {
	n.Style = 0
	if n.Kind != yaml.ScalarNode {
		n.Style = yaml.FlowStyle
	}
	content := make([]*yaml.Node, len(n.Content))
	for i, c := range n.Content {
		inner := inFlow(*c)
		content[i] = &inner
	}
	n.Content = content
	return n
}
