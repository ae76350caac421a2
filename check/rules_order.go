package check

import (
	"fmt"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// orderRules are the rules about the order of what is numbered.
var orderRules = []Rule{
	{
		ID: diag.ArticleOrder, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4.c",
		Title: diag.Words{Vi: "Điều sai thứ tự, trùng số hoặc nhảy số", En: "Articles out of order, repeated or left out"},
		Why: diag.Words{
			Vi: "Điều đánh số thứ tự bằng chữ số Ả-rập, liên tục trong văn bản, không bắt đầu lại ở mỗi chương.",
			En: "Articles are numbered on through the document and do not begin again with a chapter."},
		Bad:  "noi_dung: |\n  Điều 1. Phạm vi điều chỉnh.\n\n  Điều 3. Hiệu lực thi hành.",
		Good: "noi_dung: |\n  Điều 1. Phạm vi điều chỉnh.\n\n  Điều 2. Hiệu lực thi hành.",
		find: func(s *subject) {
			s.orders(func(items []numbered) {
				var count counter
				for _, item := range items {
					// Điều 5a stands behind Điều 5.
					if item.role == dispatch.Article && item.sub == "" {
						if want, ok := count.next(item.n); !ok {
							s.wrong(item.Pos, item.mark, fmt.Sprintf("Điều %d", want))
						}
					}
				}
			})
		},
	},
	{
		ID: diag.ChapterOrder, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4.a",
		Title: diag.Words{Vi: "Phần, chương, mục sai thứ tự", En: "Parts, chapters or sections out of order"},
		Why: diag.Words{
			Vi: "Phần, chương, mục đánh số thứ tự; chương có thể bắt đầu lại ở mỗi phần, mục bắt đầu lại ở mỗi chương.",
			En: "Parts, chapters and sections are numbered; chapters may begin again with a part, sections with a chapter."},
		Bad:  "noi_dung: |\n  Chương I\n  QUY ĐỊNH CHUNG\n\n  Điều 1. Phạm vi.\n\n  Chương III\n  TỔ CHỨC THỰC HIỆN\n\n  Điều 2. Hiệu lực.",
		Good: "noi_dung: |\n  Chương I\n  QUY ĐỊNH CHUNG\n\n  Điều 1. Phạm vi.\n\n  Chương II\n  TỔ CHỨC THỰC HIỆN\n\n  Điều 2. Hiệu lực.",
		find: func(s *subject) {
			s.orders(func(items []numbered) {
				var counts [dispatch.Section + 1]counter
				for _, item := range items {
					if item.role < dispatch.Division || item.role > dispatch.Section {
						continue
					}
					if want, ok := counts[item.role].next(item.n); !ok {
						s.wrong(item.Pos, item.mark, strings.TrimSuffix(item.mark, lastWord(item.mark))+sameKind(item, want))
					}
					for below := item.role + 1; below <= dispatch.Section; below++ {
						counts[below].open = true
					}
				}
			})
		},
	},
	{
		ID: diag.RomanOrder, Group: GroupNumbering,
		Title: diag.Words{Vi: "Đề mục I-, II- sai thứ tự", En: "Headings I-, II- out of order"},
		Why: diag.Words{
			Vi: "Đề mục La Mã đi theo thứ tự; nhảy số hay trùng số thường do chép đoạn từ văn bản khác.",
			En: "Roman headings follow each other; one that is left out or repeated mostly comes of pasted text."},
		Bad:  "noi_dung: |\n  **I- MỤC ĐÍCH**\n\n  Đánh giá công tác.\n\n  **III- TỔ CHỨC THỰC HIỆN**\n\n  Văn phòng theo dõi.",
		Good: "noi_dung: |\n  **I- MỤC ĐÍCH**\n\n  Đánh giá công tác.\n\n  **II- TỔ CHỨC THỰC HIỆN**\n\n  Văn phòng theo dõi.",
		find: func(s *subject) {
			s.orders(func(items []numbered) {
				var count counter
				for _, item := range items {
					switch item.role {
					case dispatch.Roman:
						if want, ok := count.next(item.n); !ok {
							s.wrong(item.Pos, item.mark, romanOf(want)+strings.TrimLeft(item.mark, "IVX"))
						}
					default:
						if item.mark == "" || item.role <= dispatch.Section {
							count.open = true
						}
					}
				}
			})
		},
	},
	{
		ID: diag.ClauseOrder, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4.d",
		Title: diag.Words{Vi: "Khoản 1., 2. sai thứ tự", En: "Clauses 1., 2. out of order"},
		Why: diag.Words{
			Vi: "Khoản đánh số liên tục trong một điều hoặc một đề mục và bắt đầu lại từ 1 ở điều, đề mục sau.",
			En: "Clauses are numbered on through an article or a heading and begin with 1 in the next."},
		Bad:  "noi_dung: |\n  1. Chuẩn bị tài liệu.\n\n  3. Chuẩn bị hội trường.",
		Good: "noi_dung: |\n  1. Chuẩn bị tài liệu.\n\n  2. Chuẩn bị hội trường.",
		find: func(s *subject) {
			s.sequence(dispatch.Clause, func(n int) string { return fmt.Sprintf("%d.", n) })
		},
	},
	{
		ID: diag.PointOrder, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4.đ",
		Title: diag.Words{Vi: "Điểm a), b) sai thứ tự", En: "Points a), b) out of order"},
		Why: diag.Words{
			Vi: "Điểm theo thứ tự chữ cái a, b, c, d, đ, e, g… và bắt đầu lại ở mỗi khoản.",
			En: "Points go by the letters a, b, c, d, đ, e, g… and begin again with every clause."},
		Bad:  "noi_dung: |\n  Uỷ ban nhân dân xã chuẩn bị:\n\n  a) Tài liệu;\n\n  c) Hội trường.",
		Good: "noi_dung: |\n  Uỷ ban nhân dân xã chuẩn bị:\n\n  a) Tài liệu;\n\n  b) Hội trường.",
		find: func(s *subject) {
			s.sequence(dispatch.Point, func(n int) string { return pointLetter(n) + ")" })
		},
	},
	{
		ID: diag.PointWithoutD, Group: GroupNumbering, Point36: "II.1.6.2", Point05: "II.I.6.2.4.đ",
		Title: diag.Words{Vi: "Thiếu điểm đ)", En: "No point đ)"},
		Why: diag.Words{
			Vi: "Điểm ghi bằng chữ cái tiếng Việt: sau d là đ rồi mới đến e. Danh sách tự đánh số của Word bỏ qua đ.",
			En: "Points are Vietnamese letters: đ follows d and e comes behind. Word's own lists leave đ out."},
		Bad:  "noi_dung: |\n  Uỷ ban nhân dân xã chuẩn bị:\n\n  a) Tài liệu;\n\n  b) Hội trường;\n\n  c) Nước uống;\n\n  d) Chỗ để xe;\n\n  e) Trang trí.",
		Good: "noi_dung: |\n  Uỷ ban nhân dân xã chuẩn bị:\n\n  a) Tài liệu;\n\n  b) Hội trường;\n\n  c) Nước uống;\n\n  d) Chỗ để xe;\n\n  đ) Trang trí.",
		find: func(s *subject) {
			s.orders(func(items []numbered) {
				last := ""
				for _, item := range items {
					if item.role == dispatch.Point {
						if last == "d)" && item.mark == "e)" {
							s.wrong(item.Pos, item.mark, "đ)")
						}
						last = item.mark
					} else if item.role < dispatch.Point {
						last = ""
					}
				}
			})
		},
	},
	{
		ID: diag.SubClauseParent, Group: GroupNumbering,
		Title: diag.Words{Vi: "Mục 2.1. không nằm dưới mục 2.", En: "2.1. that is not below 2."},
		Why: diag.Words{
			Vi: "Số đứng trước của 2.1. phải là số của mục đang chứa nó; lệch số thường do chép đoạn.",
			En: "The first number of 2.1. is that of the item it stands below; another mostly comes of pasted text."},
		Bad:  "noi_dung: |\n  1. Chuẩn bị hội nghị:\n\n  2.1. Tài liệu.\n\n  2.2. Hội trường.",
		Good: "noi_dung: |\n  1. Chuẩn bị hội nghị:\n\n  1.1. Tài liệu.\n\n  1.2. Hội trường.",
		find: func(s *subject) {
			for _, c := range s.contents() {
				parent := ""
				told := false
				for _, p := range running(c) {
					text := textOf(p)
					switch number, _, _ := strings.Cut(text, " "); p.Role {
					case dispatch.Clause:
						parent, told = number, false
					case dispatch.SubClause:
						if parent != "" && !strings.HasPrefix(number, parent) && !told {
							s.wrong(p.Pos, number, parent+"1.")
							told = true
						}
					case dispatch.Roman, dispatch.Article, dispatch.Chapter, dispatch.Division, dispatch.Section:
						parent = ""
					}
				}
			}
		},
	},
}

// orders shows each text of the document by its numbered paragraphs.
func (s *subject) orders(look func([]numbered)) {
	for _, items := range s.outlines {
		look(items)
	}
}

// counter follows the numbers of a list. It is open where the list may begin again.
type counter struct {
	last int
	open bool
}

// next is the number that should follow, and whether n may. A number of 0 could not
// be read and is passed over.
func (c *counter) next(n int) (want int, ok bool) {
	if n == 0 {
		return 0, true
	}
	want = c.last + 1
	ok = n == want || c.open && n == 1
	*c = counter{last: n}
	return want, ok
}

// sameKind is a number in the kind of digits of an item.
func sameKind(item numbered, n int) string {
	number := lastWord(item.mark)
	switch {
	case roman(number) > 0:
		return romanOf(n)
	case number[0] >= '0' && number[0] <= '9':
		return fmt.Sprint(n)
	case n >= 1 && n <= len(ordinals):
		return ordinals[n-1]
	}
	return fmt.Sprint(n)
}

// sequence reports the numbers of a role that do not follow those before them. They
// begin again in the next article, clause or item that stands higher, and may below
// any other heading and in another list.
func (s *subject) sequence(role dispatch.Role, mark func(n int) string) {
	s.orders(func(items []numbered) {
		var count counter
		for _, item := range items {
			switch {
			case item.role == role:
				last := count.last
				if want, ok := count.next(item.n); !ok && !skipsD(role, last, item.n) {
					s.wrong(item.Pos, item.mark, mark(want))
				}
			case item.role == dispatch.Article, item.role == dispatch.Clause && role == dispatch.Point:
				count = counter{}
			case item.mark == "" || item.role < role:
				count.open = true
			}
		}
	})
}

// skipsD says whether an e) follows a d), which is told by itself.
func skipsD(role dispatch.Role, last, n int) bool {
	return role == dispatch.Point && pointLetter(last) == "d" && pointLetter(n) == "e"
}
