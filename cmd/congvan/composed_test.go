package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"congvan/dispatch"
)

// composed are definitions put together at random, always the same ones, from
// the text of the real dispatches: long and short bodies, emphasis, numberings, notes,
// tables, appendices, words wider than a line, many recipients, every choice of
// layout.
func composed(t *testing.T, examples []string) []string {
	t.Helper()
	var words []string
	for _, path := range examples {
		if !strings.Contains(path, "thach-quang") && !strings.Contains(path, "lap-vo") {
			continue // the two real ones alone, so that a new example changes nothing here
		}
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		def, _ := dispatch.Parse(path, src)
		for _, p := range def.Content.Paragraphs() {
			for _, s := range p.Spans {
				words = append(words, strings.Fields(s.Text)...)
			}
		}
	}
	const documents, series = 60, 100
	out := make([]string, documents)
	for i := range out {
		c := composer{Rand: rand.New(rand.NewPCG(uint64(i), series)), words: words}
		out[i] = c.definition()
	}
	return out
}

type composer struct {
	*rand.Rand
	words  []string
	notes  []string
	tables bool // in place of notes: LibreOffice moves rows of a table for the notes of a text below it
}

func (c *composer) one(of ...string) string { return of[c.IntN(len(of))] }

// often is true so many times in a hundred.
func (c *composer) often(percent int) bool { return c.IntN(100) < percent }

// run is n words that stand together in an example.
func (c *composer) run(n int) []string {
	from := c.IntN(len(c.words) - n)
	return append([]string(nil), c.words[from:from+n]...)
}

// name is a run as a recipient, without the mark at its end.
func (c *composer) name() string {
	return strings.TrimRight(strings.Join(c.run(2+c.IntN(14)), " "), ".,:;/…") + " xã"
}

func (c *composer) definition() string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	c.tables = c.often(40)
	line("mau: cong-van\nco_quan:")
	if c.often(80) {
		line("  cap_tren: %s", c.one("ĐẢNG BỘ TỈNH THANH HÓA", "ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH", "ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH BÀ RỊA - VŨNG TÀU"))
	}
	line("  ten: %s\n  ky_hieu: ĐU", c.one("ĐẢNG ỦY XÃ THẠCH QUẢNG", "ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH LÂM ĐỒNG", "CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ"))
	if c.often(80) {
		line("so: %d", 1+c.IntN(999))
	}
	line("dia_danh: %s", c.one("Huế", "Thạch Quảng", "Thành phố Hồ Chí Minh"))
	line("ngay: %s", c.one("2026-02-25", "2024-11-03", "2026-07-05", "2027-01"))
	line("trich_yeu: '%s'", strings.Join(c.run(5+c.IntN(45)), " "))
	line("kinh_gui:")
	for range []int{1, 1, 2, 4, 25}[c.IntN(5)] {
		line("  - '%s'", c.name())
	}
	line("noi_dung: |")
	for range []int{1, 3, 12, 30}[c.IntN(4)] {
		if c.tables && c.often(10) {
			line("%s", c.table("  "))
		}
		line("  %s\n", c.paragraph())
	}
	for i, note := range c.notes {
		line("  [^%d]: %s\n", i+1, note)
	}
	if c.tables && c.often(60) {
		line("phu_luc:")
		for range 1 + c.IntN(3) {
			line("  - tieu_de: '%s'\n    huong: %s\n    noi_dung: |\n      %s\n\n%s", c.name(), c.one("dọc", "ngang"), strings.Join(c.run(8), " "), c.table("      "))
		}
	}
	line("ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: %s, ho_ten: Nguyễn Văn A}", c.one("BÍ THƯ", "PHÓ BÍ THƯ THƯỜNG TRỰC"))
	line("noi_nhan:\n  - Như trên")
	for range []int{0, 4, 9, 70}[c.IntN(4)] {
		line("  - '%s'", c.name())
	}
	line("luu: VPĐU")
	line("trinh_bay: {co_chu: %s, gian_dong: %s, cach_doan: %s, thut_dau_dong: %s, chu_thich: %s, hai_mat: %s}",
		c.one("14", "14", "14.5", "15"), c.one("18", "18", "19", "22"), c.one("6", "6", "9"), c.one("10", "12.7"), c.one("1", "(1)"), c.one("false", "true"))
	return b.String()
}

// table is a table, with cells merged across and down in some, its lines moved
// in by indent.
func (c *composer) table(indent string) string {
	columns := 2 + c.IntN(5)
	var b strings.Builder
	for i := range 2 + c.IntN(20) {
		b.WriteString(indent + "|")
		for j := range columns {
			cell := strings.Join(c.run(1+c.IntN(20)), " ")
			switch {
			case i == 0:
				cell = strings.Join(c.run(1+c.IntN(3)), " ")
			case j == 0:
				cell = fmt.Sprint(i)
			case j == columns-1 && j > 1 && c.often(8):
				cell = "<"
			case j == 1 && i > 1 && columns > 3 && c.often(8):
				cell = "^"
			}
			b.WriteString(" " + cell + " |")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// paragraph is a paragraph of the body with its emphasis and notes.
func (c *composer) paragraph() string {
	words := c.run(3 + c.IntN(140))
	for i, w := range words {
		switch n := c.IntN(200); {
		case n < 3:
			w = "**" + w + "**"
		case n < 6:
			w = "*" + w + "*"
		case n < 7:
			w += "/" + c.one(c.words...)
		case n < 8:
			w += "\u00a0" + c.one(c.words...)
		case n < 10 && !c.tables && len(c.notes) < 30:
			c.notes = append(c.notes, strings.Join(c.run(2+c.IntN(100)), " "))
			w += fmt.Sprintf("[^%d]", len(c.notes))
		}
		words[i] = w
	}
	if c.often(3) {
		words = append(words, strings.Repeat("x", 80+c.IntN(600)))
	}
	return c.one("", "", "", "", "1. ", "2.1. ", "a) ", "- ", "+ ", "I- ", "Điều 3. ") + strings.Join(words, " ")
}
