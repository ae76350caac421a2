package docx

import (
	"slices"
	"strings"

	"congvan/layout"
	"congvan/regulation"
)

// borrowed is what of a frame goes into a document.
type borrowed struct {
	// styles stand behind ours.
	styles []*element
	// listed are the frame's styles that have the name or the id of one of
	// ours, by our id.
	listed           map[string]*element
	numbering, theme *element
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
	own   []*element
	isOwn map[string]bool
	// normal is the frame's Normal, or nil.
	normal *element
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
		for _, n := range f.numbering.children {
			if n.name == "w:num" {
				b.numbers[n.attr("w:numId")] = true
			}
		}
	}
	if slices.ContainsFunc(b.own, func(s *element) bool { return s.attr("w:type") == "paragraph" }) {
		out.styles = b.usual()
	}
	for _, s := range b.own {
		out.styles = append(out.styles, b.style(s))
	}
	breakCircles(out.styles)
	if f.numbering != nil && slices.ContainsFunc(out.styles, func(s *element) bool { return s.contains("w:numPr") }) {
		out.numbering = f.numbering.kept(b.keep)
	}
	return out
}

// sort tells the frame's styles from ours, which it returns by our ids.
func (b *borrowing) sort(ours *styles) map[string]*element {
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

	listed := map[string]*element{}
	for _, s := range b.frame.styles.children {
		id, kind, name := s.attr("w:styleId"), s.attr("w:type"), strings.ToLower(s.val("w:name"))
		usual, isKind := usualStyles[kind]
		if _, twice := b.ids[id]; s.name != "w:style" || id == "" || name == "" || !isKind || twice {
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
func (b *borrowing) style(s *element) *element {
	kind, id := s.attr("w:type"), s.attr("w:styleId")
	out := &element{name: "w:style", attrs: []string{"w:type", kind}}
	if isOn(s.attr("w:customStyle")) {
		out.attrs = append(out.attrs, "w:customStyle", "1")
	}
	out.attrs = append(out.attrs, "w:styleId", id)
	for _, part := range styleParts {
		at := len(out.children)
		for _, e := range s.children {
			if e.name == part && (at == len(out.children) || part == "w:tblStylePr") {
				out.children = append(out.children, e)
			}
		}
		target, named := b.ids[s.val(part)]
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
		out.children = out.children[:at]
		if named {
			out.children = append(out.children, &element{name: part, attrs: []string{"w:val", target.id}})
		}
	}
	return out.kept(b.keep)
}

// keep is what of an element of the frame our document has: nothing of what
// speaks of its pictures, its text or its history, and nothing that calls for a
// style or a numbering that is not there.
func (b *borrowing) keep(e *element) *element {
	switch e.name {
	case "w:numPicBullet", "w:lvlPicBulletId", "w:sectPr",
		"w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:numberingChange":
		return nil
	case "w:numPr":
		if n := e.val("w:numId"); n != "" && n != "0" && !b.numbers[n] {
			return nil
		}
	case "w:pStyle", "w:styleLink", "w:numStyleLink":
		if !b.isOwn[e.attr("w:val")] {
			return nil
		}
	}
	return e
}

// breakCircles lets go of what a style is based on where that leads back to it.
func breakCircles(list []*element) {
	byID := map[string]*element{}
	for _, s := range list {
		byID[s.attr("w:styleId")] = s
	}
	walk := map[*element]int{} // the walk a style was met on
	for i, s := range list {
		for at := s; at != nil && walk[at] == 0; {
			walk[at] = i + 1
			up := byID[at.val("w:basedOn")]
			if up != nil && walk[up] == i+1 {
				at.children = slices.DeleteFunc(at.children, func(e *element) bool { return e.name == "w:basedOn" })
			}
			at = up
		}
	}
}

// usual are the styles that the frame's rest on.
func (b *borrowing) usual() []*element {
	defaults := b.frame.styles.child("w:docDefaults")
	base := []*element{
		{name: "w:pPr", children: []*element{
			{name: "w:widowControl"},
			{name: "w:spacing", attrs: []string{"w:before", "0", "w:after", "0", "w:line", number(layout.SingleSpacing), "w:lineRule", "auto"}},
		}},
		{name: "w:rPr", children: []*element{
			{name: "w:sz", attrs: []string{"w:val", number(layout.UnsetSize)}},
			{name: "w:szCs", attrs: []string{"w:val", number(layout.UnsetSize)}},
		}},
	}
	of := func(id, name, basedOn string, look ...*element) *element {
		s := &element{name: "w:style", attrs: []string{"w:type", "paragraph", "w:customStyle", "1", "w:styleId", id}}
		s.children = append(s.children, &element{name: "w:name", attrs: []string{"w:val", name}})
		if basedOn != "" {
			s.children = append(s.children, &element{name: "w:basedOn", attrs: []string{"w:val", basedOn}})
		}
		if id != frameNormalID {
			s.children = append(s.children, &element{name: "w:semiHidden"})
		}
		for _, e := range look {
			if e != nil {
				s.children = append(s.children, e)
			}
		}
		return s.kept(b.keep)
	}
	return []*element{
		of(wordDefaultID, wordDefaultName, "", base...),
		of(frameDefaultID, frameDefaultName, wordDefaultID, defaults.child("w:pPrDefault", "w:pPr"), defaults.child("w:rPrDefault", "w:rPr")),
		of(frameNormalID, frameNormalName, frameDefaultID, b.normal.child("w:pPr"), b.normal.child("w:rPr")),
	}
}
