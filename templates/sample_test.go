package templates

import (
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
)

func TestSample(t *testing.T) {
	tmpl := made(t, `truong:
  - {khoa: ten, kieu: chu, la: tên, vi_du: "a: b"}
  - {khoa: khong, kieu: chu, la: không có ví dụ}
  - {khoa: than, kieu: doan, la: thân, vi_du: "một\n\n- hai"}
  - khoa: viec
    kieu: nhom
    nhieu: true
    la: việc
    vi_du: [{ai: c, buoc: [d, e]}, {ai: f}]
    truong: [{khoa: ai, kieu: chu, la: ai}, {khoa: buoc, kieu: chu, nhieu: true, la: bước}]
`)
	src, err := Sample(tmpl)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := yaml.Unmarshal([]byte(src), &got); err != nil || len(got) != 3 || strings.HasPrefix(src, "\n") {
		t.Fatalf("%v\n%s", err, src)
	}
	def := defined(t, tmpl, "noi_dung: x\n"+src)
	if v := def.Fields["ten"].Text.Value; v != "a: b" {
		t.Errorf("ten is %q", v)
	}
	if v := def.Fields["than"].Text.Value; v != "một\n\n- hai" {
		t.Errorf("than is %q", v)
	}
	if v := def.Fields["viec"].Items; len(v) != 2 || v[0].Keys["buoc"].Items[1].Text.Value != "e" || v[1].Keys["ai"].Text.Value != "f" {
		t.Errorf("viec is %+v", v)
	}
	if def.Fields["khong"].Given() {
		t.Error("khong is given")
	}

	for _, src := range []string{"", "truong: [{khoa: ten, kieu: chu}]\n"} {
		if got, err := Sample(made(t, src)); got != "" || err != nil {
			t.Errorf("%q: %q, %v, want nothing", src, got, err)
		}
	}
}

// The sample on a line of an error message or of a comment.
func TestSampleOfAField(t *testing.T) {
	for src, want := range map[string]string{
		"{khoa: ten, kieu: chu, vi_du: Văn phòng}":                     "Văn phòng",
		"{khoa: ten, kieu: chu, vi_du: \"a: b\"}":                      "'a: b'",
		"{khoa: ten, kieu: chu}":                                       "ten",
		"{khoa: ten, kieu: chu, nhieu: true, vi_du: [a, \"b, c\"]}":    "[a, 'b, c']",
		"khoa: ten\nkieu: nhom\nvi_du:\n  - a: b\n    c:\n      - d\n": "[{a: b, c: [d]}]",
		"{khoa: ten, kieu: ngay, vi_du: 05/7/2026}":                    "05/7/2026",
	} {
		f := made(t, "truong:\n  - "+strings.ReplaceAll(src, "\n", "\n    ")+"\n").Fields[0]
		if got := f.Sample(); got != want {
			t.Errorf("%s: %s, want %s", src, got, want)
		}
		if keys := Keys([]Field{f}); keys[0].Example != want {
			t.Errorf("%s: the key has the example %s", src, keys[0].Example)
		}
	}
}

// listed says whether a key of the kind takes a list by itself.
func listed(k dispatch.Kind) bool { return k == dispatch.KindTexts || k == dispatch.KindMappings }

// A field is a key of the kind that its values have in a definition.
func TestKeys(t *testing.T) {
	group := []Field{{Name: "a", Kind: Text, Required: true}}
	for _, test := range []struct {
		field Field
		want  dispatch.Kind
	}{
		{Field{Kind: Text}, dispatch.KindText},
		{Field{Kind: Text, Many: true}, dispatch.KindTexts},
		{Field{Kind: Body}, dispatch.KindBody},
		{Field{Kind: Day}, dispatch.KindDate},
		{Field{Kind: Count}, dispatch.KindAmount},
		{Field{Kind: Count, Many: true}, dispatch.KindAmount},
		{Field{Kind: Day, Many: true}, dispatch.KindDate},
		{Field{Kind: Body, Many: true}, dispatch.KindBody},
		{Field{Kind: Choice, Choices: []string{"a"}}, dispatch.KindChoice},
		{Field{Kind: Cited}, dispatch.KindMapping},
		{Field{Kind: Cited, Many: true}, dispatch.KindMappings},
		{Field{Kind: Group, Fields: group}, dispatch.KindMapping},
		{Field{Kind: Group, Fields: group, Many: true}, dispatch.KindMappings},
	} {
		test.field.Required = true
		key := Keys([]Field{test.field})[0]
		// What is missing is told where the template is filled, not by the reader.
		if key.Kind != test.want || key.Many != (test.field.Many && !listed(test.want)) || key.Required || len(key.Keys) > 0 && key.Keys[0].Required {
			t.Errorf("%+v: %+v", test.field, key)
		}
		drafted := Drafted([]Field{test.field})[0]
		if !drafted.Required || len(drafted.Keys) > 0 && !drafted.Keys[0].Required {
			t.Errorf("%+v is drafted as %+v", test.field, drafted)
		}
	}
}
