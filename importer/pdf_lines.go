package importer

import (
	"math"

	"congvan/internal/diag"
	"congvan/internal/legacy"
)

// lines makes the lines and tables of the source.
func (p *pdfReader) lines() {
	p.ends()
	for _, page := range p.pages {
		for i, b := range page.blocks {
			if b.table != nil {
				p.source.Items = append(p.source.Items, p.table(page, b.table))
				continue
			}
			p.row++
			for _, part := range b.row.parts {
				l := p.line(page, b.row, part)
				l.Row, l.Gap = p.row, p.gapAbove(page, i, b.row, part)
				p.source.Items = append(p.source.Items, l)
			}
		}
	}
}

// ends says of each row where it stands and what its end is.
func (p *pdfReader) ends() {
	for _, page := range p.pages {
		for _, b := range page.blocks {
			if b.row != nil {
				for _, part := range b.row.parts {
					part.align = p.alignOn(page, b.row, part)
				}
			}
		}
	}
	var above *pdfRow
	var on *pdfPage
	for _, page := range p.pages {
		for i, b := range page.blocks {
			if b.table != nil {
				if above != nil {
					above.end = EndParagraph
				}
				above = nil
				continue
			}
			if len(p.pages) > 1 && (i == 0 || i == len(page.blocks)-1) && pageNumber.MatchString(b.row.text()) {
				continue
			}
			if above != nil {
				above.end = p.endOf(on, above, page, b.row)
			}
			above, on = b.row, page
		}
	}
}

// gapAbove says whether more room than usual stands above a part of a row.
func (p *pdfReader) gapAbove(page *pdfPage, i int, r *pdfRow, part *pdfPart) bool {
	const more = 1.2
	for j := i - 1; j >= 0; j-- {
		above := page.blocks[j].row
		if above == nil {
			return true
		}
		for _, over := range above.parts {
			if over.left() < part.right() && over.right() > part.left() && above.y > r.y {
				usual := p.pitch
				if math.Abs(r.size-p.size) > 0.6 {
					usual = r.size * p.pitch / p.size
				}
				return above.y-r.y > more*usual
			}
		}
	}
	return false
}

// line is a part of a row.
func (p *pdfReader) line(page *pdfPage, r *pdfRow, part *pdfPart) *Line {
	l := &Line{Pos: p.pos(page, r.line), Page: page.number, Align: part.align, End: r.end, Size: r.size}
	const small = 700 // points, less than the longer side of A4
	l.Sheet = Sheet{Small: max(page.page.Width, page.page.Height) < small, Landscape: page.page.Width > page.page.Height}
	for _, run := range part.looks() {
		l.Spans = append(l.Spans, run.Span)
	}
	// The width of most characters, as a share of their size.
	const usual = 0.45
	if unit := p.size * usual; unit > 0 {
		l.Left = max(0, int(math.Round((part.left()-page.left)/unit)))
		l.Wide = int(math.Round((page.right - page.left) / unit))
	}
	return l
}

// table is a table of the page.
func (p *pdfReader) table(page *pdfPage, t *pdfTable) *Table {
	out := &Table{Header: t.header, Page: page.number, Pos: p.pos(page, 0)}
	for _, row := range t.rows {
		cells := make([]Cell, len(row))
		for j, cell := range row {
			cells[j] = Cell{Across: cell.across, Down: cell.down, Lines: p.cellLines(page, cell)}
		}
		out.Rows = append(out.Rows, cells)
	}
	return out
}

// cellLines are the paragraphs of a cell: a line goes on where its first word
// would have found no room above.
func (p *pdfReader) cellLines(page *pdfPage, cell pdfCell) []*Line {
	var out []*Line
	var above *pdfPart
	const padding = 6 // points at either side of a cell, at most
	for _, r := range cell.rows {
		for _, part := range r.parts {
			l := p.line(page, r, part)
			l.Left, l.Wide = 0, 0
			last := len(out) - 1
			if above != nil {
				room := cell.right - cell.left - 2*padding - (above.right() - above.left())
				if wordWide(part)+spaceWide(above) > room && !leads(out[last].text()) && !(terminated(out[last].text()) && dashed(l.text())) {
					out[last].Spans = joinSpans(out[last].Spans, l.Spans)
					above = part
					continue
				}
			}
			out, above = append(out, l), part
		}
	}
	return out
}

// fromLegacy converts what was typed in faces made before Unicode.
func (p *pdfReader) fromLegacy() {
	var spans []*Span
	var texts []string
	add := func(list []Span) {
		for i := range list {
			spans, texts = append(spans, &list[i]), append(texts, list[i].Text)
		}
	}
	for _, item := range p.source.Items {
		switch it := item.(type) {
		case *Line:
			add(it.Spans)
		case *Table:
			for _, row := range it.Rows {
				for _, cell := range row {
					for _, l := range cell.Lines {
						add(l.Spans)
					}
				}
			}
		}
	}
	for _, n := range p.source.Notes {
		add(n.Spans)
	}
	told := false
	for i, kind := range legacy.ConvertAll(texts) {
		spans[i].Text = texts[i]
		if kind != legacy.Unicode && !told {
			told = true
			p.list.Add(diag.New(diag.FromLegacy, diag.Pos{File: p.source.Path}, kind.String()))
		}
	}
}
