package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvan/internal/unit"
)

// noteOf is a note of n lines, 12 pt apart.
func noteOf(n int) *Note {
	p := &Paragraph{Format: Format{Pitch: unit.PT(12)}}
	for i := range n {
		p.Lines = append(p.Lines, &Line{Words: []Word{{Text: fmt.Sprint(i + 1)}}})
	}
	return &Note{Paragraph: p}
}

// marks is a line of text with the marks of the notes.
func marks(notes ...*Note) *Line {
	l := &Line{Words: []Word{{Text: "chữ"}}}
	for _, n := range notes {
		l.Words = append(l.Words, Word{Text: "1", Note: n})
	}
	return l
}

// held is what a foot holds, and behind a bar what goes on on the next page.
func held(f foot) string {
	text := func(lines []footLine) string {
		var out []string
		for _, l := range lines {
			out = append(out, l.line.text())
		}
		return strings.Join(out, " ")
	}
	return text(f.lines) + "|" + text(f.over)
}

// The stroke above the notes takes 124 twips and every line of a note 240.
func TestFootTakesNotes(t *testing.T) {
	const stroke, line = SeparatorHeight, 240
	for _, c := range []struct {
		name   string
		line   *Line
		room   unit.Twips
		want   string
		height unit.Twips
		ok     bool
	}{
		{"no note", marks(), 0, "|", 0, true},
		{"a note", marks(noteOf(2)), 2000, "1 2|", stroke + 2*line, true},
		{"room to the twip", marks(noteOf(2)), stroke + 2*line, "1 2|", stroke + 2*line, true},
		{"a twip too little", marks(noteOf(2)), stroke + 2*line - 1, "1|2", stroke + line, true},
		{"one line of three", marks(noteOf(3)), stroke + line, "1|2 3", stroke + line, true},
		{"not one line", marks(noteOf(1)), stroke + line - 1, "|", 0, false},
		{"two notes", marks(noteOf(1), noteOf(2)), 2000, "1 1 2|", stroke + 3*line, true},
		{"the second goes on", marks(noteOf(1), noteOf(2)), stroke + 2*line, "1 1|2", stroke + 2*line, true},
		{"the second cannot begin", marks(noteOf(1), noteOf(2)), stroke + line, "", 0, false},
		{"the first goes on, so the second cannot begin", marks(noteOf(2), noteOf(1)), stroke + line, "", 0, false},
	} {
		got, ok := foot{}.with(c.line, c.room)
		if ok != c.ok {
			t.Errorf("%s: there is room: %v", c.name, ok)
		}
		if ok && (held(got) != c.want || got.height != c.height) {
			t.Errorf("%s: %s, %d high, want %s, %d", c.name, held(got), got.height, c.want, c.height)
		}
	}
}

// A second line of the text with a note finds less room, and adds no second
// stroke. What the foot was before does not change.
func TestFootGrows(t *testing.T) {
	first, _ := foot{}.with(marks(noteOf(3), noteOf(1)), 2000)
	second, ok := first.with(marks(noteOf(3)), SeparatorHeight+6*240)
	if !ok || second.height != SeparatorHeight+6*240 {
		t.Errorf("%s, %d high", held(second), second.height)
	}
	named := noteOf(1)
	named.Paragraph.Lines[0].Words[0].Text = "a"
	other, _ := first.with(marks(named), 2000)
	for _, c := range []struct{ got, want string }{
		{held(first), "1 2 3 1|"}, {held(second), "1 2 3 1 1 2|3"}, {held(other), "1 2 3 1 a|"},
	} {
		if c.got != c.want {
			t.Errorf("%s, want %s", c.got, c.want)
		}
	}
	if _, ok := second.with(marks(noteOf(1)), 20000); ok {
		t.Error("a note begins behind one that goes on")
	}
}

// The next page begins with what went on, as much of it as it holds.
func TestFootOfTheNextPage(t *testing.T) {
	if got := (foot{}).next(2000); held(got) != "|" || got.height != 0 {
		t.Errorf("%s, %d high", held(got), got.height)
	}
	f, _ := foot{}.with(marks(noteOf(6)), SeparatorHeight+240)
	f = f.next(SeparatorHeight + 3*240)
	if held(f) != "2 3 4|5 6" || f.height != SeparatorHeight+3*240 {
		t.Errorf("%s, %d high", held(f), f.height)
	}
	if f = f.next(20000); held(f) != "5 6|" || f.height != SeparatorHeight+2*240 {
		t.Errorf("%s, %d high", held(f), f.height)
	}
}

// A note that goes on where the text has ended gets pages of its own.
func TestNotesBehindTheText(t *testing.T) {
	const lines = 70
	sheet := Sheet{Width: unit.MM(210), Height: unit.MM(297), Top: unit.MM(20), Bottom: unit.MM(20)}
	p := &Paragraph{Format: Format{Pitch: unit.PT(18)}, Lines: []*Line{marks(noteOf(lines))}}
	pages, _ := paginate([]Block{p}, sheet)
	var got []int
	for _, page := range pages {
		got = append(got, len(page.Lines))
	}
	// 257 mm are 14570 twips: without a line of 360 and the stroke of 124 there
	// is room for 58 lines of 240.
	if want := []int{1 + 58, lines - 58}; !slices.Equal(got, want) {
		t.Errorf("%d lines, want %d", got, want)
	}
}
