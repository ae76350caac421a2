package measure

import "congvan/regulation"

// mark is a thing that was met, in reading order.
type mark struct {
	kind markKind
	part int // of a partMark
	in   int // the container
}

type markKind int

const (
	partMark markKind = iota
	borderMark
	shapeMark
	blankMark
)

func (r *docxReader) mark(kind markKind) { r.marks = append(r.marks, mark{kind: kind, in: r.number}) }

// strokes finds the lines below the tiêu đề and below the issuing body.
func (r *docxReader) strokes() {
	r.doc.Title = r.below(regulation.PartyTitle, regulation.PlaceDate)
	r.doc.Issuer = r.below(regulation.IssuingBody, regulation.NumberSymbol)
}

// below is the stroke below the last part of a component, above the one that stands
// below. Where something is drawn in the head and it cannot be said what it stands
// below, it is not known.
func (r *docxReader) below(c, next regulation.Component) Stroke {
	s := Stroke{Drawn: No, Underlined: No}
	at := -1
	for i, m := range r.marks {
		if m.kind == partMark && r.doc.Parts[m.part].Known && r.doc.Parts[m.part].Component == c {
			at = i
		}
	}
	if at < 0 {
		return Stroke{}
	}
	own := &r.doc.Parts[r.marks[at].part]
	for _, run := range own.Runs {
		if run.Underline == Yes {
			s.Underlined = Yes
		}
	}
	alone := true // nothing else stands in its paragraph
	for i := range r.doc.Parts {
		p := &r.doc.Parts[i]
		if p != own && p.Pos.Line == own.Pos.Line {
			alone = false
		}
	}
	for i, m := range r.marks {
		if i > 3*longestHead {
			break
		}
		switch {
		case m.kind == shapeMark && alone && m.in == r.marks[at].in && r.between(i, at, next) && own.Side != Across:
			s.Drawn = Yes
		case m.kind == shapeMark && s.Drawn == No:
			s.Drawn = Unknown
		case m.kind == borderMark && alone && m.in == r.marks[at].in && i > at && r.between(i, at, next):
			s.Drawn = Yes
		case m.kind == partMark && i > at && m.part <= r.marks[at].part+mostBetween && r.typed(&r.doc.Parts[m.part], own):
			s.Drawn = Yes
		}
	}
	return s
}

// between says whether the mark i stands at the part of the mark at, or below it and
// not behind what comes next.
func (r *docxReader) between(i, at int, next regulation.Component) bool {
	if i < at {
		return i == at-1
	}
	for _, m := range r.marks[at+1 : i] {
		if m.kind == partMark && r.doc.Parts[m.part].Component == next && r.doc.Parts[m.part].Known {
			return false
		}
	}
	return true
}

// typed says whether a part is a line of characters below another one.
func (r *docxReader) typed(p, above *Part) bool {
	const shortest = 5
	return !p.OfText() && len([]rune(p.Text)) >= shortest && hyphens.MatchString(p.Text) && !stars.MatchString(p.Text) &&
		(p.Side == above.Side || above.Side == SideUnknown)
}
