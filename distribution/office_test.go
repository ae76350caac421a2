package distribution

import (
	"fmt"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// exampleOffice is a small directory: a province, the bodies of a commune, five cells, one
// of which came later and one of which is gone.
func exampleOffice() *Directory {
	day := func(y, m, d int) dispatch.Date { return dispatch.Date{Year: y, Month: m, Day: d} }
	members := func(keys ...string) []Member {
		var list []Member
		for _, k := range keys {
			list = append(list, Member{Key: k})
		}
		return list
	}
	return &Directory{
		Path: "danh-ba.yaml",
		Places: []Place{
			{Key: "vp-tinh-uy", Name: "Văn phòng Tỉnh uỷ", Short: "VPTU", Order: 1, Purpose: "để báo cáo", Channel: "mạng của Đảng", Address: "Số 1, đường Lê Lợi", Email: "vptu@x.vn"},
			{Key: "cb-3", Name: "Chi bộ thôn 3", Order: 13},
			{Key: "cb-1", Name: "Chi bộ thôn 1", Order: 11, Channel: "giấy"},
			{Key: "cb-2", Name: "Chi bộ thôn 2", Order: 12, Copies: 2, To: day(2026, 6, 30)},
			{Key: "cb-ca", Name: "Chi bộ Công an xã", Purpose: "để biết"},
			{Key: "cb-moi", Name: "Chi bộ Trường Mầm non", From: day(2026, 7, 1)},
			{Key: "vpdu", Name: "Văn phòng Đảng uỷ", Short: "VPĐU", Order: 2},
			{Key: "bxd", Name: "Ban Xây dựng Đảng", Order: 3},
			{Key: "tgdv", Name: "Ban Tuyên giáo và Dân vận", Order: 4},
		},
		Groups: []Group{
			{Key: "chi-bo", Name: "Các chi bộ trực thuộc", Members: append(members("thon", "cb-ca"), Member{Key: "cb-moi", From: day(2026, 7, 1)})},
			{Key: "thon", Name: "Các chi bộ thôn", Members: members("cb-3", "cb-2", "cb-1")},
			{Key: "ban", Name: "Các ban của Đảng uỷ", Members: members("bxd", "tgdv")},
			{Key: "trong", Name: "Các chi bộ cũ", Members: []Member{{Key: "cb-1", To: day(2020, 1, 1)}}},
		},
	}
}

// letter is a công văn of the commune of 05/6/2026 with the lines below.
func letter(t *testing.T, lines string) *dispatch.Definition {
	t.Helper()
	def, list := dispatch.Parse("a.yaml", []byte("mau: cong-van\nco_quan: {ten: ĐẢNG UỶ XÃ B, ky_hieu: ĐU}\nngay: 2026-06-05\n"+lines))
	if list.HasErrors() && !strings.Contains(messages(list), "noi_dung") {
		t.Fatal(messages(list))
	}
	return def
}

// page is how recipients are printed.
func page(items []dispatch.Recipient) string {
	var list []string
	for _, r := range dispatch.OnPage(items) {
		name := r.Name.Value
		if r.Purpose.Present() {
			name += " (" + r.Purpose.Value + ")"
		}
		list = append(list, name)
	}
	return strings.Join(list, "; ")
}

// who are receivers, one a line: the name, purposes and copies.
func who(receivers []Receiver) string {
	var b strings.Builder
	for _, r := range receivers {
		fmt.Fprintf(&b, "%s: %s: %d\n", r.Name, strings.Join(r.Purposes, ", "), r.Copies)
	}
	return b.String()
}

// messages are messages with their IDs, lines and columns.
func messages(list diag.List) string {
	var b strings.Builder
	for _, d := range list.Sorted() {
		fmt.Fprintf(&b, "%d:%d %s %s %s\n", d.Pos.Line, d.Pos.Column, d.Severity(), d.Message(diag.Vietnamese), d.HintText(diag.Vietnamese))
	}
	return b.String()
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
	}
}
