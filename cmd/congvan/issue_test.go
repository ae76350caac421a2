package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"congvan/internal/diag"
	"congvan/register"
)

// letterToIssue is a letter that says all by itself but its number.
const letterToIssue = `mau: cong-van
co_quan: {ten: ĐẢNG UỶ XÃ B, ky_hieu: ĐU}
dia_danh: Xã B
ngay: 2026-07-06
trich_yeu: về việc họp giao ban
kinh_gui: [Các chi bộ]
noi_dung: Mời họp.
ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}
noi_nhan: [Như trên, Tỉnh uỷ]
luu: VPĐU
nguoi_soan: {ky_hieu: AN, so_ban: 12}
`

// Two who issue at once never get one number.
func TestIssueAtOnce(t *testing.T) {
	t.Chdir(t.TempDir())
	const documents = 12
	for n := range documents {
		writeFile(t, fmt.Sprintf("%d.yaml", n), letterToIssue)
	}
	outputs := make([]string, documents)
	var all sync.WaitGroup
	for n := range documents {
		all.Go(func() {
			var out bytes.Buffer
			status := run([]string{"issue", fmt.Sprintf("%d.yaml", n), "-o", "out", "--format", "pdf"}, console{out: &out, err: &out, lang: diag.Vietnamese})
			outputs[n] = fmt.Sprint(status, " ", out.String())
		})
	}
	all.Wait()
	given := map[string]bool{}
	for n, out := range outputs {
		label, _, ok := strings.Cut(strings.TrimPrefix(out, "0 "), ",")
		if !ok || !strings.HasPrefix(out, "0 ") || given[label] {
			t.Errorf("%d.yaml: %s", n, out)
		}
		given[label] = true
	}
	r := readRegister(t)
	if len(r.Entries) != documents || len(r.Check()) != 0 {
		t.Errorf("%d entries, told %v", len(r.Entries), r.Check())
	}
	for _, e := range r.Entries {
		if !given[e.Label()] {
			t.Errorf("%s is in the register and was not told", e.Label())
		}
	}
}

func readRegister(t *testing.T) *register.Register {
	t.Helper()
	src, err := os.ReadFile(register.Name)
	if err != nil {
		t.Fatal(err)
	}
	r, list := register.Parse(register.Name, src)
	if len(list) > 0 {
		t.Fatal(list)
	}
	return r
}

// issueHere issues a file in the working directory and returns what was printed.
func issueHere(t *testing.T, want int, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	if status := run(append([]string{"issue"}, args...), console{out: &out, err: &out, lang: diag.Vietnamese}); status != want {
		t.Fatalf("status %d, want %d: %s", status, want, out.String())
	}
	return out.String()
}

// Stopped behind the register, the next run goes on with the number that stands
// there; a file that cannot be written takes no number.
func TestIssueGoesOn(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "thu.yaml", letterToIssue)
	issueHere(t, 0, "thu.yaml", "-o", "out")
	book, err := os.ReadFile(register.Name)
	if err != nil {
		t.Fatal(err)
	}
	frozen, err := os.ReadFile("thu.yaml")
	if err != nil {
		t.Fatal(err)
	}
	// As a run leaves it that was killed when it had entered the number.
	writeFile(t, "thu.yaml", letterToIssue)
	if err := os.RemoveAll("out"); err != nil {
		t.Fatal(err)
	}
	if out := issueHere(t, 0, "thu.yaml", "-o", "out"); !strings.HasPrefix(out, "01-CV/ĐU,") {
		t.Errorf("went on with %s", out)
	}
	for name, want := range map[string][]byte{register.Name: book, "thu.yaml": frozen} {
		if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is another: %v\n%s", name, err, got)
		}
	}
	if _, err := os.Stat(filepath.Join("out", "thu.pdf")); err != nil {
		t.Error(err)
	}

	// A file of another's in the place of ours: nothing is issued.
	writeFile(t, "hai.yaml", letterToIssue)
	writeFile(t, filepath.Join("out", "hai.pdf"), "của người khác")
	if out := issueHere(t, 1, "hai.yaml", "-o", "out"); !strings.Contains(out, "không do congvan tạo ra") {
		t.Error(out)
	}
	if got, _ := os.ReadFile("hai.yaml"); string(got) != letterToIssue {
		t.Errorf("the draft is another:\n%s", got)
	}
	if n := len(readRegister(t).Entries); n != 1 {
		t.Errorf("%d entries", n)
	}
}

// The register holds who had the document, how many copies, who files it; of a
// secret one it does not say what it is about.
func TestIssueEnters(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "thu.yaml", letterToIssue)
	writeFile(t, "mat.yaml", letterToIssue+"mat: tối mật\n")
	issueHere(t, 0, "thu.yaml", "mat.yaml", "-o", "out")
	entries := readRegister(t).Entries
	if len(entries) != 2 {
		t.Fatalf("%d entries", len(entries))
	}
	open, secret := entries[0], entries[1]
	var names []string
	for _, r := range open.Recipients {
		names = append(names, r.Name.Value)
	}
	if got := strings.Join(names, "; "); got != "Các chi bộ; Tỉnh uỷ" {
		t.Errorf("recipients %s", got)
	}
	if open.Subject != "về việc họp giao ban" || open.Signer != "Nguyễn Văn A" || open.Copies != 12 || open.Archive != "VPĐU" || open.File != "thu.yaml" {
		t.Errorf("%+v", open)
	}
	if secret.Number != 2 || secret.Subject != "" || secret.Secrecy != "tối mật" {
		t.Errorf("%+v", secret)
	}
	if book, _ := os.ReadFile(register.Name); strings.Count(string(book), "giao ban") != 1 {
		t.Errorf("the register tells what the secret document is about:\n%s", book)
	}
}

// A paper of the house has no number and does not go into the register; what
// issues several bodies together is numbered by the one that leads.
func TestIssueKinds(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "giay.yaml", "mau: phieu-chuyen\nco_quan: {ten: ĐẢNG UỶ XÃ B, ky_hieu: ĐU}\nso: không\ndia_danh: Xã B\nngay: 2026-07-06\ntrich_yeu: chuyển đơn\nkinh_gui: [Chi bộ 1]\nnoi_dung: Chuyển đơn.\nky: {chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}\n")
	if out := issueHere(t, 1, "giay.yaml"); !strings.Contains(out, "không có số nên không vào sổ") {
		t.Error(out)
	}
	if _, err := os.Stat(register.Name); err == nil {
		t.Error("a register was begun")
	}
	writeFile(t, "thu.yaml", letterToIssue)
	writeFile(t, "lien.yaml", strings.Replace(letterToIssue, "co_quan: {ten: ĐẢNG UỶ XÃ B, ky_hieu: ĐU}", "co_quan: [{ten: ĐẢNG UỶ XÃ B, ky_hieu: ĐU}, {ten: ĐẢNG UỶ XÃ C, ky_hieu: ĐUC}]", 1))
	if out := issueHere(t, 0, "thu.yaml", "lien.yaml", "-o", "out"); !strings.Contains(out, "\n02-CV/ĐU-ĐUC,") {
		t.Error(out)
	}
}

// What is frozen looks as the document did: every template filled from its own
// examples, and every example.
func TestFrozenLooksTheSame(t *testing.T) {
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]byte{}
	for name, date := range map[string]string{"36": "2025-11-03", "05": "2026-07-05"} {
		for file, text := range filledTemplates(t, date) {
			texts[file+"-"+name] = text
		}
	}
	for _, pattern := range []string{"../../examples/*.yaml", "testdata/components/*.yaml"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			t.Fatal(pattern, err)
		}
		for _, path := range paths {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			texts[path] = src
		}
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			doc, list, err := b.read(name, text)
			if doc == nil || err != nil {
				t.Fatal(list, err)
			}
			if doc.def.Number.None {
				t.Skip("a paper that is not issued")
			}
			doc.def.Draft = 0
			before, _ := b.pages(doc, name, text)
			i := issuing{rendering: rendering{b: b}}
			entry := b.entryOf(doc, name, "")
			entry.Number = doc.def.Number.Value
			frozen, err := i.freeze(doc, entry, text)
			if err != nil {
				t.Fatal(err)
			}
			after, list, err := b.lay(name, frozen)
			if after == nil || err != nil {
				t.Fatalf("%v %v\n%s", list, err, frozen)
			}
			before.Info.Definition, after.Info.Definition = "", ""
			for _, format := range formats() {
				one, err := b.write(format, before, nil)
				if err != nil {
					t.Fatal(err)
				}
				other, err := b.write(format, after, nil)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(one, other) {
					t.Errorf("another %s:\n%s", format, frozen)
				}
			}
		})
	}
}
