package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/importer"
	"congvan/internal/needs"
)

// What poppler draws from our own pages, laid out or in reading order, comes
// back as a definition that renders: no word is lost, and of the components at
// least the floor is found as it was.
func TestImportsOurOwnPages(t *testing.T) {
	needs.Time(t)
	pdftotext := needs.Programs(t, "pdftotext")[0]
	files, err := filepath.Glob("../../examples/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	more, err := filepath.Glob("testdata/components/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, more...)
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	for _, manner := range []struct {
		name  string
		args  []string
		floor float64 // of the components, over all documents
	}{
		{"laid out", []string{"-layout"}, 0.98},
		{"in reading order", nil, 0.96},
	} {
		t.Run(manner.name, func(t *testing.T) {
			found, all, words := 0, 0, 0
			for _, file := range files {
				src, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				doc, _, err := b.read(file, src)
				if err != nil {
					t.Fatal(err)
				}
				laid, _, err := b.lay(file, src)
				if err != nil {
					t.Fatal(err)
				}
				page, err := b.write("pdf", laid, nil)
				if err != nil {
					t.Fatal(err)
				}
				cmd := exec.Command(pdftotext, append(manner.args, "-", "-")...)
				cmd.Stdin = bytes.NewReader(page)
				text, err := cmd.Output()
				if err != nil {
					t.Fatal(err)
				}
				name := filepath.Base(file)
				source, _ := importer.ReadText(name, text)
				if source == nil {
					t.Fatalf("%s: not read", name)
				}
				def, doubts, err := importer.Recognise(source)
				if err != nil {
					t.Fatal(err)
				}
				back, err := importer.YAML(def, doubts)
				if err != nil {
					t.Fatal(err)
				}
				if again, list, err := b.lay(name, back); again == nil || err != nil {
					t.Errorf("%s: what was imported does not render: %v %v", name, list, err)
				}
				words += importer.Words(source)
				for _, m := range importer.Kept(source, def) {
					if m.Reason == importer.Lost {
						t.Errorf("%s: line %d: %q is lost", name, m.Pos.Line, m.Word)
					}
				}
				want, got := importedParts(doc.def), importedParts(def)
				n := 0
				for i, w := range want {
					if (w.text == "" || w.text == "0") && got[i].text == w.text {
						continue
					}
					all++
					if w.text == got[i].text {
						n++
						found++
						continue
					}
					t.Logf("%s: %s\n got %.300q\nwant %.300q", name, w.key, got[i].text, w.text)
				}
			}
			t.Logf("%d words, %d of %d components", words, found, all)
			if float64(found) < manner.floor*float64(all) {
				t.Errorf("%d of %d components were found, which is less than %.2f", found, all, manner.floor)
			}
		})
	}
}

// The published paper that is whole makes, imported, the same page as its
// transcription: every line and every word of it.
func TestImportedSeedRendersAsItsExample(t *testing.T) {
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	page := func(path string, src []byte) []byte {
		laid, list, err := b.lay(path, src)
		if err != nil || laid == nil {
			t.Fatal(list, err)
		}
		out, err := b.write("pdf", laid, nil)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	seed, err := os.ReadFile("../../dispatch/testdata/seeds/003_265f12023b6fabaf.txt")
	if err != nil {
		t.Fatal(err)
	}
	source, list := importer.ReadText("giay.txt", seed)
	if source == nil {
		t.Fatal(list)
	}
	def, doubts, err := importer.Recognise(source)
	if err != nil {
		t.Fatal(err)
	}
	text, err := importer.YAML(def, doubts)
	if err != nil {
		t.Fatal(err)
	}
	example, err := os.ReadFile("../../examples/thach-quang-181-cv-du.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(page("giay.yaml", text), page("giay.yaml", example)) {
		t.Error("the PDF of what was imported differs from that of the example")
	}
}

// importedPart is a component of a definition as one text.
type importedPart struct{ key, text string }

// importedParts are the components of a definition, in the same order for each, with what
// cannot be seen on a page left out.
func importedParts(d *dispatch.Definition) []importedPart {
	var out []importedPart
	add := func(key string, words ...string) { out = append(out, importedPart{key, strings.Join(words, " | ")}) }
	texts := func(list []dispatch.Text) string {
		var words []string
		for _, t := range list {
			words = append(words, t.Value)
		}
		return strings.Join(words, " ")
	}
	var superior, name, symbol []string
	for _, body := range append([]dispatch.Organisation{d.Body}, d.Joint...) {
		superior, name, symbol = append(superior, texts(body.Superior)), append(name, texts(body.Name)), append(symbol, body.Symbol.Value)
	}
	receivers := func(list []dispatch.Recipient) []string {
		var words []string
		for _, r := range list {
			words = append(words, r.Name.Value+" ("+r.Purpose.Value+")")
		}
		return words
	}
	add("mau", d.Template.Value)
	add("cap_tren", superior...)
	add("ten", name...)
	add("co_quan.ky_hieu", symbol...)
	add("so", fmt.Sprint(d.Number.Value))
	add("dia_danh", d.Place.Value)
	add("ngay", fmt.Sprint(d.Date.Year, d.Date.Month, d.Date.Day))
	add("trich_yeu", d.Subject.Value)
	add("tac_gia", d.Author.Value)
	add("chu_de", d.Theme.Value)
	add("trinh_dai_hoi", d.Presented.Value)
	add("kinh_gui", receivers(d.Addressees)...)
	add("kinh_trinh", receivers(d.SubmittedTo)...)
	add("can_cu", texts(d.LegalBases))
	add("noi_dung", contentLines(d.Content)...)
	var signers []string
	for _, s := range d.Signers {
		signers = append(signers, strings.Join([]string{s.Authority.Value, s.Also.Value, s.Office.Value, s.Name.Value}, "/"))
	}
	add("ky", signers...)
	a := d.Attestation
	add("xac_nhan", a.Of.Value+a.Signer.Authority.Value+a.Signer.Office.Value+a.Signer.Name.Value)
	add("noi_nhan", receivers(d.Recipients)...)
	add("luu", d.Archive.Value)
	add("khan", d.Urgency.Value)
	add("luu_hanh", strings.ToUpper(d.Circulation.Value))
	add("du_thao", fmt.Sprint(d.Draft))
	add("nguoi_soan", d.Drafter.Symbol.Value)
	add("lien_he", d.Contact.Value)
	add("kem_theo", d.Issued.Type.Value+d.Issued.Subject.Value)
	add("kem_theo.noi_dung", contentLines(d.Issued.Content)...)
	var titles, texted []string
	for _, p := range d.Appendices {
		titles, texted = append(titles, p.Title.Value), append(texted, contentLines(p.Content)...)
	}
	add("phu_luc.tieu_de", titles...)
	add("phu_luc.noi_dung", texted...)
	return out
}

// contentLines are the paragraphs, cells and notes of a text, without their
// looks.
func contentLines(c dispatch.Content) []string {
	var lines []string
	for _, p := range c.Paragraphs() {
		var b strings.Builder
		for _, s := range p.Spans {
			switch {
			case s.Note > 0:
				fmt.Fprintf(&b, "[^%d]", s.Note)
			case s.Fill:
				b.WriteString("[___]")
			}
			b.WriteString(s.Text)
		}
		lines = append(lines, b.String())
	}
	for _, n := range c.Notes {
		var b strings.Builder
		for _, s := range n.Spans {
			b.WriteString(s.Text)
		}
		lines = append(lines, b.String())
	}
	return slices.DeleteFunc(lines, func(s string) bool { return s == "" })
}
