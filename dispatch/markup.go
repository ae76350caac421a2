package dispatch

import (
	"slices"
	"strings"
)

// The signs of the body dialect that stand for something else.
const (
	fillSign  = "[___]"
	breakSign = "<br>"
)

// markup is a body as it is typed: its blocks parted by empty lines, a paragraph
// or a row of a table on a line each, and its footnotes at the end. What would
// be read as something else than it is has a backslash before it, and nothing
// else has.
func (c Content) markup() string {
	var parts, notes []string
	for _, block := range c.Blocks {
		parts = append(parts, c.blockMarkup(block))
	}
	for _, n := range c.Notes {
		notes = append(notes, noteSign(n)+": "+c.spansMarkup(n.Spans, false))
	}
	if len(notes) > 0 {
		parts = append(parts, strings.Join(notes, "\n"))
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// blockMarkup is a block as it is typed.
func (c Content) blockMarkup(block Block) string {
	if t, ok := block.(*Table); ok {
		return c.tableMarkup(t)
	}
	return c.paragraphMarkup(block.(*Paragraph))
}

func noteSign(n Note) string { return "[^" + n.Label + "]" }

// paragraphMarkup is the line of a paragraph, which begins nothing but what the
// paragraph is.
func (c Content) paragraphMarkup(p *Paragraph) string {
	line := c.spansMarkup(p.Spans, false)
	if p.Role == Centred {
		return "-> " + line + " <-"
	}
	if _, arrows := centred(line); arrows || strings.HasPrefix(line, "|") {
		line = `\` + line
	}
	if label, ok := noteLabel(line); ok {
		if end := len(label) + len("[^]"); strings.HasPrefix(line[end:], ":") {
			line = line[:end] + `\` + line[end:]
		}
	}
	switch role, mark, _ := shapeOf(line); {
	case role == p.Role:
		return line
	case p.Role == Plain:
		return withoutShape(line, mark)
	}
	return withShape(line, p.Role)
}

// withShape is a line that is to begin with a numbering and does so only by an
// emphasis of nothing ("-****5"): it cannot be typed but around a character that
// is not printed.
func withShape(line string, role Role) string {
	const nothing = "**\u200b**"
	for i := range line + " " {
		if with := line[:i] + nothing + line[i:]; hasShape(with, role) {
			return with
		}
	}
	return line
}

func hasShape(line string, role Role) bool {
	got, _, _ := shapeOf(line)
	return got == role
}

// withoutShape is a line that begins with a numbering, mark, which is not to be
// one.
func withoutShape(line, mark string) string {
	if at := strings.Index(line, mark); at >= 0 {
		for i := at; i <= at+len(mark) && i < len(line); i++ {
			if strings.IndexByte(".)(-+:", line[i]) < 0 {
				continue
			}
			escaped := line[:i] + `\` + line[i:]
			if hasShape(escaped, Plain) {
				return escaped
			}
		}
	}
	// There is nothing a backslash may stand before ("– a"): emphasis of a space,
	// which is not printed in front of a text, hides a numbering too.
	const hidden = "** **"
	if stars := len(line) - len(strings.TrimLeft(line, "*")); stars > 1 {
		return line[:stars] + " " + line[stars:]
	}
	return hidden + line
}

// spansMarkup is a paragraph, the text of a footnote or, where cell says so, a
// line of a cell.
func (c Content) spansMarkup(spans []Span, cell bool) string {
	var out []byte
	bold, italic := false, false
	for i, s := range spans {
		out = append(out, stars(s.Bold != bold, s.Italic != italic)...)
		bold, italic = s.Bold, s.Italic
		switch {
		case s.Fill:
			out = append(out, fillSign...)
		case s.Note > 0:
			out = append(out, noteSign(c.Notes[s.Note-1])...)
		default:
			out = appendText(out, s.Text, following(spans, i, cell), cell)
		}
	}
	return string(append(out, stars(bold, italic)...))
}

// following is the first byte of what is typed behind a span, 0 for nothing.
func following(spans []Span, i int, cell bool) byte {
	s, next := spans[i], Span{}
	if i+1 < len(spans) {
		next = spans[i+1]
	}
	switch {
	case s.Bold != next.Bold || s.Italic != next.Italic:
		return '*'
	case i+1 < len(spans):
		return '['
	case cell:
		return breakSign[0]
	}
	return 0
}

// stars is the mark between texts of which the one is bold or italic and the
// other is not.
func stars(bold, italic bool) string {
	n := 0
	if bold {
		n += len("**")
	}
	if italic {
		n += len("*")
	}
	return "***"[:n]
}

// appendText appends a text; after is the byte that is typed behind it.
func appendText(out []byte, text string, after byte, cell bool) []byte {
	for i := 0; i < len(text); {
		rest, n := text[i:], 1
		next := after
		if len(rest) > 1 {
			next = rest[1]
		}
		special := false
		switch c := rest[0]; {
		case strings.HasPrefix(rest, string(box)):
			out = append(out, boxMark...)
			i += len(string(box))
			continue
		case c == '*':
			n = len(rest) - len(strings.TrimLeft(rest, "*"))
			next = after
			if n < len(rest) {
				next = rest[n]
			}
			out = appendStars(out, n, next)
			i += n
			continue
		case c == '\\':
			special = next != 0 && punctuation(next) || strings.HasPrefix(rest[1:], string(box))
		case c == '[':
			_, label := noteLabel(rest)
			special = label || fillMark(rest) > 0 || strings.HasPrefix(rest, boxMark)
		case c == '|':
			special = cell
		case c == '<':
			special = cell && lineBreak(rest) > 0
		}
		if special {
			out = append(out, '\\')
		}
		out = append(out, rest[:n]...)
		i += n
	}
	return out
}

// appendStars appends n stars of a text in front of the byte after.
func appendStars(out []byte, n int, after byte) []byte {
	before := byte(0)
	if len(out) > 0 {
		before = out[len(out)-1]
	}
	edge := func(c byte) bool { return c == 0 || c == ' ' }
	sign := `\*`
	if n > len("***") && before != '*' && after != '*' || n == 1 && edge(before) && edge(after) {
		sign = "*"
	}
	return append(out, strings.Repeat(sign, n)...)
}

// tableMarkup is the lines of a table, with a rule below its header where what
// is read without one would differ.
func (c Content) tableMarkup(t *Table) string {
	covered := t.coverMarks()
	var lines []string
	for r, row := range t.Rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = c.cellMarkup(cell, covered[cellAt{r, i}])
		}
		if !slices.ContainsFunc(cells, func(cell string) bool { _, dashes := ruleAlign(cell); return !dashes }) {
			cells[0] = `\` + cells[0]
		}
		lines = append(lines, rowMarkup(cells))
	}
	usual := min(1, len(t.Rows)-1)
	if t.Header != usual || slices.ContainsFunc(t.Columns, func(a ColumnAlign) bool { return a != AlignByContent }) {
		lines = slices.Insert(lines, t.Header, ruleMarkup(t.Columns))
	}
	return strings.Join(lines, "\n")
}

// coverMarks are the marks of the cells that belong to a neighbour: to the one
// above in the first column of the owner, else to the one at the left.
func (t *Table) coverMarks() map[cellAt]string {
	marks := map[cellAt]string{}
	for r, row := range t.Rows {
		for c, cell := range row {
			for i := 1; i < cell.Across*cell.Down; i++ {
				mark := mergedLeft
				if i%cell.Across == 0 {
					mark = mergedUp
				}
				marks[cellAt{r + i/cell.Across, c + i%cell.Across}] = mark
			}
		}
	}
	return marks
}

// cellMarkup is a cell, or its mark where it belongs to a neighbour.
func (c Content) cellMarkup(cell Cell, covered string) string {
	if covered != "" {
		return covered
	}
	var lines []string
	for _, p := range cell.Paragraphs {
		lines = append(lines, c.spansMarkup(p.Spans, true))
	}
	text := strings.Join(lines, breakSign)
	if text == mergedLeft || text == mergedUp {
		return `\` + text
	}
	return text
}

func rowMarkup(cells []string) string {
	line := "|"
	for _, cell := range cells {
		if cell != "" {
			line += " " + cell
		}
		line += " |"
	}
	return line
}

func ruleMarkup(columns []ColumnAlign) string {
	line := "|"
	for _, align := range columns {
		switch align {
		case AlignByContent:
			line += "---|"
		case AlignLeft:
			line += ":--|"
		case AlignCentre:
			line += ":-:|"
		case AlignRight:
			line += "--:|"
		}
	}
	return line
}
