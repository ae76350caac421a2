package pdftext

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"strings"
	"testing"
)

// file is a PDF of the objects given, the first of which is its catalogue.
func file(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table)
	return b.Bytes()
}

func stream(text string) string {
	return fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(text), text)
}

// deflated is a stream of a piece that is repeated until it has as many MiB. The
// deflated bytes of all but the first are the same.
func deflated(piece string, size int) string {
	data := []byte(strings.Repeat(piece, 1<<20/len(piece)))
	var first, next bytes.Buffer
	z := zlib.NewWriter(&first)
	z.Write(data)
	z.Flush()
	n := first.Len()
	z.Write(data)
	z.Flush()
	next.Write(first.Bytes()[n:])
	packed := string(first.Bytes()[:n]) + strings.Repeat(next.String(), size-1)
	return fmt.Sprintf("<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream", len(packed), packed)
}

// onePage is a PDF of a page with the contents and what the page dictionary and
// its fonts have besides.
func onePage(contents, page string, fonts ...string) []byte {
	if len(fonts) == 0 {
		fonts = []string{"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>"}
	}
	var names strings.Builder
	for i := range fonts {
		fmt.Fprintf(&names, "/F%d %d 0 R", i+1, i+5)
	}
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<<" + names.String() + ">>>>" + page + ">>",
		contents,
	}
	return file(append(objects, fonts...)...)
}

// manyPages is a PDF of as many pages, all of the same contents.
func manyPages(n int, contents string) []byte {
	var kids strings.Builder
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "", stream(contents), "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"}
	for i := range n {
		fmt.Fprintf(&kids, "%d 0 R ", i+5)
		objects = append(objects, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>")
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids.String(), n)
	return file(objects...)
}

func open(t testing.TB) *Reader {
	t.Helper()
	r, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

func read(t *testing.T, data []byte) *Document {
	t.Helper()
	doc, err := open(t).Read(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// said is what the characters of a page say.
func said(p Page) string {
	var b strings.Builder
	for _, g := range p.Glyphs {
		b.WriteRune(g.Rune)
	}
	return b.String()
}
