package templates

import (
	"fmt"
	"testing"

	"congvan/regulation"
	"congvan/templates/prose"
)

// What a template brings is spelt as the office spells it; what the writer typed
// is not, and finds its words all the same.
func TestSpelling(t *testing.T) {
	tmpl := made(t, `truong:
  - {khoa: chu_the, kieu: chon, lua_chon: [Đảng uỷ, Chi uỷ], mac_dinh: Đảng uỷ}
  - {khoa: noi, kieu: chu, mac_dinh: Uỷ ban}
  - {khoa: ai, kieu: chu}
  - {khoa: than, kieu: doan}
van_ban:
  trich_yeu: "{{.ai}} hoà giải {{.chu_the}}"
  kinh_gui: ["{{.noi}}{{if eq .noi .chu_the}} là một{{end}}", '{{if eq .ai "Cấp uỷ"}}chính cấp uỷ{{end}}', '{{if ne .ai "Cấp uỷ"}}khác{{end}}']
  noi_dung: |
    {{$x := "khoẻ"}}{{hoa .chu_the}} {{printf "thuỷ %s" .ai}} {{or "" $x}} {{trong_cau .noi}}

    {{.than}}
`)
	for _, test := range []struct {
		style     prose.ToneStyle
		src, want string
	}{
		{0, "ai: Cấp ủy\n", " Cấp ủy hoà giải Đảng uỷ; Uỷ ban; chính cấp uỷ; 0: ĐẢNG UỶ thuỷ Cấp ủy khoẻ Uỷ ban"},
		{prose.ToneOnLast, "ai: Cấp ủy\nnoi: Chi ủy xã\n", " Cấp ủy hoà giải Đảng uỷ; Chi ủy xã; chính cấp uỷ; 0: ĐẢNG UỶ thuỷ Cấp ủy khoẻ chi ủy xã"},
		{prose.ToneOnFirst, "", " hòa giải Đảng ủy; Ủy ban; khác; 0: ĐẢNG ỦY thủy khỏe Ủy ban"},
		{prose.ToneOnFirst, "ai: Cấp uỷ\nthan: hoà\n", " Cấp uỷ hòa giải Đảng ủy; Ủy ban; chính cấp ủy; 0: ĐẢNG ỦY thủy Cấp uỷ khỏe Ủy ban\n0: hoà"},
		{prose.ToneOnFirst, "chu_the: Chi uỷ\nnoi: Chi uỷ\nai: b\n", " b hòa giải Chi ủy; Chi uỷ là một; khác; 0: CHI ỦY thủy b khỏe Chi uỷ"},
	} {
		def := spelt(t, tmpl, test.src, Manner{Regulation: "05-HD/VPTW", Tones: test.style})
		got := " " + def.Subject.Value
		for _, r := range def.Addressees {
			got += "; " + r.Name.Value
		}
		if got = fmt.Sprint(got, "; ", shown(def.Content)); got != test.want {
			t.Errorf("%q in style %d:\n got %s\nwant %s", test.src, test.style, got, test.want)
		}
	}
}

// No template of the program has words of its own that are left in the other
// spelling.
func TestSpellingOfEveryTemplate(t *testing.T) {
	moved := 0
	for _, tmpl := range all(t) {
		if !tmpl.HasText() {
			continue
		}
		sample, err := Sample(tmpl)
		if err != nil {
			t.Fatal(tmpl.Name, err)
		}
		for _, name := range regulation.Names() {
			plain, list := Expand(tmpl, defined(t, tmpl, sample), Manner{Regulation: name})
			if len(list) > 0 {
				t.Fatal(tmpl.Name, list)
			}
			for _, style := range []prose.ToneStyle{prose.ToneOnFirst, prose.ToneOnLast} {
				// The values too are typed in the style, so what differs is the template's.
				typed, err := prose.Tone(sample, style)
				if err != nil {
					t.Fatal(err)
				}
				src, list := Expand(tmpl, defined(t, tmpl, typed), Manner{Regulation: name, Tones: style})
				if len(list) > 0 {
					t.Fatalf("%s: %v", tmpl.Name, list)
				}
				want, err := prose.Tone(string(plain), style)
				if err != nil {
					t.Fatal(err)
				}
				if string(src) != want {
					t.Errorf("%s in style %d:\n%s\nwant\n%s", tmpl.Name, style, src, want)
				}
				if want != string(plain) {
					moved++
				}
			}
		}
	}
	if moved < 30 {
		t.Errorf("only %d texts have words to spell", moved)
	}
}
