package layout

import (
	"slices"
	"strings"

	"congvan/internal/unit"
	"congvan/regulation"
)

// A dotted line to be written on by hand is text of dots, save at the end of a
// paragraph, where it is a leader to the right edge that a word processor keeps
// there. LibreOffice draws no leader in a cell of a table.
const (
	leader = "\t"
	dot    = "."
	// leastDots is how many dots a dotted line has at the least.
	leastDots = 8
)

// set breaks p into lines in a box of the given width, its dotted lines as long
// as there is room.
func (s *setter) set(p *Paragraph, box unit.Twips) {
	if slices.ContainsFunc(p.Runs, func(r Run) bool { return r.fill }) {
		s.fill(p, box)
	}
	s.breaker.set(p, box)
}

// fill gives every dotted line of p its length: those of a line share the room
// that its words leave.
func (s *setter) fill(p *Paragraph, box unit.Twips) {
	s.load(p.Runs)
	for from, first := 0, true; from < len(s.glyphs); first = false {
		indent := p.Left
		if first {
			indent += p.FirstLine
		}
		room := (box - indent - p.Right).Dots()
		to, next := s.fit(from, room)
		s.share(p, s.glyphs[from:to], room)
		from = next
	}
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.fill && i == len(p.Runs)-1 && p.Component != regulation.TableText {
			run.Text, run.Leader = "", true
			p.Leader = box - p.Right
		}
		run.fill = false
	}
	if p.Runs[0].Leader {
		// A line of nothing but a tab is not as high as it is told to be.
		lead := p.Runs[0]
		lead.Leader, lead.Text = false, " "
		p.Runs = []Run{lead, p.Runs[0]}
	}
}

// share lengthens the dotted lines among the glyphs of a line.
func (s *setter) share(p *Paragraph, line []glyph, room unit.Dots) {
	left := room
	var runs []int
	for i, g := range line {
		left -= g.advance
		if i > 0 && g.run != line[i-1].run {
			left -= runRounding.Dots()
		}
		if p.Runs[g.run].fill && (i == 0 || line[i-1].run != g.run) {
			runs = append(runs, g.run)
		}
	}
	for i, run := range runs {
		r := &p.Runs[run]
		one := s.width(dot, r.Style)
		more := max(left/unit.Dots(len(runs)-i)/one, 0)
		r.Text += strings.Repeat(dot, int(more))
		left -= more * one
	}
}

// dots are the dots of a leader from one place of a line to another: the first
// stands at its beginning, the last as far from its end as a dot is wide, and
// the others between as LibreOffice has them.
func (b *breaker) dots(from, to unit.Dots, style Style) []Word {
	one := b.width(dot, style)
	n := max(int((to-from).Nearest()/one.Twips()), 0)
	words := make([]Word, n)
	for i := range words {
		words[i] = Word{Text: dot, Style: style, X: from + leaderDot(i, n, to-from, one).Dots(), Width: one}
	}
	return words
}
