package pdftext

import (
	"math"
	"slices"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) < 0.01 }

// A character has its place, its advance, the size of its type as it is shown,
// and its face.
func TestCharactersHaveTheirPlace(t *testing.T) {
	doc := read(t, onePage(stream("BT /F1 12 Tf 100 700 Td (AB) Tj ET BT /F2 1 Tf 14 0 0 14 50 600 Tm (i) Tj 0 1 -1 0 30 40 Tm 8 0 0 8 0 0 cm ET BT /F1 10 Tf 0 1 -1 0 20 30 Tm (up) Tj ET"), "",
		"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>", "<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Times-BoldItalic>>"))
	page := doc.Pages[0]
	if page.Width != 600 || page.Height != 800 || said(page) != "ABiup" {
		t.Fatalf("%v × %v: %q", page.Width, page.Height, said(page))
	}
	a, b, i, up := page.Glyphs[0], page.Glyphs[1], page.Glyphs[2], page.Glyphs[3]
	if !near(a.X, 100) || !near(a.Y, 700) || !near(a.Size, 12) || !near(a.X+a.Advance, b.X) || a.Turned != 0 {
		t.Errorf("A: %+v, B: %+v", a, b)
	}
	if a.Font.Name != "Times-Roman" || a.Font.Bold || a.Font.Italic || a.Font != b.Font {
		t.Errorf("the face of A: %+v", a.Font)
	}
	if i.Font.Name != "Times-BoldItalic" || !i.Font.Bold || !i.Font.Italic || !near(i.Size, 14) {
		t.Errorf("i: %+v in %+v", i, i.Font)
	}
	if up.Turned != 90 {
		t.Errorf("u: %+v", up)
	}
}

// What the page dictionary turns or cuts is turned and cut.
func TestPagesAreAsTheyAreShown(t *testing.T) {
	text := stream("BT /F1 10 Tf 110 220 Td (A) Tj ET")
	for _, test := range []struct {
		page       string
		wide, high float64
		x, y       float64
	}{
		{"/CropBox[100 200 400 700]", 300, 500, 10, 20},
		{"/CropBox[100 200 400 700]/Rotate 90", 500, 300, 20, 290},
		{"/CropBox[100 200 400 700]/Rotate 180", 300, 500, 290, 480},
		{"/CropBox[100 200 400 700]/Rotate 270", 500, 300, 480, 10},
	} {
		page := read(t, onePage(text, test.page)).Pages[0]
		g := page.Glyphs[0]
		if page.Width != test.wide || page.Height != test.high || !near(g.X, test.x) || !near(g.Y, test.y) {
			t.Errorf("%s: %v × %v, A at %v, %v", test.page, page.Width, page.Height, g.X, g.Y)
		}
	}
}

// Characters are those a face says they are: by the names of its encoding, a
// mark of its own as in Windows-1258, or by its map to Unicode.
func TestCharactersByTheirFace(t *testing.T) {
	names := "<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 1/LastChar 4/Widths[500 0 500 500]/Encoding<</Differences[1/ecircumflex/acutecomb/dcroat/uhorn]>>>>"
	if got := said(read(t, onePage(stream("BT /F1 10 Tf 0 0 Td (\x01\x02\x03\x04) Tj ET"), "", names)).Pages[0]); got != "ê\u0301đư" {
		t.Errorf("%q", got)
	}
	mapped := "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/ToUnicode 6 0 R>>"
	toUnicode := stream("/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapName/X def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <1EA4> endbfchar endcmap end end")
	if got := said(read(t, onePage(stream("BT /F1 10 Tf 0 0 Td (A) Tj ET"), "", mapped, toUnicode)).Pages[0]); got != "Ấ" {
		t.Errorf("%q", got)
	}
}

// Rules are thin rectangles that are filled, strokes, and the edges of boxes;
// what leans or is broad is none.
func TestRules(t *testing.T) {
	page := read(t, onePage(stream("BT /F1 10 Tf (A) Tj ET 10 10 100 0.5 re f 200 10 m 200 90 l S 300 10 50 40 re S 10 300 m 90 390 l S 400 400 90 90 re f"), "")).Pages[0]
	upright := 0
	for _, r := range page.Rules {
		if r.Upright() {
			upright++
		}
	}
	if len(page.Rules) != 6 || upright != 3 || !slices.Contains(page.Rules, Rule{10, 10, 110, 10.5}) || !slices.Contains(page.Rules, Rule{200, 10, 200, 90}) {
		t.Errorf("%v", page.Rules)
	}
}

// Colours tell a watermark and a stamp from text.
func TestPaleAndRed(t *testing.T) {
	page := read(t, onePage(stream("BT /F1 10 Tf 0 0 Td (a) Tj 0.8 g (b) Tj 1 0 0 rg (c) Tj 0.3 g (d) Tj ET"), "")).Pages[0]
	for i, want := range []struct{ pale, red bool }{{}, {pale: true}, {red: true}, {}} {
		if g := page.Glyphs[i]; g.Pale != want.pale || g.Red != want.red {
			t.Errorf("%c: %+v", g.Rune, g)
		}
	}
}
