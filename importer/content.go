package importer

import (
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// row is a line of the text, all its parts, or a table.
type row struct {
	parts []*Line
	text  string
	// width is how wide it is, word how wide its first word; lineWidth fills them in.
	width, word int
	table       *Table
}

// rowsOf puts the parts of a line together.
func rowsOf(items []Item) []*row {
	var rows []*row
	for _, item := range items {
		switch it := item.(type) {
		case *Table:
			rows = append(rows, &row{table: it})
		case *Line:
			if n := len(rows); n > 0 && it.Row > 0 && rows[n-1].table == nil && rows[n-1].parts[0].Row == it.Row {
				rows[n-1].parts = append(rows[n-1].parts, it)
			} else {
				rows = append(rows, &row{parts: []*Line{it}})
			}
		}
	}
	for _, r := range rows {
		var said []string
		for _, l := range r.parts {
			said = append(said, l.text())
		}
		r.text = strings.Join(said, " ")
	}
	return rows
}

// legalBases takes the paragraphs that the text begins with and that say what the
// paper rests on.
func (r *recogniser) legalBases(items []Item) []Item {
	if len(items) == 0 {
		return items
	}
	l, ok := items[0].(*Line)
	if !ok || !basisWords.MatchString(l.text()) {
		return items
	}
	rows := rowsOf(items)
	wide := r.measure.lineWidth(rows)
	taken := 0 // rows
	for taken < len(rows) && rows[taken].table == nil && moreBasisWords.MatchString(rows[taken].text) {
		end := r.paragraphEnd(rows, taken, wide)
		for i := taken + 1; i < end; i++ {
			// The last one ends with a comma where the sentence goes on below it.
			if strings.HasSuffix(rows[i-1].text, ",") && startsUpper(rows[i].text) && fits(rows[i-1], rows[i], wide, i-1 == taken) {
				end = i
			}
		}
		var said []string
		for _, row := range rows[taken:end] {
			said = append(said, row.text)
		}
		whole := strings.Join(said, " ")
		if taken == 0 && strings.HasSuffix(whole, ":") {
			return items // a sentence of the text
		}
		whole = strings.TrimRight(strings.TrimLeft(whole, "-–—+ \u00A0"), " ,;.")
		r.def.LegalBases = append(r.def.LegalBases, text(whole, rows[taken].parts[0].Pos))
		taken = end
	}
	n := 0
	for _, row := range rows[:taken] {
		n += len(row.parts)
	}
	return items[n:]
}

// paragraphEnd is the index behind the last row of the paragraph that begins at
// the given one.
func (r *recogniser) paragraphEnd(rows []*row, i, wide int) int {
	j := i + 1
	for j < len(rows) && rows[j].table == nil && r.joins(rows, i, j, wide) {
		j++
	}
	return j
}

// content makes the text of a document of items.
func (r *recogniser) content(items []Item) dispatch.Content {
	rows := r.tables(rowsOf(items))
	wide := r.measure.lineWidth(rows)
	b := &contentBuilder{recogniser: r}
	if at := slices.IndexFunc(rows, func(r *row) bool { return r.table == nil && r.parts[0].Column > 0 }); at >= 0 {
		r.doubt(rows[at].parts[0].Pos, "noi_dung", 50, "chữ đặt cạnh nhau không có đường kẻ, nay đứng dưới nhau: "+rows[at].text, "words side by side without lines now stand below each other: "+rows[at].text)
	}
	for i := 0; i < len(rows); {
		if t := rows[i].table; t != nil {
			b.table(t)
			i++
			continue
		}
		end := r.paragraphEnd(rows, i, wide)
		b.paragraph(rows[i:end])
		i = end
	}
	return b.content
}

// contentBuilder collects the blocks of a text and the notes it calls.
type contentBuilder struct {
	*recogniser
	content dispatch.Content
}

// paragraph adds the paragraph of the rows.
func (b *contentBuilder) paragraph(rows []*row) {
	var spans []Span
	for i, row := range rows {
		if i > 0 && unsure(rows[i-1], row) {
			b.doubt(row.parts[0].Pos, "noi_dung", 60, "nối vào đoạn trên vì dòng trên kín; có thể là đoạn mới", "joined to the paragraph above, whose last line is full; it may be a new one")
		}
		for _, l := range row.parts {
			spans = joinSpans(spans, l.Spans)
		}
	}
	first := rows[0].parts[0]
	p := &dispatch.Paragraph{Spans: b.spans(spans), Pos: first.Pos}
	if len(p.Spans) == 0 {
		return
	}
	said := spokenText(p.Spans)
	if rule(said) && !hasFill(p.Spans) {
		return
	}
	p.Role = dispatch.RoleOf(said)
	switch {
	case p.Role == dispatch.Plain && b.centred(rows, said):
		p.Role = dispatch.Centred
		if upper(said) && !b.src.Styled {
			embolden(p.Spans)
		}
	case !b.src.Styled && isHeading(p.Role, said):
		embolden(p.Spans)
		if b.heading == (diag.Pos{}) {
			b.heading = first.Pos
		}
	}
	if b.src.Styled {
		p.Spans = withoutPrinted(p, b.above())
	}
	b.content.Blocks = append(b.content.Blocks, p)
}

// above is the last paragraph of the text so far, nil where a table or nothing
// stands there.
func (b *contentBuilder) above() *dispatch.Paragraph {
	if n := len(b.content.Blocks); n > 0 {
		p, _ := b.content.Blocks[n-1].(*dispatch.Paragraph)
		return p
	}
	return nil
}

// joinSpans is the spans of a line behind those of the lines above. No space parts
// them where a word was broken at its hyphen: "874/QĐ-" and "BTTTT".
func joinSpans(above, below []Span) []Span {
	if len(above) == 0 || len(below) == 0 {
		return append(above, below...)
	}
	last := above[len(above)-1]
	broken := strings.HasSuffix(last.Text, "-") && len(last.Text) > 1 && wordRune([]rune(lastRune(last.Text[:len(last.Text)-1]))[0])
	if !clings(below[0]) && !broken {
		above = append(above, Span{Text: " ", Bold: last.Bold && below[0].Bold, Italic: last.Italic && below[0].Italic})
	}
	return append(above, below...)
}

// unsure says whether two lines were joined though one may end a paragraph and
// the other begin one: nothing but the room on the line speaks for it.
func unsure(above, below *row) bool {
	up, down := above.parts[len(above.parts)-1], below.parts[0]
	return terminated(above.text) && startsUpper(below.text) && up.End == EndUnknown && down.Align == AlignUnknown
}

// clings says whether no space stands before a span at the beginning of a line:
// the mark of a note, or one that ends a clause.
func clings(s Span) bool {
	if s.Note > 0 || s.Raised {
		return true
	}
	return s.Text != "" && strings.ContainsAny(s.Text[:1], ".,;:)") && (len(s.Text) == 1 || s.Text[1] == ' ')
}

// centred says whether a paragraph stands in the middle: a source that shows
// where lines stand says so, and the line that announces what is decided does
// always.
func (b *contentBuilder) centred(rows []*row, said string) bool {
	if len(rows) == 1 && upper(said) && orderLine.MatchString(said) {
		return true
	}
	if above := b.above(); above != nil {
		switch above.Role {
		case dispatch.Division, dispatch.Chapter, dispatch.Section:
			return false // its name, which is set in the middle anyway
		}
	}
	for _, row := range rows {
		if row.parts[0].Align != AlignCentre {
			return false
		}
	}
	return true
}

// isHeading says whether a numbered line is a heading: it is short and nothing
// ends it.
func isHeading(role dispatch.Role, said string) bool {
	switch role {
	case dispatch.Roman, dispatch.Clause, dispatch.SubClause:
		const longest = 200 // bytes
		return len(said) <= longest && !terminated(said) && !strings.HasSuffix(said, ",")
	}
	return false
}

func embolden(spans []dispatch.Span) {
	for i := range spans {
		spans[i].Bold = spans[i].Bold || spans[i].Note == 0
	}
}

func spokenText(spans []dispatch.Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

func hasFill(spans []dispatch.Span) bool {
	for _, s := range spans {
		if s.Fill {
			return true
		}
	}
	return false
}
