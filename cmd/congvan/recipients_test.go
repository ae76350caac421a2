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

	"congvan/dispatch"
	"congvan/distribution"
	"congvan/internal/diag"
)

// exampleDirectory is the directory of the office whose dispatches stand in
// testdata/van-phong: what they name of it.
func exampleDirectory() *distribution.Directory {
	july, june := dispatch.Date{Year: 2026, Month: 7, Day: 1}, dispatch.Date{Year: 2026, Month: 6, Day: 30}
	d := &distribution.Directory{Path: "danh-ba.yaml"}
	group := func(key, name string, members ...string) {
		g := distribution.Group{Key: key, Name: name}
		for _, m := range members {
			g.Members = append(g.Members, distribution.Member{Key: m})
		}
		d.Groups = append(d.Groups, g)
	}
	add := func(p distribution.Place) string {
		d.Places = append(d.Places, p)
		return p.Key
	}
	place := func(key, name string, copies int) string {
		return add(distribution.Place{Key: key, Name: name, Copies: copies, Purpose: "để thực hiện", Channel: "giấy"})
	}
	add(distribution.Place{Key: "thuong-truc-tinh-uy", Name: "Thường trực Tỉnh uỷ", Order: 1, Purpose: "để báo cáo", Channel: "mạng của Đảng", Address: "Số 1, đường Hùng Vương, phường Sông Thao"})
	add(distribution.Place{Key: "vp-tinh-uy", Name: "Văn phòng Tỉnh uỷ", Order: 2, Copies: 2, Purpose: "để báo cáo", Channel: "mạng của Đảng"})
	add(distribution.Place{Key: "ubnd-xa", Name: "Uỷ ban nhân dân xã Bình Sơn Trung", Short: "UBND xã", Copies: 2, Purpose: "để thực hiện", Channel: "hệ thống điều hành"})
	add(distribution.Place{Key: "vp-dang-uy", Name: "Văn phòng Đảng uỷ", Short: "VPĐU", Order: 16, Purpose: "để thực hiện", Channel: "hệ thống điều hành"})
	group("co-quan-dang-uy", "Các cơ quan tham mưu, giúp việc Đảng uỷ",
		place("ban-xay-dung-dang", "Ban Xây dựng Đảng Đảng uỷ", 0), place("ubkt-dang-uy", "Uỷ ban Kiểm tra Đảng uỷ", 0), "vp-dang-uy", place("trung-tam-chinh-tri", "Trung tâm Chính trị xã", 0))
	group("dang-bo-co-so", "Các đảng bộ bộ phận",
		place("db-cong-an", "Đảng bộ Công an xã", 2), place("db-quan-su", "Đảng bộ Quân sự xã", 2), place("db-ubnd", "Đảng bộ các cơ quan Uỷ ban nhân dân xã", 2), place("db-che", "Đảng bộ Công ty cổ phần Chè", 2))
	var villages []string
	for i := range 20 {
		villages = append(villages, add(distribution.Place{Key: fmt.Sprintf("chi-bo-thon-%d", i+1), Name: fmt.Sprintf("Chi bộ thôn %d", i+1),
			Address: fmt.Sprintf("Nhà văn hoá thôn %d", i+1), Purpose: "để thực hiện", Channel: "giấy"}))
	}
	group("chi-bo-thon", "Các chi bộ thôn", villages...)
	d.Groups[len(d.Groups)-1].Members[19].From = july
	var offices []string
	for i := range 11 {
		offices = append(offices, place(fmt.Sprintf("cb-%d", i+1), fmt.Sprintf("Chi bộ cơ quan %d", i+1), 0))
	}
	offices = append(offices, place("cb-buu-dien", "Chi bộ Bưu điện", 0),
		add(distribution.Place{Key: "cb-htx-cu", Name: "Chi bộ Hợp tác xã", To: june, Purpose: "để thực hiện"}),
		add(distribution.Place{Key: "cb-cum-cong-nghiep", Name: "Chi bộ Cụm công nghiệp", From: july, Purpose: "để thực hiện"}))
	group("chi-bo-co-quan", "Các chi bộ cơ quan", offices...)
	group("truc-thuoc", "Các chi bộ, đảng bộ trực thuộc", "dang-bo-co-so", "chi-bo-thon", "chi-bo-co-quan")
	group("thuong-truc-dang-uy", "Thường trực Đảng uỷ",
		add(distribution.Place{Key: "bi-thu", Name: "Đồng chí Bí thư", Person: true, Order: 9, Purpose: "để báo cáo"}),
		add(distribution.Place{Key: "pbt", Name: "Đồng chí Phó Bí thư", Person: true, Order: 10, Purpose: "để báo cáo"}))
	return d
}

// exampleDispatches are the dispatches of the example office in the order of their
// names.
func exampleDispatches(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/van-phong/*.yaml")
	if err != nil || len(files) != 3 {
		t.Fatalf("%q, %v", files, err)
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
	b.directory, b.draft = exampleDirectory(), true
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
	r, out := receivingOf(t, "testdata/van-phong/thong-bao-mat.yaml")
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
