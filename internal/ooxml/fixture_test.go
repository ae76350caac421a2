package ooxml

import (
	"fmt"
	"strings"
	"testing"

	"congvan/internal/wordfile"
)

const (
	spaces      = wordfile.Spaces
	packageRels = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// packed is a file of the parts.
func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	data, err := wordfile.Pack(parts)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func parts(body string, others map[string]string) map[string]string {
	return wordfile.Parts(body, others)
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

func para(pieces ...string) string { return wordfile.Paragraph(pieces...) }

func said(text string) string { return wordfile.Text(text) }

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
