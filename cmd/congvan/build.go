package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"congvan/check"
	"congvan/dispatch"
	"congvan/distribution"
	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/layout"
	"congvan/regulation"
	"congvan/render/docx"
	"congvan/render/pdf"
	"congvan/templates"
)

// builder makes documents; what is costly to make is made once.
type builder struct {
	faces *fonts.Set
	docx  *docx.Writer
	pdf   *pdf.Writer
	office
	// draft makes documents that have gaps, marked as drafts.
	draft bool
}

func newBuilder() (*builder, error) {
	faces, err := fonts.Load()
	if err != nil {
		return nil, err
	}
	return &builder{faces: faces, docx: docx.New(), pdf: pdf.New(faces), office: office{library: &templates.Library{}}}, nil
}

// document is a definition with all its parts, wherever they are from.
type document struct {
	def      *dispatch.Definition
	template *templates.Template
	typ      *regulation.Type
	spec     *regulation.Spec
}

// lay is the pipeline from the text of a definition to pages. Where the list
// has errors the pages are nil. An error is a fault of the program itself.
func (b *builder) lay(path string, src []byte) (*layout.Laid, diag.List, error) {
	made, list, err := b.prepare(path, src, nil)
	if made == nil || err != nil {
		return nil, list, err
	}
	return made.laid, list, nil
}

// pages is the second half of the pipeline.
func (b *builder) pages(doc *document, path string, src []byte) (*layout.Laid, diag.List) {
	laid, glyphs := layout.Lay(doc.def, doc.typ, doc.spec, b.faces)
	return laid, located(glyphs, path, src)
}

// prepared is a document whose files can be written.
type prepared struct {
	doc   *document
	laid  *layout.Laid
	frame *docx.Frame
}

// prepare does all that comes before the files of a definition are written in the
// formats. It is nil where the list has errors.
func (b *builder) prepare(path string, src []byte, formats []string) (*prepared, diag.List, error) {
	doc, list, err := b.read(path, src)
	if doc == nil || err != nil {
		return nil, list, err
	}
	laid, glyphs := b.pages(doc, path, src)
	list.Add(glyphs...)
	if list.HasErrors() {
		return nil, list, nil
	}
	frame, lost := b.frameOf(doc.def, formats)
	if list.Add(lost...); list.HasErrors() {
		return nil, list, nil
	}
	return &prepared{doc, laid, frame}, list, nil
}

// read is the first half of the pipeline: the definition, what its template and
// the profile of the office bring, and what is to be said of it. The document is
// nil where so much is missing that it cannot be laid out.
func (b *builder) read(path string, src []byte) (*document, diag.List, error) {
	if dispatch.IsCopy(src) {
		return nil, diag.List{diag.New(diag.IsCopyDefinition, diag.Pos{File: path}).Hint(path)}, nil
	}
	def, list := dispatch.ParseIn(path, src, b.fieldsOf, b.profile)
	if def == nil {
		return nil, list, nil
	}
	template, typ, missing, err := b.typeOf(def)
	if err != nil {
		return nil, nil, err
	}
	list.Add(missing...)
	spec, unsettled := specOf(def)
	list.Add(unsettled...)
	if typ == nil {
		return nil, list, nil
	}
	if filled(def, template) {
		list.Add(templates.Missing(template, def)...)
	}
	if spec == nil || list.HasErrors() && template.HasText() {
		b.takeProfile(def)
		for _, d := range check.Parts(def, typ) {
			if key, _ := d.Args[0].(string); !template.Brings(key) {
				list.Add(d)
			}
		}
		return nil, list, nil
	}
	if filled(def, template) {
		list.Add(b.complete(def, template, spec)...)
		if list.HasErrors() {
			return nil, list, nil
		}
	}
	b.takeProfile(def)
	list.Add(distribution.Resolve(def, b.directory)...)
	if b.directory != nil && !list.HasErrors() {
		_, found := distribution.Receivers(def, b.directory)
		list.Add(found...)
	}
	list.Add(check.Definition(def, typ, spec)...)
	if b.draft && !def.Released() {
		def.Draft = max(def.Draft, 1)
	} else {
		list.Add(check.Gaps(def)...)
	}
	return &document{def, template, typ, spec}, list, nil
}

// takeProfile gives the definition what it leaves to the profile of the office;
// one that has been issued leaves nothing.
func (b *builder) takeProfile(def *dispatch.Definition) {
	if b.profile != nil && !def.Released() {
		def.CompleteFrom(b.profile)
	}
}

// filled says whether the document is made from the text of its template. A
// definition that brings its own text needs no field of the template.
func filled(def *dispatch.Definition, t *templates.Template) bool {
	_, own := def.Given["noi_dung"]
	return t.HasText() && !own
}

// complete gives the definition the parts that its template brings.
func (b *builder) complete(def *dispatch.Definition, t *templates.Template, spec *regulation.Spec) diag.List {
	brought, list := b.brought(def, t, spec)
	if brought != nil {
		def.Complete(brought)
	}
	return list
}

// brought are the parts that the template brings to the definition; nil where it
// cannot be expanded.
func (b *builder) brought(def *dispatch.Definition, t *templates.Template, spec *regulation.Spec) (*dispatch.Definition, diag.List) {
	src, list := templates.Expand(t, def, templates.Manner{Regulation: spec.Name, Tones: b.tones()})
	if list.HasErrors() {
		return nil, list
	}
	brought, problems := dispatch.ParseBrought(src, def.Template.Pos, b.profile)
	for _, d := range problems {
		if d.ID == diag.MissingKey || d.ID == diag.JoinedLine {
			continue // what the definition itself gives, or was told of a field
		}
		list.Add(d)
	}
	return brought, list
}

// typeOf is the template of the definition and its document type.
func (o office) typeOf(def *dispatch.Definition) (*templates.Template, *regulation.Type, diag.List, error) {
	if !def.Template.Present() {
		return nil, nil, nil, nil
	}
	find := o.library.Find
	if def.Released() {
		find = o.library.Shipped // an office's own may have changed
	} else if faults := o.faultsOf(def.Template.Value); len(faults) > 0 {
		return nil, nil, faults, nil
	}
	t, err := find(def.Template.Value)
	if err != nil {
		return nil, nil, nil, err
	}
	if t == nil {
		names, err := o.library.Names()
		if err != nil {
			return nil, nil, nil, err
		}
		d := diag.New(diag.UnknownTemplate, def.Template.Pos, def.Template.Value)
		if near := dispatch.Near(def.Template.Value, names); len(near) > 0 {
			return nil, nil, diag.List{d.Hint(strings.Join(near, ", "))}, nil
		}
		return nil, nil, diag.List{d.Hint(diag.Words{Vi: "các mẫu trong congvan list templates", En: "those of congvan list templates"})}, nil
	}
	typ, err := regulation.FindType(t.Type)
	if err != nil {
		// An office's own template; those of the program are tested.
		d := diag.New(diag.UnknownType, def.Template.Pos, t.Type)
		return nil, nil, diag.List{d.Hint("congvan list types")}, nil
	}
	return t, typ, nil, nil
}

// specOf is the regulation the definition names, or the one in force on its
// date.
func specOf(def *dispatch.Definition) (*regulation.Spec, diag.List) {
	name := def.Regulation.Value
	spec := regulation.For(name, def.Date.Year, def.Date.Month, def.Date.Day)
	switch {
	case spec != nil:
		return spec, nil
	case name != "":
		d := diag.New(diag.UnknownRegulation, def.Regulation.Pos, name)
		return nil, diag.List{d.Hint(dispatch.Nearest(name, regulation.Names()))}
	case def.Date.Year == 0:
		// There is no date, which is told, or it was not understood.
		return nil, nil
	default:
		d := diag.New(diag.RegulationUnsettled, def.Date.Pos)
		return nil, diag.List{d.Hint(strings.Join(regulation.Names(), ", "))}
	}
}

// located puts messages about characters at the places the characters stand
// at, where they are found.
func located(list diag.List, path string, src []byte) diag.List {
	var placed diag.List
	for _, d := range list {
		if d.ID != diag.MissingGlyph {
			placed.Add(d)
			continue
		}
		char, _ := utf8.DecodeRuneInString(fmt.Sprint(d.Args[0]))
		places := dispatch.Locate(path, src, char)
		if len(places) == 0 {
			placed.Add(d)
		}
		for _, pos := range places {
			d.Pos = pos
			placed.Add(d)
		}
	}
	return placed
}

// write renders laid in one of the formats, a DOCX in the office's own frame if it
// has one.
func (b *builder) write(format string, laid *layout.Laid, frame *docx.Frame) ([]byte, error) {
	var out bytes.Buffer
	var err error
	switch format {
	case "docx":
		err = b.docx.Write(&out, laid, frame)
	case "pdf":
		err = b.pdf.Write(&out, laid)
	default:
		err = fmt.Errorf("unknown format %q", format)
	}
	return out.Bytes(), err
}

// formats are the formats a document is written in, in the order they are
// written.
func formats() []string { return []string{"docx", "pdf"} }
