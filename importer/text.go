package importer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/internal/diag"
)

// ReadText reads a paper from plain text or Markdown, as it is drawn from a web
// page or a PDF: wrapped or not, laid out with spaces or not, in UTF-8 or
// UTF-16, with form feeds between pages where there are any. name is that of
// the file, for messages. It returns nil, and says why, where the bytes are no
// text, or text of a code that cannot be told for sure.
func ReadText(name string, src []byte) (*Source, diag.List) {
	text, list, ok := decode(name, src)
	if !ok {
		return nil, list
	}
	t := &textReader{source: &Source{Path: name}, markdown: isMarkdown(text)}
	for i, page := range strings.Split(text, "\f") {
		t.page(page, i+1)
	}
	t.finish()
	if t.links > 0 {
		list.Add(diag.New(diag.LinksLeftOut, diag.Pos{File: name}, t.links))
	}
	return t.source, list
}

// textReader makes lines of a text.
type textReader struct {
	source   *Source
	markdown bool
	links    int // addresses of links, which are not kept
	line     int // of the file, counting from 1
	row      int
	blank    int // empty lines above the current one
	blanks   []int
	lines    []*Line // the first of each row, with blanks beside it
	table    *Table  // of the lines above, where they are rows of one
	look     look    // of Markdown, where it is still open
}

// page reads the lines of a page.
func (t *textReader) page(text string, number int) {
	if number > 1 {
		t.line-- // a form feed does not end a line
	}
	lines := strings.Split(text, "\n")
	wide := 0
	for _, l := range lines {
		if n := utf8.RuneCountInString(strings.TrimRightFunc(l, unicode.IsSpace)); n <= widestPage {
			wide = max(wide, n)
		}
	}
	t.blank = 0
	for _, l := range lines {
		t.line++
		t.readLine(expandTabs(l), number, wide)
	}
}

// widestPage is how many characters a line laid out with spaces may have: a
// landscape page in small type. What is longer is a paragraph on a line.
const widestPage = 240

// expandTabs is a line with its tabs as spaces to the next stop.
func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	const stop = 8
	var b strings.Builder
	n := 0
	for _, r := range s {
		if r == '\t' {
			fill := stop - n%stop
			b.WriteString(strings.Repeat(" ", max(fill, apart)))
			n += fill
			continue
		}
		b.WriteRune(r)
		n++
	}
	return b.String()
}

// apart is how many spaces in a row part what stands side by side.
const apart = 3

func (t *textReader) readLine(s string, page, wide int) {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		t.blank++
		t.table = nil
		t.look = look{}
		return
	}
	if strings.HasPrefix(trimmed, "|") && strings.Count(trimmed, "|") > 1 {
		t.tableRow(trimmed, page)
		return
	}
	t.table = nil
	// The rule below a title often runs into the next line.
	if rule, rest := leadingRule(trimmed); rest != "" {
		t.addRow(rule, 0, page, 0)
		t.blank = 1
		s, trimmed = rest, rest
	}
	if strings.TrimLeft(s, " \u00A0") == "" {
		return
	}
	t.addRow(s, strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) }), page, wide)
}

// leadingRule parts a rule of hyphens from the text that runs on behind it.
func leadingRule(s string) (rule, rest string) {
	const shortest = 4
	n := len(s) - len(strings.TrimLeft(s, "-"))
	if n < shortest || n == len(s) {
		return "", ""
	}
	return s[:n], strings.TrimSpace(s[n:])
}

// addRow adds the parts of a line.
func (t *textReader) addRow(s string, left, page, wide int) {
	t.row++
	hard := false
	if t.markdown {
		s, hard = t.markedLine(s)
	}
	var first *Line
	for _, p := range parts(s) {
		l := &Line{Row: t.row, Page: page, Left: p.at, Wide: wide, Pos: diag.Pos{File: t.source.Path, Line: t.line, Column: p.at + 1, Length: utf8.RuneCountInString(p.text)}}
		l.Spans = t.spans(p.text)
		if hard {
			l.End, l.Gap = EndParagraph, true
		}
		if len(l.Spans) == 0 {
			continue
		}
		if first == nil {
			first = l
			t.lines, t.blanks = append(t.lines, l), append(t.blanks, t.blank)
			t.blank = 0
		}
		t.source.Items = append(t.source.Items, l)
	}
}

// part is a stretch of a line without a wide gap, and the character it begins at.
type part struct {
	text string
	at   int
}

// parts are the stretches of a line that wide gaps part.
func parts(s string) []part {
	var out []part
	var b strings.Builder
	at, n, spaces := 0, 0, 0
	flush := func() {
		if b.Len() > 0 {
			out = append(out, part{b.String(), at})
			b.Reset()
		}
	}
	for _, r := range s {
		if r == ' ' || r == '\u00A0' {
			spaces++
			n++
			continue
		}
		switch {
		case b.Len() == 0:
			at = n
		case spaces >= apart:
			flush()
			at = n
		case spaces > 0:
			b.WriteString(strings.Repeat(" ", spaces))
		}
		spaces = 0
		b.WriteRune(r)
		n++
	}
	flush()
	return out
}

// finish says of each line what only the whole text tells: whether empty lines
// mean anything, and where lines stand between the margins.
func (t *textReader) finish() {
	usual := 0
	if t.doubleSpaced() {
		usual = 1
	}
	for i, l := range t.lines {
		l.Gap = l.Gap || t.blanks[i] > usual
	}
	if !t.laidOut() {
		for _, item := range t.source.Items {
			if l, ok := item.(*Line); ok {
				l.Left, l.Wide = 0, 0
			}
		}
		return
	}
	for _, item := range t.source.Items {
		if l, ok := item.(*Line); ok {
			l.Align = alignOf(l)
		}
	}
}

// doubleSpaced says whether an empty line stands between any two, in the middle
// of sentences too, and so parts no paragraphs.
func (t *textReader) doubleSpaced() bool {
	broken, parted := 0, 0
	for i := 1; i < len(t.lines); i++ {
		if above, below := t.lines[i-1].text(), t.lines[i].text(); !terminated(above) && startsLower(below) {
			broken++
			if t.blanks[i] == 1 {
				parted++
			}
		}
	}
	const few = 4
	return broken >= few && parted*5 >= broken*4
}

// laidOut says whether spaces show where lines stand on the page.
func (t *textReader) laidOut() bool {
	shifted := 0
	for _, l := range t.lines {
		if l.Left >= apart {
			shifted++
		}
	}
	return shifted >= 4 && shifted*10 >= len(t.lines)
}

// alignOf is where a line stands, by the spaces before and behind it.
func alignOf(l *Line) Align {
	const slack, indent = 5, 10
	end := l.Left + utf8.RuneCountInString(l.text())
	switch margin := l.Wide - end; {
	case l.Left < 2:
		return AlignStart
	case l.Left*20 >= l.Wide*9:
		return AlignRight
	case l.Left > indent && margin > indent && abs(l.Left-margin) <= slack:
		return AlignCentre
	case l.Left <= indent:
		return AlignIndent
	}
	return AlignUnknown
}

func abs(n int) int { return max(n, -n) }
