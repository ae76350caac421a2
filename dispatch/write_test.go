package dispatch

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"congvan/internal/diag"
)

// written is what a definition is written as. Read again it must be the same
// definition, without a word about it but those of list, and be written as the
// same bytes.
func written(t *testing.T, def *Definition, list diag.List) string {
	t.Helper()
	src, err := def.YAML()
	if err != nil {
		t.Fatal(err)
	}
	again, more := Parse("written.yaml", src)
	if again == nil {
		t.Fatalf("%v\n%s", more, src)
	}
	known := map[diag.ID]bool{}
	for _, d := range list {
		known[d.ID] = true
	}
	for _, d := range more {
		if !known[d.ID] {
			t.Errorf("%v\n%s", d, src)
		}
	}
	twice, err := again.YAML()
	if err != nil {
		t.Fatal(err)
	}
	if string(twice) != string(src) {
		t.Errorf("written as\n%s\nand what is read from that as\n%s", src, twice)
	}
	for _, d := range []*Definition{def, again} {
		d.Path, d.Hash, d.Fields, d.Typed = "", "", nil, Typing{}
		forgetPlaces(reflect.ValueOf(d))
	}
	if !reflect.DeepEqual(def, again) {
		t.Errorf("written as\n%s\n%+v is read as\n%+v\nthe texts are\n%s\nand\n%s", src, def, again, dump(def.Content), dump(again.Content))
	}
	return string(src)
}

// forgetPlaces makes every place in v the zero one.
func forgetPlaces(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			forgetPlaces(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			forgetPlaces(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if v.Type().Elem() == reflect.TypeFor[diag.Pos]() {
				v.SetMapIndex(key, reflect.Zero(v.Type().Elem()))
			}
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[diag.Pos]() {
			v.SetZero()
			return
		}
		for i := range v.NumField() {
			forgetPlaces(v.Field(i))
		}
	}
}

// everything are definitions that between them give every key and have every mark
// of the body.
var everything = []string{`mau: quyet-dinh
the_thuc: 05-HD/VPTW
co_quan:
  - cap_tren:
      - ĐẢNG BỘ TỈNH A
      - ĐẢNG BỘ XÃ B
    ten:
      - ĐẢNG UỶ
      - XÃ B
    ky_hieu: ĐU
    trong_cau: Đảng uỷ xã B
  - cap_tren: TỈNH A
    ten: UBND XÃ B
    ky_hieu: UBND
so: 5
ky_hieu: QĐ/ĐU
dia_danh: Xã B
ngay: 2026-02-25
trich_yeu: 'về việc: thử # x'
ten_loai: phiếu
tac_gia: CỦA BAN THƯỜNG VỤ
chu_de: ĐOÀN KẾT
trinh_dai_hoi: Báo cáo trình Đại hội
kinh_gui:
  - Đảng uỷ
  - {ten: 'A, B', muc_dich: b/c, so_ban: 2}
kinh_trinh:
  - Ban Thường vụ
can_cu:
  - Căn cứ Điều lệ Đảng
noi_dung: |
  Phần thứ nhất

  Chương I. TÊN

  Mục 1: TÊN

  Điều 1. Tên

  **I- TÊN**

  1. Khoản **đậm** *nghiêng* ***cả hai***[^a]

  1.1. Khoản nhỏ

  a) Điểm

  (i) Điểm nhỏ

  - Ý [___]; [ ] có

  + Ý nhỏ

  -> **GIỮA** <-

  | TT | Tên | Trái | Phải |
  |---|:-:|:--|--:|
  | 1 | a<br>b | < | c[^b] |
  | 2 | ^ | < | |

  | một | hàng |

  | a | b |
  | c | d |

  |---|---|
  | a | b |
  | c | d |

  [^a]: Chú *thích*
  [^b]: Chú thích trong bảng
ky:
  - quyen_han: T/M BAN THƯỜNG VỤ
    kiem: TRƯỞNG BAN
    chuc_vu: BÍ THƯ
    ho_ten: Nguyễn Văn A
  - quyen_han: T/M UBND
    chuc_vu: CHỦ TỊCH
    ho_ten: Trần Văn B
xac_nhan:
  chu_ky_cua: Nguyễn Văn A
  quyen_han: T/L BAN THƯỜNG VỤ
  kiem: PHÓ BAN
  chuc_vu: CHÁNH VĂN PHÒNG
  ho_ten: Lê Thị C
noi_nhan:
  - Như trên
  - {ten: Tỉnh uỷ, muc_dich: để báo cáo}
  - {khoa: vp-tinh-uy, muc_dich: để biết, in: tên}
  - {nhom: chi-bo, tru: [cb-1, cb-2], liet_ke: có, so_ban: 2}
  - {ten: Các ban, nhom: ban-dang, in: không}
luu: VPĐU
khan: thượng khẩn
mat: tối mật
luu_hanh: TÀI LIỆU HỘI NGHỊ
du_thao: 2
nguoi_soan:
  ky_hieu: NguyenVanAn
  so_ban: 26
lien_he: Số 9A, đường Nguyễn Trãi
phan_gui_lai: |
  Đã nhận ngày [___][^1]

  [^1]: ngày trên dấu bưu điện
kem_theo:
  loai: quy-che
  trich_yeu: làm việc
  chi_dan: (Kèm theo Quyết định này)
  noi_dung: |
    Điều 1. Phạm vi[^1]

    [^1]: Chú thích
phu_luc:
  - tieu_de: DANH SÁCH
    chi_dan: (Kèm theo)
    huong: ngang
    noi_dung: |
      Một
  - tieu_de: BIỂU MẪU
    noi_dung: |
      Hai
trinh_bay:
  co_chu: 14
  co_chu_ten_loai: 15.5
  co_chu_trich_yeu: 14
  gian_dong: 18
  thut_dau_dong: 10
  cach_doan: 6
  co_chu_bang: 13
  kho_giay: A5
  huong: ngang
  hai_mat: true
  chu_thich: (1)
`, `mau: cong-van
co_quan:
  ten: ĐẢNG UỶ
so: không
ngay: 2026-02
noi_dung: |
  a
ky:
  ho_ten: A
phu_luc:
  tieu_de: B
  noi_dung: |
    b
trinh_bay:
  kho_giay: A4
  huong: dọc
`, `mau: cong-van
co_quan:
  ten: ĐẢNG UỶ
ngay: 2026
noi_dung: |
  a
trinh_bay:
  hai_mat: false
`}

// Every field of a definition is written, in the form an office types it: the
// definitions above come back byte for byte, and no field of a definition, of
// its paragraphs or of its tables is without a value in all of them. What issuing
// writes is written by Freeze, an extract is never written, how a text was typed is
// not kept, and no definition has pages.
func TestEverythingIsWritten(t *testing.T) {
	seen, types := map[string]bool{}, map[reflect.Type]bool{}
	for _, src := range everything {
		def, list := Parse("a.yaml", []byte(src))
		if len(list) > 0 {
			t.Fatalf("%v\n%s", list, src)
		}
		valuesOf(reflect.ValueOf(def), seen, types)
		if got := written(t, def, nil); got != src {
			t.Errorf("written as\n%s\nwant\n%s", got, src)
		}
	}
	for typ := range types {
		for i := range typ.NumField() {
			if name := typ.Name() + "." + typ.Field(i).Name; !seen[name] && name != "Definition.Fields" && name != "Definition.Typed" && name != "Definition.Release" && name != "Appendix.Number" && name != "Pos.Page" {
				t.Errorf("%s has a value nowhere: give it one in everything", name)
			}
		}
	}
}

// valuesOf finds the fields below v that have a value, and the structs they are
// of.
func valuesOf(v reflect.Value, seen map[string]bool, types map[reflect.Type]bool) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		valuesOf(v.Elem(), seen, types)
	case reflect.Slice:
		for i := range v.Len() {
			valuesOf(v.Index(i), seen, types)
		}
	case reflect.Struct:
		types[v.Type()] = true
		for i := range v.NumField() {
			if f := v.Field(i); !f.IsZero() {
				seen[v.Type().Name()+"."+v.Type().Field(i).Name] = true
				valuesOf(f, seen, types)
			}
		}
	}
}

// Every example and every document of a rare part comes back as it was.
func TestExamplesComeBack(t *testing.T) {
	for _, file := range definitions(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			def, list := Parse(file, src)
			if len(list) > 0 {
				t.Fatal(list)
			}
			if got := written(t, def, nil); strings.Count(got, `\`) > strings.Count(string(src), `\`) {
				t.Errorf("written with more backslashes than it was typed with:\n%s", got)
			}
		})
	}
}

// definitions are the examples and the documents of the rare parts.
func definitions(t testing.TB) []string {
	t.Helper()
	examples, _ := filepath.Glob("../examples/*.yaml")
	components, _ := filepath.Glob("../cmd/congvan/testdata/components/*.yaml")
	if len(examples) < 30 || len(components) < 10 {
		t.Fatalf("%d examples and %d components", len(examples), len(components))
	}
	return append(examples, components...)
}

// A text that YAML would take for something else has quotation marks, and no
// other has.
func TestTextsOfYAML(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Thạch Quảng", "Thạch Quảng"},
		{"T/M BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ"},
		{"05", "'05'"},
		{"no", "no"},
		{"true", "'true'"},
		{"null", "'null'"},
		{"~", "'~'"},
		{"2026-02-25", "'2026-02-25'"},
		{"Số: 12 # x", "'Số: 12 # x'"},
		{"Đ/c A:", "'Đ/c A:'"},
		{"{{x}}", "'{{x}}'"},
		{"- a", "'- a'"},
		{"a'b", "a'b"},
		{`"a"`, `'"a"'`},
		{`a\b`, `a\b`},
		{"a, b", "a, b"},
		{"*a*", "'*a*'"},
		{"a\u00a0b", "a\u00a0b"},
		{"a 😀 𠀀", "a 😀 𠀀"},
	}
	for _, test := range tests {
		def := &Definition{Subject: Text{Value: test.text}}
		src, err := def.YAML()
		if err != nil || string(src) != "trich_yeu: "+test.want+"\n" {
			t.Errorf("%q is written %q, %v; want %s", test.text, src, err, test.want)
		}
		def = &Definition{Recipients: []Recipient{{Name: Text{Value: test.text}, Purpose: Text{Value: test.text}, Copies: 1}}}
		src, err = def.YAML()
		again, _ := Parse("a.yaml", src)
		if err != nil || again == nil || len(again.Recipients) != 1 || again.Recipients[0].Name.Value != test.text || again.Recipients[0].Purpose.Value != test.text {
			t.Errorf("%q is written %q, %v", test.text, src, err)
		}
	}
}

// A definition that says nothing is written as nothing.
func TestNothingIsWritten(t *testing.T) {
	if src, err := new(Definition).YAML(); len(src) > 0 || err != nil {
		t.Errorf("got %q, %v", src, err)
	}
}

// What is put together from the definition, its template and the profile of the
// office is written as one definition.
func TestCompletedIsWritten(t *testing.T) {
	def := completed(t, minimal+"ky: {ho_ten: A}\n", everyPart("của mẫu")+"ngay: 2026-02-25\nky: {quyen_han: T/M, chuc_vu: B}\n")
	profile, list := ParseProfile("co-quan.yaml", []byte("co_quan: {khoa: a, ten: A}\nlien_he: a\ntrinh_bay: {co_chu: 14}\nnoi_nhan: [{ten: a, so_ban: 2}]\n"))
	if len(list) > 0 {
		t.Fatal(list)
	}
	def.CompleteFrom(profile)
	written(t, def, nil)
}
