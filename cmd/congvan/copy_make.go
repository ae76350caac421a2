package main

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"congvan/check"
	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/layout"
	"congvan/render/carry"
)

// make makes the files of the copy.
func (c *copying) make(d *definedCopy) error {
	if isPDF(d.bytes) {
		return c.ofPDF(d)
	}
	return c.ofDefinition(d)
}

// ofDefinition makes the copy of a definition in all formats.
func (c *copying) ofDefinition(d *definedCopy) error {
	doc, list, err := c.b.read(d.of, d.bytes)
	if err != nil {
		return err
	}
	for _, found := range list {
		if found.Severity() == diag.Error {
			c.list.Add(found) // what is less is of the document, and not the copier's to change
		}
	}
	if doc == nil {
		return nil
	}
	c.list.Add(check.Copy(d.made, d.spec, doc.def)...)
	def := doc.def
	if d.made.Kind == dispatch.ExtractCopy {
		def, list = def.Extract(d.made.Parts)
		c.list.Add(list...)
	}
	if c.list.HasErrors() {
		return nil
	}
	laid, glyphs := layout.LayCopy(def, doc.typ, doc.spec, c.b.faces, d.made, d.spec)
	c.list.Add(located(glyphs, d.of, d.bytes)...)
	frame, lost := c.b.frameOf(def, c.formats)
	if c.list.Add(lost...); c.list.HasErrors() {
		return nil
	}
	for _, format := range c.formats {
		data, err := c.b.write(format, laid, frame)
		if err != nil {
			return err
		}
		c.files = append(c.files, d.file(format, data))
	}
	return nil
}

// file is a file of the copy in a format.
func (d *definedCopy) file(format string, data []byte) outfile.File {
	return outfile.File{Name: stem(filepath.Base(d.path)) + "." + format, Data: data}
}

// ofPDF makes the copy of a PDF that others made: its pages as they are and, on
// one behind them, what certifies the copy. Where its last page ends is not
// known. One in electronic form is the PDF itself, to be signed.
func (c *copying) ofPDF(d *definedCopy) error {
	c.list.Add(check.Copy(d.made, d.spec, nil)...)
	if !slices.Contains(c.formats, "pdf") {
		c.list.Add(diag.New(diag.UnknownFormat, diag.Pos{}, strings.Join(c.formats, ",")).Hint("pdf"))
	}
	at := diag.Pos{File: d.of}
	original, err := carry.Open(d.bytes)
	var fault *carry.Error
	if errors.As(err, &fault) {
		c.list.Add(faultOf(fault, at))
	}
	if c.list.HasErrors() {
		return nil
	}
	out := d.bytes
	if !d.made.Electronic {
		if original.Signed {
			c.list.Add(diag.New(diag.PDFSigned, at))
		}
		if original.Form {
			c.list.Add(diag.New(diag.PDFForm, at))
		}
		laid, glyphs := layout.LayCopyPage(d.made, d.spec, c.b.faces, original.Pages)
		if c.list.Add(glyphs...); glyphs.HasErrors() {
			return nil
		}
		page, err := c.b.write("pdf", laid, nil)
		if err != nil {
			return err
		}
		on := carry.Day{Year: laid.Info.Year, Month: laid.Info.Month, Day: laid.Info.Day}
		if out, err = original.Append(page, on); err != nil {
			c.list.Add(diag.New(diag.PDFBroken, at, err.Error()))
			return nil
		}
	}
	c.files = append(c.files, d.file("pdf", out))
	return nil
}

// faultOf is the message for what is wrong with a PDF.
func faultOf(e *carry.Error, at diag.Pos) diag.Diagnostic {
	switch e.Fault {
	case carry.Cut:
		return diag.New(diag.PDFBroken, at, diag.Words{Vi: "tệp bị cụt, không có phần cuối", En: "it was cut off and has no end"})
	case carry.Empty:
		return diag.New(diag.PDFBroken, at, diag.Words{Vi: "không có trang nào", En: "it has no page"})
	case carry.Slow:
		return diag.New(diag.PDFBroken, at, diag.Words{Vi: "đọc quá lâu", En: "reading it takes too long"})
	case carry.Encrypted:
		return diag.New(diag.PDFEncrypted, at)
	case carry.Active:
		return diag.New(diag.PDFActive, at, e.Detail)
	case carry.TooLarge:
		return diag.New(diag.PDFTooLarge, at, carry.MostBytes, carry.MostPages)
	}
	return diag.New(diag.PDFBroken, at, e.Detail)
}
