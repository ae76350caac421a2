package measure

import (
	"strconv"

	"congvan/internal/diag"
	"congvan/internal/ooxml"
	"congvan/regulation"
)

func itoa(n int) string { return strconv.Itoa(n) }

// numberOf is the page number of a section.
func (r *docxReader) numberOf(s *ooxml.Section) Number {
	n := Number{Shown: No, First: No, Restarts: answer(s.FirstNumber == 1)}
	at := func(list []ooxml.Margin, kind ooxml.MarginKind) *ooxml.Margin {
		for i := range list {
			if list[i].Kind == kind {
				return &list[i]
			}
		}
		return nil
	}
	for _, foot := range []bool{false, true} {
		list := s.Headers
		if foot {
			list = s.Footers
		}
		kinds := []ooxml.MarginKind{ooxml.UsualPages}
		if s.EvenPages {
			kinds = append(kinds, ooxml.LeftPages)
		}
		for _, kind := range kinds {
			if m := at(list, kind); m != nil && r.numbered(m.Blocks, &n, s, foot) && !s.TitlePage {
				n.First = Yes
			}
		}
		if m := at(list, ooxml.FirstPage); s.TitlePage && m != nil && r.numbered(m.Blocks, &Number{}, s, foot) {
			n.First = Yes
		}
	}
	return n
}

// numbered says whether a page number stands in a header or footer, and measures it.
func (r *docxReader) numbered(blocks []ooxml.Block, n *Number, s *ooxml.Section, foot bool) bool {
	found := false
	var search func([]ooxml.Block, bool)
	search = func(blocks []ooxml.Block, placed bool) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *ooxml.Table:
				for _, row := range b.Rows {
					for _, cell := range row.Cells {
						search(cell.Blocks, true)
					}
				}
			case *ooxml.Paragraph:
				tabs := 0
				for i := range b.Runs {
					run := &b.Runs[i]
					switch {
					case run.Kind == ooxml.TextBox:
						search(run.Blocks, true)
					case run.Kind == ooxml.Tab:
						tabs++
					case run.Kind == ooxml.PageNumber && !run.Change.Gone() && !found:
						found = true
						n.Shown, n.Foot = Yes, foot
						n.Centred = centred(b, tabs, placed, s)
						if !placed && !b.Framed && s.Header > 0 {
							n.Distance = known(s.Header + b.Before)
						}
						n.Runs = []Run{{run.Text, wordLook(run.Text, &run.Look)}}
						n.Place = Place{Pos: diag.Pos{File: r.doc.Path}, Text: run.Text}
					}
				}
			}
		}
	}
	search(blocks, false)
	return found
}

// centred says whether what stands behind so many tabs of a paragraph is in the
// middle of the text; what is placed otherwise is not known.
func centred(p *ooxml.Paragraph, tabs int, placed bool, s *ooxml.Section) Answer {
	width := s.Width - s.Left - s.Right - s.Gutter
	slip := 2 * regulation.Slip()
	switch {
	case placed || p.Framed:
		return Unknown
	case p.Align == ooxml.Centre && tabs == 0:
		return answer(near(p.Left+p.FirstLine, p.Right, slip))
	case p.Align == ooxml.Right, tabs == 0:
		return No
	case tabs > len(p.Tabs):
		return Unknown // a tab of another kind
	}
	stop := p.Tabs[tabs-1]
	return answer(stop.Kind == "center" && near(stop.At, width/2, slip))
}
