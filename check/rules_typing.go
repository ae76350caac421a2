package check

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/internal/diag"
	"congvan/internal/legacy"
)

// typingRules are the rules about how a text was typed.
var typingRules = []Rule{
	{
		ID: diag.SpaceBeforeMark, Group: GroupTyping,
		Title: diag.Words{Vi: "Dấu cách trước dấu câu", En: "A space before a mark"},
		Why: diag.Words{
			Vi: "Dấu phẩy, dấu chấm, dấu chấm phẩy, dấu hai chấm viết liền chữ đứng trước; có dấu cách thì dấu câu có thể rơi xuống đầu dòng sau.",
			En: "Commas, full stops, semicolons and colons follow their word without a space; with one they may fall to the next line."},
		Bad: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị tài liệu , hội trường.", Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị tài liệu, hội trường.", mend: swap,
		find: func(s *subject) {
			s.each(spaceBefore, []string{" ,", " ;", " :", " ."}, func(m []string) string { return strings.TrimRight(m[2], " ") + m[3] })
		},
	},
	{
		ID: diag.NoSpaceAfterMark, Group: GroupTyping,
		Title: diag.Words{Vi: "Thiếu dấu cách sau dấu câu", En: "No space behind a mark"},
		Why: diag.Words{
			Vi: "Sau dấu phẩy, dấu chấm phẩy có dấu cách; viết liền thì hai chữ dính làm một và không ngắt dòng được.",
			En: "A space stands behind a comma and a semicolon; without one two words are one and cannot be parted by a line."},
		Bad: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị tài liệu,hội trường.", Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị tài liệu, hội trường.", mend: swap,
		find: func(s *subject) {
			for _, t := range s.texts {
				if tight(t.Value) {
					s.matches(t, noSpace, func(m []string) string { return m[3] + m[4] + " " + m[5] })
				}
			}
		},
	},
	{
		ID: diag.DoubleSpaces, Group: GroupTyping,
		Title: diag.Words{Vi: "Nhiều dấu cách liền nhau", En: "More than one space"},
		Why: diag.Words{
			Vi: "Hai dấu cách liền nhau làm dòng dàn đều bị hở. Trong định nghĩa chúng được in thành một, nhưng tìm và so chữ thì sót.",
			En: "Two spaces make holes in a justified line. In a definition they are printed as one, but what looks for the words misses them."},
		Bad:  "noi_dung: |\n  Ban Thường vụ  Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		Good: "noi_dung: |\n  Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.", mend: swap,
		find: func(s *subject) {
			for _, pos := range s.Typed.Spaces {
				s.wrong(pos, strings.Repeat(" ", pos.Length), " ")
			}
		},
	},
	{
		ID: diag.LegacyCode, Group: GroupTyping, Point36: "II.4.1", Point05: "II.IV.1",
		Title: diag.Words{Vi: "Chữ TCVN3 (ABC), VNI", En: "Text in TCVN3 (ABC) or VNI"},
		Why: diag.Words{
			Vi: "Bộ mã ký tự là Unicode theo TCVN 6909:2001; chữ gõ bằng phông .Vn… hay VNI-… đọc ra thành ký tự lạ.",
			En: "Text is in Unicode (TCVN 6909:2001); what was typed in fonts .Vn… or VNI-… reads as strange characters."},
		Bad: "luu: V¨n phßng §¶ng uû", Good: "luu: Văn phòng Đảng uỷ",
		find: func(s *subject) {
			for _, t := range s.OwnTexts() {
				if converted, _, ok := legacy.Convert(t.Value); ok {
					s.wrong(t.Pos, t.Value, converted)
				}
			}
		},
	},
	{
		ID: diag.DecomposedText, Group: GroupTyping, Point36: "II.4.1", Point05: "II.IV.1",
		Title: diag.Words{Vi: "Unicode tổ hợp", En: "Decomposed Unicode"},
		Why: diag.Words{
			Vi: "Dấu thanh là ký tự rời sau chữ (Unicode tổ hợp) thì tìm kiếm sót và nhiều phông in lệch dấu. Chương trình in chữ dựng sẵn.",
			En: "Where the mark of a letter is a character by itself searches miss the word and faces misplace the mark. The program prints whole letters."},
		Bad: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị ho\u0323p.", Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị họp.", mend: compose,
		find: func(s *subject) {
			for _, pos := range s.Typed.Decomposed {
				s.wrong(pos, "NFD", "NFC")
			}
		},
	},
	{
		ID: diag.TypedNoteMark, Group: GroupTyping,
		Title: diag.Words{Vi: "Số chú thích gõ tay", En: "The mark of a note typed by hand"},
		Why: diag.Words{
			Vi: "Chú thích viết bằng [^1] thì được đánh số và đặt ở chân trang; số mũ gõ tay không nối với chú thích nào.",
			En: "A note written as [^1] is numbered and set at the foot of the page; a raised number typed by hand leads to none."},
		Bad:  "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu thực hiện đúng quy định¹.",
		Good: "noi_dung: |\n  Ban Thường vụ Đảng uỷ yêu cầu thực hiện đúng quy định[^1].\n\n  [^1]: Quy định về văn thư.",
		find: func(s *subject) {
			for _, t := range s.prose {
				if !strings.ContainsAny(t.Value, raised) {
					continue
				}
				if m := typedNote.FindStringSubmatch(t.Value); m != nil {
					s.wrong(t.Pos, m[1], "")
				}
			}
		},
	},
}

var (
	spaceBefore = regexp.MustCompile(`(^|[\s(“"])([^\s,;:.…(]+ )([,;:]|\.(?:$|\s))`)
	noSpace     = regexp.MustCompile(`(^|[\s(“"])((\p{L}*\p{Ll})([,;])(\p{L}+))`)
	typedNote   = regexp.MustCompile(`([\p{L}”"]{3,}[.,]?[` + raised + `])`)
)

// raised are the digits of the mark of a note.
const raised = "¹²³⁴⁵⁶⁷⁸⁹"

// tight says whether a letter follows a comma or a semicolon.
func tight(text string) bool {
	for i := strings.IndexAny(text, ",;"); i >= 0; {
		if r, _ := utf8.DecodeRuneInString(text[i+1:]); unicode.IsLetter(r) {
			return true
		}
		next := strings.IndexAny(text[i+1:], ",;")
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}
