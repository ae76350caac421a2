package docx

import (
	"congvan/layout"
)

// documentXML is the main part: the text of the document, section by section.
// The last paragraph of a section but the last one carries its page.
func documentXML(laid *layout.Laid) string {
	var m markup
	m.WriteString(declaration)
	m.WriteString(`<w:document` + wordNamespaces + `><w:body>`)
	for i, section := range laid.Sections {
		last := len(section.Flow) - 1
		for j, block := range section.Flow {
			switch b := block.(type) {
			case *layout.Paragraph:
				m.startParagraph(b, &laid.Styles)
				if j == last && i < len(laid.Sections)-1 {
					m.section(section, firstHeader(laid, i), i > 0)
				}
				m.endParagraph(b, &laid.Styles)
			case *layout.Table:
				m.table(b, &laid.Styles)
			case *layout.Grid:
				m.grid(b, &laid.Styles)
			}
		}
	}
	last := len(laid.Sections) - 1
	m.section(laid.Sections[last], firstHeader(laid, last), last > 0)
	m.WriteString(`</w:body></w:document>`)
	return m.String()
}

// table writes a borderless table of fixed widths whose rows no page splits.
func (m *markup) table(t *layout.Table, styles *styles) {
	total := t.Columns[0]
	for _, c := range t.Columns[1:] {
		total += c
	}
	m.open("w:tbl")
	m.open("w:tblPr")
	m.empty("w:tblW", "w:w", number(total), "w:type", "dxa")
	m.empty("w:tblInd", "w:w", "0", "w:type", "dxa")
	m.empty("w:tblLayout", "w:type", "fixed")
	m.open("w:tblCellMar")
	m.empty("w:left", "w:w", "0", "w:type", "dxa")
	m.empty("w:right", "w:w", "0", "w:type", "dxa")
	m.end("w:tblCellMar")
	m.end("w:tblPr")
	m.gridColumns(t.Columns)
	for _, row := range t.Rows {
		m.open("w:tr")
		m.open("w:trPr")
		m.empty("w:cantSplit")
		m.end("w:trPr")
		for i, cell := range row {
			m.open("w:tc")
			m.open("w:tcPr")
			if len(row) < len(t.Columns) {
				m.empty("w:tcW", "w:w", number(total), "w:type", "dxa")
				m.empty("w:gridSpan", "w:val", number(len(t.Columns)))
			} else {
				m.empty("w:tcW", "w:w", number(t.Columns[i]), "w:type", "dxa")
			}
			m.end("w:tcPr")
			for _, p := range cell {
				m.paragraph(p, styles)
			}
			if len(cell) == 0 {
				m.empty("w:p")
			}
			m.end("w:tc")
		}
		m.end("w:tr")
	}
	m.end("w:tbl")
}

// firstHeader is the header of the first page of a section, or "" where it has
// none: a section without one of its own would have that of the document.
func firstHeader(laid *layout.Laid, section int) string {
	switch {
	case laid.Sections[0].FirstHeader == nil:
		return ""
	case section == 0:
		return relFirst
	}
	return relBlank
}

// section writes the page of a section: its size, its margins and the headers
// that hold the page number on every page but the first, where first is the
// header if any. Behind another one a
// section begins on a new page, counted from 1: printed on both sides, that is
// the front of a sheet. An oddPage section would say so, but LibreOffice drops
// the header of its second page.
func (m *markup) section(section layout.Section, first string, follows bool) {
	s := section.Sheet
	m.open("w:sectPr")
	m.empty("w:headerReference", "w:type", "default", "r:id", relHeader)
	if first != "" {
		m.empty("w:headerReference", "w:type", "first", "r:id", first)
	}
	if follows {
		m.empty("w:type", "w:val", "nextPage")
	}
	size := []string{"w:w", number(s.Width), "w:h", number(s.Height)}
	if s.Landscape {
		size = append(size, "w:orient", "landscape")
	}
	m.empty("w:pgSz", append(size, "w:code", number(s.Paper))...)
	m.empty("w:pgMar", "w:top", number(s.Top), "w:right", number(s.Right),
		"w:bottom", number(s.Bottom), "w:left", number(s.Left),
		"w:header", number(s.Header), "w:footer", number(s.Header), "w:gutter", "0")
	if follows {
		m.empty("w:pgNumType", "w:start", "1")
	}
	m.empty("w:titlePg")
	m.end("w:sectPr")
}
