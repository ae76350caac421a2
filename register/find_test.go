package register

import (
	"fmt"
	"slices"
	"testing"

	"congvan/dispatch"
)

const sixEntries = `van_ban:
  - {so: 1, ky_hieu: CV/ĐU, co_quan: ĐU, loai: cong-van, ngay: 2026-06-30, trich_yeu: về việc họp giao ban, nguoi_ky: Nguyễn Văn A}
  - {so: 2, ky_hieu: CV/ĐU, co_quan: ĐU, loai: cong-van, ngay: 2026-07-01, trich_yeu: về việc báo cáo, noi_nhan: [Các chi bộ]}
  - {so: 1, ky_hieu: QĐ/ĐU, co_quan: ĐU, loai: quyet-dinh, ngay: 2026-07-01, trich_yeu: thành lập tổ giúp việc}
  - {so: 3, ky_hieu: CV/ĐU, co_quan: ĐU, loai: cong-van, ngay: 2026-07-31, trich_yeu: về việc đôn đốc, tep: 07/don-doc.yaml}
  - {so: 1, ky_hieu: CV/VP, co_quan: VP, loai: cong-van, ngay: 2026-08-01}
`

// Entries are found by body, type, days and words, whatever their marks.
func TestFind(t *testing.T) {
	r := parse(t, sixEntries)
	day := func(text string) dispatch.Date { return on(t, text) }
	for _, c := range []struct {
		name string
		q    Query
		want []string
	}{
		{"all", Query{}, []string{"01-CV/ĐU", "02-CV/ĐU", "01-QĐ/ĐU", "03-CV/ĐU", "01-CV/VP"}},
		{"of a type", Query{Type: "quyet-dinh"}, []string{"01-QĐ/ĐU"}},
		{"of a body", Query{Body: "vp"}, []string{"01-CV/VP"}},
		{"of a month", Query{From: day("2026-07"), To: day("2026-07")}, []string{"02-CV/ĐU", "01-QĐ/ĐU", "03-CV/ĐU"}},
		{"from a day on", Query{From: day("2026-07-02")}, []string{"03-CV/ĐU", "01-CV/VP"}},
		{"up to a day", Query{To: day("2026-06-30")}, []string{"01-CV/ĐU"}},
		{"by its subject", Query{Words: "hop GIAO"}, []string{"01-CV/ĐU"}},
		{"by its recipient", Query{Words: "chi bo"}, []string{"02-CV/ĐU"}},
		{"by its signer", Query{Words: "nguyen van a"}, []string{"01-CV/ĐU"}},
		{"by its number", Query{Words: "03-cv/du"}, []string{"03-CV/ĐU"}},
		{"by its file", Query{Words: "don-doc.yaml"}, []string{"03-CV/ĐU"}},
		{"nothing", Query{Words: "kế hoạch"}, nil},
	} {
		var got []string
		for _, e := range r.Find(c.q) {
			got = append(got, e.Label())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCounts(t *testing.T) {
	const want = "[{2026 6 CV/ĐU 1} {2026 7 CV/ĐU 2} {2026 7 QĐ/ĐU 1} {2026 8 CV/VP 1}]"
	if got := fmt.Sprint(Counts(parse(t, sixEntries).Entries)); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
