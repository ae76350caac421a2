// Package prose writes what office prose in Vietnamese is made of: dates,
// numbers in words, percentages, names, lists, citations of documents. Its
// functions are meant to be called from the text of a drafting template.
//
// Every function is pure. What makes no sense is an *Error, which says so in
// both languages. Texts come out in NFC.
package prose

import (
	"fmt"
	"unicode/utf8"

	"congvan/internal/diag"
)

// Error is what is wrong with something that a function was given.
type Error struct {
	// Words says it in both languages.
	Words diag.Words
}

// Error is the text in Vietnamese, which is what our users read.
func (e *Error) Error() string { return e.Words.Vi }

// wrong is the error of the two formats, which name their arguments by index.
func wrong(vietnamese, english string, args ...any) error {
	return &Error{diag.Words{Vi: fmt.Sprintf(vietnamese, args...), En: fmt.Sprintf(english, args...)}}
}

// longestQuote is how many characters of a value an error repeats.
const longestQuote = 60

// quote is a value as an error repeats it: not at length, and with nothing in
// it that a terminal would obey.
func quote(s string) string {
	if utf8.RuneCountInString(s) > longestQuote {
		s = string([]rune(s)[:longestQuote]) + "…"
	}
	return diag.Visible(s)
}
