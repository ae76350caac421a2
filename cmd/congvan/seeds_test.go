package main

import (
	"strings"
	"testing"

	"congvan/internal/diag"
)

// seeds are the papers with one mistake each. A base is a way of making papers; what is
// not said is that of the right one.
var seeds = []struct {
	base   string // "table letter", "tabs report", "box letter" …
	change func(*typedPaper)
	want   diag.ID
}{
	{"table letter", func(o *typedPaper) { o.body.size = 13 }, diag.LookSize},
	{"tabs report", func(o *typedPaper) { o.title.size = 14 }, diag.LookSize},
	{"box letter", func(o *typedPaper) { o.issuer.size = 13 }, diag.LookSize},
	{"table letter", func(o *typedPaper) { o.subject.size = 14 }, diag.LookSize},
	{"table report", func(o *typedPaper) { o.receivers.size = 11 }, diag.LookSize},
	{"tabs letter", func(o *typedPaper) { o.pageNumber.size = 12 }, diag.LookSize},
	{"table report", func(o *typedPaper) { o.superior.bold = true }, diag.LookBold},
	{"tabs letter", func(o *typedPaper) { o.issuer.bold = false }, diag.LookBold},
	{"table letter", func(o *typedPaper) { o.office.bold = true }, diag.LookBold},
	{"box report", func(o *typedPaper) { o.number.bold = true }, diag.LookBold},
	{"table report", func(o *typedPaper) { o.name.bold = false }, diag.LookBold},
	{"table letter", func(o *typedPaper) { o.date.italic = false }, diag.LookItalic},
	{"tabs letter", func(o *typedPaper) { o.subject.italic = false }, diag.LookItalic},
	{"table report", func(o *typedPaper) { o.body.italic = true }, diag.LookItalic},
	{"box letter", func(o *typedPaper) { o.toWord.italic = false }, diag.LookItalic},
	{"table report", func(o *typedPaper) { o.receiversWord.underline = false }, diag.LookUnderline},
	{"table letter", func(o *typedPaper) { o.authority.underline = true }, diag.LookUnderline},
	{"table report", func(o *typedPaper) { o.subjectText = strings.ToUpper(o.subjectText) }, diag.LookCapitals},
	{"table direct letter", func(o *typedPaper) { o.body.face = "Arial" }, diag.LookFace},
	{"tabs theme report", func(o *typedPaper) { o.typeName.face = "Cambria" }, diag.LookFace},
	{"table letter", func(o *typedPaper) { o.body.colour = "FF0000" }, diag.LookColour},
	{"table report", func(o *typedPaper) { o.width, o.height = 12240, 15840 }, diag.PaperOther},
	{"tabs letter", func(o *typedPaper) { o.right = 1134 }, diag.MarginOther},
	{"table report", func(o *typedPaper) { o.left = 1984 }, diag.MarginOther},
	{"box report", func(o *typedPaper) { o.top = 1417 }, diag.MarginOther},
	{"table old report", func(o *typedPaper) { o.text.rule, o.text.line = "auto", 360 }, diag.LineRuleOther},
	{"tabs letter", func(o *typedPaper) { o.text.rule = "atLeast" }, diag.LineRuleOther},
	{"table letter", func(o *typedPaper) { o.text.line = 320 }, diag.PitchOther},
	{"table report", func(o *typedPaper) { o.text.before = 60 }, diag.GapSmall},
	{"tabs direct report", func(o *typedPaper) { o.text.jc = "left" }, diag.NotJustified},
	{"table letter", func(o *typedPaper) { o.text.first = 0 }, diag.IndentOther},
	{"table report", func(o *typedPaper) { o.numbered = false }, diag.PageNumberMissing},
	{"table letter", func(o *typedPaper) { o.onFirst = true }, diag.PageNumberFirst},
	{"tabs report", func(o *typedPaper) { o.foot = true }, diag.PageNumberFoot},
	{"table report", func(o *typedPaper) { o.numberJc = "right" }, diag.PageNumberAside},
	{"table letter", func(o *typedPaper) { o.titleRule = "" }, diag.TitleRuleMissing},
	{"tabs report", func(o *typedPaper) { o.titleRule = "underline" }, diag.TitleUnderlined},
	{"table report", func(o *typedPaper) { o.starText, o.issuerRule = "", "border" }, diag.IssuerRule},
	{"table letter", func(o *typedPaper) { o.starText = "" }, diag.StarMissing},
	{"table report", func(o *typedPaper) { o.hyphenText = "-------" }, diag.HyphensOther},
	{"table report", func(o *typedPaper) {
		o.typeText, o.subjectText = "BÁO CÁO kết quả công tác quý II năm 2026", ""
	}, diag.TypeWithSubject},
	{"table letter", func(o *typedPaper) { o.swapped = true }, diag.HeadSide},
	{"table letter", func(o *typedPaper) { o.numberLow = true }, diag.HeadOrder},
	{"table report", func(o *typedPaper) { o.closeLeft = true }, diag.ClosingSide},
	{"table report", func(o *typedPaper) { o.signatureAlone = true }, diag.SignatureAlone},
	{"table report", func(o *typedPaper) { o.blank = true }, diag.EmptyParagraphs},
	{"table report", func(o *typedPaper) { o.appendix = true }, diag.PageNumberGoesOn},
	{"table letter", func(o *typedPaper) { o.body.face = ".VnTime" }, diag.LookLegacy},
}

// base is a right paper made in a way.
func base(way string) *typedPaper {
	words := strings.Fields(way)
	o := rightPaper(words[0], words[len(words)-1] == "letter")
	for _, w := range words {
		switch w {
		case "direct":
			o.direct = true
		case "theme":
			o.theme = true
		case "old":
			o.compat = 11
		}
	}
	return o
}

// foundIn is what check finds in a Word file.
func foundIn(t testing.TB, src []byte) diag.List {
	t.Helper()
	p, list, err := readWord("a.docx", src)
	if err != nil {
		t.Fatal(err)
	}
	if p == nil {
		return list
	}
	return p.findings()
}

// Nothing is found in a right paper, made in any of the ways offices make them.
func TestRightPapers(t *testing.T) {
	for _, way := range []string{"table letter", "table report", "tabs letter", "tabs report", "box letter", "box report", "table direct letter", "tabs theme report", "table old report", "table direct report"} {
		t.Run(way, func(t *testing.T) {
			for _, d := range foundIn(t, base(way).bytes(t)) {
				t.Errorf("%s %s: %s", d.Severity(), d.ID, d.Message(diag.Vietnamese))
			}
		})
	}
}

// Every seeded mistake is found, and nothing is an error beside it.
func TestSeededMistakes(t *testing.T) {
	found, wrong := 0, 0
	for _, seed := range seeds {
		o := base(seed.base)
		seed.change(o)
		hit := false
		for _, d := range foundIn(t, o.bytes(t)) {
			switch {
			case d.ID == seed.want:
				hit = true
			case d.Severity() == diag.Error:
				wrong++
				t.Errorf("%s, seeded %s: %s %s", seed.base, seed.want, d.ID, d.Message(diag.Vietnamese))
			}
		}
		if hit {
			found++
		} else {
			t.Errorf("%s: %s is not found", seed.base, seed.want)
		}
	}
	t.Logf("%d papers, found %d, false errors %d", len(seeds), found, wrong)
}
