package dispatch

// Kind is what the value of a key is.
type Kind int

// The kinds of values.
const (
	KindText       Kind = iota // one text
	KindTexts                  // a text, or a list of texts
	KindNumber                 // the document's number
	KindDate                   // a day, or a month whose day is open
	KindBody                   // text in the body dialect
	KindMapping                // keys of its own
	KindMappings               // keys of its own, or a list of such
	KindRecipients             // a list of names, or of names with keys of their own
	KindNamed                  // a list of texts, or of keys of their own of which such a text is the first
	KindMeasure                // a length or size greater than 0, in Key.Unit
	KindCount                  // a whole number from 1
	KindAmount                 // a whole number from 0, its thousands parted by full stops or not
	KindChoice                 // one of a few words
	KindAny                    // anything, kept as it is written
)

// Key is one key of a definition.
type Key struct {
	Name string
	// Term is the key's English name in the glossary.
	Term     string
	Kind     Kind
	Required bool
	Many     bool     // a list of such values, or one, where the kind is none of a list
	Unit     string   // of a KindMeasure: "pt" or "mm"
	Choices  []string // of a KindChoice: what it may be
	// Vietnamese and English say what the key holds, Example shows a value as
	// it is typed, on one line.
	Vietnamese, English string
	Example             string
	// Default is what a text or a choice that is left out is taken for, "" where
	// it is taken for nothing.
	Default string
	Keys    []Key // of a KindMapping, KindMappings, KindRecipients or KindNamed
}

// Schema is every key of a definition, in the order a definition is written.
// The parser, its messages and docs/definition.md all follow it.
func Schema() []Key {
	recipient := recipientKeys()
	signer := []Key{
		{Name: "quyen_han", Term: "authority", Kind: KindText,
			Vietnamese: "quyền hạn ký", English: "authority signed under", Example: "T/M BAN THƯỜNG VỤ"},
		{Name: "kiem", Term: "also", Kind: KindText,
			Vietnamese: "chức vụ kiêm, in dưới chữ kiêm", English: "office held as well, below the word kiêm", Example: "TRƯỞNG BAN CHỈ ĐẠO"},
		{Name: "chuc_vu", Term: "office", Kind: KindText,
			Vietnamese: "chức vụ", English: "office of the signer", Example: "PHÓ BÍ THƯ"},
		{Name: "ho_ten", Term: "name", Kind: KindText,
			Vietnamese: "họ và tên", English: "name of the signer", Example: "Nguyễn Văn A"},
	}
	direction := Key{Name: "huong", Term: "orientation", Kind: KindChoice, Choices: []string{"dọc", "ngang"},
		Vietnamese: "hướng trang: dọc hoặc ngang", English: "orientation of the page: portrait (dọc) or landscape (ngang)", Example: "ngang"}
	return []Key{
		{Name: "mau", Term: "template", Kind: KindText, Required: true,
			Vietnamese: "mẫu văn bản", English: "template the document is made from", Example: "cong-van"},
		{Name: "the_thuc", Term: "regulation", Kind: KindText,
			Vietnamese: "quy định thể thức phải theo; bỏ trống thì theo ngày của văn bản", English: "regulation the layout follows; left out, the one in force on the document's date", Example: "36-HD/VPTW"},
		{Name: "co_quan", Term: "body", Kind: KindMappings, Required: true,
			Vietnamese: "cơ quan ban hành; liên cơ quan thì ghi thành danh sách, cơ quan chủ trì trước", English: "issuing body; of several that issue together a list, the one that leads first", Example: "{ten: ĐẢNG ỦY XÃ THẠCH QUẢNG}",
			Keys: []Key{
				{Name: "cap_tren", Term: "superior", Kind: KindTexts,
					Vietnamese: "cơ quan cấp trên trực tiếp; danh sách thành nhiều dòng", English: "superior body; a list makes several lines", Example: "ĐẢNG BỘ TỈNH THANH HÓA"},
				{Name: "ten", Term: "name", Kind: KindTexts, Required: true,
					Vietnamese: "tên cơ quan ban hành; danh sách thành nhiều dòng", English: "name of the issuing body; a list makes several lines", Example: "ĐẢNG ỦY XÃ THẠCH QUẢNG"},
				{Name: "ky_hieu", Term: "symbol", Kind: KindText,
					Vietnamese: "ký hiệu của cơ quan", English: "symbol of the body", Example: "ĐU"},
				{Name: "trong_cau", Term: "in_text", Kind: KindText,
					Vietnamese: "tên cơ quan viết trong câu, dùng ở chỉ dẫn kèm theo; bỏ trống thì lập từ ten và cap_tren", English: "name of the body inside a sentence, for the note of what is enclosed; left out, made of ten and cap_tren", Example: "Đảng uỷ xã Thạch Quảng"},
			}},
		{Name: "so", Term: "number", Kind: KindNumber,
			Vietnamese: "số văn bản; bỏ trống thì để chỗ ghi tay, không thì không in dòng số", English: "number of the document; left out, room to write it in by hand; không, no line for it", Example: "181"},
		{Name: "ky_hieu", Term: "symbol", Kind: KindText,
			Vietnamese: "ký hiệu văn bản; bỏ trống thì lập từ loại văn bản và cơ quan", English: "symbol of the document; left out, made of its type and body", Example: "CV/ĐU"},
		{Name: "dia_danh", Term: "place", Kind: KindText,
			Vietnamese: "địa danh", English: "place the document is issued at", Example: "Thạch Quảng"},
		{Name: "ngay", Term: "date", Kind: KindDate,
			Vietnamese: "ngày ký; chưa có ngày thì ghi năm và tháng", English: "day it is signed; year and month where the day is still open", Example: "2026-02-25"},
		{Name: "trich_yeu", Term: "subject", Kind: KindText,
			Vietnamese: "trích yếu nội dung", English: "subject", Example: "Về việc chuẩn bị hội nghị"},
		{Name: "ten_loai", Term: "type_name", Kind: KindText,
			Vietnamese: "tên in trên giấy tờ nội bộ, khi khác tên loại của mẫu", English: "name printed on a form of the house, where it is not that of its type", Example: "phiếu xin ý kiến"},
		{Name: "tac_gia", Term: "author", Kind: KindText,
			Vietnamese: "tác giả, in hoa giữa tên loại và trích yếu", English: "author line between the name of the type and the subject", Example: "CỦA BAN THƯỜNG VỤ TỈNH UỶ"},
		{Name: "chu_de", Term: "theme", Kind: KindText,
			Vietnamese: "chủ đề đại hội của báo cáo chính trị, in hoa thay cho tên loại và trích yếu", English: "theme of the congress, in place of type and subject of a political report", Example: "ĐOÀN KẾT, ĐỔI MỚI, PHÁT TRIỂN"},
		{Name: "trinh_dai_hoi", Term: "presented", Kind: KindText,
			Vietnamese: "báo cáo của ai trình đại hội nào, in trong ngoặc đơn dưới chủ đề hoặc trích yếu", English: "whose report it is and to which congress, in parentheses below theme or subject", Example: "Báo cáo của Ban Chấp hành Đảng bộ xã trình Đại hội đại biểu lần thứ II"},
		{Name: "kinh_gui", Term: "addressees", Kind: KindRecipients,
			Vietnamese: "nơi kính gửi", English: "bodies the letter is addressed to", Example: "[Ủy ban nhân dân xã]", Keys: recipient},
		{Name: "kinh_trinh", Term: "submitted_to", Kind: KindRecipients,
			Vietnamese: "nơi kính trình của tờ trình", English: "bodies a submission is made to", Example: "[Ban Thường vụ Tỉnh uỷ]", Keys: recipient},
		{Name: "can_cu", Term: "legal_bases", Kind: KindTexts,
			Vietnamese: "căn cứ ban hành, mỗi căn cứ một mục", English: "legal bases, an item each", Example: "[Căn cứ Điều lệ Đảng]"},
		{Name: "noi_dung", Term: "content", Kind: KindBody, Required: true,
			Vietnamese: "nội dung văn bản", English: "text of the document", Example: "Thực hiện Chỉ thị số 04-CT/TU …"},
		{Name: "ky", Term: "signer", Kind: KindMappings,
			Vietnamese: "người ký; hai người trở lên thì ghi thành danh sách", English: "signer; a list for two or more", Example: "{quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}",
			Keys: signer},
		{Name: "xac_nhan", Term: "attestation", Kind: KindMapping,
			Vietnamese: "xác nhận chữ ký, khi không được đóng dấu lên chữ ký của người ký", English: "who confirms the signature, where no seal may be put on it", Example: "{chu_ky_cua: Nguyễn Văn A, quyen_han: T/L BAN THƯỜNG VỤ, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Trần Văn B}",
			Keys: append([]Key{
				{Name: "chu_ky_cua", Term: "of", Kind: KindText, Required: true,
					Vietnamese: "họ tên đồng chí có chữ ký được xác nhận", English: "name of whose signature it is", Example: "Nguyễn Văn A"},
			}, signer...)},
		{Name: "noi_nhan", Term: "recipients", Kind: KindRecipients,
			Vietnamese: "nơi nhận", English: "recipients", Example: "[Như trên]", Keys: recipient},
		{Name: "luu", Term: "archive", Kind: KindText,
			Vietnamese: "nơi lưu, in ở dòng cuối của nơi nhận", English: "who files it, printed as the last line of the recipients", Example: "VPĐU"},
		{Name: "khan", Term: "urgency", Kind: KindChoice, Choices: UrgencyLevels(),
			Vietnamese: "mức độ khẩn", English: "urgency", Example: "khẩn"},
		{Name: "mat", Term: "secrecy", Kind: KindChoice, Choices: []string{"mật", "tối mật", "tuyệt mật"},
			Vietnamese: "độ mật; không in ra, chỉ để chỗ đóng dấu", English: "secrecy; never printed, room for the stamp is kept", Example: "mật"},
		{Name: "luu_hanh", Term: "circulation", Kind: KindText,
			Vietnamese: "chỉ dẫn phạm vi lưu hành, in hoa ở góc phải trang đầu", English: "whom it is for, at the top right of the first page", Example: "TÀI LIỆU HỘI NGHỊ"},
		{Name: "du_thao", Term: "draft", Kind: KindCount,
			Vietnamese: "lần dự thảo", English: "number of the draft", Example: "2"},
		{Name: "nguoi_soan", Term: "drafter", Kind: KindMapping,
			Vietnamese: "người soạn thảo và số bản, in ở cuối nơi nhận", English: "drafter and number of copies, at the end of the recipients", Example: "{ky_hieu: NguyenVanAn, so_ban: 26}",
			Keys: []Key{
				{Name: "ky_hieu", Term: "symbol", Kind: KindText,
					Vietnamese: "ký hiệu người soạn thảo", English: "mark of the drafter", Example: "NguyenVanAn"},
				{Name: "so_ban", Term: "copies", Kind: KindCount,
					Vietnamese: "số bản phát hành", English: "copies made", Example: "26"},
			}},
		{Name: "lien_he", Term: "contact", Kind: KindText,
			Vietnamese: "thông tin liên hệ, in dưới đường kẻ ở trang cuối", English: "contact details, below a rule on the last page", Example: `"Số 9A, đường Nguyễn Trãi; điện thoại: 0123456789"`},
		{Name: "phan_gui_lai", Term: "return_part", Kind: KindBody,
			Vietnamese: "phần nơi nhận ký, cắt ra gửi lại, in dưới đường cắt sau phần ký", English: "part that is signed, cut off and sent back, below a line to cut along behind the signature", Example: "Đã nhận văn bản ngày [___]"},
		{Name: "kem_theo", Term: "issued", Kind: KindMapping,
			Vietnamese: "quy chế, quy định… mà văn bản này ban hành kèm theo", English: "text that the document issues, such as a quy chế", Example: "{loai: quy-che, trich_yeu: làm việc của Đảng uỷ, noi_dung: …}",
			Keys: []Key{
				{Name: "loai", Term: "type", Kind: KindText, Required: true,
					Vietnamese: "loại văn bản", English: "type of document", Example: "quy-che"},
				{Name: "trich_yeu", Term: "subject", Kind: KindText, Required: true,
					Vietnamese: "trích yếu", English: "subject", Example: "làm việc của Đảng uỷ xã"},
				note("Ban hành kèm theo"),
				{Name: "noi_dung", Term: "content", Kind: KindBody, Required: true,
					Vietnamese: "nội dung", English: "text", Example: "Điều 1. Phạm vi điều chỉnh …"},
			}},
		{Name: "phu_luc", Term: "appendices", Kind: KindMappings,
			Vietnamese: "phụ lục; hai phụ lục trở lên thì ghi thành danh sách", English: "appendix; a list for two or more", Example: "{tieu_de: DANH SÁCH ĐẠI BIỂU, noi_dung: …}",
			Keys: []Key{
				{Name: "tieu_de", Term: "title", Kind: KindText, Required: true,
					Vietnamese: "tiêu đề của phụ lục", English: "title of the appendix", Example: "DANH SÁCH ĐẠI BIỂU"},
				note("Kèm theo"),
				direction,
				{Name: "noi_dung", Term: "content", Kind: KindBody, Required: true,
					Vietnamese: "nội dung của phụ lục", English: "text of the appendix", Example: "Danh sách gồm …"},
			}},
		{Name: "trinh_bay", Term: "choices", Kind: KindMapping,
			Vietnamese: "lựa chọn trình bày trong khoảng quy định cho phép", English: "choices of layout inside the regulation's ranges", Example: "{co_chu: 14}",
			Keys: []Key{
				{Name: "co_chu", Term: "body_size", Kind: KindMeasure, Unit: "pt",
					Vietnamese: "cỡ chữ của nội dung", English: "type size of the text", Example: "14"},
				{Name: "co_chu_ten_loai", Term: "type_size", Kind: KindMeasure, Unit: "pt",
					Vietnamese: "cỡ chữ của tên loại", English: "type size of the name of the type", Example: "15"},
				{Name: "co_chu_trich_yeu", Term: "subject_size", Kind: KindMeasure, Unit: "pt",
					Vietnamese: "cỡ chữ của trích yếu dưới tên loại", English: "type size of the subject below it", Example: "14"},
				{Name: "gian_dong", Term: "line_pitch", Kind: KindMeasure, Unit: "pt",
					Vietnamese: "giãn dòng", English: "distance from line to line", Example: "18"},
				{Name: "thut_dau_dong", Term: "first_indent", Kind: KindMeasure, Unit: "mm",
					Vietnamese: "thụt đầu dòng của đoạn", English: "indent of a paragraph's first line", Example: "10"},
				{Name: "cach_doan", Term: "paragraph_gap", Kind: KindMeasure, Unit: "pt",
					Vietnamese: "khoảng cách giữa các đoạn", English: "space between paragraphs", Example: "6"},
				{Name: "co_chu_bang", Term: "table_size", Kind: KindMeasure, Unit: "pt",
					Vietnamese: "cỡ chữ trong bảng", English: "type size of tables", Example: "13"},
				{Name: "kho_giay", Term: "paper", Kind: KindChoice, Choices: []string{"A4", "A5"},
					Vietnamese: "khổ giấy của giấy tờ hành chính: A4 hoặc A5", English: "paper of a form: A4 or A5", Example: "A5"},
				direction,
				{Name: "hai_mat", Term: "duplex", Kind: KindChoice, Choices: []string{"true", "false", "có", "không"},
					Vietnamese: "in hai mặt: lề mặt sau đổi bên", English: "printed on both sides: the margins of the back change places", Example: "true"},
				{Name: "chu_thich", Term: "note_mark", Kind: KindChoice, Choices: []string{"1", "(1)"},
					Vietnamese: "dạng số chú thích trong nội dung: 1 hoặc (1)", English: "form of a footnote's number in the text: 1 or (1)", Example: "(1)"},
			}},
		{Name: releaseKey, Term: "release", Kind: KindMapping,
			Vietnamese: "do congvan issue ghi: văn bản đã phát hành lấy từ đâu; không tự ghi", English: "written by congvan issue: what an issued document was made from; not to be written by hand", Example: "{mau: cv-trien-khai, niem_phong: 9f86d081…}",
			Keys: releaseKeys()},
	}
}

// note is the key of the words under the title of what goes with a document.
func note(begins string) Key {
	return Key{Name: "chi_dan", Term: "note", Kind: KindText,
		Vietnamese: "chỉ dẫn dưới tiêu đề; bỏ trống thì lập từ số, ngày và cơ quan ban hành",
		English:    "note under the title; left out, made of number, date and issuing body",
		Example:    `"(` + begins + ` Quyết định số 05-QĐ/ĐU, ngày 05/7/2026 của Đảng uỷ xã)"`}
}

// names is the names of keys, in their order.
func names(keys []Key) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = k.Name
	}
	return out
}
