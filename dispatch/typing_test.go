package dispatch

import (
	"fmt"
	"testing"
)

// Spaces between two words are kept where they stand; those that set a text in,
// end a line or fill a table are no mistake.
func TestTyping(t *testing.T) {
	src := "mau: cong-van\nnoi_dung: |\n  Một  hai   ba \n\n  **Bốn**  năm\n    sáu\n\n  | a  b |   c |\n"
	def, _ := Parse("a.yaml", []byte(src))
	var got []string
	for _, pos := range def.Typed.Spaces {
		got = append(got, fmt.Sprintf("%d:%d+%d", pos.Line, pos.Column, pos.Length))
	}
	if want := "[3:6+2 3:11+3 5:10+2]"; fmt.Sprint(got) != want {
		t.Errorf("%v, want %s", got, want)
	}
	if len(def.Typed.Decomposed) > 0 {
		t.Error("a letter with its mark is told")
	}
	def, _ = Parse("a.yaml", []byte("mau: cong-van\ntrich_yeu: hoa\u0300n tha\u0300nh\n"))
	if p := def.Typed.Decomposed; len(p) != 1 || p[0].Line != 2 || p[0].Column != 14 {
		t.Errorf("%v", p)
	}
	if got := string(Composed([]byte("a: ho\u0300a # e\u0323\n"))); got != "a: hòa # ẹ\n" {
		t.Errorf("%q", got)
	}
}

// A swap finds its words behind the place, in the same paragraph of the same value.
func TestSwap(t *testing.T) {
	src := "mau: a\ntrich_yeu: V/v họp\nnoi_dung: |\n  Một V/v hai.\n\n  Ba, V/v bốn.\n"
	def, _ := Parse("a.yaml", []byte(src))
	paragraphs := def.Content.Paragraphs()
	e, err := NewEdits([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := e.Swap(paragraphs[1].Pos, "V/v", "về việc"); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Swap(def.Subject.Pos, "V/v", "về việc"); err != nil {
		t.Fatal(err)
	}
	for _, old := range []string{"Ba", "", "trich_yeu", "Mộ", "ai"} {
		if e.Swap(paragraphs[0].Pos, old, "x") == nil {
			t.Errorf("%q is found in the first paragraph", old)
		}
	}
	got, err := e.Apply()
	if want := "mau: a\ntrich_yeu: về việc họp\nnoi_dung: |\n  Một V/v hai.\n\n  Ba, về việc bốn.\n"; err != nil || string(got) != want {
		t.Errorf("%v\n%s", err, got)
	}
}

// A ruling gives a rule a severity, or waives it for a reason.
func TestRulings(t *testing.T) {
	const body = "co_quan: {khoa: a, ten: A}\nkiem_tra: "
	for src, want := range map[string]string{
		"{quy_tac: V791, muc: gợi ý}":             "[V791 false 2 ]",
		"[{quy_tac: V791, muc: loi, vi_sao: b}]":  "[V791 false 0 b]",
		"{quy_tac: V791, muc: bỏ qua, vi_sao: b}": "[V791 true 3 b]",
		"{quy_tac: V791, muc: bỏ qua}":            "2:32+6 V157",
		"{quy_tac: V791, muc: thôi}":              "2:32+4 V006",
		"{quy_tac: V791}":                         "2:11+1 V003",
		"V791":                                    "2:11+4 V004",
	} {
		profile, list := ParseProfile("co-quan.yaml", []byte(body+src+"\n"))
		got := places(list)
		if got == "" {
			var all []string
			for _, r := range profile.Rulings {
				all = append(all, fmt.Sprint(r.Rule.Value, " ", r.Waived, " ", int(r.Severity), " ", r.Reason.Value))
			}
			got = fmt.Sprint(all)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", src, got, want)
		}
	}
}

// Words are found where they stand behind a place, in its paragraph alone.
func TestNarrow(t *testing.T) {
	src := []byte("\ufeffmau: a\r\nnoi_dung: |\r\n  Một hai ba.\r\n\r\n  Hai bốn.\r\n")
	def, _ := Parse("a.yaml", src)
	at := def.Content.Paragraphs()[0].Pos
	places := NewPlaces("a.yaml", src)
	for words, want := range map[string]string{"hai": "3:7+3", "ba.": "3:11+3", "bốn": "3:3+11", "": "3:3+11", "Một": "3:3+3"} {
		got := places.Narrow(at, words)
		if s := fmt.Sprintf("%d:%d+%d", got.Line, got.Column, got.Length); s != want {
			t.Errorf("%q: %s, want %s", words, s, want)
		}
	}
	at.File = "b.yaml"
	if places.Narrow(at, "hai") != at {
		t.Error("another file is searched")
	}
}
