package layout

import (
	"fmt"
	"strings"
	"testing"

	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// decision is a quyết định under 05-HD/VPTW with other parts.
func decision(changes ...string) string {
	return letter(append([]string{
		"mau: quyet-dinh", "kinh_gui:", "ngay: 2026-07-05", "so: 5", "trich_yeu: ban hành Quy chế",
		"co_quan: {cap_tren: ĐẢNG BỘ TỈNH CAO BẰNG, ten: ĐẢNG UỶ PHƯỜNG NÙNG TRÍ CAO, ky_hieu: ĐU}",
	}, changes...)...)
}

// enclosedNoteOf is what stands below the title of an enclosure, as one line.
func enclosedNoteOf(laid *Laid) string {
	return strings.Join(texts(laid.of(regulation.EnclosedNote)), " ")
}

// titlesOf are the lines of the titles of enclosures.
func titlesOf(laid *Laid) []placed {
	return laid.of(regulation.AppendixWord, regulation.AppendixTitle, regulation.EnclosedNote)
}

// An appendix is headed by the words Phụ lục, its title and what it goes with,
// on the axis of the text, 19 pt apart, above five hyphens and 18 pt of room;
// one appendix has no number, several have Arabic ones.
func TestTitlesOfAppendices(t *testing.T) {
	one := "{tieu_de: DANH SÁCH ĐẠI BIỂU, chi_dan: Kèm theo Quyết định, noi_dung: Một.}"
	sameTexts(t, titlesOf(lay(t, decision("phu_luc: "+one))), "PHỤ LỤC", "DANH SÁCH ĐẠI BIỂU", "(Kèm theo Quyết định)")
	sameTexts(t, titlesOf(lay(t, decision("phu_luc: ["+one+"]"))), "PHỤ LỤC", "DANH SÁCH ĐẠI BIỂU", "(Kèm theo Quyết định)")
	laid := lay(t, decision("phu_luc: ["+one+", "+one+", "+one+"]"))
	sameTexts(t, laid.of(regulation.AppendixWord), "PHỤ LỤC 1", "PHỤ LỤC 2", "PHỤ LỤC 3")

	page := laid.Pages[1]
	axis := (unit.MM(30) + laid.Sections[1].Sheet.TextWidth()/2).Dots()
	for i, want := range []struct {
		text string
		face fonts.Face
		gap  float64
	}{
		{"PHỤ LỤC 1", fonts.Bold, 0}, {"DANH SÁCH ĐẠI BIỂU", fonts.Bold, 19}, {"(Kèm theo Quyết định)", fonts.Italic, 19},
		{"-----", fonts.Regular, 19}, {"Một.", fonts.Regular, 3.8 + 18 + 14.4},
	} {
		l := page.Lines[i]
		if l.text() != want.text || l.Words[0].Style.Face != want.face {
			t.Errorf("line %d is %q in the face %v", i+1, l.text(), l.Words[0].Style.Face)
		}
		if i < 4 && !near(l.centre(), axis, unit.Twips(1).Dots()) {
			t.Errorf("%q stands %.2f pt off the axis", l.text(), (l.centre() - axis).Points())
		}
		if i > 0 && l.Baseline-page.Lines[i-1].Baseline != unit.PT(want.gap) {
			t.Errorf("%q is %v pt below the line above", l.text(), (l.Baseline - page.Lines[i-1].Baseline).Points())
		}
	}
}

// A text that the document issues is headed by its own type and subject; it
// stands before the appendices, which it is not counted with.
func TestTitlesOfAnIssuedText(t *testing.T) {
	laid := lay(t, decision("kem_theo: {loai: quy-che, trich_yeu: làm việc của Đảng uỷ, noi_dung: Điều 1. Phạm vi}",
		"phu_luc: {tieu_de: DANH SÁCH, noi_dung: Một.}"))
	sameTexts(t, laid.of(regulation.TypeName, regulation.Subject, regulation.AppendixWord, regulation.AppendixTitle),
		"QUYẾT ĐỊNH", "ban hành Quy chế", "QUY CHẾ", "làm việc của Đảng uỷ", "PHỤ LỤC", "DANH SÁCH")
	for i, l := range laid.of(regulation.TypeName, regulation.AppendixWord) {
		if l.page != i+1 {
			t.Errorf("%q stands on page %d", l.text(), l.page)
		}
	}
	if got, want := enclosedNoteOf(laid), "(Ban hành kèm theo Quyết định số 05-QĐ/ĐU, ngày 05/7/2026 của Đảng uỷ phường Nùng Trí Cao) "+
		"(Kèm theo Quyết định số 05-QĐ/ĐU, ngày 05/7/2026 của Đảng uỷ phường Nùng Trí Cao)"; got != want {
		t.Errorf("%s", got)
	}
}

// What an enclosure goes with is named by type, number, symbol, date and body;
// what is open has room to be written in, and what its writer typed stays, in
// parentheses.
func TestNoteOfAnEnclosure(t *testing.T) {
	room := strings.Repeat("\u00a0", 10) // to write in
	for _, c := range []struct {
		changes []string
		chiDan  string
		want    string
	}{
		{nil, "", "(Kèm theo Quyết định số 05-QĐ/ĐU, ngày 05/7/2026 của Đảng uỷ phường Nùng Trí Cao)"},
		{[]string{"so:"}, "", "(Kèm theo Quyết định số " + room + "-QĐ/ĐU, ngày 05/7/2026 của Đảng uỷ phường Nùng Trí Cao)"},
		{[]string{"so: không"}, "", "(Kèm theo Quyết định ngày 05/7/2026 của Đảng uỷ phường Nùng Trí Cao)"},
		{[]string{"so: 125", "ngay: 2027-02-25"}, "", "(Kèm theo Quyết định số 125-QĐ/ĐU, ngày 25/02/2027 của Đảng uỷ phường Nùng Trí Cao)"},
		{[]string{"ngay: 2026-07"}, "", "(Kèm theo Quyết định số 05-QĐ/ĐU, ngày " + room + "/7/2026 của Đảng uỷ phường Nùng Trí Cao)"},
		{[]string{"ngay: 2027"}, "", "(Kèm theo Quyết định số 05-QĐ/ĐU, ngày " + room + "/" + room + "/2027 của Đảng uỷ phường Nùng Trí Cao)"},
		{[]string{"mau: cong-van", "kinh_gui: A"}, "", "(Kèm theo Công văn số 05-CV/ĐU, ngày 05/7/2026 của Đảng uỷ phường Nùng Trí Cao)"},
		{[]string{"ngay: 2026-02-25"}, "", "(Kèm theo Quyết định số 05-QĐ/ĐU, ngày 25/02/2026 của Đảng uỷ phường Nùng Trí Cao)"},
		{[]string{"co_quan: {ten: TIỂU BAN LẠ, trong_cau: Tiểu ban Lạ}", "ky_hieu: QĐ/TB"}, "", "(Kèm theo Quyết định số 05-QĐ/TB, ngày 05/7/2026 của Tiểu ban Lạ)"},
		{nil, "Trích Điều 5", "(Trích Điều 5)"},
		{nil, "(Trích Điều 5)", "(Trích Điều 5)"},
	} {
		enclosed := "phu_luc: {tieu_de: DANH SÁCH, noi_dung: Một.}"
		if c.chiDan != "" {
			enclosed = "phu_luc: {tieu_de: DANH SÁCH, chi_dan: " + c.chiDan + ", noi_dung: Một.}"
		}
		if got := enclosedNoteOf(lay(t, decision(append(c.changes, enclosed)...))); got != c.want {
			t.Errorf("%v: %q, want %q", c.changes, got, c.want)
		}
	}
}

// Bodies that issue a document together are all named in the note, the one that
// leads first; a name that could not be made for certain is told at its place.
func TestNoteOfJointBodies(t *testing.T) {
	const one, two, three = "{ten: UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA, ky_hieu: UBKTTU}", "{ten: CÔNG AN TỈNH SƠN LA, ky_hieu: CAT}", "{ten: ĐẢNG UỶ XÃ BA, ky_hieu: ĐU}"
	for list, want := range map[string]string{
		one + ", " + two:                "Uỷ ban Kiểm tra Tỉnh uỷ Sơn La và Công an tỉnh Sơn La",
		one + ", " + two + ", " + three: "Uỷ ban Kiểm tra Tỉnh uỷ Sơn La, Công an tỉnh Sơn La và Đảng uỷ xã Ba",
	} {
		laid := lay(t, decision("co_quan: ["+list+"]", "phu_luc: {tieu_de: DANH SÁCH, noi_dung: Một.}"))
		if got := enclosedNoteOf(laid); !strings.HasSuffix(got, "ngày 05/7/2026 của "+want+")") {
			t.Errorf("%q, want %q", got, want)
		}
	}
	src := decision("co_quan: ["+one+", {ten: CÂU LẠC BỘ THƠ, ky_hieu: CLB}]", "phu_luc: {tieu_de: DANH SÁCH, noi_dung: Một.}")
	_, list := set(t, parse(t, src))
	if len(list) != 1 || list[0].ID != diag.NameInText || fmt.Sprint(list[0].Args...) != "Câu Lạc Bộ Thơ" || list[0].Pos.Line == 0 || list.HasErrors() {
		t.Errorf("%v", list)
	}
	if line := strings.Split(src, "\n")[list[0].Pos.Line-1]; !strings.Contains(line, "CÂU LẠC BỘ") || !strings.HasPrefix(string([]rune(line)[list[0].Pos.Column-1:]), "{ten: CÂU") {
		t.Errorf("the place is %d:%d of %q", list[0].Pos.Line, list[0].Pos.Column, line)
	}
}
