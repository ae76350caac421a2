package main

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/distribution"
	"congvan/internal/diag"
	"congvan/templates"
)

// letter is a document as it is written: the definition and the name of its files,
// without the ending.
type letter struct {
	name string
	def  *dispatch.Definition
}

// sheets are the document made for each of those it is addressed to, with that one
// alone in Kính gửi and in the text of a template that names them there.
func (b *builder) sheets(doc *document, path, base string) ([]letter, diag.List) {
	def, guests, list := b.addressed(doc, path)
	if list.HasErrors() {
		return nil, list
	}
	receivers := distribution.Addressed(def, b.directory)
	if len(receivers) == 0 {
		list.Add(diag.New(diag.NobodyAddressed, doc.def.Template.Pos))
		return nil, list
	}
	var names []string
	for _, r := range receivers {
		names = append(names, r.Name)
	}
	sheets := make([]letter, len(receivers))
	for i, name := range fileNames(base, names) {
		to := dispatch.Text{Value: receivers[i].Name, Pos: receivers[i].Pos}
		own := *doc.def
		addressTo(&own, to, receivers[i].Through)
		if guests != nil {
			text, problems := guests.text(b, doc, to)
			if list.Add(problems...); text != nil {
				own.Content, own.ReturnPart = text.Content, text.ReturnPart
			}
		}
		sheets[i] = letter{name, &own}
	}
	return sheets, list
}

// addressTo leaves one in Kính gửi, or in Kính trình where he is meant there; where
// neither is there, neither is made.
func addressTo(def *dispatch.Definition, to dispatch.Text, through string) {
	one := []dispatch.Recipient{{Name: to}}
	submitted := slices.ContainsFunc(def.SubmittedTo, func(r dispatch.Recipient) bool { return strings.TrimRight(r.Name.Value, " ,;.") == through })
	switch {
	case submitted:
		def.Addressees, def.SubmittedTo = nil, one
	case len(def.Addressees) > 0:
		def.Addressees, def.SubmittedTo = one, nil
	}
}

// guests is the field by which a template names in its text whom the document is
// for, as an invitation does.
type guests struct {
	template *templates.Template
	field    string
	fields   map[string]dispatch.Value
}

// addressed is a copy of the document's definition, with the guests of its template
// in Kính gửi where it has no Kính gửi itself. guests is nil where its text names
// nobody.
func (b *builder) addressed(doc *document, path string) (*dispatch.Definition, *guests, diag.List) {
	def := *doc.def
	g, list := b.guestsOf(doc, path)
	if g != nil && len(def.Addressees)+len(def.SubmittedTo) == 0 {
		for _, item := range g.fields[g.field].Items {
			def.Addressees = append(def.Addressees, dispatch.Recipient{Name: item.Text})
		}
	}
	return &def, g, list
}

// guestsOf finds the guests of a document whose text its template brings. Those of
// one that has been issued are in its draft, and serve as long as the draft still
// makes the text that was issued.
func (b *builder) guestsOf(doc *document, path string) (*guests, diag.List) {
	def, template := doc.def, doc.template
	if def.Released() {
		var err error
		if template, err = b.library.Find(def.Release.Template.Value); template == nil || err != nil {
			return nil, nil
		}
		if def, _ = dispatch.ParseIn(path, []byte(def.Release.Draft), b.fieldsOf, b.profile); def == nil {
			return nil, nil
		}
	}
	at, given := def.Given[textKey]
	i := slices.IndexFunc(template.Fields, func(f templates.Field) bool { return f.Each })
	if i < 0 || !template.HasText() || given && at != def.Template.Pos {
		return nil, nil
	}
	g := &guests{template, template.Fields[i].Name, def.Fields}
	if !doc.def.Released() {
		return g, nil
	}
	again, list := b.brought(def, template, doc.spec)
	if again == nil || list.HasErrors() || !sameText(again.Content, doc.def.Content) {
		return nil, diag.List{diag.New(diag.TextMadeOtherwise, doc.def.Release.Pos, template.Name)}
	}
	return g, nil
}

// text is what the template brings for one guest.
func (g *guests) text(b *builder, doc *document, to dispatch.Text) (*dispatch.Definition, diag.List) {
	fields := maps.Clone(g.fields)
	field := fields[g.field]
	field.Items = []dispatch.Value{{Text: to, Pos: field.Pos}}
	fields[g.field] = field
	return b.brought(&dispatch.Definition{Template: doc.def.Template, Fields: fields}, g.template, doc.spec)
}

// sameText says whether two texts are written alike.
func sameText(a, b dispatch.Content) bool {
	one, err := (&dispatch.Definition{Content: a}).YAML()
	if err != nil {
		return false
	}
	other, err := (&dispatch.Definition{Content: b}).YAML()
	return err == nil && bytes.Equal(one, other)
}
