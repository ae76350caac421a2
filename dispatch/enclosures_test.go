package dispatch

import (
	"strings"
	"testing"

	"congvan/internal/diag"
)

// What a document issues has a type, a subject and a text of its own, whose
// notes begin at 1 again.
func TestIssued(t *testing.T) {
	def, list := Parse("a.yaml", []byte(strings.Replace(minimal, "noi_dung: a", "noi_dung: \"a[^1]\\n[^1]: b\"", 1)+`kem_theo:
  loai: quy-che
  trich_yeu:  "la`+"\u0300"+`m  việc"
  chi_dan: (Ban hành kèm theo)
  noi_dung: |
    Điều 1. Tên

    1. Nội[^1] dung

    [^1]: c
`))
	if len(list) > 0 {
		t.Fatal(list)
	}
	for what, c := range map[string]struct {
		text         Text
		value, place string
	}{
		"the type":    {def.Issued.Type, "quy-che", "5:9+7"},
		"the subject": {def.Issued.Subject, "làm việc", "6:16+10"},
		"the note":    {def.Issued.Note, "(Ban hành kèm theo)", "7:12+19"},
	} {
		if c.text.Value != c.value || placeOf(c.text.Pos) != c.place {
			t.Errorf("%s is %q at %s, want %q at %s", what, c.text.Value, placeOf(c.text.Pos), c.value, c.place)
		}
	}
	if got, want := dump(def.Issued.Content), "article: Điều 1. Tên\nclause: 1. Nội{1} dung\nnote 1: c"; got != want {
		t.Errorf("the text is\n%s\nwant\n%s", got, want)
	}
	if got, want := dump(def.Content), "plain: a{1}\nnote 1: b"; got != want {
		t.Errorf("the text that issues it is\n%s\nwant\n%s", got, want)
	}
	if got := placeOf(def.Issued.Content.Paragraphs()[1].Pos); got != "11:5+15" {
		t.Errorf("its second paragraph stands at %s", got)
	}
}

// An appendix alone needs no list.
func TestAppendices(t *testing.T) {
	def, list := Parse("a.yaml", []byte(minimal+`phu_luc:
  - tieu_de: "Bie`+"\u0302\u0309"+`u"
    chi_dan: (Kèm theo)
    huong: NGANG
    noi_dung: |
      | a | < |
      | b | c[^1] |

      [^1]: d
  - {tieu_de: B, huong: dọc, noi_dung: e}
  - {tieu_de: C, noi_dung: f}
`))
	if len(list) > 0 {
		t.Fatal(list)
	}
	var got []string
	for _, a := range def.Appendices {
		turned := ""
		if a.Landscape {
			turned = " turned"
		}
		got = append(got, placeOf(a.Pos)+" "+a.Title.Value+" "+placeOf(a.Title.Pos)+" "+a.Note.Value+turned, dump(a.Content))
	}
	const want = "5:5+1 Biểu 5:15+6 (Kèm theo) turned\n|2x1 a|·|\n|---|---|\n|b|c{1}|\nnote 1: d\n" +
		"13:5+1 B 13:15+1 \nplain: e\n" +
		"14:5+1 C 14:15+1 \nplain: f"
	if text := strings.Join(got, "\n"); text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	if got := def.Given["phu_luc"]; placeOf(got) != "5:15+6" {
		t.Errorf("phu_luc is given at %s", placeOf(got))
	}

	def, list = Parse("a.yaml", []byte(minimal+"phu_luc: {tieu_de: A, noi_dung: b}\n"))
	if len(list) > 0 || len(def.Appendices) != 1 || def.Appendices[0].Title.Value != "A" || placeOf(def.Appendices[0].Pos) != "4:10+1" {
		t.Errorf("%+v, %v", def.Appendices, list)
	}
}

// A problem of an enclosure is told where it stands, by the name of its key.
func TestEnclosureProblems(t *testing.T) {
	for src, want := range map[string]string{
		"kem_theo: quy-che":      "4:11+7 V004",
		"kem_theo: [{loai: a}]":  "4:11+1 V004",
		"kem_theo: ~":            "",
		"kem_theo: {chi_dan: a}": "4:11+1 V003, 4:11+1 V003, 4:11+1 V003",
		"kem_theo: {loai: [a], trich_yeu: b, noi_dung: c}":    "4:18+1 V004",
		"kem_theo: {loại: a, trich_yeu: b, noi_dung: c}":      "4:12+4 V001",
		"kem_theo: {loai: a, trich_yeu: b, noi_dung: [c]}":    "4:45+1 V004",
		"kem_theo: {loai: a, trich_yeu: b, noi_dung: '[^1]'}": "4:46+4 V051",
		"phu_luc: []":  "",
		"phu_luc: [a]": "4:11+1 V004",
		"phu_luc: [{tieu_de: A, noi_dung: b}, {}]":                          "4:38+1 V005",
		"phu_luc: [{tieu_de: A, noi_dung: b}, {tieu_de: C}, {noi_dung: d}]": "4:38+1 V003, 4:52+1 V003",
		"phu_luc: {tieu_de: A, noi_dung: b, huong: xoay}":                   "4:43+4 V006",
		"phu_luc: {tieu_de: A, noi_dung: b, hướng: ngang}":                  "4:36+5 V001",
		"phu_luc: {tieu_de: A, noi_dung: '| b | c |'}":                      "4:34+1 V069",
	} {
		_, list := Parse("a.yaml", []byte(minimal+src+"\n"))
		if got := places(list); got != want {
			t.Errorf("%s: got %s, want %s", src, got, want)
		}
	}
	for src, want := range map[string]string{
		"kem_theo: {loai: a, trich_yeu: b}":               "thiếu kem_theo.noi_dung (nội dung)",
		"phu_luc: {noi_dung: b}":                          "thiếu phu_luc.tieu_de (tiêu đề của phụ lục)",
		"phu_luc: {tieu_de: A, noi_dung: b, huong: xoay}": `phu_luc.huong không nhận giá trị "xoay"`,
	} {
		_, list := Parse("a.yaml", []byte(minimal+src+"\n"))
		if len(list) != 1 || list[0].Message(diag.Vietnamese) != want {
			t.Errorf("%s: %v, want %s", src, list, want)
		}
	}
}
