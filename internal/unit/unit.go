// Package unit holds the lengths the regulation, the layout and the renderers
// share. All of them are integers, so that the same definition gives the same
// lines and the same bytes on every machine.
//
// The package converts and adds; it knows no size of its own.
package unit

import "math"

// Twips is a length in twentieths of a point, the unit of WordprocessingML.
type Twips int

// HalfPoints is a type size, or the height a run is raised by, in half-points,
// the unit of w:sz and w:position.
type HalfPoints int

// Fine is a length along a line in 1/2048 of a half-point: a glyph whose
// advance is a font units (of 2048 to the em) set at s half-points is exactly
// a·s Fine wide, so the width of any text is an exact sum.
type Fine int64

const (
	twipsPerPoint     = 20
	twipsPerInch      = 1440
	mmPerInch         = 25.4
	finePerHalfPoint  = 2048
	twipsPerHalfPoint = 10
)

// MM is a length in millimetres, rounded to the nearest twip.
func MM(mm float64) Twips { return Twips(math.Round(mm * twipsPerInch / mmPerInch)) }

// PT is a length in points, rounded to the nearest twip.
func PT(pt float64) Twips { return Twips(math.Round(pt * twipsPerPoint)) }

// Size is a type size in points, in steps of half a point.
func Size(pt float64) HalfPoints { return HalfPoints(math.Round(pt * 2)) }

// MM is the length in millimetres.
func (t Twips) MM() float64 { return float64(t) * mmPerInch / twipsPerInch }

// Points is the length in points.
func (t Twips) Points() float64 { return float64(t) / twipsPerPoint }

// Fine is the length in 1/2048 half-points, rounded to the nearest.
func (t Twips) Fine() Fine {
	n := int64(t) * finePerHalfPoint
	if n < 0 {
		return Fine((n - twipsPerHalfPoint/2) / twipsPerHalfPoint)
	}
	return Fine((n + twipsPerHalfPoint/2) / twipsPerHalfPoint)
}

// Points is the size in points.
func (h HalfPoints) Points() float64 { return float64(h) / 2 }

// Twips is the size as a length.
func (h HalfPoints) Twips() Twips { return Twips(h) * twipsPerHalfPoint }

// Of is the share a/em of the size: the length that a font units take at this
// size in a face of em units to the square.
func (h HalfPoints) Of(a, em int) Twips {
	return Twips(math.Round(float64(h) * twipsPerHalfPoint * float64(a) / float64(em)))
}

// Points is the length in points.
func (f Fine) Points() float64 { return float64(f) / finePerHalfPoint / 2 }

// Twips is the length rounded up to a whole twip: a box of that width holds it.
func (f Fine) Twips() Twips {
	n := int64(f) * twipsPerHalfPoint
	return Twips((n + finePerHalfPoint - 1) / finePerHalfPoint)
}
