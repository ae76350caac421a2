package importer

import (
	"strings"

	"congvan/dispatch"
)

// withoutPrinted is the spans of a paragraph below another, without the bold that
// the layout sets by itself: that of the numbers and names of divisions, and of
// điều.
func withoutPrinted(p, above *dispatch.Paragraph) []dispatch.Span {
	switch p.Role {
	case dispatch.Division, dispatch.Chapter, dispatch.Section:
		return plain(p.Spans)
	case dispatch.Plain, dispatch.Centred:
		if above != nil && namesBelow(above) {
			return plain(p.Spans)
		}
	case dispatch.Article:
		return plainArticle(p.Spans)
	}
	return p.Spans
}

// namesBelow says whether a paragraph is the number of a division alone, whose
// name stands in the next one.
func namesBelow(p *dispatch.Paragraph) bool {
	const longest = 3 // words: "Phần thứ nhất"
	switch p.Role {
	case dispatch.Division, dispatch.Chapter, dispatch.Section:
		return len(strings.Fields(spokenText(p.Spans))) <= longest
	}
	return false
}

// plain is spans that are all bold without it, and others as they are.
func plain(spans []dispatch.Span) []dispatch.Span {
	for _, s := range spans {
		if !s.Bold && strings.TrimSpace(s.Text) != "" {
			return spans
		}
	}
	return unbold(spans)
}

func unbold(spans []dispatch.Span) []dispatch.Span {
	var out []dispatch.Span
	for _, s := range spans {
		s.Bold = false
		if n := len(out); n > 0 && s.Text != "" && out[n-1].Text != "" && out[n-1].Italic == s.Italic {
			out[n-1].Text += s.Text
			continue
		}
		out = append(out, s)
	}
	return out
}

// plainArticle is the spans of a điều without bold where it is on its number
// alone, or on all of one that is a heading.
func plainArticle(spans []dispatch.Span) []dispatch.Span {
	if !terminated(spokenText(spans)) {
		return plain(spans)
	}
	end := strings.IndexAny(spans[0].Text, ".:")
	if !spans[0].Bold || end < 0 || strings.TrimSpace(spans[0].Text[end+1:]) != "" {
		return spans
	}
	for _, s := range spans[1:] {
		if s.Bold {
			return spans
		}
	}
	return unbold(spans)
}
