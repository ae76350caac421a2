package dispatch

import (
	"slices"
	"testing"
)

// Every difference is told with its key and what stood and stands there.
func TestDifferences(t *testing.T) {
	const head = "mau: cong-van\n"
	for _, c := range []struct {
		was, now string
		want     []Difference
	}{
		{"so: 1\n", "so: 1\n", nil},
		{"so: 1\n", "so: 2\n", []Difference{{"so", "1", "2"}}},
		{"luu: A\n", "", []Difference{{"luu", "A", ""}}},
		{"ky: {ho_ten: A, chuc_vu: B}\n", "ky: {ho_ten: A, chuc_vu: C}\n", []Difference{{"ky.chuc_vu", "B", "C"}}},
		{"noi_nhan: [A, B, C]\n", "noi_nhan: [A, C, D]\n", []Difference{{"noi_nhan[1]", "B", ""}, {"noi_nhan[3]", "", "D"}}},
		{"noi_nhan: [{ten: Ban A, muc_dich: b/c}]\n", "noi_nhan: [{ten: Ban A, muc_dich: b/b}]\n", []Difference{{"noi_nhan[0].muc_dich", "b/c", "b/b"}}},
		{"noi_dung: |\n  Một.\n\n  Hai[^a].\n\n  [^a]: Ba.\n", "noi_dung: |\n  Một.\n\n  Hai[^b].\n\n  [^b]: Bốn.\n", []Difference{{"noi_dung[2]", "Ba.", "Bốn."}}},
		{"phu_luc: {tieu_de: A, noi_dung: Một hai.}\n", "phu_luc: {tieu_de: A, noi_dung: Một ba.}\n", []Difference{{"phu_luc.noi_dung[0]", "Một hai.", "Một ba."}}},
	} {
		was, _ := Parse("", []byte(head+c.was))
		now, _ := Parse("", []byte(head+c.now))
		if got := Differences(was, now); !slices.Equal(got, c.want) {
			t.Errorf("%q and %q: %q, want %q", c.was, c.now, got, c.want)
		}
	}
}
