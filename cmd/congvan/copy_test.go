package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"congvan/internal/diag"
	"congvan/internal/needs"
)

// copyOffice is an office that makes copies.
const copyOffice = `co_quan:
  - {khoa: dang-uy, cap_tren: ĐẢNG BỘ TỈNH THANH HÓA, ten: ĐẢNG ỦY XÃ THẠCH QUẢNG, ky_hieu: ĐU, dia_danh: Thạch Quảng}
nguoi_ky:
  - {khoa: cvp, quyen_han: T/L BAN THƯỜNG VỤ, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn An}
luu: VPĐU
`

// copyRoom is a folder of an office with the examples, in which the test runs.
func copyRoom(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "examples"), os.DirFS("../../examples")); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	writeFile(t, profileName, copyOffice)
}

// copies runs congvan copy.
func copies(t *testing.T, args ...string) {
	t.Helper()
	var out bytes.Buffer
	args = append([]string{"copy"}, args...)
	if status := run(args, console{out: io.Discard, err: &out, lang: diag.English}); status != exitClean {
		t.Fatalf("%s: status %d\n%s", strings.Join(args, " "), status, &out)
	}
}

// LibreOffice sets copies as our PDF has them: under both regulations, with room
// below the original and without, the stamp left free and printed, extracts.
func TestAgreementOfCopies(t *testing.T) {
	needs.Time(t)
	needs.Programs(t, "soffice", "mutool")
	copyRoom(t)
	for _, args := range [][]string{
		{"thach-quang-181-cv-du", "--loai", "sao-y", "--so", "1", "--ngay", "06/3/2026", "--noi-nhan", "Các chi bộ trực thuộc", "--noi-nhan", "Ủy ban nhân dân xã"},
		{"thach-quang-181-cv-du", "--loai", "sao-y", "--so", "2", "--ngay", "06/7/2026"},
		{"thach-quang-181-cv-du", "--loai", "sao-y", "--so", "3", "--ngay", "06/7/2026", "--in-dau", "--noi-nhan", "Các chi bộ trực thuộc"},
		{"lap-vo-2024", "--loai", "sao-luc", "--so", "4", "--ngay", "06/3/2026"},
		{"lap-vo-2024", "--loai", "sao-luc", "--so", "5", "--ngay", "06/7/2026", "--in-dau"},
		{"thong-bao", "--loai", "sao-luc", "--so", "6", "--ngay", "06/3/2026"},
		{"giay-moi", "--loai", "sao-luc", "--so", "7", "--ngay", "06/7/2026", "--in-dau"},
		{"quyet-dinh-ban-hanh-quy-che", "--loai", "sao-luc", "--so", "8", "--ngay", "06/3/2026"},
		{"quyet-dinh-ban-hanh-quy-che", "--loai", "trich-sao", "--phan", "Điều 2 kèm theo", "--so", "9", "--ngay", "06/7/2026"},
		{"quy-dinh", "--loai", "trich-sao", "--phan", "Điều 2", "--so", "10", "--ngay", "06/3/2026"},
		{"quy-dinh", "--loai", "trich-sao", "--phan", "Điều 2", "--so", "11", "--ngay", "06/7/2026"},
		{"thong-bao", "--loai", "sao-luc", "--so", "12", "--ngay", "06/7/2026"},
	} {
		copies(t, append([]string{filepath.Join("examples", args[0]+".yaml"), "--ky", "cvp", "-o", "ours"}, args[1:]...)...)
	}
	convert(t, "ours", "theirs")
	made, err := filepath.Glob("ours/*.docx")
	if err != nil || len(made) != 12 {
		t.Fatal(len(made), " copies: ", err)
	}
	for _, file := range made {
		base := strings.TrimSuffix(filepath.Base(file), ".docx")
		t.Run(base, func(t *testing.T) {
			compare(t, setPages(t, filepath.Join("ours", base+".pdf")), setPages(t, filepath.Join("theirs", base+".pdf")))
		})
	}
}

// The pages of a PDF that others made look in its copy as they did, to the pixel,
// and read as they did, with one more behind them; the same files give the same copy.
func TestCopyOfAPDFLooksTheSame(t *testing.T) {
	needs.Programs(t, "pdftoppm", "pdftotext")
	copyRoom(t)
	var out bytes.Buffer
	if status := run([]string{"render", "examples/lap-vo-2024.yaml", "--format", "pdf", "-o", "."}, console{out: io.Discard, err: &out, lang: diag.English}); status != exitClean {
		t.Fatal(&out)
	}
	args := []string{"lap-vo-2024.pdf", "--loai", "sao-luc", "--so", "3", "--ngay", "06/7/2026", "--ky", "cvp"}
	copies(t, append(args, "-o", "one")...)
	copies(t, append(args, "-o", "two")...)
	const made = "lap-vo-2024-sao-luc-3.pdf"
	one, two := readFile(t, filepath.Join("one", made)), readFile(t, filepath.Join("two", made))
	if one != two {
		t.Error("the same files give another copy")
	}
	before, after := pixels(t, "lap-vo-2024.pdf"), pixels(t, filepath.Join("one", made))
	if len(after) != len(before)+1 {
		t.Fatalf("%d pages, the original has %d", len(after), len(before))
	}
	for i, page := range before {
		if !bytes.Equal(page, after[i]) {
			t.Errorf("page %d looks another", i+1)
		}
	}
	reads := func(path string) string {
		out, err := exec.Command("pdftotext", "-l", strconv.Itoa(len(before)), path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	if was, is := reads("lap-vo-2024.pdf"), reads(filepath.Join("one", made)); was != is || was == "" {
		t.Errorf("the pages read\n%s\nand did\n%s", is, was)
	}
}

// pixels are the pages of a PDF as they look.
func pixels(t *testing.T, path string) [][]byte {
	t.Helper()
	dir := t.TempDir()
	if out, err := exec.Command("pdftoppm", "-r", "40", path, filepath.Join(dir, "p")).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.ppm"))
	if err != nil {
		t.Fatal(err)
	}
	var pages [][]byte
	for _, f := range files {
		page, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, page)
	}
	return pages
}

// A copy can be made again of the definition that the flags made, with the same
// bytes.
func TestCopyIsMadeAgain(t *testing.T) {
	copyRoom(t)
	copies(t, "examples/lap-vo-2024.yaml", "--loai", "trich-sao", "--phan", "1", "--ngay", "06/7/2026", "--ky", "cvp", "--in-dau", "-o", "out")
	copies(t, "out/lap-vo-2024-trich-sao.yaml", "-o", "again")
	for _, format := range formats() {
		name := "lap-vo-2024-trich-sao." + format
		if readFile(t, filepath.Join("out", name)) != readFile(t, filepath.Join("again", name)) {
			t.Errorf("%s is another", name)
		}
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
