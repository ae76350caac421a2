package diag

// importMessages are those about a paper that is to be imported. They are never
// written to.
var importMessages = map[ID]entry{
	NotUnicodeText: {Error,
		Words{"tệp không phải văn bản UTF-8 hay UTF-16; có thể là Windows-1258", "the file is text neither in UTF-8 nor in UTF-16; it may be in Windows-1258"},
		Words{"mở bằng Notepad hoặc Word, lưu lại dạng UTF-8 rồi nhập lại", "open it in Notepad or Word, save it as UTF-8 and import it again"}},
	FromLegacy: {Warning,
		Words{"văn bản gõ bằng bảng mã %[1]s, đã chuyển sang Unicode", "the text was in the old code %[1]s and was converted to Unicode"},
		Words{"đọc lại một lượt, nhất là chữ hoa", "read it through once, the capitals above all"}},
	LinksLeftOut: {Warning,
		Words{"bỏ %[1]d địa chỉ liên kết của trang mạng, giữ nguyên chữ", "%[1]d addresses of links were left out, their words kept"},
		Words{}},
	NotYetReadable: {Error,
		Words{"chưa đọc được tệp %[1]s", "files of the kind %[1]s cannot be read yet"},
		Words{"lưu văn bản dạng văn bản thuần (.txt, UTF-8) rồi nhập lại", "save the paper as plain text (.txt, UTF-8) and import it again"}},
	WordsLost: {Error,
		Words{"%[1]d từ của nguồn không có trong định nghĩa, từ đầu tiên: %[2]s", "%[1]d words of the source are not in the definition, the first: %[2]s"},
		Words{"xem từng từ bằng --kiem; không ghi tệp nào", "see each with --kiem; no file was written"}},
	OutputExists: {Error,
		Words{"tệp này đã có, không ghi đè", "the file exists and is not overwritten"},
		Words{"chọn tên khác ở -o", "choose another name for -o"}},
}
