package xlsx

import (
	"fmt"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"congvan/layout"
	"congvan/list"
	"congvan/regulation"
)

// sheet writes the rows: what stands above the table, its header, the rows of
// the list one by one, and the sums. The header stays in sight and stands again
// on every page.
func (w *writer) sheet() {
	above, grid := parts(w.laid.Sections[0].Flow)
	w.head = len(above) + 1
	corner := func(row int) string { return cellName(len(grid.Columns)-1, row) }

	w.do(w.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: sheetName,
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", sheetName, w.head, w.head),
	}))
	w.do(w.file.SetSheetDimension(sheetName, cellName(0, 1)+":"+corner(len(above)+len(grid.Rows))))
	w.do(w.file.AutoFilter(sheetName, cellName(0, w.head)+":"+corner(w.head+len(w.list.Rows)), nil))
	w.page() // AutoFilter forgets what a sheet is told before it
	w.do(w.file.SetPanes(sheetName, &excelize.Panes{
		Freeze: true, YSplit: w.head, TopLeftCell: cellName(0, w.head+1), ActivePane: "bottomLeft",
	}))
	rows, err := w.file.NewStreamWriter(sheetName)
	w.do(err)
	if w.err != nil {
		return
	}
	w.rows = rows
	for i, width := range slices.Backward(grid.Columns) { // each is put before the others
		w.do(rows.SetColWidth(i+1, i+1, float64(width)/float64(layout.SheetDigit)))
	}
	for _, p := range above {
		w.title(p, grid)
	}
	w.table(grid)
	w.do(rows.Flush())
}

// parts are the paragraphs of a flow above its table, and the table.
func parts(flow []layout.Block) (above []*layout.Paragraph, grid *layout.Grid) {
	for _, block := range flow {
		switch b := block.(type) {
		case *layout.Paragraph:
			above = append(above, b)
		case *layout.Grid:
			return above, b
		}
	}
	return above, nil
}

// title writes a paragraph that stands above the table across the columns it
// stands over.
func (w *writer) title(p *layout.Paragraph, grid *layout.Grid) {
	text := ""
	style := w.laid.Styles[p.Component].Style
	for _, run := range p.Runs {
		style = run.Style
		if run.Break {
			text += "\n"
		}
		text += run.Text
	}
	across := len(grid.Columns)
	if p.Left != p.Right {
		// A name at the left.
		edge := w.laid.Sections[0].Sheet.TextWidth() - p.Right
		for across = 0; edge > 0; across++ {
			edge -= grid.Columns[across]
		}
	}
	how := look{face: style.Face, size: style.Size, align: alignCentre, vertical: middle, text: true}
	switch {
	case p.After == 0:
		how.vertical = bottom
	case p.Before == 0:
		how.vertical = top
	}
	w.write(p.Before+p.Height()+p.After, []any{w.text(text, w.style(how))})
	w.merge(across)
}

// table writes the header, the rows of the list and the sums, each as high as
// the row of the grid it is.
func (w *writer) table(grid *layout.Grid) {
	rows := [][]any{w.headings()}
	groups := w.list.Groups()
	for _, group := range groups {
		for _, row := range group.Rows {
			rows = append(rows, w.cells(row))
		}
	}
	for i, row := range rows {
		w.write(grid.Rows[i].Height, row)
	}
	if !w.list.HasSums() {
		return
	}
	if len(groups) > 1 {
		for _, group := range groups {
			w.sums(list.GroupTotal, group, grid.Rows[w.row-w.head+1].Height)
		}
	}
	w.sums(list.Total, list.Group{Rows: w.list.Rows}, grid.Rows[w.row-w.head+1].Height)
}

// headings are the cells of the header.
func (w *writer) headings() []any {
	id := w.inTable(regulation.TableHead, look{align: alignCentre, vertical: middle, text: true})
	row := make([]any, len(w.list.Columns))
	for i, c := range w.list.Columns {
		row[i] = w.text(c.Heading, id)
	}
	return row
}

// cells are a row of the list, each value as what it is.
func (w *writer) cells(row []list.Cell) []any {
	out := make([]any, len(row))
	for i, cell := range row {
		column := w.list.Columns[i]
		words := look{align: alignLeft, text: true}
		number := look{align: alignCentre}
		if column.Centred {
			words.align = alignCentre
		}
		if column.Sum {
			number.align = alignRight
		}
		switch c := cell.(type) {
		case list.Text:
			out[i] = w.text(string(c), w.inTable(regulation.TableText, words))
		case list.Number:
			out[i] = excelize.Cell{StyleID: w.inTable(regulation.TableText, number), Value: int(c)}
		case list.Date:
			day := time.Date(c.Year, time.Month(c.Month), c.Day, 0, 0, 0, 0, time.UTC)
			out[i] = excelize.Cell{StyleID: w.inTable(regulation.TableText, look{align: alignCentre, date: true}), Value: day}
		default:
			out[i] = excelize.Cell{StyleID: w.inTable(regulation.TableText, words)}
		}
	}
	return out
}
