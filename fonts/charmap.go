package fonts

import (
	"errors"
	"sort"
)

// charmap is a character map of format 4: segments of characters in order,
// each with a rule that gives the glyph of its characters. It holds the Basic
// Multilingual Plane; no other character has a glyph.
type charmap struct {
	table
	segments int
}

// findCharmap finds the map of Unicode characters for Windows in a cmap table.
func findCharmap(cmap table) (charmap, error) {
	for i := range cmap.u16(2) {
		at := 4 + 8*i
		if cmap.u16(at) != 3 || cmap.u16(at+2) != 1 {
			continue
		}
		sub := cmap.slice(cmap.u32(at+4), len(cmap))
		if sub.u16(0) == 4 {
			return charmap{sub, sub.u16(6) / 2}, nil
		}
	}
	return charmap{}, errors.New("no Unicode character map of format 4")
}

// The four arrays of the format, and the padding after the first of them.
func (c charmap) end(i int) int      { return c.u16(14 + 2*i) }
func (c charmap) start(i int) int    { return c.u16(16 + 2*c.segments + 2*i) }
func (c charmap) delta(i int) int    { return c.u16(16 + 4*c.segments + 2*i) }
func (c charmap) offsetAt(i int) int { return 16 + 6*c.segments + 2*i }

// in is the glyph of char, which lies in segment i.
func (c charmap) in(i, char int) int {
	at := c.offsetAt(i)
	offset := c.u16(at)
	if offset == 0 {
		return (char + c.delta(i)) & 0xFFFF
	}
	glyph := c.u16(at + offset + 2*(char-c.start(i)))
	if glyph == 0 {
		return 0
	}
	return (glyph + c.delta(i)) & 0xFFFF
}

// glyph is the glyph of r, 0 when the face has none.
func (c charmap) glyph(r rune) int {
	if r < 0 || r > 0xFFFF {
		return 0
	}
	char := int(r)
	i := sort.Search(c.segments, func(i int) bool { return c.end(i) >= char })
	if i == c.segments || c.start(i) > char {
		return 0
	}
	return c.in(i, char)
}

// each calls do for every character below limit that has a glyph.
func (c charmap) each(limit int, do func(char, glyph int)) {
	for i := range c.segments {
		for char := c.start(i); char <= c.end(i) && char < limit; char++ {
			if glyph := c.in(i, char); glyph != 0 {
				do(char, glyph)
			}
		}
	}
}
