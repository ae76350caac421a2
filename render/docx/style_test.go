package docx

import (
	"fmt"
	"slices"
	"testing"

	"congvan/dispatch"
)

// properties are the children of w:pPr or w:rPr that hold for a paragraph or a
// run in the end, by the names of elements and attributes.
type properties map[string]map[string]string

// add puts the children of n over what is there: an attribute at a time, since
// a w:spacing that gives the line alone leaves the space before as it is.
func (p properties) add(n *node) {
	for _, c := range n.children {
		if p[c.name] == nil || len(c.attrs) == 0 {
			p[c.name] = map[string]string{}
		}
		if c.attrs["w:firstLine"] != "" {
			delete(p[c.name], "w:hanging")
		}
		if c.attrs["w:hanging"] != "" {
			delete(p[c.name], "w:firstLine")
		}
		for k, v := range c.attrs {
			p[c.name][k] = v
		}
	}
}

// on says whether an on-off property holds.
func (p properties) on(name string) bool {
	attrs, given := p[name]
	return given && attrs["w:val"] != "0"
}

// is says whether an attribute is want, 0 being the same as absent.
func (p properties) is(name, attr, want string) bool {
	got := p[name][attr]
	return got == want || got == "" && want == "0"
}

// style is the style of the identity, which must be there.
func (f *file) style(id string) *node {
	f.t.Helper()
	for _, s := range f.part("word/styles.xml").all("w:style") {
		if s.attrs["w:styleId"] == id {
			return s
		}
	}
	f.t.Fatalf("no style %q", id)
	return nil
}

// usual is the style of paragraphs that name none.
func (f *file) usual() *node {
	f.t.Helper()
	for _, s := range f.part("word/styles.xml").all("w:style") {
		if s.attrs["w:type"] == "paragraph" && s.attrs["w:default"] == "1" {
			return s
		}
	}
	f.t.Fatal("no usual style of paragraphs")
	return nil
}

// inherit adds what a style says of a kind, "w:pPr" or "w:rPr", over what the
// styles it is based on say.
func (f *file) inherit(p properties, style *node, kind string) {
	f.t.Helper()
	if base := style.val("w:basedOn"); base != "" {
		f.inherit(p, f.style(base), kind)
	}
	p.add(style.child(kind))
}

func (f *file) paragraphStyle(p *node) *node {
	f.t.Helper()
	if id := p.val("w:pPr", "w:pStyle"); id != "" {
		return f.style(id)
	}
	return f.usual()
}

// format is how a paragraph stands in the end.
func (f *file) format(paragraph *node) properties {
	f.t.Helper()
	p := properties{}
	p.add(f.part("word/styles.xml").child("w:docDefaults", "w:pPrDefault", "w:pPr"))
	f.inherit(p, f.paragraphStyle(paragraph), "w:pPr")
	p.add(paragraph.child("w:pPr"))
	return p
}

// look is how a run of a paragraph looks in the end.
func (f *file) look(paragraph, run *node) properties {
	f.t.Helper()
	p := properties{}
	p.add(f.part("word/styles.xml").child("w:docDefaults", "w:rPrDefault", "w:rPr"))
	f.inherit(p, f.paragraphStyle(paragraph), "w:rPr")
	if id := run.val("w:rPr", "w:rStyle"); id != "" {
		f.inherit(p, f.style(id), "w:rPr")
	}
	p.add(run.child("w:rPr"))
	return p
}

// describe is a look in the words of the regulation: "14 bold italic".
func describe(p properties) string {
	var halves int
	fmt.Sscan(p["w:sz"]["w:val"], &halves)
	text := fmt.Sprint(float64(halves) / 2)
	if p["w:szCs"]["w:val"] != p["w:sz"]["w:val"] {
		text += " otherwise in Arabic"
	}
	for _, toggle := range [][2]string{{"w:b", "bold"}, {"w:i", "italic"}} {
		if p.on(toggle[0]) {
			text += " " + toggle[1]
		}
		if p.on(toggle[0]) != p.on(toggle[0]+"Cs") {
			text += " otherwise in Arabic"
		}
	}
	if u := p["w:u"]["w:val"]; u != "" && u != "none" {
		text += " underlined"
	}
	if v := p["w:vertAlign"]["w:val"]; v != "" {
		text += " " + v
	}
	return text
}

// What both regulations ask of every part (36-HD/VPTW, Phụ lục 3; 05-HD/VPTW,
// Phụ lục 2), by the styles a clerk sees in Word.
var asked = []struct{ id, name, look string }{
	{"tieu_de", "Tiêu đề", "15 bold"},
	{"cap_tren", "Cơ quan cấp trên", "14"},
	{"co_quan", "Cơ quan ban hành", "14 bold"},
	{"dau_sao", "Dấu sao", "14"},
	{"so_ky_hieu", "Số và ký hiệu", "14"},
	{"dia_danh_ngay", "Địa danh và ngày", "14 italic"},
	{"trich_yeu_cong_van", "Trích yếu công văn", "12 italic"},
	{"kinh_gui", "Kính gửi", "14"},
	{"quyen_han", "Quyền hạn ký", "14 bold"},
	{"chuc_vu", "Chức vụ", "14"},
	{"ho_ten", "Họ tên người ký", "14 bold"},
	{"tu_noi_nhan", "Từ Nơi nhận", "14 underlined"},
	{"noi_nhan", "Nơi nhận", "12"},
	{"noi_dung", "Nội dung", "14"},
	{"so_trang", "Số trang", "14"},
	{"FootnoteText", "footnote text", "10"},
}

// Every run of a part looks as asked by its style, not by itself: a clerk who
// changes the style changes the document. The two words that differ from the
// list they begin, and emphasis in the text, are seen to in other tests.
func TestLookOfEveryPart(t *testing.T) {
	for name, definition := range definitions(t) {
		f, def := made(t, definition)
		paragraphs := append(f.part("word/document.xml").all("w:p"), f.part("word/header1.xml").all("w:p")...)
		seen := map[string]bool{}
		for _, want := range asked {
			style := f.style(want.id)
			if got := style.val("w:name"); got != want.name {
				t.Errorf("%s: the style %s is called %q, want %q", name, want.id, got, want.name)
			}
			bare := &node{}
			inStyle := &node{name: "w:p", children: []*node{{name: "w:pPr", children: []*node{
				{name: "w:pStyle", attrs: map[string]string{"w:val": want.id}},
			}}}}
			if got := describe(f.look(inStyle, bare)); got != want.look {
				t.Errorf("%s: the style %s is %s, want %s", name, want.id, got, want.look)
			}
			for _, p := range paragraphs {
				if p.val("w:pPr", "w:pStyle") != want.id {
					continue
				}
				seen[want.id] = true
				for _, r := range p.all("w:r") {
					if r.has("w:rPr") && want.id != "noi_dung" && want.id != "kinh_gui" && want.id != "tu_noi_nhan" {
						t.Errorf("%s: %q, of the style %s, says itself how it looks", name, r.words(), want.id)
					}
				}
			}
			if !seen[want.id] && want.id != "FootnoteText" && (want.id != "cap_tren" || def.Body.Superior != nil) {
				t.Errorf("%s: nothing bears the style %s", name, want.id)
			}
		}
		for _, p := range paragraphs {
			if !p.child("w:pPr").has("w:pStyle") {
				t.Errorf("%s: %q has no style", name, p.words())
			}
		}
	}
}

// runs are the runs of a paragraph as text and look.
func (f *file) runs(p *node) (runs [][2]string) {
	for _, r := range p.all("w:r") {
		runs = append(runs, [2]string{r.words(), describe(f.look(p, r))})
	}
	return runs
}

// The words Kính gửi are italic, the names upright; the words Nơi nhận are
// underlined, their colon is not.
func TestWordsBeforeLists(t *testing.T) {
	f, _ := made(t, example(t, "thach-quang-181-cv-du.yaml"))
	for id, want := range map[string]string{
		"kinh_gui":    "[[Kính gửi:  14 italic] [- Ủy ban nhân dân xã, 14]]",
		"tu_noi_nhan": "[[Nơi nhận 14 underlined] [: 14]]",
	} {
		if got := fmt.Sprint(f.runs(f.styled(id)[0])); got != want {
			t.Errorf("%s is %s, want %s", id, got, want)
		}
	}
	for _, p := range f.styled("kinh_gui")[1:] {
		if got := describe(f.look(p, p.child("w:r"))); got != "14" {
			t.Errorf("%q is %s, want 14", p.words(), got)
		}
	}
}

// text are the paragraphs of the text of the document.
func (f *file) text() []*node {
	f.t.Helper()
	return f.styled("noi_dung", "de_muc", "khoan", "diem", "dieu", "phan_chuong", "ten_phan_chuong", "muc", "ten_muc", "dong_giua")
}

// styled are the paragraphs of the document that bear one of the styles.
func (f *file) styled(ids ...string) (found []*node) {
	f.t.Helper()
	for _, p := range f.part("word/document.xml").all("w:p") {
		if slices.Contains(ids, p.val("w:pPr", "w:pStyle")) {
			found = append(found, p)
		}
	}
	if len(found) == 0 {
		f.t.Fatalf("nothing bears the style %s", ids)
	}
	return found
}

// Emphasis is the writer's: what is bold or italic in the definition is so in
// the document, and nothing else of the text is.
func TestEmphasisIsTheWriters(t *testing.T) {
	for name, definition := range definitions(t) {
		f, def := made(t, definition)
		paragraphs := f.text()
		if paragraphs[0].words() == "" {
			paragraphs = paragraphs[1:]
		}
		for i, written := range def.Content.Paragraphs() {
			var want [][2]string
			for _, span := range written.Spans {
				for _, piece := range pieces(span, def.Choices.NoteMark) {
					want = append(want, [2]string{piece, wantedLook(span)})
				}
			}
			if got := f.runs(paragraphs[i]); fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%s: the text is\n%q, want\n%q", name, got, want)
			}
		}
	}
}

func wantedLook(s dispatch.Span) string {
	look := "14"
	if s.Note != 0 {
		return look + " superscript"
	}
	if s.Bold {
		look += " bold"
	}
	if s.Italic {
		look += " italic"
	}
	return look
}

// All text is in Times New Roman, in each of Word's four scripts, without
// kerning, in Vietnamese: this is what the lines were measured for.
func TestTypefaceAndLanguage(t *testing.T) {
	f, _ := made(t, example(t, "thach-quang-181-cv-du.yaml"))
	for _, part := range []string{"word/document.xml", "word/header1.xml", "word/footnotes.xml"} {
		for _, p := range f.part(part).all("w:p") {
			for _, r := range p.all("w:r") {
				look := f.look(p, r)
				for _, script := range []string{"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"} {
					if got := look["w:rFonts"][script]; got != "Times New Roman" {
						t.Fatalf("%s: %q is in %q for %s", part, r.words(), got, script)
					}
				}
				if got := look["w:kern"]["w:val"]; got != "0" {
					t.Fatalf("%s: %q is kerned from %q", part, r.words(), got)
				}
				if got := look["w:lang"]["w:val"]; got != "vi-VN" {
					t.Fatalf("%s: %q is in the language %q", part, r.words(), got)
				}
			}
		}
	}
	settings := f.part("word/settings.xml")
	if got := settings.val("w:autoHyphenation"); got != "0" {
		t.Errorf("hyphenation is %q", got)
	}
	var mode string
	for _, c := range settings.all("w:compatSetting") {
		if c.attrs["w:name"] == "compatibilityMode" && c.attrs["w:uri"] == "http://schemas.microsoft.com/office/word" {
			mode += c.attrs["w:val"]
		}
	}
	if mode != "14" {
		t.Errorf("the compatibility mode is %q, want 14", mode)
	}
}

// The text is justified, its first line 10 mm in, its lines exactly 18 points
// high, 6 points between paragraphs (36-HD/VPTW, II.1.6.2).
func TestTextIsSetAsAsked(t *testing.T) {
	f, def := made(t, example(t, "thach-quang-181-cv-du.yaml"))
	shown := 0
	for _, p := range f.text() {
		if p.words() == "" {
			continue
		}
		format := f.format(p)
		before := "120"
		if shown == 0 {
			before = "360"
		}
		shown++
		if !format.is("w:jc", "w:val", "both") || !format.is("w:ind", "w:firstLine", "567") ||
			!format.is("w:ind", "w:left", "0") || !format.is("w:ind", "w:right", "0") || !format.is("w:ind", "w:hanging", "0") ||
			!format.is("w:spacing", "w:before", before) || !format.is("w:spacing", "w:after", "0") ||
			!format.is("w:spacing", "w:line", "360") || !format.is("w:spacing", "w:lineRule", "exact") {
			t.Errorf("%.40q is set %v", p.words(), format)
		}
	}
	if shown != len(def.Content.Paragraphs()) {
		t.Errorf("%d paragraphs of text, want %d", shown, len(def.Content.Paragraphs()))
	}
}

// What the writer chose inside the ranges holds for the text alone.
func TestWritersChoices(t *testing.T) {
	f, _ := made(t, small+"trinh_bay: {co_chu: 15, gian_dong: 20, thut_dau_dong: 12.7, cach_doan: 8}\n")
	p := f.styled("noi_dung")[1]
	format := f.format(p)
	if look := describe(f.look(p, p.child("w:r"))); look != "15" || !format.is("w:spacing", "w:line", "400") ||
		!format.is("w:spacing", "w:before", "160") || !format.is("w:ind", "w:firstLine", "720") {
		t.Errorf("the text is %s, set %v", look, format)
	}
	for id, want := range map[string]string{"so_ky_hieu": "14 320", "kinh_gui": "14 360", "noi_nhan": "12 280", "quyen_han": "14 bold 320"} {
		p := f.styled(id)[0]
		last := p.children[len(p.children)-1]
		if got := describe(f.look(p, last)) + " " + f.format(p)["w:spacing"]["w:line"]; got != want {
			t.Errorf("%s is %s, want %s", id, got, want)
		}
	}
	number := f.part("word/header1.xml").child("w:p")
	if got := describe(f.look(number, number.child("w:r"))) + " " + f.format(number)["w:spacing"]["w:line"]; got != "14 360" {
		t.Errorf("the page number is %s", got)
	}
}
