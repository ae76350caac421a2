package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"congvan/internal/diag"
	"congvan/internal/needs"
)

// invitation invites n guests; its text names them.
func invitation(n int) string {
	return "mau: giay-moi\n" +
		"co_quan: {cap_tren: ĐẢNG BỘ TỈNH CAO BẰNG, ten: ĐẢNG UỶ PHƯỜNG NÙNG TRÍ CAO, ky_hieu: ĐU}\n" +
		"so: 12\ndia_danh: Nùng Trí Cao\nngay: 2026-07-05\ncuoc_hop: hội nghị sơ kết\n" +
		"thoi_gian: {gio: 8 giờ 00, ngay: 10/7/2026}\ndia_diem: Hội trường\nky: {ho_ten: Nguyễn Văn A}\n" +
		"moi:\n" + repeated(n, func(i int) string { return fmt.Sprintf("  - Chi bộ số %d\n", i) })
}

// separated makes the files of one definition, one for each addressee.
func separated(t *testing.T, text string, more ...string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	path := filepath.Join(dir, "a.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	args := append([]string{"render", path, "-o", dir, "--rieng-tung-noi"}, more...)
	if status := run(args, console{out: io.Discard, err: &out, lang: diag.English}); status != exitClean {
		t.Fatalf("status %d\n%s", status, &out)
	}
	return dir
}

// However many work at it, the files are the same: names and bytes.
func TestSeparateFilesAreTheSameInParallel(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	text := invitation(24)
	alone := separated(t, text, "--format", "docx,pdf")
	runtime.GOMAXPROCS(8)
	together := separated(t, text, "--format", "docx,pdf")
	names, err := filepath.Glob(filepath.Join(alone, "a-chi-bo-so-*"))
	if err != nil || len(names) != 48 {
		t.Fatal(len(names), err)
	}
	for _, name := range names {
		one, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		other, err := os.ReadFile(filepath.Join(together, filepath.Base(name)))
		if err != nil || !bytes.Equal(one, other) {
			t.Errorf("%s differs: %v", filepath.Base(name), err)
		}
	}
}

// readPDF is the text of a PDF, line by line, without its spaces.
func readPDF(t *testing.T, path string) string {
	t.Helper()
	var lines []string
	for _, page := range setPages(t, path) {
		for _, l := range page {
			lines = append(lines, l.String())
		}
	}
	return strings.Join(lines, "\n")
}

// A guest's own sheet names him and nobody else, in the words for one guest; that
// of an addressee has him alone behind Kính gửi. The other parts are the same.
func TestSeparateFilesNameOne(t *testing.T) {
	needs.Programs(t, "mutool")
	text := readPDF(t, filepath.Join(separated(t, invitation(3)), "a-chi-bo-so-2.pdf"))
	for _, want := range []string{"Số12-GM/ĐU", "trântrọngkínhmời:\nChibộsố2\nĐếndự:", "Đềnghịđạibiểu", "-Nhưtrên;"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	if strings.Contains(text, "Chibộsố1") || strings.Contains(text, "Chibộsố3") {
		t.Errorf("others are named in\n%s", text)
	}

	letter := shape("mau: cong-van", "trich_yeu: về việc họp", "kinh_gui: [Chi bộ A, Chi bộ B]", "noi_nhan: [Như trên, Tỉnh uỷ]")
	dir := separated(t, letter)
	text = readPDF(t, filepath.Join(dir, "a-chi-bo-b.pdf"))
	if !strings.Contains(text, "Kínhgửi:ChibộB") || strings.Contains(text, "ChibộA") || !strings.Contains(text, "-Nhưtrên;") || !strings.Contains(text, "-Tỉnhuỷ;") {
		t.Error(text)
	}
	if files, _ := filepath.Glob(filepath.Join(dir, "a-*.*")); len(files) != 2 {
		t.Error(files)
	}
}

// Each does everything once, however many there are, and returns the error of the
// least number.
func TestEach(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	for _, n := range []int{0, 1, 3, 100} {
		done := make([]int, n)
		err := each(n, func(i int) error {
			done[i]++
			if i%7 == 5 {
				return fmt.Errorf("%d", i)
			}
			return nil
		})
		if n > 5 && (err == nil || err.Error() != "5") || n <= 5 && err != nil {
			t.Errorf("%d: %v", n, err)
		}
		for i, times := range done {
			if times != 1 {
				t.Errorf("%d of %d was done %d times", i, n, times)
			}
		}
	}
}
