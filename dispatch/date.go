package dispatch

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"congvan/internal/diag"
)

// Before says whether d is for certain before other: where one of the two leaves
// open what decides, it is not.
func (d Date) Before(other Date) bool {
	for _, parts := range [][2]int{{d.Year, other.Year}, {d.Month, other.Month}, {d.Day, other.Day}} {
		if parts[0] == 0 || parts[1] == 0 {
			return false
		}
		if parts[0] != parts[1] {
			return parts[0] < parts[1]
		}
	}
	return false
}

// Within says whether d is one of the days from to; a part of one of the three that
// is open is no hindrance.
func (d Date) Within(from, to Date) bool { return !d.Before(from) && !to.Before(d) }

// String is the day as it stands in a definition: "2026-02-25", "2026-02" or
// "2026" where it is open, "" where there is none.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// ParseDate reads a day as a definition may give it; ok is false for any other
// text.
func ParseDate(text string) (d Date, ok bool) {
	p := newParser(definitionFile())
	d = p.day(Text{Value: clean(text)})
	return d, d.Year != 0 && len(p.list) == 0
}

// The years a document of the Party can be of.
const (
	firstYear = 1930
	lastYear  = 2199
)

// date reads a day: year-month-day or day/month/year, the parts divided by -,
// / or a full stop; without the day where it is left open, or a year alone.
func (p *parser) date(v value) Date {
	return p.day(p.text(v))
}

// day reads the text of a day.
func (p *parser) day(t Text) Date {
	if !t.Present() {
		return Date{}
	}
	year, month, day, ok := dateParts(t.Value)
	d := Date{Pos: t.Pos}
	switch {
	case !ok:
		p.add(diag.New(diag.BadDate, t.Pos, t.Value))
	case year < firstYear || year > lastYear:
		p.add(diag.New(diag.YearOutOfRange, t.Pos, year, firstYear, lastYear))
	case month == open:
		d.Year = year
	case month < 1 || month > 12:
		p.add(diag.New(diag.NoSuchMonth, t.Pos, month))
	case day == open:
		d.Year, d.Month = year, month
	case day < 1 || day > lastDay(year, month):
		p.add(diag.New(diag.NoSuchDay, t.Pos, day, month, year, lastDay(year, month)))
	default:
		d.Year, d.Month, d.Day = year, month, day
	}
	return d
}

// open is a part of a date that is not given.
const open = -1

// dateParts is the numbers of a date; the part of four digits is the year,
// first or last.
func dateParts(s string) (year, month, day int, ok bool) {
	var parts []string
	for _, divider := range []string{"-", "/", "."} {
		if strings.Contains(s, divider) {
			parts = strings.Split(s, divider)
			break
		}
	}
	if parts == nil {
		parts = []string{s}
	}
	if len(parts) > 3 {
		return 0, 0, 0, false
	}
	if last := len(parts) - 1; len(strings.TrimSpace(parts[0])) != 4 {
		parts[0], parts[last] = parts[last], parts[0]
	}
	numbers := [3]int{open, open, open}
	for i, part := range parts {
		part = strings.TrimSpace(part)
		wanted := 2
		if i == 0 {
			wanted = 4
		}
		if part == "" || strings.Trim(part, "0123456789") != "" || len(part) > wanted || i == 0 && len(part) < wanted {
			return 0, 0, 0, false
		}
		numbers[i], _ = strconv.Atoi(part) // at most four digits
	}
	return numbers[0], numbers[1], numbers[2], true
}

// lastDay is the last day of the month.
func lastDay(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
