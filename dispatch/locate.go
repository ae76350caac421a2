package dispatch

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"congvan/internal/diag"
)

// mostPlaces is how many places of a character Locate tells.
const mostPlaces = 3

// Locate is the first places, at most three, where the character r stands in
// the definition src, composed or in its decomposed form. Lines that are
// comments from their first column on are passed over. It is empty where r
// comes from an escape.
func Locate(path string, src []byte, r rune) []diag.Pos {
	p := newParser(definitionFile())
	text, ok := p.decode(path, src)
	if !ok {
		return nil
	}
	s := newSource(path, text)
	forms := []string{string(r)}
	if apart := norm.NFD.String(forms[0]); apart != forms[0] {
		forms = append(forms, apart)
	}
	var out []diag.Pos
	for i := 0; i < len(text) && len(out) < mostPlaces; {
		found, form := -1, ""
		for _, f := range forms {
			if n := strings.Index(text[i:], f); n >= 0 && (found < 0 || i+n < found) {
				found, form = i+n, f
			}
		}
		if found < 0 {
			break
		}
		if line := text[strings.LastIndexByte(text[:found], '\n')+1:]; !strings.HasPrefix(line, "#") {
			out = append(out, s.pos(found, utf8.RuneCountInString(form)))
		}
		i = found + len(form)
	}
	return out
}
