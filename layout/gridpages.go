package layout

import "congvan/internal/unit"

// gridPart is the rows of a grid that stand on one page.
type gridPart struct {
	grid *Grid
	x    unit.Twips // of its left edge
	rows []placedRow
	open []openCell
	// taller is how much higher than its own height a row stands for what a
	// cell has left over from the page before.
	taller map[int]unit.Twips
}

// placedRow is a row of a grid at its place below the top margin.
type placedRow struct {
	row       int
	y, height unit.Twips
}

// openCell is a cell that goes down into rows that are not placed yet, with the
// lines that are still to be.
type openCell struct {
	last  int        // row it goes down to
	left  unit.Twips // of the text, from the left edge of the grid
	y     unit.Twips
	lines []cellLine // that are still to be placed
	notes []cellLine // whose notes are
}

// cellLine is a line of a cell, and the space above it.
type cellLine struct {
	paragraph *Paragraph
	line      *Line
	before    unit.Twips
}

// placeGrid places a grid, over as many pages as it needs, its header on each.
//
// As LibreOffice has it, a row stands on a page where it and the rule below it
// find room, whether its notes do or not; the first row below the header stands
// with it.
func (g *paginator) placeGrid(t *Grid) {
	part := gridPart{grid: t, x: g.left()}
	if g.y+t.least() > g.floor(g.spot) && !g.empty() {
		g.newPage()
		part.x = g.left()
	}
	for i, row := range t.Rows {
		if g.y+row.Height+part.taller[i]+t.Border > g.floor(g.spot) && i > t.Header {
			g.finishPart(&part)
			g.newPage()
			part.x, part.rows = g.left(), nil
			for head := range t.Header {
				g.placeRow(&part, head, true)
			}
			part.goOn(i, g.y)
		}
		g.placeRow(&part, i, false)
	}
	g.finishPart(&part)
}

// inWindow says whether LibreOffice 7.4 would lose rows of the grid in the given
// room: where the header or the rows that stand together at its beginning find
// room but for the rule below them.
func (g *Grid) inWindow(room unit.Twips) bool {
	if len(g.Rows) < 2 {
		return false
	}
	for n := 1; n <= min(g.Header+1, len(g.Rows)); n++ {
		if high := g.heightOf(0, n); room >= high && room < high+g.Border {
			return true
		}
	}
	return false
}

// clearWindow makes room above the first grid of the flow, as much as one rule
// is thick, where LibreOffice would lose rows of it otherwise. What stands
// between must be paragraphs that stay with it.
func (g *paginator) clearWindow(flow []Block) {
	s := g.spot
	for i, block := range flow {
		p, ok := block.(*Paragraph)
		if !ok || i+1 == len(flow) {
			return
		}
		if s, ok = g.after(s, p, len(p.Lines)); !ok {
			return
		}
		if t, ok := flow[i+1].(*Grid); ok {
			if t.inWindow(g.floor(s) - s.y) {
				p.After += t.Border
			}
			return
		}
		if !p.KeepNext {
			return
		}
	}
}

// goOn has the cells that began on the page before go on at y, where row is the
// first below the header: the last of their rows is made as high as what they
// have left over needs.
func (p *gridPart) goOn(row int, y unit.Twips) {
	t := p.grid
	p.taller = map[int]unit.Twips{}
	for i := range p.open {
		cell := &p.open[i]
		cell.y = y + t.Border + t.Gap
		need := t.Border + 2*t.Gap
		for _, l := range cell.lines {
			need += l.before + l.paragraph.Pitch
		}
		p.taller[cell.last] = max(p.taller[cell.last], need-t.heightOf(row, cell.last-row+1))
	}
}

// least is how high what stands together at the beginning of the grid is: the
// header, the first row below it and the rule below that.
func (g *Grid) least() unit.Twips { return g.heightOf(0, min(g.Header+1, len(g.Rows))) + g.Border }

// placeRow puts a row at the foot of a part; again says that it is one of the
// header that stands once more.
func (g *paginator) placeRow(part *gridPart, row int, again bool) {
	t := part.grid
	height := t.Rows[row].Height + part.taller[row]
	part.rows = append(part.rows, placedRow{row, g.y, height})
	y := g.y + t.Border + t.Gap
	g.y += height
	for _, cell := range t.Rows[row].Cells {
		if cell.Down > 0 {
			open := openCell{last: row + cell.Down - 1, left: cell.left, y: y + cell.Above, lines: cell.lines()}
			open.notes = open.lines
			if below := t.heightOf(row+1, cell.Down-1); again || g.y+below+t.Border <= g.floor(g.spot) {
				// All of it stands on this page: here it is read.
				open.lines = g.cellLines(part.x, open, g.y+below)
			}
			part.open = append(part.open, open)
		}
	}
	var still []openCell
	for _, cell := range part.open {
		if cell.last > row {
			still = append(still, cell)
			continue
		}
		g.cellLines(part.x, cell, g.y)
		if !again {
			for _, l := range cell.notes {
				g.foot, _ = g.foot.with(l.line, g.sheet.TextHeight()-g.y-t.Border)
			}
		}
	}
	part.open = still
}

// lines are the lines of a cell.
func (c GridCell) lines() []cellLine {
	var list []cellLine
	for _, p := range c.Paragraphs {
		for i, l := range p.Lines {
			line := cellLine{paragraph: p, line: l}
			if i == 0 {
				line.before = p.Before
			}
			list = append(list, line)
		}
	}
	return list
}

// cellLines places the lines of a cell that end above bottom in a grid whose
// left edge is at x, and returns the others.
func (g *paginator) cellLines(x unit.Twips, cell openCell, bottom unit.Twips) []cellLine {
	y := cell.y
	for i, l := range cell.lines {
		y += l.before
		if y+l.paragraph.Pitch > bottom {
			return cell.lines[i:]
		}
		g.line(l.paragraph, l.line, x+cell.left, y)
		y += l.paragraph.Pitch
	}
	return nil
}

// finishPart ends a part: a cell that goes on on the next page leaves its
// further lines to it. A stroke stands wherever two cells meet and around all.
func (g *paginator) finishPart(part *gridPart) {
	t := part.grid
	for i := range part.open {
		part.open[i].lines = g.cellLines(part.x, part.open[i], g.y-t.Gap)
	}
	half := t.Border / 2
	right := part.x + t.width(0, len(t.Columns))
	for k, placed := range part.rows {
		height := placed.height
		x, from := part.x, part.x // from: where the stroke above the row begins
		for i, width := range t.Columns {
			if i == 0 || !t.same(placed.row, i, placed.row, i-1) {
				g.rule(x-half, placed.y, t.Border, height+t.Border)
			}
			if k > 0 && part.rows[k-1].row == placed.row-1 && t.same(placed.row, i, placed.row-1, i) {
				g.stroke(from, x, placed.y, t.Border)
				from = x + width
			}
			x += width
		}
		g.stroke(from, right, placed.y, t.Border)
		g.rule(right-half, placed.y, t.Border, height+t.Border)
	}
	g.stroke(part.x, right, g.y, t.Border)
	g.y += t.Border
}

// stroke rules a grid across from one column's edge to another's, if there is
// anything between.
func (g *paginator) stroke(from, to, y, thickness unit.Twips) {
	if to > from {
		g.rule(from-thickness/2, y, to-from+thickness, thickness)
	}
}

// same says whether one cell covers both places of the grid.
func (g *Grid) same(row, column, otherRow, otherColumn int) bool {
	r, c := g.origin(row, column)
	r2, c2 := g.origin(otherRow, otherColumn)
	return r == r2 && c == c2
}
