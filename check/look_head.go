package check

import (
	"fmt"
	"strings"

	"congvan/internal/diag"
	"congvan/measure"
	"congvan/regulation"
)

// headLookRules are the rules about the head of a document.
var headLookRules = []Rule{
	{
		ID: diag.PartNotOnPage, Group: GroupLook, Point36: "II.1.1", Point05: "II.I.1",
		Title: diag.Words{Vi: "Không có tiêu đề Đảng Cộng sản Việt Nam", En: "No title Đảng Cộng sản Việt Nam"},
		Why: diag.Words{
			Vi: "Tiêu đề xác định văn bản của Đảng, ở góc phải, dòng đầu, trang đầu.",
			En: "The title tells a document of the Party; it stands at the top right of the first page."},
		Bad: "tieu_de: {bo: co}", Good: "tieu_de: {bo: khong}",
		find: func(s *subject) {
			if s.typ.Group == regulation.GroupDocument && len(s.seen.Of(regulation.PartyTitle)) == 0 {
				row := s.spec.Looks[regulation.PartyTitle]
				s.meet(row.Name, "", regulation.Norm, len(s.seen.Of(regulation.IssuingBody)) > 0 && !s.seen.Drawn, nowhere(), "không có", "ĐẢNG CỘNG SẢN VIỆT NAM")
			}
		},
	},
	{
		ID: diag.TitleRuleMissing, Group: GroupLook, Point36: "II.1.1", Point05: "II.I.1.2",
		Title: diag.Words{Vi: "Thiếu đường kẻ dưới tiêu đề", En: "No rule below the title"},
		Why: diag.Words{
			Vi: "Dưới tiêu đề có đường kẻ ngang nét liền, dài bằng độ dài tiêu đề.",
			En: "Below the title stands a solid rule as long as the words."},
		Bad: "tieu_de: {ke: khong}", Good: "tieu_de: {ke: co}",
		find: func(s *subject) {
			if t := s.seen.Title; t.Drawn == measure.No && t.Underlined == measure.No {
				s.below(regulation.PartyTitle, "không có", "đường kẻ nét liền")
			}
		},
	},
	{
		ID: diag.TitleUnderlined, Group: GroupLook, Point36: "II.1.1", Point05: "II.I.1.2",
		Title: diag.Words{Vi: "Gạch chân tiêu đề", En: "An underlined title"},
		Why: diag.Words{
			Vi: "Dưới tiêu đề là một đường kẻ, không phải gạch chân chữ.",
			En: "Below the title stands a rule; its words are not underlined."},
		Bad: "tieu_de: {ke: gach_chan}", Good: "tieu_de: {ke: co}",
		find: func(s *subject) {
			if s.seen.Title.Underlined == measure.Yes {
				s.below(regulation.PartyTitle, "gạch chân", "đường kẻ nét liền")
			}
		},
	},
	{
		ID: diag.TitleRuleShort, Group: GroupLook, Point36: "II.1.1", Point05: "II.I.1.2",
		Title: diag.Words{Vi: "Đường kẻ không dài bằng tiêu đề", En: "A rule of another length"},
		Why: diag.Words{
			Vi: "Đường kẻ dài bằng độ dài tiêu đề, không phải một phần của nó.",
			En: "The rule is as long as the title, not a part of it."},
		Bad: "tieu_de: {ke: 50}", Good: "tieu_de: {ke: 100}",
		find: func(s *subject) {
			const least, most = 90, 115 // hundredths of the words
			if t := s.seen.Title; t.Drawn == measure.Yes && t.Share != 0 && (t.Share < least || t.Share > most) {
				s.below(regulation.PartyTitle, fmt.Sprintf("%d%% tiêu đề", t.Share), "dài bằng tiêu đề")
			}
		},
	},
	{
		ID: diag.IssuerRule, Group: GroupLook, Point36: "II.1.2.2", Point05: "II.I.2.2.1",
		Title: diag.Words{Vi: "Đường kẻ dưới tên cơ quan", En: "A rule below the issuing body"},
		Why: diag.Words{
			Vi: "Dưới tên cơ quan là dấu sao; đường kẻ là của văn bản nhà nước.",
			En: "Below the issuing body stands a star; a rule is what documents of the State have."},
		Bad: "co_quan: {ke: co}", Good: "co_quan: {ke: khong}",
		find: func(s *subject) {
			if t := s.seen.Issuer; t.Drawn == measure.Yes || t.Underlined == measure.Yes {
				s.below(regulation.IssuingBody, "đường kẻ", "dấu sao (*)")
			}
		},
	},
	{
		ID: diag.StarMissing, Group: GroupLook, Point36: "II.1.2.2", Point05: "II.I.2.2.1",
		Title: diag.Words{Vi: "Thiếu dấu sao dưới tên cơ quan", En: "No star below the issuing body"},
		Why: diag.Words{
			Vi: "Dấu sao phân cách tên cơ quan với số và ký hiệu.",
			En: "A star parts the name of the body from the number."},
		Bad: "dau_sao: {bo: co}", Good: "dau_sao: {bo: khong}",
		find: func(s *subject) {
			if len(s.seen.Of(regulation.Star)) == 0 && len(s.seen.Of(regulation.NumberSymbol)) > 0 && s.seen.Issuer.Drawn != measure.Yes && s.seen.Issuer.Underlined != measure.Yes {
				s.below(regulation.IssuingBody, "không có", "dấu sao (*)")
			}
		},
	},
	{
		ID: diag.HyphensOther, Group: GroupLook, Point36: "II.1.5.2", Point05: "II.I.5.2.1",
		Title: diag.Words{Vi: "Năm dấu gạch nối dưới trích yếu", En: "Five hyphens below the subject"},
		Why: diag.Words{
			Vi: "Dưới trích yếu của văn bản có tên loại là năm dấu gạch nối, không phải đường kẻ.",
			En: "Below the subject of a document that shows its type stand five hyphens and no rule."},
		Bad: "gach_noi: {chu: \"-------\"}", Good: "gach_noi: {chu: \"-----\"}",
		find: func(s *subject) {
			row := s.spec.Looks[regulation.Hyphens]
			if s.typ.Untitled || s.typ.Group != regulation.GroupDocument || len(s.seen.Of(regulation.TypeName)) == 0 {
				return
			}
			const asked = "-----"
			all := s.seen.Of(regulation.Hyphens)
			if subjects := s.seen.Of(regulation.Subject); len(all) == 0 && len(subjects) > 0 {
				s.meet(row.Name, "", regulation.Norm, subjects[0].Sure && !s.seen.Drawn, subjects[0].Place, "không có", asked)
			}
			for _, p := range all {
				bare := strings.NewReplacer(" ", "", "–", "-", "‑", "-").Replace(p.Text)
				if bare != asked {
					s.meet(row.Name, "", regulation.Norm, p.Sure, p.Place, p.Text, asked)
				}
			}
		},
	},
	{
		ID: diag.TypeWithSubject, Group: GroupLook, Point36: "II.1.5.2", Point05: "II.I.5.2.1",
		Title: diag.Words{Vi: "Tên loại và trích yếu một dòng", En: "Type and subject on one line"},
		Why: diag.Words{
			Vi: "Tên loại thành một dòng riêng, trích yếu ở dưới.",
			En: "The type is a line of its own, the subject stands below."},
		Bad: "ten_loai: {chu: BÁO CÁO kết quả công tác}", Good: "ten_loai: {chu: BÁO CÁO}",
		find: func(s *subject) {
			for _, p := range s.seen.Of(regulation.TypeName) {
				if p.Text != strings.ToUpper(p.Text) {
					s.meet(s.spec.Looks[regulation.TypeName].Name, "", regulation.Norm, p.Sure, p.Place, p.Text, strings.ToUpper(s.typ.Name))
				}
			}
		},
	},
	{
		ID: diag.HeadSide, Group: GroupLook, Point36: "II.1.2.2", Point05: "II.I.1.2",
		Title: diag.Words{Vi: "Chỗ của các thành phần phần đầu", En: "Sides of the head"},
		Why: diag.Words{
			Vi: "Tiêu đề và ngày ở góc phải; tên cơ quan, số và trích yếu công văn ở góc trái.",
			En: "Title and day stand at the right; bodies, number and the subject of a letter at the left."},
		Bad: "tieu_de: {ben: trai}", Good: "tieu_de: {ben: phai}",
		find: func(s *subject) {
			for _, c := range []regulation.Component{regulation.PartyTitle, regulation.PlaceDate} {
				s.side(c, measure.RightSide)
			}
			for _, c := range []regulation.Component{regulation.SuperiorBody, regulation.IssuingBody, regulation.NumberSymbol, regulation.LetterSubject} {
				s.side(c, measure.LeftSide)
			}
		},
	},
	{
		ID: diag.HeadOrder, Group: GroupLook, Point36: "II.1.3.2", Point05: "II.I.3.2.1",
		Title: diag.Words{Vi: "Thứ tự các thành phần", En: "Order of the components"},
		Why: diag.Words{
			Vi: "Cơ quan cấp trên, cơ quan ban hành, dấu sao, số, trích yếu công văn; tiêu đề, ngày; tên loại, trích yếu, năm dấu gạch nối: mỗi thành phần đứng dưới thành phần trước.",
			En: "Superior body, issuing body, star, number, subject of a letter; title, day; type, subject, hyphens: each stands below the one before."},
		Bad: "so_ky_hieu: {len_dau: co}", Good: "so_ky_hieu: {len_dau: khong}",
		find: func(s *subject) {
			for _, column := range [][]regulation.Component{
				{regulation.SuperiorBody, regulation.IssuingBody, regulation.Star, regulation.NumberSymbol, regulation.LetterSubject},
				{regulation.PartyTitle, regulation.PlaceDate},
				{regulation.TypeName, regulation.Subject, regulation.Hyphens},
			} {
				s.ordered(column)
			}
		},
	},
	{
		ID: diag.NotCentred, Group: GroupLook, Point36: "II.1.5.2", Point05: "II.I.5.2.2",
		Title: diag.Words{Vi: "Thành phần phải ở giữa", En: "What stands in the middle"},
		Why: diag.Words{
			Vi: "Tên loại, trích yếu và năm dấu gạch nối, phần, chương, mục, tiêu đề phụ lục ở chính giữa.",
			En: "Type, subject and hyphens, parts, chapters, sections and the titles of appendices stand in the middle."},
		Bad: "ten_loai: {can: trai}", Good: "ten_loai: {can: giua}",
		find: func(s *subject) {
			for _, c := range []regulation.Component{
				regulation.TypeName, regulation.Author, regulation.Subject, regulation.Hyphens, regulation.Division, regulation.DivisionName,
				regulation.Section, regulation.SectionName, regulation.AppendixWord, regulation.AppendixTitle,
			} {
				for _, p := range s.seen.Of(c) {
					if p.Align != measure.AlignUnknown && p.Align != measure.Centre && !p.Spaced && p.Lead == 0 && p.Side == measure.Across {
						s.meet(s.spec.Looks[c].Name, "", regulation.Norm, p.Sure, p.Place, alignWords(p.Align), alignWords(measure.Centre))
					}
				}
			}
		},
	},
}

// below reports what stands below the first part of a component.
func (s *subject) below(c regulation.Component, found, expected string) {
	if parts := s.seen.Of(c); len(parts) > 0 {
		s.meet(s.spec.Looks[c].Name, "", regulation.Norm, parts[0].Sure, parts[0].Place, found, expected)
	}
}

// side reports the parts of a component that stand at another side.
func (s *subject) side(c regulation.Component, want measure.Side) {
	for _, p := range s.seen.Of(c) {
		if p.Side == measure.SideUnknown || p.Side == want {
			continue
		}
		s.meet(s.spec.Looks[c].Name, "", regulation.Norm, p.Sure && p.Side != measure.Across, p.Place, sideWords(p.Side), sideWords(want))
	}
}

func sideWords(side measure.Side) string {
	return [...]string{measure.SideUnknown: "", measure.LeftSide: "bên trái", measure.RightSide: "bên phải", measure.Across: "giữa trang"}[side]
}

// ordered reports the components of a column that stand above one they stand below.
func (s *subject) ordered(column []regulation.Component) {
	first := func(c regulation.Component) int {
		for i := range s.seen.Parts {
			if p := &s.seen.Parts[i]; p.Known && p.Component == c {
				return i
			}
		}
		return -1
	}
	above := -1
	for i, c := range column {
		at := first(c)
		if at < 0 {
			continue
		}
		if above > at {
			p := &s.seen.Parts[at]
			other := s.spec.Looks[s.seen.Parts[above].Component].Name
			s.meet(s.spec.Looks[column[i]].Name, "", regulation.Norm, p.Sure && s.seen.Parts[above].Sure, p.Place, other, "dưới "+other)
			continue
		}
		above = at
	}
}
