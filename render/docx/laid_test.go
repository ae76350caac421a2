package docx

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/fonts"
	"congvan/layout"
	"congvan/regulation"
	"congvan/templates"
)

// small is a definition under 05-HD/VPTW without footnotes, without a superior
// body, with every emphasis and with the characters XML reserves.
const small = `mau: cong-van
co_quan: {ten: ĐẢNG ỦY XÃ BA "TƠ" & <MỚI>, ky_hieu: ĐU}
so: 5
dia_danh: Ba Tơ
ngay: 2026-06-01
trich_yeu: Về <việc> "A & B" ]]> hết
kinh_gui: [Chi bộ "Một" & <Hai>]
noi_dung: |
  Đoạn có **chữ đậm**, *chữ nghiêng* và ***cả hai***; 1 < 2 & 3 > 2, "trích" ]]> &amp; '.

  Đoạn hai, **đậm.**
ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Phạm Văn <Sáu> & "Bảy"}
noi_nhan: [Như trên, 'Cơ quan <X> & "Y"']
luu: VPĐU & "<1>"
`

// ruled is small with tables in its text: one whose header has two rows and
// whose cells go over others, and one that touches the close.
var ruled = strings.Replace(small, "  Đoạn hai, **đậm.**\n", `  Đoạn hai:

  | Họ và tên | Kết quả | < |
  | ^ | Tốt & khá | <Kém> |
  |---|---|---|
  | Nguyễn Văn A | 1.250 | 12,5 |
  | ^ | 7 | |
  | Tổng cộng | < | ^ |

  Đoạn ba:

  | một |
  | hai |
`, 1)

// enclosed is small with a text that it issues and two appendices, one of them
// turned.
const enclosed = small + `luu_hanh: Tài liệu hội nghị
kem_theo: {loai: quy-che, trich_yeu: làm việc, chi_dan: kèm theo, noi_dung: 'Điều 1. Phạm vi'}
phu_luc:
  - {tieu_de: DANH SÁCH & <LỊCH>, chi_dan: kèm theo, huong: ngang, noi_dung: Một.}
  - tieu_de: BẢNG
    chi_dan: kèm theo
    noi_dung: |
      | a | b |
      | 1 | 2 |

      Hai[^1].

      | c |
      | d |

      [^1]: Chú thích.
`

// form is a form on turned A5 paper with dotted lines.
const form = `mau: giay-gioi-thieu
co_quan: {ten: ĐẢNG ỦY XÃ BA TƠ, ky_hieu: ĐU}
dia_danh: Ba Tơ
ngay: 2026-06-01
trich_yeu: liên hệ công tác
noi_dung: |
  Họ và tên: [___]

  Chức vụ: [___] Đơn vị: [___]

  [___]

  Hết
ky: {chuc_vu: BÍ THƯ, ho_ten: Phạm Văn Sáu}
trinh_bay: {kho_giay: A5, huong: ngang}
`

// notForTheMedia is what stands at the foot of the last page.
const notForTheMedia = "luu_hanh: Không phổ biến\n"

// example is the text of a definition of examples.
func example(t testing.TB, name string) string {
	t.Helper()
	src, err := os.ReadFile("../../examples/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// definitions are the documents most tests go through.
func definitions(t testing.TB) map[string]string {
	t.Helper()
	return map[string]string{
		"Thạch Quảng": example(t, "thach-quang-181-cv-du.yaml"),
		"Lấp Vò":      example(t, "lap-vo-2024.yaml"),
		"small":       small,
	}
}

// lay sets a definition as the program does.
func lay(t testing.TB, definition string) (*layout.Laid, *dispatch.Definition) {
	t.Helper()
	def, list := dispatch.Parse("a.yaml", []byte(definition))
	if list.HasErrors() {
		t.Fatalf("%+v", list)
	}
	template, err := templates.Find(def.Template.Value)
	if err != nil {
		t.Fatal(err)
	}
	typ, err := regulation.FindType(template.Type)
	if err != nil {
		t.Fatal(err)
	}
	spec := regulation.For(def.Regulation.Value, def.Date.Year, def.Date.Month, def.Date.Day)
	laid, list := layout.Lay(def, typ, spec, load(t))
	if list.HasErrors() {
		t.Fatalf("%+v", list)
	}
	return laid, def
}

func load(t testing.TB) *fonts.Set {
	t.Helper()
	faces, err := fonts.Load()
	if err != nil {
		t.Fatal(err)
	}
	return faces
}

func write(t testing.TB, laid *layout.Laid) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := New().Write(&out, laid, nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// made is the DOCX of a definition, read back.
func made(t testing.TB, definition string) (*file, *dispatch.Definition) {
	t.Helper()
	laid, def := lay(t, definition)
	return read(t, write(t, laid)), def
}
