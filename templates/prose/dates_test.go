package prose

import (
	"errors"
	"strings"
	"testing"
)

// complains says whether err is one of ours and speaks both languages.
func complains(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Words.Vi != "" && e.Words.En != "" && !strings.Contains(e.Words.Vi+e.Words.En, "%!") &&
		e.Words.Vi != e.Words.En && len(e.Words.Vi) < 500
}

// must is s where there is no error.
func must(t *testing.T) func(s string, err error) string {
	return func(s string, err error) string {
		t.Helper()
		if err != nil {
			t.Error(err)
		}
		return s
	}
}

func TestParseDate(t *testing.T) {
	for text, want := range map[string]Date{
		"2026-07-05": {2026, 7, 5}, "05/7/2026": {2026, 7, 5}, "5.7.2026": {2026, 7, 5}, " 5 - 07 - 2026 ": {2026, 7, 5},
		"29/02/2024": {2024, 2, 29}, "2026-06": {2026, 6, 0}, "6/2026": {2026, 6, 0}, "2018": {2018, 0, 0},
	} {
		if got, err := ParseDate(text); got != want || err != nil {
			t.Errorf("%q: %v, %v; want %v", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", " ", "-", "hôm nay", "5/7/26", "0026", "31/4/2026", "29/02/2026", "00/7/2026", "5/0/2026", "5/13/2026", "2026-05/7",
		"2026-7-5-1", "+5/7/2026", "5/7/2026/", "٥/٧/٢٠٢٦", "005/7/2026", "\x1b[2J/7/2026", "\xff", strings.Repeat("2026-", 1e6), strings.Repeat("9", 1e6),
	} {
		if got, err := ParseDate(text); got != (Date{}) || !complains(err) {
			t.Errorf("%.30q: %v, %v; want an error", text, got, err)
		} else if strings.ContainsRune(err.Error(), '\x1b') {
			t.Errorf("%q steers the terminal", err)
		}
	}
}

func TestShortAndLong(t *testing.T) {
	for d, want := range map[Date][2]string{
		{2026, 7, 5}:   {"05/7/2026", "ngày 05 tháng 7 năm 2026"},
		{2026, 2, 3}:   {"03/02/2026", "ngày 03 tháng 02 năm 2026"},
		{2026, 5, 27}:  {"27/5/2026", "ngày 27 tháng 5 năm 2026"},
		{2026, 1, 10}:  {"10/01/2026", "ngày 10 tháng 01 năm 2026"},
		{2026, 3, 1}:   {"01/3/2026", "ngày 01 tháng 3 năm 2026"},
		{2025, 12, 31}: {"31/12/2025", "ngày 31 tháng 12 năm 2025"},
	} {
		if short, long := must(t)(d.Short()), must(t)(d.Long()); short != want[0] || long != want[1] {
			t.Errorf("%v: %q, %q; want %q", d, short, long, want)
		}
	}
	for _, d := range []Date{{}, {2026, 0, 0}, {2026, 6, 0}, {2026, 0, 5}, {2026, 6, 31}, {-1, 1, 1}, {10000, 1, 1}, {2026, -1, 1}, {2026, 1, -1}} {
		for name, f := range map[string]func() (string, error){"Short": d.Short, "Long": d.Long, "Weekday": d.Weekday, "Week": d.Week} {
			if got, err := f(); got != "" || !complains(err) {
				t.Errorf("%s of %v: %q, %v; want an error", name, d, got, err)
			}
		}
	}
}

func TestWeekday(t *testing.T) {
	for day, want := range []string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"} {
		if got := must(t)(Date{2026, 7, 5 + day}.Weekday()); got != want {
			t.Errorf("%d/7/2026: %q, want %q", 5+day, got, want)
		}
	}
}

func TestAddDays(t *testing.T) {
	for _, c := range []struct {
		from Date
		n    int
		want Date
	}{
		{Date{2026, 7, 5}, 0, Date{2026, 7, 5}},
		{Date{2026, 12, 31}, 1, Date{2027, 1, 1}},
		{Date{2024, 3, 1}, -1, Date{2024, 2, 29}},
		{Date{2026, 7, 5}, 365, Date{2027, 7, 5}},
		{Date{1000, 1, 1}, 3287181, Date{9999, 12, 31}},
	} {
		if got, err := c.from.AddDays(c.n); got != c.want || err != nil {
			t.Errorf("%v and %d days: %v, %v; want %v", c.from, c.n, got, err, c.want)
		}
	}
	for n, d := range map[int]Date{1: {9999, 12, 31}, -1: {1000, 1, 1}, 2: {2026, 6, 0}, 1 << 62: {2026, 7, 5}, -1 << 63: {2026, 7, 5}} {
		if got, err := d.AddDays(n); got != (Date{}) || !complains(err) {
			t.Errorf("%v and %d days: %v, %v; want an error", d, n, got, err)
		}
	}
}
