package outfile

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// A file is replaced only where it is still the one that was read, and keeps its
// mode; nothing else is left in the folder.
func TestReplace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "so.yaml")
	if err := Replace(path, nil, []byte("một\n")); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	// As a run leaves it that was killed before it renamed.
	if err := os.WriteFile(filepath.Join(dir, replacePrefix+"so.yaml"), []byte("hai nửa"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Replace(path, []byte("một\n"), []byte("hai\n")); err != nil {
		t.Fatal(err)
	}
	for _, old := range [][]byte{nil, []byte("một\n")} {
		var edited *EditedError
		if err := Replace(path, old, []byte("ba\n")); !errors.As(err, &edited) || edited.Path != path {
			t.Errorf("old %q: %v", old, err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil || string(got) != "hai\n" {
		t.Errorf("%q, %v", got, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}

// Check says what Write would refuse, and Ours whose a file is.
func TestCheckAndOurs(t *testing.T) {
	dir := t.TempDir()
	mine := File{Name: "a.pdf", Data: []byte("1")}
	ours := func(want bool) {
		t.Helper()
		if got, err := Ours(dir, "a.pdf"); err != nil || got != want {
			t.Errorf("ours: %t, %v", got, err)
		}
	}
	ours(true)
	if err := Check(dir, []File{mine}, false); err != nil {
		t.Fatal(err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Fatalf("Check wrote %v", entries)
	}
	if err := Write(dir, []File{mine}, false); err != nil {
		t.Fatal(err)
	}
	ours(true)
	if err := os.WriteFile(filepath.Join(dir, "a.pdf"), []byte("đã ký"), 0o600); err != nil {
		t.Fatal(err)
	}
	ours(false)
	var edited *EditedError
	if err := Check(dir, []File{mine}, false); !errors.As(err, &edited) {
		t.Errorf("checked: %v", err)
	}
	if err := Check(dir, []File{mine}, true); err != nil {
		t.Errorf("with force: %v", err)
	}
}

// A link to a file stays a link; the file it leads to is replaced.
func TestReplaceThroughLink(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "so.yaml"), filepath.Join(dir, "link.yaml")
	if err := os.WriteFile(file, []byte("một\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("so.yaml", link); err != nil {
		t.Skip("no links here: ", err)
	}
	if err := Replace(link, []byte("một\n"), []byte("hai\n")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info, err)
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != "hai\n" {
		t.Errorf("%q, %v", got, err)
	}
}
