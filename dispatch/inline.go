package dispatch

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"congvan/internal/diag"
)

// mark is an emphasis that is open.
type mark struct {
	text   string // as it was opened: * ** ***
	offset int
}

// spans builds the runs of a paragraph, joining those of equal emphasis.
type spans struct {
	list         []Span
	text         []byte
	bold, italic bool // of text
	compose      bool // text may hold letters that NFC writes otherwise
}

// inline reads the emphasis, the escapes and the footnote marks of a block.
// call numbers a footnote mark, 0 for one that cannot be printed.
func (b *body) inline(block block, call func(label string, offset int) int) []Span {
	var out spans
	var bold, italic *mark
	text := b.text[:block.end]
	for i := block.start; i < block.end; {
		rest := text[i:]
		switch c := rest[0]; {
		case c == '\\' && len(rest) > 1 && punctuation(rest[1]):
			out.add(rune(rest[1]), bold != nil, italic != nil)
			i += 2
		case c == '*':
			stars := rest[:len(rest)-len(strings.TrimLeft(rest, "*"))]
			if literalStars(text[block.start:i], stars, rest[len(stars):]) {
				for range stars {
					out.add('*', bold != nil, italic != nil)
				}
			} else {
				if len(stars) >= 2 {
					bold = toggle(bold, mark{stars, i})
				}
				if len(stars) != 2 {
					italic = toggle(italic, mark{stars, i})
				}
			}
			i += len(stars)
		case c == '[':
			if n := fillMark(rest); n > 0 {
				out.fill(bold != nil, italic != nil)
				i += n
				break
			}
			if strings.HasPrefix(rest, boxMark) {
				out.add(box, bold != nil, italic != nil)
				i += len(boxMark)
				break
			}
			label, ok := noteLabel(rest)
			if !ok {
				out.add('[', bold != nil, italic != nil)
				i++
				break
			}
			if number := call(label, i); number > 0 {
				out.note(number, bold != nil, italic != nil)
			}
			i += len(label) + len("[^]")
		default:
			if n := plainRun(rest); n > 0 {
				out.addPlain(rest[:n], bold != nil, italic != nil)
				i += n
				break
			}
			r, size := utf8.DecodeRuneInString(rest)
			out.add(r, bold != nil, italic != nil)
			i += size
		}
	}
	for _, open := range []*mark{bold, italic} {
		// *** opens both and is one mistake.
		if open == nil || open == italic && bold != nil && bold.offset == italic.offset || b.full() {
			continue
		}
		b.add(diag.New(diag.UnclosedMark, b.at(open.offset, len(open.text)), open.text).
			Hint(strings.Repeat(`\*`, len(open.text))))
	}
	return out.finish()
}

// A form is written on by hand: boxMark is a box to tick, and three underlines
// or more in brackets are a line of dots as long as there is room.
const (
	boxMark = "[ ]"
	box     = '□'
)

// fillMark is how many bytes of s are the mark of a dotted line.
func fillMark(s string) int {
	lines := strings.TrimLeft(s[1:], "_")
	n := len(s) - 1 - len(lines)
	if n < 3 || !strings.HasPrefix(lines, "]") {
		return 0
	}
	return n + len("[]")
}

// toggle is the emphasis after a mark: closed if it was open, else opened by m.
func toggle(open *mark, m mark) *mark {
	if open != nil {
		return nil
	}
	return &m
}

// literalStars says whether stars are text: one alone between spaces, or more
// than any emphasis has.
func literalStars(before, stars, after string) bool {
	if len(stars) > 3 {
		return true
	}
	if len(stars) > 1 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return (before == "" || space(last)) && (after == "" || space(next))
}

// punctuation says whether a backslash may stand before c.
func punctuation(c byte) bool {
	return c > ' ' && c < 0x7F && !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')
}

// plainRun is how many bytes of s are printed as they stand, whatever is next
// to them: ASCII without the dialect's marks, and the composed Latin letters
// from À to ɿ and from Ḁ to ỿ. It only saves time; add does the same for each.
func plainRun(s string) int {
	n := 0
	for n < len(s) {
		switch c := s[n]; {
		case c == '\\' || c == '*' || c == '[' || c <= ' ':
			return n
		case c < 0x7F:
			n++
		case c >= 0xC3 && c <= 0xC9 && n+1 < len(s):
			n += 2
		case c == 0xE1 && n+2 < len(s) && s[n+1] >= 0xB8 && s[n+1] <= 0xBB:
			n += 3
		default:
			return n
		}
	}
	return n
}

// addPlain appends what plainRun has found.
func (s *spans) addPlain(run string, bold, italic bool) {
	s.emphasis(bold, italic)
	s.text = append(s.text, run...)
}

// add appends a character as it is printed; see clean.
func (s *spans) add(r rune, bold, italic bool) {
	switch {
	case r > ' ' && r < 0x7F:
	case space(r):
		if s.atSpace() {
			return
		}
		r = ' '
	case removed(r), unprintable(r):
		return
	default:
		r = noBreak(r)
	}
	s.emphasis(bold, italic)
	s.text = utf8.AppendRune(s.text, r)
	s.compose = s.compose || r > 0x7F
}

// emphasis begins another run where the emphasis changes.
func (s *spans) emphasis(bold, italic bool) {
	if bold != s.bold || italic != s.italic {
		s.flush()
		s.bold, s.italic = bold, italic
	}
}

// note appends the mark of a footnote.
func (s *spans) note(number int, bold, italic bool) {
	s.flush()
	s.list = append(s.list, Span{Note: number, Bold: bold, Italic: italic})
}

// fill appends a dotted line.
func (s *spans) fill(bold, italic bool) {
	s.flush()
	s.list = append(s.list, Span{Fill: true, Bold: bold, Italic: italic})
}

// atSpace says whether a space here would be the first thing of the paragraph
// or the second space in a row.
func (s *spans) atSpace() bool {
	if len(s.text) > 0 {
		return s.text[len(s.text)-1] == ' '
	}
	if len(s.list) == 0 {
		return true
	}
	return strings.HasSuffix(s.list[len(s.list)-1].Text, " ")
}

func (s *spans) flush() {
	if len(s.text) == 0 {
		return
	}
	text := string(s.text)
	if s.compose {
		text = norm.NFC.String(text)
	}
	s.list = append(s.list, Span{Text: text, Bold: s.bold, Italic: s.italic})
	s.text, s.compose = s.text[:0], false
}

// finish is the runs, without a space at the end.
func (s *spans) finish() []Span {
	s.flush()
	if n := len(s.list); n > 0 && s.list[n-1].Note == 0 && !s.list[n-1].Fill {
		last := &s.list[n-1]
		if last.Text = strings.TrimSuffix(last.Text, " "); last.Text == "" {
			s.list = s.list[:n-1]
		}
	}
	return s.list
}
