package importer

import (
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// value is what a definition says, for a key.
func value(d *dispatch.Definition, key string) string {
	list := func(texts []dispatch.Text) string {
		var out []string
		for _, t := range texts {
			out = append(out, t.Value)
		}
		return strings.Join(out, " | ")
	}
	receivers := func(rs []dispatch.Recipient) string {
		var out []string
		for _, r := range rs {
			out = append(out, strings.TrimSpace(r.Name.Value+" "+r.Purpose.Value))
		}
		return strings.Join(out, " | ")
	}
	content := func(c dispatch.Content) string {
		var out []string
		for _, p := range c.Paragraphs() {
			out = append(out, spelled(p.Spans))
		}
		for _, n := range c.Notes {
			out = append(out, "note "+spelled(n.Spans))
		}
		return strings.Join(out, " | ")
	}
	switch key {
	case "mau":
		return d.Template.Value
	case "cap_tren":
		return list(d.Body.Superior)
	case "ten":
		return list(d.Body.Name)
	case "so":
		return number(d.Number.Value)
	case "ky_hieu":
		return d.Symbol.Value
	case "dia_danh":
		return d.Place.Value
	case "ngay":
		return number(d.Date.Day) + "/" + number(d.Date.Month) + "/" + number(d.Date.Year)
	case "trich_yeu":
		return d.Subject.Value
	case "tac_gia":
		return d.Author.Value
	case "kinh_gui":
		return receivers(d.Addressees)
	case "can_cu":
		return list(d.LegalBases)
	case "noi_dung":
		return content(d.Content)
	case "ky":
		var out []string
		for _, s := range d.Signers {
			out = append(out, s.Authority.Value+"/"+s.Office.Value+"/"+s.Name.Value)
		}
		return strings.Join(out, " | ")
	case "noi_nhan":
		return receivers(d.Recipients)
	case "luu":
		return d.Archive.Value
	case "khan":
		return d.Urgency.Value
	case "luu_hanh":
		return d.Circulation.Value
	case "du_thao":
		return number(d.Draft)
	case "nguoi_soan":
		return d.Drafter.Symbol.Value + "-" + number(d.Drafter.Copies)
	case "lien_he":
		return d.Contact.Value
	case "phu_luc":
		var out []string
		for _, a := range d.Appendices {
			out = append(out, a.Title.Value+": "+content(a.Content))
		}
		return strings.Join(out, " || ")
	}
	return "no such key"
}

// What stands in a paper is found, whatever the tool that drew its text did to
// it.
func TestFindsComponents(t *testing.T) {
	type want map[string]string
	tests := []struct {
		name, text string
		want       want
	}{
		{"laid out with spaces", laidOut, want{
			"mau": "bien-ban", "cap_tren": "ĐẢNG BỘ XÃ SUỐI LÀNH", "ten": "CHI BỘ VĂN PHÒNG ĐẢNG UỶ", "so": "", "ky_hieu": "",
			"dia_danh": "Suối Lành", "ngay": "2/7/2026", "trich_yeu": "họp chi bộ thường kỳ tháng 7 năm 2026",
			"luu_hanh": "TÀI LIỆU HỘI NGHỊ", "du_thao": "2", "khan": "khẩn", "nguoi_soan": "TranThiC-12",
			"ky":       "CHỦ TRÌ HỘI NGHỊ//Nguyễn Văn B | NGƯỜI GHI BIÊN BẢN//Trần Thị C",
			"noi_nhan": "Ban Xây dựng Đảng để báo cáo", "luu": "Chi bộ", "phu_luc": "DANH SÁCH ĐẢNG VIÊN: 1. Nguyễn Văn B.",
			"noi_dung": "Hồi 14 giờ 00 phút, ngày 02/7/2026, tại phòng họp số 2, trụ sở Đảng uỷ xã, Chi bộ Văn phòng Đảng uỷ họp thường kỳ[^]. | " +
				"**I- THÀNH PHẦN** | 1. Có mặt: 11/12 đảng viên; vắng 01 đồng chí đi công tác. Chủ trì: đồng chí Nguyễn Văn B, Bí thư Chi bộ; ghi biên bản: đồng chí Trần Thị C. | " +
				"TT | Nội dung | Kết quả | 1 | Đánh giá công tác | Đạt | 2 | Bầu cấp uỷ | Đã bầu đủ | " +
				"Cuộc họp kết thúc hồi 16 giờ 15 phút cùng ngày; biên bản đã được đọc lại và thông qua. | note Theo Quy chế làm việc.",
		}},
		{"the right column first", "ĐẢNG CỘNG SẢN VIỆT NAM\nCà Mau, ngày … tháng 6 năm 2026\nTỈNH UỶ CÀ MAU\nVĂN PHÒNG\n*\nSố: …-TB/VPTU\nTHÔNG BÁO\nlịch làm việc\nVăn phòng thông báo lịch làm việc.\nK/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n(đã ký)\nNguyễn Văn A\nNơi nhận:\n- Như trên;\n- Lưu: VPTU.\n", want{
			"mau": "thong-bao", "cap_tren": "TỈNH UỶ CÀ MAU", "ten": "VĂN PHÒNG", "so": "", "ngay": "/6/2026", "trich_yeu": "lịch làm việc",
			"noi_dung": "Văn phòng thông báo lịch làm việc.", "ky": "K/T CHÁNH VĂN PHÒNG/PHÓ CHÁNH VĂN PHÒNG/Nguyễn Văn A", "noi_nhan": "Như trên", "luu": "VPTU",
		}},
		{"Markdown of a web page", "**ĐẢNG BỘ XÃ A**\n**CHI BỘ B**\n\nSố 4-NQ/CB\n\n# NGHỊ QUYẾT CỦA CHI BỘ\n\nvề [công tác](http://a.vn/x) năm 2026\n\n-----\n\n- Căn cứ Điều lệ Đảng;\n- Xét đề nghị của chi uỷ,\n\n**CHI BỘ QUYẾT NGHỊ**\n\n**1.** Thống nhất *chỉ tiêu*<sup>1</sup>:\n\n* Kết nạp 02 đảng viên;\n* Đọc \\*sách\\*.\n\n| TT | Việc |\n|---|---|\n| 1 | Họp<br>hằng tháng |\n\n[1] Không phải chú thích.\n\n¹ Chỉ tiêu năm.\n\nT/M CHI BỘ\nBÍ THƯ\n\nTrần B\n", want{
			"mau": "nghi-quyet", "cap_tren": "ĐẢNG BỘ XÃ A", "ten": "CHI BỘ B", "so": "4", "tac_gia": "CỦA CHI BỘ", "trich_yeu": "về công tác năm 2026",
			"can_cu":   "Căn cứ Điều lệ Đảng | Xét đề nghị của chi uỷ",
			"noi_dung": "**CHI BỘ QUYẾT NGHỊ** | **1.** Thống nhất chỉ tiêu[^]: | - Kết nạp 02 đảng viên; | - Đọc *sách*. | TT | Việc | 1 | Họp | hằng tháng | [1] Không phải chú thích. | note Chỉ tiêu năm.",
			"ky":       "T/M CHI BỘ/BÍ THƯ/Trần B",
		}},
		{"notes that begin anew on each page", "Số 1-CV/ĐU\nKính gửi: Chi bộ A.\nCâu một¹ và\n¹ Chú một.\n\fcâu tiếp\nCâu hai¹ của trang\n¹ Chú hai.\n\fvẫn tiếp.\n", want{
			"kinh_gui": "Chi bộ A",
			"noi_dung": "Câu một[^] và câu tiếp | Câu hai[^] của trang vẫn tiếp. | note Chú một. | note Chú hai.",
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			src, def, _ := imported(t, "giay.txt", []byte(test.text))
			for key, w := range test.want {
				if got := value(def, key); got != w {
					t.Errorf("%s:\n got %q\nwant %q", key, got, w)
				}
			}
			for _, m := range Kept(src, def) {
				if m.Reason == Lost {
					t.Errorf("%q is lost", m.Word)
				}
			}
		})
	}
}

// What the recogniser is unsure of is told with its place and stands as a comment
// above the key it is about.
func TestTellsDoubts(t *testing.T) {
	_, def, doubts := imported(t, "giay.txt", []byte("ĐẢNG UỶ XÃ A\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố 3-TB/ĐU\nTHÔNG BÁO\nvề lịch\nĐảng uỷ thông báo.\n"))
	state := false
	for _, d := range doubts {
		state = state || d.Pos.Line == 2 && strings.Contains(d.Words.Vi, "thể thức của Nhà nước")
	}
	if !state {
		t.Errorf("the head of the State is not told: %v", doubts)
	}
	if got := value(def, "noi_dung"); !strings.HasPrefix(got, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM") {
		t.Errorf("the head of the State is not in the text: %q", got)
	}
	out, err := YAML(def, doubts)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(out), "# ngờ: noi_dung: ") || !strings.Contains(string(out), "\n# ngờ: noi_dung") {
		t.Errorf("no comment above noi_dung:\n%s", out)
	}
}

// The proof finds what a definition lacks, what it has elsewhere and what the
// layout prints.
func TestKeptFindsWhatIsMissing(t *testing.T) {
	src, def, _ := imported(t, "giay.txt", seed(t, "003_265f12023b6fabaf.txt"))
	first := def.Content.Blocks[0].(*dispatch.Paragraph)
	first.Spans[0].Text = strings.Replace(first.Spans[0].Text, "Ban Thường vụ tỉnh ủy", "Ban tỉnh ủy", 1)
	blocks := def.Content.Blocks
	blocks[5], blocks[6] = blocks[6], blocks[5]
	count := map[Reason]int{}
	var words []string
	for _, m := range Kept(src, def) {
		count[m.Reason]++
		if m.Reason == Lost {
			words = append(words, m.Word)
		}
	}
	if got := strings.Join(words, " "); got != "Thường vụ" {
		t.Errorf("lost are %q", got)
	}
	if count[Moved] == 0 {
		t.Error("two paragraphs that changed places are not told")
	}
	if count[Printed] < 8 {
		t.Errorf("%d words are told to be printed", count[Printed])
	}
}

// Bytes that are no text of a code that is sure are refused, with the reason.
func TestRefusesWhatItCannotRead(t *testing.T) {
	for _, test := range []struct {
		name string
		text []byte
		want diag.ID
	}{
		{"Windows-1258", []byte("C\xf4ng v\xe3n s\xf4\xec 5 c\xf9a \xd0a\xd2ng"), diag.NotUnicodeText},
		{"nothing", []byte(" \n\t\n"), diag.EmptyFile},
		{"no text", []byte("a\x00\x01b\x00\x00\x02"), diag.BinaryFile},
	} {
		src, list := ReadText("giay.txt", test.text)
		if src != nil || len(list) != 1 || list[0].ID != test.want {
			t.Errorf("%s: %v, want %s", test.name, list, test.want)
		}
	}
}

// Text in an old code becomes Unicode, and that is told.
func TestReadsOldCodes(t *testing.T) {
	abc := "§¶ng Céng s¶n ViÖt Nam, ngµy 05 th¸ng 7 n¨m 2026, ®¶ng uû x· yªu cÇu c¸c chi bé thùc hiÖn tèt c«ng t¸c v¨n th\u00ad"
	var narrow []byte
	for _, r := range abc {
		narrow = append(narrow, byte(r))
	}
	for name, text := range map[string][]byte{
		"TCVN3 kept as Unicode": []byte(abc),
		"TCVN3 in bytes":        narrow,
		"VNI kept as Unicode":   []byte("ÑAÛNG COÄNG SAÛN VIEÄT NAM, ngaøy 05 thaùng 7 naêm 2026, ñaûng uûy xaõ yeâu caàu caùc chi boä thöïc hieän toát coâng taùc vaên thö"),
	} {
		text, list, ok := decode("giay.txt", text)
		if !ok || len(list) != 1 || list[0].ID != diag.FromLegacy || !strings.Contains(text, "yêu cầu các chi bộ thực hiện tốt công tác văn thư") {
			t.Errorf("%s: %q, %v", name, text, list)
		}
	}
}

// The header of a table goes on as far as its cells do, whatever a source says of it:
// a definition has no cell that is half of it.
func TestHeaderGoesAsFarAsItsCells(t *testing.T) {
	cell := func(text string, down int) Cell {
		return Cell{Lines: []*Line{{Spans: []Span{{Text: text}}}}, Across: 1, Down: down}
	}
	covered := Cell{}
	src := &Source{Items: []Item{
		&Line{Spans: []Span{{Text: "Danh mục như sau:"}}, End: EndParagraph},
		&Table{Header: 1, Rows: [][]Cell{{cell("TT", 2), cell("Tên", 1)}, {covered, cell("riêng", 1)}, {cell("1", 1), cell("A", 1)}}},
	}}
	def, _, err := Recognise(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range def.Content.Blocks {
		if table, ok := block.(*dispatch.Table); ok && table.Header != 2 {
			t.Errorf("the header has %d rows", table.Header)
		}
	}
	out, err := def.YAML()
	if err != nil {
		t.Fatal(err)
	}
	if _, list := dispatch.Parse("", out); slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return d.ID == diag.MergeNowhere }) {
		t.Errorf("%v\n%s", list, out)
	}
}
