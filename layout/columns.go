package layout

import (
	"math"
	"slices"

	"congvan/dispatch"
	"congvan/internal/unit"
)

// demand is how wide a column should at least be, so that no word in it is cut,
// and how wide it would be if no line in it were broken.
type demand struct{ least, natural unit.Twips }

// columns shares the width out among the columns of g by what stands in them
// and what is asked for besides. wide says that words had to be cut.
//
// A column gets what it needs for its longest word. What is left is shared so
// that the heights of the columns together are least: by the square roots of
// how much they hold, no column getting more than it can use.
func (s *setter) columns(g *Grid, t *dispatch.Table, asked []demand, width unit.Twips) (wide bool) {
	wants := s.demands(g, asked)
	var least, natural unit.Twips
	for i, w := range wants {
		g.Columns[i] = w.least
		least += w.least
		natural += w.natural
	}
	switch {
	case least > width:
		most := highest(g.Columns, width)
		for i, c := range g.Columns {
			g.Columns[i] = min(c, most)
		}
		share(g.Columns, width-g.width(0, len(g.Columns)), func(i int) float64 {
			if g.Columns[i] == most {
				return 1
			}
			return 0
		})
		return true
	case natural <= width:
		for i, w := range wants {
			g.Columns[i] = w.natural
		}
		share(g.Columns, width-natural, func(i int) float64 {
			if s.fixed(g, t, i) {
				return 0
			}
			return float64(wants[i].natural)
		})
		return false
	}
	for left := width - least; left > 0; {
		share(g.Columns, left, func(i int) float64 {
			return math.Sqrt(float64(max(wants[i].natural-g.Columns[i], 0)))
		})
		left = 0
		for i, w := range wants {
			if over := g.Columns[i] - w.natural; over > 0 {
				g.Columns[i] = w.natural
				left += over
			}
		}
	}
	return false
}

// highest is what the columns may at most have for all of them to find room:
// words are cut in the widest columns alone.
func highest(columns []unit.Twips, width unit.Twips) unit.Twips {
	sorted := slices.Sorted(slices.Values(columns))
	for i, c := range sorted {
		if each := width / unit.Twips(len(sorted)-i); c >= each {
			return each
		}
		width -= c
	}
	return width
}

// share adds an amount, which may be negative, to the columns in the given
// proportions; in equal parts where these are all 0. It leaves no rest.
func share(columns []unit.Twips, amount unit.Twips, weight func(i int) float64) {
	weights := make([]float64, len(columns))
	var total float64
	for i := range columns {
		weights[i] = weight(i)
		total += weights[i]
	}
	var given unit.Twips
	var due float64
	last := 0
	for i, w := range weights {
		if total == 0 {
			w = 1 / float64(len(columns))
		} else {
			w /= total
		}
		if w > 0 {
			last = i
		}
		due += float64(amount) * w
		part := unit.Twips(due) - given
		columns[i] += part
		given += part
	}
	columns[last] += amount - given
}

// fixed says whether a column is better left as wide as it needs: one of
// numbers beside others of text.
func (s *setter) fixed(g *Grid, t *dispatch.Table, column int) bool {
	if !g.numeric(column) {
		return false
	}
	for other := range t.Columns {
		if !g.numeric(other) {
			return true
		}
	}
	return false
}

// demands are what the columns need, with what is asked for, and what cells
// across several of them need of them together.
func (s *setter) demands(g *Grid, asked []demand) []demand {
	wants := slices.Clone(asked)
	for _, row := range g.Rows {
		for i, cell := range row.Cells {
			if d := s.demand(g, cell); cell.Across == 1 {
				wants[i].least = max(wants[i].least, d.least)
				wants[i].natural = max(wants[i].natural, d.natural)
			}
		}
	}
	for _, row := range g.Rows {
		for i, cell := range row.Cells {
			if cell.Across < 2 {
				continue
			}
			d := s.demand(g, cell)
			under := wants[i : i+cell.Across]
			var least, natural unit.Twips
			for _, w := range under {
				least += w.least
				natural += w.natural
			}
			for j := range under {
				under[j].least += max(d.least-least, 0) / unit.Twips(cell.Across)
				under[j].natural += max(d.natural-natural, 0) / unit.Twips(cell.Across)
			}
		}
	}
	return wants
}

// demand is what a cell needs, the room beside its text included.
func (s *setter) demand(g *Grid, cell GridCell) demand {
	var d demand
	for _, p := range cell.Paragraphs {
		d.least = max(d.least, s.widestWord(p))
		d.natural = max(d.natural, s.natural(p.Runs).Twips())
	}
	room := 2*g.Padding + 2*slack
	return demand{d.least + room, max(d.natural, d.least) + room}
}
