package check

import (
	"strings"
	"testing"

	"congvan/regulation"
)

// joint is a công văn of two bodies with the symbols given.
func joint(first, second string) string {
	return strings.Replace(whole, "co_quan: {ten: ĐẢNG ỦY XÃ THẠCH QUẢNG, ky_hieu: ĐU}",
		"co_quan: [{ten: BAN TỔ CHỨC"+first+"}, {ten: BAN NỘI CHÍNH"+second+"}]", 1)
}

// A symbol is made of those of all bodies, so that none may be missing.
func TestMissingSymbolOfJointBodies(t *testing.T) {
	const first, second, untold = ", ky_hieu: BTC", ", ky_hieu: BNC", "V118 | 05-HD/VPTW, II.I.3.1.2\n"
	for _, c := range []struct{ src, want string }{
		{joint(first, second), ""},
		{joint("", second), untold},
		{joint(first, ""), untold},
		{joint("", ""), untold},
		{joint(first, "") + "ky_hieu: CV/BTC-BNC\n", ""},
	} {
		got := said(Definition(parse(t, c.src), letter(t), regulation.HD05()))
		if _, told, _ := strings.Cut(got, " "); told != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.src, got, c.want)
		}
	}
}

func TestOtherSymbolOfJointBodies(t *testing.T) {
	src := joint(", ky_hieu: BTC", ", ky_hieu: BNC")
	same(t, Definition(parse(t, src+"ky_hieu: CV/BTC-BNC\n"), letter(t), regulation.HD05()), "")
	same(t, Definition(parse(t, src+"ky_hieu: CV/BNC-BTC\n"), letter(t), regulation.HD05()),
		"a.yaml:13:10+10 V122 | CV/BNC-BTC | CV/BTC-BNC | 05-HD/VPTW, II.I.3.1.2\n")
	same(t, Definition(parse(t, src+"ky_hieu: CV/BTC\n"), letter(t), regulation.HD36()),
		"a.yaml:13:10+6 V122 | CV/BTC | CV/BTC-BNC | 36-HD/VPTW, II.1.3.1.b\n")
	// What the rules say is not known then.
	same(t, Definition(parse(t, joint("", ", ky_hieu: BNC")+"ky_hieu: CV/BTC\n"), letter(t), regulation.HD36()), "")
}

// What is not numbered, as forms may be, needs no symbol; a number that is open
// does.
func TestNoNumberNeedsNoSymbol(t *testing.T) {
	bare := strings.Replace(whole, ", ky_hieu: ĐU", "", 1)
	slip, err := regulation.FindType("phieu-chuyen")
	if err != nil {
		t.Fatal(err)
	}
	same(t, Definition(parse(t, bare+"so: không\n"), slip, regulation.HD36()), "")
	same(t, Definition(parse(t, bare+"so: không\n"), letter(t), regulation.HD36()), "a.yaml:13:5+5 V131 | công văn | 36-HD/VPTW, II.1.3.1.b\n")
	same(t, Definition(parse(t, bare+"so: 7\n"), letter(t), regulation.HD36()), "a.yaml:3:10+1 V118 | 36-HD/VPTW, II.1.3.1.b\n")
	same(t, Definition(parse(t, joint("", "")+"so: không\n"), slip, regulation.HD05()), "")
}
