package dispatch

import (
	"fmt"
	"strings"
	"testing"

	"congvan/internal/diag"
)

// bodySource is a definition whose body, from line 4 and column 3 on, is text.
func bodySource(text string) []byte {
	return []byte(head + "  " + strings.ReplaceAll(text, "\n", "\n  ") + "\n")
}

// dump shows paragraphs, tables and notes on a line each: role, then the text
// with «bold», ‹italic›, {number of a note} and {___}, a dotted line.
func dump(c Content) string {
	roles := []string{"plain", "division", "chapter", "section", "article", "roman", "clause", "subclause", "point", "subpoint", "dash", "plus", "centred"}
	var out []string
	for _, block := range c.Blocks {
		switch b := block.(type) {
		case *Paragraph:
			out = append(out, roles[b.Role]+": "+dumpSpans(b.Spans))
		case *Table:
			out = append(out, dumpTable(b))
		}
	}
	for _, n := range c.Notes {
		out = append(out, "note "+n.Label+": "+dumpSpans(n.Spans))
	}
	return strings.Join(out, "\n")
}

func dumpSpans(list []Span) string {
	var b strings.Builder
	for _, s := range list {
		text := s.Text
		if s.Note > 0 {
			text = fmt.Sprintf("{%d}", s.Note)
		}
		if s.Fill {
			text += "{___}"
		}
		if s.Italic {
			text = "‹" + text + "›"
		}
		if s.Bold {
			text = "«" + text + "»"
		}
		b.WriteString(text)
	}
	return b.String()
}

// dumpTable is the rows of a table with a rule below its header, as they are
// written. The columns of a merged cell and its rows stand before it, its
// paragraphs have ¶ between them, and a covered cell is a dot.
func dumpTable(t *Table) string {
	aligns := []string{"---", ":--", ":-:", "--:"}
	rule := "|"
	for _, align := range t.Columns {
		rule += aligns[align] + "|"
	}
	var out []string
	for i, row := range t.Rows {
		if i == t.Header {
			out = append(out, rule)
		}
		line := "|"
		for _, cell := range row {
			line += dumpCell(cell) + "|"
		}
		out = append(out, line)
	}
	if t.Header == len(t.Rows) {
		out = append(out, rule)
	}
	return strings.Join(out, "\n")
}

func dumpCell(cell Cell) string {
	var texts []string
	for _, p := range cell.Paragraphs {
		text := dumpSpans(p.Spans)
		if p.Role != Plain {
			text = fmt.Sprintf("role %d: %s", p.Role, text)
		}
		texts = append(texts, text)
	}
	text := strings.Join(texts, "¶")
	switch {
	case cell.Across == 1 && cell.Down == 1:
		return text
	case cell.Across == 0 && cell.Down == 0:
		return text + "·"
	}
	return fmt.Sprintf("%dx%d %s", cell.Across, cell.Down, text)
}

func TestBody(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"paragraphs":        {"a\nb\n\n\nc", "plain: a b\nplain: c"},
		"white space":       {"  a \t  b\u2003c\u00a0 d\u202fe\u2011f\u200b\n\n    g", "plain: a b c\u00a0 d\u00a0e-f\nplain: g"},
		"composed":          {"Ph\u1ea7n Pha\u0302\u0300n", "plain: Phần Phần"},
		"composed in marks": {"*e\u0302\u0301*e\u0302", "plain: ‹ế›ê"},
		"literal marks":     {"_a_ <b>&amp; `c` # d [e](f) 1\\. \\* \\q \\\\ ****1234 * a ~", "plain: _a_ <b>&amp; `c` # d [e](f) 1. * \\q \\ ****1234 * a ~"},
		"heading and html":  {"# a\n\n<br>\n\n---\n\n* a", "plain: # a\nplain: <br>\nplain: ---\nplain: * a"},

		"dash and nothing":   {"-\n\n- \n\n-\u200b\t", "plain: -\nplain: -\nplain: -"},
		"star that is text":  {"*\t1. a", "plain: * 1. a"},
		"label with a space": {"[^a\u2003b] [^a\ufeffb]", "plain: [^a b] [^ab]"},
		"emphasis":           {"**a** *b* ***c*** **d *e* f**", "plain: «a» ‹b› «‹c›» «d »«‹e›»« f»"},
		"no flanking":        {"**1.1. Tên:**nội ** x ** y", "subclause: «1.1. Tên:»nội «x »y"},
		"across lines":       {"**a\nb** c", "plain: «a b» c"},
		"nested close":       {"***a* b** c", "plain: «‹a›»« b» c"},
		"joined":             {"**a** **b**", "plain: «a» «b»"},
		"nothing but marks":  {"** **\n\na", "plain: a"},
		"backslash at end":   {"a\\", "plain: a\\"},
		"escaped marks":      {`\*\*a\*\* \[^1] \-> x`, "plain: **a** [^1] -> x"},
		"escaped at a start": {"a.\n\\- b\n\n1\\. c", "plain: a. - b\nplain: 1. c"},

		"notes":             {"a[^x] b[^y].\n\n[^y]: N\n  *n*\nm\n[^x]: O", "plain: a{1} b{2}.\nnote x: O\nnote y: N ‹n› m"},
		"note, then a list": {"a[^1]\n[^1]: b.\n1. c", "plain: a{1}\nclause: 1. c\nnote 1: b."},
		"note before text":  {"[^1]: b\n\na[^1]", "plain: a{1}\nnote 1: b"},
		"not a label":       {"a[^] b[^ c] d[^e", "plain: a[^] b[^ c] d[^e"},
		"bold note":         {"**a[^1]**\n\n[^1]: b", "plain: «a»«{1}»\nnote 1: b"},

		"roles": {"Phần I\n\nPhần thứ nhất\n\nChương II\n\nMục 1\n\nĐiều 3. a\n\nĐiều 5a. b\n\nI- c\n\nI. d\n\nII – e\n\n1. f\n\n1.1. g\n\n1.1.1. h\n\na) i\n\nđ) j\n\n(i) k\n\n(iv) l\n\n- m\n\n– n\n\n+ o",
			"division: Phần I\ndivision: Phần thứ nhất\nchapter: Chương II\nsection: Mục 1\narticle: Điều 3. a\narticle: Điều 5a. b\nroman: I- c\nroman: I. d\nroman: II – e\nclause: 1. f\nsubclause: 1.1. g\nsubclause: 1.1.1. h\npoint: a) i\npoint: đ) j\nsubpoint: (i) k\nsubpoint: (iv) l\ndash: - m\ndash: – n\nplus: + o"},
		"roles in marks": {"**I- a**\n\n***1.1.*** b\n\n**Điều 3.** c\n\n*a)* d\n\n**CHƯƠNG II**\n\n1.Tên",
			"roman: «I- a»\nsubclause: «‹1.1.›» b\narticle: «Điều 3.» c\npoint: ‹a)› d\nchapter: «CHƯƠNG II»\nclause: 1.Tên"},
		"no roles": {"2026. a\n\n1.000 đồng\n\n2.5 tỷ\n\n25.02.2026 b\n\nMục 1 của Quy định này\n\nPhần lớn\n\nĐiều này\n\nX-quang\n\nV.I. Lênin\n\nC. Mác\n\n-5 độ\n\n1... c\n\nA) d\n\nMục đích",
			"plain: 2026. a\nplain: 1.000 đồng\nplain: 2.5 tỷ\nplain: 25.02.2026 b\nplain: Mục 1 của Quy định này\nplain: Phần lớn\nplain: Điều này\nplain: X-quang\nplain: V.I. Lênin\nplain: C. Mác\nplain: -5 độ\nplain: 1... c\nplain: A) d\nplain: Mục đích"},
		"decomposed role": {"Đie\u0302\u0300u 3. a\n\n\u200b- b", "article: Điều 3. a\ndash: - b"},

		"list without empty lines": {"Yêu cầu:\n1. a;\n2. b:\n- c,\n- d.\n+ e\n\n**1. Tên**\na) f", "plain: Yêu cầu:\nclause: 1. a;\nclause: 2. b:\ndash: - c,\ndash: - d.\nplus: + e\nclause: «1. Tên»\npoint: a) f"},
		"wrapped lines":            {"năm\n2026. Tiếp theo a),\nb), c) khoản 1,\n2,5 và.\n-5", "plain: năm 2026. Tiếp theo a), b), c) khoản 1, 2,5 và. -5"},
		"chapter and name":         {"Chương II\nQUY ĐỊNH\nCHUNG", "chapter: Chương II\nplain: QUY ĐỊNH CHUNG"},
		"after a note mark":        {"a.[^1]\n- b\n\n[^1]: c", "plain: a.{1}\ndash: - b\nnote 1: c"},

		"centred":           {"-> BAN THƯỜNG VỤ <-\n-> **QUYẾT\nĐỊNH** <-\nsau", "centred: BAN THƯỜNG VỤ\ncentred: «QUYẾT ĐỊNH»\nplain: sau"},
		"not quite centred": {"-> a\n\nb <-\n\n-> <-\n\n-><-", "plain: -> a\nplain: b <-\nplain: -> <-\nplain: -><-"},
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

// In the other styles of YAML a line end is a space already, and every one
// that is left parts two paragraphs.
func TestBodyStyles(t *testing.T) {
	const want = "clause: 1. a b\nplain: c"
	for _, src := range []string{
		"noi_dung: |\n  1. a\n  b\n\n  c\n",
		"noi_dung: |2-\n\n    1. a\n    b\n\n  c",
		"noi_dung: >\n  1. a\n  b\n\n  c\n",
		"noi_dung: 1. a\n  b\n\n  c\n",
		"noi_dung: '1. a\n  b\n\n  c'\n",
		`noi_dung: "1. a b\nc"` + "\n",
	} {
		def, list := Parse("a.yaml", []byte("mau: x\nco_quan: {ten: X}\n"+src))
		if got := dump(def.Content); got != want || len(list) > 0 {
			t.Errorf("%q: got\n%s\n%v", src, got, list)
		}
	}
}

// The place of a problem is where it stands in the file, whatever the style of
// the text around it.
func TestBodyPlaces(t *testing.T) {
	for src, want := range map[string]string{
		"noi_dung: |\n  a\n\n    b ** c\n":  "6:7",
		"noi_dung: >\n  ă\n  ** c\n":        "5:3",
		"noi_dung: ă\n  ** c\n":             "4:3",
		"noi_dung: 'it''s ** c'\n":          "3:18",
		`noi_dung: "\u0103\n ** c"` + "\n":  "3:21",
		"noi_dung: | # chú\n\n\n  ă ** c\n": "6:5",
	} {
		_, list := Parse("a.yaml", []byte("mau: x\nco_quan: {ten: X}\n"+src))
		if len(list) != 1 || list[0].ID != diag.UnclosedMark {
			t.Errorf("%q: %v", src, list)
			continue
		}
		if pos := list[0].Pos; fmt.Sprintf("%d:%d", pos.Line, pos.Column) != want || pos.Length != 2 {
			t.Errorf("%q: at %v, want %s", src, pos, want)
		}
	}
	def, _ := Parse("a.yaml", bodySource("a\n\n   **1. b**"))
	if pos := def.Content.Paragraphs()[1].Pos; pos != (diag.Pos{File: "a.yaml", Line: 6, Column: 6, Length: 8}) {
		t.Errorf("paragraph at %v", pos)
	}
}
