package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"congvan/internal/unit"
	"congvan/list"
	"congvan/regulation"
)

// sums writes a row of sums: a word across the columns before them, the name of
// the group in its column if it has one, and for each column added up a formula
// and the value it has, for those who only read.
func (w *writer) sums(word string, group list.Group, height unit.Twips) {
	label := w.inTable(regulation.TableHead, look{align: alignLeft, text: true})
	number := w.inTable(regulation.TableHead, look{align: alignRight})
	row := make([]any, len(w.list.Columns))
	before := len(row)
	for i, c := range w.list.Columns {
		switch {
		case c.Sum:
			row[i] = excelize.Cell{StyleID: number, Formula: w.formula(i, group.Name), Value: int(list.Sum(group.Rows, i))}
		case c.Group && group.Name != "":
			row[i] = w.text(group.Name, label)
		default:
			row[i] = excelize.Cell{StyleID: label}
			continue
		}
		before = min(before, i)
	}
	if before > 0 {
		row[0] = w.text(word, label)
	}
	w.write(height, row)
	w.merge(before)
}

// formula adds up a column, for a group where its name stands in the next row.
// It compares names as they are: SUMIF would read * and < in them.
func (w *writer) formula(column int, name string) string {
	numbers := w.below(column)
	if name == "" {
		return "SUM(" + numbers + ")"
	}
	names := w.list.GroupColumn()
	return fmt.Sprintf("SUMPRODUCT((%s=%s)*1,%s)", w.below(names), cellName(names, w.row+1), numbers)
}

// below is the cells of a column that hold the rows of the list.
func (w *writer) below(column int) string {
	return cellName(column, w.head+1) + ":" + cellName(column, w.head+len(w.list.Rows))
}
