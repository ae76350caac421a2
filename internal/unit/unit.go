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

// Dots is a length along a line in 1/8640 inch, a sixth of a twip. It is the
// grid word processors measure glyphs on: the advance of each is a whole number
// of dots, so the width of any text is an exact sum.
type Dots int64

const (
	twipsPerPoint     = 20
	twipsPerInch      = 1440
	mmPerInch         = 25.4
	dotsPerTwip       = 6
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

// Inches is the length in inches.
func (t Twips) Inches() float64 { return float64(t) / twipsPerInch }

// Points is the length in points.
func (t Twips) Points() float64 { return float64(t) / twipsPerPoint }

// Dots is the length in dots.
func (t Twips) Dots() Dots { return Dots(t) * dotsPerTwip }

// Advance is how far a glyph of a font units moves the pen in type of the size
// t, in a face of em units to the square, rounded to the nearest dot.
func (t Twips) Advance(a, em int) Dots {
	return Dots((int(t)*dotsPerTwip*a + em/2) / em)
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
func (d Dots) Points() float64 { return float64(d) / dotsPerTwip / twipsPerPoint }

// Twips is the length, 0 or more, rounded up to a whole twip: a box of that
// width holds it.
func (d Dots) Twips() Twips { return Twips((d + dotsPerTwip - 1) / dotsPerTwip) }

// Nearest is the length, 0 or more, rounded to the nearest twip.
func (d Dots) Nearest() Twips { return Twips((d + dotsPerTwip/2) / dotsPerTwip) }
