package importer

import (
	"slices"
	"strings"

	"congvan/internal/diag"
)

// pdfCall is a raised number in the text that may call a note.
type pdfCall struct {
	line *Line
	span int
}

// pdfNote is a note at the foot of a page.
type pdfNote struct {
	label string
	spans []Span
	pos   diag.Pos
	rows  []*pdfRow
	page  *pdfPage
}

// placeNotes makes notes of what stands at the foot of the pages and is called
// in the text above. What is not called stays among the lines, at the foot of
// its page.
func (p *pdfReader) placeNotes() {
	calls := map[string]pdfCall{}
	var placed []pdfCall // of the notes of the source, in their order
	items := p.source.Items
	var out []Item
	at := 0
	for _, page := range p.pages {
		for ; at < len(items) && itemPage(items[at]) <= page.number; at++ {
			scanRaised(items[at], calls)
			out = append(out, items[at])
		}
		for _, n := range p.notesOf(page, len(placed) > 0) {
			call, called := calls[n.label]
			switch {
			case n.label == "":
				last := &p.source.Notes[len(placed)-1]
				last.Spans = joinSpans(last.Spans, n.spans)
			case called:
				delete(calls, n.label)
				placed = append(placed, call)
				p.source.Notes = append(p.source.Notes, Note{Spans: n.spans, Pos: n.pos})
			default:
				for _, r := range n.rows {
					p.row++
					for _, part := range r.parts {
						l := p.line(page, r, part)
						l.Row = p.row
						out = append(out, l)
					}
				}
			}
		}
	}
	p.source.Items = append(out, items[at:]...)
	// From the last to the first, so that the numbers of spans stay as they are.
	for i := len(placed) - 1; i >= 0; i-- {
		p.source.NoteParentheses = setCall(placed[i], i+1) || p.source.NoteParentheses
	}
}

// notesOf are the notes at the foot of a page. The first has no label where it
// goes on from the page before, which there must be notes on for that.
func (p *pdfReader) notesOf(page *pdfPage, before bool) []*pdfNote {
	var out []*pdfNote
	plain := !slices.ContainsFunc(page.notes, func(r *pdfRow) bool { return footLabel(r, false) != "" })
	for i, r := range page.notes {
		label := footLabel(r, plain)
		n := len(out)
		r.line = len(page.rows) + i + 1
		if label == "" && n == 0 && !before {
			label = "-" // nothing calls it
		}
		spans := footSpans(r, label)
		if label != "" || n == 0 {
			out = append(out, &pdfNote{label: label, spans: spans, pos: p.pos(page, r.line), rows: []*pdfRow{r}, page: page})
			continue
		}
		out[n-1].spans = joinSpans(out[n-1].spans, spans)
		out[n-1].rows = append(out[n-1].rows, r)
	}
	return out
}

// footSpans are the spans of a row of notes without its number.
func footSpans(r *pdfRow, label string) []Span {
	var spans []Span
	for _, part := range r.parts {
		spans = joinSpans(spans, part.spans())
	}
	if label == "" || label == "-" {
		return spans
	}
	n := strings.Index(rawText(spans), label) + len(label)
	if strings.HasPrefix(rawText(spans)[n:], ")") {
		n++
	}
	spans = cutSpans(spans, n)
	if len(spans) > 0 {
		spans[0].Text = strings.TrimLeft(spans[0].Text, " ")
	}
	return spans
}

// scanRaised adds the raised numbers of an item.
func scanRaised(item Item, calls map[string]pdfCall) {
	scan := func(l *Line) {
		for i, s := range l.Spans {
			label := strings.Trim(strings.TrimSpace(s.Text), "()")
			if s.Raised && label != "" && strings.Trim(label, "0123456789") == "" {
				calls[label] = pdfCall{l, i}
			}
		}
	}
	switch it := item.(type) {
	case *Line:
		scan(it)
	case *Table:
		for _, row := range it.Rows {
			for _, cell := range row {
				for _, l := range cell.Lines {
					scan(l)
				}
			}
		}
	}
}

// setCall puts the call of a note in place of its number and says whether it
// stood in parentheses.
func setCall(c pdfCall, note int) (parentheses bool) {
	s := &c.line.Spans[c.span]
	parentheses = strings.Contains(s.Text, "(")
	behind := strings.HasSuffix(s.Text, " ")
	*s = Span{Note: note}
	if next := c.span + 1; behind && next < len(c.line.Spans) {
		c.line.Spans[next].Text = " " + strings.TrimLeft(c.line.Spans[next].Text, " ")
	}
	return parentheses
}
