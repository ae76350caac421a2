package ooxml

import (
	"strconv"

	"congvan/internal/unit"
)

// mostColumns is how many columns a table may have; Word allows 63.
const mostColumns = 128

// table reads a w:tbl.
func (r *reader) table(e *Element, w within) (*Table, error) {
	own := e.Child("w:tblPr")
	style := r.styles.of("table", own.Val("w:tblStyle"))
	lines := style.table
	if own != nil {
		lines.lines(own.Child("w:tblBorders"))
	}
	t := &Table{Style: style.name}
	if grid := e.Child("w:tblGrid"); grid != nil {
		for _, c := range grid.Children[:min(len(grid.Children), mostColumns)] {
			if c.Name == "w:gridCol" {
				t.Columns = append(t.Columns, lengthOf(c, "w:w").value)
			}
		}
	}
	rows := &tableReader{reader: r, table: t, lines: &lines, owner: map[int]*Cell{}}
	plainRun, plainPara := style.run, style.para
	firstRun, firstPara := plainRun, plainPara
	firstRun.under(&lines.firstRun)
	firstPara.under(&lines.firstPara)
	special := firstRowMatters(own.Child("w:tblLook"))
	for _, found := range gathered(e.Children, "w:tr", w) {
		inner := found.within
		inner.run, inner.para, inner.inner = &plainRun, &plainPara, true
		if special && len(t.Rows) == 0 {
			inner.run, inner.para = &firstRun, &firstPara
		}
		if err := rows.row(found.element, inner); err != nil {
			return nil, err
		}
	}
	rows.borders()
	return t, nil
}

// firstRowMatters says whether a table asks for what its style says of the first
// row.
func firstRowMatters(look *Element) bool {
	if look == nil {
		return false
	}
	if v := look.Attr("w:firstRow"); v != "" {
		return isOn(v)
	}
	const firstRow = 0x20
	flags, err := strconv.ParseUint(look.Attr("w:val"), 16, 16)
	return err == nil && flags&firstRow != 0
}

// gatheredElement is a row or a cell and what it stands in.
type gatheredElement struct {
	element *Element
	within  within
}

// gathered are the elements of a name, those too that stand in a control or in a
// tracked change.
func gathered(list []*Element, name string, w within) []gatheredElement {
	var out []gatheredElement
	for _, e := range list {
		switch e.Name {
		case name:
			out = append(out, gatheredElement{e, w})
		case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:del", "w:moveFrom", "w:moveTo":
			out = append(out, gathered(e.Children, name, w.changed(e))...)
		}
	}
	return out
}

// tableReader puts the rows of a table together.
type tableReader struct {
	*reader
	table *Table
	lines *tableProps
	owner map[int]*Cell // the cell that goes down, by its first column
	sides []sides       // of each cell, in order
}

// sides is what a cell says of its borders.
type sides struct{ top, right, bottom, left option[bool] }

func (t *tableReader) row(e *Element, w within) error {
	own := e.Child("w:trPr")
	row := Row{Change: changeIn(own)}
	if row.Change == nil {
		row.Change = w.change
	}
	w.change = row.Change
	if h := own.Child("w:tblHeader"); h != nil {
		row.Header = isOn(h.Attr("w:val"))
	}
	column := 0
	skip := func(name string) {
		if n := number(own.Val(name), 0, mostColumns); n > 0 {
			row.Cells = append(row.Cells, Cell{Column: column, Across: n, Down: 1})
			off := some(false)
			t.sides = append(t.sides, sides{off, off, off, off})
			column += n
		}
	}
	skip("w:gridBefore")
	cells := gathered(e.Children, "w:tc", w)
	if len(cells) > mostColumns {
		return errMany
	}
	for _, c := range cells {
		cell, err := t.cell(c.element, column, c.within)
		if err != nil {
			return err
		}
		row.Cells = append(row.Cells, cell)
		column += cell.Across
	}
	skip("w:gridAfter")
	t.table.Rows = append(t.table.Rows, row)
	for i := range row.Cells {
		if c := &row.Cells[i]; c.Down > 0 {
			for at := c.Column; at < c.Column+c.Across; at++ {
				delete(t.owner, at)
			}
			t.owner[c.Column] = c
		}
	}
	return nil
}

func (t *tableReader) cell(e *Element, column int, w within) (Cell, error) {
	own := e.Child("w:tcPr")
	c := Cell{Column: column, Across: number(own.Val("w:gridSpan"), 1, mostColumns), Down: 1}
	if width := own.Child("w:tcW"); width.Attr("w:type") != "pct" && width.Attr("w:type") != "auto" {
		c.Width = lengthOf(width, "w:w").value
	}
	if c.Width == 0 {
		c.Width = t.widthOf(column, c.Across)
	}
	if merge := own.Child("w:vMerge"); merge != nil && merge.Attr("w:val") != "restart" {
		if owner := t.owner[column]; owner != nil && owner.Across == c.Across {
			owner.Down++
			c.Down = 0
		}
	}
	var said sides
	if borders := own.Child("w:tcBorders"); borders != nil {
		said = sides{borderOf(borders, "w:top"), borderOf(borders, "w:right", "w:end"), borderOf(borders, "w:bottom"), borderOf(borders, "w:left", "w:start")}
	}
	t.sides = append(t.sides, said)
	var err error
	c.Blocks, err = t.all(e.Children, w)
	return c, err
}

// widthOf is how wide columns are together.
func (t *tableReader) widthOf(from, across int) unit.Twips {
	var sum unit.Twips
	for i := from; i < from+across && i < len(t.table.Columns); i++ {
		sum += t.table.Columns[i]
	}
	return sum
}

// borders gives each cell the lines that are drawn around it: those it asks for
// itself before those of the table, which at its edges are others than inside.
func (t *tableReader) borders() {
	last := 0
	for _, row := range t.table.Rows {
		for _, c := range row.Cells {
			last = max(last, c.Column+c.Across)
		}
	}
	n := 0
	for i := range t.table.Rows {
		cells := t.table.Rows[i].Cells
		for j := range cells {
			c, said := &cells[j], t.sides[n]
			n++
			side := func(own option[bool], edge bool, outer, inner option[bool]) bool {
				if own.given {
					return own.value
				}
				if edge {
					return outer.value
				}
				return inner.value
			}
			c.Borders = Borders{
				Top:    side(said.top, i == 0, t.lines.top, t.lines.across),
				Right:  side(said.right, c.Column+c.Across == last, t.lines.right, t.lines.down),
				Bottom: side(said.bottom, i == len(t.table.Rows)-1, t.lines.bottom, t.lines.across),
				Left:   side(said.left, c.Column == 0, t.lines.left, t.lines.down),
			}
		}
	}
}
