package importer

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The words by which a paper's components are known. Names and symbols of types
// come from package regulation.
const (
	partyTitle = "ĐẢNG CỘNG SẢN VIỆT NAM"
	alsoWord   = "kiêm"
)

var (
	// A number may be left open, for a hand: "Số      -CV/HU", "Số: …/QĐ-TU".
	numberLine = regexp.MustCompile(`^(?i:số)\s*[:.]?\s*(\d*)[\s.…_]*(?:[-–—/]\s*(\p{Lu}[\p{L}\d/.-]*))?$`)
	dateLine   = regexp.MustCompile(`^(?:(\p{Lu}.{0,80}?)\s*,\s*)?(?i:ngày)([\d\s.…_/]*)tháng([\d\s.…_/]*)năm\s*([\d.…_]*)\.?$`)
	draftLine  = regexp.MustCompile(`^\(?(?i:dự thảo)\s*(?i:lần)?\s*(?i:thứ)?\s*(\d*)\)?$`)
	// Kính gửi may have a mark of a list in front, Kính trình may too.
	addressWord    = regexp.MustCompile(`^(?:[-–+]\s*)?(?i:kính)\s+(?i:(gửi|gởi|trình))\s*[:*]*\s*[:*]*\s*`)
	recipientsWord = regexp.MustCompile(`^[*_\s]*(?i:nơi)\s+(?i:nhận)\s*[:*_]*\s*`)
	archiveWord    = regexp.MustCompile(`^(?:[-–+]\s*)?(?i:lưu)\s*[:;]?\s+(.+)$`)
	authorityWord  = regexp.MustCompile(`^(?:T/M|TM\.?|K/T|KT\.?|T/L|TL\.?|T/U|TU\.|TUQ\.?|T/ỦY QUYỀN|Q\.|QUYỀN)\s`)
	attestWords    = regexp.MustCompile(`^(?i:xác nhận chữ ký)(?: (?i:của))?(?: (?i:đồng chí|đ/c))?:?\s+(.+)$`)
	appendixWord   = regexp.MustCompile(`^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|số))?(?:\s+(?:\d{1,3}|[IVXL]{1,6}|[A-Z]))?\s*[.:]?$`)
	enclosedNote   = regexp.MustCompile(`^\((?i:ban hành )?(?i:kèm theo)`)
	presentedNote  = regexp.MustCompile(`^\((?i:báo cáo)\s.*`)
	drafterLine    = regexp.MustCompile(`^([\p{L}]{2,30})\s*[-–]\s*(\d{1,4})$`)
	contactWords   = regexp.MustCompile(`(?i)(điện thoại|đt:|fax|email|e-mail|thư điện tử:)`)
	signedRemark   = regexp.MustCompile(`^[(\[]?(?i:đã ký|ký tên)(?i:[ ,và]*(?:đóng dấu|ký tên))?[)\]]?\.?$`)
	purposeWords   = regexp.MustCompile(`^(.*\S)\s*\(([^()]+)\)$`)
	basisWords     = regexp.MustCompile(`^(?:[-–+]\s*)?Căn cứ\s`)
	moreBasisWords = regexp.MustCompile(`^(?:[-–+]\s*)?(?:Căn cứ|Xét|Theo đề nghị|Thực hiện)\s`)
	orderLine      = regexp.MustCompile(`(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|KẾT LUẬN)\s*:?$`)
	leaders        = regexp.MustCompile(`\.{4,}|…{2,}|_{3,}`)
	tearLine       = regexp.MustCompile(`^(?:[-–] ){9,}[-–]?$`)
	pageNumber     = regexp.MustCompile(`^(?:[-–]\s*)?(?:(?i:trang)\s+)?(\d{1,4})(?:\s*/\s*\d{1,4})?(?:\s*[-–])?$`)
)

// urgencies are the levels of khan by the stamp that shows them.
var urgencies = map[string]string{
	"KHẨN": "khẩn", "THƯỢNG KHẨN": "thượng khẩn", "HOẢ TỐC": "hoả tốc", "HỎA TỐC": "hoả tốc", "HOẢ TỐC HẸN GIỜ": "hoả tốc", "HỎA TỐC HẸN GIỜ": "hoả tốc",
}

// secrecies are the levels of mat by the stamp that shows them.
var secrecies = map[string]string{"MẬT": "mật", "TỐI MẬT": "tối mật", "TUYỆT MẬT": "tuyệt mật"}

// stateTitles head a paper of the State, which no paper of the Party has.
var stateTitles = []string{
	"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
	"ĐỘC LẬP - TỰ DO - HẠNH PHÚC", "ĐỘC LẬP – TỰ DO – HẠNH PHÚC",
}

// circulations are what chỉ dẫn phạm vi lưu hành begins with.
var circulations = []string{
	"TÀI LIỆU", "LƯU HÀNH", "XONG HỘI NGHỊ", "XEM XONG", "ĐỌC XONG", "KHÔNG PHỔ BIẾN", "KHÔNG SAO CHỤP", "SỬ DỤNG NỘI BỘ",
}

// bodyWords are what the name of a body begins with. A line that begins with none
// of them goes on with the name above.
var bodyWords = []string{
	"ĐẢNG BỘ", "ĐẢNG UỶ", "ĐẢNG ỦY", "ĐẢNG ĐOÀN", "TỈNH UỶ", "TỈNH ỦY", "THÀNH UỶ", "THÀNH ỦY", "HUYỆN UỶ", "HUYỆN ỦY", "QUẬN UỶ", "QUẬN ỦY",
	"THỊ UỶ", "THỊ ỦY", "QUÂN UỶ", "QUÂN ỦY", "BAN ", "VĂN PHÒNG", "CHI BỘ", "CHI UỶ", "CHI ỦY", "UỶ BAN", "ỦY BAN", "ĐOÀN ", "TIỂU BAN", "TRUNG TÂM",
	"TRƯỜNG", "HỘI ", "MẶT TRẬN", "CÔNG AN", "BỘ ", "ĐẠI HỘI", "TỔ ", "CƠ QUAN", "THƯỜNG TRỰC", "HỌC VIỆN",
}

// officeWords are what an office begins with that stands below an authority.
var officeWords = []string{
	"BÍ THƯ", "PHÓ ", "CHÁNH ", "TRƯỞNG ", "CHỦ NHIỆM", "CHỦ TỊCH", "UỶ VIÊN", "ỦY VIÊN", "GIÁM ĐỐC", "TỔNG ", "HIỆU TRƯỞNG", "CHỦ TRÌ", "NGƯỜI ",
	"THƯ KÝ", "CHUYÊN VIÊN", "THƯỜNG TRỰC", "QUYỀN ", "ĐOÀN TRƯỞNG", "TỔ TRƯỞNG",
}

// beginsAny says whether s begins with one of the words.
func beginsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return strings.HasPrefix(s, w) || s == strings.TrimSpace(w)
	})
}

// upper says whether s is in capitals.
func upper(s string) bool {
	return strings.IndexFunc(s, unicode.IsLetter) >= 0 && s == strings.ToUpper(s)
}

// ornament says whether s has neither letter nor digit: a star, a rule.
func ornament(s string) bool {
	return strings.IndexFunc(s, wordRune) < 0
}

// wordRune says whether r is part of a word.
func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"“‘(«`))
	return unicode.IsLower(r)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"“‘(«`))
	return unicode.IsUpper(r)
}

// terminated says whether s ends as a sentence or a clause does.
func terminated(s string) bool {
	s = strings.TrimRight(s, " \u00A0\"”’»)*]¹²³⁴⁵⁶⁷⁸⁹⁰")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".;:!?…", r) && r != utf8.RuneError
}

// signerName says whether s is written as the name of a person, who may have a
// title before it.
func signerName(s string) bool {
	words := strings.Fields(s)
	const longest = 7
	if len(words) == 0 || len(words) > longest || upper(s) && len(words) < 2 {
		return false
	}
	for _, w := range words {
		if !startsUpper(w) || strings.ContainsAny(w, ",;:()") || strings.IndexFunc(w, unicode.IsDigit) >= 0 {
			return false
		}
	}
	return true
}
