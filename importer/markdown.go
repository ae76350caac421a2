package importer

import (
	"html"
	"regexp"
	"strings"
	"unicode/utf8"

	"congvan/internal/diag"
)

var (
	headingMark = regexp.MustCompile(`^#{1,6}\s+`)
	listMark    = regexp.MustCompile(`^[*+•]\s+`)
	quoteMark   = regexp.MustCompile(`^(?:>\s?)+`)
	linkMark    = regexp.MustCompile(`!?\[([^\[\]^][^\[\]]*)\]\(([^()\s]*)(?:\s+"[^"]*")?\)`)
	raisedMark  = regexp.MustCompile(`<sup>\s*([^<>]*?)\s*</sup>`)
	tagMark     = regexp.MustCompile(`</?(?:b|i|u|em|strong|span|div|p|br|center|font|sup|sub|a|td|tr|table|tbody)(?:\s[^<>]*)?/?>`)
	escapeMark  = regexp.MustCompile("\\\\([\\\\`*_{}\\[\\]()#+.!|>-])")
	cellRule    = regexp.MustCompile(`^:?-+:?$`)
)

// isMarkdown says whether a text has marks of Markdown, so that a star or a
// number sign in it may be one.
func isMarkdown(text string) bool {
	if strings.Contains(text, "**") || strings.Contains(text, "](") || strings.Contains(text, "<sup>") {
		return true
	}
	return strings.HasPrefix(text, "# ") || strings.Contains(text, "\n# ") || strings.Contains(text, "\n## ") || strings.Contains(text, "\n|")
}

// markedLine is a line of Markdown without the marks of what kind of line it is;
// hard says that it is a heading, which nothing is joined to.
func (t *textReader) markedLine(s string) (out string, hard bool) {
	trimmed := strings.TrimSpace(s)
	if ornament(trimmed) {
		return s, false
	}
	lead := s[:strings.Index(s, trimmed)]
	trimmed = quoteMark.ReplaceAllString(trimmed, "")
	if mark := headingMark.FindString(trimmed); mark != "" {
		trimmed, hard = strings.TrimRight(trimmed[len(mark):], "# "), true
		trimmed = "**" + strings.ReplaceAll(trimmed, "**", "") + "**"
	}
	trimmed = listMark.ReplaceAllString(trimmed, "- ")
	trimmed = linkMark.ReplaceAllStringFunc(trimmed, func(link string) string {
		m := linkMark.FindStringSubmatch(link)
		if m[1] != m[2] {
			t.links++
		}
		return m[1]
	})
	trimmed = raisedMark.ReplaceAllStringFunc(trimmed, func(s string) string {
		return superscripts.Replace(raisedMark.FindStringSubmatch(s)[1])
	})
	trimmed = tagMark.ReplaceAllString(trimmed, "")
	return lead + html.UnescapeString(trimmed), hard
}

// superscripts are the raised digits for the plain ones.
var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// look is the emphasis that is open.
type look struct{ bold, italic bool }

// spans reads the emphasis of a part of a line. Emphasis goes on over the lines
// of a block; a single star counts only where another one closes it on the line.
func (t *textReader) spans(s string) []Span {
	if !t.markdown || !strings.ContainsAny(s, `*\`) || ornament(s) {
		return []Span{{Text: s, Bold: t.look.bold, Italic: t.look.italic}}
	}
	s = escapeMark.ReplaceAllStringFunc(s, func(e string) string { return string(escapedStart + rune(e[1])) })
	singles := strings.Count(strings.NewReplacer("***", "", "**", "").Replace(s), "*")
	var out []Span
	add := func(text string) {
		if text != "" {
			text = strings.Map(unescaped, text)
			out = append(out, Span{Text: text, Bold: t.look.bold, Italic: t.look.italic})
		}
	}
	for s != "" {
		at := strings.IndexByte(s, '*')
		if at < 0 {
			break
		}
		add(s[:at])
		n := len(s[at:]) - len(strings.TrimLeft(s[at:], "*"))
		s = s[at+n:]
		switch {
		case n == 2:
			t.look.bold = !t.look.bold
		case n == 3:
			t.look = look{!t.look.bold, !t.look.italic}
		case n == 1 && singles > 1:
			t.look.italic = !t.look.italic
		default:
			// A mark that nothing closes says nothing, and is no word.
		}
	}
	add(s)
	return out
}

// escapedStart is where the characters stand that a backslash makes text while
// the marks are read: none of these is in a text, for printed leaves them out.
const escapedStart = 0xE000

func unescaped(r rune) rune {
	if r >= escapedStart && r < escapedStart+utf8.RuneSelf {
		return r - escapedStart
	}
	return r
}

// tableRow adds a row of a table of Markdown.
func (t *textReader) tableRow(s string, page int) {
	pos := diag.Pos{File: t.source.Path, Line: t.line, Column: 1, Length: utf8.RuneCountInString(s)}
	s = strings.TrimSuffix(strings.TrimPrefix(s, "|"), "|")
	cells := strings.Split(strings.ReplaceAll(s, `\|`, "\x00"), "|")
	rule := true
	for _, c := range cells {
		rule = rule && cellRule.MatchString(strings.TrimSpace(c))
	}
	if t.table == nil {
		t.table = &Table{Pos: pos, Page: page}
		t.source.Items = append(t.source.Items, t.table)
	}
	if rule {
		t.table.Header = len(t.table.Rows)
		return
	}
	var row []Cell
	for _, c := range cells {
		cell := Cell{Across: 1, Down: 1}
		for _, text := range strings.Split(strings.ReplaceAll(c, "\x00", "|"), "<br>") {
			if text = strings.TrimSpace(text); text != "" {
				t.look = look{}
				text, _ = t.markedLine(text)
				cell.Lines = append(cell.Lines, &Line{Spans: t.spans(strings.TrimSpace(text)), Pos: pos, Page: page})
			}
		}
		row = append(row, cell)
	}
	t.look = look{}
	t.table.Rows = append(t.table.Rows, row)
	t.blank = 0
}
