package outfile

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// openFolder opens a folder that nothing should stand in the way of.
func openFolder(t *testing.T, dir string) *Folder {
	t.Helper()
	f, err := Open(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func putFile(t *testing.T, f *Folder, file File) {
	t.Helper()
	if err := f.Put(file); err != nil {
		t.Fatal(err)
	}
}

// A file that was made ready is there when it is committed, and dropped when the
// folder is closed before.
func TestFilesOfAFolderAreThereOnceCommitted(t *testing.T) {
	dir := t.TempDir()
	f := openFolder(t, dir)
	putFile(t, f, file("a.docx", "one"))
	if _, err := os.Stat(filepath.Join(dir, "a.docx")); err == nil {
		t.Error("it is there before it was committed")
	}
	if err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	wantFile(t, dir, "a.docx", "one")
	putFile(t, f, file("a.docx", "two"))
	putFile(t, f, file("b.docx", "two"))
	f.Close()
	wantFile(t, dir, "a.docx", "one")
	wantNames(t, dir, "a.docx")
}

// What a file was made from is known again, also by a run that only reads, and
// forgotten by one that does not say.
func TestWhatAFileWasMadeFromIsKept(t *testing.T) {
	dir := t.TempDir()
	from := map[string]string{"definition": "x", "template": "y"}
	write(t, dir, File{Name: "a.docx", Data: []byte("one"), From: from}, file("b.docx", "one"))
	r, err := OpenRecord(dir)
	if err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(r.From("a.docx"), from) || r.From("b.docx") != nil {
		t.Errorf("from %v and %v", r.From("a.docx"), r.From("b.docx"))
	}
	if names := r.Names(); !slices.Equal(names, []string{"a.docx", "b.docx"}) {
		t.Errorf("names %q", names)
	}
	write(t, dir, file("a.docx", "one"))
	if r, err = OpenRecord(dir); err != nil || r.From("a.docx") != nil {
		t.Errorf("from %v, %v", r.From("a.docx"), err)
	}
}

func TestStateOfAFile(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, file("written", "one"), file("older", "one"), file("edited", "one"), file("missing", "one"))
	write(t, dir, file("older", "two"))
	put(t, dir, "older", "one")
	put(t, dir, "edited", "own")
	put(t, dir, "foreign", "own")
	if err := os.Remove(filepath.Join(dir, "missing")); err != nil {
		t.Fatal(err)
	}
	r, err := OpenRecord(dir)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]State{
		"written": Written, "older": Older, "edited": Edited, "missing": Missing, "foreign": Foreign, "never": Missing,
	} {
		if state, err := r.State(name); state != want || err != nil {
			t.Errorf("%s is %d (%v), want %d", name, state, err, want)
		}
	}
}

// A file that is edited after it was made ready and before it is moved is left; the
// others are moved.
func TestEditedBeforeTheCommit(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, file("a.docx", "one"), file("b.docx", "one"))
	f := openFolder(t, dir)
	defer f.Close()
	putFile(t, f, file("a.docx", "two"))
	putFile(t, f, file("b.docx", "two"))
	put(t, dir, "a.docx", "own")
	wantEdited(t, f.Commit(), dir, "a.docx")
	wantFile(t, dir, "a.docx", "own")
	wantFile(t, dir, "b.docx", "two")
	wantNames(t, dir, "a.docx", "b.docx")
}

// Ours is deleted and forgotten; what was edited is left.
func TestRemove(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, file("a.docx", "one"), file("b.docx", "one"), file("gone.docx", "one"))
	put(t, dir, "b.docx", "own")
	if err := os.Remove(filepath.Join(dir, "gone.docx")); err != nil {
		t.Fatal(err)
	}
	f := openFolder(t, dir)
	if err := errors.Join(f.Remove("a.docx"), f.Remove("gone.docx")); err != nil {
		t.Error(err)
	}
	wantEdited(t, f.Remove("b.docx"), dir, "b.docx")
	if err := f.Commit(); err != nil {
		t.Error(err)
	}
	f.Close()
	wantNames(t, dir, "b.docx")
	if r, err := OpenRecord(dir); err != nil || !slices.Equal(r.Names(), []string{"b.docx"}) {
		t.Errorf("%q, %v", r.Names(), err)
	}
}

// Files are moved as they become many, so that a run that is stopped has done
// something; not for each, which would have the manifest written as often.
func TestCommitDue(t *testing.T) {
	dir := t.TempDir()
	f := openFolder(t, dir)
	defer f.Close()
	commits, waiting := 0, 0
	for i := range 1000 {
		putFile(t, f, file(fmt.Sprintf("%d.docx", i), "one"))
		if err := f.CommitDue(); err != nil {
			t.Fatal(err)
		}
		waiting++
		if _, err := os.Stat(filepath.Join(dir, fmt.Sprintf("%d.docx", i))); err == nil {
			commits++
			waiting = 0
		}
	}
	if commits < 5 || commits > 15 || waiting > 300 {
		t.Errorf("%d commits, %d files wait", commits, waiting)
	}
}

func TestFolders(t *testing.T) {
	root := t.TempDir()
	for _, dir := range []string{"b", "a/c", "d"} {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(root, "b"), file("x", "one"))
	write(t, filepath.Join(root, "a", "c"), file("x", "one"))
	got, err := Folders(root)
	if want := []string{filepath.Join(root, "a", "c"), filepath.Join(root, "b")}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
	if got, err := Folders(filepath.Join(root, "none")); err != nil || len(got) != 0 {
		t.Errorf("%q, %v", got, err)
	}
}
