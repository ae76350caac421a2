// Package wordfile writes small Word files of raw WordprocessingML, for the tests of
// what reads them. It checks nothing that it is given, and nothing but a test may
// import it.
package wordfile

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Spaces are the namespaces that every part of text declares.
const Spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`

const (
	types    = "http://schemas.openxmlformats.org/package/2006/content-types"
	rels     = "http://schemas.openxmlformats.org/package/2006/relationships"
	kinds    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)

// Parts are those of a file whose text is the body. Each of the others is named by
// its kind, which a number may follow, and has the root that the kind has around
// its content: "styles", "header2".
func Parts(body string, others map[string]string) map[string]string {
	out := map[string]string{
		"[Content_Types].xml": `<Types xmlns="` + types + `"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Override PartName="/word/document.xml" ContentType="` + mainType + `"/></Types>`,
		"_rels/.rels":       `<Relationships xmlns="` + rels + `"><Relationship Id="rId1" Type="` + kinds + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": `<w:document` + Spaces + `><w:body>` + body + `</w:body></w:document>`,
	}
	roots := map[string]string{"header": "w:hdr", "footer": "w:ftr", "theme": "a:theme"}
	var related strings.Builder
	for _, name := range slices.Sorted(maps.Keys(others)) {
		kind := strings.TrimRight(name, "0123456789")
		root := roots[kind]
		if root == "" {
			root = "w:" + kind
		}
		fmt.Fprintf(&related, `<Relationship Id="%s" Type="%s%s" Target="%s.xml"/>`, name, kinds, kind, name)
		out["word/"+name+".xml"] = "<" + root + Spaces + ">" + others[name] + "</" + root + ">"
	}
	out["word/_rels/document.xml.rels"] = `<Relationships xmlns="` + rels + `">` + related.String() + `</Relationships>`
	return out
}

// Pack is a file of the parts, in the order of their names.
func Pack(parts map[string]string) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(w, parts[name]); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return out.Bytes(), err
}

// Paragraph is a paragraph of the pieces, its properties the first if there are any.
func Paragraph(pieces ...string) string { return "<w:p>" + strings.Join(pieces, "") + "</w:p>" }

// Text is a run of text, in XML, without a look of its own.
func Text(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
