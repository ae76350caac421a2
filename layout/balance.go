package layout

import (
	"strings"

	"congvan/internal/unit"
)

// balanced is the least width at which p has as few lines as in room and no
// word is cut, so that a short last word does not stand alone.
func (s *setter) balanced(p *Paragraph, room unit.Twips) unit.Twips {
	lines := func(width unit.Twips) int {
		q := *p
		q.Lines = nil
		s.set(&q, width)
		return len(q.Lines)
	}
	fewest := lines(room)
	low, high := min(p.Left+s.widestWord(p), room)-1, room
	for low+1 < high {
		if mid := (low + high) / 2; lines(mid) == fewest {
			high = mid
		} else {
			low = mid
		}
	}
	return min(high+slack, room)
}

// evenOut sets p again with lines of about one length where a single word stood
// alone on its last line.
func (s *setter) evenOut(p *Paragraph, box unit.Twips) {
	if n := len(p.Lines); n > 1 && len(p.Lines[n-1].Words) == 1 {
		p.Right += box - s.balanced(p, box)
		s.set(p, box)
	}
}

// widestWord is the width of the widest word of p, rounded up.
func (s *setter) widestWord(p *Paragraph) unit.Twips {
	var widest unit.Dots
	for _, r := range p.Runs {
		for _, word := range strings.Split(r.printed(), " ") {
			widest = max(widest, s.width(word, r.Style))
		}
	}
	return widest.Twips()
}
