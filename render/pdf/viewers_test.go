package pdf

import (
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"congvan/internal/needs"
	"congvan/layout"
)

// run is what a program prints about the PDF of laid.
func run(t *testing.T, laid *layout.Laid, name string, args ...string) string {
	t.Helper()
	program := needs.Programs(t, name)[0]
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, write(t, New(load(t)), laid), 0o600); err != nil {
		t.Fatal(err)
	}
	for i, arg := range args {
		if arg == "FILE" {
			args[i] = path
		}
	}
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// lines is the text of laid, a line each.
func lines(laid *layout.Laid) (lines []string) {
	for _, page := range laid.Pages {
		for _, line := range page.Lines {
			var b strings.Builder
			for _, word := range line.Words {
				b.WriteString(strings.ReplaceAll(word.Text, "\u00a0", " "))
				if word.Space {
					b.WriteByte(' ')
				}
			}
			lines = append(lines, b.String())
		}
	}
	return lines
}

// documents is what every viewer is shown.
func documents(t *testing.T) map[string]*layout.Laid {
	t.Helper()
	faces := load(t)
	many, _ := manyCharacters(faces)
	s := newSetter(faces)
	s.set(`ASCII: !"#$%&'()*+,-./ 0-9 :;<=>?@ [\]^_ {|}~ 04-CT/TU`, body)
	s.end(false)
	s.set("Điều\u00a03 “ngoặc” – — … • § ° № □ ● ½ ₫ ủ ỹ Ỵ Ặ", bold)
	s.end(false)
	s.set("Nghiêng: ắ ằ ẳ ẵ ặ ƯƠNG", italic)
	s.end(false)
	return map[string]*layout.Laid{"dispatch": dispatch(faces), "many characters": many, "signs": s.laid}
}

func checkCopied(t *testing.T, laid *layout.Laid, copied string) {
	t.Helper()
	if !norm.NFC.IsNormalString(copied) {
		t.Error("the text does not copy out as NFC")
	}
	want := lines(laid)
	var got []string
	for line := range strings.Lines(strings.ReplaceAll(copied, "\f", "")) {
		if line = strings.TrimRight(line, "\r\n "); line != "" {
			got = append(got, line)
		}
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) {
			t.Fatalf("%d lines copied out, want %d", len(got), len(want))
		}
		if got[i] != want[i] {
			t.Fatalf("line %d copied out as %q, want %q", i+1, got[i], want[i])
		}
	}
}

func TestTextInPoppler(t *testing.T) {
	for name, laid := range documents(t) {
		t.Run(name, func(t *testing.T) {
			checkCopied(t, laid, run(t, laid, "pdftotext", "-enc", "UTF-8", "FILE", "-"))
		})
	}
}

func TestTextInMuPDF(t *testing.T) {
	for name, laid := range documents(t) {
		t.Run(name, func(t *testing.T) {
			checkCopied(t, laid, run(t, laid, "mutool", "draw", "-q", "-F", "text", "FILE"))
		})
	}
}

func TestPlacesInPoppler(t *testing.T) {
	laid := documents(t)["dispatch"]
	var seen struct {
		Pages []struct {
			Words []struct {
				XMin float64 `xml:"xMin,attr"`
				XMax float64 `xml:"xMax,attr"`
				Text string  `xml:",chardata"`
			} `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(run(t, laid, "pdftotext", "-bbox", "FILE", "-")), &seen); err != nil {
		t.Fatal(err)
	}
	if len(seen.Pages) != len(laid.Pages) {
		t.Fatalf("%d pages, want %d", len(seen.Pages), len(laid.Pages))
	}
	for i, page := range laid.Pages {
		got := seen.Pages[i].Words
		for _, line := range page.Lines {
			for _, word := range line.Words {
				if len(got) == 0 {
					t.Fatalf("page %d: no %q", i+1, word.Text)
				}
				x := (line.X.Points() + word.X.Points())
				// The end comes from widths in whole thousandths of the size.
				if g := got[0]; g.Text != word.Text || !near(g.XMin, x, half) || !near(g.XMax, x+word.Width.Points(), 0.06) {
					t.Fatalf("page %d: %+v, want %q from %v to %v", i+1, g, word.Text, x, x+word.Width.Points())
				}
				got = got[1:]
			}
		}
		if len(got) > 0 {
			t.Errorf("page %d: %d words too many", i+1, len(got))
		}
	}
}

func TestFontsInPoppler(t *testing.T) {
	table := run(t, documents(t)["dispatch"], "pdffonts", "FILE")
	rows := strings.Split(strings.TrimSpace(table), "\n")[2:]
	if len(rows) != 3 {
		t.Fatalf("%d fonts, want 3:\n%s", len(rows), table)
	}
	for _, row := range rows {
		fields := strings.Fields(row) // name, type, encoding, emb, sub
		if !strings.Contains(fields[0], "+LiberationSerif") || fields[1] != "TrueType" || fields[3] != "yes" || fields[4] != "yes" {
			t.Errorf("font %q", row)
		}
	}
}

func TestOutlineInMuPDF(t *testing.T) {
	out := run(t, documents(t)["dispatch"], "mutool", "show", "FILE", "outline")
	if !strings.Contains(out, `"1. Đối với các Đảng bộ"`) {
		t.Errorf("outline %q", out)
	}
}
