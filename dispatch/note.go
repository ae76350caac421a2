package dispatch

import (
	"strings"

	"congvan/internal/diag"
)

// longestLabel is how many bytes the label of a footnote may have.
const longestLabel = 40

// noteLabel is the label of the "[^label]" that s begins with. White space is
// in none, nor the byte order mark, which YAML cannot write as it stands.
func noteLabel(s string) (label string, ok bool) {
	rest, ok := strings.CutPrefix(s, "[^")
	if !ok {
		return "", false
	}
	end := strings.IndexByte(rest[:min(len(rest), longestLabel+1)], ']')
	if end < 1 || strings.ContainsAny(rest[:end], "[^*\\\uFEFF") || strings.IndexFunc(rest[:end], space) >= 0 {
		return "", false
	}
	return rest[:end], true
}

// RenameNotes is a body with other labels for its footnotes, where they are called
// and where they have their text.
func RenameNotes(body string, rename func(label string) string) string {
	var b strings.Builder
	for i := 0; i < len(body); {
		size := 1
		if label, ok := noteLabel(body[i:]); ok {
			b.WriteString("[^" + rename(label) + "]")
			i += len(label) + len("[^]")
			continue
		}
		if body[i] == '\\' {
			size = min(2, len(body)-i) // what is escaped is no mark
		}
		b.WriteString(body[i : i+size])
		i += size
	}
	return b.String()
}

// define keeps the definition of a footnote.
func (b *body) define(note block) {
	if first, repeated := b.defined[note.label]; repeated {
		line := b.at(b.notes[first].labelAt, 1).Line
		b.report(diag.NoteRepeated, note.labelAt, len(note.label)+len("[^]"), note.label, line)
		return
	}
	b.defined[note.label] = len(b.notes)
	b.notes = append(b.notes, note)
}

// call is the number of the footnote that the mark at offset refers to, or 0
// where it refers to none. Notes are numbered as they are called.
func (b *body) call(label string, offset int) int {
	length := len(label) + len("[^]")
	index, ok := b.defined[label]
	if !ok {
		if !b.full() {
			b.add(diag.New(diag.NoteUndefined, b.at(offset, length), label).Hint(label))
		}
		return 0
	}
	if first, again := b.called[label]; again {
		b.report(diag.NoteReused, offset, length, label, first.Line)
		return 0
	}
	b.called[label] = b.at(offset, length)
	note := b.notes[index]
	b.content.Notes = append(b.content.Notes, Note{Label: label, Pos: b.at(note.labelAt, length)})
	return len(b.content.Notes)
}

// finishNotes reads the text of the notes called and reports the others.
func (b *body) finishNotes() {
	for i := range b.content.Notes {
		note := &b.content.Notes[i]
		block := b.notes[b.defined[note.Label]]
		note.Spans = b.inline(block, b.callInNote)
		note.End = b.lastOf(block)
		if len(note.Spans) == 0 {
			b.report(diag.NoteEmpty, block.labelAt, len(note.Label)+len("[^]:"), note.Label)
		}
	}
	for _, note := range b.notes {
		if _, ok := b.called[note.label]; ok || b.full() {
			continue
		}
		b.add(diag.New(diag.NoteUnused, b.at(note.labelAt, len(note.label)+len("[^]")), note.label).Hint(note.label))
	}
}

// callInNote refuses a footnote inside a footnote.
func (b *body) callInNote(label string, offset int) int {
	if !b.full() {
		b.add(diag.New(diag.NoteInNote, b.at(offset, len(label)+len("[^]")), label).Hint(label))
	}
	return 0
}
