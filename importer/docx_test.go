package importer

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/needs"
	"congvan/internal/wordfile"
)

// The ways in which offices set a line.
const (
	centred  = `<w:jc w:val="center"/>`
	justify  = `<w:jc w:val="both"/><w:ind w:firstLine="567"/>`
	boldRun  = `<w:b/>`
	noBorder = `<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>`
)

// line is a paragraph of a format and a look.
func line(format, look, text string) string {
	var runs strings.Builder
	for i, part := range strings.Split(text, "\t") {
		if i > 0 {
			runs.WriteString(`<w:r><w:tab/></w:r>`)
		}
		if part != "" {
			runs.WriteString(`<w:r><w:rPr>` + look + `</w:rPr><w:t xml:space="preserve">` + part + `</w:t></w:r>`)
		}
	}
	return wordfile.Paragraph(`<w:pPr>`+format+`</w:pPr>`, runs.String())
}

// lines are paragraphs of one format.
func linesOf(format, look string, texts ...string) string {
	var b strings.Builder
	for _, text := range texts {
		b.WriteString(line(format, look, text))
	}
	return b.String()
}

// beside is a table without lines of a row of cells.
func beside(cells ...string) string {
	return `<w:tbl>` + noBorder + tableRow(cells...) + `</w:tbl>`
}

func tableRow(cells ...string) string {
	return `<w:tr><w:tc>` + strings.Join(cells, `</w:tc><w:tc>`) + `</w:tc></w:tr>`
}

// boxed is a paragraph that a text box is anchored in, as Word writes it: twice.
func boxed(content string) string {
	box := `<w:txbxContent>` + content + `</w:txbxContent>`
	return wordfile.Paragraph(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>` + box +
		`</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>` + box + `</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`)
}

const (
	blankLine = `<w:p/>`
	drawnRule = `<w:p><w:r><w:pict><v:line from="0,0" to="9,0"/></w:pict></w:r></w:p>`
)

// imports reads a Word file and finds its components; no word is lost or moved.
func imports(t *testing.T, body string, others map[string]string) (*Source, *dispatch.Definition, []Doubt) {
	t.Helper()
	data, err := wordfile.Pack(wordfile.Parts(body, others))
	if err != nil {
		t.Fatal(err)
	}
	src, list := ReadDOCX("giay.docx", data)
	if src == nil {
		t.Fatal(list)
	}
	def, doubts, err := Recognise(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range Kept(src, def) {
		if m.Reason == Lost || m.Reason == Moved {
			t.Errorf("paragraph %d: %q is lost or moved", m.Pos.Line, m.Word)
		}
	}
	if out, err := YAML(def, doubts); err != nil {
		t.Error(err)
	} else if _, list := dispatch.Parse("out.yaml", out); list.HasErrors() {
		t.Errorf("what is written is no definition: %v\n%s", list, out)
	}
	return src, def, doubts
}

func compareValues(t *testing.T, def *dispatch.Definition, want map[string]string) {
	t.Helper()
	for key, w := range want {
		if got := value(def, key); got != w {
			t.Errorf("%s:\n got %q\nwant %q", key, got, w)
		}
	}
}

// One notice, set in every way that offices set one, has the same components.
func TestFindsComponentsOfForeignLayouts(t *testing.T) {
	left := linesOf(centred, "", "ĐẢNG BỘ XÃ SUỐI LÀNH") + linesOf(centred, boldRun, "CHI BỘ THÔN ĐÔNG") + linesOf(centred, "", "*", "Số 12-TB/CB")
	right := linesOf(centred, boldRun, "ĐẢNG CỘNG SẢN VIỆT NAM") + drawnRule + linesOf(centred, "<w:i/>", "Suối Lành, ngày 05 tháng 7 năm 2026")
	title := blankLine + linesOf(centred, boldRun, "THÔNG BÁO", "lịch sinh hoạt chi bộ tháng 7") + linesOf(centred, "", "-----") + blankLine
	text := linesOf(justify, "", "Chi uỷ thông báo lịch sinh hoạt:", "1. Ngày 10/7: sinh hoạt thường kỳ.", "- Địa điểm: nhà văn hoá thôn.") + blankLine
	receivers := linesOf("", "<w:u w:val=\"single\"/>", "Nơi nhận:") + linesOf("", "", "- Đảng uỷ xã (để báo cáo);", "- Đảng viên;", "- Lưu Chi bộ.")
	signature := linesOf(centred, boldRun, "T/M CHI BỘ") + linesOf(centred, "", "BÍ THƯ") + blankLine + blankLine + linesOf(centred, boldRun, "Nguyễn Văn A")
	tabbed := func(texts ...string) string {
		return linesOf(`<w:tabs><w:tab w:val="center" w:pos="7000"/></w:tabs>`, "", texts...)
	}
	in := func(format, what, with string) string { return strings.ReplaceAll(format, what, with) }
	for name, body := range map[string]string{
		"a table of one row": beside(left, right) + title + text + beside(receivers, signature),
		"a table of a row a line": `<w:tbl>` + noBorder + tableRow(line(centred, "", "ĐẢNG BỘ XÃ SUỐI LÀNH"), line(centred, boldRun, "ĐẢNG CỘNG SẢN VIỆT NAM")) + tableRow(line(centred, boldRun, "CHI BỘ THÔN ĐÔNG"), blankLine) +
			tableRow(line(centred, "", "*"), blankLine) + tableRow(line(centred, "", "Số 12-TB/CB"), line(centred, "", "Suối Lành, ngày 05 tháng 7 năm 2026")) + `</w:tbl>` + title + text +
			`<w:tbl>` + noBorder + tableRow(line("", "", "Nơi nhận:"), line(centred, "", "T/M CHI BỘ")) + tableRow(line("", "", "- Đảng uỷ xã (để báo cáo);"), line(centred, "", "BÍ THƯ")) +
			tableRow(line("", "", "- Đảng viên;"), blankLine) + tableRow(line("", "", "- Lưu Chi bộ."), line(centred, "", "Nguyễn Văn A")) + `</w:tbl>`,
		"tabs": tabbed("\tĐẢNG BỘ XÃ SUỐI LÀNH\tĐẢNG CỘNG SẢN VIỆT NAM", "\tCHI BỘ THÔN ĐÔNG", "\t*\tSuối Lành, ngày 05 tháng 7 năm 2026", "\tSố 12-TB/CB") + title + text +
			tabbed("Nơi nhận:\tT/M CHI BỘ", "- Đảng uỷ xã (để báo cáo);\tBÍ THƯ", "- Đảng viên;", "- Lưu Chi bộ.") + blankLine + tabbed("\tNguyễn Văn A"),
		"spaces": in(tabbed("ĐẢNG BỘ XÃ SUỐI LÀNH¦ĐẢNG CỘNG SẢN VIỆT NAM", "  CHI BỘ THÔN ĐÔNG", "*¦Suối Lành, ngày 05 tháng 7 năm 2026", "Số 12-TB/CB")+title+text+
			tabbed("Nơi nhận:¦T/M CHI BỘ", "- Đảng uỷ xã (để báo cáo);¦BÍ THƯ", "- Đảng viên;", "- Lưu Chi bộ.", "¦Nguyễn Văn A"), "¦", strings.Repeat(" ", 40)),
		"text boxes":                boxed(left) + boxed(right) + title + text + boxed(signature) + receivers,
		"all in one table":          `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/></w:tblBorders></w:tblPr>` + tableRow(beside(left, right)+title+text+beside(receivers, signature)+blankLine) + `</w:tbl>`,
		"a ruled head":              `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>` + tableRow(left, right) + `</w:tbl>` + title + text + beside(receivers, signature),
		"lines of a cell":           beside(line(centred, "", "ĐẢNG BỘ XÃ SUỐI LÀNH\vCHI BỘ THÔN ĐÔNG\v*\vSố 12-TB/CB"), right) + title + text + beside(receivers, line(centred, "", "T/M CHI BỘ\vBÍ THƯ\v\v\vNguyễn Văn A")),
		"content controls":          `<w:sdt><w:sdtContent>` + beside(left, right) + title + `</w:sdtContent></w:sdt>` + `<w:sdt><w:sdtContent>` + text + beside(receivers, signature) + `</w:sdtContent></w:sdt>`,
		"frames":                    in(left, `<w:pPr>`, `<w:pPr><w:framePr w:w="4000" w:hAnchor="page"/>`) + right + title + text + beside(receivers, signature),
		"letters with marks":        norm.NFD.String(beside(left, right) + title + text + beside(receivers, signature)),
		"small letters shown large": beside(in(left, "CHI BỘ THÔN ĐÔNG", "Chi bộ thôn Đông"), right) + in(in(title, "THÔNG BÁO", "Thông báo"), `<w:b/></w:rPr><w:t xml:space="preserve">Thông`, `<w:b/><w:caps/></w:rPr><w:t xml:space="preserve">Thông`) + text + beside(receivers, signature),
	} {
		t.Run(name, func(t *testing.T) {
			body = strings.ReplaceAll(body, "\v", `</w:t><w:br/><w:t xml:space="preserve">`)
			body = strings.ReplaceAll(body, `<w:b/></w:rPr><w:t xml:space="preserve">Chi bộ thôn`, `<w:b/><w:caps/></w:rPr><w:t xml:space="preserve">Chi bộ thôn`)
			src, def, _ := imports(t, body, nil)
			compareValues(t, def, map[string]string{
				"mau": "thong-bao", "cap_tren": "ĐẢNG BỘ XÃ SUỐI LÀNH", "ten": "CHI BỘ THÔN ĐÔNG", "so": "12", "dia_danh": "Suối Lành", "ngay": "5/7/2026",
				"trich_yeu": "lịch sinh hoạt chi bộ tháng 7",
				"noi_dung":  "Chi uỷ thông báo lịch sinh hoạt: | 1. Ngày 10/7: sinh hoạt thường kỳ. | - Địa điểm: nhà văn hoá thôn.",
				"ky":        "T/M CHI BỘ/BÍ THƯ/Nguyễn Văn A", "noi_nhan": "Đảng uỷ xã để báo cáo | Đảng viên", "luu": "Chi bộ",
			})
			found := 0
			for _, f := range Components(def) {
				found += f.Count
			}
			t.Logf("%d words, %d components", Words(src), found)
		})
	}
}

// Word's own numbers are the typed ones of a definition, real and typed notes are
// its notes, ruled tables its tables.
func TestReadsWordsOwnMeans(t *testing.T) {
	numbered := func(level, text string) string {
		return line(`<w:numPr><w:ilvl w:val="`+level+`"/><w:numId w:val="1"/></w:numPr>`, "", text)
	}
	bullet := line(`<w:numPr><w:numId w:val="2"/></w:numPr>`, "", "Tài liệu giấy.")
	ruled := `<w:tbl><w:tblPr><w:tblStyle w:val="G"/></w:tblPr>` +
		`<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>` + line(centred, boldRun, "TT") + `</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>` + line(centred, boldRun, "Hồ sơ") + `</w:tc></w:tr>` +
		`<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:vMerge/></w:tcPr>` + blankLine + `</w:tc><w:tc>` + line(centred, boldRun, "Tên") + `</w:tc><w:tc>` + line(centred, boldRun, "Số") + `</w:tc></w:tr>` +
		tableRow(line(centred, "", "1"), line("", "", "Nghị quyết"), line(centred, "", "12")) + `</w:tbl>`
	body := beside(linesOf(centred, "", "ĐẢNG BỘ XÃ SUỐI LÀNH", "CHI BỘ THÔN ĐÔNG", "*", "Số 3-QĐ/CB"), linesOf(centred, "", "ĐẢNG CỘNG SẢN VIỆT NAM", "Suối Lành, ngày 05 tháng 7 năm 2026")) +
		linesOf(centred, boldRun, "QUYẾT ĐỊNH", "về việc lập hồ sơ") + linesOf(justify, "", "Căn cứ Điều lệ Đảng;", "Xét đề nghị của chi uỷ,") + line(centred, boldRun, "CHI BỘ QUYẾT ĐỊNH") +
		numbered("0", "Lập hồ sơ như sau:") + numbered("1", "Hồ sơ của chi uỷ;") + numbered("1", "Hồ sơ đảng viên.") + numbered("0", "Thi hành") +
		wordfile.Paragraph(wordfile.Text("Theo quy định"), `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>(</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>)</w:t></w:r>`, wordfile.Text(" của Đảng, 100 m"), `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>`, wordfile.Text(".")) +
		bullet + ruled +
		beside(linesOf("", "", "Nơi nhận:", "- Đảng viên;", "- Lưu Chi bộ."), linesOf(centred, "", "T/M CHI BỘ", "BÍ THƯ")+blankLine+line(centred, "", "Nguyễn Văn A"))
	_, def, _ := imports(t, body, map[string]string{
		"footnotes": `<w:footnote w:id="2">` + wordfile.Paragraph(`<w:r><w:footnoteRef/></w:r>`, wordfile.Text(" Quy chế.")) + wordfile.Paragraph(wordfile.Text("Đoạn hai.")) + `</w:footnote>`,
		"numbering": `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/><w:rPr><w:b/></w:rPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="` + "\uf0b7" + `"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl></w:abstractNum>` +
			`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
		"styles": `<w:style w:type="table" w:styleId="G"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style>`,
	})
	compareValues(t, def, map[string]string{
		"mau": "quyet-dinh", "can_cu": "Căn cứ Điều lệ Đảng | Xét đề nghị của chi uỷ", "ky": "T/M CHI BỘ/BÍ THƯ/Nguyễn Văn A",
		"noi_dung": "**CHI BỘ QUYẾT ĐỊNH** | Điều 1. Lập hồ sơ như sau: | a) Hồ sơ của chi uỷ; | b) Hồ sơ đảng viên. | **Điều 2.** Thi hành | Theo quy định[^] của Đảng, 100 m². | - Tài liệu giấy. | " +
			"TT | Hồ sơ | Tên | Số | 1 | Nghị quyết | 12 | note Quy chế. Đoạn hai.",
	})
	if def.Choices.NoteMark != dispatch.NoteParentheses {
		t.Error("the parentheses of the notes are no choice")
	}
	for _, block := range def.Content.Blocks {
		if table, ok := block.(*dispatch.Table); ok {
			got := fmt.Sprint(table.Header, table.Columns, table.Rows[0][0].Down, table.Rows[0][1].Across, table.Rows[1][0].Across)
			if want := fmt.Sprint(2, []dispatch.ColumnAlign{dispatch.AlignCentre, dispatch.AlignByContent, dispatch.AlignCentre}, 2, 2, 0); got != want {
				t.Errorf("the table: %s, want %s", got, want)
			}
		}
	}

	_, def, _ = imports(t, line(centred, "", "Số 1-CV/CB")+line("", "", "Kính gửi: Chi bộ A.")+
		wordfile.Paragraph(wordfile.Text("Theo quy chế"), `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>`, wordfile.Text(" của chi bộ."))+
		wordfile.Paragraph(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>`, wordfile.Text(" Quy chế năm 2025."))+line("", "", "Mong được giúp đỡ."), nil)
	compareValues(t, def, map[string]string{"kinh_gui": "Chi bộ A", "noi_dung": "Theo quy chế[^] của chi bộ. | Mong được giúp đỡ. | note Quy chế năm 2025."})
}

// A row that was deleted is no row, and what it began begins below it.
func TestLeavesOutDeletedRows(t *testing.T) {
	const lines = `<w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>`
	row := func(props, merge, first, second string) string {
		return `<w:tr><w:trPr>` + props + `</w:trPr><w:tc><w:tcPr>` + merge + `</w:tcPr>` + line("", "", first) + `</w:tc><w:tc>` + line("", "", second) + `</w:tc></w:tr>`
	}
	const begins, goesOn, gone = `<w:vMerge w:val="restart"/>`, `<w:vMerge/>`, `<w:del w:author="A"/>`
	_, def, _ := imports(t, line("", "", "Bảng sau:")+`<w:tbl>`+lines+row("", begins, "một", "a")+row(gone, goesOn, "", "b")+row("", goesOn, "", "c")+row(gone, begins, "hai", "d")+row("", goesOn, "", "e")+row("", goesOn, "", "f")+`</w:tbl>`, nil)
	table := def.Content.Blocks[1].(*dispatch.Table)
	var got []string
	for _, r := range table.Rows {
		got = append(got, fmt.Sprint(r[0].Across, r[0].Down, len(r[0].Paragraphs), r[1].Paragraphs[0].Spans[0].Text))
	}
	if want := "1 2 1a|0 0 0c|1 2 0e|0 0 0f"; strings.Join(got, "|") != want {
		t.Errorf("%s, want %s", strings.Join(got, "|"), want)
	}
}

// Text in the fonts of the old codes is converted, each run by its font.
func TestConvertsTheOldCodes(t *testing.T) {
	in := func(font, text string) string {
		return wordfile.Paragraph(`<w:r><w:rPr><w:rFonts w:ascii="` + font + `" w:hAnsi="` + font + `"/></w:rPr><w:t>` + text + `</w:t></w:r>`)
	}
	src, def, _ := imports(t, in(".VnTimeH", "\u00ae\u00b6ng \u00f1y x\u00b7")+in(".VnTime", "S\u00e8 1-TB/\u00a7U")+in(".VnTimeH", "th\u00abng b\u00b8o")+in("VNI-Times", "Ña\u00fbng vie\u00e2n \u00f1eán ñ\u00fa.")+in("Times New Roman", "Đảng viên và ủy viên."), nil)
	if len(src.Items) != 5 || def.Number.Value != 1 || def.Template.Value != "thong-bao" {
		t.Errorf("%d, %+v, %s", len(src.Items), def.Number, def.Template.Value)
	}
	var got []string
	for _, item := range src.Items {
		got = append(got, item.(*Line).text())
	}
	if want := "ĐẢNG ỦY XÃ|Số 1-TB/ĐU|THÔNG BÁO|Đảng viên đến đú.|Đảng viên và ủy viên."; strings.Join(got, "|") != want {
		t.Errorf("%q, want %q", strings.Join(got, "|"), want)
	}
}

// What is left out of a paper and what others wrote beside it is told, with who and
// where, and stands as comments in the definition.
func TestTellsWhatWordKnows(t *testing.T) {
	by := ` w:author="Chánh Văn phòng" w:date="2026-03-01T08:00:00Z"`
	body := line(centred, "", "Số 1-CV/CB") + line("", "", "Kính gửi: Chi bộ A.") +
		wordfile.Paragraph(wordfile.Text("Hạn "), `<w:del`+by+`><w:r><w:delText>ba</w:delText></w:r></w:del><w:ins`+by+`>`+wordfile.Text("mười")+`</w:ins>`, wordfile.Text(" ngày."), `<w:r><w:rPr><w:vanish/></w:rPr><w:t>mật khẩu</w:t></w:r>`) +
		wordfile.Paragraph(`<w:pPr><w:rPr><w:del`+by+`/></w:rPr></w:pPr>`, wordfile.Text("Nối ")) + wordfile.Paragraph(wordfile.Text("liền.")) +
		wordfile.Paragraph(`<w:commentRangeStart w:id="1"/>`, wordfile.Text("Gấp."), `<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`) +
		wordfile.Paragraph(`<w:r><w:drawing><wp:inline><wp:docPr descr="Sơ đồ"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`) +
		`<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>`
	_, def, doubts := imports(t, body, map[string]string{
		"comments": `<w:comment w:id="1" w:author="Anh Ba">` + wordfile.Paragraph(wordfile.Text("Gấp thế nào?")) + `</w:comment>`,
		"header1":  wordfile.Paragraph(wordfile.Text("- "), `<w:fldSimple w:instr="PAGE">`+wordfile.Text("2")+`</w:fldSimple>`, wordfile.Text(" -")),
		"footer1":  wordfile.Paragraph(wordfile.Text("Phòng Hành chính")),
	})
	compareValues(t, def, map[string]string{"noi_dung": "Hạn mười ngày. | Nối liền. | Gấp."})
	out, err := YAML(def, doubts)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"# ngờ: chữ bị xoá, đã bỏ (của Chánh Văn phòng, 2026-03-01): ba (đoạn 3)\n", "# ngờ: chữ thêm, đã lấy (của Chánh Văn phòng, 2026-03-01): mười (đoạn 3)\n",
		"# ngờ: chữ ẩn, không đưa vào: mật khẩu (đoạn 3)\n", "# ngờ: lời bình (của Anh Ba) “Gấp.”: Gấp thế nào? (đoạn 6)\n", "# ngờ: hình 1, không đưa vào: Sơ đồ (đoạn 7)\n",
		"# ngờ: dòng ở đầu hoặc chân trang, không đưa vào: Phòng Hành chính\n",
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	if strings.Contains(string(out), "- -") {
		t.Errorf("a page number is told:\n%s", out)
	}
}

// What a paper of the State has is found all the same, and told.
func TestReadsALayoutOfTheState(t *testing.T) {
	_, def, doubts := imports(t, beside(linesOf(centred, "", "UỶ BAN NHÂN DÂN", "XÃ SUỐI LÀNH", "Số: 12/TB-UBND"), linesOf(centred, boldRun, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")+line(centred, "<w:i/>", "Suối Lành, ngày 05 tháng 7 năm 2026"))+
		linesOf(centred, boldRun, "THÔNG BÁO", "Về lịch tiếp công dân")+line(justify, "", "Uỷ ban thông báo.")+
		beside(linesOf("", "", "Nơi nhận:", "- Như trên;", "- Lưu: VT, VP."), linesOf(centred, boldRun, "TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH")+blankLine+line(centred, boldRun, "Nguyễn Văn A")), nil)
	compareValues(t, def, map[string]string{"so": "12", "dia_danh": "Suối Lành", "trich_yeu": "Về lịch tiếp công dân", "ky": "TM. UỶ BAN NHÂN DÂN/CHỦ TỊCH/Nguyễn Văn A", "noi_nhan": "Như trên", "luu": "VT, VP"})
	told := false
	for _, d := range doubts {
		told = told || strings.Contains(d.Words.Vi, "thể thức của Nhà nước")
	}
	if !told {
		t.Errorf("not told: %v", doubts)
	}
}

// What stands in another column than Nơi nhận is no name of its list.
func TestKeepsColumnsApart(t *testing.T) {
	_, def, _ := imports(t, line(centred, "", "Số 1-CV/CB")+line("", "", "Kính gửi: Chi bộ A.")+line(justify, "", "Mời họp.")+
		beside(linesOf("", "", "Nơi nhận:", "- Như trên;", "- Đảng viên"), linesOf("", "", "T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn A")), nil)
	compareValues(t, def, map[string]string{"ky": "T/M CHI BỘ/BÍ THƯ/Nguyễn Văn A", "noi_nhan": "Như trên | Đảng viên"})
}

// A file that is no paper is refused in words, and one of five hundred pages takes
// seconds.
func TestRefusesBadWordFiles(t *testing.T) {
	pack := func(body string, change func(map[string]string)) []byte {
		parts := wordfile.Parts(body, nil)
		change(parts)
		data, err := wordfile.Pack(parts)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	var locked []byte
	for _, u := range utf16.Encode([]rune("EncryptedPackage")) {
		locked = binary.LittleEndian.AppendUint16(locked, u)
	}
	const old = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	for name, test := range map[string]struct {
		data []byte
		want diag.ID
		says string
	}{
		"old Word":  {[]byte(old), diag.BadWordFile, "an old Word file (.doc)"},
		"locked":    {append([]byte(old), locked...), diag.BadWordFile, "password"},
		"macros":    {pack(wordfile.Paragraph(wordfile.Text("a")), func(p map[string]string) { p["word/vbaProject.bin"] = "x" }), diag.BadWordPart, "macros"},
		"cut short": {[]byte("PK\x03\x04"), diag.BadWordFile, "damaged"},
		"empty":     {pack(blankLine, func(map[string]string) {}), diag.NoWords, "no words"},
		"pictures":  {pack(wordfile.Paragraph(`<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>`), func(map[string]string) {}), diag.NoWords, "no words"},
	} {
		src, list := ReadDOCX("giay.docx", test.data)
		if src != nil || len(list) != 1 || list[0].ID != test.want || !strings.Contains(list[0].Message(diag.English), test.says) {
			t.Errorf("%s: %v", name, list)
		}
	}
	needs.Time(t)
	const pages, paragraphs = 500, 20
	started := time.Now()
	var body strings.Builder
	for i := range pages * paragraphs {
		body.WriteString(line(justify, "", fmt.Sprintf("%d. Thường trực Đảng uỷ yêu cầu các chi bộ trực thuộc lập hồ sơ công việc năm %d.", i+1, 2000+i)))
	}
	imports(t, body.String(), nil)
	const most = 30 * time.Second // of a machine that does other things too
	if took := time.Since(started); took > most {
		t.Errorf("%d pages took %v", pages, took)
	}
}

// A công văn of Word with what offices put in theirs.
func TestReadsALetter(t *testing.T) {
	body := beside(linesOf(centred, "", "TỈNH UỶ CÀ MAU")+linesOf(centred, boldRun, "VĂN PHÒNG")+linesOf(centred, "", "*", "Số      -CV/VPTU")+linesOf(centred, "<w:i/>", "V/v lấy ý kiến dự thảo", "Quy chế làm việc"),
		linesOf(centred, boldRun, "ĐẢNG CỘNG SẢN VIỆT NAM")+linesOf(centred, "<w:i/>", "Cà Mau, ngày     tháng 7 năm 2026")+line(centred, boldRun, "KHẨN")) + blankLine +
		beside(line(`<w:jc w:val="right"/>`, "<w:i/>", "Kính gửi:"), linesOf("", "", "- Các đảng uỷ trực thuộc Tỉnh uỷ,", "- Các ban xây dựng đảng.")) + blankLine +
		linesOf(justify, "", "Văn phòng Tỉnh uỷ gửi dự thảo và đề nghị:", "(1) Góp ý bằng văn bản;", "(2) Gửi về trước ngày 20/7/2026.") +
		beside(linesOf("", "<w:sz w:val=\"24\"/>", "Nơi nhận:", "- Như trên,", "- Thường trực Tỉnh uỷ (b/c),", "- Lưu VPTU."), linesOf(centred, boldRun, "K/T CHÁNH VĂN PHÒNG")+line(centred, "", "PHÓ CHÁNH VĂN PHÒNG")+blankLine+blankLine+line(centred, boldRun, "Lê Văn C")) +
		`<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>` +
		linesOf(centred, boldRun, "PHỤ LỤC", "BIỂU TỔNG HỢP Ý KIẾN") + line(centred, "<w:i/>", "(Kèm theo Công văn số     -CV/VPTU, ngày     /7/2026 của Văn phòng Tỉnh uỷ)") + line(justify, "", "Mẫu biểu thống nhất trong tỉnh.") +
		`<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>`
	_, def, _ := imports(t, body, nil)
	compareValues(t, def, map[string]string{
		"mau": "cong-van", "cap_tren": "TỈNH UỶ CÀ MAU", "ten": "VĂN PHÒNG", "so": "", "ngay": "/7/2026", "dia_danh": "Cà Mau", "trich_yeu": "V/v lấy ý kiến dự thảo Quy chế làm việc", "khan": "khẩn",
		"kinh_gui": "Các đảng uỷ trực thuộc Tỉnh uỷ | Các ban xây dựng đảng", "noi_dung": "Văn phòng Tỉnh uỷ gửi dự thảo và đề nghị: | (1) Góp ý bằng văn bản; | (2) Gửi về trước ngày 20/7/2026.",
		"ky": "K/T CHÁNH VĂN PHÒNG/PHÓ CHÁNH VĂN PHÒNG/Lê Văn C", "noi_nhan": "Như trên | Thường trực Tỉnh uỷ b/c", "luu": "VPTU", "phu_luc": "BIỂU TỔNG HỢP Ý KIẾN: Mẫu biểu thống nhất trong tỉnh.",
	})
	if !def.Appendices[0].Landscape || def.Choices.Landscape.On {
		t.Errorf("the appendix: %+v", def.Appendices[0])
	}
}

// Whatever stands in a Word file, it imports without a word lost, or is refused.
func FuzzDOCX(f *testing.F) {
	f.Add(beside(line(centred, "", "ĐẢNG BỘ XÃ A"), line(centred, "", "ĐẢNG CỘNG SẢN VIỆT NAM")) + line(centred, "", "Số 1-TB/A") + boxed(line("", "", "Nơi nhận:\tT/M BAN")))
	f.Add(`<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`)
	f.Add(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>cuối</w:t></w:r></w:p>`)
	f.Add(`<w:p><w:r><w:t>1</w:t><w:br/><w:t>Kính gửi: </w:t><w:tab/><w:t>- - - - - -</w:t><w:br w:type="page"/><w:t>PHỤ LỤC</w:t><w:footnoteReference w:id="9"/></w:r></w:p>`)
	f.Fuzz(func(t *testing.T, body string) {
		data, err := wordfile.Pack(wordfile.Parts(body, nil))
		if err != nil {
			t.Fatal(err)
		}
		if src, _ := ReadDOCX("giay.docx", data); src != nil {
			keepsAll(t, src, []byte(body))
		}
	})
}
