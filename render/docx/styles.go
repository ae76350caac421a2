package docx

import (
	"congvan/internal/ooxml"
	"congvan/layout"
	"congvan/regulation"
)

// stylesXML is the part that names how every component is set. The type is
// Times New Roman in all four of Word's scripts, without kerning or
// hyphenation, so that the lines are those that were measured.
func stylesXML(laid *layout.Laid, brought borrowed) string {
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
		if named.Style.Size == 0 {
			continue // the regulation has no such component
		}
		component := regulation.Component(c)
		kind := styleKind(component)
		m.startStyle(kind, component, named)
		if kind == "paragraph" {
			m.empty("w:basedOn", "w:val", "Normal")
		}
		m.listed(c+1, brought.listed[styleID(component, named)])
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
	for _, style := range brought.styles {
		m.tree(style)
	}
	m.WriteString(`</w:styles>`)
	return m.String()
}

// styleKind is what a component's style is a style of.
func styleKind(c regulation.Component) string {
	if c == regulation.NoteMark || c == regulation.AddresseesWord {
		return "character"
	}
	return "paragraph"
}

// listed says where Word lists one of our styles: at the place among ours, or
// where the frame's style of that name stands, unless that is nil.
func (m *markup) listed(place int, theirs *ooxml.Element) {
	if theirs == nil {
		m.empty("w:uiPriority", "w:val", number(place))
		m.empty("w:qFormat")
		return
	}
	for _, name := range []string{"w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat"} {
		if e := theirs.Child(name); e != nil {
			m.tree(e)
		}
	}
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

// usualStyles are the styles every package must have, by what they are styles
// of.
var usualStyles = map[string]struct{ id, name string }{
	"paragraph": {"Normal", "Normal"},
	"character": {"DefaultParagraphFont", "Default Paragraph Font"},
	"table":     {"TableNormal", "Normal Table"},
	"numbering": {"NoList", "No List"},
}

// builtInStyles writes the styles every package must have. A table that is
// drawn in Word has Word's usual room beside its text.
func (m *markup) builtInStyles() {
	style := func(kind string) {
		m.open("w:style", "w:type", kind, "w:default", "1", "w:styleId", usualStyles[kind].id)
		m.empty("w:name", "w:val", usualStyles[kind].name)
		if kind != "paragraph" {
			m.empty("w:uiPriority", "w:val", number(lastPriority))
			m.empty("w:semiHidden")
			m.empty("w:unhideWhenUsed")
		}
	}
	style("paragraph")
	m.end("w:style")
	style("character")
	m.end("w:style")
	style("table")
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
	style("numbering")
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

// styleName is what Word shows the style of a component as.
func styleName(c regulation.Component, named *layout.Named) string {
	switch c {
	case regulation.Note:
		return "footnote text"
	case regulation.NoteMark:
		return "footnote reference"
	}
	return named.Name
}

// startStyle opens the style of a component under the name Word shows in its
// list of styles.
func (m *markup) startStyle(kind string, c regulation.Component, named *layout.Named) {
	id := styleID(c, named)
	if id == named.Key {
		m.open("w:style", "w:type", kind, "w:customStyle", "1", "w:styleId", id)
	} else {
		m.open("w:style", "w:type", kind, "w:styleId", id)
	}
	m.empty("w:name", "w:val", styleName(c, named))
}
