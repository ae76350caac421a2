package prose

import (
	"math"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for n, want := range map[int64]string{
		0: "không", 1: "một", 4: "bốn", 5: "năm", 10: "mười", 11: "mười một", 14: "mười bốn", 15: "mười lăm",
		20: "hai mươi", 21: "hai mươi mốt", 24: "hai mươi tư", 25: "hai mươi lăm", 55: "năm mươi lăm", 91: "chín mươi mốt",
		100: "một trăm", 101: "một trăm linh một", 104: "một trăm linh bốn", 105: "một trăm linh năm", 110: "một trăm mười",
		111: "một trăm mười một", 115: "một trăm mười lăm", 121: "một trăm hai mươi mốt", 544: "năm trăm bốn mươi tư",
		1000: "một nghìn", 1005: "một nghìn không trăm linh năm", 1015: "một nghìn không trăm mười lăm", 1100: "một nghìn một trăm",
		2026: "hai nghìn không trăm hai mươi sáu", 10_000: "mười nghìn", 21_000: "hai mươi mốt nghìn", 105_000: "một trăm linh năm nghìn",
		1_000_000: "một triệu", 1_000_005: "một triệu không trăm linh năm", 1_005_000: "một triệu không trăm linh năm nghìn",
		1_200_000: "một triệu hai trăm nghìn", 20_010_001: "hai mươi triệu không trăm mười nghìn không trăm linh một",
		1_000_000_000: "một tỷ", 1_000_000_001: "một tỷ không trăm linh một", 15_000_000_000: "mười lăm tỷ",
		1_005_000_000_000: "một nghìn không trăm linh năm tỷ", 1_000_000_000_000: "một nghìn tỷ", 1_000_004_000_000: "một nghìn tỷ không trăm linh bốn triệu",
		-1: "âm một", -1005: "âm một nghìn không trăm linh năm",
		999_999_999_999_999: "chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín",
	} {
		if got := must(t)(Words(n)); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
		if got := must(t)(WordsLe(n)); got != strings.ReplaceAll(want, "linh", "lẻ") {
			t.Errorf("%d with lẻ: %q", n, got)
		}
	}
	for _, n := range []int64{largest + 1, -largest - 1, math.MaxInt64, math.MinInt64} {
		if got, err := Words(n); got != "" || !complains(err) {
			t.Errorf("%d: %q, %v; want an error", n, got, err)
		}
		if got, err := Money(n); got != "" || !complains(err) {
			t.Errorf("%d đồng: %q, %v; want an error", n, got, err)
		}
	}
}

// No two numbers have the same words, and none has words twice.
func TestWordsTellNumbersApart(t *testing.T) {
	seen := map[string]int64{}
	for _, unit := range []int64{1, 1000, 1_000_000, 1_000_000_000} {
		for i := range int64(12_000) {
			n := i * unit
			text := must(t)(Words(n))
			if other, ok := seen[text]; ok && other != n {
				t.Fatalf("%d and %d are both %q", n, other, text)
			}
			if seen[text] = n; strings.Contains(text, "  ") || strings.TrimSpace(text) != text {
				t.Fatalf("%d: %q", n, text)
			}
		}
	}
}

func TestMoney(t *testing.T) {
	for n, want := range map[int64]string{
		1_200_000: "Một triệu hai trăm nghìn đồng", 0: "Không đồng", 5_000_000: "Năm triệu đồng", -500: "Âm năm trăm đồng",
	} {
		if got := must(t)(Money(n)); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0", 999: "999", 1000: "1.000", -100: "-100", -1000: "-1.000", 1_200_000: "1.200.000", math.MinInt64: "-9.223.372.036.854.775.808",
	} {
		if got := Grouped(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		f      float64
		digits int
		want   string // none: an error
	}{
		{12.5, 1, "12,5"}, {12.5, 3, "12,5"}, {12, 2, "12"}, {12.5, 0, "13"}, {2.675, 2, "2,68"}, {1.005, 2, "1,01"}, {-2.5, 0, "-3"},
		{-0.04, 1, "0"}, {1234567.89, 1, "1.234.567,9"}, {100, 0, "100"}, {0.1 + 0.2, 9, "0,3"}, {5e-324, 9, "0"}, {999.95, 1, "1.000"},
		{math.NaN(), 1, ""}, {math.Inf(-1), 1, ""}, {1, -1, ""}, {1, 10, ""},
	} {
		got, err := Decimal(c.f, c.digits)
		if got != c.want || c.want == "" && !complains(err) || c.want != "" && err != nil {
			t.Errorf("%v, %d: %q, %v; want %q", c.f, c.digits, got, err, c.want)
		}
	}
	if got := must(t)(Decimal(math.MaxFloat64, 2)); len(got) != 309+102 {
		t.Errorf("the largest number has %d characters", len(got))
	}
}
