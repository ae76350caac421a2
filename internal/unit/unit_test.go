package unit

import "testing"

func TestMillimetresRoundToTheNearestTwip(t *testing.T) {
	for _, c := range []struct {
		mm   float64
		want Twips
	}{
		{0, 0}, {25.4, 1440}, {1, 57}, {20, 1134}, {30, 1701}, {210, 11906}, {297, 16838},
		{0.008, 0}, {0.009, 1}, {-1, -57}, {-20, -1134}, {-0.008, 0},
	} {
		if got := MM(c.mm); got != c.want {
			t.Errorf("MM(%v) = %d, want %d", c.mm, got, c.want)
		}
	}
}

func TestPointsRoundToTheNearestTwip(t *testing.T) {
	for _, c := range []struct {
		pt   float64
		want Twips
	}{
		{0, 0}, {14, 280}, {0.5, 10}, {13.97, 279}, {13.98, 280},
		// Half a twip goes away from zero on both sides.
		{0.125, 3}, {-0.125, -3}, {-14, -280}, {-13.97, -279},
	} {
		if got := PT(c.pt); got != c.want {
			t.Errorf("PT(%v) = %d, want %d", c.pt, got, c.want)
		}
	}
}

func TestSizesAreHalfPoints(t *testing.T) {
	for _, c := range []struct {
		pt     float64
		want   HalfPoints
		length Twips
	}{{14, 28, 280}, {13.5, 27, 270}, {13.7, 27, 270}, {13.75, 28, 280}, {-3, -6, -60}} {
		got := Size(c.pt)
		if got != c.want || got.Twips() != c.length {
			t.Errorf("Size(%v) = %d, %d twips, want %d, %d twips", c.pt, got, got.Twips(), c.want, c.length)
		}
	}
	if got := Size(13.5).Points(); got != 13.5 {
		t.Errorf("13.5 pt come back as %v", got)
	}
}

// The lengths a PDF is written with come back without a rounding of their own.
func TestLengthsBackInPointsAndMillimetres(t *testing.T) {
	if got := Twips(1440).MM(); got != 25.4 {
		t.Errorf("1440 twips are %v mm", got)
	}
	if got := Twips(-283).Points(); got != -14.15 {
		t.Errorf("-283 twips are %v pt", got)
	}
	if got := Dots(120 * 27).Points(); got != 27 {
		t.Errorf("3240 dots are %v pt", got)
	}
	if got := Dots(-1).Points(); got != -1.0/120 {
		t.Errorf("-1 dot is %v pt", got)
	}
}

func TestShareOfASize(t *testing.T) {
	for _, c := range []struct {
		size  HalfPoints
		a, em int
		want  Twips
	}{
		{28, 2048, 2048, 280}, {28, 1825, 2048, 250}, {28, -443, 2048, -61},
		{28, 891, 1000, 249}, {1, 1, 4, 3}, {1, -1, 4, -3}, {28, 0, 2048, 0},
	} {
		if got := c.size.Of(c.a, c.em); got != c.want {
			t.Errorf("%d/%d of %d half-points = %d, want %d", c.a, c.em, c.size, got, c.want)
		}
	}
}

// A box of the length in twips holds the length, and one twip less does not;
// the nearest twip is at most half of one away.
func TestDotsAsTwips(t *testing.T) {
	for d := Dots(0); d <= 3*6; d++ {
		if box := d.Twips().Dots(); box < d || box-6 >= d {
			t.Errorf("%d dots are %d twips", d, d.Twips())
		}
		if off := d.Nearest().Dots() - d; off < -2 || off > 3 {
			t.Errorf("%d dots are nearly %d twips", d, d.Nearest())
		}
	}
}

// LibreOffice rounds the advance of every glyph to a dot: an n of 14 pt is 840
// of them, an a 745.66.
func TestAdvanceIsAWholeNumberOfDots(t *testing.T) {
	for _, c := range []struct {
		size  Twips
		units int
		want  Dots
	}{{280, 2048, 1680}, {280, 1024, 840}, {280, 909, 746}, {280, 569, 467}, {200, 569, 333}, {280, 0, 0}} {
		if got := c.size.Advance(c.units, 2048); got != c.want {
			t.Errorf("%d of 2048 at %d twips = %d dots, want %d", c.units, c.size, got, c.want)
		}
	}
}

// Lengths are read with and without their units, and nothing else is.
func TestParse(t *testing.T) {
	for s, want := range map[string]Twips{
		"0": 0, "720": 720, "-720": -720, "12pt": 240, "2.54cm": 1440, "25.4mm": 1440, "1in": 1440, "1pc": 240, "1e99": farthest,
	} {
		if got, ok := Parse(s); got != want || !ok {
			t.Errorf("%s is %d, %v", s, got, ok)
		}
	}
	for _, s := range []string{"", "pt", "x", "NaN", "1ft"} {
		if got, ok := Parse(s); ok {
			t.Errorf("%q is %d", s, got)
		}
	}
}
