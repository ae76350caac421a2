package fonts

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"hash/crc32"
	"slices"
)

// Cut is a TrueType file that holds only some characters of a face. It is
// never changed once made.
type Cut struct {
	// Name is the PostScript name of the face behind six letters that tell
	// this cut from others, as PDF asks: ABCDEF+LiberationSerif.
	Name string
	// File is the TrueType file, and Deflated the same as a zlib stream.
	File, Deflated []byte

	runes []rune // sorted
}

// Has reports whether the cut holds r.
func (c *Cut) Has(r rune) bool {
	_, ok := slices.BinarySearch(c.runes, r)
	return ok
}

// Vietnamese is face cut to the characters of Vietnamese documents: ASCII, the
// letters, and the signs of their typography. It is made when first asked for
// and kept; nothing of it is stored in the program.
func (s *Set) Vietnamese(face Face) (*Cut, error) {
	f := &s.faces[face]
	f.cutOnce.Do(func() { f.cut, f.cutErr = f.cutTo(repertoire()) })
	return f.cut, f.cutErr
}

// Cut is face cut to runes, in any order and any number of times each: a file
// with their glyphs, the parts of those that are composed and .notdef, a
// Unicode character map and glyph names (GlyphName). The instructions that fit
// glyphs to the dots of a coarse screen are left out: they are half of the
// bytes and of the time, and what is printed does not use them. The same runes
// give the same bytes. It is an error when the face has no glyph for one of
// them.
func (s *Set) Cut(face Face, runes []rune) (*Cut, error) {
	return s.faces[face].cutTo(runes)
}

func (f *face) cutTo(runes []rune) (*Cut, error) {
	runes = slices.Clone(runes)
	slices.Sort(runes)
	runes = slices.Compact(runes)

	g := newGlyphs(f.sfnt)
	glyphs := make([]int, len(runes))
	for i, r := range runes {
		old := f.chars.glyph(r)
		if old == 0 {
			return nil, fmt.Errorf("%s has no glyph for %U", f.postScript, r)
		}
		glyphs[i] = g.keep(old)
	}
	file, err := g.file(runes, glyphs)
	if err != nil {
		return nil, fmt.Errorf("cutting %s: %w", f.postScript, err)
	}
	var deflated bytes.Buffer
	z := zlib.NewWriter(&deflated)
	if _, err := z.Write(file); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return &Cut{
		Name:     tag(file) + "+" + f.postScript,
		File:     file,
		Deflated: deflated.Bytes(),
		runes:    runes,
	}, nil
}

// tag is six capital letters drawn from the contents of a cut.
func tag(file []byte) string {
	var t [6]byte
	sum := crc32.ChecksumIEEE(file)
	for i := range t {
		t[i] = 'A' + byte(sum%26)
		sum /= 26
	}
	return string(t[:])
}
