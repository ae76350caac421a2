package docx

import (
	"fmt"
	"strings"
	"testing"
)

// sections are the properties of the sections, and the part of the text each
// stands in: the last paragraph of the section, or the body for the last one.
func (f *file) sections() (found, in []*node) {
	f.t.Helper()
	body := f.part("word/document.xml").child("w:body")
	for i, n := range body.children {
		if n.name == "w:sectPr" {
			found, in = append(found, n), append(in, body)
		}
		if s := n.child("w:pPr", "w:sectPr"); s.name != "" {
			found, in = append(found, s), append(in, body.children[i])
		}
	}
	if all := len(body.all("w:sectPr")); all != len(found) {
		f.t.Errorf("%d of %d sections stand where they should not", all-len(found), all)
	}
	return found, in
}

// Every appendix is a section: it begins on a new page that is counted as the
// first and bears no number, on its own paper.
func TestSections(t *testing.T) {
	f, _ := made(t, enclosed)
	sections, in := f.sections()
	if len(sections) != 4 {
		t.Fatalf("%d sections", len(sections))
	}
	for i, want := range []struct{ size, margins, ends string }{
		{"11906 16838 ", "1134 850 1134 1701", ""},
		{"11906 16838 ", "1134 850 1134 1701", "Điều 1. Phạm vi"},
		{"16838 11906 landscape", "1701 1134 850 1134", "Một."},
		{"11906 16838 ", "1134 850 1134 1701", ""},
	} {
		s := sections[i]
		size, margins := s.child("w:pgSz").attrs, s.child("w:pgMar").attrs
		if got := size["w:w"] + " " + size["w:h"] + " " + size["w:orient"]; got != want.size || size["w:code"] != "9" {
			t.Errorf("section %d is on paper of %v", i+1, size)
		}
		if got := strings.Join([]string{margins["w:top"], margins["w:right"], margins["w:bottom"], margins["w:left"]}, " "); got != want.margins {
			t.Errorf("section %d has the margins %v", i+1, margins)
		}
		if !s.has("w:titlePg") || s.val("w:titlePg") == "0" {
			t.Errorf("section %d bears a number on its first page", i+1)
		}
		start, kind := s.child("w:pgNumType").attrs["w:start"], s.val("w:type")
		if follows := i > 0; follows && (start != "1" || kind != "nextPage") || !follows && (start != "" || kind != "") {
			t.Errorf("section %d begins as %q and is counted from %q", i+1, kind, start)
		}
		if i < 3 && (in[i].name != "w:p" || in[i].words() != want.ends) {
			t.Errorf("section %d ends with %q", i+1, in[i].words())
		}
	}
	if in[3].name != "w:body" {
		t.Error("the last section is not that of the body")
	}
}

// Every section has the header with the page number. Its first page has none
// where that of the document is empty; where the document says there whom it is
// for, the others have an empty one of their own, or Word would repeat it.
func TestHeadersOfSections(t *testing.T) {
	for name, test := range map[string]struct {
		definition, first, others string
	}{
		"with":    {enclosed, "word/header2.xml", "word/header3.xml"},
		"without": {strings.Replace(enclosed, "luu_hanh: Tài liệu hội nghị\n", "", 1), "", ""},
		"alone":   {small + "luu_hanh: Tài liệu hội nghị\n", "word/header2.xml", ""},
	} {
		f, _ := made(t, test.definition)
		targets := map[string]string{}
		for _, rel := range f.part("word/_rels/document.xml.rels").children {
			targets[rel.attrs["Id"]] = "word/" + rel.attrs["Target"]
		}
		sections, _ := f.sections()
		for i, s := range sections {
			headers := map[string]string{}
			for _, n := range s.all("w:headerReference") {
				headers[n.attrs["w:type"]] = targets[n.attrs["r:id"]]
			}
			want := map[string]string{"default": "word/header1.xml"}
			if first := []string{test.first, test.others}[min(i, 1)]; first != "" {
				want["first"] = first
			}
			if fmt.Sprint(headers) != fmt.Sprint(want) {
				t.Errorf("%s: section %d has the headers %v, want %v", name, i+1, headers, want)
			}
		}
		for part, want := range map[string]bool{"word/header2.xml": test.first != "", "word/header3.xml": test.others != ""} {
			if (f.parts[part] != nil) != want {
				t.Errorf("%s: %s is there: %v", name, part, !want)
			}
		}
		if test.others != "" {
			if blank := f.part("word/header3.xml"); len(blank.all("w:p")) != 1 || blank.words() != "" {
				t.Errorf("%s: the empty header is %q", name, blank.words())
			}
		}
	}
}

// A form is on A5 paper, which a printer finds by its number.
func TestPaperOfAForm(t *testing.T) {
	for choices, want := range map[string]string{
		"trinh_bay: {kho_giay: A5, huong: ngang}": "11906 8391 11 landscape",
		"trinh_bay: {kho_giay: A5}":               "8391 11906 11 ",
		"trinh_bay: {huong: ngang}":               "16838 11906 9 landscape",
	} {
		f, _ := made(t, strings.Replace(form, "trinh_bay: {kho_giay: A5, huong: ngang}", choices, 1))
		size := f.part("word/document.xml").child("w:body", "w:sectPr", "w:pgSz").attrs
		if got := fmt.Sprintf("%s %s %s %s", size["w:w"], size["w:h"], size["w:code"], size["w:orient"]); got != want {
			t.Errorf("%s: %s, want %s", choices, got, want)
		}
	}
}

// Printed on both sides, the margins of the backs change places.
func TestMirroredMargins(t *testing.T) {
	for choice, want := range map[string]bool{"": false, "trinh_bay: {hai_mat: true}\n": true} {
		f, _ := made(t, enclosed+choice)
		if got := f.part("word/settings.xml").has("w:mirrorMargins"); got != want {
			t.Errorf("%s: the margins are mirrored: %v", choice, got)
		}
	}
}

// The notes of all sections are in one part, numbered through.
func TestNotesOfSections(t *testing.T) {
	f, _ := made(t, strings.Replace(enclosed, "Đoạn hai, **đậm.**\n", "Đoạn hai[^1].\n\n  [^1]: Trước.\n", 1))
	var marks, notes []string
	for _, n := range f.part("word/document.xml").all("w:footnoteReference") {
		marks = append(marks, n.attrs["w:id"])
	}
	for _, n := range f.part("word/footnotes.xml").children {
		if n.attrs["w:type"] == "" {
			notes = append(notes, n.attrs["w:id"]+n.words())
		}
	}
	if got := strings.Join(marks, " ") + ", " + strings.Join(notes, ", "); got != "1 2, 1 Trước., 2 Chú thích." {
		t.Error(got)
	}
}
