package check

import (
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/templates"
)

// gapsOf are the gaps of a definition as "line:column what stands there", in
// order.
func gapsOf(def *dispatch.Definition) string {
	var out []string
	for _, d := range Gaps(def).Sorted() {
		out = append(out, strings.TrimSuffix(strings.TrimPrefix(said(diag.List{d}), "a.yaml:"), "\n"))
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// A mark is found in every text a document may have, at its place.
func TestGapsInEveryText(t *testing.T) {
	const mark = "[CẦN BỔ SUNG: a]"
	for _, key := range strings.Split(`ky_hieu: '@'
dia_danh: '@'
trich_yeu: '@'
ten_loai: '@'
tac_gia: '@'
chu_de: '@'
trinh_dai_hoi: '@'
luu: '@'
luu_hanh: '@'
lien_he: '@'
co_quan: {ten: X, cap_tren: '@'}
co_quan: {ten: '@'}
co_quan: {ten: X, ky_hieu: '@'}
co_quan: {ten: X, trong_cau: '@'}
co_quan: [{ten: X}, {ten: '@'}]
kinh_gui: '@'
kinh_gui: {ten: a, muc_dich: '@'}
kinh_trinh: '@'
noi_nhan: [a, '@']
can_cu: [a, '@']
ky: {quyen_han: '@'}
ky: {kiem: '@'}
ky: {chuc_vu: '@'}
ky: [{ho_ten: a}, {ho_ten: '@'}]
xac_nhan: {chu_ky_cua: '@'}
xac_nhan: {chu_ky_cua: a, ho_ten: '@'}
nguoi_soan: {ky_hieu: '@'}
kem_theo: {loai: quy-che, trich_yeu: '@', noi_dung: a}
kem_theo: {loai: quy-che, trich_yeu: a, chi_dan: '@', noi_dung: a}
kem_theo: {loai: quy-che, trich_yeu: a, noi_dung: '@'}
phu_luc: {tieu_de: '@', noi_dung: a}
phu_luc: {tieu_de: a, chi_dan: '@', noi_dung: a}
phu_luc: [{tieu_de: a, noi_dung: a}, {tieu_de: a, noi_dung: '@'}]
noi_dung: '@'
noi_dung: 'Điều 1. Tổng số @.'
noi_dung: '| @ |'
noi_dung: '**[CẦN BỔ** SUNG: a]'`, "\n") {
		src := strings.ReplaceAll(key, "@", mark)
		def := parse(t, "mau: cong-van\n"+src+need(src))
		want := "2:"
		if got := gapsOf(def); !strings.HasPrefix(got, want) || strings.Contains(got, "\n") || !strings.HasSuffix(got, " V144 | "+mark) {
			t.Errorf("%s: %s", key, got)
		}
	}
	def := parse(t, "mau: cong-van\nco_quan: {ten: X}\nnoi_dung: |\n  a[^1]\n\n  [^1]: xem "+mark+"\n")
	if got := gapsOf(def); got != "6:3+4 V144 | "+mark {
		t.Errorf("in a note: %s", got)
	}
}

// need is what a definition needs beside what it gives.
func need(src string) string {
	more := "\n"
	for key, line := range map[string]string{"co_quan:": "co_quan: {ten: X}\n", "noi_dung:": "noi_dung: b\n"} {
		if !strings.HasPrefix(src, key) {
			more += line
		}
	}
	return more
}

// What is a gap and what is text.
func TestGapsAndText(t *testing.T) {
	for body, want := range map[string]string{
		"…":               "…",
		"'...'":           "...",
		"'[CẦN BỔ SUNG]'": "[CẦN BỔ SUNG]",
		"'[cần bổ sung: số] đảng viên'":                      "[cần bổ sung: số]",
		"'Có [CẦN BỔ SUNG: số'":                              "[CẦN BỔ SUNG: số",
		"'a [CẦN BỔ SUNG: b] và [CẦN BỔ SUNG: c]'":           "[CẦN BỔ SUNG: b]; [CẦN BỔ SUNG: c]",
		"'" + strings.Repeat("ɐ", 40) + " [CẦN BỔ SUNG: b]'": "[CẦN BỔ SUNG: b]",
		"Facebook, Zalo…":                                    "",
		"Facebook, Zalo...":                                  "",
		"từ … đến ...":                                       "",
		"........":                                           "",
		"Số ……":                                              "",
		"'Đồng chí: [___]'":                                  "",
		"cần bổ sung số liệu":                                "",
		"(CẦN BỔ SUNG)":                                      "",
	} {
		var got []string
		for _, d := range Gaps(parse(t, without("noi_dung")+"noi_dung: "+body+"\n")) {
			got = append(got, d.Args[0].(string))
		}
		if text := strings.Join(got, "; "); text != want {
			t.Errorf("%s: %q, want %q", body, text, want)
		}
	}
	// A number and a day may be open, and each gap stops the document.
	if list := Gaps(parse(t, strings.Replace(whole, "2026-02-25", "2026-02", 1)+"so:\n")); len(list) > 0 {
		t.Error(list)
	}
	if list := Gaps(parse(t, without("luu")+"luu: …\n")); !list.HasErrors() {
		t.Error("a gap does not stop the document")
	}
}

// What a template makes of a field in three places is told once, at the field;
// a gap of the template itself at the key that names it.
func TestGapsOfFields(t *testing.T) {
	tmpl, list := templates.OpenFile("testdata/thu.yaml")
	if len(list) > 0 {
		t.Fatal(list)
	}
	for fields, want := range map[string]string{
		"viec: '[CẦN BỔ SUNG: việc]'": "3:8+19 V144 | [CẦN BỔ SUNG: việc]\n1:6+3 V144 | [CẦN BỔ SUNG: của mẫu]",
		"viec: họp":                   "1:6+3 V144 | [CẦN BỔ SUNG: của mẫu]",
	} {
		def, list := dispatch.ParseFor("a.yaml", []byte("mau: thu\nco_quan: {ten: X}\n"+fields+"\n"), func(string) []dispatch.Key { return templates.Keys(tmpl.Fields) })
		if len(list) > 0 {
			t.Fatal(list)
		}
		src, list := templates.Expand(tmpl, def, templates.Manner{Regulation: "05-HD/VPTW"})
		if len(list) > 0 {
			t.Fatal(list)
		}
		brought, _ := dispatch.ParseBrought(src, def.Template.Pos, nil)
		def.Complete(brought)
		lines := strings.Split(want, "\n")
		slices.Sort(lines)
		if got := gapsOf(def); got != strings.Join(lines, "\n") {
			t.Errorf("%s\n got %s\nwant %s", fields, got, want)
		}
	}
}
