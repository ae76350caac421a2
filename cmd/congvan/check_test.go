package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/check"
	"congvan/internal/diag"
)

// deserved are the findings of each example beyond hints: of the two real dispatches,
// and of our own two that show the directory. Each is right:
//
//   - Lấp Vò writes "văn hóa" and "tự chuyển hóa" beside "uỷ" and "ngoại khoá".
//   - Thạch Quảng ends "./." as documents of the State do, and its note cites Quyết định
//     số 874/QĐ-BTTTT without the body that issued it.
//   - Of van-phong the letter cites Chỉ thị số 04-CT/TU without its day, and the decision
//     writes "Đảng ủy" beside "uỷ".
var deserved = map[string][]string{
	"lap-vo-2024.yaml":             {"18 V791"},
	"thach-quang-181-cv-du.yaml":   {"45 V768", "47 V772"},
	"cong-van-trien-khai.yaml":     {"12 V770"},
	"quyet-dinh-to-giup-viec.yaml": {"15 V791"},
}

// No example has an error, and none a warning that it does not deserve.
func TestExamplesAreClean(t *testing.T) {
	home := repository(t)
	files, err := filepath.Glob(filepath.Join(home, "examples", "*.yaml"))
	if err != nil || len(files) < 30 {
		t.Fatal(files, err)
	}
	office := filepath.Join(home, "examples", "van-phong")
	for _, name := range []string{"cong-van-trien-khai.yaml", "quyet-dinh-to-giup-viec.yaml", "thong-bao-mat.yaml"} {
		files = append(files, filepath.Join(office, name))
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			b, err := newBuilder()
			if err != nil {
				t.Fatal(err)
			}
			if filepath.Dir(path) == office {
				b.office, _ = openProfile(filepath.Join(office, profileName), map[string][]byte{})
			}
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			doc, list, err := b.read(path, src)
			if err != nil || doc == nil {
				t.Fatal(list, err)
			}
			var got []string
			for _, d := range b.words(doc, path, src).Sorted() {
				if d.Severity() == diag.Error {
					t.Errorf("an error: %d %s %s", d.Pos.Line, d.ID, d.Message(diag.English))
				}
				if d.Severity() != diag.Hint {
					got = append(got, fmt.Sprint(d.Pos.Line, " ", d.ID))
				}
			}
			if want := deserved[filepath.Base(path)]; !slices.Equal(got, want) {
				t.Errorf("found %q, want %q", got, want)
			}
		})
	}
}

// Every template filled from its examples is free of errors and warnings, under either
// regulation. One of them is a report of the committee's office and not of the committee.
func TestTemplatesAreClean(t *testing.T) {
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	for _, date := range []string{"2025-11-03", "2026-07-05"} {
		for name, src := range filledTemplates(t, date) {
			t.Run(name+"-"+date, func(t *testing.T) {
				if name == "bc-tham-dinh" {
					src = []byte(strings.Replace(string(src), "cap_tren: ĐẢNG BỘ TỈNH CAO BẰNG, ten: ĐẢNG UỶ PHƯỜNG NÙNG TRÍ CAO, ky_hieu: ĐU",
						"cap_tren: ĐẢNG UỶ PHƯỜNG NÙNG TRÍ CAO, ten: VĂN PHÒNG, ky_hieu: VPĐU", 1))
				}
				doc, list, err := b.read(name, src)
				if err != nil || doc == nil {
					t.Fatal(list, err)
				}
				for _, d := range check.Words(doc.def, doc.typ, doc.spec) {
					if d.Severity() != diag.Hint {
						t.Errorf("%d %s %s", d.Pos.Line, d.ID, d.Message(diag.English))
					}
				}
			})
		}
	}
}

// repository is the root of the repository.
func repository(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(dir, filepath.Join("cmd", "congvan"))
}

// What is printed as SARIF is SARIF: every result has its rule at its index, a level it
// may have and a place.
func TestSarif(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a b.yaml")
	src := check.Filled("trich_yeu: V/v chuẩn bị hội nghị.\nky: {quyen_han: TM. BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}\nso: 18a")
	if err := os.WriteFile(path, []byte(src), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, problems bytes.Buffer
	if status := run([]string{"check", path, "--format", "sarif"}, console{out: &out, err: &problems}); status != exitFindings {
		t.Fatal(status, problems.String())
	}
	var log sarifLog
	if err := json.Unmarshal(out.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 {
		t.Fatalf("%s", out.String())
	}
	r := log.Runs[0]
	seen := map[string]bool{}
	for _, result := range r.Results {
		seen[result.RuleID] = true
		if r.Tool.Driver.Rules[result.RuleIndex].ID != result.RuleID {
			t.Errorf("%s is at the index of %s", result.RuleID, r.Tool.Driver.Rules[result.RuleIndex].ID)
		}
		if !slices.Contains([]string{"error", "warning", "note"}, result.Level) || result.Message.Text == "" {
			t.Errorf("%+v", result)
		}
		place := result.Locations[0].Physical
		if !strings.HasPrefix(place.Artifact.URI, "file:///") || !strings.HasSuffix(place.Artifact.URI, "a%20b.yaml") || place.Region.Line < 1 || place.Region.EndColumn <= place.Region.Column {
			t.Errorf("%s: %+v", result.RuleID, place)
		}
	}
	for _, id := range []string{"V012", "V711", "V712", "V725"} {
		if !seen[id] {
			t.Errorf("%s is not told", id)
		}
	}
}
