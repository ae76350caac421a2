package dispatch

import (
	"reflect"
	"testing"

	"congvan/internal/diag"
)

// Bodies that issue a document together are a list, the one that leads first.
func TestJointBodies(t *testing.T) {
	def, list := Parse("a.yaml", []byte("mau: quy-che\nnoi_dung: a\nco_quan:\n"+
		"  - {cap_tren: [A, B], ten: UỶ  BAN, ky_hieu: UBKT, trong_cau: Uỷ ban}\n"+
		"  - ten: [CÔNG AN, TỈNH]\n    ky_hieu: CAT\n"+
		"  - {ten: \"SO\u031b\u0309\"}\n"))
	if len(list) > 0 {
		t.Fatal(list)
	}
	at := func(line, column, length int) diag.Pos {
		return diag.Pos{File: "a.yaml", Line: line, Column: column, Length: length}
	}
	text := func(s string, line, column, length int) Text { return Text{s, at(line, column, length)} }
	lead := Organisation{
		Superior: []Text{text("A", 4, 17, 1), text("B", 4, 20, 1)},
		Name:     []Text{text("UỶ BAN", 4, 29, 7)},
		Symbol:   text("UBKT", 4, 47, 4),
		InText:   text("Uỷ ban", 4, 64, 6),
		Pos:      at(4, 5, 1),
	}
	joint := []Organisation{
		{Name: []Text{text("CÔNG AN", 5, 11, 7), text("TỈNH", 5, 20, 4)}, Symbol: text("CAT", 6, 14, 3), Pos: at(5, 5, 1)},
		{Name: []Text{text("SỞ", 7, 12, 4)}, Pos: at(7, 5, 1)},
	}
	if !reflect.DeepEqual(def.Body, lead) {
		t.Errorf("the first is\n%+v\nwant\n%+v", def.Body, lead)
	}
	if !reflect.DeepEqual(def.Joint, joint) {
		t.Errorf("the others are\n%+v\nwant\n%+v", def.Joint, joint)
	}
	if got, want := def.Given["co_quan"], at(4, 17, 1); got != want {
		t.Errorf("co_quan is given at %v, want %v", got, want)
	}
}

// A list of one is one body.
func TestJointBodyAlone(t *testing.T) {
	def, list := Parse("a.yaml", []byte("mau: a\nco_quan: [{ten: X, ky_hieu: B}]\nnoi_dung: a\n"))
	if len(list) > 0 || len(def.Joint) > 0 || def.Body.Symbol.Value != "B" {
		t.Errorf("%+v and %+v, %v", def.Body, def.Joint, list)
	}
}

// The symbol of joint bodies is theirs joined by hyphens, in their order.
func TestBodySymbol(t *testing.T) {
	for bodies, want := range map[string]string{
		"{ten: X}":               "",
		"{ten: X, ky_hieu: A}":   "A",
		"[{ten: X, ky_hieu: A}]": "A",
		"[{ten: X, ky_hieu: B}, {ten: Y, ky_hieu: A}]":                         "B-A",
		"[{ten: X, ky_hieu: A}, {ten: Y, ky_hieu: B}, {ten: Z, ky_hieu: C-D}]": "A-B-C-D",
		"[{ten: X}, {ten: Y, ky_hieu: B}]":                                     "",
		"[{ten: X, ky_hieu: A}, {ten: Y}]":                                     "",
		"[{ten: X, ky_hieu: A}, {ten: Y}, {ten: Z, ky_hieu: C}]":               "",
	} {
		def, list := Parse("a.yaml", []byte("mau: a\nco_quan: "+bodies+"\nnoi_dung: a\n"))
		if got := def.BodySymbol(); got != want || len(list) > 0 {
			t.Errorf("%s: %q, want %q %v", bodies, got, want, list)
		}
	}
}

// Every body of a list is held to what one alone is.
func TestJointProblems(t *testing.T) {
	for bodies, want := range map[string]string{
		"[]":                          "1:1+7 V003",
		"[X]":                         "1:11+1 V004",
		"[{ten: X}, Y]":               "1:21+1 V004",
		"[{ten: X}, [{ten: Y}]]":      "1:21+1 V004",
		"[{ten: X}, {}, {ten: ~}]":    "1:21+1 V005, 1:26+3 V003",
		"[{ten: X}, {ky_hieu: B}]":    "1:21+1 V003",
		"[{ten: X}, {tên: Y}]":        "1:22+3 V001",
		"{ten: X, trong_cau: [a, b]}": "1:30+1 V004",
		"{ten: X, trong_câu: a}":      "1:19+9 V001",
	} {
		_, list := Parse("a.yaml", []byte("co_quan: "+bodies+"\nmau: a\nnoi_dung: a\n"))
		if got := places(list); got != want {
			t.Errorf("%s: got %s, want %s", bodies, got, want)
		}
	}
}
