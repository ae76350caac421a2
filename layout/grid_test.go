package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// rowsOf are n rows of a table, each with its number.
func rowsOf(n int, format string) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf(format, i+1)
	}
	return out
}

// ofTables are the lines of tables, their headers included.
func (l *Laid) ofTables() []placed { return l.of(regulation.TableHead, regulation.TableText) }

// A table begins 6 pt below the line above it, or 18 pt below the titles; its
// strokes are 0.5 pt thick, and 2 pt stand above and below the lines of 16 pt of
// a cell. From baseline to baseline that is 3.6 + 6 + 0.5 + 2 + 12.8 = 24.9 pt
// into the table, 16 + 2 · 2 + 0.5 = 20.5 pt from row to row, and to the text
// below 3.2 + 2 + 0.5 + 6 + 14.4 = 26.1 pt.
func TestHeightsInATable(t *testing.T) {
	laid := lay(t, letter(body("Như sau:", table("| TT | Tên |", "| 1 | một<br>hai |", "| 2 | ba |"), "Hết.")))
	lines := laid.ofText()
	sameTexts(t, lines, "Như sau:", "TT", "Tên", "1", "một", "hai", "2", "ba", "Hết.")
	at := map[string]unit.Twips{}
	for _, l := range lines {
		at[l.text()] = l.Baseline
	}
	for _, c := range []struct {
		above, below string
		want         float64
	}{
		{"Như sau:", "TT", 24.9}, {"TT", "Tên", 0}, {"TT", "1", 20.5}, {"1", "một", 0}, {"một", "hai", 16},
		{"1", "2", 36.5}, {"2", "ba", 0}, {"ba", "Hết.", 26.1},
	} {
		if got := at[c.below] - at[c.above]; got != unit.PT(c.want) {
			t.Errorf("%q is %v pt below %q, want %v", c.below, got.Points(), c.above, c.want)
		}
	}
	first := lay(t, letter(body(table("| a |", "| b |"))))
	names := first.of(regulation.Addressees)
	if got := first.ofTables()[0].Baseline - names[len(names)-1].Baseline; got != unit.PT(3.6+18+0.5+2+12.8) {
		t.Errorf("a table that begins the text is %v pt below Kính gửi", got.Points())
	}
}

// Strokes go round the table and wherever two cells meet, never through one.
func TestStrokesOfATable(t *testing.T) {
	laid := lay(t, letter(body("Như sau:", table("|---|---|---|",
		"| a | < | b |",
		"| c | d | e |",
		"| ^ | f | g |"), "Hết.")))
	g, page := laid.grid(t), laid.Pages[0]
	lines := laid.ofTables()
	top := lines[0].Baseline - unit.PT(12.8+2+0.5)
	left := laid.Sections[0].Sheet.Left
	x := []unit.Twips{left, left + g.width(0, 1), left + g.width(0, 2), left + g.width(0, 3)}
	y := []unit.Twips{top, top + g.heightOf(0, 1), top + g.heightOf(0, 2), top + g.heightOf(0, 3)}
	for row := range 4 {
		for column := range 4 {
			if row < 3 {
				want := (row != 0 || column != 1)
				if got := page.ruled(x[column], (y[row]+y[row+1])/2); got != want {
					t.Errorf("stroke left of row %d, column %d: %v", row, column, got)
				}
			}
			if column < 3 {
				want := (row != 2 || column != 0)
				if got := page.ruled((x[column]+x[column+1])/2, y[row]); got != want {
					t.Errorf("stroke above row %d, column %d: %v", row, column, got)
				}
			}
		}
	}
	for _, r := range page.Rules[1:] { // the first is under the tiêu đề
		if r.Width != unit.PT(0.5) && r.Height != unit.PT(0.5) {
			t.Errorf("a stroke of %d times %d twips", r.Width, r.Height)
		}
	}
	// The outer strokes meet in the corners and stand half outside.
	for _, at := range [][2]unit.Twips{{x[0] - 5, y[0]}, {x[3] + 4, y[0]}, {x[0] - 5, y[3] + 9}, {x[3] + 4, y[3] + 9}} {
		if !page.ruled(at[0], at[1]) || page.ruled(at[0]-10, at[1]) && page.ruled(at[0]+10, at[1]) {
			t.Errorf("no corner at %d, %d", at[0], at[1])
		}
	}
}

// The header is bold, in the middle of its columns and half-way down the rows
// it covers; the other cells begin at their left edge, 1.5 mm in.
func TestHeaderAndCells(t *testing.T) {
	laid := lay(t, letter(body("Như sau:", table(
		"| Họ và tên | Kết quả | < |",
		"| ^ | Tốt | Khá |",
		"|---|---|---|",
		"| Nguyễn Văn A | đạt yêu cầu | < |"), "Hết.")))
	g, lines := laid.grid(t), laid.ofTables()
	at := func(text string) placed {
		t.Helper()
		found := starting(lines, text)
		if len(found) != 1 {
			t.Fatalf("%d lines %q", len(found), text)
		}
		return found[0]
	}
	left := laid.Sections[0].Sheet.Left
	for text, columns := range map[string][2]int{"Họ và tên": {0, 1}, "Kết quả": {1, 3}, "Tốt": {1, 2}, "Khá": {2, 3}} {
		l := at(text)
		middle := (left + (g.width(0, columns[0])+g.width(0, columns[1]))/2).Dots()
		if !near(l.centre(), middle, unit.Twips(2).Dots()) {
			t.Errorf("%q stands %.2f pt off the middle of its column", text, (l.centre() - middle).Points())
		}
		if face := l.Words[0].Style.Face; face != fonts.Bold {
			t.Errorf("%q is in the face %v", text, face)
		}
	}
	if over, upper, lower := at("Họ và tên"), at("Kết quả"), at("Tốt"); over.Baseline != (upper.Baseline+lower.Baseline)/2 {
		t.Errorf("the header over two rows is at %d, beside lines at %d and %d", over.Baseline, upper.Baseline, lower.Baseline)
	}
	for text, column := range map[string]int{"Nguyễn Văn A": 0, "đạt": 1} {
		want := (left + g.width(0, column) + unit.MM(1.5)).Dots()
		if l := at(text); !near(l.left(), want, unit.Twips(2).Dots()) || l.Words[0].Style.Face != fonts.Regular {
			t.Errorf("%q begins %.2f pt off", text, (l.left() - want).Points())
		}
	}
}

// The writer's alignments hold for the cells below the header, and his size for
// the whole table.
func TestChoicesInATable(t *testing.T) {
	laid := lay(t, letter(body("Như sau:", table("| A | B | C |", "|:--|:-:|--:|", "| một hai ba | một hai ba | một hai ba |", "| 1 | 2 | 3 |"), "Hết."),
		"trinh_bay: {co_chu_bang: 11}"))
	g, left := laid.grid(t), laid.Sections[0].Sheet.Left.Dots()
	lines := laid.of(regulation.TableText)
	for i, l := range lines {
		from := left + g.width(0, i%3).Dots() + unit.MM(1.5).Dots()
		to := left + g.width(0, i%3+1).Dots() - unit.MM(1.5).Dots()
		got, want := l.left(), from
		switch i % 3 {
		case 1:
			got, want = l.centre(), (from+to)/2
		case 2:
			got, want = l.right(), to
		}
		if !near(got, want, unit.Twips(2).Dots()) {
			t.Errorf("%q stands %.2f pt off", l.text(), (got - want).Points())
		}
	}
	for _, l := range laid.ofTables() {
		if size := l.Words[0].Style.Size; size != unit.Size(11) {
			t.Errorf("%q is set in %v pt", l.text(), size.Points())
		}
	}
}

// Numbers that fill a column stand with their decimal commas one under the
// other, a number without one where its last digit would stand; the widest are
// in the middle of the column. A column with a word in it is text.
func TestNumbersOfAColumn(t *testing.T) {
	numbers := []string{"1.250", "12,5", "-3", "100,25", "7"}
	var rows []string
	for _, n := range numbers {
		rows = append(rows, fmt.Sprintf("| Chi bộ | %s | %s |", n, n))
	}
	laid := lay(t, letter(body("Như sau:", table(append([]string{"| Tên | Số lượng đã làm | Ghi chú |"}, append(rows, "| | | không |")...)...), "Hết.")))
	g, sheet := laid.grid(t), laid.Sections[0].Sheet
	s := setter{breaker: breaker{faces: load(t)}}
	comma := func(l placed) unit.Dots {
		whole, _, _ := strings.Cut(l.text(), ",")
		return l.left() + s.width(whole, l.Words[0].Style)
	}
	inColumn := func(column int) []placed {
		from, to := (sheet.Left + g.width(0, column)).Dots(), (sheet.Left + g.width(0, column+1)).Dots()
		return slices.DeleteFunc(laid.of(regulation.TableText), func(l placed) bool { return l.left() < from || l.right() > to })
	}
	aligned := inColumn(1)
	sameTexts(t, aligned, numbers...)
	least, most := aligned[0].left(), aligned[0].right()
	for _, l := range aligned {
		if !near(comma(l), comma(aligned[0]), unit.Twips(2).Dots()) {
			t.Errorf("the comma of %s is %.2f pt off that of %s", l.text(), (comma(l) - comma(aligned[0])).Points(), aligned[0].text())
		}
		least, most = min(least, l.left()), max(most, l.right())
	}
	middle := (sheet.Left + (g.width(0, 1)+g.width(0, 2))/2).Dots()
	if !near((least+most)/2, middle, unit.Twips(12).Dots()) {
		t.Errorf("the numbers stand %.2f pt off the middle of their column", ((least+most)/2 - middle).Points())
	}
	text := inColumn(2)
	sameTexts(t, text, append(slices.Clone(numbers), "không")...)
	for _, l := range text {
		if !near(l.left(), text[0].left(), unit.Twips(1).Dots()) {
			t.Errorf("%q does not begin where the column does", l.text())
		}
	}
}

// What counts as a number is what offices write as one.
func TestIsNumber(t *testing.T) {
	for text, want := range map[string]bool{
		"0": true, "1.250.000": true, "12,5": true, "-3": true, "+7": true, "40%": true, "100,25%": true,
		"": false, "-": false, "%": false, "12 kg": false, "I": false, "01/7": false, "a1": false, ",5": false, "2025-2026": false,
	} {
		if got := isNumber(text); got != want {
			t.Errorf("%q is a number: %v", text, got)
		}
	}
}

// A table without a cell's text is as high as one with it.
func TestEmptyCells(t *testing.T) {
	laid := lay(t, letter(body("Như sau:", table("| A | B |", "| | |", "| | x |"), "Hết.")))
	for i, row := range laid.grid(t).Rows {
		if row.Height != unit.PT(20.5) {
			t.Errorf("row %d is %v pt high", i+1, row.Height.Points())
		}
	}
}

// What no page holds is told at its place and laid out all the same: a row as
// an error, a word that had to be cut as a warning.
func TestTablesThatDoNotFit(t *testing.T) {
	for _, c := range []struct {
		rows   []string
		id     diag.ID
		line   int
		column int
		errors bool
	}{
		{[]string{"| a | b |", "| 1 | c |", "|  2 | " + words(900) + " |"}, diag.TallRow, 16, 10, true},
		{[]string{"| a | b |", "| " + strings.Repeat("Đ", 40) + " | " + strings.Repeat("X", 40) + " |"}, diag.WideTable, 14, 3, false},
	} {
		src := letter(body("Như sau:", table(c.rows...), "Hết."))
		laid, list := set(t, parse(t, src))
		if len(list) != 1 || list[0].ID != c.id || list[0].Pos.Line != c.line || list[0].Pos.Column != c.column || list.HasErrors() != c.errors {
			t.Errorf("%v at %+v, want %s at %d:%d", list, list[0].Pos, c.id, c.line, c.column)
		}
		if text := laid.ofText(); text[len(text)-1].text() != "Hết." {
			t.Errorf("%s: the text is not laid out to its end", c.id)
		}
	}
	rows := []string{"| a | b |", "| 1 | " + words(300) + " |"}
	lay(t, letter(body("Như sau:", table(rows...), "Hết.")))
}

// A table that ends the text has a paragraph of one point behind it, and so
// have two tables in a row between them: Word makes one of tables that touch.
func TestTablesThatTouch(t *testing.T) {
	one := table("| a |", "| b |")
	laid := lay(t, letter(body("Như sau:", one, one)))
	var got []string
	for _, block := range laid.Sections[0].Flow {
		switch b := block.(type) {
		case *Grid:
			got = append(got, "grid")
		case *Table:
			got = append(got, "table")
		case *Paragraph:
			kind := "text"
			if len(b.Runs) == 0 && b.Height() == LeadPitch {
				kind = "spacer"
			}
			got = append(got, kind)
		}
	}
	// Head, two addressees, text, tables and close.
	if want := "table text text text grid spacer grid spacer table spacer"; strings.Join(got, " ") != want {
		t.Errorf("%s, want %s", strings.Join(got, " "), want)
	}
	// From the first table to the second: 3.2 + 2 + 0.5, the paragraph of 1 pt,
	// 6, 0.5 + 2 + 12.8.
	lines := laid.ofTables()
	if got := lines[2].Baseline - lines[1].Baseline; got != unit.PT(28) {
		t.Errorf("the second table is %v pt below the first", got.Points())
	}
}
