package main

import (
	"os"
	"path/filepath"
	"testing"

	"congvan/templates"
)

// The program's own templates match the schema of their files, and so do the
// forms that the reader takes.
func TestTemplatesMatchTheSchema(t *testing.T) {
	s := schemaOf(t, "mau")
	names, err := templates.Names()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		template, err := templates.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(plain(t, string(template.Source))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What the check of a template refuses for its keys is marked as wrong, and the
// other way round.
func TestSchemaOfTemplates(t *testing.T) {
	const head = "loai: cong-van\n"
	s, dir := schemaOf(t, "mau"), t.TempDir()
	for src, right := range map[string]bool{
		head:                        true,
		"ten: a\n":                  false,
		head + "vanban: {luu: a}\n": false,
		head + "truong: {khoa: a, kieu: chu, la: b}\n":                                         true,
		head + "truong: [{khoa: a, kieu: chu, la: b, nhieu: có, vi_du: [1, {a: b}]}]\n":        true,
		head + "truong: [{khoa: a, kieu: text, la: b}]\n":                                      false,
		head + "truong: [{khoa: a, kieu: chu}]\n":                                              false,
		head + "truong: [{khoa: a, kieu: nhom, la: b, truong: [{khoa: c, la: d}]}]\n":          false,
		head + "van_ban: {noi_dung: \"{{.a}}\", so: không, trinh_bay: {co_chu: \"{{.b}}\"}}\n": true,
		head + "van_ban: {trich_yếu: a}\n":                                                     false,
		head + "van_ban: {mau: a}\n":                                                           false,
		head + "van_ban: {ky: {ho_tên: a}}\n":                                                  false,
		head + "van_ban: {ky: [pbt, {chuc_vu: a}]}\n":                                          true,
		head + "van_ban: {can_cu: [a, {lap: b, muc: \"{{.muc}}\"}]}\n":                         true,
		head + "van_ban: {noi_nhan: [{lap: b, muc: {ten: c, muc_dich: d}}]}\n":                 true,
		head + "van_ban: {noi_nhan: [{lap: b, muc: {tên: c}}]}\n":                              false,
		head + "van_ban: {phu_luc: {tieu_de: a, noi_dung: b, huong: \"{{.c}}\"}}\n":            true,
	} {
		if err := s.Validate(plain(t, src)); (err == nil) != right {
			t.Errorf("%s\nright by the schema: %v, want %t", src, err, right)
		}
		path := filepath.Join(dir, "thu.yaml")
		if err := os.WriteFile(path, []byte(src), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, list := templates.OpenFile(path); list.HasErrors() == right {
			t.Errorf("%s\nthe check says %v, want right: %t", src, list, right)
		}
	}
}
