package dispatch

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// typed keeps how the file was typed: its first letter whose mark is a character
// by itself.
func (p *parser) typed() Typing {
	t := p.typing
	text := p.source.text
	if end := norm.NFC.QuickSpanString(text); end < len(text) && !norm.NFC.IsNormalString(text) {
		t.Decomposed = append(t.Decomposed, p.source.pos(end, 1))
	}
	return t
}

// keepSpaces keeps where more than one space parts two words of a line of a
// paragraph, which stands between two offsets of the text.
func (b *body) keepSpaces(start, end int) {
	for from := start; from < end; {
		i := strings.Index(b.text[from:end], "  ")
		if i < 0 {
			return
		}
		i += from
		words := b.text[i:end]
		spaces := len(words) - len(strings.TrimLeft(words, " "))
		from = i + spaces
		behind, _ := utf8.DecodeRuneInString(b.text[from:end])
		if i > start && b.text[i-1] != '\n' && from < end && !blank(behind) {
			b.typing.Spaces = append(b.typing.Spaces, b.at(i, spaces))
		}
	}
}

// Composed is the file src with every letter and its marks as one character, and
// nothing else changed.
func Composed(src []byte) []byte { return norm.NFC.Bytes(src) }
