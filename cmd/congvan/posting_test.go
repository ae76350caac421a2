package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congvan/internal/diag"
	"congvan/internal/needs"
	"congvan/internal/unit"
	"congvan/regulation"
)

// posted runs a command of congvan recipients for definitions and returns the one
// PDF it writes.
func posted(t *testing.T, texts []string, args ...string) string {
	t.Helper()
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	args = append([]string{"recipients"}, args...)
	for i, text := range texts {
		path := filepath.Join(dir, string(rune('a'+i))+".yaml")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	var said bytes.Buffer
	if status := run(append(args, "-o", out), console{out: io.Discard, err: &said, lang: diag.English}); status != exitClean {
		t.Fatalf("status %d\n%s", status, &said)
	}
	files, err := filepath.Glob(filepath.Join(out, "*.pdf"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	return files[0]
}

// secretLetter is one that is mật and urgent; openLetter is one that is neither.
func secretLetter() string {
	return shape("mau: cong-van", "so: 182", "mat: tối mật", "khan: hoả tốc", "trich_yeu: về việc bố trí cán bộ", "kinh_gui: [{ten: Chi bộ A, so_ban: 2}, Chi bộ B]", "noi_nhan: [Như trên]")
}

func openLetter() string {
	return shape("mau: cong-van", "so: 9", "trich_yeu: về việc họp giao ban", "kinh_gui: [Chi bộ B]", "noi_nhan: [Như trên, {ten: Tỉnh uỷ, muc_dich: để báo cáo}]", "lien_he: Số 5 đường Kim Đồng")
}

// What is mật is named by its number alone on everything that goes with it, and in
// what programs read of the file; what is not, by its trích yếu too on the slip.
func TestSecretsAreNotNamed(t *testing.T) {
	needs.Programs(t, "mutool")
	for _, command := range []string{"slips", "envelopes", "labels"} {
		path := posted(t, []string{secretLetter(), openLetter()}, command)
		text := strings.ReplaceAll(readPDF(t, path), "\n", "")
		about, err := exec.Command("mutool", "show", path, "trailer/Info", "outline").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, words := range []string{"bốtrí", "cánbộ", "mật", "MẬT"} {
			if strings.Contains(text, words) || strings.Contains(string(about), words) {
				t.Errorf("%s: %q is told:\n%s\n%s", command, words, text, about)
			}
		}
		if !strings.Contains(text, "182-CV/ĐU") || !strings.Contains(text, "HOẢTỐC") {
			t.Errorf("%s: neither number nor urgency:\n%s", command, text)
		}
		if told := strings.Contains(text, "vềviệchọpgiaoban"); told != (command == "slips") {
			t.Errorf("%s: the other is named by its trích yếu: %t", command, told)
		}
	}
}

// A slip says what is sent, to whom and how many copies, above the line to cut
// along and below; a page each, or two on a sheet.
func TestSlips(t *testing.T) {
	needs.Programs(t, "mutool")
	pages := setPages(t, posted(t, []string{secretLetter(), openLetter()}, "slips"))
	if len(pages) != 4 {
		t.Fatalf("%d pages for 4 slips", len(pages))
	}
	var lines []string
	for _, l := range pages[0] {
		lines = append(lines, l.String())
	}
	above, below, cut := strings.Cut(strings.Join(lines, ""), "------------")
	if !cut {
		t.Fatal("no line to cut along in ", lines)
	}
	for _, want := range []string{"PHIẾUGỬI", "Kínhgửi:ChibộA;", "HOẢTỐC", "02bảnCôngvănsố182-CV/ĐU,ngày05/7/2026."} {
		if !strings.Contains(above, want) {
			t.Errorf("%q is not above the line: %s", want, above)
		}
	}
	for _, want := range []string{"ChibộAđãnhận02bảnCôngvănsố182-CV/ĐU,ngày05/7/2026.", "Ngàynhận:...", "Ngườinhận:..."} {
		if !strings.Contains(below, want) {
			t.Errorf("%q is not below the line: %s", want, below)
		}
	}
	if two := setPages(t, posted(t, []string{secretLetter(), openLetter()}, "slips", "--kho", "a5x2")); len(two) != 2 {
		t.Errorf("%d sheets for 4 slips", len(two))
	}
}

// An envelope or a label is for one receiver and all that is sent to him, with
// every number and the highest urgency, where it belongs on the paper.
func TestEnvelopesAndLabels(t *testing.T) {
	needs.Programs(t, "mutool")
	texts := []string{openLetter(), secretLetter()}
	pages := setPages(t, posted(t, texts, "envelopes"))
	if len(pages) != 3 {
		t.Fatalf("%d envelopes for 3 receivers", len(pages))
	}
	points := func(t unit.Twips) float64 { return t.Points() }
	dl := regulation.Envelopes()[0]
	var first []string
	for _, l := range pages[0] {
		first = append(first, l.String())
		x, y := points(dl.Sender.X), points(dl.Sender.Y)
		if l.String() == "Kínhgửi:" || l.String() == "ChibộB" {
			x, y = points(dl.Receiver.X), points(dl.Receiver.Y)
		}
		if l[0].X < x-1 || l[0].X > x+1 || l[0].Y < y {
			t.Errorf("%s stands at %.1f, %.1f", l, l[0].X, l[0].Y)
		}
	}
	want := "ĐẢNGBỘTỈNHCAOBẰNG ĐẢNGUỶPHƯỜNGNÙNGTRÍCAO Số5đườngKimĐồng Số09-CV/ĐU,182-CV/ĐU HOẢTỐC Kínhgửi: ChibộB"
	if got := strings.Join(first, " "); got != want {
		t.Errorf("it reads\n%s\nwant\n%s", got, want)
	}

	sheet := regulation.LabelSheets()[0]
	labels := setPages(t, posted(t, texts, "labels", "--tu-nhan", "24"))
	if len(labels) != 2 {
		t.Fatalf("%d sheets", len(labels))
	}
	if l := labels[0][0]; l.String() != "ChibộB" || l[0].X < points(sheet.Left+2*sheet.Width) || l[0].Y < points(sheet.Top+7*sheet.Height) {
		t.Errorf("the last label of the sheet has %s at %.1f, %.1f", l, l[0].X, l[0].Y)
	}
}

// The highest urgency is that of the whole, in whatever order the documents come.
func TestUrgent(t *testing.T) {
	for _, test := range [][3]string{
		{"", "", ""}, {"", "khẩn", "khẩn"}, {"khẩn", "", "khẩn"}, {"khẩn", "hoả tốc", "hoả tốc"}, {"hoả tốc", "thượng khẩn", "hoả tốc"},
	} {
		if got := urgent(test[0], test[1]); got != test[2] {
			t.Errorf("%q and %q: %q", test[0], test[1], got)
		}
	}
}
