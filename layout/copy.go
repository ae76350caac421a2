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

// LayCopy sets a certified copy of the document def: its pages as Lay sets them
// under spec and, below its signature, what certifies the copy under the
// regulation that the copy was made under. Where the last page has no room for
// that it stands on a page of its own, numbered on. A copy in electronic form is
// certified by signatures at the top right of its first page, where the
// diagnostics tell of what stands in their place.
func LayCopy(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec, faces *fonts.Set, c *dispatch.Copy, under *regulation.Spec) (*Laid, diag.List) {
	s := newSetter(def, typ, spec, faces)
	k := newCopier(c, under, faces)
	if c.Electronic {
		laid, list := s.lay()
		k.describe(&laid.Info)
		if signaturesCovered(laid.Pages[0], s.sheet, under) {
			list.Add(diag.New(diag.SignaturesCovered, def.Circulation.Pos))
		}
		return laid, list
	}
	s.copier = k
	laid, list := s.lay()
	list.Add(k.diags...)
	k.describe(&laid.Info)
	// The regulation of the document may not have what certifies the copy.
	for _, own := range []regulation.Component{regulation.CopyKind, regulation.StampTitle, regulation.StampText} {
		laid.Styles[own] = k.styles[own]
	}
	return laid, list
}

// LayCopyPage sets what certifies a copy by itself, on the page that goes behind
// the given number of pages of a document that others made.
func LayCopyPage(c *dispatch.Copy, under *regulation.Spec, faces *fonts.Set, pages int) (*Laid, diag.List) {
	k := newCopier(c, under, faces)
	k.sheet = k.paper(false, false)
	laid := &Laid{Styles: k.styles, Info: k.info()}
	number := k.paragraph(regulation.PageNumber, k.text(regulation.PageNumber, fmt.Sprint(pages+1), diag.Pos{}))
	k.set(number, k.sheet.TextWidth())
	flow := k.certify(nil, k.sheet)
	laid.Sections = []Section{{Title: k.kind(), Sheet: k.sheet, Flow: flow, FirstHeader: number}}
	k.place(laid)
	return laid, k.diags
}

// signaturesCovered says whether text of the first page stands where the digital
// signatures of a copy go (05-HD/VPTW, II.III.3).
func signaturesCovered(first Page, sheet Sheet, under *regulation.Spec) bool {
	left := sheet.Width - sheet.Right - under.Length(regulation.SignaturePlace)
	for _, l := range first.Lines {
		last := l.Words[len(l.Words)-1]
		if l.Baseline < under.Length(regulation.SignatureDepth) && l.X+(last.X+last.Width).Twips() > left {
			return true
		}
	}
	return false
}

// copier sets what certifies a copy: a small document of the copier's own.
type copier struct {
	*setter
	copy *dispatch.Copy
}

func newCopier(c *dispatch.Copy, under *regulation.Spec, faces *fonts.Set) *copier {
	return &copier{newSetter(&c.By, &regulation.Type{}, under, faces), c}
}

// kind is the chỉ dẫn loại bản sao (36-HD/VPTW, II.3.3), or what the stamp calls
// it.
func (k *copier) kind() string {
	if k.copy.Kind == dispatch.TrueCopy && !k.stamped() {
		return k.copy.Kind.Name() + " bản chính"
	}
	return k.copy.Kind.Name()
}

// describe makes what a file says of itself that of the copy: its kind before the
// title, its day and its definition.
func (k *copier) describe(info *Info) {
	own := k.info()
	info.Title = k.copy.Kind.Name() + ": " + info.Title
	info.Year, info.Month, info.Day, info.Definition = own.Year, own.Month, own.Day, own.Definition
}

// stamped says whether a stamp certifies the copy, and not components of its own.
func (k *copier) stamped() bool { return k.spec.Length(regulation.StampHeight) != 0 }

// certify adds what certifies the copy to the flow of a document on the sheet,
// below a stroke over the whole width. The room to sign is lowered as that of
// the document is. What needs a page of its own is told where the regulation has
// that page sealed to the one before.
func (k *copier) certify(flow []Block, sheet Sheet) []Block {
	k.sheet = sheet
	rule := k.spacer()
	rule.Over, rule.KeepNext = true, true
	if len(flow) > 0 {
		rule.Before = k.spec.Length(regulation.CopyRuleGap)
	}
	room := k.spec.Measures[regulation.SignatureRoom]
	full, least := room.Of(room.Max), room.Of(room.Min)
	table := k.table(full)
	over := rule.Before + rule.Height() + table.Rows[0].Height() + LeadPitch - spaceLeft(flow, sheet)
	if over > 0 && over <= full-least {
		table = k.table(full - over)
	}
	if point := k.spec.Copies.OwnPage; point != "" && (len(flow) == 0 || over > full-least) {
		k.diags.Add(diag.New(diag.CopyOwnPage, k.copy.Of.Pos).Citing(k.spec.Cite(point)))
	}
	k.holdRow(table.Rows[0], "noi_nhan", k.copy.Of.Pos)
	return k.ended(append(flow, rule, table))
}

// table is what certifies the copy with the given room to sign, side by side.
func (k *copier) table(room unit.Twips) *Table {
	right := k.spec.Length(regulation.ClosingColumn)
	var signer dispatch.Signer
	if len(k.def.Signers) > 0 {
		signer = k.def.Signers[0]
	}
	var row Row
	if k.stamped() {
		right = min(right, k.sheet.TextWidth()/2)
		left := k.sheet.TextWidth() - right
		row = Row{k.stamp(left), k.signature(signer, room, right)}
	} else {
		date := k.paragraph(regulation.PlaceDate, k.text(regulation.PlaceDate, k.placeDate(), k.def.Place.Pos))
		right = min(max(right, k.natural(date.Runs).Twips()+2*slack), k.sheet.widestRight())
		row = k.components(k.setAll(Cell{
			k.paragraph(regulation.CopyKind, k.text(regulation.CopyKind, strings.ToUpper(k.kind()), k.copy.Of.Pos)), date,
		}, right), right, room, signer)
	}
	for _, cell := range row {
		cell[0].Before += k.spec.Length(regulation.CopyGap)
	}
	return &Table{Columns: []unit.Twips{k.sheet.TextWidth() - right, right}, Rows: []Row{row}}
}

// components are boxes 14 to 20 of Phụ lục 2 of 36-HD/VPTW: at the left body,
// number and recipients, at the right the given kind and day and who signs, the
// recipients beside the office.
func (k *copier) components(kind Cell, right, room unit.Twips, signer dispatch.Signer) Row {
	left := k.sheet.TextWidth() - right
	body := k.bodyBlock(left)
	high := max(body.Height(), kind.Height())
	below := func(above, cell Cell) Cell {
		if len(cell) > 0 {
			cell[0].Before += high - above.Height()
		}
		return append(above, cell...)
	}
	return Row{below(body, k.recipients(left)), below(kind, k.signature(signer, room, right))}
}

// stamp is the stamp "Bản sao văn bản" in a column of the given width, or the
// room to press it (05-HD/VPTW, II.III.2.2.1 and Phụ lục 3).
func (k *copier) stamp(column unit.Twips) Cell {
	width, height := k.spec.Length(regulation.StampWidth), k.spec.Length(regulation.StampHeight)
	if width > column {
		k.diags.Add(diag.New(diag.StampTooWide, k.copy.Of.Pos))
	}
	if !k.copy.Stamped {
		free := k.paragraph(regulation.StampText)
		free.Pitch = height
		return k.setAll(Cell{free}, column)
	}
	sides := k.spec.Length(regulation.StampPadding)
	cell := Cell{k.paragraph(regulation.StampTitle, k.text(regulation.StampTitle, "BẢN SAO VĂN BẢN", diag.Pos{}))}
	for _, line := range k.stampLines() {
		cell = append(cell, k.paragraph(regulation.StampText, k.text(regulation.StampText, line.Value, line.Pos)))
	}
	rest := k.paragraph(regulation.StampText)
	for _, p := range append(cell, rest) {
		p.Sides, p.RedStrokes = sides, true
		p.Left = p.beside()
		p.Right = column - width + p.beside()
	}
	cell[0].Over, rest.Rule = true, true
	rest.Pitch = height - k.setAll(cell, column).Height() - RuleThickness
	if rest.Pitch < LeadPitch {
		k.diags.Add(diag.New(diag.StampTooFull, k.copy.Of.Pos))
		rest.Pitch = LeadPitch
	}
	k.set(rest, column)
	return append(cell, rest)
}

// stampLines are the five lines of the stamp.
func (k *copier) stampLines() []dispatch.Text {
	var to []string
	for _, r := range dispatch.OnPage(k.def.Recipients) {
		to = append(to, r.Name.Value)
	}
	number, _ := strings.CutPrefix(k.numberSymbol(), "Số ")
	return []dispatch.Text{
		{Value: "Cơ quan, tổ chức sao: " + k.bodyInText(), Pos: k.def.Body.Pos},
		{Value: "Số, ký hiệu bản sao: " + number, Pos: k.def.Symbol.Pos},
		{Value: "Hình thức sao: " + k.kind(), Pos: k.copy.Of.Pos},
		{Value: "Địa danh và ngày tháng năm sao: " + k.def.Place.Value + ", " + k.shortDate(), Pos: k.def.Place.Pos},
		{Value: "Nơi nhận bản sao: " + strings.Join(to, "; "), Pos: k.copy.Of.Pos},
	}
}
