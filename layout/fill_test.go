package layout

import (
	"strings"
	"testing"

	"congvan/internal/unit"
	"congvan/regulation"
)

// form is a document with dotted lines.
func form(paragraphs ...string) string {
	return letter("mau: giay-gioi-thieu", "kinh_gui:", "noi_nhan:", "luu:", body(paragraphs...))
}

// dotted is a line with every row of dots as one, and how many there were.
func dotted(l placed) (text string, dots []int) {
	n := 0
	for _, r := range l.text() + " " {
		if r == '.' {
			n++
			continue
		}
		if n > 0 {
			dots = append(dots, n)
			text += "_"
		}
		n = 0
		text += string(r)
	}
	return strings.TrimSpace(text), dots
}

// A dotted line at the end of a paragraph goes on to the right margin: its last
// dot stands within 4 pt of it.
func TestDottedLinesEndAtTheMargin(t *testing.T) {
	for text, want := range map[string]string{
		"Họ và tên: [___]": "Họ và tên: _",
		"Họ và tên:[___]":  "Họ và tên:_",
		"[___]":            "_",
		"Sinh ngày [___] tháng [___] năm [___]":  "Sinh ngày _ tháng _ năm _",
		"Chức vụ: [___] Đơn vị: [___]":           "Chức vụ: _ Đơn vị: _",
		"**Họ và tên:** *[___]*":                 "Họ và tên: _",
		"Ông Nguyễn Văn An, sinh năm 1990 [___]": "Ông Nguyễn Văn An, sinh năm 1990 _",
	} {
		laid := lay(t, form(text, "Hết"))
		lines := laid.of(regulation.Content)
		if len(lines) != 2 {
			t.Errorf("%s: %q", text, texts(lines))
			continue
		}
		got, dots := dotted(lines[0])
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
		for _, n := range dots {
			if n < leastDots {
				t.Errorf("%s: %d dots", text, n)
			}
		}
		sheet := laid.Sections[0].Sheet
		if left := (sheet.Width - sheet.Right).Dots() - lines[0].right(); left < -unit.Twips(2).Dots() || left > unit.PT(4).Dots() {
			t.Errorf("%s: the last dot stands %.2f pt from the margin", text, left.Points())
		}
	}
}

// Dots follow each other as closely in the end as elsewhere: no two stand on one
// another, and no gap is left between them and their words.
func TestDotsFollowEachOther(t *testing.T) {
	line := lay(t, form("Họ và tên: [___]", "Hết")).of(regulation.Content)[0]
	var before *Word
	for i, w := range line.Words {
		if w.Text != dot {
			continue
		}
		if before != nil {
			if apart := w.X - before.X; apart < w.Width-unit.Twips(1).Dots() || apart > w.Width+unit.PT(1).Dots() {
				t.Fatalf("dot %d stands %.2f pt behind the last, its width is %.2f", i, apart.Points(), w.Width.Points())
			}
		}
		before = &line.Words[i]
	}
	words := line.Words[2] // Họ, và, tên:
	first := line.Words[3]
	if first.Text != dot || first.X-words.X-words.Width != words.Style.Em().Dots()/4 {
		t.Errorf("%q stands %.2f pt behind %q", first.Text, (first.X - words.X - words.Width).Points(), words.Text)
	}
}

// Dotted lines of one line have the room in equal parts, to a dot.
func TestDottedLinesShareTheRoom(t *testing.T) {
	for text, n := range map[string]int{
		"Chức vụ: [___] Đơn vị: [___]":          2,
		"Sinh ngày [___] tháng [___] năm [___]": 3,
		"Số [___], ngày [___] của cơ quan":      2,
	} {
		_, dots := dotted(lay(t, form(text, "Hết")).of(regulation.Content)[0])
		if len(dots) != n {
			t.Errorf("%s: dots %v", text, dots)
			continue
		}
		for _, d := range dots {
			// The last one is a leader, which may have a dot or two more.
			if d-dots[0] > 3 || dots[0]-d > 3 || d < 3*leastDots {
				t.Errorf("%s: dots %v", text, dots)
			}
		}
	}
}

// A dotted line in the middle of a paragraph leaves no room for another word on
// its line, and one that finds no room for its least dots goes to the next.
func TestDottedLineInsideAText(t *testing.T) {
	lines := lay(t, form("Đồng chí [___] thuộc chi bộ", "Hết")).of(regulation.Content)
	got, dots := dotted(lines[0])
	if len(lines) != 2 || got != "Đồng chí _ thuộc chi bộ" || len(dots) != 1 || dots[0] < 50 {
		t.Errorf("%q with %v dots", got, dots)
	}
	long := lay(t, form("Một "+words(14)+" hai [___]", "Hết")).of(regulation.Content)
	last, dots := dotted(long[len(long)-2])
	if len(dots) != 1 || dots[0] < leastDots {
		t.Errorf("%q with %v dots", last, dots)
	}
}

// A paragraph that is nothing but a dotted line is as high as any other.
func TestParagraphOfDots(t *testing.T) {
	lines := lay(t, form("Một", "[___]", "[___]", "Hết")).of(regulation.Content)
	for i, l := range lines[1:] {
		if got := l.Baseline - lines[i].Baseline; got != unit.PT(18+6) {
			t.Errorf("%.20q is %v pt below the last", l.text(), got.Points())
		}
	}
}

// Dots end a cell of a table at its right edge.
func TestDottedLineInACell(t *testing.T) {
	laid := lay(t, form("Như sau:", table("| Tên | Việc |", "| một | [___] |", "| ký: [___] | hai |"), "Hết"))
	g, left := laid.grid(t), laid.Sections[0].Sheet.Left
	lines := laid.of(regulation.TableText)
	for i, column := range map[int]int{1: 2, 2: 1} {
		want := (left + g.width(0, column) - unit.MM(1.5)).Dots()
		if got := lines[i].right(); got > want+unit.Twips(3).Dots() || want-got > unit.PT(5).Dots() {
			t.Errorf("%.10q ends %.2f pt from the edge of its cell", lines[i].text(), (want - got).Points())
		}
	}
}
