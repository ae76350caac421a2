package check

import (
	"strings"
	"unicode"

	"congvan/internal/diag"
	"congvan/internal/legacy"
	"congvan/internal/unit"
	"congvan/measure"
	"congvan/regulation"
)

const (
	typeface = "Times New Roman"
	black    = "đen"
)

// styleRules are the rules about the rows of the table of sizes and styles. A new row
// is looked at by itself.
var styleRules = []Rule{
	{
		ID: diag.LookSize, Group: GroupLook, Point36: "Phụ lục 3, 6", Point05: "Phụ lục 2, 6",
		Title: diag.Words{Vi: "Cỡ chữ", En: "Size"},
		Why: diag.Words{
			Vi: "Mỗi thành phần có cỡ chữ của nó trong bảng mẫu trình bày; congvan explain in cả bảng.",
			En: "Each component has its size in the table of the regulation, which congvan explain prints."},
		Bad: "trich_yeu: {co: 13}", Good: "trich_yeu: {co: 15}",
		find: func(s *subject) {
			s.rows(func(p *measure.Part, look regulation.Look) {
				for _, r := range p.Runs {
					if r.Size != 0 && !r.Raised && spoken1(r.Text) && (r.Size < look.Least() || r.Size > max(look.Size, look.Max)) {
						s.meet(look.Name, look.Point, look.Strength, p.Sure, p.Place, sizeWords(r.Size), asked(look))
						return
					}
				}
			})
		},
	},
	{
		ID: diag.LookBold, Group: GroupLook, Point36: "Phụ lục 3, 7", Point05: "Phụ lục 2, 7",
		Title: diag.Words{Vi: "Chữ đậm", En: "Bold"},
		Why: diag.Words{
			Vi: "Bảng mẫu trình bày nói thành phần nào đậm: tên cơ quan ban hành, quyền hạn, họ tên thì đậm, chức vụ và cơ quan cấp trên thì không.",
			En: "The table says what is bold: the issuing body, the authority and the name are, the office and the superior body are not."},
		Bad: "chuc_vu: {dam: co}", Good: "chuc_vu: {dam: khong}",
		find: func(s *subject) {
			s.styles(func(r measure.Run) measure.Answer { return r.Bold }, func(l regulation.Look) bool { return l.Bold }, "đậm", "không đậm")
		},
	},
	{
		ID: diag.LookItalic, Group: GroupLook, Point36: "Phụ lục 3, 4", Point05: "Phụ lục 2, 4",
		Title: diag.Words{Vi: "Chữ nghiêng", En: "Italics"},
		Why: diag.Words{
			Vi: "Địa danh và ngày, trích yếu công văn, từ Kính gửi và chỉ dẫn dự thảo thì nghiêng; các thành phần khác, kể cả căn cứ, thì đứng.",
			En: "Place and day, the subject of a letter, Kính gửi and the mark of a draft are in italics; all else, the legal bases too, is upright."},
		Bad: "dia_danh_ngay: {nghieng: khong}", Good: "dia_danh_ngay: {nghieng: co}",
		find: func(s *subject) {
			s.styles(func(r measure.Run) measure.Answer { return r.Italic }, func(l regulation.Look) bool { return l.Italic }, "nghiêng", "đứng")
		},
	},
	{
		ID: diag.LookUnderline, Group: GroupLook, Point36: "Phụ lục 3, 9", Point05: "Phụ lục 2, 9",
		Title: diag.Words{Vi: "Gạch chân", En: "Underline"},
		Why: diag.Words{
			Vi: "Chỉ từ Nơi nhận gạch chân.",
			En: "The words Nơi nhận alone are underlined."},
		Bad: "tu_noi_nhan: {gach_chan: khong}", Good: "tu_noi_nhan: {gach_chan: co}",
		find: func(s *subject) {
			s.styles(func(r measure.Run) measure.Answer { return r.Underline }, func(l regulation.Look) bool { return l.Underline }, "gạch chân", "không gạch chân")
		},
	},
	{
		ID: diag.LookCapitals, Group: GroupLook, Point36: "Phụ lục 3, 5", Point05: "Phụ lục 2, 5",
		Title: diag.Words{Vi: "Chữ in hoa, in thường", En: "Capitals"},
		Why: diag.Words{
			Vi: "Tên cơ quan, tên loại, quyền hạn và chức vụ in hoa; trích yếu, ngày tháng, số của phần, chương in thường.",
			En: "Bodies, types, authority and office are in capitals; subjects, days and the numbers of parts are not."},
		Bad: "trich_yeu_cong_van: {chu: VỀ VIỆC CHUẨN BỊ HỘI NGHỊ}", Good: "trich_yeu_cong_van: {chu: về việc chuẩn bị hội nghị}",
		find: func(s *subject) {
			s.rows(func(p *measure.Part, look regulation.Look) {
				small := strings.ContainsFunc(p.Text, unicode.IsLower)
				switch {
				case look.Caps && small && p.Component != regulation.TypeName:
					s.meet(look.Name, look.Point, look.Strength, p.Sure, p.Place, "chữ thường", "chữ in hoa")
				case !look.Caps && !small && writtenSmall(p.Component) && len(strings.Fields(p.Text)) > 1:
					s.meet(look.Name, look.Point, look.Strength, p.Sure, p.Place, "chữ in hoa", "chữ in thường")
				}
			})
		},
	},
	{
		ID: diag.LookFace, Group: GroupLook, Point05: "II.IV.1", Holds: Only05,
		Title: diag.Words{Vi: "Phông chữ", En: "Face"},
		Why: diag.Words{
			Vi: "Văn bản dùng kiểu chữ Times New Roman.",
			En: "Documents are set in Times New Roman."},
		Bad: "noi_dung: {phong: Arial}", Good: "noi_dung: {phong: Times New Roman}",
		find: func(s *subject) {
			s.runs(func(name string, p *measure.Part, r measure.Run) {
				if kind, _ := legacy.OfFont(r.Face); r.Face != "" && kind == legacy.Unicode && !strings.EqualFold(r.Face, typeface) {
					s.meet(name, "", regulation.Norm, true, p.Place, r.Face, typeface)
				}
			})
		},
	},
	{
		ID: diag.LookColour, Group: GroupLook, Point05: "II.IV.1", Holds: Only05,
		Title: diag.Words{Vi: "Màu chữ", En: "Colour"},
		Why: diag.Words{
			Vi: "Chữ trong văn bản màu đen.",
			En: "The text is black."},
		Bad: "noi_dung: {mau: \"FF0000\"}", Good: "noi_dung: {mau: \"000000\"}",
		find: func(s *subject) {
			s.runs(func(name string, p *measure.Part, r measure.Run) {
				if coloured(r.Colour) {
					s.meet(name, "", regulation.Norm, true, p.Place, "#"+r.Colour, black)
				}
			})
		},
	},
	{
		ID: diag.LookLegacy, Group: GroupLook, Point36: "II.4.1", Point05: "II.IV.1",
		Title: diag.Words{Vi: "Phông của bảng mã cũ (TCVN3, VNI)", En: "Fonts of the old codes (TCVN3, VNI)"},
		Why: diag.Words{
			Vi: "Văn bản dùng bộ mã Unicode theo TCVN 6909:2001; phông .Vn…, VNI-… là của bảng mã cũ.",
			En: "Documents are in Unicode by TCVN 6909:2001; the fonts .Vn… and VNI-… are of the old codes."},
		Bad: "noi_dung: {phong: .VnTime}", Good: "noi_dung: {phong: Times New Roman}",
		find: func(s *subject) {
			s.runs(func(name string, p *measure.Part, r measure.Run) {
				if kind, _ := legacy.OfFont(r.Face); kind != legacy.Unicode {
					s.meet(name, "", regulation.Norm, true, p.Place, r.Face, typeface)
				}
			})
		},
	},
	{
		ID: diag.LookMixedSizes, Group: GroupLook,
		Title: diag.Words{Vi: "Nội dung có nhiều cỡ chữ", En: "A text in several sizes"},
		Why: diag.Words{
			Vi: "Quy định cho chọn cỡ 14 hoặc 15; một văn bản nên dùng một cỡ.",
			En: "The regulation leaves the choice between two sizes; one document has one of them."},
		Bad: "khoan: {co: 15}", Good: "khoan: {co: 14}",
		find: func(s *subject) {
			met := map[unit.HalfPoints]bool{}
			var sizes []string
			var at measure.Place
			for i := range s.seen.Parts {
				p := &s.seen.Parts[i]
				if !p.OfText() || s.spec.Looks[p.Component].Strength == regulation.Chosen || s.appendix(p) {
					continue
				}
				for _, r := range p.Runs {
					if r.Size != 0 && !r.Raised && spoken1(r.Text) && !met[r.Size] {
						met[r.Size], at = true, p.Place
						sizes = append(sizes, sizeWords(r.Size))
					}
				}
			}
			if len(sizes) > 1 {
				s.meet(s.spec.Looks[regulation.Content].Name, "", regulation.Norm, true, at, strings.Join(sizes, "; "), sizes[0])
			}
		},
	},
}

// rows calls do for the parts whose row the text of the regulation gives, the page
// numbers too.
func (s *subject) rows(do func(*measure.Part, regulation.Look)) {
	for i := range s.seen.Parts {
		p := &s.seen.Parts[i]
		if look := s.spec.Looks[p.Component]; p.Known && look.Strength != regulation.Chosen && !look.Red {
			do(p, look)
		}
	}
	for _, sheet := range s.seen.Sheets {
		n := sheet.Number
		if n.Shown == measure.Yes {
			do(&measure.Part{Place: n.Place, Component: regulation.PageNumber, Known: true, Sure: true, Runs: n.Runs}, s.spec.Looks[regulation.PageNumber])
		}
	}
}

// styles holds the parts against one of the styles of their rows. In a text some words
// may stand out; it is set otherwise only where most of it is.
func (s *subject) styles(of func(measure.Run) measure.Answer, asks func(regulation.Look) bool, with, without string) {
	letters := map[regulation.Component][2]int{} // all of the texts, and those with the style
	s.rows(func(p *measure.Part, _ regulation.Look) {
		if all, on := share(p.Runs, of); freely(p.Component) {
			n := letters[p.Component]
			letters[p.Component] = [2]int{n[0] + all, n[1] + on}
		}
	})
	s.rows(func(p *measure.Part, look regulation.Look) {
		runs := p.Runs
		if p.Component == regulation.Article {
			if p.Label == 0 {
				return
			}
			runs = p.Beginning()
		}
		if s.rule.ID == diag.LookUnderline && (p.Component == regulation.PartyTitle || p.Component == regulation.IssuingBody) {
			return // rules of their own
		}
		all, on := share(runs, of)
		if freely(p.Component) {
			if n := letters[p.Component]; 2*n[1] <= n[0] {
				return
			}
		}
		switch {
		case all == 0:
		case asks(look) && 2*on < all:
			s.meet(look.Name, look.Point, look.Strength, p.Sure, p.Place, without, with)
		case !asks(look) && 2*on > all:
			s.meet(look.Name, look.Point, look.Strength, p.Sure, p.Place, with, without)
		}
	})
}

// freely says whether words of the component may stand out.
func freely(c regulation.Component) bool {
	switch c {
	case regulation.Content, regulation.Clause, regulation.Point, regulation.LegalBasis:
		return true
	}
	return false
}

// share is how many letters of runs are known to have or not to have a style, and how
// many have it.
func share(runs []measure.Run, of func(measure.Run) measure.Answer) (all, on int) {
	for _, r := range runs {
		n := 0
		for _, c := range r.Text {
			if unicode.IsLetter(c) || unicode.IsDigit(c) {
				n++
			}
		}
		switch of(r) {
		case measure.Yes:
			all, on = all+n, on+n
		case measure.No:
			all += n
		}
	}
	return all, on
}

// runs calls do for each run with a letter, by the name of its component, or that of
// the document where several are concerned.
func (s *subject) runs(do func(string, *measure.Part, measure.Run)) {
	for i := range s.seen.Parts {
		p := &s.seen.Parts[i]
		if p.Known && s.spec.Looks[p.Component].Red {
			continue
		}
		for _, r := range p.Runs {
			if spoken1(r.Text) {
				do("Chữ trong văn bản", p, r)
			}
		}
	}
}

// spoken1 says whether a text has a letter or a digit.
func spoken1(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// writtenSmall says whether a component that is in small letters is looked at: of a
// name of a person the words are held against another rule.
func writtenSmall(c regulation.Component) bool {
	switch c {
	case regulation.Subject, regulation.LetterSubject, regulation.PlaceDate, regulation.DraftMark, regulation.Division, regulation.Section, regulation.RecipientsWord:
		return true
	}
	return false
}

// coloured says whether a colour is known and one that no eye takes for black.
func coloured(colour string) bool {
	const darkest = '3' // of the first digit of each part
	if len(colour) != len("000000") {
		return false
	}
	return colour[0] >= darkest || colour[2] >= darkest || colour[4] >= darkest
}

// appendix says whether a part stands in an appendix, which may be a form of any look.
func (s *subject) appendix(p *measure.Part) bool {
	return p.Section < len(s.seen.Sheets) && s.seen.Sheets[p.Section].Appendix
}
