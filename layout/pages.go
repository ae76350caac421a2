package layout

import "congvan/internal/unit"

// paginator places blocks down the pages.
type paginator struct {
	sheet   Sheet
	pages   []Page
	outline []OutlineEntry
	fixed   []*Paragraph // out of the flow, for the page of the next block
	spot
}

// spot is where the next line goes: y below the top margin, above the notes
// that stand at the foot of the page.
type spot struct {
	y unit.Twips
	foot
}

// paginate places the flow on pages.
func paginate(flow []Block, sheet Sheet) ([]Page, []OutlineEntry) {
	g := place(flow, sheet)
	for len(g.over) > 0 {
		g.newPage()
	}
	g.finishPage()
	return g.pages, g.outline
}

// page is an empty page of the sheet.
func (s Sheet) page() Page { return Page{Width: s.Width, Height: s.Height} }

// spaceLeft is the room below the flow on its last page.
func spaceLeft(flow []Block, sheet Sheet) unit.Twips {
	g := place(flow, sheet)
	return g.space()
}

// place places the flow as far as its last line.
func place(flow []Block, sheet Sheet) *paginator {
	g := &paginator{sheet: sheet, pages: []Page{sheet.page()}}
	kept := false // with the block above
	for i, block := range flow {
		if isFixed(block) {
			g.fixed = append(g.fixed, block.(*Paragraph))
			continue
		}
		if p, ok := block.(*Paragraph); ok && p.PageBreak && !g.empty() {
			g.newPage()
		}
		g.clearWindow(flow[i:])
		if !kept && !g.atTop() && !g.chainFits(g.spot, flow[i:]) && g.chainFits(spot{}, flow[i:]) {
			g.newPage()
		}
		switch b := block.(type) {
		case *Paragraph:
			g.paragraph(b)
		case *Table:
			for _, row := range b.Rows {
				g.row(b, row)
			}
		case *Grid:
			g.placeGrid(b)
		}
		g.placeFixed()
		p, ok := block.(*Paragraph)
		kept = ok && p.KeepNext
	}
	return g
}

// isFixed says whether a block stands out of the flow.
func isFixed(b Block) bool {
	p, ok := b.(*Paragraph)
	return ok && p.Frame != (Frame{})
}

// holds says whether an empty page holds the paragraph, its notes and the row
// below.
func holds(sheet Sheet, p *Paragraph, below Row) bool {
	g := &paginator{sheet: sheet}
	s, ok := g.after(spot{}, p, len(p.Lines))
	return ok && s.y+below.Height() <= g.floor(s)
}

// chainFits says whether the blocks at the head of flow that must stay
// together find room from s on: those that keep with the next, and the least
// of the one after them.
func (g *paginator) chainFits(s spot, flow []Block) bool {
	for _, block := range flow {
		if isFixed(block) {
			continue
		}
		switch b := block.(type) {
		case *Table:
			return s.y+b.Rows[0].Height() <= g.floor(s)
		case *Grid:
			return s.y+b.least() <= g.floor(s)
		case *Paragraph:
			n := len(b.Lines)
			if !b.KeepNext && n > leastLines+1 {
				n = leastLines
			}
			var ok bool
			if s, ok = g.after(s, b, n); !ok {
				return false
			}
			if !b.KeepNext {
				return true
			}
		}
	}
	return true
}

// after is where the next line goes once the first n lines of p stand at s; ok
// is false where they do not all find room there.
func (g *paginator) after(s spot, p *Paragraph, n int) (next spot, ok bool) {
	fits, next := g.fit(s, p, 0, n)
	return next, fits == n
}

// fit is how many of the lines of p from one to another, exclusive, find room
// at s with their notes, and where the next line goes then.
func (g *paginator) fit(s spot, p *Paragraph, from, to int) (int, spot) {
	if from == 0 {
		s.y += g.before(s, p) + p.over()
	}
	for i, l := range p.Lines[from:to] {
		y := s.y + p.Pitch
		if y > g.floor(s) {
			return i, s
		}
		foot, ok := s.foot.with(l, g.sheet.TextHeight()-y)
		if !ok {
			return i, s
		}
		s = spot{y, foot}
	}
	if to == len(p.Lines) {
		s.y += p.After
	}
	return to - from, s
}

// before is the space above p, which is dropped at the top of every page but
// the first.
func (g *paginator) before(s spot, p *Paragraph) unit.Twips {
	if s.y == 0 && len(g.pages) != 1 {
		return 0
	}
	return p.Before
}

// left is the left margin of the page.
func (g *paginator) left() unit.Twips { return g.sheet.LeftOf(len(g.pages) - 1) }

// floor is how far down text may go above the notes at s.
func (g *paginator) floor(s spot) unit.Twips { return g.sheet.TextHeight() - s.foot.height }

// space is the room left on the page.
func (g *paginator) space() unit.Twips { return g.floor(g.spot) - g.y }

func (g *paginator) atTop() bool { return g.y == 0 }

// empty says whether the page holds neither text nor notes.
func (g *paginator) empty() bool { return g.atTop() && g.foot.height == 0 }

// paragraph places p, over as many pages as it needs: at least two of its
// lines stand together at the foot of a page and at the head of the next.
func (g *paginator) paragraph(p *Paragraph) {
	for from := 0; from < len(p.Lines); {
		n := len(p.Lines) - from
		fits, _ := g.fit(g.spot, p, from, len(p.Lines))
		if fits < n {
			fits = g.allowed(p, from, fits)
		}
		if fits == 0 {
			if !g.empty() {
				g.newPage()
				continue
			}
			// Nothing fits on an empty page: what cannot be helped overflows.
			fits = 1
		}
		g.lines(p, from, from+fits)
		from += fits
		if from < len(p.Lines) {
			g.newPage()
		}
	}
}

// allowed is how many of the lines of p from one on may stand at the foot of a
// page that holds fits of them.
func (g *paginator) allowed(p *Paragraph, from, fits int) int {
	all := fits
	if len(p.Lines)-from-fits < leastLines {
		fits = len(p.Lines) - from - leastLines
	}
	if from == 0 && fits < leastLines {
		fits = 0
	}
	if fits <= 0 && g.atTop() {
		return all
	}
	return max(fits, 0)
}

// lines places the lines of p from one to another, exclusive, on the page.
func (g *paginator) lines(p *Paragraph, from, to int) {
	x := g.left()
	if from == 0 {
		g.y += g.before(g.spot, p)
		if p.Over {
			g.rule(x+p.Left, g.y, g.sheet.TextWidth()-p.Left-p.Right, RuleThickness)
			g.y += RuleThickness
		}
		if p.Level > 0 {
			g.outline = append(g.outline, OutlineEntry{
				Title: plainText(p.Runs), Level: p.Level, Page: len(g.pages) - 1, Y: g.sheet.Top + g.y,
			})
		}
	}
	for _, l := range p.Lines[from:to] {
		g.line(p, l, x, g.y)
		g.y += p.Pitch
		g.foot, _ = g.foot.with(l, g.sheet.TextHeight()-g.y)
	}
	if to == len(p.Lines) {
		g.y += p.After
	}
}

// placeFixed places the paragraphs that stand out of the flow.
func (g *paginator) placeFixed() {
	for _, p := range g.fixed {
		y := p.Frame.Y - g.sheet.Top
		for _, l := range p.Lines {
			g.line(p, l, g.left(), y)
			y += p.Pitch
		}
	}
	g.fixed = nil
}

// row places a row of a table, whole.
func (g *paginator) row(t *Table, row Row) {
	height := row.Height()
	for height > g.space() && !g.empty() {
		g.newPage()
	}
	x := g.left()
	for i, cell := range row {
		y := g.y
		for _, p := range cell {
			y += p.Before
			g.strokes(p, x, y, t.Columns[i])
			y += p.over()
			for _, l := range p.Lines {
				g.line(p, l, x, y)
				y += p.Pitch
			}
			if p.Rule {
				y += RuleThickness
			}
		}
		x += t.Columns[i]
	}
	g.y += height
}

// strokes draws the strokes around a paragraph of a cell, whose top is at y.
func (g *paginator) strokes(p *Paragraph, x, y, column unit.Twips) {
	left, width := x+p.Left-p.beside(), column-p.Left-p.Right+2*p.beside()
	if p.Over {
		g.edge(p, left, y, width, RuleThickness)
	}
	if p.Rule {
		g.edge(p, left, y+p.Height()-RuleThickness, width, RuleThickness)
	}
	if p.Sides != 0 {
		g.edge(p, left, y, RuleThickness, p.Height())
		g.edge(p, left+width-RuleThickness, y, RuleThickness, p.Height())
	}
}

// edge draws a stroke of a paragraph.
func (g *paginator) edge(p *Paragraph, x, y, width, height unit.Twips) {
	g.rule(x, y, width, height)
	rules := g.pages[len(g.pages)-1].Rules
	rules[len(rules)-1].Red = p.RedStrokes
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
}

// newPage closes the page with its notes and begins the next.
func (g *paginator) newPage() {
	g.finishPage()
	g.pages = append(g.pages, g.sheet.page())
	g.spot = spot{foot: g.foot.next(g.sheet.TextHeight())}
}

// finishPage puts the notes of the page at the foot of the text area, below a
// stroke.
func (g *paginator) finishPage() {
	if len(g.foot.lines) == 0 {
		return
	}
	y := g.floor(g.spot)
	g.rule(g.left(), y+separatorRule, g.sheet.TextWidth()/separatorShare, separatorThickness)
	y += SeparatorHeight
	for _, n := range g.foot.lines {
		g.line(n.paragraph, n.line, g.left(), y)
		y += n.paragraph.Pitch
	}
}

// rule draws a stroke whose top is at y below the top margin.
func (g *paginator) rule(x, y, width, thickness unit.Twips) {
	page := &g.pages[len(g.pages)-1]
	page.Rules = append(page.Rules, Rule{X: x, Y: g.sheet.Top + y, Width: width, Height: thickness})
}
