package docx

import (
	"slices"
	"strings"

	"congvan/internal/ooxml"
	"congvan/layout"
	"congvan/regulation"
)

// borrowed is what of a frame goes into a document.
type borrowed struct {
	// styles stand behind ours.
	styles []*ooxml.Element
	// listed are the frame's styles that have the name or the id of one of
	// ours, by our id.
	listed           map[string]*ooxml.Element
	numbering, theme *ooxml.Element
	company, manager string
}

// What is usual in a frame stands in styles of their own that its styles rest
// on: Word's defaults, over them the frame's, over them its Normal.
const (
	wordDefaultID, wordDefaultName   = "khung_word", "Mặc định của Word"
	frameDefaultID, frameDefaultName = "khung_mac_dinh", "Mặc định của tệp khung"
	frameNormalID, frameNormalName   = "khung_normal", "Normal của tệp khung"
)

// styleParts are the children a style is carried with, in the schema's order.
// Other names of a style could be those of ours.
var styleParts = []string{
	"w:name", "w:basedOn", "w:next", "w:link", "w:autoRedefine", "w:hidden", "w:uiPriority", "w:semiHidden",
	"w:unhideWhenUsed", "w:qFormat", "w:locked", "w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr",
}

// known is a style that the text of a frame may name: what it is called by in
// our document, and what it is a style of.
type known struct{ id, kind string }

// borrowing is a frame being fitted to the styles of a document.
type borrowing struct {
	frame *Frame
	// ids are the styles of the frame by their ids there.
	ids map[string]known
	// own are those that are not ours, and isOwn their ids.
	own   []*ooxml.Element
	isOwn map[string]bool
	// normal is the frame's Normal, or nil.
	normal *ooxml.Element
	// numbers are the numberings there are.
	numbers map[string]bool
}

// borrow is what the frame gives a document with those styles; a frame that is
// nil gives nothing.
func (f *Frame) borrow(ours *styles) borrowed {
	if f == nil {
		return borrowed{}
	}
	out := borrowed{theme: f.theme, company: f.company, manager: f.manager}
	b := borrowing{frame: f, ids: map[string]known{}, isOwn: map[string]bool{}, numbers: map[string]bool{}}
	out.listed = b.sort(ours)
	if f.numbering != nil {
		for _, n := range f.numbering.Children {
			if n.Name == "w:num" {
				b.numbers[n.Attr("w:numId")] = true
			}
		}
	}
	if slices.ContainsFunc(b.own, func(s *ooxml.Element) bool { return s.Attr("w:type") == "paragraph" }) {
		out.styles = b.usual()
	}
	for _, s := range b.own {
		out.styles = append(out.styles, b.style(s))
	}
	breakCircles(out.styles)
	if f.numbering != nil && slices.ContainsFunc(out.styles, func(s *ooxml.Element) bool { return s.Contains("w:numPr") }) {
		out.numbering = kept(f.numbering, b.keep)
	}
	return out
}

// sort tells the frame's styles from ours, which it returns by our ids.
func (b *borrowing) sort(ours *styles) map[string]*ooxml.Element {
	byName, byID := map[string]known{}, map[string]known{}
	add := func(id, name, kind string) {
		byName[strings.ToLower(name)], byID[id] = known{id, kind}, known{id, kind}
	}
	for kind, s := range usualStyles {
		add(s.id, s.name, kind)
	}
	for c := range ours {
		component := regulation.Component(c)
		add(styleID(component, &ours[c]), styleName(component, &ours[c]), styleKind(component))
	}
	add(wordDefaultID, wordDefaultName, "paragraph")
	add(frameDefaultID, frameDefaultName, "paragraph")
	add(frameNormalID, frameNormalName, "paragraph")

	listed := map[string]*ooxml.Element{}
	for _, s := range b.frame.styles.Children {
		id, kind, name := s.Attr("w:styleId"), s.Attr("w:type"), strings.ToLower(s.Val("w:name"))
		usual, isKind := usualStyles[kind]
		if _, twice := b.ids[id]; s.Name != "w:style" || id == "" || name == "" || !isKind || twice {
			continue
		}
		same, taken := byName[name]
		if !taken {
			same, taken = byID[id]
		}
		switch {
		case kind == "paragraph" && same.id == usual.id:
			b.ids[id] = known{frameNormalID, kind}
			if b.normal == nil {
				b.normal = s
			}
		case taken:
			b.ids[id] = same
			if same.kind == kind && listed[same.id] == nil {
				listed[same.id] = s
			}
		default:
			b.ids[id] = known{id, kind}
			byName[name], byID[id] = known{id, kind}, known{id, kind}
			b.own, b.isOwn[id] = append(b.own, s), true
		}
	}
	return listed
}

// isOn reads an on-off value.
func isOn(value string) bool { return value == "1" || value == "true" || value == "on" }

// style is one of the frame's own styles as our document has it.
func (b *borrowing) style(s *ooxml.Element) *ooxml.Element {
	kind, id := s.Attr("w:type"), s.Attr("w:styleId")
	out := &ooxml.Element{Name: "w:style", Attrs: []string{"w:type", kind}}
	if isOn(s.Attr("w:customStyle")) {
		out.Attrs = append(out.Attrs, "w:customStyle", "1")
	}
	out.Attrs = append(out.Attrs, "w:styleId", id)
	for _, part := range styleParts {
		at := len(out.Children)
		for _, e := range s.Children {
			if e.Name == part && (at == len(out.Children) || part == "w:tblStylePr") {
				out.Children = append(out.Children, e)
			}
		}
		target, named := b.ids[s.Val(part)]
		switch part {
		case "w:basedOn":
			named = named && target.kind == kind
			if !named && kind == "paragraph" {
				target, named = known{frameDefaultID, kind}, true
			}
		case "w:next":
			named = named && target.kind == kind
		case "w:link":
			named = named && target.kind != kind && b.isOwn[target.id]
		default:
			continue
		}
		out.Children = out.Children[:at]
		if named {
			out.Children = append(out.Children, &ooxml.Element{Name: part, Attrs: []string{"w:val", target.id}})
		}
	}
	return kept(out, b.keep)
}

// keep is what of an element of the frame our document has: nothing of what
// speaks of its pictures, its text or its history, and nothing that calls for a
// style or a numbering that is not there.
func (b *borrowing) keep(e *ooxml.Element) *ooxml.Element {
	switch e.Name {
	case "w:numPicBullet", "w:lvlPicBulletId", "w:sectPr",
		"w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:numberingChange":
		return nil
	case "w:numPr":
		if n := e.Val("w:numId"); n != "" && n != "0" && !b.numbers[n] {
			return nil
		}
	case "w:pStyle", "w:styleLink", "w:numStyleLink":
		if !b.isOwn[e.Attr("w:val")] {
			return nil
		}
	}
	return e
}

// breakCircles lets go of what a style is based on where that leads back to it.
func breakCircles(list []*ooxml.Element) {
	byID := map[string]*ooxml.Element{}
	for _, s := range list {
		byID[s.Attr("w:styleId")] = s
	}
	walk := map[*ooxml.Element]int{} // the walk a style was met on
	for i, s := range list {
		for at := s; at != nil && walk[at] == 0; {
			walk[at] = i + 1
			up := byID[at.Val("w:basedOn")]
			if up != nil && walk[up] == i+1 {
				at.Children = slices.DeleteFunc(at.Children, func(e *ooxml.Element) bool { return e.Name == "w:basedOn" })
			}
			at = up
		}
	}
}

// usual are the styles that the frame's rest on.
func (b *borrowing) usual() []*ooxml.Element {
	defaults := b.frame.styles.Child("w:docDefaults")
	base := []*ooxml.Element{
		{Name: "w:pPr", Children: []*ooxml.Element{
			{Name: "w:widowControl"},
			{Name: "w:spacing", Attrs: []string{"w:before", "0", "w:after", "0", "w:line", number(layout.SingleSpacing), "w:lineRule", "auto"}},
		}},
		{Name: "w:rPr", Children: []*ooxml.Element{
			{Name: "w:sz", Attrs: []string{"w:val", number(layout.UnsetSize)}},
			{Name: "w:szCs", Attrs: []string{"w:val", number(layout.UnsetSize)}},
		}},
	}
	of := func(id, name, basedOn string, look ...*ooxml.Element) *ooxml.Element {
		s := &ooxml.Element{Name: "w:style", Attrs: []string{"w:type", "paragraph", "w:customStyle", "1", "w:styleId", id}}
		s.Children = append(s.Children, &ooxml.Element{Name: "w:name", Attrs: []string{"w:val", name}})
		if basedOn != "" {
			s.Children = append(s.Children, &ooxml.Element{Name: "w:basedOn", Attrs: []string{"w:val", basedOn}})
		}
		if id != frameNormalID {
			s.Children = append(s.Children, &ooxml.Element{Name: "w:semiHidden"})
		}
		for _, e := range look {
			if e != nil {
				s.Children = append(s.Children, e)
			}
		}
		return kept(s, b.keep)
	}
	return []*ooxml.Element{
		of(wordDefaultID, wordDefaultName, "", base...),
		of(frameDefaultID, frameDefaultName, wordDefaultID, defaults.Child("w:pPrDefault", "w:pPr"), defaults.Child("w:rPrDefault", "w:rPr")),
		of(frameNormalID, frameNormalName, frameDefaultID, b.normal.Child("w:pPr"), b.normal.Child("w:rPr")),
	}
}
