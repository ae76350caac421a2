package templates

import (
	"strconv"
	"testing"

	"congvan/templates/prose"
)

// hostile are texts with every mark of the body dialect, of YAML and of the
// engine in them.
func hostile() []string {
	return []string{
		"**x", "x**", "**x**", "*x*", "***", "****", "* x", `\`, `\\`, `\*`, `a\`, `\[^1]`,
		"| a | b |", "|", "| :-- |", "a | b", "|---|", "<", "^",
		"1. a", "1.1. a", "1.1.1. a", "a) a", "(i) a", "- a", "-a", "+ a", "I- a", "I. a", "I - a",
		"-> a <-", "->", "<-", "[^1]", "[^1]: a", "[___]", "[__]", "[ ]", "[x]",
		"Chương I", "CHƯƠNG II", "Mục 1", "Phần thứ nhất", "Chương I TÊN CHƯƠNG", "– a", "— a", "–",
		"Điều 1. x", "Chương I. X", "Mục 1: X", "PHẦN I: X", "ĐIỀU 2.",
		"{{x}}", "{{", "}}", "{{/* a */}}", "{{define \"a\"}}",
		"a: b", "a:", "# a", "a # b", "---", "...", "~", "null", "true", "0x1F", "2026-02-25", "&a", "*a", "!!str a", "? a", "%YAML 1", "@a", "`a`", "> a", "{a: b}", "[a]", ",",
		"<b>", "</b>", "&amp;", "“a”", `"a"`, "'a'", "a'b\"c", "$a$", "1.200.000", "04-CT/TU", "b/c", "100%", "_a_", "😀",
	}
}

// A value prints as it was typed and changes no structure, wherever in the text
// of a template it stands.
func TestValuesChangeNoStructure(t *testing.T) {
	tmpl := made(t, `truong:
  - {khoa: gia_tri, kieu: chu}
  - {khoa: cac_muc, kieu: chu, nhieu: true}
van_ban:
  trich_yeu: "về {{.gia_tri}}"
  kinh_gui: ["{{.gia_tri}}"]
  ky: {chuc_vu: "{{.gia_tri}}"}
  noi_dung: |
    {{.gia_tri}}

    Đoạn {{.gia_tri}} giữa.
    {{.gia_tri}} đầu dòng.

    **{{.gia_tri}}** *{{hoa_dau .gia_tri}}*

    - {{.gia_tri}}

    Điều 1. {{.gia_tri}}

    | Tên | {{.gia_tri}} |
    |---|---|
    {{range .cac_muc}}| {{.}} | {{with .}}{{.}}{{end}} |
    {{end}}

    Hết[^1].

    [^1]: {{.gia_tri}}
`)
	for _, v := range hostile() {
		q := strconv.Quote(v)
		def := expanded(t, tmpl, "gia_tri: "+q+"\ncac_muc: ["+q+"]\n", "05-HD/VPTW")
		want := "0: " + v +
			"\n0: Đoạn " + v + " giữa. " + v + " đầu dòng." +
			"\n0: «" + v + "» ‹" + prose.Capital(v) + "›" +
			"\n10: - " + v +
			"\n4: Điều 1. " + v +
			"\n|0: Tên|0: " + v + "|" +
			"\n|0: " + v + "|0: " + v + "|" +
			"\n0: Hết{note 1}." +
			"\nnote: " + v
		if got := shown(def.Content); got != want {
			t.Errorf("%q prints\n%s\nwant\n%s", v, got, want)
		}
		if got := def.Subject.Value; got != "về "+v {
			t.Errorf("%q: the subject is %q", v, got)
		}
		if got := def.Addressees; len(got) != 1 || got[0].Name.Value != v {
			t.Errorf("%q: the addressees are %+v", v, got)
		}
		if got := def.Signers; len(got) != 1 || got[0].Office.Value != v {
			t.Errorf("%q: the signers are %+v", v, got)
		}
	}
}

// A value of nothing prints nothing and leaves the marks around it alone.
func TestEmptyValue(t *testing.T) {
	tmpl := made(t, `truong: [{khoa: gia_tri, kieu: chu}]
van_ban:
  trich_yeu: "{{.gia_tri}}"
  kinh_gui: ["{{.gia_tri}}", "b"]
  noi_dung: |
    {{.gia_tri}}

    a {{.gia_tri}} b

    | {{.gia_tri}} | c |
`)
	for _, src := range []string{"", "gia_tri:\n", "gia_tri: ''\n", "gia_tri: '  '\n"} {
		def := expanded(t, tmpl, src, "05-HD/VPTW")
		if got, want := shown(def.Content), "0: a b\n||0: c|"; got != want {
			t.Errorf("%q prints\n%s\nwant\n%s", src, got, want)
		}
		if def.Subject.Present() || len(def.Addressees) != 1 {
			t.Errorf("%q: the subject is %q, the addressees are %+v", src, def.Subject.Value, def.Addressees)
		}
	}
}

// Texts with footnotes of the same label stand in one body, with one of the
// template, and one text stands there twice.
func TestFootnotesOfValues(t *testing.T) {
	tmpl := made(t, `truong: [{khoa: mot, kieu: doan}, {khoa: hai, kieu: doan, nhieu: true}]
van_ban:
  noi_dung: |
    Mở đầu[^1].

    {{.mot}}

    {{range .hai}}{{.}}

    {{end}}

    {{.mot}}

    [^1]: Của mẫu.
`)
	const src = "mot: |\n  a[^1] \\[^1] b[^x].\n\n  [^1]: c\n\n  [^x]: d\nhai:\n  - |\n    e[^1]\n\n    [^1]: f\n  - |\n    g[^1]\n\n    [^1]: h\n"
	const want = "0: Mở đầu{note 1}.\n0: a{note 2} [^1] b{note 3}.\n0: e{note 4}\n0: g{note 5}\n0: a{note 6} [^1] b{note 7}." +
		"\nnote: Của mẫu.\nnote: c\nnote: d\nnote: f\nnote: h\nnote: c\nnote: d"
	if got := shown(expanded(t, tmpl, src, "05-HD/VPTW").Content); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Text that may bear marks of the dialect keeps them.
func TestBodyValueKeepsItsMarks(t *testing.T) {
	tmpl := made(t, `truong: [{khoa: than, kieu: doan}]
van_ban:
  noi_dung: |
    Mở đầu.

    {{.than}}

    Kết thúc.
`)
	const src = `than: |
  **Đậm** và *nghiêng*[^a], {{.x}}.

  1. Một

  | a | b |
  |---|---|
  | c | [ ] |

  [^a]: Chú thích.
`
	const want = "0: Mở đầu.\n0: «Đậm» và ‹nghiêng›{note 1}, {{.x}}.\n6: 1. Một\n|0: a|0: b|\n|0: c|0: □|\n0: Kết thúc.\nnote: Chú thích."
	if got := shown(expanded(t, tmpl, src, "05-HD/VPTW").Content); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
