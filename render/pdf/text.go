package pdf

import (
	"strconv"

	"congvan/internal/unit"
)

// hundredths is a length in hundredths of a point, the precision of the file.
type hundredths int

func ofTwips(t unit.Twips) hundredths { return hundredths(t) * 5 }

// ofDots rounds to the nearest.
func ofDots(d unit.Dots) hundredths {
	const perPoint = 120
	return hundredths((100*d + perPoint/2) / perPoint)
}

// textObject collects the words of one font. It writes the operators itself:
// the library's Text, which formats every word by way of six strings, took
// half of the time of a whole document. Each word is placed from the one
// before, in whole hundredths, so that nothing adds up.
type textObject struct {
	content []byte
	x, y    hundredths // where the last word began
}

// show draws codes from x, y, counted from the bottom left of the sheet.
func (t *textObject) show(x, y hundredths, codes []byte) {
	if len(t.content) == 0 {
		t.content = append(t.content, "BT\n"...)
		t.x, t.y = 0, 0
	}
	b := appendHundredths(t.content, x-t.x)
	b = append(b, ' ')
	b = appendHundredths(b, y-t.y)
	b = append(b, " Td ("...)
	for _, c := range codes {
		if c == '(' || c == ')' || c == '\\' {
			b = append(b, '\\')
		}
		b = append(b, c)
	}
	t.content = append(b, ") Tj\n"...)
	t.x, t.y = x, y
}

// end is the finished object, "" when nothing was drawn, and begins a new one.
func (t *textObject) end() string {
	if len(t.content) == 0 {
		return ""
	}
	s := string(append(t.content, "ET"...))
	t.content = t.content[:0]
	return s
}

// appendHundredths appends h as a number of points.
func appendHundredths(b []byte, h hundredths) []byte {
	if h < 0 {
		b = append(b, '-')
		h = -h
	}
	b = strconv.AppendInt(b, int64(h/100), 10)
	if rest := h % 100; rest != 0 {
		b = append(b, '.', byte('0'+rest/10))
		if rest%10 != 0 {
			b = append(b, byte('0'+rest%10))
		}
	}
	return b
}
