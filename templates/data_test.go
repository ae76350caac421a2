package templates

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"congvan/templates/prose"
)

// everyKind are fields of every kind, single and in lists, groups in groups.
const everyKind = `truong:
  - {khoa: ten, kieu: chu, la: tên}
  - {khoa: cac_ten, kieu: chu, nhieu: true, la: các tên}
  - {khoa: noi, kieu: chu, mac_dinh: Hội trường, la: nơi}
  - {khoa: than, kieu: doan, la: thân}
  - {khoa: hop, kieu: ngay, la: ngày họp}
  - {khoa: so_nguoi, kieu: so, la: số người}
  - {khoa: cach, kieu: chon, lua_chon: [trực tiếp, trực tuyến], mac_dinh: trực tiếp, la: cách họp}
  - {khoa: can_cu_vb, kieu: vien_dan, la: căn cứ}
  - {khoa: cac_vb, kieu: vien_dan, nhieu: true, la: các văn bản}
  - khoa: chu_tri
    kieu: nhom
    la: chủ trì
    truong:
      - {khoa: ho_ten, kieu: chu, bat_buoc: true, la: họ tên}
      - {khoa: chuc_vu, kieu: chu, mac_dinh: Bí thư, la: chức vụ}
      - {khoa: tu, kieu: ngay, la: từ ngày}
  - khoa: viec
    kieu: nhom
    nhieu: true
    la: việc
    truong:
      - {khoa: don_vi, kieu: chu, bat_buoc: true, la: đơn vị}
      - {khoa: buoc, kieu: chu, nhieu: true, bat_buoc: true, la: các bước}
      - khoa: nhanh
        kieu: nhom
        nhieu: true
        la: nhánh
        truong: [{khoa: ai, kieu: chu, bat_buoc: true, la: ai làm}, {khoa: han, kieu: ngay, la: hạn}]
`

func TestData(t *testing.T) {
	tmpl := made(t, everyKind)
	none := map[string]any{
		"ten": "", "cac_ten": []any{}, "noi": "Hội trường", "than": marked(""), "hop": prose.Date{}, "so_nguoi": "",
		"cach": "trực tiếp", "can_cu_vb": prose.Document{}, "cac_vb": []any{}, "viec": []any{},
		"chu_tri": map[string]any{"ho_ten": "", "chuc_vu": "Bí thư", "tu": prose.Date{}},
	}
	for _, test := range []struct {
		name, src string
		want      map[string]any // where it differs from none
	}{
		{"nothing", "", nil},
		{"a draft", "ten:\ncac_ten:\nnoi: ''\nthan:\nhop:\nchu_tri: {ho_ten: , chuc_vu: , tu: }\nviec:\n  - don_vi:\n    buoc:\n    nhanh:\n      - {ai: , han: }\ncac_vb: []\n", nil},
		{"texts", "ten: \"  a  b \"\nnoi: c\ncac_ten: [d, e]\nso_nguoi: 12\n",
			map[string]any{"ten": "a b", "noi": "c", "cac_ten": []any{"d", "e"}, "so_nguoi": "12"}},
		{"a list of one", "cac_ten: d\n", map[string]any{"cac_ten": []any{"d"}}},
		{"a choice in other letters", "cach: TRUC TUYEN\n", map[string]any{"cach": "trực tuyến"}},
		{"a body", "than: |\n  **a**\n\n  - b\n", map[string]any{"than": marked("**a**\n\n- b\n")}},
		{"a day", "hop: 05/7/2026\n", map[string]any{"hop": prose.Date{Year: 2026, Month: 7, Day: 5}}},
		{"a month", "hop: 2026-07\n", map[string]any{"hop": prose.Date{Year: 2026, Month: 7}}},
		{"a document", "can_cu_vb: {loai: Chỉ thị, so_ky_hieu: 04-CT/TU, ngay: 11/02/2026, co_quan: Tỉnh uỷ, ve: a}\n",
			map[string]any{"can_cu_vb": prose.Document{Kind: "Chỉ thị", Symbol: "04-CT/TU", Date: prose.Date{Year: 2026, Month: 2, Day: 11}, Body: "Tỉnh uỷ", About: "a"}}},
		{"documents", "cac_vb: [{loai: Luật An ninh mạng, ngay: 2018}, {loai: Điều lệ Đảng}]\n",
			map[string]any{"cac_vb": []any{prose.Document{Kind: "Luật An ninh mạng", Date: prose.Date{Year: 2018}}, prose.Document{Kind: "Điều lệ Đảng"}}}},
		{"a group", "chu_tri: {ho_ten: A, tu: 2026-07-05}\n",
			map[string]any{"chu_tri": map[string]any{"ho_ten": "A", "chuc_vu": "Bí thư", "tu": prose.Date{Year: 2026, Month: 7, Day: 5}}}},
		{"groups with lists", "viec:\n  - {don_vi: a, buoc: [b, c], nhanh: [{ai: d, han: 2026-07-05}, {ai: e}]}\n  - {don_vi: f, buoc: g}\n",
			map[string]any{"viec": []any{
				map[string]any{"don_vi": "a", "buoc": []any{"b", "c"}, "nhanh": []any{
					map[string]any{"ai": "d", "han": prose.Date{Year: 2026, Month: 7, Day: 5}}, map[string]any{"ai": "e", "han": prose.Date{}}}},
				map[string]any{"don_vi": "f", "buoc": []any{"g"}, "nhanh": []any{}},
			}}},
	} {
		var r reader
		def := defined(t, tmpl, test.src)
		got := r.fields(tmpl.Fields, def.Fields, def.Template.Pos)
		if len(r.list) > 0 {
			t.Errorf("%s: %v", test.name, r.list)
		}
		for name, value := range got {
			want, ok := test.want[name]
			if !ok {
				want = none[name]
			}
			if !reflect.DeepEqual(value, want) {
				t.Errorf("%s: %s is\n%#v\nwant\n%#v", test.name, name, value, want)
			}
		}
		if len(got) != len(none) {
			t.Errorf("%s: %d fields, want %d", test.name, len(got), len(none))
		}
	}
}

// What is required and not given is told once, at the place of what it lacks in,
// with an example. A group that is not given lacks nothing.
func TestMissing(t *testing.T) {
	top := made(t, strings.ReplaceAll(everyKind, "la: tên}", "bat_buoc: true, la: tên, vi_du: An}"))
	required := made(t, strings.Replace(everyKind, "    kieu: nhom\n    la: chủ trì", "    kieu: nhom\n    bat_buoc: true\n    la: chủ trì", 1))
	for _, test := range []struct {
		tmpl      *Template
		src, want string
	}{
		{top, "ten: a\n", ""},
		{top, "", "1:6 V140 ten"},
		{top, "ten:\n", "1:6 V140 ten"},
		{top, "ten: ''\n", "1:6 V140 ten"},
		{required, "", "1:6 V140 chu_tri"},
		{required, "chu_tri: {ho_ten: , chuc_vu: }\n", "1:6 V140 chu_tri"},
		{required, "chu_tri: {chuc_vu: a}\n", "3:10 V140 ho_ten"},
		{made(t, everyKind), "", ""},
		{made(t, everyKind), "viec:\n  - {don_vi: a}\n  - {buoc: b, nhanh: [{ai: c}, {han: 2026-07-05}]}\n", "4:5 V140 buoc, 5:5 V140 don_vi, 5:32 V140 ai"},
		{made(t, everyKind), "can_cu_vb: {so_ky_hieu: 04-CT/TU}\n", "3:12 V140 loai"},
		{made(t, everyKind), "cac_vb:\n  - {loai: Chỉ thị}\n  - {ve: a}\n", "5:5 V140 loai"},
	} {
		got := places(Missing(test.tmpl, defined(t, test.tmpl, test.src)).Sorted())
		if got != test.want {
			t.Errorf("%q: %s, want %s", test.src, got, test.want)
		}
		_, list := Expand(test.tmpl, defined(t, test.tmpl, test.src), Manner{Regulation: "05-HD/VPTW"})
		if test.want != "" && places(list.Sorted()) != got {
			t.Errorf("%q: Expand tells %s, Missing %s", test.src, places(list), got)
		}
	}
	missing := Missing(top, defined(t, top, ""))
	if got := fmt.Sprint(missing[0].Args[1:], missing[0].Hints); !strings.Contains(got, "tên") || !strings.Contains(got, "ten: An") {
		t.Errorf("the message says %s", got)
	}
}
