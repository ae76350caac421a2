package dispatch

import (
	"reflect"
	"testing"

	"congvan/internal/diag"
)

// The theme of a congress and what is presented to it are texts, whose
// parentheses and capitals are the writer's.
func TestPartsOfACongress(t *testing.T) {
	def, list := Parse("a.yaml", []byte(minimal+"chu_de: >\n  ĐOÀN KẾT,\n  ĐỔI MỚI\ntrinh_dai_hoi: \"(Ba\u0301o  cáo)\"\n"))
	if len(list) > 0 {
		t.Fatal(list)
	}
	if got := def.Theme; got.Value != "ĐOÀN KẾT, ĐỔI MỚI" || placeOf(got.Pos) != "5:3+9" {
		t.Errorf("the theme is %q at %s", got.Value, placeOf(got.Pos))
	}
	if got := def.Presented; got.Value != "(Báo cáo)" || placeOf(got.Pos) != "7:17+11" {
		t.Errorf("what is presented is %q at %s", got.Value, placeOf(got.Pos))
	}
}

// An attestation says whose signature it is and who confirms it.
func TestAttestation(t *testing.T) {
	def, list := Parse("a.yaml", []byte(minimal+`xac_nhan:
  chu_ky_cua: Nguyễn Văn A
  quyen_han: T/L BAN THƯỜNG VỤ
  kiem: TRƯỞNG BAN
  chuc_vu: CHÁNH VĂN PHÒNG
  ho_ten: "Lê  Văn Ca`+"\u0309"+`"
`))
	if len(list) > 0 {
		t.Fatal(list)
	}
	text := func(s string, line, column, length int) Text {
		return Text{s, diag.Pos{File: "a.yaml", Line: line, Column: column, Length: length}}
	}
	want := Attestation{
		Of: text("Nguyễn Văn A", 5, 15, 12),
		Signer: Signer{
			Authority: text("T/L BAN THƯỜNG VỤ", 6, 14, 17), Also: text("TRƯỞNG BAN", 7, 9, 10),
			Office: text("CHÁNH VĂN PHÒNG", 8, 12, 15), Name: text("Lê Văn Cả", 9, 12, 11),
			Pos: diag.Pos{File: "a.yaml", Line: 5, Column: 3, Length: 1},
		},
	}
	if !reflect.DeepEqual(def.Attestation, want) {
		t.Errorf("got\n%+v\nwant\n%+v", def.Attestation, want)
	}
}

func TestProblemsOfParts(t *testing.T) {
	for src, want := range map[string]string{
		"chu_de: [A, B]":                         "4:9+1 V004",
		"chủ_đề: A":                              "4:1+6 V001",
		"trinh_dai_hoi: {a: b}":                  "4:16+1 V004",
		"chu_de: ''":                             "",
		"xac_nhan: Nguyễn Văn A":                 "4:11+12 V004",
		"xac_nhan: [{chu_ky_cua: A}]":            "4:11+1 V004",
		"xac_nhan: {ho_ten: B}":                  "4:11+1 V003",
		"xac_nhan: {chu_ky_cua: A, ho_tên: B}":   "4:27+6 V001",
		"xac_nhan: {chu_ky_cua: A, ho_ten: [B]}": "4:35+1 V004",
		"xac_nhan: ~":                            "",
	} {
		_, list := Parse("a.yaml", []byte(minimal+src+"\n"))
		if got := places(list); got != want {
			t.Errorf("%s: got %s, want %s", src, got, want)
		}
	}
}
