package dispatch

import (
	"strings"
	"testing"

	"congvan/internal/diag"
)

// Each character between two letters, in a key's text and in the body, raw and
// as an escape: kept, turned into another, removed, or an error at its place.
func TestCharacters(t *testing.T) {
	const refused = "refused"
	tests := map[string]string{
		"ế\u00a0–—“”…½€☃日": "\x00", // kept as they are

		"\t\u2002\u2003\u2009\u200a\u205f\u3000\u1680": " ",
		"\u2007\u202f":                         "\u00a0",
		"\u00ad\u200b\u200c\u200d\u2060\ufeff": "",
		"\u2028\u2029\u0085":                   " ",
		"\x01\x07\x1b\x7f\u0080\u009f\ue000\uf8ff\U000f0000\ufffd\ufffe\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2061\u2066\u2069\ufff9\U000e0001": refused,
	}
	for characters, want := range tests {
		for _, r := range characters {
			printed := want
			if want == "\x00" {
				printed = string(r)
			}
			src := "mau: a" + string(r) + "b\nco_quan: {ten: X}\nnoi_dung: |\n  a" + string(r) + "b\n"
			def, list := Parse("a.yaml", []byte(src))
			if want == refused {
				if got := places(list); got != "1:7+1 V020, 4:4+1 V020" || list[0].Message(diag.English) != "the character "+diag.CodePoint(r)+" cannot be printed" {
					t.Errorf("%U: %s", r, got)
				}
				continue
			}
			if len(list) > 0 {
				t.Errorf("%U: %v", r, list)
			}
			if got := def.Template.Value; got != "a"+printed+"b" {
				t.Errorf("%U in a text: %q", r, got)
			}
			if got := dump(def.Content); got != "plain: a"+printed+"b" {
				t.Errorf("%U in the body: %q", r, got)
			}
		}
	}
}

// plainRun must agree with add on every character it lets through.
func TestPlainRunIsPrintedAsItStands(t *testing.T) {
	for r := rune(1); r < 0x3000; r++ {
		s := string(r)
		if plainRun(s) == 0 {
			continue
		}
		if strings.ContainsAny(s, `*\[`) || clean("a"+s+"a") != "a"+s+"a" {
			t.Errorf("%U", r)
		}
	}
}
