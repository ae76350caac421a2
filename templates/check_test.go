package templates

import (
	"path/filepath"
	"strings"
	"testing"
)

// What is wrong with a template is told where it stands.
func TestCheck(t *testing.T) {
	const head = "loai: cong-van\nten: thử\n"
	for src, want := range map[string]string{
		head: "",
		head + "truong: [{khoa: a, kieu: chu, la: b}]\nvan_ban: {luu: \"{{.a}}\"}\n": "",
		"ten: thử\n": "1:1 V146 loai",
		"loai:\n":    "1:1 V146 loai",
		head + "truong:\n  - {kieu: chu, la: b}\n":          "4:5 V146 khoa",
		head + "truong:\n  - {khoa: a, kieu: chu}\n":        "4:5 V146 a.la",
		head + "truong:\n  - {khoa: a, kieu: chữ, la: b}\n": "4:5 V006 a.kieu",
		head + "truong:\n  - {khoa: a, la: b}\n":            "4:5 V006 a.kieu",
		head + "truong:\n  - khoa: a\n    kieu: nhom\n    la: b\n    truong:\n      - {khoa: c, kieu: so, la: d}\n      - {khoa: e, kieu: f, la: g}\n": "9:9 V006 e.kieu",
		// Leaves: a plain text, one in quotes, one in a list, a block.
		head + "van_ban:\n  luu: a {{.b\n":                                      "4:8 V147 luu",
		head + "van_ban:\n  luu: \"{{khong_co .b}}\"\n":                         "4:8 V147 luu",
		head + "van_ban:\n  noi_nhan:\n    - a\n    - \"{{if .b}}c\"\n":         "6:7 V147 noi_nhan",
		head + "van_ban:\n  ky: {chuc_vu: \"{{end}}\"}\n":                       "4:17 V147 chuc_vu",
		head + "van_ban:\n  noi_dung: |\n    a\n\n    {{khong_co .b}}\n    c\n": "7:1 V147 noi_dung",
		head + "van_ban:\n  noi_dung: |\n    {{.b}\n":                           "5:1 V147 noi_dung",
		// All of it at once.
		"truong: [{}]\nvan_ban: {luu: \"{{\"}\n": "1:1 V146 loai, 1:10 V146 khoa, 2:16 V147 luu",
	} {
		path := filepath.Join(folder(t, map[string]string{"thu.yaml": src}), "thu.yaml")
		tmpl, list := OpenFile(path)
		if got := places(list); got != want || tmpl == nil {
			t.Errorf("%s\n got %s\nwant %s", src, got, want)
		}
		for _, d := range list {
			if d.Pos.File != path {
				t.Errorf("%s: told of %s", src, d.Pos.File)
			}
		}
	}
}

// The words about a leaf are about the leaf and not about our ways.
func TestCheckSaysWhat(t *testing.T) {
	_, list := OpenFile(filepath.Join(folder(t, map[string]string{"thu.yaml": "loai: cong-van\nvan_ban:\n  luu: \"{{khong_co .b}}\"\n"}), "thu.yaml"))
	if len(list) != 1 || !strings.Contains(list[0].Args[1].(string), `"khong_co" not defined`) || strings.Contains(list[0].Args[1].(string), "template:") {
		t.Errorf("%v", list)
	}
}

// The templates of the program are held to the same rules.
func TestCheckOfBuiltIn(t *testing.T) {
	names, _ := Names()
	for _, name := range names {
		if _, list := OpenFile(name + ".yaml"); len(list) > 0 {
			t.Errorf("%s: %s", name, places(list))
		}
	}
}
