package importer

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"congvan/dispatch"
)

// The forms of the mark of a typed footnote.
type markForm int

const (
	raisedForm markForm = iota // ¹
	roundForm                  // (1)
	squareForm                 // [1]
	labelForm                  // [^1]
	plainForm                  // 1, a superscript that lost its height
)

// longestNote is how many lines a typed note may have.
const longestNote = 60

var (
	noteHead = regexp.MustCompile(`^(?:([¹²³⁴⁵⁶⁷⁸⁹⁰]+)\s*|\((\d{1,3})\)\s*|\[(\d{1,3})\]\s*|\[\^([^\]\s]{1,30})\]:\s*|(\d{1,2})$|(\d{1,2})\s+(\p{Lu}))`)
	// What calls a note stands close behind a word or a mark; the last form is one
	// only where a note of that number follows.
	noteCall = regexp.MustCompile(`([¹²³⁴⁵⁶⁷⁸⁹⁰]+)|\((\d{1,3})\)|\[(\d{1,3})\]|\[\^([^\]\s]{1,30})\]|(\d{1,2})`)
	digits   = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")
)

// call is a mark in the text that may call a note.
type call struct {
	line     *Line
	span     int
	from, to int // bytes of the span's text
}

// mark is a note's mark: its form and its label.
type mark struct {
	form  markForm
	label string
}

// takeNotes moves footnotes that are typed among the lines to where they are
// called. A line is a note only where a mark like its own stands above it.
func (r *recogniser) takeNotes(items []Item) []Item {
	pending := map[mark]call{}
	var out []Item
	var found []placedCall
	for i := 0; i < len(items); i++ {
		l, ok := items[i].(*Line)
		if !ok {
			out = append(out, items[i])
			continue
		}
		m, length, isNote := noteMark(l)
		key, called := findCall(pending, m)
		if !isNote || !called || m.form == plainForm && noFoot(items, i, m) {
			scanCalls(l, pending)
			out = append(out, l)
			continue
		}
		end := r.noteEnd(items, i, lastLine(out), pending)
		var spans []Span
		for j, item := range items[i:end] {
			part := item.(*Line).Spans
			if j == 0 {
				part = cutSpans(part, length)
			}
			if len(spans) > 0 && len(part) > 0 {
				spans = append(spans, Span{Text: " "})
			}
			spans = append(spans, part...)
		}
		r.notes = append(r.notes, Note{Spans: spans, Pos: l.Pos})
		at := pending[key]
		delete(pending, key)
		found = append(found, placedCall{at, len(r.notes)})
		if m.form == roundForm || at.line.Spans[at.span].Text[at.from] == '(' {
			r.def.Choices.NoteMark = dispatch.NoteParentheses
		}
		i = end - 1
	}
	return withCalls(out, found)
}

// placedCall is the call of a note that was found.
type placedCall struct {
	call call
	note int
}

// withCalls is items with the notes in place of their marks.
func withCalls(items []Item, found []placedCall) []Item {
	calls := map[*Line][]placedCall{}
	for _, f := range found {
		calls[f.call.line] = append(calls[f.call.line], f)
	}
	for i, item := range items {
		l, ok := item.(*Line)
		if !ok || calls[l] == nil {
			continue
		}
		// From the last to the first, so that places before stay where they are.
		slices.SortFunc(calls[l], func(a, b placedCall) int {
			return cmp.Or(cmp.Compare(b.call.span, a.call.span), cmp.Compare(b.call.from, a.call.from))
		})
		copied := *l
		for _, f := range calls[l] {
			copied.Spans = withCall(copied.Spans, f.call, f.note)
		}
		items[i] = &copied
	}
	return items
}

// noFoot says whether a number that stands plain is the mark of no note: it has
// something beside it, as in a table, or stands below again on its page.
func noFoot(items []Item, i int, m mark) bool {
	l := items[i].(*Line)
	for j := i + 1; j < len(items) && j <= i+longestNote; j++ {
		next, ok := items[j].(*Line)
		switch {
		case !ok:
			continue
		case next.Row == l.Row && l.Row > 0:
			return true
		case next.Page != l.Page:
			return false
		}
		if below, _, isNote := noteMark(next); isNote && below == m {
			return true
		}
	}
	return false
}

// noteMark is the mark a line begins with and how many bytes it takes.
func noteMark(l *Line) (m mark, length int, ok bool) {
	s := rawText(l.Spans)
	lead := len(s) - len(strings.TrimLeft(s, " \u00A0"))
	at := noteHead.FindStringSubmatchIndex(strings.TrimRight(s[lead:], " \u00A0"))
	if at == nil {
		return mark{}, 0, false
	}
	for group := 1; group <= 6; group++ {
		if from, to := at[2*group], at[2*group+1]; from >= 0 {
			length = at[1]
			if group == 6 {
				length = at[2*7]
			}
			return mark{markForm(min(group-1, int(plainForm))), digits.Replace(s[lead:][from:to])}, lead + length, true
		}
	}
	return mark{}, 0, false
}

// findCall is the mark above that calls the note: of the same form, or for a
// number that stands plain of any.
func findCall(pending map[mark]call, m mark) (mark, bool) {
	if _, ok := pending[m]; ok {
		return m, true
	}
	switch m.form {
	case plainForm, raisedForm:
		for _, form := range []markForm{raisedForm, roundForm, squareForm, plainForm} {
			key := mark{form, m.label}
			if _, ok := pending[key]; ok {
				return key, true
			}
		}
	}
	return mark{}, false
}

// scanCalls adds the marks of a line that may call a note.
func scanCalls(l *Line, pending map[mark]call) {
	for i, s := range l.Spans {
		for _, at := range noteCall.FindAllStringSubmatchIndex(s.Text, -1) {
			from, to := at[0], at[1]
			for group := 1; group <= 5; group++ {
				if at[2*group] < 0 {
					continue
				}
				form := markForm(group - 1)
				if !s.Raised && !standsAsCall(s.Text, from, to, form) {
					break
				}
				pending[mark{form, digits.Replace(s.Text[at[2*group]:at[2*group+1]])}] = call{l, i, from, to}
			}
		}
	}
}

// standsAsCall says whether what stands there may call a note: close behind a
// word or alone on its line, and a plain number only inside a text.
func standsAsCall(s string, from, to int, form markForm) bool {
	before, after := strings.TrimRight(s[:from], "\u200b"), s[to:]
	alone := strings.TrimSpace(before) == "" && strings.TrimSpace(after) == ""
	attached := before != "" && !strings.HasSuffix(before, " ") && !strings.HasSuffix(before, "\u00A0")
	switch form {
	case plainForm:
		letter := strings.LastIndexFunc(before, wordRune)
		return attached && letter >= 0 && letter+len(lastRune(before)) == len(before) && !endsInDigit(before) &&
			(after == "" || strings.ContainsAny(after[:1], " .,;:)"))
	case roundForm, squareForm:
		return attached || alone
	}
	return true
}

func lastRune(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return string(r[len(r)-1])
}

func endsInDigit(s string) bool {
	_, err := strconv.Atoi(lastRune(s))
	return err == nil
}

// noteEnd is the index behind the last line of the note that begins at i: at the
// end of the page, at another note, or where the sentence goes on that the note
// broke into.
func (r *recogniser) noteEnd(items []Item, i int, above *Line, pending map[mark]call) int {
	broken := above != nil && !terminated(above.text())
	first := items[i].(*Line)
	last, sentence := first, 0
	for j := i + 1; j < len(items) && j <= i+longestNote; j++ {
		l, ok := items[j].(*Line)
		if !ok || l.Page != first.Page {
			return j
		}
		if m, _, isNote := noteMark(l); isNote {
			if _, called := findCall(pending, m); called {
				return j
			}
		}
		full := terminated(last.text())
		if full && (broken && startsLower(l.text()) || !broken && l.Gap) {
			return j
		}
		if full && sentence == 0 {
			sentence = j
		}
		last = l
	}
	if sentence > 0 {
		return sentence
	}
	return min(i+2, len(items))
}

func lastLine(items []Item) *Line {
	for i := len(items) - 1; i >= 0; i-- {
		if l, ok := items[i].(*Line); ok && !ornament(l.text()) {
			return l
		}
	}
	return nil
}

func rawText(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// cutSpans is spans without their first n bytes.
func cutSpans(spans []Span, n int) []Span {
	var out []Span
	for _, s := range spans {
		cut := min(n, len(s.Text))
		n -= cut
		if s.Text = s.Text[cut:]; s.Text != "" || s.Note > 0 {
			out = append(out, s)
		}
	}
	return out
}

// withCall is spans with a call in place of the mark that stood there.
func withCall(spans []Span, c call, note int) []Span {
	var out []Span
	for i, s := range spans {
		if i != c.span {
			out = append(out, s)
			continue
		}
		head, tail := s, s
		head.Text, tail.Text = s.Text[:c.from], s.Text[c.to:]
		if head.Text != "" {
			out = append(out, head)
		}
		out = append(out, Span{Note: note})
		if tail.Text != "" {
			out = append(out, tail)
		}
	}
	return out
}
