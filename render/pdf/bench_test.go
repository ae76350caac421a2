package pdf

import (
	"io"
	"testing"
)

func BenchmarkWrite(b *testing.B) {
	faces := load(b)
	w, laid := New(faces), dispatch(faces)
	words := 0
	for _, page := range laid.Pages {
		for _, line := range page.Lines {
			words += len(line.Words)
		}
	}
	size := len(write(b, w, laid))
	b.ReportAllocs()
	for b.Loop() {
		if err := w.Write(io.Discard, laid); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(words), "words")
	b.ReportMetric(float64(len(laid.Pages)), "pages")
	b.ReportMetric(float64(size), "file-B")
}

// BenchmarkWriteFirst is a document in a process of its own: the faces are
// opened, measured, cut and deflated for it.
func BenchmarkWriteFirst(b *testing.B) {
	laid := dispatch(load(b))
	for b.Loop() {
		if err := New(load(b)).Write(io.Discard, laid); err != nil {
			b.Fatal(err)
		}
	}
}
