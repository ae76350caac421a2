package dispatch

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// FuzzParse holds the parser to its promises: it never panics, its messages
// can be printed, its places lie in the file, and a definition without errors
// has lost no character of its body but marks and white space.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("../examples/*.yaml")
	if err != nil || len(files) == 0 {
		f.Fatal("no examples")
	}
	for _, file := range append(files, "testdata/wrong.yaml") {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	for _, body := range []string{
		"**1.1. Tên:**nội *a* ***b*** \\* 5 * 3\n\n-> x <-\n[^1]\n\n[^1]: y", "- a\n- b.\n1. c", "e\u0302\u0301\u200b\u00a0 [^",
		"a\n| b | < | c[^1] |\n|:--|:-:|---|\n| *d*<BR/>e[^2] | \\| | |\n| ^ | ^ | f\n[^2]: g", "|-|\n|", "| a | b |\n| ^ |\n| a | < | c |",
		"[___] a [ ] **[____]**[__]\n| [___] | [ ] |\n[^1]\n[^1]: [___]",
	} {
		f.Add(bodySource(body))
	}
	f.Add([]byte(minimal + "kem_theo: {loai: a, trich_yeu: b, noi_dung: '[^1] [___]\n\n  [^1]: c'}\nphu_luc:\n  - {tieu_de: A}\n  - tieu_de: B\n    noi_dung: |\n      | a | < |\n"))
	f.Add([]byte("noi_dung: \"a\\n\\u0103 \\\n b\"\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		def, list := Parse("a.yaml", src)
		lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(string(src), "\ufeff")), "\n")
		for _, d := range list {
			if d.Pos.Line == 0 {
				continue
			}
			if d.Pos.Line > len(lines) || d.Pos.Column < 1 || d.Pos.Length < 1 ||
				d.Pos.Column > len([]rune(lines[d.Pos.Line-1]))+1 {
				t.Fatalf("%s at %v of %d lines", d.ID, d.Pos, len(lines))
			}
		}
		if def == nil {
			if !list.HasErrors() {
				t.Fatal("no definition and no error")
			}
			return
		}
		texts := []Content{def.Content, def.Issued.Content}
		for _, a := range def.Appendices {
			texts = append(texts, a.Content)
		}
		for _, text := range texts {
			checkTables(t, text, lines)
			for _, p := range text.Paragraphs() {
				checkSpans(t, p.Spans, len(text.Notes))
			}
			for _, n := range text.Notes {
				checkSpans(t, n.Spans, 0)
			}
		}
	})
}

// FuzzBody takes any text as a body and compares what is printed with what was
// typed.
func FuzzBody(f *testing.F) {
	for _, s := range []string{
		"", "**a** *b* \\* [^1]\n\n[^1]: c", "-> a <-", "a * b ****", "- a\n- b", "e\u0302\u0301*e*\u0302", "\\", "[^1]\n[^1]:\n-> <-", "->\n<-",
		"| a[^1] | < | b |\n| ^ | ^ | c\\|d<br>*e*<BR />f |\n[^1]: g", "|a|\n|:-:|\n|\\<|\n|^|\n|\\<br>|\nb | c <br>",
		"[___] [ ] \\[___] *[____]*", "[__]a [_] [___]b [ ]c [x]", "| [ ] | [___] |\n[^___]\n[^___]: [___]",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		// Every line of the body must stand in the block, also one that only a
		// carriage return begins. The x is its first line and sets its indent.
		body = strings.ReplaceAll(body, "\r", "\n")
		src := head + "  x\n\n  " + strings.ReplaceAll(body, "\n", "\n  ") + "\n"
		def, list := Parse("a.yaml", []byte(src))
		if def == nil || list.HasErrors() {
			return
		}
		checkTables(t, def.Content, strings.Split(src, "\n"))
		var out strings.Builder
		for _, p := range def.Content.Paragraphs() {
			checkSpans(t, p.Spans, len(def.Content.Notes))
			out.WriteString(printed(p.Spans, ""))
		}
		for _, n := range def.Content.Notes {
			out.WriteString(printed(n.Spans, ""))
			out.WriteString(n.Label + n.Label)
		}
		typed, got, spent := letterCounts("x"+body), letterCounts(out.String()), tableMarks(body)
		spent['_'] += formLines(body)
		for r, n := range typed {
			if got[r] > n || got[r] < n-spent[r] {
				t.Fatalf("%q: typed %d times, printed %d: %q", r, n, got[r], out.String())
			}
		}
	})
}

// letterCounts counts the characters of s that neither the dialect nor the
// cleaning may touch.
func letterCounts(s string) map[rune]int {
	counts := map[rune]int{}
	for _, r := range norm.NFC.String(s) {
		switch {
		case strings.ContainsRune(`*\[]^:<->□`, r), unicode.IsSpace(r), removed(r), unprintable(r), space(r):
		case r == '\u00A0' || r == '\u2007' || r == '\u202F':
		case unicode.Is(unicode.M, r):
			// A mark typed behind an asterisk or a removed character finds
			// another letter to stand on.
		default:
			if d := []rune(norm.NFD.String(string(r))); len(d) > 0 {
				counts[d[0]]++
			}
		}
	}
	return counts
}

// tableMarks counts the characters that the tables of a body may take for
// pipes and for the ends of paragraphs.
func tableMarks(body string) map[rune]int {
	breaks := regexp.MustCompile(`(?i)<br ?/?>`)
	counts := map[rune]int{}
	for _, line := range strings.Split(body, "\n") {
		if !strings.HasPrefix(strings.TrimLeftFunc(line, blank), "|") {
			continue
		}
		counts['|'] += strings.Count(line, "|")
		for _, tag := range breaks.FindAllString(line, -1) {
			for _, r := range tag {
				counts[r]++
			}
		}
	}
	return counts
}

// formLines counts the underlines that may be taken for dotted lines.
func formLines(body string) int {
	n := 0
	for _, mark := range regexp.MustCompile(`\[_{3,}\]`).FindAllString(body, -1) {
		n += len(mark) - len("[]")
	}
	return n
}

// checkTables holds the tables to their promises: every row has a cell for
// every column, every cell is covered by one that has a right to it, no cell
// reaches from the header into the rows below, and all stand in the file.
func checkTables(t *testing.T, content Content, lines []string) {
	t.Helper()
	for _, block := range content.Blocks {
		table, ok := block.(*Table)
		if !ok {
			continue
		}
		if len(table.Rows) == 0 || len(table.Columns) == 0 || len(table.Columns) > 63 || table.Header > len(table.Rows) {
			t.Fatalf("%d of %d rows are the header of %d columns", table.Header, len(table.Rows), len(table.Columns))
		}
		covered := map[cellAt]int{}
		for r, row := range table.Rows {
			if len(row) != len(table.Columns) {
				t.Fatalf("row %d has %d cells in %d columns", r, len(row), len(table.Columns))
			}
			for c, cell := range row {
				if cell.Pos.Line > len(lines) || cell.Pos.Column > len([]rune(lines[cell.Pos.Line-1]))+1 || cell.Pos.Length < 1 {
					t.Fatalf("cell at %v", cell.Pos)
				}
				if (cell.Across == 0) != (cell.Down == 0) || cell.Across == 0 && len(cell.Paragraphs) > 0 {
					t.Fatalf("cell %+v", cell)
				}
				if r < table.Header && r+cell.Down > table.Header {
					t.Fatalf("the header of %d rows goes on in row %d", table.Header, r+cell.Down)
				}
				for i := range cell.Across * cell.Down {
					covered[cellAt{r + i/cell.Across, c + i%cell.Across}]++
				}
			}
		}
		for r := range table.Rows {
			for c := range table.Columns {
				if covered[cellAt{r, c}] != 1 {
					t.Fatalf("cell %d in row %d is covered %d times", c, r, covered[cellAt{r, c}])
				}
			}
		}
		if len(covered) != len(table.Rows)*len(table.Columns) {
			t.Fatal("a cell reaches out of its table")
		}
	}
}

func checkSpans(t *testing.T, spans []Span, notes int) {
	t.Helper()
	if len(spans) == 0 {
		t.Fatal("a paragraph without text")
	}
	text := printed(spans, "\ufffc")
	if text != strings.TrimSpace(text) && !strings.ContainsRune(text, '\u00A0') || strings.Contains(text, "  ") || !norm.NFC.IsNormalString(spans[0].Text) {
		t.Fatalf("not clean: %q", text)
	}
	for i, s := range spans {
		if s.Note < 0 || s.Note > notes || plain(s) == (s.Text == "") || s.Fill && s.Note != 0 {
			t.Fatalf("span %+v", s)
		}
		if i > 0 && plain(s) && plain(spans[i-1]) && s.Bold == spans[i-1].Bold && s.Italic == spans[i-1].Italic {
			t.Fatalf("runs not joined: %+v", spans)
		}
	}
}

// plain says whether a span is text, neither the mark of a note nor a dotted
// line.
func plain(s Span) bool { return s.Note == 0 && !s.Fill }
