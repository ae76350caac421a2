package layout

import "congvan/internal/unit"

// foot is the notes at the foot of a page: how high they stand, stroke
// included, and the lines that found no room and go on on the next page.
type foot struct {
	height unit.Twips
	lines  []footLine
	over   []footLine
}

// footLine is a line of a note.
type footLine struct {
	paragraph *Paragraph
	line      *Line
}

// with is the foot once the line l of the text stands above it, in the given
// room below that line; ok is false where l should go to the next page for want
// of room for its notes. Where it cannot, what finds no room goes on there.
//
// A note begins on the page of its mark and goes on on the next page where the
// room ends. Behind one that goes on no other can begin.
func (f foot) with(l *Line, room unit.Twips) (after foot, ok bool) {
	ok = true
	for _, w := range l.Words {
		if w.Note == nil {
			continue
		}
		p := w.Note.Paragraph
		n := f.room(p.Pitch, room)
		if len(f.over) > 0 {
			n = 0
		}
		ok = ok && n > 0
		f = f.take(noteLines(p), n)
	}
	return f, ok
}

// room is how many lines of a note find room.
func (f foot) room(pitch, room unit.Twips) int {
	if f.height == 0 {
		room -= SeparatorHeight
	}
	return int(max(room-f.height, 0) / pitch)
}

// take puts the first n of the lines at the foot and the others behind those
// that go on.
func (f foot) take(lines []footLine, n int) foot {
	n = min(n, len(lines))
	if n > 0 && f.height == 0 {
		f.height = SeparatorHeight
	}
	for _, l := range lines[:n] {
		f.height += l.paragraph.Pitch
	}
	f.lines = append(f.lines[:len(f.lines):len(f.lines)], lines[:n]...)
	f.over = append(f.over[:len(f.over):len(f.over)], lines[n:]...)
	return f
}

// next is the foot of the next page, which is height high, before any of its
// text: the lines that went on.
func (f foot) next(height unit.Twips) foot {
	if len(f.over) == 0 {
		return foot{}
	}
	return foot{}.take(f.over, foot{}.room(f.over[0].paragraph.Pitch, height))
}

// noteLines are the lines of a note.
func noteLines(p *Paragraph) []footLine {
	lines := make([]footLine, len(p.Lines))
	for i, l := range p.Lines {
		lines[i] = footLine{p, l}
	}
	return lines
}
