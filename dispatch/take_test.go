package dispatch

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// takes is what stands in a definition after the document that it made came back as
// another definition would make it.
func takes(t *testing.T, src, back string) (string, int) {
	t.Helper()
	own, list := Parse("a.yaml", []byte(src))
	if own == nil || list.HasErrors() {
		t.Fatalf("%s\n%v", src, list)
	}
	now, list := Parse("b.yaml", []byte(back))
	if now == nil || list.HasErrors() {
		t.Fatalf("%s\n%v", back, list)
	}
	e, err := NewEdits([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	left := e.Take(own, onPaper(own), onPaper(now))
	out, err := e.Apply()
	if err != nil {
		t.Fatalf("%s: %v", back, err)
	}
	return string(out), left
}

// onPaper is a definition as a page shows it.
func onPaper(d *Definition) *Definition {
	shown := *d
	shown.Recipients = OnPage(d.Recipients)
	return &shown
}

// takenHead and takenBody are what the definitions of these tests have beside what they are
// about.
const (
	takenHead = "mau: cong-van # loại\nco_quan: {ten: ĐẢNG UỶ XÃ A, ky_hieu: ĐU}\n"
	takenBody = "noi_dung: |\n  Một câu, # không phải ghi chú\n  xuống dòng.\n\n  **1.** Việc thứ nhất;\n  **2.** Việc thứ hai.\n"
)

// What changed is changed in the file, in the form it is written in, and nothing
// else.
func TestTake(t *testing.T) {
	for _, c := range []struct{ name, was, now, want string }{
		{"a text", "trich_yeu: 'về việc A' # xem lại\n", "trich_yeu: về việc B\n", "trich_yeu: 'về việc B' # xem lại\n"},
		{"a number", "so: 12 # sổ\n", "so: 13\n", "so: 13 # sổ\n"},
		{"a number that was open", "dia_danh: X\n", "so: 13\ndia_danh: X\n", "so: 13\ndia_danh: X\n"},
		{"a key that is empty", "so:   # sau\ndia_danh: X\n", "so: 13\ndia_danh: X\n", "so: 13   # sau\ndia_danh: X\n"},
		{"a key that goes", "khan: hoả tốc\n# dưới\nluu: VP\n", "luu: VP\n", "# dưới\nluu: VP\n"},
		{"a day", "ngay: 6/7/2026\n", "ngay: 2026-07-07\n", "ngay: 2026-07-07\n"},
		{"a key in brackets", "ky: {chuc_vu: BÍ THƯ, ho_ten: A}\n", "ky: {chuc_vu: PHÓ BÍ THƯ, ho_ten: A}\n", "ky: {chuc_vu: PHÓ BÍ THƯ, ho_ten: A}\n"},
		{"a key more in brackets", "ky: {ho_ten: A} # ai\n", "ky: {ho_ten: A, chuc_vu: 'UỶ VIÊN: x'}\n", "ky: {ho_ten: A, chuc_vu: 'UỶ VIÊN: x'} # ai\n"},
		{"a key less in brackets", "ky: {chuc_vu: BÍ THƯ, ho_ten: A}\n", "ky: {ho_ten: A}\n", "ky: {ho_ten: A}\n"},
		{"the last key in brackets", "ky: {chuc_vu: BÍ THƯ, ho_ten: A}\n", "ky: {chuc_vu: BÍ THƯ}\n", "ky: {chuc_vu: BÍ THƯ}\n"},
		{"a key more in lines", "ky:\n  # ai\n  ho_ten: A\nluu: VP\n", "ky: {ho_ten: A, chuc_vu: UỶ VIÊN}\nluu: VP\n", "ky:\n  # ai\n  ho_ten: A\n  chuc_vu: UỶ VIÊN\nluu: VP\n"},
		{"a key less in lines", "ky:\n  - chuc_vu: BÍ THƯ # c\n    ho_ten: A\nluu: VP\n", "ky: {ho_ten: A}\nluu: VP\n", "ky:\n  - ho_ten: A\nluu: VP\n"},
		{"a second signer", "ky: {ho_ten: A}\nluu: VP\n", "ky: [{ho_ten: A}, {ho_ten: B}]\nluu: VP\n", "ky:\n  - ho_ten: A\n  - ho_ten: B\nluu: VP\n"},
		{"an item", "noi_nhan:\n  - A # a\n  - Ban B\n", "noi_nhan: [A, Ban C]\n", "noi_nhan:\n  - A # a\n  - Ban C\n"},
		{"an item more", "noi_nhan:\n  - A\n  # b\n  - B\nluu: VP\n", "noi_nhan: [A, X, B]\nluu: VP\n", "noi_nhan:\n  - A\n  - X\n  # b\n  - B\nluu: VP\n"},
		{"the first item", "noi_nhan:\n  - A\n  - B\n", "noi_nhan: [X, A, B]\n", "noi_nhan:\n  - X\n  - A\n  - B\n"},
		{"the last item", "noi_nhan:\n- A\n- B # b\nluu: VP\n", "noi_nhan: [A, B, {ten: X, muc_dich: b/c}]\nluu: VP\n", "noi_nhan:\n- A\n- B # b\n- {ten: X, muc_dich: b/c}\nluu: VP\n"},
		{"an item less", "noi_nhan:\n  - A\n  - B # b\n  - C\n", "noi_nhan: [A, C]\n", "noi_nhan:\n  - A\n  - C\n"},
		{"all items", "noi_nhan:\n  - A\nluu: VP\n", "luu: VP\n", "luu: VP\n"},
		{"items in brackets", "noi_nhan: [A, B, C] # ai\n", "noi_nhan: [A, X, C, D]\n", "noi_nhan: [A, X, C, D] # ai\n"},
		{"an item less in brackets", "noi_nhan: [A, B, C]\n", "noi_nhan: [B, C]\n", "noi_nhan: [B, C]\n"},
		{"an item more in brackets", "noi_nhan: [A, C]\n", "noi_nhan: [A, B, C]\n", "noi_nhan: [A, B, C]\n"},
		{"a name that gets a purpose", "noi_nhan:\n  - Ban A\n  - Ban B\n", "noi_nhan: [Ban A, {ten: Ban B, muc_dich: b/c}]\n", "noi_nhan:\n  - Ban A\n  - {ten: Ban B, muc_dich: b/c}\n"},
		{"a purpose that goes", "noi_nhan:\n  - {ten: Ban B, muc_dich: b/c, so_ban: 2}\n", "noi_nhan: [{ten: Ban B, so_ban: 2}]\n", "noi_nhan:\n  - {ten: Ban B, so_ban: 2}\n"},
		{"what is not printed", "noi_nhan:\n  - A\n  - {ten: B, in: không}\n  - C\n", "noi_nhan: [A, {ten: B, in: không}, D]\n", "noi_nhan:\n  - A\n  - {ten: B, in: không}\n  - D\n"},
		{"a list where there was none", "trich_yeu: a\n", "trich_yeu: a\nkinh_gui: [A, B]\n", "trich_yeu: a\nkinh_gui:\n  - A\n  - B\n"},
		{"a basis", "can_cu:\n  - Luật A\n  - Luật B\n", "can_cu: [Luật A, Luật C, Luật B]\n", "can_cu:\n  - Luật A\n  - Luật C\n  - Luật B\n"},
		{"an appendix", "phu_luc:\n  - tieu_de: X\n    noi_dung: Một dòng.\n", "phu_luc:\n  - tieu_de: X\n    noi_dung: Hai dòng.\n", "phu_luc:\n  - tieu_de: X\n    noi_dung: |\n      Hai dòng.\n"},
		{"Windows", "trich_yeu: a\r\nluu: VP\r\n", "trich_yeu: b\nluu: VP\n", "trich_yeu: b\r\nluu: VP\r\n"},
	} {
		got, left := takes(t, takenHead+c.was+takenBody, takenHead+c.now+takenBody)
		if want := takenHead + c.want + takenBody; got != want || left > 0 {
			t.Errorf("%s:\n%s\nleft %d, want\n%s", c.name, got, left, want)
		}
	}
}

// Of a body the words, paragraphs, rows and notes that changed are changed.
func TestTakeBody(t *testing.T) {
	for _, c := range []struct{ name, was, now, want string }{
		{"a word", "|\n  Một hai\n  ba bốn.\n\n  Năm.\n", "|\n  Một hai ba sáu.\n\n  Năm.\n", "|\n  Một hai\n  ba sáu.\n\n  Năm.\n"},
		{"words more", "|\n  Một hai\n  ba.\n", "|\n  Không một hai rưỡi ba.\n", "|\n  Không một hai rưỡi\n  ba.\n"},
		{"words less", "|\n  Một hai\n  ba bốn.\n", "|\n  Hai ba bốn.\n", "|\n  Hai\n  ba bốn.\n"},
		{"emphasis", "|\n  Một hai ba.\n", "|\n  Một **hai** ba.\n", "|\n  Một **hai** ba.\n"},
		{"a paragraph more", "|\n  Một.\n\n  Hai.\n", "|\n  Một.\n\n  Rưỡi.\n\n  Hai.\n", "|\n  Một.\n\n  Rưỡi.\n\n  Hai.\n"},
		{"a point more", "|\n  1. Một;\n  2. Hai;\n  3. Ba.\n", "|\n  1. Một;\n\n  2. Hai;\n\n  2a. Rưỡi;\n\n  3. Ba.\n", "|\n  1. Một;\n  2. Hai;\n\n  2a. Rưỡi;\n\n  3. Ba.\n"},
		{"the first paragraph", "|\n  Một.\n", "|\n  Không.\n\n  Một.\n", "|\n  Không.\n\n  Một.\n"},
		{"the last paragraph", "|\n  Một.\n", "|\n  Một.\n\n  Hai.\n\n  Ba.\n", "|\n  Một.\n\n  Hai.\n\n  Ba.\n"},
		{"a paragraph less", "|\n  Một.\n\n  Hai.\n\n  Ba.\n", "|\n  Một.\n\n  Ba.\n", "|\n  Một.\n\n  Ba.\n"},
		{"the last less", "|\n  Một.\n\n  Hai.\n", "|\n  Một.\n", "|\n  Một.\n"},
		{"two paragraphs become one", "|\n  Một hai ba bốn.\n\n  Năm sáu bảy.\n\n  Tám.\n", "|\n  Một hai ba bốn. Năm.\n\n  Tám.\n", "|\n  Một hai ba bốn. Năm.\n\n  Tám.\n"},
		{"a cell", "|\n  |  A |   B |\n  | 1  | 2   |\n  | 3 | 4 |\n\n  Hết.\n", "|\n  | A | B |\n  | 1 | 2 |\n  | 3 | 5 |\n\n  Hết.\n", "|\n  |  A |   B |\n  | 1  | 2   |\n  | 3 | 5 |\n\n  Hết.\n"},
		{"a row more and one less", "|\n  | A | B |\n  | 1 | 2 |\n  | 3 | 4 |\n", "|\n  | A | B |\n  | 3 | 4 |\n  | 7 | 8 |\n", "|\n  | A | B |\n  | 3 | 4 |\n  | 7 | 8 |\n"},
		{"a note", "|\n  Một[^nq] hai.\n\n  [^nq]: Nghị quyết\n  số 1.\n", "|\n  Một[^1] hai.\n\n  [^1]: Nghị quyết số 2.\n", "|\n  Một[^nq] hai.\n\n  [^nq]: Nghị quyết\n  số 2.\n"},
		{"a note more", "|\n  Một hai[^nq].\n\n  Ba.\n\n  [^nq]: Nghị quyết.\n", "|\n  Một[^1] hai[^2].\n\n  Ba.\n\n  [^1]: Mới.\n  [^2]: Nghị quyết.\n", "|\n  Một[^1] hai[^nq].\n\n  Ba.\n\n  [^nq]: Nghị quyết.\n\n  [^1]: Mới.\n"},
		{"a note less", "|\n  Một[^a] hai[^b].\n\n  [^a]: A.\n  [^b]: B.\n", "|\n  Một hai[^1].\n\n  [^1]: B.\n", "|\n  Một hai[^b].\n\n  [^b]: B.\n"},
		{"folded", ">\n  Một hai\n  ba.\n\n  Bốn.\n", "|\n  Một hai rưỡi ba.\n\n  Bốn.\n", ">\n  Một hai rưỡi\n  ba.\n\n  Bốn.\n"},
		{"on one line", "Một hai. # c\n", "Một ba.\n", "| # c\n  Một ba.\n"},
	} {
		got, left := takes(t, takenHead+"noi_dung: "+c.was+"luu: VP\n", takenHead+"noi_dung: "+c.now+"luu: VP\n")
		if want := takenHead + "noi_dung: " + c.want + "luu: VP\n"; got != want || left > 0 {
			t.Errorf("%s:\n%s\nleft %d, want\n%s", c.name, got, left, want)
		}
	}
}

// What came back is what the file makes afterwards, whatever changed.
func TestTakeMakesWhatCameBack(t *testing.T) {
	src := takenHead + takenBody
	back := strings.NewReplacer("thứ nhất", "đầu tiên", "Một câu", "Hai câu").Replace(src) + "noi_nhan: [A]\n"
	got, left := takes(t, src, back)
	def, _ := Parse("", []byte(got))
	want, _ := Parse("", []byte(back))
	gotYAML, _ := def.YAML()
	wantYAML, _ := want.YAML()
	if string(gotYAML) != string(wantYAML) || left > 0 {
		t.Errorf("%s\nwant\n%s\nleft %d", gotYAML, wantYAML, left)
	}
}

// Whatever is done to one place of a real document, the file says it afterwards, and
// as much of the file as can be stays.
func TestTakeOfExamples(t *testing.T) {
	files, err := filepath.Glob("../examples/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, path := range files {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		own, list := Parse(path, src)
		if own == nil || list.HasErrors() {
			continue // one that needs its template's fields or a profile
		}
		for name, back := range alterations(own) {
			e, err := NewEdits(src)
			if err != nil {
				t.Fatal(err)
			}
			left := e.Take(own, onPaper(own), back)
			out, err := e.Apply()
			if err != nil || left > 0 {
				t.Errorf("%s, %s: %v, left %d", path, name, err, left)
				continue
			}
			got, list := Parse(path, out)
			if list.HasErrors() {
				t.Errorf("%s, %s: %v", path, name, list)
				continue
			}
			if want, have := yamlOf(t, back), yamlOf(t, onPaper(got)); want != have {
				t.Errorf("%s, %s: the file now says\n%s\nwant\n%s", path, name, have, want)
			}
			kept := 0
			for _, line := range strings.Split(string(src), "\n") {
				if strings.Contains(string(out), line) {
					kept++
				}
			}
			if gone := strings.Count(string(src), "\n") + 1 - kept; gone > 12 {
				t.Errorf("%s, %s: %d lines of the file are gone", path, name, gone)
			}
		}
	}
}

// yamlOf is a definition written out, its notes labelled by their numbers.
func yamlOf(t *testing.T, d *Definition) string {
	t.Helper()
	plain := *d
	plain.Content.Notes = slices.Clone(d.Content.Notes)
	for i := range plain.Content.Notes {
		plain.Content.Notes[i].Label = strconv.Itoa(i + 1)
	}
	out, err := plain.YAML()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// alterations are a document with one thing changed, by what it is.
func alterations(own *Definition) map[string]*Definition {
	out := map[string]*Definition{}
	alter := func(name string, change func(d *Definition)) {
		d := *onPaper(own)
		d.Content.Blocks = slices.Clone(d.Content.Blocks)
		d.Recipients = slices.Clone(d.Recipients)
		change(&d)
		out[name] = &d
	}
	alter("number", func(d *Definition) { d.Number = Number{Value: 77} })
	alter("subject", func(d *Definition) { d.Subject.Value = strings.TrimSpace(d.Subject.Value + " (bổ sung)") })
	alter("recipient", func(d *Definition) { d.Recipients = append(d.Recipients, Recipient{Name: Text{Value: "Ban Mới"}}) })
	const some = 7 // not all, which takes long
	for i := range own.Content.Blocks {
		p, ok := own.Content.Blocks[i].(*Paragraph)
		if !ok || i%some != 0 && i < len(own.Content.Blocks)-1 {
			continue
		}
		alter(fmt.Sprint("words of ", i), func(d *Definition) {
			with := *p
			with.Spans = append(slices.Clone(p.Spans), Span{Text: " thêm chữ."})
			d.Content.Blocks[i] = &with
		})
		alter(fmt.Sprint("behind ", i), func(d *Definition) {
			d.Content.Blocks = slices.Insert(d.Content.Blocks, i+1, Block(&Paragraph{Spans: []Span{{Text: "Một đoạn mới."}}}))
		})
		if len(notesOf(p)) == 0 && len(own.Content.Blocks) > 1 {
			alter(fmt.Sprint("without ", i), func(d *Definition) { d.Content.Blocks = slices.Delete(d.Content.Blocks, i, i+1) })
		}
	}
	for i := range onPaper(own).Recipients {
		alter(fmt.Sprint("without recipient ", i), func(d *Definition) { d.Recipients = slices.Delete(d.Recipients, i, i+1) })
	}
	return out
}
