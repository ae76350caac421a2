package docx

import (
	"congvan/internal/unit"
	"congvan/layout"
)

// grid writes a ruled table of fixed widths whose rows no page splits and whose
// header stands again on every page.
func (m *markup) grid(g *layout.Grid, styles *styles) {
	var total unit.Twips
	for _, c := range g.Columns {
		total += c
	}
	m.open("w:tbl")
	m.open("w:tblPr")
	m.empty("w:tblW", "w:w", number(total), "w:type", "dxa")
	m.empty("w:tblInd", "w:w", number(g.Padding), "w:type", "dxa")
	m.open("w:tblBorders")
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		m.empty("w:"+side, "w:val", "single", "w:sz", eighths(g.Border), "w:space", "0", "w:color", "000000")
	}
	m.end("w:tblBorders")
	m.empty("w:tblLayout", "w:type", "fixed")
	m.open("w:tblCellMar")
	m.empty("w:top", "w:w", number(g.Gap), "w:type", "dxa")
	m.empty("w:left", "w:w", number(g.Padding), "w:type", "dxa")
	m.empty("w:bottom", "w:w", number(g.Gap), "w:type", "dxa")
	m.empty("w:right", "w:w", number(g.Padding), "w:type", "dxa")
	m.end("w:tblCellMar")
	m.end("w:tblPr")
	m.gridColumns(g.Columns)
	for i, row := range g.Rows {
		m.open("w:tr")
		m.open("w:trPr")
		m.empty("w:cantSplit")
		if i < g.Header {
			m.empty("w:tblHeader")
		}
		m.end("w:trPr")
		for j := 0; j < len(row.Cells); {
			j += m.gridCell(g, i, j, styles)
		}
		m.end("w:tr")
	}
	m.end("w:tbl")
}

// gridCell writes the cell of a row at a column, and says how many columns it
// covers. A cell that one above goes down into is written empty.
func (m *markup) gridCell(g *layout.Grid, row, column int, styles *styles) int {
	owner, above := g.Owner(row, column)
	across := owner.Across
	var width unit.Twips
	for _, c := range g.Columns[column : column+across] {
		width += c
	}
	m.open("w:tc")
	m.open("w:tcPr")
	m.empty("w:tcW", "w:w", number(width), "w:type", "dxa")
	if across > 1 {
		m.empty("w:gridSpan", "w:val", number(across))
	}
	switch {
	case above:
		m.empty("w:vMerge")
	case owner.Down > 1:
		m.empty("w:vMerge", "w:val", "restart")
	}
	if owner.Middle {
		m.empty("w:vAlign", "w:val", "center")
	}
	m.end("w:tcPr")
	if above {
		m.emptyParagraph(owner.Paragraphs[0], styles)
	} else {
		for _, p := range owner.Paragraphs {
			m.paragraph(p, styles)
		}
	}
	m.end("w:tc")
	return across
}

// emptyParagraph writes a paragraph set like p without its text.
func (m *markup) emptyParagraph(p *layout.Paragraph, styles *styles) {
	blank := *p
	blank.Runs = nil
	m.paragraph(&blank, styles)
}

// gridColumns writes the widths of the columns of a table.
func (m *markup) gridColumns(columns []unit.Twips) {
	m.open("w:tblGrid")
	for _, c := range columns {
		m.empty("w:gridCol", "w:w", number(c))
	}
	m.end("w:tblGrid")
}
