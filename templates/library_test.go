package templates

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// folder is a folder with files of the given texts by their names.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, src := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// An office's own template stands over that of the program of its name; the
// others stay.
func TestLibrary(t *testing.T) {
	l, list := Open(folder(t, map[string]string{
		"cong-van.yaml": "loai: cong-van\nten: của cơ quan\n",
		"cv-moi.yaml":   "loai: cong-van\nten: mới\n",
		"doc.txt":       "không phải mẫu",
	}))
	if len(list) > 0 {
		t.Fatal(list)
	}
	for name, want := range map[string]string{"cong-van": "của cơ quan", "cv-moi": "mới", "cv-don-doc": "công văn đôn đốc báo cáo, nhiệm vụ chậm hạn"} {
		if tmpl, err := l.Find(name); err != nil || tmpl == nil || tmpl.Description != want || tmpl.Name != name {
			t.Errorf("%s: %+v, %v", name, tmpl, err)
		}
	}
	for _, name := range []string{"doc", "cv-mới", ""} {
		if tmpl, err := l.Find(name); tmpl != nil || err != nil {
			t.Errorf("%q: %+v, %v", name, tmpl, err)
		}
	}
	names, err := l.Names()
	builtIn, _ := Names()
	if err != nil || !slices.IsSorted(names) || len(names) != len(builtIn)+1 || !slices.Contains(names, "cv-moi") || len(slices.Compact(slices.Clone(names))) != len(names) {
		t.Errorf("%v, %v", names, err)
	}
}

// A folder that is not there has no templates, nor has an empty library.
func TestLibraryOfNothing(t *testing.T) {
	none, list := Open(filepath.Join(t.TempDir(), "mau"))
	if len(list) > 0 {
		t.Error(list)
	}
	want, _ := Names()
	for _, l := range []*Library{none, {}} {
		if names, err := l.Names(); err != nil || !slices.Equal(names, want) {
			t.Errorf("%v, %v", names, err)
		}
		if tmpl, err := l.Find("cong-van"); err != nil || tmpl == nil {
			t.Errorf("%v, %v", tmpl, err)
		}
	}
}

// A file that cannot be read is told by its name; the others can be used.
func TestLibraryWithBrokenFiles(t *testing.T) {
	dir := folder(t, map[string]string{"hong.yaml": "loai: cong-van\nten: a: b\n", "tot.yaml": "loai: cong-van\nten: tốt\n"})
	l, list := Open(dir)
	if len(list) != 1 || fmt.Sprint(list[0].ID) != "V035" || list[0].Pos.File != filepath.Join(dir, "hong.yaml") || list[0].Pos.Line != 2 {
		t.Errorf("%+v", list)
	}
	if tmpl, _ := l.Find("tot"); tmpl == nil {
		t.Error("tot is lost")
	}
	if tmpl, _ := l.Find("hong"); tmpl != nil {
		t.Errorf("%+v", tmpl)
	}
	path := filepath.Join(dir, "khong-co.yaml")
	if tmpl, list := OpenFile(path); tmpl != nil || len(list) != 1 || list[0].ID != "V201" || list[0].Pos.File != path {
		t.Errorf("%+v, %+v", tmpl, list)
	}
}
