package layout

import (
	"strings"

	"congvan/dispatch"
	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// Letter is what stands on an envelope or a label.
type Letter struct {
	// Superior and Sender are the lines of the sending body's name, Return is
	// where it is.
	Superior, Sender []string
	Return           string
	// Numbers are the numbers and symbols of what is sent: "181-CV/ĐU".
	Numbers []string
	// Urgency is the highest of what is sent, "" where none is urgent.
	Urgency string
	// Name and Address are those of the receiver, Pos where he is named.
	Name, Address string
	Pos           diag.Pos
}

// LayEnvelopes sets an envelope a page for every letter, in the looks of the
// regulation spec; info describes the whole to programs. What has no room in its
// area is set smaller, down to regulation.PostSmallest; where it has no room even
// then that is told, and the pages are not to be printed.
func LayEnvelopes(letters []Letter, envelope regulation.Post, info Info, spec *regulation.Spec, faces *fonts.Set) (*Laid, diag.List) {
	s := newPostSetter(spec, faces)
	info.Language = language
	laid := &Laid{Styles: s.styles, Info: info}
	for i, l := range letters {
		page := Page{Width: envelope.Width, Height: envelope.Height}
		s.address(&page, envelope.Sender, s.sender(l), l, envelope)
		s.address(&page, envelope.Receiver, s.receiver(l), l, envelope)
		laid.Pages = append(laid.Pages, page)
		laid.Outline = append(laid.Outline, OutlineEntry{Title: l.Name, Page: i})
	}
	return laid, s.diags
}

// LayLabels sets a label for every letter on sheets of labels, row by row, beginning
// with the label first of the first sheet, from 1. It fails as LayEnvelopes does.
func LayLabels(letters []Letter, sheet regulation.Sheet, first int, info Info, spec *regulation.Spec, faces *fonts.Set) (*Laid, diag.List) {
	s := newPostSetter(spec, faces)
	info.Language = language
	laid := &Laid{Styles: s.styles, Info: info}
	for i, l := range letters {
		at := (first - 1 + i) % (sheet.Across * sheet.Down)
		if i == 0 || at == 0 {
			laid.Pages = append(laid.Pages, Page{Width: sheet.PageWidth, Height: sheet.PageHeight})
		}
		area := sheet.Receiver
		area.X += sheet.Left + unit.Twips(at%sheet.Across)*sheet.Width
		area.Y += sheet.Top + unit.Twips(at/sheet.Across)*sheet.Height
		s.address(&laid.Pages[len(laid.Pages)-1], area, append(s.receiver(l)[1:], s.marksOf(l)...), l, sheet.Post)
	}
	return laid, s.diags
}

func newPostSetter(spec *regulation.Spec, faces *fonts.Set) *setter {
	return newSetter(&dispatch.Definition{}, &regulation.Type{}, spec, faces)
}

// sender is who writes: the names as on a document, where they are found, number
// and urgency.
func (s *setter) sender(l Letter) []Run {
	var runs []Run
	for _, name := range l.Superior {
		runs = append(runs, s.text(regulation.SuperiorBody, name, l.Pos))
	}
	for _, name := range l.Sender {
		runs = append(runs, s.text(regulation.IssuingBody, name, l.Pos))
	}
	if l.Return != "" {
		runs = append(runs, s.text(regulation.Contact, l.Return, l.Pos))
	}
	runs = append(runs, s.marksOf(l)...)
	return runs
}

// marksOf are the numbers of what is sent, and its urgency.
func (s *setter) marksOf(l Letter) []Run {
	var runs []Run
	if len(l.Numbers) > 0 {
		runs = append(runs, s.text(regulation.NumberSymbol, "Số "+strings.Join(l.Numbers, ", "), l.Pos))
	}
	if l.Urgency != "" {
		runs = append(runs, s.text(regulation.Urgency, strings.ToUpper(l.Urgency), l.Pos))
	}
	return runs
}

// receiver is to whom: the words Kính gửi, the name and the address.
func (s *setter) receiver(l Letter) []Run {
	name := s.styles[regulation.Addressees].Style
	name.Face = fonts.Bold
	runs := []Run{
		s.text(regulation.AddresseesWord, addresseesWord+":", diag.Pos{}),
		s.styled(regulation.Addressees, l.Name, name, l.Pos),
	}
	if l.Address != "" {
		runs = append(runs, s.text(regulation.Addressees, l.Address, l.Pos))
	}
	return runs
}

// address sets texts below each other in an area, as large as they find room.
func (s *setter) address(page *Page, area regulation.Area, texts []Run, l Letter, on regulation.Post) {
	var cell Cell
	fits := false
	for smaller := unit.HalfPoints(0); !fits; smaller++ {
		var least bool
		if cell, fits, least = s.smaller(texts, area, smaller); least {
			break
		}
	}
	if !fits {
		text := l.Name
		if l.Address != "" {
			text += ", " + l.Address
		}
		s.diags.Add(diag.New(diag.NoRoomOnPaper, l.Pos, text, on.Name))
	}
	y := area.Y
	for _, p := range cell {
		for _, line := range p.Lines {
			page.Lines = append(page.Lines, PlacedLine{Line: line, X: area.X, Baseline: y + baseline(p.Pitch), Component: p.Component})
			y += p.Pitch
		}
	}
}

// smaller sets texts so many half-points smaller than usual, but none below the
// smallest size: fits says whether the area holds them, least that they cannot be
// set any smaller.
func (s *setter) smaller(texts []Run, area regulation.Area, by unit.HalfPoints) (cell Cell, fits, least bool) {
	fits, least = true, true
	for _, run := range texts {
		if size := run.Style.Size - by; size > regulation.PostSmallest {
			run.Style.Size, least = size, false
		} else {
			run.Style.Size = regulation.PostSmallest
		}
		p := &Paragraph{Component: run.Component, Runs: s.senseLines(run, area.Width)}
		p.Pitch = run.Style.Size.Twips() * regulation.PostLeading / 100
		s.set(p, area.Width)
		fits = fits && s.widestWord(p) <= area.Width
		cell = append(cell, p)
	}
	return cell, fits && cell.Height() <= area.Height, least
}
