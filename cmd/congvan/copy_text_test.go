package main

import (
	"encoding/xml"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/needs"
	"congvan/layout"
	"congvan/regulation"
)

// copiedBy is a copy of the whole, made on a day.
const copiedBy = `cua: a.yaml
loai: sao-luc
co_quan: {ten: ĐẢNG ỦY XÃ THẠCH QUẢNG, ky_hieu: ĐU}
so: 24
dia_danh: Thạch Quảng
ky: {quyen_han: T/L BAN THƯỜNG VỤ, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn An}
noi_nhan: [Các chi bộ trực thuộc]
luu: VPĐU
in_dau: true
ngay: `

// copyDays are days under each regulation.
var copyDays = []string{"2026-03-06", "2026-07-06"}

// everyDocument is the examples, every type under both regulations with every part
// it may have and the documents of the rare parts, by their names.
func everyDocument(t *testing.T) map[string]string {
	t.Helper()
	all := matrix(t)
	maps.Copy(all, components(t))
	paths, err := filepath.Glob("../../examples/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no examples: ", err)
	}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(path)] = string(src)
	}
	return all
}

// withCopies calls judge with every document and each of its copies, laid out. A
// stamp finds no room on A5.
func withCopies(t *testing.T, judge func(t *testing.T, b *builder, original, copied *layout.Laid)) {
	t.Helper()
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	for name, src := range everyDocument(t) {
		for _, day := range copyDays {
			t.Run(name+" "+day, func(t *testing.T) {
				t.Parallel()
				doc, list, err := b.read(name, []byte(src))
				if err != nil || list.HasErrors() {
					t.Fatal(list, err)
				}
				made, list := dispatch.ParseCopy("b.yaml", []byte(copiedBy+day), nil)
				if list.HasErrors() {
					t.Fatal(list)
				}
				on := made.By.Date
				under := regulation.For("", on.Year, on.Month, on.Day)
				original, _ := layout.Lay(doc.def, doc.typ, doc.spec, b.faces)
				copied, list := layout.LayCopy(doc.def, doc.typ, doc.spec, b.faces, made, under)
				if slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return d.ID == diag.StampTooWide }) && doc.def.Choices.Small.On {
					return
				}
				if list.HasErrors() {
					t.Fatal(list)
				}
				judge(t, b, original, copied)
			})
		}
	}
}

// added is what a copy has more than its original, in one piece; what it lacks or
// has otherwise is told.
func added(t *testing.T, original, copied []string) []string {
	t.Helper()
	before := 0
	for before < len(original) && before < len(copied) && original[before] == copied[before] {
		before++
	}
	after := 0
	for after < len(original)-before && after < len(copied)-before && original[len(original)-1-after] == copied[len(copied)-1-after] {
		after++
	}
	if before+after < len(original) {
		t.Fatalf("the copy has not, in its place, %q", original[before:len(original)-after])
	}
	return copied[before : len(copied)-after]
}

// certifies says that what a copy has more is what certifies it.
func certifies(t *testing.T, more []string) {
	t.Helper()
	text := strings.ReplaceAll(strings.Join(more, ""), " ", "")
	for _, words := range []string{"24-BS/ĐU", "Cácchibộtrựcthuộc", "T/LBANTHƯỜNGVỤ", "CHÁNHVĂNPHÒNG", "NguyễnVănAn"} {
		if strings.Count(text, words) != 1 {
			t.Errorf("%s stands not once in %s", words, text)
		}
	}
}

// The DOCX of a copy says what the original says, letter for letter, notes too, and
// in one piece what certifies it.
func TestTextOfACopyInWord(t *testing.T) {
	withCopies(t, func(t *testing.T, b *builder, original, copied *layout.Laid) {
		was, is := wordParts(t, b, original), wordParts(t, b, copied)
		certifies(t, added(t, paragraphsOf(t, was["word/document.xml"]), paragraphsOf(t, is["word/document.xml"])))
		for name := range was {
			if strings.HasPrefix(name, "word/footnotes") && !slices.Equal(paragraphsOf(t, was[name]), paragraphsOf(t, is[name])) {
				t.Errorf("%s says something else", name)
			}
		}
	})
}

// So does its PDF, as a reader of others has it. One run of the reader reads them
// all: a process for each would take most of the time.
func TestTextOfACopyInPDF(t *testing.T) {
	needs.Time(t)
	needs.Programs(t, "mutool")
	dir := t.TempDir()
	type pair struct {
		name             string
		original, copied int // how many pages
	}
	var pairs []pair
	var files []string
	var mu sync.Mutex
	t.Run("made", func(t *testing.T) {
		withCopies(t, func(t *testing.T, b *builder, original, copied *layout.Laid) {
			var written []string
			for i, laid := range []*layout.Laid{original, copied} {
				data, err := b.write("pdf", laid, nil)
				if err != nil {
					t.Fatal(err)
				}
				written = append(written, filepath.Join(dir, strings.ReplaceAll(t.Name(), "/", " ")+strconv.Itoa(i)+".pdf"))
				writeFile(t, written[i], string(data))
			}
			mu.Lock()
			defer mu.Unlock()
			pairs, files = append(pairs, pair{t.Name(), len(original.Pages), len(copied.Pages)}), append(files, written...)
		})
	})
	out, err := exec.Command("mutool", append([]string{"draw", "-q", "-F", "txt", "-o", "-"}, files...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.SplitAfter(string(out), "\f")
	next := func(n int) []string {
		lines := strings.Fields(strings.Join(pages[:n], ""))
		pages = pages[n:]
		return lines
	}
	for _, p := range pairs {
		original, copied := next(p.original), next(p.copied)
		t.Run(p.name, func(t *testing.T) { certifies(t, added(t, original, copied)) })
	}
}

// Every paragraph of a copy has a style that the DOCX has, whichever regulation the
// document and the copy follow; no style is of a component that there is not.
func TestStylesOfACopy(t *testing.T) {
	withCopies(t, func(t *testing.T, b *builder, _, copied *layout.Laid) {
		parts := wordParts(t, b, copied)
		styles := parts["word/styles.xml"]
		for _, nothing := range []string{`w:line="0"`, `<w:sz w:val="0"/>`} {
			if strings.Contains(styles, nothing) {
				t.Errorf("a style has %s", nothing)
			}
		}
		for _, used := range regexp.MustCompile(`<w:pStyle w:val="([^"]+)"`).FindAllStringSubmatch(parts["word/document.xml"], -1) {
			if !strings.Contains(styles, `w:styleId="`+used[1]+`"`) {
				t.Errorf("there is no style %s", used[1])
			}
		}
	})
}

// wordParts are the parts of the DOCX of a document by their names.
func wordParts(t *testing.T, b *builder, laid *layout.Laid) map[string]string {
	t.Helper()
	data, err := b.write("docx", laid, nil)
	if err != nil {
		t.Fatal(err)
	}
	return partsOf(t, data)
}

// paragraphsOf is the text of the paragraphs of a part that have any.
func paragraphsOf(t *testing.T, part string) []string {
	t.Helper()
	var out []string
	var text strings.Builder
	for d := xml.NewDecoder(strings.NewReader(part)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.CharData:
			text.Write(token)
		case xml.EndElement:
			if token.Name.Local == "p" && text.Len() > 0 {
				out = append(out, text.String())
				text.Reset()
			}
		}
	}
}
