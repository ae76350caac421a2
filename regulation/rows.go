package regulation

import "congvan/internal/unit"

// points are where a regulation speaks of each subject: the two regulations
// ask for nearly the same under different numbers.
type points struct {
	body, number, date, subject, text, signature, recipients string
	secrecy, paper, margins, pageNumber                      string
	sample, diagram                                          string
	// What tables, appendices and the like are spoken of at.
	landscape, appendix, enclosed, circulation, report string
	// What copies are spoken of at.
	copies, copyKind, stamp, electronic string
}

// common is what the two regulations share. Where both are silent the rows are
// measured on the pages of 05-HD/VPTW, which its own authors set, and marked
// Chosen.
func common(p points) *Spec {
	return &Spec{
		Looks: [ComponentCount]Look{
			PartyTitle:     {Key: "tieu_de", Name: "Tiêu đề", Size: unit.Size(15), Bold: true, Caps: true, Point: p.sample + "1"},
			SuperiorBody:   {Key: "cap_tren", Name: "Cơ quan cấp trên", Size: unit.Size(14), Caps: true, Point: p.sample + "2"},
			IssuingBody:    {Key: "co_quan", Name: "Cơ quan ban hành", Size: unit.Size(14), Bold: true, Caps: true, Point: p.sample + "2"},
			Star:           {Key: "dau_sao", Name: "Dấu sao", Size: unit.Size(14), Point: p.body, Strength: Chosen},
			NumberSymbol:   {Key: "so_ky_hieu", Name: "Số và ký hiệu", Size: unit.Size(14), Point: p.sample + "3"},
			PlaceDate:      {Key: "dia_danh_ngay", Name: "Địa danh và ngày", Size: unit.Size(14), Italic: true, Point: p.sample + "4"},
			LetterSubject:  {Key: "trich_yeu_cong_van", Name: "Trích yếu công văn", Size: unit.Size(12), Italic: true, Point: p.sample + "5"},
			DraftMark:      {Key: "du_thao", Name: "Chỉ dẫn dự thảo", Size: unit.Size(14), Italic: true, Point: p.sample + "12"},
			Secrecy:        {Key: "mat", Name: "Chỗ đóng dấu mật", Size: unit.Size(14), Point: p.secrecy, Strength: Derived},
			Urgency:        {Key: "khan", Name: "Dấu khẩn", Size: unit.Size(14), Bold: true, Caps: true, Point: p.sample + "11"},
			Circulation:    {Key: "luu_hanh", Name: "Chỉ dẫn phạm vi lưu hành", Size: unit.Size(12), Bold: true, Caps: true, Point: p.sample + "12"},
			TypeName:       {Key: "ten_loai", Name: "Tên loại", Size: unit.Size(15), Max: unit.Size(16), Bold: true, Caps: true, Point: p.sample + "5"},
			Author:         {Key: "tac_gia", Name: "Tác giả", Size: unit.Size(14), Max: unit.Size(15), Bold: true, Caps: true, Point: p.subject, Strength: Derived},
			Subject:        {Key: "trich_yeu", Name: "Trích yếu", Size: unit.Size(14), Max: unit.Size(15), Bold: true, Point: p.sample + "5"},
			Theme:          {Key: "chu_de", Name: "Chủ đề đại hội", Size: unit.Size(14), Max: unit.Size(15), Bold: true, Caps: true, Point: p.report, Strength: Derived},
			Presented:      {Key: "trinh_dai_hoi", Name: "Báo cáo trình đại hội", Size: unit.Size(14), Italic: true, Point: p.report, Strength: Chosen},
			Hyphens:        {Key: "gach_noi", Name: "Năm dấu gạch nối", Size: unit.Size(14), Point: p.subject, Strength: Chosen},
			AddresseesWord: {Key: "tu_kinh_gui", Name: "Từ Kính gửi", Size: unit.Size(14), Italic: true, Point: p.sample + "9"},
			Addressees:     {Key: "kinh_gui", Name: "Kính gửi", Size: unit.Size(14), Point: p.sample + "9"},
			LegalBasis:     {Key: "can_cu", Name: "Căn cứ", Size: unit.Size(14), Max: unit.Size(15), Point: p.sample + "6", Strength: Derived},
			Content:        {Key: "noi_dung", Name: "Nội dung", Size: unit.Size(14), Max: unit.Size(15), Point: p.sample + "6"},
			Division:       {Key: "phan_chuong", Name: "Phần, chương", Size: unit.Size(14), Max: unit.Size(15), Bold: true, Point: p.sample + "6"},
			DivisionName:   {Key: "ten_phan_chuong", Name: "Tên phần, chương", Size: unit.Size(14), Max: unit.Size(15), Bold: true, Caps: true, Point: p.sample + "6"},
			Section:        {Key: "muc", Name: "Mục", Size: unit.Size(14), Max: unit.Size(15), Bold: true, Point: p.sample + "6"},
			SectionName:    {Key: "ten_muc", Name: "Tên mục", Size: unit.Size(14), Max: unit.Size(15), Bold: true, Caps: true, Point: p.sample + "6"},
			Article:        {Key: "dieu", Name: "Điều, tên điều", Size: unit.Size(14), Max: unit.Size(15), Bold: true, Point: p.sample + "6"},
			Heading:        {Key: "de_muc", Name: "Đề mục I-, 1., 1.1.", Size: unit.Size(14), Max: unit.Size(15), Bold: true, Point: p.text, Strength: Chosen},
			Clause:         {Key: "khoan", Name: "Khoản", Size: unit.Size(14), Max: unit.Size(15), Point: p.sample + "6"},
			Point:          {Key: "diem", Name: "Điểm", Size: unit.Size(14), Max: unit.Size(15), Point: p.sample + "6"},
			CentredLine:    {Key: "dong_giua", Name: "Dòng chính giữa", Size: unit.Size(14), Max: unit.Size(15), Point: p.text, Strength: Chosen},
			TableHead:      {Key: "dau_bang", Name: "Đầu bảng", Size: unit.Size(13), Min: unit.Size(11), Max: unit.Size(15), Bold: true, Point: p.landscape, Strength: Chosen},
			TableText:      {Key: "chu_bang", Name: "Chữ trong bảng", Size: unit.Size(13), Min: unit.Size(11), Max: unit.Size(15), Point: p.landscape, Strength: Chosen},
			Authority:      {Key: "quyen_han", Name: "Quyền hạn ký", Size: unit.Size(14), Bold: true, Caps: true, Point: p.sample + "7"},
			Office:         {Key: "chuc_vu", Name: "Chức vụ", Size: unit.Size(14), Caps: true, Point: p.sample + "7"},
			Also:           {Key: "kiem", Name: "Chữ kiêm", Size: unit.Size(14), Point: p.signature, Strength: Derived},
			SignerName:     {Key: "ho_ten", Name: "Họ tên người ký", Size: unit.Size(14), Bold: true, Point: p.sample + "7"},
			Attestation:    {Key: "xac_nhan", Name: "Xác nhận chữ ký", Size: unit.Size(14), Point: p.signature, Strength: Derived},
			RecipientsWord: {Key: "tu_noi_nhan", Name: "Từ Nơi nhận", Size: unit.Size(14), Underline: true, Point: p.sample + "9"},
			Recipients:     {Key: "noi_nhan", Name: "Nơi nhận", Size: unit.Size(12), Point: p.sample + "9"},
			DrafterMark:    {Key: "nguoi_soan", Name: "Người soạn thảo, số bản", Size: unit.Size(11), Point: p.sample + "13"},
			Contact:        {Key: "lien_he", Name: "Thông tin liên hệ", Size: unit.Size(10), Point: p.sample + "14"},
			AppendixWord:   {Key: "phu_luc", Name: "Phụ lục và số thứ tự", Size: unit.Size(14), Bold: true, Caps: true, Point: p.appendix, Strength: Chosen},
			AppendixTitle:  {Key: "tieu_de_phu_luc", Name: "Tiêu đề phụ lục", Size: unit.Size(14), Bold: true, Point: p.appendix, Strength: Chosen},
			EnclosedNote:   {Key: "chi_dan_kem_theo", Name: "Chỉ dẫn kèm theo", Size: unit.Size(14), Italic: true, Point: p.enclosed, Strength: Chosen},
			PageNumber:     {Key: "so_trang", Name: "Số trang", Size: unit.Size(14), Point: p.sample + "15"},
			Note:           {Key: "chu_thich", Name: "Chú thích", Size: unit.Size(10), Point: p.text, Strength: Chosen},
			NoteMark:       {Key: "dau_chu_thich", Name: "Dấu chú thích", Size: unit.Size(14), Superscript: true, Point: p.text, Strength: Chosen},
			CopyKind:       {Key: "loai_ban_sao", Name: "Chỉ dẫn loại bản sao", Size: unit.Size(14), Bold: true, Caps: true, Point: p.copyKind},
			StampTitle:     {Key: "dau_ban_sao", Name: "Dấu Bản sao văn bản", Size: unit.Size(13), Bold: true, Caps: true, Red: true, Point: p.stamp},
			StampText:      {Key: "dong_dau_ban_sao", Name: "Dòng trong dấu Bản sao văn bản", Size: unit.Size(11), Red: true, Point: p.stamp, Strength: Chosen},
		},

		Measures: [MeasureCount]Measure{
			SheetWidth:         mm("kho_giay_rong", "Khổ giấy, rộng", 210, p.paper, Norm),
			SheetHeight:        mm("kho_giay_cao", "Khổ giấy, cao", 297, p.paper, Norm),
			MarginTop:          mm("le_tren", "Lề trên", 20, p.margins, Norm),
			MarginBottom:       mm("le_duoi", "Lề dưới", 20, p.margins, Norm),
			MarginLeft:         mm("le_trai", "Lề trái", 30, p.margins, Norm),
			MarginRight:        mm("le_phai", "Lề phải", 15, p.margins, Norm),
			SmallWidth:         mm("kho_a5_rong", "Khổ A5, rộng", 148, p.paper, Norm),
			SmallHeight:        mm("kho_a5_cao", "Khổ A5, cao", 210, p.paper, Norm),
			SmallTop:           mm("le_tren_a5", "Lề trên khổ A5", 15, p.paper, Chosen),
			SmallBottom:        mm("le_duoi_a5", "Lề dưới khổ A5", 10, p.paper, Chosen),
			SmallLeft:          mm("le_trai_a5", "Lề trái khổ A5", 20, p.paper, Chosen),
			SmallRight:         mm("le_phai_a5", "Lề phải khổ A5", 10, p.paper, Chosen),
			PageNumberDistance: mm("so_trang_cach_mep", "Số trang cách mép trên", 10, p.pageNumber, Norm),

			LinePitch:    pt("gian_dong", "Khoảng cách dòng", 18, p.text, Norm),
			ParagraphGap: pt("cach_doan", "Khoảng cách đoạn", 6, p.text, Norm).from(6, 24).ownMax(),
			FirstIndent:  mm("thut_dau_dong", "Chữ đầu dòng lùi vào", 10, p.text, Norm).from(10, 12.7).about(5, 20),

			HeadPitch:      pt("dong_phan_dau", "Dòng phần đầu", 16, p.body, Chosen),
			HeadColumnGap:  mm("khe_phan_dau", "Khe giữa hai cột phần đầu", 4, p.diagram, Chosen),
			TitleDateGap:   pt("ngay_cach_tieu_de", "Ngày cách đường kẻ", 9, p.date, Chosen),
			SubjectPitch:   pt("dong_trich_yeu", "Dòng trích yếu công văn", 14, p.subject, Chosen),
			SubjectGap:     pt("trich_yeu_cach_so", "Trích yếu cách số", 4, p.subject, Chosen),
			HandwritingGap: mm("cho_ghi_tay", "Chỗ ghi tay số, ngày", 12, p.number, Chosen),

			MarkGap:     pt("dau_cach_tren", "Dự thảo, mật, khẩn cách trên", 8, p.diagram, Chosen),
			SecrecyRoom: mm("cho_dau_mat", "Chỗ đóng dấu mật, cao", 12, p.secrecy, Chosen),

			TypeGap:   pt("ten_loai_cach_tren", "Tên loại cách trên", 24, p.subject, Chosen),
			TypePitch: pt("dong_ten_loai", "Dòng tên loại, trích yếu", 19, p.subject, Chosen),
			TypeInset: mm("trich_yeu_cach_le", "Trích yếu cách lề", 15, p.subject, Chosen),

			TablePitch:  pt("dong_bang", "Dòng trong bảng", 16, p.landscape, Chosen),
			TableGap:    pt("bang_cach_tren", "Bảng cách trên", 6, p.landscape, Chosen),
			CellPadding: mm("chu_cach_vien_bang", "Chữ cách viền bảng", 1.5, p.landscape, Chosen),
			CellGap:     pt("chu_cach_tren_o", "Chữ cách trên và dưới ô", 2, p.landscape, Chosen),
			TableBorder: pt("vien_bang", "Viền bảng, dày", 0.5, p.landscape, Chosen),

			AddresseesGap:   pt("kinh_gui_cach_tren", "Kính gửi cách trên", 21, p.recipients, Chosen),
			AddresseesPitch: pt("dong_kinh_gui", "Dòng Kính gửi", 18, p.recipients, Chosen),
			AddresseesInset: mm("kinh_gui_cach_le", "Kính gửi cách lề", 10, p.recipients, Chosen),
			BodyGap:         pt("noi_dung_cach_tren", "Nội dung cách trên", 18, p.text, Chosen),

			ClosingGap:      pt("ky_cach_noi_dung", "Phần ký cách nội dung", 28, p.signature, Chosen),
			ClosingPitch:    pt("dong_phan_ky", "Dòng phần ký", 16, p.signature, Chosen),
			ClosingColumn:   mm("cot_ky_rong", "Cột ký, rộng", 75, p.signature, Chosen),
			ClosingGutter:   mm("khe_phan_ky", "Khe giữa nơi nhận và phần ký", 4, p.diagram, Chosen),
			SignatureRoom:   mm("cho_ky", "Chỗ ký và đóng dấu", 37, p.signature, Chosen).from(25, 37),
			RecipientsGap:   pt("danh_sach_cach_noi_nhan", "Danh sách cách từ Nơi nhận", 8, p.recipients, Chosen),
			RecipientsPitch: pt("dong_noi_nhan", "Dòng nơi nhận", 14, p.recipients, Chosen),

			AttestationGap: pt("xac_nhan_cach_tren", "Xác nhận cách trên", 18, p.signature, Chosen),

			DrafterGap:   pt("nguoi_soan_cach_tren", "Người soạn cách trên", 6, p.recipients, Chosen),
			ContactGap:   pt("lien_he_cach_tren", "Đường kẻ liên hệ cách trên", 24, p.diagram, Chosen),
			ContactPitch: pt("dong_lien_he", "Dòng liên hệ", 14, p.diagram, Chosen),

			CirculationFoot: mm("khong_pho_bien_cach_mep", "Không phổ biến cách mép dưới", 0, p.circulation, Norm),

			NotePitch: pt("dong_chu_thich", "Dòng chú thích", 12, p.text, Chosen),

			CopyRuleGap:    pt("duong_ke_ban_sao_cach_tren", "Đường kẻ bản sao cách trên", 18, p.copies, Chosen),
			CopyGap:        pt("ban_sao_cach_duong_ke", "Phần bản sao cách đường kẻ", 9, p.copies, Chosen),
			StampWidth:     mm("dau_ban_sao_rong", "Dấu Bản sao văn bản, rộng", 80, p.stamp, Norm),
			StampHeight:    mm("dau_ban_sao_cao", "Dấu Bản sao văn bản, cao", 50, p.stamp, Norm),
			StampPitch:     pt("dong_trong_dau", "Dòng trong dấu", 13, p.stamp, Chosen),
			StampTitleRoom: pt("dong_dau_cua_dau", "Dòng đầu của dấu, cao", 22, p.stamp, Chosen),
			StampPadding:   pt("chu_cach_vien_dau", "Chữ cách viền dấu", 5, p.stamp, Chosen),
			SignaturePlace: mm("cho_chu_ky_so_rong", "Chỗ chữ ký số trên bản sao điện tử, rộng", 75, p.electronic, Chosen),
			SignatureDepth: mm("cho_chu_ky_so_cao", "Chỗ chữ ký số trên bản sao điện tử, cao", 20, p.electronic, Chosen),
		},
	}
}

func mm(key, name string, value float64, point string, s Strength) Measure {
	return Measure{Key: key, Name: name, Unit: Millimetres, Value: value, Point: point, Strength: s}
}

func pt(key, name string, value float64, point string, s Strength) Measure {
	return Measure{Key: key, Name: name, Unit: Points, Value: value, Point: point, Strength: s}
}

func (m Measure) from(least, most float64) Measure {
	m.Min, m.Max = least, most
	return m
}

// about gives a length that the text asks for roughly the bounds beyond which
// we take it for a slip of the hand.
func (m Measure) about(least, most float64) Measure {
	m.Least, m.Most = least, most
	return m
}

func (m Measure) ownMax() Measure {
	m.OwnMax = true
	return m
}
