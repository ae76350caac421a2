package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"congvan/internal/diag"
)

// What is seen is built at once, and again when it is no more what was built and
// has come to rest.
func TestWatchBuildsWhatHasChangedAndIsAtRest(t *testing.T) {
	looks := []string{"a", "a", "a", "b", "c", "c", "c", "d", "c", "c", "e", "e"}
	ctx, stop := context.WithCancel(context.Background())
	tick := make(chan time.Time)
	close(tick) // always there
	seen := ""
	look := func() string {
		if len(looks) == 0 {
			stop()
			return seen
		}
		seen, looks = looks[0], looks[1:]
		return seen
	}
	var built []string
	err := watch(ctx, tick, look, func() error {
		built = append(built, seen)
		return nil
	})
	if want := []string{"a", "c", "e"}; err != nil || !slices.Equal(built, want) {
		t.Errorf("built %q (%v), want %q", built, err, want)
	}
}

func TestWatchEndsWithAnErrorOfBuild(t *testing.T) {
	want := errors.New("no")
	if err := watch(context.Background(), nil, func() string { return "a" }, func() error { return want }); err != want {
		t.Error(err)
	}
}

// Every save of what the files are made from is seen, a file put in the place of
// another too, and no other.
func TestLookSeesWhatTheFilesAreMadeFrom(t *testing.T) {
	office := t.TempDir()
	dir := filepath.Join(office, "dinh-nghia")
	r := &rebuilding{console: &console{out: io.Discard, err: io.Discard, lang: diag.English}, dir: dir, to: filepath.Join(dir, "out")}
	day := time.Date(2026, 7, 6, 8, 0, 0, 0, time.UTC)
	put := func(name string) {
		path := filepath.Join(office, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		day = day.Add(time.Millisecond)
		if err := errors.Join(os.WriteFile(path+"~", []byte("x"), 0o666), os.Chtimes(path+"~", day, day), os.Rename(path+"~", path)); err != nil {
			t.Fatal(err)
		}
	}
	put("dinh-nghia/a.yaml")
	for _, c := range []struct {
		name string
		seen bool
	}{
		{"dinh-nghia/a.yaml", true},
		{"dinh-nghia/moi/b.yaml", true},
		{"dinh-nghia/mau/cv-a.yaml", true},
		{"dinh-nghia/mau/khung.docx", true},
		{"co-quan.yaml", true},
		{"mau/cv-b.yaml", true},
		{"mau/khung.docx", true},
		{"danh-ba.yaml", true},
		{"danh-ba.xlsx", true},
		{"dinh-nghia/danh-ba.csv", true},
		{"dinh-nghia/out/a.docx", false},
		{"dinh-nghia/out/a.yaml", false},
		{"dinh-nghia/a.docx", false},
		{"dinh-nghia/.a.yaml", false},
		{"khac/a.yaml", false},
	} {
		before := r.look()
		put(c.name)
		if seen := r.look() != before; seen != c.seen {
			t.Errorf("%s: seen %v", c.name, seen)
		}
	}
	before := r.look()
	if err := os.Remove(filepath.Join(office, "dinh-nghia/moi/b.yaml")); err != nil {
		t.Fatal(err)
	}
	if r.look() == before {
		t.Error("that a definition is deleted is not seen")
	}
}
