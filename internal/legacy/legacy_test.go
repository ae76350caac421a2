package legacy

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestConvert(t *testing.T) {
	for text, want := range map[string]struct {
		text string
		kind Kind
	}{
		"§¶ng uû x· Th¹ch Qu¶ng":              {"Đảng uỷ xã Thạch Quảng", TCVN3},
		"§¶NG Uû X· TH¹CH QU¶NG":              {"ĐẢNG UỶ XÃ THẠCH QUẢNG", TCVN3},
		"V¨n phßng HuyÖn uû, x·":              {"Văn phòng Huyện uỷ, xã", TCVN3},
		"Ban Tuyªn gi¸o vµ D©n vËn":           {"Ban Tuyên giáo và Dân vận", TCVN3},
		"tr\u00adêng THPT":                    {"trường THPT", TCVN3},
		"Ñaûng uûy xaõ Thaïch Quaûng":         {"Đảng ủy xã Thạch Quảng", VNI},
		"ÑAÛNG UÛY XAÕ THAÏCH QUAÛNG":         {"ĐẢNG ỦY XÃ THẠCH QUẢNG", VNI},
		"Vaên phoøng Huyeän uûy":              {"Văn phòng Huyện ủy", VNI},
		"Hoäi Lieân hieäp Phuï nöõ":           {"Hội Liên hiệp Phụ nữ", VNI},
		"Tröôøng Tieåu hoïc, chi boä thoân 5": {"Trường Tiểu học, chi bộ thôn 5", VNI},
		"Nguyeãn Thò Kyø":                     {"Nguyễn Thị Kỳ", VNI},
	} {
		got, kind, ok := Convert(text)
		if got != want.text || kind != want.kind || !ok {
			t.Errorf("%q: %q, %v, %t", text, got, kind, ok)
		}
	}
}

// Nothing that may be Unicode is touched.
func TestUnicodeStays(t *testing.T) {
	for _, text := range []string{
		"", "Ban To chuc", "Công an xã", "Tài chính", "Uỷ ban nhân dân", norm.NFD.String("Hội đồng nhân dân"), "Café de Paris",
		"São Paulo", "§ 5", "«Nhân dân»", "20 °C", "Đảng uỷ ®", "“à”", "ô", "Trà Cú", "Hà Tu",
	} {
		if got, kind, ok := Convert(text); got != text || kind != Unicode || ok {
			t.Errorf("%q: %q, %v, %t", text, got, kind, ok)
		}
	}
}

// Real text is Vietnamese to the syllable, whatever its code.
func TestExamplesAreVietnamese(t *testing.T) {
	files, err := filepath.Glob("../../examples/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got := share(string(src)); got < 0.98 {
			t.Errorf("%s: %.3f", file, got)
		}
		if Garbled(string(src)) {
			t.Errorf("%s is garbled", file)
		}
	}
}

func TestConvertAll(t *testing.T) {
	nine := strings.Repeat("§¶ng uû|", 9)
	unicode := strings.ReplaceAll(nine, "§¶ng uû", "Đảng uỷ")
	for _, test := range []struct{ in, want string }{
		{nine + "tµi vô", unicode + "tài vụ"},
		{nine + "vô", unicode + "vụ"},
		{nine + "C«ng an|abc", unicode + "Công an|abc"},
		{nine + "Trà Cú", unicode + "Trà Cú"},
		{nine + "Cøu trî|vô|Uỷ ban", unicode + "Cứu trợ|vô|Uỷ ban"},
		{nine + "Ñaûng uûy|vô", unicode + "Đảng ủy|vô"},
		{"Tên|§¶ng uû", "Tên|Đảng uỷ"},
	} {
		texts := strings.Split(test.in, "|")
		ConvertAll(texts)
		if got := strings.Join(texts, "|"); got != test.want {
			t.Errorf("%s: %s, want %s", test.in, got, test.want)
		}
	}
}

func TestGarbled(t *testing.T) {
	for text, want := range map[string]bool{
		"Ð?ng ?y xã": true, "V¨n phßng xyz¶": true, "Đảng \ufffdỷ": true, "Hỏi gì?": false, "Đảng uỷ": false, "?": false, "a?": false, "": false, "«Nhân dân»": true,
	} {
		if got := Garbled(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// Every letter of Vietnamese comes back from TCVN3 but for capitals with a tone.
func TestPagesAreWhole(t *testing.T) {
	letters := map[rune]bool{}
	for _, r := range tcvn3 {
		letters[r] = true
	}
	if len(letters) != 74 || len(tcvn3) != 74 {
		t.Errorf("%d letters for %d characters", len(letters), len(tcvn3))
	}
	for _, r := range "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ" {
		if !letters[r] {
			t.Errorf("%c is missing", r)
		}
	}
}

func FuzzConvert(f *testing.F) {
	f.Add("§¶ng uû")
	f.Add("Ñaûng uûy")
	f.Fuzz(func(t *testing.T, text string) {
		got, _, ok := Convert(text)
		if !ok && got != text {
			t.Fatalf("%q became %q", text, got)
		}
		Garbled(text)
	})
}

// A font of an old code tells how its text is coded, however short that is.
func TestOfFont(t *testing.T) {
	for _, test := range []struct {
		font, text, want string
		capitals         bool
	}{
		{".VnTime", "\u00a7\u00b6ng u\u00fb", "Đảng uỷ", false}, {".VnTimeH", "\u00ae", "đ", true}, {"VNI-Times", "Ña\u00fbng", "Đảng", false},
		{"Times New Roman", "\u00ae", "\u00ae", false}, {".VnTime", "Đảng \u00ae", "Đảng \u00ae", false},
	} {
		kind, capitals := OfFont(test.font)
		if got := kind.Decode(test.text); got != test.want || capitals != test.capitals {
			t.Errorf("%s %q: %q, %v", test.font, test.text, got, capitals)
		}
	}
}
