package ooxml

import (
	"fmt"
	"strings"
	"testing"
)

// Labels are those that Word prints.
func TestLabels(t *testing.T) {
	lvl := func(i int, format, text, more string) string {
		return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>`, i, format, more, text)
	}
	others := map[string]string{
		"numbering": `<w:abstractNum w:abstractNumId="0">` + lvl(0, "upperRoman", "%1-", "") + lvl(1, "decimal", "%2.", "") + lvl(2, "decimal", "%2.%3.", "") + lvl(3, "lowerLetter", "%4)", `<w:lvlRestart w:val="0"/>`) + `</w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="1">` + lvl(0, "decimal", "Điều %1.", `<w:pStyle w:val="D"/>`) + lvl(1, "lowerRoman", "(%2)", "") + lvl(2, "decimalZero", "%1.%3", `<w:isLgl/>`) + `</w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="` + "\uf0b7" + `"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>` + lvl(1, "bullet", "-", "") + lvl(2, "none", "", "") + `</w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Kieu"/>` + lvl(0, "upperLetter", "%1", "") + `</w:abstractNum><w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="Kieu"/></w:abstractNum>` +
			`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>` +
			`<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>` +
			`<w:num w:numId="5"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="77"/></w:num>` +
			`<w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">` + lvl(0, "decimal", "Phần %1", "") + `</w:lvlOverride></w:num>`,
		"styles": `<w:style w:type="paragraph" w:styleId="D"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="D2"><w:basedOn w:val="D"/></w:style>`,
	}
	item := func(num, level string) string {
		return para(`<w:pPr><w:numPr><w:ilvl w:val="`+level+`"/><w:numId w:val="`+num+`"/></w:numPr></w:pPr>`, said("x"))
	}
	styled := func(style, more string) string {
		return para(`<w:pPr><w:pStyle w:val="`+style+`"/>`+more+`</w:pPr>`, said("x"))
	}
	for name, test := range map[string]struct{ body, want string }{
		"levels":               {item("1", "0") + item("1", "1") + item("1", "1") + item("1", "2") + item("1", "0") + item("1", "1") + item("1", "2"), "I- 1. 2. 2.1. II- 1. 1.1."},
		"goes on below":        {item("1", "3") + item("1", "0") + item("1", "3"), "a) I- b)"},
		"a level passed over":  {item("1", "2") + item("1", "2"), "1.1. 1.2."},
		"by style":             {styled("D", "") + styled("D2", "") + item("2", "1") + item("2", "1") + item("2", "2") + styled("D", ""), "Điều 1. Điều 2. (i) (ii) 2.1 Điều 3."},
		"taken away":           {styled("D", "") + styled("D", `<w:numPr><w:numId w:val="0"/></w:numPr>`) + styled("D", ""), "Điều 1.  Điều 2."},
		"bullets":              {item("3", "0") + item("3", "1") + item("3", "2"), "• - "},
		"begins anew":          {item("1", "1") + item("1", "1") + item("4", "1") + item("4", "1"), "1. 2. 5. 6."},
		"shared by numberings": {item("1", "0") + item("7", "0") + item("1", "0"), "I- Phần 2 III-"},
		"by a numbering style": {item("5", "0") + item("5", "0"), "A B"},
		"no such numbering":    {item("6", "0") + item("9", "0") + item("1", "8"), "  "},
	} {
		var got []string
		for _, p := range paragraphs(document(t, test.body, others)) {
			got = append(got, p.Label)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: %q, want %q", name, strings.Join(got, " "), test.want)
		}
	}
}

func TestSpell(t *testing.T) {
	for _, test := range []struct {
		format string
		n      int
		want   string
	}{
		{"lowerLetter", 26, "z"}, {"lowerLetter", 27, "aa"}, {"upperLetter", 54, "BBB"}, {"upperRoman", 1994, "MCMXCIV"}, {"lowerRoman", 4, "iv"},
		{"upperRoman", 0, "0"}, {"decimalZero", 7, "07"}, {"decimalZero", 12, "12"}, {"thaiLetters", 3, "3"}, {"lowerLetter", 0, ""}, {"upperRoman", 4000, "4000"},
	} {
		if got := spell(test.format, test.n); got != test.want {
			t.Errorf("%s %d is %q", test.format, test.n, got)
		}
	}
}

// The indents of a numbering stand under those of the style that asks for it, and
// over them where the paragraph does.
func TestIndentsOfNumbering(t *testing.T) {
	others := map[string]string{
		"numbering": `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr><w:rPr><w:b/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
		"styles": `<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:ind w:left="100" w:firstLine="10"/></w:pPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="C"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="50"/></w:pPr></w:style>`,
	}
	body := para(`<w:pPr><w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`) + para(`<w:pPr><w:pStyle w:val="B"/></w:pPr>`) + para(`<w:pPr><w:pStyle w:val="C"/></w:pPr>`) +
		para(`<w:pPr><w:pStyle w:val="B"/><w:ind w:left="1"/></w:pPr>`)
	var got []string
	for _, p := range paragraphs(document(t, body, others)) {
		got = append(got, fmt.Sprint(p.Left, p.FirstLine, p.LabelLook.Bold, p.MarkLook.Bold))
	}
	if want := "720 -360 true false|720 -360 true false|50 -360 true false|1 -360 true false"; strings.Join(got, "|") != want {
		t.Errorf("%s, want %s", strings.Join(got, "|"), want)
	}
}
