package dispatch

import (
	"fmt"
	"strings"
	"testing"

	"congvan/internal/diag"
)

func TestTables(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"header without a rule": {"| TT | Tên |\n| 1 | A |\n| 2 | B |", "|TT|Tên|\n|---|---|\n|1|A|\n|2|B|"},
		"one row has no header": {"| a | b |", "|---|---|\n|a|b|"},
		"rule below the header": {"| a | b | c | d |\n| e | f | g | h |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |", "|a|b|c|d|\n|e|f|g|h|\n|---|:--|:-:|--:|\n|1|2|3|4|"},
		"rule first, no header": {"|:--|--:|\n| a | b |\n| c | d |", "|:--|--:|\n|a|b|\n|c|d|"},
		"rule last, all header": {"| a |\n| b |\n|:-------:|", "|a|\n|b|\n|:-:|"},
		"no rule":               {"| a | b |\n| : | -- |\n| :: | - - |", "|a|b|\n|---|---|\n|:|--|\n|::|- -|"},
		"escaped dashes":        {"| a | b |\n| \\--- | \\--- |", "|a|b|\n|---|---|\n|---|---|"},
		"dashes for nothing":    {"| a | b |\n| - | -- |", "|a|b|\n|---|---|\n|-|--|"},

		"no empty lines around":   {"Như sau:\n| a | b |\nrồi.\n1. c\n| d |\n\n| e |", "plain: Như sau:\n|---|---|\n|a|b|\nplain: rồi.\nclause: 1. c\n|---|\n|d|\n|---|\n|e|"},
		"a number behind a table": {"| a |\n- b", "|---|\n|a|\ndash: - b"},
		"a note around":           {"x[^1]\n[^1]: n\n| a |\n[^2]: m\n| b[^2] |", "plain: x{1}\n|---|\n|a|\n|---|\n|b{2}|\nnote 1: n\nnote 2: m"},
		"below an open heading":   {"Chương I\n| a |", "chapter: Chương I\n|---|\n|a|"},
		"within an open centring": {"-> a\n| b |", "plain: -> a\n|---|\n|b|"},
		"white space":             {"x\n\n  |a |\tb  c\u2003|  \n\u200b| d|e\u200b|", "plain: x\n|a|b c|\n|---|---|\n|d|e|"},
		"pipe in running text":    {"a | b |\n\n\\| c | d |", "plain: a | b |\nplain: | c | d |"},

		"inline":           {"| **a** *b* | e\u0302\u0301 |\n| \\*c\\* | f[^1] |\n\n[^1]: n", "|«a» ‹b›|ế|\n|---|---|\n|*c*|f{1}|\nnote 1: n"},
		"notes in order":   {"| a | b |\n| c[^2] | d[^1] |\n\n[^1]: n\n[^2]: m", "|a|b|\n|---|---|\n|c{1}|d{2}|\nnote 2: m\nnote 1: n"},
		"no numberings":    {"| 1. a | - b |", "|---|---|\n|1. a|- b|"},
		"escaped pipe":     {`| a\|b | \\| c \` + " |", "|---|---|---|\n|a|b|\\|c \\|"},
		"line breaks":      {`| a<br>b<BR/>c<br />d | <br> <br>e<br> | \<br> <br x> |`, "|---|---|---|\n|a¶b¶c¶d|e|<br> <br x>|"},
		"break in a text":  {"a<br>b", "plain: a<br>b"},
		"empty cells":      {"| a | b |\n| | |\n||\u00a0|", "|a|b|\n|---|---|\n|||\n||\u00a0|"},
		"an empty table":   {"| | |\n| | |", "|||\n|---|---|\n|||"},
		"nothing to print": {"| ** ** | a |", "|---|---|\n||a|"},

		"across":             {"| a | < | < | b |\n|---|---|---|---|\n| c | d | < | e |", "|3x1 a|·|·|b|\n|---|---|---|---|\n|c|2x1 d|·|e|"},
		"down":               {"|---|---|\n| a | b |\n| ^ | c |\n| ^ | ^ |", "|---|---|\n|1x3 a|b|\n|·|1x2 c|\n|·|·|"},
		"block, left below":  {"|---|---|---|\n| a | < | b |\n| ^ | < | c |", "|---|---|---|\n|2x2 a|·|b|\n|·|·|c|"},
		"block, up below":    {"|---|---|---|\n| b | a | < |\n| c | ^ | ^ |", "|---|---|---|\n|b|2x2 a|·|\n|c|·|·|"},
		"header of two rows": {"| TT | Kết quả | < |\n| ^ | A | B |\n|---|---|---|\n| 1 | 2 | 3 |", "|1x2 TT|2x1 Kết quả|·|\n|·|A|B|\n|---|---|---|\n|1|2|3|"},
		"an empty owner":     {"|---|---|\n| | < |\n| ^ | ^ |", "|---|---|\n|2x2 |·|\n|·|·|"},
		"the marks as text":  {`| \< | \^ |` + "\n| a < | << |", "|<|^|\n|---|---|\n|a <|<<|"},

		"63 columns": {strings.Repeat("|", 64), strings.Repeat("|---", 63) + "|\n" + strings.Repeat("|", 64)},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			def, list := Parse("a.yaml", bodySource(test.text))
			if len(list) > 0 {
				t.Errorf("unexpected: %v", list)
			}
			if got := dump(def.Content); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// A table with a mistake is read as far as it can be, and every mistake is
// told once, where it stands. Line 4 is the first of the body, column 3 the
// first of its lines.
func TestTableProblems(t *testing.T) {
	wide := strings.Repeat("| a ", 64) + "|"
	tests := map[string]struct{ text, problems, want string }{
		"row not closed":      {"| a | b |\n| ă | c", "5:10+1 V060", "|a|b|\n|---|---|\n|ă|c|"},
		"closed by an escape": {`| a | b \|`, "4:13+1 V060", "|---|---|\n|a|b ||"},
		"rule not closed":     {"| a |\n|---\n| b |", "5:7+1 V060", "|a|\n|---|\n|b|"},
		"no cell":             {"| a |\n |\n| b |", "5:4+1 V061", "|a|\n|---|\n|b|"},
		"nothing but a pipe":  {"a\n|", "5:3+1 V061", "plain: a"},
		"too few cells":       {"| a | b |\n| c |\n|---|\n| d | e |", "5:3+5 V062, 6:3+5 V062", "|a|b|\n|c||\n|---|---|\n|d|e|"},
		"too many cells":      {"| a | b |\n| c | d | *e* |", "5:3+15 V062", "|a|b|\n|---|---|\n|c|d|"},
		"second rule":         {"| a |\n|---|\n| b |\n|---|", "7:3+5 V063", "|a|\n|---|\n|b|"},
		"a rule alone":        {"|---|:-:|", "4:3+9 V064", ""},
		"64 columns":          {wide, "4:257+1 V065", strings.Repeat("|---", 63) + "|\n" + strings.Repeat("|a", 63) + "|"},

		"nothing at the left":  {"| < | a |\n| b | < |", "4:5+1 V066", "||a|\n|---|---|\n|2x1 b|·|"},
		"nothing above":        {"|---|---|\n| a | ^ |\n| ^ | ^ |", "5:9+1 V066", "|---|---|\n|1x2 a|1x2 |\n|·|·|"},
		"above is the header":  {"| a | b |\n| ^ | c |\n| ^ | d |", "5:5+1 V066", "|a|b|\n|---|---|\n|1x2 |c|\n|·|d|"},
		"a corner is missing":  {"|---|---|\n| a | < |\n| ^ | b |\n| ^ | c |", "6:5+1 V067", "|---|---|\n|2x1 a|·|\n||b|\n||c|"},
		"a corner too much":    {"|---|---|\n| a | b |\n| ^ | < |", "6:9+1 V067", "|---|---|\n|1x2 a|b|\n|·||"},
		"a hole in the column": {"|---|---|\n| a | < |\n| b | ^ |", "6:9+1 V067", "|---|---|\n|2x1 a|·|\n|b||"},
		"merged over a gap":    {"|---|---|\n| a | b |\n| < |", "6:3+5 V062, 6:5+1 V066", "|---|---|\n|a|b|\n|||"},

		"note in the header":       {"| a[^1] | b |\n| c | d |\n\n[^1]: n", "4:6+4 V068", "|a|b|\n|---|---|\n|c|d|"},
		"note in the header's 2nd": {"| a |\n| b[^1] |\n|---|\n| c |\n\n[^1]: n", "5:6+4 V068", "|a|\n|b|\n|---|\n|c|"},
		"note in a cell too many":  {"|---|\n| a | b[^1] |\n\n[^1]: n", "5:3+13 V062", "|---|\n|a|\nnote 1: n"},
		"emphasis over a break":    {"| a | **b<br>c |", "4:9+2 V050", "|---|---|\n|a|«b»¶c|"},
		"emphasis over a pipe":     {"| *a | b* |", "4:5+1 V050, 4:11+1 V050", "|---|---|\n|‹a›|b|"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			def, list := Parse("a.yaml", bodySource(test.text))
			if got := places(list); got != test.problems {
				t.Errorf("got %s, want %s", got, test.problems)
			}
			if got := dump(def.Content); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// A table cannot be told where YAML joins the lines.
func TestTableNeedsLiteralText(t *testing.T) {
	for src, want := range map[string]string{
		"noi_dung: >\n  a\n\n  | b | c |\n  | d | e |\n":       "6:3+1 V069",
		"noi_dung: a\n\n  | b | c |\n":                         "5:3+1 V069",
		`noi_dung: "| b | c |\n| d | e |\n\n| f | g |"` + "\n": "3:12+1 V069, 3:36+1 V069",
		"noi_dung: '|x| < 1'\n":                                "",
		"noi_dung: 'a | b | c |'\n":                            "",
	} {
		_, list := Parse("a.yaml", []byte("mau: x\nco_quan: {ten: X}\n"+src))
		if got := places(list); got != want {
			t.Errorf("%q: got %s, want %s", src, got, want)
		}
	}
}

// The table, its cells and their paragraphs know where they stand in the file.
func TestTablePlaces(t *testing.T) {
	def, list := Parse("a.yaml", bodySource("ă\n\n    | ă | **b**<br> c |\n| |  < |"))
	if len(list) > 0 {
		t.Fatal(list)
	}
	table := def.Content.Blocks[1].(*Table)
	got := []string{placeOf(table.Pos)}
	for _, row := range table.Rows {
		for _, cell := range row {
			got = append(got, placeOf(cell.Pos))
			for _, p := range cell.Paragraphs {
				got = append(got, "¶"+placeOf(p.Pos))
			}
		}
	}
	const want = "6:7+19 6:9+1 ¶6:9+1 6:13+11 ¶6:13+5 ¶6:23+1 7:4+1 7:8+1"
	if text := strings.Join(got, " "); text != want {
		t.Errorf("got %s, want %s", text, want)
	}
}

func placeOf(pos diag.Pos) string { return fmt.Sprintf("%d:%d+%d", pos.Line, pos.Column, pos.Length) }

// What is said of a table names its numbers and what to type instead.
func TestTableMessages(t *testing.T) {
	for text, want := range map[string]string{
		"| a | b |\n| c |":           "hàng này có 1 ô, còn hàng đầu của bảng có 2 ô",
		"| a |\n|---|\n| b |\n|---|": `bảng đã có dòng gạch ngang |---| ở dòng 5`,
		"| < |":                      `không gộp được ô "<": bên trái không có ô nào`,
		"| ^ |":                      `không gộp được ô "^": phía trên không có ô nào`,
		"| a |\n| ^ |":               `không gộp được ô "^": phía trên là tiêu đề cột, được in lại ở mỗi trang`,
		strings.Repeat("|", 66):      "bảng có 65 cột, nhiều nhất là 63 cột",
	} {
		_, list := Parse("a.yaml", bodySource(text))
		if len(list) != 1 || list[0].Message(diag.Vietnamese) != want {
			t.Errorf("%q: %v, want %s", text, list, want)
		}
	}
	_, list := Parse("a.yaml", bodySource("| ^ |"))
	if hint := list[0].HintText(diag.English); !strings.HasSuffix(hint, `write \^`) {
		t.Errorf("the hint is %s", hint)
	}
}

// Broken rows must not fill the memory with the cells they lack.
func TestTableOfBrokenRows(t *testing.T) {
	def, _ := Parse("a.yaml", bodySource(strings.Repeat("|", 100_000)+strings.Repeat("\n||", 100_000)))
	table := def.Content.Blocks[0].(*Table)
	if len(table.Columns) != mostColumns || len(table.Rows) > mostProblems {
		t.Errorf("%d columns and %d rows", len(table.Columns), len(table.Rows))
	}
}
