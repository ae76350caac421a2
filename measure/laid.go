package measure

import (
	"strings"

	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/layout"
	"congvan/regulation"
)

// typeface is that of all we set.
const typeface = "Times New Roman"

// Laid is what stands on the pages of a document as it was laid out.
func Laid(laid *layout.Laid) *Document {
	l := &laidReader{laid: laid, doc: &Document{}, page: map[*layout.Line]int{}}
	for i, page := range laid.Pages {
		for _, line := range page.Lines {
			l.page[line.Line] = i + 1
		}
	}
	first := 0
	for i, s := range laid.Sections {
		pages := l.pagesOf(i, first)
		l.section(i, s, pages, first)
		first += len(pages)
	}
	l.doc.settle(nil)
	l.strokes()
	return l.doc
}

// laidReader measures a document that was laid out.
type laidReader struct {
	laid  *layout.Laid
	doc   *Document
	page  map[*layout.Line]int // from 1
	text  bool                 // a paragraph of the text stood above
	after unit.Twips           // below it
}

// pagesOf are the pages of a section, which begin at the page first.
func (l *laidReader) pagesOf(section, first int) []layout.Page {
	if section+1 == len(l.laid.Sections) {
		return l.laid.Pages[first:]
	}
	last := first
	for p := range layout.Paragraphs(l.laid.Sections[section].Flow) {
		for _, line := range p.Lines {
			last = max(last, l.page[line])
		}
	}
	// The back of the last sheet may be blank.
	for last < len(l.laid.Pages) && len(l.laid.Pages[last].Lines) == 0 {
		last++
	}
	return l.laid.Pages[first:last]
}

func (l *laidReader) section(i int, s layout.Section, pages []layout.Page, first int) {
	sheet := Sheet{
		Width: s.Sheet.Width, Height: s.Sheet.Height, Mirrored: s.Sheet.Mirrored, Appendix: i > 0, Least: len(pages),
		Top: known(s.Sheet.Top), Bottom: known(s.Sheet.Bottom), Left: known(s.Sheet.Left), Right: known(s.Sheet.Right),
	}
	l.text = false
	for _, block := range s.Flow {
		switch b := block.(type) {
		case *layout.Paragraph:
			l.paragraph(b, i, Across, false)
		case *layout.Table:
			l.text = false
			for _, row := range b.Rows {
				for j, cell := range row {
					for _, p := range cell {
						l.paragraph(p, i, sideOf(j, len(row)), false)
					}
				}
			}
		case *layout.Grid:
			sheet.Tables, l.text = true, false
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					for _, p := range cell.Paragraphs {
						l.paragraph(p, i, SideUnknown, true)
					}
				}
			}
		}
	}
	for n := len(pages); n > 0 && len(pages[n-1].Lines) == 0; n-- {
		sheet.Least--
	}
	l.number(&sheet, s.Sheet, pages, first)
	l.doc.Sheets = append(l.doc.Sheets, sheet)
	l.astray(s.Sheet, pages, first)
}

// sideOf is the side that the column of a row of so many stands at.
func sideOf(column, columns int) Side {
	switch {
	case columns != 2:
		return Across
	case column == 0:
		return LeftSide
	}
	return RightSide
}

func (l *laidReader) paragraph(p *layout.Paragraph, section int, side Side, table bool) {
	if len(p.Runs) == 0 {
		l.text = false
		return
	}
	part := Part{Component: p.Component, Known: true, Sure: true, Section: section, Table: table}
	part.Align = [...]Align{layout.Left: Left, layout.Centre: Centre, layout.Justify: Justify, layout.Right: Right}[p.Align]
	part.Indent, part.Pitch, part.Rule, part.Side = known(p.Left+p.FirstLine), known(p.Pitch), Exactly, side
	if p.Component.OfText() && !table {
		if l.text {
			part.Gap = known(p.Before + l.after)
		}
		l.text, l.after = true, p.After
	} else {
		l.text = false
	}
	if len(p.Lines) > 0 {
		part.Page, part.Last = l.page[p.Lines[0]], l.page[p.Lines[len(p.Lines)-1]]
	}
	for _, r := range p.Runs {
		if r.Break || r.Text == "" {
			continue
		}
		run := Run{r.Text, lookOf(r.Style)}
		// A component that stands inside another is a part by itself.
		if inner := r.Component; inner != part.Component && inner != regulation.NoteMark && len(part.Runs) == 0 {
			part.Component = inner
		} else if inner != part.Component && inner != regulation.NoteMark {
			l.add(part)
			part.Component, part.Runs = inner, nil
		}
		part.Runs = append(part.Runs, run)
	}
	l.add(part)
}

// add ends a part.
func (l *laidReader) add(p Part) {
	if p.finish(); p.Text != "" {
		l.doc.Parts = append(l.doc.Parts, p)
	}
}

func lookOf(s layout.Style) Look {
	look := Look{Size: s.Size, Face: typeface, Colour: "000000", Underline: answer(s.Underline), Raised: s.Superscript}
	look.Bold = answer(s.Face == fonts.Bold || s.Face == fonts.BoldItalic)
	look.Italic = answer(s.Face == fonts.Italic || s.Face == fonts.BoldItalic)
	if s.Red {
		look.Colour = ""
	}
	return look
}

// number measures the page numbers of a section.
func (l *laidReader) number(sheet *Sheet, area layout.Sheet, pages []layout.Page, first int) {
	n := &sheet.Number
	n.Shown, n.First, n.Restarts = No, No, Yes
	for i, page := range pages {
		for _, line := range page.Lines {
			if line.Component != regulation.PageNumber || len(line.Words) == 0 {
				continue
			}
			n.Shown = Yes
			if i == 0 {
				n.First = Yes
			}
			word := line.Words[0]
			middle := line.X + (word.X + word.Width/2).Nearest()
			n.Centred = answer(near(middle, area.LeftOf(i)+area.TextWidth()/2, regulation.Slip()))
			n.Middle = known(line.Baseline - word.Style.Size.Of(layout.DigitHeight, fonts.UnitsPerEm)/2)
			n.Foot = line.Baseline > page.Height/2
			n.Runs = []Run{{word.Text, lookOf(word.Style)}}
			n.Place = Place{Page: first + i + 1, Text: word.Text}
			if word.Text != itoa(i+1) {
				n.Restarts = No
			}
		}
	}
}

func near(a, b, slip unit.Twips) bool { return a-b <= slip && b-a <= slip }

// astray finds the lines that leave the area of the text.
func (l *laidReader) astray(area layout.Sheet, pages []layout.Page, first int) {
	for i, page := range pages {
		left := area.LeftOf(i)
		right := left + area.TextWidth()
		for _, line := range page.Lines {
			if line.Component == regulation.PageNumber || line.Component == regulation.Circulation || len(line.Words) == 0 {
				continue
			}
			last := line.Words[len(line.Words)-1]
			end := line.X + (last.X + last.Width).Nearest()
			slip := regulation.Slip()
			if line.X+line.Words[0].X.Nearest() < left-slip || end > right+slip || line.Baseline < area.Top || line.Baseline > area.Height-area.Bottom {
				l.doc.Astray = append(l.doc.Astray, Place{Pos: diag.Pos{}, Page: first + i + 1, Text: words(line.Line)})
			}
		}
	}
}

// words are those of a line.
func words(l *layout.Line) string {
	var b strings.Builder
	for _, w := range l.Words {
		b.WriteString(w.Text)
		if w.Space {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// strokes finds the lines below the tiêu đề and below the issuing body.
func (l *laidReader) strokes() {
	d := l.doc
	d.Title, d.Issuer = Stroke{Drawn: No, Underlined: No}, Stroke{Drawn: No, Underlined: No}
	if len(l.laid.Pages) == 0 {
		return
	}
	page := l.laid.Pages[0]
	for _, line := range page.Lines {
		var of *Stroke
		switch line.Component {
		case regulation.PartyTitle:
			of = &d.Title
		case regulation.IssuingBody:
			of = &d.Issuer
		}
		if of == nil || len(line.Words) == 0 {
			continue
		}
		last := line.Words[len(line.Words)-1]
		left := line.X + line.Words[0].X.Nearest()
		width := (last.X + last.Width - line.Words[0].X).Nearest()
		for _, w := range line.Words {
			if w.Style.Underline {
				of.Underlined = Yes
			}
		}
		for _, rule := range page.Rules {
			below := rule.Y - line.Baseline
			if rule.Width > rule.Height && below > 0 && below < line.Words[0].Style.Size.Twips() && rule.X < left+width && rule.X+rule.Width > left {
				of.Drawn, of.Share = Yes, int(rule.Width*100/max(width, 1))
			}
		}
	}
}
