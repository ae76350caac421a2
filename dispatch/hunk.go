package dispatch

import "strings"

// hunk is a stretch in which two lists differ: what stands from a to aEnd in the
// one stands from b to bEnd in the other.
type hunk struct{ a, aEnd, b, bEnd int }

// hunks are the stretches in which two lists differ, as few items as can be.
func hunks(a, b []string) []hunk {
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
	var out []hunk
	for i, j := 0, 0; i < rows || j < columns; {
		h := hunk{a: first + i, b: first + j}
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
		h.aEnd, h.bEnd = first+i, first+j
		if h.a < h.aEnd || h.b < h.bEnd {
			out = append(out, h)
		}
		for i < rows && j < columns && a[first+i] == b[first+j] {
			i++
			j++
		}
	}
	return out
}

// match is for each of some texts the one of others that it is, or has become, in
// their order: -1 where it has become none. A text has become the one it has most
// words in common with.
func match(was, now []string) []int {
	out := make([]int, 0, len(was))
	j := 0
	for _, h := range append(hunks(was, now), hunk{len(was), len(was), len(now), len(now)}) {
		for ; len(out) < h.a; j++ {
			out = append(out, j)
		}
		for _, partner := range partners(was[h.a:h.aEnd], now[h.b:h.bEnd]) {
			if partner >= 0 {
				partner += h.b
			}
			out = append(out, partner)
		}
		j = h.bEnd
	}
	return out
}

// change is an item of a list that has become another: was is -1 for one that came
// in front of the item before of the old list, now is -1 for one that went.
type change struct{ was, now, before int }

// changes are what makes a list of texts another one: items that changed, came or
// went.
func changes(was, now []string) []change {
	var out []change
	j := 0
	for i, to := range match(was, now) {
		if to < 0 {
			out = append(out, change{i, -1, i})
			continue
		}
		for ; j < to; j++ {
			out = append(out, change{-1, j, i})
		}
		if j++; was[i] != now[to] {
			out = append(out, change{i, to, i})
		}
	}
	for ; j < len(now); j++ {
		out = append(out, change{-1, j, len(was)})
	}
	return out
}

// partners is for each of some texts the one that it became, in their order, -1
// where it became none. As many as there were are each the one in its place.
func partners(was, now []string) []int {
	out := make([]int, len(was))
	if len(was) == len(now) {
		for i := range out {
			out[i] = i
		}
		return out
	}
	// best[i][j] is how alike the rest from i on and that from j on can be.
	alike := make([][]float64, len(was))
	best := make([][]float64, len(was)+1)
	for i := range best {
		best[i] = make([]float64, len(now)+1)
	}
	for i := len(was) - 1; i >= 0; i-- {
		alike[i] = make([]float64, len(now))
		for j := len(now) - 1; j >= 0; j-- {
			alike[i][j] = likeness(was[i], now[j])
			best[i][j] = max(best[i+1][j], best[i][j+1], best[i+1][j+1]+alike[i][j])
		}
	}
	j := 0
	for i := range was {
		out[i] = -1
		for ; j < len(now) && best[i][j] > best[i+1][j]; j++ {
			if alike[i][j] > 0 && best[i][j] == best[i+1][j+1]+alike[i][j] {
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
