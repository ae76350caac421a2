package layout

import (
	"strconv"

	"congvan/dispatch"
	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/regulation"
)

// document adds the first section: the document itself.
func (s *setter) document(laid *Laid) {
	s.sheet = s.paper(s.def.Choices.Small.On, s.def.Choices.Landscape.On)
	flow := s.body(s.opening(), s.def.Content, len(s.def.LegalBases) == 0)
	flow = s.close(flow)
	if s.copier != nil {
		flow = s.copier.certify(flow, s.sheet)
	}
	laid.Sections = append(laid.Sections, Section{
		Title: s.bookmark(), Sheet: s.sheet, Flow: flow, FirstHeader: s.circulation(),
	})
}

// bookmark is what a reader finds the document by: its subject, or what stands in
// the place of one.
func (s *setter) bookmark() string {
	for _, t := range []dispatch.Text{s.def.Subject, s.def.Theme} {
		if t.Present() {
			return t.Value
		}
	}
	return capitalised(s.typeName())
}

// paper is the sheet of a section. Turned, it is the upright sheet lying on its
// left edge, so that the margin for the binding is at the top
// (36-HD/VPTW, II.4.3; 05-HD/VPTW, II.IV.4.3).
func (s *setter) paper(small, landscape bool) Sheet {
	sheet := Sheet{
		Paper: A4,
		Width: s.spec.Length(regulation.SheetWidth), Height: s.spec.Length(regulation.SheetHeight),
		Top: s.spec.Length(regulation.MarginTop), Bottom: s.spec.Length(regulation.MarginBottom),
		Left: s.spec.Length(regulation.MarginLeft), Right: s.spec.Length(regulation.MarginRight),
	}
	if small {
		sheet = Sheet{
			Paper: A5,
			Width: s.spec.Length(regulation.SmallWidth), Height: s.spec.Length(regulation.SmallHeight),
			Top: s.spec.Length(regulation.SmallTop), Bottom: s.spec.Length(regulation.SmallBottom),
			Left: s.spec.Length(regulation.SmallLeft), Right: s.spec.Length(regulation.SmallRight),
		}
	}
	if landscape {
		sheet = Sheet{
			Paper: sheet.Paper, Width: sheet.Height, Height: sheet.Width,
			Top: sheet.Left, Right: sheet.Top, Bottom: sheet.Right, Left: sheet.Bottom,
		}
	}
	sheet.Mirrored = s.def.Choices.Duplex
	sheet.Landscape = landscape
	number := s.styles[regulation.PageNumber]
	sheet.Header = s.spec.Length(regulation.PageNumberDistance) - baseline(number.Pitch) + number.Style.Size.Of(DigitHeight, fonts.UnitsPerEm)/2
	return sheet
}

// place places the sections, each on pages of its own behind those of the last.
// Printed on both sides, a section begins on the front of a sheet.
func (s *setter) place(laid *Laid) {
	for i, section := range laid.Sections {
		if section.Sheet.Mirrored && len(laid.Pages)%2 == 1 {
			last := laid.Pages[len(laid.Pages)-1]
			laid.Pages = append(laid.Pages, Page{Width: last.Width, Height: last.Height})
		}
		flow := section.Flow
		if i < len(laid.Sections)-1 {
			flow = withoutSpacer(flow)
		}
		pages, outline := paginate(flow, section.Sheet)
		s.headers(section, pages)
		before := len(laid.Pages)
		laid.Outline = append(laid.Outline, OutlineEntry{Title: section.Title, Page: before, Y: section.Sheet.Top})
		for _, entry := range outline {
			entry.Page += before
			laid.Outline = append(laid.Outline, entry)
		}
		laid.Pages = append(laid.Pages, pages...)
	}
}

// withoutSpacer is a flow without the empty paragraph at its end, which takes no
// room where another section follows.
func withoutSpacer(flow []Block) []Block {
	last := len(flow) - 1
	if p, ok := flow[last].(*Paragraph); ok && last > 0 && len(p.Runs) == 0 {
		return flow[:last]
	}
	return flow
}

// headers puts its number above every page of a section but the first
// (36-HD/VPTW, II.4.4; 05-HD/VPTW, II.IV.5), and there whom the document is for.
func (s *setter) headers(section Section, pages []Page) {
	sheet := section.Sheet
	for i := range pages {
		p := section.FirstHeader
		if i > 0 {
			p = s.paragraph(regulation.PageNumber, s.text(regulation.PageNumber, strconv.Itoa(i+1), diag.Pos{}))
			s.set(p, sheet.TextWidth())
		}
		if p == nil {
			continue
		}
		line := PlacedLine{
			Line: p.Lines[0], X: sheet.LeftOf(i),
			Baseline:  sheet.Header + baseline(p.Pitch),
			Component: p.Component,
		}
		pages[i].Lines = append([]PlacedLine{line}, pages[i].Lines...)
	}
}

// ended is the flow with a last paragraph: Word wants one behind a table.
func (s *setter) ended(flow []Block) []Block {
	if n := len(flow); n > 0 {
		if _, ok := flow[n-1].(*Paragraph); ok {
			return flow
		}
	}
	return append(flow, s.spacer())
}

// spacer is a paragraph that is hardly there, where a word processor wants one.
func (s *setter) spacer() *Paragraph {
	p := &Paragraph{Component: regulation.Content, Format: Format{Pitch: LeadPitch}}
	s.set(p, s.sheet.TextWidth())
	return p
}
