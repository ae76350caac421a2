package prose

import "time"

// mostWorkingDays is how many working days can be counted: some forty years.
const mostWorkingDays = 10_000

// WorkingDays is the day n working days later, or earlier where n is negative;
// d itself is not counted, and 0 days later it is d. Saturdays, Sundays and
// holidays are skipped, save those in worked, on which work is made up for.
func (d Date) WorkingDays(n int, holidays, worked []Date) (Date, error) {
	if n < -mostWorkingDays || n > mostWorkingDays {
		return Date{}, wrong("không đếm được %[1]d ngày làm việc", "cannot count %[1]d working days", n)
	}
	if err := d.checkDay(); err != nil {
		return Date{}, err
	}
	works := map[Date]bool{}
	for _, h := range holidays {
		if err := h.checkDay(); err != nil {
			return Date{}, err
		}
		works[h] = false
	}
	for _, w := range worked {
		if err := w.checkDay(); err != nil {
			return Date{}, err
		}
		if on, listed := works[w]; listed && !on {
			day, _ := w.Short() // checked above
			return Date{}, wrong("ngày %[1]s vừa là ngày nghỉ vừa là ngày làm bù", "%[1]s is both a holiday and a working day", day)
		}
		works[w] = true
	}
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		d = d.add(step)
		if err := d.check(); err != nil {
			return Date{}, err
		}
		on, listed := works[d]
		if !listed {
			on = d.weekday() != time.Saturday && d.weekday() != time.Sunday
		}
		if on {
			n--
		}
	}
	return d, nil
}
