package register

import (
	"cmp"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/templates/prose"
)

// Query is what is looked for in a register; what is left empty is not asked for.
type Query struct {
	Body string // symbol of the body
	Type string // key of the type
	// From and To are the first and the last day; a month or a year stand for all
	// their days.
	From, To dispatch.Date
	// Words stand in the subject, the signer, the recipients, the symbol or the
	// name of the file; marks and capitals do not matter.
	Words string
}

// Find are the entries that a query asks for, in the order they stand.
func (r *Register) Find(q Query) []Entry {
	words := strings.Fields(prose.Fold(q.Words))
	var found []Entry
	for _, e := range r.Entries {
		if q.Body != "" && !strings.EqualFold(q.Body, e.Body) || q.Type != "" && q.Type != e.Type ||
			!e.Date.Within(q.From, q.To) {
			continue
		}
		if text := prose.Fold(e.text()); slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			continue
		}
		found = append(found, e)
	}
	return found
}

// text is all that can be looked for in an entry.
func (e Entry) text() string {
	text := []string{e.Label(), e.Subject, e.Signer, e.Archive, e.File}
	for _, r := range e.Recipients {
		text = append(text, r.Name.Value)
	}
	return strings.Join(text, "\n")
}

// Count is how many documents of a symbol were sent out in a month.
type Count struct {
	Year, Month int
	Symbol      string // "CV/ĐU"
	Documents   int
}

// Counts are the entries by month and symbol, in this order.
func Counts(entries []Entry) []Count {
	var counts []Count
	for _, e := range entries {
		i := slices.IndexFunc(counts, func(c Count) bool {
			return c.Year == e.Date.Year && c.Month == e.Date.Month && c.Symbol == e.Symbol
		})
		if i < 0 {
			i = len(counts)
			counts = append(counts, Count{Year: e.Date.Year, Month: e.Date.Month, Symbol: e.Symbol})
		}
		counts[i].Documents++
	}
	slices.SortFunc(counts, func(a, b Count) int {
		return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Symbol, b.Symbol))
	})
	return counts
}
