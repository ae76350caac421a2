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
		"ten: thử\n": "0:0 V003 loai",
		"loai:\n":    "1:1 V003 loai",
		head + "truong:\n  - {kieu: chu, la: b}\n":          "4:5 V003 truong.khoa",
		head + "truong:\n  - {khoa: a, kieu: chu}\n":        "4:5 V003 truong.la",
		head + "truong:\n  - {khoa: a, kieu: chữ, la: b}\n": "",
		head + "truong:\n  - {khoa: a, la: b}\n":            "4:5 V003 truong.kieu",
		head + "truong:\n  - khoa: a\n    kieu: nhom\n    la: b\n    truong:\n      - {khoa: c, kieu: so, la: d}\n      - {khoa: e, kieu: f, la: g}\n": "9:25 V006 truong.truong.kieu",
		// Leaves: a plain text, one in quotes, one in a list, a block.
		head + "van_ban:\n  luu: a {{.b\n":                                      "4:8 V147 luu",
		head + "van_ban:\n  luu: \"{{khong_co .b}}\"\n":                         "4:8 V147 luu",
		head + "van_ban:\n  noi_nhan:\n    - a\n    - \"{{if .b}}c\"\n":         "6:7 V147 noi_nhan",
		head + "van_ban:\n  ky: {chuc_vu: \"{{end}}\"}\n":                       "4:17 V147 chuc_vu",
		head + "van_ban:\n  noi_dung: |\n    a\n\n    {{khong_co .b}}\n    c\n": "7:1 V147 noi_dung",
		head + "van_ban:\n  noi_dung: |\n    {{.b}\n":                           "5:1 V147 noi_dung",
		// Keys of the file, of a field, of the text, of an item of a list.
		head + "vanban: {luu: a}\n":                                             "3:1 V001 vanban",
		head + "truong: [{khoa: a, kieu: chu, la: b, loai: c}]\n":               "3:38 V001 loai",
		head + "van_ban:\n  trich_yếu: a\n":                                     "4:3 V001 trich_yếu",
		head + "van_ban:\n  ky:\n    ho_tên: \"{{\"\n":                          "5:5 V001 ho_tên",
		head + "van_ban: {kinh_gui: [a, {lap: a, muc: {tên: \"{{.muc}}\"}}]}\n": "3:40 V001 tên",
		head + "van_ban: {kinh_gui: [a, {lap: a, muc: {ten: \"{{.muc}}\"}}]}\n": "",
		head + "van_ban: {mau: a}\n":                                            "3:11 V001 mau",
		head + "truong: a\n":                                                    "3:9 V004 truong",
		head + "truong: [{khoa: chủ-đề, kieu: chu, la: b}]\n":                   "3:10 V148 chủ-đề",
		// What is no YAML, or more than it.
		head + "truong: a: b\n":          "3:10 V035",
		head + "truong: [a\n":            "3:9 V041",
		head + "van_ban: &x {luu: *x}\n": "3:10 V038 &x, 3:19 V038 *x",
		head + "\tluu: a\n":              "3:1 V031",
		// All of it at once.
		"truong: [{khoa: a}]\nvan_ban: {luu: \"{{\"}\n": "0:0 V003 loai, 1:10 V003 truong.kieu, 1:10 V003 truong.la, 2:16 V147 luu",
	} {
		path := filepath.Join(folder(t, map[string]string{"thu.yaml": src}), "thu.yaml")
		_, list := OpenFile(path)
		if got := places(list); got != want {
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
