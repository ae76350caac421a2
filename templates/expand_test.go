package templates

import (
	"fmt"
	"strings"
	"testing"

	"congvan/dispatch"
)

// What the definition gives itself the template does not bring.
func TestDefinitionWins(t *testing.T) {
	tmpl := made(t, `truong: [{khoa: viec, kieu: chu}]
van_ban:
  trich_yeu: "về {{.viec}}"
  noi_dung: "Nội dung {{.viec}}."
  kinh_gui: [Các chi bộ]
  noi_nhan: [Như trên]
  luu: Văn phòng
  ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ}
`)
	for src, want := range map[string]string{
		"":                                     "trich_yeu noi_dung kinh_gui noi_nhan luu ky",
		"luu: VPĐU\n":                          "trich_yeu noi_dung kinh_gui noi_nhan ky",
		"luu:\n":                               "trich_yeu noi_dung kinh_gui noi_nhan luu ky",
		"kinh_gui: []\nnoi_nhan: ''\n":         "trich_yeu noi_dung kinh_gui noi_nhan luu ky",
		"kinh_gui: [a]\nnoi_dung: b\n":         "trich_yeu noi_nhan luu ky",
		"trich_yeu: a\nnoi_nhan: [{ten: b}]\n": "noi_dung kinh_gui luu ky",
		// Of the signer the definition may give the name alone.
		"ky: {ho_ten: A}\n": "trich_yeu noi_dung kinh_gui noi_nhan luu ky",
	} {
		brought := expanded(t, tmpl, "viec: họp\n"+src, "05-HD/VPTW")
		for _, key := range []string{"trich_yeu", "noi_dung", "kinh_gui", "noi_nhan", "luu", "ky"} {
			_, got := brought.Given[key]
			if wanted := strings.Contains(" "+want+" ", " "+key+" "); got != wanted {
				t.Errorf("%q: the template brings %s: %t, want %t", src, key, got, wanted)
			}
		}
	}
	// All of it given, nothing is brought.
	text, list := Expand(made(t, "van_ban: {luu: a}\n"), defined(t, tmpl, "luu: b\n"), Manner{Regulation: "05-HD/VPTW"})
	if text != nil || len(list) > 0 {
		t.Errorf("%q, %v", text, list)
	}
}

// An item with lap stands once for every value, which muc is; of a group the
// fields go by their own names.
func TestRepeatedItems(t *testing.T) {
	tmpl := made(t, `truong:
  - {khoa: noi, kieu: chu, nhieu: true}
  - {khoa: chung, kieu: chu}
  - khoa: viec
    kieu: nhom
    nhieu: true
    truong: [{khoa: ai, kieu: chu}, {khoa: buoc, kieu: chu, nhieu: true}]
van_ban:
  kinh_gui:
    - "{{.chung}}"
    - {lap: noi, muc: "{{.muc}}"}
    - {lap: viec, muc: "{{.ai}} ({{.muc.ai}}, {{len .buoc}}) {{.chung}}"}
    - cuối
  noi_nhan:
    - {lap: noi, muc: {ten: "{{.muc}}", muc_dich: "b/c"}}
  phu_luc:
    - {tieu_de: "Việc chung", noi_dung: "{{.chung}}"}
    - {lap: viec, muc: {tieu_de: "{{.ai}}", noi_dung: "{{range .buoc}}- {{.}}.\n\n{{end}}"}}
`)
	for _, test := range []struct{ src, addressees, recipients, appendices string }{
		{"", "cuối", "", ""},
		{"noi: [a, b]\n", "a; b; cuối", "a b/c; b b/c", ""},
		{"noi: []\nchung: ' '\n", "cuối", "", ""},
		{"chung: c\n", "c; cuối", "", "Việc chung: 0: c"},
		{"viec: [{ai: d, buoc: [e, f]}, {ai: g}]\n", "d (d, 2); g (g, 0); cuối", "", "d: 10: - e.\n10: - f."},
	} {
		def := expanded(t, tmpl, test.src, "05-HD/VPTW")
		names := func(list []dispatch.Recipient) string {
			var out []string
			for _, r := range list {
				out = append(out, strings.TrimSpace(r.Name.Value+" "+r.Purpose.Value))
			}
			return strings.Join(out, "; ")
		}
		var appendices []string
		for _, a := range def.Appendices {
			appendices = append(appendices, a.Title.Value+": "+shown(a.Content))
		}
		if got := names(def.Addressees); got != test.addressees {
			t.Errorf("%q: the addressees are %s, want %s", test.src, got, test.addressees)
		}
		if got := names(def.Recipients); got != test.recipients {
			t.Errorf("%q: the recipients are %s, want %s", test.src, got, test.recipients)
		}
		// An appendix without a text is none, though it has a title.
		if got := strings.Join(appendices, "; "); got != test.appendices {
			t.Errorf("%q: the appendices are %s, want %s", test.src, got, test.appendices)
		}
	}
}

// Where the two regulations want other words a leaf asks which it is.
func TestWordsOfTheRegulation(t *testing.T) {
	tmpl := made(t, `truong: [{khoa: ten, kieu: chu}]
van_ban: {trich_yeu: "{{if .hd36}}Về{{else}}về{{end}} việc họp"}`)
	for name, want := range map[string]string{"36-HD/VPTW": "Về việc họp", "05-HD/VPTW": "về việc họp"} {
		if got := expanded(t, tmpl, "", name).Subject.Value; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// White space of a template is not that of the document: paragraphs that print
// nothing leave no gap.
func TestSpaceOfTheTemplate(t *testing.T) {
	tmpl := made(t, `truong: [{khoa: viec, kieu: chu, nhieu: true}, {khoa: ten, kieu: chu}]
van_ban:
  trich_yeu: "  {{.ten}}  "
  noi_dung: |

    {{with .ten}}Một {{.}}.{{end}}

    {{range .viec}}
        - {{.}};

    {{end}}

    Hết
      dòng.
`)
	for src, want := range map[string]string{
		"":                       "0: Hết dòng.",
		"ten: a\nviec: [b, c]\n": "0: Một a.\n10: - b;\n10: - c;\n0: Hết dòng.",
	} {
		if got := shown(expanded(t, tmpl, src, "05-HD/VPTW").Content); got != want {
			t.Errorf("%q:\n%s\nwant\n%s", src, got, want)
		}
	}
	text, _ := Expand(tmpl, defined(t, tmpl, "ten: a\n"), Manner{Regulation: "05-HD/VPTW"})
	if got, want := string(text), "trich_yeu: \"a\"\nnoi_dung: |-\n"; !strings.HasPrefix(got, want) || strings.Contains(got, "\n\n\n") {
		t.Errorf("got\n%s\nwant it to begin\n%s", got, want)
	}
}

// A fault of a template is told with its name, line and key at the place that
// names it, all faults of a template at once.
func TestTemplateFault(t *testing.T) {
	tmpl := made(t, `truong: [{khoa: ten, kieu: chu}]
van_ban:
  trich_yeu: "{{.tne}}"
  kinh_gui:
    - "{{range 5}}{{end}}"
  ky:
    chuc_vu: "{{define \"a\"}}{{end}}"
  noi_dung: |
    a

    {{.ten.x}}
`)
	src, list := Expand(tmpl, defined(t, tmpl, ""), Manner{Regulation: "05-HD/VPTW"})
	if src != nil {
		t.Errorf("it brings %s", src)
	}
	var got []string
	for _, d := range list {
		got = append(got, fmt.Sprintf("%d:%d %s %v", d.Pos.Line, d.Pos.Column, d.ID, d.Args[:3]))
	}
	want := "1:6 V141 [thu 5 trich_yeu]\n1:6 V141 [thu 7 kinh_gui]\n1:6 V141 [thu 9 chuc_vu]\n1:6 V141 [thu 10 noi_dung]"
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}
