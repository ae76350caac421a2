package layout

import (
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// longestHeading is how many lines a heading may have: what is longer is text
// whose writer left out the full stop.
const longestHeading = 4

// body is box 6, the text with its footnotes.
func (s *setter) body() []Block {
	content := s.def.Content
	for i, n := range content.Notes {
		s.notes = append(s.notes, s.note(i+1, n))
	}
	flow := make([]Block, 0, len(content.Paragraphs))
	named := false // the paragraph above is the number of a division without its name
	for i, written := range content.Paragraphs {
		spans := written.Spans
		division := isDivision(written.Role)
		name := named && written.Role == dispatch.Plain
		switch {
		case division, name:
			spans = bold(spans)
		case written.Role == dispatch.Article:
			spans = boldArticle(spans, isHeading(written))
		}
		p := s.paragraph(regulation.Content, s.spans(regulation.Content, spans, written.Pos)...)
		if i == 0 && (len(s.def.LegalBases) == 0 || written.Role == dispatch.Centred) {
			p.Before = s.spec.Length(regulation.BodyGap)
		}
		if name {
			p.Before = 0
		}
		if division || name || written.Role == dispatch.Centred {
			p.Align, p.FirstLine = Centre, 0
		}
		s.set(p, s.sheet.TextWidth())
		heading := division || name || isHeading(written)
		if heading && len(p.Lines) <= longestHeading && i < len(content.Paragraphs)-1 {
			p.KeepNext = true
			p.Level = headingLevel(written.Role)
		}
		named = division && isNumberAlone(written)
		flow = append(flow, p)
	}
	return flow
}

// isDivision says whether the role is a phần, chương or mục, whose number and
// name stand in the middle, each on a line of its own (36-HD/VPTW, II.1.6.2;
// 05-HD/VPTW, II.I.6.2.4.a and b).
func isDivision(r dispatch.Role) bool {
	return r == dispatch.Division || r == dispatch.Chapter || r == dispatch.Section
}

// isNumberAlone says whether a paragraph is the number of a division and
// nothing else: "Chương II", "Phần thứ nhất".
func isNumberAlone(p dispatch.Paragraph) bool {
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

// spans are the runs of a text of the component.
func (s *setter) spans(c regulation.Component, spans []dispatch.Span, pos diag.Pos) []Run {
	runs := make([]Run, 0, len(spans))
	for _, sp := range spans {
		if sp.Note != 0 {
			runs = append(runs, s.mark(s.notes[sp.Note-1])...)
			continue
		}
		style := s.styles[c].Style
		style.Face = face(sp.Bold, sp.Italic)
		runs = append(runs, s.styled(c, sp.Text, style, pos))
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
	n.Paragraph = s.paragraph(regulation.Note, append(runs, s.spans(regulation.Note, written.Spans, written.Pos)...)...)
	s.set(n.Paragraph, s.sheet.TextWidth())
	return n
}

// mark is the mark of a footnote in the text: its number, which the writer may
// have wanted in parentheses. The number before the note itself stands without
// them: LibreOffice sets nothing in front of it.
func (s *setter) mark(n *Note) []Run {
	number := Run{Component: regulation.NoteMark, Style: s.styles[regulation.NoteMark].Style, Note: n}
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
func isHeading(p dispatch.Paragraph) bool {
	if headingLevel(p.Role) == 0 {
		return false
	}
	bold, last := true, ""
	for _, sp := range p.Spans {
		bold = bold && (sp.Bold || strings.TrimSpace(sp.Text) == "")
		last += sp.Text
	}
	return bold || !strings.ContainsAny(lastChar(last), ".,;:!?…”")
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
