package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/internal/needs"
)

// flattened is a DOCX as one who knows no styles leaves it: no paragraph and no run
// names one, and each says itself how it looks.
func flattened(t *testing.T, docx []byte) []byte {
	t.Helper()
	parts := pagesOf(t, docx)
	looks := map[string][2]string{} // what a style says of paragraphs and of runs
	for _, m := range regexp.MustCompile(`w:styleId="([^"]+)">(.*?)</w:style>`).FindAllStringSubmatch(parts["word/styles.xml"], -1) {
		inner := func(name string) string {
			if p := regexp.MustCompile(`<w:` + name + `>(.*)</w:` + name + `>`).FindStringSubmatch(m[2]); p != nil {
				return p[1]
			}
			return ""
		}
		looks[m[1]] = [2]string{inner("pPr"), inner("rPr")}
	}
	paragraph := regexp.MustCompile(`(?s)<w:p>.*?</w:p>`)
	styled := regexp.MustCompile(`<w:pStyle w:val="([^"]+)"/>`)
	character := regexp.MustCompile(`<w:rStyle w:val="([^"]+)"/>`)
	for name, part := range parts {
		if name == "word/styles.xml" || !strings.HasSuffix(name, ".xml") {
			continue
		}
		parts[name] = paragraph.ReplaceAllStringFunc(part, func(p string) string {
			m := styled.FindStringSubmatch(p)
			if m == nil {
				return p
			}
			look := looks[m[1]]
			p = strings.Replace(p, m[0], "", 1)
			own, rest, _ := strings.Cut(p, "</w:pPr>")
			own = mergedProperties(strings.TrimPrefix(own, "<w:p><w:pPr>"), look[0])
			rest = strings.ReplaceAll(rest, "<w:r><w:rPr>", "<w:r>\x00")
			rest = strings.ReplaceAll(rest, "<w:r>", "<w:r><w:rPr></w:rPr>")
			rest = strings.ReplaceAll(rest, "<w:rPr></w:rPr>\x00", "<w:rPr>")
			rest = regexp.MustCompile(`<w:rPr>(.*?)</w:rPr>`).ReplaceAllStringFunc(rest, func(r string) string {
				inner := strings.TrimSuffix(strings.TrimPrefix(r, "<w:rPr>"), "</w:rPr>")
				usual := look[1]
				if c := character.FindStringSubmatch(inner); c != nil {
					inner = strings.Replace(inner, c[0], "", 1)
					usual = mergedProperties(looks[c[1]][1], usual)
				}
				return "<w:rPr>" + mergedProperties(inner, usual) + "</w:rPr>"
			})
			return "<w:p><w:pPr>" + own + "</w:pPr>" + rest
		})
	}
	keep := regexp.MustCompile(`(?s)<w:style w:type="[a-z]+" w:customStyle="1".*?</w:style>`)
	parts["word/styles.xml"] = keep.ReplaceAllString(parts["word/styles.xml"], "")
	return repacked(t, docx, parts)
}

var property = regexp.MustCompile(`<(w:\w+)(?:\s[^<>]*)?/>|<(w:pBdr|w:tabs)>.*?</w:(?:pBdr|tabs)>`)

// mergedProperties is properties and, of those usual, the ones that are not among
// them.
func mergedProperties(own, usual string) string {
	had := map[string]bool{}
	for _, m := range property.FindAllStringSubmatch(own, -1) {
		had[m[1]+m[2]] = true
	}
	for _, m := range property.FindAllStringSubmatch(usual, -1) {
		if !had[m[1]+m[2]] {
			own += m[0]
		}
	}
	return own
}

// repacked is a DOCX with other parts.
func repacked(t *testing.T, docx []byte, parts map[string]string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range archive.File {
		w, err := z.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		text, ours := parts[f.Name]
		if !ours {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			whole, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			text = string(whole)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Without a single style the same components are found, by their shape and their
// words.
func TestRoundTripWithoutStyles(t *testing.T) {
	words, parts, list := 0, 0, papers(t)
	for _, p := range list {
		t.Run(p.name, func(t *testing.T) {
			want, docx := p.document(t)
			want.Choices = dispatch.Choices{NoteMark: want.Choices.NoteMark, Small: want.Choices.Small, Landscape: want.Choices.Landscape, Duplex: want.Choices.Duplex}
			_, w, n := comesBack(t, p, flattened(t, docx), want)
			words, parts = words+w, parts+n
		})
	}
	t.Logf("%d papers, %d words, %d components", len(list), words, parts)
}

// What LibreOffice makes of a DOCX comes back too, component for component.
func TestRoundTripThroughLibreOffice(t *testing.T) {
	needs.Programs(t, "soffice")
	names := []string{
		"thach-quang-181-cv-du.yaml", "lap-vo-2024.yaml", "quyet-dinh-ban-hanh-quy-che.yaml", "bien-ban.yaml", "to-trinh.yaml", "quy-che.yaml",
		"kiem-nhiem.yaml", "bao-cao-chinh-tri.yaml", "dai-hoi-xac-nhan.yaml", "lien-co-quan.yaml", "phieu-gui-gui-lai.yaml", "ba-nguoi-ky.yaml",
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir()), "--headless", "--convert-to", "docx", "--outdir", filepath.Join(dir, "out")}
	wanted := map[string]*dispatch.Definition{}
	var some []paper
	for _, p := range papers(t) {
		if !slices.Contains(names, p.name) {
			continue
		}
		want, docx := p.document(t)
		want.Choices = dispatch.Choices{NoteMark: want.Choices.NoteMark, Small: want.Choices.Small, Landscape: want.Choices.Landscape, Duplex: want.Choices.Duplex}
		wanted[p.name], some = want, append(some, p)
		path := filepath.Join(dir, p.name+".docx")
		if err := os.WriteFile(path, docx, 0o644); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	words, parts := 0, 0
	for _, p := range some {
		docx, err := os.ReadFile(filepath.Join(dir, "out", p.name+".docx"))
		if err != nil {
			t.Fatal(err)
		}
		_, w, n := comesBack(t, p, docx, wanted[p.name])
		words, parts = words+w, parts+n
	}
	t.Logf("%d papers, %d words, %d components", len(some), words, parts)
}
