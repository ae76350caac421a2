package ooxml

import (
	"errors"
	"strings"
	"testing"
)

// Whatever the parts of a file hold, it is read or refused.
func FuzzRead(f *testing.F) {
	f.Add(para(said("a")), `<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/></w:style>`, `<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	f.Add(`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val="-3"/></w:tcPr><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p></w:tc></w:tr></w:tbl>`, "", `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="-9"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%%1%9%"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	f.Add(para(`<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="begin"/><w:commentReference/><w:footnoteReference/><w:sym w:char="FFFFFFFF"/></w:r>`)+`<w:sectPr/><w:sectPr><w:pgSz w:w="x"/></w:sectPr>`, "", "")
	f.Add(`<mc:AlternateContent/><w:sdt/><w:ins>`+para(`<w:pPr><w:sectPr/></w:pPr><w:r><w:pict><w:txbxContent><w:p><w:pPr><w:sectPr/></w:pPr></w:p></w:txbxContent></w:pict></w:r>`)+`</w:ins>`, "", "")
	f.Fuzz(func(t *testing.T, body, styles, numbering string) {
		d, err := Read(packed(t, parts(body, map[string]string{"styles": styles, "numbering": numbering})))
		var r *Refusal
		switch {
		case err != nil && !errors.As(err, &r):
			t.Fatal(err)
		case err != nil:
			return
		}
		for _, p := range paragraphs(d) {
			if strings.Contains(p.Text(), "\x00") || p.Index < 1 {
				t.Fatalf("%+v", p)
			}
		}
	})
}

// Whatever the bytes are, they are read or refused.
func FuzzOpen(f *testing.F) {
	f.Add(packed(f, parts(para(said("a")), nil)))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := Read(data)
		var r *Refusal
		if err != nil && !errors.As(err, &r) {
			t.Fatal(err)
		}
	})
}

// BenchmarkRead reads a paper of ten pages as Word writes it, with a dozen runs in
// each paragraph.
func BenchmarkRead(b *testing.B) {
	run := `<w:r w:rsidR="00AB12CD" w:rsidRPr="00AB12CE"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr><w:t xml:space="preserve">Thường trực Đảng uỷ yêu cầu các chi bộ </w:t></w:r>`
	p := `<w:p w14:paraId="12AB34CD" w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:pPr><w:spacing w:before="120" w:after="120" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="567"/><w:jc w:val="both"/><w:rPr><w:sz w:val="28"/></w:rPr></w:pPr>` + strings.Repeat(run, 8) + `</w:p>`
	data := packed(b, parts(strings.Repeat(p, 80), map[string]string{"styles": `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>`}))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data); err != nil {
			b.Fatal(err)
		}
	}
}
