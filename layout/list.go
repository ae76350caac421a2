package layout

import (
	"strings"

	"congvan/dispatch"
	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/list"
	"congvan/regulation"
)

// LayList sets a list under the regulation spec: at the top left whose it is,
// its title and the lines below in the middle, and its rows as one ruled table.
// Of a list that is grouped each group stands below its name and above its sums.
//
// The diagnostics bear the list's path and no line; where one of them is an
// error the pages are not to be printed.
func LayList(l *list.List, spec *regulation.Spec, faces *fonts.Set) (*Laid, diag.List) {
	return layList(l, spec, faces, listTable{list: l, pos: diag.Pos{File: l.Path}})
}

// LaySheet sets a list as a spreadsheet has it, where rows are sorted and
// filtered: as LayList does, but one row for every row of the list, the column
// it is grouped by among the others, and all sums at the end.
func LaySheet(l *list.List, spec *regulation.Spec, faces *fonts.Set) (*Laid, diag.List) {
	return layList(l, spec, faces, listTable{list: l, pos: diag.Pos{File: l.Path}, flat: true})
}

func layList(l *list.List, spec *regulation.Spec, faces *fonts.Set, t listTable) (*Laid, diag.List) {
	s := newSetter(&dispatch.Definition{
		Body:   dispatch.Organisation{Superior: textsAt(t.pos, l.Superior), Name: textsAt(t.pos, l.Body), Pos: t.pos},
		Number: dispatch.Number{None: true},
	}, &regulation.Type{}, spec, faces)
	s.sheet = s.paper(false, !l.Upright)
	laid := &Laid{Styles: s.styles, Info: listInfo(l, spec)}

	var flow []Block
	if len(l.Body) > 0 {
		flow = s.listBody()
	}
	for _, p := range s.listTitles(l, t.pos) {
		flow = append(flow, p)
	}
	flow = s.apart(flow, s.spec.Length(regulation.BodyGap))
	flow = s.ended(append(flow, s.roomyGrid(t.table(), s.room(l, t.columns()), 0)))

	laid.Sections = []Section{{Title: l.Title, Sheet: s.sheet, Flow: flow}}
	s.place(laid)
	return laid, s.diags
}

// listInfo is what programs are told of a list.
func listInfo(l *list.List, spec *regulation.Spec) Info {
	return Info{
		Title:      l.Title,
		Subject:    strings.Join(l.Lines, " "),
		Author:     strings.Join(l.Body, " "),
		Language:   language,
		Year:       l.Date.Year,
		Month:      l.Date.Month,
		Day:        l.Date.Day,
		Regulation: spec.Name, Definition: l.Hash,
	}
}

// listBody is the name of the body in the left half of the page, as on a
// document.
func (s *setter) listBody() []Block {
	var flow []Block
	half := s.sheet.TextWidth() / 2
	for _, p := range s.bodyBlock(half) {
		p.Right += s.sheet.TextWidth() - half
		flow = append(flow, p)
	}
	return flow
}

// listTitles are the title of a list, in capitals, and the lines below it.
func (s *setter) listTitles(l *list.List, pos diag.Pos) []*Paragraph {
	titles := s.title(nil, regulation.TypeName, dispatch.Text{Value: strings.ToUpper(l.Title), Pos: pos})
	for _, p := range titles {
		p.Before = s.spec.Length(regulation.TypeGap)
	}
	for _, line := range l.Lines {
		titles = s.title(titles, regulation.EnclosedNote, dispatch.Text{Value: line, Pos: pos})
	}
	return titles
}

// room is what the columns of a list ask for besides what stands in them.
func (s *setter) room(l *list.List, columns []int) []demand {
	digit := s.width("0", s.styles[regulation.TableText].Style)
	padding := 2*s.spec.Length(regulation.CellPadding) + 2*slack
	room := make([]demand, len(columns))
	for k, i := range columns {
		if n := l.Columns[i].Room; n > 0 {
			wide := (digit * unit.Dots(n)).Twips() + padding
			room[k] = demand{wide, wide}
		}
	}
	return room
}

func textsAt(pos diag.Pos, lines []string) []dispatch.Text {
	out := make([]dispatch.Text, len(lines))
	for i, line := range lines {
		out[i] = dispatch.Text{Value: line, Pos: pos}
	}
	return out
}
