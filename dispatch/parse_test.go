package dispatch

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"congvan/internal/diag"
)

// update rewrites golden text and the table of docs/definition.md.
var update = flag.Bool("update", false, "rewrite golden files")

const minimal = "mau: cong-van\nco_quan: {ten: X}\nnoi_dung: a\n"

// places is a list as "line:column+length ID", in order.
func places(list diag.List) string {
	var out []string
	for _, d := range list.Sorted() {
		if d.Pos.Line == 0 {
			out = append(out, string(d.ID))
			continue
		}
		out = append(out, fmt.Sprintf("%d:%d+%d %s", d.Pos.Line, d.Pos.Column, d.Pos.Length, d.ID))
	}
	return strings.Join(out, ", ")
}

func TestProblems(t *testing.T) {
	tests := []struct{ src, want string }{
		// Files that are not text.
		{"", "V204"},
		{"# a\n", "V204"},
		{"~\n", "V204"},
		{"\xff\xfem\x00a\x00", "V022"},
		{"mau: a\x00", "V023"},
		{"\ufeffmau: a\r\nso: \xe1\xbb", "2:5+1 V021"},
		{minimal + "luu: a\x07b\u202e\n", "4:7+1 V020, 4:9+1 V020"},
		{minimal + "luu: \"a\\u0007\\e\"\n", "4:7+3 V020, 4:7+3 V020"},
		{minimal + "luu: a\ufffdb\ue000\n", "4:7+1 V020, 4:9+1 V020"},

		// Text that is not YAML, or more than we take.
		{"a", "1:1+1 V037"},
		{"- a\n", "1:1+1 V037"},
		{"mau: a\n  so: 1\n", "2:3+1 V033"},
		{"mau: a\n- b\n", "2:1+1 V033"},
		{"noi_dung: |\n    a\n  b\n", "3:3+1 V033"},
		{"trich_yeu: a: b\n", "1:13+1 V035"},
		{"mau:a\nso: 1\n", "1:1+5 V032"},
		{"mau: a\nso 1\nluu: b\n", "2:1+1 V032"},
		{"mau: \"a\nso: 1\n", "1:6+1 V034"},
		{"mau: 'a\nso: 1\n", "1:6+1 V034"},
		{"mau: \"a\" b\n", "1:10+1 V044"},
		{"mau: \"C:\\d\"\n", "1:9+1 V043"},
		{"mau: [a\nso: 1\n", "1:6+1 V041"},
		{"mau: {a\nso: 1\n", "1:6+1 V041"},
		{"mau: ]\n", "1:6+1 V041"},
		{"mau: @a\n", "1:6+1 V042"},
		{"\tmau: a\n", "1:1+1 V031"},
		{"co_quan:\n\tten: a\n", "2:1+1 V031"},
		{"mau: *a\n", "1:6+1 V038"},
		{"mau: **a** b\n", "1:6+1 V038"},
		{"mau: &a b\nso: *a\n", "1:6+2 V038, 2:5+2 V038"},
		{"<<: &a {mau: x}\n", "1:5+2 V038"},
		{"mau: !!str a\n", "1:6+5 V039"},
		{"mau: a\n---\nmau: b\n", "2:1+3 V036"},
		{strings.Repeat("[", 40), "1:33+1 V040"},
		{strings.Repeat("- ", 40), "1:65+1 V040"},
		{bomb(), "1:5+3 V038, 2:5+3 V038, 2:10+3 V038"},
		{"%YAML 9\n---\na: b\n", "1:8+1 V030"},

		// Keys.
		{"so: 1\n", "V003, V003, V003"},
		{"mau:\nco_quan:\nnoi_dung: ''\n", "1:1+3 V003, 2:1+7 V003, 3:1+8 V003"},
		{"mau: a\nco_quan: {ky_hieu: b}\nnoi_dung: c\n", "2:10+1 V003"},
		{minimal + "kinhgui: a\n", "4:1+7 V001"},
		{minimal + "so: 1\n\"so\": 2\nso: 3\n", "5:2+2 V002, 6:1+2 V002"},
		{minimal + "? [a]\n: b\n", "4:3+1 V008"},
		{minimal + "bao_mat: a\n", "4:1+7 V001"},
		{minimal + "phu_luc: a\n", "4:10+1 V004"},
		{minimal + "phu_luc: {tieu_de: A}\n", "4:10+1 V003"},
		{minimal + "kem_theo: {loai: quy-che, trich_yeu: a, noi_dung: '**b'}\n", "4:52+2 V050"},
		{minimal + "trinh_bay: {kho_giay: A3, huong: xoay}\n", "4:23+2 V006, 4:34+4 V006"},
		{minimal + "trinh_bay: {le_trai: 30}\n", "4:13+7 V001"},

		{minimal + "luu: Phòng #1\nnoi_nhan:\n  - Tổ #2\n  - Tổ # 3\n  - {ten: Tổ #4\n  }\nso: 1 #5\n", "4:12+2 V045, 6:8+2 V045, 8:14+2 V045, 10:7+2 V045"},

		// Types.
		{minimal + "luu: [a]\n", "4:6+1 V004"},
		{minimal + "luu: {a: b}\n", "4:6+1 V004"},
		{minimal + "so: [1]\nngay: {a: b}\nky: a\ntrinh_bay: a\n", "4:5+1 V004, 5:7+1 V004, 6:5+1 V004, 7:12+1 V004"},
		{"mau: a\nco_quan: X\nnoi_dung: [a]\n", "2:10+1 V004, 3:11+1 V004"},
		{minimal + "kinh_gui: [a, , [b]]\n", "4:15+1 V041"},
		{minimal + "kinh_gui: [a, '', [b]]\n", "4:16+1 V005, 4:19+1 V004"},
		{minimal + "kinh_gui:\n  - Đ/c A: trưởng ban\n  - {tên: a}\n", "5:10+1 V035, 6:6+3 V001"},
		{minimal + "kinh_gui: {muc_dich: b/c}\n", "4:11+1 V007"},
		{minimal + "kinh_gui: {khoa: a, nhom: b}\n", "4:27+1 V156"},
		{minimal + "noi_nhan: [{khoa: a, tru: [b]}, {ten: a, liet_ke: có}]\n", "4:28+1 V157, 4:51+2 V157"},
		{minimal + "noi_nhan: [{khoa: a, in: hết}]\n", "4:26+3 V006"},
		{minimal + "ky: [{}, {ho_ten: ~}]\n", "4:6+1 V005, 4:10+1 V007"},

		// Numbers and dates.
		{minimal + "so: 18a\n", "4:5+3 V012"},
		{minimal + "so: 0\n", "4:5+1 V012"},
		{minimal + "so: -5\n", "4:5+2 V012"},
		{minimal + "so: 1.5\n", "4:5+3 V012"},
		{minimal + "so: 0x1F\n", "4:5+4 V012"},
		{minimal + "so: 100000\n", "4:5+6 V015"},
		{minimal + "so: 99999999999999999999\n", "4:5+20 V015"},
		{minimal + "ngay: 30/02/2026\n", "4:7+10 V011"},
		{minimal + "ngay: 2026-02-29\n", "4:7+10 V011"},
		{minimal + "ngay: 2026-04-31\n", "4:7+10 V011"},
		{minimal + "ngay: 2026-00-10\n", "4:7+10 V013"},
		{minimal + "ngay: 13/2026\n", "4:7+7 V013"},
		{minimal + "ngay: 0226-02-25\n", "4:7+10 V014"},
		{minimal + "ngay: 25/02/26\n", "4:7+8 V010"},
		{minimal + "ngay: hôm nay\n", "4:7+7 V010"},
		{minimal + "ngay: 2026-02-25-1\n", "4:7+12 V010"},
		{minimal + "ngay: 2026-2/25\n", "4:7+9 V010"},
		{minimal + "noi_nhan: [{ten: a, so_ban: 0}, {ten: b, so_ban: 10000}, {ten: c, so_ban: hai}]\n", "4:29+1 V015, 4:50+5 V015, 4:75+3 V015"},
		{minimal + "trinh_bay: {co_chu: 0, gian_dong: -1, thut_dau_dong: 1cm, cach_doan: 1e3}\n", "4:21+1 V016, 4:35+2 V016, 4:54+3 V016, 4:70+3 V016"},
		{minimal + "trinh_bay: {chu_thich: '*'}\n", "4:25+1 V006"},

		// The body.
		{head + "  a **b\n  c* d\n\n  e ***f\n", "4:5+2 V050, 5:4+1 V050, 7:5+3 V050"},
		{head + "  [^1][^2][^2]\n\n  [^2]: a [^1] *b\n  [^2]: c\n  [^3]: d\n  [^4]:\n", "4:3+4 V051, 4:11+4 V054, 6:11+4 V055, 6:16+1 V050, 7:3+4 V053, 8:3+4 V052, 9:3+4 V052"},
		{head + "  a[^1]\n\n  [^1]:\n", "6:3+5 V056"},
		{head + "  chính trị\n  - xã hội\n", "5:3+1 V057"},
		{head + "  số\n  30. Tiếp theo\n", "5:3+3 V057"},
	}
	for _, test := range tests {
		_, list := Parse("a.yaml", []byte(test.src))
		got := places(list)
		if strings.HasPrefix(test.src, "a0: ") {
			got = got[:min(len(got), len(test.want))]
		}
		if got != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.src, got, test.want)
		}
	}
}

// The messages as they are read, in both languages.
func TestMessages(t *testing.T) {
	src, err := os.ReadFile("testdata/wrong.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_, list := Parse("wrong.yaml", src)
	for code, lang := range map[string]diag.Lang{"vi": diag.Vietnamese, "en": diag.English} {
		var b strings.Builder
		if err := diag.Print(&b, list, map[string][]byte{"wrong.yaml": src}, lang); err != nil {
			t.Fatal(err)
		}
		golden(t, filepath.Join("testdata", "wrong."+code+".txt"), b.String())
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (-update rewrites it); got\n%s", path, got)
	}
}

func TestManyProblems(t *testing.T) {
	_, list := Parse("a.yaml", []byte(strings.Repeat("so: 1\n", 500)))
	if n := len(list); n != mostProblems+1 || list[mostProblems].ID != diag.MoreProblems {
		t.Errorf("%d problems", n)
	}
}

func TestValues(t *testing.T) {
	src := "\ufeff" + strings.ReplaceAll(`mau: "cong-van"
the_thuc: 05-HD/VPTW
co_quan:
  cap_tren: [A, "B  C"]
  ten: no
  ky_hieu: 010
so: 05
ky_hieu: null
ngay: 05/7/2026
trich_yeu: >
  Về việc
  chuẩn bị
kinh_gui: {ten: X}
noi_dung: a
ky:
  - {quyen_han: T/M, ho_ten: "Pha`+"\u0323"+`m"}
  - {chuc_vu: 'ÔNG'}
noi_nhan: [Như trên;, {ten: V, muc_dich: b/c, so_ban: 02}]
luu: ~
trinh_bay: {co_chu: "14,5", cach_doan: 6, chu_thich: (1)}
`, "\n", "\r\n")
	d, list := Parse("dir/a.yaml", []byte(src))
	if len(list) > 0 {
		t.Fatal(list)
	}
	at := func(line, column, length int) diag.Pos {
		return diag.Pos{File: "dir/a.yaml", Line: line, Column: column, Length: length}
	}
	text := func(s string, line, column, length int) Text { return Text{s, at(line, column, length)} }
	want := &Definition{
		Path: "dir/a.yaml", Hash: d.Hash,
		Given: map[string]diag.Pos{
			"mau": at(1, 7, 8), "the_thuc": at(2, 11, 10), "co_quan": at(4, 14, 1), "so": at(7, 5, 2), "ngay": at(9, 7, 9),
			"trich_yeu": at(11, 3, 7), "kinh_gui": at(13, 17, 1), "noi_dung": at(14, 11, 1), "ky": at(16, 17, 3),
			"noi_nhan": at(18, 12, 9), "trinh_bay": at(20, 22, 4),
		},
		Template:   text("cong-van", 1, 7, 8),
		Regulation: text("05-HD/VPTW", 2, 11, 10),
		Body: Organisation{
			Superior: []Text{text("A", 4, 14, 1), text("B C", 4, 18, 4)},
			Name:     []Text{text("no", 5, 8, 2)},
			Symbol:   text("010", 6, 12, 3),
			Pos:      at(4, 3, 1),
		},
		Number:     Number{Value: 5, Pos: at(7, 5, 2)},
		Date:       Date{2026, 7, 5, at(9, 7, 9)},
		Subject:    text("Về việc chuẩn bị", 11, 3, 7),
		Addressees: []Recipient{{Name: text("X", 13, 17, 1)}},
		Content: Content{Blocks: []Block{
			&Paragraph{Plain, []Span{{Text: "a"}}, at(14, 11, 1), at(14, 11, 1)},
		}},
		Signers: []Signer{
			{Authority: text("T/M", 16, 17, 3), Name: text("Phạm", 16, 31, 5), Pos: at(16, 5, 1)},
			{Office: text("ÔNG", 17, 16, 3), Pos: at(17, 5, 1)},
		},
		Recipients: []Recipient{
			{Name: text("Như trên;", 18, 12, 9)},
			{Name: text("V", 18, 29, 1), Purpose: text("b/c", 18, 42, 3), Copies: 2},
		},
		Choices: Choices{
			BodySize:     Measure{14.5, at(20, 22, 4)},
			ParagraphGap: Measure{6, at(20, 40, 1)},
			NoteMark:     NoteParentheses,
		},
		Typed: Typing{Decomposed: []diag.Pos{at(16, 33, 1)}},
	}
	if !reflect.DeepEqual(d, want) {
		t.Errorf("got\n%+v\nwant\n%+v", d, want)
	}
	if len(d.Hash) != 64 {
		t.Errorf("hash %q", d.Hash)
	}
}

func TestDates(t *testing.T) {
	for src, want := range map[string][3]int{
		"2026-02-25": {2026, 2, 25}, "2026-2-5": {2026, 2, 5}, "25/02/2026": {2026, 2, 25}, "5.7.2026": {2026, 7, 5},
		"29-02-2024": {2024, 2, 29}, "2026/12/31": {2026, 12, 31}, "2026-02": {2026, 2, 0}, "02/2026": {2026, 2, 0}, "2026": {2026, 0, 0},
		"": {}, "~": {}, "null": {},
	} {
		d, list := Parse("a.yaml", []byte(minimal+"ngay: "+src+"\n"))
		if got := [3]int{d.Date.Year, d.Date.Month, d.Date.Day}; got != want || len(list) > 0 {
			t.Errorf("%q: %v %v", src, got, list)
		}
	}
}

func TestSuggestions(t *testing.T) {
	for name, want := range map[string]string{
		"kính gửi": "kinh_gui", "kinhgui": "kinh_gui", "Kinh-Gui": "kinh_gui", "kinh_gu": "kinh_gui", "knih_gui": "kinh_gui",
		"số": "so", "ngày": "ngay", "date": "ngay", "signer": "ky", "trich_yếu": "trich_yeu", "noi nhan": "noi_nhan",
		"cap_tren": "co_quan.cap_tren", "ho_ten": "ky.ho_ten", "cơ quan": "co_quan",
		"": strings.Join(names(Schema()), ", "), "hoàn toàn khác": strings.Join(names(Schema()), ", "),
	} {
		if got := strings.Join(suggest(name, Schema(), Schema()), ", "); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}

func TestLocate(t *testing.T) {
	src := []byte("\ufeff# ☃\r\nmau: a☃\r\nnoi_dung: |\r\n  ế ê\u0301 ☃ ☃ ☃\r\n")
	if got := fmt.Sprint(Locate("a", src, '☃')); got != "[{a 0 2 7 1} {a 0 4 8 1} {a 0 4 10 1}]" {
		t.Error(got)
	}
	// The second is written as ê and an acute accent.
	if got := fmt.Sprint(Locate("a", []byte("# ế\nế e\u0302\u0301"), 'ế')); got != "[{a 0 2 1 1} {a 0 2 3 3}]" {
		t.Error(got)
	}
	if got := Locate("a", src, 'x'); got != nil {
		t.Error(got)
	}
}

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	big := file("big.yaml", "")
	if err := os.Truncate(big, 50<<20); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]diag.ID{
		dir:                             diag.IsDirectory,
		filepath.Join(dir, "none.yaml"): diag.CannotRead,
		big:                             diag.FileTooBig,
		file("empty.yaml", ""):          diag.EmptyFile,
		file("blank.yaml", " \r\n\t\n"): diag.EmptyFile,
		file("good.yaml", "mau: a"):     "",
	} {
		src, list := ReadFile(path)
		switch {
		case want == "" && (len(list) > 0 || string(src) != "mau: a"):
			t.Errorf("%s: %q %v", path, src, list)
		case want != "" && (len(list) != 1 || list[0].ID != want || list[0].Pos.File != path || src != nil):
			t.Errorf("%s: %v, want %s", path, list, want)
		}
	}
}
