package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"congvan/fonts"
	"congvan/internal/unit"
	"congvan/layout"
)

// half is half of the last digit that the file has, in points.
const half = 0.0051

var faceNames = map[fonts.Face]string{
	fonts.Regular: "LiberationSerif", fonts.Bold: "LiberationSerif-Bold",
	fonts.Italic: "LiberationSerif-Italic", fonts.BoldItalic: "LiberationSerif-BoldItalic",
}

// wantShown is what must have been drawn for laid.
func wantShown(laid *layout.Laid) (want []shown) {
	for i, page := range laid.Pages {
		for _, line := range page.Lines {
			for _, word := range line.Words {
				s := shown{
					page: i, text: strings.ReplaceAll(word.Text, "\u00a0", " "), font: faceNames[word.Style.Face],
					size: word.Style.Em().Points(), x: line.X.Points() + word.X.Points(),
					y: (page.Height - line.Baseline).Points() + word.Style.Raise().Points(),
				}
				if word.Space {
					s.text += " "
				}
				want = append(want, s)
			}
		}
	}
	return want
}

func checkShown(t *testing.T, got, want []shown) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d words drawn, want %d", len(got), len(want))
	}
	for i, g := range got {
		w := want[i]
		tag, name, _ := strings.Cut(g.font, "+")
		if g.page != w.page || g.text != w.text || len(tag) != 6 || name != w.font || g.size != w.size ||
			!near(g.x, w.x, half) || !near(g.y, w.y, half) {
			t.Fatalf("word %d is %+v, want %+v", i, g, w)
		}
	}
}

func TestEveryWordAtItsPlace(t *testing.T) {
	faces := load(t)
	laid := dispatch(faces)
	got, _ := parsePDF(t, write(t, New(faces), laid)).draw()
	checkShown(t, got, wantShown(laid))
	if len(got) < 2000 || len(laid.Pages) < 4 {
		t.Errorf("only %d words on %d pages", len(got), len(laid.Pages))
	}
}

func TestSignsThatPDFWritesOtherwise(t *testing.T) {
	faces := load(t)
	laid := one(faces, `(a) \b\ ((c a-b – Điều`+"\u00a0"+`3 ~|{} ‐ …`, body)
	got, _ := parsePDF(t, write(t, New(faces), laid)).draw()
	checkShown(t, got, wantShown(laid))
}

func TestRaisedMark(t *testing.T) {
	faces := load(t)
	s := newSetter(faces)
	s.set("năm", body)
	mark := body
	mark.Superscript = true
	s.glue("1", mark, s.measure("1", mark))
	s.set("sau", body)
	s.end(false)
	got, _ := parsePDF(t, write(t, New(faces), s.laid)).draw()
	checkShown(t, got, wantShown(s.laid))
	if rise := got[1].y - got[0].y; got[1].size >= got[0].size || rise < 3 || rise > 8 {
		t.Errorf("the mark is %v pt, raised by %v pt", got[1].size, rise)
	}
}

// The widths in the file are what viewers select and search by.
func TestWidths(t *testing.T) {
	faces := load(t)
	p := parsePDF(t, write(t, New(faces), one(faces, "A ế –", italic)))
	for _, object := range p.objects {
		if !strings.Contains(object, "/Subtype /TrueType") {
			continue
		}
		f := p.font(object)
		for value, r := range f.runes {
			units, ok := faces.Advance(fonts.Italic, r)
			if f.widths[value] == 0 || !ok {
				continue
			}
			if want := float64(units) * 1000 / fonts.UnitsPerEm; !near(float64(f.widths[value]), want, 0.5) {
				t.Errorf("%q is %d wide, want %v", r, f.widths[value], want)
			}
		}
		if f.widths['A'] != 611 || f.widths[' '] != 250 {
			t.Errorf("A is %d wide, the space %d", f.widths['A'], f.widths[' '])
		}
		return
	}
	t.Fatal("no font in the file")
}

// manyCharacters is more characters of one face than a code page has codes.
func manyCharacters(faces *fonts.Set) (laid *layout.Laid, count int) {
	s := newSetter(faces)
	var word []rune
	for _, first := range []rune{'!', 'À', 'Ѐ', 'Ạ'} {
		for r := first; r < first+94; r++ {
			if _, ok := faces.Advance(fonts.Regular, r); !ok || r >= 'Ѐ'+80 && r < 'Ѐ'+94 {
				continue
			}
			count++
			if word = append(word, r); len(word) == 4 {
				s.set(string(word), body)
				word = word[:0]
			}
		}
	}
	s.set("Aế Ạж ж", body) // words across code pages
	s.end(false)
	return s.laid, count
}

func TestMoreCharactersThanCodes(t *testing.T) {
	faces := load(t)
	laid, count := manyCharacters(faces)
	if count < 300 {
		t.Fatalf("only %d characters", count)
	}
	p := parsePDF(t, write(t, New(faces), laid))
	got, _ := p.draw()
	// Join what was drawn in pieces for want of codes, checking their places.
	joined := []shown{got[0]}
	pieces := 0
	for i, g := range got[1:] {
		last := &joined[len(joined)-1]
		before := got[i]
		width := 0.0
		for _, r := range before.text {
			units, _ := faces.Advance(fonts.Regular, r)
			width += float64(units) / fonts.UnitsPerEm * before.size
		}
		if g.y == last.y && !strings.HasSuffix(before.text, " ") {
			if !near(g.x, before.x+width, 2*half) {
				t.Errorf("%q at %v, want it at %v", g.text, g.x, before.x+width)
			}
			last.text += g.text
			pieces++
			continue
		}
		joined = append(joined, g)
	}
	checkShown(t, joined, wantShown(laid))
	used := map[string]bool{}
	files := 0
	for _, object := range p.objects {
		if strings.Contains(object, "/Subtype /TrueType") {
			used[p.reference(object, "Encoding")] = true
		}
		if strings.Contains(object, "/Length1 ") {
			files++
		}
	}
	if len(used) != 2 || files != 1 || pieces == 0 {
		t.Errorf("%d code pages on %d font files, %d words in pieces; want 2 on 1", len(used), files, pieces)
	}
}

func TestUnderlineAndRules(t *testing.T) {
	faces := load(t)
	under := layout.Style{Face: fonts.Regular, Size: 28, Underline: true}
	s := newSetter(faces)
	s.set("Nơi nhận:", under)
	s.set("xem", body)
	s.set("dưới", under)
	s.end(false)
	s.laid.Pages[0].Rules = []layout.Rule{{X: 6000, Y: 2000, Width: 4134, Height: 15}}
	_, got := parsePDF(t, write(t, New(faces), s.laid)).draw()

	words := s.laid.Pages[0].Lines[0].Words
	top := (sheetHeight-topBaseline)/20.0 - 123*14.0/2048
	line := func(first, last layout.Word) box {
		return box{0, leftEdge/20.0 + first.X.Points(), top, (last.X + last.Width - first.X).Points(), -100 * 14.0 / 2048}
	}
	want := []box{line(words[0], words[1]), line(words[3], words[3]), {0, 300, (sheetHeight - 2000) / 20.0, 206.7, -0.75}}
	if len(got) != len(want) {
		t.Fatalf("%d boxes, want %d: %+v", len(got), len(want), got)
	}
	for i, g := range got {
		w := want[i]
		if !near(g.x, w.x, half) || !near(g.y, w.y, half) || !near(g.w, w.w, half) || !near(g.h, w.h, half) {
			t.Errorf("box %d is %+v, want %+v", i, g, w)
		}
	}
}

func TestInfo(t *testing.T) {
	faces := load(t)
	laid := one(faces, "Việt Nam", body)
	laid.Info.Title = `Số 181 (Đ) \ 𝕏`
	file := write(t, New(faces), laid)
	if !bytes.HasPrefix(file, []byte("%PDF-1.4\n")) {
		t.Errorf("the file begins with %q", file[:9])
	}
	p := parsePDF(t, file)
	info, catalog := p.reference(p.trailer, "Info"), p.reference(p.trailer, "Root")
	for key, want := range map[string]string{
		"Title": laid.Info.Title, "Subject": laid.Info.Subject, "Author": laid.Info.Author,
		"Keywords": laid.Info.Keywords, "Producer": "congvan",
		"CreationDate": "D:20260225120000", "ModDate": "D:20260225120000",
	} {
		if got := p.text(info, key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if got := p.text(catalog, "Lang"); got != "vi-VN" {
		t.Errorf("Lang is %q", got)
	}
	if !strings.Contains(catalog, "/ViewerPreferences <</DisplayDocTitle true>>") {
		t.Errorf("the catalog is %q", catalog)
	}
	if !strings.Contains(p.reference(catalog, "Pages"), "/MediaBox [0 0 595.30 841.90]") {
		t.Errorf("the sheet has another size: %q", p.reference(catalog, "Pages"))
	}
}

func TestIdentifier(t *testing.T) {
	faces := load(t)
	form := regexp.MustCompile(`/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\]`)
	id := func(text string) string {
		m := form.FindStringSubmatch(parsePDF(t, write(t, New(faces), one(faces, text, body))).trailer)
		if m == nil || m[1] != m[2] {
			t.Fatalf("identifier %q", m)
		}
		return m[1]
	}
	first, again, other := id("một"), id("một"), id("hai")
	if first != again || first == other {
		t.Error("the identifier is not that of the contents")
	}
}

func TestOutline(t *testing.T) {
	faces := load(t)
	laid := dispatch(faces)
	laid.Outline = []layout.OutlineEntry{
		{Title: "1.1. Sâu hơn (mục)", Level: 2, Page: 0, Y: 1000},
		{Title: "Điều 2", Level: 0, Page: 3, Y: 2000},
		{Title: "a) Ở dưới", Level: 1, Page: 1, Y: 3000},
	}
	p := parsePDF(t, write(t, New(faces), laid))
	root := p.reference(p.reference(p.trailer, "Root"), "Outlines")
	first := p.reference(root, "First")
	second := p.reference(first, "Next")
	child := p.reference(second, "First")
	for i, entry := range []string{first, second, child} {
		want := laid.Outline[i]
		if got := p.text(entry, "Title"); got != want.Title {
			t.Errorf("bookmark %d is %q, want %q", i, got, want.Title)
		}
		kids := reReference.FindAllString(p.kids(p.reference(p.trailer, "Root")), -1)
		dest := fmt.Sprintf("/Dest [%s /XYZ 0 %.2f null]", kids[want.Page], (sheetHeight - want.Y).Points())
		if !strings.Contains(entry, dest) {
			t.Errorf("bookmark %d is %q, want %q", i, entry, dest)
		}
	}
	if p.reference(first, "Parent") != root || p.reference(child, "Parent") != second {
		t.Error("bookmarks under the wrong heading")
	}
}

func TestSameBytes(t *testing.T) {
	faces := load(t)
	w, laid := New(faces), dispatch(faces)
	laid.Outline = append(laid.Outline, layout.OutlineEntry{Title: "Cuối", Page: 2})
	first := write(t, w, laid)
	local := time.Local
	time.Local = time.FixedZone("far east", 14*60*60)
	t.Cleanup(func() { time.Local = local })
	for range 5 { // so that an order drawn from a map shows
		if !bytes.Equal(first, write(t, w, laid)) {
			t.Fatal("the same document gave other bytes")
		}
	}
	if !bytes.Equal(first, write(t, New(load(t)), laid)) {
		t.Error("another writer gave other bytes")
	}
}

func TestOneWriterForManyDocuments(t *testing.T) {
	faces := load(t)
	w := New(faces)
	many, _ := manyCharacters(faces)
	documents := []*layout.Laid{dispatch(faces), many, one(faces, "Ж – ngoài bảng chữ", bold)}
	var want [][]byte
	for _, laid := range documents {
		want = append(want, write(t, New(load(t)), laid))
	}
	var all sync.WaitGroup
	for i := range 12 {
		all.Go(func() {
			n := i % len(documents)
			var out bytes.Buffer
			if err := w.Write(&out, documents[n]); err != nil || !bytes.Equal(out.Bytes(), want[n]) {
				t.Errorf("document %d came out otherwise: %v", n, err)
			}
		})
	}
	all.Wait()
}

// Only the faces that are used are in the file.
func TestFontsInTheFile(t *testing.T) {
	faces := load(t)
	for text, sizes := range map[string][2]int{
		"Việt Nam":      {10_000, 20_000}, // the cut for all documents
		"Việt Nam и Жж": {0, 8_000},       // its own cut
	} {
		p := parsePDF(t, write(t, New(faces), one(faces, text, bold)))
		found := 0
		for _, object := range p.objects {
			if !strings.Contains(object, "/Type /FontDescriptor") {
				continue
			}
			found++
			if !strings.Contains(object, "+LiberationSerif-Bold ") || !strings.Contains(object, "/Flags 34 ") ||
				!strings.Contains(object, "/Ascent 891 /Descent -216 /CapHeight 655 ") {
				t.Errorf("descriptor %q", object)
			}
			_, file, _ := strings.Cut(p.reference(object, "FontFile2"), "stream\n")
			if !strings.HasPrefix(file, "\x00\x01\x00\x00") || len(file) < sizes[0] || len(file) > 2*sizes[1] {
				t.Errorf("%q: a font file of %d bytes", text, len(file))
			}
		}
		if found != 1 {
			t.Errorf("%q: %d faces in the file", text, found)
		}
	}
}

func TestRefuses(t *testing.T) {
	faces := load(t)
	change := func(f func(*layout.Laid)) *layout.Laid {
		laid := one(faces, "văn bản", body)
		f(laid)
		return laid
	}
	for want, laid := range map[string]*layout.Laid{
		"without pages":        change(func(l *layout.Laid) { l.Pages = nil }),
		"sheet without a size": change(func(l *layout.Laid) { l.Pages[0].Height = 0 }),
		"without a date":       change(func(l *layout.Laid) { l.Info.Year = 0 }),
		"page 1: no glyph for '中' (U+4E2D) in \"b中\"": one(faces, "a b中", body),
		"outline entry \"x\" on page 2 of 1": change(func(l *layout.Laid) {
			l.Outline = []layout.OutlineEntry{{Title: "x", Page: 1}}
		}),
	} {
		var out bytes.Buffer
		err := New(faces).Write(&out, laid)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "render/pdf: ") {
			t.Errorf("error %v, want %q", err, want)
		}
		if out.Len() > 0 {
			t.Errorf("%s: %d bytes written all the same", want, out.Len())
		}
	}
}

type fullDisk struct{ err error }

func (d fullDisk) Write([]byte) (int, error) { return 0, d.err }

func TestWriteError(t *testing.T) {
	faces := load(t)
	full := errors.New("disk full")
	if err := New(faces).Write(fullDisk{full}, one(faces, "a", body)); !errors.Is(err, full) {
		t.Errorf("error %v, want %v", err, full)
	}
}

func TestFinishRefusesOtherShapes(t *testing.T) {
	w := New(load(t))
	for _, file := range []string{
		"", "startxref\n", "startxref\n7\n", "startxref\n999999\n",
		"xref\n0 9\nstartxref\n0\n", "xref\n0 x\nstartxref\n0\n",
		"xref\n0 1\n0000000000 65535 f \nstartxref\n0\n",
		"1 0 obj\nxref\n0 2\n0000000000 65535 f \n0000000099 00000 n \ntrailer\n<<\n>>\nstartxref\n8\n",
	} {
		if out, err := w.finish([]byte(file), nil); err == nil {
			t.Errorf("%q gave %q", file, out)
		}
	}
}

func TestHundredths(t *testing.T) {
	for h, want := range map[hundredths]string{
		0: "0", 5: "0.05", 50: "0.5", 100: "1", 12345: "123.45", 12340: "123.4", -7: "-0.07", -150: "-1.5",
	} {
		if got := string(appendHundredths(nil, h)); got != want {
			t.Errorf("%d hundredths are %q, want %q", int(h), got, want)
		}
	}
	for f, want := range map[unit.Dots]hundredths{0: 0, 120: 100, 60: 50, 1: 1} {
		if got := ofDots(f); got != want {
			t.Errorf("ofDots(%d) = %d, want %d", f, got, want)
		}
	}
}
