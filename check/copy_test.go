package check

import (
	"fmt"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/regulation"
)

const (
	ofLetter = `mau: cong-van
co_quan: {ten: ĐẢNG ỦY XÃ A, ky_hieu: ĐU}
so: 1
dia_danh: A
ngay: 2026-02-25
trich_yeu: b
noi_dung: c
ky: {ho_ten: D}
`
	wholeCopy = `cua: a.yaml
loai: sao-y
co_quan: {ten: ĐẢNG ỦY XÃ A, ky_hieu: ĐU}
dia_danh: A
ngay: 2026-03-06
ky: {ho_ten: E}
noi_nhan: [F]
`
)

// What a copy lacks, and what does not go together in it, under each regulation.
func TestCopy(t *testing.T) {
	for _, c := range []struct{ old, new, original, want36, want05 string }{
		{"", "", ofLetter, "", ""},
		{"", "", "", "", ""},
		{"dia_danh: A\n", "", ofLetter, "V113", "V113"},
		{"ky: {ho_ten: E}\n", "", ofLetter, "V113", "V113"},
		{"noi_nhan: [F]\n", "", ofLetter, "V113", ""},
		{", ky_hieu: ĐU", "", ofLetter, "V118", ""},
		{"ky: {ho_ten: E}", "ky: [{ho_ten: E}, {ho_ten: G}]", ofLetter, "V504", "V504"},
		{"loai: sao-y", "loai: trich-sao", ofLetter, "V505", "V505"},
		{"loai: sao-y", "loai: sao-y\nphan: [II]", ofLetter, "V505", "V505"},
		{"loai: sao-y", "loai: trich-sao\nphan: [II]", "", "V513", "V513"},
		{"loai: sao-y", "loai: sao-luc", ofLetter, "V511", ""},
		{"ĐẢNG ỦY XÃ A", "ĐẢNG UỶ XÃ A", ofLetter, "", ""},
		{"loai: sao-y\nco_quan: {ten: ĐẢNG ỦY XÃ A", "loai: trich-sao\nphan: [II]\nco_quan: {ten: ĐẢNG ỦY XÃ H", ofLetter, "V511", ""},
		{"loai: sao-y\nco_quan: {ten: ĐẢNG ỦY XÃ A", "loai: sao-luc\nco_quan: {ten: ĐẢNG ỦY XÃ H", ofLetter, "", ""},
		{"loai: sao-y", "loai: trich-sao\nphan: [II]", ofLetter, "", ""},
		{"ĐẢNG ỦY XÃ A", "ĐẢNG ỦY XÃ H", ofLetter, "V511", ""},
		{"noi_nhan: [F]", "noi_nhan: [F]\ndien_tu: có", ofLetter, "V514", "V517"},
		{"noi_nhan: [F]", "noi_nhan: [F]\ndien_tu: có", "", "V514", ""},
		{"ngay: 2026-03-06", "ngay: 2026-02-24", ofLetter, "V526", "V526"},
		{"ngay: 2026-03-06", "ngay: 2026-02-25", ofLetter, "", ""},
		{"ngay: 2026-03-06", "ngay: 2026-02", ofLetter, "", ""},
		{"", "", ofLetter + "mat: mật\n", "V510", "V510"},
		{"", "", strings.Replace(ofLetter, "so: 1\n", "", 1), "V512", "V512"},
	} {
		var def *dispatch.Definition
		if c.original != "" {
			def = parse(t, c.original)
		}
		made, list := dispatch.ParseCopy("b.yaml", []byte(strings.Replace(wholeCopy, c.old, c.new, 1)), nil)
		if len(list) > 0 {
			t.Fatal(list)
		}
		for _, under := range []struct {
			spec *regulation.Spec
			want string
		}{{regulation.HD36(), c.want36}, {regulation.HD05(), c.want05}} {
			var ids []string
			for _, d := range Copy(made, under.spec, def) {
				ids = append(ids, fmt.Sprint(d.ID))
			}
			if got := strings.Join(ids, " "); got != under.want {
				t.Errorf("%s: %q for %q: got %s, want %s", under.spec.Name, c.new, c.old, got, under.want)
			}
		}
	}
}
