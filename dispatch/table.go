package dispatch

import (
	"strings"
	"unicode/utf8"

	"congvan/internal/diag"
)

// mostColumns is how many columns Word lets a table have.
const mostColumns = 63

// A cell that is one of these and nothing else belongs to its neighbour.
const (
	mergedLeft = "<"
	mergedUp   = "^"
)

// tableLine is a line of a table as it is written: where it stands, without
// the white space around it, and where each of its cells does.
type tableLine struct {
	block
	cells []block
}

// table reads a table. One without any row has been reported and is none.
func (b *body) table(whole block) {
	lines := b.tableLines(whole)
	if len(lines) == 0 {
		return
	}
	first := lines[0]
	pos := b.at(first.start, utf8.RuneCountInString(b.text[first.start:first.end]))
	lines = b.even(lines)
	columns := make([]ColumnAlign, min(len(first.cells), mostColumns))
	rows, header := b.takeRule(lines, columns)
	if len(rows) == 0 {
		b.add(diag.New(diag.TableWithoutRows, pos))
		return
	}
	t := &Table{Header: header, Columns: columns, Pos: pos, End: b.lastOf(whole)}
	for i, row := range rows {
		t.Rows = append(t.Rows, b.row(row, len(columns), i < header))
	}
	b.merge(t, rows)
	b.content.Blocks = append(b.content.Blocks, t)
}

// tableLines divides a table into its lines. A line without a cell is left
// out.
func (b *body) tableLines(whole block) []tableLine {
	var out []tableLine
	for start := whole.start; start < whole.end; {
		line, _, _ := strings.Cut(b.text[start:whole.end], "\n")
		if row := b.tableLine(b.trim(start, start+len(line))); len(row.cells) > 0 {
			out = append(out, row)
		}
		start += len(line) + 1
	}
	return out
}

// tableLine divides a line into its cells. What stands behind its last pipe is
// a cell too: the writer has forgotten to close it.
func (b *body) tableLine(line block) tableLine {
	cells := b.pieces(block{start: line.start + len("|"), end: line.end}, func(rest string) int {
		if rest[0] == '|' {
			return 1
		}
		return 0
	})
	last := cells[len(cells)-1]
	switch {
	case last.start < last.end:
		b.report(diag.TableRowOpen, line.end, 1)
	case len(cells) == 1:
		b.report(diag.TableRowEmpty, line.start, 1)
		cells = nil
	default:
		cells = cells[:len(cells)-1]
	}
	return tableLine{line, cells}
}

// pieces cuts the text of whole at its separators, the length of which
// separator tells; one behind a backslash is text, as it is for inline.
func (b *body) pieces(whole block, separator func(rest string) int) []block {
	var out []block
	start := whole.start
	for i := start; i < whole.end; {
		rest := b.text[i:whole.end]
		if rest[0] == '\\' && len(rest) > 1 && punctuation(rest[1]) {
			i += 2
			continue
		}
		n := separator(rest)
		if n == 0 {
			i++
			continue
		}
		out = append(out, b.trim(start, i))
		i += n
		start = i
	}
	return append(out, b.trim(start, whole.end))
}

// trim is the text from start to end without the white space around it; where
// there is nothing else it is empty at start.
func (b *body) trim(start, end int) block {
	text := strings.TrimRightFunc(b.text[start:end], blank)
	inner := strings.TrimLeftFunc(text, blank)
	if inner == "" {
		return block{start: start, end: start}
	}
	return block{start: start + len(text) - len(inner), end: start + len(text)}
}

// even holds every line to the number of cells of the first. Lines of another
// number are read all the same, for what else is wrong in them; once nothing
// more is told they are left out, lest a broken file fill the memory with the
// cells it lacks.
func (b *body) even(lines []tableLine) []tableLine {
	want := len(lines[0].cells)
	if want > mostColumns {
		b.report(diag.TableColumns, lines[0].cells[mostColumns].start, 1, want, mostColumns)
	}
	var out []tableLine
	for _, line := range lines {
		if got := len(line.cells); got != want {
			if b.full() {
				continue
			}
			b.report(diag.TableRowLength, line.start, utf8.RuneCountInString(b.text[line.start:line.end]), got, want)
		}
		out = append(out, line)
	}
	return out
}

// takeRule takes the rule below the header out of the lines and sets the
// alignments it asks for. header is how many of the rows stand above it;
// without a rule the first row is the header of the others.
func (b *body) takeRule(lines []tableLine, columns []ColumnAlign) (rows []tableLine, header int) {
	var rule *tableLine
	for i, line := range lines {
		aligns, ok := b.rule(line)
		switch {
		case !ok:
			rows = append(rows, line)
		case rule == nil:
			rule, header = &lines[i], len(rows)
			copy(columns, aligns)
		default:
			first := b.at(rule.start, 1).Line
			b.report(diag.TableRuleRepeated, line.start, utf8.RuneCountInString(b.text[line.start:line.end]), first)
		}
	}
	if rule == nil && len(rows) > 1 {
		header = 1
	}
	return rows, header
}

// rule is the alignments of a line that is the rule below the header: dashes
// in every cell, with colons at the sides to which the column is set.
func (b *body) rule(line tableLine) (aligns []ColumnAlign, ok bool) {
	for _, cell := range line.cells {
		align, ok := ruleAlign(b.text[cell.start:cell.end])
		if !ok {
			return nil, false
		}
		aligns = append(aligns, align)
	}
	return aligns, true
}

// leastRule is how many characters a cell of the delimiter row has at the least:
// a single dash is what offices write for nothing.
const leastRule = len("---")

func ruleAlign(cell string) (align ColumnAlign, ok bool) {
	dashes, left := strings.CutPrefix(cell, ":")
	dashes, right := strings.CutSuffix(dashes, ":")
	if len(cell) < leastRule || dashes == "" || strings.Trim(dashes, "-") != "" {
		return AlignByContent, false
	}
	switch {
	case left && right:
		return AlignCentre, true
	case left:
		return AlignLeft, true
	case right:
		return AlignRight, true
	}
	return AlignByContent, true
}

// row reads the cells of a row and gives it as many as there are columns.
func (b *body) row(line tableLine, columns int, header bool) Row {
	call := b.call
	if header {
		call = b.callInHeader
	}
	row := make(Row, 0, max(columns, len(line.cells)))
	for _, cell := range line.cells {
		row = append(row, b.cell(cell, call))
	}
	for len(row) < columns {
		row = append(row, Cell{Across: 1, Down: 1, Pos: b.at(line.end, 1)})
	}
	return row[:columns]
}

// cell reads a cell that stands for itself; merge finds the others.
func (b *body) cell(whole block, call func(label string, offset int) int) Cell {
	text := b.text[whole.start:whole.end]
	cell := Cell{Across: 1, Down: 1, Pos: b.at(whole.start, utf8.RuneCountInString(text))}
	if text == mergedLeft || text == mergedUp {
		return cell
	}
	for _, piece := range b.pieces(whole, lineBreak) {
		pos := b.at(piece.start, utf8.RuneCountInString(b.text[piece.start:piece.end]))
		if spans := b.inline(piece, call); len(spans) > 0 {
			cell.Paragraphs = append(cell.Paragraphs, &Paragraph{Spans: spans, Pos: pos})
		}
	}
	return cell
}

// lineBreak is the length of the tag <br> that s begins with, 0 without one.
func lineBreak(s string) int {
	for _, tag := range []string{"<br>", "<br/>", "<br />"} {
		if len(s) >= len(tag) && strings.EqualFold(s[:len(tag)], tag) {
			return len(tag)
		}
	}
	return 0
}

// callInHeader refuses a footnote in a row that stands again on every page.
// The note counts as called, for it is the mark that is wrong.
func (b *body) callInHeader(label string, offset int) int {
	pos := b.at(offset, len(label)+len("[^]"))
	if _, ok := b.called[label]; !ok {
		b.called[label] = pos
	}
	b.add(diag.New(diag.NoteInHeader, pos, label).Hint(label))
	return 0
}

// cellAt is a cell by its row and column.
type cellAt struct{ row, column int }

// merge gives the cells that belong to a neighbour to the cell that owns them.
// The owner covers the rectangle that its own row and the rows below fill; a
// cell outside of it stays an empty cell of its own.
func (b *body) merge(t *Table, lines []tableLine) {
	owners := b.owners(t, lines)
	told := map[cellAt]bool{}
	for r, row := range t.Rows {
		for c := range row {
			self, owner := cellAt{r, c}, owners[r][c]
			if owner == self {
				row[c].Across, row[c].Down = rectangle(owners, self)
				continue
			}
			if o := t.Rows[owner.row][owner.column]; r < owner.row+o.Down && c < owner.column+o.Across {
				row[c].Across, row[c].Down = 0, 0
				continue
			}
			if !told[owner] {
				told[owner] = true
				b.report(diag.MergeShape, lines[r].cells[c].start, 1)
			}
		}
	}
}

// owners is the owner of every cell: itself, or the owner of the neighbour it
// belongs to.
func (b *body) owners(t *Table, lines []tableLine) [][]cellAt {
	owners := make([][]cellAt, len(t.Rows))
	for r, row := range t.Rows {
		owners[r] = make([]cellAt, len(row))
		for c := range row {
			owners[r][c] = cellAt{r, c}
			if c >= len(lines[r].cells) {
				continue
			}
			cell := lines[r].cells[c]
			switch mark := b.text[cell.start:cell.end]; {
			case mark == mergedLeft && c == 0:
				b.nowhere(cell, mark, diag.Words{Vi: "bên trái không có ô nào", En: "there is no cell at its left"})
			case mark == mergedLeft:
				owners[r][c] = owners[r][c-1]
			case mark == mergedUp && r == 0:
				b.nowhere(cell, mark, diag.Words{Vi: "phía trên không có ô nào", En: "there is no cell above it"})
			case mark == mergedUp && r == t.Header:
				b.nowhere(cell, mark, diag.Words{Vi: "phía trên là tiêu đề cột, được in lại ở mỗi trang", En: "above it is the header, which is printed again on every page"})
			case mark == mergedUp:
				owners[r][c] = owners[r-1][c]
			}
		}
	}
	return owners
}

// nowhere reports a cell that belongs to a neighbour it does not have.
func (b *body) nowhere(cell block, mark string, why diag.Words) {
	if !b.full() {
		b.add(diag.New(diag.MergeNowhere, b.at(cell.start, 1), mark, why).Hint(mark))
	}
}

// rectangle is how many columns and rows belong to a cell that is its own
// owner: those of its row, and below them as many rows as are its own for that
// width.
func rectangle(owners [][]cellAt, owner cellAt) (across, down int) {
	end := owner.column
	for end < len(owners[owner.row]) && owners[owner.row][end] == owner {
		end++
	}
	for r := owner.row; r < len(owners); r++ {
		for c := owner.column; c < end; c++ {
			if owners[r][c] != owner {
				return end - owner.column, r - owner.row
			}
		}
	}
	return end - owner.column, len(owners) - owner.row
}
