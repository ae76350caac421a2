package check

import (
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// An office gives findings another severity or waives them; the rest stays.
func TestWeigh(t *testing.T) {
	profile, list := dispatch.ParseProfile("co-quan.yaml", []byte(`co_quan: {khoa: a, ten: A}
kiem_tra:
  - {quy_tac: V711, muc: lỗi}
  - {quy_tac: V791, muc: bỏ qua, vi_sao: tên riêng}
  - {quy_tac: V999, muc: gợi ý}
`))
	if len(list) > 0 {
		t.Fatal(list)
	}
	at := diag.Pos{File: "a.yaml", Line: 1, Column: 1, Length: 1}
	found := diag.List{diag.New(diag.SubjectVv, at, "V/v", "về việc"), diag.New(diag.MixedTones, at, "ủy", "uỷ"), diag.New(diag.EndSlash, at, "./.", ".")}
	open, waived := Weigh(found, profile.Rulings)
	if len(open) != 2 || open[0].Severity() != diag.Error || open[1].Severity() != diag.Warning {
		t.Errorf("%v", open)
	}
	if len(waived) != 1 || waived[0].Finding.ID != diag.MixedTones || waived[0].Reason != "tên riêng" {
		t.Errorf("%v", waived)
	}
	if found[0].Severity() != diag.Warning {
		t.Error("the list itself is changed")
	}
	same(t, UnknownRules(profile.Rulings), "co-quan.yaml:5:15+4 V799 | V999\n")
}
