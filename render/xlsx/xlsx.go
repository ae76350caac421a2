// Package xlsx writes a list as a workbook to sort, filter and reckon with: a
// number is a number, a day a day, a sum a formula that brings its value along.
// What stands above the table, how wide and how high its cells are and what the
// paper is come from the sheet layout made of the same list.
//
// It promises that a text stays a text whatever it begins with, and that the
// same list gives the same bytes on any day. It decides no size, and refuses a
// text longer than a cell of Excel holds, for the library would cut it.
package xlsx

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"congvan/layout"
	"congvan/list"
	"congvan/regulation"
)

const (
	sheetName = "Danh sách"
	typeface  = "Times New Roman"
	producer  = "congvan"
)

// Write writes l as an XLSX; laid is what layout.LaySheet made of it. Errors are
// those of out, or of a list Excel has no room for.
func Write(out io.Writer, l *list.List, laid *layout.Laid) error {
	w := &writer{
		list: l, laid: laid, file: excelize.NewFile(), styles: map[look]int{},
	}
	w.properties()
	w.do(w.file.SetDefaultFont(typeface))
	w.sheet()
	if w.err == nil {
		w.err = w.file.Write(out)
	}
	w.do(w.file.Close())
	if w.err != nil {
		return fmt.Errorf("render/xlsx: %w", w.err)
	}
	return nil
}

// writer carries a workbook on its way. Once something has gone wrong the rest
// does not matter.
type writer struct {
	list   *list.List
	laid   *layout.Laid
	file   *excelize.File
	rows   *excelize.StreamWriter
	styles map[look]int
	head   int // row of the header, from 1
	row    int // last one written
	err    error
}

// do keeps the first error.
func (w *writer) do(err error) {
	if w.err == nil {
		w.err = err
	}
}

// properties describe the list to whoever lists files. Its dates are the
// list's own.
func (w *writer) properties() {
	info := w.laid.Info
	date := w.list.Date.ISO() + "T00:00:00Z"
	w.do(w.file.SetDocProps(&excelize.DocProperties{
		Title: info.Title, Subject: info.Subject, Creator: info.Author, LastModifiedBy: producer,
		Created: date, Modified: date, Language: info.Language,
	}))
	w.do(w.file.SetAppProps(&excelize.AppProperties{Application: producer}))
	w.do(w.file.SetSheetName(w.file.GetSheetName(0), sheetName))
}

// page sets the paper up as that of the list, one page wide, with the number of
// the page at the foot of each.
func (w *writer) page() {
	s := w.laid.Sections[0].Sheet
	paper, wide, high, fit, orientation := int(s.Paper), 1, 0, true, "portrait"
	if s.Landscape {
		orientation = "landscape"
	}
	w.do(w.file.SetPageLayout(sheetName, &excelize.PageLayoutOptions{
		Size: &paper, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &high,
	}))
	w.do(w.file.SetSheetProps(sheetName, &excelize.SheetPropsOptions{FitToPage: &fit}))
	top, bottom, left, right, edge := s.Top.Inches(), s.Bottom.Inches(), s.Left.Inches(), s.Right.Inches(), s.Header.Inches()
	w.do(w.file.SetPageMargins(sheetName, &excelize.PageLayoutMarginsOptions{
		Top: &top, Bottom: &bottom, Left: &left, Right: &right, Header: &edge, Footer: &edge,
	}))
	size := w.laid.Styles[regulation.PageNumber].Style.Size.Points()
	w.do(w.file.SetHeaderFooter(sheetName, &excelize.HeaderFooterOptions{
		OddFooter: fmt.Sprintf(`&C&"%s,Regular"&%.0f&P`, typeface, size),
	}))
}
