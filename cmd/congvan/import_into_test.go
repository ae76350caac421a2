package main

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congvan/internal/diag"
	"congvan/internal/needs"
)

// edited is a DOCX whose text has other XML in some places.
func edited(t *testing.T, file []byte, oldnew ...string) []byte {
	t.Helper()
	from, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, f := range from.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "word/document.xml" {
			for i := 0; i < len(oldnew); i += 2 {
				if !bytes.Contains(content, []byte(oldnew[i])) {
					t.Fatalf("the document has no %q", oldnew[i])
				}
			}
			content = []byte(strings.NewReplacer(oldnew...).Replace(string(content)))
		}
		w, err := to.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// sentUp is a folder with a definition, a.yaml, and the DOCX made from it, a.docx;
// it becomes the working directory.
func sentUp(t *testing.T, src []byte, others map[string]string) (docx []byte) {
	t.Helper()
	t.Chdir(t.TempDir())
	writeFile(t, "a.yaml", string(src))
	for name, content := range others {
		writeFile(t, name, content)
	}
	if out := execute(t, "congvan render a.yaml --format docx", diag.Vietnamese); !strings.HasPrefix(out, "a.docx\n") {
		t.Fatal(out)
	}
	return read(t, "a.docx")
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// dispatch181 is the first of the two dispatches it all began with.
func dispatch181(t *testing.T) []byte {
	t.Helper()
	src := read(t, "../../examples/thach-quang-181-cv-du.yaml")
	return append([]byte("# xem lại trước khi trình\n"), src...)
}

// The example of a document that came back corrected is made from its definition: the
// README takes its corrections in.
func TestExampleOfCorrections(t *testing.T) {
	const name = "../../examples/thong-bao-da-sua.docx"
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	path := "../../examples/thong-bao.yaml"
	made, list, err := b.prepare(path, read(t, path), nil)
	if made == nil || err != nil {
		t.Fatal(list, err)
	}
	sent, err := b.write("docx", made.laid, nil)
	if err != nil {
		t.Fatal(err)
	}
	const tracked = ` w:id="1" w:author="Chánh Văn phòng" w:date="2026-07-08T09:00:00Z">`
	const item = `</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="noi_dung"/></w:pPr><w:r><w:t xml:space="preserve">`
	want := edited(t, sent,
		"trước ngày 13/7/2026;", `trước </w:t></w:r><w:del`+tracked+`<w:r><w:delText>ngày 13/7/2026</w:delText></w:r></w:del><w:ins`+tracked+`<w:r><w:t>ngày 12/7/2026</w:t></w:r></w:ins><w:r><w:t>;`,
		"kiểm tra, giám sát.", "kiểm tra, giám sát;"+item+"- Công an xã bảo đảm an ninh, trật tự.",
		"- Các chi bộ, đảng bộ trực thuộc;", "- Các chi bộ, đảng bộ trực thuộc;"+strings.Replace(item, "noi_dung", "noi_nhan", 1)+"- Công an xã;",
	)
	if *update {
		writeFile(t, name, string(want))
	}
	if !maps.Equal(partsOf(t, read(t, name)), partsOf(t, want)) {
		t.Errorf("%s is not made of %s any more: run this test with -update", name, path)
	}
}

// What a leader changes in Word is in the definition afterwards, and the rest of it
// as it was; what cannot be is told.
func TestTakesCorrections(t *testing.T) {
	src := dispatch181(t)
	sent := sentUp(t, src, nil)
	const tracked = ` w:id="9" w:author="Bí thư" w:date="2026-02-25T08:00:00Z">`
	writeFile(t, "sua.docx", string(edited(t, sent,
		"Số 181-CV/ĐU", "Số 182-CV/ĐU",
		"ngày 25 tháng 02", "ngày 26 tháng 02",
		"PHÓ BÍ THƯ THƯỜNG TRỰC", "BÍ THƯ",
		"- Công an, Quân sự xã,", "- Công an, Ban Chỉ huy Quân sự xã,",
		"Trong bối cảnh cuộc", "Trong tình hình cuộc",
		"Tuy nhiên, bên cạnh", `</w:t></w:r><w:del`+tracked+`<w:r><w:delText xml:space="preserve">Tuy nhiên, bên </w:delText></w:r></w:del><w:r><w:t xml:space="preserve">Bên cạnh`,
		"Để tiếp tục tăng", `Đoạn thêm.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="noi_dung"/></w:pPr><w:ins`+tracked+`<w:r><w:t>Nhằm</w:t></w:r></w:ins><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve"> tiếp tục tăng`,
	)))
	got := execute(t, "congvan import sua.docx --vao a.yaml", diag.Vietnamese)
	want := `so: [-181-]{+182+}
ngay: [-2026-02-25-]{+2026-02-26+}
noi_dung[1]: Trong [-bối cảnh-]{+tình hình+} cuộc Cách mạng công …
noi_dung[2]: [-Tuy nhiên, bên-]{+Bên+} cạnh những kết quả …
noi_dung[3]: {+Đoạn thêm.+}
noi_dung[3]: [-Để-]{+Nhằm+} tiếp tục tăng cường …
ky.chuc_vu: [-PHÓ-] BÍ THƯ [-THƯỜNG TRỰC-]
noi_nhan[5]: Công an, {+Ban Chỉ huy+} Quân sự xã
sua.docx:14: ngờ: chữ bị xoá, đã bỏ (của Bí thư, 2026-02-25): Tuy nhiên, bên
sua.docx:16: ngờ: chữ thêm, đã lấy (của Bí thư, 2026-02-25): Nhằm
a.yaml
a.yaml: warning: hình thức sửa trong Word không đưa vào định nghĩa: "tiếp tục tăng cường sự lãnh đạo toàn …" màu FF0000 (V581)
    gợi ý: cỡ chữ, kiểu chữ do thể thức định; cần khác thì xem khoá trinh_bay
`
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	file := strings.NewReplacer("so: 181", "so: 182", "ngay: 2026-02-25", "ngay: 2026-02-26", "chuc_vu: PHÓ BÍ THƯ THƯỜNG TRỰC", "chuc_vu: BÍ THƯ",
		"- Công an, Quân sự xã", "- Công an, Ban Chỉ huy Quân sự xã", "Trong bối cảnh cuộc", "Trong tình hình cuộc", "Tuy nhiên, bên cạnh", "Bên cạnh",
		"  Để tiếp tục", "  Đoạn thêm.\n\n  Nhằm tiếp tục").Replace(string(src))
	if now := string(read(t, "a.yaml")); now != file {
		t.Errorf("the definition is\n%s\nwant\n%s", now, file)
	}
	again := execute(t, "congvan import sua.docx --vao a.yaml --lang en", diag.Vietnamese)
	if !strings.HasPrefix(again, "sua.docx: nothing differs from the definition\n") {
		t.Errorf("taken once, there is still\n%s", again)
	}
}

// A document that nobody changed changes nothing, whatever it has in it.
func TestTakesNothingFromWhatIsAsItWas(t *testing.T) {
	needs.Time(t)
	for _, p := range papers(t) {
		_, file := p.document(t)
		r := &revising{importing: &importing{console: &console{}}, b: p.build, target: p.name, src: p.src}
		back, list, err := readRevision(p.name, file)
		if err != nil || back == nil {
			t.Fatal(p.name, list, err)
		}
		_, _, out, err := r.taken(back)
		if err != nil || string(out) != string(p.src) {
			t.Errorf("%s: %v %v\n%s", p.name, r.list, err, out)
		}
	}
}

// What Word or LibreOffice saved without a change is as it was too.
func TestTakesNothingFromLibreOffice(t *testing.T) {
	needs.Time(t)
	soffice := needs.Programs(t, "soffice")[0]
	sentUp(t, dispatch181(t), nil)
	cmd := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.ToSlash(t.TempDir()), "--headless", "--convert-to", "docx", "--outdir", "lo", "a.docx")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if got, want := execute(t, "congvan import lo/a.docx --vao a.yaml", diag.English), "lo/a.docx: nothing differs from the definition\n"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// Where the text comes from a template and was changed, all that the template gave
// stands in the definition, which is told.
func TestTakesTextOfATemplate(t *testing.T) {
	office := map[string]string{"co-quan.yaml": "co_quan:\n  - {khoa: du, ten: ĐẢNG UỶ XÃ A, ky_hieu: ĐU, dia_danh: A}\nluu: VPĐU\n"}
	sent := sentUp(t, []byte(`mau: cv-trien-khai
ngay: 2026-07 # tháng bảy
can_cu_thuc_hien:
  - {loai: Chỉ thị, so_ky_hieu: 04-CT/TU, ngay: 11/02/2026, co_quan: Ban Thường vụ Tỉnh uỷ, ve: tăng cường quản lý văn bản}
nhiem_vu:
  - {don_vi: Các chi bộ trực thuộc, viec: [quán triệt đến toàn thể đảng viên]}
ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}
`), office)
	writeFile(t, "sua.docx", string(edited(t, sent, "Nguyễn Văn A", "Trần Thị B")))
	execute(t, "congvan import sua.docx --vao a.yaml", diag.Vietnamese)
	if now := string(read(t, "a.yaml")); !strings.Contains(now, "ho_ten: Trần Thị B}") || strings.Contains(now, "noi_dung") {
		t.Errorf("the template's text came with a signer:\n%s", now)
	}
	writeFile(t, "sua.docx", string(edited(t, sent, "Nguyễn Văn A", "Trần Thị B", "đến toàn thể đảng viên", "đến từng đảng viên")))
	got := execute(t, "congvan import sua.docx --vao a.yaml --force", diag.Vietnamese)
	if !strings.Contains(got, "V584") {
		t.Errorf("not told:\n%s", got)
	}
	now := string(read(t, "a.yaml"))
	for _, want := range []string{"ngay: 2026-07 # tháng bảy\n", "kinh_gui:\n  - Các chi bộ trực thuộc\n", "- Quán triệt đến từng đảng viên.\n", "noi_nhan:\n  - Như trên\n"} {
		if !strings.Contains(now, want) {
			t.Errorf("%q is not in\n%s", want, now)
		}
	}
}

// Nothing is written where something else would be lost, or where it cannot be.
func TestTakesNothingAtRisk(t *testing.T) {
	src := dispatch181(t)
	sent := sentUp(t, src, nil)
	writeFile(t, "sua.docx", string(edited(t, sent, "Số 181-CV/ĐU", "Số 182-CV/ĐU")))
	writeFile(t, "sua.txt", "Số 182-CV/ĐU\n")
	writeFile(t, "hong.docx", string(sent[:len(sent)/2]))
	writeFile(t, "khong-ky.docx", string(edited(t, sent, "T/M BAN THƯỜNG VỤ", "", "PHÓ BÍ THƯ THƯỜNG TRỰC", "", "Bùi Thị Bích Thủy", "")))
	later := strings.Replace(string(src), "Bùi Thị Bích Thủy", "Bùi Thị Bích Thuỷ", 1)
	for _, c := range []struct{ name, file, command, want string }{
		{"only shown", string(src), "sua.docx --vao a.yaml --xem", "so: [-181-]{+182+}\n"},
		{"no DOCX", string(src), "sua.txt --vao a.yaml", "V583"},
		{"a broken DOCX", string(src), "hong.docx --vao a.yaml", "V537"},
		{"changed meanwhile", later, "sua.docx --vao a.yaml", "V582"},
		{"not to be made any more", string(src), "khong-ky.docx --vao a.yaml", "chưa ghi tệp nào"},
		{"both ways", string(src), "sua.docx --vao a.yaml -o b.yaml", "--vao"},
	} {
		writeFile(t, "a.yaml", c.file)
		got := execute(t, "congvan import "+c.command, diag.Vietnamese)
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: %q is not in\n%s", c.name, c.want, got)
		}
		if now := string(read(t, "a.yaml")); now != c.file {
			t.Errorf("%s: the definition was changed", c.name)
		}
	}
	execute(t, "congvan import sua.docx --vao a.yaml --force", diag.Vietnamese)
	if now := string(read(t, "a.yaml")); !strings.Contains(now, "so: 182") || !strings.Contains(now, "Bích Thủy") {
		t.Errorf("not taken though it was asked for:\n%s", now)
	}
}
