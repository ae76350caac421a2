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
	m.empty("w:widowControl")
	m.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", number(body.Pitch), "w:lineRule", "exact")
	m.end("w:pPr")
	m.end("w:pPrDefault")
	m.end("w:docDefaults")

	m.latentStyles()
	m.builtInStyles()
	usual := layout.Format{Pitch: body.Pitch}
	for c := range laid.Styles {
		named := &laid.Styles[c]
		component := regulation.Component(c)
		kind := "paragraph"
		if component == regulation.NoteMark || component == regulation.AddresseesWord {
			kind = "character"
		}
		m.startStyle(kind, component, named)
		if kind == "paragraph" {
			m.empty("w:basedOn", "w:val", "Normal")
		}
		m.empty("w:uiPriority", "w:val", number(c+1))
		m.empty("w:qFormat")
		if kind == "paragraph" {
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

const (
	// wordStyles is how many styles Word knows of itself.
	wordStyles = 376
	// lastPriority is where Word lists a style behind all others.
	lastPriority = 99
)

// latentStyles keeps Word's own styles out of its list of styles, where a
// clerk looks for ours.
func (m *markup) latentStyles() {
	m.empty("w:latentStyles", "w:defLockedState", "0", "w:defUIPriority", number(lastPriority),
		"w:defSemiHidden", "1", "w:defUnhideWhenUsed", "1", "w:defQFormat", "0", "w:count", number(wordStyles))
}

// builtInStyles writes the styles every package must have. A table that is
// drawn in Word has Word's usual room beside its text.
func (m *markup) builtInStyles() {
	style := func(kind, id, name string) {
		m.open("w:style", "w:type", kind, "w:default", "1", "w:styleId", id)
		m.empty("w:name", "w:val", name)
		if kind != "paragraph" {
			m.empty("w:uiPriority", "w:val", number(lastPriority))
			m.empty("w:semiHidden")
			m.empty("w:unhideWhenUsed")
		}
	}
	style("paragraph", "Normal", "Normal")
	m.end("w:style")
	style("character", "DefaultParagraphFont", "Default Paragraph Font")
	m.end("w:style")
	style("table", "TableNormal", "Normal Table")
	m.open("w:tblPr")
	m.empty("w:tblInd", "w:w", "0", "w:type", "dxa")
	m.open("w:tblCellMar")
	m.empty("w:top", "w:w", "0", "w:type", "dxa")
	m.empty("w:left", "w:w", number(layout.CellMargin), "w:type", "dxa")
	m.empty("w:bottom", "w:w", "0", "w:type", "dxa")
	m.empty("w:right", "w:w", number(layout.CellMargin), "w:type", "dxa")
	m.end("w:tblCellMar")
	m.end("w:tblPr")
	m.end("w:style")
	style("numbering", "NoList", "No List")
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
