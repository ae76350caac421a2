package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/importer"
	"congvan/regulation"
)

// paper is a definition and what it is made with.
type paper struct {
	name  string
	src   []byte
	build *builder
}

// papers are all definitions of the program: its examples, those of an office and
// of the tests, and every type under both regulations.
func papers(t *testing.T) []paper {
	t.Helper()
	plain, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	var out []paper
	for _, pattern := range []string{"../../examples/*.yaml", "testdata/components/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			out = append(out, paper{name: file, build: plain})
		}
	}
	of, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	office, list := openProfile(exampleOffice+"co-quan.yaml", map[string][]byte{})
	if list.HasErrors() {
		t.Fatal(list)
	}
	of.office = office
	for _, file := range exampleDispatches(t) {
		out = append(out, paper{name: file, build: of})
	}
	for i := range out {
		if out[i].src, err = os.ReadFile(out[i].name); err != nil {
			t.Fatal(err)
		}
		out[i].name = filepath.Base(out[i].name)
	}
	all := matrix(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		out = append(out, paper{name, []byte(all[name]), plain})
	}
	return out
}

// document is the definition of a paper with all its parts, as far as a page shows
// them, and its DOCX.
func (p paper) document(t *testing.T) (*dispatch.Definition, []byte) {
	t.Helper()
	made, list, err := p.build.prepare(p.name, p.src, nil)
	if err != nil || made == nil {
		t.Fatal(p.name, list, err)
	}
	docx, err := p.build.write("docx", made.laid, nil)
	if err != nil {
		t.Fatal(err)
	}
	def := *made.doc.def
	def.Template.Value = made.doc.typ.Key
	def.Recipients = dispatch.OnPage(def.Recipients)
	def.Addressees = dispatch.OnPage(def.Addressees)
	if def.Number.None || made.doc.typ.Symbol == "" && !def.Symbol.Present() {
		def.Number.Value, def.Body.Symbol = 0, dispatch.Text{}
	}
	if made.doc.spec.Looks[regulation.DrafterMark].Caps {
		def.Drafter.Symbol.Value = strings.ToUpper(def.Drafter.Symbol.Value)
	}
	return &def, docx
}

// comesBack imports a DOCX and checks that no word of it is lost and that the
// definition has the components of the one it was made from.
func comesBack(t *testing.T, p paper, docx []byte, want *dispatch.Definition) (src []byte, words, parts int) {
	t.Helper()
	source, list := importer.ReadDOCX("giay.docx", docx)
	if source == nil {
		t.Fatalf("%s: %v", p.name, list)
	}
	def, doubts, err := importer.Recognise(source)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range importer.Kept(source, def) {
		if m.Reason == importer.Lost || m.Reason == importer.Moved {
			t.Errorf("%s: paragraph %d: %q is lost or moved", p.name, m.Pos.Line, m.Word)
		}
	}
	got := wholeParts(def)
	for i, w := range wholeParts(want) {
		if w.text != "" {
			parts++
		}
		if got[i] != w {
			t.Errorf("%s: %s\n got %.400q\nwant %.400q", p.name, w.key, got[i].text, w.text)
		}
	}
	if src, err = importer.YAML(def, doubts); err != nil {
		t.Fatal(err)
	}
	if want.Secrecy.Present() {
		// How secret a paper is is stamped, never printed: no import can know it.
		src = append(src, "mat: "+want.Secrecy.Value+"\n"...)
	}
	return src, importer.Words(source), parts
}

// wholeParts are the components of a definition with the looks of their words and
// what importedParts leaves out.
func wholeParts(d *dispatch.Definition) []importedPart {
	out := importedParts(d)
	add := func(key string, c dispatch.Content) {
		out = append(out, importedPart{key, strings.Join(lookedLines(c), "\n")})
	}
	add("noi_dung, chữ", d.Content)
	add("phan_gui_lai", d.ReturnPart)
	add("kem_theo, chữ", d.Issued.Content)
	var wide []string
	for _, a := range d.Appendices {
		add("phu_luc, chữ", a.Content)
		wide = append(wide, fmt.Sprint(a.Landscape))
	}
	out = append(out, importedPart{"huong", strings.Join(wide, " ")})
	c := d.Choices
	out = append(out, importedPart{"trinh_bay", fmt.Sprint(c.Small.On, c.Landscape.On, c.Duplex, c.NoteMark, c.BodySize.Value, c.TypeSize.Value, c.SubjectSize.Value, c.LinePitch.Value, c.FirstIndent.Value, c.ParagraphGap.Value, c.TableSize.Value)})
	return out
}

// lookedLines are the paragraphs and cells of a text with their roles and looks,
// save what the layout sets in bold by itself.
func lookedLines(c dispatch.Content) []string {
	var out []string
	line := func(p *dispatch.Paragraph, plain bool) string {
		var b strings.Builder
		fmt.Fprint(&b, p.Role, " ")
		for _, s := range p.Spans {
			look := ""
			if s.Bold && !plain {
				look += "*"
			}
			if s.Italic {
				look += "/"
			}
			switch {
			case s.Note > 0:
				fmt.Fprintf(&b, "[^%d]", s.Note)
			case s.Fill:
				b.WriteString("[___]")
			default:
				b.WriteString(look + s.Text + look)
			}
		}
		return b.String()
	}
	for _, block := range c.Blocks {
		switch b := block.(type) {
		case *dispatch.Paragraph:
			out = append(out, line(b, b.Role == dispatch.Article))
		case *dispatch.Table:
			out = append(out, fmt.Sprint("table ", b.Header))
			for i, row := range b.Rows {
				for _, cell := range row {
					text := fmt.Sprint(cell.Across, "x", cell.Down)
					for _, p := range cell.Paragraphs {
						text += " " + line(p, i < b.Header)
					}
					out = append(out, text)
				}
			}
		}
	}
	for _, n := range c.Notes {
		out = append(out, "note "+line(&dispatch.Paragraph{Spans: n.Spans}, false))
	}
	return out
}

// pagesOf are the parts of a DOCX that hold what its pages show.
func pagesOf(t *testing.T, docx []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range archive.File {
		if !strings.HasPrefix(f.Name, "word/") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(text)
	}
	return out
}

// Every paper comes back from its DOCX as the definition it was made from, and that
// makes the same pages: the same text, notes, headers and styles, byte for byte.
func TestRoundTrip(t *testing.T) {
	words, parts, list := 0, 0, papers(t)
	for _, p := range list {
		t.Run(p.name, func(t *testing.T) {
			want, docx := p.document(t)
			src, w, n := comesBack(t, p, docx, want)
			words, parts = words+w, parts+n
			_, again := paper{p.name, src, list[0].build}.document(t)
			pages := pagesOf(t, again)
			for name, part := range pagesOf(t, docx) {
				if pages[name] != part {
					t.Errorf("%s differs: %s", name, difference(part, pages[name]))
				}
			}
		})
	}
	t.Logf("%d papers, %d words, %d components", len(list), words, parts)
}

// Where shape and words say nothing, our styles do.
func TestRoundTripByStyles(t *testing.T) {
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	p := paper{"giay.yaml", []byte(`mau: bien-ban
co_quan: {cap_tren: [BAN ĐIỀU PHỐI, CÁC LỄ HỘI], ten: TỔ MỘT, ky_hieu: TM}
dia_danh: Suối Lành
ngay: 2026-07-05
trich_yeu: họp tổ
noi_dung: |
  về việc chung, cả tổ đã bàn.

  Lê Thị C
ky:
  - {quyen_han: ĐẠI DIỆN CHO TẤT CẢ, ho_ten: Nguyễn Văn A}
  - {quyen_han: HAI NGƯỜI GIÀ NHẤT, ho_ten: Lê Thị B}
noi_nhan: [Cả tổ]
luu: Tổ
`), b}
	want, docx := p.document(t)
	src, _, _ := comesBack(t, p, docx, want)
	_, again := paper{p.name, src, b}.document(t)
	if got := pagesOf(t, again)["word/document.xml"]; got != pagesOf(t, docx)["word/document.xml"] {
		t.Error(difference(pagesOf(t, docx)["word/document.xml"], got))
	}
}

// difference is where two texts begin to differ.
func difference(a, b string) string {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	cut := func(s string) string { return s[max(0, min(i-200, len(s))):min(i+200, len(s))] }
	return fmt.Sprintf("\n%q\n%q", cut(a), cut(b))
}
