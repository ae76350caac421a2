package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/importer"
	"congvan/internal/needs"
	"congvan/internal/pdftext"
	"congvan/layout"
	"congvan/regulation"
)

// Every document comes back from its own pages as it was: no word is lost, what
// was imported renders, and every component that a page shows is the same.
func TestRoundTripPDF(t *testing.T) {
	needs.Time(t)
	trip := newRoundTrip(t)
	for _, name := range slices.Sorted(maps.Keys(trip.files)) {
		page, err := trip.builder.write("pdf", trip.laid(name), nil)
		if err != nil {
			t.Fatal(err)
		}
		trip.back(name, page)
	}
	t.Logf("%d words, %d of %d components", trip.words, trip.found, trip.all)
}

// So does it from the pages that LibreOffice makes of its DOCX: a handful, one of
// each kind of page, or where asked for all of them.
func TestRoundTripOfficePDF(t *testing.T) {
	needs.Time(t)
	needs.Programs(t, "soffice")
	trip := newRoundTrip(t)
	names := []string{"lap-vo-2024", "bien-ban", "quyet-dinh-ban-hanh-quy-che", "giay-di-duong", "cong-van-gui-lai", "giay-a5-ngang", "hai-mat-phu-luc", "bao-cao-36", "quyet-dinh-05"}
	if os.Getenv("ROUND_TRIP_ALL") != "" {
		names = slices.Sorted(maps.Keys(trip.files))
	}
	from, to := t.TempDir(), t.TempDir()
	for _, name := range names {
		docx, err := trip.builder.write("docx", trip.laid(name), nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(from, name+".docx"), docx, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	convert(t, from, to)
	for _, name := range names {
		page, err := os.ReadFile(filepath.Join(to, name+".pdf"))
		if err != nil {
			t.Fatal(err)
		}
		trip.back(name, page)
	}
	t.Logf("%d words, %d of %d components", trip.words, trip.found, trip.all)
}

// roundTrip takes documents to pages and back.
type roundTrip struct {
	*testing.T
	builder *builder
	reader  *pdftext.Reader
	files   map[string][]byte // definitions by name
	// words are those of the pages, all the components that they show, found those
	// that came back as they were.
	words, all, found int
}

func newRoundTrip(t *testing.T) *roundTrip {
	t.Helper()
	trip := &roundTrip{T: t, files: map[string][]byte{}}
	var err error
	if trip.builder, err = newBuilder(); err != nil {
		t.Fatal(err)
	}
	if trip.reader, err = pdftext.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { trip.reader.Close() })
	for _, pattern := range []string{"../../examples/*.yaml", "testdata/components/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			trip.files[strings.TrimSuffix(filepath.Base(file), ".yaml")] = src
		}
	}
	for name, text := range matrix(t) {
		trip.files[name] = []byte(text)
	}
	return trip
}

func (trip *roundTrip) laid(name string) *layout.Laid {
	trip.Helper()
	laid, list, err := trip.builder.lay(name, trip.files[name])
	if err != nil || laid == nil {
		trip.Fatal(name, list, err)
	}
	return laid
}

// back imports the pages of a document and compares.
func (trip *roundTrip) back(name string, page []byte) {
	trip.Helper()
	source, list := importer.ReadPDF(trip.reader, name, page)
	if source == nil || len(list) > 0 {
		trip.Errorf("%s: %v", name, list)
		return
	}
	def, doubts, err := importer.Recognise(source)
	if err != nil {
		trip.Fatal(err)
	}
	text, err := importer.YAML(def, doubts)
	if err != nil {
		trip.Fatal(err)
	}
	if again, list, err := trip.builder.lay(name, text); again == nil || err != nil {
		trip.Errorf("%s: what was imported does not render: %v %v", name, list, err)
	}
	trip.words += importer.Words(source)
	for _, m := range importer.Kept(source, def) {
		if m.Reason == importer.Lost || m.Reason == importer.Moved {
			trip.Errorf("%s: %v: %q is lost or elsewhere", name, m.Pos, m.Word)
		}
	}
	trip.compare(name, def)
}

// compare compares the components that the pages of a document show with those
// that were found.
func (trip *roundTrip) compare(name string, def *dispatch.Definition) {
	trip.Helper()
	doc, _, err := trip.builder.read(name, trip.files[name])
	if err != nil {
		trip.Fatal(err)
	}
	_, typ, _, err := trip.builder.typeOf(doc.def)
	if err != nil {
		trip.Fatal(err)
	}
	numbered := false
	for _, p := range trip.laid(name).Pages {
		for _, l := range p.Lines {
			numbered = numbered || l.Component == regulation.NumberSymbol
		}
	}
	want, got := shownParts(doc.def, typ, numbered), shownParts(def, typ, numbered)
	for i, w := range want {
		if w.text == "" && got[i].text == "" {
			continue
		}
		trip.all++
		if w.text == got[i].text {
			trip.found++
			continue
		}
		trip.Errorf("%s: %s\n got %.300q\nwant %.300q", name, w.key, fromDifference(got[i].text, w.text), fromDifference(w.text, got[i].text))
	}
}

// fromDifference is a text from shortly before where it differs from another.
func fromDifference(a, b string) string {
	const before = 40
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	return strings.ToValidUTF8(a[max(0, i-before):], "")
}

// shownParts are the components of a definition as its pages show them, with the
// looks of its text. A page does not show
//   - which template it was made by, only of which type it is;
//   - the number and the symbol of a type that has none on its pages;
//   - how secret it is, for that is stamped by hand;
//   - the capitals of the drafter's symbol, which 36-HD/VPTW sets in capitals;
//   - whether a landscape sheet was chosen for the paper or for each appendix.
func shownParts(d *dispatch.Definition, typ *regulation.Type, numbered bool) []importedPart {
	var out []importedPart
	for _, p := range importedParts(d) {
		switch p.key {
		case "mau":
			if found, err := regulation.FindType(p.text); err == nil {
				p.text = found.Key
			} else {
				p.text = typ.Key
			}
		case "so", "co_quan.ky_hieu":
			if !numbered || p.text == "0" {
				p.text = ""
			}
		case "du_thao":
			p.text = strings.TrimPrefix(p.text, "0")
		case "nguoi_soan":
			p.text = strings.ToUpper(p.text)
		case "noi_dung":
			p.text = lookedContent(d.Content)
		case "kem_theo.noi_dung":
			p.text = lookedContent(d.Issued.Content)
		case "phu_luc.noi_dung":
			p.text = ""
			for _, a := range d.Appendices {
				p.text += lookedContent(a.Content) + " || "
			}
		}
		out = append(out, p)
	}
	sheets := fmt.Sprint(d.Choices.Small.On, d.Choices.Landscape.On)
	for _, a := range d.Appendices {
		sheets += fmt.Sprint(" ", a.Landscape || d.Choices.Landscape.On)
	}
	return append(out, importedPart{"phan_gui_lai", lookedContent(d.ReturnPart)}, importedPart{"trinh_bay", sheets})
}

// lookedContent is the blocks of a text: the role of each paragraph, bold and
// italics, the cells of tables, notes.
func lookedContent(c dispatch.Content) string {
	var out []string
	for _, b := range c.Blocks {
		switch b := b.(type) {
		case *dispatch.Paragraph:
			out = append(out, fmt.Sprint(b.Role, " ", lookedSpans(b.Spans)))
		case *dispatch.Table:
			out = append(out, fmt.Sprint("table ", b.Header))
			for _, row := range b.Rows {
				for _, cell := range row {
					out = append(out, fmt.Sprint(cell.Across, "×", cell.Down))
					for _, p := range cell.Paragraphs {
						out = append(out, lookedSpans(p.Spans))
					}
				}
			}
		}
	}
	for i, n := range c.Notes {
		out = append(out, fmt.Sprintf("[^%d]: %s", i+1, lookedSpans(n.Spans)))
	}
	return strings.Join(out, " | ")
}

func lookedSpans(spans []dispatch.Span) string {
	var b strings.Builder
	for _, s := range spans {
		look := ""
		if s.Bold {
			look += "**"
		}
		if s.Italic {
			look += "*"
		}
		switch {
		case s.Note > 0:
			fmt.Fprintf(&b, "[^%d]", s.Note)
		case s.Fill:
			b.WriteString("[___]")
		}
		b.WriteString(look + s.Text + look)
	}
	return b.String()
}
