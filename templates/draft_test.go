package templates

import (
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
)

// A draft as it is read: each key below what it is, whether it must be given and
// an example, which is never its value.
func TestDraft(t *testing.T) {
	tmpl := made(t, `truong:
  - {khoa: ten, kieu: chu, bat_buoc: true, la: tên, vi_du: Hội nghị}
  - {khoa: dai, kieu: chu, la: dài, vi_du: `+strings.Repeat("x", 161)+`}
  - {khoa: cac_ten, kieu: chu, nhieu: true, la: các tên}
  - {khoa: cu, kieu: vien_dan, la: căn cứ}
  - khoa: viec
    kieu: nhom
    nhieu: true
    bat_buoc: true
    la: việc
    vi_du: [{ai: a}]
    truong:
      - {khoa: ai, kieu: chu, bat_buoc: true, la: ai làm}
      - khoa: nhanh
        kieu: nhom
        nhieu: true
        la: nhánh
        truong: [{khoa: han, kieu: ngay, la: hạn}, {khoa: so, kieu: so, la: số}]
`)
	got, err := Draft(Drafted(tmpl.Fields), map[string]*yaml.Node{"cac_ten": {Kind: yaml.SequenceNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: "b"}}}}, []string{"đầu", "hai"})
	const want = `# đầu
# hai
# (bắt buộc) tên; ví dụ: Hội nghị
ten:

# dài
dai:

# các tên
cac_ten:
  - b

# căn cứ
cu:
  # (bắt buộc) loại văn bản, ví dụ Chỉ thị
  loai:
  # số, ký hiệu, ví dụ 04-CT/TU
  so_ky_hieu:
  # ngày ban hành; của luật là năm
  ngay:
  # cơ quan ban hành
  co_quan:
  # trích yếu
  ve:

# (bắt buộc) việc; ví dụ: [{ai: a}]
viec:
  # (bắt buộc) ai làm
  - ai:
    # nhánh
    nhanh:
      # hạn
      - han:
        # số
        so:
`
	if err != nil || strings.ReplaceAll(got, "    - b", "  - b") != want {
		t.Errorf("%v, got\n%s\nwant\n%s", err, got, want)
	}
}

// What is filled in beforehand comes back as it was, whatever it is.
func TestDraftKeepsValues(t *testing.T) {
	keys := []dispatch.Key{{Name: "truoc", Vietnamese: "trước"}, {Name: "ten", Vietnamese: "tên"}, {Name: "sau", Vietnamese: "sau", Kind: dispatch.KindBody}}
	values := append(hostile(), "", " ", " a ", "a\nb", "a\n\n- b\n", "\n a", "\ta\tb", "a\\nb", "a\n\n\n\n", "\n", "\n\n", "dòng 1:\n  thụt #2\n\n", "\"", "''", "a\r\nb", "é\u0301", "😀", strings.Repeat("từ dài ", 60), "- a\n- b", "|", ">-", "a\u00a0b", "\u2028")
	for _, v := range values {
		src, err := Draft(keys, map[string]*yaml.Node{
			"ten": {Kind: yaml.ScalarNode, Tag: "!!str", Value: v}, "sau": {Kind: yaml.ScalarNode, Tag: "!!str", Value: v},
		}, nil)
		if err != nil {
			t.Errorf("%q: %v", v, err)
		}
		var got map[string]any
		if err := yaml.Unmarshal([]byte(src), &got); err != nil || got["ten"] != v || got["sau"] != v || got["truoc"] != nil || len(got) != 3 {
			t.Errorf("%q comes back as %#v, %v, from\n%s", v, got, err, src)
		}
	}
}

// Every template gives a draft that can be read: all its fields, none with a
// value, no example among them.
func TestDraftOfEveryTemplate(t *testing.T) {
	for _, tmpl := range all(t) {
		src, err := Draft(Drafted(tmpl.Fields), nil, nil)
		if err != nil {
			t.Errorf("%s: %v", tmpl.Name, err)
		}
		var got map[string]yaml.Node
		if err := yaml.Unmarshal([]byte(src), &got); err != nil || len(got) != len(tmpl.Fields) {
			t.Errorf("%s: %v, %d keys of %d fields\n%s", tmpl.Name, err, len(got), len(tmpl.Fields), src)
		}
		for name, n := range got {
			if !blank(&n) {
				t.Errorf("%s: %s has a value:\n%s", tmpl.Name, name, src)
			}
		}
	}
}

// blank says whether nothing stands in n.
func blank(n *yaml.Node) bool {
	if n.Kind == yaml.ScalarNode {
		return n.Value == ""
	}
	for i, c := range n.Content {
		if (n.Kind == yaml.SequenceNode || i%2 == 1) && !blank(c) {
			return false
		}
	}
	return true
}
