package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// A foreign paper is made of these parts in one of the ways offices make them: what it
// says and how each part looks is data, which a seeded mistake changes.

// typedLook is how a part of a foreign paper is set.
type typedLook struct {
	size                          float64
	bold, italic, underline, caps bool
	face, colour                  string
}

func (l typedLook) rPr(o *typedPaper) string {
	var b strings.Builder
	if l.face != "" {
		fmt.Fprintf(&b, `<w:rFonts w:ascii="%s" w:hAnsi="%s" w:cs="%s"/>`, l.face, l.face, l.face)
	} else if o.direct {
		b.WriteString(`<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`)
	}
	for _, on := range []struct {
		is  bool
		tag string
	}{{l.bold, "b"}, {l.italic, "i"}, {l.caps, "caps"}} {
		if on.is {
			b.WriteString("<w:" + on.tag + "/>")
		}
	}
	if l.colour != "" {
		b.WriteString(`<w:color w:val="` + l.colour + `"/>`)
	}
	fmt.Fprintf(&b, `<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, int(2*l.size), int(2*l.size))
	if l.underline {
		b.WriteString(`<w:u w:val="single"/>`)
	}
	return "<w:rPr>" + b.String() + "</w:rPr>"
}

// typedShape is how a paragraph of a foreign paper stands, in the words of Word.
type typedShape struct {
	jc                  string
	first, left         int
	before, after, line int
	rule                string
	bottom              bool // a border below
}

func (s typedShape) pPr() string {
	var b strings.Builder
	if s.bottom {
		b.WriteString(`<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>`)
	}
	fmt.Fprintf(&b, `<w:spacing w:before="%d" w:after="%d" w:line="%d" w:lineRule="%s"/>`, s.before, s.after, s.line, s.rule)
	fmt.Fprintf(&b, `<w:ind w:left="%d" w:firstLine="%d"/>`, s.left, s.first)
	fmt.Fprintf(&b, `<w:jc w:val="%s"/>`, s.jc)
	return "<w:pPr>" + b.String() + "</w:pPr>"
}

// typedPaper is a paper in the ways of one office.
type typedPaper struct {
	head   string // "table", "tabs", "box"
	direct bool   // faces stand at every run; else in the defaults
	theme  bool   // the defaults name the face by the theme
	compat int
	letter bool // a công văn, else a báo cáo

	superior, issuer, star, number, title, date, subject typedLook
	typeName, hyphens, toWord, to, body                  typedLook
	authority, office, name, receiversWord, receivers    typedLook
	pageNumber                                           typedLook
	text                                                 typedShape

	titleRule, issuerRule         string // "", "border", "line", "underline"
	starText, hyphenText          string
	typeText, subjectText         string
	swapped, numberLow, closeLeft bool
	blank                         bool
	width, height                 int
	top, bottom, left, right      int
	header                        int
	numbered, foot, onFirst       bool
	numberJc                      string
	rendered                      bool // with the pages as Word saw them
	signatureAlone, appendix      bool
	appendixRestarts              bool
}

// right is a paper that nothing is wrong with.
func rightPaper(head string, letter bool) *typedPaper {
	o := &typedPaper{
		head: head, letter: letter, compat: 15,
		superior: typedLook{size: 14}, issuer: typedLook{size: 14, bold: true}, star: typedLook{size: 14}, number: typedLook{size: 14},
		title: typedLook{size: 15, bold: true}, date: typedLook{size: 14, italic: true}, subject: typedLook{size: 12, italic: true},
		typeName: typedLook{size: 16, bold: true}, hyphens: typedLook{size: 14}, toWord: typedLook{size: 14, italic: true}, to: typedLook{size: 14}, body: typedLook{size: 14},
		authority: typedLook{size: 14, bold: true}, office: typedLook{size: 14}, name: typedLook{size: 14, bold: true},
		receiversWord: typedLook{size: 14, underline: true}, receivers: typedLook{size: 12}, pageNumber: typedLook{size: 14},
		text:      typedShape{jc: "both", first: 567, before: 120, line: 360, rule: "exact"},
		titleRule: "border", starText: "*", hyphenText: "-----", typeText: "BÁO CÁO", subjectText: "kết quả công tác quý II năm 2026",
		width: 11906, height: 16838, top: 1134, bottom: 1134, left: 1701, right: 851, header: 440,
		numbered: true, numberJc: "center", rendered: true,
	}
	if letter {
		o.subjectText = "về việc chuẩn bị hội nghị sơ kết"
	} else {
		o.subject = typedLook{size: 14, bold: true}
	}
	return o
}

func typedRun(o *typedPaper, l typedLook, text string) string {
	return `<w:r>` + l.rPr(o) + `<w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

func para(o *typedPaper, s typedShape, l typedLook, text string) string {
	return `<w:p>` + s.pPr() + typedRun(o, l, text) + `</w:p>`
}

var centred = typedShape{jc: "center", line: 240, rule: "auto"}

const tab = `<w:r><w:tab/></w:r>`

// stroke is what stands below a name.
func stroke(kind string, s typedShape) (typedShape, string) {
	if kind == "border" {
		s.bottom = true
	}
	if kind == "line" {
		return s, `<w:r><w:pict><v:line id="l" from="0,0" to="100,0"/></w:pict></w:r>`
	}
	return s, ""
}

// heads are the two columns of the head, a paragraph each.
func (o *typedPaper) heads() (left, right []string) {
	name := func(l typedLook, text, kind string) string {
		s, drawn := stroke(kind, centred)
		if kind == "underline" {
			l.underline = true
		}
		return `<w:p>` + s.pPr() + typedRun(o, l, text) + drawn + `</w:p>`
	}
	number := para(o, centred, o.number, "Số 12-BC/ĐU")
	if o.letter {
		number = para(o, centred, o.number, "Số 12-CV/ĐU")
	}
	left = []string{para(o, centred, o.superior, "ĐẢNG BỘ TỈNH TRƯỜNG GIANG"), name(o.issuer, "ĐẢNG UỶ XÃ SUỐI LÀNH", o.issuerRule)}
	if o.starText != "" {
		left = append(left, para(o, centred, o.star, o.starText))
	}
	left = append(left, number)
	if o.numberLow {
		left = append([]string{number}, left[:len(left)-1]...)
	}
	if o.letter {
		left = append(left, para(o, centred, o.subject, o.subjectText))
	}
	right = []string{name(o.title, "ĐẢNG CỘNG SẢN VIỆT NAM", o.titleRule), para(o, centred, o.date, "Suối Lành, ngày 06 tháng 7 năm 2026")}
	if o.swapped {
		return right, left
	}
	return left, right
}

func cell(width int, paras []string) string {
	return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>%s</w:tc>`, width, strings.Join(paras, ""))
}

func twoColumns(left, right []string) string {
	return `<w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr>` +
		cell(4677, left) + cell(4677, right) + `</w:tr></w:tbl>`
}

// byTabs is the head with tabs between the halves of each line.
func (o *typedPaper) byTabs() string {
	tabs := `<w:pPr><w:tabs><w:tab w:val="center" w:pos="2100"/><w:tab w:val="center" w:pos="7000"/></w:tabs><w:spacing w:before="0" w:after="0"/></w:pPr>`
	number, subject := "Số 12-BC/ĐU", ""
	if o.letter {
		number, subject = "Số 12-CV/ĐU", `<w:p>`+tabs+tab+typedRun(o, o.subject, o.subjectText)+`</w:p>`
	}
	rule := ""
	if o.titleRule == "border" || o.titleRule == "line" {
		rule = tab + typedRun(o, typedLook{size: 8}, "_______________________")
	}
	title := o.title
	title.underline = title.underline || o.titleRule == "underline"
	return `<w:p>` + tabs + tab + typedRun(o, o.superior, "ĐẢNG BỘ TỈNH TRƯỜNG GIANG") + tab + typedRun(o, title, "ĐẢNG CỘNG SẢN VIỆT NAM") + `</w:p>` +
		`<w:p>` + tabs + tab + typedRun(o, o.issuer, "ĐẢNG UỶ XÃ SUỐI LÀNH") + rule + `</w:p>` +
		`<w:p>` + tabs + tab + typedRun(o, o.star, o.starText) + tab + typedRun(o, o.date, "Suối Lành, ngày 06 tháng 7 năm 2026") + `</w:p>` +
		`<w:p>` + tabs + tab + typedRun(o, o.number, number) + `</w:p>` + subject
}

// byBox is the head with its right half in a text box.
func (o *typedPaper) byBox() string {
	left, right := o.heads()
	return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>` +
		strings.Join(right, "") + `</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>` + strings.Join(left, "")
}

// sentences is the text, long enough for two pages.
var sentences = []string{
	"Thực hiện Chương trình công tác năm 2026, Ban Thường vụ Đảng uỷ đã lãnh đạo các chi bộ trực thuộc tổ chức sinh hoạt chuyên đề và quán triệt các nghị quyết của cấp trên.",
	"1. Công tác tuyên truyền được triển khai đồng bộ ở các thôn; cán bộ, đảng viên và Nhân dân đồng thuận, tích cực tham gia các phong trào thi đua do xã phát động.",
	"a) Các chi bộ đã hoàn thành việc đăng ký nội dung học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh trong quý II theo đúng thời gian quy định của Đảng uỷ.",
	"b) Uỷ ban Kiểm tra Đảng uỷ tiến hành kiểm tra hai chi bộ về việc chấp hành quy chế làm việc, thu, nộp và sử dụng đảng phí; kết quả đều thực hiện tốt các quy định hiện hành.",
	"2. Trong quý III, Ban Thường vụ Đảng uỷ tập trung lãnh đạo phát triển kinh tế, bảo đảm an sinh xã hội, giữ vững quốc phòng, an ninh và chăm lo xây dựng tổ chức cơ sở đảng.",
	"Ban Thường vụ Đảng uỷ đề nghị các chi bộ trực thuộc nghiêm túc triển khai và báo cáo kết quả thực hiện về Văn phòng Đảng uỷ trước ngày 30 tháng 9 năm 2026 để tổng hợp.",
}

const renderedPage = `<w:r><w:lastRenderedPageBreak/></w:r>`

func (o *typedPaper) document() string {
	var b strings.Builder
	switch o.head {
	case "tabs":
		b.WriteString(o.byTabs())
	case "box":
		b.WriteString(o.byBox())
	default:
		b.WriteString(twoColumns(o.heads()))
	}
	spaced := centred
	spaced.before = 240
	if o.letter {
		s := typedShape{jc: "left", left: 1701, line: 240, rule: "auto", before: 240}
		b.WriteString(`<w:p>` + s.pPr() + typedRun(o, o.toWord, "Kính gửi:") + typedRun(o, o.to, " Các chi bộ trực thuộc Đảng uỷ") + `</w:p>`)
	} else {
		b.WriteString(para(o, spaced, o.typeName, o.typeText))
		if o.subjectText != "" {
			b.WriteString(para(o, centred, o.subject, o.subjectText))
		}
		if o.hyphenText != "" {
			b.WriteString(para(o, centred, o.hyphens, o.hyphenText))
		}
	}
	for i, s := range sentences {
		if o.blank && i == 2 {
			b.WriteString(`<w:p>` + o.text.pPr() + `</w:p>`)
		}
		broken := ""
		if o.rendered && i == 4 && !o.signatureAlone {
			broken = renderedPage
		}
		b.WriteString(`<w:p>` + o.text.pPr() + broken + typedRun(o, o.body, s) + `</w:p>`)
	}
	broken := ""
	if o.signatureAlone {
		broken = renderedPage
	}
	left := []string{`<w:p>` + typedShape{jc: "left", line: 240, rule: "auto"}.pPr() + broken + typedRun(o, o.receiversWord, "Nơi nhận") + typedRun(o, typedLook{size: o.receiversWord.size}, ":") + `</w:p>`}
	plain := typedShape{jc: "left", line: 240, rule: "auto"}
	if o.letter {
		left = append(left, para(o, plain, o.receivers, "- Như trên;"))
	}
	left = append(left, para(o, plain, o.receivers, "- Văn phòng Tỉnh uỷ;"), para(o, plain, o.receivers, "- Lưu Văn phòng Đảng uỷ."))
	right := []string{para(o, centred, o.authority, "T/M BAN THƯỜNG VỤ"), para(o, centred, o.office, "PHÓ BÍ THƯ"), `<w:p/>`, `<w:p/>`, para(o, centred, o.name, "Nguyễn Văn An")}
	if o.closeLeft {
		left, right = right, left
	}
	b.WriteString(twoColumns(left, right))
	b.WriteString(`<w:p/>`)
	if o.appendix {
		b.WriteString(`<w:p><w:pPr>` + o.section("") + `</w:pPr></w:p>`)
		b.WriteString(para(o, centred, typedLook{size: 14, bold: true}, "PHỤ LỤC") + para(o, centred, typedLook{size: 14, bold: true}, "DANH SÁCH CÁC CHI BỘ") + para(o, centred, typedLook{size: 14, italic: true}, "(Kèm theo Báo cáo số 12-BC/ĐU, ngày 06/7/2026 của Đảng uỷ xã Suối Lành)"))
		b.WriteString(para(o, o.text, o.body, sentences[0]))
		start := ""
		if o.appendixRestarts {
			start = `<w:pgNumType w:start="1"/>`
		}
		return b.String() + o.section(start)
	}
	return b.String() + o.section("")
}

func (o *typedPaper) section(start string) string {
	refs := ""
	if o.numbered {
		kind := "header"
		if o.foot {
			kind = "footer"
		}
		refs = fmt.Sprintf(`<w:%sReference w:type="default" r:id="rId9"/>`, kind)
	}
	first := "<w:titlePg/>"
	if o.onFirst {
		first = ""
	}
	return fmt.Sprintf(`<w:sectPr>%s<w:pgSz w:w="%d" w:h="%d"/><w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="440" w:gutter="0"/>%s%s</w:sectPr>`,
		refs, o.width, o.height, o.top, o.right, o.bottom, o.left, o.header, start, first)
}

// bytes are the file.
func (o *typedPaper) bytes(t testing.TB) []byte {
	t.Helper()
	const ns = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"`
	const kinds, parts = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "application/vnd.openxmlformats-officedocument.wordprocessingml."
	face := `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`
	switch {
	case o.theme:
		face = `<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>`
	case o.direct:
		face = `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>`
	}
	margin, root := "header", "hdr"
	if o.foot {
		margin, root = "footer", "ftr"
	}
	files := []struct{ name, text string }{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="` + parts + `document.main+xml"/><Override PartName="/word/styles.xml" ContentType="` + parts + `styles+xml"/><Override PartName="/word/settings.xml" ContentType="` + parts + `settings+xml"/><Override PartName="/word/` + margin + `1.xml" ContentType="` + parts + margin + `+xml"/><Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + kinds + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + kinds + `styles" Target="styles.xml"/><Relationship Id="rId2" Type="` + kinds + `settings" Target="settings.xml"/><Relationship Id="rId3" Type="` + kinds + `theme" Target="theme/theme1.xml"/><Relationship Id="rId9" Type="` + kinds + margin + `" Target="` + margin + `1.xml"/></Relationships>`},
		{"word/document.xml", `<w:document` + ns + `><w:body>` + o.document() + `</w:body></w:document>`},
		{"word/styles.xml", `<w:styles` + ns + `><w:docDefaults><w:rPrDefault><w:rPr>` + face + `<w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`},
		{"word/settings.xml", fmt.Sprintf(`<w:settings%s><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="%d"/></w:compat></w:settings>`, ns, o.compat)},
		{"word/theme/theme1.xml", `<a:theme` + ns + ` name="Office"><a:themeElements><a:fontScheme name="o"><a:majorFont><a:latin typeface="Times New Roman"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`},
		{"word/" + margin + "1.xml", `<w:` + root + ns + `><w:p><w:pPr><w:jc w:val="` + o.numberJc + `"/></w:pPr><w:r>` + o.pageNumber.rPr(o) + `<w:fldChar w:fldCharType="begin"/></w:r><w:r>` + o.pageNumber.rPr(o) + `<w:instrText>PAGE</w:instrText></w:r><w:r>` + o.pageNumber.rPr(o) + `<w:fldChar w:fldCharType="separate"/></w:r><w:r>` + o.pageNumber.rPr(o) + `<w:t>2</w:t></w:r><w:r>` + o.pageNumber.rPr(o) + `<w:fldChar w:fldCharType="end"/></w:r></w:p></w:` + root + `>`},
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range files {
		w, err := z.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(f.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
