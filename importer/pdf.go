package importer

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"congvan/internal/diag"
	"congvan/internal/pdftext"
)

// longestPDF is how long the reading of a PDF may take.
const longestPDF = 5 * time.Minute

// ReadPDF reads a paper from the text layer of a PDF. name is that of the file,
// for messages. It returns nil, and says why, where the PDF is encrypted,
// broken, too large or without text. What is not part of the text, as a
// watermark, is told and left out.
func ReadPDF(r *pdftext.Reader, name string, src []byte) (*Source, diag.List) {
	ctx, cancel := context.WithTimeout(context.Background(), longestPDF)
	defer cancel()
	doc, err := r.Read(ctx, src)
	if err != nil {
		return nil, diag.List{pdfFault(name, err)}
	}
	p := &pdfReader{source: &Source{Path: name, Styled: true}}
	if !p.read(ctx, doc) {
		return nil, diag.List{pdfFault(name, &pdftext.Error{Fault: pdftext.TooSlow})}
	}
	return p.source, p.list
}

// pdfFault is why a PDF is not read.
func pdfFault(name string, err error) diag.Diagnostic {
	at := diag.Pos{File: name}
	var fault *pdftext.Error
	if !errors.As(err, &fault) {
		return diag.New(diag.PDFBroken, at, err.Error())
	}
	switch fault.Fault {
	case pdftext.Cut:
		return diag.New(diag.PDFBroken, at, diag.Words{Vi: "tệp bị cụt, không có phần cuối", En: "it was cut off and has no end"})
	case pdftext.NoPages:
		return diag.New(diag.PDFBroken, at, diag.Words{Vi: "không có trang nào", En: "it has no page"})
	case pdftext.Encrypted:
		return diag.New(diag.PDFEncrypted, at)
	case pdftext.NoCopying:
		return diag.New(diag.PDFNoCopying, at)
	case pdftext.TooLarge:
		return diag.New(diag.PDFTooLarge, at, pdftext.MostBytes, pdftext.MostPages)
	case pdftext.TooSlow:
		return diag.New(diag.PDFTooSlow, at, int(longestPDF.Minutes()))
	case pdftext.NoText:
		return diag.New(diag.PDFNoText, at)
	}
	return diag.New(diag.PDFBroken, at, fault.Detail)
}

// pdfReader makes lines of the characters of a PDF.
type pdfReader struct {
	source *Source
	list   diag.List
	pages  []*pdfPage
	row    int     // of the source, counting from 1
	size   float64 // of most characters
	pitch  float64 // from one line of a paragraph to the next
	indent float64 // of the first line of most paragraphs; 0 where there is none
}

// pdfPage is a page while it is read.
type pdfPage struct {
	number int // from 1
	page   *pdftext.Page
	chars  []char
	tables []*pdfTable
	rows   []*pdfRow // from top to bottom
	notes  []*pdfRow // at its foot
	blocks []pdfBlock
	// left and right are where its text begins and ends.
	left, right float64
}

// pdfBlock is a line or a table of a page, in reading order.
type pdfBlock struct {
	row   *pdfRow
	table *pdfTable
}

// read makes the source of a document, whose characters it lets go; it is false
// where ctx ended first.
func (p *pdfReader) read(ctx context.Context, doc *pdftext.Document) bool {
	p.size = usualSize(doc)
	p.tellPictures(doc)
	for i := range doc.Pages {
		if ctx.Err() != nil {
			return false
		}
		page := &pdfPage{number: i + 1, page: &doc.Pages[i]}
		page.chars = p.charsOf(page)
		page.page.Glyphs = nil // of a long document they take much room
		page.tables = tablesOf(page)
		page.rows = rowsOfChars(page.chars)
		page.chars = nil
		p.pages = append(p.pages, page)
	}
	p.margins()
	for _, page := range p.pages {
		p.takeFoot(page)
		p.order(page)
	}
	p.pitch, p.indent = p.usualPitch(), p.usualIndent()
	p.joinTables()
	p.lines()
	p.placeNotes()
	p.fromLegacy()
	return true
}

// pos is the place of the line on its page.
func (p *pdfReader) pos(page *pdfPage, line int) diag.Pos {
	return diag.Pos{File: p.source.Path, Page: page.number, Line: line}
}

// tellPictures tells which pages are nothing but pictures.
func (p *pdfReader) tellPictures(doc *pdftext.Document) {
	var numbers []string
	for i, page := range doc.Pages {
		if page.Images && len(page.Glyphs) == 0 {
			numbers = append(numbers, strconv.Itoa(i+1))
		}
	}
	if len(numbers) > 0 {
		p.list.Add(diag.New(diag.PDFPictures, diag.Pos{File: p.source.Path}, strings.Join(numbers, ", ")))
	}
}

// tell notes words of a page that are left out.
func (p *pdfReader) tell(id diag.ID, page *pdfPage, said string) {
	if said = strings.Join(strings.Fields(said), " "); said != "" {
		p.list.Add(diag.New(id, diag.Pos{File: p.source.Path, Page: page.number}, said))
	}
}
