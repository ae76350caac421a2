package prose

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is s in small letters without marks, "don doc" for "Đôn đốc", so that a
// name with marks is found by what was typed without. Spaces and signs stay.
func Fold(s string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case r == 'đ' || r == 'Đ':
			return 'd'
		case unicode.Is(unicode.Mn, r):
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s)))
}

// Plain is the words of s in small letters of ASCII and digits, "don", "doc" for
// "Đôn đốc": what names of files and keys are made of.
func Plain(s string) []string {
	return strings.FieldsFunc(Fold(s), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
}
