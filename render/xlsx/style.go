package xlsx

import (
	"cmp"

	"github.com/xuri/excelize/v2"

	"congvan/fonts"
	"congvan/internal/unit"
	"congvan/regulation"
)

// How a cell stands from side to side, as the format calls it.
const (
	alignLeft   = "left"
	alignCentre = "center"
	alignRight  = "right"
)

// And from top to bottom.
const (
	top    = "top"
	middle = "center"
	bottom = "bottom"
)

// The formats a workbook has without being told: a whole number, and a text
// that stays one even when somebody edits the cell.
const (
	wholeNumber = 1
	textFormat  = 49
)

// dayFormat is the day as offices write it.
const dayFormat = "dd/mm/yyyy"

// look is how a cell looks. A cell that is neither a text nor a day is a number.
type look struct {
	face       fonts.Face
	size       unit.HalfPoints
	align      string
	vertical   string // top if it does not say
	ruled      bool
	text, date bool
}

// inTable is the number of a look in the face of a component of tables, ruled as
// they are.
func (w *writer) inTable(c regulation.Component, l look) int {
	style := w.laid.Styles[c].Style
	l.face, l.size, l.ruled = style.Face, style.Size, true
	return w.style(l)
}

// style is the number of a look in the workbook.
func (w *writer) style(l look) int {
	id, ok := w.styles[l]
	if ok {
		return id
	}
	style := &excelize.Style{
		Font: &excelize.Font{
			Family: typeface, Size: l.size.Points(),
			Bold:   l.face == fonts.Bold || l.face == fonts.BoldItalic,
			Italic: l.face == fonts.Italic || l.face == fonts.BoldItalic,
		},
		Alignment: &excelize.Alignment{Horizontal: l.align, Vertical: cmp.Or(l.vertical, top), WrapText: l.text},
		NumFmt:    wholeNumber,
	}
	if l.ruled {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			style.Border = append(style.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	switch format := dayFormat; {
	case l.text:
		style.NumFmt = textFormat
	case l.date:
		style.NumFmt, style.CustomNumFmt = 0, &format
	}
	id, err := w.file.NewStyle(style)
	w.do(err)
	w.styles[l] = id
	return id
}
