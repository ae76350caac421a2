package check

import (
	"slices"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// partRules are the rules about the parts that a document has.
var partRules = []Rule{
	{
		ID: diag.MissingPart, Group: GroupParts, Point36: "II.1", Point05: "II.I",
		Title: diag.Words{Vi: "Thiếu thành phần bắt buộc", En: "A part that must be there is missing"},
		Why: diag.Words{
			Vi: "Văn bản phải có đủ các thành phần thể thức bắt buộc của loại ấy: địa danh, ngày, trích yếu, nội dung, người ký, nơi nhận; công văn phải có Kính gửi, tờ trình phải có Kính trình.",
			En: "A document has all parts that its type must have: place, day, subject, text, signer, recipients; an official letter its addressees, a submission those it is made to."},
		Bad: "dia_danh:", Good: "dia_danh: Suối Lành",
		find: func(s *subject) { s.list.Add(parts(s.Definition, s.typ, s.typ.RequiredIn(s.spec))...) },
	},
	{
		ID: diag.MissingArchive, Group: GroupParts, Point36: "II.1.9.1", Point05: "II.I.9.1.1",
		Title: diag.Words{Vi: "Nơi nhận không có dòng lưu", En: "No archive line"},
		Why: diag.Words{
			Vi: "Nơi nhận ghi cả nơi lưu văn bản, ở dòng cuối, kết thúc bằng dấu chấm.",
			En: "The recipients say who files the document, on their last line, which ends with a full stop."},
		Bad: "luu:", Good: "luu: Văn phòng Đảng uỷ",
		find: func(s *subject) {
			for _, key := range s.typ.Expected {
				switch {
				case given(s.Definition, key):
				case key == "luu":
					s.add(diag.New(diag.MissingArchive, s.Template.Pos))
				default: // no type of the program expects anything else
					s.list.Add(lacks(diag.MissingExpected, s.Definition, key))
				}
			}
		},
	},
	{
		ID: diag.ForeignPart, Group: GroupParts,
		Title: diag.Words{Vi: "Thành phần của loại văn bản khác", En: "A part of another type of document"},
		Why: diag.Words{
			Vi: "Kính gửi là của công văn, Kính trình là của tờ trình, tác giả và chủ đề là của vài loại; loại khác không có.",
			En: "Kính gửi belongs to an official letter and Kính trình to a submission, the author line and the theme to few types; no other has them."},
		Bad:  "mau: bao-cao\ntrich_yeu: kết quả công tác quý II\nnoi_nhan: [Văn phòng Tỉnh uỷ]",
		Good: "mau: bao-cao\ntrich_yeu: kết quả công tác quý II\nnoi_nhan: [Văn phòng Tỉnh uỷ]\nkinh_gui:",
		find: func(s *subject) {
			for _, key := range s.typ.BarredIn(s.spec) {
				if pos, ok := s.Given[key]; ok {
					d := diag.New(diag.ForeignPart, pos, s.typ.Name, key)
					if point := s.spec.PointOf(key); point != "" {
						d = d.Citing(s.spec.Cite(point))
					}
					s.list.Add(d)
				}
			}
		},
	},
	{
		ID: diag.MissingSymbol, Group: GroupParts, Point36: "II.1.3.1.b", Point05: "II.I.3.1.2",
		Title: diag.Words{Vi: "Chưa lập được ký hiệu văn bản", En: "The symbol of the document cannot be made"},
		Why: diag.Words{
			Vi: "Ký hiệu gồm chữ viết tắt của tên loại và của cơ quan ban hành, ví dụ CV/ĐU; cơ quan chưa có ký hiệu thì không lập được.",
			En: "The symbol is made of those of the type and of the issuing body, CV/ĐU; a body without a symbol leaves it unmade."},
		Bad:  "co_quan: {cap_tren: ĐẢNG BỘ TỈNH TRƯỜNG GIANG, ten: ĐẢNG UỶ XÃ SUỐI LÀNH}",
		Good: "co_quan: {cap_tren: ĐẢNG BỘ TỈNH TRƯỜNG GIANG, ten: ĐẢNG UỶ XÃ SUỐI LÀNH, ky_hieu: ĐU}",
		find: func(s *subject) {
			if s.typ.Symbol != "" && !s.Symbol.Present() && s.BodySymbol() == "" && !s.Number.None && given(s.Definition, "co_quan") {
				s.add(diag.New(diag.MissingSymbol, nameless(s.Definition)))
			}
		},
	},
	{
		ID: diag.OtherSymbol, Group: GroupParts, Point36: "II.1.3.1.b", Point05: "II.I.3.1.2",
		Title: diag.Words{Vi: "Ký hiệu văn bản khác quy định", En: "Another symbol than the rules make"},
		Why: diag.Words{
			Vi: "Giữa tên loại và cơ quan là dấu gạch chéo, giữa các cơ quan là dấu gạch nối; quy định và quyết định cùng ký hiệu QĐ (theo 36-HD/VPTW quy định là QĐi); không có năm.",
			En: "A slash parts type and body, a hyphen the bodies; quy định and quyết định are both QĐ (quy định was QĐi in 36-HD/VPTW); there is no year."},
		Bad: "ky_hieu: CV-ĐU", Good: "ky_hieu: CV/ĐU",
		find: func(s *subject) {
			want := s.typ.DocumentSymbol(s.spec, s.BodySymbol())
			if s.Symbol.Present() && want != "" && s.Symbol.Value != want {
				s.add(diag.New(diag.OtherSymbol, s.Symbol.Pos, s.Symbol.Value, want).Between(s.Symbol.Value, want))
			}
		},
	},
	{
		ID: diag.EmptyMapping, Group: GroupParts,
		Title: diag.Words{Vi: "Xác nhận chữ ký mà không có người xác nhận", En: "An attestation by nobody"},
		Why: diag.Words{
			Vi: "Chữ ký được xác nhận thì phải có quyền hạn, chức vụ hoặc họ tên của người xác nhận.",
			En: "Who confirms a signature has an authority, an office or a name."},
		Bad:  "xac_nhan: {chu_ky_cua: Nguyễn Văn A}",
		Good: "xac_nhan: {chu_ky_cua: Nguyễn Văn A, quyen_han: T/L BAN THƯỜNG VỤ, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Trần Văn B}",
		find: func(s *subject) {
			if a := s.Attestation; a.Of.Present() && a.Signer == (dispatch.Signer{Pos: a.Signer.Pos}) {
				s.list.Add(diag.New(diag.EmptyMapping, a.Of.Pos, "xac_nhan", "quyen_han, chuc_vu, ho_ten"))
			}
		},
	},
	{
		ID: diag.AsAboveFirst, Group: GroupReceivers, Point36: "II.1.9.2", Point05: "II.I.9.2.3",
		Title: diag.Words{Vi: "Như trên không ở dòng đầu", En: "Như trên is not the first recipient"},
		Why: diag.Words{
			Vi: "Những nơi ở Kính gửi, Kính trình được nhắc lại bằng một dòng Như trên, ở dòng đầu của Nơi nhận.",
			En: "One line, Như trên, the first of the recipients, stands for all that the document is addressed to."},
		Bad: "noi_nhan: [Văn phòng Tỉnh uỷ, Như trên]", Good: "noi_nhan: [Như trên, Văn phòng Tỉnh uỷ]",
		find: func(s *subject) {
			if i := slices.IndexFunc(dispatch.OnPage(s.Recipients), dispatch.Recipient.AsAbove); i > 0 {
				above := dispatch.OnPage(s.Recipients)[i].Name
				s.add(diag.New(diag.AsAboveFirst, above.Pos, above.Value))
			}
		},
	},
	{
		ID: diag.UnknownType, Group: GroupEnclosure,
		Title: diag.Words{Vi: "Ban hành kèm theo một loại văn bản không có", En: "What is issued is of no type there is"},
		Why: diag.Words{
			Vi: "Văn bản ban hành kèm theo phải là một loại có tên loại riêng, như quy chế, quy định, chương trình.",
			En: "A document issues a text of a type that shows its name, a quy chế, a quy định, a chương trình."},
		Bad:  "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\nkem_theo: {loai: quy che, trich_yeu: làm việc, noi_dung: Điều 1. Phạm vi.}",
		Good: "mau: quyet-dinh\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\nkem_theo: {loai: quy-che, trich_yeu: làm việc, noi_dung: Điều 1. Phạm vi.}",
		find: func(s *subject) {
			t := s.Issued.Type
			if !t.Present() {
				return
			}
			if typ, err := regulation.FindType(t.Value); err != nil || !typ.Issuable() {
				s.add(diag.New(diag.UnknownType, t.Pos, t.Value).Hint(dispatch.Nearest(t.Value, regulation.IssuableTypes())))
			}
		},
	},
	{
		ID: diag.NoAppendixNamed, Group: GroupEnclosure, Point36: "II.4.5", Point05: "II.II.1.2",
		Title: diag.Words{Vi: "Có phụ lục mà nội dung không nhắc đến", En: "An appendix that the text does not point to"},
		Why: diag.Words{
			Vi: "Văn bản có phụ lục kèm theo thì phải có chỉ dẫn về phụ lục trong nội dung.",
			En: "The text of a document points to its appendices."},
		Bad:  "phu_luc: {tieu_de: DANH SÁCH ĐẠI BIỂU, noi_dung: Danh sách gồm 12 đồng chí.}",
		Good: "noi_dung: Ban Thường vụ Đảng uỷ triệu tập đại biểu dự hội nghị (có phụ lục kèm theo).\nphu_luc: {tieu_de: DANH SÁCH ĐẠI BIỂU, noi_dung: Danh sách gồm 12 đồng chí.}",
		find: func(s *subject) {
			if len(s.Appendices) > 0 && !mentions(s.Definition, "phụ lục") {
				s.add(diag.New(diag.NoAppendixNamed, s.Appendices[0].Pos))
			}
		},
	},
	{
		ID: diag.ThemeInstead, Group: GroupParts, Point36: "II.1.5.1", Point05: "II.I.5.1.2",
		Title: diag.Words{Vi: "Vừa có chủ đề đại hội vừa có trích yếu", En: "Theme and subject together"},
		Why: diag.Words{
			Vi: "Báo cáo chính trị ghi chủ đề đại hội thay cho tên loại và trích yếu, không ghi cả hai.",
			En: "A political report has the theme of the congress in place of type and subject, not beside them."},
		Bad:  "mau: bao-cao\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ntrich_yeu: chính trị\nchu_de: ĐOÀN KẾT, ĐỔI MỚI",
		Good: "mau: bao-cao\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ntrich_yeu:\nchu_de: ĐOÀN KẾT, ĐỔI MỚI",
		find: func(s *subject) {
			if !hasTheme(s.Definition, s.typ) {
				return
			}
			for _, left := range []struct {
				key string
				dispatch.Text
			}{{"trich_yeu", s.Subject}, {"tac_gia", s.Author}} {
				if left.Present() {
					s.add(diag.New(diag.ThemeInstead, left.Pos, left.key))
				}
			}
		},
	},
	{
		ID: diag.PaperOfForms, Group: GroupChoices, Point36: "II.4.2", Point05: "II.IV.3",
		Title: diag.Words{Vi: "Văn bản trên khổ giấy A5", En: "A document on A5"},
		Why: diag.Words{
			Vi: "Văn bản trình bày trên khổ A4; A5 chỉ dùng cho giấy tờ hành chính.",
			En: "A document is set on A4; A5 is for administrative forms alone."},
		Bad: "trinh_bay: {kho_giay: A5}", Good: "trinh_bay: {kho_giay: A4}",
		find: func(s *subject) {
			if s.Choices.Small.On && s.typ.Group != regulation.GroupForm {
				s.add(diag.New(diag.PaperOfForms, s.Choices.Small.Pos, s.typ.Name))
			}
		},
	},
	{
		ID: diag.NumberOfForms, Group: GroupNumber, Point36: "II.1.3.1.b", Point05: "II.I.3.1.2",
		Title: diag.Words{Vi: "Văn bản không có dòng số", En: "A document without a number"},
		Why: diag.Words{
			Vi: "Văn bản nào cũng có số và ký hiệu; chỉ giấy tờ nội bộ được bỏ. Số chưa cấp thì để trống so, có chỗ ghi tay.",
			En: "Every document has a number and a symbol; only forms of the house may go without. A number that is still open leaves room to write it in."},
		Bad: "so: không", Good: "so:",
		find: func(s *subject) {
			if s.Number.None && s.typ.Group != regulation.GroupForm {
				s.add(diag.New(diag.NumberOfForms, s.Number.Pos, s.typ.Name))
			}
		},
	},
	{
		ID: diag.Gap, Group: GroupParts,
		Title: diag.Words{Vi: "Còn chỗ phải điền", En: "Something is still to be filled in"},
		Why: diag.Words{
			Vi: "Chỗ ghi … hoặc [CẦN BỔ SUNG: …] là chỗ chưa viết xong; văn bản như vậy không phát hành được.",
			En: "Where … or [CẦN BỔ SUNG: …] stands the document is not finished and cannot be issued."},
		Bad: "dia_danh: …", Good: "dia_danh: Suối Lành",
		find: func(s *subject) { s.list.Add(Gaps(s.Definition)...) },
	},
}
