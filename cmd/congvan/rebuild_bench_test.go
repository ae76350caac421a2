package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"congvan/internal/diag"
)

// BenchmarkBuild is a whole run of congvan build on a folder of dispatches of four
// pages each, in both formats, from nothing: files, manifest and all.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{100, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			dispatches(b, dir, n)
			runs := 0
			for b.Loop() {
				runs++
				build(b, dir, filepath.Join(b.TempDir(), fmt.Sprint(runs)))
			}
			b.ReportMetric(float64(n*runs)/b.Elapsed().Seconds(), "documents/s")
		})
	}
}

// dispatches puts n definitions into a folder, which differ in their numbers.
func dispatches(t testing.TB, dir string, n int) {
	t.Helper()
	src, err := os.ReadFile(benchmarked)
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		text := bytes.Replace(src, []byte("so: 181"), fmt.Appendf(nil, "so: %d", i+1), 1)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("cv-%05d.yaml", i+1)), text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// build runs congvan build, which is to find nothing wrong.
func build(t testing.TB, dir, out string) {
	t.Helper()
	var text bytes.Buffer
	if status := run([]string{"build", dir, "-o", out}, console{out: io.Discard, err: &text, lang: diag.English}); status != exitClean {
		t.Fatal(text.String())
	}
}
