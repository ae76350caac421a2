package check

import (
	"regexp"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// bodyRules are the rules about bodies that are no more and who may issue what.
var bodyRules = []Rule{
	{
		ID: diag.GoneBodyNamed, Group: GroupBodies, Point05: "II.I.2.1",
		Title: diag.Words{Vi: "Cơ quan, địa danh không còn vào ngày của văn bản", En: "A body or place that there was no more"},
		Why: diag.Words{
			Vi: "Từ ngày 01/7/2025 không còn cấp huyện; 05-HD/VPTW không còn đảng đoàn, ban cán sự đảng, đảng uỷ khối, ban dân vận, ban tuyên giáo. Chép từ danh sách cũ thì hay còn sót ở nơi nhận.",
			En: "Since 1 July 2025 there are no districts; 05-HD/VPTW knows no đảng đoàn, ban cán sự đảng, đảng uỷ khối, ban dân vận or ban tuyên giáo. Old lists of recipients keep them."},
		Bad: "noi_nhan: [Như trên, Ban Dân vận Tỉnh uỷ]", Good: "noi_nhan: [Như trên, Ban Tuyên giáo và Dân vận Tỉnh uỷ]",
		find: func(s *subject) {
			for _, t := range s.names() {
				if g, gone := regulation.GoneIn(t.Value); gone && s.after(g) {
					s.wrong(t.Pos, t.Value, "")
				}
			}
		},
	},
	{
		ID: diag.GoneBodyInText, Group: GroupBodies, Point05: "II.I.2.1",
		Title: diag.Words{Vi: "Nội dung nhắc đến cơ quan không còn", En: "The text names a body that there was no more"},
		Why: diag.Words{
			Vi: "Cơ quan ấy không còn vào ngày của văn bản; nhắc lại chuyện trước đây thì đúng, giao việc cho nó thì sai.",
			En: "There was no such body on the day of the document. To speak of the past is right, to give it a task is not."},
		Bad:  "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu Ban Dân vận chuẩn bị hội nghị.",
		Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu Ban Xây dựng Đảng chuẩn bị hội nghị.",
		find: func(s *subject) {
			for _, t := range s.prose {
				if !hasOne(t.Value, goneWords) {
					continue
				}
				text := strings.NewReplacer("ủy", "uỷ", "Tuyên giáo và Dân vận", "").Replace(plain(t.Value))
				for _, m := range goneName.FindAllString(text, -1) {
					if g, gone := regulation.GoneIn(m); gone && s.after(g) && !past.MatchString(text) && !earlier.MatchString(text) {
						s.wrong(t.Pos, m, "")
					}
				}
			}
		},
	},
	{
		ID: diag.GoneSymbolUsed, Group: GroupBodies, Point05: "II.I.3.1.2.b", Holds: Only05,
		Title: diag.Words{Vi: "Ký hiệu của cơ quan không còn", En: "The symbol of a body that is no more"},
		Why: diag.Words{
			Vi: "05-HD/VPTW không còn các ký hiệu HU, ĐUK, ĐĐ, BCSĐ, BTG…, BDV…; ban tuyên giáo và dân vận là BTGDV.",
			En: "05-HD/VPTW knows no HU, ĐUK, ĐĐ, BCSĐ, BTG… or BDV… any more; ban tuyên giáo và dân vận is BTGDV."},
		Bad:  "co_quan: {cap_tren: TỈNH UỶ TRƯỜNG GIANG, ten: BAN TUYÊN GIÁO VÀ DÂN VẬN, ky_hieu: BTGTU}\nky: {quyen_han: TRƯỞNG BAN, ho_ten: Nguyễn Văn A}",
		Good: "co_quan: {cap_tren: TỈNH UỶ TRƯỜNG GIANG, ten: BAN TUYÊN GIÁO VÀ DÂN VẬN, ky_hieu: BTGDVTU}\nky: {quyen_han: TRƯỞNG BAN, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			_, own, _ := strings.Cut(s.Symbol.Value, "/")
			texts := []dispatch.Text{{Value: own, Pos: s.Symbol.Pos}}
			for _, body := range append([]dispatch.Organisation{s.Body}, s.Joint...) {
				texts = append(texts, body.Symbol)
			}
			for _, t := range texts {
				if slices.ContainsFunc(strings.Split(t.Value, "-"), regulation.GoneSymbol) {
					s.wrong(t.Pos, t.Value, "")
				}
			}
		},
	},
	{
		ID: diag.NotAuthorised, Group: GroupBodies, Holds: Only05,
		Title: diag.Words{Vi: "Chi bộ ban hành loại văn bản ngoài thẩm quyền", En: "A type that a cell may not issue"},
		Why: diag.Words{
			Vi: "Theo hai bản tóm tắt Quy định 399-QĐ/TW, chi bộ không ban hành quy định, hướng dẫn, chỉ thị, thông tri. Toàn văn chưa thấy, nên đây chỉ là cảnh báo.",
			En: "By two summaries of 399-QĐ/TW a cell issues no quy định, hướng dẫn, chỉ thị or thông tri. Its text was not seen, so that this is a warning."},
		Bad:  "mau: huong-dan\nkinh_gui:\nco_quan: {cap_tren: ĐẢNG BỘ XÃ SUỐI LÀNH, ten: CHI BỘ THÔN 3, ky_hieu: CB}\nky: {quyen_han: T/M CHI BỘ, chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}\nnoi_nhan: [Các đồng chí đảng viên]",
		Good: "mau: ke-hoach\nkinh_gui:\nco_quan: {cap_tren: ĐẢNG BỘ XÃ SUỐI LÀNH, ten: CHI BỘ THÔN 3, ky_hieu: CB}\nky: {quyen_han: T/M CHI BỘ, chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}\nnoi_nhan: [Các đồng chí đảng viên]",
		find: func(s *subject) {
			name, kind := s.issuer()
			if kind == cell && slices.Contains([]string{"quy-dinh", "huong-dan", "chi-thi", "thong-tri"}, s.typ.Key) {
				s.wrong(name.Pos, s.typ.Name, "")
			}
		},
	},
	{
		ID: diag.AuthorityDoubtful, Group: GroupBodies, Holds: Only05,
		Title: diag.Words{Vi: "Quy chế do ban thường vụ ký", En: "A quy chế signed for the ban thường vụ"},
		Why: diag.Words{
			Vi: "Theo hai bản tóm tắt Quy định 399-QĐ/TW, ở cấp cơ sở quy chế do ban chấp hành ban hành, không phải ban thường vụ; thẩm quyền ở cấp trên cơ sở chưa rõ.",
			En: "By two summaries of 399-QĐ/TW a quy chế is the committee's to issue at the grassroots and not the ban thường vụ's; what holds above is not known."},
		Bad:  "mau: quy-che\nkinh_gui:\ntrich_yeu: làm việc của Đảng uỷ\nnoi_nhan: [Các chi bộ trực thuộc]\nky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}",
		Good: "mau: quy-che\nkinh_gui:\ntrich_yeu: làm việc của Đảng uỷ\nnoi_nhan: [Các chi bộ trực thuộc]\nky: {quyen_han: T/M ĐẢNG UỶ, chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			_, kind := s.issuer()
			if s.typ.Key != "quy-che" || kind != committee {
				return
			}
			for _, signer := range s.Signers {
				if _, of := signOf(signer.Authority); startsWith(of, "BAN THƯỜNG VỤ") {
					s.wrong(signer.Authority.Pos, signer.Authority.Value, "")
				}
			}
		},
	},
}

// goneWords are in every name that goneName finds.
var goneWords = []string{"Huyện", "Quận", "Thị ", "UBND", "HĐND", "nhân dân huyện", "nhân dân quận", "nhân dân thị", "Dân vận", "Tuyên giáo", "ảng đoàn", "cán sự", "Khối"}

var (
	// goneName is a name in a sentence that may be that of a body that is no more.
	goneName = regexp.MustCompile(`(?:Huyện|Quận|Thị) uỷ|(?:UBND|HĐND|Uỷ ban nhân dân|Hội đồng nhân dân) (?:huyện|quận|thị xã|thị trấn)|Ban Dân vận|Ban Tuyên giáo|Đảng đoàn|[Bb]an cán sự đảng|Đảng uỷ Khối`)
	// earlier is said of what was before.
	earlier = regexp.MustCompile(`nguyên |(?:^|\s)cũ(?:\W|$)|trước khi|trước ngày 01/7/2025`)
)

// after says whether there was none of a kind any more on the day of the document, or
// at all under 05-HD/VPTW where the day is open.
func (s *subject) after(g regulation.Gone) bool {
	return g.On(s.Date.Year, s.Date.Month, s.Date.Day) || !older(s.spec)
}

// names are the bodies and places that the document names outside its text.
func (s *subject) names() []dispatch.Text {
	out := []dispatch.Text{s.Place, s.Archive}
	for _, body := range append([]dispatch.Organisation{s.Body}, s.Joint...) {
		out = append(out, body.Superior...)
		out = append(out, body.Name...)
	}
	for _, signer := range s.signers() {
		out = append(out, signer.Authority)
	}
	for _, r := range s.receivers() {
		out = append(out, r.Name)
	}
	return out
}
