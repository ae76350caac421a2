package dispatch

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// block is a stretch of text that belongs together: a paragraph, a table, or a
// footnote where label is set. start and end are offsets in the text of the
// body.
type block struct {
	start, end int
	table      bool
	label      string
	labelAt    int // of a footnote's definition
}

// body is the text of a document while it is read.
type body struct {
	*parser
	text    string
	origin  alignment // of text in the source
	literal bool      // a line end is a line end; otherwise YAML joined the lines

	content Content
	defined map[string]int // index in notes of each label
	notes   []block
	called  map[string]diag.Pos // where each label is referred to
}

// content reads a body: paragraphs, tables, emphasis and footnotes.
func (p *parser) content(v value) Content {
	if !v.given() {
		return Content{}
	}
	if v.node.Kind != yaml.ScalarNode {
		p.wrongType(v)
		return Content{}
	}
	b := &body{
		parser: p,
		text:   v.node.Value,
		origin: p.align(v.node),
		// What a template brings has its lines, however YAML had to write it.
		literal: v.node.Style&yaml.LiteralStyle != 0 || p.stands != diag.Pos{},
		defined: map[string]int{},
		called:  map[string]diag.Pos{},
	}
	p.checkEscapes(v.node)
	for _, block := range b.blocks() {
		if block.table {
			b.table(block)
		} else {
			b.paragraph(block)
		}
	}
	b.finishNotes()
	return b.content
}

// blocks divides the text into paragraphs and tables, which it returns, and
// the definitions of footnotes, which it keeps.
func (b *body) blocks() []block {
	var out []block
	var current *block
	finish := func() {
		switch {
		case current == nil:
		case current.label == "":
			out = append(out, *current)
		default:
			b.define(*current)
		}
		current = nil
	}
	previous := ""   // the line above, inside the current block
	heading := false // which is the number of a chapter and nothing else
	for start := 0; start < len(b.text); {
		end := start + len(b.text[start:])
		if n := strings.IndexByte(b.text[start:], '\n'); n >= 0 {
			end = start + n
		}
		line := b.text[start:end]
		first := start + len(line) - len(strings.TrimLeftFunc(line, blank))
		line = strings.TrimFunc(line, blank)
		label, labelled := noteLabel(line)
		labelled = labelled && strings.HasPrefix(line[len(label)+len("[^]"):], ":")
		if !b.literal {
			b.refuseTable(line, previous, first)
		}

		switch {
		case line == "":
			finish()
		case b.literal && strings.HasPrefix(line, "|"):
			if current == nil || !current.table {
				finish()
				current = &block{start: first, table: true}
			}
		case labelled:
			finish()
			current = &block{start: first + len(label) + len("[^]:"), label: label, labelAt: first}
		case current == nil, current.table, !b.literal, heading, b.startsParagraph(line, previous, first):
			finish()
			current = &block{start: first}
		}
		heading = current != nil && current.start == first && alone(line)
		if current != nil {
			current.end = end
			if current.label == "" && closesCentred(b.text[current.start:end]) {
				finish()
			}
		}
		previous = line
		start = end + 1
	}
	finish()
	return out
}

// blank says whether r alone makes an empty line.
func blank(r rune) bool { return space(r) || removed(r) }

// startsParagraph says whether the line begins a paragraph though no empty line
// stands before it: it begins with a numbering, and the line above has come to
// an end. A line wrapped before a number or a dash ("chính trị \n - xã hội") is
// the same to look at, so what is joined is told.
func (b *body) startsParagraph(line, previous string, offset int) bool {
	if strings.HasPrefix(line, "->") {
		return true
	}
	role, mark := listShape(line)
	if role == Plain {
		return false
	}
	if ended(previous, role) {
		return true
	}
	b.report(diag.JoinedLine, offset, len(mark), mark)
	return false
}

// refuseTable reports a table in a text whose lines YAML joins, once for the
// lines of one table.
func (b *body) refuseTable(line, previous string, offset int) {
	if strings.HasPrefix(line, "|") && strings.Contains(line, " | ") && !strings.HasPrefix(previous, "|") {
		b.report(diag.TableNotLiteral, offset, 1)
		return
	}
	// Rows behind one another on one line.
	if i := strings.Index(line, " | "); i >= 0 && strings.HasSuffix(line, "|") && strings.Contains(line[i+1:], "| |") {
		b.report(diag.TableNotLiteral, offset+i+1, 1)
	}
}

// report adds a diagnostic at length characters from an offset in the text.
func (b *body) report(id diag.ID, offset, length int, args ...any) {
	if !b.full() {
		b.add(diag.New(id, b.at(offset, length), args...))
	}
}

// at is the place in the file of length characters from an offset in the text.
func (b *body) at(offset, length int) diag.Pos {
	return b.source.pos(b.origin.at(offset), length)
}

// lastOf is the place of the last character of a block that is no white space.
func (b *body) lastOf(block block) diag.Pos {
	written := strings.TrimRightFunc(b.text[block.start:block.end], blank)
	_, size := utf8.DecodeLastRuneInString(written)
	return b.at(block.start+len(written)-size, 1)
}

// paragraph reads one paragraph; one that prints nothing is none.
func (b *body) paragraph(block block) {
	text := b.text[block.start:block.end]
	first, _, _ := strings.Cut(text, "\n")
	pos := b.at(block.start, utf8.RuneCountInString(strings.TrimRightFunc(first, blank)))
	end := b.lastOf(block)
	role, _, _ := shapeOf(strings.TrimRightFunc(text, blank))
	if inner, ok := centred(text); ok {
		role = Centred
		block.start += strings.Index(text, inner)
		block.end = block.start + len(inner)
	}
	b.keepSpaces(block.start, block.end)
	spans := b.inline(block, b.call)
	if len(spans) > 0 {
		b.content.Blocks = append(b.content.Blocks, &Paragraph{Role: role, Spans: spans, Pos: pos, End: end})
	}
}

// centred is what stands between the marks of a centred paragraph.
func centred(text string) (inner string, ok bool) {
	inner, ok = strings.CutPrefix(strings.TrimFunc(text, blank), "->")
	if !ok {
		return "", false
	}
	inner, ok = strings.CutSuffix(inner, "<-")
	inner = strings.TrimFunc(inner, blank)
	return inner, ok && inner != ""
}

// closesCentred says whether text, so far, is a whole centred paragraph.
func closesCentred(text string) bool {
	if !strings.HasPrefix(text, "->") || !strings.HasSuffix(strings.TrimRightFunc(text, blank), "<-") {
		return false
	}
	_, ok := centred(text)
	return ok
}
