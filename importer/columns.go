package importer

import (
	"unicode/utf8"
)

// tables makes a table of rows whose parts stand below each other, as the spaces
// of a text show it. A single row that is parted is text with a wide gap in it.
func (r *recogniser) tables(rows []*row) []*row {
	var out []*row
	for i := 0; i < len(rows); {
		end := tabular(rows, i)
		if end-i < 2 {
			out = append(out, rows[i])
			i++
			continue
		}
		t := r.tableOf(rows[i:end])
		r.doubt(t.Pos, "noi_dung", 50, "bảng được dựng lại theo khoảng trắng; cần soát từng ô", "a table was put together by the spaces between its words; look at each cell")
		out = append(out, &row{table: t})
		i = end
	}
	return out
}

// tabular is the index behind the last of the rows from i that make a table:
// rows of several parts, and between them such of one that stand below a part.
func tabular(rows []*row, i int) int {
	if rows[i].table != nil || len(rows[i].parts) < 2 || rows[i].parts[0].Wide == 0 {
		return i
	}
	end := i + 1
	for j := i + 1; j < len(rows) && rows[j].table == nil && j-end < 2; j++ {
		if len(rows[j].parts) > 1 {
			end = j + 1
		} else if rows[j].parts[0].Align == AlignIndent && terminated(rows[j].text) {
			break
		}
	}
	// What goes on in a cell of the last row stands below one that is not the first.
	for end < len(rows) && rows[end].table == nil && end-i >= 2 && !rows[end].parts[0].Gap && below(rows[end].parts[0], rows[end-1]) {
		end++
	}
	return end
}

// below says whether a line stands below a part of the row other than its first.
func below(l *Line, r *row) bool {
	for _, p := range r.parts[min(1, len(r.parts)):] {
		if abs(p.Left-l.Left) <= 1 {
			return true
		}
	}
	return false
}

// tableOf is the table of rows: a column is where the parts of its fullest rows
// overlap, and a row begins where something stands in the first column.
func (r *recogniser) tableOf(rows []*row) *Table {
	first := rows[0].parts[0]
	t := &Table{Pos: first.Pos, Page: first.Page}
	columns := columnsOf(rows)
	for _, row := range rows {
		at := make([]int, len(row.parts))
		last := -1
		for i, l := range row.parts {
			at[i] = max(nearest(columns, l), min(last+1, len(columns)-1))
			last = at[i]
		}
		if len(t.Rows) == 0 || at[0] == 0 {
			cells := make([]Cell, len(columns))
			for i := range cells {
				cells[i] = Cell{Across: 1, Down: 1}
			}
			t.Rows = append(t.Rows, cells)
		}
		cells := t.Rows[len(t.Rows)-1]
		for i, l := range row.parts {
			cell := &cells[at[i]]
			if n := len(cell.Lines); n > 0 && !terminated(cell.Lines[n-1].text()) {
				copied := *cell.Lines[n-1]
				copied.Spans = append(append(append([]Span{}, copied.Spans...), Span{Text: " "}), l.Spans...)
				cell.Lines[n-1] = &copied
				continue
			}
			cell.Lines = append(cell.Lines, l)
		}
	}
	t.Header = min(1, len(t.Rows)-1)
	return t
}

// column is where a column of a table begins and ends, in characters.
type column struct{ from, to int }

// columnsOf are the columns by the rows that have most parts.
func columnsOf(rows []*row) []column {
	most := 0
	for _, row := range rows {
		most = max(most, len(row.parts))
	}
	var out []column
	for _, row := range rows {
		if len(row.parts) != most {
			continue
		}
		for i, l := range row.parts {
			c := column{l.Left, l.Left + utf8.RuneCountInString(l.text())}
			if len(out) < most {
				out = append(out, c)
			} else {
				out[i] = column{min(out[i].from, c.from), max(out[i].to, c.to)}
			}
		}
	}
	return out
}

// nearest is the column a line stands in, or else is nearest to.
func nearest(columns []column, l *Line) int {
	best, least := 0, -1
	end := l.Left + utf8.RuneCountInString(l.text())
	for i, c := range columns {
		away := max(0, c.from-end, l.Left-c.to)*1000 + abs(c.from-l.Left)
		if least < 0 || away < least {
			best, least = i, away
		}
	}
	return best
}
