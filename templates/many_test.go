package templates

import (
	"fmt"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/templates/prose"
)

// Lists of days, numbers, words and texts with marks are read as what they are.
func TestListsOfEveryKind(t *testing.T) {
	tmpl := made(t, `truong:
  - {khoa: cac_ngay, kieu: ngay, nhieu: true}
  - {khoa: cac_so, kieu: so, nhieu: true}
  - {khoa: cac_chon, kieu: chon, nhieu: true, lua_chon: [Đảng uỷ, Chi bộ]}
  - {khoa: mot_so, kieu: so}
van_ban:
  trich_yeu: "{{range .cac_ngay}}{{thu .}} {{ngay .}}; {{end}}{{range .cac_so}}{{so .}}; {{end}}{{noi .cac_chon}}{{.mot_so}}"
  luu: a
`)
	for src, want := range map[string]string{
		"":                                    "",
		"cac_ngay: [2026-07-05, 06/7/2026]\n": "Chủ nhật 05/7/2026; thứ Hai 06/7/2026;",
		"cac_ngay: 05/7/2026\n":               "Chủ nhật 05/7/2026;",
		"cac_so: [0, 1200000, 1.200.000]\n":   "0; 1.200.000; 1.200.000;",
		"cac_chon: [chi bo, dang uy]\n":       "Chi bộ và Đảng ủy",
		"cac_chon: [Đảng uỷ]\nmot_so: 999999999999\n": "Đảng ủy999999999999",
	} {
		def := spelt(t, tmpl, src, Manner{Regulation: "05-HD/VPTW", Tones: prose.ToneOnFirst})
		if got := def.Subject.Value; got != want {
			t.Errorf("%q: %q, want %q", src, got, want)
		}
	}
	// A draft does not begin such a list as one text.
	if draft, err := Draft(Keys(made(t, "truong: [{khoa: cac_than, kieu: doan, nhieu: true}]").Fields), nil, nil); err != nil || !strings.HasSuffix(draft, "cac_than:\n") {
		t.Errorf("%v\n%s", err, draft)
	}
	for src, want := range map[string]string{
		"cac_ngay: [31/6/2026, hôm nay]\n":      "3:12 V011, 3:23 V010",
		"cac_so: [-1, 1.5, 1.00]\n":             "3:10 V153, 3:14 V153, 3:19 V153",
		"cac_so: [1000000000000, \"\", .000]\n": "3:10 V153, 3:26 V005, 3:29 V153",
		"cac_chon: [Tỉnh uỷ]\n":                 "3:12 V006",
		"mot_so: 1.000.0\n":                     "3:9 V153",
		"mot_so: [1, 2]\n":                      "3:9 V004",
	} {
		_, list := dispatch.ParseFor("a.yaml", []byte("mau: thu\nco_quan: {ten: X}\n"+src), func(string) []dispatch.Key { return Keys(tmpl.Fields) })
		var got []string
		for _, d := range list.Sorted() {
			if d.ID != diag.MissingKey {
				got = append(got, fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Column, d.ID))
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q: %q, want %s", src, got, want)
		}
	}
}
