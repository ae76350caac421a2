package check

import (
	"congvan/internal/diag"
	"congvan/measure"
	"congvan/regulation"
)

// closingLookRules are the rules about where signatures and recipients stand.
var closingLookRules = []Rule{
	{
		ID: diag.SignatureAlone, Group: GroupLook,
		Title: diag.Words{Vi: "Phần ký đứng một mình một trang", En: "A signature alone on a page"},
		Why: diag.Words{
			Vi: "Trang chỉ có chữ ký dễ bị ghép vào văn bản khác; quy định không nói, văn phòng nào cũng tránh.",
			En: "A page with a signature alone may be put behind any document; the regulation is silent, offices avoid it."},
		Bad: "quyen_han: {trang: 9}", Good: "quyen_han: {trang: 1}",
		find: func(s *subject) {
			authorities := s.seen.Of(regulation.Authority)
			if len(authorities) == 0 || authorities[0].Page == 0 {
				return
			}
			last := 0
			for i := range s.seen.Parts {
				if p := &s.seen.Parts[i]; p.Known && p.Section == authorities[0].Section && (p.Component.OfText() || p.Component == regulation.TableText) && p.Page > 0 {
					last = max(last, p.Last)
				}
			}
			if last > 0 && authorities[0].Page > last {
				p := authorities[0]
				s.meet(s.spec.Looks[regulation.Authority].Name, "", regulation.Norm, p.Sure, p.Place, "", "")
			}
		},
	},
	{
		ID: diag.ClosingSide, Group: GroupLook, Point36: "II.1.7.2", Point05: "II.I.7.2.1",
		Title: diag.Words{Vi: "Chỗ của phần ký và Nơi nhận", En: "Sides of signature and recipients"},
		Why: diag.Words{
			Vi: "Người ký ở góc phải, nơi nhận ở góc trái.",
			En: "Who signs stands at the right, the recipients at the left."},
		Bad: "quyen_han: {ben: trai}", Good: "quyen_han: {ben: phai}",
		find: func(s *subject) {
			if len(s.Signers) == 1 && !s.Attestation.Of.Present() {
				for _, c := range []regulation.Component{regulation.Authority, regulation.Office, regulation.SignerName} {
					s.side(c, measure.RightSide)
				}
				for _, p := range s.seen.Of(regulation.RecipientsWord) {
					if p.Side == measure.RightSide {
						s.side(regulation.RecipientsWord, measure.LeftSide)
					}
				}
			}
		},
	},
}

// habitRules are the rules about how a file was typed.
var habitRules = []Rule{
	{
		ID: diag.EmptyParagraphs, Group: GroupLook,
		Title: diag.Words{Vi: "Đoạn trống để tạo khoảng cách", En: "Empty paragraphs for room"},
		Why: diag.Words{
			Vi: "Đoạn trống làm khoảng cách không đều và đứng lẻ ở đầu trang.",
			En: "Empty paragraphs make uneven room and stand at the head of pages."},
		Bad: "noi_dung: {doan_trong: co}", Good: "noi_dung: {doan_trong: khong}",
		find: func(s *subject) {
			for _, place := range s.seen.Blanks {
				s.meet(s.spec.Looks[regulation.Content].Name, "", regulation.Norm, true, place, "", "")
			}
		},
	},
	{
		ID: diag.SpacesForPlace, Group: GroupLook,
		Title: diag.Words{Vi: "Dấu cách, tab để đặt chỗ", En: "Spaces and tabs for places"},
		Why: diag.Words{
			Vi: "Chữ đặt chỗ bằng dấu cách xê dịch khi đổi máy, đổi phông.",
			En: "What spaces place moves with every machine and font."},
		Bad: "noi_dung: {tab: co}", Good: "noi_dung: {tab: khong}",
		find: func(s *subject) {
			for i := range s.seen.Parts {
				if p := &s.seen.Parts[i]; p.OfText() && p.Lead > 0 {
					s.meet(s.spec.Looks[regulation.Content].Name, "", regulation.Norm, true, p.Place, "", "")
				}
			}
		},
	},
}
