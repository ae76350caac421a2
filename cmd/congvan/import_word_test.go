package main

import (
	"bytes"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/internal/diag"
	"congvan/internal/wordfile"
)

// importWord imports a Word file of the parts to out, in English.
func importWord(t *testing.T, parts map[string]string, out string) (status int, said string) {
	t.Helper()
	data, err := wordfile.Pack(parts)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "giay.docx")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	var to bytes.Buffer
	im := &importing{console: &console{out: &to, err: &to, lang: diag.English}, out: out}
	if status, err = im.run(path); err != nil {
		t.Fatal(err)
	}
	return status, to.String()
}

// A Word file may be larger than a definition for its pictures; one that is made to
// fill the memory, or runs something, is refused and nothing is written.
func TestImportsLargeWordFilesAndNoBombs(t *testing.T) {
	body := wordfile.Paragraph(wordfile.Text("Số 1-CV/CB")) + wordfile.Paragraph(wordfile.Text("Kính gửi: Chi bộ A.")) + wordfile.Paragraph(wordfile.Text("Mời họp."))
	noise := make([]byte, 6<<20)
	rand.New(rand.NewSource(1)).Read(noise)
	for name, test := range map[string]struct {
		change func(map[string]string)
		says   string // "" where it is imported
	}{
		"pictures": {func(p map[string]string) { p["word/media/image1.png"] = string(noise) }, ""},
		"a bomb":   {func(p map[string]string) { p["word/document.xml"] = strings.Repeat(" ", 65<<20) }, "too large once unpacked"},
		"macros":   {func(p map[string]string) { p["word/vbaProject.bin"] = "x" }, "it has macros"},
	} {
		out := filepath.Join(t.TempDir(), "giay.yaml")
		parts := wordfile.Parts(body, nil)
		test.change(parts)
		status, said := importWord(t, parts, out)
		written, err := os.ReadFile(out)
		switch {
		case test.says == "" && (status != exitClean || err != nil || !strings.Contains(string(written), "Mời họp.")):
			t.Errorf("%s: %d %v %s", name, status, err, said)
		case test.says != "" && (status == exitClean || err == nil || !strings.Contains(said, test.says)):
			t.Errorf("%s: %d %v %s", name, status, err, said)
		}
	}
}
