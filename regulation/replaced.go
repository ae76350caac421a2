package regulation

import "strings"

// Replaced is a document on the form of documents that is in force no more.
type Replaced struct {
	// Symbol is its number and symbol, By that of the document that replaced it, or
	// that Abolished it and put nothing in its place.
	Symbol, By string
	Abolished  bool
	// Year, Month and Day are the first day on which it was not in force.
	Year, Month, Day int
}

// ReplacedDocuments are those that 05-HD/VPTW, III.1 replaced or abolished, and the
// regulation before 399-QĐ/TW, which it rests on.
func ReplacedDocuments() []Replaced {
	return []Replaced{
		{"36-HD/VPTW", "05-HD/VPTW", false, 2026, 5, 27},
		{"5053-CV/VPTW", "05-HD/VPTW", true, 2026, 5, 27},
		{"3294-CV/VPTW", "05-HD/VPTW", true, 2026, 5, 27},
		{"66-QĐ/TW", "399-QĐ/TW", false, 2026, 1, 9},
	}
}

// CitedIn says whether a text names the document by its number and symbol, and not only
// as the end of a longer one, as 166-QĐ/TW.
func (r Replaced) CitedIn(text string) bool {
	for {
		before, after, ok := strings.Cut(text, r.Symbol)
		if !ok {
			return false
		}
		if before == "" || !strings.ContainsAny(before[len(before)-1:], "0123456789") {
			return true
		}
		text = after
	}
}

// On says whether the document was in force no more on a day; a month or day of 0
// is open, and leaves it undecided where it matters.
func (r Replaced) On(year, month, day int) bool {
	return year != 0 && dayNumber(year, month, day, 1) >= dayNumber(r.Year, r.Month, r.Day, 0)
}
