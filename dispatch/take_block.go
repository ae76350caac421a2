package dispatch

import (
	"strings"
	"unicode/utf8"

	"congvan/internal/diag"
	"congvan/internal/match"
)

// offset is that of a place of the file.
func (b *takingBody) offset(pos diag.Pos) int { return b.source.at(pos.Line, pos.Column) }

// extent is from where to where a block stands in the file.
func (b *takingBody) extent(block Block) (start, end int) {
	var from, to diag.Pos
	switch block := block.(type) {
	case *Paragraph:
		from, to = block.Pos, block.End
	case *Table:
		from, to = block.Pos, block.End
	}
	end = b.offset(to)
	_, size := utf8.DecodeRuneInString(b.source.text[end:])
	return b.offset(from), end + size
}

// insertBlock puts a block below another one of the file, in front of all where
// that is -1.
func (b *takingBody) insertBlock(above int, text string) {
	if above < 0 {
		start, _ := b.extent(b.own.Blocks[0])
		b.change(start, start, b.shifted(text+"\n\n", start)+b.indent(start))
		return
	}
	_, end := b.extent(b.own.Blocks[above])
	b.insertBelow(end, text)
}

// insertBelow puts lines below an offset, parted from what stands around them by
// an empty line.
func (b *takingBody) insertBelow(at int, text string) {
	lines := "\n\n" + text
	if next := b.below(at); next < b.end && strings.TrimSpace(b.source.rest(next)) != "" {
		lines += "\n"
	}
	b.change(at, at, b.shifted(lines, at))
}

// indent is the white space that the line of an offset begins with.
func (b *takingBody) indent(at int) string {
	line := b.source.rest(b.lineOf(at))
	return line[:len(line)-len(strings.TrimLeft(line, " "))]
}

// shifted is text whose lines but the first begin as that of an offset.
func (b *takingBody) shifted(text string, at int) string {
	first, rest, more := strings.Cut(text, "\n")
	if !more {
		return text
	}
	return first + "\n" + indented(rest, b.indent(at))
}

// removeBlock takes a block out.
func (b *takingBody) removeBlock(block Block) { b.remove(b.extent(block)) }

// remove takes out what stands from one offset to another, and the white space
// behind it, or in front of it where nothing stands behind.
func (b *takingBody) remove(start, end int) {
	text := b.source.text
	if rest := text[end:b.end]; strings.TrimSpace(rest) != "" {
		b.change(start, end+len(rest)-len(strings.TrimLeft(rest, " \n")), "")
		return
	}
	b.change(len(strings.TrimRight(text[:start], " \n")), end, "")
}

// alterBlock makes a block of the file what it is now.
func (b *takingBody) alterBlock(old, now Block) {
	start, end := b.extent(old)
	was, will := b.own.blockMarkup(old), b.want.blockMarkup(now)
	_, oldTable := old.(*Table)
	_, newTable := now.(*Table)
	if oldTable && newTable && b.alterRows(start, end, strings.Split(was, "\n"), strings.Split(will, "\n")) {
		return
	}
	if oldTable || newTable {
		b.change(start, end, b.shifted(will, start))
		return
	}
	b.reword(start, end, was, will)
}

// alterRows changes the lines of a table that are others now. It does nothing where
// the file has other lines than those it stands for.
func (b *takingBody) alterRows(start, end int, was, now []string) bool {
	rows := strings.Split(b.source.text[start:end], "\n")
	if len(rows) != len(was) {
		return false
	}
	starts := make([]int, len(rows))
	for i, at := 0, start; i < len(rows); i++ {
		starts[i] = at + len(rows[i]) - len(strings.TrimLeft(rows[i], " "))
		at += len(rows[i]) + 1
	}
	stop := func(i int) int { return starts[i] + len(strings.TrimSpace(rows[i])) }
	for _, c := range match.Changes(was, now) {
		switch {
		case c.Was < 0 && c.Before == 0:
			b.change(start, start, now[c.Now]+"\n"+b.indent(start))
		case c.Was < 0:
			b.change(stop(c.Before-1), stop(c.Before-1), "\n"+b.indent(start)+now[c.Now])
		case c.Now < 0 && c.Was == 0:
			b.change(starts[0], starts[1], "")
		case c.Now < 0:
			b.change(stop(c.Was-1), stop(c.Was), "")
		default:
			b.change(starts[c.Was], stop(c.Was), now[c.Now])
		}
	}
	return true
}

// alterNote changes the text of a note.
func (b *takingBody) alterNote(note Note, was, now string) {
	start := b.offset(note.Pos) + len(noteSign(note)+":")
	rest := b.source.text[start:]
	start += len(rest) - len(strings.TrimLeft(rest, " \n"))
	end := b.offset(note.End)
	_, size := utf8.DecodeRuneInString(b.source.text[end:])
	b.reword(start, end+size, was, now)
}

// reword changes the words that differ of a text from one offset to another; the
// whole of it where the file has other words than those it stands for.
func (b *takingBody) reword(start, end int, was, now string) {
	if was == now {
		return
	}
	type word struct{ start, end int }
	var words []word
	var texts []string
	text := b.source.text[start:end]
	for rest := text; ; {
		rest = strings.TrimLeft(rest, " \n")
		if rest == "" {
			break
		}
		size := strings.IndexAny(rest, " \n")
		if size < 0 {
			size = len(rest)
		}
		at := end - len(rest)
		words = append(words, word{at, at + size})
		texts = append(texts, rest[:size])
		rest = rest[size:]
	}
	if strings.Join(texts, " ") != was {
		b.change(start, end, now)
		return
	}
	nowWords := strings.Fields(now)
	for _, h := range match.Hunks(texts, nowWords) {
		more := strings.Join(nowWords[h.B:h.BEnd], " ")
		switch {
		case h.A < h.AEnd && more != "":
			b.change(words[h.A].start, words[h.AEnd-1].end, more)
		case h.A < h.AEnd && h.A > 0:
			b.change(words[h.A-1].end, words[h.AEnd-1].end, "")
		case h.A < h.AEnd:
			b.change(start, words[h.AEnd].start, "")
		case h.A > 0:
			b.change(words[h.A-1].end, words[h.A-1].end, " "+more)
		default:
			b.change(start, start, more+" ")
		}
	}
}

// blockTexts are the blocks as they are typed, each with the text of its notes in
// place of their labels.
func (c Content) blockTexts() []string {
	bare := Content{Blocks: c.Blocks, Notes: make([]Note, len(c.Notes))}
	var out []string
	for _, block := range c.Blocks {
		text := bare.blockMarkup(block)
		for _, n := range notesOf(block) {
			text += "\n" + c.noteText(n-1)
		}
		out = append(out, text)
	}
	return out
}

// words are the words of the blocks, without emphasis and notes.
func (c Content) words() []string {
	var out []string
	for _, block := range c.Blocks {
		text := ""
		for _, p := range (Content{Blocks: []Block{block}}).Paragraphs() {
			text += Joined(p.Spans) + "\n"
		}
		out = append(out, strings.Join(strings.Fields(text), " "))
	}
	return out
}

// noteText is a note as it is typed.
func (c Content) noteText(i int) string { return c.spansMarkup(c.Notes[i].Spans, false) }

// noteTexts are the notes of the numbers as they are typed.
func (c Content) noteTexts(numbers []int) []string {
	var out []string
	for _, n := range numbers {
		out = append(out, c.noteText(n-1))
	}
	return out
}

// notesOf are the numbers of the notes that a block calls, in their order.
func notesOf(block Block) []int {
	var out []int
	for _, p := range (Content{Blocks: []Block{block}}).Paragraphs() {
		for _, s := range p.Spans {
			if s.Note > 0 {
				out = append(out, s.Note)
			}
		}
	}
	return out
}
