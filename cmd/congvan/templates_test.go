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

// filledTemplates are the templates that bring a text, filled from their own
// examples, as definitions of a date.
func filledTemplates(t *testing.T, date string) map[string][]byte {
	t.Helper()
	names, err := templates.Names()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, name := range names {
		template, err := templates.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		if !template.HasText() {
			continue
		}
		sample, err := templates.Sample(template)
		if err != nil {
			t.Fatal(name, err)
		}
		out[name] = []byte("mau: " + name + "\n" + everyOffice + "ngay: " + date + "\n" + sample)
	}
	if len(out) == 0 {
		t.Fatal("no template brings a text")
	}
	return out
}

// Every template that brings a text is filled from its own examples and set
// under both regulations with nothing to say against it.
func TestEveryTemplateRenders(t *testing.T) {
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	for _, date := range []string{"2025-11-03", "2026-07-05"} {
		for name, text := range filledTemplates(t, date) {
			t.Run(name+"-"+date, func(t *testing.T) {
				laid, list, err := b.lay(name, text)
				if err != nil || len(list) > 0 {
					t.Fatalf("%v %v\n%s", list, err, text)
				}
				for _, format := range formats() {
					if data, err := b.write(format, laid, nil); err != nil || len(data) == 0 {
						t.Error(format, err)
					}
				}
			})
		}
	}
}
