package ooxml

import (
	"fmt"
	"strings"
	"testing"
)

// Tables say what each cell covers and which of its lines are drawn, so that a ruled
// one is told from one that only puts things side by side.
func TestReadsTables(t *testing.T) {
	cell := func(props, text string) string {
		return `<w:tc><w:tcPr>` + props + `</w:tcPr>` + para(said(text)) + `</w:tc>`
	}
	row := func(props string, cells ...string) string {
		return `<w:tr><w:trPr>` + props + `</w:trPr>` + strings.Join(cells, "") + `</w:tr>`
	}
	const all = `<w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>`
	grid := `<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/></w:tblGrid>`
	others := map[string]string{"styles": `<w:style w:type="table" w:styleId="G"><w:name w:val="Table Grid"/><w:tblPr>` + all + `</w:tblPr></w:style>`}
	show := func(table *Table) string {
		var out []string
		for _, r := range table.Rows {
			line := ""
			if r.Header {
				line = "head "
			}
			for _, c := range r.Cells {
				text := ""
				Paragraphs(c.Blocks, func(p *Paragraph) { text += p.Text() })
				line += fmt.Sprintf("%d+%dx%d:%d%s ", c.Column, c.Across, c.Down, c.Width, text)
			}
			out = append(out, strings.TrimSpace(line))
		}
		return fmt.Sprint(table.Ruled()) + " " + strings.Join(out, " | ")
	}
	for name, test := range map[string]struct{ body, want string }{
		"spans": {`<w:tbl><w:tblPr>` + all + `</w:tblPr>` + grid + row(`<w:tblHeader/>`, cell(`<w:gridSpan w:val="2"/>`, "a"), cell(`<w:vMerge w:val="restart"/>`, "b")) +
			row("", cell(`<w:tcW w:w="900" w:type="dxa"/>`, "c"), cell("", "d"), cell(`<w:vMerge/>`, "")) + row("", cell("", "e"), cell("", "f"), cell(`<w:vMerge w:val="continue"/>`, "")) + `</w:tbl>`,
			"true head 0+2x1:3000a 2+1x3:3000b | 0+1x1:900c 1+1x1:2000d 2+1x0:3000 | 0+1x1:1000e 1+1x1:2000f 2+1x0:3000"},
		"by style":         {`<w:tbl><w:tblPr><w:tblStyle w:val="G"/></w:tblPr>` + grid + row("", cell("", "a"), cell("", "b")) + `</w:tbl>`, "true 0+1x1:1000a 1+1x1:2000b"},
		"style undone":     {`<w:tbl><w:tblPr><w:tblStyle w:val="G"/>` + strings.ReplaceAll(all, "single", "nil") + `</w:tblPr>` + grid + row("", cell("", "a"), cell("", "b")) + `</w:tbl>`, "false 0+1x1:1000a 1+1x1:2000b"},
		"a rule in a head": {`<w:tbl>` + grid + row("", cell(`<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>`, "a"), cell("", "b")) + `</w:tbl>`, "false 0+1x1:1000a 1+1x1:2000b"},
		"cells alone":      {`<w:tbl>` + grid + row("", cell(`<w:tcBorders><w:top w:val="single"/><w:start w:val="single"/><w:bottom w:val="single"/><w:end w:val="single"/></w:tcBorders>`, "a")) + `</w:tbl>`, "true 0+1x1:1000a"},
		"set in":           {`<w:tbl>` + grid + row(`<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>`, cell("", "a")) + `</w:tbl>`, "false 0+1x1:0 1+1x1:2000a 2+1x1:0"},
		"in controls":      {`<w:tbl>` + grid + `<w:sdt><w:sdtContent>` + row("", `<w:sdt><w:sdtContent>`+cell("", "a")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt></w:tbl>`, "false 0+1x1:1000a"},
		"goes on nothing":  {`<w:tbl>` + grid + row("", cell(`<w:vMerge/>`, "a")) + `</w:tbl>`, "false 0+1x1:1000a"},
	} {
		got := show(document(t, test.body, others).Sections[0].Blocks[0].(*Table))
		if got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
	d := document(t, `<w:tbl>`+row(`<w:del w:author="A"/>`, cell("", "a"))+`</w:tbl>`, nil)
	if r := d.Sections[0].Blocks[0].(*Table).Rows[0]; !r.Change.Gone() || r.Change.Author != "A" || !paragraphs(d)[0].Runs[0].Change.Gone() {
		t.Errorf("a row that was deleted: %+v", r)
	}
}

// Each section has its page and the headers it shows.
func TestReadsSections(t *testing.T) {
	size := func(more string) string {
		return `<w:sectPr>` + more + `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="709" w:gutter="10"/></w:sectPr>`
	}
	d := document(t,
		para(said("một"))+para(`<w:pPr>`+size(`<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="first" r:id="footer1"/><w:titlePg/>`)+`</w:pPr>`)+
			para(`<w:r><w:br w:type="page"/></w:r>`, said("hai"))+`<w:sectPr><w:headerReference w:type="even" r:id="header2"/><w:headerReference w:type="first" r:id="no"/><w:type w:val="continuous"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgNumType w:start="1"/></w:sectPr>`,
		map[string]string{
			"header1": para(`<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>`), "header2": para(said("trái")), "footer1": para(said("chân")),
			"settings": `<w:mirrorMargins/><w:evenAndOddHeaders w:val="0"/><w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>`,
		})
	show := func(list []Margin) (out string) {
		for _, m := range list {
			out += fmt.Sprint(m.Kind, shown(m.Blocks[0].(*Paragraph)), " ")
		}
		return out
	}
	if len(d.Sections) != 2 || d.Compatibility != 15 {
		t.Fatalf("%d sections, %d", len(d.Sections), d.Compatibility)
	}
	one, two := d.Sections[0], d.Sections[1]
	if one.Width != 11906 || one.Height != 16838 || one.Top != 1134 || one.Right != 850 || one.Bottom != 1134 || one.Left != 1701 || one.Header != 708 || one.Footer != 709 || one.Gutter != 10 ||
		one.Landscape || !one.MirrorMargins || !one.TitlePage || one.EvenPages || one.Break != NextPage || len(one.Blocks) != 2 {
		t.Errorf("%+v", one)
	}
	if !two.Landscape || two.TitlePage || two.FirstNumber != 1 || two.Break != SamePage {
		t.Errorf("%+v", two)
	}
	if got := show(one.Headers) + "/" + show(one.Footers) + "/" + show(two.Headers) + "/" + show(two.Footers); got != "0[number2] /1chân /2trái 0[number2] /1chân " {
		t.Errorf("headers: %s", got)
	}
	if p := two.Blocks[0].(*Paragraph); p.Page != 3 || one.Blocks[0].(*Paragraph).Page != 1 {
		t.Errorf("on page %d", p.Page)
	}
	d = document(t, para(said("a"))+para(`<w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>`)+para(`<w:r><w:br w:type="page"/></w:r>`)+para(said("c"), `<w:r><w:lastRenderedPageBreak/></w:r>`), nil)
	var pages []int
	for _, p := range paragraphs(d) {
		pages = append(pages, p.Page)
	}
	if fmt.Sprint(pages) != "[1 2 2 2]" {
		t.Errorf("pages %v as Word saw them", pages)
	}
}
