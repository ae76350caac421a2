// Package pdf writes a document that has been laid out as a PDF.
//
// It promises that every word stands where layout put it, to a hundredth of a
// point; that the text copies out of the file, and is found in it, as the same
// characters in the same order, a no-break space as a space; that the faces are
// embedded as subsets; and that the same pages give the same bytes anywhere and
// on any day.
//
// It decides nothing: no line, no place, no size and no wording is made here.
// It refuses a document without pages, sheet or date, and a character that the
// face of its word does not have.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"github.com/go-pdf/fpdf"

	"congvan/fonts"
	"congvan/layout"
)

const producer = "congvan"

// Writer writes documents set in one set of faces. It keeps nothing of a
// document, so that one Writer may write many, several at a time; what it
// learns of a face it keeps in the set.
type Writer struct {
	faces     *fonts.Set
	deflaters sync.Pool
}

// New is a writer of documents laid out with faces.
func New(faces *fonts.Set) *Writer {
	return &Writer{faces: faces, deflaters: sync.Pool{New: func() any { return newDeflater() }}}
}

// Write writes laid to out as one PDF, in one call of out.Write and only when
// nothing has gone wrong before.
func (w *Writer) Write(out io.Writer, laid *layout.Laid) error {
	file, err := w.file(laid)
	if err != nil {
		return fmt.Errorf("render/pdf: %w", err)
	}
	if _, err := out.Write(file); err != nil {
		return fmt.Errorf("render/pdf: %w", err)
	}
	return nil
}

func (w *Writer) file(laid *layout.Laid) ([]byte, error) {
	switch {
	case len(laid.Pages) == 0:
		return nil, errors.New("a document without pages")
	case slices.ContainsFunc(laid.Pages, func(p layout.Page) bool { return p.Width <= 0 || p.Height <= 0 }):
		return nil, errors.New("a sheet without a size")
	case laid.Info.Year <= 0:
		return nil, errors.New("a document without a date")
	}
	used, err := w.alphabets(laid)
	if err != nil {
		return nil, err
	}
	doc := fpdf.NewCustom(&fpdf.InitType{
		OrientationStr: portrait,
		UnitStr:        "pt",
		Size:           paper(&laid.Pages[0]),
	})
	doc.SetCatalogSort(true)
	doc.SetCompression(false) // finish does it
	doc.SetAutoPageBreak(false, 0)
	describe(doc, &laid.Info)
	files, err := w.addFonts(doc, used)
	if err != nil {
		return nil, err
	}
	p := pen{doc: doc, faces: w.faces, alphabets: used}
	for i := range laid.Pages {
		p.page(&laid.Pages[i])
	}
	if err := outline(doc, laid.Outline); err != nil {
		return nil, err
	}
	var file bytes.Buffer
	if err := doc.Output(&file); err != nil {
		return nil, err
	}
	return w.finish(file.Bytes(), files)
}

// paper is the size of a page.
func paper(page *layout.Page) fpdf.SizeType {
	return fpdf.SizeType{Wd: page.Width.Points(), Ht: page.Height.Points()}
}

// describe puts down what the document is. Its dates are noon of the day it
// bears: the library writes no time zone, and noon is that day in nearly all.
func describe(doc *fpdf.Fpdf, info *layout.Info) {
	date := time.Date(info.Year, time.Month(info.Month), info.Day, 12, 0, 0, 0, time.UTC)
	doc.SetCreationDate(date)
	doc.SetModificationDate(date)
	doc.SetLang(info.Language)
	doc.SetProducer(producer, false)
	doc.SetTitle(textString(info.Title), false)
	doc.SetSubject(textString(info.Subject), false)
	doc.SetAuthor(textString(info.Author), false)
	doc.SetKeywords(textString(info.Keywords), false)
}
