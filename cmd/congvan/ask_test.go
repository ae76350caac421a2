package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/internal/diag"
	"congvan/templates"
)

// stop is the answer of somebody who presses Ctrl-C, behind what was typed.
const stop = "^C"

// scripted answers questions from a list.
type scripted struct {
	t       *testing.T
	answers []string
	// titles and refused are the questions and what was said of wrong answers.
	titles, refused []string
	closed          bool
}

func (s *scripted) next(q question) (string, error) {
	if len(s.answers) == 0 {
		s.t.Fatalf("no answer to %q", q.title)
	}
	answer := s.answers[0]
	s.answers = s.answers[1:]
	if text, ok := strings.CutSuffix(answer, stop); ok {
		return text, errStopped
	}
	return answer, nil
}

func (s *scripted) line(q question) (string, error) {
	s.titles = append(s.titles, q.title)
	for {
		answer, err := s.next(q)
		if err == nil && answer == "" {
			answer = q.value
		}
		if err != nil || q.check == nil {
			return answer, err
		}
		wrong := q.check(answer)
		if wrong == nil {
			return answer, nil
		}
		s.refused = append(s.refused, wrong.Error())
	}
}

func (s *scripted) lines(q question) (string, error) { return s.line(q) }

func (s *scripted) choose(q question, options []option) (int, error) {
	s.titles = append(s.titles, q.title)
	answer, err := s.next(q)
	if err != nil || answer == "" {
		return 0, err
	}
	found := matching(options, answer)
	if len(found) != 1 {
		s.t.Fatalf("%q is %d of the options of %q", answer, len(found), q.title)
	}
	return found[0], nil
}

func (s *scripted) close() { s.closed = true }

// sitting is a draft in a folder of its own with the answers.
type sitting struct {
	*scripted
	status   int
	out, err bytes.Buffer
}

// hold is a sitting of congvan new in a folder that holds the given profile.
func hold(t *testing.T, profile string, answers ...string) *sitting {
	t.Helper()
	t.Chdir(t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	if profile != "" {
		if err := os.WriteFile(profileName, []byte(profile), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s := &sitting{scripted: &scripted{t: t, answers: answers}}
	con := &console{out: &s.out, err: &s.err, lang: diag.Vietnamese}
	var err error
	if s.status, err = (&asking{drafting{console: con}, s.scripted}).draft(); err != nil {
		t.Fatal(err)
	}
	if len(s.answers) > 0 {
		t.Errorf("answers left over: %q", s.answers)
	}
	if printed := s.out.Len()+s.err.Len() > 0; printed && !s.closed {
		t.Error("printed into the questions")
	}
	return s
}

// holds says that a file has each of the given texts.
func holds(t *testing.T, name string, texts ...string) {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range texts {
		if !strings.Contains(string(src), text) {
			t.Errorf("%s does not have\n%s\nbut\n%s", name, text, src)
		}
	}
}

const askedProfile = `
co_quan:
  - {khoa: dang-uy, cap_tren: ĐẢNG BỘ TỈNH A, ten: ĐẢNG UỶ XÃ B, ky_hieu: ĐU, dia_danh: Xã B}
  - {khoa: van-phong, cap_tren: ĐẢNG UỶ XÃ B, ten: VĂN PHÒNG, ky_hieu: VP}
nguoi_ky:
  - {khoa: bt, quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Lê Thị Cũ, den: 2026-06-30}
  - {khoa: bt, quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Trần Văn Mới, tu: 2026-07-01}
  - {khoa: pbt, quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Lý Văn Thôi, den: 2026-06-30}
luu: VPĐU
noi_nhan: [Tỉnh uỷ]
`

// A plain letter, with nothing known beforehand: what is wrong is refused as it
// is given, and what is drafted is rendered.
func TestAskForALetter(t *testing.T) {
	s := hold(t, "",
		"cong van tu viet",
		"ĐẢNG BỘ TỈNH A", "", "ĐẢNG UỶ XÃ B", "ĐU", "", // no body without a name
		"18a", "18",
		"Xã B",
		"31/6/2026", "5/7/2026",
		"về việc chuẩn bị hội nghị: lần 2",
		"Các chi bộ\n\n  Mặt trận",
		"Đoạn một.\n1. Đoạn hai\n| A | B |\n| 1 | 2 |\nHết.",
		"T/M BAN THƯỜNG VỤ", "", "BÍ THƯ", "Nguyễn Văn A", "",
		"Như trên",
		"VPĐU",
		"", "")
	if s.status != exitClean {
		t.Fatalf("status %d\n%s", s.status, &s.err)
	}
	want := []string{"phải có", "không phải \"18a\"", "tháng 6 năm 2026 có 30 ngày"}
	if len(s.refused) != len(want) {
		t.Fatalf("refused: %q", s.refused)
	}
	for i, text := range want {
		if !strings.Contains(s.refused[i], text) {
			t.Errorf("%q does not say %q", s.refused[i], text)
		}
	}
	const name = "cong-van-chuan-bi-hoi-nghi-lan-2"
	if got, want := s.out.String(), name+".yaml\n"+name+".docx\n"+name+".pdf\n"; got != want {
		t.Errorf("printed %q, not %q", got, want)
	}
	holds(t, name+".yaml", "co_quan:\n    cap_tren: ĐẢNG BỘ TỈNH A\n    ten: ĐẢNG UỶ XÃ B\n", "\nso: 18\n", "\nngay: 5/7/2026\n",
		"kinh_gui:\n    - Các chi bộ\n    - Mặt trận\n",
		"    Đoạn một.\n\n    1. Đoạn hai\n\n    | A | B |\n    | 1 | 2 |\n\n    Hết.\n")
}

// With a profile nothing is asked that it brings, and who signs is chosen from
// those who hold an office on the day.
func TestAskWithAProfile(t *testing.T) {
	s := hold(t, askedProfile,
		"cong van tu viet", "", "", "5/7/2026", "mời họp", "Các chi bộ", "Mời họp.", "Trần Văn Mới", "", "hop", "")
	if s.status != exitClean {
		t.Fatalf("status %d\n%s", s.status, &s.err)
	}
	if got := strings.Join(s.titles, "\n"); strings.Contains(got, "Nơi nhận") || strings.Contains(got, "Địa danh") || !strings.Contains(got, "1/7. Cơ quan") {
		t.Errorf("asked:\n%s", got)
	}
	holds(t, "hop.yaml", "\nky: bt\n")
	if src, _ := os.ReadFile("hop.yaml"); bytes.Contains(src, []byte("co_quan")) {
		t.Errorf("the usual body is named:\n%s", src)
	}

	// Before the first of July another signs; and a body without a place is asked
	// for it.
	s = hold(t, askedProfile,
		"cong van tu viet", "van-phong", "", "Thôn B", "30/6/2026", "mời họp", "Các chi bộ", "Mời họp.", "Lý Văn Thôi", "co", "Lê Thị Cũ", "", "hop", "khong")
	if s.status != exitClean {
		t.Fatalf("status %d\n%s", s.status, &s.err)
	}
	holds(t, "hop.yaml", "\nco_quan: van-phong\n", "\ndia_danh: Thôn B\n", "\nky:\n    - pbt\n    - bt\n")
}

// trienKhai are the answers for a template with lists of keys and of texts.
func trienKhai() []string {
	return []string{
		"cv-trien-khai", "",
		"", "5/7/2026",
		"Chỉ thị", "04-CT/TU", "30/2/2026", "11/02/2026", "Ban Thường vụ Tỉnh uỷ", "công tác văn thư", "co",
		"Kế hoạch", "", "", "", "", "",
		"", "",
		"Ban Xây dựng Đảng", "tham mưu kế hoạch\nhướng dẫn các chi bộ", "", "24/6/2026", "", "co",
		"Các chi bộ", "?", "báo cáo: 1 bản", "", "", "",
		"",
		"co", "30/7/2026", "",
		"Chỉ thị số 04-CT/TU",
		"",
	}
}

func TestAskForAFormWithLists(t *testing.T) {
	s := hold(t, askedProfile, append(trienKhai(), "", "khong")...)
	if s.status != exitClean {
		t.Fatalf("status %d\n%s", s.status, &s.err)
	}
	if len(s.refused) != 1 || !strings.Contains(s.refused[0], "30/2/2026") {
		t.Errorf("refused: %q", s.refused)
	}
	holds(t, "cv-trien-khai.yaml",
		"      ve: công tác văn thư\n    - loai: Kế hoạch\n",
		"    - don_vi: Ban Xây dựng Đảng\n      viec:\n        - tham mưu kế hoạch\n        - hướng dẫn các chi bộ\n      thoi_han: 24/6/2026\n    - don_vi: Các chi bộ\n",
		"- '[CẦN BỔ SUNG: việc phải làm, mỗi việc một mục]'\n      san_pham: 'báo cáo: 1 bản'\n",
		"\nbao_cao:\n    han: 30/7/2026\n",
		"\nchu_the: Ban Thường vụ Đảng uỷ\n")

	// What is not known yet stops the document, and nothing else does.
	var out, problems bytes.Buffer
	if status := run([]string{"render", "cv-trien-khai.yaml"}, console{out: &out, err: &problems}); status != exitFindings ||
		strings.Count(problems.String(), "error:") != 1 || !strings.Contains(problems.String(), "CẦN BỔ SUNG: việc") {
		t.Errorf("render: %d\n%s", status, &problems)
	}
	answers := trienKhai()
	answers[slices.Index(answers, "?")] = "quán triệt"
	if s := hold(t, askedProfile, append(answers, "", "")...); s.status != exitClean || !strings.Contains(s.out.String(), "cv-trien-khai.pdf\n") {
		t.Errorf("status %d\n%s", s.status, &s.err)
	}
}

// Wherever the answers stop, what was answered is in the file, with what was just
// being typed, and the file is a draft like any other.
func TestAskStopsAnywhere(t *testing.T) {
	answers := append(trienKhai(), "", "")
	for i := range answers {
		s := hold(t, askedProfile, append(slices.Clone(answers[:i]), "dở"+stop)...)
		if s.status != exitFindings {
			t.Fatalf("stopped at %d: status %d\n%s", i, s.status, &s.err)
		}
		found, _ := filepath.Glob("cv-*.yaml")
		if i < 3 {
			continue
		}
		if len(found) != 1 || !strings.Contains(s.err.String(), "congvan render "+found[0]) {
			t.Fatalf("stopped at %d: %q\n%s", i, found, &s.err)
		}
		src, err := os.ReadFile(found[0])
		if err != nil {
			t.Fatal(err)
		}
		for _, answer := range answers[3:i] {
			for line := range strings.Lines(answer) {
				line = strings.TrimSpace(line)
				if line != "co" && line != "?" && line != "30/2/2026" && !bytes.Contains(src, []byte(line)) {
					t.Fatalf("stopped at %d: %q is lost in\n%s", i, line, src)
				}
			}
		}
	}
	s := hold(t, "", "cv-trien-khai", "ĐẢNG BỘ", "ĐẢNG UỶ XÃ"+stop)
	holds(t, "cv-trien-khai.yaml", "co_quan:\n    cap_tren: ĐẢNG BỘ\n    ten: ĐẢNG UỶ XÃ\n", "\nnhiem_vu:\n")
	if s.out.String() != "cv-trien-khai.yaml\n" {
		t.Errorf("printed %q", s.out.String())
	}
}

// No file is written over, whatever its name is made of.
func TestAskNeverOverwrites(t *testing.T) {
	f := &form{asking: &asking{}, values: map[string]node{"trich_yeu": textNode("Về việc “Đẩy mạnh” CĐS, đợt 2/2026 ở các chi bộ trực thuộc Đảng uỷ xã Thạch Quảng")}}
	f.template = mustFind(t, "cong-van")
	t.Chdir(t.TempDir())
	const name = "cong-van-day-manh-cds-dot-2-2026-o-cac-chi-bo-truc-thuoc"
	for _, want := range []string{name + ".yaml", name + "-2.yaml", name + "-3.yaml"} {
		got := f.freeName()
		if got != want {
			t.Errorf("%q, not %q", got, want)
		}
		if err := os.WriteFile(want, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func mustFind(t *testing.T, name string) *templates.Template {
	t.Helper()
	found, err := templates.Find(name)
	if err != nil || found == nil {
		t.Fatal(name, err)
	}
	return found
}
