package prose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Date is a day. A part that is 0 is open: without Day it is a month, without
// Month a year, and empty it is a day nobody has named yet.
type Date struct{ Year, Month, Day int }

// Years of four digits are the only ones that can be written.
const (
	firstYear = 1000
	lastYear  = 9999
)

// ParseDate reads year-month-day or day/month/year, the parts divided by -, /
// or a full stop. The day, or the day and the month, may be missing.
func ParseDate(s string) (Date, error) {
	text := strings.TrimSpace(s)
	parts := []string{text}
	if at := strings.IndexAny(text, "-/."); at >= 0 {
		parts = strings.SplitN(text, text[at:at+1], 4)
	}
	if len(strings.TrimSpace(parts[0])) != 4 {
		slices.Reverse(parts) // the year first
	}
	numbers := [3]int{}
	for i, part := range parts {
		part = strings.TrimSpace(part)
		n, err := strconv.Atoi(part)
		fits := len(part) == 4
		if i > 0 {
			fits = len(part) == 1 || len(part) == 2
		}
		if i >= len(numbers) || err != nil || !fits || n == 0 || strings.Trim(part, "0123456789") != "" {
			return Date{}, wrong(`không hiểu ngày "%[1]s"`, `cannot understand the date "%[1]s"`, quote(s))
		}
		numbers[i] = n
	}
	d := Date{numbers[0], numbers[1], numbers[2]}
	if err := d.check(); err != nil {
		return Date{}, err
	}
	return d, nil
}

// check says what is wrong with the parts that d has.
func (d Date) check() error {
	switch {
	case d.Year < firstYear || d.Year > lastYear:
		return wrong("năm %[1]d không viết được bằng bốn chữ số", "the year %[1]d does not have four digits", d.Year)
	case d.Month == 0 && d.Day == 0:
		return nil
	case d.Month < 1 || d.Month > 12:
		return wrong("không có tháng %[1]d", "there is no month %[1]d", d.Month)
	}
	// Day 0 of the month behind is the last of this one.
	last := time.Date(d.Year, time.Month(d.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	if d.Day < 0 || d.Day > last {
		return wrong("không có ngày %[1]d/%[2]d/%[3]d: tháng %[2]d năm %[3]d có %[4]d ngày",
			"there is no day %[1]d/%[2]d/%[3]d: month %[2]d of %[3]d has %[4]d days", d.Day, d.Month, d.Year, last)
	}
	return nil
}

// checkDay says what keeps d from being one day.
func (d Date) checkDay() error {
	if err := d.check(); err != nil {
		return err
	}
	if d.Day == 0 {
		return wrong("ngày chưa đủ ngày, tháng, năm", "the date lacks its day or its month")
	}
	return nil
}

// Short is the day as it stands inside a text, "05/7/2026". A day below 10 and
// a month below 3 take a 0 (05-HD/VPTW, II.I.4.2.2).
func (d Date) Short() (string, error) {
	if err := d.checkDay(); err != nil {
		return "", err
	}
	return fmt.Sprintf("%s/%d", d.dayMonth(), d.Year), nil
}

// Long is the day in full, "ngày 05 tháng 7 năm 2026" (05-HD/VPTW,
// II.I.4.2.2).
func (d Date) Long() (string, error) {
	if err := d.checkDay(); err != nil {
		return "", err
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %d", d.Day, month(d.Month), d.Year), nil
}

// dayMonth is the day without its year, "05/7".
func (d Date) dayMonth() string { return fmt.Sprintf("%02d/%s", d.Day, month(d.Month)) }

// month is a month in digits; only those below 3 take a 0, which could be made
// 11 and 12 by hand.
func month(m int) string {
	if m < 3 {
		return fmt.Sprintf("%02d", m)
	}
	return strconv.Itoa(m)
}

// Weekday is the day of the week, "thứ Hai" to "thứ Bảy" and "Chủ nhật".
func (d Date) Weekday() (string, error) {
	if err := d.checkDay(); err != nil {
		return "", err
	}
	names := []string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"}
	return names[d.weekday()], nil
}

// farthest is how many days can be counted from a date: more than there are in
// all the years that can be written.
const farthest = 4_000_000

// AddDays is the day n days later, or earlier where n is negative.
func (d Date) AddDays(n int) (Date, error) {
	if err := d.checkDay(); err != nil {
		return Date{}, err
	}
	if n < -farthest || n > farthest {
		return Date{}, wrong("không đếm được %[1]d ngày", "cannot count %[1]d days", n)
	}
	later := d.add(n)
	if err := later.check(); err != nil {
		return Date{}, err
	}
	return later, nil
}

// add is the day n days later, in any year.
func (d Date) add(n int) Date {
	t := d.time().AddDate(0, 0, n)
	return Date{t.Year(), int(t.Month()), t.Day()}
}

func (d Date) weekday() time.Weekday { return d.time().Weekday() }

func (d Date) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}
