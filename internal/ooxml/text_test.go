package ooxml

import (
	"strings"
	"testing"
)

// Every word of a paragraph is read once, whatever it is wrapped in, and what is no
// word as what it is.
func TestReadsText(t *testing.T) {
	box := `<w:txbxContent>` + para(said("trong ô")) + `</w:txbxContent>`
	drawn := `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>` + box + `</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
	old := `<w:pict><v:shape><v:textbox>` + box + `</v:textbox></v:shape></w:pict>`
	field := func(code, result string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ` + code + ` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	for name, test := range map[string]struct{ body, want string }{
		"runs split":      {para(said("Đảng "), said("uỷ"), `<w:proofErr w:type="x"/>`, said(" xã")), "Đảng uỷ xã"},
		"pieces of a run": {para(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:cr/><w:br w:type="column"/><w:ptab/></w:r>`), "a[tab]b[line]c[page][line][column][tab]"},
		"hyphens":         {para(`<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>`), "a\u2011b\u00adc"},
		"symbols":         {para(`<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F001"/><w:sym w:font="Arial" w:char="00E0"/><w:sym w:char="zz"/></w:r>`), "☐•□à□"},
		"content control": {`<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>` + para(said("a"), `<w:sdt><w:sdtContent>`+said("b")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt>`, "ab"},
		"wrapped":         {para(`<w:smartTag>`+said("a")+`</w:smartTag>`, `<w:hyperlink r:id="rId9">`+said("b")+`</w:hyperlink>`, `<w:customXml>`+said("c")+`</w:customXml>`, `<w:dir>`+said("d")+`</w:dir>`), "abcd"},
		"simple field":    {para(said("Trang "), `<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>`, `<w:fldSimple w:instr="DATE"><w:r><w:t>1/2</w:t></w:r></w:fldSimple>`), "Trang [number7]1/2"},
		"field":           {para(said("Trang "), field("PAGE \\* MERGEFORMAT", said("3")), said("/"), field("NUMPAGES", said("9")), field(`REF "x"`, said(" xem "))), "Trang [number3]/[count9] xem "},
		"empty field":     {para(field("PAGE", "")), "[number]"},
		"field in code":   {para(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r>`, field("PAGE", said("1")), `<w:r><w:instrText> = 1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`, said("đầu"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`), "[number1]đầu"},
		"field cut short": {para(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>mất</w:t></w:r>`) + para(said("còn")), "\ncòn"},
		"long field":      {para(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>`, said("Mục 1")) + para(said("Mục 2"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`), "Mục 1\nMục 2"},
		"either drawing":  {para(`<w:r><mc:AlternateContent><mc:Choice Requires="wps">` + drawn + `</mc:Choice><mc:Fallback>` + old + `</mc:Fallback></mc:AlternateContent></w:r>`), "[box trong ô]\ntrong ô"},
		"the old drawing": {para(`<w:r><mc:AlternateContent><mc:Choice Requires="w99">` + drawn + `</mc:Choice><mc:Fallback>` + old + `</mc:Fallback></mc:AlternateContent></w:r>`), "[box trong ô]\ntrong ô"},
		"old drawing":     {para(`<w:r>` + old + `</w:r>`), "[box trong ô]\ntrong ô"},
		"picture":         {para(`<w:r><w:drawing><wp:inline><wp:docPr descr=" Con dấu "/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`), "[pictureCon dấu]"},
		"old picture":     {para(`<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>`), "[picture]"},
		"line":            {para(`<w:r><w:pict><v:line from="0,0"/></w:pict></w:r>`, `<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>`), "[shape][shapeDỰ THẢO]"},
		"formula":         {para(said("S = "), `<m:oMath><m:r><m:t>a</m:t></m:r><m:f><m:num><m:r><m:t>b</m:t></m:r></m:num></m:f></m:oMath>`), "S = ab"},
		"ruby":            {para(`<w:r><w:ruby><w:rt>` + said("trên") + `</w:rt><w:rubyBase>` + said("gốc") + `</w:rubyBase></w:ruby></w:r>`), "gốc (trên)"},
		"newer Word":      {para(`<w14:x>`+said("không")+`</w14:x>`, said("có")), "có"},
		"page numbers":    {para(`<w:r><w:pgNum/></w:r>`), "[number]"},
		"not a word":      {para(`<w:r><w:t>a&lt;b &#x111;</w:t></w:r>`, "<!-- c --><?d?>"), "a<b đ"},
	} {
		if got := texts(document(t, test.body, nil)); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// Notes come in the order of their calls, and only those that are called.
func TestReadsNotes(t *testing.T) {
	note := func(id, text string) string {
		return `<w:footnote w:id="` + id + `">` + para(`<w:r><w:footnoteRef/></w:r>`, said(text)) + `</w:footnote>`
	}
	d := document(t, para(said("a"), `<w:r><w:footnoteReference w:id="5"/></w:r>`, said("b"), `<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="9"/></w:r>`), map[string]string{
		"footnotes": `<w:footnote w:type="separator" w:id="0">` + para() + `</w:footnote>` + note("2", "hai") + note("3", "thừa") + note("5", "năm") + note("5", "lặp"),
		"endnotes":  `<w:endnote w:id="9">` + para(said("cuối")) + `</w:endnote>`,
	})
	if got := texts(d); got != "a[footnote1]b[footnote2][endnote1]" {
		t.Errorf("calls: %q", got)
	}
	var got []string
	for _, n := range append(d.Footnotes, d.Endnotes...) {
		got = append(got, shown(n.Blocks[0].(*Paragraph)))
	}
	if want := "[note]năm|[note]hai|cuối"; strings.Join(got, "|") != want {
		t.Errorf("notes: %q, want %q", got, want)
	}
}

// Tracked changes keep what they take away, with who made them and when; comments
// say what they are about.
func TestReadsChangesAndComments(t *testing.T) {
	by := ` w:author="Chánh Văn phòng" w:date="2026-03-01T08:00:00Z"`
	d := document(t,
		para(`<w:pPr><w:rPr><w:del`+by+`/></w:rPr></w:pPr>`, said("Giữ "), `<w:ins`+by+`>`+said("thêm")+`<w:del`+by+`><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:ins>`, `<w:moveFrom>`+said("đi")+`</w:moveFrom>`)+
			`<w:ins>`+para(said("cả đoạn"))+`</w:ins>`+
			para(`<w:commentRangeStart w:id="4"/>`, said("mười ngày"), `<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>`, said(" tới"), `<w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>!</w:t></w:r>`),
		map[string]string{"comments": `<w:comment w:id="4" w:author="Anh Ba" w:date="2026-03-02T09:00:00Z">` + para(said("Gấp quá")) + para(said("Xin lùi")) + `</w:comment>`})
	if got, want := texts(d), "Giữ {+thêm}{-bỏ}{<đi}\n{+cả đoạn}\nmười ngày[comment1] tới!"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	list := paragraphs(d)
	if got := list[0].Text(); got != "Giữ thêm" {
		t.Errorf("with the changes taken: %q", got)
	}
	if c := list[0].Runs[1].Change; c.Author != "Chánh Văn phòng" || c.Date != "2026-03-01T08:00:00Z" || !list[0].Mark.Gone() || list[1].Mark.Kind != Inserted {
		t.Errorf("%+v, %+v, %+v", c, list[0].Mark, list[1].Mark)
	}
	want := Comment{Author: "Anh Ba", Date: "2026-03-02T09:00:00Z", Text: "Gấp quá\nXin lùi", On: "mười ngày", Paragraph: 3}
	if len(d.Comments) != 1 || d.Comments[0] != want {
		t.Errorf("%+v", d.Comments)
	}
}

// A file in ISO's strict format says the same.
func TestReadsStrict(t *testing.T) {
	p := parts(para(`<w:pPr><w:ind w:start="36pt"/></w:pPr>`, said("Nghiêm ngặt")), map[string]string{"styles": `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="14pt"/></w:rPr></w:rPrDefault></w:docDefaults>`})
	for name, part := range p {
		part = strings.ReplaceAll(part, "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
		p[name] = strings.ReplaceAll(part, transitionalKinds, strictKinds)
	}
	d, err := Read(packed(t, p))
	if err != nil {
		t.Fatal(err)
	}
	one := paragraphs(d)[0]
	if !d.Strict || one.Text() != "Nghiêm ngặt" || one.Left != 720 || one.Runs[0].Look.Size != 28 {
		t.Errorf("%v %+v", d.Strict, one)
	}
}
