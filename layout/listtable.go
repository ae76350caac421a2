package layout

import (
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/list"
)

// listTable makes the table of a list, as the writer of a document would have
// written it.
type listTable struct {
	list *list.List
	pos  diag.Pos
	// flat says that nothing stands between the rows, neither the names of the
	// groups nor their sums.
	flat bool
}

// columns are those of the list that the table has: the one it is grouped by
// stands across the others, unless the table is flat.
func (t listTable) columns() []int {
	var columns []int
	for i, c := range t.list.Columns {
		if !c.Group || t.flat {
			columns = append(columns, i)
		}
	}
	return columns
}

func (t listTable) table() *dispatch.Table {
	columns := t.columns()
	table := &dispatch.Table{Header: 1, Pos: t.pos}
	head := make(dispatch.Row, len(columns))
	for k, i := range columns {
		head[k] = t.cell(t.list.Columns[i].Heading, false)
		table.Columns = append(table.Columns, t.align(i))
	}
	table.Rows = append(table.Rows, head)

	groups := t.list.Groups()
	var totals []dispatch.Row
	for _, group := range groups {
		if group.Name != "" && !t.flat {
			table.Rows = append(table.Rows, t.across(make(dispatch.Row, len(columns)), len(columns), group.Name))
		}
		for _, cells := range group.Rows {
			row := make(dispatch.Row, len(columns))
			for k, i := range columns {
				row[k] = t.cell(list.Words(cells[i]), false)
			}
			table.Rows = append(table.Rows, row)
		}
		if !t.list.HasSums() || len(groups) == 1 {
			continue
		}
		sums := t.sums(columns, list.GroupTotal, group)
		if t.flat {
			totals = append(totals, sums)
		} else {
			table.Rows = append(table.Rows, sums)
		}
	}
	if t.list.HasSums() {
		totals = append(totals, t.sums(columns, list.Total, list.Group{Rows: t.list.Rows}))
	}
	table.Rows = append(table.Rows, totals...)
	return table
}

// align is how a column of the list stands.
func (t listTable) align(column int) dispatch.ColumnAlign {
	if t.list.Columns[column].Centred || t.list.HoldsDates(column) {
		return dispatch.AlignCentre
	}
	return dispatch.AlignByContent
}

// sums is a row of the sums of a group, its name in the column of names if that
// is one of the table, and before them a word across what is left.
func (t listTable) sums(columns []int, word string, group list.Group) dispatch.Row {
	row := make(dispatch.Row, len(columns))
	before := len(columns)
	for k, i := range columns {
		text := ""
		switch c := t.list.Columns[i]; {
		case c.Sum:
			text = list.Words(list.Sum(group.Rows, i))
		case c.Group:
			text = group.Name
		}
		if text != "" {
			before = min(before, k)
		}
		row[k] = t.cell(text, true)
	}
	return t.across(row, before, word)
}

// across is a row whose first n columns are one cell of the given words.
func (t listTable) across(row dispatch.Row, n int, words string) dispatch.Row {
	clear(row[:n])
	if n > 0 {
		row[0] = t.cell(words, true)
		row[0].Across = n
	}
	return row
}

// cell is a cell of one column, a paragraph for each of its lines.
func (t listTable) cell(text string, bold bool) dispatch.Cell {
	cell := dispatch.Cell{Across: 1, Down: 1, Pos: t.pos}
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" {
			spans := []dispatch.Span{{Text: line, Bold: bold}}
			cell.Paragraphs = append(cell.Paragraphs, &dispatch.Paragraph{Spans: spans, Pos: t.pos})
		}
	}
	return cell
}
