package importer

import (
	"math"
	"slices"
	"strings"

	"congvan/dispatch"
)

// sheetKind is a kind of pages that have the same margins: those of one size,
// odd or even.
type sheetKind struct {
	wide, high float64
	even       bool
}

// margins finds where the text of pages begins and ends: at the outermost places
// where lines often do.
func (p *pdfReader) margins() {
	kinds := map[sheetKind][]*pdfPage{}
	for _, page := range p.pages {
		for _, even := range []bool{false, true} {
			kind := sheetKind{math.Round(page.page.Width), math.Round(page.page.Height), even}
			if even == (page.number%2 == 0) {
				kinds[kind] = append(kinds[kind], page)
			}
		}
	}
	wide := map[sheetKind]float64{} // the text of a sheet, odd or even
	for kind, pages := range kinds {
		var lefts, rights []float64
		for _, page := range pages {
			for _, r := range page.rows {
				lefts, rights = append(lefts, r.left()), append(rights, -r.right())
			}
			for _, t := range page.tables {
				lefts, rights = append(lefts, t.left), append(rights, -t.right)
			}
		}
		left, right := edge(lefts), -edge(rights)
		kind.even = false
		wide[kind] = max(wide[kind], right-left)
		for _, page := range pages {
			page.left, page.right = left, right
		}
	}
	for kind, pages := range kinds {
		other := kind
		other.even = !kind.even
		// Of a few lines none may begin at the margin.
		if others := kinds[other]; rowsOn(pages) < fewRows && rowsOn(others) >= fewRows {
			for _, page := range pages {
				page.left = min(page.left, others[0].left)
			}
		}
		kind.even = false
		for _, page := range pages {
			page.right = max(page.right, page.left+wide[kind])
		}
	}
}

// fewRows are too few to tell the margins.
const fewRows = 8

func rowsOn(pages []*pdfPage) int {
	n := 0
	for _, page := range pages {
		n += len(page.rows)
	}
	return n
}

// edge is the least of the places that several lines share, or the least of all
// where none do.
func edge(places []float64) float64 {
	const near, share = 0.8, 12
	slices.Sort(places)
	for i, x := range places {
		n := 0
		for n < len(places)-i && places[i+n]-x <= near {
			n++
		}
		if n >= max(2, len(places)/share) {
			return x
		}
	}
	if len(places) == 0 {
		return 0
	}
	return places[0]
}

// usualPitch is how far apart the lines of most paragraphs are.
func (p *pdfReader) usualPitch() float64 {
	counts := map[float64]int{}
	for _, page := range p.pages {
		for i := 1; i < len(page.rows); i++ {
			if a, b := page.rows[i-1], page.rows[i]; a.size == b.size && math.Abs(a.size-p.size) < 0.6 {
				counts[math.Round((a.y-b.y)*2)/2]++
			}
		}
	}
	best := p.size * 1.2
	for d, n := range counts {
		if n > counts[best] || n == counts[best] && d < best {
			best = d
		}
	}
	return best
}

// indented is how far a line must begin from the margin to be indented.
const indented = 6

// usualIndent is how far the first lines of paragraphs are indented: those above
// a line that begins at the margin.
func (p *pdfReader) usualIndent() float64 {
	counts := map[float64]int{}
	for _, page := range p.pages {
		for i := 1; i < len(page.rows); i++ {
			above, below := page.rows[i-1], page.rows[i]
			if in := above.left() - page.left; in > indented && below.left()-page.left < indented/2 && page.right-above.right() < p.size {
				counts[math.Round(in)]++
			}
		}
	}
	best := 0.0
	for in, n := range counts {
		if n > counts[best] || n == counts[best] && in < best {
			best = in
		}
	}
	return best
}

// alignOn is where a part of a row stands between the margins.
func (p *pdfReader) alignOn(page *pdfPage, r *pdfRow, part *pdfPart) Align {
	left, right := part.left()-page.left, page.right-part.right()
	wide := page.right - page.left
	const centring = 1.5
	first := p.indent > 0 && math.Abs(left-p.indent) < 1
	capital := upper(spansText(part.spans()))
	switch {
	case left < indented/2:
		return AlignStart
	case len(r.parts) == 1 && math.Abs(left-right) < centring*2 && left > p.indent+indented,
		len(r.parts) == 1 && math.Abs(left-right) < centring && (!first || capital):
		return AlignCentre
	case left > wide*0.45:
		return AlignRight
	case left < wide/4:
		return AlignIndent
	}
	return AlignUnknown
}

// endOf is whether a line ended because there was no more room, as the first word
// below tells.
func (p *pdfReader) endOf(page *pdfPage, r *pdfRow, under *pdfPage, below *pdfRow) End {
	up, down := r.parts[len(r.parts)-1], below.parts[0]
	flows := func(a Align) bool { return a == AlignStart || a == AlignIndent }
	if len(r.parts) > 1 || len(below.parts) > 1 || !flows(up.align) || !flows(down.align) || math.Abs(r.size-below.size) > 1 {
		return EndUnknown
	}
	in, above := down.left()-under.left, up.left()-page.left
	if leads(r.text()) || leaders.MatchString(below.text()) && leaders.FindStringIndex(below.text())[0] == 0 {
		return EndParagraph
	}
	fits := wordWide(down)+spaceWide(up) <= page.right-up.right()+0.5
	switch {
	case fits:
		return EndParagraph
	case in < indented/2:
		return EndWrapped
	case p.indent > 0 && math.Abs(in-p.indent) < 1:
		return EndParagraph
	case in > above+1 && !dispatch.Numbered(r.text()), math.Abs(in-above) < 1 && terminated(r.text()):
		return EndParagraph
	case math.Abs(in-above) < 1, in > above:
		return EndWrapped
	}
	return EndUnknown
}

// wordWide is how wide the first word of a part is.
func wordWide(p *pdfPart) float64 {
	for i := 1; i < len(p.chars); i++ {
		above := p.chars[i-1]
		if p.spaceBefore(i) || strings.HasSuffix(above.text, "-") && i > 1 {
			return above.right() - p.left()
		}
	}
	return p.right() - p.left()
}

// spaceWide is how wide a space is in the type of a part.
func spaceWide(p *pdfPart) float64 { return p.chars[len(p.chars)-1].Size / 4 }
