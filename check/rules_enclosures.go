package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"congvan/internal/diag"
)

// enclosureRules are the rules about appendices.
var enclosureRules = []Rule{
	{
		ID: diag.AppendixAbsent, Group: GroupEnclosure, Point36: "II.4.5", Point05: "II.II.1.1",
		Title: diag.Words{Vi: "Nhắc đến phụ lục mà không có", En: "An appendix that the text points to is not there"},
		Why: diag.Words{
			Vi: "Nội dung dẫn đến phụ lục kèm theo thì văn bản phải có phụ lục ấy. Phụ lục gửi thành tệp riêng thì bỏ qua điều này.",
			En: "Where the text points to an appendix the document has it. One that is sent as a file of its own is no mistake."},
		Bad:  "noi_dung: Ban Thường vụ Đảng uỷ triệu tập đại biểu dự hội nghị (có phụ lục kèm theo).",
		Good: "noi_dung: Ban Thường vụ Đảng uỷ triệu tập đại biểu dự hội nghị (có phụ lục kèm theo).\nphu_luc: {tieu_de: DANH SÁCH ĐẠI BIỂU, noi_dung: Danh sách gồm 12 đồng chí.}",
		find: func(s *subject) {
			for _, t := range s.texts {
				if !hasOne(t.Value, []string{"ụ lục", "Ụ LỤC"}) {
					continue
				}
				if m := appendixHere.FindString(t.Value); m != "" && len(s.Appendices) == 0 {
					s.wrong(t.Pos, m, "")
				}
				for _, m := range appendixNumber.FindAllStringSubmatch(t.Value, -1) {
					if n, _ := strconv.Atoi(m[1]); len(s.Appendices) > 0 && n > len(s.Appendices) && !othersAppendix.MatchString(t.Value) {
						s.wrong(t.Pos, m[0], fmt.Sprintf("1 - %d", len(s.Appendices)))
					}
				}
			}
		},
	},
	{
		ID: diag.AppendixRoman, Group: GroupEnclosure, Point36: "II.4.5", Point05: "II.II.1.1",
		Title: diag.Words{Vi: "Phụ lục đánh số La Mã", En: "Appendices with Roman numbers"},
		Why: diag.Words{
			Vi: "Văn bản có từ hai phụ lục trở lên thì ghi số thứ tự phụ lục bằng chữ số Ả-rập.",
			En: "Two appendices or more have Arabic numbers."},
		Bad:  "noi_dung: Ban Thường vụ Đảng uỷ triệu tập đại biểu dự hội nghị theo Phụ lục I.\nphu_luc: {tieu_de: DANH SÁCH ĐẠI BIỂU, noi_dung: Danh sách gồm 12 đồng chí.}",
		Good: "noi_dung: Ban Thường vụ Đảng uỷ triệu tập đại biểu dự hội nghị theo Phụ lục 1.\nphu_luc: {tieu_de: DANH SÁCH ĐẠI BIỂU, noi_dung: Danh sách gồm 12 đồng chí.}",
		find: func(s *subject) {
			if len(s.Appendices) == 0 {
				return
			}
			for _, t := range s.texts {
				if m := appendixRoman.FindStringSubmatch(t.Value); m != nil && !othersAppendix.MatchString(t.Value) {
					s.wrong(t.Pos, m[0], strings.TrimSuffix(m[0], m[1])+strconv.Itoa(roman(m[1])))
				}
			}
		},
	},
	{
		ID: diag.AppendixTitleWord, Group: GroupEnclosure, Point36: "II.4.5", Point05: "II.II.1.2",
		Title: diag.Words{Vi: "Tiêu đề phụ lục gõ cả chữ Phụ lục", En: "Phụ lục typed in the title of an appendix"},
		Why: diag.Words{
			Vi: "Chữ Phụ lục và số thứ tự được in thành một dòng riêng trên tiêu đề; gõ thêm thì in hai lần.",
			En: "Phụ lục and its number are printed on a line above the title; typed as well they stand twice."},
		Bad:  "noi_dung: Đại biểu dự hội nghị có tên tại Phụ lục.\nphu_luc: {tieu_de: PHỤ LỤC 1. DANH SÁCH ĐẠI BIỂU, noi_dung: Danh sách gồm 12 đồng chí.}",
		Good: "noi_dung: Đại biểu dự hội nghị có tên tại Phụ lục.\nphu_luc: {tieu_de: DANH SÁCH ĐẠI BIỂU, noi_dung: Danh sách gồm 12 đồng chí.}",
		find: func(s *subject) {
			for _, a := range s.Appendices {
				if startsWith(capitals(a.Title.Value), "PHỤ LỤC") {
					s.wrong(a.Title.Pos, a.Title.Value, "")
				}
			}
		},
	},
	{
		ID: diag.AppendixNote, Group: GroupEnclosure, Point05: "II.II.1.2", Holds: Only05,
		Title: diag.Words{Vi: "Chỉ dẫn của phụ lục chưa đủ", En: "A note of an appendix that does not say all"},
		Why: diag.Words{
			Vi: "Dưới tiêu đề phụ lục có chỉ dẫn gồm số, ký hiệu, ngày, tháng, năm và cơ quan ban hành của văn bản; để trống chi_dan thì chương trình tự ghi.",
			En: "Below the title of an appendix stands a note with number, symbol, day and body of the document; left out, it is written by itself."},
		Bad:  "noi_dung: Đại biểu dự hội nghị có tên tại Phụ lục.\nphu_luc: {tieu_de: DANH SÁCH ĐẠI BIỂU, chi_dan: (Kèm theo công văn này), noi_dung: Danh sách gồm 12 đồng chí.}",
		Good: "noi_dung: Đại biểu dự hội nghị có tên tại Phụ lục.\nphu_luc: {tieu_de: DANH SÁCH ĐẠI BIỂU, chi_dan: \"(Kèm theo Công văn số 12-CV/ĐU, ngày 06/7/2026 của Đảng uỷ xã Suối Lành)\", noi_dung: Danh sách gồm 12 đồng chí.}",
		find: func(s *subject) {
			for _, a := range s.Appendices {
				if a.Note.Present() && !wholeNote.MatchString(a.Note.Value) {
					s.wrong(a.Note.Pos, a.Note.Value, "")
				}
			}
		},
	},
}

var (
	appendixHere   = regexp.MustCompile(`(?i)\((?:có|xem|theo|tại) [^()]*phụ lục[^()]*\)|phụ lục(?: \d+)? (?:kèm theo|đính kèm)`)
	appendixNumber = regexp.MustCompile(`(?i)phụ lục (\d+)`)
	appendixRoman  = regexp.MustCompile(`(?:Phụ lục|PHỤ LỤC|phụ lục) ([IVX]+)(?:$|[^\p{L}\d])`)
	// othersAppendix is said of an appendix of another document.
	othersAppendix = regexp.MustCompile(`(?i)phụ lục \S+,? (?:của |ban hành |kèm theo )?(?:` + kindsCited + `)`)
	// wholeNote is what an appendix goes with: number, symbol, day and body.
	wholeNote = regexp.MustCompile(`(?i)số.*-.+/.*(\d/\d{4}|năm \d{4}).* của `)
)
