package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"congvan/internal/diag"
	"congvan/internal/needs"
)

// tolerance is how far apart, in points, the two settings of a character may
// stand.
const tolerance = 1

// sizeTolerance is how far apart, in points, their sizes may be: LibreOffice
// writes a superscript in tenths of a point.
const sizeTolerance = 0.15

// LibreOffice's setting of the DOCX and our PDF have the same pages, the same
// lines and every character in the same place, face and size: the examples, every type under
// both regulations, and documents put together to meet what these do not.
func TestAgreement(t *testing.T) {
	needs.Time(t)
	needs.Programs(t, "soffice", "mutool")
	examples, err := filepath.Glob(filepath.FromSlash("../../examples/*.yaml"))
	if err != nil || len(examples) == 0 {
		t.Fatal("no examples: ", err)
	}
	dir := t.TempDir()
	names := slices.Clone(examples)
	definitions := matrix(t)
	maps.Copy(definitions, components(t))
	maps.Copy(definitions, shapes())
	for i, text := range composed(t, examples) {
		definitions[fmt.Sprintf("composed-%02d", i)] = text
	}
	for _, name := range slices.Sorted(maps.Keys(definitions)) {
		path := filepath.Join(dir, name+".yaml")
		if err := os.WriteFile(path, []byte(definitions[name]), 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, path)
	}

	agree(t, names)
}

// They agree in an office's own frame too, one whose styles, defaults and
// settings would move every line if they were taken.
func TestAgreementInFrame(t *testing.T) {
	needs.Time(t)
	needs.Programs(t, "soffice", "mutool")
	names, err := filepath.Glob(filepath.FromSlash("../../examples/*.yaml"))
	if err != nil || len(names) == 0 {
		t.Fatal("no examples: ", err)
	}
	for i, name := range names {
		if names[i], err = filepath.Abs(name); err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, libraryName), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, profileName), []byte("co_quan: {khoa: a, ten: ĐẢNG UỶ XÃ B, ky_hieu: ĐU, dia_danh: Xã B}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var frame bytes.Buffer
	z := zip.NewWriter(&frame)
	if err := errors.Join(z.AddFS(os.DirFS(filepath.FromSlash("../../render/docx/testdata/khung"))), z.Close()); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, libraryName, frameName), frame.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	agree(t, names)
}

// agree renders the definitions and holds LibreOffice's setting of every DOCX
// against our PDF.
func agree(t *testing.T, names []string) {
	t.Helper()
	dir := t.TempDir()
	ours, theirs := filepath.Join(dir, "ours"), filepath.Join(dir, "theirs")
	var out bytes.Buffer
	if status := run(append([]string{"render", "-o", ours}, names...), console{out: io.Discard, err: &out, lang: diag.English}); status != exitClean {
		t.Fatalf("status %d\n%s", status, &out)
	}
	convert(t, ours, theirs)
	for _, name := range names {
		base := strings.TrimSuffix(filepath.Base(name), ".yaml")
		t.Run(base, func(t *testing.T) {
			compare(t, setPages(t, filepath.Join(ours, base+".pdf")), setPages(t, filepath.Join(theirs, base+".pdf")))
		})
	}
}

// convert has LibreOffice set every DOCX of a folder, with a profile of its own.
func convert(t *testing.T, from, to string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(from, "*.docx"))
	if err != nil || len(files) == 0 {
		t.Fatal("no DOCX: ", err)
	}
	// Of very many files in one run LibreOffice leaves out the last, without a word.
	const atOnce = 60
	for some := range slices.Chunk(files, atOnce) {
		args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir()), "--headless", "--convert-to", "pdf", "--outdir", to}
		if out, err := exec.Command("soffice", append(args, some...)...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	for _, file := range files {
		if _, err := os.Stat(filepath.Join(to, strings.TrimSuffix(filepath.Base(file), ".docx")+".pdf")); err != nil {
			t.Error("LibreOffice made nothing of it: ", err)
		}
	}
}

// setChar is a character, where its baseline begins on the page and how it is
// set.
type setChar struct {
	X    float64 `xml:"x,attr"`
	Y    float64 `xml:"y,attr"`
	Text string  `xml:"c,attr"`
	face string  // LiberationSerif-Bold
	size float64 // points
}

// setLine is the characters of one baseline from left to right.
type setLine []setChar

func (l setLine) String() string {
	var b strings.Builder
	for _, c := range l {
		b.WriteString(c.Text)
	}
	return b.String()
}

// setPages reads the lines of a PDF from the top of every page, spaces and blank
// pages left out.
func setPages(t *testing.T, path string) [][]setLine {
	t.Helper()
	out, err := exec.Command("mutool", "draw", "-q", "-F", "stext", "-o", "-", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Pages []struct {
			Fonts []struct {
				Name  string    `xml:"name,attr"`
				Size  float64   `xml:"size,attr"`
				Chars []setChar `xml:"char"`
			} `xml:"block>line>font"`
		} `xml:"page"`
	}
	if err := xml.Unmarshal(out, &doc); err != nil {
		t.Fatal(err)
	}
	var pages [][]setLine
	for _, p := range doc.Pages {
		if len(p.Fonts) == 0 {
			continue // the blank back of a sheet, which LibreOffice leaves out
		}
		var chars []setChar
		for _, f := range p.Fonts {
			for _, c := range f.Chars {
				_, c.face, _ = strings.Cut(f.Name, "+")
				c.size = f.Size
				if strings.TrimFunc(c.Text, unicode.IsSpace) != "" {
					chars = append(chars, c)
				}
			}
		}
		slices.SortStableFunc(chars, func(a, b setChar) int {
			if math.Abs(a.Y-b.Y) > tolerance {
				return int(math.Copysign(1, a.Y-b.Y))
			}
			return int(math.Copysign(1, a.X-b.X))
		})
		var lines []setLine
		for _, c := range chars {
			if n := len(lines); n > 0 && math.Abs(lines[n-1][0].Y-c.Y) <= tolerance {
				lines[n-1] = append(lines[n-1], c)
			} else {
				lines = append(lines, setLine{c})
			}
		}
		pages = append(pages, lines)
	}
	return pages
}

// compare holds our pages against LibreOffice's.
func compare(t *testing.T, ours, theirs [][]setLine) {
	t.Helper()
	if len(ours) != len(theirs) {
		t.Errorf("%d pages, LibreOffice has %d", len(ours), len(theirs))
	}
	lines, farthest := 0, 0.0
	for p := range min(len(ours), len(theirs)) {
		for i := range max(len(ours[p]), len(theirs[p])) {
			var a, b setLine
			if i < len(ours[p]) {
				a = ours[p][i]
			}
			if i < len(theirs[p]) {
				b = theirs[p][i]
			}
			if a.String() != b.String() {
				t.Fatalf("page %d, line %d\nours  %s\ntheirs %s", p+1, i+1, a, b)
			}
			lines++
			for j := range a {
				if a[j].face != b[j].face || math.Abs(a[j].size-b[j].size) > sizeTolerance {
					t.Errorf("page %d, line %d: %q of %s is set in %s %.1f, LibreOffice has %s %.1f",
						p+1, i+1, a[j].Text, a, a[j].face, a[j].size, b[j].face, b[j].size)
					break
				}
				off := max(math.Abs(a[j].X-b[j].X), math.Abs(a[j].Y-b[j].Y))
				farthest = max(farthest, off)
				if off > tolerance {
					t.Errorf("page %d, line %d: %q of %s is at %.2f, %.2f, LibreOffice has it at %.2f, %.2f",
						p+1, i+1, a[j].Text, a, a[j].X, a[j].Y, b[j].X, b[j].Y)
					break
				}
			}
		}
	}
	t.Logf("%d pages, %d lines, at most %.2f pt apart", len(ours), lines, farthest)
}
