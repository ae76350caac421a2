package layout

import (
	"slices"

	"congvan/internal/unit"
)

// Gather is documents one after the other, to be printed in one go; info describes
// the whole. It has pages alone and no sections: a word processor would number
// them anew.
func Gather(parts []*Laid, info Info) *Laid {
	info.Language = language
	all := &Laid{Info: info}
	for _, part := range parts {
		for _, entry := range part.Outline {
			entry.Page += len(all.Pages)
			all.Outline = append(all.Outline, entry)
		}
		all.Styles = part.Styles
		all.Pages = append(all.Pages, part.Pages...)
	}
	return all
}

// TwoUp is a document of small pages with two of them side by side on each sheet,
// which is as wide as paper is high: A5 on A4.
func TwoUp(laid *Laid, width unit.Twips) *Laid {
	both := *laid
	both.Pages = nil
	for pair := range slices.Chunk(laid.Pages, 2) {
		page := Page{Width: width, Height: pair[0].Height}
		for i, p := range pair {
			x := unit.Twips(i) * width / 2
			for _, l := range p.Lines {
				l.X += x
				page.Lines = append(page.Lines, l)
			}
			for _, r := range p.Rules {
				r.X += x
				page.Rules = append(page.Rules, r)
			}
		}
		both.Pages = append(both.Pages, page)
	}
	both.Outline = slices.Clone(laid.Outline)
	for i := range both.Outline {
		both.Outline[i].Page /= 2
	}
	return &both
}
