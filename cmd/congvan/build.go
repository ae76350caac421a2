package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"congvan/check"
	"congvan/dispatch"
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
	pdf   *pdf.Writer
}

func newBuilder() (*builder, error) {
	faces, err := fonts.Load()
	if err != nil {
		return nil, err
	}
	return &builder{faces: faces, pdf: pdf.New(faces)}, nil
}

// lay is the pipeline from the text of a definition to pages. Where the list
// has errors the pages are nil. An error is a fault of the program itself.
func (b *builder) lay(path string, src []byte) (*layout.Laid, diag.List, error) {
	def, list := dispatch.Parse(path, src)
	if def == nil {
		return nil, list, nil
	}
	typ, missing, err := typeOf(def)
	if err != nil {
		return nil, nil, err
	}
	list.Add(missing...)
	spec, unsettled := specOf(def)
	list.Add(unsettled...)
	if typ == nil {
		return nil, list, nil
	}
	if spec == nil {
		list.Add(check.Parts(def, typ)...)
		return nil, list, nil
	}
	list.Add(check.Definition(def, typ, spec)...)
	laid, glyphs := layout.Lay(def, typ, spec, b.faces)
	list.Add(located(glyphs, path, src)...)
	if list.HasErrors() {
		return nil, list, nil
	}
	return laid, list, nil
}

// typeOf is the document type of the definition's template.
func typeOf(def *dispatch.Definition) (*regulation.Type, diag.List, error) {
	if !def.Template.Present() {
		return nil, nil, nil
	}
	t, err := templates.Find(def.Template.Value)
	if err != nil {
		return nil, nil, err
	}
	if t == nil {
		names, err := templates.Names()
		if err != nil {
			return nil, nil, err
		}
		d := diag.New(diag.UnknownTemplate, def.Template.Pos, def.Template.Value)
		return nil, diag.List{d.Hint(dispatch.Nearest(def.Template.Value, names))}, nil
	}
	typ, err := regulation.FindType(t.Type)
	return typ, nil, err
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

// write renders laid in one of the formats.
func (b *builder) write(format string, laid *layout.Laid) ([]byte, error) {
	var out bytes.Buffer
	var err error
	switch format {
	case "docx":
		err = docx.Write(&out, laid)
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
