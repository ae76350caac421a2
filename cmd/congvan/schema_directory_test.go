package main

import (
	"os"
	"testing"

	"congvan/distribution"
)

// What the reader of a directory refuses for its form is marked as wrong, and the
// other way round.
func TestSchemaOfDirectories(t *testing.T) {
	s := schemaOf(t, "danh-ba")
	example, err := os.ReadFile("../../examples/van-phong/danh-ba.yaml")
	if err != nil {
		t.Fatal(err)
	}
	const one = "noi_nhan: [{khoa: a, ten: A}, {khoa: b, ten: B}]\n"
	for src, right := range map[string]bool{
		string(example): true,
		one:             true,
		"noi_nhan: {khoa: a, ten: A, thu_tu: 1, so_ban: 2, muc_dich: để biết, kenh: giấy, tu: 2026-07-01}\n": true,
		"noi_nhan: [{khoa: a, ten: A, muc_dich: biết}]\n":                                                    true,
		"noi_nhan: [{khoa: a, ten: A, muc_dich: b/c}]\n":                                                     false,
		"noi_nhan: [{khoa: a, ten: A, kenh: bưu điện}]\n":                                                    false,
		"noi_nhan: [{khoa: a}]\n":                                                                            false,
		"noi_nhan: [{ten: A}]\n":                                                                             false,
		"noi_nhan: [a]\n":                                                                                    false,
		one + "nhom: [{khoa: c, ten: C, gom: [a, {khoa: b, den: 2026-06-30}]}]\n":                            true,
		one + "nhom: {khoa: c, ten: C, gom: a}\n":                                                            true,
		one + "nhom: [{khoa: c, ten: C}]\n":                                                                  false,
		one + "nhom: [{khoa: c, ten: C, gom: [{key: a}]}]\n":                                                 false,
	} {
		if err := s.Validate(plain(t, src)); (err == nil) != right {
			t.Errorf("%s\nright by the schema: %v, want %t", src, err, right)
		}
		if _, list := distribution.Parse("danh-ba.yaml", []byte(src)); list.HasErrors() == right {
			t.Errorf("%s\nthe program says %v, want right: %t", src, list, right)
		}
	}
}
