package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Upper is s in capitals.
func Upper(s string) string { return norm.NFC.String(strings.ToUpper(s)) }

// Lower is s in small letters.
func Lower(s string) string { return norm.NFC.String(strings.ToLower(s)) }

// Capital is s with its first letter a capital. A quotation mark or parenthesis
// may stand before that letter, a number may not: "6 tháng" stays as it is.
func Capital(s string) string { return first(s, unicode.ToUpper) }

// small is s with its first letter small.
func small(s string) string { return first(s, unicode.ToLower) }

// first is s with its first letter changed.
func first(s string, change func(rune) rune) string {
	at := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && !unicode.IsPunct(r) })
	if at >= 0 {
		r, size := utf8.DecodeRuneInString(s[at:])
		if unicode.IsLetter(r) {
			s = s[:at] + string(change(r)) + s[at+size:]
		}
	}
	return norm.NFC.String(s)
}

// Title is the name of a person as it is written, "Nguyễn Văn A" for "nguyễn
// văn a" and "NGUYỄN VĂN A", "H'Hen Niê" for "h'hen niê".
func Title(name string) string {
	inWord := false
	return norm.NFC.String(strings.Map(func(r rune) rune {
		begins := !inWord
		inWord = unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
		if begins {
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, name))
}
