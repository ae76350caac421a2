package ooxml

import (
	"strconv"
	"strings"
)

// spell is a number as a format of a numbering writes it. Formats of other
// languages count in digits.
func spell(format string, n int) string {
	switch format {
	case "none", "bullet":
		return ""
	case "lowerLetter":
		return letters(n, 'a')
	case "upperLetter":
		return letters(n, 'A')
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "numberInDash":
		return "- " + strconv.Itoa(n) + " -"
	}
	return strconv.Itoa(n)
}

// letters is a for 1, z for 26, aa for 27, bb for 28, as Word counts on.
func letters(n int, first byte) string {
	const alphabet, most = 26, 30
	if n < 1 {
		return ""
	}
	return strings.Repeat(string(rune(first)+rune((n-1)%alphabet)), min((n-1)/alphabet+1, most))
}

// roman is n in capital Roman numerals, in digits where it is too large for them.
func roman(n int) string {
	const most = 3999
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}

// Fonts of symbols put them in the place of Latin letters, where a file has them
// as they are or moved to a range of private use.
const (
	symbolRange = 0xF000
	lastSymbol  = 0xF0FF
)

// unknownSymbol stands where a sign is that has no character we know.
const unknownSymbol = '□'

var wingdings = map[rune]rune{
	0x6C: '●', 0x6E: '■', 0x6F: '□', 0x71: '❑', 0x72: '❒', 0x75: '◆', 0x76: '❖', 0x77: '◆', 0x9E: '·', 0x9F: '•',
	0xA7: '▪', 0xA8: '☐', 0xD8: '➢', 0xDC: '➲', 0xE0: '→', 0xF0: '⇨', 0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑',
}

var symbolFace = map[rune]rune{
	0x20: ' ', 0x2A: '∗', 0x2B: '+', 0x2D: '−', 0x2F: '/', 0x3C: '<', 0x3D: '=', 0x3E: '>', 0xA3: '≤', 0xA5: '∞', 0xAE: '→', 0xB0: '°', 0xB1: '±',
	0xB3: '≥', 0xB4: '×', 0xB7: '•', 0xB8: '÷', 0xB9: '≠', 0xBB: '≈', 0xBC: '…', 0xD7: '·', 0xDE: '⇒',
}

// symbol is the character that a sign of a face shows.
func symbol(face string, code rune) rune {
	if code >= symbolRange && code <= lastSymbol {
		code -= symbolRange
	} else if code > 0xFF {
		return code
	}
	known := map[rune]rune(nil)
	switch lower := strings.ToLower(face); {
	case strings.HasPrefix(lower, "wingdings"), lower == "webdings":
		known = wingdings
	case lower == "symbol":
		known = symbolFace
	default:
		return code
	}
	if r, ok := known[code]; ok {
		return r
	}
	return unknownSymbol
}

// symbols is a text in a face, with the characters its signs show where the face
// is one of symbols or the text is of private use.
func symbols(face, text string) string {
	return strings.Map(func(r rune) rune {
		if r < symbolRange || r > lastSymbol {
			return r
		}
		if s := symbol(face, r); s != r-symbolRange {
			return s
		}
		return '•'
	}, text)
}
