package fonts

import (
	"errors"
	"slices"
)

// glyphs is the choice of glyphs a cut holds, under their new numbers.
type glyphs struct {
	from   *sfnt
	old    []int // by new number
	number []int // new number by old, 0 where not kept
}

// newGlyphs is a choice that holds .notdef, which keeps its number 0.
func newGlyphs(from *sfnt) *glyphs {
	return &glyphs{from: from, old: []int{0}, number: make([]int, from.glyphCount())}
}

// keep adds the glyph numbered old, if it is not there yet, and returns its
// new number.
func (g *glyphs) keep(old int) int {
	if old >= len(g.number) {
		return 0
	}
	if g.number[old] == 0 && old != 0 {
		g.number[old] = len(g.old)
		g.old = append(g.old, old)
	}
	return g.number[old]
}

// Flags of a component of a composed glyph.
const (
	argumentsAreWords = 1 << 0
	hasScale          = 1 << 3
	moreComponents    = 1 << 5
	hasXYScale        = 1 << 6
	hasMatrix         = 1 << 7
	hasInstructions   = 1 << 8
)

// outlines writes the glyf and loca tables. The parts of composed glyphs are
// kept on the way and so follow after the glyphs that use them.
func (g *glyphs) outlines() (glyf, loca []byte, err error) {
	loca = put32(loca, 0)
	for n := 0; n < len(g.old); n++ {
		outline := g.from.outline(g.old[n])
		if outline.i16(0) >= 0 {
			glyf = appendSimple(glyf, outline)
		} else if glyf, err = g.appendComposed(glyf, outline); err != nil {
			return nil, nil, err
		}
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		loca = put32(loca, len(glyf))
	}
	return glyf, loca, nil
}

// outlineHeader is the size of what stands before the coordinates or parts of
// a glyph: the number of contours and the bounding box.
const outlineHeader = 10

// appendSimple appends a glyph that is drawn, or empty, without its
// instructions.
func appendSimple(b []byte, glyph table) []byte {
	contours := glyph.i16(0)
	if contours == 0 {
		return b
	}
	at := outlineHeader + 2*contours
	b = append(b, glyph.slice(0, at)...)
	b = put16(b, 0)
	return append(b, glyph.slice(at+2+glyph.u16(at), len(glyph))...)
}

// appendComposed appends a glyph made of others under their new numbers,
// without its instructions.
func (g *glyphs) appendComposed(b []byte, glyph table) ([]byte, error) {
	b = append(b, glyph.slice(0, outlineHeader)...)
	for at, more := outlineHeader, true; more; {
		flags := glyph.u16(at)
		more = flags&moreComponents != 0
		size := 6 // flags, number and two offsets of a byte
		if flags&argumentsAreWords != 0 {
			size += 2
		}
		switch {
		case flags&hasScale != 0:
			size += 2
		case flags&hasXYScale != 0:
			size += 4
		case flags&hasMatrix != 0:
			size += 8
		}
		part := glyph.slice(at, at+size)
		if part == nil {
			return nil, errors.New("composed glyph without an end")
		}
		b = put16(b, flags&^hasInstructions)
		b = put16(b, g.keep(part.u16(2)))
		b = append(b, part[4:]...)
		at += size
	}
	return b, nil
}

// widths writes the hmtx table.
func (g *glyphs) widths() []byte {
	var b []byte
	for _, old := range g.old {
		b = put16(b, g.from.advance(old))
		b = put16(b, g.from.bearing(old))
	}
	return b
}

// file writes the TrueType file: runes[i] is drawn with the glyph whose new
// number is numbers[i].
func (g *glyphs) file(runes []rune, numbers []int) ([]byte, error) {
	glyf, loca, err := g.outlines() // first: it keeps the parts too
	if err != nil {
		return nil, err
	}
	head := slices.Clone(g.from.head)
	set32(head, checksumAdjustmentAt, 0)
	set16(head, 50, 1) // loca holds whole offsets
	hhea := slices.Clone(g.from.hhea)
	set16(hhea, 34, len(g.old))
	maxp := slices.Clone(g.from.maxp)
	set16(maxp, 4, len(g.old))
	set16(maxp, 14, 1) // one zone, as nothing is ever moved
	clear(maxp[16:28]) // nor do instructions need room
	return assemble([]namedTable{
		{"OS/2", g.from.os2},
		{"cmap", writeCharmap(runes, numbers)},
		{"glyf", glyf},
		{"head", head},
		{"hhea", hhea},
		{"hmtx", g.widths()},
		{"loca", loca},
		{"maxp", maxp},
		{"post", writeNames(g.from.post, runes, numbers, len(g.old))},
	}), nil
}
