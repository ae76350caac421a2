package ooxml

import (
	"fmt"
	"testing"
)

// What text looks like is what its defaults, table, styles and it itself say
// together; what styles toggle, each turns over.
func TestEffectiveLook(t *testing.T) {
	others := map[string]string{
		"theme": `<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>`,
		"styles": `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
			`<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Đậm"/><w:basedOn w:val="N"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:b/></w:rPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Con"/><w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr></w:style>` +
			`<w:style w:type="character" w:styleId="C"><w:name w:val="Nhấn"/><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="L1"><w:basedOn w:val="L2"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="L2"><w:basedOn w:val="L1"/><w:rPr><w:i/></w:rPr></w:style>` +
			`<w:style w:type="table" w:styleId="T"><w:name w:val="Bảng"/><w:rPr><w:i/><w:color w:val="00FF00"/></w:rPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`,
	}
	run := func(style, props string) string {
		return para(`<w:pPr><w:pStyle w:val="`+style+`"/></w:pPr>`, `<w:r><w:rPr>`+props+`</w:rPr><w:t>x</w:t></w:r>`)
	}
	table := func(look string) string {
		return `<w:tbl><w:tblPr><w:tblStyle w:val="T"/>` + look + `</w:tblPr><w:tr><w:tc>` + run("A", "") + `</w:tc></w:tr><w:tr><w:tc>` + run("N", "") + `</w:tc></w:tr></w:tbl>`
	}
	show := func(l Look) string {
		out := fmt.Sprint(l.Face, "/", l.HighFace, " ", l.Size)
		for _, flag := range []struct {
			on   bool
			name string
		}{{l.Bold, " b"}, {l.Italic, " i"}, {l.Caps, " caps"}, {l.SmallCaps, " small"}, {l.Strike, " strike"}, {l.Hidden, " hidden"}, {l.Raised, " up"}, {l.Lowered, " down"}} {
			if flag.on {
				out += flag.name
			}
		}
		return out + l.Underline + l.Colour
	}
	for name, test := range map[string]struct {
		body string
		at   int
		want string
	}{
		"defaults and Normal":     {para(said("x")), 0, "Calibri/Calibri 28"},
		"style over style":        {run("B", ""), 0, "Times New Roman/Calibri 28 b i"},
		"character style":         {run("B", `<w:rStyle w:val="C"/>`), 0, "Times New Roman/Calibri 28 iFF0000"},
		"character style alone":   {run("N", `<w:rStyle w:val="C"/>`), 0, "Calibri/Calibri 28 bFF0000"},
		"itself":                  {run("A", `<w:rStyle w:val="C"/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:i w:val="0"/><w:sz w:val="26"/><w:u w:val="single"/><w:color w:val="auto"/>`), 0, "Arial/Arial 26 bsingle"},
		"itself off":              {run("A", `<w:b w:val="false"/>`), 0, "Times New Roman/Calibri 28"},
		"theme of the run":        {run("A", `<w:rFonts w:asciiTheme="majorHAnsi" w:ascii="Arial"/>`), 0, "Cambria/Calibri 28 b"},
		"the rest":                {run("N", `<w:caps/><w:smallCaps/><w:strike/><w:vanish/><w:vertAlign w:val="superscript"/><w:u w:val="none"/>`), 0, "Calibri/Calibri 28 caps small strike hidden up"},
		"lowered":                 {run("N", `<w:dstrike/><w:vertAlign w:val="subscript"/>`), 0, "Calibri/Calibri 28 strike down"},
		"first row of a table":    {table(`<w:tblLook w:firstRow="1"/>`), 0, "Times New Roman/Calibri 28 i00FF00"},
		"first row, as of old":    {table(`<w:tblLook w:val="04A0"/>`), 0, "Times New Roman/Calibri 28 i00FF00"},
		"first row not asked for": {table(`<w:tblLook w:val="0480" w:firstRow="0"/>`), 0, "Times New Roman/Calibri 28 b i00FF00"},
		"other rows":              {table(`<w:tblLook w:firstRow="1"/>`), 1, "Calibri/Calibri 28 i00FF00"},
		"styles in a circle":      {run("L1", ""), 0, "Calibri/Calibri 30 i"},
		"no such style":           {run("zz", ""), 0, "Calibri/Calibri 28"},
	} {
		p := paragraphs(document(t, test.body, others))[test.at]
		if got := show(p.Runs[0].Look); got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}

	p := paragraphs(document(t, para(`<w:pPr><w:pStyle w:val="B"/><w:keepNext/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/><w:tab w:val="clear" w:pos="1"/></w:tabs><w:pBdr><w:bottom w:val="single"/><w:top w:val="nil"/></w:pBdr><w:spacing w:before="120" w:line="340" w:lineRule="exact"/><w:ind w:left="100" w:right="20" w:hanging="50" w:firstLine="7"/></w:pPr>`, said("x")), others))[0]
	want := Format{Align: Centre, Left: 100, Right: 20, FirstLine: -50, Before: 120, After: 160, Line: 340, LineRule: Exactly, KeepNext: true, Outline: 2, Borders: Borders{Bottom: true}}
	tabs := p.Tabs
	p.Tabs = nil
	if fmt.Sprint(p.Format) != fmt.Sprint(want) || p.Style != "Con" || fmt.Sprint(tabs) != "[{9000 right dot}]" {
		t.Errorf("%+v %v, want %+v", p.Format, tabs, want)
	}
}
