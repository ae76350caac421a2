package layout

import (
	"slices"
	"testing"

	"congvan/internal/unit"
)

// paragraphOf is a paragraph of 14 pt, broken in the given room.
func paragraphOf(t *testing.T, text string, room unit.Twips) (*setter, *Paragraph) {
	t.Helper()
	s := &setter{breaker: breaker{faces: load(t)}}
	p := &Paragraph{Runs: []Run{{Text: text, Style: size14}}}
	s.set(p, room)
	return s, p
}

func lineTexts(p *Paragraph) []string {
	out := make([]string, len(p.Lines))
	for i, l := range p.Lines {
		out[i] = l.text()
	}
	return out
}

// The balanced width holds as many lines as the room, and a twip less than it
// without its slack does not.
func TestBalancedIsTheLeastWidth(t *testing.T) {
	room := unit.MM(60)
	for _, text := range []string{"một", words(9), words(25), words(26), "Về việc chuẩn bị đại hội"} {
		s, p := paragraphOf(t, text, room)
		fewest := len(p.Lines)
		width := s.balanced(p, room)
		if width > room {
			t.Errorf("%q: %d twips in a room of %d", text, width, room)
		}
		s.set(p, width)
		if len(p.Lines) != fewest {
			t.Errorf("%q: %d lines, want %d", text, len(p.Lines), fewest)
		}
		s.set(p, width-slack-1)
		if len(p.Lines) <= fewest {
			t.Errorf("%q: %d lines in less than the least width", text, len(p.Lines))
		}
	}
}

// A room that only just holds the lines is not made wider.
func TestBalancedStaysInTheRoom(t *testing.T) {
	room := (5 * figure).Twips()
	s, p := paragraphOf(t, "11111 11111", room)
	if got := s.balanced(p, room); got != room {
		t.Errorf("%d twips in a room of %d", got, room)
	}
}

// Lines are made of one length only where a word stands alone on the last.
func TestEvenOut(t *testing.T) {
	room := (9*figure + 2*space).Twips()
	for _, c := range []struct {
		text string
		want []string
	}{
		{"111 111 111 11", []string{"111 111", "111 11"}},
		{"111 111 111 11 11", []string{"111 111 111", "11 11"}},
		{"111 111", []string{"111 111"}},
		{"1", []string{"1"}},
		// What cannot be helped stays.
		{"111111111 11", []string{"111111111", "11"}},
	} {
		s, p := paragraphOf(t, c.text, room)
		s.evenOut(p, room)
		if got := lineTexts(p); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
		// The box says the same to a word processor: the lines are those of
		// its indents.
		before := lineTexts(p)
		s.set(p, room)
		if got := lineTexts(p); !slices.Equal(got, before) {
			t.Errorf("%q set again is %q", before, got)
		}
	}
}
