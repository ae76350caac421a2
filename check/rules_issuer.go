package check

import (
	"strings"

	"congvan/internal/diag"
)

// issuerRules are the rules about the names of the bodies at the head.
var issuerRules = []Rule{
	{
		ID: diag.IssuerIsBureau, Group: GroupHead, Point36: "II.1.2.1.b", Point05: "II.I.2.1.2",
		Title: diag.Words{Vi: "Ban thường vụ, ban chấp hành đứng tên cơ quan ban hành", En: "A ban thường vụ named as the issuing body"},
		Why: diag.Words{
			Vi: "Văn bản của ban chấp hành, ban thường vụ đều ghi tên cấp uỷ: tỉnh uỷ, đảng uỷ; ban thường vụ chỉ có ở quyền hạn ký. Ký hiệu cũng của cấp uỷ: TU, ĐU.",
			En: "Documents of a committee and of its ban thường vụ alike name the committee; the ban thường vụ stands above the signature alone. The symbol is the committee's too."},
		Bad:  "co_quan: {cap_tren: ĐẢNG BỘ TỈNH TRƯỜNG GIANG, ten: BAN THƯỜNG VỤ ĐẢNG UỶ XÃ SUỐI LÀNH, ky_hieu: ĐU}",
		Good: "co_quan: {cap_tren: ĐẢNG BỘ TỈNH TRƯỜNG GIANG, ten: ĐẢNG UỶ XÃ SUỐI LÀNH, ky_hieu: ĐU}",
		find: func(s *subject) {
			name, _ := s.issuer()
			upper := capitals(name.Value)
			if startsWith(upper, "BAN THƯỜNG VỤ") || startsWith(upper, "BAN CHẤP HÀNH") && !startsWith(upper, "BAN CHẤP HÀNH TRUNG ƯƠNG") {
				s.wrong(name.Pos, name.Value, "")
			}
			if symbol := s.Body.Symbol; strings.HasPrefix(symbol.Value, "BTV") {
				s.wrong(symbol.Pos, symbol.Value, "")
			}
		},
	},
	{
		ID: diag.IssuerRepeats, Group: GroupHead, Point36: "II.1.2.1.c", Point05: "II.I.2.1.3",
		Title: diag.Words{Vi: "Tên cơ quan nhắc lại tên cấp uỷ ở trên", En: "A body that repeats the committee above it"},
		Why: diag.Words{
			Vi: "Cơ quan tham mưu, giúp việc ghi tên cấp uỷ ở dòng trên và tên cơ quan ở dòng dưới: TỈNH UỶ CÀ MAU, VĂN PHÒNG.",
			En: "Of a staff body the committee is named on the line above and the body by itself below: TỈNH UỶ CÀ MAU, VĂN PHÒNG."},
		Bad:  "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: VĂN PHÒNG ĐẢNG UỶ, ky_hieu: VPĐU}\nky: {quyen_han: CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn B}",
		Good: "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: VĂN PHÒNG, ky_hieu: VPĐU}\nky: {quyen_han: CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn B}",
		find: func(s *subject) {
			name, kind := s.issuer()
			if len(s.Joint) > 0 || kind != staff && kind != steering && kind != inspection || kindOf(lines(s.Body.Superior).Value) != committee {
				return
			}
			upper := capitals(name.Value)
			for _, of := range committees {
				if i := strings.Index(upper, " "+of); i > 0 {
					s.wrong(name.Pos, name.Value, upper[:i])
					return
				}
			}
		},
	},
	{
		ID: diag.SuperiorForm, Group: GroupHead, Point36: "II.1.2.1", Point05: "II.I.2.1",
		Title: diag.Words{Vi: "Cơ quan cấp trên ghi nhầm đảng bộ và cấp uỷ", En: "Đảng bộ and committee mistaken for each other"},
		Why: diag.Words{
			Vi: "Đảng uỷ, chi bộ ghi tên đảng bộ cấp trên trực tiếp (ĐẢNG BỘ TỈNH…); cơ quan tham mưu, giúp việc, uỷ ban kiểm tra, ban chỉ đạo ghi tên cấp uỷ mà mình trực thuộc (TỈNH UỶ…).",
			En: "Above a committee or a cell stands the đảng bộ (ĐẢNG BỘ TỈNH…), above a staff body, an inspection committee or a steering committee the committee it belongs to (TỈNH UỶ…)."},
		Bad:  "co_quan: {cap_tren: TỈNH UỶ TRƯỜNG GIANG, ten: ĐẢNG UỶ XÃ SUỐI LÀNH, ky_hieu: ĐU}",
		Good: "co_quan: {cap_tren: ĐẢNG BỘ TỈNH TRƯỜNG GIANG, ten: ĐẢNG UỶ XÃ SUỐI LÀNH, ky_hieu: ĐU}",
		find: func(s *subject) {
			_, kind := s.issuer()
			above := lines(s.Body.Superior)
			upper := capitals(above.Value)
			switch {
			case len(s.Joint) > 0 || !above.Present():
			case kind == committee || kind == cell:
				if kindOf(upper) == committee && !startsWith(upper, "BAN CHẤP HÀNH") {
					s.wrong(above.Pos, above.Value, exchanged(upper, 0, 1))
				}
			case kind == staff || kind == steering || kind == inspection:
				if startsWith(upper, "ĐẢNG BỘ") {
					s.wrong(above.Pos, above.Value, exchanged(upper, 1, 0))
				}
			}
		},
	},
	{
		ID: diag.SuperiorMissing, Group: GroupHead, Point36: "II.1.2.1", Point05: "II.I.2.1",
		Title: diag.Words{Vi: "Thiếu tên cơ quan cấp trên", En: "No superior body"},
		Why: diag.Words{
			Vi: "Đảng uỷ xã, phường, đặc khu và chi bộ ghi tên đảng bộ cấp trên trực tiếp; văn phòng, ban của cấp uỷ ghi tên cấp uỷ.",
			En: "The committee of a commune, a ward or a special zone and a cell name the đảng bộ above them, an office or a staff body its committee."},
		Bad:  "co_quan: {ten: ĐẢNG UỶ XÃ SUỐI LÀNH, ky_hieu: ĐU}",
		Good: "co_quan: {cap_tren: ĐẢNG BỘ TỈNH TRƯỜNG GIANG, ten: ĐẢNG UỶ XÃ SUỐI LÀNH, ky_hieu: ĐU}",
		find: func(s *subject) {
			name, kind := s.issuer()
			if len(s.Body.Superior) > 0 || len(s.Joint) > 0 {
				return
			}
			upper := capitals(name.Value)
			below := kind == cell || kind == staff
			for _, begins := range []string{"ĐẢNG UỶ XÃ", "ĐẢNG UỶ PHƯỜNG", "ĐẢNG UỶ ĐẶC KHU", "ĐẢNG UỶ THỊ TRẤN", "HUYỆN UỶ", "QUẬN UỶ"} {
				below = below || startsWith(upper, begins)
			}
			if below {
				s.wrong(name.Pos, name.Value, "")
			}
		},
	},
	{
		ID: diag.SuperiorTooMuch, Group: GroupHead, Point36: "II.1.2.1.b", Point05: "II.I.2.1.2.b",
		Title: diag.Words{Vi: "Tỉnh uỷ, thành uỷ có dòng cơ quan cấp trên", En: "A superior above a tỉnh uỷ"},
		Why: diag.Words{
			Vi: "Văn bản của tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương chỉ ghi tên cấp uỷ ấy, một cấp.",
			En: "A document of a provincial committee, or of one right below the Centre, names that committee alone."},
		Bad:  "co_quan: {cap_tren: BAN CHẤP HÀNH TRUNG ƯƠNG, ten: TỈNH UỶ TRƯỜNG GIANG, ky_hieu: TU}\nky: {quyen_han: T/M TỈNH UỶ, chuc_vu: BÍ THƯ, ho_ten: Phạm Văn C}",
		Good: "co_quan: {ten: TỈNH UỶ TRƯỜNG GIANG, ky_hieu: TU}\nky: {quyen_han: T/M TỈNH UỶ, chuc_vu: BÍ THƯ, ho_ten: Phạm Văn C}",
		find: func(s *subject) {
			name, _ := s.issuer()
			upper := capitals(name.Value)
			// Before districts were gone a city below a province had a thành uỷ too.
			top := startsWith(upper, "TỈNH UỶ") || startsWith(upper, "QUÂN UỶ TRUNG ƯƠNG") || startsWith(upper, "THÀNH UỶ") && !older(s.spec)
			if above := lines(s.Body.Superior); top && above.Present() {
				s.wrong(above.Pos, above.Value, "")
			}
		},
	},
	{
		ID: diag.BodySymbol, Group: GroupNumber, Point36: "II.1.3.1.b", Point05: "II.I.3.1.2.b",
		Title: diag.Words{Vi: "Ký hiệu cơ quan khác quy định", En: "Another symbol of a body than the rules give"},
		Why: diag.Words{
			Vi: "Ký hiệu thống nhất: đảng uỷ ĐU, đảng uỷ quân sự ĐUQS, công an ĐUCA, biên phòng ĐUBP, chi bộ CB, tỉnh uỷ, thành uỷ TU, đại hội và các cơ quan của đại hội ĐH.",
			En: "The symbols are set: ĐU for a đảng uỷ, ĐUQS, ĐUCA and ĐUBP for those of the army, the police and the border guard, CB for a cell, TU for a province, ĐH for a congress."},
		Bad:  "co_quan: {cap_tren: ĐẢNG BỘ XÃ SUỐI LÀNH, ten: CHI BỘ THÔN 3, ky_hieu: ĐU}\nky: {quyen_han: T/M CHI BỘ, chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}",
		Good: "co_quan: {cap_tren: ĐẢNG BỘ XÃ SUỐI LÀNH, ten: CHI BỘ THÔN 3, ky_hieu: CB}\nky: {quyen_han: T/M CHI BỘ, chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			name, kind := s.issuer()
			if older(s.spec) && startsWith(capitals(name.Value), "THÀNH UỶ") {
				return // of a province's city as well, whose symbol was not set
			}
			if want := setSymbol(kind, capitals(name.Value)); s.Body.Symbol.Present() && want != "" && s.Body.Symbol.Value != want {
				s.wrong(s.Body.Symbol.Pos, name.Value, want)
			}
		},
	},
}

// setSymbols are how the names of committees begin, the longer first, and the symbols
// they have.
var setSymbols = [][2]string{
	{"ĐẢNG UỶ QUÂN SỰ", "ĐUQS"}, {"ĐẢNG UỶ CÔNG AN TRUNG ƯƠNG", ""}, {"ĐẢNG UỶ CÔNG AN", "ĐUCA"}, {"ĐẢNG UỶ BỘ ĐỘI BIÊN PHÒNG", "ĐUBP"},
	{"ĐẢNG UỶ BIÊN PHÒNG", "ĐUBP"}, {"ĐẢNG UỶ BỘ CHỈ HUY", ""}, {"ĐẢNG UỶ KHỐI", ""}, {"ĐẢNG UỶ", "ĐU"}, {"TỈNH UỶ", "TU"}, {"THÀNH UỶ", "TU"},
}

// setSymbol is the symbol of a body of that name and kind, "" where none is set.
func setSymbol(kind bodyKind, name string) string {
	switch kind {
	case congress:
		return "ĐH"
	case cell:
		return "CB"
	case committee:
		for _, s := range setSymbols {
			if startsWith(name, s[0]) {
				return s[1]
			}
		}
	}
	return ""
}

// committees are the words that the name of a committee begins with.
var committees = []string{"TỈNH UỶ", "THÀNH UỶ", "HUYỆN UỶ", "QUẬN UỶ", "THỊ UỶ", "ĐẢNG UỶ"}

// namesAbove are how the name of a committee begins and that of its đảng bộ.
var namesAbove = [][2]string{
	{"TỈNH UỶ", "ĐẢNG BỘ TỈNH"}, {"THÀNH UỶ", "ĐẢNG BỘ THÀNH PHỐ"}, {"HUYỆN UỶ", "ĐẢNG BỘ HUYỆN"}, {"QUẬN UỶ", "ĐẢNG BỘ QUẬN"},
	{"THỊ UỶ", "ĐẢNG BỘ THỊ XÃ"}, {"ĐẢNG UỶ", "ĐẢNG BỘ"},
}

// exchanged is the name of a committee as that of its đảng bộ, or the other way
// round.
func exchanged(name string, from, to int) string {
	for _, pair := range namesAbove {
		if startsWith(name, pair[from]) {
			return pair[to] + strings.TrimPrefix(name, pair[from])
		}
	}
	return ""
}
