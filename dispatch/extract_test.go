package dispatch

import (
	"strings"
	"testing"

	"congvan/internal/diag"
)

const extracted = `mau: quyet-dinh
co_quan: {ten: ĐẢNG ỦY XÃ A}
noi_dung: |
  Mở đầu.

  I- TÌNH HÌNH

  1. Kết quả

  a) Một[^x].

  b) Hai.

  2. Hạn chế[^y]

  | A | B |
  |---|---|
  | c | d |

  II- NHIỆM VỤ

  1. Chung

  1.1. Riêng.

  1.2. Khác.

  [^x]: Xem x.
  [^y]: Xem y.
kem_theo:
  loai: quy-che
  trich_yeu: làm việc
  noi_dung: |
    Chương I
    CHUNG

    Điều 1. Phạm vi

    1. Một.

    2. Hai.

    Điều 2. Yêu cầu

    1. Ba.

    Chương II
    RIÊNG

    Điều 3. Hiệu lực
phu_luc:
  - {tieu_de: MỘT, noi_dung: p}
  - {tieu_de: HAI, noi_dung: q}
`

// extract is what an extract says, a paragraph a piece.
func extract(t *testing.T, parts ...string) (string, *Definition, diag.List) {
	t.Helper()
	def, list := Parse("a.yaml", []byte(extracted))
	if len(list) > 0 {
		t.Fatal(list)
	}
	var named []Text
	for _, p := range parts {
		named = append(named, Text{Value: p})
	}
	out, list := def.Extract(named)
	var pieces []string
	add := func(c Content) {
		for _, p := range c.Paragraphs() {
			var b strings.Builder
			for _, s := range p.Spans {
				b.WriteString(s.Text)
			}
			pieces = append(pieces, b.String())
		}
	}
	add(out.Content)
	add(out.Issued.Content)
	for _, a := range out.Appendices {
		pieces = append(pieces, a.Title.Value)
	}
	return strings.Join(pieces, "/"), out, list
}

// A part is taken whole, with all below it, and parts come in the order of the
// document.
func TestExtract(t *testing.T) {
	for named, want := range map[string]string{
		"I":                            "I- TÌNH HÌNH/1. Kết quả/a) Một./b) Hai./2. Hạn chế/A/B/c/d",
		"1 mục I":                      "1. Kết quả/a) Một./b) Hai.",
		"khoản 2":                      "2. Hạn chế/A/B/c/d",
		"điểm b khoản 1 mục I":         "b) Hai.",
		"1.2":                          "1.2. Khác.",
		"mục II":                       "II- NHIỆM VỤ/1. Chung/1.1. Riêng./1.2. Khác.",
		"1.2; 1.1.":                    "1.1. Riêng./1.2. Khác.",
		"Điều 2 kèm theo":              "Điều 2. Yêu cầu/1. Ba.",
		"khoản 2 Điều 1 kèm theo":      "2. Hai.",
		"Chương I kèm theo":            "Chương I/CHUNG/Điều 1. Phạm vi/1. Một./2. Hai./Điều 2. Yêu cầu/1. Ba.",
		"Phụ lục 2":                    "HAI",
		"Điều 3 kèm theo; a mục I; II": "a) Một./II- NHIỆM VỤ/1. Chung/1.1. Riêng./1.2. Khác./Điều 3. Hiệu lực",
	} {
		got, _, list := extract(t, strings.Split(named, "; ")...)
		if list.HasErrors() || got != want {
			t.Errorf("%s: %v\n got %s\nwant %s", named, list, got, want)
		}
	}
}

// What is not there, and what one number does not tell apart, is refused.
func TestExtractRefuses(t *testing.T) {
	for named, want := range map[string]diag.ID{
		"III": diag.NoSuchPart, "Điều 2": diag.NoSuchPart, "Phụ lục 3": diag.NoSuchPart, "Phụ lục": diag.NoSuchPart,
		"điểm a II": diag.NoSuchPart, "Mở đầu.": diag.NoSuchPart, "": diag.NoSuchPart, "khoản 1": diag.ManySuchParts,
	} {
		if _, _, list := extract(t, named); len(list) != 1 || list[0].ID != want {
			t.Errorf("%q: got %v, want %s", named, list, want)
		}
	}
}

// Notes go with the text that calls them, and one that gets another number is
// told. An appendix keeps its number, and the document itself is as it was.
func TestExtractKeepsWhatBelongsToAPart(t *testing.T) {
	_, def, list := extract(t, "khoản 2", "Phụ lục 2")
	if len(list) != 1 || list[0].ID != diag.NotesRenumbered || len(def.Content.Notes) != 1 || def.Content.Notes[0].Label != "y" {
		t.Errorf("%v %v", list, def.Content.Notes)
	}
	if len(def.Appendices) != 1 || def.Appendices[0].Number != 2 || def.Issued.Type.Present() {
		t.Errorf("%v", def.Appendices)
	}
	if _, def, list = extract(t, "I"); len(list) != 0 || len(def.Content.Notes) != 2 || len(def.Appendices) != 0 {
		t.Errorf("%v %v", list, def.Content.Notes)
	}
}
