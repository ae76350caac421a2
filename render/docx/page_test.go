package docx

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"congvan/fonts"
)

// The sheet is A4 with the margins of both regulations: 20, 15, 20 and 30 mm.
// The first page bears no number; the others have it in the middle of their
// header, as a field (36-HD/VPTW, II.4; 05-HD/VPTW, IV).
func TestPage(t *testing.T) {
	f, _ := made(t, example(t, "thach-quang-181-cv-du.yaml"))
	section := f.part("word/document.xml").child("w:body", "w:sectPr")
	size, margins := section.child("w:pgSz").attrs, section.child("w:pgMar").attrs
	if size["w:w"] != "11906" || size["w:h"] != "16838" {
		t.Errorf("the sheet is %v", size)
	}
	for side, want := range map[string]string{"w:top": "1134", "w:right": "850", "w:bottom": "1134", "w:left": "1701", "w:gutter": "0"} {
		if margins[side] != want {
			t.Errorf("%s is %q, want %s", side, margins[side], want)
		}
	}
	// A line of exact height has its baseline four fifths down; a digit is
	// 1384 of 2048 units high.
	const line, half, edge = 360 * 4 / 5, 14 * 20 * 1384 / 2048 / 2, 567
	if middle := twips(t, margins["w:header"]) + line - half; middle < edge-4 || middle > edge+4 {
		t.Errorf("the middle of the page number is %d twips below the edge of the sheet, want 10 mm", middle)
	}
	if !section.has("w:titlePg") || section.val("w:titlePg") == "0" {
		t.Error("the first page bears a number")
	}
	references := section.all("w:headerReference")
	if len(references) != 1 || references[0].attrs["w:type"] != "default" {
		t.Fatalf("%d headers", len(references))
	}
	for _, rel := range f.part("word/_rels/document.xml.rels").children {
		if rel.attrs["Id"] == references[0].attrs["r:id"] && rel.attrs["Target"] != "header1.xml" {
			t.Errorf("the header is %s", rel.attrs["Target"])
		}
	}

	p := f.part("word/header1.xml").child("w:p")
	var field []string
	for _, r := range p.all("w:r") {
		for _, c := range r.children {
			switch c.name {
			case "w:fldChar":
				field = append(field, c.attrs["w:fldCharType"])
			case "w:instrText":
				field = append(field, strings.TrimSpace(c.text))
			case "w:t":
				field = append(field, c.text)
			}
		}
	}
	if got := strings.Join(field, " "); got != "begin PAGE separate 2 end" {
		t.Errorf("the header is %q", got)
	}
	if format := f.format(p); !format.is("w:jc", "w:val", "center") || !format.is("w:ind", "w:firstLine", "0") ||
		!format.is("w:spacing", "w:before", "0") || !format.is("w:spacing", "w:after", "0") {
		t.Errorf("the page number is set %v", format)
	}
}

// Head and close are tables without borders, as wide as the text, that no
// program may set anew; no page ends inside one of their rows.
func TestTables(t *testing.T) {
	for name, definition := range definitions(t) {
		f, _ := made(t, definition)
		tables := f.part("word/document.xml").all("w:tbl")
		if len(tables) != 2 {
			t.Fatalf("%s: %d tables", name, len(tables))
		}
		for _, table := range tables {
			properties := table.child("w:tblPr")
			if properties.child("w:tblLayout").attrs["w:type"] != "fixed" || properties.has("w:tblBorders") || len(table.all("w:tcBorders")) > 0 {
				t.Errorf("%s: a table is not fixed, or has borders", name)
			}
			for _, side := range []string{"w:left", "w:right"} {
				if margin := properties.child("w:tblCellMar", side).attrs; margin["w:w"] != "0" || margin["w:type"] != "dxa" {
					t.Errorf("%s: the text of a cell stands %v from its %s", name, margin, side)
				}
			}
			if indent := properties.child("w:tblInd").attrs["w:w"]; indent != "0" {
				t.Errorf("%s: a table is moved in by %s", name, indent)
			}
			total := 0
			columns := table.child("w:tblGrid").children
			for _, column := range columns {
				total += twips(t, column.attrs["w:w"])
			}
			if width := properties.child("w:tblW").attrs; total != 11906-1701-850 || width["w:w"] != fmt.Sprint(total) || width["w:type"] != "dxa" {
				t.Errorf("%s: a table of columns of %d twips is %v wide", name, total, width)
			}
			for _, row := range table.all("w:tr") {
				if !row.child("w:trPr").has("w:cantSplit") || row.val("w:trPr", "w:cantSplit") == "0" {
					t.Errorf("%s: a page may end inside a row", name)
				}
				for i, cell := range row.all("w:tc") {
					if cell.child("w:tcPr", "w:tcW").attrs["w:w"] != columns[i].attrs["w:w"] {
						t.Errorf("%s: a cell of column %d is %s wide", name, i+1, cell.child("w:tcPr", "w:tcW").attrs["w:w"])
					}
				}
			}
		}
	}
}

// twips is a length, 0 where it is not given.
func twips(t *testing.T, s string) int {
	t.Helper()
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// The rule under the tiêu đề is as long as its words, or at most half a
// millimetre longer at either side, and stands under their middle.
func TestRuleUnderTitle(t *testing.T) {
	faces := load(t)
	for name, definition := range definitions(t) {
		f, _ := made(t, definition)
		table := f.part("word/document.xml").all("w:tbl")[0]
		column := twips(t, table.child("w:tblGrid").children[1].attrs["w:w"])
		p := table.all("w:tc")[1].child("w:p")
		format := f.format(p)

		units := 0
		for _, r := range p.words() {
			advance, _ := faces.Advance(fonts.Bold, r)
			units += advance
		}
		words := float64(units) * 15 * 20 / fonts.UnitsPerEm
		left, right := twips(t, format["w:ind"]["w:left"]), twips(t, format["w:ind"]["w:right"])
		over := (float64(column-left-right) - words) / 2
		if most := 0.5 * 1440 / 25.4; over < 0 || over > most {
			t.Errorf("%s: the rule is %.1f twips longer than the words at either side, want 0 to %.1f", name, over, most)
		}
		if left-right < -1 || left-right > 1 || !format.is("w:jc", "w:val", "center") {
			t.Errorf("%s: the rule stands %d from the left of its column and %d from the right", name, left, right)
		}
		border := f.style("tieu_de").child("w:pPr", "w:pBdr")
		if len(border.children) != 1 || fmt.Sprint(border.child("w:bottom").attrs) != "map[w:color:000000 w:space:0 w:sz:6 w:val:single]" {
			t.Errorf("%s: the rule is %v", name, border.child("w:bottom").attrs)
		}
		for _, other := range f.part("word/document.xml").all("w:p") {
			if other != p && (other.child("w:pPr").has("w:pBdr") || other.val("w:pPr", "w:pStyle") == "tieu_de") {
				t.Errorf("%s: there is a rule under %q too", name, other.words())
			}
		}
	}
}

// The stroke above the contact details is a border of their style, on that side
// alone.
func TestRuleAboveContact(t *testing.T) {
	f, _ := made(t, small+"lien_he: Số 9A\n")
	border := f.style("lien_he").child("w:pPr", "w:pBdr")
	if len(border.children) != 1 || fmt.Sprint(border.child("w:top").attrs) != "map[w:color:000000 w:space:0 w:sz:6 w:val:single]" {
		t.Errorf("the border is %v", border)
	}
	if p := f.styled("lien_he")[0]; p.words() != "Số 9A" || p.child("w:pPr").has("w:pBdr") {
		t.Errorf("%q has a border of its own", p.words())
	}
}

// Whom the document is for stands in the header of the first page.
func TestCirculation(t *testing.T) {
	f, _ := made(t, small+"luu_hanh: Tài liệu hội nghị\n")
	header := f.part("word/header2.xml").all("w:p")
	if len(header) != 1 || header[0].words() != "TÀI LIỆU HỘI NGHỊ" || header[0].val("w:pPr", "w:pStyle") != "luu_hanh" {
		t.Errorf("the header is %v", header)
	}
}

// A heading stays with what follows it and is one in Word's navigation; the
// last of the text stays with the signature. Nothing else is tied.
func TestWhatStaysTogether(t *testing.T) {
	f, _ := made(t, example(t, "thach-quang-181-cv-du.yaml"))
	text := f.text()
	const heading = "1. Đối với các Đảng bộ"
	last := 0
	for i, p := range text {
		if p.words() != "" {
			last = i
		}
	}
	for i, p := range text {
		format := f.format(p)
		titled := strings.HasPrefix(p.words(), heading)
		if want := titled || i == last; format.on("w:keepNext") != want {
			t.Errorf("%.40q stays with the next: %v", p.words(), !want)
		}
		want := ""
		if titled {
			want = "4"
		}
		if got := format["w:outlineLvl"]["w:val"]; got != want {
			t.Errorf("%.40q is on level %q, want %q", p.words(), got, want)
		}
	}
}

// Footnotes are Word's own: the mark and the note have one number, in the order
// of the text, and the note is the definition's.
func TestFootnotes(t *testing.T) {
	f, def := made(t, manyNotes)
	var marks []string
	for _, n := range f.part("word/document.xml").all("w:footnoteReference") {
		marks = append(marks, n.attrs["w:id"])
	}
	if got := strings.Join(marks, " "); got != "1 2 3" {
		t.Errorf("the marks are %s", got)
	}

	separators := map[string]string{}
	var notes []*node
	for _, n := range f.part("word/footnotes.xml").children {
		if kind := n.attrs["w:type"]; kind != "" {
			separators[n.attrs["w:id"]] = kind
			p := n.child("w:p")
			if !p.child("w:r").has("w:"+kind) || !f.format(p).is("w:spacing", "w:line", "124") || !f.format(p).is("w:spacing", "w:lineRule", "exact") {
				t.Errorf("the %s is not what parts notes from text", kind)
			}
			continue
		}
		notes = append(notes, n)
	}
	if got := fmt.Sprint(separators); got != "map[-1:separator 0:continuationSeparator]" {
		t.Errorf("the separators are %s", got)
	}
	for _, n := range f.part("word/settings.xml").child("w:footnotePr").children {
		if separators[n.attrs["w:id"]] == "" {
			t.Errorf("the settings name the separator %s", n.attrs["w:id"])
		}
		delete(separators, n.attrs["w:id"])
	}
	if len(separators) > 0 {
		t.Errorf("the settings do not name %v", separators)
	}

	if len(notes) != len(def.Content.Notes) {
		t.Fatalf("%d notes, want %d", len(notes), len(def.Content.Notes))
	}
	for i, n := range notes {
		want := [][2]string{{"", "10 superscript"}, {" ", "10"}}
		for _, s := range def.Content.Notes[i].Spans {
			want = append(want, [2]string{s.Text, strings.Replace(wantedLook(s), "14", "10", 1)})
		}
		p := n.child("w:p")
		if got := f.runs(p); n.attrs["w:id"] != marks[i] || fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("note %s is %q, want %q", n.attrs["w:id"], got, want)
		}
		if !p.child("w:r").has("w:footnoteRef") {
			t.Errorf("note %s does not bear its number", n.attrs["w:id"])
		}
		format := f.format(p)
		if !format.is("w:jc", "w:val", "both") || !format.is("w:spacing", "w:line", "240") || !format.is("w:spacing", "w:before", "0") {
			t.Errorf("note %s is set %v", n.attrs["w:id"], format)
		}
	}
}

// manyNotes is small with notes, written in another order than their marks.
var manyNotes = strings.Replace(small, "  Đoạn hai, **đậm.**\n", `  Đoạn hai[^b], **đậm[^a].**

  Đoạn ba[^3]: hết.

  [^a]: Chú thích **đậm** & *nghiêng* <a>.

  [^b]: Chú thích "b".

  [^3]: Chú thích ba.
`, 1)
