package distribution

import (
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/list"
	"congvan/templates/prose"
)

// secretSubject stands in the place of the subject of a secret document.
const secretSubject = "(văn bản mật)"

// Dispatch is a document that is sent, as lists show it.
type Dispatch struct {
	Path, Hash     string   // of its definition
	Superior, Body []string // names of the bodies, one a line
	Label          string   // type, number and symbol: "Công văn số 05-CV/ĐU"
	Date           dispatch.Date
	Subject        string
	Secret         bool   // no list shows the subject
	Enclosed       string // what goes with it, "2 phụ lục", or ""
	Receivers      []Receiver
}

// Title is what the document is, with its day: "Công văn số 05-CV/ĐU, ngày
// 05/7/2026".
func (d Dispatch) Title() string {
	day, err := prose.Date{Year: d.Date.Year, Month: d.Date.Month, Day: d.Date.Day}.Short()
	if d.Date.Day == 0 || err != nil {
		return d.Label
	}
	return d.Label + ", ngày " + day
}

// About is what the document is about, or what stands in the place of a secret.
func (d Dispatch) About() string {
	if d.Secret {
		return secretSubject
	}
	return d.Subject
}

// Total is how many receive a document for the same purposes, and how many copies.
type Total struct {
	Purpose           string // the purposes, in words: "Để báo cáo, để biết"
	Receivers, Copies int
}

// Totals are the receivers by what they receive the document for, in the order in
// which that first comes.
func Totals(receivers []Receiver) []Total {
	var totals []Total
	for _, r := range receivers {
		i := slices.IndexFunc(totals, func(t Total) bool { return t.Purpose == r.Purpose() })
		if i < 0 {
			i = len(totals)
			totals = append(totals, Total{Purpose: r.Purpose()})
		}
		totals[i].Receivers++
		totals[i].Copies += r.Copies
	}
	return totals
}

// ByPurpose are the receivers in the order of their totals.
func ByPurpose(receivers []Receiver) []Receiver {
	place := map[string]int{}
	for i, t := range Totals(receivers) {
		place[t.Purpose] = i
	}
	sorted := slices.Clone(receivers)
	slices.SortStableFunc(sorted, func(a, b Receiver) int { return place[a.Purpose()] - place[b.Purpose()] })
	return sorted
}

// Purpose is what the document is received for, in words.
func (r Receiver) Purpose() string { return prose.Capital(strings.Join(r.Purposes, ", ")) }

// List is the list of all who receive the document, by purpose, to be signed by
// whoever takes it.
func (d Dispatch) List() *list.List {
	l := &list.List{
		Path: d.Path, Hash: d.Hash, Superior: d.Superior, Body: d.Body,
		Title: "Danh sách nơi nhận văn bản",
		Lines: []string{d.Title(), d.About()},
		Date:  dateOf(d.Date),
		Columns: slices.Concat(
			[]list.Column{
				{Key: "stt", Heading: "STT"},
				{Key: "noi_nhan", Heading: "Nơi nhận"},
				{Key: "dia_chi", Heading: "Địa chỉ"},
				{Key: "muc_dich", Heading: "Mục đích", Group: true},
			},
			sending(),
		),
	}
	l.Lines = slices.DeleteFunc(l.Lines, func(line string) bool { return line == "" })
	for i, r := range ByPurpose(d.Receivers) {
		l.Rows = append(l.Rows, append([]list.Cell{list.Number(i + 1), cell(r.Name), cell(r.Address), cell(r.Purpose())}, d.sent(r)...))
	}
	return l
}

// Combined is the list of all that goes to each who receives any of the documents,
// in the order in which they first come.
func Combined(dispatches []Dispatch) *list.List {
	l := &list.List{
		Title: "Danh sách văn bản gửi từng nơi nhận",
		Columns: slices.Concat(
			[]list.Column{
				{Key: "stt", Heading: "STT"},
				{Key: "noi_nhan", Heading: "Nơi nhận", Group: true},
				{Key: "van_ban", Heading: "Văn bản"},
				{Key: "trich_yeu", Heading: "Trích yếu"},
				{Key: "muc_dich", Heading: "Mục đích"},
			},
			sending(),
		),
	}
	for i, d := range dispatches {
		if i == 0 {
			l.Path, l.Superior, l.Body, l.Date = d.Path, d.Superior, d.Body, dateOf(d.Date)
		}
		if last := dateOf(d.Date); last.ISO() > l.Date.ISO() {
			l.Date = last
		}
		l.Lines = append(l.Lines, d.Title())
	}
	for _, p := range Parcels(dispatches) {
		for _, item := range p.Items {
			l.Rows = append(l.Rows, append([]list.Cell{
				list.Number(len(l.Rows) + 1), cell(p.Name), cell(item.Title()), cell(item.About()), cell(item.Receiver.Purpose()),
			}, item.sent(item.Receiver)...))
		}
	}
	return l
}

// Parcel is all that goes to one who receives several documents.
type Parcel struct {
	Name  string
	Items []ParcelItem
}

// ParcelItem is a document and how it is received.
type ParcelItem struct {
	Dispatch
	Receiver Receiver
}

// Parcels are what goes to each who receives any of the documents, in the order in
// which they first come.
func Parcels(dispatches []Dispatch) []Parcel {
	var parcels []Parcel
	for _, d := range dispatches {
		for _, r := range d.Receivers {
			i := slices.IndexFunc(parcels, func(p Parcel) bool { return same(p.Items[0].Receiver, r) })
			if i < 0 {
				i = len(parcels)
				parcels = append(parcels, Parcel{Name: r.Name})
			}
			parcels[i].Items = append(parcels[i].Items, ParcelItem{d, r})
		}
	}
	return parcels
}

// sending are the columns of how a document is sent and received.
func sending() []list.Column {
	return []list.Column{
		{Key: "kenh", Heading: "Kênh"},
		{Key: "so_ban", Heading: "Số bản", Sum: true},
		{Key: "kem_theo", Heading: "Kèm theo"},
		{Key: "ngay_gui", Heading: "Ngày gửi", Room: signedDay},
		{Key: "ky_nhan", Heading: "Ký nhận", Room: signature},
	}
}

// How many digits wide the room is for a day and for a signature by hand.
const (
	signedDay = 8
	signature = 14
)

// sent are the cells of sending for a receiver; who hands the document over fills
// in the day, and who takes it signs.
func (d Dispatch) sent(r Receiver) []list.Cell {
	return []list.Cell{cell(r.Channel), list.Number(r.Copies), cell(d.Enclosed), nil, nil}
}

// cell is a cell with words, or an empty one.
func cell(words string) list.Cell {
	if words == "" {
		return nil
	}
	return list.Text(words)
}

func dateOf(d dispatch.Date) list.Date {
	return list.Date{Year: d.Year, Month: d.Month, Day: d.Day}
}
