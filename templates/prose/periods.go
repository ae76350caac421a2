package prose

import "fmt"

// Month is a month without its year, "tháng 7", "tháng 02".
func Month(m int) (string, error) {
	if m < 1 || m > 12 {
		return "", wrong("không có tháng %[1]d", "there is no month %[1]d", m)
	}
	return "tháng " + month(m), nil
}

// Quarter is a quarter without its year, "quý III".
func Quarter(q int) (string, error) {
	if q < 1 || q > 4 {
		return "", wrong("không có quý %[1]d", "there is no quarter %[1]d", q)
	}
	return "quý " + []string{"I", "II", "III", "IV"}[q-1], nil
}

// FirstMonths is what reports call the months from January on: "3 tháng đầu
// năm", "6 tháng đầu năm", "9 tháng đầu năm".
func FirstMonths(n int) (string, error) { return months(n, "đầu") }

// LastMonths is what plans call the months until December: "6 tháng cuối năm".
func LastMonths(n int) (string, error) { return months(n, "cuối") }

func months(n int, end string) (string, error) {
	if n < 1 || n > 11 {
		return "", wrong("không có %[1]d tháng %[2]s năm", "a year has no part of %[1]d months", n, end)
	}
	return fmt.Sprintf("%d tháng %s năm", n, end), nil
}

// Year is a year, "năm 2026".
func Year(y int) (string, error) {
	if err := (Date{Year: y}).check(); err != nil {
		return "", err
	}
	return fmt.Sprintf("năm %d", y), nil
}

// Week is the week of d from Monday to Sunday, "từ ngày 06/7 đến ngày
// 12/7/2026".
func (d Date) Week() (string, error) {
	monday, err := d.Monday()
	if err != nil {
		return "", err
	}
	sunday, err := monday.AddDays(6)
	if err != nil {
		return "", err
	}
	return Span(monday, sunday)
}

// Monday is the first day of the week of d.
func (d Date) Monday() (Date, error) {
	if err := d.checkDay(); err != nil {
		return Date{}, err
	}
	return d.AddDays(-(int(d.weekday()) + 6) % 7)
}

// Span is the days from one to another, "từ ngày 06/7 đến ngày 12/7/2026"; the
// first has its year where it is another one.
func Span(from, to Date) (string, error) {
	start, err := from.Short()
	if err != nil {
		return "", err
	}
	end, err := to.Short()
	if err != nil {
		return "", err
	}
	switch {
	case to.time().Before(from.time()):
		return "", wrong("ngày %[2]s đứng trước ngày %[1]s", "%[2]s is before %[1]s", start, end)
	case from == to:
		return "ngày " + start, nil
	case from.Year == to.Year:
		start = from.dayMonth()
	}
	return fmt.Sprintf("từ ngày %s đến ngày %s", start, end), nil
}
