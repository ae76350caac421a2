package dispatch

import (
	"fmt"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v4"

	"congvan/internal/match"
)

// bodies are the texts of a document by their keys.
func (d *Definition) bodies() map[string]Content {
	out := map[string]Content{"noi_dung": d.Content, "phan_gui_lai": d.ReturnPart, "kem_theo.noi_dung": d.Issued.Content}
	for i, a := range d.Appendices {
		out[fmt.Sprintf("phu_luc[%d].noi_dung", i)] = a.Content
	}
	if len(d.Appendices) == 1 { // which need not be a list
		out["phu_luc.noi_dung"] = d.Appendices[0].Content
	}
	return out
}

// content takes in the changes of a body: the words, paragraphs, rows and notes
// that changed. Where that would not make the text that came back, the body is
// written anew.
func (t *taking) content(path string, mapping *yaml.Node, at int) error {
	n := mapping.Content[at+1]
	b := &takingBody{Edits: t.Edits, own: t.bodies[0][path], sent: t.bodies[1][path], back: t.bodies[2][path]}
	b.settle()
	before := len(t.list)
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 && len(b.own.Blocks) > 0 {
		b.take(n)
		if b.made(path, t.list[before:]) {
			return nil
		}
		t.list = t.list[:before]
	}
	return t.setKey(mapping, at, contentNode(b.want))
}

// takingBody is one body while its changes are taken in.
type takingBody struct {
	*Edits
	own, sent, back Content
	origin          []int   // the block of own that a block of sent is, or -1
	want            Content // back, with the labels that the notes have in the file
	notes           []noteChange
	end             int // offset behind the body
}

// noteChange is a note of the file, or -1 for one that came, and what it is now, or
// -1 for one that went.
type noteChange struct{ own, want int }

// settle finds out which blocks and which notes are which.
func (b *takingBody) settle() {
	sent := b.sent.blockTexts()
	b.origin = slices.Repeat([]int{-1}, len(sent))
	for i, to := range match.Partners(b.own.blockTexts(), sent) {
		if to >= 0 {
			b.origin[to] = i
		}
	}
	b.want = Content{Blocks: b.back.Blocks, Notes: slices.Clone(b.back.Notes)}
	for i := range b.want.Notes {
		b.want.Notes[i].Label = ""
	}
	for i, to := range match.Partners(sent, b.back.blockTexts()) {
		b.matchNotes(i, to)
	}
	free := 1
	for i := range b.want.Notes {
		if b.want.Notes[i].Label != "" {
			continue
		}
		for b.labelled(strconv.Itoa(free)) {
			free++
		}
		b.want.Notes[i].Label = strconv.Itoa(free)
		b.notes = append(b.notes, noteChange{-1, i})
	}
}

// matchNotes finds out what the notes of a block of sent are in the block of back
// that it has become, if any.
func (b *takingBody) matchNotes(block, to int) {
	if b.origin[block] < 0 {
		return
	}
	own, was := notesOf(b.own.Blocks[b.origin[block]]), notesOf(b.sent.Blocks[block])
	if len(own) != len(was) {
		return
	}
	var now []int
	if to >= 0 {
		now = notesOf(b.back.Blocks[to])
	}
	for i, to := range match.Partners(b.sent.noteTexts(was), b.back.noteTexts(now)) {
		change := noteChange{own[i] - 1, -1}
		if to >= 0 {
			change.want = now[to] - 1
			b.want.Notes[change.want].Label = b.own.Notes[change.own].Label
		}
		b.notes = append(b.notes, change)
	}
}

// labelled says whether a note has the label.
func (b *takingBody) labelled(label string) bool {
	has := func(n Note) bool { return n.Label == label }
	return slices.ContainsFunc(b.own.Notes, has) || slices.ContainsFunc(b.want.Notes, has)
}

// take gathers the edits of the body, which is the scalar n.
func (b *takingBody) take(n *yaml.Node) {
	s, _ := b.scalarAt(b.start(n))
	b.end = b.Edits.end(s)
	above := -1 // the block of own that the last one of back comes from
	for _, c := range match.Changes(b.sent.blockTexts(), b.back.blockTexts()) {
		if c.Was < 0 {
			above = -1
			for _, i := range b.origin[:c.Before] {
				above = max(above, i)
			}
			b.insertBlock(above, b.want.blockMarkup(b.want.Blocks[c.Now]))
			continue
		}
		if b.origin[c.Was] < 0 {
			continue // which made will see
		}
		old := b.own.Blocks[b.origin[c.Was]]
		if c.Now < 0 {
			b.removeBlock(old)
		} else {
			b.alterBlock(old, b.want.Blocks[c.Now])
		}
	}
	for _, c := range b.notes {
		switch {
		case c.own < 0:
			b.insertBelow(b.end, noteSign(b.want.Notes[c.want])+": "+b.want.noteText(c.want))
		case c.want < 0:
			note := b.own.Notes[c.own]
			b.remove(b.offset(note.Pos), b.offset(note.End)+1)
		default:
			b.alterNote(b.own.Notes[c.own], b.own.noteText(c.own), b.want.noteText(c.want))
		}
	}
}

// made says whether the edits of the body alone make it what came back.
func (b *takingBody) made(path string, edits []edit) bool {
	trial := *b.Edits
	trial.list = edits
	out, err := trial.Apply()
	if err != nil {
		return false
	}
	def, _ := Parse("", out)
	if def == nil {
		return false
	}
	got := def.bodies()[path]
	if slices.Equal(b.own.blockTexts(), b.sent.blockTexts()) {
		return got.markup() == b.want.markup()
	}
	return slices.Equal(got.words(), b.want.words())
}
