package migrate

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// update rewrites what the cases compare with.
var update = flag.Bool("update", false, "rewrite the cases")

// Each case is a definition before and after, and what is told of it. What was
// migrated stays as it is; a file with the line ends of Windows keeps them.
func TestRules(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) < 15 {
		t.Fatalf("%d cases, %v", len(paths), err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			c, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			file := func(name string) *txtar.File {
				i := slices.IndexFunc(c.Files, func(f txtar.File) bool { return f.Name == name })
				if i < 0 {
					return &txtar.File{}
				}
				return &c.Files[i]
			}
			to := regulation.HD05()
			if name := strings.TrimSpace(string(file("to").Data)); name != "" {
				to = regulation.For(name, 0, 0, 0)
			}
			got, list := migrated(t, file("before").Data, to)
			if *update {
				file("after").Data, file("told").Data = got, []byte(told(list))
				if err := os.WriteFile(path, txtar.Format(c), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(file("after").Data); string(got) != want {
				t.Errorf("\n got %s\nwant %s", got, want)
			}
			if want := string(file("told").Data); told(list) != want {
				t.Errorf("\n got %s\nwant %s", told(list), want)
			}

			again, left := migrated(t, got, to)
			if string(again) != string(got) {
				t.Errorf("a second run makes\n%s", again)
			}
			if want := asked(list); !slices.Equal(asked(left), want) {
				t.Errorf("a second run asks %v, the first %v", asked(left), want)
			}

			windows := func(src []byte) []byte {
				return []byte("\ufeff" + strings.ReplaceAll(string(src), "\n", "\r\n"))
			}
			if ended, _ := migrated(t, windows(file("before").Data), to); string(ended) != string(windows(got)) {
				t.Errorf("with line ends of Windows\n%q", ended)
			}
		})
	}
}

// migrated is what becomes of a definition.
func migrated(t *testing.T, src []byte, to *regulation.Spec) ([]byte, diag.List) {
	t.Helper()
	def, list := dispatch.Parse("a.yaml", src)
	if list.HasErrors() {
		t.Fatalf("%s\n%v", src, list)
	}
	typ, err := regulation.FindType(def.Template.Value)
	if err != nil {
		t.Fatal(err)
	}
	out, list, err := Definition(src, def, typ, to)
	if err != nil {
		t.Fatalf("%s\n%v", src, err)
	}
	return out, list
}

// told is the messages, each on a line, without what they say.
func told(list diag.List) string {
	var b strings.Builder
	for _, d := range list.Sorted() {
		fmt.Fprintf(&b, "%d:%d+%d %s %s", d.Pos.Line, d.Pos.Column, d.Pos.Length, d.ID, d.Point)
		for _, arg := range d.Args {
			fmt.Fprintf(&b, " | %v", arg)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// asked is what is left to a person.
func asked(list diag.List) []diag.ID {
	var out []diag.ID
	for _, d := range list {
		if d.Severity() != diag.Hint {
			out = append(out, d.ID)
		}
	}
	return out
}

// What cannot be edited is refused, not spoilt.
func TestBrackets(t *testing.T) {
	src := []byte("{mau: bao-cao, co_quan: {ten: A}, noi_dung: B.}\n")
	def, _ := dispatch.Parse("a.yaml", src)
	if out, _, err := Definition(src, def, &regulation.Type{}, regulation.HD05()); err == nil {
		t.Errorf("%s", out)
	}
}

// What stands in the profile of the office is not the definition's to change.
func TestProfile(t *testing.T) {
	profile, list := dispatch.ParseProfile("co-quan.yaml", []byte("co_quan: {khoa: hu, ten: HUYỆN ỦY A, ky_hieu: HU}\nluu: Văn phòng Huyện ủy,\n"))
	if list.HasErrors() {
		t.Fatal(list)
	}
	src := []byte("mau: bao-cao\nco_quan: hu\nngay: 2026-08-01\nnoi_dung: B.\n")
	def, list := dispatch.ParseIn("a.yaml", src, nil, profile)
	if list.HasErrors() {
		t.Fatal(list)
	}
	def.CompleteFrom(profile)
	if !def.Archive.Present() || len(def.Body.Name) == 0 {
		t.Fatal("the profile brings nothing")
	}
	typ, err := regulation.FindType("bao-cao")
	if err != nil {
		t.Fatal(err)
	}
	out, list, err := Definition(src, def, typ, regulation.HD05())
	if err != nil || string(out) != string(src) || len(list) > 0 {
		t.Errorf("%s\n%s%v", out, told(list), err)
	}
}
