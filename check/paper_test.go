package check

import (
	"testing"

	"congvan/internal/diag"
	"congvan/regulation"
)

// form is a giấy giới thiệu with every part it needs.
const form = `mau: giay-gioi-thieu
co_quan: {ten: ĐẢNG ỦY XÃ THẠCH QUẢNG, ky_hieu: ĐU}
dia_danh: Thạch Quảng
ngay: 2026-07-05
noi_dung: Trân trọng giới thiệu đồng chí [___]
ky: {ho_ten: Nguyễn Văn A}
`

// A5 is for forms; a văn bản stands on A4, which may be said.
func TestPaperOfForms(t *testing.T) {
	for _, c := range []struct {
		spec  *regulation.Spec
		point string
	}{
		{regulation.HD36(), "36-HD/VPTW, II.4.2"},
		{regulation.HD05(), "05-HD/VPTW, II.IV.3"},
	} {
		for _, paper := range []string{"{kho_giay: A5}", "{kho_giay: A5, huong: ngang}", "{kho_giay: A4}", "{huong: ngang}"} {
			same(t, Definition(parse(t, form+"trinh_bay: "+paper+"\n"), kind(t, "giay-gioi-thieu"), c.spec), "")
		}
		for src, typ := range map[string]string{report: "bao-cao", decision: "quyet-dinh"} {
			same(t, Definition(parse(t, src+"trinh_bay: {kho_giay: A4}\n"), kind(t, typ), c.spec), "")
			list := Definition(parse(t, src+"trinh_bay: {kho_giay: a5}\n"), kind(t, typ), c.spec)
			same(t, list, "a.yaml:10:23+2 V127 | "+kind(t, typ).Name+" | "+c.point+"\n")
			if !list.HasErrors() {
				t.Error("it is set on A5")
			}
		}
	}
}

// Every kind of form may stand on A5, and nothing else.
func TestWhatIsAForm(t *testing.T) {
	types, err := regulation.Types()
	if err != nil {
		t.Fatal(err)
	}
	def := parse(t, form+"trinh_bay: {kho_giay: A5}\n")
	for _, typ := range types {
		refused := false
		for _, d := range Definition(def, typ, regulation.HD05()) {
			refused = refused || d.ID == diag.PaperOfForms
		}
		if refused != (typ.Group == regulation.GroupDocument) {
			t.Errorf("a %s on A5 is refused: %t", typ.Name, refused)
		}
	}
}
