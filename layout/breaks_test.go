package layout

import (
	"strings"
	"testing"
)

// glyphsOf are the characters of a text. The character ¹ stands for the mark
// of a footnote.
func glyphsOf(text string) []glyph {
	var g []glyph
	for _, r := range text {
		g = append(g, glyph{char: r, mark: r == '¹'})
	}
	return g
}

// breakable is a text with a bar wherever a line may end.
func breakable(text string) string {
	g := glyphsOf(text)
	var b strings.Builder
	for i, glyph := range g {
		if i > 0 && glyph.char != ' ' && breaksBetween(g, i) {
			b.WriteByte('|')
		}
		b.WriteRune(glyph.char)
		if glyph.char == ' ' && breaksAtSpace(g, i) {
			b.WriteByte('|')
		}
	}
	return b.String()
}

// Where LibreOffice ends lines in Vietnamese text: a bar stands in each place
// where a line may end.
func TestWhereLinesMayEnd(t *testing.T) {
	for _, want := range []string{
		// At spaces, unless what follows closes something.
		"a |b", "a ,b", "a .", "a !", "a ? |b", "a )b", "a ;", "a /|b", "a |(b", "a |“b”", "a |- |b", "a |",
		"a |% |b", "a |… |b", "a |+ |b",
		// Behind dashes and marks that end a sentence, never before them.
		"kinh-|tế", "kinh–|tế", "2021-|2026", "(-|a)", "ai?|b", "ai!|b",
		"a-, |-|b", "“a”-|b", "a-“b”", "--|a", "…!|a",
		// Never behind a comma, a full stop or a colon.
		"a,b", "a.b", "a:b", "a;b", "1.000,5",
		// Before and behind a long dash; an ellipsis ends a line and after a
		// closing mark begins one.
		"a|—|b", "(—|a", "“—|a", "——|a", "a…|b", "a,|…|b", "a…,",
		// Quotation marks and brackets hold to what they are on either side of.
		"a“b", "”a", "“a", "(a", "a)", "a(b", ")|(a", "”(a",
		// A slash and a backslash part letters, not the digits of a number.
		"CV/|ĐU", "01/7/2026", "số/|7", "7/|a", "7//8", `C:\|a`, `1\2`,
		// A percent sign may begin a line behind a letter, not behind a number.
		"5%", "a|%", ")|%", "%|%", "%|(a", "+5", "a+b", ")|+5", "$5",
		// A no-break space or hyphen holds both sides.
		"a\u00a0b", "-\u00a0b", "a\u00a0—|b", "a\u2011b",
		// The mark of a note goes with the character before it, and what stands
		// behind the mark is as if there were none.
		"a¹", "-¹|a", "-¹¹|a", "a-|b¹", "CV/¹|ĐU", "01/¹7", "a¹|—|b",
	} {
		if got := breakable(strings.ReplaceAll(want, "|", "")); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
