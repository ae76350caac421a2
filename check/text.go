package check

import (
	"strings"

	"congvan/dispatch"
)

// plain is a text with plain spaces.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// filled is what stands for a line of dots in a text that is looked at.
const filled = "…"

// textOf is the text of a paragraph, with plain spaces.
func textOf(p *dispatch.Paragraph) string { return spoken(p.Spans) }

// spoken is the text of spans, with plain spaces, without the marks of notes.
func spoken(spans []dispatch.Span) string {
	var b strings.Builder
	for _, span := range spans {
		b.WriteString(span.Text)
		if span.Fill {
			b.WriteString(filled)
		}
	}
	return plain(b.String())
}

// opening are the first paragraphs of the document's own text, as many as may be a
// head that was typed there; closing the last, as many as may be an end.
func (s *subject) opening() []*dispatch.Paragraph {
	all := s.Content.Paragraphs()
	return all[:min(len(all), 8)]
}

func (s *subject) closing() []*dispatch.Paragraph {
	all := s.Content.Paragraphs()
	return all[max(len(all)-16, 0):]
}

// contents are the texts that are numbered each by itself: the document, what it
// issues, its appendices.
func (s *subject) contents() []dispatch.Content {
	out := []dispatch.Content{s.Content, s.Issued.Content}
	for _, a := range s.Appendices {
		out = append(out, a.Content)
	}
	return out
}

// running are the paragraphs of a text that stand in no table.
func running(c dispatch.Content) []*dispatch.Paragraph {
	var out []*dispatch.Paragraph
	for _, block := range c.Blocks {
		if p, ok := block.(*dispatch.Paragraph); ok {
			out = append(out, p)
		}
	}
	return out
}

// said are the texts of the document that sentences stand in, in their order: the
// subjects, the legal bases, the paragraphs and the notes.
func (s *subject) said() []dispatch.Text {
	out := append([]dispatch.Text{s.Subject}, s.LegalBases...)
	add := func(c dispatch.Content) {
		for _, p := range c.Paragraphs() {
			out = append(out, dispatch.Text{Value: textOf(p), Pos: p.Pos})
		}
		for _, n := range c.Notes {
			out = append(out, dispatch.Text{Value: spoken(n.Spans), Pos: n.Pos})
		}
	}
	add(s.Content)
	out = append(out, s.Issued.Subject, s.Issued.Note)
	add(s.Issued.Content)
	for _, a := range s.Appendices {
		out = append(out, a.Title, a.Note)
		add(a.Content)
	}
	return out
}

// inCapitals says whether a text is in capitals, and has letters.
func inCapitals(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }
