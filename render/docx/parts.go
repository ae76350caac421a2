package docx

import (
	"fmt"
	"strings"

	"congvan/internal/ooxml"
	"congvan/layout"
	"congvan/regulation"
)

// part is a file of the package.
type part struct {
	name, content string
}

const (
	relStyles   = "rId1"
	relSettings = "rId2"
	relHeader   = "rId3"
	relNotes    = "rId4"
	relFirst    = "rId5"
	relBlank    = "rId6"
	relTheme    = "rId7"
	relNumbers  = "rId8"
)

const (
	wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	relType  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// optional says which parts a document has that not every one has.
type optional struct {
	notes bool
	first bool // a header on the first page
	blank bool // an empty one on the first pages of the other sections
	// of a frame
	theme, numbering bool
}

// parts are the files of the package but for the text of the document, which
// the library carries into word/document.xml.
func parts(laid *layout.Laid, frame *Frame) []part {
	notes, brought := footnotes(laid), frame.borrow(&laid.Styles)
	has := optional{notes: len(notes) > 0, first: laid.Sections[0].FirstHeader != nil}
	has.blank = has.first && len(laid.Sections) > 1
	has.theme, has.numbering = brought.theme != nil, brought.numbering != nil
	p := []part{
		{"[Content_Types].xml", contentTypesXML(has)},
		{"_rels/.rels", packageRelsXML},
		{textName, ""},
		{"word/_rels/document.xml.rels", documentRelsXML(has)},
		{"word/styles.xml", stylesXML(laid, brought)},
		{"word/settings.xml", settingsXML(laid, has)},
		{"word/header1.xml", headerXML(laid)},
		{"docProps/core.xml", coreXML(laid.Info)},
		{"docProps/app.xml", appXML(brought)},
		{"docProps/custom.xml", customXML(laid.Info)},
	}
	if has.notes {
		p = append(p, part{"word/footnotes.xml", footnotesXML(laid, notes)})
	}
	if has.first {
		p = append(p, part{"word/header2.xml", firstHeaderXML(laid)})
	}
	if has.blank {
		p = append(p, part{"word/header3.xml", blankHeaderXML(laid)})
	}
	if has.theme {
		p = append(p, part{"word/theme/theme1.xml", partXML(brought.theme, "xmlns:a", ooxml.DrawingSpace)})
	}
	if has.numbering {
		p = append(p, part{"word/numbering.xml", partXML(brought.numbering, "xmlns:w", ooxml.WordSpace)})
	}
	return p
}

func contentTypesXML(has optional) string {
	var m markup
	m.WriteString(declaration)
	m.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
	m.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
	m.empty("Default", "Extension", "xml", "ContentType", "application/xml")
	override := func(name, kind string) { m.empty("Override", "PartName", name, "ContentType", kind) }
	override("/word/document.xml", wordType+"document.main+xml")
	override("/word/styles.xml", wordType+"styles+xml")
	override("/word/settings.xml", wordType+"settings+xml")
	override("/word/header1.xml", wordType+"header+xml")
	if has.first {
		override("/word/header2.xml", wordType+"header+xml")
	}
	if has.blank {
		override("/word/header3.xml", wordType+"header+xml")
	}
	if has.notes {
		override("/word/footnotes.xml", wordType+"footnotes+xml")
	}
	if has.theme {
		override("/word/theme/theme1.xml", themeType)
	}
	if has.numbering {
		override("/word/numbering.xml", wordType+"numbering+xml")
	}
	override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
	override("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml")
	m.end("Types")
	return m.String()
}

const packageRelsXML = declaration +
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="` + relType + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="` + relType + `extended-properties" Target="docProps/app.xml"/>` +
	`<Relationship Id="rId4" Type="` + relType + `custom-properties" Target="docProps/custom.xml"/>` +
	`</Relationships>`

func documentRelsXML(has optional) string {
	var m markup
	m.WriteString(declaration)
	m.open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
	rel := func(id, kind, target string) {
		m.empty("Relationship", "Id", id, "Type", relType+kind, "Target", target)
	}
	rel(relStyles, "styles", "styles.xml")
	rel(relSettings, "settings", "settings.xml")
	rel(relHeader, "header", "header1.xml")
	if has.first {
		rel(relFirst, "header", "header2.xml")
	}
	if has.blank {
		rel(relBlank, "header", "header3.xml")
	}
	if has.notes {
		rel(relNotes, "footnotes", "footnotes.xml")
	}
	if has.theme {
		rel(relTheme, "theme", "theme/theme1.xml")
	}
	if has.numbering {
		rel(relNumbers, "numbering", "numbering.xml")
	}
	m.end("Relationships")
	return m.String()
}

func settingsXML(laid *layout.Laid, has optional) string {
	var m markup
	m.WriteString(declaration)
	m.WriteString(`<w:settings` + wordNamespaces + `>`)
	if laid.Sections[0].Sheet.Mirrored {
		m.empty("w:mirrorMargins")
	}
	m.empty("w:autoHyphenation", "w:val", "0")
	m.empty("w:characterSpacingControl", "w:val", "doNotCompress")
	if has.notes {
		m.open("w:footnotePr")
		m.empty("w:footnote", "w:id", "-1")
		m.empty("w:footnote", "w:id", "0")
		m.end("w:footnotePr")
	}
	m.open("w:compat")
	m.empty("w:compatSetting", "w:name", "compatibilityMode",
		"w:uri", "http://schemas.microsoft.com/office/word", "w:val", number(layout.CompatibilityMode))
	m.end("w:compat")
	m.empty("w:themeFontLang", "w:val", laid.Info.Language)
	m.WriteString(`</w:settings>`)
	return m.String()
}

// headerXML is the header of every page but the first: its number.
func headerXML(laid *layout.Laid) string {
	named := &laid.Styles[regulation.PageNumber]
	var m markup
	m.WriteString(declaration)
	m.WriteString(`<w:hdr` + wordNamespaces + `><w:p>`)
	m.open("w:pPr")
	m.empty("w:pStyle", "w:val", styleID(regulation.PageNumber, named))
	m.end("w:pPr")
	field := func(kind string) {
		m.open("w:r")
		m.empty("w:fldChar", "w:fldCharType", kind)
		m.end("w:r")
	}
	field("begin")
	m.open("w:r")
	m.element("w:instrText", " PAGE ", "xml:space", "preserve")
	m.end("w:r")
	field("separate")
	m.WriteString("<w:r><w:t>2</w:t></w:r>")
	field("end")
	m.WriteString(`</w:p></w:hdr>`)
	return m.String()
}

// firstHeaderXML is the header of the first page: whom the document is for.
func firstHeaderXML(laid *layout.Laid) string {
	var m markup
	m.WriteString(declaration)
	m.WriteString(`<w:hdr` + wordNamespaces + `>`)
	m.paragraph(laid.Sections[0].FirstHeader, &laid.Styles)
	m.WriteString(`</w:hdr>`)
	return m.String()
}

// blankHeaderXML is the header of the first page of an appendix, where there is
// nothing.
func blankHeaderXML(laid *layout.Laid) string {
	var m markup
	m.WriteString(declaration)
	m.WriteString(`<w:hdr` + wordNamespaces + `>`)
	m.paragraph(&layout.Paragraph{Component: regulation.PageNumber, Format: laid.Styles[regulation.PageNumber].Format}, &laid.Styles)
	m.WriteString(`</w:hdr>`)
	return m.String()
}

// coreXML describes the document to whoever lists files: its dates are the
// document's own, so that making it again changes nothing.
func coreXML(info layout.Info) string {
	var m markup
	m.WriteString(declaration)
	m.open("cp:coreProperties",
		"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		"xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/",
		"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	date := fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", info.Year, info.Month, info.Day)
	m.element("dc:title", info.Title)
	m.element("dc:subject", info.Subject)
	m.element("dc:creator", info.Author)
	m.element("cp:keywords", info.Keywords)
	m.element("dcterms:created", date, "xsi:type", "dcterms:W3CDTF")
	m.element("dcterms:modified", date, "xsi:type", "dcterms:W3CDTF")
	m.element("dc:language", info.Language)
	m.end("cp:coreProperties")
	return m.String()
}

// appXML names the program, and the company and the manager that the frame
// brings.
func appXML(brought borrowed) string {
	var m markup
	m.WriteString(declaration)
	m.open("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
	m.element("Application", "congvan")
	if brought.manager != "" {
		m.element("Manager", brought.manager)
	}
	if brought.company != "" {
		m.element("Company", brought.company)
	}
	m.end("Properties")
	return m.String()
}

// partXML is a part that a frame brings.
func partXML(root *ooxml.Element, declares, space string) string {
	var m markup
	m.WriteString(declaration)
	m.tree(root, declares, space)
	return m.String()
}

// DefinitionHash is the name of the property that has the SHA-256 of the definition
// that a document was made from.
const DefinitionHash = "dinh_nghia_sha256"

// customXML names what the document was made from.
func customXML(info layout.Info) string {
	var m markup
	m.WriteString(declaration)
	m.open("Properties",
		"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
		"xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")
	for i, p := range [][2]string{{"the_thuc", info.Regulation}, {DefinitionHash, info.Definition}} {
		m.open("property", "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid", number(i+2), "name", p[0])
		m.element("vt:lpwstr", p[1])
		m.end("property")
	}
	m.end("Properties")
	return strings.TrimSpace(m.String())
}
