package docx

import (
	"congvan/layout"
)

// documentXML is the main part: the text of the document and its page.
func documentXML(laid *layout.Laid) string {
	var m markup
	m.WriteString(declaration)
	m.WriteString(`<w:document` + wordNamespaces + `><w:body>`)
	for _, block := range laid.Flow {
		switch b := block.(type) {
		case *layout.Paragraph:
			m.paragraph(b, &laid.Styles)
		case *layout.Table:
			m.table(b, &laid.Styles)
		}
	}
	m.section(laid)
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
	m.open("w:tblGrid")
	for _, c := range t.Columns {
		m.empty("w:gridCol", "w:w", number(c))
	}
	m.end("w:tblGrid")
	for _, row := range t.Rows {
		m.open("w:tr")
		m.open("w:trPr")
		m.empty("w:cantSplit")
		m.end("w:trPr")
		for i, cell := range row {
			m.open("w:tc")
			m.open("w:tcPr")
			m.empty("w:tcW", "w:w", number(t.Columns[i]), "w:type", "dxa")
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

// paperA4 is Word's number for the sheet, by which printers choose their tray.
const paperA4 = "9"

// section writes the page: its size, its margins and the header that holds the
// page number on every page but the first.
func (m *markup) section(laid *layout.Laid) {
	s := laid.Sheet
	m.open("w:sectPr")
	m.empty("w:headerReference", "w:type", "default", "r:id", relHeader)
	if laid.FirstHeader != nil {
		m.empty("w:headerReference", "w:type", "first", "r:id", relFirst)
	}
	m.empty("w:pgSz", "w:w", number(s.Width), "w:h", number(s.Height), "w:code", paperA4)
	m.empty("w:pgMar", "w:top", number(s.Top), "w:right", number(s.Right),
		"w:bottom", number(s.Bottom), "w:left", number(s.Left),
		"w:header", number(s.Header), "w:footer", number(s.Header), "w:gutter", "0")
	m.empty("w:titlePg")
	m.end("w:sectPr")
}
