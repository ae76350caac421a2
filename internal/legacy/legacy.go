// Package legacy reads Vietnamese that was typed before Unicode: in the code
// pages TCVN3 (the fonts named .Vn…, "ABC") and VNI (the fonts named VNI-…), as
// Word and Excel keep it, a character of Latin-1 for each byte.
//
// It converts only what cannot be anything else: a text that reads as Vietnamese
// in Unicode is never changed, and what no reading makes Vietnamese stays.
package legacy

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Kind is how a text is coded.
type Kind int

// The kinds of texts. Unicode is also all that is for certain in no other.
const (
	Unicode Kind = iota
	TCVN3
	VNI
)

// String is the name of the kind as offices call it.
func (k Kind) String() string {
	switch k {
	case TCVN3:
		return "TCVN3 (ABC)"
	case VNI:
		return "VNI"
	}
	return "Unicode"
}

// OfFont is how text is coded that is set in a font, by the names that the fonts of
// the old codes have, and whether the font shows capitals alone.
func OfFont(name string) (kind Kind, capitals bool) {
	lower := strings.ToLower(name)
	switch {
	case strings.HasPrefix(lower, ".vn"):
		return TCVN3, strings.HasSuffix(name, "H")
	case strings.HasPrefix(lower, "vni-"), strings.HasPrefix(lower, "vni "):
		return VNI, false
	}
	return Unicode, false
}

// Decode is text that is known to be of the kind in Unicode. Text that has letters
// no old code has stays as it is.
func (k Kind) Decode(text string) string {
	if k == Unicode || certain(text) {
		return text
	}
	if k == VNI {
		return readVNI(text)
	}
	return strings.Map(func(r rune) rune {
		if letter, ok := tcvn3[r]; ok {
			return letter
		}
		return r
	}, text)
}

// surely is the least share of the accented words of a text that must be
// Vietnamese in a reading for the text to be in it; doubtful, the greatest share
// that may be so in Unicode.
const (
	surely   = 0.9
	doubtful = 0.5
)

// Convert is the text in Unicode and the kind it was in. ok is false where it is
// Unicode already or may be; the text is then as it was.
func Convert(text string) (converted string, kind Kind, ok bool) {
	if ascii(text) || certain(text) || share(text) > doubtful {
		return text, Unicode, false
	}
	abc, asABC := TCVN3.read(text)
	vni, asVNI := VNI.read(text)
	switch {
	case asABC >= surely && asABC > asVNI:
		return abc, TCVN3, true
	case asVNI >= surely && asVNI > asABC:
		return vni, VNI, true
	}
	return text, Unicode, false
}

// Vietnamese says whether a text in Unicode is Vietnamese, by its words with a
// mark.
func Vietnamese(text string) bool { return share(text) >= surely }

// ConvertAll converts the texts of one file where they stand and says what kind
// each was in. One that may be Unicode or not, as "Công an", which is "Cụng an" in
// TCVN3, goes with the others where nearly all are of one kind and none is for
// certain Unicode.
func ConvertAll(texts []string) []Kind {
	kinds := make([]Kind, len(texts))
	all, mixed := Unicode, false
	sure, unsure := 0, 0
	for i, text := range texts {
		converted, kind, ok := Convert(text)
		switch {
		case ok:
			texts[i], kinds[i] = converted, kind
			mixed = mixed || all != Unicode && all != kind
			all = kind
			sure++
		case certain(text):
			mixed = true
		case !ascii(text):
			unsure++
		}
	}
	if mixed || all == Unicode || float64(sure) < surely*float64(sure+unsure) {
		return kinds
	}
	for i, text := range texts {
		if kinds[i] != Unicode || ascii(text) {
			continue
		}
		if converted, right := all.read(text); right >= surely {
			texts[i], kinds[i] = converted, all
		}
	}
	return kinds
}

// Garbled says whether a text has a word that is Vietnamese in no reading: signs
// or question marks in the midst of letters, as a code page leaves them that was
// read as another.
func Garbled(text string) bool {
	for _, word := range words(norm.NFC.String(text)) {
		letters, signs := 0, 0
		for _, r := range word {
			switch {
			case unicode.IsLetter(r):
				letters++
			case tcvn3[r] != 0 || r == '?' || r == unicode.ReplacementChar:
				signs++
			}
		}
		if letters > 0 && signs > 0 {
			return true
		}
	}
	return false
}

// read is the text as the kind has it, and how much of it is then Vietnamese: the
// share of its words with a mark. TCVN3 has no other letters of Latin-1 than its
// own.
func (k Kind) read(text string) (converted string, right float64) {
	if k == VNI {
		converted = readVNI(text)
		return converted, share(converted)
	}
	foreign := false
	converted = capitals(strings.Map(func(r rune) rune {
		if letter, ok := tcvn3[r]; ok {
			return letter
		}
		foreign = foreign || r > unicode.MaxASCII && unicode.IsLetter(r)
		return r
	}, text))
	if foreign {
		return converted, 0
	}
	return converted, share(converted)
}

// capitals is a text of TCVN3 in capitals where it was typed in a font of
// capitals: there are no others with a mark in that code page, and "§¶NG" has its
// plain letters alone in capitals.
func capitals(text string) string {
	small, run, most := false, 0, 0
	for _, r := range text {
		small = small || r >= 'a' && r <= 'z'
		if r >= 'A' && r <= 'Z' {
			run++
		} else if !unicode.IsLetter(r) {
			run = 0
		}
		most = max(most, run)
	}
	if small || most < 2 {
		return text
	}
	return strings.ToUpper(text)
}

// readVNI is the text with each letter and the mark behind it made one.
func readVNI(text string) string {
	var b strings.Builder
	base := rune(0) // the letter that a mark may be behind, small
	for _, r := range text {
		small := unicode.ToLower(r)
		if mark, ok := vniMarks[small]; ok && strings.ContainsRune(mark.bases, base) && base != 0 {
			b.WriteString(mark.combining)
			base = 0
			continue
		}
		if letter, ok := vniLetters[small]; ok {
			base = letter
			if r != small {
				letter = unicode.ToUpper(letter)
			}
			b.WriteRune(letter)
			continue
		}
		base = small
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String())
}

func ascii(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= unicode.MaxASCII }) < 0
}

// certain says whether a text has letters or marks of Vietnamese that Latin-1 has
// not.
func certain(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool {
		return r > unicode.MaxLatin1 && (unicode.Is(unicode.Latin, r) || unicode.Is(unicode.Mn, r))
	}) >= 0
}

// share is how many of the words with a mark are Vietnamese syllables, from 0 to
// 1; 0 where there is none.
func share(text string) float64 {
	marked, right := 0, 0
	for _, word := range words(norm.NFC.String(text)) {
		if ascii(word) {
			continue
		}
		marked++
		if syllable(word) {
			right++
		}
	}
	if marked == 0 {
		return 0
	}
	return float64(right) / float64(marked)
}

// words are the stretches of letters, and of what the code pages have in place
// of letters: a question mark too, where one was lost.
func words(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool {
		return r < unicode.MaxASCII && !unicode.IsLetter(r) && r != '?' || unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) ||
			r > unicode.MaxLatin1 && !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != unicode.ReplacementChar
	})
	for i, word := range words {
		words[i] = strings.TrimRight(word, "?")
	}
	return words
}
