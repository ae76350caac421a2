package regulation

import (
	"reflect"
	"strings"
	"testing"
)

func TestCongVan(t *testing.T) {
	want := &Type{
		Key: "cong-van", Name: "công văn", Group: GroupDocument, Symbol: "CV", Untitled: true,
		Purpose: "trao đổi, giao dịch công việc cụ thể", Issuers: "mọi cấp uỷ, tổ chức, cơ quan đảng",
		Required: []string{"dia_danh", "ngay", "trich_yeu", "kinh_gui", "noi_dung", "ky", "noi_nhan"},
		Expected: []string{"luu"},
		Barred:   []string{"kinh_trinh", "tac_gia"},
	}
	if got, err := FindType("cong-van"); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v, want %+v", got, err, want)
	}
}

// Every file of types/ is a whole type: a new one needs no Go, and no test.
func TestEveryTypeIsWhole(t *testing.T) {
	entries, err := typeFiles.ReadDir("types")
	if err != nil || len(entries) == 0 {
		t.Fatal(entries, err)
	}
	for _, e := range entries {
		key := strings.TrimSuffix(e.Name(), ".yaml")
		typ, err := FindType(key)
		if err != nil {
			t.Error(err)
			continue
		}
		if typ.Key != key || typ.Name == "" || typ.Symbol == "" || len(typ.Required) == 0 {
			t.Errorf("%s lacks something: %+v", key, typ)
		}
	}
}

func TestUnknownType(t *testing.T) {
	for _, key := range []string{"", "Cong-Van", "cong-van.yaml", "../types/cong-van"} {
		if typ, err := FindType(key); err == nil {
			t.Errorf("FindType(%q) = %+v", key, typ)
		}
	}
}
