package fonts

import (
	"fmt"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifbolditalic"
	"codeberg.org/go-fonts/liberation/liberationserifitalic"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
)

// Set is the four faces. It is safe for use by several goroutines: a face is
// measured when it is first asked for, once, and never changes after.
type Set struct {
	faces [FaceCount]face
}

// face is one face and what has been worked out about it so far.
type face struct {
	*sfnt
	postScript string

	measure  sync.Once
	advances []uint16 // by character, up to flatLimit

	cutOnce sync.Once
	cut     *Cut // to the Vietnamese repertoire
	cutErr  error
}

const (
	// flatLimit is where the flat table of advances ends: below it lie all of
	// Latin, the Vietnamese letters and the general punctuation and currency
	// signs, which is to say nearly every character that is ever asked for.
	flatLimit = 0x2200
	// noGlyph stands in that table where the face has no glyph.
	noGlyph = 0xFFFF
)

// Load opens the faces that are part of the program. It reads no more than
// their directories. An error means that the program was built with a damaged
// face.
func Load() (*Set, error) {
	var s Set
	for face, source := range [FaceCount]struct {
		postScript string
		file       []byte
	}{
		Regular:    {"LiberationSerif", liberationserifregular.TTF},
		Bold:       {"LiberationSerif-Bold", liberationserifbold.TTF},
		Italic:     {"LiberationSerif-Italic", liberationserifitalic.TTF},
		BoldItalic: {"LiberationSerif-BoldItalic", liberationserifbolditalic.TTF},
	} {
		opened, err := open(source.file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", source.postScript, err)
		}
		s.faces[face].sfnt, s.faces[face].postScript = opened, source.postScript
	}
	return &s, nil
}

// Advance is how far r moves the pen in face, in font units; ok is false when
// the face has no glyph for r. A combining mark has a glyph and no advance.
func (s *Set) Advance(face Face, r rune) (units int, ok bool) {
	f := &s.faces[face]
	f.measure.Do(f.fillAdvances)
	if uint32(r) < flatLimit {
		a := f.advances[r]
		return int(a), a != noGlyph
	}
	glyph := f.chars.glyph(r)
	if glyph == 0 {
		return 0, false
	}
	return f.advance(glyph), true
}

func (f *face) fillAdvances() {
	f.advances = make([]uint16, flatLimit)
	for i := range f.advances {
		f.advances[i] = noGlyph
	}
	f.chars.each(flatLimit, func(char, glyph int) { f.advances[char] = uint16(f.advance(glyph)) })
}

// Metrics is what a face says of itself, in font units unless told otherwise.
// Y grows upwards from the baseline.
type Metrics struct {
	// Ascent and Descent bound a line of the face; Descent is negative.
	Ascent, Descent int
	// CapHeight is the height of a flat capital letter.
	CapHeight int
	// Underline is the top of the underline, negative below the baseline;
	// UnderlineThickness is its height.
	Underline, UnderlineThickness int
	// XMin, YMin, XMax and YMax bound every glyph of the face.
	XMin, YMin, XMax, YMax int
	// ItalicAngle is the slant in degrees counterclockwise from the vertical,
	// to the nearest whole one, so negative for an italic.
	ItalicAngle int
	// Weight is the weight class, 400 for regular and 700 for bold.
	Weight int
}

// Metrics reads the metrics of face. They are read at each call: hold on to
// them in a loop.
func (s *Set) Metrics(face Face) Metrics {
	f := s.faces[face].sfnt
	return Metrics{
		Ascent:             f.hhea.i16(4),
		Descent:            f.hhea.i16(6),
		CapHeight:          f.os2.i16(88),
		Underline:          f.post.i16(8),
		UnderlineThickness: f.post.i16(10),
		XMin:               f.head.i16(36),
		YMin:               f.head.i16(38),
		XMax:               f.head.i16(40),
		YMax:               f.head.i16(42),
		ItalicAngle:        f.post.fixed(4),
		Weight:             f.os2.u16(4),
	}
}
