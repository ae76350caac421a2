package regulation

import "congvan/internal/unit"

// What no clerk can see is no mistake: the lengths below are ours.

// Slip is how far a length on a page may be from what is asked for.
func Slip() unit.Twips { return unit.MM(0.5) }

// AutoSpace is the room that Word leaves above and below a paragraph whose space it
// is to choose.
func AutoSpace() unit.Twips { return unit.PT(14) }

// TabStop is how far apart the tab stops are that Word has by itself.
func TabStop() unit.Twips { return unit.PT(36) }

// Within says whether a length that was measured is one the measure allows: the
// value, or from Min to Max where it has a range. A bound that is ours, and one
// that the text asks for only roughly, is the wider one.
func (m Measure) Within(length, slip unit.Twips) bool {
	least, most := m.Of(m.Value), m.Of(m.Value)
	if m.Min != 0 || m.Max != 0 {
		least, most = m.Of(m.Min), m.Of(m.Max)
	}
	if m.Most != 0 {
		least, most = m.Of(m.Least), m.Of(m.Most)
	}
	if length < least-slip {
		return false
	}
	return length <= most+slip || m.Max != 0 && m.OwnMax
}

// Choice is what the measure allows, in words.
func (m Measure) Choice() string {
	value := length(m.Value, m.Unit).Vi
	if m.Min != 0 || m.Max != 0 {
		value = rangeOf(m)
	}
	return value
}

func rangeOf(m Measure) string {
	if m.Max == 0 || m.OwnMax {
		return "≥ " + length(m.Min, m.Unit).Vi
	}
	return length(m.Min, m.Unit).Vi + " – " + length(m.Max, m.Unit).Vi
}

// PitchSlip is how far the height of a line and the room between paragraphs may be.
func PitchSlip() unit.Twips { return unit.PT(0.25) }
