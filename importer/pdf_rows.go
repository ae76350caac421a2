package importer

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"congvan/internal/pdftext"
)

// pdfRow is what stands on one baseline.
type pdfRow struct {
	y     float64
	size  float64 // of its largest character
	parts []*pdfPart
	line  int // on its page, from 1
	end   End // of its last part
}

// pdfPart is a stretch of a row without a wide gap. Its characters go from left
// to right.
type pdfPart struct {
	chars []char
	align Align
}

func (p *pdfPart) left() float64  { return p.chars[0].X }
func (p *pdfPart) right() float64 { return p.chars[len(p.chars)-1].right() }

func (r *pdfRow) left() float64  { return r.parts[0].left() }
func (r *pdfRow) right() float64 { return r.parts[len(r.parts)-1].right() }

// text is what a row says.
func (r *pdfRow) text() string {
	var said []string
	for _, p := range r.parts {
		said = append(said, spansText(p.spans()))
	}
	return strings.Join(said, " ")
}

// rowsOfChars are the rows of characters, from top to bottom.
func rowsOfChars(chars []char) []*pdfRow {
	sorted := slices.Clone(chars)
	slices.SortStableFunc(sorted, func(a, b char) int { return cmp.Compare(b.Y, a.Y) })
	const uneven = 0.15 // of the size, that one baseline may waver
	var bases [][]char
	for _, c := range sorted {
		if n := len(bases); n > 0 && bases[n-1][0].Y-c.Y <= uneven*max(c.Size, bases[n-1][0].Size) {
			bases[n-1] = append(bases[n-1], c)
		} else {
			bases = append(bases, []char{c})
		}
	}
	bases = withRaised(bases)
	var rows []*pdfRow
	for _, base := range bases {
		if r := rowOf(base); r != nil {
			rows = append(rows, r)
		}
	}
	slices.SortStableFunc(rows, func(a, b *pdfRow) int { return cmp.Compare(b.y, a.y) })
	for i, r := range rows {
		r.line = i + 1
	}
	return rows
}

// withRaised puts small characters that stand above or below a baseline, close to
// a character of it, on that line.
func withRaised(bases [][]char) [][]char {
	const most = 500 // stretches of a line; more are no text
	for i := range bases {
		runs := runsOf(bases[i])
		if len(runs) > most {
			continue
		}
		var stay []char
		for _, run := range runs {
			if to := raisedOn(bases, i, run); to >= 0 {
				for _, c := range run {
					c.raised = c.Y > bases[to][0].Y
					bases[to] = append(bases[to], c)
				}
				continue
			}
			stay = append(stay, run...)
		}
		bases[i] = stay
	}
	return bases
}

// runsOf are the stretches of a baseline whose characters touch.
func runsOf(base []char) [][]char {
	sorted := byPlace(base)
	var runs [][]char
	for i, c := range sorted {
		if i == 0 || c.X-sorted[i-1].right() > c.Size/2 {
			runs = append(runs, nil)
		}
		runs[len(runs)-1] = append(runs[len(runs)-1], c)
	}
	return runs
}

// raisedOn is the index of the baseline that the run is raised or lowered from,
// -1 for none.
func raisedOn(bases [][]char, own int, run []char) int {
	const near = 8 // baselines above and below that are looked at
	first, last := run[0], run[len(run)-1]
	for i := own + 1; i < len(bases) && i <= own+near; i++ {
		if touches(bases[i], first, last, 0.12, 0.75) {
			return i
		}
	}
	for i := own - 1; i >= 0 && i >= own-near; i-- {
		if touches(bases[i], first, last, -0.35, -0.08) {
			return i
		}
	}
	return -1
}

// touches says whether a larger character of the baseline stands beside the run,
// which is higher by a share of its size between low and high.
func touches(base []char, first, last char, low, high float64) bool {
	for _, c := range base {
		up := (first.Y - c.Y) / c.Size
		if c.blank() || c.raised || first.Size > c.Size*0.85 || up < low || up > high {
			continue
		}
		if behind := first.X - c.right(); math.Abs(behind) < c.Size*0.4 {
			return true
		}
		if before := c.X - last.right(); math.Abs(before) < c.Size*0.4 {
			return true
		}
	}
	return false
}

func byPlace(chars []char) []char {
	sorted := slices.Clone(chars)
	slices.SortStableFunc(sorted, func(a, b char) int { return cmp.Compare(a.X, b.X) })
	return sorted
}

// rowOf is the row of the characters of a baseline, nil where they show nothing.
func rowOf(base []char) *pdfRow {
	var seen []char
	parted := false
	for _, c := range byPlace(base) {
		if c.blank() {
			parted = true
			continue
		}
		// A face that has no bold is made bold by drawing it twice.
		if n := len(seen); n > 0 && c.text == seen[n-1].text && c.X-seen[n-1].X < c.Size/10 {
			continue
		}
		c.parted, parted = parted, false
		seen = append(seen, c)
	}
	if len(seen) == 0 {
		return nil
	}
	r := &pdfRow{}
	for _, c := range seen {
		if !c.raised && c.Size > r.size {
			r.size = c.Size
		}
	}
	if r.size == 0 {
		r.size = seen[0].Size
	}
	for _, c := range seen {
		if !c.raised {
			r.y = c.Y
			break
		}
	}
	for _, chars := range apartChars(seen, r.size) {
		r.parts = append(r.parts, &pdfPart{chars: chars})
	}
	return r
}

// spaced is how wide a gap between characters is that is a space, as a share of
// their size.
const spaced = 0.15

// tabMark is what a tab may stand behind.
var tabMark = regexp.MustCompile(`^(?:[-–+•*]|\(?\d{1,3}[.)]|\(?[a-zđ]{1,2}[.)]|[IVXL]{1,6}[-–.)]|[A-Z][-–.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$`)

// apartChars parts the characters of a row where the gap is much wider than the
// others, which on a justified line are wide too.
func apartChars(chars []char, size float64) [][]char {
	var gaps []float64
	for i := 1; i < len(chars); i++ {
		if gap := chars[i].X - chars[i-1].right(); gap > spaced*size {
			gaps = append(gaps, gap)
		}
	}
	slices.Sort(gaps)
	const wide, lone, wider, tab = 1.2, 2.5, 2.2, 6
	usual := 0.0
	if len(gaps) > 1 {
		usual = gaps[(len(gaps)-1)/2]
	}
	parts := [][]char{nil}
	for i, c := range chars {
		last := len(parts) - 1
		if i > 0 {
			gap := c.X - chars[i-1].right()
			split := gap > wide*size && usual > 0 && gap > wider*usual || gap > lone*size && (usual == 0 || gap > wider*usual)
			if split && !(gap < tab*size && tabMark.MatchString(said(parts[last]))) {
				parts, last = append(parts, nil), last+1
			}
		}
		parts[last] = append(parts[last], c)
	}
	return parts
}

// spans are the characters of a part as runs of one look, with the spaces that
// stand between them.
func (p *pdfPart) spans() []Span {
	var out []Span
	for _, run := range p.looks() {
		out = append(out, run.Span)
	}
	return out
}

// spaceBefore says whether a space stands before a character that is not the
// first.
func (p *pdfPart) spaceBefore(i int) bool {
	above, c := p.chars[i-1], p.chars[i]
	return c.parted || c.X-above.right() > spaced*max(above.Size, c.Size)
}

// pdfSpan is a span and the face it is set in.
type pdfSpan struct {
	Span
	font *pdftext.Font
}

func (p *pdfPart) looks() []pdfSpan {
	var out []pdfSpan
	for i, c := range p.chars {
		next := pdfSpan{Span{Text: c.text, Bold: c.Font.Bold, Italic: c.Font.Italic, Raised: c.raised}, c.Font}
		n := len(out)
		if i > 0 {
			last := &out[n-1]
			if p.spaceBefore(i) {
				// A space between two looks is of the plainer one.
				if plain := !next.Bold && !next.Italic && !next.Raised; plain && (last.Bold || last.Italic || last.Raised) {
					next.Text = " " + next.Text
				} else {
					last.Text += " "
				}
			}
			if last.Bold == next.Bold && last.Italic == next.Italic && last.Raised == next.Raised && last.font == next.font {
				last.Text += next.Text
				continue
			}
		}
		out = append(out, next)
	}
	for i := range out {
		out[i].Text = norm.NFC.String(strings.Map(printed, out[i].Text))
	}
	return out
}
