package check

import (
	"regexp"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// signerRules are the rules about who signs: office and name.
var signerRules = []Rule{
	{
		ID: diag.OfficeNamesBody, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.2",
		Title: diag.Words{Vi: "Chức vụ kèm tên cấp uỷ, cơ quan", En: "An office with the name of a body"},
		Why: diag.Words{
			Vi: "Không ghi tên cấp uỷ, tổ chức, cơ quan đảng kèm theo chức vụ của người ký, như phó bí thư tỉnh uỷ, trưởng ban tổ chức; trừ ban chỉ đạo, tiểu ban, hội đồng không có con dấu riêng và văn bản liên cơ quan.",
			En: "No body is named with the office of a signer, as in phó bí thư tỉnh uỷ, save where a steering committee has no seal of its own and in joint documents."},
		Bad:  "ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ ĐẢNG UỶ, ho_ten: Nguyễn Văn A}",
		Good: "ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			if len(s.Joint) > 0 {
				return
			}
			for _, signer := range s.signers() {
				if signer.Also.Present() {
					continue
				}
				for _, t := range []dispatch.Text{signer.Authority, signer.Office} {
					if m := officeOf.FindStringSubmatch(capitals(t.Value)); m != nil {
						s.wrong(t.Pos, t.Value, m[1])
					}
				}
			}
		},
	},
	{
		ID: diag.NameTitled, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.3",
		Title: diag.Words{Vi: "Học hàm, học vị, quân hàm trước họ tên", En: "A title before the name"},
		Why: diag.Words{
			Vi: "Họ tên người ký là họ tên đầy đủ; không ghi học hàm, học vị, quân hàm, danh hiệu ở trước.",
			En: "The name of the signer is the whole name, with no academic title, degree, rank or honour before it."},
		Bad:  "ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: ThS. Nguyễn Văn A}",
		Good: "ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			for _, signer := range s.signers() {
				if m := nameTitle.FindString(signer.Name.Value); m != "" {
					s.wrong(signer.Name.Pos, strings.TrimSpace(m), strings.TrimSpace(strings.TrimPrefix(signer.Name.Value, m)))
				}
			}
		},
	},
	{
		ID: diag.NameCapitals, Group: GroupSign, Point36: "Phụ lục 3, 7", Point05: "Phụ lục 2, 7",
		Title: diag.Words{Vi: "Họ tên người ký viết in hoa", En: "The name of the signer in capitals"},
		Why: diag.Words{
			Vi: "Họ tên người ký in thường, đậm: Nguyễn Văn A.",
			En: "The name of the signer is in small letters and bold: Nguyễn Văn A."},
		Bad:  "ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: NGUYỄN VĂN A}",
		Good: "ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			for _, signer := range s.signers() {
				if name := signer.Name; inCapitals(name.Value) && strings.Contains(name.Value, " ") {
					s.wrong(name.Pos, name.Value, "")
				}
			}
		},
	},
	{
		ID: diag.OfficeOnBehalf, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.2.b",
		Title: diag.Words{Vi: "Chức vụ không được ghi khi ký thay mặt", En: "An office that does not go with T/M"},
		Why: diag.Words{
			Vi: "Thay mặt cấp uỷ, uỷ ban kiểm tra, hội đồng thì chỉ ghi chức vụ bí thư, phó bí thư, chủ nhiệm, phó chủ nhiệm, chủ tịch, phó chủ tịch; uỷ viên không ghi chức vụ. Chánh văn phòng ký thì thừa lệnh (T/L).",
			En: "With T/M the office of a secretary, a chair or their deputies is given and no other; a mere member has none. A chief of office signs by order (T/L)."},
		Bad:  "ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: UỶ VIÊN BAN THƯỜNG VỤ, ho_ten: Nguyễn Văn A}",
		Good: "ky: {quyen_han: T/M BAN THƯỜNG VỤ, ho_ten: Nguyễn Văn A}",
		find: func(s *subject) {
			for _, signer := range s.signers() {
				office := capitals(signer.Office.Value)
				sign, of := signOf(signer.Authority)
				if sign == "T/M" && kindOf(of) != congress && notOnBehalf.MatchString(office) {
					s.wrong(signer.Office.Pos, signer.Office.Value, "")
				}
			}
		},
	},
	{
		ID: diag.DeputyForm, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.1.b",
		Title: diag.Words{Vi: "K/T mà không ghi chức vụ cấp phó", En: "K/T without the office of a deputy"},
		Why: diag.Words{
			Vi: "Ký thay là cấp phó ký thay cấp trưởng: dòng trên K/T TRƯỞNG BAN, dòng dưới PHÓ TRƯỞNG BAN.",
			En: "K/T is a deputy in place of the head: K/T TRƯỞNG BAN, and below it PHÓ TRƯỞNG BAN."},
		Bad:  "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: VĂN PHÒNG, ky_hieu: VPĐU}\nky: {quyen_han: K/T CHÁNH VĂN PHÒNG, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn B}",
		Good: "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: VĂN PHÒNG, ky_hieu: VPĐU}\nky: {quyen_han: K/T CHÁNH VĂN PHÒNG, chuc_vu: PHÓ CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn B}",
		find: func(s *subject) {
			for _, signer := range s.signers() {
				if sign, _ := signOf(signer.Authority); sign == "K/T" && !startsWith(capitals(signer.Office.Value), "PHÓ") {
					at := firstPresent(signer.Office, signer.Authority)
					s.wrong(at.Pos, at.Value, "PHÓ …")
				}
			}
		},
	},
	{
		ID: diag.DeputyAlone, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.4.c",
		Title: diag.Words{Vi: "Cấp phó ký trực tiếp", En: "A deputy who signs by themselves"},
		Why: diag.Words{
			Vi: "Cấp phó ký trực tiếp, không ký thay, chỉ khi chưa bổ nhiệm cấp trưởng và cấp phó ấy được phân công phụ trách.",
			En: "A deputy signs without K/T only while there is no head and the deputy is in charge."},
		Bad:  "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: VĂN PHÒNG, ky_hieu: VPĐU}\nky: {quyen_han: PHÓ CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn B}",
		Good: "co_quan: {cap_tren: ĐẢNG UỶ XÃ SUỐI LÀNH, ten: VĂN PHÒNG, ky_hieu: VPĐU}\nky: {quyen_han: K/T CHÁNH VĂN PHÒNG, chuc_vu: PHÓ CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn B}",
		find: func(s *subject) {
			if _, kind := s.issuer(); kind != staff {
				return
			}
			for _, signer := range s.Signers {
				if t := firstPresent(signer.Authority, signer.Office); startsWith(capitals(t.Value), "PHÓ") && !signer.Also.Present() {
					s.wrong(t.Pos, t.Value, "")
				}
			}
		},
	},
	{
		ID: diag.MinutesOrder, Group: GroupSign, Point36: "II.1.7.2", Point05: "II.I.7.2.4",
		Title: diag.Words{Vi: "Người chủ trì ở phía trái biên bản", En: "The chair at the left of minutes"},
		Why: diag.Words{
			Vi: "Trong biên bản, người chịu trách nhiệm chính (chủ trì) ký ở phía phải, người ghi biên bản ở phía trái; trong định nghĩa, người ghi trước đứng bên phải.",
			En: "In minutes who is chiefly responsible, the chair, signs at the right and who writes at the left; in a definition the first is at the right."},
		Bad:  "mau: bien-ban\nkinh_gui:\ntrich_yeu: họp chi bộ\nnoi_nhan: [Các đồng chí đảng viên]\nky: [{quyen_han: NGƯỜI GHI BIÊN BẢN, ho_ten: Trần Thị C}, {quyen_han: CHỦ TRÌ HỘI NGHỊ, ho_ten: Nguyễn Văn A}]",
		Good: "mau: bien-ban\nkinh_gui:\ntrich_yeu: họp chi bộ\nnoi_nhan: [Các đồng chí đảng viên]\nky: [{quyen_han: CHỦ TRÌ HỘI NGHỊ, ho_ten: Nguyễn Văn A}, {quyen_han: NGƯỜI GHI BIÊN BẢN, ho_ten: Trần Thị C}]",
		find: func(s *subject) {
			if s.typ.Key != "bien-ban" || len(s.Signers) < 2 {
				return
			}
			first := firstPresent(s.Signers[0].Authority, s.Signers[0].Office)
			second := firstPresent(s.Signers[1].Authority, s.Signers[1].Office)
			if strings.Contains(capitals(first.Value), "GHI BIÊN BẢN") && !strings.Contains(capitals(second.Value), "GHI BIÊN BẢN") {
				s.wrong(first.Pos, first.Value, second.Value)
			}
		},
	},
	{
		ID: diag.MinutesSigners, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.4.e",
		Title: diag.Words{Vi: "Biên bản có một người ký", En: "Minutes with one signer"},
		Why: diag.Words{
			Vi: "Biên bản hội nghị có chữ ký của người chủ trì và của người ghi biên bản.",
			En: "Minutes are signed by the chair and by who wrote them."},
		Bad:  "mau: bien-ban\nkinh_gui:\ntrich_yeu: họp chi bộ\nnoi_nhan: [Các đồng chí đảng viên]\nky: {quyen_han: CHỦ TRÌ HỘI NGHỊ, ho_ten: Nguyễn Văn A}",
		Good: "mau: bien-ban\nkinh_gui:\ntrich_yeu: họp chi bộ\nnoi_nhan: [Các đồng chí đảng viên]\nky: [{quyen_han: CHỦ TRÌ HỘI NGHỊ, ho_ten: Nguyễn Văn A}, {quyen_han: NGƯỜI GHI BIÊN BẢN, ho_ten: Trần Thị C}]",
		find: func(s *subject) {
			_, kind := s.issuer()
			if s.typ.Key != "bien-ban" || len(s.Signers) != 1 || kind == congress {
				return
			}
			if sign, _ := signOf(s.Signers[0].Authority); sign == "" {
				t := firstPresent(s.Signers[0].Authority, s.Signers[0].Office, s.Signers[0].Name)
				s.wrong(t.Pos, t.Value, "")
			}
		},
	},
	{
		ID: diag.JointSigners, Group: GroupSign, Point36: "II.1.7.1", Point05: "II.I.7.1.4.g",
		Title: diag.Words{Vi: "Văn bản liên cơ quan thiếu người ký", En: "A joint document that not all bodies sign"},
		Why: diag.Words{
			Vi: "Văn bản liên cơ quan có chữ ký của từng cơ quan, ghi đủ chức vụ và tên cơ quan; cơ quan chủ trì ở phía phải.",
			En: "A joint document is signed for each of its bodies, with office and body in full, the one that leads at the right."},
		Bad:  "co_quan: [{ten: BAN TỔ CHỨC TỈNH UỶ, ky_hieu: BTCTU}, {ten: BAN NỘI CHÍNH TỈNH UỶ, ky_hieu: BNCTU}]\nky: {quyen_han: TRƯỞNG BAN, chuc_vu: BAN TỔ CHỨC, ho_ten: Nguyễn Văn A}",
		Good: "co_quan: [{ten: BAN TỔ CHỨC TỈNH UỶ, ky_hieu: BTCTU}, {ten: BAN NỘI CHÍNH TỈNH UỶ, ky_hieu: BNCTU}]\nky: [{quyen_han: TRƯỞNG BAN, chuc_vu: BAN TỔ CHỨC, ho_ten: Nguyễn Văn A}, {quyen_han: TRƯỞNG BAN, chuc_vu: BAN NỘI CHÍNH, ho_ten: Trần Văn B}]",
		find: func(s *subject) {
			if n := len(s.Signers); len(s.Joint) > 0 && n > 0 && n < len(s.Joint)+1 {
				t := firstPresent(s.Signers[n-1].Authority, s.Signers[n-1].Office, s.Signers[n-1].Name)
				s.wrong(t.Pos, t.Value, "")
			}
		},
	},
}

var (
	// officeOf is an office with the name of a body behind it, the office first.
	officeOf = regexp.MustCompile(`^((?:K/T |T/L |Q\. ?)?(?:PHÓ |QUYỀN )?(?:BÍ THƯ|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|CHỦ NHIỆM|GIÁM ĐỐC|HIỆU TRƯỞNG)(?: THƯỜNG TRỰC)?) ` +
		`(?:TỈNH UỶ|THÀNH UỶ|HUYỆN UỶ|QUẬN UỶ|THỊ UỶ|ĐẢNG UỶ|ĐẢNG BỘ|CHI BỘ|UỶ BAN KIỂM TRA|TỔ CHỨC|TUYÊN GIÁO|NỘI CHÍNH|DÂN VẬN|XÂY DỰNG ĐẢNG)(?: .*)?$`)
	// nameTitle is what no name begins with.
	nameTitle = regexp.MustCompile(`^(?:(?:GS|PGS|TS|TSKH|ThS|Ths|BS|KS|NGND|NGƯT|NSND|NSƯT)[.,] ?)+|` +
		`^(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại u[ýy]|Thượng u[ýy]|Đồng chí|Đ/c|Đ/C|Ông|Bà) `)
	// notOnBehalf is an office that nobody signs on behalf of a body with.
	notOnBehalf = regexp.MustCompile(`UỶ VIÊN|^(PHÓ )?CHÁNH VĂN PHÒNG|^(PHÓ )?TRƯỞNG BAN`)
)
