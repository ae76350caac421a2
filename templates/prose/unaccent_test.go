package prose

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Đôn đốc":                "don doc",
		"ĐẢNG UỶ XÃ THẠCH QUẢNG": "dang uy xa thach quang",
		"Kế hoạch số 21-KH/ĐU":   "ke hoach so 21-kh/du",
		"Nghị quyết; Ưu, ơ, ă":   "nghi quyet; uu, o, a",
		"don doc":                "don doc",
		"":                       "",
		"\u0301":                 "",
		"한글":                     "한글",
	} {
		for _, text := range []string{text, norm.NFD.String(text)} {
			if got := Fold(text); got != want || Fold(got) != got {
				t.Errorf("%q: %q, again %q; want %q", text, got, Fold(got), want)
			}
		}
	}
}

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"Đôn đốc, nhắc việc": "don doc nhac viec",
		"V/v họp 5/7":        "v v hop 5 7",
		"UBND xã":            "ubnd xa",
		"… –":                "",
		"日本 a":               "a",
	} {
		if got := strings.Join(Plain(text), " "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
