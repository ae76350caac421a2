package dispatch

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// What a definition holds is what its file gives, save the choices of layout.
func TestHeld(t *testing.T) {
	files, err := filepath.Glob("../examples/*.yaml")
	if err != nil || len(files) < 30 {
		t.Fatal(files, err)
	}
	for _, path := range files {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		def, _ := Parse(path, src)
		want := maps.Clone(def.Given)
		delete(want, "trinh_bay")
		got, keys := slices.Sorted(maps.Keys(def.Held())), slices.Sorted(maps.Keys(want))
		if !slices.Equal(got, keys) {
			t.Errorf("%s: %v, want %v", path, got, keys)
		}
	}
}
