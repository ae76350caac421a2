package layout

import (
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// Grid is a table of the text, ruled, as wide as its columns together.
type Grid struct {
	Columns []unit.Twips
	// Header is how many of the first rows stand again at the head of every page
	// the table goes on on.
	Header int
	Rows   []GridRow
	// Border is the thickness of the rules, Padding the room beside the text of
	// a cell and Gap that above and below it.
	Border, Padding, Gap unit.Twips
}

// GridRow is a row of a grid, one cell a column. A page never ends inside it.
type GridRow struct {
	Height unit.Twips
	Cells  []GridCell
}

// GridCell is a cell. Across and Down are how many columns and rows it covers,
// 0 where another cell covers it.
type GridCell struct {
	Paragraphs   []*Paragraph
	Across, Down int
	// Middle stands the text half-way down the cell, and Above is the room that
	// leaves above it.
	Middle bool
	Above  unit.Twips
	// left is where the text begins right of the grid's left edge, room how
	// wide it may be.
	left, room unit.Twips
}

// grid is a table of the text; before is how many notes other texts have
// called.
func (s *setter) grid(t *dispatch.Table, before int) *Grid {
	return s.roomyGrid(t, make([]demand, len(t.Columns)), before)
}

// roomyGrid is a table whose columns have at least the room asked for.
func (s *setter) roomyGrid(t *dispatch.Table, asked []demand, before int) *Grid {
	g := &Grid{
		Columns: make([]unit.Twips, len(t.Columns)),
		Header:  t.Header,
		Border:  s.spec.Length(regulation.TableBorder),
		Padding: s.spec.Length(regulation.CellPadding),
		Gap:     s.spec.Length(regulation.CellGap),
	}
	for i, row := range t.Rows {
		g.Rows = append(g.Rows, s.gridRow(t, row, i < t.Header, before))
	}
	if wide := s.columns(g, t, asked, s.sheet.TextWidth()); wide {
		s.diags.Add(diag.New(diag.WideTable, t.Pos))
	}
	s.alignNumbers(g, t)
	s.setCells(g)
	for i, row := range g.Rows {
		if row.Height+g.heightOf(0, min(i, g.Header))+g.Border > s.sheet.TextHeight() {
			s.diags.Add(diag.New(diag.TallRow, tallest(row, t.Rows[i])))
		}
	}
	return g
}

// tallest is where the cell stands that makes a row as high as it is.
func tallest(row GridRow, written dispatch.Row) diag.Pos {
	highest := 0
	for j, cell := range row.Cells {
		if cell.height() > row.Cells[highest].height() {
			highest = j
		}
	}
	return written[highest].Pos
}

// gridRow is a row before it is known how wide its cells are.
func (s *setter) gridRow(t *dispatch.Table, row dispatch.Row, head bool, before int) GridRow {
	c := regulation.TableText
	if head {
		c = regulation.TableHead
	}
	var cells []GridCell
	for i, written := range row {
		cell := GridCell{Across: written.Across, Down: written.Down, Middle: head}
		for _, w := range written.Paragraphs {
			spans := w.Spans
			if head {
				spans = bold(spans)
			}
			p := s.paragraph(c, s.spans(c, spans, w.Pos, before)...)
			switch {
			case head || t.Columns[i] == dispatch.AlignCentre:
				p.Align = Centre
			case t.Columns[i] == dispatch.AlignRight:
				p.Align = Right
			}
			cell.Paragraphs = append(cell.Paragraphs, p)
		}
		if len(cell.Paragraphs) == 0 && written.Across > 0 {
			cell.Paragraphs = []*Paragraph{s.paragraph(c)}
		}
		cells = append(cells, cell)
	}
	return GridRow{Cells: cells}
}

// alignNumbers stands the numbers of a column that holds nothing else one under
// the other by their decimal comma, the whole in the middle of the column.
func (s *setter) alignNumbers(g *Grid, t *dispatch.Table) {
	for column, align := range t.Columns {
		if align != dispatch.AlignByContent || !g.numeric(column) {
			continue
		}
		numbers := g.body(column)
		var whole, fraction unit.Twips
		for _, p := range numbers {
			w, f := s.numberWidths(p)
			whole, fraction = max(whole, w), max(fraction, f)
		}
		margin := max(g.inner(column, 1)-whole-fraction-slack, 0) / 2
		for _, p := range numbers {
			_, f := s.numberWidths(p)
			p.Align = Right
			p.Right = margin + fraction - f
		}
	}
}

// numberWidths are how wide a number is up to its decimal comma or what else
// follows its units, and from there on.
func (s *setter) numberWidths(p *Paragraph) (whole, fraction unit.Twips) {
	text := plainText(p.Runs)
	if len(p.Runs) == 0 {
		return 0, 0
	}
	if i := strings.IndexAny(text, ",%"); i >= 0 {
		text = text[:i]
	}
	whole = s.width(text, p.Runs[0].Style).Twips()
	return whole, s.natural(p.Runs).Twips() - whole
}

// numeric says whether a column holds numbers alone below the header.
func (g *Grid) numeric(column int) bool {
	found := false
	for _, p := range g.body(column) {
		text := strings.TrimSpace(plainText(p.Runs))
		if text == "" {
			continue
		}
		if !isNumber(text) {
			return false
		}
		found = true
	}
	return found
}

// body are the paragraphs of a column below the header, those of cells across
// several columns left out.
func (g *Grid) body(column int) []*Paragraph {
	var list []*Paragraph
	for _, row := range g.Rows[g.Header:] {
		if cell := row.Cells[column]; cell.Across == 1 {
			list = append(list, cell.Paragraphs...)
		}
	}
	return list
}

// isNumber says whether text is a number as offices write it: 1.250, 12,5,
// -3, 40%.
func isNumber(text string) bool {
	digits := strings.TrimSuffix(strings.TrimLeft(text, "+-–−"), "%")
	return digits != "" && strings.Trim(digits, "0123456789.,") == "" && strings.ContainsAny(digits[:1], "0123456789")
}

// inner is the room for the text of a cell that begins in a column and covers
// so many.
func (g *Grid) inner(column, across int) unit.Twips {
	return g.width(column, column+across) - 2*g.Padding
}

// setCells breaks the text of the cells into lines and works out how high the
// rows are: as high as the highest of the cells that stand in one row alone; a
// cell over several rows makes the last of them higher where it needs to.
func (s *setter) setCells(g *Grid) {
	g.placeCells()
	for i := range g.Rows {
		row := &g.Rows[i]
		for _, cell := range row.Cells {
			s.setAll(cell.Paragraphs, cell.room)
			if cell.Down == 1 {
				row.Height = max(row.Height, cell.height()+2*g.Gap+g.Border)
			}
		}
	}
	for i, row := range g.Rows {
		for _, cell := range row.Cells {
			if cell.Down > 1 {
				last := &g.Rows[i+cell.Down-1]
				last.Height += max(cell.height()+2*g.Gap+g.Border-g.heightOf(i, cell.Down), 0)
			}
		}
	}
	for i := range g.Rows {
		for j := range g.Rows[i].Cells {
			if cell := &g.Rows[i].Cells[j]; cell.Middle && cell.Down > 0 {
				cell.Above = (g.heightOf(i, cell.Down) - 2*g.Gap - g.Border - cell.height()) / 2
			}
		}
	}
}

// placeCells works out where the text of the cells stands in their rows.
func (g *Grid) placeCells() {
	most := 0
	for i := range g.Rows {
		most = max(most, len(g.edges(i)))
	}
	for i := range g.Rows {
		columns := g.edges(i)
		wanted := make([]unit.Twips, len(columns))
		for k, column := range columns {
			wanted[k] = g.width(0, column)
		}
		actual := separators(wanted[1:], g.width(0, len(g.Columns)), most)
		actual = append(append([]unit.Twips{0}, actual...), g.width(0, len(g.Columns)))
		for k, column := range columns {
			cell := &g.Rows[i].Cells[column]
			cell.left = actual[k] + g.Padding
			cell.room = actual[k+1] - actual[k] - 2*g.Padding
		}
	}
}

// edges are the columns at which the cells of a row begin, those that cells
// above go down into included.
func (g *Grid) edges(row int) []int {
	var columns []int
	for column := 0; column < len(g.Columns); {
		columns = append(columns, column)
		owner, _ := g.Owner(row, column)
		column += owner.Across
	}
	return columns
}

// divided is the grid in two: all but its last row, and that row below the header.
// Rows that a cell covers together stay together; first is nil where nothing
// would be left above.
func (g *Grid) divided() (first, last *Grid) {
	cut := len(g.Rows) - 1
	for ; cut > g.Header; cut-- {
		joined := false
		for column := range g.Columns {
			_, above := g.Owner(cut, column)
			joined = joined || above
		}
		if !joined {
			break
		}
	}
	if cut <= g.Header {
		return nil, nil
	}
	a, b := *g, *g
	a.Rows = g.Rows[:cut:cut]
	b.Rows = append(g.Rows[:g.Header:g.Header], g.Rows[cut:]...)
	return &a, &b
}

// width is the width of the columns from one on to another, exclusive.
func (g *Grid) width(from, to int) unit.Twips {
	var w unit.Twips
	for _, c := range g.Columns[from:to] {
		w += c
	}
	return w
}

// height is the height of the text of a cell.
func (c GridCell) height() unit.Twips { return Cell(c.Paragraphs).Height() }

// Owner is the cell that covers a place of the grid. above says that it begins
// in a row above; it begins in that column or left of it.
func (g *Grid) Owner(row, column int) (cell GridCell, above bool) {
	r, c := g.origin(row, column)
	return g.Rows[r].Cells[c], r < row
}

// origin is where the cell that covers a place of the grid begins.
func (g *Grid) origin(row, column int) (r, c int) {
	for r = row; r >= 0; r-- {
		for c = column; c >= 0; c-- {
			if cell := g.Rows[r].Cells[c]; cell.Across > column-c && cell.Down > row-r {
				return r, c
			}
		}
	}
	return row, column
}

// heightOf is the height of n rows from one on.
func (g *Grid) heightOf(from, n int) unit.Twips {
	var h unit.Twips
	for _, row := range g.Rows[from : from+n] {
		h += row.Height
	}
	return h
}
