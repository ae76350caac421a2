package prose

import (
	"math"
	"strings"
	"testing"
)

func TestPercent(t *testing.T) {
	for _, c := range []struct {
		part, whole, digits int
		want                string // none: an error
	}{
		{12, 13, 1, "92,3%"}, {12, 13, 2, "92,31%"}, {1, 2, 1, "50%"}, {25, 25, 1, "100%"}, {0, 25, 1, "0%"}, {1, 8, 2, "12,5%"}, {1, 16, 1, "6,3%"},
		{299, 300, 0, "99,7%"}, {1999, 2000, 1, "99,95%"}, {1, 300, 0, "0,3%"}, {199, 200, 0, "99,5%"},
		{math.MaxInt - 1, math.MaxInt, 0, "99,99999999999999999%"},
		{0, 0, 1, ""}, {5, 0, 1, ""}, {14, 13, 1, ""}, {-1, 13, 1, ""}, {1, -13, 1, ""}, {1, 2, -1, ""}, {1, 2, 10, ""},
	} {
		got, err := Percent(c.part, c.whole, c.digits)
		if got != c.want || c.want == "" && !complains(err) || c.want != "" && err != nil {
			t.Errorf("%d of %d: %q, %v; want %q", c.part, c.whole, got, err, c.want)
		}
	}
}

func TestCheckSum(t *testing.T) {
	for _, parts := range [][]int{{25}, {20, 3, 2}, {25, 0, 0}} {
		if err := CheckSum(25, parts...); err != nil {
			t.Errorf("%v: %v", parts, err)
		}
	}
	if err := CheckSum(0); err != nil {
		t.Error(err)
	}
	if err := CheckSum(25, 20, 3, 1); !complains(err) || err.Error() != "20 + 3 + 1 là 24, không phải 25" {
		t.Errorf("24 of 25: %v", err)
	}
	for _, parts := range [][]int{nil, {26, -1}, {20, 3, 3}, {math.MaxInt, math.MaxInt, 27}, make([]int, 100_000)} {
		if err := CheckSum(25, parts...); !complains(err) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%d parts: %v; want an error", len(parts), err)
		}
	}
}
