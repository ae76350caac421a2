package check

import (
	"regexp"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// signRules are the rules about the authority that a document is signed under.
var signRules = []Rule{
	{
		ID: diag.SignSpelling, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.1",
		Title: diag.Words{Vi: "TM., KT., TL. thay cho T/M, K/T, T/L", En: "TM., KT., TL. for T/M, K/T, T/L"},
		Why: diag.Words{
			Vi: "Ký hiệu của thay mặt là T/M, của ký thay là K/T, của thừa lệnh là T/L; TM., KT., TL. là của văn bản nhà nước.",
			En: "On behalf of is T/M, in place of K/T, by order of T/L; TM., KT., TL. are those of the State."},
		Bad:  "ky: {quyen_han: TM. BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}",
		Good: "ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}", mend: swap,
		find: func(s *subject) {
			for _, signer := range s.signers() {
				if a := signer.Authority; a.Present() {
					if spelled, ok := regulation.SpelledSign(a.Value); ok && spelled != a.Value {
						s.wrong(a.Pos, a.Value, spelled)
					}
				}
			}
		},
	},
	{
		ID: diag.NoSuchAuthority, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.1",
		Title: diag.Words{Vi: "TUQ., T/U", En: "TUQ., T/U"},
		Why: diag.Words{
			Vi: "Văn bản của Đảng chỉ có thay mặt (T/M), ký thay (K/T), thừa lệnh (T/L) và quyền (Q.); được uỷ quyền ký thì ghi T/L.",
			En: "Documents of the Party know T/M, K/T, T/L and Q. alone; who signs by delegation signs T/L."},
		Bad:    "ky: {quyen_han: TUQ. BAN THƯỜNG VỤ, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn A}",
		Good:   "ky: {quyen_han: T/L BAN THƯỜNG VỤ, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn A}",
		Beside: []diag.ID{diag.CommitteeUnsigned},
		find: func(s *subject) {
			for _, signer := range s.signers() {
				if noSuchSign.MatchString(capitals(signer.Authority.Value)) {
					s.wrong(signer.Authority.Pos, signer.Authority.Value, "")
				}
			}
		},
	},
	{
		ID: diag.InPlaceOfCommittee, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.1.a",
		Title: diag.Words{Vi: "K/T trong văn bản của cấp uỷ", En: "K/T in a document of a committee"},
		Why: diag.Words{
			Vi: "Văn bản của đại hội, cấp uỷ, chi bộ, uỷ ban kiểm tra, hội đồng đề ký là thay mặt (T/M); ký thay (K/T) chỉ có ở cơ quan làm việc theo chế độ thủ trưởng.",
			En: "Documents of a congress, a committee, a cell, an inspection committee or a council are signed on behalf of it (T/M); K/T is for bodies under one head."},
		Bad:  "ky: {quyen_han: K/T BÍ THƯ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}",
		Good: "ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			if !s.signsOnBehalf() {
				return
			}
			for _, signer := range s.Signers {
				if sign, _ := signOf(signer.Authority); sign == "K/T" {
					s.wrong(signer.Authority.Pos, signer.Authority.Value, "T/M")
				}
			}
		},
	},
	{
		ID: diag.OnBehalfOfStaff, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.1.b",
		Title: diag.Words{Vi: "T/M cơ quan làm việc theo chế độ thủ trưởng", En: "T/M of a body under one head"},
		Why: diag.Words{
			Vi: "Ở văn phòng, ban, ban chỉ đạo, tiểu ban, trường chính trị, cấp trưởng ký trực tiếp (TRƯỞNG BAN), cấp phó ký thay (K/T TRƯỞNG BAN); không có thay mặt.",
			En: "In an office, a staff body or a steering committee the head signs (TRƯỞNG BAN) and the deputy in place of the head (K/T TRƯỞNG BAN); nobody on behalf of it."},
		Bad:    "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: VĂN PHÒNG, ky_hieu: VPĐU}\nky: {quyen_han: T/M VĂN PHÒNG, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn B}",
		Good:   "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: VĂN PHÒNG, ky_hieu: VPĐU}\nky: {quyen_han: CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn B}",
		Beside: []diag.ID{diag.OfficeOnBehalf},
		find: func(s *subject) {
			for _, signer := range s.signers() {
				if sign, of := signOf(signer.Authority); sign == "T/M" && (kindOf(of) == staff || kindOf(of) == steering) {
					s.wrong(signer.Authority.Pos, signer.Authority.Value, "")
				}
			}
		},
	},
	{
		ID: diag.OnBehalfOfOther, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.4.b",
		Title: diag.Words{Vi: "Thay mặt một cơ quan khác cơ quan ban hành", En: "On behalf of another body than issues"},
		Why: diag.Words{
			Vi: "Quyền hạn ký theo cơ quan ban hành: tỉnh uỷ ghi T/M TỈNH UỶ hoặc T/M BAN THƯỜNG VỤ, chi bộ ghi T/M CHI BỘ, uỷ ban kiểm tra ghi T/M UỶ BAN KIỂM TRA. Lỗi này hay gặp khi chép từ văn bản khác.",
			En: "The authority goes with the issuing body: T/M TỈNH UỶ or T/M BAN THƯỜNG VỤ for a tỉnh uỷ, T/M CHI BỘ for a cell. Copied from another document it is another's."},
		Bad:  "ky: {quyen_han: T/M TỈNH UỶ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}",
		Good: "ky: {quyen_han: T/M ĐẢNG UỶ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			name, kind := s.issuer()
			if len(s.Joint) > 0 {
				return
			}
			for _, signer := range s.Signers {
				sign, of := signOf(signer.Authority)
				if sign != "T/M" {
					continue
				}
				if want := onBehalf(kind, capitals(name.Value), of); want != "" {
					s.wrong(signer.Authority.Pos, signer.Authority.Value, "T/M "+want)
				}
			}
		},
	},
	{
		ID: diag.AuthorityNamed, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.4",
		Title: diag.Words{Vi: "Quyền hạn ký ghi cả tên riêng của cơ quan", En: "An authority with the whole name of the body"},
		Why: diag.Words{
			Vi: "Mọi ví dụ của quy định ghi T/M BAN THƯỜNG VỤ, T/M ĐẢNG UỶ, không nhắc lại tên đã có ở đầu văn bản.",
			En: "In all examples it is T/M BAN THƯỜNG VỤ or T/M ĐẢNG UỶ, without the name that stands at the head."},
		Bad:  "ky: {quyen_han: T/M BAN THƯỜNG VỤ ĐẢNG UỶ XÃ SUỐI LÀNH, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}",
		Good: "ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			if len(s.Joint) > 0 {
				return
			}
			for _, signer := range s.signers() {
				sign, of := signOf(signer.Authority)
				for _, whole := range append([]string{"BAN THƯỜNG VỤ", "CHI BỘ", "UỶ BAN KIỂM TRA"}, committees...) {
					if sign != "" && strings.HasPrefix(of, whole+" ") {
						s.wrong(signer.Authority.Pos, signer.Authority.Value, sign+" "+whole)
						break
					}
				}
			}
		},
	},
	{
		ID: diag.CommitteeUnsigned, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.1.a",
		Title: diag.Words{Vi: "Văn bản của cấp uỷ không có T/M", En: "A document of a committee without T/M"},
		Why: diag.Words{
			Vi: "Văn bản của cấp uỷ, chi bộ, uỷ ban kiểm tra đề ký là thay mặt; được uỷ quyền thì thừa lệnh (T/L). Không tính biên bản, thư công và giấy tờ hành chính.",
			En: "Documents of a committee, a cell or an inspection committee are signed on behalf of it, or by order (T/L). Minutes, letters of courtesy and forms are left out."},
		Bad:  "ky: {quyen_han: BÍ THƯ, ho_ten: Nguyễn Văn A}",
		Good: "ky: {quyen_han: T/M ĐẢNG UỶ, chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			_, kind := s.issuer()
			if kind != committee && kind != cell && kind != inspection || len(s.Joint) > 0 || s.typ.Group != regulation.GroupDocument || s.minutes() {
				return
			}
			for _, signer := range s.Signers {
				_, spelt := regulation.SpelledSign(signer.Authority.Value)
				if !spelt && !signer.Also.Present() && !s.Theme.Present() && !s.Presented.Present() {
					at := firstPresent(signer.Authority, signer.Office, signer.Name)
					s.wrong(at.Pos, at.Value, "T/M")
				}
			}
		},
	},
	{
		ID: diag.DelegatedTwice, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.4.d",
		Title: diag.Words{Vi: "Người được uỷ quyền uỷ quyền tiếp", En: "A delegate who delegates"},
		Why: diag.Words{
			Vi: "Người được uỷ quyền trực tiếp ký, không uỷ quyền cho người khác ký thay.",
			En: "Who signs by delegation signs in person, and nobody in their place."},
		Bad:  "ky: {quyen_han: T/L BAN THƯỜNG VỤ, chuc_vu: K/T CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn B}",
		Good: "ky: {quyen_han: T/L BAN THƯỜNG VỤ, chuc_vu: PHÓ CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn B}",
		find: func(s *subject) {
			for _, signer := range s.signers() {
				sign, of := signOf(signer.Authority)
				if sign != "T/L" {
					continue
				}
				for _, t := range []dispatch.Text{{Value: of, Pos: signer.Authority.Pos}, signer.Office} {
					if _, again := regulation.SpelledSign(capitals(t.Value)); again {
						s.wrong(t.Pos, t.Value, "")
					}
				}
			}
		},
	},
	{
		ID: diag.SteeringDeputy, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.4.đ",
		Title: diag.Words{Vi: "K/T trưởng ban chỉ đạo, trưởng tiểu ban", En: "K/T of the head of a steering committee"},
		Why: diag.Words{
			Vi: "Chỉ ban chỉ đạo, tiểu ban có con dấu riêng mới có ký thay; không có con dấu riêng thì ghi chức vụ gắn với con dấu, chữ kiêm và chức vụ ở ban chỉ đạo.",
			En: "Only a steering committee with a seal of its own has K/T; without one it is the office that the seal goes with, kiêm, and the office in the steering committee."},
		Bad:  "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ, ky_hieu: BCĐ}\nky: {quyen_han: K/T TRƯỞNG BAN CHỈ ĐẠO, chuc_vu: PHÓ TRƯỞNG BAN CHỈ ĐẠO, ho_ten: Nguyễn Văn A}",
		Good: "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ, ky_hieu: BCĐ}\nky: {quyen_han: PHÓ BÍ THƯ, kiem: PHÓ TRƯỞNG BAN CHỈ ĐẠO, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			if _, kind := s.issuer(); kind != steering {
				return
			}
			for _, signer := range s.Signers {
				if sign, _ := signOf(signer.Authority); sign == "K/T" {
					s.wrong(signer.Authority.Pos, signer.Authority.Value, "")
				}
			}
		},
	},
	{
		ID: diag.AlsoWithSign, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.4.đ",
		Title: diag.Words{Vi: "K/T, T/M cùng với chữ kiêm", En: "K/T or T/M together with kiêm"},
		Why: diag.Words{
			Vi: "Phó trưởng ban chỉ đạo, phó trưởng tiểu ban không đề ký thay; phó chủ tịch hội đồng không đề ký thay mặt: chỉ ghi chức vụ, kiêm, chức vụ.",
			En: "A deputy head does not sign in place of the head, nor a deputy chair on behalf of the council: it is an office, kiêm, an office."},
		Bad:  "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: TIỂU BAN VĂN KIỆN, ky_hieu: TB}\nky: {quyen_han: T/M BAN THƯỜNG VỤ, kiem: PHÓ TRƯỞNG TIỂU BAN, ho_ten: Nguyễn Văn A}",
		Good: "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: TIỂU BAN VĂN KIỆN, ky_hieu: TB}\nky: {quyen_han: UỶ VIÊN BAN THƯỜNG VỤ, kiem: PHÓ TRƯỞNG TIỂU BAN, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			for _, signer := range s.Signers {
				if sign, _ := signOf(signer.Authority); sign != "" && signer.Also.Present() {
					s.wrong(signer.Authority.Pos, signer.Authority.Value, "")
				}
			}
		},
	},
}

// noSuchSign is a sign of who signs for whom that no regulation of the Party has.
var noSuchSign = regexp.MustCompile(`^(TUQ|T/?UQ|UQ|T/U|TU|T/Q)[./ ]`)

// signers are all who sign the document or confirm a signature.
func (s *subject) signers() []dispatch.Signer {
	return append(slices.Clone(s.Signers), s.Attestation.Signer)
}

// signOf is the sign of an authority, however it is spelt, and whom it is for, in
// capitals; both are "" where there is none.
func signOf(authority dispatch.Text) (sign, of string) {
	spelled, ok := regulation.SpelledSign(capitals(authority.Value))
	if !ok {
		return "", ""
	}
	sign, of, _ = strings.Cut(spelled, " ")
	return sign, of
}

// signsOnBehalf says whether documents of the body are signed on behalf of it.
func (s *subject) signsOnBehalf() bool {
	_, kind := s.issuer()
	return len(s.Joint) == 0 && (kind == congress || kind == committee || kind == cell || kind == inspection || kind == council)
}

// onBehalf is whom a document of a body is signed on behalf of where it is not of,
// or "" where it may be that.
func onBehalf(kind bodyKind, name, of string) string {
	switch kind {
	case committee:
		own := firstWords(name, 2)
		if startsWith(name, "BAN CHẤP HÀNH TRUNG ƯƠNG") || startsWith(of, "BAN THƯỜNG VỤ") || startsWith(of, own) {
			return ""
		}
		if kindOf(of) == committee || kindOf(of) == cell {
			return own
		}
	case cell:
		if !startsWith(of, "CHI BỘ") && kindOf(of) != congress {
			return "CHI BỘ"
		}
	case inspection:
		if !startsWith(of, "UỶ BAN KIỂM TRA") {
			return "UỶ BAN KIỂM TRA"
		}
	}
	return ""
}

// minutes says whether the document is not signed for a body but by who takes part
// or writes.
func (s *subject) minutes() bool { return s.typ.Key == "bien-ban" || s.typ.Key == "thu-cong" }

// firstPresent is the first of the texts that there is.
func firstPresent(texts ...dispatch.Text) dispatch.Text {
	for _, t := range texts {
		if t.Present() {
			return t
		}
	}
	return dispatch.Text{}
}
