package distribution

import (
	"slices"
	"strings"
)

// What a document is sent for where nobody says: whom it is addressed to settles
// what it asks for (05-HD/VPTW, II.I.9.2.3), whom an article names carries it out,
// who else has it knows of it.
const (
	toSettle   = "để giải quyết"
	toCarryOut = "để thực hiện"
	toKnow     = "để biết"
	toFile     = "để lưu"
)

// purposesOf are the purposes that are written as offices write them: several
// parted by commas, with or without để, the longest two by their letters. Words
// that are none of these are a purpose as they stand.
func purposesOf(text string) []string {
	var list []string
	for _, piece := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' }) {
		words := string(plain(strings.TrimSpace(piece)))
		switch words {
		case "b/c":
			words = "để báo cáo"
		case "t/h":
			words = toCarryOut
		}
		i := slices.IndexFunc(Purposes(), func(p string) bool { return words == string(plain(p)) || "để "+words == string(plain(p)) })
		if i < 0 {
			return []string{strings.TrimSpace(text)}
		}
		list = append(list, Purposes()[i])
	}
	return list
}

// united are purposes with others behind them, each once.
func united(purposes, others []string) []string {
	for _, p := range others {
		if !slices.Contains(purposes, p) {
			purposes = append(purposes[:len(purposes):len(purposes)], p)
		}
	}
	return purposes
}
