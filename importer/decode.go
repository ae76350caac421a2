package importer

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"congvan/internal/diag"
	"congvan/internal/legacy"
)

// decode is the file as text in NFC with single line feeds; ok is false where
// it is no text that can be read for sure.
func decode(name string, src []byte) (text string, list diag.List, ok bool) {
	at := diag.Pos{File: name}
	refuse := func(id diag.ID, args ...any) (string, diag.List, bool) {
		return "", diag.List{diag.New(id, at, args...)}, false
	}
	if wide, order := utf16Order(src); wide {
		text = fromUTF16(src, order)
	} else {
		src = bytes.TrimPrefix(src, []byte("\ufeff"))
		if bytes.IndexByte(src, 0) >= 0 {
			return refuse(diag.BinaryFile)
		}
		text = string(src)
		if !utf8.Valid(src) {
			text = fromLatin1(src)
			if _, _, ok := legacy.Convert(text); !ok || mostlyUTF8(src) {
				return refuse(diag.NotUnicodeText)
			}
		}
	}
	// A note's mark alone (¹) looks like a letter of TCVN3: the text as a whole
	// decides.
	if converted, kind, ok := legacy.Convert(text); ok {
		text = converted
		list.Add(diag.New(diag.FromLegacy, at, kind.String()))
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = norm.NFC.String(strings.Map(printed, text))
	if strings.TrimFunc(text, unicode.IsSpace) == "" {
		return refuse(diag.EmptyFile)
	}
	return text, list, true
}

// printed is r as it is kept: line ends and bullets of other programs are ours,
// and what shows nothing is left out.
func printed(r rune) rune {
	switch {
	case r == '\r', r == '\u0085', r == '\u2028', r == '\u2029', r == '\v':
		return '\n'
	case r == '\n', r == '\t', r == '\f':
		return r
	case r == '\u2011':
		return '-'
	case r == '\uF0B7', r == '\uF02D', r == '•', r == '\uF0A7', r == '●', r == '▪':
		return '-' // the bullets of Word's symbol faces
	case r == '\u00AD', r == utf8.RuneError, unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co), r&0xFFFE == 0xFFFE:
		return -1
	}
	return r
}

// utf16Order says whether src is UTF-16, by its mark or by the zero bytes of
// its spaces and letters, and which byte of two is the high one.
func utf16Order(src []byte) (wide bool, high int) {
	switch {
	case bytes.HasPrefix(src, []byte{0xFE, 0xFF}):
		return true, 0
	case bytes.HasPrefix(src, []byte{0xFF, 0xFE}):
		return true, 1
	}
	head := src[:min(len(src), 4096)&^1]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	for high := range zeros {
		if zeros[high] > len(head)/6 && zeros[1-high] == 0 {
			return true, high
		}
	}
	return false, 0
}

func fromUTF16(src []byte, high int) string {
	units := make([]uint16, len(src)/2)
	for i := range units {
		units[i] = uint16(src[2*i+high])<<8 | uint16(src[2*i+1-high])
	}
	return strings.TrimPrefix(string(utf16.Decode(units)), "\ufeff")
}

// mostlyUTF8 says whether most of what is not ASCII in src is UTF-8, which a few
// bytes have spoilt.
func mostlyUTF8(src []byte) bool {
	good, bad := 0, 0
	for len(src) > 0 {
		r, size := utf8.DecodeRune(src)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		src = src[size:]
	}
	return good > bad
}

// fromLatin1 is bytes as the characters of the same numbers.
func fromLatin1(src []byte) string {
	runes := make([]rune, len(src))
	for i, c := range src {
		runes[i] = rune(c)
	}
	return string(runes)
}
