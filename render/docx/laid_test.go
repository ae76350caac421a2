package docx

import (
	"bytes"
	"os"
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
	if err := Write(&out, laid); err != nil {
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
