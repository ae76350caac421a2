package prose

import "testing"

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		period func(int) (string, error)
		n      int
		want   string // none: an error
	}{
		{Month, 7, "tháng 7"}, {Month, 1, "tháng 01"}, {Month, 2, "tháng 02"}, {Month, 3, "tháng 3"}, {Month, 12, "tháng 12"}, {Month, 0, ""}, {Month, 13, ""},
		{Quarter, 1, "quý I"}, {Quarter, 2, "quý II"}, {Quarter, 3, "quý III"}, {Quarter, 4, "quý IV"}, {Quarter, 0, ""}, {Quarter, 5, ""}, {Quarter, -1 << 63, ""},
		{FirstMonths, 6, "6 tháng đầu năm"}, {FirstMonths, 9, "9 tháng đầu năm"}, {FirstMonths, 0, ""}, {FirstMonths, 12, ""},
		{LastMonths, 6, "6 tháng cuối năm"}, {LastMonths, -6, ""},
		{Year, 2026, "năm 2026"}, {Year, 26, ""}, {Year, 0, ""},
	} {
		got, err := c.period(c.n)
		if got != c.want || c.want == "" && !complains(err) || c.want != "" && err != nil {
			t.Errorf("%d: %q, %v; want %q", c.n, got, err, c.want)
		}
	}
}

func TestWeek(t *testing.T) {
	for d, want := range map[Date]string{
		{2026, 7, 6}:   "từ ngày 06/7 đến ngày 12/7/2026",
		{2026, 7, 9}:   "từ ngày 06/7 đến ngày 12/7/2026",
		{2026, 7, 12}:  "từ ngày 06/7 đến ngày 12/7/2026",
		{2026, 7, 13}:  "từ ngày 13/7 đến ngày 19/7/2026",
		{2026, 1, 1}:   "từ ngày 29/12/2025 đến ngày 04/01/2026",
		{9999, 12, 26}: "từ ngày 20/12 đến ngày 26/12/9999",
	} {
		if got := must(t)(d.Week()); got != want {
			t.Errorf("the week of %v: %q, want %q", d, got, want)
		}
	}
	if got, err := (Date{9999, 12, 31}).Week(); got != "" || !complains(err) {
		t.Errorf("a week that ends in the year 10000: %q, %v", got, err)
	}
}

func TestSpan(t *testing.T) {
	for _, c := range []struct {
		from, to Date
		want     string // none: an error
	}{
		{Date{2026, 1, 15}, Date{2026, 6, 30}, "từ ngày 15/01 đến ngày 30/6/2026"},
		{Date{2025, 7, 1}, Date{2026, 7, 1}, "từ ngày 01/7/2025 đến ngày 01/7/2026"},
		{Date{2026, 7, 5}, Date{2026, 7, 5}, "ngày 05/7/2026"},
		{Date{2026, 7, 5}, Date{2026, 7, 4}, ""},
		{Date{2026, 7, 0}, Date{2026, 7, 4}, ""},
		{Date{2026, 7, 4}, Date{}, ""},
	} {
		got, err := Span(c.from, c.to)
		if got != c.want || c.want == "" && !complains(err) || c.want != "" && err != nil {
			t.Errorf("%v to %v: %q, %v; want %q", c.from, c.to, got, err, c.want)
		}
	}
}
