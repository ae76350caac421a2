package importer

import (
	"errors"
	"strings"
	"unicode"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/legacy"
	"congvan/internal/ooxml"
	"congvan/regulation"
)

// OpenDOCX reads a Word file, of Word, LibreOffice or our own. name is that of the
// file, for messages. It returns nil, and says why, where the file is none that is
// read.
func OpenDOCX(name string, src []byte) (*ooxml.Document, diag.List) {
	at := diag.Pos{File: name}
	doc, err := ooxml.Read(src)
	var refused *ooxml.Refusal
	switch {
	case errors.As(err, &refused) && refused.Part != "":
		return nil, diag.List{diag.New(diag.BadWordPart, at, refused.Part, refused.Why)}
	case errors.As(err, &refused):
		return nil, diag.List{diag.New(diag.BadWordFile, at, refused.Why)}
	}
	return doc, nil
}

// ReadDOCX reads a paper from a Word file, as OpenDOCX and FromWord do.
func ReadDOCX(name string, src []byte) (*Source, diag.List) {
	doc, list := OpenDOCX(name, src)
	if doc == nil {
		return nil, list
	}
	return FromWord(name, doc)
}

// FromWord takes a paper from a Word file that was read, with styles or without:
// what is deleted is left out and told, what is inserted is taken and told, and so
// are comments, hidden text, pictures and what stands in headers but page numbers.
// It returns nil, and says so, where the file has no words.
func FromWord(name string, doc *ooxml.Document) (*Source, diag.List) {
	r := &wordReader{source: &Source{Path: name, Styled: true}, doc: doc, ours: componentsOf(doc)}
	r.section = &doc.Sections[0]
	r.headers()
	for i := range doc.Sections {
		r.section = &doc.Sections[i]
		r.blocks(r.section.Blocks, 0)
	}
	for _, notes := range [][]ooxml.Note{doc.Footnotes, doc.Endnotes} {
		for _, n := range notes {
			r.source.Notes = append(r.source.Notes, r.note(n))
		}
	}
	r.comments()
	r.flushChanges()
	r.source.Choices = r.choices()
	if Words(r.source) == 0 {
		return nil, diag.List{diag.New(diag.NoWords, diag.Pos{File: name})}
	}
	return r.source, r.decode()
}

// wordReader makes a source of a Word file.
type wordReader struct {
	source   *Source
	doc      *ooxml.Document
	ours     map[*ooxml.Paragraph]regulation.Component // of a file that we made
	section  *ooxml.Section
	blank    bool // an empty paragraph stood above
	row      int
	carried  []piece // of a paragraph whose end was deleted
	changes  []changed
	old      legacy.Kind // the code of a font that was met
	pictures int
}

// blocks adds blocks that stand in a column, 0 for none.
func (r *wordReader) blocks(list []ooxml.Block, column int) {
	for i, block := range list {
		switch b := block.(type) {
		case *ooxml.Paragraph:
			if b.Mark.Gone() && i+1 < len(list) {
				if _, goesOn := list[i+1].(*ooxml.Paragraph); goesOn {
					r.carried = r.pieces(b)
					continue
				}
			}
			r.source.Items = append(r.source.Items, asItems(r.lines(b, column))...)
		case *ooxml.Table:
			if places(b) {
				r.placed(b, column)
			} else if t := r.table(b); len(t.Rows) > 0 {
				r.source.Items = append(r.source.Items, t)
				r.blank = false
			}
		}
	}
}

// places says whether a table only places text: it has no lines, or but one
// column, or holds the head or the end of a paper.
func places(t *ooxml.Table) bool {
	if !t.Ruled() {
		return true
	}
	columns, ends := 0, false
	for _, row := range t.Rows {
		columns = max(columns, len(row.Cells))
		for _, cell := range row.Cells {
			for _, block := range cell.Blocks {
				if p, ok := block.(*ooxml.Paragraph); ok {
					said := strings.TrimSpace(p.Text())
					ends = ends || said == partyTitle || recipientsWord.MatchString(said)
				}
			}
		}
	}
	return columns <= 1 || ends
}

// placed adds what a table places, row by row and cell by cell. Where each cell of
// a row has one line, they are the parts of one.
func (r *wordReader) placed(t *ooxml.Table, column int) {
	for _, row := range t.Rows {
		filled, first := 0, len(r.source.Items)
		for i, cell := range row.Cells {
			at := column
			if len(row.Cells) > 1 {
				at = i + 1
			}
			before := len(r.source.Items)
			r.blocks(cell.Blocks, at)
			if len(r.source.Items) > before {
				filled++
			}
			r.blank = false
		}
		if added := r.source.Items[first:]; filled > 1 && len(added) == filled {
			r.row++
			for _, item := range added {
				if l, ok := item.(*Line); ok {
					l.Row = r.row
				}
			}
		}
	}
}

// table is a ruled table.
func (r *wordReader) table(t *ooxml.Table) *Table {
	out := &Table{}
	columns := 0
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			columns = max(columns, c.Column+c.Across)
		}
	}
	above := map[int]*Cell{} // the cell that goes down, by its first column
	for i, row := range t.Rows {
		cells := make([]Cell, columns)
		for j := range cells {
			cells[j] = Cell{Across: 1, Down: 1}
		}
		for _, c := range row.Cells {
			lines := r.cell(c.Blocks)
			cell, owner := &cells[c.Column], above[c.Column]
			for j := range c.Across {
				cells[c.Column+j] = Cell{}
			}
			switch {
			case c.Down == 0 && owner != nil && !row.Change.Gone():
				owner.Down++
				owner.Lines = append(owner.Lines, lines...) // hidden below the cell above
			case row.Change.Gone() && c.Down > 0:
				delete(above, c.Column) // what goes on below it begins there
			case !row.Change.Gone():
				*cell = Cell{Lines: lines, Across: c.Across, Down: 1}
				above[c.Column] = cell
			}
		}
		if row.Change.Gone() {
			continue
		}
		out.Rows = append(out.Rows, cells)
		if (row.Header || len(t.Rows) > 1 && i == 0 && boldRow(cells)) && out.Header == i {
			out.Header++
		}
	}
	if out.Header == len(out.Rows) {
		out.Header = 0
	}
	if lines := firstLines(out); len(lines) > 0 {
		out.Pos = lines[0].Pos
	}
	for i := range columns {
		out.Columns = append(out.Columns, columnAlign(t, i, out.Header))
	}
	return out
}

// columnAlign is how a column stands below the header, where all its cells stand so
// and that is not how numbers or words stand anyway.
func columnAlign(t *ooxml.Table, column, header int) dispatch.ColumnAlign {
	count := map[ooxml.Align]int{}
	all, moved, numbers := 0, 0, 0
	for _, row := range t.Rows[min(header, len(t.Rows)):] {
		for _, c := range row.Cells {
			if c.Column != column || c.Across != 1 || c.Down == 0 {
				continue
			}
			ooxml.Paragraphs(c.Blocks, func(p *ooxml.Paragraph) {
				said := strings.TrimSpace(p.Text())
				if said == "" {
					return
				}
				all++
				count[p.Align]++
				if p.Right > 0 {
					moved++
				}
				if strings.IndexFunc(said, unicode.IsLetter) < 0 {
					numbers++
				}
			})
		}
	}
	switch {
	case all == 0:
	case count[ooxml.Centre] == all:
		return dispatch.AlignCentre
	case count[ooxml.Right] == all && moved == 0:
		return dispatch.AlignRight
	case count[ooxml.Left]+count[ooxml.Justify] == all && numbers == all:
		return dispatch.AlignLeft
	}
	return dispatch.AlignByContent
}

// boldRow says whether all that stands in a row is bold.
func boldRow(cells []Cell) bool {
	some := false
	for _, c := range cells {
		for _, l := range c.Lines {
			if some = true; !l.bold() {
				return false
			}
		}
	}
	return some
}

// firstLines are the lines of the first cell of a table that has any.
func firstLines(t *Table) []*Line {
	for _, row := range t.Rows {
		for _, c := range row {
			if len(c.Lines) > 0 {
				return c.Lines
			}
		}
	}
	return nil
}

// cell is the lines of a cell, those of tables in it too.
func (r *wordReader) cell(blocks []ooxml.Block) []*Line {
	outer := r.source.Items
	r.source.Items = nil
	r.blocks(blocks, 1)
	var out []*Line
	for _, item := range r.source.Items {
		switch it := item.(type) {
		case *Line:
			out = append(out, it)
		case *Table:
			for _, row := range it.Rows {
				for _, c := range row {
					out = append(out, c.Lines...)
				}
			}
		}
	}
	r.source.Items = outer
	return out
}

// note is a note of the file as one paragraph.
func (r *wordReader) note(n ooxml.Note) Note {
	var out Note
	for _, l := range r.cell(n.Blocks) {
		if len(out.Spans) == 0 {
			out.Pos = l.Pos
		} else {
			out.Spans = append(out.Spans, Span{Text: " "})
		}
		out.Spans = append(out.Spans, l.Spans...)
	}
	return out
}

// decode turns text of an old code into Unicode, where no font said that it was
// one and the text as a whole does, and tells of either.
func (r *wordReader) decode() diag.List {
	var all []*Span
	var b strings.Builder
	each := func(spans []Span) {
		for i := range spans {
			all = append(all, &spans[i])
			b.WriteString(spans[i].Text)
			b.WriteByte(' ')
		}
	}
	for _, item := range r.source.Items {
		switch it := item.(type) {
		case *Line:
			each(it.Spans)
		case *Table:
			for _, row := range it.Rows {
				for _, c := range row {
					for _, l := range c.Lines {
						each(l.Spans)
					}
				}
			}
		}
	}
	for _, n := range r.source.Notes {
		each(n.Spans)
	}
	if _, kind, ok := legacy.Convert(b.String()); ok {
		r.old = kind
		for _, s := range all {
			if converted, _, ok := legacy.Convert(s.Text); ok {
				s.Text = converted
			} else {
				s.Text = kind.Decode(s.Text)
			}
		}
	}
	if r.old == legacy.Unicode {
		return nil
	}
	return diag.List{diag.New(diag.FromLegacy, diag.Pos{File: r.source.Path}, r.old.String())}
}

// sheet is the page of the section that is being read.
func (r *wordReader) sheet() Sheet {
	spec := regulation.HD05()
	short := min(r.section.Width, r.section.Height)
	a4 := min(spec.Length(regulation.SheetWidth), spec.Length(regulation.SheetHeight))
	a5 := min(spec.Length(regulation.SmallWidth), spec.Length(regulation.SmallHeight))
	return Sheet{Small: short > 0 && 2*short < a4+a5, Landscape: r.section.Width > r.section.Height}
}

// choices are the choices of layout that the file shows beside its sheets: that it
// is printed on both sides, and the sizes and spaces of one that we made.
func (r *wordReader) choices() dispatch.Choices {
	c := dispatch.Choices{Duplex: r.doc.Sections[0].MirrorMargins}
	r.measured(&c)
	return c
}
