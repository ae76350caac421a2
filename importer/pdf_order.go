package importer

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"congvan/internal/pdftext"
)

// order puts the rows and tables of a page in the order they are read: from top to
// bottom, but columns of text and the two halves of a closing block one after
// the other.
func (p *pdfReader) order(page *pdfPage) {
	rows := withTitleRules(page)
	rows = closingColumns(page, rows)
	rows = textColumns(page, rows)
	for _, r := range rows {
		page.blocks = append(page.blocks, pdfBlock{row: r})
	}
	for _, t := range page.tables {
		i := slices.IndexFunc(page.blocks, func(b pdfBlock) bool { return b.row != nil && b.row.y < t.top })
		if i < 0 {
			i = len(page.blocks)
		}
		// A table above stands before this one.
		page.blocks = slices.Insert(page.blocks, i, pdfBlock{table: t})
	}
	page.rows = rows
}

// withTitleRules are the rows of a page with a row of hyphens for each rule that
// stands below a title, in the middle.
func withTitleRules(page *pdfPage) []*pdfRow {
	rows := slices.Clone(page.rows)
	for _, rule := range page.page.Rules {
		left, right := rule.Left-page.left, page.right-rule.Right
		const shortest, uneven = 20, 4
		if rule.Upright() || rule.Right-rule.Left < shortest || math.Abs(left-right) > uneven || left < (page.right-page.left)/8 || page.inTable(rule.Left, rule.Top) {
			continue
		}
		mark := char{text: "-----", Glyph: pdftext.Glyph{X: rule.Left, Y: rule.Bottom, Advance: rule.Right - rule.Left, Font: &pdftext.Font{}}}
		rows = append(rows, &pdfRow{y: rule.Bottom, parts: []*pdfPart{{chars: []char{mark}}}})
	}
	slices.SortStableFunc(rows, func(a, b *pdfRow) int { return cmp.Compare(b.y, a.y) })
	for i, r := range rows {
		r.line = i + 1
	}
	return rows
}

// closingColumns puts what stands beside Nơi nhận behind it.
func closingColumns(page *pdfPage, rows []*pdfRow) []*pdfRow {
	start := slices.IndexFunc(rows, func(r *pdfRow) bool {
		return recipientsWord.MatchString(spansText(r.parts[0].spans())) && r.left() < middle(page)
	})
	if start < 0 {
		return rows
	}
	const half = 0.4
	from := page.left + half*(page.right-page.left)
	// The authority may stand a little higher than the words Nơi nhận.
	for start > 0 && rows[start-1].left() > from && rows[start-1].y-rows[start].y < rows[start].size {
		start--
	}
	gutter := math.Inf(1)
	for _, r := range rows[start:] {
		for _, part := range r.parts {
			if part.left() > from {
				gutter = min(gutter, part.left())
			}
		}
	}
	if math.IsInf(gutter, 1) {
		return rows
	}
	end := start
	for end < len(rows) && !crosses(rows[end], gutter) {
		end++
	}
	left, right := sides(rows[start:end], gutter)
	return slices.Concat(rows[:start], left, right, rows[end:])
}

func middle(page *pdfPage) float64 { return (page.left + page.right) / 2 }

// crosses says whether a part of a row stands on both sides of a place.
func crosses(r *pdfRow, x float64) bool {
	return slices.ContainsFunc(r.parts, func(p *pdfPart) bool { return p.left() < x-1 && p.right() > x+1 })
}

// sides are the parts of rows on either side of a place, as rows of their own.
func sides(rows []*pdfRow, x float64) (left, right []*pdfRow) {
	for _, r := range rows {
		a, b := *r, *r
		a.parts, b.parts = nil, nil
		for _, part := range r.parts {
			if part.left() < x-1 {
				a.parts = append(a.parts, part)
			} else {
				b.parts = append(b.parts, part)
			}
		}
		if len(a.parts) > 0 {
			left = append(left, &a)
		}
		if len(b.parts) > 0 {
			right = append(right, &b)
		}
	}
	return left, right
}

// textColumns puts two columns of running text one behind the other.
func textColumns(page *pdfPage, rows []*pdfRow) []*pdfRow {
	var from, to int
	var at float64
	const steps = 20
	for i := range steps {
		x := page.left + (page.right-page.left)*(0.35+0.3*float64(i)/steps)
		for start := 0; start < len(rows); {
			end := start
			for end < len(rows) && !crosses(rows[end], x) {
				end++
			}
			if end-start > to-from && columnsOfText(rows[start:end], x) {
				from, to, at = start, end, x
			}
			start = end + 1
		}
	}
	if to == 0 {
		return rows
	}
	left, right := sides(rows[from:to], at)
	return slices.Concat(rows[:from], left, right, rows[to:])
}

// columnsOfText says whether rows are two columns of running text.
func columnsOfText(rows []*pdfRow, x float64) bool {
	const fewest, longest = 8, 18 // lines of a column, characters of its lines
	left, right := sides(rows, x)
	runs := func(rows []*pdfRow) bool {
		n := 0
		for _, r := range rows {
			n += len(r.parts[0].chars)
		}
		return len(rows) >= fewest && n >= longest*len(rows)
	}
	return runs(left) && runs(right)
}

// takeFoot takes the footnotes of a page from its rows: what is small at its foot
// below a rule, or begins with a raised number.
func (p *pdfReader) takeFoot(page *pdfPage) {
	rows := page.rows
	start := len(rows)
	for start > 0 && rows[start-1].size < p.size-0.6 {
		start--
	}
	for ; start < len(rows); start++ {
		if p.footRule(page, rows[start]) || footLabel(rows[start], false) != "" {
			break
		}
	}
	page.rows, page.notes = rows[:start:start], rows[start:]
}

// footRule says whether the rule that parts notes from the text stands above a
// row.
func (p *pdfReader) footRule(page *pdfPage, r *pdfRow) bool {
	return slices.ContainsFunc(page.page.Rules, func(rule pdftext.Rule) bool {
		above := rule.Bottom - r.y
		const near, uneven, shortest = 2.5, 3, 40
		return !rule.Upright() && above > 0 && above < near*p.size && math.Abs(rule.Left-page.left) < uneven &&
			rule.Right-rule.Left > shortest && rule.Right < page.right-shortest && !page.inTable(rule.Left, rule.Top)
	})
}

// footLabel is the number that a row of notes begins with, "" where it begins
// none: a raised one, or one in parentheses or apart where none are raised.
func footLabel(r *pdfRow, plain bool) string {
	var b strings.Builder
	first := r.parts[0]
	for i, c := range first.chars {
		if i > 0 && first.spaceBefore(i) || !c.raised && !plain || c.raised != first.chars[0].raised {
			break
		}
		b.WriteString(c.text)
	}
	label := strings.Trim(b.String(), "()")
	if label == "" || strings.Trim(label, "0123456789") != "" {
		return ""
	}
	return label
}
