package dispatch

import (
	"strings"
	"unicode"
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

// Places finds words in the definition src.
type Places struct{ s *source }

// NewPlaces reads src, to find words in it.
func NewPlaces(path string, src []byte) Places {
	text, _ := newParser(definitionFile()).decode(path, src)
	return Places{newSource(path, text)}
}

// Narrow is the place of words that stand at a place of the file or behind it,
// before the next empty line; the place itself where they stand in no such way.
func (p Places) Narrow(at diag.Pos, words string) diag.Pos {
	if at.File != p.s.path || at.Line == 0 || words == "" {
		return at
	}
	start := p.s.at(at.Line, at.Column)
	rest, _, _ := strings.Cut(p.s.text[start:], "\n\n")
	i := indexWhole(rest, words)
	if i < 0 {
		return at
	}
	return p.s.pos(start+i, utf8.RuneCountInString(words))
}

// indexWhole is where words stand in a text, but not as a part of longer ones: "4-CT"
// does not stand in "14-CT"; -1 where they do not.
func indexWhole(text, words string) int {
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		behind, size := utf8.DecodeRuneInString(text[i+len(words):])
		if !(wordRune(first) && i > 0 && wordRune(before)) && !(wordRune(last) && size > 0 && wordRune(behind)) {
			return i
		}
		from = i + len(words)
	}
}

// wordRune says whether r is a letter, a mark of one or a digit.
func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }
