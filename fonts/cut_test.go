package fonts

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/font"
	xsfnt "golang.org/x/image/font/sfnt"
)

func cutOf(t testing.TB, s *Set, face Face, runes []rune) *Cut {
	t.Helper()
	cut, err := s.Cut(face, runes)
	if err != nil {
		t.Fatal(err)
	}
	return cut
}

func TestCutDrawsTheSameGlyphs(t *testing.T) {
	s := load(t)
	var buf, cutBuf xsfnt.Buffer
	for _, face := range allFaces {
		whole := reader(t, face)
		runes := repertoire()
		cut := parse(t, cutOf(t, s, face, runes).File)
		if cut.NumGlyphs() >= whole.NumGlyphs()/4 {
			t.Errorf("face %d: a cut of %d characters has %d glyphs", face, len(runes), cut.NumGlyphs())
		}
		for _, r := range runes {
			old, err := whole.GlyphIndex(&buf, r)
			if err != nil {
				t.Fatal(err)
			}
			glyph, err := cut.GlyphIndex(&cutBuf, r)
			if err != nil || glyph == 0 {
				t.Fatalf("face %d: no %q in the cut: %v", face, r, err)
			}
			want, err := whole.LoadGlyph(&buf, old, wholeEm, nil)
			if err != nil {
				t.Fatal(err)
			}
			got, err := cut.LoadGlyph(&cutBuf, glyph, wholeEm, nil)
			if err != nil {
				t.Fatalf("face %d: %q: %v", face, r, err)
			}
			if !slices.Equal(got, want) {
				t.Errorf("face %d: %q is drawn otherwise in the cut", face, r)
			}
			wide, err := cut.GlyphAdvance(&cutBuf, glyph, wholeEm, font.HintingNone)
			if err != nil {
				t.Fatal(err)
			}
			if units, _ := s.Advance(face, r); wide.Round() != units {
				t.Errorf("face %d: %q is %d wide in the cut, not %d", face, r, wide.Round(), units)
			}
			if name, err := cut.GlyphName(&cutBuf, glyph); err != nil || name != GlyphName(r) {
				t.Errorf("face %d: %q is called %q: %v", face, r, name, err)
			}
		}
	}
}

func TestCutHoldsNothingElse(t *testing.T) {
	s := load(t)
	cut := cutOf(t, s, Regular, []rune("ế"))
	if !cut.Has('ế') || cut.Has('e') {
		t.Errorf("Has: ế %v, e %v", cut.Has('ế'), cut.Has('e'))
	}
	var buf xsfnt.Buffer
	f := parse(t, cut.File)
	if glyph, err := f.GlyphIndex(&buf, 'e'); err != nil || glyph != 0 {
		t.Errorf("e has glyph %d in a cut to ế: %v", glyph, err)
	}
	if n := f.NumGlyphs(); n < 2 || n > 5 {
		t.Errorf("a cut to one letter has %d glyphs", n)
	}
	if len(cut.File) > 2000 {
		t.Errorf("a cut to one letter has %d bytes", len(cut.File))
	}
}

func TestCutIsTheSameEveryTime(t *testing.T) {
	runes := []rune("Đảng Cộng sản Việt Nam – 2026")
	first := cutOf(t, load(t), Bold, runes)
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(runes), func(i, j int) { runes[i], runes[j] = runes[j], runes[i] })
	shuffled := slices.Clone(runes)
	second := cutOf(t, load(t), Bold, runes)
	if !bytes.Equal(first.File, second.File) || !bytes.Equal(first.Deflated, second.Deflated) || first.Name != second.Name {
		t.Error("the same characters in another order gave another cut")
	}
	if !slices.Equal(runes, shuffled) {
		t.Error("Cut changed its argument")
	}
}

func TestCutName(t *testing.T) {
	s := load(t)
	a, b := cutOf(t, s, BoldItalic, []rune("a")), cutOf(t, s, BoldItalic, []rune("b"))
	form := regexp.MustCompile(`^[A-Z]{6}\+LiberationSerif-BoldItalic$`)
	if !form.MatchString(a.Name) || !form.MatchString(b.Name) || a.Name == b.Name {
		t.Errorf("names %q and %q", a.Name, b.Name)
	}
}

func TestDeflatedIsTheFile(t *testing.T) {
	cut, err := load(t).Vietnamese(Italic)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zlib.NewReader(bytes.NewReader(cut.Deflated))
	if err != nil {
		t.Fatal(err)
	}
	file, err := io.ReadAll(z)
	if err != nil || !bytes.Equal(file, cut.File) {
		t.Errorf("inflating gave %d bytes of %d: %v", len(file), len(cut.File), err)
	}
	if len(cut.Deflated) > 16<<10 {
		t.Errorf("the Vietnamese cut takes %d bytes", len(cut.Deflated))
	}
}

func TestVietnameseIsMadeOnce(t *testing.T) {
	s := load(t)
	done := make(chan *Cut)
	for range 4 {
		go func() {
			cut, _ := s.Vietnamese(Regular)
			done <- cut
		}()
	}
	first := <-done
	for range 3 {
		if cut := <-done; cut == nil || cut != first {
			t.Error("another cut for another caller")
		}
	}
}

func TestCutOfMissingCharacter(t *testing.T) {
	_, err := load(t).Cut(Italic, []rune("a中"))
	if err == nil || !strings.Contains(err.Error(), "U+4E2D") || !strings.Contains(err.Error(), "Italic") {
		t.Errorf("error %v, want one that names U+4E2D and the face", err)
	}
}

// Every checksum in the file is what the format asks for: some viewers look.
func TestCutChecksums(t *testing.T) {
	file := cutOf(t, load(t), Regular, []rune("Việt Nam")).File
	if sum := checksum(file); sum != checksumMagic {
		t.Errorf("the file adds up to %#x", sum)
	}
	last := ""
	for i := range table(file).u16(4) {
		record := table(file[directoryAt+directoryStep*i:])
		tag, from, size := string(record[:4]), record.u32(8), record.u32(12)
		if tag <= last || from%4 != 0 || from+size > len(file) {
			t.Errorf("table %q at %d of %d bytes, after %q", tag, from, size, last)
		}
		last = tag
		body := slices.Clone(file[from : from+size])
		if tag == "head" {
			binary.BigEndian.PutUint32(body[checksumAdjustmentAt:], 0)
		}
		body = append(body, make([]byte, (4-size%4)%4)...)
		if sum := checksum(body); int(sum) != record.u32(4) {
			t.Errorf("table %q adds up to %#x, its record says %#x", tag, sum, record.u32(4))
		}
	}
}

func TestCutOfEveryCharacter(t *testing.T) {
	s := load(t)
	var runes []rune
	for r := rune(0); r < 0xFFFF; r++ {
		if _, ok := s.Advance(Regular, r); ok {
			runes = append(runes, r)
		}
	}
	whole, cut := s.faces[Regular].sfnt, opened(t, cutOf(t, s, Regular, runes))
	for _, r := range runes {
		old, glyph := whole.chars.glyph(r), cut.chars.glyph(r)
		if glyph == 0 || cut.advance(glyph) != whole.advance(old) || cut.bearing(glyph) != whole.bearing(old) {
			t.Errorf("%U has another glyph in the cut", r)
		}
		if a, b := whole.outline(old), cut.outline(glyph); min(len(a), len(b)) >= outlineHeader &&
			!bytes.Equal(a[:outlineHeader], b[:outlineHeader]) {
			t.Errorf("%U has another outline in the cut", r)
		}
	}
}

func TestCharmapOfCharactersThatShareAGlyph(t *testing.T) {
	want := map[rune]int{'a': 1, 'b': 2, 'c': 1, 'd': 2, 'ế': 3, 'e': 0, '`': 0, 'Ế': 0, 0xFFFF: 0}
	chars, err := findCharmap(writeCharmap([]rune("abcdế"), []int{1, 2, 1, 2, 3}))
	if err != nil {
		t.Fatal(err)
	}
	for r, glyph := range want {
		if got := chars.glyph(r); got != glyph {
			t.Errorf("%q has glyph %d, want %d", r, got, glyph)
		}
	}
}

// A viewer that looks for instructions where none are reads what follows.
func TestCutHasNoInstructions(t *testing.T) {
	cut := opened(t, cutOf(t, load(t), Bold, repertoire()))
	simple, composed := 0, 0
	for glyph := range cut.glyphCount() {
		outline := cut.outline(glyph)
		switch contours := outline.i16(0); {
		case contours > 0:
			simple++
			if n := outline.u16(outlineHeader + 2*contours); n != 0 {
				t.Errorf("glyph %d has %d bytes of instructions", glyph, n)
			}
		case contours < 0:
			composed++
			if outline.u16(outlineHeader)&hasInstructions != 0 {
				t.Errorf("composed glyph %d says that it has instructions", glyph)
			}
		}
	}
	if simple == 0 || composed == 0 {
		t.Errorf("%d simple glyphs, %d composed", simple, composed)
	}
}

func opened(t testing.TB, cut *Cut) *sfnt {
	t.Helper()
	f, err := open(cut.File)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
