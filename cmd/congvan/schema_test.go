package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
	"congvan/templates"
)

// schemaOf is the schema that the command prints for a template, "" for that of
// every definition.
func schemaOf(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	args := []string{"schema"}
	if name != "" {
		args = append(args, name)
	}
	var out, problems bytes.Buffer
	if status := run(args, console{out: &out, err: &problems}); status != exitClean {
		t.Fatalf("congvan schema %s: %d\n%s", name, status, &problems)
	}
	document, err := jsonschema.UnmarshalJSON(&out)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("definition.json", document); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("definition.json")
	if err != nil {
		t.Fatal(name, err)
	}
	return s
}

// plain is YAML as an editor holds it against a schema: to it a day is a text.
func plain(t *testing.T, src string) any {
	t.Helper()
	var v any
	if err := yaml.Unmarshal([]byte(src), &v); err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	var days func(v any) any
	days = func(v any) any {
		switch v := v.(type) {
		case time.Time:
			return v.Format(time.DateOnly)
		case map[string]any:
			for key, inner := range v {
				v[key] = days(inner)
			}
		case []any:
			for i, inner := range v {
				v[i] = days(inner)
			}
		}
		return v
	}
	// By way of JSON, in whose numbers the schema counts.
	text, err := json.Marshal(days(v))
	if err != nil {
		t.Fatal(err)
	}
	out, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// What the program takes an editor does not mark as wrong.
func TestExamplesMatchTheSchema(t *testing.T) {
	s := schemaOf(t, "")
	files, err := filepath.Glob("../../examples/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d examples, %v", len(files), err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		definition := plain(t, string(src))
		keys, _ := definition.(map[string]any)
		name, _ := keys["mau"].(string)
		template, err := templates.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		if template == nil {
			continue // the profile of an office
		}
		if _, own := keys["noi_dung"]; own {
			if err := s.Validate(definition); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
		if err := schemaOf(t, name).Validate(definition); err != nil {
			t.Errorf("%s by the schema of %s: %v", file, name, err)
		}
	}
}

func TestSamplesMatchTheSchema(t *testing.T) {
	names, err := templates.Names()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		template, err := templates.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		s := schemaOf(t, name)
		if !template.HasText() {
			continue
		}
		sample, err := templates.Sample(template)
		if err != nil {
			t.Fatal(err)
		}
		filled := "mau: " + name + "\n" + everyOffice + "ngay: 2026-07-05\nso: 12\n" + sample
		if err := s.Validate(plain(t, filled)); err != nil {
			t.Errorf("%s: %v\n%s", name, err, filled)
		}
		if err := s.Validate(plain(t, filled+"nhiem_vụ: a\n")); err == nil {
			t.Errorf("%s: a misspelt key matches", name)
		}
		for _, f := range template.Fields {
			without := plain(t, filled).(map[string]any)
			delete(without, f.Name)
			if err := s.Validate(without); (err != nil) != f.Required {
				t.Errorf("%s without %s, required %t: %v", name, f.Name, f.Required, err)
			}
		}
	}
}

// An office that has a profile may leave its body out and name a capacity.
func TestSchemaKnowsTheProfile(t *testing.T) {
	for _, src := range []string{
		"mau: cong-van\nnoi_dung: a\n", "mau: cong-van\nco_quan: van-phong\nnoi_dung: a\nky: pbt\n",
		"mau: cong-van\nco_quan: [dang-uy, {ten: X}]\nnoi_dung: a\nky: [bt, pbt]\n",
	} {
		if err := schemaOf(t, "").Validate(plain(t, src)); err != nil {
			t.Errorf("%s\n%v", src, err)
		}
	}
}

// What congvan copy writes, and what may be written by hand, is right by its schema.
func TestCopiesMatchTheSchema(t *testing.T) {
	s := schemaOf(t, "ban-sao")
	const whole = "cua: a.pdf\nloai: sao-luc\nngay: 06/7/2026\n"
	for src, right := range map[string]bool{
		whole: true,
		whole + "bam: abc\nphan: [Điều 3]\nky: cvp\nso: 24\nin_dau: true\ndien_tu: có\nnoi_nhan: Chi bộ\n": true,
		"loai: sao-luc\nngay: 06/7/2026\n": false,
		whole + "loai_ban_sao: sao-y\n":    false,
		whole + "in_dau: in\n":             false,
	} {
		if err := s.Validate(plain(t, src)); (err == nil) != right {
			t.Errorf("%s\nright by the schema: %v, want %t", src, err, right)
		}
	}
}

// What the program refuses for its form is marked as wrong, and the other way
// round; null is a key that is not filled in yet.
func TestSchemaTellsRightFromWrong(t *testing.T) {
	const whole = "mau: cong-van\nco_quan: {ten: X}\nnoi_dung: a\n"
	for _, test := range []struct {
		src   string
		right bool
	}{
		{whole, true},
		{"co_quan: {ten: X}\nnoi_dung: a\n", false},
		{"mau: cong-van\nco_quan: {ky_hieu: X}\nnoi_dung: a\n", false},
		{whole + "so: 12\nngay: 2026-07-05\n", true},
		{whole + "so: \"12\"\nngay: 05/7/2026\n", true},
		{whole + "kinhgui: a\n", false},
		{whole + "ky: {ho_tên: A}\n", false},
		{whole + "luu: [a]\n", false},
		{whole + "trich_yeu: {a: b}\n", false},
		{whole + "kinh_gui: a\n", true},
		{whole + "kinh_gui: [a, {ten: b, muc_dich: b/c, so_ban: 2}]\n", true},
		{whole + "kinh_gui: [{muc_dich: b/c}]\n", false},
		{whole + "noi_nhan: [{khoa: b, in: tên}, {nhom: c, tru: [d], liet_ke: có}]\n", true},
		{whole + "ky: [{ho_ten: A}, {ho_ten: B}]\n", true},
		{whole + "xac_nhan: {chu_ky_cua: A}\n", true},
		{whole + "xac_nhan: [{chu_ky_cua: A}]\n", false},
		{whole + "khan: hoả tốc\n", true},
		{whole + "khan: rất khẩn\n", false},
		{whole + "trinh_bay: {co_chu: 14.5, hai_mat: có, chu_thich: 1}\n", true},
		{whole + "trinh_bay: {hai_mat: true, chu_thich: (1), kho_giay: A5}\n", true},
		{whole + "trinh_bay: {kho_giay: A3}\n", false},
		{whole + "phu_luc: {tieu_de: A, noi_dung: b, huong: ngang}\n", true},
		{whole + "phu_luc: [{tieu_de: A, noi_dung: b, huong: xoay}]\n", false},
		{whole + "phu_luc: [{tieu_de: A}]\n", false},
		{whole + "trich_yeu:\nkinh_gui:\nkhan:\nxac_nhan:\nky:\ntrinh_bay:\n", true},
	} {
		err := schemaOf(t, "").Validate(plain(t, test.src))
		if (err == nil) != test.right {
			t.Errorf("%s\nright by the schema: %v, want %t", test.src, err, test.right)
		}
		if _, list := dispatch.Parse("a.yaml", []byte(test.src)); list.HasErrors() == test.right {
			t.Errorf("%s\nthe program says %v, want right: %t", test.src, list, test.right)
		}
	}
	// A choice of a template.
	s := schemaOf(t, "cv-trien-khai")
	for word, right := range map[string]bool{"Thường trực Đảng uỷ": true, "Chi bộ": false} {
		src := strings.Replace(whole, "noi_dung: a", "can_cu_thuc_hien: {loai: Luật}\nnhiem_vu: {don_vi: a, viec: b}\nchu_the: "+word, 1)
		if err := s.Validate(plain(t, src)); (err == nil) != right {
			t.Errorf("%s: %v, want right: %t", src, err, right)
		}
	}
}
