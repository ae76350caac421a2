package prose

import "testing"

// The days around 30 April and 1 May 2026, a Thursday and a Friday; Saturday 25
// April stands for a day that is made up for.
func TestWorkingDays(t *testing.T) {
	holidays := []Date{{2026, 4, 30}, {2026, 5, 1}, {2026, 5, 1}}
	worked := []Date{{2026, 4, 25}}
	for _, c := range []struct {
		from             Date
		n                int
		holidays, worked []Date
		want             Date
	}{
		{Date{2026, 7, 3}, 1, nil, nil, Date{2026, 7, 6}},
		{Date{2026, 7, 4}, 1, nil, nil, Date{2026, 7, 6}},
		{Date{2026, 7, 5}, 5, nil, nil, Date{2026, 7, 10}},
		{Date{2026, 7, 5}, 0, nil, nil, Date{2026, 7, 5}},
		{Date{2026, 7, 6}, -1, nil, nil, Date{2026, 7, 3}},
		{Date{2026, 12, 31}, 1, []Date{{2027, 1, 1}}, nil, Date{2027, 1, 4}},
		{Date{2026, 4, 29}, 1, holidays, nil, Date{2026, 5, 4}},
		{Date{2026, 5, 4}, -1, holidays, nil, Date{2026, 4, 29}},
		{Date{2026, 4, 24}, 1, nil, worked, Date{2026, 4, 25}},
		{Date{2026, 4, 24}, 5, holidays, worked, Date{2026, 5, 4}},
		{Date{2026, 7, 6}, mostWorkingDays, nil, nil, Date{2064, 11, 3}},
	} {
		if got, err := c.from.WorkingDays(c.n, c.holidays, c.worked); got != c.want || err != nil {
			t.Errorf("%v and %d working days: %v, %v; want %v", c.from, c.n, got, err, c.want)
		}
	}
	for _, c := range []struct {
		from             Date
		n                int
		holidays, worked []Date
	}{
		{Date{2026, 6, 0}, 1, nil, nil},
		{Date{2026, 7, 5}, mostWorkingDays + 1, nil, nil},
		{Date{2026, 7, 5}, -1 << 63, nil, nil},
		{Date{2026, 7, 5}, 1, []Date{{2026, 2, 30}}, nil},
		{Date{2026, 7, 5}, 1, nil, []Date{{}}},
		{Date{2026, 7, 5}, 1, holidays, []Date{{2026, 5, 1}}},
		{Date{9999, 12, 31}, 1, nil, nil},
	} {
		if got, err := c.from.WorkingDays(c.n, c.holidays, c.worked); got != (Date{}) || !complains(err) {
			t.Errorf("%v and %d working days: %v, %v; want an error", c.from, c.n, got, err)
		}
	}
}
