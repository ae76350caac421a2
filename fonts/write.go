package fonts

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

func put16(b []byte, v int) []byte { return binary.BigEndian.AppendUint16(b, uint16(v)) }
func put32(b []byte, v int) []byte { return binary.BigEndian.AppendUint32(b, uint32(v)) }

func set16(b []byte, at, v int) { binary.BigEndian.PutUint16(b[at:], uint16(v)) }
func set32(b []byte, at, v int) { binary.BigEndian.PutUint32(b[at:], uint32(v)) }

// searchHint writes the three numbers that TrueType puts beside a sorted array
// of count entries to help a binary search.
func searchHint(b []byte, count, entrySize int) []byte {
	log := bits.Len(uint(count)) - 1
	half := entrySize << log
	b = put16(b, half)
	b = put16(b, log)
	return put16(b, entrySize*count-half)
}

type namedTable struct {
	tag  string
	body []byte
}

const (
	checksumAdjustmentAt = 8 // in head
	checksumMagic        = 0xB1B0AFBA
)

// assemble writes a TrueType file of tables, which come in the order of their
// tags. An empty table is left out.
func assemble(tables []namedTable) []byte {
	count, size := 0, directoryAt
	for _, t := range tables {
		if len(t.body) > 0 {
			count++
			size += directoryStep + len(t.body) + 3
		}
	}
	b := make([]byte, 0, size)
	b = put32(b, 0x00010000)
	b = put16(b, count)
	b = searchHint(b, count, directoryStep)
	b = b[:directoryAt+directoryStep*count]
	record, headAt := directoryAt, 0
	for _, t := range tables {
		if len(t.body) == 0 {
			continue
		}
		at := len(b)
		if t.tag == "head" {
			headAt = at
		}
		b = append(b, t.body...)
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
		copy(b[record:], t.tag)
		set32(b, record+4, int(checksum(b[at:])))
		set32(b, record+8, at)
		set32(b, record+12, len(t.body))
		record += directoryStep
	}
	set32(b, headAt+checksumAdjustmentAt, int(checksumMagic-checksum(b)))
	return b
}

// checksum adds up the 32-bit words of b, whose length is a multiple of four.
func checksum(b []byte) (sum uint32) {
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	return sum
}

// writeCharmap writes a cmap table with one map of format 4 for Unicode on
// Windows. Characters and glyphs that go up together share a segment.
func writeCharmap(runes []rune, glyphs []int) []byte {
	type segment struct{ start, end, delta int }
	var segments []segment
	for i, r := range runes {
		char, delta := int(r), glyphs[i]-int(r)
		if n := len(segments); n > 0 && segments[n-1].end == char-1 && segments[n-1].delta == delta {
			segments[n-1].end = char
			continue
		}
		segments = append(segments, segment{char, char, delta})
	}
	// The format ends with a segment for U+FFFF, which is no character.
	segments = append(segments, segment{0xFFFF, 0xFFFF, 1})

	count := len(segments)
	const headerSize = 4 + 8
	var b []byte
	for _, v := range []int{0, 1, 3, 1, 0, headerSize} { // version, one map, Windows, Unicode, its offset
		b = put16(b, v)
	}
	b = put16(b, 4)
	b = put16(b, 16+8*count)
	b = put16(b, 0) // no language
	b = put16(b, 2*count)
	b = searchHint(b, count, 2)
	for _, s := range segments {
		b = put16(b, s.end)
	}
	b = put16(b, 0)
	for _, s := range segments {
		b = put16(b, s.start)
	}
	for _, s := range segments {
		b = put16(b, s.delta)
	}
	for range segments {
		b = put16(b, 0)
	}
	return b
}

// GlyphName is the name that a cut gives the glyph of r and that a PDF encoding
// calls it by: uni and four hexadecimal digits.
func GlyphName(r rune) string { return fmt.Sprintf("uni%04X", r) }

// writeNames writes a post table that names the glyphs of runes; the header is
// that of the uncut table. A glyph of two characters has the name of the first.
func writeNames(post table, runes []rune, glyphs []int, count int) []byte {
	const (
		headerSize   = 32
		formatNames  = 0x00020000
		standard     = 258 // glyph names that need no writing out; .notdef is the first
		notdef       = 0
		longestName  = 7
		perGlyphSize = 2 + 1 + longestName
	)
	named := make([]rune, count)
	for i := len(runes) - 1; i >= 0; i-- {
		named[glyphs[i]] = runes[i]
	}
	b := make([]byte, 0, headerSize+2+perGlyphSize*count)
	b = append(b, post[:headerSize]...)
	set32(b, 0, formatNames)
	b = put16(b, count)
	var names []byte
	next := standard
	for _, r := range named {
		if r == 0 { // .notdef and the parts of composed glyphs
			b = put16(b, notdef)
			continue
		}
		b = put16(b, next)
		next++
		name := GlyphName(r)
		names = append(names, byte(len(name)))
		names = append(names, name...)
	}
	return append(b, names...)
}
