package docx

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"congvan/dispatch"
	"congvan/layout"
)

// shown are the paragraphs of the document that have text, in order, the
// signature apart: it stands beside the first of the recipients.
func (f *file) shown() (text, signature []string) {
	for _, p := range f.part("word/document.xml").all("w:p") {
		words := p.words()
		switch p.val("w:pPr", "w:pStyle") {
		case "quyen_han", "chuc_vu", "ho_ten":
			signature = append(signature, words)
		default:
			if words != "" {
				text = append(text, words)
			}
		}
	}
	return text, signature
}

// pieces are the runs of a span: its text, or the number of a footnote in
// brackets, which stands in parentheses where the definition says so.
func pieces(s dispatch.Span, mark dispatch.NoteMark) []string {
	switch number := fmt.Sprintf("[%d]", s.Note); {
	case s.Note == 0:
		return []string{s.Text}
	case mark == dispatch.NoteParentheses:
		return []string{"(", number, ")"}
	default:
		return []string{number}
	}
}

// open is the room for a number or a day written by hand.
const open = "\u00a0"

// wanted is the text the definition asks for, with the words and marks of the
// regulation: item stands after each recipient, last after the last addressee.
func wanted(def *dispatch.Definition, number, date, item, last string) (text, signature []string) {
	add := func(s ...string) { text = append(text, s...) }
	for _, name := range append(append([]dispatch.Text{}, def.Body.Superior...), def.Body.Name...) {
		add(name.Value)
	}
	add("*", number, def.Subject.Value, "ĐẢNG CỘNG SẢN VIỆT NAM", date)

	dash := "- "
	if len(def.Addressees) == 1 {
		dash = ""
	}
	for i, r := range def.Addressees {
		line, mark := dash+r.Name.Value, item
		if i == 0 {
			line = "Kính gửi: " + line
		}
		if i == len(def.Addressees)-1 {
			mark = last
		}
		add(line + mark)
	}

	for _, p := range def.Content.Paragraphs() {
		line := ""
		for _, span := range p.Spans {
			line += strings.Join(pieces(span, def.Choices.NoteMark), "")
		}
		add(line)
	}

	add("Nơi nhận:")
	for _, r := range def.Recipients {
		line := "- " + r.Name.Value
		if r.Purpose.Present() {
			line += " (" + r.Purpose.Value + ")"
		}
		add(line + item)
	}
	add("- Lưu " + def.Archive.Value + ".")
	signer := def.Signers[0]
	return text, []string{signer.Authority.Value, signer.Office.Value, signer.Name.Value}
}

// Every paragraph of the definition is in the document, in its order, word for
// word, in NFC, with what the regulation adds and nothing else.
func TestTextIsTheDefinitions(t *testing.T) {
	tests := []struct{ name, definition, number, date, item, last string }{
		{"Thạch Quảng", example(t, "thach-quang-181-cv-du.yaml"), "Số 181-CV/ĐU", "Thạch Quảng, ngày 25 tháng 02 năm 2026", ",", "."},
		{"Lấp Vò", example(t, "lap-vo-2024.yaml"), "Số " + open + "-CV/HU", "Lấp Vò, ngày 18 tháng 01 năm 2024", ",", "."},
		{"small", small, "Số 05-CV/ĐU", "Ba Tơ, ngày 01 tháng 6 năm 2026", ";", ";"},
		{"decomposed", norm.NFD.String(small), "Số 05-CV/ĐU", "Ba Tơ, ngày 01 tháng 6 năm 2026", ";", ";"},
		{"long list", longList, "Số 05-CV/ĐU", "Ba Tơ, ngày 01 tháng 6 năm 2026", ";", ";"},
	}
	for _, test := range tests {
		f, def := made(t, test.definition)
		got, gotSignature := f.shown()
		want, wantSignature := wanted(def, test.number, test.date, test.item, test.last)
		for i := range got {
			for strings.Contains(got[i], open+open) {
				got[i] = strings.ReplaceAll(got[i], open+open, open)
			}
		}
		compare(t, test.name, got, want)
		compare(t, test.name+", signature", gotSignature, wantSignature)
		for _, words := range append(got, gotSignature...) {
			if !norm.NFC.IsNormalString(words) {
				t.Errorf("%s: %q is not in NFC", test.name, words)
			}
		}
	}
}

// longList has more recipients than stand beside the signature.
var longList = strings.Replace(small, "Như trên,", strings.Repeat("Cơ quan tham mưu giúp việc Tỉnh ủy, ", 20), 1)

func compare(t *testing.T, name string, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Errorf("%s: %q is missing", name, want[i])
		case i >= len(want):
			t.Errorf("%s: %q was not written by anyone", name, got[i])
		case got[i] != want[i]:
			t.Errorf("%s: paragraph %d is\n%q, want\n%q", name, i+1, got[i], want[i])
		}
	}
}

// Nothing of the text is lost to XML or to a reader that drops spaces.
func TestHostileText(t *testing.T) {
	tests := []string{
		`</w:t></w:r><w:r><w:t>`, `<!-- --> <![CDATA[x]]> <?xml?>`, `]]>`, `&amp; &lt; &#0; &nbsp; & &`, `"'`,
		" một khoảng trống ở hai đầu ", "a  b", "\u00a0Điều\u00a03\u00a0", "\u202f\u2007",
		"𝄞 𠀀 🏛 \U0010FFFD", "ế ệ ữ Đ ₫ … “ ” – ‐",
		strings.Repeat("Thực hiện nghiêm <&> ", 1_000),
	}
	laid, _ := lay(t, example(t, "thach-quang-181-cv-du.yaml"))
	var body, note *layout.Paragraph
	for _, block := range laid.Sections[0].Flow {
		if p, ok := block.(*layout.Paragraph); ok && len(p.Runs) > 0 {
			for _, r := range p.Runs {
				if r.Note != nil {
					body, note = p, r.Note.Paragraph
				}
			}
		}
	}
	mark := note.Runs[0]
	for _, hostile := range tests {
		body.Runs[0].Text = hostile
		note.Runs = []layout.Run{mark, {Text: hostile, Style: note.Runs[1].Style}}
		laid.Info.Title, laid.Info.Author = hostile, hostile
		laid.Info.Definition = hostile
		f := read(t, write(t, laid))

		want := hostile + "[1]"
		found := false
		for _, p := range f.styled("noi_dung") {
			found = found || strings.HasPrefix(p.words(), want)
		}
		notes := f.part("word/footnotes.xml").all("w:footnote")
		if got := notes[len(notes)-1].words(); !found || got != hostile {
			t.Errorf("%.40q in the text is lost (%v), in the note it is %.40q", hostile, !found, got)
		}
		core, custom := f.part("docProps/core.xml"), f.part("docProps/custom.xml")
		if got := core.child("dc:title").text; got != hostile {
			t.Errorf("%.40q is the title %.40q", hostile, got)
		}
		if got := custom.all("vt:lpwstr")[1].text; got != hostile {
			t.Errorf("%.40q is the property %.40q", hostile, got)
		}
		for _, text := range append(f.part("word/document.xml").all("w:t"), f.part("word/footnotes.xml").all("w:t")...) {
			if strings.TrimSpace(text.text) != text.text && text.attrs["xml:space"] != "preserve" {
				t.Errorf("Word drops the spaces of %.40q", text.text)
			}
		}
	}
}

// Space is never an empty paragraph: it would move when a clerk types into it.
// Two hold what a word processor needs, and are one point high: the first of a
// text with footnotes that begins with a table, and the last after a table.
func TestNoEmptyParagraphs(t *testing.T) {
	for name, test := range map[string]struct {
		definition  string
		first, last bool
	}{
		"Thạch Quảng": {example(t, "thach-quang-181-cv-du.yaml"), true, true},
		"small":       {small, false, true},
		"long list":   {longList, false, false},
	} {
		f, _ := made(t, test.definition)
		body := f.part("word/document.xml").child("w:body").children
		want := map[*node]bool{}
		if test.first {
			want[body[0]] = true
		}
		if test.last {
			want[body[len(body)-2]] = true
		}
		for p := range want {
			format := f.format(p)
			if p.name != "w:p" || p.words() != "" || !format.is("w:spacing", "w:line", "20") ||
				!format.is("w:spacing", "w:lineRule", "exact") || !format.is("w:spacing", "w:before", "0") || !format.is("w:spacing", "w:after", "0") {
				t.Errorf("%s: %q, set %v, stands where one point is wanted", name, p.words(), format)
			}
		}
		for _, p := range f.part("word/document.xml").all("w:p") {
			if p.words() == "" && !want[p] {
				t.Errorf("%s: an empty paragraph of the style %q", name, p.val("w:pPr", "w:pStyle"))
			}
		}
	}
}
