package check

import (
	"regexp"
	"strings"

	"congvan/internal/diag"
	"congvan/regulation"
	"congvan/templates/prose"
)

// citationRules are the rules about documents that are cited.
var citationRules = []Rule{
	{
		ID: diag.CitedWithoutDay, Group: GroupCitation, Point36: "II.1.6.1", Point05: "II.I.6.1.4",
		Title: diag.Words{Vi: "Viện dẫn lần đầu thiếu ngày", En: "Cited for the first time without its day"},
		Why: diag.Words{
			Vi: "Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, ngày, tháng, năm, cơ quan ban hành và trích yếu; các lần sau chỉ ghi tên loại và số, ký hiệu.",
			En: "A document is cited in full the first time, with type, number, day, body and subject, and by type and number from then on."},
		Bad:  "noi_dung: Thực hiện Chỉ thị số 04-CT/TU của Ban Thường vụ Tỉnh uỷ về công tác văn thư, Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		Good: "noi_dung: Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư, Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		find: func(s *subject) {
			for _, c := range s.cites {
				if c.first && c.day == "" {
					s.wrong(c.Pos, c.name, c.name+", ngày …")
				}
			}
		},
	},
	{
		ID: diag.CitedWithoutComma, Group: GroupCitation,
		Title: diag.Words{Vi: "Thiếu dấu phẩy trước ngày của văn bản viện dẫn", En: "No comma before the day of what is cited"},
		Why: diag.Words{
			Vi: "Các văn bản của Trung ương viết: Quy định số 399-QĐ/TW, ngày 09/01/2026; quy định không nói đến dấu phẩy này.",
			En: "Documents of the Centre write: Quy định số 399-QĐ/TW, ngày 09/01/2026; no regulation speaks of the comma."},
		Bad:  "noi_dung: Thực hiện Chỉ thị số 04-CT/TU ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư, Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		Good: "noi_dung: Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư, Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		find: func(s *subject) {
			for _, c := range s.cites {
				if strings.HasPrefix(c.day, " ngày") {
					s.wrong(c.Pos, c.name+" ngày", c.name+", ngày")
				}
			}
		},
	},
	{
		ID: diag.CitedWithoutBody, Group: GroupCitation, Point36: "II.1.6.1", Point05: "II.I.6.1.4",
		Title: diag.Words{Vi: "Viện dẫn lần đầu thiếu cơ quan ban hành", En: "Cited for the first time without its body"},
		Why: diag.Words{
			Vi: "Viện dẫn lần đầu phải ghi tên cơ quan ban hành: của Ban Thường vụ Tỉnh uỷ.",
			En: "Cited for the first time a document has the body that issued it: của Ban Thường vụ Tỉnh uỷ."},
		Bad:  "noi_dung: Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 về công tác văn thư, Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		Good: "noi_dung: Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư, Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		find: func(s *subject) {
			for _, c := range s.cites {
				if c.first && c.day != "" && !c.issuer {
					s.wrong(c.Pos, c.name, "")
				}
			}
		},
	},
	{
		ID: diag.CitedWithoutSubject, Group: GroupCitation, Point36: "II.1.6.1", Point05: "II.I.6.1.4",
		Title: diag.Words{Vi: "Viện dẫn lần đầu thiếu trích yếu", En: "Cited for the first time without its subject"},
		Why: diag.Words{
			Vi: "Viện dẫn lần đầu phải ghi trích yếu của văn bản ấy: về công tác văn thư.",
			En: "Cited for the first time a document has its subject: về công tác văn thư."},
		Bad:  "noi_dung: Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ.",
		Good: "noi_dung: Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư.",
		find: func(s *subject) {
			for _, c := range s.cites {
				if c.first && c.issuer && !c.about {
					s.wrong(c.Pos, c.name, "")
				}
			}
		},
	},
	{
		ID: diag.CitedAgain, Group: GroupCitation, Point36: "II.1.6.1", Point05: "II.I.6.1.4",
		Title: diag.Words{Vi: "Viện dẫn lại mà vẫn ghi ngày, cơ quan", En: "Cited again with day and body"},
		Why: diag.Words{
			Vi: "Các lần viện dẫn tiếp theo chỉ ghi tên loại và số, ký hiệu.",
			En: "From the second time on a document is cited by type and number alone."},
		Bad:  "noi_dung: |\n  Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư, Ban Thường vụ Đảng uỷ yêu cầu:\n\n  1. Quán triệt Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ.",
		Good: "noi_dung: |\n  Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư, Ban Thường vụ Đảng uỷ yêu cầu:\n\n  1. Quán triệt Chỉ thị số 04-CT/TU.",
		find: func(s *subject) {
			for _, c := range s.cites {
				if !c.first && c.day != "" {
					s.wrong(c.Pos, c.name+strings.TrimRight(c.day, "0123456789…")+"…", c.name)
				}
			}
		},
	},
	{
		ID: diag.CitedReplaced, Group: GroupCitation, Point05: "III.1", Holds: Only05,
		Title: diag.Words{Vi: "Viện dẫn văn bản đã bị thay thế", En: "A document cited that is in force no more"},
		Why: diag.Words{
			Vi: "05-HD/VPTW thay thế 36-HD/VPTW từ ngày 27/5/2026 và bãi bỏ hai công văn; 399-QĐ/TW thay thế 66-QĐ/TW từ ngày 09/01/2026.",
			En: "05-HD/VPTW replaced 36-HD/VPTW on 27 May 2026 and abolished two letters; 399-QĐ/TW replaced 66-QĐ/TW on 9 January 2026."},
		Bad:  "noi_dung: Uỷ ban nhân dân xã trình bày văn bản theo Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng về thể thức văn bản.",
		Good: "noi_dung: Uỷ ban nhân dân xã trình bày văn bản theo Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng về thể thức văn bản.",
		find: func(s *subject) {
			for _, t := range s.texts {
				for _, r := range regulation.ReplacedDocuments() {
					if r.On(s.Date.Year, s.Date.Month, s.Date.Day) && r.CitedIn(t.Value) && !past.MatchString(t.Value) {
						s.wrong(t.Pos, r.Symbol, r.By)
					}
				}
			}
		},
	},
	{
		ID: diag.TypeLeftOver, Group: GroupCitation,
		Title: diag.Words{Vi: "Còn sót tên loại của văn bản khác", En: "The type of another document left over"},
		Why: diag.Words{
			Vi: "Chép từ văn bản khác loại thì hay sót chữ như Chương trình này trong một kế hoạch. Không tính loại mà văn bản có nhắc đến ở chỗ khác.",
			En: "Copied from a document of another type, words as Chương trình này stay in a kế hoạch. A type that the document speaks of elsewhere is left out."},
		Bad:  "mau: ke-hoach\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ntrich_yeu: kiểm tra công tác văn thư\nnoi_dung: Văn phòng Đảng uỷ theo dõi việc thực hiện Chương trình này.",
		Good: "mau: ke-hoach\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ntrich_yeu: kiểm tra công tác văn thư\nnoi_dung: Văn phòng Đảng uỷ theo dõi việc thực hiện Kế hoạch này.",
		find: (*subject).leftOver,
	},
}

var (
	// past is said of what is in force no more.
	past = regexp.MustCompile(`(?i)thay thế|bãi bỏ|hết hiệu lực|trước đây|đã được ban hành`)
	// thisType is a type that a sentence takes for that of its document.
	thisType = regexp.MustCompile(`(Nghị quyết|Quyết định|Chỉ thị|Kết luận|Quy chế|Quy định|Thông tri|Hướng dẫn|Thông báo|Báo cáo|Kế hoạch|Chương trình|Đề án|Phương án|Dự án|Tờ trình|Công văn|Biên bản) này`)
)

// leftOver reports a type that a sentence takes for that of the document, which is
// another, and that the document speaks of nowhere else.
func (s *subject) leftOver() {
	own := []string{capitals(s.typ.Name)}
	if typ, err := regulation.FindType(s.Issued.Type.Value); err == nil {
		own = append(own, capitals(typ.Name))
	}
	for _, t := range s.prose {
		if !strings.Contains(t.Value, " này") {
			continue
		}
		for _, m := range thisType.FindAllStringSubmatch(plain(t.Value), -1) {
			name := capitals(m[1])
			if name != own[0] && name != own[len(own)-1] && !strings.Contains(s.elsewhere(), name) {
				s.wrong(t.Pos, m[0], prose.Capital(s.typ.Name)+" này")
			}
		}
	}
}

// elsewhere is all that the document says, in capitals, but for the types that a
// sentence takes for that of the document.
func (s *subject) elsewhere() string {
	var all strings.Builder
	for _, t := range s.texts {
		all.WriteString(thisType.ReplaceAllString(plain(t.Value), "") + "\n")
	}
	return capitals(all.String())
}
