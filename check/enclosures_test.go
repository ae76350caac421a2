package check

import (
	"testing"

	"congvan/regulation"
)

// decision is a quyết định with every part it needs.
const decision = `mau: quyet-dinh
co_quan: {ten: ĐẢNG ỦY XÃ THẠCH QUẢNG, ky_hieu: ĐU}
dia_danh: Thạch Quảng
ngay: 2026-07-05
trich_yeu: ban hành Quy chế làm việc
noi_dung: Ban hành kèm theo Quyết định này Quy chế làm việc.
ky: {ho_ten: Nguyễn Văn A}
noi_nhan: Như trên
luu: VPĐU
`

// A text may be issued if its type is one there is; the nearest are told.
func TestTypeOfWhatIsIssued(t *testing.T) {
	for loai, want := range map[string]string{
		"quy-che":  "",
		"quy-dinh": "",
		"quy-chế":  "a.yaml:10:18+7 V124 | quy-chế | hint quy-che\n",
		"quy che":  "a.yaml:10:18+7 V124 | quy che | hint quy-che\n",
		"QUY-DINH": "a.yaml:10:18+8 V124 | QUY-DINH | hint quy-dinh\n",
	} {
		list := Definition(parse(t, decision+"kem_theo: {loai: "+loai+", trich_yeu: a, noi_dung: b}\n"), kind(t, "quyet-dinh"), regulation.HD05())
		same(t, list, want)
		if list.HasErrors() != (want != "") {
			t.Errorf("%s: it stops the document: %t", loai, list.HasErrors())
		}
	}
}

// A quyết định issues texts; another type that does so is told.
func TestWhoIssuesTexts(t *testing.T) {
	const issued = "kem_theo: {loai: quy-che, trich_yeu: a, noi_dung: b}\n"
	same(t, Definition(parse(t, decision+issued), kind(t, "quyet-dinh"), regulation.HD36()), "")
	list := Definition(parse(t, whole+issued), letter(t), regulation.HD36())
	same(t, uncited(list), "a.yaml:13:18+7 V121 | công văn | kem_theo\n")
	if list.HasErrors() {
		t.Error("it stops the document")
	}
}

// The text of a document points to its appendices, in capitals or not, in a
// table or in what it issues; that an appendix speaks of itself is not enough.
func TestAppendixIsNamed(t *testing.T) {
	const (
		list   = "phu_luc: {tieu_de: DANH SÁCH, noi_dung: a}\n"
		untold = "a.yaml:13:10+1 V128 | 36-HD/VPTW, II.4.5\n"
	)
	for what, c := range map[string]struct{ text, more, want string }{
		"not at all":           {"Kèm theo danh sách.", list, untold},
		"no appendix":          {"Kèm theo danh sách.", "", ""},
		"in brackets":          {"Kèm theo danh sách (có phụ lục kèm theo).", list, ""},
		"with a capital":       {"Danh sách tại Phụ lục 1.", list, ""},
		"in capitals":          {"Danh sách tại PHỤ LỤC.", list, ""},
		"in emphasis":          {"Danh sách tại *phụ* **lục**.", list, ""},
		"in decomposed marks":  {"Danh sách tại phu\u0323 lu\u0323c.", list, ""},
		"in a cell":            {"|\n  | a | xem phụ lục |", list, ""},
		"without its marks":    {"Danh sách tại phu luc.", list, untold},
		"by the appendix only": {"Kèm theo danh sách.", "phu_luc: {tieu_de: PHỤ LỤC, noi_dung: Phụ lục này.}\n", untold},
		"told once":            {"Kèm theo danh sách.", "phu_luc: [{tieu_de: A, noi_dung: a}, {tieu_de: B, noi_dung: b}]\n", "a.yaml:13:11+1 V128 | 36-HD/VPTW, II.4.5\n"},
	} {
		src := without("noi_dung") + "noi_dung: " + c.text + "\n" + c.more
		t.Run(what, func(t *testing.T) {
			got := Definition(parse(t, src), letter(t), regulation.HD36())
			same(t, got, c.want)
			if got.HasErrors() {
				t.Error("it stops the document")
			}
		})
	}
	issued := decision + "phu_luc: {tieu_de: A, noi_dung: a}\nkem_theo: {loai: quy-che, trich_yeu: a, noi_dung: "
	same(t, Definition(parse(t, issued+"Theo Phụ lục.}\n"), kind(t, "quyet-dinh"), regulation.HD05()), "")
	same(t, Definition(parse(t, issued+"Theo danh sách.}\n"), kind(t, "quyet-dinh"), regulation.HD05()), "a.yaml:10:10+1 V128 | 05-HD/VPTW, II.II.1.2\n")
}
