package prose

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestCases(t *testing.T) {
	for _, c := range []struct{ text, upper, lower, capital, title string }{
		{"nguyễn văn a", "NGUYỄN VĂN A", "nguyễn văn a", "Nguyễn văn a", "Nguyễn Văn A"},
		{"ĐẶNG THỊ ỐC", "ĐẶNG THỊ ỐC", "đặng thị ốc", "ĐẶNG THỊ ỐC", "Đặng Thị Ốc"},
		{"đảng uỷ xã ứng hoà", "ĐẢNG UỶ XÃ ỨNG HOÀ", "đảng uỷ xã ứng hoà", "Đảng uỷ xã ứng hoà", "Đảng Uỷ Xã Ứng Hoà"},
		{"h'hen niê", "H'HEN NIÊ", "h'hen niê", "H'hen niê", "H'Hen Niê"},
		{"tôn nữ-thị  ninh", "TÔN NỮ-THỊ  NINH", "tôn nữ-thị  ninh", "Tôn nữ-thị  ninh", "Tôn Nữ-Thị  Ninh"},
		{" “đổi mới”", " “ĐỔI MỚI”", " “đổi mới”", " “Đổi mới”", " “Đổi Mới”"},
		{"6 tháng đầu năm", "6 THÁNG ĐẦU NĂM", "6 tháng đầu năm", "6 tháng đầu năm", "6 Tháng Đầu Năm"},
		{"", "", "", "", ""}, {"...", "...", "...", "...", "..."}, {"ơ", "Ơ", "ơ", "Ơ", "Ơ"},
	} {
		for _, text := range []string{c.text, norm.NFD.String(c.text)} {
			if got := Upper(text); got != c.upper {
				t.Errorf("Upper(%q) = %q, want %q", text, got, c.upper)
			}
			if got := Lower(text); got != c.lower {
				t.Errorf("Lower(%q) = %q, want %q", text, got, c.lower)
			}
			if got := Capital(text); got != c.capital {
				t.Errorf("Capital(%q) = %q, want %q", text, got, c.capital)
			}
			if got := Title(text); got != c.title {
				t.Errorf("Title(%q) = %q, want %q", text, got, c.title)
			}
		}
	}
}

// Whatever comes in, NFC comes out.
func TestCasesOfAnything(t *testing.T) {
	for _, text := range []string{"\xff\xfe", "a\xffb", "ǰ\u0323", "ﬀß", "\u0301a", "a" + strings.Repeat("\u0323", 1000), strings.Repeat("ữ ", 1e5)} {
		for name, f := range map[string]func(string) string{"Upper": Upper, "Lower": Lower, "Capital": Capital, "Title": Title, "Fold": Fold} {
			if got := f(text); !norm.NFC.IsNormalString(got) {
				t.Errorf("%s(%.20q) = %.20q, which is not NFC", name, text, got)
			}
		}
	}
	if got := Capital("\xffa"); got != "\xffa" {
		t.Errorf("a byte that is no character became %q", got)
	}
}
