package dispatch

import (
	"strings"
	"testing"
	"time"
)

const head = "mau: cong-van\nco_quan: {ten: ĐẢNG ỦY XÃ THẠCH QUẢNG}\nnoi_dung: |\n"

func BenchmarkParse(b *testing.B) {
	src, _ := ReadFile("../examples/thach-quang-181-cv-du.yaml")
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, list := Parse("a.yaml", src); len(list) > 0 {
			b.Fatal(list)
		}
	}
}

func BenchmarkParse300Pages(b *testing.B) {
	src := []byte(head + megabyte())
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, list := Parse("a.yaml", src); len(list) > 0 {
			b.Fatal(list)
		}
	}
}

// megabyte is a body of about 300 pages.
func megabyte() string {
	paragraph := "  **1.1. Đối với các Đảng bộ:** thường xuyên quán triệt, tuyên truyền và hướng dẫn cán bộ, đảng viên,\n" +
		"  người lao động thực hiện nghiêm các quy định của Đảng và *pháp luật* của Nhà nước; bảo đảm an toàn.\n\n"
	return strings.Repeat(paragraph, 1<<20/len(paragraph))
}

// Nothing that fits in a file may take more than a moment, whatever it is made
// of. The limit is far above what any of these takes, and far below what
// anything quadratic would.
func TestParseIsLinear(t *testing.T) {
	const n = 60_000
	list := "mau: cong-van\nco_quan: {ten: X}\nnoi_dung: a\nkinh_gui: "
	tests := map[string]string{
		"body":            head + megabyte(),
		"stars":           head + "  " + strings.Repeat("**", n),
		"spaced stars":    head + "  " + strings.Repeat("** ", n),
		"single stars":    head + "  " + strings.Repeat("a*", n),
		"orphan notes":    head + "  " + strings.Repeat("[^a]", n),
		"open brackets":   head + "  " + strings.Repeat("[^", n),
		"note texts":      head + strings.Repeat("  [^a]: b\n", n),
		"dashes":          head + strings.Repeat("  abc\n  - d\n", n),
		"centred":         head + "  -> a\n" + strings.Repeat("  <- b\n", n),
		"long line":       head + "  " + strings.Repeat("ă\u200b ", n),
		"escaped lines":   "mau: x\nco_quan: {ten: X}\nnoi_dung: \"" + strings.Repeat(`ă\n`, n) + "\"\n",
		"folded":          strings.Replace(head, "|", ">", 1) + strings.Repeat("  abc ** def\n", n),
		"unknown keys":    strings.Repeat("kinh_guo: a\n", n),
		"keys on a line":  "{" + strings.Repeat("kinh_guo: a, ", n) + "}",
		"long key":        strings.Repeat("k", n) + ": a\n",
		"items on a line": list + "[" + strings.Repeat("ă, ", n) + "ă]\n",
		"empty items":     list + "[" + strings.Repeat("'', ", n) + "ă]\n",
		"bad characters":  head + "  " + strings.Repeat("\ue000", n),
		"bad escapes":     "noi_dung: \"" + strings.Repeat(`\ue000`, n) + "\"\n",
		"chapter lines":   head + strings.Repeat("  Chương II\n", n),
		"one paragraph":   head + strings.Repeat("  e\u0302 Chương\n", n),
		"indents":         "a:\n" + strings.Repeat(" ", n) + "b: c\n",
		"brackets":        strings.Repeat("[", n),
		"colons":          strings.Repeat("a:\n ", n),
		"comments":        strings.Repeat("# a\n", n) + "mau: a\n",
		"comments inside": "mau: a # b\n" + strings.Repeat("# a\n\n", n) + "so: 1\n",
		"documents":       strings.Repeat("---\n", n),
		"alias bomb":      bomb(),
	}
	for name, src := range tests {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			Parse("a.yaml", []byte(src))
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("%d KB took %v", len(src)>>10, took)
			} else {
				t.Logf("%d KB took %v", len(src)>>10, took)
			}
		})
	}
}

func bomb() string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x]\n")
	for i := '1'; i <= '9'; i++ {
		b.WriteString("a" + string(i) + ": &a" + string(i) + " [" + strings.Repeat("*a"+string(i-1)+", ", 9) + "x]\n")
	}
	return b.String()
}
