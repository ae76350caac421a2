package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// windowSize is how many characters of a long source line are shown, of which
// windowLead stand before the place.
const (
	windowSize = 100
	windowLead = 40
)

// String is the severity as it is printed. It is English in every language:
// editors look for these words.
func (s Severity) String() string {
	switch s {
	case Warning:
		return "warning"
	case Hint:
		return "hint"
	}
	return "error"
}

// Print writes the list to w in lang, sorted, each message once: the place and
// the text, the source line with the place marked where sources has the file,
// the point of the regulation, the hint. It returns w's first error.
//
//	cong-van.yaml:7:5: error: số văn bản phải là số nguyên dương, không phải "18a" (V012)
//	    7 | so: 18a
//	      |     ^^^
//	    quy định: 05-HD/VPTW, II.I.3.2.2
//	    gợi ý: ghi 18, phần chữ thuộc về ky_hieu
func Print(w io.Writer, list List, sources map[string][]byte, lang Lang) error {
	var b bytes.Buffer
	lines := map[string][]string{}
	for file, src := range sources {
		lines[file] = splitLines(src)
	}
	for _, d := range list.Sorted() {
		b.WriteString(d.Pos.place(lang))
		fmt.Fprintf(&b, "%s: %s (%s)\n", d.Severity(), d.Message(lang), d.ID)
		if l := lines[d.Pos.File]; d.Pos.Page == 0 && d.Pos.Line >= 1 && d.Pos.Line <= len(l) {
			writeExcerpt(&b, l[d.Pos.Line-1], d.Pos)
		}
		if d.Point != "" {
			fmt.Fprintf(&b, "    %s: %s\n", Words{"quy định", "regulation"}.In(lang), d.Point)
		}
		if hint := d.HintText(lang); hint != "" {
			fmt.Fprintf(&b, "    %s: %s\n", Words{"gợi ý", "hint"}.In(lang), hint)
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// PrintJSON writes the list to w as a JSON array of objects, sorted, each
// message once; an empty list is []. page is there for papers with pages; line, column and length are 0 where the
// message is about the whole file.
func PrintJSON(w io.Writer, list List, lang Lang) error {
	type object struct {
		File       string `json:"file"`
		Page       int    `json:"page,omitempty"`
		Line       int    `json:"line"`
		Column     int    `json:"column"`
		Length     int    `json:"length"`
		Severity   string `json:"severity"`
		ID         ID     `json:"id"`
		Message    string `json:"message"`
		Regulation string `json:"regulation"`
		Hint       string `json:"hint"`
	}
	objects := []object{}
	for _, d := range list.Sorted() {
		objects = append(objects, object{
			File: d.Pos.File, Page: d.Pos.Page, Line: d.Pos.Line, Column: d.Pos.Column, Length: d.Pos.Length,
			Severity: d.Severity().String(), ID: d.ID, Message: d.Message(lang),
			Regulation: d.Point, Hint: d.HintText(lang),
		})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(objects)
}

// place is "path:line:col: ", or "path: page 2, line 5: " of a paper with pages,
// as far as pos knows them.
func (p Pos) place(lang Lang) string {
	switch {
	case p.File == "":
		return ""
	case p.Page > 0:
		return Visible(p.File) + ": " + p.OnPage(lang) + ": "
	case p.Line > 0:
		return fmt.Sprintf("%s:%d:%d: ", Visible(p.File), p.Line, max(p.Column, 1))
	}
	return Visible(p.File) + ": "
}

// OnPage is the place on a paper with pages: "page 2, line 5".
func (p Pos) OnPage(lang Lang) string {
	if p.Line == 0 {
		return fmt.Sprintf(Words{"trang %d", "page %d"}.In(lang), p.Page)
	}
	return fmt.Sprintf(Words{"trang %d, dòng %d", "page %d, line %d"}.In(lang), p.Page, p.Line)
}

// writeExcerpt writes the source line and, below it, carets under the place.
func writeExcerpt(b *bytes.Buffer, line string, pos Pos) {
	runes := []rune(line)
	from := min(max(pos.Column-1, 0), len(runes))
	to := min(from+max(pos.Length, 1), len(runes))

	start, end := 0, len(runes)
	if len(runes) > windowSize {
		start = max(0, min(from-windowLead, len(runes)-windowSize))
		end = start + windowSize
		to = min(to, end)
	}

	// Carets take the room of what they stand under; a tab before them is a
	// tab again, for only the terminal knows how wide it is.
	var text, carets strings.Builder
	cut := func(more bool) {
		if more {
			text.WriteRune('…')
			carets.WriteByte(' ')
		}
	}
	cut(start > 0)
	marked := false
	for i, r := range runes[start:end] {
		shown, wide := display(r)
		text.WriteString(shown)
		switch at := start + i; {
		case at >= to:
		case at >= from:
			carets.WriteString(strings.Repeat("^", max(wide, 1)))
			marked = true
		case r == '\t':
			carets.WriteByte('\t')
		default:
			carets.WriteString(strings.Repeat(" ", wide))
		}
	}
	if end < len(runes) {
		text.WriteRune('…')
	}
	if !marked {
		// The place is the end of the line: something is missing there.
		carets.WriteByte('^')
	}

	number := fmt.Sprintf("%5d", pos.Line)
	fmt.Fprintf(b, "%s | %s\n", number, text.String())
	fmt.Fprintf(b, "%*s | %s\n", len(number), "", carets.String())
}

// display is how r is shown and how many columns of a terminal that takes.
func display(r rune) (shown string, columns int) {
	switch {
	case r == '\t':
		return "\t", 1
	case hidden(r):
		shown = Visible(string(r))
		return shown, len(shown)
	case unicode.In(r, unicode.Mn, unicode.Me):
		return string(r), 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return string(r), 2
	}
	return string(r), 1
}

// splitLines is src cut at its line ends, of whatever kind, without a byte
// order mark.
func splitLines(src []byte) []string {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	text := strings.ReplaceAll(string(src), "\r\n", "\n")
	return strings.Split(strings.ReplaceAll(text, "\r", "\n"), "\n")
}
