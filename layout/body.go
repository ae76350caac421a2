package layout

import (
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// longestHeading is how many lines a heading may have: what is longer is text
// whose writer left out the full stop.
const longestHeading = 4

// body adds box 6 to a flow: a text with its footnotes. spaced asks for the room
// that stands between the text and what is above it.
func (s *setter) body(flow []Block, content dispatch.Content, spaced bool) []Block {
	before := len(s.notes)
	for i, n := range content.Notes {
		s.notes = append(s.notes, s.note(before+i+1, n))
	}
	var above *dispatch.Paragraph
	for i, block := range content.Blocks {
		room := spaced && i == 0
		switch b := block.(type) {
		case *dispatch.Paragraph:
			p := s.textParagraph(b, above, before)
			if room || i == 0 && b.Role == dispatch.Centred {
				p.Before = s.spec.Length(regulation.BodyGap)
			}
			if last := i == len(content.Blocks)-1; last || len(p.Lines) > longestHeading {
				p.KeepNext, p.Level = false, 0
			}
			flow = append(flow, p)
			above = b
		case *dispatch.Table:
			gap := s.spec.Length(regulation.TableGap)
			if room {
				gap = s.spec.Length(regulation.BodyGap)
			}
			flow = append(s.apart(flow, gap), s.grid(b, before))
			above = nil
		}
	}
	return flow
}

// apart is a flow with a gap at its end, above a table: below its last
// paragraph, or below one that is hardly there.
func (s *setter) apart(flow []Block, gap unit.Twips) []Block {
	flow = s.ended(flow)
	flow[len(flow)-1].(*Paragraph).After = gap
	return flow
}

// textParagraph is a paragraph of the text; above is the one above it, or nil,
// and before how many notes other texts have called.
func (s *setter) textParagraph(written, above *dispatch.Paragraph, before int) *Paragraph {
	c := ComponentOf(written, above)
	spans := written.Spans
	switch c {
	case regulation.Division, regulation.DivisionName, regulation.Section, regulation.SectionName:
		spans = bold(spans)
	case regulation.Article:
		spans = boldArticle(spans, isHeading(written))
	}
	p := s.paragraph(c, s.spans(c, spans, written.Pos, before)...)
	switch c {
	case regulation.Division, regulation.DivisionName, regulation.Section, regulation.SectionName:
	default:
		p.KeepNext = isHeading(written)
	}
	if p.KeepNext {
		p.Level = headingLevel(written.Role)
	}
	s.set(p, s.sheet.TextWidth())
	return p
}

// ComponentOf is what a paragraph of a text is to the regulation; above is the one
// above it, or nil.
func ComponentOf(p, above *dispatch.Paragraph) regulation.Component {
	switch p.Role {
	case dispatch.Division, dispatch.Chapter:
		return regulation.Division
	case dispatch.Section:
		return regulation.Section
	case dispatch.Article:
		return regulation.Article
	case dispatch.Centred:
		return regulation.CentredLine
	case dispatch.Plain:
		// The paragraph below the number of a division is its name.
		if above == nil || !isNumberAlone(above) {
			return regulation.Content
		}
		switch above.Role {
		case dispatch.Division, dispatch.Chapter:
			return regulation.DivisionName
		case dispatch.Section:
			return regulation.SectionName
		}
		return regulation.Content
	}
	switch {
	case isHeading(p) && allBold(p):
		return regulation.Heading
	case p.Role == dispatch.Clause:
		return regulation.Clause
	case p.Role == dispatch.Point:
		return regulation.Point
	}
	return regulation.Content
}

// isNumberAlone says whether a paragraph is the number of a division and
// nothing else: "Chương II", "Phần thứ nhất".
func isNumberAlone(p *dispatch.Paragraph) bool {
	var words int
	for _, sp := range p.Spans {
		words += len(strings.Fields(sp.Text))
	}
	return words <= 3
}

// bold is spans all in bold.
func bold(spans []dispatch.Span) []dispatch.Span {
	out := slices.Clone(spans)
	for i := range out {
		out[i].Bold = true
	}
	return out
}

// boldArticle is the spans of a điều with its number, and its name if it is a
// heading, in bold (05-HD/VPTW, Phụ lục 2, 6), unless its writer chose what is
// bold.
func boldArticle(spans []dispatch.Span, heading bool) []dispatch.Span {
	for _, sp := range spans {
		if sp.Bold {
			return spans
		}
	}
	if heading {
		return bold(spans)
	}
	text := spans[0].Text
	end := strings.IndexAny(text, ".:")
	if end < 0 {
		return spans
	}
	number, rest := spans[0], spans[0]
	number.Text, number.Bold = text[:end+1], true
	rest.Text = text[end+1:]
	return append([]dispatch.Span{number, rest}, spans[1:]...)
}

// spans are the runs of a text of the component; before is how many notes other
// texts have called.
func (s *setter) spans(c regulation.Component, spans []dispatch.Span, pos diag.Pos, before int) []Run {
	runs := make([]Run, 0, len(spans))
	for _, sp := range spans {
		if sp.Note != 0 {
			runs = append(runs, s.mark(s.notes[before+sp.Note-1], s.styles[c].Style.Size)...)
			continue
		}
		style := s.styles[c].Style
		style.Face = face(sp.Bold, sp.Italic)
		run := s.styled(c, sp.Text, style, pos)
		if sp.Fill {
			run.Text, run.fill = strings.Repeat(dot, leastDots), true
		}
		runs = append(runs, run)
	}
	return runs
}

// note is a footnote behind its number: "1 Luật …".
func (s *setter) note(number int, written dispatch.Note) *Note {
	n := &Note{Number: number}
	text := s.styles[regulation.Note].Style
	mark := text
	mark.Superscript = true
	runs := []Run{
		{Component: regulation.NoteMark, Style: mark, Note: n},
		{Component: regulation.Note, Style: text, Text: " "},
	}
	n.Paragraph = s.paragraph(regulation.Note, append(runs, s.spans(regulation.Note, written.Spans, written.Pos, 0)...)...)
	s.set(n.Paragraph, s.sheet.TextWidth())
	return n
}

// mark is the mark of a footnote in a text of the given size: its number, which the writer may
// have wanted in parentheses. The number before the note itself stands without
// them: LibreOffice sets nothing in front of it.
func (s *setter) mark(n *Note, size unit.HalfPoints) []Run {
	number := Run{Component: regulation.NoteMark, Style: s.styles[regulation.NoteMark].Style, Note: n}
	number.Style.Size = size
	if s.def.Choices.NoteMark != dispatch.NoteParentheses {
		return []Run{number}
	}
	open, end := number, number
	open.Note, open.Text = nil, "("
	end.Note, end.Text = nil, ")"
	return []Run{open, number, end}
}

// isHeading says whether a paragraph is the title of what follows it: a
// numbered one, all in bold or with nothing at its end that ends a sentence.
func isHeading(p *dispatch.Paragraph) bool {
	if headingLevel(p.Role) == 0 {
		return false
	}
	last := ""
	for _, sp := range p.Spans {
		last += sp.Text
	}
	return allBold(p) || !strings.ContainsAny(lastChar(last), ".,;:!?…”")
}

// allBold says whether the writer set the whole paragraph in bold.
func allBold(p *dispatch.Paragraph) bool {
	for _, sp := range p.Spans {
		if !sp.Bold && strings.TrimSpace(sp.Text) != "" {
			return false
		}
	}
	return true
}

// plainText is the text of runs without the marks of footnotes.
func plainText(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

func lastChar(s string) string {
	r := []rune(strings.TrimSpace(s))
	if len(r) == 0 {
		return ""
	}
	return string(r[len(r)-1])
}

// headingLevel is how deep a heading of the role stands, 0 for a role that is
// never one.
func headingLevel(r dispatch.Role) int {
	switch r {
	case dispatch.Division:
		return 1
	case dispatch.Chapter:
		return 2
	case dispatch.Section:
		return 3
	case dispatch.Roman, dispatch.Article:
		return 4
	case dispatch.Clause:
		return 5
	case dispatch.SubClause:
		return 6
	case dispatch.Point:
		return 7
	}
	return 0
}
