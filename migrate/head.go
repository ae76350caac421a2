package migrate

import (
	"slices"
	"strconv"
	"strings"

	"congvan/internal/diag"
	"congvan/regulation"
)

// regulation names the new one where the definition does not fall under it.
func (m *migration) regulation() {
	spec := regulation.For(m.Regulation.Value, m.Date.Year, m.Date.Month, m.Date.Day)
	if spec != nil && spec.Name == m.to.Name {
		return
	}
	pos := m.Regulation.Pos
	if !m.Regulation.Present() {
		pos = m.Template.Pos
	}
	m.made(m.edits.SetKey("the_thuc", m.to.Name), pos, m.from.Name, m.to.Name)
}

// date asks about a day on which the other regulation is in force: what is signed
// anew has the day it is signed on.
func (m *migration) date() {
	spec := regulation.For("", m.Date.Year, m.Date.Month, m.Date.Day)
	if spec != nil && spec.Name != m.to.Name {
		m.ask(diag.OldDate, m.Date.Pos, spec.Name)
	}
}

// typeSymbol is the symbol of the type where the writer gave that of the document.
func (m *migration) typeSymbol() {
	old, now := m.typ.SymbolIn(m.from), m.typ.SymbolIn(m.to)
	if body, ok := strings.CutPrefix(m.Symbol.Value, old+"/"); ok && old != now && m.own(m.Symbol) {
		m.set(m.Symbol, now+"/"+body)
	}
}

// addressed renames Kính gửi to Kính trình, or back, in a type that must have the
// other under this regulation.
func (m *migration) addressed() {
	for _, keys := range [][2]string{{"kinh_gui", "kinh_trinh"}, {"kinh_trinh", "kinh_gui"}} {
		old, now := keys[0], keys[1]
		pos, given := m.Given[old]
		if !given || !slices.Contains(m.typ.RequiredIn(m.to), now) {
			continue
		}
		m.made(m.edits.RenameKey(old, now), pos, old, now)
	}
}

// linePitch is the nearest that is allowed.
func (m *migration) linePitch() {
	chosen, most := m.Choices.LinePitch, m.to.Measures[regulation.LinePitch].Max
	if chosen.Value <= most || !m.from.Measures[regulation.LinePitch].Allows(chosen.Value) {
		return
	}
	text := strconv.FormatFloat(most, 'f', -1, 64)
	m.made(m.edits.SetText(chosen.Pos, text), chosen.Pos, strconv.FormatFloat(chosen.Value, 'f', -1, 64), text)
}
