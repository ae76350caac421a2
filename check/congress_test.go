package check

import (
	"strings"
	"testing"

	"congvan/internal/diag"
	"congvan/regulation"
)

// report is a báo cáo with every part it needs.
const report = `mau: bao-cao
co_quan: {ten: ĐẢNG ỦY XÃ THẠCH QUẢNG, ky_hieu: ĐU}
dia_danh: Thạch Quảng
ngay: 2026-08-01
trich_yeu: kết quả công tác năm 2026
noi_dung: Đảng bộ đã hoàn thành các chỉ tiêu.
ky: {ho_ten: Nguyễn Văn A}
noi_nhan: Như trên
luu: VPĐU
`

// The theme of a congress stands in place of trích yếu, which is not missing
// then; where both are given one is not printed.
func TestThemeInPlaceOfSubject(t *testing.T) {
	bare := strings.Replace(report, "trich_yeu: kết quả công tác năm 2026\n", "", 1)
	for _, c := range []struct {
		spec *regulation.Spec
		want string
	}{
		{regulation.HD36(), "36-HD/VPTW, II.1.5.1"},
		{regulation.HD05(), "05-HD/VPTW, II.I.5.1.2"},
	} {
		said := func(src string) diag.List { return Definition(parse(t, src), kind(t, "bao-cao"), c.spec) }
		same(t, said(report), "")
		same(t, said(bare), "a.yaml:1:6+7 V113 | trich_yeu | trích yếu nội dung / subject | báo cáo | hint trich_yeu: Về việc chuẩn bị hội nghị\n")
		same(t, said(bare+"chu_de: ĐOÀN KẾT\n"), "")
		same(t, said(bare+"chu_de: ĐOÀN KẾT\ntrinh_dai_hoi: Báo cáo trình Đại hội\n"), "")
		same(t, said(report+"trinh_dai_hoi: Báo cáo trình Đại hội\n"), "")
		list := said(report + "chu_de: ĐOÀN KẾT\n")
		same(t, list, "a.yaml:5:12+25 V126 | trich_yeu | "+c.want+"\n")
		if list.HasErrors() {
			t.Error("it stops the document")
		}
	}
}

// Theme and presentation are those of a report alone.
func TestThemeOfOthers(t *testing.T) {
	list := Definition(parse(t, whole+"trinh_dai_hoi: Báo cáo trình Đại hội\n"), letter(t), regulation.HD05())
	same(t, uncited(list), "a.yaml:13:16+21 V121 | công văn | trinh_dai_hoi\n")
	list = Definition(parse(t, decision+"chu_de: ĐOÀN KẾT\n"), kind(t, "quyet-dinh"), regulation.HD05())
	same(t, uncited(list[:1]), "a.yaml:10:9+8 V121 | quyết định | chu_de\n")
	if list.HasErrors() {
		t.Error("it stops the document")
	}
}
