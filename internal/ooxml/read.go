package ooxml

import (
	"bytes"
	"errors"
)

// largest is what a paper may be: one of five hundred pages with pictures stays
// below.
func largest() Limits { return Limits{File: 64 << 20, Whole: 256 << 20, Part: 64 << 20} }

// What a paper may have, some two thousand pages.
const (
	mostParagraphs = 200_000
	mostRuns       = 1_000_000
)

// textNames are the namespaces in which the text of a paper stands: Word's own,
// its drawings old and new, formulas, and what parts the two kinds of drawings.
var textNames = Names{
	WordSpace: "w", "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r", "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
	"http://schemas.openxmlformats.org/officeDocument/2006/math": "m", "http://purl.oclc.org/ooxml/officeDocument/math": "m",
	"http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
	DrawingSpace: "a", "http://purl.oclc.org/ooxml/drawingml/main": "a",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
	"http://schemas.openxmlformats.org/drawingml/2006/picture": "pic", "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                    "c",
	"http://schemas.openxmlformats.org/drawingml/2006/diagram":                  "dgm",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":         "wps",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":         "wpg",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas":        "wpc",
	"urn:schemas-microsoft-com:vml":                                             "v",
	"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "",
	"http://purl.oclc.org/ooxml/officeDocument/extendedProperties":              "",
	"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties":   "",
	"http://purl.oclc.org/ooxml/officeDocument/customProperties":                "",
	"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes":      "vt",
	"http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes":                  "vt",
}

// Read reads a Word file. Every error is a *Refusal. The same bytes make the same
// document.
func Read(data []byte) (*Document, error) {
	p, err := Open(data, largest())
	if err != nil {
		return nil, err
	}
	related, err := p.Relations()
	if err != nil {
		return nil, err
	}
	main, strict, err := p.Main(related)
	if err != nil {
		return nil, err
	}
	r := &reader{pack: p, related: related, main: main, doc: &Document{Strict: strict}, page: 1, margins: map[string][]Block{}}
	r.footnotes = notes{called: map[string]int{}}
	r.endnotes = notes{called: map[string]int{}}
	r.comments = map[string]int{}
	for _, step := range []func() error{r.readStyles, r.readSettings, r.readText, r.readNotes, r.readComments, r.readApplication, r.readProperties} {
		if err := step(); errors.Is(err, errMany) {
			return nil, tooLong(main)
		} else if err != nil {
			return nil, err
		}
	}
	return r.doc, nil
}

// reader is a file while it is read.
type reader struct {
	pack    *Package
	related Relations
	main    string
	doc     *Document

	styles    *styles
	numbering *numbering
	mirrored  bool // margins
	evenPages bool
	rendered  bool // Word marked where its pages began

	blocks              []Block // of the section that is being read
	fields              []*field
	footnotes, endnotes notes
	comments            map[string]int // from 1, by their ids
	open                map[string]bool
	margins             map[string][]Block // headers and footers by their parts
	page                int
	paragraphs, runs    int
}

// notes are the ids of the notes that were called, in order.
type notes struct {
	ids    []string
	called map[string]int // from 1
}

// call is the number of the note of an id.
func (n *notes) call(id string) int {
	if n.called[id] == 0 {
		n.ids = append(n.ids, id)
		n.called[id] = len(n.ids)
	}
	return n.called[id]
}

// part is the element of a kind of part, nil where the file has none.
func (r *reader) part(kind, root string) (*Element, error) {
	name := r.related.Find(r.main, kind)
	if name == "" {
		return nil, nil
	}
	return r.pack.Read(name, textNames, root)
}

func (r *reader) readStyles() error {
	theme, err := r.part("theme", "a:theme")
	if err != nil {
		return err
	}
	sheet, err := r.part("styles", "w:styles")
	if err != nil {
		return err
	}
	numbering, err := r.part("numbering", "w:numbering")
	if err != nil {
		return err
	}
	r.styles = newStyles(sheet, theme)
	r.numbering = newNumbering(numbering, r.styles)
	return nil
}

func (r *reader) readSettings() error {
	e, err := r.part("settings", "w:settings")
	if err != nil || e == nil {
		return err
	}
	on := func(name string) bool { return e.Child(name) != nil && isOn(e.Val(name)) }
	r.mirrored, r.evenPages = on("w:mirrorMargins"), on("w:evenAndOddHeaders")
	if compat := e.Child("w:compat"); compat != nil {
		for _, c := range compat.Children {
			if c.Attr("w:name") == "compatibilityMode" {
				const newest = 99
				r.doc.Compatibility = number(c.Attr("w:val"), 0, newest)
			}
		}
	}
	return nil
}

// readText reads the main part, a block at a time.
func (r *reader) readText() error {
	data, err := r.pack.Unpack(r.main)
	if err != nil {
		return err
	}
	r.rendered = bytes.Contains(data, []byte("lastRenderedPageBreak"))
	var last *Element // the properties of the last section
	err = r.pack.each(r.main, textNames, []string{"w:document", "w:body"}, func(e *Element) error {
		if e.Name == "w:sectPr" {
			last = e
			return nil
		}
		blocks, err := r.block(e, within{})
		r.blocks = append(r.blocks, blocks...)
		return err
	})
	if err != nil {
		return err
	}
	return r.section(last)
}

// readNotes reads the notes that the text calls.
func (r *reader) readNotes() error {
	for _, kind := range []struct {
		part, root, name string
		called           *notes
		into             *[]Note
	}{
		{"footnotes", "w:footnotes", "w:footnote", &r.footnotes, &r.doc.Footnotes},
		{"endnotes", "w:endnotes", "w:endnote", &r.endnotes, &r.doc.Endnotes},
	} {
		*kind.into = make([]Note, len(kind.called.ids))
		name := r.related.Find(r.main, kind.part)
		if name == "" || len(kind.called.ids) == 0 {
			continue
		}
		err := r.pack.each(name, textNames, []string{kind.root}, func(e *Element) error {
			at := kind.called.called[e.Attr("w:id")]
			if e.Name != kind.name || at == 0 || (*kind.into)[at-1].Blocks != nil {
				return nil
			}
			blocks, err := r.story(e)
			(*kind.into)[at-1].Blocks = blocks
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// readComments reads the comments whose marks stand in the text.
func (r *reader) readComments() error {
	name := r.related.Find(r.main, "comments")
	if name == "" || len(r.doc.Comments) == 0 {
		return nil
	}
	return r.pack.each(name, textNames, []string{"w:comments"}, func(e *Element) error {
		at := r.comments[e.Attr("w:id")]
		if e.Name != "w:comment" || at == 0 {
			return nil
		}
		c := &r.doc.Comments[at-1]
		blocks, err := r.story(e)
		if err != nil {
			return err
		}
		c.Author, c.Date, c.Text = e.Attr("w:author"), e.Attr("w:date"), plain(blocks)
		return nil
	})
}

// plain is the text of blocks, a paragraph a line.
func plain(blocks []Block) string {
	var b bytes.Buffer
	Paragraphs(blocks, func(p *Paragraph) {
		if s := p.Text(); s != "" {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(s)
		}
	})
	return b.String()
}

// properties is the part of the package itself of one of two kinds, nil where the
// file has none.
func (r *reader) properties(kind, strict string) (*Element, error) {
	name := r.related.Find("", kind)
	if name == "" {
		name = r.related.Find("", strict)
	}
	if name == "" {
		return nil, nil
	}
	return r.pack.Read(name, textNames, "Properties")
}

func (r *reader) readApplication() error {
	e, err := r.properties("extended-properties", "extendedProperties")
	if err != nil || e == nil {
		return err
	}
	if c := e.Child("Application"); c != nil {
		r.doc.Application = c.Text
	}
	return nil
}

// mostProperties is how many properties of a file are read.
const mostProperties = 1000

func (r *reader) readProperties() error {
	e, err := r.properties("custom-properties", "customProperties")
	if err != nil || e == nil {
		return err
	}
	r.doc.Properties = map[string]string{}
	for _, p := range e.Children[:min(len(e.Children), mostProperties)] {
		if len(p.Children) == 1 {
			r.doc.Properties[p.Attr("name")] = p.Children[0].Text
		}
	}
	return nil
}
