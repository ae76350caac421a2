package measure

import (
	"congvan/dispatch"
	"congvan/importer"
	"congvan/internal/diag"
	"congvan/internal/ooxml"
	"congvan/internal/unit"
	"congvan/regulation"
)

// DOCX is what stands in a Word file. What a paragraph is tells its style in a file
// of ours, where def may be nil; else the definition that importer.ReadDOCX and
// Recognise made of the file, of the type typ, whose places are the numbers of the
// paragraphs. What those doubted is not sure.
func DOCX(path string, word *ooxml.Document, def *dispatch.Definition, typ *regulation.Type, doubts []importer.Doubt) *Document {
	r := &docxReader{word: word, doc: &Document{Path: path}, styles: stylesOf(word)}
	for i := range word.Sections {
		s := &word.Sections[i]
		r.sheet = i
		r.width = s.Width - s.Left - s.Right - s.Gutter
		r.begin(container{})
		r.blocks(s.Blocks)
		r.doc.Sheets = append(r.doc.Sheets, r.sheetOf(s))
	}
	if def != nil && r.styles == nil {
		assign(r.doc.Parts, claimsOf(def, typ), func(p *Part, c claim) bool { return p.Pos.Line == c.at.Line })
		doubted(r.doc.Parts, doubts)
	}
	r.doc.settle(typ)
	r.loosen()
	r.settlePages()
	r.strokes()
	return r.doc
}

// leastOurs is how many components must be found by their styles for a file to be
// taken for one of ours: a single name may be that of anyone's style.
const leastOurs = 5

// stylesOf are the components of the styles of a file that we made, nil of another.
func stylesOf(word *ooxml.Document) map[string]regulation.Component {
	byStyle, met := map[string]regulation.Component{}, map[string]bool{}
	for c, look := range regulation.HD05().Looks {
		byStyle[look.Key] = regulation.Component(c)
	}
	for i := range word.Sections {
		ooxml.Paragraphs(word.Sections[i].Blocks, func(p *ooxml.Paragraph) {
			if _, ok := byStyle[p.StyleID]; ok {
				met[p.StyleID] = true
			}
		})
	}
	if len(met) < leastOurs {
		return nil
	}
	return byStyle
}

// docxReader measures a Word file.
type docxReader struct {
	word   *ooxml.Document
	doc    *Document
	styles map[string]regulation.Component // nil of a file of others
	sheet  int
	width  unit.Twips // of the text of the section
	container
	containers int
	marks      []mark
	boxes      bool
	rendered   bool
	page       int
}

// container is what paragraphs follow one another in: a section, a cell, a text box.
type container struct {
	number int // each has its own, from 1
	side   Side
	ruled  bool
	boxed  bool
	above  *ooxml.Paragraph // nil at its beginning
	empty  []Place          // the empty paragraphs since
}

// begin begins a container.
func (r *docxReader) begin(c container) {
	r.containers++
	c.number = r.containers
	r.container = c
}

func (r *docxReader) blocks(list []ooxml.Block) {
	for _, block := range list {
		switch b := block.(type) {
		case *ooxml.Paragraph:
			r.paragraph(b)
		case *ooxml.Table:
			r.table(b)
			r.above, r.empty = nil, nil
		}
	}
}

func (r *docxReader) table(t *ooxml.Table) {
	outer := r.container
	for _, row := range t.Rows {
		for i, cell := range row.Cells {
			inner := container{side: sideOf(i, len(row.Cells)), ruled: outer.ruled || t.Ruled()}
			if i > 0 && i == len(row.Cells)-1 {
				inner.side = RightSide
			}
			if i == 0 && len(row.Cells) > 1 {
				inner.side = LeftSide
			}
			r.begin(inner)
			r.blocks(cell.Blocks)
			if cell.Borders.Bottom && !t.Ruled() {
				r.mark(borderMark)
			}
		}
	}
	r.container = outer
}

// paragraph adds the parts of a paragraph, one for each stretch that stands by
// itself: between tabs, wide rooms and line ends.
func (r *docxReader) paragraph(p *ooxml.Paragraph) {
	outer := r.container
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind == ooxml.TextBox && !run.Change.Gone() {
			r.boxes = true
			r.begin(container{boxed: true})
			r.blocks(run.Blocks)
			r.container = outer
		}
		if run.Kind == ooxml.RenderedPage {
			r.rendered = true
			r.page++
		}
	}
	r.page = max(r.page, p.Page)
	if p.Borders.Top {
		r.mark(borderMark)
	}
	pieces := piecesOf(p)
	for _, piece := range pieces {
		for range piece.shapes {
			r.mark(shapeMark)
			r.doc.Drawn = true
		}
	}
	r.parts(p, pieces)
	if p.Borders.Bottom {
		r.mark(borderMark)
	}
}

// parts adds the parts of a paragraph.
func (r *docxReader) parts(p *ooxml.Paragraph, pieces []piece) {
	last := p.Page
	if n := len(p.Runs); n > 0 {
		last = max(last, r.page)
	}
	place := Place{Pos: diag.Pos{File: r.doc.Path, Line: p.Index, Column: 1}, Page: p.Page}
	spoken := 0
	for _, q := range pieces {
		if q.text() != "" {
			spoken++
		}
	}
	if spoken == 0 {
		if r.above != nil && r.side == SideUnknown && !r.boxed && len(r.doc.Parts) > 0 {
			r.empty = append(r.empty, place)
		}
		r.mark(blankMark)
		return
	}
	format := r.formatOf(p)
	first := true
	for i, q := range pieces {
		if q.text() == "" {
			continue
		}
		part := Part{Place: place, Runs: q.runs, Section: r.sheet, Table: r.ruled, Format: format, Last: last}
		part.Side = r.sideIn(p, i, spoken, q)
		part.Spaced = q.spaced && !(i == 0)
		part.Lead = q.lead
		if !first {
			part.Indent, part.Gap = Length{}, Length{}
		}
		if r.styles != nil {
			part.Component, part.Known = r.styles[p.StyleID]
			part.Sure = part.Known
		}
		part.above = r.empty
		r.add(part)
		first = false
	}
	r.above, r.empty = p, nil
}

// add adds a part, parted where a word begins it that is a component by itself.
func (r *docxReader) add(p Part) {
	if p.finish(); p.Text == "" {
		return
	}
	for _, q := range p.parted() {
		r.marks = append(r.marks, mark{kind: partMark, part: len(r.doc.Parts), in: r.number})
		r.doc.Parts = append(r.doc.Parts, q)
	}
}

// formatOf is how a paragraph stands.
func (r *docxReader) formatOf(p *ooxml.Paragraph) Format {
	f := Format{Align: [...]Align{ooxml.Left: Left, ooxml.Centre: Centre, ooxml.Right: Right, ooxml.Justify: Justify}[p.Align]}
	f.Indent = known(p.Left + p.FirstLine)
	switch {
	case p.LineRule == ooxml.Exactly:
		f.Rule, f.Pitch = Exactly, known(p.Line)
	case p.LineRule == ooxml.AtLeast:
		f.Rule, f.Pitch = AtLeast, known(p.Line)
	default:
		const single = 240
		f.Rule, f.Lines = Multiple, int(p.Line)*100/single
		if p.Line == 0 {
			f.Lines = 100
		}
	}
	if r.above != nil {
		f.Gap = known(gapBetween(r.above, p))
	}
	return f
}

// gapBetween is the room that Word leaves between two paragraphs.
func gapBetween(above, below *ooxml.Paragraph) unit.Twips {
	if above.Contextual && below.Contextual && above.StyleID == below.StyleID {
		return 0
	}
	after, before := above.After, below.Before
	if above.AutoAfter {
		after = regulation.AutoSpace()
	}
	if below.AutoBefore {
		before = regulation.AutoSpace()
	}
	return after + before
}

// sideIn is the side of the page that a piece of a paragraph of so many stands at.
func (r *docxReader) sideIn(p *ooxml.Paragraph, i, spoken int, q piece) Side {
	switch {
	case r.side != SideUnknown:
		return r.side
	case r.boxed, p.Framed:
		return SideUnknown
	case spoken > 1 && i == 0:
		return LeftSide
	case spoken > 1, p.Align == ooxml.Right, r.width > 0 && 5*p.Left > 2*r.width:
		return RightSide
	case q.spaced && p.Align != ooxml.Centre:
		return r.sideOfTabs(p, q)
	}
	return Across
}

// sideOfTabs is the side that the tabs before a piece lead to; spaces alone tell
// nothing for certain.
func (r *docxReader) sideOfTabs(p *ooxml.Paragraph, q piece) Side {
	if q.tabs == 0 || q.tabs != q.lead {
		return SideUnknown
	}
	at := unit.Twips(q.tabs) * regulation.TabStop()
	if len(p.Tabs) > 0 {
		at = p.Tabs[min(q.tabs, len(p.Tabs))-1].At
	}
	if 2*at < r.width {
		return LeftSide
	}
	return RightSide
}

// loosen makes unknown where the parts of the head stand that a text box may stand
// beside.
func (r *docxReader) loosen() {
	for i := range r.doc.Parts {
		p := &r.doc.Parts[i]
		if r.boxes && p.Known && p.Component <= regulation.LetterSubject && p.Side == Across {
			p.Side = SideUnknown
		}
	}
}

// sheetOf is the sheet of a section with its page number.
func (r *docxReader) sheetOf(s *ooxml.Section) Sheet {
	sheet := Sheet{Width: s.Width, Height: s.Height, Mirrored: s.MirrorMargins}
	if s.Width > 0 {
		sheet.Top, sheet.Bottom = known(max(s.Top, -s.Top)), known(max(s.Bottom, -s.Bottom))
		sheet.Left, sheet.Right = known(s.Left+s.Gutter), known(s.Right)
	}
	sheet.Tables = hasTable(s.Blocks)
	sheet.Number = r.numberOf(s)
	return sheet
}

func hasTable(blocks []ooxml.Block) bool {
	for _, b := range blocks {
		if t, ok := b.(*ooxml.Table); ok && t.Ruled() {
			return true
		}
	}
	return false
}

// settlePages fills in how many pages each section has at least: as Word saw them when
// it last saved the file, else as its letters need.
func (r *docxReader) settlePages() {
	const mostOnPage = 5000 // letters, in the smallest type that anyone reads
	letters, first, last := make([]int, len(r.doc.Sheets)), make([]int, len(r.doc.Sheets)), make([]int, len(r.doc.Sheets))
	for i := range r.doc.Parts {
		p := &r.doc.Parts[i]
		letters[p.Section] += len([]rune(p.Text))
		last[p.Section] = max(last[p.Section], p.Last)
		if first[p.Section] == 0 {
			first[p.Section] = p.Page
		}
		if !r.rendered {
			p.Page, p.Last = 0, 0
		}
	}
	for i := range r.doc.Sheets {
		r.doc.Sheets[i].Least = 1 + max(last[i]-first[i], letters[i]/mostOnPage)
	}
}
