package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"congvan/distribution"
	"congvan/internal/diag"
)

// exampleOffice is the folder of an office with its directory and its dispatches.
const exampleOffice = "../../examples/van-phong/"

// exampleDirectory is the directory of that office.
func exampleDirectory(t *testing.T) *distribution.Directory {
	t.Helper()
	src, err := os.ReadFile(exampleOffice + distribution.Name)
	if err != nil {
		t.Fatal(err)
	}
	d, list := distribution.Parse(distribution.Name, src)
	if len(list) > 0 || len(d.Places) != 60 || len(d.Groups) != 8 {
		t.Fatalf("%d places, %d groups, %v", len(d.Places), len(d.Groups), list)
	}
	return d
}

// exampleDispatches are the dispatches of the example office in the order of their
// names.
func exampleDispatches(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, name := range []string{"cong-van-trien-khai", "quyet-dinh-to-giup-viec", "thong-bao-mat"} {
		files = append(files, filepath.FromSlash(exampleOffice+name+".yaml"))
	}
	return files
}

// receivingOf reads definitions as the command does in an office of that directory.
func receivingOf(t *testing.T, files ...string) (*receiving, *bytes.Buffer) {
	t.Helper()
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	b.directory, b.draft = exampleDirectory(t), true
	out := &bytes.Buffer{}
	r := &receiving{console: &console{out: out, err: out}, b: b, sources: map[string][]byte{}}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := r.read(file, src); err != nil {
			t.Fatal(err)
		}
	}
	return r, out
}

// counted is a count by hand of who receives the dispatches of the example office:
// so many for each purpose, so many copies.
var counted = map[string][]distribution.Total{
	"cong-van-trien-khai": {
		{Purpose: "Để thực hiện, để báo cáo", Receivers: 1, Copies: 3}, // Đảng bộ Công an
		// Three more đảng bộ of two copies, 20 villages, 14 cells of offices but the
		// one left out and the one that is gone, three bodies of the committee.
		{Purpose: "Để thực hiện", Receivers: 3 + 20 + 12 + 3, Copies: 3*2 + 20 + 12 + 3},
		{Purpose: "Để thực hiện, để lưu", Receivers: 1, Copies: 1}, // Văn phòng Đảng uỷ
		{Purpose: "Để báo cáo", Receivers: 1 + 2, Copies: 2 + 2},   // Văn phòng Tỉnh uỷ, two comrades
	},
	"quyet-dinh-to-giup-viec": {
		{Purpose: "Để báo cáo", Receivers: 1, Copies: 1},
		{Purpose: "Để thực hiện, để lưu", Receivers: 1, Copies: 1},
		{Purpose: "Để thực hiện", Receivers: 1 + 3 + 1, Copies: 2 + 3 + 1}, // UBND, three bodies, those of Điều 1
	},
	"thong-bao-mat": {
		{Purpose: "Để thực hiện", Receivers: 19, Copies: 19},
		{Purpose: "Để giải quyết", Receivers: 1, Copies: 1},
		{Purpose: "Để lưu", Receivers: 1, Copies: 1},
	},
}

// The lists have as many receivers and copies as were counted by hand.
func TestListsOfTheExampleOffice(t *testing.T) {
	for _, file := range exampleDispatches(t) {
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		r, out := receivingOf(t, file)
		if r.list.HasErrors() || len(r.documents) != 1 {
			t.Fatalf("%s: %v", name, r.list)
		}
		for _, d := range r.list {
			if d.Severity() != diag.Hint {
				t.Errorf("%s: %s", name, d.Message(diag.Vietnamese))
			}
		}
		d := r.documents[0]
		order := func(a, b distribution.Total) int { return strings.Compare(a.Purpose, b.Purpose) }
		got, want := distribution.Totals(d.Receivers), slices.Clone(counted[name])
		slices.SortFunc(got, order)
		slices.SortFunc(want, order)
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %v\nwant %v", name, got, want)
		}
		copies, receivers := 0, 0
		for _, total := range want {
			copies, receivers = copies+total.Copies, receivers+total.Receivers
		}

		// The terminal and the files have the same numbers.
		if err := r.show(); err != nil {
			t.Fatal(err)
		}
		if last := out.String()[strings.Index(out.String(), "Tổng cộng"):]; !strings.HasSuffix(last, fmt.Sprintf(" %d nơi, %d bản\n", receivers, copies)) {
			t.Errorf("%s: the terminal says\n%s", name, out)
		}
		r.dir, r.formats = t.TempDir(), []string{"csv", "json", "pdf", "docx", "xlsx"}
		if err := r.write(); err != nil || r.list.HasErrors() {
			t.Fatal(err, r.list)
		}
		sum := func(rows int, copy func(row int) string) {
			all := 0
			for row := range rows {
				n, err := strconv.Atoi(copy(row))
				if err != nil {
					t.Fatal(err)
				}
				all += n
			}
			if rows != receivers || all != copies {
				t.Errorf("%s: %d rows with %d copies, want %d and %d", name, rows, all, receivers, copies)
			}
		}
		data, err := os.ReadFile(filepath.Join(r.dir, name+"-noi-nhan.csv"))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		sum(len(rows)-1, func(row int) string { return rows[row+1][5] })
		if data, err = os.ReadFile(filepath.Join(r.dir, name+"-noi-nhan.json")); err != nil {
			t.Fatal(err)
		}
		var objects []struct {
			Copies int `json:"so_ban"`
		}
		if err := json.Unmarshal(data, &objects); err != nil {
			t.Fatal(err)
		}
		sum(len(objects), func(row int) string { return strconv.Itoa(objects[row].Copies) })
	}
}

// One list of all documents has everything that goes to each, in one place.
func TestCombinedListOfTheExampleOffice(t *testing.T) {
	r, out := receivingOf(t, exampleDispatches(t)...)
	all, copies := 0, 0
	for _, totals := range counted {
		for _, total := range totals {
			all, copies = all+total.Receivers, copies+total.Copies
		}
	}
	l := distribution.Combined(r.documents)
	groups := l.Groups()
	rows, column := 0, len(l.Columns)-4
	sum := 0
	for _, g := range groups {
		rows += len(g.Rows)
		for _, row := range g.Rows {
			n, _ := strconv.Atoi(fmt.Sprint(row[column]))
			sum += n
		}
		want := map[string]int{"Văn phòng Đảng uỷ": 3, "Uỷ ban Kiểm tra Đảng uỷ": 3, "Chi bộ thôn 1": 2, "Chi bộ thôn 20": 1}
		if n, ok := want[g.Name]; ok && len(g.Rows) != n {
			t.Errorf("%d documents for %s, want %d", len(g.Rows), g.Name, n)
		}
	}
	if rows != all || sum != copies {
		t.Errorf("%d rows with %d copies, want %d and %d", rows, sum, all, copies)
	}
	if l.Date.ISO() != "2026-07-08" || len(l.Lines) != 3 {
		t.Errorf("of %v: %q", l.Date, l.Lines)
	}
	r.combined = true
	if err := r.show(); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), fmt.Sprint(copies)+"\n") {
		t.Errorf("the terminal says\n%s", out)
	}
	r.dir, r.formats = t.TempDir(), []string{"pdf", "xlsx"}
	if err := r.write(); err != nil || r.list.HasErrors() {
		t.Fatal(err, r.list)
	}
	if _, err := os.Stat(filepath.Join(r.dir, "gop-noi-nhan.pdf")); err != nil || len(r.files) != 2 {
		t.Errorf("%v, %d files", err, len(r.files))
	}
}

// No list says what a secret document is about.
func TestListsKeepSecrets(t *testing.T) {
	r, out := receivingOf(t, exampleOffice+"thong-bao-mat.yaml")
	for _, show := range []func(){func() {}, func() { r.combined = true }, func() { r.json = true }} {
		show()
		if err := r.show(); err != nil {
			t.Fatal(err)
		}
	}
	r.dir, r.formats, r.json, r.combined = t.TempDir(), []string{"csv", "json"}, false, true
	if err := r.write(); err != nil {
		t.Fatal(err)
	}
	text := out.String() + fmt.Sprint(r.documents[0].List(), distribution.Combined(r.documents))
	for _, f := range r.files {
		text += string(f.Data)
	}
	if strings.Contains(text, "nhân sự") || strings.Count(text, "(văn bản mật)") < 5 {
		t.Error(text)
	}
}

// What is printed of groups is their words, and of members asked for by name their
// names; an issued dispatch is to whom it was when the groups change.
func TestIssuedListsAreFrozen(t *testing.T) {
	for _, file := range exampleDispatches(t) {
		r, _ := receivingOf(t, file)
		src := r.sources[file]
		if src == nil {
			src, _ = os.ReadFile(file)
		}
		doc, list, err := r.b.read(file, src)
		if doc == nil || err != nil || list.HasErrors() {
			t.Fatal(list, err)
		}
		doc.def.Draft = 0
		i := issuing{rendering: rendering{b: r.b, sources: map[string][]byte{"danh-ba.yaml": []byte("x")}}}
		entry := r.b.entryOf(doc, file, "")
		frozen, err := i.freeze(doc, entry, src)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(frozen, []byte("{tep: danh-ba.yaml, ma_bam: ")) {
			t.Errorf("the directory is not among the sources:\n%s", frozen)
		}
		r.b.directory = &distribution.Directory{}
		issued, list, err := r.b.read(file, frozen)
		if issued == nil || err != nil || len(list) > 0 {
			t.Fatal(list, err)
		}
		before := distribution.Totals(r.documents[0].Receivers)
		all, _ := distribution.Receivers(issued.def, r.b.directory)
		if after := distribution.Totals(all); !slices.Equal(before, after) {
			t.Errorf("%s: issued to %v, received by %v", file, before, after)
		}
		if len(entry.Recipients) != len(distribution.Sent(all)) || entry.Copies != distribution.Copies(all) {
			t.Errorf("%s: the register has %d recipients and %d copies", file, len(entry.Recipients), entry.Copies)
		}
	}
}
