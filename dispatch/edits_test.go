package dispatch

import (
	"strings"
	"testing"

	"congvan/internal/diag"
)

// at is the first place where a text stands in a file.
func at(t *testing.T, src, text string) diag.Pos {
	t.Helper()
	src = strings.ReplaceAll(strings.TrimPrefix(src, "\ufeff"), "\r\n", "\n")
	i := strings.Index(src, text)
	if i < 0 {
		t.Fatalf("%q has no %q", src, text)
	}
	return newSource("", src).pos(i, 1)
}

// A text gets another one in the form it is written in, whatever stands around it.
func TestSetText(t *testing.T) {
	for _, c := range []struct{ name, src, from, text, want string }{
		{"plain", "luu: VPĐU. # lưu\nmau: x\n", "VPĐU", "VPĐU;", "luu: VPĐU; # lưu\nmau: x\n"},
		{"single quotes", "luu: 'VP''ĐU,'\n", "VP", "VP'ĐU'a", "luu: 'VP''ĐU''a'\n"},
		{"double quotes", `luu: "VP \"ĐU\","` + "\n", "VP", `VP "ĐU" "\`, `luu: "VP \"ĐU\" \"\\"` + "\n"},
		{"in brackets", "noi_nhan: [{ten: Ban A, muc_dich: b/c}]\n", "Ban A", "Ban A;", "noi_nhan: [{ten: Ban A;, muc_dich: b/c}]\n"},
		{"a comma in brackets", "noi_nhan: [{ten: Ban A, muc_dich: b/c}]\n", "Ban A", "Ban A, B", "noi_nhan: [{ten: 'Ban A, B', muc_dich: b/c}]\n"},
		{"what YAML would read otherwise", "luu: VPĐU\n", "VPĐU", "VP: ĐU #1", "luu: 'VP: ĐU #1'\n"},
		{"over two lines", "trich_yeu: về việc\n  tổ chức, # cuối\nmau: x\n", "về", "về việc tổ chức.", "trich_yeu: về việc\n  tổ chức. # cuối\nmau: x\n"},
		{"folded", "trich_yeu: >\n  về việc\n  tổ chức,\nmau: x\n", "về", "về việc tổ chức.", "trich_yeu: >\n  về việc\n  tổ chức.\nmau: x\n"},
		{"a body", "noi_dung: |\n  Một.\n\n  Hai.\nmau: x\n", "Một", "Một.\n\nBa.\n\nHai.\n", "noi_dung: |\n  Một.\n\n  Ba.\n\n  Hai.\nmau: x\n"},
		{"Windows", "\ufeffmau: x\r\nluu: A,\r\nso: 1\r\n", "A", "A.", "\ufeffmau: x\r\nluu: A.\r\nso: 1\r\n"},
		{"as it is", "luu:   'A  B' # c\n", "A", "A B", "luu:   'A  B' # c\n"},
	} {
		e, err := NewEdits([]byte(c.src))
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if err := e.SetText(at(t, c.src, c.from), c.text); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if got, err := e.Apply(); err != nil || string(got) != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, got, err, c.want)
		}
	}
}

// Line ends and characters that the program reads otherwise stay as they are where
// nothing is edited.
func TestEditsLeaveTheRest(t *testing.T) {
	src := "mau: x\r\nten_loai: a\u2028b\rluu: A,\nso: 1 # e\u0302\r\n"
	e, err := NewEdits([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if err := e.SetText(diag.Pos{Line: 3, Column: 6}, "A."); err != nil {
		t.Fatal(err)
	}
	got, err := e.Apply()
	if want := strings.Replace(src, "A,", "A.", 1); err != nil || string(got) != want {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
}

// Several edits of one file are made together; places are those before any.
func TestEditsTogether(t *testing.T) {
	src := "mau: x\nkinh_gui: # ai\n  - A,\n  - B.\nnoi_dung: |\n  Căn cứ một;\n\n  Căn cứ hai,\n"
	e, err := NewEdits([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{
		e.Replace(at(t, src, "A,"), "A,", "A;"),
		e.Replace(at(t, src, "Căn cứ hai"), "", "- "),
		e.RenameKey("kinh_gui", "kinh_trinh"),
		e.Replace(at(t, src, "hai,"), "hai,", "ba:\n\nhết."),
		e.SetText(at(t, src, "B."), "B;"),
		e.SetKey("the_thuc", "05-HD/VPTW"),
		e.AddItem("kinh_gui", "C"),
	} {
		if err != nil {
			t.Error(err)
		}
	}
	want := "mau: x\nthe_thuc: 05-HD/VPTW\nkinh_trinh: # ai\n  - A;\n  - B;\n  - C\nnoi_dung: |\n  Căn cứ một;\n\n  - Căn cứ ba:\n\n  hết.\n"
	if got, err := e.Apply(); err != nil || string(got) != want {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
}

// An edit that is not sure of its place is refused, and one that cannot stand
// beside another.
func TestEditsRefuse(t *testing.T) {
	src := "mau: x\nluu: 'VP ĐU' # VP\nkinh_gui: A\nkinh_trinh: B\ntrich_yeu: một hai\n"
	e, err := NewEdits([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{
		"another text":      e.Replace(at(t, src, "VP"), "UB", "X"),
		"past its end":      e.Replace(at(t, src, "ĐU"), "ĐU' #", "X"),
		"in a comment":      e.Replace(at(t, src, "VP\n"), "VP", "X"),
		"two lines":         e.SetText(at(t, src, "VP"), "a\nb"),
		"not its beginning": e.SetText(at(t, src, "ĐU"), "X"),
		"no such key":       e.RenameKey("so", "ky_hieu"),
		"a key taken":       e.RenameKey("kinh_gui", "kinh_trinh"),
	} {
		if err == nil {
			t.Errorf("%s: not refused", name)
		}
	}
	if got, err := e.Apply(); err != nil || string(got) != src {
		t.Errorf("a refused edit was made: %q, %v", got, err)
	}
	for _, err := range []error{e.Replace(at(t, src, "một"), "một hai", "X"), e.Replace(at(t, src, "hai"), "hai", "ba")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if got, err := e.Apply(); err == nil {
		t.Errorf("two edits of one place: %q", got)
	}
	for _, src := range []string{"", "- a\n", "{mau: x}", "a: b: c"} {
		if _, err := NewEdits([]byte(src)); err == nil {
			t.Errorf("%q can be edited", src)
		}
	}
}
