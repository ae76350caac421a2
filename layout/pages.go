package layout

import "congvan/internal/unit"

// paginator places blocks down the pages.
type paginator struct {
	sheet   Sheet
	pages   []Page
	outline []OutlineEntry
	// y is where the next line goes, below the top margin.
	y unit.Twips
	// notes are those whose marks stand on the page, and noteHeight the room
	// they take, stroke included.
	notes      []*Note
	noteHeight unit.Twips
}

// paginate places the flow on pages.
func paginate(flow []Block, sheet Sheet) ([]Page, []OutlineEntry) {
	g := place(flow, sheet)
	g.finishPage()
	return g.pages, g.outline
}

// spaceLeft is the room below the flow on its last page.
func spaceLeft(flow []Block, sheet Sheet) unit.Twips {
	g := place(flow, sheet)
	return g.space()
}

// holds says whether a page holds the paragraph, its notes and the row below.
func holds(sheet Sheet, p *Paragraph, below Row) bool {
	g := &paginator{sheet: sheet, pages: make([]Page, 1)}
	need := p.Height() + below.Height()
	for _, l := range p.Lines {
		notes := g.notesOf(l, g.noteHeight > 0)
		g.noteHeight += notes
		need += notes
	}
	return need <= g.height()
}

func place(flow []Block, sheet Sheet) *paginator {
	g := &paginator{sheet: sheet, pages: make([]Page, 1)}
	for i, block := range flow {
		if i == 0 || !keepsNext(flow[i-1]) {
			if need := g.chain(flow[i:]); need > g.space() && need <= g.height() && !g.atTop() {
				g.newPage()
			}
		}
		switch b := block.(type) {
		case *Paragraph:
			g.paragraph(b, g.sheet.Left)
		case *Table:
			for _, row := range b.Rows {
				g.row(b, row)
			}
		}
	}
	return g
}

func keepsNext(b Block) bool {
	p, ok := b.(*Paragraph)
	return ok && p.KeepNext
}

// chain is the room that the blocks at the head of flow need to stay
// together: those that keep with the next, and the least of the one after
// them.
func (g *paginator) chain(flow []Block) unit.Twips {
	if !keepsNext(flow[0]) {
		return 0
	}
	var need, notes unit.Twips
	for i, block := range flow {
		switch b := block.(type) {
		case *Table:
			return need + notes + b.Rows[0].Height()
		case *Paragraph:
			n := len(b.Lines)
			if !b.KeepNext && n >= 4 && !b.KeepLines {
				n = 2
			}
			if i > 0 || !g.atTop() {
				need += b.Before
			}
			need += unit.Twips(n) * b.Pitch
			for _, l := range b.Lines[:n] {
				notes += g.notesOf(l, notes > 0)
			}
			if !b.KeepNext {
				return need + notes
			}
		}
	}
	return need + notes
}

// height is the height of the text area.
func (g *paginator) height() unit.Twips { return g.sheet.Height - g.sheet.Top - g.sheet.Bottom }

// space is the room left on the page.
func (g *paginator) space() unit.Twips { return g.height() - g.noteHeight - g.y }

func (g *paginator) atTop() bool { return g.y == 0 }

// notesOf is the room the notes of a line take; the first of a page brings the
// stroke above them, unless begun.
func (g *paginator) notesOf(l *Line, begun bool) unit.Twips {
	var h unit.Twips
	for _, w := range l.Words {
		if w.Note != nil {
			if h == 0 && !begun && len(g.notes) == 0 {
				h += SeparatorHeight
			}
			h += w.Note.Paragraph.Height()
		}
	}
	return h
}

// paragraph places p, over as many pages as it needs: at least two of its
// lines stand together at the foot of a page and at the head of the next.
func (g *paginator) paragraph(p *Paragraph, x unit.Twips) {
	for from := 0; ; {
		before := p.Before
		if from > 0 || g.atTop() && len(g.pages) > 1 {
			before = 0
		}
		n := len(p.Lines) - from
		fits := g.fits(p.Lines[from:], before, p)
		if fits < n {
			if n-fits == 1 {
				fits--
			}
			if p.KeepLines || from == 0 && fits < 2 {
				fits = 0
			}
			if fits <= 0 && g.atTop() {
				fits = max(g.fits(p.Lines[from:], before, p), 1)
			}
		}
		if fits > 0 {
			if from == 0 && p.Level > 0 {
				g.outline = append(g.outline, OutlineEntry{
					Title: plainText(p.Runs), Level: p.Level, Page: len(g.pages) - 1, Y: g.sheet.Top + g.y + before,
				})
			}
			g.y += before
			for _, l := range p.Lines[from : from+fits] {
				g.noteHeight += g.notesOf(l, false)
				g.line(p, l, x, g.y)
				g.y += p.Pitch
			}
			from += fits
		}
		if from == len(p.Lines) {
			return
		}
		g.newPage()
	}
}

// fits is how many of the lines there is room for, with their notes.
func (g *paginator) fits(lines []*Line, before unit.Twips, p *Paragraph) int {
	used, begun := before, false
	for i, l := range lines {
		notes := g.notesOf(l, begun)
		begun = begun || notes > 0
		if used += p.Pitch + notes; used > g.space() {
			return i
		}
	}
	return len(lines)
}

// row places a row of a table, whole.
func (g *paginator) row(t *Table, row Row) {
	height := row.Height()
	if height > g.space() && !g.atTop() {
		g.newPage()
	}
	x := g.sheet.Left
	for i, cell := range row {
		y := g.y
		for _, p := range cell {
			y += p.Before
			for _, l := range p.Lines {
				g.line(p, l, x, y)
				y += p.Pitch
			}
			if p.Rule {
				g.rule(x+p.Left, y, t.Columns[i]-p.Left-p.Right, RuleThickness)
				y += RuleThickness
			}
		}
		x += t.Columns[i]
	}
	g.y += height
}

// line places a line whose top is at y below the top margin.
func (g *paginator) line(p *Paragraph, l *Line, x, y unit.Twips) {
	if len(l.Words) == 0 {
		return
	}
	page := &g.pages[len(g.pages)-1]
	page.Lines = append(page.Lines, PlacedLine{
		Line: l, X: x, Baseline: g.sheet.Top + y + baseline(p.Pitch), Component: p.Component,
	})
	for _, w := range l.Words {
		if w.Note != nil {
			g.notes = append(g.notes, w.Note)
		}
	}
}

// newPage closes the page with its notes and begins the next.
func (g *paginator) newPage() {
	g.finishPage()
	g.pages = append(g.pages, Page{})
	g.y, g.notes, g.noteHeight = 0, nil, 0
}

// finishPage puts the notes of the page at the foot of the text area, below a
// stroke.
func (g *paginator) finishPage() {
	if len(g.notes) == 0 {
		return
	}
	y := g.height() - g.noteHeight
	g.rule(g.sheet.Left, y+separatorRule, g.sheet.TextWidth()/separatorShare, separatorThickness)
	y += SeparatorHeight
	for _, n := range g.notes {
		for _, l := range n.Paragraph.Lines {
			g.line(n.Paragraph, l, g.sheet.Left, y)
			y += n.Paragraph.Pitch
		}
	}
}

// rule draws a stroke whose top is at y below the top margin.
func (g *paginator) rule(x, y, width, thickness unit.Twips) {
	page := &g.pages[len(g.pages)-1]
	page.Rules = append(page.Rules, Rule{X: x, Y: g.sheet.Top + y, Width: width, Thickness: thickness})
}
