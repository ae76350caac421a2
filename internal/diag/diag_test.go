package diag

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// Every ID is in the catalogue, in both languages, with the same arguments.
func TestCatalogueIsComplete(t *testing.T) {
	var decls []ast.Decl
	for _, name := range []string{"ids.go", "ids_rules.go"} {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		decls = append(decls, file.Decls...)
	}
	declared := map[ID]string{}
	for _, decl := range decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		for _, spec := range group.Specs {
			constant := spec.(*ast.ValueSpec)
			value, err := strconv.Unquote(constant.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			name := constant.Names[0].Name
			if other, twice := declared[ID(value)]; twice {
				t.Errorf("%s and %s are both %s", other, name, value)
			}
			declared[ID(value)] = name
			if !regexp.MustCompile(`^V\d{3}$`).MatchString(value) {
				t.Errorf("%s is %q", name, value)
			}
		}
	}
	if len(declared) < 50 {
		t.Fatalf("only %d constants found", len(declared))
	}
	for id, name := range declared {
		e, ok := find(id)
		if !ok {
			t.Errorf("%s (%s) is not in the catalogue", name, id)
			continue
		}
		if e.text.Vi == "" || e.text.En == "" {
			t.Errorf("%s (%s) has no text in one language", name, id)
		}
		if (e.hint.Vi == "") != (e.hint.En == "") {
			t.Errorf("%s (%s) has a hint in one language only", name, id)
		}
		sameVerbs(t, name, e.text)
		sameVerbs(t, name, e.hint)
	}
	if entries := len(documentMessages) + len(registerMessages) + len(distributionMessages) + len(receiverMessages) + len(postMessages) + len(migrateMessages) + len(importMessages) + len(copyMessages) + len(treeMessages) + len(formMessages) + len(wordMessages) + len(lookMessages); entries != len(declared) {
		t.Errorf("%d entries for %d constants", entries, len(declared))
	}
}

// A place on a paper with pages is told by page and line, and sorted so; the lines
// of its file mean nothing.
func TestPlacesOnPages(t *testing.T) {
	list := List{
		New(PDFTurned, Pos{File: "a.pdf", Page: 10}, "x"),
		New(FromLegacy, Pos{File: "a.pdf", Page: 2, Line: 5}, "VNI"),
		New(PDFStamp, Pos{File: "a.pdf", Page: 2, Line: 1}, "y"),
	}
	var b strings.Builder
	if err := Print(&b, list, map[string][]byte{"a.pdf": []byte("%PDF\n")}, English); err != nil {
		t.Fatal(err)
	}
	var places []string
	for _, line := range strings.Split(b.String(), "\n") {
		if place, _, ok := strings.Cut(line, ": warning"); ok {
			places = append(places, place)
		}
	}
	if got := strings.Join(places, "; "); got != "a.pdf: page 2, line 1; a.pdf: page 2, line 5; a.pdf: page 10" {
		t.Error(got)
	}
	if strings.Contains(b.String(), "%PDF") {
		t.Error("a line of the file is shown")
	}
}

// sameVerbs checks that both formats name the arguments 1 to n, each with one
// verb.
func sameVerbs(t *testing.T, name string, w Words) {
	t.Helper()
	vi, en := verbs(w.Vi), verbs(w.En)
	if len(vi) != len(en) {
		t.Errorf("%s: %d arguments in Vietnamese, %d in English", name, len(vi), len(en))
	}
	for index, verb := range vi {
		if en[index] != verb {
			t.Errorf("%s: argument %s is %s in Vietnamese, %q in English", name, index, verb, en[index])
		}
		if n, err := strconv.Atoi(index); err != nil || n < 1 || n > len(vi) {
			t.Errorf("%s: arguments are not numbered 1 to %d", name, len(vi))
		}
	}
	for _, format := range []string{w.Vi, w.En} {
		if strings.Count(format, "%") != strings.Count(format, "%[") {
			t.Errorf("%s: an argument without an index in %q", name, format)
		}
	}
}

func verbs(format string) map[string]string {
	out := map[string]string{}
	for _, m := range regexp.MustCompile(`%\[(\d+)\](.)`).FindAllStringSubmatch(format, -1) {
		out[m[1]] = m[2]
	}
	return out
}

func TestPrint(t *testing.T) {
	long := strings.Repeat("ăn ", 60) + "sai" + strings.Repeat(" đúng", 40)
	src := []byte("\ufeffmau: cong-van\r\nso: 18a\r\n\tx: 日本 e\u0302\u200by\x1b[31mz\r\n" + long + "\r\nky:")
	at := func(line, column, length int) Pos {
		return Pos{File: "a.yaml", Line: line, Column: column, Length: length}
	}
	list := List{
		New(NoSuchDay, at(3, 12, 1), 30, 2, 2026, 28),
		New(BadNumber, at(2, 5, 3), "18a").Citing("05-HD/VPTW, II.I.3.2.2").Hint("18"),
		New(BadNumber, at(2, 5, 3), "18a"),
		New(BadNumber, at(2, 5, 3), "0"),
		New(MissingKey, Pos{File: "a.yaml"}, "mau", Words{"mẫu", "template"}),
		New(JoinedLine, at(4, 181, 3), "-"),
		New(WrongType, at(5, 4, 1), "ky", Words{"chữ", "a text"}, Words{"danh sách", "a list"}).Hint("ky: A"),
		New(CannotRead, Pos{File: "b\x1b.yaml"}, Cause(fs.ErrNotExist)),
		New(UnknownFormat, Pos{}, "x\u202e"+strings.Repeat("y", 300)).Hint("docx, pdf"),
		New(EmptyItem, at(99, 1, 1), "ky"),
		New(DuplicateKey, at(3, 5, 4), "x", 2),
	}
	want := `error: không có định dạng "x<U+202E>` + strings.Repeat("y", 198) + `…" (V214)
    gợi ý: có thể dùng: docx, pdf
a.yaml: error: thiếu mau (mẫu) (V003)
a.yaml:2:5: error: số văn bản phải là số nguyên dương, không phải "18a" (V012)
    2 | so: 18a
      |     ^^^
    quy định: 05-HD/VPTW, II.I.3.2.2
    gợi ý: ghi 18, phần chữ thuộc về ky_hieu
a.yaml:2:5: error: số văn bản phải là số nguyên dương, không phải "0" (V012)
    2 | so: 18a
      |     ^^^
a.yaml:3:5: error: khoá "x" đã có ở dòng 2 (V002)
    3 | ` + "\tx: 日本 e\u0302<U+200B>y<U+001B>[31mz" + `
      | ` + "\t   ^^^^^^" + `
    gợi ý: bỏ một trong hai
a.yaml:3:12: error: không có ngày 30/2/2026: tháng 2 năm 2026 có 28 ngày (V011)
    3 | ` + "\tx: 日本 e\u0302<U+200B>y<U+001B>[31mz" + `
      | ` + "\t                  ^^^^^^^^" + `
a.yaml:4:181: warning: dòng bắt đầu bằng "-" được nối vào đoạn trên nó (V057)
    4 | … ` + strings.Repeat("ăn ", 13) + "sai" + strings.Repeat(" đúng", 11) + ` đ…
      | ` + strings.Repeat(" ", 41) + `^^^
    gợi ý: để trống một dòng ở giữa nếu là đoạn mới; nếu không, nối hai dòng làm một
a.yaml:5:4: error: ky phải là chữ, không phải danh sách (V004)
    5 | ky:
      |    ^
    gợi ý: ví dụ: ky: A
a.yaml:99:1: error: danh sách ky có một mục trống (V005)
    gợi ý: ghi nội dung của mục này hoặc bỏ nó đi
b<U+001B>.yaml: error: không đọc được tệp: không có tệp hay thư mục này (V201)
`
	var b strings.Builder
	if err := Print(&b, list, map[string][]byte{"a.yaml": src}, Vietnamese); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	b.Reset()
	Print(&b, list[1:2], nil, English)
	if got, want := b.String(), `a.yaml:2:5: error: the document's number must be a positive whole number, not "18a" (V012)
    regulation: 05-HD/VPTW, II.I.3.2.2
    hint: write 18, the letters belong to ky_hieu
`; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPrintJSON(t *testing.T) {
	var b strings.Builder
	if err := PrintJSON(&b, nil, Vietnamese); err != nil || b.String() != "[]\n" {
		t.Errorf("%q %v", b.String(), err)
	}
	b.Reset()
	list := List{New(BadNumber, Pos{File: "a", Line: 2, Column: 5, Length: 3}, "<1>").Citing("36-HD/VPTW, II.1.3.2").Hint("1")}
	want := `[
  {
    "file": "a",
    "line": 2,
    "column": 5,
    "length": 3,
    "severity": "error",
    "id": "V012",
    "message": "the document's number must be a positive whole number, not \"<1>\"",
    "regulation": "36-HD/VPTW, II.1.3.2",
    "hint": "write 1, the letters belong to ky_hieu"
  }
]
`
	if err := PrintJSON(&b, append(list, list...), English); err != nil || b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestList(t *testing.T) {
	var list List
	list.Add(New(JoinedLine, Pos{File: "b", Line: 1, Column: 1, Length: 1}, "-"), New(MissingArchive, Pos{File: "a"}))
	if list.HasErrors() || list.Errors() != 0 {
		t.Error("warnings counted as errors")
	}
	list.Add(New(EmptyFile, Pos{File: "c"}), New("V999", Pos{File: "d"}, "x"))
	if !list.HasErrors() || list.Errors() != 2 {
		t.Errorf("%d errors", list.Errors())
	}
	if first := list.Sorted()[0]; first.Pos.File != "a" || list[0].Pos.File != "b" {
		t.Error("not sorted, or sorted in place")
	}
}

func TestLanguageOf(t *testing.T) {
	for env, want := range map[string]Lang{
		"":                               Vietnamese,
		"LANG=C":                         Vietnamese,
		"LANG=en_US.UTF-8":               English,
		"LANG=vi_VN LC_MESSAGES=en_GB":   English,
		"LANG=en_US LC_ALL=POSIX":        Vietnamese,
		"LANG=en_US LC_MESSAGES=fr_FR":   Vietnamese,
		"LC_ALL=EN LC_MESSAGES=vi LANG=": English,
	} {
		values := map[string]string{}
		for _, field := range strings.Fields(env) {
			name, value, _ := strings.Cut(field, "=")
			values[name] = value
		}
		if got := LanguageOf(func(name string) string { return values[name] }); got != want {
			t.Errorf("%q: %v", env, got)
		}
	}
	for code, want := range map[string]Lang{"vi": Vietnamese, "en": English} {
		if got, ok := ParseLang(code); got != want || !ok {
			t.Errorf("%q: %v %v", code, got, ok)
		}
	}
	if _, ok := ParseLang("fr"); ok {
		t.Error("fr is a language")
	}
}

func TestCause(t *testing.T) {
	for _, test := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, "permission denied"},
		{&fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, "the disk is full"},
		{&fs.PathError{Op: "open", Path: "x", Err: errors.New("odd")}, "odd"},
		{errors.New("odd"), "odd"},
	} {
		if got := Cause(test.err).In(English); got != test.want {
			t.Errorf("%v: %q", test.err, got)
		}
	}
}
