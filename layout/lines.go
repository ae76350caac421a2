package layout

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"congvan/fonts"
	"congvan/internal/unit"
)

// breaker breaks paragraphs into lines. It keeps its buffers, so that a long
// body costs no more memory than its longest paragraph.
type breaker struct {
	faces  *fonts.Set
	glyphs []glyph
}

// glyph is one character of a paragraph. A forced line end is the rune '\n';
// mark says that it belongs to the mark of a footnote.
type glyph struct {
	char    rune
	mark    bool
	run     int
	advance unit.Dots
}

// width is how wide text stands on one line.
func (b *breaker) width(text string, style Style) unit.Dots {
	var w unit.Dots
	for _, r := range text {
		w += b.advance(r, style)
	}
	return w
}

func (b *breaker) advance(r rune, style Style) unit.Dots {
	units, _ := b.faces.Advance(style.Face, r)
	return style.Em().Advance(units, fonts.UnitsPerEm)
}

// load puts the characters of runs into the buffer.
func (b *breaker) load(runs []Run) {
	b.glyphs = b.glyphs[:0]
	for i, run := range runs {
		if run.Break {
			b.glyphs = append(b.glyphs, glyph{char: '\n', run: i})
			continue
		}
		for _, r := range run.printed() {
			g := glyph{char: r, mark: run.Note != nil, run: i}
			if !run.Leader {
				g.advance = b.advance(r, run.Style)
			}
			b.glyphs = append(b.glyphs, g)
		}
	}
}

// printed is the text of a run as it stands on the page.
func (r Run) printed() string {
	switch {
	case r.Note != nil:
		return strconv.Itoa(r.Note.Number)
	case r.Leader:
		return leader
	}
	return r.Text
}

// natural is how wide the widest line of runs stands when only forced line
// ends break it.
func (b *breaker) natural(runs []Run) unit.Dots {
	b.load(runs)
	var widest, w, spaces unit.Dots
	for _, g := range b.glyphs {
		switch {
		case g.char == '\n':
			w, spaces = 0, 0
		case g.char == ' ':
			spaces += g.advance
		default:
			w += spaces + g.advance
			spaces = 0
		}
		widest = max(widest, w)
	}
	return widest
}

// set breaks p into lines in a box of the given width: as many characters on
// every line as it holds, in one pass. A word wider than a line is cut where
// the line ends.
func (b *breaker) set(p *Paragraph, box unit.Twips) {
	p.Lines = p.Lines[:0]
	b.load(p.Runs)
	for from := 0; ; {
		indent := p.Left
		if len(p.Lines) == 0 {
			indent += p.FirstLine
		}
		room := (box - indent - p.Right).Dots()
		to, next := b.fit(from, room)
		last := next >= len(b.glyphs) || b.glyphs[next-1].char == '\n'
		p.Lines = append(p.Lines, b.line(p, from, to, indent.Dots(), room, last))
		if next >= len(b.glyphs) {
			return
		}
		from = next
	}
}

// fit finds where a line that begins at from ends in the given room: its
// characters are from to to, the next line begins at next.
//
// As LibreOffice has it, a space that itself finds no room always ends the
// line, and a slash ends it only in a word that is wider than a line. Any other
// word with a slash goes to the next line whole, unless the very character
// behind the slash is the first without room: then it parts where it may before
// the slash, if that is not behind another.
//
// As LibreOffice has it too, every run is as wide as a whole number of twips.
func (b *breaker) fit(from int, room unit.Dots) (to, next int) {
	type place struct{ to, next int }
	var w unit.Dots
	none := place{from, from}
	last, space, beforeSlash := none, none, none
	atSlash := func(p place) bool { return classOf(b.glyphs[p.next-1].char) == slash }
	for i := from; i < len(b.glyphs); i++ {
		g := b.glyphs[i]
		if g.char == '\n' {
			return i, i + 1
		}
		if i > from && g.run != b.glyphs[i-1].run {
			w = w.Nearest().Dots()
		}
		w += g.advance
		if g.char == ' ' {
			if w > room || breaksAtSpace(b.glyphs, i) {
				if space.next != i {
					space.to = i
				}
				space.next = i + 1
				last = space
			}
			continue
		}
		if i > from && breaksBetween(b.glyphs, i) {
			if classOf(b.glyphs[i-1].char) == slash {
				beforeSlash = last
			}
			last = place{i, i}
		}
		if w <= room || i == from {
			continue
		}
		if last != none && atSlash(last) {
			if last.next == i && beforeSlash != none && !atSlash(beforeSlash) {
				last = beforeSlash
			} else if space != none {
				last = space
			}
		}
		if last == none {
			return i, i
		}
		return last.to, last.next
	}
	return len(b.glyphs), len(b.glyphs)
}

// text is the characters of the glyphs from to to. The words of a line are parts of
// it, for to allot each by itself costs more than to set it.
func (b *breaker) text(from, to int) string {
	var text strings.Builder
	text.Grow(2 * (to - from))
	for _, g := range b.glyphs[from:to] {
		text.WriteRune(g.char)
	}
	return text.String()
}

// line makes the line of the glyphs from to to and stands its words where the
// alignment wants them.
func (b *breaker) line(p *Paragraph, from, to int, indent, room unit.Dots, last bool) *Line {
	for to > from && b.glyphs[to-1].char == ' ' {
		to--
	}
	var natural unit.Dots
	spaces := 0
	for _, g := range b.glyphs[from:to] {
		natural += g.advance
		if g.char == ' ' {
			spaces++
		}
	}
	x, extra := indent, unit.Dots(0)
	switch {
	case p.Align == Centre:
		x += (room - natural) / 2
	case p.Align == Right:
		x += room - natural
	case p.Align == Justify && !last && spaces > 0:
		extra = max(room-natural-exportLoss*unit.Dots(spaces), 0)
	}
	l := &Line{Words: make([]Word, 0, spaces+1)}
	text := b.text(from, to)
	passed := 0
	for i := from; i < to; {
		g := b.glyphs[i]
		if g.char == ' ' {
			x += g.advance + extra*unit.Dots(passed+1)/unit.Dots(spaces) - extra*unit.Dots(passed)/unit.Dots(spaces)
			passed++
			if n := len(l.Words); n > 0 {
				l.Words[n-1].Space = true
			}
			text = text[len(" "):]
			i++
			continue
		}
		if p.Runs[g.run].Leader {
			l.Words = append(l.Words, b.dots(x, indent+room, p.Runs[g.run].Style)...)
			text = text[utf8.RuneLen(g.char):]
			i++
			continue
		}
		w := Word{X: x, Style: p.Runs[g.run].Style}
		size := 0
		for ; i < to && b.glyphs[i].char != ' ' && b.glyphs[i].run == g.run; i++ {
			size += utf8.RuneLen(b.glyphs[i].char)
			w.Width += b.glyphs[i].advance
		}
		w.Text, text = text[:size], text[size:]
		w.Note = p.Runs[g.run].Note
		l.Words = append(l.Words, w)
		x += w.Width
	}
	return l
}
