package importer

import (
	"context"
	"fmt"
	"math/rand"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"congvan/internal/diag"
	"congvan/internal/needs"
	"congvan/internal/pdftext"
)

// The faces of the pages below. Every character is half as wide as it is high.
var (
	roman  = &pdftext.Font{Name: "TimesNewRomanPSMT"}
	bold   = &pdftext.Font{Name: "TimesNewRomanPS-BoldMT", Bold: true}
	oldABC = &pdftext.Font{Name: ".VnTime"}
)

// testPage is a page of A4 that text is set on.
type testPage struct{ pdftext.Page }

func newTestPage() *testPage { return &testPage{pdftext.Page{Width: 595, Height: 842}} }

// set sets a line that begins at a place.
func (p *testPage) set(x, y, size float64, font *pdftext.Font, text string) {
	for _, r := range text {
		g := pdftext.Glyph{Rune: r, X: x, Y: y, Advance: size / 2, Size: size, Font: font}
		if unicode.Is(unicode.Mn, r) {
			g.Advance = 0
		}
		p.Glyphs = append(p.Glyphs, g)
		x += g.Advance
	}
}

// look changes the characters set from the given one on.
func (p *testPage) look(from int, change func(*pdftext.Glyph)) {
	for i := from; i < len(p.Glyphs); i++ {
		change(&p.Glyphs[i])
	}
}

// sourceOf is what is read from pages.
func sourceOf(pages ...*testPage) (*Source, diag.List) {
	doc := &pdftext.Document{}
	for _, p := range pages {
		doc.Pages = append(doc.Pages, p.Page)
	}
	r := &pdfReader{source: &Source{Path: "a.pdf", Styled: true}}
	r.read(context.Background(), doc)
	return r.source, r.list
}

// shownItems are the items of a source, the parts of a line joined by "   ", a
// raised span after "^", a note as "[1]".
func shownItems(s *Source) []string {
	var out []string
	row := 0
	shown := func(spans []Span) string {
		var b strings.Builder
		for _, s := range spans {
			if s.Raised {
				b.WriteString("^")
			}
			if s.Note > 0 {
				fmt.Fprintf(&b, "[%d]", s.Note)
			}
			b.WriteString(s.Text)
		}
		return b.String()
	}
	for _, item := range s.Items {
		switch it := item.(type) {
		case *Line:
			if it.Row == row {
				out[len(out)-1] += "   " + shown(it.Spans)
			} else {
				out = append(out, shown(it.Spans))
			}
			row = it.Row
		case *Table:
			for _, cells := range it.Rows {
				said := "|"
				for _, c := range cells {
					for _, l := range c.Lines {
						said += " " + shown(l.Spans)
					}
					said += " |"
				}
				out = append(out, said)
			}
		}
	}
	for i, n := range s.Notes {
		out = append(out, fmt.Sprintf("%d: %s", i+1, shown(n.Spans)))
	}
	return out
}

func same(t *testing.T, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// What stands side by side is in one row; Nơi nhận and what stands beside it are
// read one after the other.
func TestHalvesOfAPage(t *testing.T) {
	p := newTestPage()
	p.set(85, 780, 14, roman, "ĐẢNG BỘ XÃ")
	p.set(340, 780, 14, roman, "ĐẢNG CỘNG SẢN")
	p.set(85, 700, 14, roman, "Kính đề nghị các chi bộ thực hiện, báo cáo kết quả về Đảng uỷ xã.")
	p.set(85, 600, 14, roman, "Nơi nhận:")
	p.set(380, 602, 14, roman, "T/M ĐẢNG UỶ")
	p.set(85, 585, 12, roman, "- Như trên,")
	p.set(400, 584, 14, roman, "BÍ THƯ")
	p.set(85, 571, 12, roman, "- Lưu.")
	p.set(400, 520, 14, roman, "Lê Văn A")
	s, _ := sourceOf(p)
	same(t, shownItems(s), "ĐẢNG BỘ XÃ   ĐẢNG CỘNG SẢN", "Kính đề nghị các chi bộ thực hiện, báo cáo kết quả về Đảng uỷ xã.",
		"Nơi nhận:", "- Như trên,", "- Lưu.", "T/M ĐẢNG UỶ", "BÍ THƯ", "Lê Văn A")
}

// A line ends its paragraph where the next word would have found room.
func TestEndsOfLines(t *testing.T) {
	p := newTestPage()
	for i, line := range []struct {
		x    float64
		text string
	}{
		{113, "Ban Thường vụ yêu cầu các chi bộ, đảng bộ trực thuộc tổ chức"},
		{85, "quán triệt, triển khai thực hiện nghiêm túc Chỉ thị này, gửi kết"},
		{85, "quả về Văn phòng."},
		{113, "Văn phòng Đảng uỷ theo dõi, đôn đốc việc thực hiện, tổng hợp và"},
		{85, "báo cáo."},
		{113, "Chỉ thị được phổ biến đến chi bộ."},
	} {
		p.set(line.x, 700-18*float64(i), 14, roman, line.text)
	}
	s, _ := sourceOf(p)
	def, _, err := Recognise(s)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(def.Content.Blocks); n != 3 {
		t.Errorf("%d paragraphs: %v", n, shownItems(s))
	}
}

// A raised number calls the note at the foot of its page, which goes on at the
// foot of the next; a rule or small type parts it from the text.
func TestNotesAtTheFoot(t *testing.T) {
	p, q := newTestPage(), newTestPage()
	p.set(85, 700, 14, roman, "Theo Quy định")
	p.set(85+13*7, 705, 8, roman, "1")
	p.set(85+13*7+8, 700, 14, roman, "của Trung ương thì chi bộ họp hằng")
	p.set(85, 104, 6, roman, "1")
	p.set(92, 100, 10, roman, "Quy định số 24 của")
	p.Rules = []pdftext.Rule{{Left: 85, Bottom: 115, Right: 229, Top: 115.5}}
	q.set(85, 700, 14, roman, "tháng, gồm các việc sau đây trong năm.")
	q.set(85, 100, 10, roman, "Ban Chấp hành.")
	q.Rules = []pdftext.Rule{{Left: 85, Bottom: 115, Right: 229, Top: 115.5}}
	s, _ := sourceOf(p, q)
	same(t, shownItems(s), "Theo Quy định[1] của Trung ương thì chi bộ họp hằng", "tháng, gồm các việc sau đây trong năm.", "1: Quy định số 24 của Ban Chấp hành.")
}

// A ruled table keeps its cells, joined ones too, and goes on over a page.
func TestRuledTables(t *testing.T) {
	grid := func(p *testPage, top float64, rows int) {
		for i := range rows + 1 {
			p.Rules = append(p.Rules, pdftext.Rule{Left: 85, Right: 385, Bottom: top - 20*float64(i), Top: top - 20*float64(i) + 0.5})
		}
		for _, x := range []float64{85, 185, 385} {
			p.Rules = append(p.Rules, pdftext.Rule{Left: x, Right: x + 0.5, Bottom: top - 20*float64(rows), Top: top})
		}
	}
	p, q := newTestPage(), newTestPage()
	p.set(85, 700, 14, roman, "Danh sách như sau:")
	grid(p, 140, 3)
	p.set(100, 125, 12, bold, "TT")
	p.set(200, 125, 12, bold, "Họ tên")
	p.set(100, 105, 12, roman, "1")
	p.set(200, 105, 12, roman, "Lê Văn A")
	p.set(100, 85, 12, roman, "Cộng: một")
	p.Rules = append(p.Rules[:5:5], append([]pdftext.Rule{{Left: 185, Right: 185.5, Bottom: 100, Top: 140}}, p.Rules[6:]...)...)
	grid(q, 760, 2)
	q.set(100, 745, 12, bold, "TT")
	q.set(200, 745, 12, bold, "Họ tên")
	q.set(100, 725, 12, roman, "2")
	q.set(200, 725, 12, roman, "Trần B")
	q.set(85, 650, 14, roman, "Hết.")
	s, _ := sourceOf(p, q)
	same(t, shownItems(s), "Danh sách như sau:", "| TT | Họ tên |", "| 1 | Lê Văn A |", "| Cộng: một | |", "| 2 | Trần B |", "Hết.")
	if table := s.Items[1].(*Table); table.Header != 1 || table.Rows[2][0].Across != 2 {
		t.Errorf("header %d, %+v", table.Header, table.Rows[2])
	}
}

// Two columns of running text are read one after the other.
func TestColumnsOfText(t *testing.T) {
	p := newTestPage()
	var want []string
	for _, column := range []float64{60, 320} {
		for i := range 10 {
			line := fmt.Sprintf("dòng thứ %d của cột chữ này", i)
			p.set(column, 700-16*float64(i), 12, roman, line)
			want = append(want, line)
		}
	}
	s, _ := sourceOf(p)
	same(t, shownItems(s), want...)
}

// What is no text of the paper is told and left out.
func TestWatermarksAndStamps(t *testing.T) {
	p := newTestPage()
	p.set(85, 700, 14, roman, "Chi bộ họp thường kỳ.")
	from := len(p.Glyphs)
	p.set(200, 400, 60, roman, "DỰ THẢO")
	p.look(from, func(g *pdftext.Glyph) { g.Turned = 45 })
	from = len(p.Glyphs)
	p.set(200, 300, 60, roman, "BẢN NHÁP")
	p.look(from, func(g *pdftext.Glyph) { g.Pale = true })
	from = len(p.Glyphs)
	p.set(350, 800, 10, roman, "Ký bởi: ĐẢNG UỶ XÃ")
	p.look(from, func(g *pdftext.Glyph) { g.Red = true })
	from = len(p.Glyphs)
	p.set(85, 650, 14, roman, "Chữ đỏ thường.")
	p.look(from, func(g *pdftext.Glyph) { g.Red = true })
	s, list := sourceOf(p)
	same(t, shownItems(s), "Chi bộ họp thường kỳ.", "Chữ đỏ thường.")
	var ids []string
	for _, d := range list {
		ids = append(ids, fmt.Sprint(d.ID, " ", d.Args[0]))
	}
	same(t, ids, "V568 DỰ THẢO", "V569 BẢN NHÁP", "V570 Ký bởi: ĐẢNG UỶ XÃ")
}

// A page that is drawn sideways is read as it is held.
func TestSidewaysPages(t *testing.T) {
	p := newTestPage()
	for i, text := range []string{"Dòng thứ nhất của biểu", "Dòng thứ hai của biểu"} {
		from := len(p.Glyphs)
		p.set(0, 0, 12, roman, text)
		p.look(from, func(g *pdftext.Glyph) { g.X, g.Y, g.Turned = 100+20*float64(i), 50+g.X, 90 })
	}
	s, _ := sourceOf(p)
	same(t, shownItems(s), "Dòng thứ nhất của biểu", "Dòng thứ hai của biểu")
}

// Text typed in faces made before Unicode, or with its marks apart, is Unicode in
// NFC.
func TestOldFaces(t *testing.T) {
	p := newTestPage()
	p.set(85, 700, 14, oldABC, "§¶ng uû x· Suèi Lµnh th«ng b¸o")
	p.set(85, 680, 14, roman, "Tha\u0300nh uy\u0309")
	s, list := sourceOf(p)
	same(t, shownItems(s), "Đảng uỷ xã Suối Lành thông báo", "Thành uỷ")
	if len(list) != 1 || list[0].ID != diag.FromLegacy {
		t.Error(list)
	}
}

// Places are told by page and line.
func TestPlacesOnPages(t *testing.T) {
	p, q := newTestPage(), newTestPage()
	p.set(85, 700, 14, roman, "Trang một.")
	q.set(85, 700, 14, roman, "Trang hai.")
	q.set(85, 680, 14, roman, "Dòng hai.")
	s, _ := sourceOf(p, q)
	if at := s.Items[2].(*Line).Pos; at != (diag.Pos{File: "a.pdf", Page: 2, Line: 2}) || at.OnPage(diag.Vietnamese) != "trang 2, dòng 2" {
		t.Error(at)
	}
}

// Whatever stands anywhere on pages is read without a panic and without a word
// lost.
func TestKeepsTheWordsOfAnyPage(t *testing.T) {
	needs.Time(t)
	words := []string{"Nơi nhận:", "- Lưu Văn phòng.", "Số 5-QĐ/ĐU", "QUYẾT ĐỊNH", "T/M ĐẢNG UỶ", "Lê Văn A", "1", "(2)", "Điều %d. Phạm vi", "phụ lục", "PHỤ LỤC 1",
		"Cà Mau, ngày 2 tháng 3 năm 2026", "Kính gửi: Chi bộ", "của Trung ương %d, theo đó", "....................", "- - - - - - - - - - - -", "ĐẢNG CỘNG SẢN VIỆT NAM", "Chương I", "3"}
	for seed := range int64(300) {
		random := rand.New(rand.NewSource(seed))
		var pages []*testPage
		for range 1 + random.Intn(3) {
			p := newTestPage()
			for range random.Intn(30) {
				size := []float64{6, 8, 10, 12, 14, 14, 14}[random.Intn(7)]
				font := []*pdftext.Font{roman, bold}[random.Intn(2)]
				p.set(80+float64(random.Intn(8))*40, 60+float64(random.Intn(160))*4.5, size, font, strings.ReplaceAll(words[random.Intn(len(words))], "%d", strconv.Itoa(random.Intn(100))))
			}
			for range random.Intn(12) {
				x, y := 80+float64(random.Intn(5))*80, 100+float64(random.Intn(8))*60
				p.Rules = append(p.Rules, pdftext.Rule{Left: x, Bottom: y, Right: x + 160, Top: y + 0.5}, pdftext.Rule{Left: x, Bottom: y, Right: x + 0.5, Top: y + 120})
			}
			pages = append(pages, p)
		}
		s, _ := sourceOf(pages...)
		def, doubts, err := Recognise(s)
		if err != nil {
			t.Fatal(err)
		}
		text, err := YAML(def, doubts)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range Kept(s, def) {
			// Of words that stand many times the proof may miss one; see keepRest.
			if m.Reason == Lost && !strings.Contains(string(text), m.Word) {
				t.Errorf("pages %d: %v: %q is lost", seed, m.Pos, m.Word)
			}
		}
	}
}

// Pages that are pictures alone are told.
func TestPicturesAmongPages(t *testing.T) {
	p, q := newTestPage(), newTestPage()
	p.set(85, 700, 14, roman, "Trang một.")
	q.Images = true
	_, list := sourceOf(p, q)
	if len(list) != 1 || list[0].ID != diag.PDFPictures || list[0].Args[0] != "2" {
		t.Error(list)
	}
}

// A refusal of the reader is a message of its own.
func TestFaultsOfPDFs(t *testing.T) {
	for fault, want := range map[pdftext.Fault]diag.ID{
		pdftext.Broken: diag.PDFBroken, pdftext.Cut: diag.PDFBroken, pdftext.NoPages: diag.PDFBroken, pdftext.Encrypted: diag.PDFEncrypted, pdftext.NoCopying: diag.PDFNoCopying,
		pdftext.TooLarge: diag.PDFTooLarge, pdftext.TooSlow: diag.PDFTooSlow, pdftext.NoText: diag.PDFNoText,
	} {
		if got := pdfFault("a.pdf", &pdftext.Error{Fault: fault}); got.ID != want || got.Message(diag.Vietnamese) == "" {
			t.Errorf("%v: %v", fault, got)
		}
	}
}
