package sheet

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"congvan/internal/diag"
)

// readWorkbook reads the sheets of an XLSX file. The library answers some broken
// files with a panic of its own.
func readWorkbook(path string, data []byte) (sheets []Sheet, list diag.List) {
	defer func() {
		if r := recover(); r != nil {
			sheets, list = nil, diag.List{badTable(path, broken())}
		}
	}()
	const limit = largestSheets << 20
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: limit, UnzipXMLSizeLimit: limit})
	if err != nil {
		what := broken()
		if strings.Contains(err.Error(), "size limit") || strings.Contains(err.Error(), "exceeds") {
			what = tooBig()
		}
		return nil, diag.List{badTable(path, what)}
	}
	defer file.Close()
	var hidden []Sheet
	for _, name := range file.GetSheetList() {
		b := book{path: path, file: file, Sheet: Sheet{Name: name}}
		if err := b.rows(); err != nil {
			return nil, diag.List{badTable(path, diag.Words{Vi: err.Error(), En: err.Error()})}
		}
		if b.tooMany {
			return nil, diag.List{badTable(path, diag.Words{
				Vi: fmt.Sprintf("trang tính %s có hơn %d hàng", name, mostRows), En: fmt.Sprintf("the sheet %s has more than %d rows", name, mostRows)})}
		}
		if visible, err := file.GetSheetVisible(name); err == nil && !visible {
			hidden = append(hidden, b.Sheet)
		} else {
			sheets = append(sheets, b.Sheet)
		}
	}
	return append(sheets, hidden...), nil
}

func broken() diag.Words {
	return diag.Words{Vi: "tệp hỏng hoặc không phải là tệp Excel", En: "it is broken or not a file of Excel"}
}

// book is a sheet that is being read.
type book struct {
	path    string
	file    *excelize.File
	tooMany bool
	Sheet
}

// rows reads the rows, what is hidden and what is merged.
func (b *book) rows() error {
	rows, err := b.file.Rows(b.Name)
	if err != nil {
		return nil // a sheet that is a chart
	}
	defer rows.Close()
	var hidden []string
	widest := 0
	for number := 1; rows.Next(); number++ {
		hides := rows.GetRowOpts().Hidden
		texts, err := rows.Columns()
		if err != nil {
			return err
		}
		row := Row{Number: number}
		for i, text := range texts[:min(len(texts), mostColumns)] {
			if text == "" {
				b.emptyFormula(number, i+1)
				continue
			}
			if strings.HasPrefix(text, "#") && strings.ToUpper(text) == text && strings.ContainsAny(text, "!?/") {
				b.Told.Add(diag.New(diag.ErrorInCell, place(b.path, number, i+1), text))
			}
			row.Cells = append(row.Cells, Cell{Column: i + 1, Text: text, Across: 1})
			widest = max(widest, i+1)
		}
		if len(row.Cells) == 0 {
			continue
		}
		if len(b.Rows) == mostRows {
			b.tooMany = true
			return nil
		}
		b.Rows = append(b.Rows, row)
		if hides {
			hidden = append(hidden, strconv.Itoa(number))
		}
	}
	if len(hidden) > 0 {
		list := strings.Join(hidden, ", ")
		b.hides(diag.Words{Vi: "hàng " + list, En: "the rows " + list})
	}
	b.hiddenColumns(widest)
	return b.merge()
}

// emptyFormula tells of a formula that says nothing, be it that Excel has not
// worked it out.
func (b *book) emptyFormula(row, column int) {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return
	}
	if formula, err := b.file.GetCellFormula(b.Name, name); err == nil && formula != "" {
		b.Told.Add(diag.New(diag.NoCachedValue, place(b.path, row, column), "="+formula))
	}
}

// hiddenColumns tells of the columns that are hidden.
func (b *book) hiddenColumns(widest int) {
	var hidden []string
	for column := 1; column <= widest; column++ {
		name, err := excelize.ColumnNumberToName(column)
		if err != nil {
			return
		}
		if visible, err := b.file.GetColVisible(b.Name, name); err == nil && !visible {
			hidden = append(hidden, name)
		}
	}
	if len(hidden) > 0 {
		list := strings.Join(hidden, ", ")
		b.hides(diag.Words{Vi: "cột " + list, En: "the columns " + list})
	}
}

func (b *book) hides(what diag.Words) {
	b.Told.Add(diag.New(diag.HiddenCells, diag.Pos{File: b.path}, what))
}

// merge gives the text of merged cells to every row they cover.
func (b *book) merge() error {
	areas, err := b.file.GetMergeCells(b.Name, true)
	if err != nil {
		return err
	}
	at := map[int]int{} // the place of a row in Rows by its number
	for i, row := range b.Rows {
		at[row.Number] = i
	}
	for _, area := range areas {
		column, first, err := excelize.CellNameToCoordinates(area.GetStartAxis())
		if err != nil {
			return err
		}
		end, last, err := excelize.CellNameToCoordinates(area.GetEndAxis())
		if err != nil {
			return err
		}
		i, ok := at[first]
		if !ok || b.Rows[i].At(column) == "" {
			continue
		}
		text := b.Rows[i].At(column)
		for j := range b.Rows[i].Cells {
			if c := &b.Rows[i].Cells[j]; c.Column == column {
				c.Across = end - column + 1
			}
		}
		if last > first {
			b.Merged = append(b.Merged, Area{area.GetStartAxis() + ":" + area.GetEndAxis(), first, column, last - first + 1})
		}
		for i++; i < len(b.Rows) && b.Rows[i].Number <= last; i++ {
			b.Rows[i].fill(Cell{Column: column, Text: text, Across: end - column + 1, Filled: true})
		}
	}
	return nil
}

// fill puts a cell in its place.
func (r *Row) fill(c Cell) {
	i := 0
	for i < len(r.Cells) && r.Cells[i].Column < c.Column {
		i++
	}
	r.Cells = append(r.Cells[:i:i], append([]Cell{c}, r.Cells[i:]...)...)
}
