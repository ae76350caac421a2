package dispatch

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"congvan/internal/diag"
)

// decode is src as text with single line feeds, without its byte order mark;
// ok is false where src is no UTF-8 text.
func (p *parser) decode(path string, src []byte) (text string, ok bool) {
	at := diag.Pos{File: path}
	if bytes.HasPrefix(src, []byte{0xFF, 0xFE}) || bytes.HasPrefix(src, []byte{0xFE, 0xFF}) {
		p.add(diag.New(diag.IsUTF16, at))
		return "", false
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if bytes.IndexByte(src, 0) >= 0 {
		p.add(diag.New(diag.BinaryFile, at))
		return "", false
	}
	if !utf8.Valid(src) {
		p.add(diag.New(diag.NotUTF8, firstInvalid(path, src)))
		return "", false
	}
	text = string(src)
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return text, true
}

// firstInvalid is the place of the first byte of src that is not UTF-8.
func firstInvalid(path string, src []byte) diag.Pos {
	i := 0
	for i < len(src) {
		r, size := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		i += size
	}
	before := strings.ReplaceAll(string(src[:i]), "\r\n", "\n")
	before = strings.ReplaceAll(before, "\r", "\n")
	return newSource(path, before).pos(len(before), 1)
}

// checkCharacters reports every character of the file that cannot be printed
// and puts a space in its place, so that the rest can still be read. A line end
// other than a line feed becomes a space too: YAML would end the line there,
// and editors would not.
func (p *parser) checkCharacters() {
	text := p.source.text
	if strings.IndexFunc(text, func(r rune) bool { return unprintable(r) || lineSeparator(r) }) < 0 {
		return
	}
	for i, r := range text {
		if unprintable(r) {
			p.add(diag.New(diag.Unprintable, p.source.pos(i, 1), diag.CodePoint(r)))
		}
	}
	p.source = newSource(p.source.path, strings.Map(func(r rune) rune {
		if unprintable(r) || lineSeparator(r) {
			return ' '
		}
		return r
	}, text))
}

// unprintable says whether r means nothing on paper: controls, private use,
// the marks that turn the direction of writing, and the replacement character
// a failed conversion leaves behind.
func unprintable(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\t' && r != '\n' && r != '\r'
	case r < 0x7F:
		return false
	case r > 0xAD && r < 0x600, r >= 0x1E00 && r < 0x2000:
		// Letters and their marks: nearly all of a Vietnamese text.
		return false
	case r == '\u0085', removed(r):
		return false
	case r == unicode.ReplacementChar, r&0xFFFE == 0xFFFE:
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs)
}

// lineSeparator says whether r ends a line for YAML alone.
func lineSeparator(r rune) bool { return r == '\u0085' || r == '\u2028' || r == '\u2029' }

// removed says whether r is left out of every text: characters of no width
// that pasted text brings along, the soft hyphen among them.
func removed(r rune) bool {
	switch r {
	case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
		return true
	}
	return false
}

// space says whether r parts words and may end a line, as every space of
// Unicode does except the three that hold words together.
func space(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\u0085', '\u2028', '\u2029', '\u1680', '\u205F', '\u3000':
		return true
	}
	return r >= 0x2000 && r <= 0x200A && r != '\u2007'
}

// noBreak is r, or the no-break space for the no-break spaces of other widths
// and the hyphen for the no-break hyphen, which few faces have.
func noBreak(r rune) rune {
	switch r {
	case '\u2007', '\u202F':
		return '\u00A0'
	case '\u2011':
		return '-'
	}
	return r
}

// clean is s as it is printed: NFC, single spaces, none at the ends, nothing
// without width, nothing unprintable.
func clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	pending := false
	for _, r := range s {
		switch {
		case space(r):
			pending = b.Len() > 0
		case removed(r), unprintable(r):
		default:
			if pending {
				b.WriteByte(' ')
				pending = false
			}
			b.WriteRune(noBreak(r))
		}
	}
	return norm.NFC.String(b.String())
}
