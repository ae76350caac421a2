package docx

import (
	"archive/zip"
	"io"
	"testing"
)

func BenchmarkWrite(b *testing.B) {
	laid, _ := lay(b, example(b, "thach-quang-181-cv-du.yaml"))
	size := len(write(b, laid))
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, laid, nil); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(size), "file-B")
}

// BenchmarkDeflate only compresses the parts that Write makes: what is left of
// BenchmarkWrite is making them.
func BenchmarkDeflate(b *testing.B) {
	laid, _ := lay(b, example(b, "thach-quang-181-cv-du.yaml"))
	made := parts(laid, nil)
	for i := range made {
		if made[i].name == "word/document.xml" {
			made[i].content = documentXML(laid)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		z := zip.NewWriter(io.Discard)
		for _, p := range made {
			w, err := z.Create(p.name)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := io.WriteString(w, p.content); err != nil {
				b.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
