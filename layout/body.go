package layout

import (
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
	for i, written := range content.Paragraphs {
		p := s.paragraph(regulation.Content, s.spans(regulation.Content, written.Spans, written.Pos)...)
		if i == 0 {
			p.Before = s.spec.Length(regulation.BodyGap)
		}
		if written.Role == dispatch.Centred || written.Role == dispatch.Division ||
			written.Role == dispatch.Chapter || written.Role == dispatch.Section {
			p.Align, p.FirstLine = Centre, 0
		}
		s.set(p, s.sheet.TextWidth())
		if isHeading(written) && len(p.Lines) <= longestHeading && i < len(content.Paragraphs)-1 {
			p.KeepNext = true
			p.Level = headingLevel(written.Role)
		}
		flow = append(flow, p)
	}
	return flow
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
