package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// ToneStyle says which vowel of an open oa, oe or uy bears the mark of the tone.
type ToneStyle int

// The two customs. 05-HD/VPTW has no rule and writes "uỷ", "hoà" throughout.
const (
	ToneOnFirst ToneStyle = iota + 1 // hòa, khỏe, ủy
	ToneOnLast                       // hoà, khoẻ, uỷ
)

// StyleOf is the style that a word is written in, "uỷ" or "ủy"; 0 where it is
// written alike in both.
func StyleOf(word string) ToneStyle {
	for _, style := range []ToneStyle{ToneOnFirst, ToneOnLast} {
		other := ToneOnFirst + ToneOnLast - style
		if moved, err := Tone(word, other); err == nil && moved != norm.NFC.String(word) {
			return style
		}
	}
	return 0
}

// tones are the vowels that the customs differ about, each with no tone and with
// the five.
var tones = []string{"aàáảãạ", "eèéẻẽẹ", "oòóỏõọ", "uùúủũụ", "yỳýỷỹỵ", "AÀÁẢÃẠ", "EÈÉẺẼẸ", "OÒÓỎÕỌ", "UÙÚỦŨỤ", "YỲÝỶỸỴ"}

// Tone is the text in NFC with the marks of the tones where the style has them,
// and no other change. The u of "quý" is no vowel, and in "toán" and "huỳnh"
// there is no choice.
func Tone(text string, style ToneStyle) (string, error) {
	if style != ToneOnFirst && style != ToneOnLast {
		return "", wrong("không có kiểu bỏ dấu %[1]d", "there is no style of tones %[1]d", int(style))
	}
	text = norm.NFC.String(text)
	var b strings.Builder
	done := 0          // how much of text is in b
	before := rune(-1) // the character before the one at i
	for i := 0; i < len(text); {
		x, long := utf8.DecodeRuneInString(text[i:])
		y, longer := utf8.DecodeRuneInString(text[i+long:])
		end := i + long + longer
		next, _ := utf8.DecodeRuneInString(text[end:])
		if !joins(before) && !unicode.IsLetter(next) && !unicode.IsMark(next) {
			if pair := moved(x, y, style); pair != "" {
				b.WriteString(text[done:i])
				b.WriteString(pair)
				done = end
			}
		}
		before, i = x, i+long
	}
	b.WriteString(text[done:])
	return b.String(), nil
}

// moved is the two vowels with the one tone they have where the style has it,
// or nothing where they are no such pair.
func moved(x, y rune, style ToneStyle) string {
	first, i := vowel(x)
	last, j := vowel(y)
	if first == nil || last == nil || (i == 0) == (j == 0) {
		return ""
	}
	switch pair := strings.ToLower(string(first[0]) + string(last[0])); {
	case pair != "oa" && pair != "oe" && pair != "uy":
		return ""
	case style == ToneOnFirst:
		return string(first[i+j]) + string(last[0])
	}
	return string(first[0]) + string(last[i+j])
}

// vowel is the row of tones that r stands in, and where.
func vowel(r rune) (row []rune, tone int) {
	for _, vowels := range tones {
		if strings.ContainsRune(vowels, r) {
			row = []rune(vowels)
			return row, slices.Index(row, r)
		}
	}
	return nil, 0
}

// joins says whether r, before a pair of vowels, makes it part of something
// else: the q of "quý", another vowel.
func joins(r rune) bool {
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(unicode.ToLower(r))))
	return strings.ContainsRune("aeiouyq", base)
}
