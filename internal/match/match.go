// Package match finds out what became of the items of a list in another one: which
// stayed, changed, came or went. An item is a text: a word, a line, a paragraph.
//
// It works in memory in proportion to the product of what differs, and knows
// nothing of what the texts are.
package match

import "strings"

// Hunk is a stretch in which two lists differ: in place of what stands from A to
// AEnd in the one there stands in the other what is from B to BEnd.
type Hunk struct{ A, AEnd, B, BEnd int }

// Hunks are the stretches in which two lists differ, as few items as can be.
func Hunks(a, b []string) []Hunk {
	first := 0
	for first < len(a) && first < len(b) && a[first] == b[first] {
		first++
	}
	aEnd, bEnd := len(a), len(b)
	for aEnd > first && bEnd > first && a[aEnd-1] == b[bEnd-1] {
		aEnd--
		bEnd--
	}
	// common[i][j] is how many items the rest from i on has in common with that
	// from j on.
	rows, columns := aEnd-first, bEnd-first
	common := make([][]int32, rows+1)
	for i := range common {
		common[i] = make([]int32, columns+1)
	}
	for i := rows - 1; i >= 0; i-- {
		for j := columns - 1; j >= 0; j-- {
			if a[first+i] == b[first+j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var out []Hunk
	for i, j := 0, 0; i < rows || j < columns; {
		h := Hunk{A: first + i, B: first + j}
		for i < rows || j < columns {
			if i < rows && j < columns && a[first+i] == b[first+j] {
				break
			}
			if j == columns || i < rows && common[i+1][j] >= common[i][j+1] {
				i++
			} else {
				j++
			}
		}
		h.AEnd, h.BEnd = first+i, first+j
		if h.A < h.AEnd || h.B < h.BEnd {
			out = append(out, h)
		}
		for i < rows && j < columns && a[first+i] == b[first+j] {
			i++
			j++
		}
	}
	return out
}

// Partners is for each of some texts the one of others that it is, or has become, in
// their order: -1 where it has become none. A text has become the one it has most
// words in common with.
func Partners(was, now []string) []int {
	out := make([]int, 0, len(was))
	j := 0
	for _, h := range append(Hunks(was, now), Hunk{len(was), len(was), len(now), len(now)}) {
		for ; len(out) < h.A; j++ {
			out = append(out, j)
		}
		for _, partner := range alike(was[h.A:h.AEnd], now[h.B:h.BEnd]) {
			if partner >= 0 {
				partner += h.B
			}
			out = append(out, partner)
		}
		j = h.BEnd
	}
	return out
}

// Change is an item of a list that has become another: Was is -1 for one that came
// in front of the item Before of the old list, Now is -1 for one that went.
type Change struct{ Was, Now, Before int }

// Changes are what makes a list of texts another one: items that changed, came or
// went.
func Changes(was, now []string) []Change {
	var out []Change
	j := 0
	for i, to := range Partners(was, now) {
		if to < 0 {
			out = append(out, Change{i, -1, i})
			continue
		}
		for ; j < to; j++ {
			out = append(out, Change{-1, j, i})
		}
		if j++; was[i] != now[to] {
			out = append(out, Change{i, to, i})
		}
	}
	for ; j < len(now); j++ {
		out = append(out, Change{-1, j, len(was)})
	}
	return out
}

// mostPairs is how many pairs of texts are held against each other. Beyond, a whole
// document was exchanged for another one.
const mostPairs = 10_000

// alike is for each of some texts the one that it became, in their order, -1
// where it became none. As many as there were are each the one in its place.
func alike(was, now []string) []int {
	out := make([]int, len(was))
	if len(was) == len(now) {
		for i := range out {
			out[i] = i
		}
		return out
	}
	if len(was)*len(now) > mostPairs {
		for i := range out {
			out[i] = -1
		}
		return out
	}
	// best[i][j] is how alike the rest from i on and that from j on can be.
	likely := make([][]float64, len(was))
	best := make([][]float64, len(was)+1)
	for i := range best {
		best[i] = make([]float64, len(now)+1)
	}
	for i := len(was) - 1; i >= 0; i-- {
		likely[i] = make([]float64, len(now))
		for j := len(now) - 1; j >= 0; j-- {
			likely[i][j] = likeness(was[i], now[j])
			best[i][j] = max(best[i+1][j], best[i][j+1], best[i+1][j+1]+likely[i][j])
		}
	}
	j := 0
	for i := range was {
		out[i] = -1
		for ; j < len(now) && best[i][j] > best[i+1][j]; j++ {
			if likely[i][j] > 0 && best[i][j] == best[i+1][j+1]+likely[i][j] {
				out[i] = j
				j++
				break
			}
		}
	}
	return out
}

// likeness is how many of the words of two texts both have, from 0 to 1: 0 where
// they are too few to call one the other, changed.
func likeness(a, b string) float64 {
	const least = 0.4
	count := map[string]int{}
	words, others := strings.Fields(a), strings.Fields(b)
	for _, w := range words {
		count[w]++
	}
	both := 0
	for _, w := range others {
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	all := len(words) + len(others)
	if all == 0 {
		return 0
	}
	if share := 2 * float64(both) / float64(all); share >= least {
		return share
	}
	return 0
}
