package register

import (
	"slices"
	"strings"

	"congvan/list"
)

// secretSubject stands in the place of the subject of a secret document.
const secretSubject = "(văn bản mật)"

// List is entries of the register as a list to print, file or count in a
// spreadsheet, in the order they are given. The days it shows are those of the
// entries, and without one it has no date; whose register it is, is for the caller
// to say.
func (r *Register) List(entries []Entry) *list.List {
	l := &list.List{
		Path:  r.Path,
		Title: "Sổ đăng ký văn bản đi",
		Columns: []list.Column{
			{Key: "so", Heading: "Số"},
			{Key: "ky_hieu", Heading: "Ký hiệu", Centred: true},
			{Key: "ngay", Heading: "Ngày"},
			{Key: "trich_yeu", Heading: "Trích yếu"},
			{Key: "nguoi_ky", Heading: "Người ký"},
			{Key: "noi_nhan", Heading: "Nơi nhận"},
			{Key: "so_ban", Heading: "Số bản", Sum: true},
			{Key: "luu", Heading: "Lưu", Centred: true},
		},
	}
	for _, e := range entries {
		l.Rows = append(l.Rows, e.row())
	}
	if len(entries) == 0 {
		return l
	}
	byDay := func(a, b Entry) int {
		switch {
		case a.Date.Before(b.Date):
			return -1
		case b.Date.Before(a.Date):
			return 1
		}
		return 0
	}
	first, last := slices.MinFunc(entries, byDay).Date, slices.MaxFunc(entries, byDay).Date
	l.Lines = []string{"Từ ngày " + Day(first).Vi + " đến ngày " + Day(last).Vi}
	l.Date = list.Date{Year: last.Year, Month: last.Month, Day: last.Day}
	return l
}

// row is an entry as a row of the list.
func (e Entry) row() []list.Cell {
	var names []string
	for _, to := range e.Recipients {
		names = append(names, to.Name.Value)
	}
	subject, copies := e.Subject, list.Cell(nil)
	if e.Secrecy != "" && subject == "" {
		subject = secretSubject
	}
	if e.Copies > 0 {
		copies = list.Number(e.Copies)
	}
	return []list.Cell{
		list.Number(e.Number), text(e.Symbol), list.Date{Year: e.Date.Year, Month: e.Date.Month, Day: e.Date.Day},
		text(subject), text(e.Signer), text(strings.Join(names, "; ")), copies, text(e.Archive),
	}
}

// text is a cell with words, or an empty one.
func text(words string) list.Cell {
	if words == "" {
		return nil
	}
	return list.Text(words)
}
