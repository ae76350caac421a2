package importer

import (
	"strings"

	"congvan/dispatch"
	"congvan/fonts"
)

// slack is how much room the measure of a line may be off by, and the first line
// of a paragraph is shorter by its indent.
const (
	slack       = fonts.UnitsPerEm / 4
	firstIndent = fonts.UnitsPerEm * 5 / 2
)

// joins says whether row j goes on with the paragraph that begins at row first,
// of lines that are wide.
func (r *recogniser) joins(rows []*row, first, j, wide int) bool {
	above, below := rows[j-1], rows[j]
	for i := j - 1; i > first && above.text == ""; i-- {
		above = rows[i-1] // the mark of a note stands alone on its line
	}
	a, b := above.text, below.text
	up, down := above.parts[len(above.parts)-1], below.parts[0]
	switch up.End {
	case EndParagraph:
		return false
	case EndWrapped:
		return true
	}
	switch {
	case clings(down.Spans[0]) && !dispatch.Numbered(b):
		return true
	case rule(a), rule(b):
		return false
	}
	role := dispatch.RoleOf(a)
	switch role {
	case dispatch.Division, dispatch.Chapter, dispatch.Section:
		if j == first+1 {
			return false // the name of it stands on the next line
		}
	}
	goesOn := !terminated(a) && startsLower(b)
	switch {
	case leads(a), upper(a) && !upper(b) && j-1 == first:
		return false
	case strongHeading(dispatch.RoleOf(b)):
		return false
	case dispatch.Numbered(b):
		return !terminated(a) && !strings.HasSuffix(a, ",") && !down.Gap && !fits(above, below, wide, j-1 == first)
	case goesOn && !(up.Align == AlignCentre && down.Align == AlignIndent):
		return true
	case down.Gap, orderLine.MatchString(a) && upper(a), orderLine.MatchString(b) && upper(b):
		return false
	case up.Align == AlignCentre && down.Align == AlignCentre:
		return !terminated(a) && upper(a) == upper(b)
	case up.Align == AlignCentre || down.Align == AlignCentre:
		return false
	case down.Align == AlignIndent:
		return false
	case strings.HasSuffix(a, ","):
		return true
	case terminated(a), upper(a) != upper(b):
		return !fits(above, below, wide, j-1 == first)
	}
	return !fits(above, below, wide, j-1 == first) || down.Align == AlignStart && up.Wide > 0
}

// fits says whether the first word below had found room on the line above, which
// then ended because its paragraph did.
func fits(above, below *row, wide int, first bool) bool {
	room := wide - slack - above.width
	if first {
		room -= firstIndent
	}
	return room > below.word
}

// leads says whether s ends with a line of dots, to be written on.
func leads(s string) bool {
	all := leaders.FindAllStringIndex(s, -1)
	return len(all) > 0 && all[len(all)-1][1] == len(s)
}

// strongHeading says whether a role is that of a heading that no line end makes
// by chance.
func strongHeading(role dispatch.Role) bool {
	switch role {
	case dispatch.Division, dispatch.Chapter, dispatch.Section, dispatch.Article:
		return true
	}
	return false
}
