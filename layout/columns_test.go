package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvan/internal/unit"
)

// columnsOf are the widths of a table's columns.
func columnsOf(t *testing.T, rows ...string) []unit.Twips {
	t.Helper()
	laid, list := set(t, parse(t, letter(body("Như sau:", table(rows...), "Hết."))))
	if list.HasErrors() {
		t.Fatal(list)
	}
	return laid.grid(t).Columns
}

// The columns fill the width of the text to the twip, whatever stands in them.
func TestColumnsFillTheWidth(t *testing.T) {
	for name, rows := range map[string][]string{
		"one":             {"| a |"},
		"short":           {"| a | b |", "| 1 | c |"},
		"empty":           {"| | | |", "| | | |"},
		"numbers alone":   {"| a | b |", "| 1 | 2 |"},
		"long":            {"| TT | " + words(40) + " | " + words(7) + " |", "| 1 | a | b |"},
		"across":          {"| " + words(60) + " | < | c |", "| a | b | " + words(9) + " |"},
		"cut":             {"| " + strings.Repeat("Đ", 70) + " | " + strings.Repeat("X", 90) + " | a |", "| a | b | c |"},
		"63 columns":      {strings.Repeat("| Đ ", 63) + "|", strings.Repeat("| 1 ", 63) + "|"},
		"seven and odd":   {"| a | bb | ccc | dddd | eeeee | ffffff | ggggggg |", "| " + words(3) + " | b | c | d | e | f | g |"},
		"long everywhere": {"| a | b | c |", "| " + words(41) + " | " + words(83) + " | " + words(165) + " |"},
	} {
		var total unit.Twips
		for _, c := range columnsOf(t, rows...) {
			if c <= 0 {
				t.Errorf("%s: a column is %d wide", name, c)
			}
			total += c
		}
		if want := unit.MM(210) - unit.MM(30) - unit.MM(15); total != want {
			t.Errorf("%s: %d twips, want %d", name, total, want)
		}
	}
}

// No word is cut where the longest words of the columns find room side by side.
func TestNoWordOfATableIsCut(t *testing.T) {
	for _, rows := range [][]string{
		{"| TT | Nghiêng | Trường | Phương | Thượng | Khuynh hướng |", "| 1 | " + words(30) + " | " + words(60) + " | x | " + words(9) + " | chuyển |"},
		{"| " + strings.Repeat("Đ", 14) + " | b | " + strings.Repeat("X", 15) + " |", "| a | " + words(80) + " | c |"},
		{"| TT | " + strings.Repeat("N", 24) + " | < | c |", "| 1 | a | b | " + words(40) + " |"},
		{strings.Repeat("| cột số ", 12) + "|", strings.Repeat("| nội dung ", 12) + "|"},
	} {
		laid := lay(t, letter(body("Như sau:", table(rows...), "Hết.")))
		for _, row := range laid.grid(t).Rows {
			for _, cell := range row.Cells {
				for _, p := range cell.Paragraphs {
					if got := strings.Join(lineTexts(p), " "); got != plainText(p.Runs) {
						t.Errorf("%q is cut: %q", plainText(p.Runs), lineTexts(p))
					}
				}
			}
		}
	}
}

// A column of numbers is as wide as they and its header need, and no wider: what
// is left goes to the columns of text.
func TestColumnsOfNumbersStayNarrow(t *testing.T) {
	for _, text := range []string{"Chi bộ", words(60)} {
		columns := columnsOf(t, "| TT | Đơn vị | Số |", "| 1 | "+text+" | 1.250 |", "| 10 | Chi bộ | 7 |")
		s := setter{breaker: breaker{faces: load(t)}}
		bold, regular := Style{Face: face(true, false), Size: unit.Size(13)}, Style{Size: unit.Size(13)}
		room := 2*unit.MM(1.5) + 2*slack
		for column, want := range map[int]unit.Twips{0: s.width("TT", bold).Twips(), 2: s.width("1.250", regular).Twips()} {
			if got := columns[column] - room; got < want || got > want+unit.PT(1) {
				t.Errorf("beside %.20q column %d has %.1f pt for text of %.1f pt", text, column+1, got.Points(), want.Points())
			}
		}
	}
}

// A text that is longer gets more room than a shorter one, and more rows are
// saved than lost by it: the table is not higher than one of equal columns.
func TestLongerTextGetsMoreRoom(t *testing.T) {
	columns := columnsOf(t, "| A | B | C |", "| "+words(20)+" | "+words(80)+" | "+words(40)+" |")
	if columns[0] >= columns[2] || columns[2] >= columns[1] {
		t.Errorf("columns of %v twips for texts of 20, 80 and 40 words", columns)
	}
}

// Columns with the same text are equally wide, wherever they stand; a column
// moved takes its width along.
func TestEqualColumns(t *testing.T) {
	for _, text := range []string{"một", words(10), words(100)} {
		same := columnsOf(t, "| a | a | a | a |", fmt.Sprintf("| %s | %s | %s | %s |", text, text, text, text))
		if slices.Max(same)-slices.Min(same) > 1 {
			t.Errorf("%.20q: columns of %v twips", text, same)
		}
	}
	cells := []string{words(5), words(90), "một", words(33)}
	forth := columnsOf(t, "| a | a | a | a |", "| "+strings.Join(cells, " | ")+" |")
	slices.Reverse(cells)
	back := columnsOf(t, "| a | a | a | a |", "| "+strings.Join(cells, " | ")+" |")
	slices.Reverse(back)
	for i := range forth {
		if diff := forth[i] - back[i]; diff > 2 || diff < -2 {
			t.Errorf("column %d is %d twips wide, and %d when the order is turned", i+1, forth[i], back[i])
		}
	}
}

// Where words must be cut, they are those of the widest columns alone.
func TestOnlyTheWidestWordsAreCut(t *testing.T) {
	laid, _ := set(t, parse(t, letter(body("Như sau:",
		table("| TT | Phương hướng | Đường dẫn |", "| 1 | thường xuyên | "+strings.Repeat("congvan", 30)+" |"), "Hết."))))
	var cut []int
	for _, row := range laid.grid(t).Rows {
		for column, cell := range row.Cells {
			for _, p := range cell.Paragraphs {
				if strings.Join(lineTexts(p), " ") != plainText(p.Runs) {
					cut = append(cut, column)
				}
			}
		}
	}
	if !slices.Equal(cut, []int{2}) {
		t.Errorf("words are cut in columns %v", cut)
	}
	g := &Grid{Columns: []unit.Twips{100, 900, 400, 2000}}
	if most := highest(g.Columns, 2000); most != 750 {
		t.Errorf("the widest columns get %d twips, want 750", most)
	}
}

// What is shared out is shared to the twip, in equal parts where nobody has a
// claim.
func TestShare(t *testing.T) {
	for _, c := range []struct {
		amount  unit.Twips
		weights []float64
		want    []unit.Twips
	}{
		{100, []float64{1, 1, 2}, []unit.Twips{35, 35, 60}},
		{100, []float64{0, 0, 0}, []unit.Twips{43, 43, 44}},
		{100, []float64{0, 1, 0}, []unit.Twips{10, 110, 10}},
		{-20, []float64{1, 0, 3}, []unit.Twips{5, 10, -5}},
		{0, []float64{1, 1, 1}, []unit.Twips{10, 10, 10}},
	} {
		got := []unit.Twips{10, 10, 10}
		share(got, c.amount, func(i int) float64 { return c.weights[i] })
		if !slices.Equal(got, c.want) {
			t.Errorf("%d by %v: %v, want %v", c.amount, c.weights, got, c.want)
		}
	}
}
