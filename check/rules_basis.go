package check

import (
	"regexp"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// basisRules are the rules about căn cứ.
var basisRules = []Rule{
	{
		ID: diag.BasisMark, Group: GroupCitation, Point36: "II.1.6.2", Point05: "II.I.6.2.3",
		Title: diag.Words{Vi: "Dấu câu sau căn cứ không đúng", En: "A wrong mark behind a legal basis"},
		Why: diag.Words{
			Vi: "Sau mỗi căn cứ có dấu chấm phẩy, sau căn cứ cuối cùng là dấu chấm (theo 36-HD/VPTW là dấu phẩy). Chương trình tự đặt dấu; dấu gõ tay được giữ nguyên.",
			En: "A semicolon stands behind each basis and a full stop behind the last (a comma in 36-HD/VPTW). The program sets them; one that is typed stays."},
		Bad:  "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ncan_cu: [Căn cứ Điều lệ Đảng;, \"Xét đề nghị của Văn phòng Đảng uỷ,\"]",
		Good: "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ncan_cu: [Căn cứ Điều lệ Đảng;, Xét đề nghị của Văn phòng Đảng uỷ]", mend: swap,
		find: func(s *subject) {
			for i, t := range s.LegalBases {
				want := s.spec.BasisEnd
				if i == len(s.LegalBases)-1 {
					want = s.spec.LastBasisEnd
				}
				s.mark(t, want)
			}
		},
	},
	{
		ID: diag.BasisInText, Group: GroupCitation, Point05: "II.I.6.2.3", Holds: Only05,
		Title: diag.Words{Vi: "Căn cứ trong nội dung thiếu gạch đầu dòng, dấu chấm cuối", En: "A legal basis in the text without its dash or full stop"},
		Why: diag.Words{
			Vi: "Trước mỗi căn cứ có một dấu gạch ngang, sau căn cứ cuối cùng có dấu chấm; căn cứ ghi ở can_cu thì chương trình tự đặt.",
			En: "A dash stands before each basis and a full stop behind the last; given in can_cu they are set by themselves."},
		Bad:  "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\nnoi_dung: |\n  Căn cứ Điều lệ Đảng;\n\n  Xét đề nghị của Văn phòng Đảng uỷ,\n\n  Điều 1. Thành lập Tổ công tác.",
		Good: "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\nnoi_dung: |\n  - Căn cứ Điều lệ Đảng;\n\n  - Xét đề nghị của Văn phòng Đảng uỷ.\n\n  Điều 1. Thành lập Tổ công tác.", mend: swap,
		find: func(s *subject) {
			bases := s.bodyBases()
			for i, p := range bases {
				text := textOf(p)
				if !strings.HasPrefix(text, "-") {
					s.wrong(p.Pos, firstWords(text, 3), "- "+firstWords(text, 3))
				}
				if last := lastWords(text, 3); i == len(bases)-1 && !strings.HasSuffix(last, ".") {
					s.wrong(p.Pos, last, strings.TrimRight(last, ",;")+".")
				}
			}
		},
	},
	{
		ID: diag.BasisItalic, Group: GroupCitation, Point36: "Phụ lục 3, 6", Point05: "Phụ lục 2, 6",
		Title: diag.Words{Vi: "Căn cứ in nghiêng", En: "A legal basis in italics"},
		Why: diag.Words{
			Vi: "Bảng cỡ chữ không có căn cứ in nghiêng: căn cứ là nội dung, in đứng. In nghiêng là cách của văn bản nhà nước.",
			En: "The table of sizes knows no basis in italics: it is text, and upright. Italics are what documents of the State have."},
		Bad:  "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\nnoi_dung: |\n  *- Căn cứ Điều lệ Đảng.*\n\n  Điều 1. Thành lập Tổ công tác.",
		Good: "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\nnoi_dung: |\n  - Căn cứ Điều lệ Đảng.\n\n  Điều 1. Thành lập Tổ công tác.",
		find: func(s *subject) {
			for _, p := range s.bodyBases() {
				if !slices.ContainsFunc(p.Spans, func(s dispatch.Span) bool { return !s.Italic && strings.TrimSpace(s.Text) != "" }) {
					s.wrong(p.Pos, firstWords(textOf(p), 4), "")
				}
			}
		},
	},
	{
		ID: diag.BasisLawNumber, Group: GroupCitation, Point05: "II.I.6.2.3", Holds: Only05,
		Title: diag.Words{Vi: "Căn cứ là luật mà ghi số", En: "A law as a basis with its number"},
		Why: diag.Words{
			Vi: "Căn cứ là luật, pháp lệnh thì ghi tên luật, pháp lệnh và năm ban hành: Luật Lưu trữ năm 2024.",
			En: "Of a law or an ordinance name and year are given: Luật Lưu trữ năm 2024."},
		Bad:  "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ncan_cu: [Căn cứ Luật Lưu trữ số 33/2024/QH15]",
		Good: "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ncan_cu: [Căn cứ Luật Lưu trữ năm 2024]",
		find: func(s *subject) {
			for _, t := range s.bases() {
				if m := numberedLaw.FindString(t.Value); m != "" {
					s.wrong(t.Pos, m, "")
				}
			}
		},
	},
	{
		ID: diag.BasisWithoutNumber, Group: GroupCitation, Point36: "II.1.6.1", Point05: "II.I.6.2.3",
		Title: diag.Words{Vi: "Căn cứ thiếu số, ký hiệu", En: "A legal basis without its number"},
		Why: diag.Words{
			Vi: "Căn cứ ghi đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày và trích yếu; trừ Điều lệ Đảng, luật, pháp lệnh.",
			En: "A basis has type, number, body, day and subject, save the charter, laws and ordinances."},
		Bad:  "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ncan_cu: [Căn cứ Quy chế làm việc của Đảng uỷ xã]",
		Good: "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ncan_cu: [\"Căn cứ Quy chế số 02-QC/ĐU, ngày 20/8/2025 của Ban Chấp hành Đảng bộ xã về chế độ làm việc\"]",
		find: func(s *subject) {
			for _, t := range s.bases() {
				if m := numberlessBasis.FindString(plain(t.Value)); m != "" && !strings.Contains(t.Value, " số ") && !strings.Contains(t.Value, filled) {
					s.wrong(t.Pos, firstWords(t.Value, 6), "")
				}
			}
		},
	},
}

var (
	numberedLaw     = regexp.MustCompile(`^(?:- ?)?Căn cứ (?:các )?(?:Bộ luật|Luật|Pháp lệnh) .*số \d+\S*`)
	numberlessBasis = regexp.MustCompile(`^(?:- ?)?Căn cứ (?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Quy chế|Quy định|Thông tri|Hướng dẫn|Kế hoạch|Công văn|Nghị định|Thông tư) `)
)
