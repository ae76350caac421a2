package docx

import (
	"congvan/layout"
)

// footnotes are the notes of a document in the order of their numbers' places.
func footnotes(laid *layout.Laid) []*layout.Note {
	var notes []*layout.Note
	for _, section := range laid.Sections {
		for p := range layout.Paragraphs(section.Flow) {
			for _, r := range p.Runs {
				if r.Note != nil {
					notes = append(notes, r.Note)
				}
			}
		}
	}
	return notes
}

// footnotesXML is the part that holds the notes and the stroke above them.
func footnotesXML(laid *layout.Laid, notes []*layout.Note) string {
	var m markup
	m.WriteString(declaration)
	m.WriteString(`<w:footnotes` + wordNamespaces + `>`)
	m.separator("separator", "-1")
	m.separator("continuationSeparator", "0")
	for _, n := range notes {
		m.open("w:footnote", "w:id", number(n.Number))
		m.paragraph(n.Paragraph, &laid.Styles)
		m.end("w:footnote")
	}
	m.WriteString(`</w:footnotes>`)
	return m.String()
}

func (m *markup) separator(kind, id string) {
	m.open("w:footnote", "w:type", kind, "w:id", id)
	m.open("w:p")
	m.open("w:pPr")
	m.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", number(layout.SeparatorHeight), "w:lineRule", "exact")
	m.end("w:pPr")
	m.open("w:r")
	m.empty("w:" + kind)
	m.end("w:r")
	m.end("w:p")
	m.end("w:footnote")
}
