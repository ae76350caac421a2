package main

import (
	"testing"

	"congvan/register"
)

// The same of registers.
func TestSchemaOfRegisters(t *testing.T) {
	s := schemaOf(t, "so-van-ban-di")
	for src, right := range map[string]bool{
		string(register.New()): true,
		"nhiem_ky: [{tu: 2025-08-21, bat_dau: [{co_quan: ĐU, loai: cong-van, so: 181}]}]\nvan_ban: [{so: 1, co_quan: ĐU, loai: cong-van, ngay: 2026-07-06}]\n": true,
		"giu_so: [{co_quan: ĐU, loai: cong-van}]\n":                 false,
		"van_ban: [{so: 1, co_quan: ĐU, loai: cong-van}]\n":         false,
		"van_ban: [{so: 1, co_quan: ĐU, ngay: 2026-07-06}]\n":       false,
		"van_ban: [{khac: 1}]\n":                                    false,
		"chung_so: [ĐH]\nvan_ban: []\nkhac: 1\n":                    false,
		"giu_so: [{co_quan: ĐU, loai: cong-van, so: 5, khac: a}]\n": false,
	} {
		if err := s.Validate(plain(t, src)); (err == nil) != right {
			t.Errorf("%s\nright by the schema: %v, want %t", src, err, right)
		}
		if _, list := register.Parse(register.Name, []byte(src)); list.HasErrors() == right {
			t.Errorf("%s\nthe program says %v, want right: %t", src, list, right)
		}
	}
}
