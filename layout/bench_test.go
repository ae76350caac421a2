package layout

import (
	"runtime"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/fonts"
	"congvan/regulation"
)

// BenchmarkLay is the letter of a commune, four pages, read once.
func BenchmarkLay(b *testing.B) {
	benchmark(b, parse(b, read(b, "../examples/thach-quang-181-cv-du.yaml")))
}

// BenchmarkLay300 is a body of about 300 pages. held-B is how much memory its
// pages and flow take once it is laid out.
func BenchmarkLay300(b *testing.B) {
	paragraph := "**1. Đối với các Đảng bộ:** " + strings.Repeat("thường xuyên quán triệt, tuyên truyền và *hướng dẫn* cán bộ, đảng viên thực hiện nghiêm; ", 10)
	var text []string
	for range 970 {
		text = append(text, strings.TrimSpace(paragraph))
	}
	benchmark(b, parse(b, letter(body(text...))))
}

func benchmark(b *testing.B, def *dispatch.Definition) {
	faces := load(b)
	typ, err := regulation.FindType("cong-van")
	if err != nil {
		b.Fatal(err)
	}
	spec := regulation.For(def.Regulation.Value, def.Date.Year, def.Date.Month, def.Date.Day)
	pages, held := layOnce(def, typ, spec, faces)
	b.ReportAllocs()
	for b.Loop() {
		if _, list := Lay(def, typ, spec, faces); len(list) > 0 {
			b.Fatal(list)
		}
	}
	b.ReportMetric(float64(pages), "pages")
	b.ReportMetric(float64(held), "held-B")
}

// layOnce is how many pages a definition has and how many bytes they hold.
func layOnce(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec, faces *fonts.Set) (pages int, held uint64) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	laid, _ := Lay(def, typ, spec, faces)
	runtime.GC()
	runtime.ReadMemStats(&after)
	pages = len(laid.Pages)
	runtime.KeepAlive(laid)
	return pages, after.HeapAlloc - before.HeapAlloc
}
