package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/internal/diag"
	"congvan/internal/outfile"
)

// A file that nothing has changed since and that comes out different is a fault of the
// program, and verify says so.
func TestVerifyTellsWhatComesOutDifferent(t *testing.T) {
	dir := t.TempDir()
	definitions, out := filepath.Join(dir, "d"), filepath.Join(dir, "out")
	letters(t, definitions, 1, 1)
	build(t, definitions, out)
	folder := filepath.Join(out, letterFolder(0))
	record, err := outfile.OpenRecord(folder)
	if err != nil {
		t.Fatal(err)
	}
	const name = "moi-hop-0.pdf"
	other := outfile.File{Name: name, Data: []byte("other bytes"), From: record.From(name)}
	if err := outfile.Write(folder, []outfile.File{other}, false); err != nil {
		t.Fatal(err)
	}
	var told bytes.Buffer
	status := run([]string{"verify", out}, console{out: &told, err: &told, lang: diag.English})
	if status != exitFindings || strings.Count(told.String(), "error:") != 1 || !strings.Contains(told.String(), name+": error: it comes out different though nothing has changed (V609)") {
		t.Errorf("%d: %s", status, &told)
	}
}

// A fault of the program stops the document that meets it alone: in a build nothing of
// it is written, and verify goes on.
func TestAFaultOfTheProgramStopsOneDocument(t *testing.T) {
	dir := t.TempDir()
	definitions, out := filepath.Join(dir, "d"), filepath.Join(dir, "out")
	letters(t, definitions, 2, 1)
	build(t, definitions, out)
	letters(t, definitions, 3, 2)
	broken, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	broken.pdf = nil // a writer that is not there panics
	var told bytes.Buffer
	con := &console{out: &told, err: &told, lang: diag.English}
	r := &rebuilding{console: con, dir: definitions, to: out, formats: formats()}
	status, err := r.report(r.build(context.Background(), openWorkshops(broken, "x")))
	if status != exitFindings || err != nil || strings.Count(told.String(), "(V612)") != 3 || !strings.Contains(told.String(), "3 documents: 0 made, 0 unchanged, 3 with errors") {
		t.Errorf("%d, %v: %s", status, err, &told)
	}
	if _, err := os.Stat(filepath.Join(out, letterFolder(2), "moi-hop-2.docx")); err == nil {
		t.Error("half of a document was written")
	}
	record, err := outfile.OpenRecord(filepath.Join(out, letterFolder(0)))
	if err != nil {
		t.Fatal(err)
	}
	claims := claimsOf(filepath.Join(out, letterFolder(0)), record, openWorkshops(broken, "x"))
	for _, c := range claims {
		c.prove()
		if len(c.list) == 0 || c.list[len(c.list)-1].ID != diag.ProgramFault {
			t.Errorf("%s: %v", c.path, c.list)
		}
	}
	if len(claims) != 1 {
		t.Errorf("%d claims", len(claims))
	}
}
