package ooxml

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// The namespaces that the fixtures declare.
const spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`

const (
	packageTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
	packageRels  = "http://schemas.openxmlformats.org/package/2006/relationships"
	mainType     = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)

// parts are those of a file whose text is the body. Of the others, each is named by
// its kind, and has the root that the kind has around its content.
func parts(body string, others map[string]string) map[string]string {
	out := map[string]string{
		"[Content_Types].xml": `<Types xmlns="` + packageTypes + `"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Override PartName="/word/document.xml" ContentType="` + mainType + `"/></Types>`,
		"_rels/.rels":       `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="` + transitionalKinds + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": `<w:document` + spaces + `><w:body>` + body + `</w:body></w:document>`,
	}
	roots := map[string]string{"header": "hdr", "footer": "ftr"}
	var rels strings.Builder
	for _, name := range slices.Sorted(maps.Keys(others)) {
		kind := strings.TrimRight(name, "0123456789")
		root := kind
		if roots[kind] != "" {
			root = roots[kind]
		}
		fmt.Fprintf(&rels, `<Relationship Id="%s" Type="%s%s" Target="%s.xml"/>`, name, transitionalKinds, kind, name)
		out["word/"+name+".xml"] = `<w:` + root + spaces + `>` + others[name] + `</w:` + root + `>`
		if kind == "theme" {
			out["word/"+name+".xml"] = `<a:theme` + spaces + `>` + others[name] + `</a:theme>`
		}
	}
	out["word/_rels/document.xml.rels"] = `<Relationships xmlns="` + packageRels + `">` + rels.String() + `</Relationships>`
	return out
}

// packed is a file of the parts.
func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// document is a file of the body and the other parts as it is read.
func document(t testing.TB, body string, others map[string]string) *Document {
	t.Helper()
	d, err := Read(packed(t, parts(body, others)))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// para is a paragraph of runs.
func para(runs ...string) string { return "<w:p>" + strings.Join(runs, "") + "</w:p>" }

// said is a run of text.
func said(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

// paragraphs are all of a document's own text.
func paragraphs(d *Document) (out []*Paragraph) {
	for _, s := range d.Sections {
		Paragraphs(s.Blocks, func(p *Paragraph) { out = append(out, p) })
	}
	return out
}

// shown is a paragraph with a sign for each thing that is no text.
func shown(p *Paragraph) string {
	var b strings.Builder
	if p.Label != "" {
		b.WriteString("<" + p.Label + ">")
	}
	for _, r := range p.Runs {
		if r.Change != nil {
			b.WriteString([]string{"", "{+", "{-", "{<", "{>"}[r.Change.Kind])
		}
		switch r.Kind {
		case TextRun:
			b.WriteString(r.Text)
		case TextBox:
			b.WriteString("[box")
			Paragraphs(r.Blocks, func(p *Paragraph) { b.WriteString(" " + shown(p)) })
			b.WriteString("]")
		default:
			fmt.Fprintf(&b, "[%s%s%.0d]", []string{"", "tab", "line", "page", "column", "rendered", "number", "count", "footnote", "endnote", "note", "comment", "picture", "shape"}[r.Kind], r.Text, r.Note)
		}
		if r.Change != nil {
			b.WriteString("}")
		}
	}
	return b.String()
}

// texts are the paragraphs of a document as shown, one a line.
func texts(d *Document) string {
	var out []string
	for _, p := range paragraphs(d) {
		out = append(out, shown(p))
	}
	return strings.Join(out, "\n")
}
