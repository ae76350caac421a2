package dispatch

import "testing"

// A form is written on by hand: three underlines or more in brackets are a
// dotted line, a space in brackets is a box to tick.
func TestFormMarks(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"dotted line":     {"Họ tên: [___] sinh năm [___].", "plain: Họ tên: {___} sinh năm {___}."},
		"more underlines": {"[____][____________________]", "plain: {___}{___}"},
		"too few":         {"[__] [_] []", "plain: [__] [_] []"},
		"not closed":      {"[___ ] [___a] [_ _] ___ [___", "plain: [___ ] [___a] [_ _] ___ [___"},
		"escaped line":    {`\[___] [\___] [___\]`, "plain: [___] [___] [___]"},
		"box":             {"[ ] nhận; [ ] giao [ ]", "plain: □ nhận; □ giao □"},
		"ticked":          {"[x] [X] [v]", "plain: [x] [X] [v]"},
		"escaped box":     {`\[ ] a`, "plain: [ ] a"},

		"alone":        {"[___]", "plain: {___}"},
		"white space":  {"[___]\n  [___] \t [ ]  ", "plain: {___} {___} □"},
		"in emphasis":  {"**[___]** *a [ ] [___]* b", "plain: «{___}» ‹a □ ›‹{___}› b"},
		"composed":     {"e\u0302\u0301[___]e\u0302\u0301 [ ] e\u0302\u0301", "plain: ế{___}ế □ ế"},
		"numbered":     {"1. [___]\n\n- [ ] a\n\nĐiều 1. [___]", "clause: 1. {___}\ndash: - □ a\narticle: Điều 1. {___}"},
		"centred":      {"-> [___] <-", "centred: {___}"},
		"in a note":    {"a[^1]\n\n[^1]: b [___] [ ]", "plain: a{1}\nnote 1: b {___} □"},
		"in a label":   {"a[^___]\n\n[^___]: b", "plain: a{1}\nnote ___: b"},
		"in a cell":    {"| Tên | Có |\n| [___] | [ ] |", "|Tên|Có|\n|---|---|\n|{___}|□|"},
		"behind a row": {"| a |\n[___]", "|---|\n|a|\nplain: {___}"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			def, list := Parse("a.yaml", bodySource(test.text))
			if len(list) > 0 {
				t.Errorf("unexpected: %v", list)
			}
			if got := dump(def.Content); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// The marks take the room in the file that they are typed in, not that of what
// is printed.
func TestFormMarksKeepPlaces(t *testing.T) {
	_, list := Parse("a.yaml", bodySource("[___] **a [ ] *b\n\n**[___]"))
	if got, want := places(list), "4:9+2 V050, 4:17+1 V050, 6:3+2 V050"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// They are marks of the body: every other text holds them as they are typed.
func TestFormMarksOfTheBodyAlone(t *testing.T) {
	def, list := Parse("a.yaml", []byte(minimal+"trich_yeu: 'a [___] [ ]'\nphu_luc: {tieu_de: 'B [___] [ ]', noi_dung: '[___] [ ]'}\n"))
	if len(list) > 0 {
		t.Fatal(list)
	}
	appendix := def.Appendices[0]
	if def.Subject.Value != "a [___] [ ]" || appendix.Title.Value != "B [___] [ ]" {
		t.Errorf("the subject is %q, the title %q", def.Subject.Value, appendix.Title.Value)
	}
	if got, want := dump(appendix.Content), "plain: {___} □"; got != want {
		t.Errorf("the appendix is %s, want %s", got, want)
	}
}
