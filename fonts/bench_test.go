package fonts

import "testing"

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMeasure is what the first character of a face costs.
func BenchmarkMeasure(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		s, err := Load()
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		s.Advance(Regular, 'a')
	}
}

func BenchmarkAdvance(b *testing.B) {
	s := load(b)
	text := []rune("Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026")
	b.ReportMetric(float64(len(text)), "chars/op")
	for b.Loop() {
		for _, r := range text {
			s.Advance(Regular, r)
		}
	}
}

func BenchmarkCut(b *testing.B) {
	s := load(b)
	runes := repertoire()
	for b.Loop() {
		cut, err := s.Cut(Regular, runes)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(cut.File)), "file-B")
		b.ReportMetric(float64(len(cut.Deflated)), "deflated-B")
	}
}
