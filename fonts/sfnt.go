package fonts

import (
	"encoding/binary"
	"fmt"
)

// table is one table of a TrueType file. Reading past its end gives zero, so
// that a damaged file can give a wrong glyph but never a panic.
type table []byte

func (t table) u16(at int) int {
	if at < 0 || at+2 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t[at:]))
}

func (t table) i16(at int) int { return int(int16(t.u16(at))) }

func (t table) u32(at int) int {
	if at < 0 || at+4 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint32(t[at:]))
}

// fixed is a 16.16 number, to the nearest whole.
func (t table) fixed(at int) int { return int((int32(t.u32(at)) + 1<<15) >> 16) }

func (t table) slice(from, to int) table {
	if from < 0 || from > to || to > len(t) {
		return nil
	}
	return t[from:to]
}

// sfnt is a TrueType file opened as far as its directory: the tables we read
// or carry into a cut, none of them decoded.
type sfnt struct {
	head, hhea, hmtx, maxp, loca, glyf, post, os2 table
	chars                                         charmap
}

const (
	directoryAt   = 12 // after the version and the counts
	directoryStep = 16 // tag, checksum, offset, length
)

// open reads the directory of a TrueType file and finds its character map.
func open(file []byte) (*sfnt, error) {
	f := table(file)
	var s sfnt
	var cmap table
	for i := range f.u16(4) {
		at := directoryAt + directoryStep*i
		from := f.u32(at + 8)
		body := f.slice(from, from+f.u32(at+12))
		switch string(f.slice(at, at+4)) {
		case "head":
			s.head = body
		case "hhea":
			s.hhea = body
		case "hmtx":
			s.hmtx = body
		case "maxp":
			s.maxp = body
		case "loca":
			s.loca = body
		case "glyf":
			s.glyf = body
		case "post":
			s.post = body
		case "OS/2":
			s.os2 = body
		case "cmap":
			cmap = body
		}
	}
	for _, need := range []struct {
		tag  string
		body table
		size int
	}{
		{"head", s.head, 54}, {"hhea", s.hhea, 36}, {"maxp", s.maxp, 32}, {"post", s.post, 32},
		{"OS/2", s.os2, 90}, {"hmtx", s.hmtx, 4}, {"loca", s.loca, 4}, {"glyf", s.glyf, 1}, {"cmap", cmap, 4},
	} {
		if len(need.body) < need.size {
			return nil, fmt.Errorf("no whole %q table", need.tag)
		}
	}
	if em := s.head.u16(18); em != UnitsPerEm {
		return nil, fmt.Errorf("%d units to the em, not %d", em, UnitsPerEm)
	}
	var err error
	s.chars, err = findCharmap(cmap)
	return &s, err
}

func (s *sfnt) glyphCount() int { return s.maxp.u16(4) }

// advance is how far glyph moves the pen. The glyphs after the last of hmtx
// all have the advance of the last.
func (s *sfnt) advance(glyph int) int { return s.hmtx.u16(4 * min(glyph, s.hhea.u16(34)-1)) }

// bearing is the left side bearing of glyph.
func (s *sfnt) bearing(glyph int) int {
	full := s.hhea.u16(34)
	if glyph < full {
		return s.hmtx.i16(4*glyph + 2)
	}
	return s.hmtx.i16(4*full + 2*(glyph-full))
}

// outline is the description of glyph, empty for one that draws nothing.
func (s *sfnt) outline(glyph int) table {
	if s.head.i16(50) == 0 {
		return s.glyf.slice(2*s.loca.u16(2*glyph), 2*s.loca.u16(2*glyph+2))
	}
	return s.glyf.slice(s.loca.u32(4*glyph), s.loca.u32(4*glyph+4))
}
