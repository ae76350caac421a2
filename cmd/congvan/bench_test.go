package main

import (
	"os"
	"testing"
)

const benchmarked = "../../examples/thach-quang-181-cv-du.yaml"

// BenchmarkRender is a document from the text of its definition to the bytes of
// both files, in a process that is already running.
func BenchmarkRender(b *testing.B) {
	builder, src := prepare(b)
	b.ReportAllocs()
	for b.Loop() {
		laid, list, err := builder.lay(benchmarked, src)
		if err != nil || len(list) > 0 {
			b.Fatal(list, err)
		}
		for _, format := range formats() {
			if _, err := builder.write(format, laid, nil); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkLay is the part of it that reads the definition and sets the pages.
func BenchmarkLay(b *testing.B) {
	builder, src := prepare(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, list, err := builder.lay(benchmarked, src); err != nil || len(list) > 0 {
			b.Fatal(list, err)
		}
	}
}

// BenchmarkWrite is the part of it that writes one file.
func BenchmarkWrite(b *testing.B) {
	builder, src := prepare(b)
	laid, _, err := builder.lay(benchmarked, src)
	if err != nil {
		b.Fatal(err)
	}
	for _, format := range formats() {
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := builder.write(format, laid, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// prepare is a builder that has made the document once, and its definition.
func prepare(b *testing.B) (*builder, []byte) {
	b.Helper()
	src, err := os.ReadFile(benchmarked)
	if err != nil {
		b.Fatal(err)
	}
	builder, err := newBuilder()
	if err != nil {
		b.Fatal(err)
	}
	laid, list, err := builder.lay(benchmarked, src)
	if err != nil || laid == nil {
		b.Fatal(list, err)
	}
	for _, format := range formats() {
		if _, err := builder.write(format, laid, nil); err != nil {
			b.Fatal(err)
		}
	}
	return builder, src
}
