package xlsx

import (
	"fmt"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"congvan/internal/unit"
)

// text is a cell of a text, which must be one that Excel holds.
func (w *writer) text(text string, style int) excelize.Cell {
	if n := len(utf16.Encode([]rune(text))); n > excelize.TotalCellChars {
		w.do(fmt.Errorf("a text of %d characters; a cell of Excel holds %d", n, excelize.TotalCellChars))
	}
	return excelize.Cell{StyleID: style, Value: text}
}

// write writes the next row, as high as it is on paper if Excel lets it.
func (w *writer) write(height unit.Twips, cells []any) {
	w.row++
	high := min(height.Points(), excelize.MaxRowHeight)
	w.do(w.rows.SetRow(cellName(0, w.row), cells, excelize.RowOpts{Height: high}))
}

// merge makes one cell of the first n in the row last written.
func (w *writer) merge(n int) {
	if n > 1 {
		w.do(w.rows.MergeCell(cellName(0, w.row), cellName(n-1, w.row)))
	}
}

// cellName is the name of a cell, A1: its column counts from 0, its row from 1.
func cellName(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row)
	if err != nil {
		return "" // beyond the last of Excel's cells: SetRow says so
	}
	return name
}
