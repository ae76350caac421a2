package layout

import (
	"fmt"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// partyTitle is the tiêu đề of every document (36-HD/VPTW, II.1.1;
// 05-HD/VPTW, II.I.1).
const partyTitle = "ĐẢNG CỘNG SẢN VIỆT NAM"

// language is what everything is written in, as BCP 47 has it.
const language = "vi-VN"

// opening is what stands above the text: the head and Kính gửi.
func (s *setter) opening() []Block {
	var flow []Block
	if s.hasNotes() {
		flow = append(flow, s.spacer())
	}
	flow = append(flow, s.head())
	for _, list := range [][]*Paragraph{s.titles(), s.addressees(), s.legalBases()} {
		for _, p := range list {
			flow = append(flow, p)
		}
	}
	return flow
}

// hasNotes says whether a text of the document has footnotes: a body that
// begins with a table gains an empty paragraph from them.
func (s *setter) hasNotes() bool {
	n := len(s.def.Content.Notes) + len(s.def.Issued.Content.Notes) + len(s.def.ReturnPart.Notes)
	for _, a := range s.def.Appendices {
		n += len(a.Content.Notes)
	}
	return n > 0
}

// head is boxes 1 to 5b: at the left the body, the number and the trích yếu of
// a công văn, at the right tiêu đề and date. The right column is as wide as
// the wider of its two lines, the left has the rest.
func (s *setter) head() *Table {
	title := s.paragraph(regulation.PartyTitle, s.text(regulation.PartyTitle, partyTitle, diag.Pos{}))
	date := s.paragraph(regulation.PlaceDate, s.text(regulation.PlaceDate, s.placeDate(), s.def.Place.Pos))
	date.Before = s.spec.Length(regulation.TitleDateGap)

	titleWidth := s.natural(title.Runs).Twips() + 2*ruleOverhang
	right := max(titleWidth, s.natural(date.Runs).Twips()+2*slack)
	right = min(right, s.sheet.widestRight())
	left := s.sheet.TextWidth() - right
	title.Left = (right - titleWidth) / 2
	title.Right = right - titleWidth - title.Left

	row := Row{s.bodyBlock(left), s.setAll(Cell{title, date}, right)}
	if s.typ.Untitled && s.def.Subject.Present() {
		s.holdRow(row, "trich_yeu", s.def.Subject.Pos)
	} else {
		s.holdRow(row, "co_quan", s.def.Body.Pos)
	}
	return &Table{Columns: []unit.Twips{left, right}, Rows: []Row{row}}
}

// widestRight is how wide the right column of a head may be: the names at the left
// need the rest.
func (s Sheet) widestRight() unit.Twips { return s.TextWidth()/2 + s.TextWidth()/8 }

// bodyBlock is the left half of the head, in a column of the given width: a
// block as wide as its widest line, flush with the left margin, every line
// centred in it.
func (s *setter) bodyBlock(column unit.Twips) Cell {
	room := column - s.spec.Length(regulation.HeadColumnGap)
	var cell Cell
	name := func(c regulation.Component, lines []dispatch.Text) {
		for _, line := range lines {
			runs := s.senseLines(s.text(c, line.Value, line.Pos), room)
			cell = append(cell, s.paragraph(c, runs...))
		}
	}
	name(regulation.SuperiorBody, s.def.Body.Superior)
	name(regulation.IssuingBody, s.issuers())
	cell = append(cell, s.paragraph(regulation.Star, s.text(regulation.Star, "*", diag.Pos{})))
	if s.symbol() != "" && !s.def.Number.None {
		cell = append(cell, s.paragraph(regulation.NumberSymbol, s.text(regulation.NumberSymbol, s.numberSymbol(), s.def.Symbol.Pos)))
	}
	marks := s.marks()

	var width unit.Twips
	for _, p := range append(cell[:len(cell):len(cell)], marks...) {
		width = max(width, s.natural(p.Runs).Twips()+2*slack)
	}
	if s.typ.Untitled && s.def.Subject.Present() {
		p := s.paragraph(regulation.LetterSubject, s.text(regulation.LetterSubject, s.def.Subject.Value, s.def.Subject.Pos))
		p.Before = s.spec.Length(regulation.SubjectGap)
		own := s.balanced(p, room)
		width = max(width, own)
		p.Left = (width - own) / 2
		p.Right = p.Left
		cell = append(cell, p)
	}
	cell = append(cell, marks...)
	for _, p := range cell {
		p.Right += column - width
	}
	return s.setAll(cell, column)
}

// issuers are the lines of the issuing body; of several that issue a document
// together a hyphen stands between the names (36-HD/VPTW, II.1.2.2;
// 05-HD/VPTW, II.I.2.2.3).
func (s *setter) issuers() []dispatch.Text {
	lines := slices.Clone(s.def.Body.Name)
	for _, body := range s.def.Joint {
		if n := len(lines); n > 0 {
			lines[n-1].Value += " -"
		}
		lines = append(lines, body.Name...)
	}
	return lines
}

// setAll breaks the paragraphs of a cell of the given width into lines.
func (s *setter) setAll(cell Cell, width unit.Twips) Cell {
	for _, p := range cell {
		s.set(p, width)
	}
	return cell
}

// numberSymbol is "Số 181-CV/ĐU" (36-HD/VPTW, II.1.3.2; 05-HD/VPTW,
// II.I.3.2.2), with room for an open number.
func (s *setter) numberSymbol() string {
	number := s.handwriting(regulation.NumberSymbol)
	if n := s.def.Number.Value; n != 0 {
		number = fmt.Sprintf("%02d", n)
	}
	return "Số " + number + "-" + s.symbol()
}

// symbol is the writer's, or that of the type and of the body, or "" where
// there is neither.
func (s *setter) symbol() string {
	if s.def.Symbol.Present() {
		return s.def.Symbol.Value
	}
	return s.typ.DocumentSymbol(s.spec, s.def.BodySymbol())
}

// placeDate is "Hà Nội, ngày 03 tháng 02 năm 2026": a day below 10 and a month
// below 3 take a 0 (36-HD/VPTW, II.1.4.2; 05-HD/VPTW, II.I.4.2.2).
func (s *setter) placeDate() string {
	day, month := s.dayAndMonth(regulation.PlaceDate)
	return fmt.Sprintf("%s, ngày %s tháng %s năm %d", s.def.Place.Value, day, month, s.def.Date.Year)
}

// dayAndMonth are those of the document's date as they stand in a component,
// with room to write in what is open.
func (s *setter) dayAndMonth(c regulation.Component) (day, month string) {
	d := s.def.Date
	day, month = s.handwriting(c), s.handwriting(c)
	if d.Day != 0 {
		day = fmt.Sprintf("%02d", d.Day)
	}
	switch {
	case d.Month >= 3:
		month = fmt.Sprint(d.Month)
	case d.Month != 0:
		month = fmt.Sprintf("%02d", d.Month)
	}
	return day, month
}

// handwriting is the room left on a line of the component for what is written
// in by hand, in no-break spaces.
func (s *setter) handwriting(c regulation.Component) string {
	const space = "\u00a0"
	one := s.width(space, s.styles[c].Style)
	n := (s.spec.Length(regulation.HandwritingGap).Dots() + one - 1) / one
	return strings.Repeat(space, int(n))
}

// info is what programs are told of the document.
func (s *setter) info() Info {
	d := s.def
	var author []string
	for _, n := range s.issuers() {
		author = append(author, n.Value)
	}
	return Info{
		Title:    s.name(),
		Subject:  d.Subject.Value,
		Author:   strings.Join(author, " "),
		Keywords: s.typeName(),
		Language: language,
		Year:     d.Date.Year, Month: max(d.Date.Month, 1), Day: max(d.Date.Day, 1),
		Regulation: s.spec.Name, Definition: d.Hash,
	}
}

// name is what a document goes by among others: number, symbol and subject.
func (s *setter) name() string {
	words := []string{s.symbol(), s.def.Subject.Value}
	if s.def.Number.Value != 0 {
		words[0] = s.numberSymbol()
	}
	if s.def.Theme.Present() {
		words[1] = s.def.Theme.Value
	}
	if !s.typ.Untitled {
		words[1] = s.typeName() + " " + words[1]
	}
	return strings.TrimSpace(strings.Join(words, " "))
}
