package layout

import (
	"strings"

	"congvan/dispatch"
	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

const (
	recipientsWord = "Nơi nhận"
	archiveWord    = "Lưu"
)

// close adds boxes 7 and 9 to the flow: at the right who signs, at the left
// who receives. The block keeps the last paragraph of the text with it, so
// that a signature never stands alone on a page. The room to sign is as high
// as the regulation's own pages leave it; where that alone would send the block
// to another page it is lowered as far as needed, down to the least that
// holds a signature and a seal.
func (s *setter) close(flow []Block) []Block {
	room := s.spec.Measures[regulation.SignatureRoom]
	full, least := room.Of(room.Max), room.Of(room.Min)
	table, rest := s.closing(full)
	over := table.Rows[0].Height() + LeadPitch - spaceLeft(flow, s.sheet)
	if over > 0 && over <= full-least {
		table, rest = s.closing(full - over)
	}
	if len(s.def.Signers) > 0 {
		s.holdRow(table.Rows[0], "ky", s.def.Signers[0].Pos)
	}
	if last, ok := flow[len(flow)-1].(*Paragraph); ok && holds(s.sheet, last, table.Rows[0]) {
		last.KeepNext = true
	}
	flow = append(flow, table)
	for _, p := range rest {
		flow = append(flow, p)
	}
	if len(rest) == 0 {
		end := &Paragraph{Component: regulation.Content, Format: Format{Pitch: LeadPitch}}
		s.set(end, s.sheet.TextWidth())
		flow = append(flow, end)
	}
	return flow
}

// closing is the closing table with the given room to sign, and the recipients
// that do not stand beside the signature: they follow it down the page, one
// under the other in the same column.
func (s *setter) closing(room unit.Twips) (*Table, []*Paragraph) {
	right := s.spec.Length(regulation.ClosingColumn)
	left := s.sheet.TextWidth() - right
	signature := s.signature(room, right)
	recipients := s.recipients(left)

	height, n := signature.Height(), 1
	for n < len(recipients) && recipients[:n+1].Height() <= height {
		n++
	}
	rest := recipients[n:]
	for _, p := range rest {
		p.Right += right
	}
	return &Table{
		Columns: []unit.Twips{left, right},
		Rows:    []Row{{recipients[:n], signature}},
	}, rest
}

// signature is box 7 of the first signer: authority, office, room to sign and
// name, centred in a column of the given width.
func (s *setter) signature(room, column unit.Twips) Cell {
	var cell Cell
	add := func(c regulation.Component, t dispatch.Text) {
		if t.Present() {
			cell = append(cell, s.paragraph(c, s.senseLines(s.text(c, t.Value, t.Pos), column)...))
		}
	}
	for _, signer := range s.def.Signers {
		add(regulation.Authority, signer.Authority)
		add(regulation.Office, signer.Office)
		above := len(cell)
		add(regulation.SignerName, signer.Name)
		if len(cell) == above {
			cell = append(cell, s.paragraph(regulation.SignerName))
		}
		name := cell[above]
		capital := name.capHeight(s.faces, s.styles[regulation.SignerName].Style)
		name.Before = room + capital - name.Pitch
	}
	if len(cell) > 0 {
		cell[0].Before += s.spec.Length(regulation.ClosingGap)
	}
	return s.setAll(cell, column)
}

func (p *Paragraph) capHeight(faces *fonts.Set, style Style) unit.Twips {
	return style.Size.Of(faces.Metrics(style.Face).CapHeight, fonts.UnitsPerEm)
}

// recipients is box 9a: the words Nơi nhận, a line for every recipient and
// last the archive (36-HD/VPTW, II.1.9.2; 05-HD/VPTW, II.I.9.2).
func (s *setter) recipients(column unit.Twips) Cell {
	word := s.text(regulation.RecipientsWord, recipientsWord, diag.Pos{})
	colon := word
	colon.Text = ":"
	colon.Style.Underline = false
	label := s.paragraph(regulation.RecipientsWord, word, colon)
	label.Before = s.spec.Length(regulation.ClosingGap)
	cell := Cell{label}

	list := s.def.Recipients
	if s.def.Archive.Present() {
		archive := s.def.Archive
		if word, _, _ := strings.Cut(archive.Value, " "); !strings.EqualFold(word, archiveWord) {
			archive.Value = archiveWord + " " + archive.Value
		}
		list = append(list[:len(list):len(list)], dispatch.Recipient{Name: archive})
	}
	hang := s.width(dash, s.styles[regulation.Recipients].Style).Twips()
	for i, item := range s.listed(list, s.spec.ListEnd) {
		p := s.paragraph(regulation.Recipients, s.text(regulation.Recipients, dash+item.Value, item.Pos))
		p.Left, p.FirstLine = hang, -hang
		p.Right = s.spec.Length(regulation.ClosingGutter)
		if i == 0 {
			p.Before = s.spec.Length(regulation.RecipientsGap)
		}
		cell = append(cell, p)
	}
	s.setAll(cell, column)
	for _, p := range cell {
		s.evenOut(p, column)
	}
	return cell
}
