package register

import (
	"fmt"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
)

const path = "so-van-ban-di.yaml"

// parse reads a register that must have nothing wrong with it.
func parse(t *testing.T, src string) *Register {
	t.Helper()
	r, list := Parse(path, []byte(src))
	if len(list) > 0 {
		t.Fatal(told(list))
	}
	return r
}

// told are messages as they are printed, without the lines they quote.
func told(list diag.List) string {
	var b strings.Builder
	for _, d := range list.Sorted() {
		fmt.Fprintf(&b, "%d:%d %s %s\n", d.Pos.Line, d.Pos.Column, d.Severity(), d.Message(diag.Vietnamese))
	}
	return b.String()
}

func on(t *testing.T, day string) dispatch.Date {
	t.Helper()
	d, ok := dispatch.ParseDate(day)
	if !ok {
		t.Fatalf("no day %q", day)
	}
	return d
}

func letters(body string) Series { return Series{body, "cong-van"} }

// Numbers go on by body and by type, begin anew with a term, begin where another
// register ended, and leave out what is held.
func TestNext(t *testing.T) {
	r := parse(t, `
nhiem_ky:
  - {ten: 2020 - 2025, tu: 2020-08-01, den: 2025-08-20}
  - ten: 2025 - 2030
    tu: 2025-08-21
    bat_dau:
      - {co_quan: ĐU, loai: thong-bao, so: 40}
chung_so: [ĐH, ĐCT]
giu_so:
  - {co_quan: ĐU, loai: cong-van, so: 4, ghi_chu: họp}
  - {co_quan: ĐU, loai: cong-van, so: 5}
van_ban:
  - {so: 900, co_quan: ĐU, loai: cong-van, ngay: 2025-08-20}
  - {so: 3, co_quan: ĐU, loai: cong-van, ngay: 2025-09-03}
  - {so: 1, co_quan: ĐU, loai: cong-van, ngay: 2025-09-01}
  - {so: 1, co_quan: VP, loai: cong-van, ngay: 2025-09-01}
  - {so: 7, co_quan: ĐH, loai: bao-cao, ngay: 2025-08-19}
`)
	for _, c := range []struct {
		name string
		of   Series
		on   string
		want int
	}{
		{"behind the greatest and what is held", letters("ĐU"), "2026-07-06", 6},
		{"in the term before", letters("ĐU"), "2025-08-20", 901},
		{"another body", letters("VP"), "2026-07-06", 2},
		{"another type", Series{"ĐU", "quyet-dinh"}, "2026-07-06", 1},
		{"behind another register", Series{"ĐU", "thong-bao"}, "2026-07-06", 40},
		{"of a congress", Series{"ĐCT", "nghi-quyet"}, "2025-08-20", 8},
	} {
		if got := r.Next(c.of, on(t, c.on)); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
	if _, ok := r.TermOf(on(t, "2019-01-01")); ok {
		t.Error("2019 is in a term")
	}
	if got := (&Register{}).Next(letters("ĐU"), on(t, "2026-07-06")); got != 1 {
		t.Errorf("the first number is %d", got)
	}
}

// A number twice, one left out and a date that goes backwards are told at their
// lines; what is held is no gap.
func TestCheck(t *testing.T) {
	r := parse(t, `van_ban:
  - {so: 1, ky_hieu: CV/ĐU, co_quan: ĐU, loai: cong-van, ngay: 2026-07-01}
  - {so: 2, ky_hieu: CV/ĐU, co_quan: ĐU, loai: cong-van, ngay: 2026-06-30}
  - {so: 6, ky_hieu: CV/ĐU, co_quan: ĐU, loai: cong-van, ngay: 2026-07-02}
  - {so: 6, ky_hieu: CV/ĐU, co_quan: ĐU, loai: cong-van, ngay: 2026-07-03}
  - {so: 1, ky_hieu: QĐ/ĐU, co_quan: ĐU, loai: quyet-dinh, ngay: 2026-01-05}
  - {so: 10, ky_hieu: CV/ĐU, co_quan: ĐU, loai: cong-van, ngay: 2026-07-03}
giu_so:
  - {co_quan: ĐU, loai: cong-van, so: 4}
`)
	const want = `3:10 warning số 02-CV/ĐU ghi ngày 30/6/2026, trước ngày 01/7/2026 của số 01-CV/ĐU
4:10 warning sổ còn trống số 03, 05 của CV/ĐU
5:10 error số 06-CV/ĐU đã cấp cho văn bản ngày 02/7/2026, ở dòng 4 của sổ
7:10 warning sổ còn trống số 07–09 của CV/ĐU
`
	if got := told(r.Check()); got != want {
		t.Errorf("told\n%s\nwant\n%s", got, want)
	}
}

// The same of an entry that is to be added, at the place of the document.
func TestConflicts(t *testing.T) {
	r := parse(t, `
nhiem_ky: [{tu: 2025-08-21}]
van_ban:
  - {so: 1, ky_hieu: CV/ĐU, co_quan: ĐU, loai: cong-van, ngay: 2026-07-01}
  - {so: 4, ky_hieu: CV/ĐU, co_quan: ĐU, loai: cong-van, ngay: 2026-07-05}
`)
	at := diag.Pos{File: "moi.yaml", Line: 2, Column: 5}
	for _, c := range []struct {
		name   string
		number int
		day    string
		want   string
	}{
		{"the next", 5, "2026-07-05", ""},
		{"taken", 4, "2026-07-06", "2:5 error số 04-CV/ĐU đã cấp cho văn bản ngày 05/7/2026, ở dòng 5 của sổ\n"},
		{"before its predecessor", 5, "2026-07-04", "2:5 warning số 05-CV/ĐU ghi ngày 04/7/2026, trước ngày 05/7/2026 của số 04-CV/ĐU\n"},
		{"leaving numbers out", 8, "2026-07-05", "2:5 warning sổ còn trống số 05–07 của CV/ĐU\n"},
		{"into a gap", 2, "2026-07-03", ""},
		{"into a gap, too late", 3, "2026-07-09", "5:10 warning số 04-CV/ĐU ghi ngày 05/7/2026, trước ngày 09/7/2026 của số 03-CV/ĐU\n"},
		{"before any term", 5, "2024-07-05", "2:5 error ngày 05/7/2024 không thuộc nhiệm kỳ nào trong sổ\n"},
	} {
		e := Entry{Series: letters("ĐU"), Number: c.number, Symbol: "CV/ĐU", Date: on(t, c.day)}
		if got := told(r.Conflicts(e, at)); got != c.want {
			t.Errorf("%s: told\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// What cannot be a register is told with its line.
func TestBroken(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"van_ban:\n  - {so: x, co_quan: ĐU, loai: cong-van, ngay: 2026-07-01}\n", `2:10 error số văn bản phải là số nguyên dương, không phải "x"` + "\n"},
		{"van_ban:\n  - {so: không, co_quan: ĐU, loai: cong-van, ngay: 2026-07-01}\n", `2:10 error số văn bản phải là số nguyên dương, không phải "không"` + "\n"},
		{"van_ban:\n  - {so: 1, co_quan: ĐU, loai: cong-vn, ngay: 2026-07-01}\n", `2:32 error không có loại văn bản "cong-vn"` + "\n"},
		{"van_ban:\n  - {so: 1, co_quan: ĐU, loai: cong-van, ngay: 2026-07}\n", "2:48 error ngày trong sổ phải đủ ngày, tháng, năm\n"},
		{"van_ban:\n  - {so: 1, co_quan: ĐU, loai: cong-van}\n", "2:5 error thiếu van_ban.ngay (ngày ký)\n"},
		{"van_bn: []\n", `1:1 error sổ văn bản đi không có khoá "van_bn"` + "\n"},
		{"nhiem_ky: [{tu: 2025-08-01, den: 2025-09-01}, {tu: 2025-09-01}]\n", "1:47 error nhiệm kỳ này bắt đầu khi nhiệm kỳ ở dòng 1 chưa kết thúc\n"},
	} {
		if _, list := Parse(path, []byte(c.src)); told(list) != c.want {
			t.Errorf("%q: told\n%swant\n%s", c.src, told(list), c.want)
		}
	}
}

// What is added is read back as it was; what stood there stays.
func TestAdd(t *testing.T) {
	e := Entry{
		Series: letters("ĐU"), Number: 5, Symbol: "CV/ĐU", Date: on(t, "06/7/2026"), Subject: "về việc: họp #1",
		Signer: "Nguyễn Văn A", Copies: 26, Archive: "VPĐU", File: "moi.yaml", Draft: "9f86",
		Recipients: []dispatch.Recipient{
			{Name: dispatch.Text{Value: "Các chi bộ"}},
			{Name: dispatch.Text{Value: "Tỉnh uỷ, Văn phòng"}, Purpose: dispatch.Text{Value: "b/c"}, Copies: 2},
		},
	}
	src := New()
	for range 2 {
		next, err := Add(src, e)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(next), strings.TrimRight(string(src), "\n")) {
			t.Fatalf("changed what stood there:\n%s", next)
		}
		src = next
	}
	src, err := KeepBack(src, Hold{Series: letters("ĐU"), Number: 7, Note: "họp"})
	if err != nil {
		t.Fatal(err)
	}
	r := parse(t, string(src))
	if len(r.Entries) != 2 || len(r.Held) != 1 || r.Held[0].Number != 7 || r.Held[0].Note != "họp" {
		t.Fatalf("%d entries, held %v:\n%s", len(r.Entries), r.Held, src)
	}
	got := r.Entries[1]
	if got.Number != 5 || got.Label() != "05-CV/ĐU" || got.Subject != e.Subject || got.Copies != 26 || got.Archive != "VPĐU" ||
		got.Signer != e.Signer || got.File != "moi.yaml" || got.Draft != "9f86" || got.Date.String() != "2026-07-06" {
		t.Errorf("read back %+v", got)
	}
	if len(got.Recipients) != 2 || got.Recipients[1].Name.Value != "Tỉnh uỷ, Văn phòng" || got.Recipients[1].Copies != 2 || got.Recipients[1].Purpose.Value != "b/c" {
		t.Errorf("recipients %v", got.Recipients)
	}
}

// Copies of every kind are one series of their body, in a congress too; an entry of
// a type there is not is refused.
func TestCopies(t *testing.T) {
	r := parse(t, `
chung_so: [ĐH]
giu_so:
  - {co_quan: ĐU, loai: ban-sao, so: 3}
van_ban:
  - {so: 1, ky_hieu: BS/ĐU, co_quan: ĐU, loai: ban-sao, ngay: 2026-07-06}
  - {so: 2, ky_hieu: BS/ĐU, co_quan: ĐU, loai: ban-sao, ngay: 2026-07-07}
  - {so: 9, ky_hieu: BC/ĐH, co_quan: ĐH, loai: bao-cao, ngay: 2026-07-07}
`)
	day := on(t, "2026-07-08")
	for s, want := range map[Series]int{{"ĐU", CopyType}: 4, {"ĐH", CopyType}: 1, {"ĐH", "cong-van"}: 10, letters("ĐU"): 1} {
		if got := r.Next(s, day); got != want {
			t.Errorf("%v: %d, want %d", s, got, want)
		}
	}
	if list := r.Conflicts(Entry{Series: Series{"ĐU", CopyType}, Number: 2, Symbol: "BS/ĐU", Date: day}, diag.Pos{}); !list.HasErrors() {
		t.Error("a number is given twice")
	}
	if _, list := Parse(path, []byte("van_ban:\n  - {so: 1, co_quan: ĐU, loai: ban-saos, ngay: 2026-07-06}\n")); len(list) != 1 || list[0].ID != diag.UnknownType {
		t.Errorf("%v", list)
	}
}
