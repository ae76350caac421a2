package main

import (
	"fmt"

	"congvan/distribution"
)

// show prints the lists on the terminal.
func (r *receiving) show() error {
	switch {
	case r.json:
		return r.printJSON(dispatchObjects(r.documents))
	case r.combined:
		return r.showCombined()
	}
	for i, d := range r.documents {
		if i > 0 {
			fmt.Fprintln(r.out)
		}
		if err := r.showOne(d); err != nil {
			return err
		}
	}
	return nil
}

// showOne prints the receivers of a document and their totals.
func (r *receiving) showOne(d distribution.Dispatch) error {
	title := d.Title()
	if about := d.About(); about != "" {
		title += ": " + about
	}
	fmt.Fprintln(r.out, title)
	lines := [][]string{{"STT", r.word("Nơi nhận", "Recipient"), r.word("Mục đích", "Purpose"), r.word("Kênh", "Channel"), r.word("Số bản", "Copies")}}
	for i, to := range distribution.ByPurpose(d.Receivers) {
		lines = append(lines, []string{fmt.Sprint(i + 1), to.Name, to.Purpose(), to.Channel, fmt.Sprint(to.Copies)})
	}
	if err := writeColumns(r.out, lines); err != nil {
		return err
	}
	count := r.word("%d nơi, %d bản", "recipients: %d, copies: %d")
	totals := [][]string{}
	for _, t := range distribution.Totals(d.Receivers) {
		totals = append(totals, []string{t.Purpose, fmt.Sprintf(count, t.Receivers, t.Copies)})
	}
	totals = append(totals, []string{r.word("Tổng cộng", "All"), fmt.Sprintf(count, len(d.Receivers), distribution.Copies(d.Receivers))})
	return writeColumns(r.out, totals)
}

// showCombined prints all that goes to each who receives any of the documents.
func (r *receiving) showCombined() error {
	lines := [][]string{{"STT", r.word("Văn bản", "Document"), r.word("Mục đích", "Purpose"), r.word("Kênh", "Channel"), r.word("Số bản", "Copies")}}
	count, copies := 0, 0
	for _, p := range distribution.Parcels(r.documents) {
		lines = append(lines, []string{"", p.Name, "", "", ""})
		for _, item := range p.Items {
			count++
			copies += item.Receiver.Copies
			lines = append(lines, []string{fmt.Sprint(count), item.Title(), item.Receiver.Purpose(), item.Receiver.Channel, fmt.Sprint(item.Receiver.Copies)})
		}
	}
	lines = append(lines, []string{"", r.word("Tổng cộng", "All"), "", "", fmt.Sprint(copies)})
	return writeColumns(r.out, lines)
}

// receiverObject is a receiver as programs read it: by the keys of a definition.
type receiverObject struct {
	Name     string   `json:"ten"`
	Key      string   `json:"khoa"`
	Address  string   `json:"dia_chi"`
	Email    string   `json:"thu_dien_tu"`
	Channel  string   `json:"kenh"`
	Purposes []string `json:"muc_dich"`
	Copies   int      `json:"so_ban"`
	Printed  bool     `json:"in"`
}

// dispatchObject is a document and who receives it.
type dispatchObject struct {
	File      string           `json:"tep"`
	Document  string           `json:"van_ban"`
	Date      string           `json:"ngay"`
	Subject   string           `json:"trich_yeu"`
	Receivers []receiverObject `json:"noi_nhan"`
	Copies    int              `json:"so_ban"`
}

func dispatchObjects(documents []distribution.Dispatch) []dispatchObject {
	objects := []dispatchObject{}
	for _, d := range documents {
		o := dispatchObject{File: d.Path, Document: d.Label, Date: d.Date.String(), Subject: d.About(), Receivers: []receiverObject{}, Copies: distribution.Copies(d.Receivers)}
		for _, to := range d.Receivers {
			o.Receivers = append(o.Receivers, receiverObject{to.Name, to.Key, to.Address, to.Email, to.Channel, to.Purposes, to.Copies, to.Printed})
		}
		objects = append(objects, o)
	}
	return objects
}
