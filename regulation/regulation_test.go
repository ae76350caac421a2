package regulation

import (
	"slices"
	"testing"
)

// 05-HD/VPTW is in force from 27 May 2026, the day it was signed.
func TestRegulationOfADate(t *testing.T) {
	const old, current, unsettled = "36-HD/VPTW", "05-HD/VPTW", ""
	for _, c := range []struct {
		year, month, day int
		want             string
	}{
		{2026, 5, 26, old}, {2026, 5, 27, current}, {2026, 5, 28, current},
		{2026, 2, 25, old}, {2026, 12, 1, current}, {2024, 8, 29, old}, {2027, 1, 1, current},
		{2018, 4, 3, old}, {1995, 1, 1, old},
		// The day is open.
		{2026, 4, 0, old}, {2026, 5, 0, unsettled}, {2026, 6, 0, current}, {2025, 12, 0, old}, {2027, 5, 0, current},
		// The month is open too.
		{2025, 0, 0, old}, {2026, 0, 0, unsettled}, {2027, 0, 0, current},
		// There is no date.
		{0, 0, 0, unsettled},
	} {
		got := unsettled
		if s := For("", c.year, c.month, c.day); s != nil {
			got = s.Name
		}
		if got != c.want {
			t.Errorf("%d-%02d-%02d falls under %q, want %q", c.year, c.month, c.day, got, c.want)
		}
	}
}

func TestRegulationOfAName(t *testing.T) {
	if want := []string{"36-HD/VPTW", "05-HD/VPTW"}; !slices.Equal(Names(), want) {
		t.Errorf("Names() = %q, want %q", Names(), want)
	}
	for _, name := range Names() {
		// The name decides, whatever the date says.
		for _, year := range []int{0, 2020, 2030} {
			if s := For(name, year, 0, 0); s == nil || s.Name != name {
				t.Errorf("For(%q, %d) = %v", name, year, s)
			}
		}
	}
	for _, name := range []string{"36-hd/vptw", "36", "36-HD/VPTW ", "30/2020/NĐ-CP"} {
		if s := For(name, 2026, 2, 25); s != nil {
			t.Errorf("For(%q) = %s, want none", name, s.Name)
		}
	}
}

// A caller may do with its regulation as it likes.
func TestRegulationsAreNotShared(t *testing.T) {
	For("36-HD/VPTW", 0, 0, 0).Measures[MarginLeft].Value = 99
	if got := For("36-HD/VPTW", 0, 0, 0).Measures[MarginLeft].Value; got != 30 {
		t.Errorf("the left margin is %v after another caller changed its own", got)
	}
}
