package prose

import (
	"slices"
	"strings"
	"testing"
)

func TestJoin(t *testing.T) {
	for want, items := range map[string][]string{
		"":                              {" ", ""},
		"Văn phòng Đảng uỷ":             {"Văn phòng Đảng uỷ"},
		"A và B":                        {"A", "B"},
		"A, B và C":                     {"A", "B", "C"},
		"A và C":                        {"A", "  ", " C\n"},
		"Công an xã, Trạm Y tế và MTTQ": {"Công an xã", "Trạm Y tế", "MTTQ"},
		"uỷ và uỷ":                      {"uy\u0309", "uỷ"},
	} {
		before := slices.Clone(items)
		if got := Join(items); got != want || !slices.Equal(items, before) {
			t.Errorf("%q: %q, want %q", before, got, want)
		}
	}
	if got := Join(nil); got != "" {
		t.Errorf("of nothing: %q", got)
	}
	if got := Join(slices.Repeat([]string{"A"}, 1e5)); strings.Count(got, ", A") != 1e5-2 || !strings.HasSuffix(got, ", A và A") {
		t.Error("a long list is not one list")
	}
}
