package migrate

import (
	"regexp"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// askGone asks about each of the texts that names what is known no more.
func (m *migration) askGone(texts ...dispatch.Text) {
	for _, t := range texts {
		if gone, ok := regulation.GoneIn(t.Value); ok && m.own(t) {
			m.ask(diag.GoneBody, t.Pos, t.Value, strings.ToLower(gone.Words))
		}
	}
}

func (m *migration) organisations() []dispatch.Organisation {
	return append([]dispatch.Organisation{m.Body}, m.Joint...)
}

// bodies asks about the bodies that issue the document.
func (m *migration) bodies() {
	for _, body := range m.organisations() {
		m.askGone(body.Superior...)
		m.askGone(body.Name...)
	}
}

// shortDistrict is a town or a district at the head of a place, by the first letter
// alone: 36-HD/VPTW allowed that (II.1.4.2).
var shortDistrict = regexp.MustCompile(`^(TX|TT|Q|H)[. ]`)

// place asks about where it is issued.
func (m *migration) place() {
	m.askGone(m.Place)
	if parts := shortDistrict.FindStringSubmatch(m.Place.Value); parts != nil && m.own(m.Place) {
		m.ask(diag.GoneBody, m.Place.Pos, m.Place.Value, parts[1])
	}
}

// authorityOfBody asks about those it is signed for.
func (m *migration) authorityOfBody() { m.askGone(m.authorities()...) }

// receivers asks about those it goes to.
func (m *migration) receivers() {
	for _, list := range [][]dispatch.Recipient{m.Addressees, m.SubmittedTo, m.Recipients} {
		for _, r := range list {
			m.askGone(r.Name)
		}
	}
	m.askGone(m.Archive)
}

// bodySymbols asks about the symbols of bodies that are no more.
func (m *migration) bodySymbols() {
	ask := func(t dispatch.Text, symbol string) {
		if m.own(t) && slices.ContainsFunc(strings.Split(symbol, "-"), regulation.GoneSymbol) {
			m.ask(diag.GoneSymbol, t.Pos, symbol)
		}
	}
	for _, body := range m.organisations() {
		ask(body.Symbol, body.Symbol.Value)
	}
	_, symbol, _ := strings.Cut(m.Symbol.Value, "/")
	ask(m.Symbol, symbol)
}
