package docx

import (
	"congvan/layout"
	"congvan/regulation"
)

// stylesXML is the part that names how every component is set. The type is
// Times New Roman in all four of Word's scripts, without kerning or
// hyphenation, so that the lines are those that were measured.
func stylesXML(laid *layout.Laid) string {
	var m markup
	m.WriteString(declaration)
	m.WriteString(`<w:styles` + wordNamespaces + `>`)
	body := laid.Styles[regulation.Content]

	m.open("w:docDefaults")
	m.open("w:rPrDefault")
	m.open("w:rPr")
	m.empty("w:rFonts", "w:ascii", typeface, "w:eastAsia", typeface, "w:hAnsi", typeface, "w:cs", typeface)
	m.empty("w:kern", "w:val", "0")
	m.look(body.Style, layout.Style{})
	m.empty("w:lang", "w:val", laid.Info.Language, "w:eastAsia", laid.Info.Language, "w:bidi", "ar-SA")
	m.end("w:rPr")
	m.end("w:rPrDefault")
	m.open("w:pPrDefault")
	m.open("w:pPr")
	m.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", number(body.Pitch), "w:lineRule", "exact")
	m.end("w:pPr")
	m.end("w:pPrDefault")
	m.end("w:docDefaults")

	m.builtIn("paragraph", "Normal", "Normal")
	m.builtIn("character", "DefaultParagraphFont", "Default Paragraph Font")
	m.builtIn("table", "TableNormal", "Normal Table")
	usual := layout.Format{Pitch: body.Pitch}
	for c := range laid.Styles {
		named := &laid.Styles[c]
		component := regulation.Component(c)
		kind := "paragraph"
		if component == regulation.NoteMark {
			kind = "character"
		}
		m.startStyle(kind, component, named)
		if kind == "paragraph" {
			m.empty("w:basedOn", "w:val", "Normal")
			m.empty("w:qFormat")
			m.open("w:pPr")
			m.format(named.Format, usual, 0)
			m.end("w:pPr")
		}
		m.open("w:rPr")
		m.look(named.Style, body.Style)
		m.end("w:rPr")
		m.end("w:style")
	}
	m.WriteString(`</w:styles>`)
	return m.String()
}

const typeface = "Times New Roman"

// builtIn writes one of the styles every package must have.
func (m *markup) builtIn(kind, id, name string) {
	m.open("w:style", "w:type", kind, "w:default", "1", "w:styleId", id)
	m.empty("w:name", "w:val", name)
	m.end("w:style")
}

// Notes bear Word's own styles, so that a note added in Word looks like ours.
const (
	noteStyleID = "FootnoteText"
	markStyleID = "FootnoteReference"
)

// styleID is what the text calls the style of a component by.
func styleID(c regulation.Component, named *layout.Named) string {
	switch c {
	case regulation.Note:
		return noteStyleID
	case regulation.NoteMark:
		return markStyleID
	}
	return named.Key
}

// startStyle opens the style of a component under the name Word shows in its
// list of styles.
func (m *markup) startStyle(kind string, c regulation.Component, named *layout.Named) {
	id, name := styleID(c, named), named.Name
	switch c {
	case regulation.Note:
		name = "footnote text"
	case regulation.NoteMark:
		name = "footnote reference"
	}
	if id == named.Key {
		m.open("w:style", "w:type", kind, "w:customStyle", "1", "w:styleId", id)
	} else {
		m.open("w:style", "w:type", kind, "w:styleId", id)
	}
	m.empty("w:name", "w:val", name)
}
