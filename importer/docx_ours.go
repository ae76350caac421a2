package importer

import (
	"math"

	"congvan/dispatch"
	"congvan/internal/ooxml"
	"congvan/internal/unit"
	"congvan/regulation"
)

// leastOurs is how many components must be found by their styles for a file to be
// taken for one of ours: a single name may be that of anyone's style.
const leastOurs = 5

// componentsOf are the components of the paragraphs of a file that we made, by
// their styles; nothing of another file.
func componentsOf(doc *ooxml.Document) map[*ooxml.Paragraph]regulation.Component {
	byStyle := map[string]regulation.Component{}
	for c, look := range regulation.HD05().Looks {
		byStyle[look.Key], byStyle[look.Name] = regulation.Component(c), regulation.Component(c)
	}
	out := map[*ooxml.Paragraph]regulation.Component{}
	met := map[regulation.Component]bool{}
	for i := range doc.Sections {
		s := &doc.Sections[i]
		add := func(p *ooxml.Paragraph) {
			c, ok := byStyle[p.StyleID]
			if !ok {
				c, ok = byStyle[p.Style]
			}
			if ok {
				out[p], met[c] = c, true
			}
		}
		ooxml.Paragraphs(s.Blocks, add)
		for _, m := range s.Headers {
			ooxml.Paragraphs(m.Blocks, add)
		}
	}
	if len(met) < leastOurs {
		return nil
	}
	return out
}

// component marks lines as those of a component.
func (r *wordReader) component(lines []*Line, c regulation.Component) {
	for _, l := range lines {
		l.Component = Component{c, true}
	}
}

// measured fills in the sizes and spaces of the text of a file that we made. The
// room above the first paragraph is another than that between two.
func (r *wordReader) measured(c *dispatch.Choices) {
	var body, gap tally
	text := false // a paragraph of the text stood above
	for i := range r.doc.Sections {
		ooxml.Paragraphs(r.doc.Sections[i].Blocks, func(p *ooxml.Paragraph) {
			component, ok := r.ours[p]
			size := dispatch.Measure{Value: firstLook(p).Size.Points()}
			below := text
			text = ok && component.OfText() && len(p.Runs) > 0
			switch {
			case !ok || len(p.Runs) == 0:
			case component == regulation.TypeName:
				c.TypeSize = size
			case component == regulation.Subject || component == regulation.Theme:
				c.SubjectSize = size
			case component == regulation.TableText:
				c.TableSize = size
			case component.OfText() && p.Align == ooxml.Justify:
				body.add([3]int{int(p.MarkLook.Size), int(p.Line), int(p.FirstLine)})
				if below {
					gap.add([3]int{int(p.Before)})
				}
			}
		})
	}
	if body.most > 0 {
		const tenth = 10
		c.BodySize.Value = unit.HalfPoints(body.usual[0]).Points()
		c.LinePitch.Value = unit.Twips(body.usual[1]).Points()
		c.FirstIndent.Value = math.Round(unit.Twips(body.usual[2]).MM()*tenth) / tenth
	}
	if gap.most > 0 {
		c.ParagraphGap.Value = unit.Twips(gap.usual[0]).Points()
	}
}

// tally finds what is met most often.
type tally struct {
	count map[[3]int]int
	usual [3]int
	most  int
}

func (t *tally) add(key [3]int) {
	if t.count == nil {
		t.count = map[[3]int]int{}
	}
	if t.count[key]++; t.count[key] > t.most {
		t.usual, t.most = key, t.count[key]
	}
}
