package pdf

import (
	"fmt"
	"regexp"
	"strconv"
	"testing"

	"congvan/internal/unit"
	"congvan/layout"
)

var reMediaBox = regexp.MustCompile(`/MediaBox \[([0-9. ]+)\]`)

// sheets are the sizes of the pages: their own, or that of all.
func (p *parsed) sheets() (sizes []string) {
	p.t.Helper()
	catalog := p.reference(p.trailer, "Root")
	for _, kid := range reReference.FindAllStringSubmatch(p.kids(catalog), -1) {
		n, _ := strconv.Atoi(kid[1])
		m := reMediaBox.FindStringSubmatch(p.objects[n])
		if m == nil {
			m = reMediaBox.FindStringSubmatch(p.reference(catalog, "Pages"))
		}
		sizes = append(sizes, m[1])
	}
	return sizes
}

// papers is a document of a line a page, each on a sheet of its own size.
func papers(t *testing.T, sizes ...[2]unit.Twips) *layout.Laid {
	t.Helper()
	laid := one(load(t), "Trang một", body)
	line := laid.Pages[0].Lines[0]
	laid.Pages = nil
	for _, size := range sizes {
		laid.Pages = append(laid.Pages, layout.Page{Width: size[0], Height: size[1], Lines: []layout.PlacedLine{line}})
	}
	return laid
}

// Every page is as large as its sheet, upright or turned, whichever comes first,
// and its words stand below its own upper edge.
func TestSheetsOfManySizes(t *testing.T) {
	upright, turned, small, smallTurned := [2]unit.Twips{11906, 16838}, [2]unit.Twips{16838, 11906}, [2]unit.Twips{8391, 11906}, [2]unit.Twips{11906, 8391}
	for _, sizes := range [][][2]unit.Twips{
		{upright, turned, upright, small},
		{turned, upright},
		{smallTurned, smallTurned, small},
		{small, upright, smallTurned},
	} {
		laid := papers(t, sizes...)
		p := parsePDF(t, write(t, New(load(t)), laid))
		got := p.sheets()
		if len(got) != len(sizes) {
			t.Fatalf("%d pages, want %d", len(got), len(sizes))
		}
		for i, size := range sizes {
			if want := fmt.Sprintf("0 0 %.2f %.2f", size[0].Points(), size[1].Points()); got[i] != want {
				t.Errorf("page %d of %v is %s, want %s", i+1, sizes, got[i], want)
			}
		}
		words, _ := p.draw()
		checkShown(t, words, wantShown(laid))
	}
}

// The blank back of a sheet is a page without words.
func TestBlankPage(t *testing.T) {
	laid := papers(t, [2]unit.Twips{11906, 16838}, [2]unit.Twips{11906, 16838}, [2]unit.Twips{16838, 11906})
	laid.Pages[1].Lines = nil
	p := parsePDF(t, write(t, New(load(t)), laid))
	words, boxes := p.draw()
	if len(p.sheets()) != 3 || len(words) != 4 || words[0].page != 0 || words[2].page != 2 || len(boxes) > 0 {
		t.Errorf("%d pages with %+v", len(p.sheets()), words)
	}
}

// The strokes of a table are drawn where they were put, across and down, each on
// its own page.
func TestStrokesOfATable(t *testing.T) {
	laid := papers(t, [2]unit.Twips{11906, 16838}, [2]unit.Twips{16838, 11906})
	rules := []layout.Rule{
		{X: 1696, Y: 7254, Width: 9365, Height: 10}, {X: 1696, Y: 7254, Width: 10, Height: 1700}, {X: 11051, Y: 7254, Width: 10, Height: 1700},
	}
	laid.Pages[0].Rules, laid.Pages[1].Rules = rules, rules
	_, got := parsePDF(t, write(t, New(load(t)), laid)).draw()
	if len(got) != 2*len(rules) {
		t.Fatalf("%d strokes, want %d", len(got), 2*len(rules))
	}
	for i, g := range got {
		r, page := rules[i%len(rules)], i/len(rules)
		want := box{page, r.X.Points(), (laid.Pages[page].Height - r.Y).Points(), r.Width.Points(), -r.Height.Points()}
		if g.page != want.page || !near(g.x, want.x, half) || !near(g.y, want.y, half) || !near(g.w, want.w, half) || !near(g.h, want.h, half) {
			t.Errorf("stroke %d is %+v, want %+v", i+1, g, want)
		}
	}
}
