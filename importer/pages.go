package importer

import "strconv"

// withoutPageMarks leaves out what a printer adds to every page: its number and
// a running head. Both are words that Kept lists.
func (r *recogniser) withoutPageMarks(items []Item) []Item {
	marks := pageMarks(items)
	out := make([]Item, 0, len(items))
	fresh := false // a page mark stood above
	for i, item := range items {
		if marks[i] != "" {
			fresh = true
			if marks[i] == runningHead {
				l := item.(*Line)
				r.doubt(l.Pos, "", 80, "bỏ dòng lặp lại ở đầu các trang: "+l.text(), "left out, for it heads every page: "+l.text())
			}
			continue
		}
		if l, ok := item.(*Line); ok && fresh {
			copied := *l
			copied.Gap = false
			item, fresh = &copied, false
		}
		out = append(out, item)
	}
	return out
}

// The kinds of page marks.
const (
	numberOfPage = "number"
	runningHead  = "head"
)

// pageMarks are the items that are page marks, by their index. A number alone
// on a line is one at the edge of its page, or, where the text has no pages, above
// a line that goes on with a sentence and with the number that is next.
func pageMarks(items []Item) map[int]string {
	marks := map[int]string{}
	heads := map[string][]int{}
	pages, next := lastPage(items), 2
	for i, item := range items {
		l, ok := item.(*Line)
		if !ok {
			continue
		}
		first := i == 0 || itemPage(items[i-1]) != l.Page
		last := i == len(items)-1 || itemPage(items[i+1]) != l.Page
		said := l.text()
		if first && l.Page > 1 {
			heads[said] = append(heads[said], i)
		}
		m := pageNumber.FindStringSubmatch(said)
		if m == nil {
			continue
		}
		n, _ := strconv.Atoi(m[1])
		switch {
		case pages > 1 && (first || last):
			marks[i] = numberOfPage
		case pages <= 1 && n == next && within(items, i):
			marks[i] = numberOfPage
			next++
		}
	}
	const often = 3
	for said, at := range heads {
		if len(at) >= often && !ornament(said) {
			for _, i := range at {
				if marks[i] == "" {
					marks[i] = runningHead
				}
			}
		}
	}
	return marks
}

// within says whether a sentence goes on below the item.
func within(items []Item, i int) bool {
	if i == 0 || i == len(items)-1 {
		return false
	}
	below, ok := items[i+1].(*Line)
	return ok && startsLower(below.text())
}

func itemPage(item Item) int {
	switch it := item.(type) {
	case *Line:
		return it.Page
	case *Table:
		return it.Page
	}
	return 0
}

func lastPage(items []Item) int {
	if len(items) == 0 {
		return 0
	}
	return itemPage(items[len(items)-1])
}
