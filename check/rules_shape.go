package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// shapeRules are the rules about how numbers are written, and how a text ends.
var shapeRules = []Rule{
	{
		ID: diag.ChapterNumeral, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4",
		Title: diag.Words{Vi: "Chương 1, Phần 2, Mục I", En: "Chương 1, Phần 2, Mục I"},
		Why: diag.Words{
			Vi: "Phần, chương dùng chữ số La Mã hoặc ghi bằng chữ; mục dùng chữ số Ả-rập.",
			En: "Parts and chapters have Roman numbers, or numbers in words; sections have Arabic ones."},
		Bad:  "noi_dung: |\n  Chương 1\n  QUY ĐỊNH CHUNG\n\n  Điều 1. Phạm vi.",
		Good: "noi_dung: |\n  Chương I\n  QUY ĐỊNH CHUNG\n\n  Điều 1. Phạm vi.",
		find: func(s *subject) {
			s.orders(func(items []numbered) {
				for _, item := range items {
					if item.role < dispatch.Division || item.role > dispatch.Section || item.n == 0 {
						continue
					}
					number := lastWord(item.mark)
					word := strings.TrimSuffix(item.mark, number)
					arabic := number[0] >= '0' && number[0] <= '9'
					switch {
					case item.role != dispatch.Section && arabic:
						s.wrong(item.Pos, item.mark, word+romanOf(item.n))
					case item.role == dispatch.Section && roman(number) > 0:
						s.wrong(item.Pos, item.mark, word+strconv.Itoa(item.n))
					}
				}
			})
		},
	},
	{
		ID: diag.ArticleMark, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4.c",
		Title: diag.Words{Vi: "Điều 1: hoặc Điều 1-", En: "Điều 1: or Điều 1-"},
		Why: diag.Words{
			Vi: "Sau số thứ tự của điều có dấu chấm: Điều 1. Phạm vi điều chỉnh.",
			En: "A full stop stands behind the number of an article: Điều 1. Phạm vi điều chỉnh."},
		Bad: "noi_dung: \"Điều 1: Phạm vi điều chỉnh.\"", Good: "noi_dung: Điều 1. Phạm vi điều chỉnh.", mend: swap,
		find: func(s *subject) {
			for _, c := range s.contents() {
				for _, p := range running(c) {
					if m := articleMark.FindStringSubmatch(textOf(p)); m != nil {
						s.wrong(p.Pos, m[0], m[1]+". "+m[2])
					}
				}
			}
		},
	},
	{
		ID: diag.ArticleRoman, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4.c",
		Title: diag.Words{Vi: "Điều đánh số La Mã", En: "Articles with Roman numbers"},
		Why: diag.Words{
			Vi: "Số thứ tự của điều dùng chữ số Ả-rập: Điều 1, Điều 2.",
			En: "Articles have Arabic numbers: Điều 1, Điều 2."},
		Bad: "noi_dung: Điều I. Phạm vi điều chỉnh.", Good: "noi_dung: Điều 1. Phạm vi điều chỉnh.",
		find: func(s *subject) {
			for _, c := range s.contents() {
				for _, p := range running(c) {
					if m := articleRoman.FindStringSubmatch(textOf(p)); m != nil {
						s.wrong(p.Pos, m[0], "Điều "+strconv.Itoa(roman(m[1]))+".")
					}
				}
			}
		},
	},
	{
		ID: diag.ClauseMark, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4.d",
		Title: diag.Words{Vi: "Khoản viết 1), 1/", En: "Clauses as 1), 1/"},
		Why: diag.Words{
			Vi: "Trong văn bản chia theo điều, sau số thứ tự của khoản có dấu chấm: 1.",
			En: "In a document of articles a full stop stands behind the number of a clause: 1."},
		Bad:  "noi_dung: |\n  Điều 1. Nhiệm vụ.\n\n  1) Chuẩn bị tài liệu.\n\n  2) Chuẩn bị hội trường.",
		Good: "noi_dung: |\n  Điều 1. Nhiệm vụ.\n\n  1. Chuẩn bị tài liệu.\n\n  2. Chuẩn bị hội trường.", mend: swap,
		find: func(s *subject) { s.looseMarks(true, clauseMark, "%s. ") },
	},
	{
		ID: diag.PointMark, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4.đ",
		Title: diag.Words{Vi: "Điểm viết a., a/, a-", En: "Points as a., a/, a-"},
		Why: diag.Words{
			Vi: "Trong văn bản chia theo điều, sau chữ cái của điểm có dấu ngoặc đơn đóng: a)",
			En: "In a document of articles a closing parenthesis stands behind the letter of a point: a)"},
		Bad:  "noi_dung: |\n  Điều 1. Nhiệm vụ.\n\n  1. Chuẩn bị:\n\n  a. Tài liệu;\n\n  b. Hội trường.",
		Good: "noi_dung: |\n  Điều 1. Nhiệm vụ.\n\n  1. Chuẩn bị:\n\n  a) Tài liệu;\n\n  b) Hội trường.", mend: swap,
		find: func(s *subject) { s.looseMarks(true, pointMark, "%s) ") },
	},
	{
		ID: diag.LooseMark, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4",
		Title: diag.Words{Vi: "Đánh số 1), 1/, a., a/", En: "Numbers as 1), 1/, a., a/"},
		Why: diag.Words{
			Vi: "Văn bản không chia theo điều thì quy định không nói cách đánh số; các văn bản của Đảng viết 1. và a) như khoản và điểm.",
			En: "Where a document has no articles no regulation says how it is numbered; documents of the Party write 1. and a) as in clauses and points."},
		Bad:  "noi_dung: |\n  1) Chuẩn bị tài liệu.\n\n  2) Chuẩn bị hội trường.",
		Good: "noi_dung: |\n  1. Chuẩn bị tài liệu.\n\n  2. Chuẩn bị hội trường.", mend: swap,
		find: func(s *subject) {
			s.looseMarks(false, clauseMark, "%s. ")
			s.looseMarks(false, pointMark, "%s) ")
		},
	},
	{
		ID: diag.PointLetter, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4.đ",
		Title: diag.Words{Vi: "Điểm f), j), w), z)", En: "Points f), j), w), z)"},
		Why: diag.Words{
			Vi: "Điểm ghi bằng chữ cái tiếng Việt; bảng chữ cái tiếng Việt không có f, j, w, z.",
			En: "Points are Vietnamese letters, of which f, j, w and z are none."},
		Bad:  "noi_dung: |\n  Uỷ ban nhân dân xã chuẩn bị:\n\n  a) Tài liệu;\n\n  b) Hội trường;\n\n  c) Nước uống;\n\n  d) Chỗ để xe;\n\n  đ) Trang trí;\n\n  e) Âm thanh;\n\n  f) Màn hình.",
		Good: "noi_dung: |\n  Uỷ ban nhân dân xã chuẩn bị:\n\n  a) Tài liệu;\n\n  b) Hội trường;\n\n  c) Nước uống;\n\n  d) Chỗ để xe;\n\n  đ) Trang trí;\n\n  e) Âm thanh;\n\n  g) Màn hình.",
		find: func(s *subject) {
			s.orders(func(items []numbered) {
				for i, item := range items {
					if item.role == dispatch.Point && strings.ContainsAny(item.mark[:1], "fjwz") {
						want := ""
						if i > 0 && items[i-1].role == dispatch.Point && items[i-1].n > 0 {
							want = pointLetter(items[i-1].n+1) + ")"
						}
						s.wrong(item.Pos, item.mark, want)
					}
				}
			})
		},
	},
	{
		ID: diag.RomanMixed, Group: GroupNumbering,
		Title: diag.Words{Vi: "Đề mục lúc I- lúc I.", En: "Headings now as I-, now as I."},
		Why: diag.Words{
			Vi: "Quy định không nói cách ghi đề mục La Mã; trong một văn bản nên ghi một cách. Bản 05-HD/VPTW ghi I-.",
			En: "No regulation says how Roman headings are written; in one document it should be one way. 05-HD/VPTW has I-."},
		Bad:  "noi_dung: |\n  **I- MỤC ĐÍCH**\n\n  Đánh giá công tác.\n\n  **II. TỔ CHỨC THỰC HIỆN**\n\n  Văn phòng theo dõi.",
		Good: "noi_dung: |\n  **I- MỤC ĐÍCH**\n\n  Đánh giá công tác.\n\n  **II- TỔ CHỨC THỰC HIỆN**\n\n  Văn phòng theo dõi.",
		find: func(s *subject) {
			s.orders(func(items []numbered) {
				first := ""
				for _, item := range items {
					if item.role != dispatch.Roman || item.n == 0 {
						continue
					}
					mark := strings.TrimLeft(item.mark, "IVX")
					if first == "" {
						first = mark
					} else if mark != first {
						s.wrong(item.Pos, item.mark, strings.TrimSuffix(item.mark, mark)+first)
						return
					}
				}
			})
		},
	},
	{
		ID: diag.EndMark, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.2",
		Title: diag.Words{Vi: "Nội dung không kết thúc bằng dấu chấm", En: "A text that does not end with a full stop"},
		Why: diag.Words{
			Vi: "Kết thúc nội dung văn bản có dấu chấm. Không tính nội dung kết thúc bằng bảng, bằng dòng để điền và giấy tờ hành chính.",
			En: "The text of a document ends with a full stop. One that ends with a table or a line to fill in, and forms, are left out."},
		Bad: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị;", Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		find: func(s *subject) {
			if s.typ.Group != regulation.GroupDocument {
				return
			}
			for _, c := range []dispatch.Content{s.Content, s.Issued.Content} {
				if len(c.Blocks) == 0 {
					continue
				}
				p, ok := c.Blocks[len(c.Blocks)-1].(*dispatch.Paragraph)
				if !ok || p.Role == dispatch.Centred || slices.ContainsFunc(p.Spans, func(s dispatch.Span) bool { return s.Fill }) {
					continue
				}
				text := strings.TrimRight(textOf(p), ` "”’»)`)
				if text != "" && !strings.HasSuffix(text, "…") && !strings.ContainsAny(text[len(text)-1:], ".!?") && !gapMark.MatchString(text) {
					s.wrong(p.Pos, lastWord(text), strings.TrimRight(lastWord(text), ",;:")+".")
				}
			}
		},
	},
	{
		ID: diag.EndSlash, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.2",
		Title: diag.Words{Vi: "./. ở cuối nội dung", En: "./. at the end"},
		Why: diag.Words{
			Vi: "Kết thúc nội dung văn bản là dấu chấm; ./. là cách ghi của văn bản nhà nước.",
			En: "The text ends with a full stop; ./. is what documents of the State write."},
		Bad: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị./.", Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.", mend: swap,
		find: func(s *subject) {
			for _, t := range s.texts {
				if !strings.Contains(t.Value[max(len(t.Value)-8, 0):], "/") {
					continue
				}
				if m := endSlash.FindString(t.Value); m != "" {
					s.wrong(t.Pos, m, ".")
				}
			}
		},
	},
}

var (
	articleMark  = regexp.MustCompile(`^((?:Điều|ĐIỀU) \d+\p{Ll}?) ?[:)/–—-]+ ?([^\s\d]\S*)`)
	articleRoman = regexp.MustCompile(`^(?:Điều|ĐIỀU) ([IVXL]+) ?[.:]`)
	clauseMark   = regexp.MustCompile(`^(\d{1,2})[)/] ?(\pL\S*)`)
	pointMark    = regexp.MustCompile(`^([abcdđeghiklmnopqrstuvxy])(?:[./]| ?-) ?(\p{Lu}\S*)`)
	endSlash     = regexp.MustCompile(`\.? ?/ ?\.\s*$`)
)

// looseMarks reports numbers written otherwise than clauses and points are, with the
// word behind them, in texts of articles or in those of none.
func (s *subject) looseMarks(articles bool, shape *regexp.Regexp, right string) {
	for _, c := range s.contents() {
		all := running(c)
		if slices.ContainsFunc(all, func(p *dispatch.Paragraph) bool { return p.Role == dispatch.Article }) != articles {
			continue
		}
		for _, p := range all {
			if m := shape.FindStringSubmatch(textOf(p)); m != nil {
				s.wrong(p.Pos, m[0], strings.Replace(right, "%s", m[1], 1)+m[2])
			}
		}
	}
}
