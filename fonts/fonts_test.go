package fonts

import (
	"testing"

	"golang.org/x/image/font"
	xsfnt "golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifbolditalic"
	"codeberg.org/go-fonts/liberation/liberationserifitalic"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
)

var allFaces = []Face{Regular, Bold, Italic, BoldItalic}

func load(t testing.TB) *Set {
	t.Helper()
	s, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// reader is the independent reader of the face.
func reader(t testing.TB, face Face) *xsfnt.Font {
	t.Helper()
	return parse(t, map[Face][]byte{
		Regular:    liberationserifregular.TTF,
		Bold:       liberationserifbold.TTF,
		Italic:     liberationserifitalic.TTF,
		BoldItalic: liberationserifbolditalic.TTF,
	}[face])
}

func parse(t testing.TB, file []byte) *xsfnt.Font {
	t.Helper()
	f, err := xsfnt.Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// wholeEm is the size at which a font unit is a unit of the reader.
var wholeEm = fixed.I(UnitsPerEm)

func TestAdvanceOfKnownCharacters(t *testing.T) {
	s := load(t)
	for _, c := range []struct {
		face Face
		r    rune
		want int
	}{
		{Regular, ' ', 512}, {Regular, '\u00a0', 512}, {Regular, 'A', 1479}, {Regular, '0', 1024},
		{Regular, 'Ạ', 1479}, {Bold, 'A', 1479}, {Bold, 'B', 1366}, {Italic, 'A', 1251},
		{BoldItalic, 'A', 1366}, {Regular, '–', 1024}, {Regular, '□', 1237}, {Regular, '\u0301', 0},
	} {
		if got, ok := s.Advance(c.face, c.r); !ok || got != c.want {
			t.Errorf("Advance(%d, %q) = %d, %v, want %d", c.face, c.r, got, ok, c.want)
		}
	}
}

func TestAdvanceOfMissingCharacters(t *testing.T) {
	s := load(t)
	for _, face := range allFaces {
		for _, r := range []rune{'中', '\u2011', '😀', '\n', 0xFFFF, 0x10FFFF, -1} {
			if got, ok := s.Advance(face, r); ok {
				t.Errorf("Advance(%d, %U) = %d, want none", face, r, got)
			}
		}
	}
}

func TestEveryAdvanceAgreesWithAnotherReader(t *testing.T) {
	s := load(t)
	var buf xsfnt.Buffer
	for _, face := range allFaces {
		other, found := reader(t, face), 0
		for r := rune(0); r < 0x10000; r++ {
			glyph, err := other.GlyphIndex(&buf, r)
			if err != nil {
				t.Fatal(err)
			}
			got, ok := s.Advance(face, r)
			if ok != (glyph != 0) {
				t.Fatalf("face %d: %U: found %v, the other reader has glyph %d", face, r, ok, glyph)
			}
			if !ok {
				continue
			}
			found++
			want, err := other.GlyphAdvance(&buf, glyph, wholeEm, font.HintingNone)
			if err != nil {
				t.Fatal(err)
			}
			if got != want.Round() {
				t.Errorf("face %d: %U is %d wide, the other reader says %d", face, r, got, want.Round())
			}
		}
		if found < 2000 {
			t.Errorf("face %d: only %d characters", face, found)
		}
	}
}

func TestEveryFaceHasEveryVietnameseLetter(t *testing.T) {
	s := load(t)
	const vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
	const letters = "đĐàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵằắẳẵặầấẩẫậềếểễệồốổỗộờớởỡợừứửữự" +
		"ÀÁẢÃẠÈÉẺẼẸÌÍỈĨỊÒÓỎÕỌÙÚỦŨỤỲÝỶỸỴẰẮẲẴẶẦẤẨẪẬỀẾỂỄỆỒỐỔỖỘỜỚỞỠỢỪỨỬỮỰ" + vowels + "–—‘’“”…•§°"
	for _, face := range allFaces {
		cut, err := s.Vietnamese(face)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range letters {
			if width, ok := s.Advance(face, r); !ok || width == 0 {
				t.Errorf("face %d has no %q", face, r)
			}
			if !cut.Has(r) {
				t.Errorf("the Vietnamese cut of face %d has no %q", face, r)
			}
		}
	}
}

func TestMetrics(t *testing.T) {
	s := load(t)
	for face, want := range map[Face]Metrics{
		Regular:    {Ascent: 1825, Descent: -443, CapHeight: 1341, Underline: -123, UnderlineThickness: 100, Weight: 400},
		Bold:       {Ascent: 1825, Descent: -443, CapHeight: 1341, Underline: -28, UnderlineThickness: 195, Weight: 700},
		Italic:     {Ascent: 1825, Descent: -443, CapHeight: 1341, Underline: -123, UnderlineThickness: 100, ItalicAngle: -16, Weight: 400},
		BoldItalic: {Ascent: 1825, Descent: -443, CapHeight: 1341, Underline: -28, UnderlineThickness: 195, ItalicAngle: -16, Weight: 700},
	} {
		got := s.Metrics(face)
		bounds, err := reader(t, face).Bounds(nil, wholeEm, font.HintingNone)
		if err != nil {
			t.Fatal(err)
		}
		// The other reader's y grows downwards.
		want.XMin, want.XMax = bounds.Min.X.Round(), bounds.Max.X.Round()
		want.YMin, want.YMax = -bounds.Max.Y.Round(), -bounds.Min.Y.Round()
		if got != want {
			t.Errorf("face %d: %+v, want %+v", face, got, want)
		}
	}
}
