package check

import (
	"fmt"

	"congvan/internal/diag"
	"congvan/measure"
	"congvan/regulation"
)

// textRules are the rules about the paragraphs of the text.
var textRules = []Rule{
	{
		ID: diag.LineRuleOther, Group: GroupLook, Point36: "II.1.6.2", Point05: "II.I.6.2.2",
		Title: diag.Words{Vi: "Kiểu giãn dòng", En: "Kind of line spacing"},
		Why: diag.Words{
			Vi: "Khoảng cách dòng đặt chính xác (Exactly), không đặt theo bội số dòng.",
			En: "Lines are an exact distance apart (Exactly), no multiple of a line."},
		Bad: "noi_dung: {dong: 150%}", Good: "noi_dung: {dong: 18}",
		find: func(s *subject) {
			s.paragraphs(func(p *measure.Part, sure bool) {
				row := s.spec.Measures[regulation.LinePitch]
				switch p.Rule {
				case measure.Multiple:
					s.meet(row.Name, row.Point, row.Strength, sure, p.Place, diag.Decimal(float64(p.Lines)/100).Vi+" dòng (Multiple)", "Exactly "+row.Choice())
				case measure.AtLeast:
					s.meet(row.Name, row.Point, row.Strength, sure, p.Place, "At least "+points(p.Pitch.Value.Points()), "Exactly "+row.Choice())
				}
			})
		},
	},
	{
		ID: diag.PitchOther, Group: GroupLook, Point36: "II.1.6.2", Point05: "II.I.6.2.2",
		Title: diag.Words{Vi: "Khoảng cách dòng", En: "Line spacing"},
		Why: diag.Words{
			Vi: "Từ 18 đến 22 point; theo 36-HD/VPTW tối thiểu 18.",
			En: "From 18 to 22 points; by 36-HD/VPTW 18 at least."},
		Bad: "noi_dung: {dong: 16}", Good: "noi_dung: {dong: 20}",
		find: func(s *subject) {
			s.paragraphs(func(p *measure.Part, sure bool) {
				row := s.spec.Measures[regulation.LinePitch]
				if p.Rule == measure.Exactly && p.Pitch.Known && !row.Within(p.Pitch.Value, regulation.PitchSlip()) {
					s.meet(row.Name, row.Point, row.Strength, sure, p.Place, points(p.Pitch.Value.Points()), row.Choice())
				}
			})
		},
	},
	{
		ID: diag.GapSmall, Group: GroupLook, Point36: "II.1.6.2", Point05: "II.I.6.2.2",
		Title: diag.Words{Vi: "Khoảng cách đoạn", En: "Room between paragraphs"},
		Why: diag.Words{
			Vi: "Các đoạn cách nhau tối thiểu 6 point.",
			En: "Paragraphs are 6 points apart or more."},
		Bad: "noi_dung: {cach: 3}", Good: "noi_dung: {cach: 6}",
		find: func(s *subject) {
			s.paragraphs(func(p *measure.Part, sure bool) {
				row := s.spec.Measures[regulation.ParagraphGap]
				if p.Gap.Known && !row.Within(p.Gap.Value, regulation.PitchSlip()) {
					s.meet(row.Name, row.Point, row.Strength, sure, p.Place, points(p.Gap.Value.Points()), row.Choice())
				}
			})
		},
	},
	{
		ID: diag.NotJustified, Group: GroupLook, Point36: "II.1.6.2", Point05: "II.I.6.2.2",
		Title: diag.Words{Vi: "Dàn đều hai lề", En: "Justified text"},
		Why: diag.Words{
			Vi: "Nội dung dàn đều về cả hai lề.",
			En: "The text stands flush with both margins."},
		Bad: "noi_dung: {can: trai}", Good: "noi_dung: {can: deu}",
		find: func(s *subject) {
			s.paragraphs(func(p *measure.Part, sure bool) {
				const lineful = 90 // letters; a single line looks the same
				if p.Align != measure.AlignUnknown && p.Align != measure.Justify && len([]rune(p.Text)) > lineful {
					s.meet(s.spec.Looks[regulation.Content].Name, "", regulation.Norm, sure, p.Place, alignWords(p.Align), alignWords(measure.Justify))
				}
			})
		},
	},
	{
		ID: diag.IndentOther, Group: GroupLook, Point36: "II.1.6.2", Point05: "II.I.6.2.2",
		Title: diag.Words{Vi: "Thụt đầu dòng", En: "First-line indent"},
		Why: diag.Words{
			Vi: "Khi xuống dòng, chữ đầu dòng lùi vào (congvan explain thut_dau_dong).",
			En: "The first line of a paragraph is indented (congvan explain thut_dau_dong)."},
		Bad: "noi_dung: {thut: 0}", Good: "noi_dung: {thut: 12.7}",
		find: func(s *subject) {
			s.paragraphs(func(p *measure.Part, sure bool) {
				row := s.spec.Measures[regulation.FirstIndent]
				const short = 40 // letters of what may stand by itself
				if p.Indent.Known && p.Lead == 0 && (p.Align == measure.Justify || p.Align == measure.Left) && len([]rune(p.Text)) > short && !row.Within(p.Indent.Value, regulation.Slip()) {
					s.meet(row.Name, row.Point, row.Strength, sure, p.Place, millimetres(max(p.Indent.Value, 0)), row.Choice())
				}
			})
		},
	},
}

// paragraphs calls do for the paragraphs of the text; of those in an appendix it is
// not sure that they are text.
func (s *subject) paragraphs(do func(p *measure.Part, sure bool)) {
	for i := range s.seen.Parts {
		p := &s.seen.Parts[i]
		switch p.Component {
		case regulation.Content, regulation.Clause, regulation.Point, regulation.Article, regulation.LegalBasis:
			if p.OfText() {
				do(p, p.Sure && !s.appendix(p))
			}
		}
	}
}

func alignWords(a measure.Align) string {
	return [...]string{measure.AlignUnknown: "", measure.Left: "căn trái", measure.Centre: "căn giữa", measure.Right: "căn phải", measure.Justify: "dàn đều hai lề"}[a]
}

// numberLookRules are the rules about page numbers.
var numberLookRules = []Rule{
	{
		ID: diag.PageNumberMissing, Group: GroupLook, Point36: "II.4.4", Point05: "II.IV.5.1",
		Title: diag.Words{Vi: "Thiếu số trang", En: "No page numbers"},
		Why: diag.Words{
			Vi: "Văn bản từ hai trang trở lên ghi số trang bằng chữ số Ả-rập.",
			En: "Documents of two pages and more have page numbers in Arabic digits."},
		Bad: "so_trang: {co: khong, trang: 2}", Good: "so_trang: {co: khong, trang: 1}",
		find: func(s *subject) {
			if len(s.seen.Sheets) == 0 {
				return
			}
			if first := s.seen.Sheets[0]; first.Number.Shown == measure.No && first.Least > 1 {
				s.meet(s.numberName(), "", regulation.Norm, true, nowhere(), fmt.Sprintf("%d trang", first.Least), "có số trang")
			}
		},
	},
	{
		ID: diag.PageNumberFirst, Group: GroupLook, Point36: "II.4.4", Point05: "II.IV.5.1",
		Title: diag.Words{Vi: "Số trang ở trang thứ nhất", En: "A page number on the first page"},
		Why: diag.Words{
			Vi: "Không đánh số trang đối với trang thứ nhất.",
			En: "The first page bears no number."},
		Bad: "so_trang: {trang_dau: co}", Good: "so_trang: {trang_dau: khong}",
		find: func(s *subject) {
			if len(s.seen.Sheets) > 0 && s.seen.Sheets[0].Number.First == measure.Yes {
				s.meet(s.numberName(), "", regulation.Norm, true, nowhere(), "trang 1", "từ trang 2")
			}
		},
	},
	{
		ID: diag.PageNumberFoot, Group: GroupLook, Point36: "II.4.4", Point05: "II.IV.5.1",
		Title: diag.Words{Vi: "Số trang ở chân trang", En: "Page numbers at the foot"},
		Why: diag.Words{
			Vi: "Số trang ở phía trên trang giấy.",
			En: "The page number stands at the head of the page."},
		Bad: "so_trang: {chan: co}", Good: "so_trang: {chan: khong}",
		find: func(s *subject) {
			s.numbers(func(n measure.Number) {
				if n.Foot {
					s.meet(s.numberName(), "", regulation.Norm, true, n.Place, "chân trang", "đầu trang")
				}
			})
		},
	},
	{
		ID: diag.PageNumberAside, Group: GroupLook, Point36: "II.4.4", Point05: "II.IV.5.1",
		Title: diag.Words{Vi: "Số trang không ở giữa phần có chữ", En: "A page number aside"},
		Why: diag.Words{
			Vi: "Số trang cách đều hai mép phải, trái của phần có chữ, không phải của tờ giấy.",
			En: "The page number is in the middle of the text, not of the sheet."},
		Bad: "so_trang: {giua: khong}", Good: "so_trang: {giua: co}",
		find: func(s *subject) {
			s.numbers(func(n measure.Number) {
				if n.Centred == measure.No {
					s.meet(s.numberName(), "", regulation.Norm, true, n.Place, "lệch", "chính giữa")
				}
			})
		},
	},
	{
		ID: diag.PageNumberDistant, Group: GroupLook, Point36: "II.4.4", Point05: "II.IV.5.1",
		Title: diag.Words{Vi: "Số trang cách mép trên", En: "Page number and upper edge"},
		Why: diag.Words{
			Vi: "Số trang cách mép trên một khoảng đã định; tính đến đỉnh hay giữa chữ số thì quy định không nói, nên chỉ là cảnh báo.",
			En: "The distance of the page number from the edge is given; whether to its top or its middle is not, so this is a warning."},
		Bad: "so_trang: {cach: 15}", Good: "so_trang: {cach: 10}",
		find: func(s *subject) {
			row := s.spec.Measures[regulation.PageNumberDistance]
			line := 2 * s.spec.Looks[regulation.PageNumber].Size.Twips()
			s.numbers(func(n measure.Number) {
				slip, from, is := 2*regulation.Slip(), row.Of(row.Value), n.Middle.Value
				if n.Distance.Known {
					is = n.Distance.Value
				}
				if n.Foot || !n.Distance.Known && !n.Middle.Known || is <= from+slip && is >= from-line {
					return
				}
				s.meet(s.numberName(), "", regulation.Norm, true, n.Place, millimetres(is), row.Choice())
			})
		},
	},
	{
		ID: diag.PageNumberGoesOn, Group: GroupLook, Point05: "II.IV.5.2", Holds: Only05,
		Title: diag.Words{Vi: "Số trang phụ lục đánh tiếp", En: "Pages of an appendix that go on"},
		Why: diag.Words{
			Vi: "Số trang của phụ lục ghi riêng cho từng phụ lục.",
			En: "The pages of each appendix are counted by themselves."},
		Bad: "phu_luc: {danh_tiep: co}", Good: "phu_luc: {danh_tiep: khong}",
		find: func(s *subject) {
			for _, p := range s.seen.Of(regulation.AppendixWord) {
				if p.Section >= len(s.seen.Sheets) {
					continue
				}
				sheet := s.seen.Sheets[p.Section]
				if sheet.Number.Shown == measure.Yes && (!sheet.Appendix || sheet.Number.Restarts == measure.No) {
					s.meet(s.numberName(), "", regulation.Norm, p.Sure, p.Place, "đánh tiếp", "đánh riêng")
				}
			}
		},
	},
}

func (s *subject) numberName() string { return s.spec.Looks[regulation.PageNumber].Name }

// numbers calls do for the page numbers that are shown.
func (s *subject) numbers(do func(measure.Number)) {
	for _, sheet := range s.seen.Sheets {
		if sheet.Number.Shown == measure.Yes {
			do(sheet.Number)
		}
	}
}
