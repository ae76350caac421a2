package importer

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"congvan/internal/pdftext"
)

// pdfTable is a ruled table of a page.
type pdfTable struct {
	left, right, top, bottom float64
	columns, lines           []float64 // its edges: from left to right, from top to bottom
	rows                     [][]pdfCell
	header                   int
}

// pdfCell is a cell of it.
type pdfCell struct {
	across, down int
	rows         []*pdfRow
	left, right  float64
}

// touching is how far rules may miss each other, in points.
const touching = 2.5

// tablesOf takes the tables of a page, and what they hold from its characters.
func tablesOf(page *pdfPage) []*pdfTable {
	var out []*pdfTable
	for _, rules := range grids(page.page.Rules) {
		t := tableOn(rules)
		if t == nil {
			continue
		}
		var inside, outside []char
		for _, c := range page.chars {
			if t.holds(c.X+c.Advance/2, c.Y+c.Size/4) {
				inside = append(inside, c)
			} else {
				outside = append(outside, c)
			}
		}
		page.chars = outside
		t.fill(inside)
		out = append(out, t)
	}
	slices.SortFunc(out, func(a, b *pdfTable) int { return cmp.Compare(b.top, a.top) })
	return out
}

func (t *pdfTable) holds(x, y float64) bool {
	return x > t.left-1 && x < t.right+1 && y < t.top+1 && y > t.bottom-1
}

// inTable says whether a place is in a table.
func (p *pdfPage) inTable(x, y float64) bool {
	return slices.ContainsFunc(p.tables, func(t *pdfTable) bool {
		return t.holds(x+touching, y-touching) || t.holds(x+touching, y+touching)
	})
}

// grids are the rules that touch each other.
func grids(rules []pdftext.Rule) [][]pdftext.Rule {
	parent := make([]int, len(rules))
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	const most = 4000 // rules of a page; more are a drawing
	if len(rules) > most {
		return nil
	}
	for i, a := range rules {
		for j := range i {
			b := rules[j]
			if a.Left <= b.Right+touching && b.Left <= a.Right+touching && a.Bottom <= b.Top+touching && b.Bottom <= a.Top+touching {
				parent[root(i)] = root(j)
			}
		}
	}
	groups := map[int][]pdftext.Rule{}
	var order []int
	for i, r := range rules {
		at := root(i)
		if groups[at] == nil {
			order = append(order, at)
		}
		groups[at] = append(groups[at], r)
	}
	var out [][]pdftext.Rule
	for _, at := range order {
		out = append(out, groups[at])
	}
	return out
}

// tableOn is the table that rules make, nil where they make none: of two columns
// at least, or of two rows.
func tableOn(rules []pdftext.Rule) *pdfTable {
	var across, upright []float64
	for _, r := range rules {
		if r.Upright() {
			upright = append(upright, (r.Left+r.Right)/2)
		} else {
			across = append(across, -(r.Top+r.Bottom)/2)
		}
	}
	columns, lines := merged(upright), merged(across)
	const mostColumns, mostLines = 40, 200 // of a page; more are a drawing
	if len(columns) < 2 || len(lines) < 2 || len(columns)+len(lines) < 5 || len(columns) > mostColumns || len(lines) > mostLines {
		return nil
	}
	for i := range lines {
		lines[i] = -lines[i]
	}
	t := &pdfTable{columns: columns, lines: lines, left: columns[0], right: columns[len(columns)-1], top: lines[0], bottom: lines[len(lines)-1]}
	t.cells(rules)
	return t
}

// merged are places in order, those that touch as one.
func merged(places []float64) []float64 {
	slices.Sort(places)
	var out []float64
	for _, x := range places {
		if n := len(out); n == 0 || x-out[n-1] > touching {
			out = append(out, x)
		}
	}
	return out
}

// cells finds the cells: where no rule stands between two, they are one.
func (t *pdfTable) cells(rules []pdftext.Rule) {
	ruled := func(x, y float64, upright bool) bool {
		return slices.ContainsFunc(rules, func(r pdftext.Rule) bool {
			return r.Upright() == upright && x > r.Left-touching && x < r.Right+touching && y > r.Bottom-touching && y < r.Top+touching
		})
	}
	m, n := len(t.lines)-1, len(t.columns)-1
	taken := make([][]bool, m)
	for i := range taken {
		taken[i] = make([]bool, n)
	}
	for i := range m {
		row := make([]pdfCell, n)
		for j := range n {
			if taken[i][j] {
				continue
			}
			across, down := 1, 1
			y := (t.lines[i] + t.lines[i+1]) / 2
			for j+across < n && !taken[i][j+across] && !ruled(t.columns[j+across], y, true) {
				across++
			}
			x := (t.columns[j] + t.columns[j+1]) / 2
			for i+down < m && !ruled(x, t.lines[i+down], false) {
				down++
			}
			for a := range down {
				for b := range across {
					taken[i+a][j+b] = true
				}
			}
			row[j] = pdfCell{across: across, down: down, left: t.columns[j], right: t.columns[j+across]}
		}
		t.rows = append(t.rows, row)
	}
}

// fill puts characters into the cells they stand in.
func (t *pdfTable) fill(chars []char) {
	held := map[[2]int][]char{}
	for _, c := range chars {
		x, y := c.X+c.Advance/2, c.Y+c.Size/4
		j, i := 0, 0
		for j < len(t.columns)-2 && x > t.columns[j+1] {
			j++
		}
		for i < len(t.lines)-2 && y < t.lines[i+1] {
			i++
		}
		i, j = t.covering(i, j)
		held[[2]int{i, j}] = append(held[[2]int{i, j}], c)
	}
	for at, chars := range held {
		t.rows[at[0]][at[1]].rows = rowsOfChars(chars)
	}
	t.header = t.headerRows()
}

// covering is the cell that covers the given place of the grid.
func (t *pdfTable) covering(i, j int) (int, int) {
	for a := i; a >= 0; a-- {
		for b := j; b >= 0; b-- {
			if c := t.rows[a][b]; c.down > i-a && c.across > j-b {
				return a, b
			}
		}
	}
	return i, j
}

// headerRows is how many of the first rows name the columns: all in bold.
func (t *pdfTable) headerRows() int {
	n := 0
	for n < len(t.rows)-1 && t.bold(n) {
		n++
	}
	if n == len(t.rows)-1 && n > 1 {
		return 1
	}
	return n
}

// bold says whether all that stands in a row is in bold.
func (t *pdfTable) bold(i int) bool {
	some := false
	for _, cell := range t.rows[i] {
		for _, r := range cell.rows {
			for _, p := range r.parts {
				for _, c := range p.chars {
					if !c.Font.Bold {
						return false
					}
					some = true
				}
			}
		}
	}
	return some
}

// said is what a row of the table says.
func (t *pdfTable) said(i int) string {
	var said []string
	for _, cell := range t.rows[i] {
		for _, r := range cell.rows {
			said = append(said, r.text())
		}
		said = append(said, "|")
	}
	return strings.Join(said, " ")
}

// joinTables joins a table that ends a page with one that begins the next and
// has the same columns.
func (p *pdfReader) joinTables() {
	var above *pdfTable
	for _, page := range p.pages {
		if above != nil && len(page.blocks) > 0 {
			at := 0
			for at < len(page.blocks) && page.blocks[at].row != nil && pageNumber.MatchString(page.blocks[at].row.text()) {
				at++
			}
			if at < len(page.blocks) && page.blocks[at].table != nil && page.blocks[at].table.goesOn(above, page.left, p.pages[page.number-2].left) {
				above.take(page.blocks[at].table)
				ends := at == len(page.blocks)-1
				page.blocks = slices.Delete(page.blocks, at, at+1)
				if ends {
					continue
				}
			}
		}
		above = nil
		if n := len(page.blocks); n > 0 {
			above = page.blocks[n-1].table
		}
	}
}

// goesOn says whether a table has the columns of one on the page before.
func (t *pdfTable) goesOn(above *pdfTable, left, leftAbove float64) bool {
	return len(t.columns) == len(above.columns) && !slices.ContainsFunc(t.columns, func(x float64) bool {
		i := slices.Index(t.columns, x)
		return math.Abs(x-left-(above.columns[i]-leftAbove)) > touching
	})
}

// take adds the rows of a table, without the header that is printed again.
func (t *pdfTable) take(below *pdfTable) {
	again := 0
	for again < len(below.rows) && again < len(t.rows) && below.said(again) == t.said(again) && (again < max(t.header, 1)) {
		again++
	}
	if again > 0 {
		t.header = again
	}
	t.rows = append(t.rows, below.rows[again:]...)
}
