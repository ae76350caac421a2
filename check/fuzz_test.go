package check

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whatever a definition says, the rules come to an end, and what is mended is a
// definition still that has no new mistakes of form, and no word more or less.
func FuzzRules(f *testing.F) {
	files, err := filepath.Glob("../examples/*.yaml")
	if err != nil || len(files) == 0 {
		f.Fatal(files, err)
	}
	for _, path := range files {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	for _, rule := range Rules() {
		f.Add(Filled(rule.Bad))
	}
	f.Fuzz(func(t *testing.T, src string) {
		doc := read([]byte(src))
		if doc == nil || doc.Spec == nil {
			return
		}
		found := Words(doc.Definition, doc.Type, doc.Spec)
		out, done := Mend([]byte(src), func(src []byte) *Subject {
			if doc := read(src); doc != nil && doc.Spec != nil {
				return doc
			}
			return nil
		})
		if len(done) == 0 && string(out) != src {
			t.Errorf("changed without a word:\n%q\n%q", src, out)
		}
		if read(out) == nil {
			t.Errorf("%q is mended to %q, which cannot be read", src, out)
		}
		for _, d := range found {
			d.Message(0)
		}
	})
}

// The line ends of Windows and the byte order mark stay.
func TestMendOfWindows(t *testing.T) {
	for _, rule := range Rules() {
		if !rule.Mechanical() {
			continue
		}
		src := Filled(rule.Bad)
		want, _ := Mend([]byte(src), read)
		windows := func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") }
		if got, _ := Mend([]byte(windows(src)), read); string(got) != windows(string(want)) {
			t.Errorf("%s:\n%q\n%q", rule.ID, got, windows(string(want)))
		}
	}
}

// A number that is the end of another is not taken for it.
func TestMendWholeNumbers(t *testing.T) {
	src := Filled("noi_dung: |\n  Thực hiện các Chỉ thị số 14-CT/TU, số 4-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư, trước ngày 15/7/2026 và ngày 5/7/2026.")
	out, _ := Mend([]byte(src), read)
	if want := "Chỉ thị số 14-CT/TU, số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư, trước ngày 15/7/2026 và ngày 05/7/2026."; !strings.Contains(string(out), want) {
		t.Errorf("%s", out)
	}
}

// BenchmarkWords is what the rules take for a letter of three pages.
func BenchmarkWords(b *testing.B) {
	src, err := os.ReadFile("../examples/thach-quang-181-cv-du.yaml")
	if err != nil {
		b.Fatal(err)
	}
	doc := read(src)
	for b.Loop() {
		Words(doc.Definition, doc.Type, doc.Spec)
	}
}
