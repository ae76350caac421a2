package check

import (
	"fmt"

	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/measure"
	"congvan/regulation"
)

// pageRules are the rules about paper and margins.
var pageRules = []Rule{
	{
		ID: diag.PaperOther, Group: GroupLook, Point36: "II.4.2", Point05: "II.IV.3",
		Title: diag.Words{Vi: "Khổ giấy", En: "Paper"},
		Why: diag.Words{
			Vi: "Văn bản trên giấy A4; giấy tờ hành chính trên A4 hoặc A5.",
			En: "Documents are on A4, forms on A4 or A5."},
		Bad: "trang: {rong: 216, cao: 279}", Good: "trang: {rong: 210, cao: 297}",
		find: func(s *subject) {
			s.sheets(func(sheet measure.Sheet, place measure.Place) {
				row := s.spec.Measures[regulation.SheetWidth]
				if s.isPaper(sheet, regulation.SheetWidth, regulation.SheetHeight) || s.small(sheet) && s.typ.Group == regulation.GroupForm {
					return
				}
				s.meet("Khổ giấy", row.Point, row.Strength, true, place, paper(sheet.Width, sheet.Height), paper(s.spec.Length(regulation.SheetWidth), s.spec.Length(regulation.SheetHeight))+" (A4)")
			})
		},
	},
	{
		ID: diag.MarginOther, Group: GroupLook, Point36: "II.4.3", Point05: "II.IV.4.1",
		Title: diag.Words{Vi: "Lề trang", En: "Margins"},
		Why: diag.Words{
			Vi: "Mỗi lề có một số đo, mặt sau đổi lề trái với lề phải (congvan explain le_trai). Lề trong khoảng là của văn bản nhà nước.",
			En: "Every margin has one width, on the back the left has that of the right (congvan explain le_trai). Ranges are those of documents of the State."},
		Bad: "trang: {phai: 20}", Good: "trang: {phai: 15}",
		find: func(s *subject) {
			s.sheets(func(sheet measure.Sheet, place measure.Place) {
				if sheet.Landscape() || s.small(sheet) {
					return // the text gives none
				}
				for _, side := range []struct {
					key regulation.MeasureKey
					is  measure.Length
				}{{regulation.MarginTop, sheet.Top}, {regulation.MarginBottom, sheet.Bottom}, {regulation.MarginLeft, sheet.Left}, {regulation.MarginRight, sheet.Right}} {
					row := s.spec.Measures[side.key]
					if side.is.Known && !row.Within(side.is.Value, regulation.Slip()) {
						s.meet(row.Name, row.Point, row.Strength, true, place, millimetres(side.is.Value), row.Choice())
					}
				}
			})
		},
	},
	{
		ID: diag.LandscapeText, Group: GroupLook, Point36: "II.4.3", Point05: "II.IV.4.3",
		Title: diag.Words{Vi: "Trang nằm ngang không có bảng", En: "A page on its side without a table"},
		Why: diag.Words{
			Vi: "Chỉ trang có bảng, biểu mới được trình bày theo chiều ngang.",
			En: "Only pages with tables may lie on their side."},
		Bad: "trang: {rong: 297, cao: 210}", Good: "trang: {rong: 210, cao: 297}",
		find: func(s *subject) {
			s.sheets(func(sheet measure.Sheet, place measure.Place) {
				if sheet.Landscape() && !sheet.Tables && !s.small(sheet) {
					s.meet("Hướng trang", "", regulation.Norm, true, place, "ngang", "dọc")
				}
			})
		},
	},
	{
		ID: diag.LineAstray, Group: GroupLook, Point36: "II.4.3", Point05: "II.IV.4.1",
		Title: diag.Words{Vi: "Dòng ra ngoài lề", En: "A line outside the margins"},
		Why: diag.Words{
			Vi: "Mọi dòng nằm trong vùng trình bày, trừ số trang và chỉ dẫn phạm vi lưu hành.",
			En: "All lines stand in the area of the text, save the page number and the word for whom the paper is."},
		Bad: "trang: {ra_ngoai: co}", Good: "trang: {ra_ngoai: khong}",
		find: func(s *subject) {
			for _, place := range s.seen.Astray {
				s.meet("Lề trang", "", regulation.Norm, true, place, "", "")
			}
		},
	},
}

// sheets calls do for the sheets whose size is known, at the first place on each.
func (s *subject) sheets(do func(measure.Sheet, measure.Place)) {
	for i, sheet := range s.seen.Sheets {
		if sheet.Width == 0 || sheet.Height == 0 {
			continue
		}
		place := nowhere()
		for j := range s.seen.Parts {
			if i > 0 && s.seen.Parts[j].Section == i {
				place = s.seen.Parts[j].Place
				break
			}
		}
		do(sheet, place)
	}
}

// isPaper says whether a sheet, upright or on its side, is of those lengths.
func (s *subject) isPaper(sheet measure.Sheet, width, height regulation.MeasureKey) bool {
	const slips = 2 // one at either edge
	fits := func(is unit.Twips, key regulation.MeasureKey) bool {
		return s.spec.Measures[key].Within(is, slips*regulation.Slip())
	}
	return fits(min(sheet.Width, sheet.Height), width) && fits(max(sheet.Width, sheet.Height), height)
}

// small says whether a sheet is A5.
func (s *subject) small(sheet measure.Sheet) bool {
	return s.isPaper(sheet, regulation.SmallWidth, regulation.SmallHeight)
}

func paper(width, height unit.Twips) string {
	return fmt.Sprintf("%.0f × %s", width.MM(), fmt.Sprintf("%.0f", height.MM())+" "+regulation.Millimetres.String())
}
