package layout

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// copied is the definition of a copy with every part it may have.
const copied = `cua: a.yaml
loai: sao-y
co_quan: {cap_tren: ĐẢNG BỘ TỈNH THANH HÓA, ten: ĐẢNG ỦY XÃ THẠCH QUẢNG, ky_hieu: ĐU}
so: 24
dia_danh: Thạch Quảng
ngay: %s
ky: {quyen_han: T/L BAN THƯỜNG VỤ, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn An}
noi_nhan: [Các chi bộ trực thuộc]
luu: VPĐU
`

// The days of a copy under each regulation.
const (
	day36 = "2026-03-06"
	day05 = "2026-07-06"
)

// copyOf is a copy made on a day, with more keys.
func copyOf(t testing.TB, day string, more ...string) (*dispatch.Copy, *regulation.Spec) {
	t.Helper()
	c, list := dispatch.ParseCopy("b.yaml", []byte(fmt.Sprintf(copied, day)+strings.Join(more, "\n")), nil)
	if len(list) > 0 {
		t.Fatal(list)
	}
	d := c.By.Date
	return c, regulation.For("", d.Year, d.Month, d.Day)
}

// layCopy lays out the copy of a definition.
func layCopy(t testing.TB, src, day string, more ...string) (*Laid, diag.List) {
	t.Helper()
	def := parse(t, src)
	typ, err := regulation.FindType(def.Template.Value)
	if err != nil {
		t.Fatal(err)
	}
	c, under := copyOf(t, day, more...)
	return LayCopy(def, typ, regulation.For(def.Regulation.Value, def.Date.Year, def.Date.Month, def.Date.Day), load(t), c, under)
}

// drawn is every line of the pages with its place on its page.
func drawn(laid *Laid) []string {
	var out []string
	for _, page := range laid.Pages {
		for _, l := range page.Lines {
			var text strings.Builder
			for _, w := range l.Words {
				fmt.Fprintf(&text, "%v %d %s|", w.Style, w.X, w.Text)
			}
			out = append(out, fmt.Sprintf("%d, %d: %s", l.X, l.Baseline, &text))
		}
	}
	return out
}

// A copy is the original letter for letter, at the same places; the words of
// whoever certifies it come on top, and a page number where they need a page.
func TestCopyIsTheOriginal(t *testing.T) {
	files, err := filepath.Glob("../examples/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no examples: ", err)
	}
	for _, file := range files {
		for _, day := range []string{day36, day05} {
			src := read(t, file)
			def, list := dispatch.Parse(file, []byte(src))
			if list.HasErrors() {
				t.Fatal(list)
			}
			if def.Choices.Small.On {
				continue // no stamp finds room on A5
			}
			original := lay(t, src)
			laid, list := layCopy(t, src, day, "in_dau: true")
			if list.HasErrors() {
				t.Fatal(file, list)
			}
			left, own := drawn(original), []string(nil)
			for _, line := range drawn(laid) {
				if len(left) > 0 && line == left[0] {
					left = left[1:]
				} else {
					own = append(own, line)
				}
			}
			if len(left) > 0 {
				t.Fatalf("%s, %s: the copy has not, in its place, %s", file, day, left[0])
			}
			all := strings.Join(own, "\n")
			for _, of := range []string{"Thạch", "An|"} {
				if !strings.Contains(all, of) {
					t.Errorf("%s, %s: nobody certifies the copy:\n%s", file, day, all)
				}
			}
		}
	}
}

// below is the place of the first line of the last page that is a component of
// the copier's: those below the stroke across the page.
func below(t *testing.T, laid *Laid) (stroke Rule, lines []PlacedLine) {
	t.Helper()
	page := laid.Pages[len(laid.Pages)-1]
	for _, r := range page.Rules {
		if r.Width == laid.Sections[0].Sheet.TextWidth() {
			stroke = r
		}
	}
	if stroke.Width == 0 {
		t.Fatal("no stroke across the page")
	}
	for _, l := range page.Lines {
		if l.Baseline > stroke.Y {
			lines = append(lines, l)
		}
	}
	return stroke, lines
}

// find is the line of a component whose text begins so.
func find(t *testing.T, lines []PlacedLine, c regulation.Component, begins string) PlacedLine {
	t.Helper()
	for _, l := range lines {
		if l.Component == c && strings.HasPrefix(text(l), begins) {
			return l
		}
	}
	t.Fatalf("no line of %v begins %q", c, begins)
	return PlacedLine{}
}

// text is what a line says.
func text(l PlacedLine) string {
	var b strings.Builder
	for _, w := range l.Words {
		b.WriteString(w.Text)
		if w.Space {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// Boxes 14 to 20 of Phụ lục 2 of 36-HD/VPTW: what stands beside what, and what
// below.
func TestComponentsOfACopy(t *testing.T) {
	for kind, words := range map[string]string{"sao-y": "SAO Y BẢN CHÍNH", "sao-luc": "SAO LỤC"} {
		def := strings.Replace(fmt.Sprintf(copied, day36), "sao-y", kind, 1)
		c, list := dispatch.ParseCopy("b.yaml", []byte(def), nil)
		if len(list) > 0 {
			t.Fatal(list)
		}
		original := parse(t, short)
		typ, err := regulation.FindType(original.Template.Value)
		if err != nil {
			t.Fatal(err)
		}
		laid, list := LayCopy(original, typ, regulation.HD36(), load(t), c, regulation.HD36())
		if len(list) > 0 {
			t.Fatal(list)
		}
		_, lines := below(t, laid)
		above := find(t, lines, regulation.SuperiorBody, "ĐẢNG BỘ")
		body := find(t, lines, regulation.IssuingBody, "ĐẢNG ỦY")
		number := find(t, lines, regulation.NumberSymbol, "Số 24-BS/ĐU")
		title := find(t, lines, regulation.CopyKind, words)
		date := find(t, lines, regulation.PlaceDate, "Thạch Quảng, ngày 06 tháng 3 năm 2026")
		office := find(t, lines, regulation.Authority, "T/L BAN THƯỜNG VỤ")
		name := find(t, lines, regulation.SignerName, "Nguyễn Văn An")
		to := find(t, lines, regulation.RecipientsWord, "Nơi nhận:")
		for _, ok := range []struct {
			is    bool
			words string
		}{
			{title.Baseline == above.Baseline, "16 beside the first line of 14"},
			{above.Baseline < body.Baseline && body.Baseline < number.Baseline, "15 below 14"},
			{date.Baseline > title.Baseline, "17 below 16"},
			{to.Baseline > number.Baseline && to.Baseline == office.Baseline, "20 below 15 and beside 18a"},
			{office.Baseline > date.Baseline && name.Baseline > office.Baseline+unit.MM(25), "18 below 17, with room to sign"},
			{date.X > body.X+unit.MM(60), "17 at the right"},
			{body.X == laid.Sections[0].Sheet.Left+slack || body.X-laid.Sections[0].Sheet.Left < unit.MM(1), "14 at the left margin"},
		} {
			if !ok.is {
				t.Errorf("%s: not %s", kind, ok.words)
			}
		}
	}
}

// The stamp is 80 × 50 mm at the left, whether room is kept to press it or it is
// printed, in red and with five lines; who signs stands right of it.
func TestStampOfACopy(t *testing.T) {
	free, list := layCopy(t, short, day05)
	if len(list) > 0 {
		t.Fatal(list)
	}
	stroke, lines := below(t, free)
	sheet := free.Sections[0].Sheet
	for _, l := range lines {
		if l.Baseline < stroke.Y+unit.MM(50) && l.X < sheet.Left+unit.MM(80) {
			t.Errorf("%q stands where the stamp is pressed", text(l))
		}
	}
	if room := sheet.Height - sheet.Bottom - stroke.Y; room < unit.MM(50) {
		t.Errorf("%.1f mm are left to press the stamp", room.MM())
	}

	printed, list := layCopy(t, short, day05, "in_dau: true")
	if len(list) > 0 {
		t.Fatal(list)
	}
	_, lines = below(t, printed)
	find(t, lines, regulation.StampTitle, "BẢN SAO VĂN BẢN")
	for _, begins := range []string{"Cơ quan, tổ chức sao: Đảng ủy xã Thạch Quảng", "Số, ký hiệu bản sao: 24-BS/ĐU", "Hình thức sao: Sao y", "Địa danh và ngày tháng năm sao: Thạch Quảng,", "Nơi nhận bản sao: Các chi bộ trực thuộc"} {
		if l := find(t, lines, regulation.StampText, begins); !l.Words[0].Style.Red {
			t.Errorf("%q is not red", begins)
		}
	}
	left, right, top, bottom := sheet.Width, unit.Twips(0), sheet.Height, unit.Twips(0)
	for _, r := range printed.Pages[len(printed.Pages)-1].Rules {
		if r.Red {
			left, right = min(left, r.X), max(right, r.X+r.Width)
			top, bottom = min(top, r.Y), max(bottom, r.Y+r.Height)
		}
	}
	if left != sheet.Left || right-left != unit.MM(80) || bottom-top != unit.MM(50) {
		t.Errorf("the stamp is %.2f × %.2f mm, %.2f from the edge", (right - left).MM(), (bottom - top).MM(), left.MM())
	}
	if name := find(t, lines, regulation.SignerName, "Nguyễn Văn An"); name.X < right {
		t.Error("the signature stands on the stamp")
	}
}

// A file of a copy says of itself that it is one, of the copy's day.
func TestCopyDescribesItself(t *testing.T) {
	for _, more := range []string{"in_dau: true", "dien_tu: true"} {
		laid, _ := layCopy(t, short, day05, more)
		was, is := lay(t, short).Info, laid.Info
		c, _ := copyOf(t, day05, more)
		if is.Title != "Sao y: "+was.Title || is.Year != 2026 || is.Month != 7 || is.Day != 6 || is.Definition != c.By.Hash || is.Regulation != was.Regulation {
			t.Errorf("%s: %+v", more, is)
		}
	}
}

// The stamp names those who stand on the page.
func TestRecipientsInTheStamp(t *testing.T) {
	src := strings.Replace(fmt.Sprintf(copied, day05), "noi_nhan: [Các chi bộ trực thuộc]", "noi_nhan: [Chi bộ A, {ten: Chi bộ B, in: không}, Chi bộ C]", 1)
	c, list := dispatch.ParseCopy("b.yaml", []byte(src+"in_dau: true"), nil)
	if len(list) > 0 {
		t.Fatal(list)
	}
	laid, list := LayCopyPage(c, regulation.HD05(), load(t), 1)
	if len(list) > 0 {
		t.Fatal(list)
	}
	_, lines := below(t, laid)
	if l := find(t, lines, regulation.StampText, "Nơi nhận bản sao:"); text(l) != "Nơi nhận bản sao: Chi bộ A; Chi bộ C" {
		t.Errorf("%q", text(l))
	}
}

// What certifies a copy stays together: below the original where there is room,
// else on a page of its own that is numbered on, with the stroke above it.
func TestRoomForACopy(t *testing.T) {
	same, own := 0, 0
	for n := 1; n <= 34; n++ {
		src := letter(body(several(n)...))
		pages := len(lay(t, src).Pages)
		for _, day := range []string{day36, day05} {
			laid, list := layCopy(t, src, day)
			if list.HasErrors() {
				t.Fatal(list)
			}
			if sealed := len(list) == 1 && list[0].ID == diag.CopyOwnPage; sealed != (day == day36 && len(laid.Pages) > pages) {
				t.Errorf("%d paragraphs, %s: %d pages, %v", n, day, len(laid.Pages), list)
			}
			stroke, lines := below(t, laid)
			find(t, lines, regulation.SignerName, "Nguyễn Văn An")
			sheet := laid.Sections[0].Sheet
			for _, l := range lines {
				if l.Baseline > sheet.Height-sheet.Bottom {
					t.Errorf("%d paragraphs, %s: %q stands below the text area", n, day, text(l))
				}
			}
			switch len(laid.Pages) {
			case pages:
				same++
			case pages + 1:
				own++
				if stroke.Y != sheet.Top {
					t.Errorf("%d paragraphs, %s: the stroke stands %.1f mm down its page", n, day, stroke.Y.MM())
				}
				if first := laid.Pages[pages].Lines[0]; first.Component != regulation.PageNumber || text(first) != fmt.Sprint(pages+1) {
					t.Errorf("%d paragraphs, %s: the page is numbered %q", n, day, text(first))
				}
			default:
				t.Errorf("%d paragraphs, %s: %d pages, the original has %d", n, day, len(laid.Pages), pages)
			}
		}
	}
	if same < 10 || own < 10 {
		t.Errorf("%d copies end on the last page, %d on one of their own", same, own)
	}
}

// Behind a PDF of others the page has the number that follows and nothing but
// what certifies the copy.
func TestPageBehindAPDF(t *testing.T) {
	for _, day := range []string{day36, day05} {
		c, under := copyOf(t, day)
		laid, list := LayCopyPage(c, under, load(t), 7)
		if list.HasErrors() || len(laid.Pages) != 1 {
			t.Fatal(list, len(laid.Pages))
		}
		stroke, lines := below(t, laid)
		if stroke.Y != laid.Sections[0].Sheet.Top {
			t.Errorf("%s: the stroke stands %.1f mm down its page", day, stroke.Y.MM())
		}
		find(t, lines, regulation.SignerName, "Nguyễn Văn An")
		if first := laid.Pages[0].Lines[0]; text(first) != "8" {
			t.Errorf("%s: the page is numbered %q", day, text(first))
		}
	}
}

// An electronic copy is the original and no more, with the top right of its
// first page free for two signatures.
func TestElectronicCopy(t *testing.T) {
	laid, list := layCopy(t, short, day05, "dien_tu: true")
	if len(list) > 0 || !slices.Equal(drawn(laid), drawn(lay(t, short))) {
		t.Error("it is not as it was: ", list)
	}
	_, list = layCopy(t, letter("luu_hanh: TÀI LIỆU HỘI NGHỊ"), day05, "dien_tu: true")
	if len(list) != 1 || list[0].ID != diag.SignaturesCovered {
		t.Errorf("what stands in the place of the signatures is not told: %v", list)
	}
}

// What finds no room in the stamp, and a stamp that finds none on the page, is
// told.
func TestStampWithoutRoom(t *testing.T) {
	many := "noi_nhan: [" + strings.Repeat("Ban Tuyên giáo và Dân vận Tỉnh ủy Thanh Hóa, ", 8) + "VPĐU]"
	src := strings.Replace(fmt.Sprintf(copied, day05), "noi_nhan: [Các chi bộ trực thuộc]", many, 1)
	c, list := dispatch.ParseCopy("b.yaml", []byte(src+"in_dau: true"), nil)
	if len(list) > 0 {
		t.Fatal(list)
	}
	if _, list = LayCopyPage(c, regulation.HD05(), load(t), 1); len(list) != 1 || list[0].ID != diag.StampTooFull {
		t.Errorf("got %v", list)
	}
	_, list = layCopy(t, strings.Replace(short, "mau: cong-van", "mau: giay-moi", 1)+"trinh_bay: {kho_giay: A5}\n", day05)
	if len(list) != 1 || list[0].ID != diag.StampTooWide {
		t.Errorf("got %v", list)
	}
}
