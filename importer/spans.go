package importer

import (
	"strconv"
	"strings"

	"congvan/dispatch"
)

// spans are those of the definition: single spaces, none at the ends, one span
// for each look, leaders as dotted lines, notes by their number in this text.
func (b *contentBuilder) spans(in []Span) []dispatch.Span {
	var out []dispatch.Span
	add := func(s dispatch.Span) {
		n := len(out)
		if s.Text != "" && n > 0 && out[n-1].Text != "" && out[n-1].Bold == s.Bold && out[n-1].Italic == s.Italic {
			out[n-1].Text += s.Text
			return
		}
		out = append(out, s)
	}
	space := true // one here would be the second, or the first thing of all
	for _, s := range in {
		if s.Note > 0 {
			if note := b.call(s.Note); note > 0 {
				out = append(out, dispatch.Span{Note: note})
				space = false
			}
			continue
		}
		said := s.Text
		if s.Raised {
			said = superscripts.Replace(said)
		}
		for said != "" {
			at := leaders.FindStringIndex(said)
			stretch := said
			if at != nil {
				stretch, said = said[:at[0]], said[at[1]:]
			} else {
				said = ""
			}
			stretch = singleSpaces(stretch, &space)
			if stretch != "" {
				add(dispatch.Span{Text: stretch, Bold: s.Bold, Italic: s.Italic})
			}
			if at != nil {
				out = append(out, dispatch.Span{Fill: true})
				space = false
			}
		}
	}
	if n := len(out); n > 0 && out[n-1].Text != "" {
		if out[n-1].Text = strings.TrimRight(out[n-1].Text, " "); out[n-1].Text == "" {
			out = out[:n-1]
		}
	}
	return out
}

// singleSpaces is s with single spaces; after says whether a space stood before
// it, and then whether one ends it.
func singleSpaces(s string, after *bool) string {
	var b strings.Builder
	for _, r := range s {
		if r == ' ' || r == '\t' || r == '\n' || r == '\u2003' || r == '\u2002' || r == '\u2009' {
			if !*after {
				b.WriteByte(' ')
			}
			*after = true
			continue
		}
		b.WriteRune(r)
		*after = false
	}
	return b.String()
}

// call is the number in this text of a note of the paper; a note is called once.
func (b *contentBuilder) call(note int) int {
	if b.placed[note-1] {
		return 0
	}
	b.placed[note-1] = true
	at := len(b.content.Notes)
	b.content.Notes = append(b.content.Notes, dispatch.Note{Label: strconv.Itoa(at + 1), Pos: b.notes[note-1].Pos})
	// A note calls none itself; see unplacedNotes.
	spans := b.spans(withoutNotes(b.notes[note-1].Spans))
	if len(spans) == 0 {
		spans = []dispatch.Span{{Text: gap}}
	}
	b.content.Notes[at].Spans = spans
	return at + 1
}

func withoutNotes(spans []Span) []Span {
	var out []Span
	for _, s := range spans {
		if s.Note == 0 {
			out = append(out, s)
		}
	}
	return out
}

// unplacedNotes puts the notes that no text calls at the end of the text.
func (r *recogniser) unplacedNotes() {
	for i, note := range r.notes {
		if r.placed[i] {
			continue
		}
		r.placed[i] = true
		b := &contentBuilder{recogniser: r}
		spans := b.spans(withoutNotes(note.Spans))
		if len(spans) == 0 {
			continue
		}
		r.doubt(note.Pos, "noi_dung", 0, "chú thích không rõ gọi ở đâu, đưa vào cuối nội dung", "a footnote that is called nowhere in the text, kept at its end")
		r.def.Content.Blocks = append(r.def.Content.Blocks, &dispatch.Paragraph{Role: dispatch.RoleOf(spokenText(spans)), Spans: spans, Pos: note.Pos})
	}
}
