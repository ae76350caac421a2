package fonts

import (
	"slices"
	"strings"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationserifregular"
)

func TestOpenRefusesDamagedFiles(t *testing.T) {
	whole := liberationserifregular.TTF
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"empty":     {nil, "no whole"},
		"text":      {[]byte("not a font at all, only some words"), "no whole"},
		"directory": {whole[:directoryAt+5], "no whole"},
		"half":      {whole[:len(whole)/2], "no whole"},
	} {
		if _, err := open(c.file); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}

// FuzzFace damages a face at one place: it may give wrong glyphs, or an error,
// but neither a panic nor an endless loop.
func FuzzFace(f *testing.F) {
	whole := liberationserifregular.TTF
	for _, at := range []int{4, 5, 12, 20, 100, 300, 1000, 5000, 20000, 50000, 100000, 300000} {
		f.Add(at, byte(0xFF))
		f.Add(at, byte(0))
	}
	f.Fuzz(func(t *testing.T, at int, value byte) {
		file := slices.Clone(whole)
		file[uint(at)%uint(len(file))] = value
		opened, err := open(file)
		if err != nil {
			return
		}
		var s Set
		s.faces[Regular].sfnt = opened
		for r := rune(0); r < 0x10000; r += 7 {
			s.Advance(Regular, r)
		}
		s.Metrics(Regular)
		_, _ = s.Vietnamese(Regular)
	})
}
