package main

import (
	"testing"

	"congvan/templates"
)

// everyOffice is what every document of an office has: the keys that no template
// brings.
const everyOffice = `co_quan: {cap_tren: ĐẢNG BỘ TỈNH CAO BẰNG, ten: ĐẢNG UỶ PHƯỜNG NÙNG TRÍ CAO, ky_hieu: ĐU}
dia_danh: Nùng Trí Cao
`

// Every template that brings a text is filled from its own examples and set
// under both regulations with nothing to say against it.
func TestEveryTemplateRenders(t *testing.T) {
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	names, err := templates.Names()
	if err != nil {
		t.Fatal(err)
	}
	filled := 0
	for _, name := range names {
		template, err := templates.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		if !template.HasText() {
			continue
		}
		filled++
		sample, err := templates.Sample(template)
		if err != nil {
			t.Fatal(name, err)
		}
		for _, date := range []string{"2025-11-03", "2026-07-05"} {
			t.Run(name+"-"+date, func(t *testing.T) {
				text := "mau: " + name + "\n" + everyOffice + "ngay: " + date + "\n" + sample
				laid, list, err := b.lay(name, []byte(text))
				if err != nil || len(list) > 0 {
					t.Fatalf("%v %v\n%s", list, err, text)
				}
				for _, format := range formats() {
					if data, err := b.write(format, laid); err != nil || len(data) == 0 {
						t.Error(format, err)
					}
				}
			})
		}
	}
	if filled == 0 {
		t.Error("no template brings a text")
	}
}
