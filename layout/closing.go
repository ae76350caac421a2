package layout

import (
	"fmt"
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
	alsoWord       = "kiêm"

	attestationWords = "Xác nhận chữ ký của đồng chí"
)

// close adds boxes 7 and 9 to the flow: at the right who signs, at the left
// who receives. The block keeps the last paragraph of the text with it as long
// as a page holds both, so that a signature does not stand alone. The room to
// sign is as high as the regulation's own pages leave it; where that alone would
// send the block to another page it is lowered as far as needed, down to the
// least that holds a signature and a seal; so it is where the part to send back
// would not stand on the same page. That part comes last.
func (s *setter) close(flow []Block) []Block {
	flow = s.ended(flow)
	room := s.spec.Measures[regulation.SignatureRoom]
	full, least := room.Of(room.Max), room.Of(room.Min)
	table, rest := s.closing(full)
	part := s.returned()
	over := table.Rows[0].Height() + LeadPitch - spaceLeft(flow, s.sheet)
	if below := over + Cell(rest).Height() + heightOf(part); len(part) > 0 && below <= full-least {
		over = below
	}
	if over > 0 && over <= full-least {
		table, rest = s.closing(full - over)
	}
	if over > full-least {
		flow = s.lastRowWith(flow, table.Rows[0])
	}
	if len(s.def.Signers) > 0 {
		s.holdRow(table.Rows[0], "ky", s.def.Signers[0].Pos)
	}
	if last := flow[len(flow)-1].(*Paragraph); holds(s.sheet, last, table.Rows[0]) {
		last.KeepNext = true
	}
	rest = append(rest, s.ending()...)
	blocks := []Block{table}
	for _, p := range rest {
		blocks = append(blocks, p)
	}
	flow = append(flow, s.marked(blocks)...)
	return s.ended(append(flow, part...))
}

// lastRowWith is a flow whose text ends with a table, of which the last row goes
// to another page with the closing block, that the signature may not stand there
// alone: as a table of its own below the same header, for no word processor
// keeps a row with what follows the table.
func (s *setter) lastRowWith(flow []Block, closing Row) []Block {
	n := len(flow) - 2
	if n < 0 || len(flow[n+1].(*Paragraph).Runs) > 0 {
		return flow
	}
	g, ok := flow[n].(*Grid)
	if !ok {
		return flow
	}
	first, last := g.divided()
	if first == nil || last.heightOf(0, len(last.Rows))+closing.Height() > s.sheet.TextHeight() {
		return flow
	}
	above := s.spacer()
	above.PageBreak = true
	return append(flow[:n:n], first, above, last, flow[n+1])
}

// marked is the end of the flow with the words at the foot of the last page that
// keep the document out of the media, where the regulation wants them there
// (05-HD/VPTW, II.II.4.1).
func (s *setter) marked(end []Block) []Block {
	t, distance := s.def.Circulation, s.spec.Length(regulation.CirculationFoot)
	if !forNobodyElse(t.Value) || distance == 0 {
		return end
	}
	p := s.paragraph(regulation.Circulation, s.text(regulation.Circulation, strings.ToUpper(t.Value), t.Pos))
	p.Align = Centre
	s.set(p, s.sheet.TextWidth())
	if len(p.Lines) > 1 {
		s.diags.Add(diag.New(diag.TooLong, t.Pos, "luu_hanh"))
	}
	// The middle of the capitals is as far from the edge as that of the page
	// number is from the upper one, but never in the text area.
	middle := p.capHeight(s.faces, s.styles[regulation.Circulation].Style) / 2
	y := max(s.sheet.Height-distance+middle-baseline(p.Pitch), s.sheet.Height-s.sheet.Bottom)
	p.Frame = Frame{Y: y, Width: s.sheet.TextWidth()}
	last := len(end) - 1
	return append(end[:last:last], p, end[last])
}

// closing is the closing table with the given room to sign, and what does not
// stand beside the signature: it follows the table down the page, one under the
// other in the same column.
//
// One signer stands at the right and the recipients beside; of several the
// first, who leads, stands at the right and the next at the left, two to a row
// (36-HD/VPTW, II.1.7.2; 05-HD/VPTW, II.I.7.2.4), and the recipients below.
func (s *setter) closing(room unit.Twips) (*Table, []*Paragraph) {
	right := s.spec.Length(regulation.ClosingColumn)
	left := s.sheet.TextWidth() - right
	recipients := s.recipients(left)
	if len(s.def.Signers) > 1 {
		for i, p := range recipients {
			p.Right += right
			p.KeepNext = i == 0
		}
		return s.attested(s.signatures(room)), recipients
	}
	var signature Cell
	if len(s.def.Signers) == 1 {
		signature = s.signature(s.def.Signers[0], room, right)
	}
	height, n := signature.Height(), min(1, len(recipients))
	for n < len(recipients) && recipients[:n+1].Height() <= height {
		n++
	}
	rest := recipients[n:]
	for _, p := range rest {
		p.Right += right
	}
	return s.attested(&Table{
		Columns: []unit.Twips{left, right},
		Rows:    []Row{{recipients[:n], signature}},
	}), rest
}

// attested adds to the signatures who confirms one of them, in the middle below
// (36-HD/VPTW, II.1.7.1; 05-HD/VPTW, II.I.7.1.4).
func (s *setter) attested(t *Table) *Table {
	a := s.def.Attestation
	if !a.Of.Present() {
		return t
	}
	room := s.spec.Measures[regulation.SignatureRoom]
	words := s.paragraph(regulation.Attestation, s.text(regulation.Attestation, attestationWords+" "+a.Of.Value, a.Of.Pos))
	words.Before = s.spec.Length(regulation.AttestationGap)
	cell := append(Cell{words}, s.signature(a.Signer, room.Of(room.Min), s.sheet.TextWidth())...)
	cell[1].Before = 0
	t.Rows = append(t.Rows, Row{s.setAll(cell, s.sheet.TextWidth())})
	return t
}

// signatures is a table of several signers.
func (s *setter) signatures(room unit.Twips) *Table {
	half := s.sheet.TextWidth() / 2
	t := &Table{Columns: []unit.Twips{half, s.sheet.TextWidth() - half}}
	for i := 0; i < len(s.def.Signers); i += 2 {
		row := Row{nil, s.signature(s.def.Signers[i], room, t.Columns[1])}
		if i+1 < len(s.def.Signers) {
			row[0] = s.signature(s.def.Signers[i+1], room, t.Columns[0])
		}
		level(row)
		t.Rows = append(t.Rows, row)
	}
	return t
}

// level lowers names so that all of a row stand on one line.
func level(row Row) {
	height := row.Height()
	for _, cell := range row {
		if n := len(cell); n > 0 {
			cell[n-1].Before += height - cell.Height()
		}
	}
}

// signature is box 7 of a signer: authority, office, room to sign and name,
// centred in a column of the given width.
func (s *setter) signature(signer dispatch.Signer, room, column unit.Twips) Cell {
	var cell Cell
	add := func(c regulation.Component, t dispatch.Text) {
		if t.Present() {
			cell = append(cell, s.paragraph(c, s.senseLines(s.text(c, t.Value, t.Pos), column)...))
		}
	}
	add(regulation.Authority, signer.Authority)
	if signer.Also.Present() {
		cell = append(cell, s.paragraph(regulation.Also, s.text(regulation.Also, alsoWord, diag.Pos{})))
		add(regulation.Authority, signer.Also)
	}
	add(regulation.Office, signer.Office)
	above := len(cell)
	add(regulation.SignerName, signer.Name)
	if len(cell) == above {
		cell = append(cell, s.paragraph(regulation.SignerName))
	}
	name := cell[above]
	capital := name.capHeight(s.faces, s.styles[regulation.SignerName].Style)
	name.Before = room + capital - name.Pitch
	cell[0].Before += s.spec.Length(regulation.ClosingGap)
	return s.setAll(cell, column)
}

func (p *Paragraph) capHeight(faces *fonts.Set, style Style) unit.Twips {
	return style.Size.Of(faces.Metrics(style.Face).CapHeight, fonts.UnitsPerEm)
}

// recipients is box 9a: the words Nơi nhận, a line for every recipient and
// last the archive (36-HD/VPTW, II.1.9.2; 05-HD/VPTW, II.I.9.2).
func (s *setter) recipients(column unit.Twips) Cell {
	list := dispatch.OnPage(s.def.Recipients)
	if len(list) == 0 && !s.def.Archive.Present() {
		return nil
	}
	word := s.text(regulation.RecipientsWord, recipientsWord, diag.Pos{})
	colon := word
	colon.Text = ":"
	colon.Style.Underline = false
	label := s.paragraph(regulation.RecipientsWord, word, colon)
	label.Before = s.spec.Length(regulation.ClosingGap)
	cell := Cell{label}

	if s.def.Archive.Present() {
		archive := s.def.Archive
		if word, _, _ := strings.Cut(archive.Value, " "); !strings.EqualFold(word, archiveWord) {
			archive.Value = archiveWord + " " + archive.Value
		}
		list = append(list, dispatch.Recipient{Name: archive})
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
	if mark := s.drafterMark(); mark != nil {
		s.set(mark, column)
		cell = append(cell, mark)
	}
	return cell
}

// drafterMark is box 12, "NguyenVanAn-26" (36-HD/VPTW, II.2.3; 05-HD/VPTW,
// II.II.5), or nil.
func (s *setter) drafterMark() *Paragraph {
	d := s.def.Drafter
	if !d.Symbol.Present() {
		return nil
	}
	mark := d.Symbol.Value
	if s.spec.Looks[regulation.DrafterMark].Caps {
		mark = strings.ToUpper(mark)
	}
	if d.Copies != 0 {
		mark = fmt.Sprintf("%s-%d", mark, d.Copies)
	}
	p := s.paragraph(regulation.DrafterMark, s.text(regulation.DrafterMark, mark, d.Symbol.Pos))
	p.Before = s.spec.Length(regulation.DrafterGap)
	return p
}

// ending is what stands below signature and recipients: that the document is
// not for the media (36-HD/VPTW, II.2.2), and box 13, the contact details below
// a stroke over the whole width (36-HD/VPTW, II.2.4; 05-HD/VPTW, II.II.6).
func (s *setter) ending() []*Paragraph {
	var list []*Paragraph
	add := func(c regulation.Component, text string, pos diag.Pos) {
		p := s.paragraph(c, s.text(c, text, pos))
		p.Align = Centre
		p.Before = s.spec.Length(regulation.ContactGap)
		s.set(p, s.sheet.TextWidth())
		list = append(list, p)
	}
	if t := s.def.Circulation; forNobodyElse(t.Value) && s.spec.Length(regulation.CirculationFoot) == 0 {
		add(regulation.Circulation, strings.ToUpper(t.Value), t.Pos)
	}
	if t := s.def.Contact; t.Present() {
		add(regulation.Contact, t.Value, t.Pos)
	}
	return list
}
