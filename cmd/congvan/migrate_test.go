package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"congvan/internal/diag"
	"congvan/regulation"
)

// Every example, every document of the rare parts and every template with every
// part goes to either regulation and is laid out under it without an error; of its
// words none is lost or changed but those that the regulation asks for.
func TestExamplesMigrate(t *testing.T) {
	sources := matrix(t)
	for _, pattern := range []string{"../../examples/*.yaml", "testdata/components/*.yaml"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) < 5 {
			t.Fatalf("%s: %d files, %v", pattern, len(paths), err)
		}
		for _, path := range paths {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			sources[path] = string(src)
		}
	}
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	for path, src := range sources {
		changed := 0
		for _, to := range []*regulation.Spec{regulation.HD36(), regulation.HD05()} {
			m := &migrating{console: &console{}, office: b.office, to: to}
			out, list, err := m.migrated(path, []byte(src))
			if out == nil || err != nil {
				t.Fatalf("%s: %v %v", path, list, err)
			}
			laid, list, err := b.lay(path, out)
			if err != nil || laid == nil || laid.Info.Regulation != to.Name {
				t.Errorf("%s is not laid out under %s: %v %v", path, to.Name, list, err)
			}
			for _, d := range list {
				if d.ID == diag.OtherSymbol || d.ID == diag.ForeignPart {
					t.Errorf("%s under %s: %v", path, to.Name, d)
				}
			}
			if was, is := words(src), words(string(out)); !slices.Equal(was, is) {
				t.Errorf("%s under %s has other words:\n%v\n%v", path, to.Name, was, is)
			}
			if string(out) != src {
				changed++
			}
		}
		if changed == 0 {
			t.Errorf("%s is under both regulations", path)
		}
	}
}

// words are those of a definition, without what the two regulations ask for each
// in a way of its own.
func words(src string) []string {
	var lines []string
	for _, line := range strings.Split(src, "\n") {
		if !strings.HasPrefix(line, "the_thuc:") {
			lines = append(lines, line)
		}
	}
	text := strings.NewReplacer("kinh_trinh:", "kinh_gui:", "QĐi/", "QĐ/", "trên các phương tiện", "trên phương tiện").Replace(strings.Join(lines, "\n"))
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
}
