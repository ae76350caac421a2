package unit

import (
	"strconv"
	"strings"
)

// farthest is the longest length that is believed: more than any page.
const farthest = 1 << 16

// Parse reads a length as WordprocessingML writes it: a number of twips, or one
// with its unit ("12pt", "2.5cm"). Longer ones than any page are cut to that; ok is
// false for what is no length.
func Parse(s string) (t Twips, ok bool) {
	number, twips := s, 1.0
	for _, u := range []struct {
		suffix string
		twips  float64
	}{
		{"mm", twipsPerInch / mmPerInch}, {"cm", 10 * twipsPerInch / mmPerInch}, {"in", twipsPerInch},
		{"pt", twipsPerPoint}, {"pc", 12 * twipsPerPoint}, {"pi", 12 * twipsPerPoint},
	} {
		if rest, found := strings.CutSuffix(s, u.suffix); found {
			number, twips = rest, u.twips
		}
	}
	n, err := strconv.ParseFloat(number, 64)
	if err != nil || n != n {
		return 0, false
	}
	return Twips(max(-farthest, min(farthest, n*twips))), true
}
