package check

import (
	"fmt"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/measure"
	"congvan/regulation"
)

// Looks reports what stands otherwise on the pages of a finished document than the
// regulation asks for, one finding for each component and each thing about it. None
// is an error where it was not certain what stands there. def is what was found in
// the document, or what it was made from.
func Looks(seen *measure.Document, def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec) diag.List {
	s := &subject{Definition: def, typ: typ, spec: spec, seen: seen}
	return s.run(lookRules())
}

// lookRules are those about how a finished document looks.
func lookRules() []Rule {
	return slices.Concat(styleRules, pageRules, textRules, numberLookRules, headLookRules, closingLookRules, habitRules)
}

// met is a thing that was met in places of one component.
type met struct {
	name            diag.Words
	point, expected string
	found           []string
	places          []measure.Place
	weight          regulation.Strength
	sure            bool
}

// meet notes that something other than expected was found at a place of a row of the
// regulation.
func (s *subject) meet(name, point string, weight regulation.Strength, sure bool, place measure.Place, found, expected string) {
	words := diag.Words{Vi: name, En: name}
	i := slices.IndexFunc(s.met, func(m *met) bool { return m.name == words && m.expected == expected })
	if i < 0 {
		i = len(s.met)
		s.met = append(s.met, &met{name: words, point: point, expected: expected, weight: weight})
	}
	m := s.met[i]
	m.sure = m.sure || sure
	m.places = append(m.places, place)
	if !slices.Contains(m.found, found) {
		m.found = append(m.found, found)
	}
}

// flush reports what was met by the rule.
func (s *subject) flush() {
	const most = 3
	for _, m := range s.met {
		found := strings.Join(m.found[:min(len(m.found), most)], ", ")
		first := m.places[0]
		first.Pos.File = s.seen.Path
		d := diag.New(s.rule.ID, first.Pos, m.name, whereOf(m.places), found, m.expected).Between(found, m.expected).Hint(m.expected)
		if m.point != "" {
			d = d.Citing(s.spec.Cite(m.point))
		} else {
			d = d.Citing(s.point())
		}
		if d.Severity() == diag.Error && (!m.sure || m.weight != regulation.Norm) {
			d = d.Weighing(diag.Warning)
		}
		s.list.Add(d)
	}
	s.met = nil
}

// whereOf is where things were met, as a reader finds the first: its page and its
// first words, and how many there are.
func whereOf(places []measure.Place) diag.Words {
	var w diag.Words
	add := func(vi, en string) {
		if w.Vi != "" {
			w.Vi, w.En = w.Vi+", ", w.En+", "
		}
		w.Vi, w.En = w.Vi+vi, w.En+en
	}
	first := places[0]
	if first.Page > 0 {
		add(fmt.Sprintf("trang %d", first.Page), fmt.Sprintf("page %d", first.Page))
	}
	if words := strings.Fields(first.Text); len(words) > 0 {
		const shown = 6
		text := strings.Join(words[:min(len(words), shown)], " ")
		if len(words) > shown {
			text += "…"
		}
		add("“"+text+"”", "“"+text+"”")
	}
	if n := len(places); n > 1 {
		add(fmt.Sprintf("cả thảy %d chỗ", n), fmt.Sprintf("%d places in all", n))
	}
	if w.Vi == "" {
		add("cả văn bản", "the whole document")
	}
	return w
}

// nowhere is the place of what is about the whole document.
func nowhere() measure.Place { return measure.Place{} }

// Lengths and sizes as a finding has them.

func points(v float64) string { return diag.Decimal(v).Vi + " pt" }

func sizeWords(size unit.HalfPoints) string { return diag.Decimal(size.Points()).Vi }

// asked is the sizes that a row allows.
func asked(l regulation.Look) string {
	least, most := l.Least(), max(l.Size, l.Max)
	if least == most {
		return sizeWords(least)
	}
	return sizeWords(least) + " – " + sizeWords(most)
}

// millimetres is a length as it is measured, to the tenth.
func millimetres(t unit.Twips) string {
	const tenth = 10
	return diag.Decimal(float64(int(t.MM()*tenth+0.5))/tenth).Vi + " mm"
}
