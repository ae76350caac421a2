package register

import (
	"slices"
	"testing"

	"congvan/list"
)

// The list has a row for every entry, with numbers as numbers and days as days, and
// says nothing of what a secret document is about.
func TestList(t *testing.T) {
	r := parse(t, `van_ban:
  - {so: 12, ky_hieu: CV/ĐU, co_quan: ĐU, loai: cong-van, ngay: 2026-07-06, trich_yeu: về việc mời họp, nguoi_ky: Nguyễn Văn A, noi_nhan: [Tỉnh uỷ, {ten: Văn phòng, so_ban: 2}], so_ban: 26, luu: VPĐU}
  - {so: 3, ky_hieu: QĐ/ĐU, co_quan: ĐU, loai: quyet-dinh, ngay: 2026-06-30, mat: mật}
`)
	l := r.List(r.Entries)
	want := [][]list.Cell{
		{list.Number(12), list.Text("CV/ĐU"), list.Date{Year: 2026, Month: 7, Day: 6}, list.Text("về việc mời họp"),
			list.Text("Nguyễn Văn A"), list.Text("Tỉnh uỷ; Văn phòng"), list.Number(26), list.Text("VPĐU")},
		{list.Number(3), list.Text("QĐ/ĐU"), list.Date{Year: 2026, Month: 6, Day: 30}, list.Text("(văn bản mật)"), nil, nil, nil, nil},
	}
	if !slices.EqualFunc(l.Rows, want, slices.Equal) {
		t.Errorf("rows %v", l.Rows)
	}
	if len(l.Lines) != 1 || l.Lines[0] != "Từ ngày 30/6/2026 đến ngày 06/7/2026" || l.Date != (list.Date{Year: 2026, Month: 7, Day: 6}) {
		t.Errorf("%q, of %v", l.Lines, l.Date)
	}
	for _, row := range l.Rows {
		if len(row) != len(l.Columns) {
			t.Errorf("%d cells in %d columns", len(row), len(l.Columns))
		}
	}
	if none := r.List(nil); len(none.Rows) > 0 || len(none.Lines) > 0 {
		t.Errorf("without an entry: %v", none)
	}
}
