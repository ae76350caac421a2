package importer

import (
	"strings"

	"congvan/dispatch"
	"congvan/regulation"
)

// organisations makes of the lines in capitals that head the paper its bodies:
// the superior first, the one that issues it last. A line that goes on with the
// name above is joined to it.
func (h *headReader) organisations() {
	if h.knownBodies() {
		return
	}
	var names []dispatch.Text
	open := false // the name above goes on
	for _, l := range h.bodies {
		s := strings.Trim(l.text(), "* ")
		goesOn := open || !beginsAny(s, bodyWords)
		if goesOn && len(names) > 0 {
			names[len(names)-1].Value += " " + s
		} else {
			names = append(names, text(s, l.Pos))
		}
		open = strings.HasSuffix(s, "-") || strings.HasSuffix(s, "–") || strings.HasSuffix(s, " VÀ")
	}
	if len(names) == 0 {
		return
	}
	d, last := h.def, len(names)-1
	symbols := h.symbolOfBody()
	if joint := strings.Split(strings.ReplaceAll(joinNames(names), "–", "-"), " - "); len(joint) > 1 {
		h.jointBodies(joint, names[0], symbols)
		return
	}
	d.Body = dispatch.Organisation{Name: names[last:], Superior: names[:last:last], Symbol: dispatch.Text{Value: symbols, Pos: d.Symbol.Pos}, Pos: names[0].Pos}
	if last > 1 {
		h.doubt(names[0].Pos, "co_quan", 60, "tên cơ quan có nhiều dòng: dòng cuối được coi là cơ quan ban hành", "of the lines that name bodies the last is taken for the one that issues the paper")
	}
}

// knownBodies takes the bodies of a paper whose lines are known as such, and says
// whether they are.
func (h *headReader) knownBodies() bool {
	var superior, names []dispatch.Text
	for _, l := range h.bodies {
		switch {
		case l.Component.is(regulation.SuperiorBody):
			superior = append(superior, text(l.text(), l.Pos))
		case l.Component.is(regulation.IssuingBody) && !strings.HasSuffix(l.text(), " -"):
			names = append(names, text(l.text(), l.Pos))
		default:
			return false // or several bodies
		}
	}
	if len(names) == 0 || len(names) > 1 && strings.Contains(joinNames(names), " - ") {
		return false
	}
	h.def.Body = dispatch.Organisation{Name: names, Superior: superior, Symbol: dispatch.Text{Value: h.symbolOfBody(), Pos: h.def.Symbol.Pos}, Pos: h.bodies[0].Pos}
	return true
}

func joinNames(names []dispatch.Text) string {
	var out []string
	for _, n := range names {
		out = append(out, n.Value)
	}
	return strings.Join(out, " ")
}

// jointBodies are several bodies that issue a paper together.
func (h *headReader) jointBodies(names []string, at dispatch.Text, symbols string) {
	parts := strings.Split(symbols, "-")
	for i, name := range names {
		body := dispatch.Organisation{Name: []dispatch.Text{text(name, at.Pos)}, Pos: at.Pos}
		if len(parts) == len(names) {
			body.Symbol = text(parts[i], h.def.Symbol.Pos)
		}
		if i == 0 {
			h.def.Body = body
		} else {
			h.def.Joint = append(h.def.Joint, body)
		}
	}
}

// symbolOfBody is the part of the symbol that is the body's.
func (h *headReader) symbolOfBody() string {
	_, body, _ := strings.Cut(h.def.Symbol.Value, "/")
	return body
}
