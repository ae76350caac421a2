package templates

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
)

// Field is what the writer of a document fills in: a key of its own in a
// definition made from the template.
type Field struct {
	Name string `yaml:"khoa"`
	// Kind is what its value is.
	Kind Kind `yaml:"kieu"`
	// Many says that it takes a list of such values.
	Many bool `yaml:"nhieu"`
	// Required says that there is no document without it.
	Required bool `yaml:"bat_buoc"`
	// Words say what it holds, in plain Vietnamese.
	Words string `yaml:"la"`
	// Choices are the words a Choice may be.
	Choices []string `yaml:"lua_chon"`
	// Fields are those of a Group.
	Fields []Field `yaml:"truong"`
	// Default is what an absent text is taken for.
	Default string `yaml:"mac_dinh"`
	// From is what of an issued document that the new one is about it takes.
	From Source `yaml:"lay_tu"`
	// Example is a value as it is typed; it is never taken for one.
	Example yaml.Node `yaml:"vi_du"`

	line, column int // of the file
}

// UnmarshalYAML reads a field and keeps its place.
func (f *Field) UnmarshalYAML(n *yaml.Node) error {
	type plain Field
	if err := n.Decode((*plain)(f)); err != nil {
		return err
	}
	f.line, f.column = n.Line, n.Column
	return nil
}

// Kind is what the value of a field is.
type Kind string

// The kinds of fields.
const (
	Text   Kind = "chu"      // one text, printed as it was typed
	Body   Kind = "doan"     // paragraphs in the body dialect
	Day    Kind = "ngay"     // a date
	Count  Kind = "so"       // a whole number from 1
	Choice Kind = "chon"     // one of a few words
	Cited  Kind = "vien_dan" // a document that is referred to
	Group  Kind = "nhom"     // fields of its own
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
			Name: f.Name, Term: f.Name, Kind: f.keyKind(), Choices: f.Choices,
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
	case f.Many:
		return dispatch.KindTexts
	}
	switch f.Kind {
	case Body:
		return dispatch.KindBody
	case Day:
		return dispatch.KindDate
	case Count:
		return dispatch.KindCount
	case Choice:
		return dispatch.KindChoice
	}
	return dispatch.KindText
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
