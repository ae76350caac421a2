package dispatch

import (
	"fmt"
	"testing"

	"congvan/internal/diag"
)

// A file of another kind is read by its keys, and messages call it by its name.
func TestParseFile(t *testing.T) {
	kind := FileKind{diag.Words{Vi: "sổ", En: "the register"}, "nam: 2026", []Key{
		{Name: "nam", Term: "year", Kind: KindText, Required: true, Vietnamese: "năm", English: "year", Example: "2026"},
		{Name: "muc", Term: "entries", Kind: KindMappings, Keys: []Key{{Name: "so", Term: "number", Kind: KindCount}, {Name: "goc", Term: "source", Kind: KindAny}}},
	}}
	values, list := ParseFile("so.yaml", []byte("nam: 2026\nmuc:\n  - {so: 1, goc: {a: [b]}}\n  - {so: 2}\n"), kind)
	if len(list) > 0 || values["nam"].Text.Value != "2026" || len(values["muc"].Items) != 2 {
		t.Fatalf("%v, %+v", list, values)
	}
	first, second := values["muc"].Items[0].Keys, values["muc"].Items[1].Keys
	if n := first["goc"].Node; n == nil || n.Content[1].Content[0].Value != "b" || second["goc"].Given() || second["so"].Text.Value != "2" {
		t.Errorf("%+v, %+v", first, second)
	}
	for src, want := range map[string]string{
		"nam: 2026\nnaem: 1\n":      `2:1+4 V001 sổ không có khoá "naem"`,
		"a\n":                       "1:1+1 V037 sổ phải gồm các dòng khoá: giá trị, không phải một dòng chữ",
		"nam: 2026\nmuc: {so: a}\n": `2:11+1 V015 muc.so phải là số nguyên từ 1 đến 9999, không phải "a"`,
	} {
		_, list := ParseFile("so.yaml", []byte(src), kind)
		if got := places(list) + " " + fmt.Sprint(list[0].Message(diag.Vietnamese)); got != want {
			t.Errorf("%q:\n got %s\nwant %s", src, got, want)
		}
	}
	if values, list := ParseFile("so.yaml", []byte("nam: [2026\n"), kind); values != nil || places(list) != "1:6+1 V041" {
		t.Errorf("no YAML: %v, %s", values, places(list))
	}
}
