package importer

import (
	"congvan/dispatch"
	"congvan/internal/diag"
)

// table adds a table.
func (b *contentBuilder) table(t *Table) {
	columns := 0
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		return
	}
	out := &dispatch.Table{Header: t.Header, Columns: make([]dispatch.ColumnAlign, columns), Pos: t.Pos}
	copy(out.Columns, t.Columns)
	for _, row := range t.Rows {
		cells := make(dispatch.Row, columns)
		for i := range cells {
			cells[i] = dispatch.Cell{Across: 1, Down: 1, Pos: t.Pos}
			if i < len(row) {
				cells[i] = b.cell(row[i], t.Pos)
			}
		}
		out.Rows = append(out.Rows, cells)
	}
	// The header goes on as far as its cells do.
	for i := 0; i < out.Header; i++ {
		for _, cell := range out.Rows[i] {
			out.Header = max(out.Header, min(i+cell.Down, len(out.Rows)))
		}
	}
	if out.Header == len(out.Rows) {
		out.Header = 0
	}
	for _, row := range out.Rows[:out.Header] {
		if callsNote(row) {
			out.Header = 0 // it is printed again on every page, and a note is not
		}
	}
	if b.src.Styled {
		for _, row := range out.Rows[:out.Header] {
			for _, cell := range row {
				for _, p := range cell.Paragraphs {
					p.Spans = plain(p.Spans) // the layout sets a header in bold
				}
			}
		}
	}
	b.content.Blocks = append(b.content.Blocks, out)
}

func callsNote(row dispatch.Row) bool {
	for _, cell := range row {
		for _, p := range cell.Paragraphs {
			for _, s := range p.Spans {
				if s.Note > 0 {
					return true
				}
			}
		}
	}
	return false
}

func (b *contentBuilder) cell(c Cell, at diag.Pos) dispatch.Cell {
	out := dispatch.Cell{Across: c.Across, Down: c.Down, Pos: at}
	for _, l := range c.Lines {
		if spans := b.spans(l.Spans); len(spans) > 0 {
			out.Paragraphs = append(out.Paragraphs, &dispatch.Paragraph{Role: dispatch.Plain, Spans: spans, Pos: l.Pos})
		}
	}
	return out
}
