package importer

import (
	"slices"
	"strings"

	"congvan/fonts"
)

// measurer knows how wide text is in the face of a paper, in the font's units to
// its size. How much fits on a line tells whether a line ended because its
// paragraph did.
type measurer struct{ faces *fonts.Set }

func newMeasurer() (*measurer, error) {
	faces, err := fonts.Load()
	return &measurer{faces}, err
}

func (m *measurer) width(s string) int {
	n := 0
	for _, r := range s {
		if a, ok := m.faces.Advance(fonts.Regular, r); ok {
			n += a
		} else {
			n += fonts.UnitsPerEm / 2
		}
	}
	return n
}

// lineWidth is how wide the lines of a text are: the widest of those that were
// evidently broken in the middle of a sentence, or of all where there are few.
func (m *measurer) lineWidth(rows []*row) int {
	var broken []int
	widest := 0
	for i, row := range rows {
		if row.table != nil {
			continue
		}
		word, _, _ := strings.Cut(row.text, " ")
		row.width, row.word = m.width(row.text), m.width(" "+word)
		widest = max(widest, row.width)
		if i > 0 && rows[i-1].table == nil && !terminated(rows[i-1].text) && startsLower(row.text) {
			broken = append(broken, rows[i-1].width)
		}
	}
	const few = 4
	if len(broken) < few {
		return usual(widest)
	}
	slices.Sort(broken)
	// One line that is much longer than others is no line of the page.
	middle := broken[len(broken)/2]
	for i := len(broken) - 1; i >= 0; i-- {
		if broken[i]*4 <= middle*5 {
			return usual(broken[i])
		}
	}
	return middle
}

// pageWide is how wide the text of a page is: 165 mm at the usual size of type.
const pageWide = fonts.UnitsPerEm * 334 / 10

// usual is the width of a page's text where the widest line found comes near it.
func usual(widest int) int {
	if widest < pageWide && widest*10 > pageWide*9 {
		return pageWide
	}
	return widest
}
