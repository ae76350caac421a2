package layout

import (
	"testing"

	"congvan/internal/unit"
	"congvan/regulation"
)

// The name of the type, its author, the trích yếu and five hyphens stand below
// each other on the axis of the text area, and a trích yếu parts where its sense
// allows.
func TestTitles(t *testing.T) {
	laid := lay(t, letter("mau: quyet-dinh", "kinh_gui:", "tac_gia: CỦA BAN THƯỜNG VỤ",
		"trich_yeu: số hoá tài liệu lưu trữ của các chi bộ thuộc Đảng uỷ đặc khu giai đoạn 2026 - 2028"))
	block := laid.of(regulation.TypeName, regulation.Author, regulation.Subject, regulation.Hyphens)
	sameTexts(t, block, "QUYẾT ĐỊNH", "CỦA BAN THƯỜNG VỤ",
		"số hoá tài liệu lưu trữ của các chi bộ thuộc", "Đảng uỷ đặc khu giai đoạn 2026 - 2028", "-----")
	axis := (laid.Sections[0].Sheet.Left + laid.Sections[0].Sheet.TextWidth()/2).Dots()
	for _, l := range block {
		if !near(l.centre(), axis, unit.Twips(1).Dots()) {
			t.Errorf("%q stands %.2f pt off the axis", l.text(), (l.centre() - axis).Points())
		}
	}
	if number := laid.one(t, regulation.NumberSymbol); number.text() != "Số 181-QĐ/ĐU" {
		t.Error(number.text())
	}
}

// Without a trích yếu there are no hyphens, and without a symbol no number.
func TestTitlesOfABareDocument(t *testing.T) {
	laid := lay(t, letter("mau: dieu-le", "kinh_gui:", "trich_yeu:", "so:", "co_quan: {ten: ĐẠI HỘI}"))
	sameTexts(t, laid.of(regulation.TypeName, regulation.Hyphens, regulation.NumberSymbol), "ĐIỀU LỆ ĐẢNG")
}

// Căn cứ bear the marks of their regulation, save the writer's own.
func TestLegalBases(t *testing.T) {
	const bases = "can_cu: [Căn cứ một, 'Căn cứ hai,', Căn cứ ba]"
	old := lay(t, letter("mau: quyet-dinh", "kinh_gui:", bases))
	sameTexts(t, old.of(regulation.LegalBasis), "Căn cứ một;", "Căn cứ hai,", "Căn cứ ba,")
	current := lay(t, letter("mau: quyet-dinh", "kinh_gui:", bases, "ngay: 2026-07-05"))
	sameTexts(t, current.of(regulation.LegalBasis), "- Căn cứ một;", "- Căn cứ hai,", "- Căn cứ ba.")
}

// Below the number, in this order: the draft, room for the stamp of secrecy and
// the urgency; nothing is printed of the secrecy.
func TestMarks(t *testing.T) {
	laid := lay(t, letter("du_thao: 2", "mat: mật", "khan: hỏa tốc"))
	sameTexts(t, laid.of(regulation.DraftMark, regulation.Secrecy, regulation.Urgency), "Dự thảo lần 2", "HOẢ TỐC")
	draft, urgency := laid.one(t, regulation.DraftMark), laid.one(t, regulation.Urgency)
	if room := urgency.Baseline - draft.Baseline; room < unit.MM(12) {
		t.Errorf("%.1f mm for the stamp", room.MM())
	}
	if open := lay(t, letter("du_thao: 2", "khan: khẩn")); open.one(t, regulation.Urgency).Baseline >= urgency.Baseline {
		t.Error("room for a stamp is kept where none comes")
	}
}

// Whom the document is for stands at the top right of the first page, where the
// others have their number; that it is not for the media, below the signature.
func TestCirculation(t *testing.T) {
	laid := lay(t, letter("luu_hanh: Tài liệu hội nghị", body(several(60)...)))
	l := laid.one(t, regulation.Circulation)
	right := (laid.Sections[0].Sheet.Width - laid.Sections[0].Sheet.Right).Dots()
	if l.text() != "TÀI LIỆU HỘI NGHỊ" || l.page != 1 || !near(l.right(), right, unit.Twips(1).Dots()) || l.Baseline != laid.of(regulation.PageNumber)[0].Baseline {
		t.Errorf("%q on page %d, %.2f pt, %v", l.text(), l.page, l.right().Points(), l.Baseline)
	}
	below := lay(t, letter("luu_hanh: Không phổ biến trên phương tiện thông tin đại chúng"))
	if l := below.one(t, regulation.Circulation); l.Baseline < below.one(t, regulation.SignerName).Baseline {
		t.Error("it stands above the name")
	}
}

// The drafter's mark ends the recipients; contact details stand below a stroke
// over the whole width.
func TestDrafterAndContact(t *testing.T) {
	laid := lay(t, letter("nguoi_soan: {ky_hieu: NguyenVanAn, so_ban: 26}", "lien_he: Số 9A", "ngay: 2026-07-05"))
	if l := laid.one(t, regulation.DrafterMark); l.text() != "NguyenVanAn-26" {
		t.Error(l.text())
	}
	if l := lay(t, letter("nguoi_soan: {ky_hieu: NguyenVanAn}")).one(t, regulation.DrafterMark); l.text() != "NGUYENVANAN" {
		t.Errorf("under 36-HD/VPTW %s", l.text())
	}
	contact := laid.one(t, regulation.Contact)
	rules := laid.Pages[len(laid.Pages)-1].Rules
	rule := rules[len(rules)-1]
	if rule.X != laid.Sections[0].Sheet.Left || rule.Width != laid.Sections[0].Sheet.TextWidth() || rule.Y > contact.Baseline || contact.Baseline-rule.Y > unit.PT(16) {
		t.Errorf("rule %+v above a line at %v", rule, contact.Baseline)
	}
}

// On the back of a sheet printed on both sides the margins change places.
func TestBothSides(t *testing.T) {
	laid := lay(t, letter("trinh_bay: {hai_mat: true}", body(several(60)...)))
	left := map[int]unit.Twips{1: unit.MM(30), 2: unit.MM(15)}
	for _, l := range laid.of(regulation.Content) {
		if want, ok := left[l.page]; ok && l.X != want {
			t.Fatalf("page %d begins at %.1f mm", l.page, l.X.MM())
		}
	}
	number := laid.of(regulation.PageNumber)[0]
	axis := (unit.MM(15) + laid.Sections[0].Sheet.TextWidth()/2).Dots()
	if !near(number.centre(), axis, unit.Twips(1).Dots()) {
		t.Errorf("the number stands %.2f pt off the axis", (number.centre() - axis).Points())
	}
}

// A political report has the theme of the congress in the place of type and
// subject, and in parentheses whose report to which congress it is.
func TestThemeOfACongress(t *testing.T) {
	laid := lay(t, letter("mau: bao-cao", "kinh_gui:", "trich_yeu:", "chu_de: ĐOÀN KẾT, ĐỔI MỚI", "trinh_dai_hoi: Báo cáo trình Đại hội"))
	sameTexts(t, laid.of(regulation.TypeName, regulation.Subject, regulation.Theme, regulation.Presented, regulation.Hyphens),
		"ĐOÀN KẾT, ĐỔI MỚI", "(Báo cáo trình Đại hội)", "-----")
	if laid.Info.Title != "Số 181-BC/ĐU báo cáo ĐOÀN KẾT, ĐỔI MỚI" {
		t.Error(laid.Info.Title)
	}
}
