package register

import (
	"fmt"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/templates/prose"
)

// Conflicts reports what is wrong with an entry that is to be added: a number
// that is taken, numbers left out before it, a date that goes backwards. at is
// the place the diagnostics are told at.
func (r *Register) Conflicts(e Entry, at diag.Pos) diag.List {
	term, ok := r.TermOf(e.Date)
	if !ok {
		return diag.List{diag.New(diag.NoTerm, at, Day(e.Date))}
	}
	others := r.of(e.Series, term)
	for _, other := range others {
		if other.Number == e.Number {
			return diag.List{diag.New(diag.NumberTaken, at, other.Label(), Day(other.Date), other.Pos.Line)}
		}
	}
	e.Pos = at
	with := append(others, e)
	slices.SortStableFunc(with, func(a, b Entry) int { return a.Number - b.Number })
	i := slices.IndexFunc(with, func(x Entry) bool { return x.Number == e.Number })
	var list diag.List
	below := r.start(e.Series, term) - 1
	if i > 0 {
		below = with[i-1].Number
		list.Add(backwards(with[i-1], e)...)
	}
	if i == len(with)-1 {
		// Numbers before one that fills a gap have been told.
		list.Add(r.gap(e, term, below)...)
	} else {
		list.Add(backwards(e, with[i+1])...)
	}
	return list
}

// Check reports what is wrong with the entries: numbers given twice, numbers left
// out that are not held, dates that go backwards.
func (r *Register) Check() diag.List {
	var list diag.List
	told := map[Series]map[int]bool{}
	for _, e := range r.Entries {
		term, ok := r.TermOf(e.Date)
		if !ok {
			list.Add(diag.New(diag.NoTerm, e.Pos, Day(e.Date)))
			continue
		}
		s := r.series(e.Series)
		if told[s] == nil {
			told[s] = map[int]bool{}
		}
		if told[s][term] {
			continue
		}
		told[s][term] = true
		list.Add(r.checkSeries(r.of(e.Series, term), term)...)
	}
	return list
}

// checkSeries reports what is wrong with the entries of a series in a term, which
// stand in the order of their numbers.
func (r *Register) checkSeries(entries []Entry, term int) diag.List {
	var list diag.List
	below := r.start(entries[0].Series, term) - 1
	for i, e := range entries {
		if i > 0 && entries[i-1].Number == e.Number {
			list.Add(diag.New(diag.NumberTaken, e.Pos, e.Label(), Day(entries[i-1].Date), entries[i-1].Pos.Line))
			continue
		}
		if i > 0 {
			list.Add(backwards(entries[i-1], e)...)
		}
		list.Add(r.gap(e, term, below)...)
		below = e.Number
	}
	return list
}

// gap reports the numbers between below and e that are neither given nor held.
func (r *Register) gap(e Entry, term, below int) diag.List {
	var ranges []string
	first := 0
	for n := below + 1; n <= e.Number; n++ {
		free := n < e.Number && !r.held(e.Series, term, n)
		switch {
		case free && first == 0:
			first = n
		case !free && first != 0:
			if first == n-1 {
				ranges = append(ranges, fmt.Sprintf("%02d", first))
			} else {
				ranges = append(ranges, fmt.Sprintf("%02d–%02d", first, n-1))
			}
			first = 0
		}
	}
	if len(ranges) == 0 {
		return nil
	}
	text := strings.Join(ranges, ", ")
	return diag.List{diag.New(diag.NumberGap, e.Pos, text, e.Symbol)}
}

// backwards reports that the later number has the earlier date.
func backwards(lower, higher Entry) diag.List {
	if !higher.Date.Before(lower.Date) {
		return nil
	}
	return diag.List{diag.New(diag.DateBackwards, higher.Pos, higher.Label(), Day(higher.Date), Day(lower.Date), lower.Label())}
}

// Label is số and ký hiệu as the document prints them.
func (e Entry) Label() string { return dispatch.Number{Value: e.Number}.Label(e.Symbol) }

// Day is a date in words for a message: as an office writes it, and as English
// readers do; both as it is typed where a part of it is open.
func Day(d dispatch.Date) diag.Words {
	vi, err := prose.Date{Year: d.Year, Month: d.Month, Day: d.Day}.Short()
	if err != nil {
		vi = d.String()
	}
	return diag.Words{Vi: vi, En: d.String()}
}
