package outfile

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestDamagedManifestNeverOverwrites(t *testing.T) {
	for _, damaged := range []string{
		"", "null", "[]", "{", `"a.docx"`, "\x00\x00\x00\x00", `{"a.docx": null}`, `{"a.docx": []}`,
		`{"a.docx": [""]}`, `{"a.docx": "one"}`, `{"b.docx": ["` + sum([]byte("own")) + `"]}`,
		`{"a.docx": ["` + sum([]byte("own")) + `"], "b.docx": 5}`,
		`{"a.docx": ["` + sum([]byte("own")) + `"]`, `{"a.docx": ["` + sum([]byte("own"))[:40],
	} {
		dir := t.TempDir()
		put(t, dir, "a.docx", "own")
		put(t, dir, manifestName, damaged)
		wantEdited(t, Write(dir, []File{file("a.docx", "two")}, false), dir, "a.docx")
		wantFile(t, dir, "a.docx", "own")

		force(t, dir, file("a.docx", "two"))
		write(t, dir, file("a.docx", "three"))
		wantFile(t, dir, "a.docx", "three")
	}
}

func TestMissingManifestNeverOverwrites(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a.docx", "own")
	wantEdited(t, Write(dir, []File{file("a.docx", "one")}, false), dir, "a.docx")
	force(t, dir, file("a.docx", "one"))
	if err := os.Remove(filepath.Join(dir, manifestName)); err != nil {
		t.Fatal(err)
	}
	wantEdited(t, Write(dir, []File{file("a.docx", "two")}, false), dir, "a.docx")
	wantFile(t, dir, "a.docx", "one")

	// The same bytes need no leave, and from then on the file is known.
	write(t, dir, file("a.docx", "one"))
	write(t, dir, file("a.docx", "two"))
	wantFile(t, dir, "a.docx", "two")
}

// A manifest that cannot be written is met before any file is replaced.
func TestFolderInThePlaceOfTheManifest(t *testing.T) {
	dir := t.TempDir()
	makeFolder(t, filepath.Join(dir, manifestName))
	put(t, filepath.Join(dir, manifestName), "within", "text")
	put(t, dir, "a.docx", "own")
	if err := Write(dir, []File{file("a.docx", "one"), file("b.docx", "one")}, true); err == nil {
		t.Error("no error")
	}
	wantFile(t, dir, "a.docx", "own")
	wantFile(t, dir, manifestName+"/within", "text")
	wantNames(t, dir, "a.docx")
}

func TestEveryFileHasItsOwnEntry(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, file("a.docx", "one"))
	write(t, dir, file("b.docx", "b one"))
	write(t, dir, file("a.docx", "two"))
	write(t, dir, file("b.docx", "b two"))
	wantFile(t, dir, "a.docx", "two")
	wantFile(t, dir, "b.docx", "b two")

	// A copy of our file under a name we never wrote is the user's.
	put(t, dir, "copy.docx", "two")
	wantEdited(t, Write(dir, []File{file("copy.docx", "three")}, false), dir, "copy.docx")
}

// A run that ended after it recorded its files and before it moved them, for
// it was killed or another program held a file, leaves the older file, which is
// ours however often that happens.
func TestFileIsOursAfterRunsThatDidNotMoveIt(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, file("a.docx", "one"))
	for _, text := range []string{"two", "three", "four"} {
		write(t, dir, file("a.docx", text))
		put(t, dir, "a.docx", "one")
	}
	write(t, dir, file("a.docx", "five"))
	wantFile(t, dir, "a.docx", "five")
}

// The same with force over a file that was edited: it never becomes ours.
func TestEditedFileIsNotOursAfterAForcedRunThatDidNotMoveIt(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, file("a.docx", "one"))
	for _, text := range []string{"two", "three"} {
		force(t, dir, file("a.docx", text))
		put(t, dir, "a.docx", "own")
	}
	wantEdited(t, Write(dir, []File{file("a.docx", "four")}, false), dir, "a.docx")
	wantFile(t, dir, "a.docx", "own")
}

// A file where we never wrote one is told from one of ours that was edited.
func TestForeignFileIsToldFromAnEditedOne(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, file("edited.docx", "one"))
	put(t, dir, "edited.docx", "own")
	put(t, dir, "foreign.docx", "own")
	for name, foreign := range map[string]bool{"edited.docx": false, "foreign.docx": true} {
		var edited *EditedError
		if err := Write(dir, []File{file(name, "two")}, false); !errors.As(err, &edited) || edited.Foreign != foreign {
			t.Errorf("%s: error is %#v, want foreign %v", name, err, foreign)
		}
	}
}
