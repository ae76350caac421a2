package layout

import (
	"testing"

	"congvan/internal/unit"
	"congvan/regulation"
)

// A full line ends at the right margin. LibreOffice loses up to two twips of
// every stretched space, so a line of 20 words may fall a point short, and the
// rounding of its runs may take it a twip past.
func TestFullLinesEndAtTheMargin(t *testing.T) {
	for _, file := range []string{"../examples/thach-quang-181-cv-du.yaml", "../examples/lap-vo-2024.yaml"} {
		laid := layFile(t, file)
		margin := (laid.Sections[0].Sheet.Width - laid.Sections[0].Sheet.Right).Dots()
		full, short := 0, 0
		for _, block := range laid.Sections[0].Flow {
			p, ok := block.(*Paragraph)
			if !ok || !p.Component.OfText() {
				continue
			}
			for i, l := range p.Lines {
				if len(l.Words) == 0 {
					continue
				}
				left := margin - PlacedLine{Line: l, X: laid.Sections[0].Sheet.Left}.right()
				if i == len(p.Lines)-1 {
					if left > unit.PT(1).Dots() {
						short++
					}
					checkNatural(t, l)
					continue
				}
				full++
				if left > unit.PT(1).Dots() || left < -unit.Twips(1).Dots() {
					t.Errorf("%.2f pt to the margin: %q", left.Points(), l.text())
				}
			}
		}
		if full < 50 || short < 8 {
			t.Errorf("%s: %d full and %d short lines were looked at", file, full, short)
		}
	}
}

// checkNatural says where a space of a line is not as wide as a space is: a
// quarter of the size.
func checkNatural(t *testing.T, l *Line) {
	t.Helper()
	for i, w := range l.Words[1:] {
		before := l.Words[i]
		gap := w.X - before.X - before.Width
		if want := before.Style.Em().Dots() / 4; before.Space && gap != want || !before.Space && gap != 0 {
			t.Fatalf("%.2f pt before %q in the last line %q", gap.Points(), w.Text, l.text())
		}
	}
}

// The first line of a paragraph is moved in by 10 mm or as the writer chose,
// the others by nothing; a centred line is not moved in.
func TestFirstLineIndent(t *testing.T) {
	for choice, indent := range map[string]unit.Twips{"": unit.MM(10), "trinh_bay: {thut_dau_dong: 12.7}": unit.MM(12.7)} {
		laid := lay(t, letter(body("Một "+words(40), "1. Hai "+words(40)), choice))
		lines := laid.ofText()
		if len(lines) != 6 {
			t.Fatal(texts(lines))
		}
		for i, l := range lines {
			want := laid.Sections[0].Sheet.Left
			if i%3 == 0 {
				want += indent
			}
			if l.left() != want.Dots() {
				t.Errorf("%q begins at %.2f mm, want %.2f", l.text(), l.left().Nearest().MM(), want.MM())
			}
		}
	}
	laid := lay(t, letter(body("-> QUYẾT ĐỊNH <-", "Một.")))
	line, middle := laid.of(regulation.CentredLine)[0], (laid.Sections[0].Sheet.Left + laid.Sections[0].Sheet.TextWidth()/2).Dots()
	if line.text() != "QUYẾT ĐỊNH" || !near(line.centre(), middle, unit.Twips(1).Dots()) {
		t.Errorf("%q stands %.2f pt off the middle", line.text(), (line.centre() - middle).Points())
	}
}

// Lines are 18 pt apart and paragraphs 6 pt more, or as the writer chose.
func TestPitchAndGapOfTheText(t *testing.T) {
	for _, c := range []struct {
		choice     string
		pitch, gap float64
		size       unit.HalfPoints
	}{
		{"", 18, 6, 28},
		{"trinh_bay: {gian_dong: 21.5, cach_doan: 9, co_chu: 14.5}", 21.5, 9, 29},
		{"trinh_bay: {gian_dong: 36, cach_doan: 24, co_chu: 15}", 36, 24, 30},
	} {
		lines := lay(t, letter(body("Một "+words(20), "Hai "+words(20)), c.choice)).of(regulation.Content)
		if len(lines) != 4 {
			t.Fatal(texts(lines))
		}
		for i, want := range []float64{c.pitch, c.pitch + c.gap, c.pitch} {
			if got := (lines[i+1].Baseline - lines[i].Baseline).Points(); got != want {
				t.Errorf("%s: line %d is %v pt below the last, want %v", c.choice, i+2, got, want)
			}
		}
		if got := lines[0].Words[0].Style.Size; got != c.size {
			t.Errorf("%s: %v pt", c.choice, got.Points())
		}
	}
}

// The first line of the text stands 18 pt below Kính gửi whatever the gap of
// its paragraphs: with lines of 18 pt, 36 pt from baseline to baseline.
func TestGapAboveTheText(t *testing.T) {
	for _, choice := range []string{"", "trinh_bay: {cach_doan: 24}"} {
		laid := lay(t, letter(choice))
		names := laid.of(regulation.Addressees)
		if got := laid.of(regulation.Content)[0].Baseline - names[len(names)-1].Baseline; got != unit.PT(36) {
			t.Errorf("%s: %v pt", choice, got.Points())
		}
	}
}

// The mark of a note is as large as its text at 58 %, raised by 39 %, and takes
// parentheses where the writer wants them; before the note it has none.
func TestMarksOfNotes(t *testing.T) {
	for choice, want := range map[string]string{
		"":                            "mạng xã hội[^1].",
		"trinh_bay: {chu_thich: 1}":   "mạng xã hội[^1].",
		"trinh_bay: {chu_thich: (1)}": "mạng xã hội([^1]).",
	} {
		laid := lay(t, letter(body("mạng xã hội[^luat].", "[^luat]: Luật An ninh mạng."), choice))
		line := laid.one(t, regulation.Content)
		if line.text() != want {
			t.Errorf("%s: %q, want %q", choice, line.text(), want)
		}
		sameTexts(t, laid.of(regulation.Note), "[^1] Luật An ninh mạng.")
		for _, w := range line.Words {
			if (w.Note != nil) != w.Style.Superscript && w.Text != "(" && w.Text != ")" {
				t.Errorf("%q: superscript is %v", w.Text, w.Style.Superscript)
			}
			// 58 and 39 hundredths of 280 twips, without the fraction.
			if w.Style.Superscript && (w.Style.Em() != 162 || w.Style.Raise() != 109) {
				t.Errorf("%q: %d twips raised by %d", w.Text, w.Style.Em(), w.Style.Raise())
			}
		}
	}
}

// A heading stays with what follows it and can be jumped to; a numbered
// sentence is no heading, nor is the last paragraph.
func TestHeadings(t *testing.T) {
	laid := lay(t, letter(body("Phần I", "I- TÌNH HÌNH", "**1. Kết quả.**", "1. Thực hiện nghiêm Quy định.", "a) Đối với chi bộ", "Hết.", "2. Cuối")))
	type heading struct {
		level int
		title string
	}
	want := []heading{{0, "Về việc chuẩn bị hội nghị"}, {1, "Phần I"}, {4, "I- TÌNH HÌNH"}, {5, "1. Kết quả."}, {7, "a) Đối với chi bộ"}}
	if len(laid.Outline) != len(want) {
		t.Fatalf("%+v", laid.Outline)
	}
	for i, e := range laid.Outline {
		if (heading{e.Level, e.Title}) != want[i] || e.Page != 0 {
			t.Errorf("%+v, want %+v", e, want[i])
		}
	}
	// The top of a line of 18 pt is 14.4 pt above its baseline.
	lines := laid.ofText()
	if got := laid.Outline[1].Y; got > lines[0].Baseline-unit.PT(14.4) || got < lines[0].Baseline-unit.PT(32.4) {
		t.Errorf("the first heading is said to be at %d, its line is at %d", got, lines[0].Baseline)
	}
}

// Phần, chương and mục stand in the middle in bold, their names right below, on
// the page of what follows; of a điều the number is bold, or all of a title.
func TestDivisionsOfAText(t *testing.T) {
	laid := lay(t, letter(body("Chương I\n  QUY ĐỊNH CHUNG", "Mục 1\n  PHẠM VI", "Điều 1. Phạm vi điều chỉnh", "Quy chế này quy định.", "Điều 2. Quy chế này có hiệu lực từ ngày ký.", "Hết.")))
	lines := laid.of(regulation.Division, regulation.DivisionName, regulation.Section, regulation.SectionName, regulation.Article)
	sameTexts(t, lines, "Chương I", "QUY ĐỊNH CHUNG", "Mục 1", "PHẠM VI", "Điều 1. Phạm vi điều chỉnh", "Điều 2. Quy chế này có hiệu lực từ ngày ký.")
	middle := (laid.Sections[0].Sheet.Left + laid.Sections[0].Sheet.TextWidth()/2).Dots()
	for i, l := range lines {
		bold := 0
		for _, w := range l.Words {
			if w.Style.Face == face(true, false) {
				bold++
			}
		}
		want := len(l.Words)
		if i == 5 {
			want = 2 // Điều, 2.
		}
		if bold != want {
			t.Errorf("%d words of %q are bold, want %d", bold, l.text(), want)
		}
		if i < 4 && !near(l.centre(), middle, unit.Twips(1).Dots()) {
			t.Errorf("%q stands %.2f pt off the middle", l.text(), (l.centre() - middle).Points())
		}
		if (i == 1 || i == 3) && l.Baseline-lines[i-1].Baseline != unit.PT(18) {
			t.Errorf("%q is %v pt below its number", l.text(), (l.Baseline - lines[i-1].Baseline).Points())
		}
	}
}
