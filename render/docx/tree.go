package docx

import "congvan/internal/ooxml"

// kept is a copy of e, in which each element below it is what keep makes of it;
// nil leaves it out.
func kept(e *ooxml.Element, keep func(*ooxml.Element) *ooxml.Element) *ooxml.Element {
	out := &ooxml.Element{Name: e.Name, Attrs: e.Attrs}
	for _, c := range e.Children {
		if k := keep(c); k != nil {
			out.Children = append(out.Children, kept(k, keep))
		}
	}
	return out
}

// tree writes e and all that stands in it.
func (m *markup) tree(e *ooxml.Element, more ...string) {
	attrs := append(more, e.Attrs...)
	if len(e.Children) == 0 {
		m.empty(e.Name, attrs...)
		return
	}
	m.open(e.Name, attrs...)
	for _, c := range e.Children {
		m.tree(c)
	}
	m.end(e.Name)
}
