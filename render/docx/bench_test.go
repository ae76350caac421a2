package docx

import (
	"io"
	"testing"
)

func BenchmarkWrite(b *testing.B) {
	laid, _ := lay(b, example(b, "thach-quang-181-cv-du.yaml"))
	size := len(write(b, laid))
	w := New()
	b.ReportAllocs()
	for b.Loop() {
		if err := w.Write(io.Discard, laid, nil); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(size), "file-B")
}

// BenchmarkCarry is the part of it that the library does, and making the text.
func BenchmarkCarry(b *testing.B) {
	laid, _ := lay(b, example(b, "thach-quang-181-cv-du.yaml"))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := carry(laid); err != nil {
			b.Fatal(err)
		}
	}
}
