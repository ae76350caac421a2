package migrate

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// goneNames are words in the names of bodies and places that 05-HD/VPTW does not
// know any more, in capitals: what belonged to a district, and bodies that were
// dissolved or joined in 2025.
var goneNames = []string{
	"HUYỆN", "QUẬN", "THỊ XÃ", "THỊ TRẤN", "THỊ UỶ", "ĐẢNG ĐOÀN", "BAN CÁN SỰ ĐẢNG",
	"ĐẢNG UỶ KHỐI", "ĐẢNG BỘ KHỐI", "BAN DÂN VẬN", "BAN TUYÊN GIÁO",
}

// joinedName has one of them in it and is that of a body there is.
const joinedName = "BAN TUYÊN GIÁO VÀ DÂN VẬN"

// gone is the word in a name that is known no more, or "".
func gone(name string) string {
	name = strings.ReplaceAll(strings.ToUpper(name), "ỦY", "UỶ")
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	name = " " + strings.Join(words, " ") + " "
	name = strings.ReplaceAll(name, joinedName, "")
	i := slices.IndexFunc(goneNames, func(word string) bool { return strings.Contains(name, " "+word+" ") })
	if i < 0 {
		return ""
	}
	return goneNames[i]
}

// askGone asks about each of the texts that names what is known no more.
func (m *migration) askGone(texts ...dispatch.Text) {
	for _, t := range texts {
		if word := gone(t.Value); word != "" && m.own(t) {
			m.ask(diag.GoneBody, t.Pos, t.Value, strings.ToLower(word))
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
		if m.own(t) && slices.ContainsFunc(strings.Split(symbol, "-"), goneSymbol) {
			m.ask(diag.GoneSymbol, t.Pos, symbol)
		}
	}
	for _, body := range m.organisations() {
		ask(body.Symbol, body.Symbol.Value)
	}
	_, symbol, _ := strings.Cut(m.Symbol.Value, "/")
	ask(m.Symbol, symbol)
}

// goneSymbol says whether a symbol is that of a body of goneNames.
func goneSymbol(symbol string) bool {
	switch symbol {
	case "ĐUK", "ĐĐ", "BCSĐ":
		return true
	}
	return strings.HasSuffix(symbol, "HU") || strings.HasSuffix(symbol, "QU") || strings.HasPrefix(symbol, "BDV") ||
		strings.HasPrefix(symbol, "BTG") && !strings.HasPrefix(symbol, "BTGDV")
}
