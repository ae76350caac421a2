// Package regulation holds 36-HD/VPTW and 05-HD/VPTW as data: every size,
// length and mark of a page with the point it stands in, and what each type of
// document must have. A row says whether the text gives it, we derived it, or
// we chose it where the text is silent.
//
// The package sets nothing and checks nothing; it answers.
package regulation

const (
	nameHD36 = "36-HD/VPTW"
	nameHD05 = "05-HD/VPTW"
)

// For is the regulation a document falls under: the one named, or, where name
// is empty, the one in force on the date. A month or day of 0 is open. It
// returns nil where the name is unknown, and where the date leaves the
// regulation unsettled: no year, or an open month or day around 27 May 2026,
// the first day of 05-HD/VPTW (05-HD/VPTW, III.1).
func For(name string, year, month, day int) *Spec {
	switch {
	case name == nameHD36:
		return HD36()
	case name == nameHD05:
		return HD05()
	case name != "" || year == 0:
		return nil
	}
	first, last := dayNumber(year, month, day, 1), dayNumber(year, month, day, 31)
	switch start := dayNumber(2026, 5, 27, 0); {
	case last < start:
		return HD36()
	case first >= start:
		return HD05()
	}
	return nil
}

// dayNumber orders dates; an open month or day counts as the least of the year
// or month where open is 1, else as the greatest.
func dayNumber(year, month, day, open int) int {
	if month == 0 {
		month = min(open, 12)
	}
	if day == 0 {
		day = open
	}
	return (year*100+month)*100 + day
}

// Names are the regulations a definition may name, the older first.
func Names() []string { return []string{nameHD36, nameHD05} }
