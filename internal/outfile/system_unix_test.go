//go:build unix

package outfile

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func link(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path); err != nil {
		t.Fatal(err)
	}
}

// wantKind checks whether a path is a link.
func wantKind(t *testing.T, path string, isLink bool) {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil {
		t.Error(err)
	} else if got := info.Mode()&os.ModeSymlink != 0; got != isLink {
		t.Errorf("%s: a link %v, want %v", filepath.Base(path), got, isLink)
	}
}

// What a link leads to is looked at like a file, and never written to.
func TestLinkIsReplacedAndItsTargetUntouched(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	target, path := filepath.Join(elsewhere, "own.docx"), filepath.Join(dir, "a.docx")
	put(t, elsewhere, "own.docx", "own")
	link(t, target, path)

	wantEdited(t, Write(dir, []File{file("a.docx", "one")}, false), dir, "a.docx")
	wantKind(t, path, true)
	force(t, dir, file("a.docx", "one"))
	wantKind(t, path, false)
	wantFile(t, dir, "a.docx", "one")
	wantFile(t, elsewhere, "own.docx", "own")

	// Our file, moved to the archive with a link in its place.
	archived := filepath.Join(elsewhere, "archived.docx")
	if err := os.Rename(path, archived); err != nil {
		t.Fatal(err)
	}
	link(t, archived, path)
	write(t, dir, file("a.docx", "two"))
	wantKind(t, path, false)
	wantFile(t, dir, "a.docx", "two")
	wantFile(t, elsewhere, "archived.docx", "one")
}

func TestLinkThatLeadsNowhere(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	path := filepath.Join(dir, "a.docx")
	link(t, filepath.Join(elsewhere, "missing.docx"), path)
	write(t, dir, file("a.docx", "one"))
	wantKind(t, path, false)
	wantFile(t, dir, "a.docx", "one")
	if found := namesIn(t, elsewhere); len(found) > 0 {
		t.Errorf("written through the link: %q", found)
	}
}

func TestLinkToAFolder(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	path := filepath.Join(dir, "a.docx")
	link(t, elsewhere, path)
	if err := Write(dir, []File{file("a.docx", "one")}, true); err == nil || !strings.Contains(err.Error(), "is a directory") {
		t.Errorf("error is %v", err)
	}
	wantKind(t, path, true)
}

// A link in the place of a temporary file is not written through.
func TestLinkInThePlaceOfATemporaryFile(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	put(t, elsewhere, "own.docx", "own")
	link(t, filepath.Join(elsewhere, "own.docx"), filepath.Join(dir, tempPrefix+"a.docx"+tempSuffix))
	write(t, dir, file("a.docx", "one"))
	wantKind(t, filepath.Join(dir, "a.docx"), false)
	wantFile(t, elsewhere, "own.docx", "own")
	wantNames(t, dir, "a.docx")
}

// The disk is full at the last document, or only at the manifest, which many
// names make larger than any of them.
func TestFullDiskLeavesTheOldFiles(t *testing.T) {
	for _, c := range []struct {
		names []string
		lines int
	}{
		{numbered(3), fileLimit},
		{numbered(50), 1},
	} {
		dir := t.TempDir()
		old := batch(c.names[1:], 1, 1)
		write(t, dir, old...)
		args := append([]string{fmt.Sprint(c.lines)}, c.names...)
		wantRefusal(t, child(t, dir, "full", args...), "file too large")
		for _, f := range old {
			wantFile(t, dir, f.Name, string(f.Data))
		}
		wantNames(t, dir, c.names[1:]...)

		write(t, dir, withLongLast(c.names, 2, c.lines)...)
		wantNames(t, dir, c.names...)
	}
}

// Root may write everywhere, so the run gives up its rights first.
func TestFolderWithoutTheRightToWrite(t *testing.T) {
	for _, existing := range []bool{false, true} {
		dir := t.TempDir()
		if existing {
			write(t, dir, document("a.docx", 1, 1))
		}
		before := namesIn(t, dir)
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(dir, 0o777) })
		wantRefusal(t, child(t, dir, "nobody", "a.docx", "b.docx"), "permission denied")
		if after := namesIn(t, dir); strings.Join(after, " ") != strings.Join(before, " ") {
			t.Errorf("the folder holds %q, before it held %q", after, before)
		}
		if existing {
			wantFile(t, dir, "a.docx", string(document("a.docx", 1, 1).Data))
		}
	}
}

func TestProcessesAtOnceLoseNoEntries(t *testing.T) {
	dir := t.TempDir()
	var all []string
	var wait []func() error
	for process := range 4 {
		names := []string{fmt.Sprintf("%d.docx", process), fmt.Sprintf("%d.pdf", process)}
		all = append(all, names...)
		cmd := child(t, dir, "turns", names...)
		cmd.Stderr = os.Stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		wait = append(wait, cmd.Wait)
	}
	for _, ended := range wait {
		if err := ended(); err != nil {
			t.Error(err)
		}
	}
	write(t, dir, batch(all, 9, 1)...)
	wantNames(t, dir, all...)
}

// A document that only its owner may read stays so.
func TestPermissionsStay(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, file("a.docx", "one"))
	path := filepath.Join(dir, "a.docx")
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	write(t, dir, file("a.docx", "two"))
	wantFile(t, dir, "a.docx", "two")
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}
