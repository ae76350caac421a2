package dispatch

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Named says whether two organisations have one name, whatever its case and
// wherever its tone marks are put: ủy and uỷ.
func (o Organisation) Named(other Organisation) bool {
	return slices.EqualFunc(o.Name, other.Name, func(a, b Text) bool { return toned(a.Value) == toned(b.Value) })
}

// toneMarks are the five of Vietnamese, as they stand behind their vowel.
const toneMarks = "\u0300\u0301\u0303\u0309\u0323"

// toned is a text in small letters with the tone mark of every syllable behind it.
func toned(text string) string {
	var out, tone strings.Builder
	end := func() {
		out.WriteString(tone.String())
		tone.Reset()
	}
	for _, r := range norm.NFD.String(strings.ToLower(text)) {
		switch {
		case strings.ContainsRune(toneMarks, r):
			tone.WriteRune(r)
			continue
		case !unicode.IsLetter(r) && !unicode.IsMark(r):
			end()
		}
		out.WriteRune(r)
	}
	end()
	return out.String()
}
