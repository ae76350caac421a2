package regulation

import (
	"testing"

	"congvan/internal/unit"
)

// A length the text asks for roughly may be chosen beyond its usual bounds, up
// to where it is a slip of the hand.
func TestRoughBounds(t *testing.T) {
	for _, spec := range both() {
		m := spec.Measures[FirstIndent]
		for value, want := range map[float64][2]bool{
			4.9: {false, false}, 5: {false, true}, 9.9: {false, true}, 10: {true, true}, 12.7: {true, true},
			12.8: {false, true}, 20: {false, true}, 20.1: {false, false},
		} {
			if got := [2]bool{m.Allows(value), m.Roughly(value)}; got != want {
				t.Errorf("%s: an indent of %v mm is allowed and roughly so: %v, want %v", spec.Name, value, got, want)
			}
		}
		// The others are held to their bounds.
		for _, key := range []MeasureKey{LinePitch, ParagraphGap} {
			if m := spec.Measures[key]; m.Roughly(m.Value) || m.Roughly(m.Min-1) {
				t.Errorf("%s: %s is asked for roughly", spec.Name, m.Key)
			}
		}
	}
}

// The least size is the size itself where no smaller one may be chosen.
func TestLeastSize(t *testing.T) {
	for _, spec := range both() {
		for c := range ComponentCount {
			want := spec.Looks[c].Size
			if c == TableText || c == TableHead {
				want = unit.Size(11)
			}
			if got := spec.Looks[c].Least(); got != want {
				t.Errorf("%s: the least size of %s is %v, want %v", spec.Name, spec.Looks[c].Key, got, want)
			}
		}
	}
}
