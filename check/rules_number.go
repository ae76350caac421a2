package check

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// numberRules are the rules about numbers and symbols wherever the document names
// one, and about days.
var numberRules = []Rule{
	{
		ID: diag.NumberColon, Group: GroupNumber, Point36: "II.1.3.2", Point05: "II.I.3.2.2",
		Title: diag.Words{Vi: "Dấu hai chấm sau chữ Số", En: "A colon behind Số"},
		Why: diag.Words{
			Vi: "Mọi ví dụ của quy định ghi Số 06-CT/TU, không có dấu hai chấm; Số: là cách ghi của văn bản nhà nước.",
			En: "All examples read Số 06-CT/TU, without a colon; Số: is what documents of the State write."},
		Bad:  "noi_dung: \"Thực hiện Chỉ thị số: 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư.\"",
		Good: "noi_dung: Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư.", mend: swap,
		find: func(s *subject) {
			s.each(numberColon, []string{"ố:", "ố :"}, func(m []string) string { return m[2] + " " + m[3] })
		},
	},
	{
		ID: diag.NumberSpaces, Group: GroupNumber, Point36: "II.1.3.2", Point05: "II.I.3.2.2",
		Title: diag.Words{Vi: "Dấu cách trong số và ký hiệu", En: "Spaces in a number and symbol"},
		Why: diag.Words{
			Vi: "Giữa số và ký hiệu là dấu gạch nối, giữa tên loại và cơ quan là dấu gạch chéo, không có dấu cách: 06-CT/TU.",
			En: "A hyphen parts number and symbol, a slash type and body, and no space: 06-CT/TU."},
		Bad:  "noi_dung: Thực hiện Chỉ thị số 04 - CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư.",
		Good: "noi_dung: Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư.", mend: swap,
		find: func(s *subject) {
			s.each(looseNumber, []string{"/"}, func(m []string) string { return m[2] + "-" + m[3] + "/" + m[4] })
		},
	},
	{
		ID: diag.NumberOrder, Group: GroupNumber, Point36: "II.1.3.2", Point05: "II.I.3.2.2",
		Title: diag.Words{Vi: "Gạch chéo và gạch nối đổi chỗ", En: "Slash and hyphen in each other's place"},
		Why: diag.Words{
			Vi: "Văn bản của Đảng ghi số, gạch nối, tên loại, gạch chéo, cơ quan: 04-CT/TU; 04/CT-TU là thứ tự của văn bản nhà nước.",
			En: "A document of the Party has number, hyphen, type, slash, body: 04-CT/TU; 04/CT-TU is the order of the State."},
		Bad:  "noi_dung: Thực hiện Chỉ thị số 04/CT-TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư.",
		Good: "noi_dung: Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư.", mend: swap,
		find: func(s *subject) {
			s.each(otherOrder, []string{"/"}, func(m []string) string { return m[2] + "-" + m[3] + "/" + m[4] })
		},
	},
	{
		ID: diag.NumberUnpadded, Group: GroupNumber, Point36: "II.1.3.2", Point05: "II.I.3.2.2",
		Title: diag.Words{Vi: "Số nhỏ hơn 10 thiếu số 0", En: "A number below 10 without 0"},
		Why: diag.Words{
			Vi: "Số văn bản nhỏ hơn 10 phải ghi số không ở trước: 04-CT/TU.",
			En: "A number below 10 has a 0 before it: 04-CT/TU."},
		Bad:  "noi_dung: Thực hiện Chỉ thị số 4-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư.",
		Good: "noi_dung: Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư.", mend: swap,
		find: func(s *subject) {
			s.each(smallNumber, []string{"/"}, func(m []string) string { return m[2] + "0" + m[3] })
		},
	},
	{
		ID: diag.NumberYear, Group: GroupNumber, Point36: "II.1.3.1", Point05: "II.I.3.1",
		Title: diag.Words{Vi: "Năm trong số, ký hiệu", En: "A year in a number or symbol"},
		Why: diag.Words{
			Vi: "Số ghi liên tục trong một nhiệm kỳ cấp uỷ, không theo năm; ký hiệu chỉ gồm tên loại và cơ quan.",
			En: "Numbers go on through the term of a committee and not by years; the symbol is that of type and body alone."},
		Bad:  "noi_dung: Thực hiện Chỉ thị số 04-CT/TU/2026, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư.",
		Good: "noi_dung: Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư.",
		find: func(s *subject) { s.each(numberYear, []string{"/"}, func([]string) string { return "" }) },
	},
	{
		ID: diag.DayPadding, Group: GroupNumber, Point36: "II.1.4.2", Point05: "II.I.4.2.2",
		Title: diag.Words{Vi: "Ngày dưới 10, tháng dưới 3 thiếu số 0", En: "A day below 10 or a month below 3 without 0"},
		Why: diag.Words{
			Vi: "Ngày dưới 10 và tháng dưới 3 thêm số 0, tháng 3 trở đi thì không: 05/02/2026, 05/7/2026. Quy định nói ở dòng ngày ban hành, bản 05-HD/VPTW viết cả ngày trong câu như vậy.",
			En: "A day below 10 and a month below 3 have a 0 and a month from 3 on has none: 05/02/2026, 05/7/2026. The regulation says so of the day of issue, and writes all days so."},
		Bad:  "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu hoàn thành trước ngày 5/07/2026.",
		Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu hoàn thành trước ngày 05/7/2026.", mend: swap,
		find: func(s *subject) {
			s.each(typedDay, []string{"ngày "}, func(m []string) string { return m[2] + " " + padded(m[3], 10) + "/" + padded(m[4], 3) + "/" + m[5] })
		},
	},
}

// What a number and symbol of a document of the Party is made of: its types, and
// the bodies that no document of the State has.
const (
	typeSymbols  = `(NQ|QĐi?|CT|CTr|KL|QC|TT|TTr|HD|TB|TC|BC|KH|QH|ĐA|PA|DA|CV|BB|CL)`
	partySymbols = `((?:[A-ZĐƯ]*(?:TW|TU|ĐU|HU|ĐUQS|ĐUCA|ĐUK))(?:-[A-ZĐƯ]+)?)`
	before       = `(^|[^\p{L}\d])`
	behind       = `(?:$|[^\p{L}\d])`
)

var (
	numberColon = regexp.MustCompile(before + `([Ss]ố) ?: ?(\d+ ?[-–/] ?[A-ZĐ][\p{L}\d/-]*)`)
	looseNumber = regexp.MustCompile(before + `(\d{1,5}) ?[-–] ?` + typeSymbols + ` ?/ ?` + partySymbols + behind)
	otherOrder  = regexp.MustCompile(before + `(\d{1,5})/` + typeSymbols + `-` + partySymbols + behind)
	smallNumber = regexp.MustCompile(before + `([Ss]ố )([1-9]-` + typeSymbols + `/` + partySymbols + `)` + behind)
	numberYear  = regexp.MustCompile(before + `(\d{1,5}-` + typeSymbols + `/` + partySymbols + `[-/.](?:19|20)\d\d|\d{1,5}/(?:19|20)\d\d-` + typeSymbols + `/` + partySymbols + `)`)
	typedDay    = regexp.MustCompile(before + `(ngày) (\d{1,2})/(\d{1,2})/(\d{4})` + behind)
)

// padded is a number with a 0 where it is below least, and with none otherwise.
func padded(number string, least int) string {
	n, err := strconv.Atoi(number)
	if err != nil || n >= least {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%02d", n)
}

// each reports what of the document's texts matches, from the second group on, where
// that is not what right makes of it. Only a text that has one of the words can match,
// which is sooner seen.
func (s *subject) each(wrong *regexp.Regexp, words []string, right func(match []string) string) {
	for _, t := range append(s.texts[:len(s.texts):len(s.texts)], s.Symbol) {
		if hasOne(t.Value, words) {
			s.matches(t, wrong, right)
		}
	}
}

// hasOne says whether one of the words stands in a text.
func hasOne(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// matches reports what matches in one text.
func (s *subject) matches(t dispatch.Text, wrong *regexp.Regexp, right func(match []string) string) {
	for rest := plain(t.Value); ; {
		at := wrong.FindStringSubmatchIndex(rest)
		if at == nil {
			return
		}
		m := make([]string, len(at)/2)
		for i := range m {
			if at[2*i] >= 0 {
				m[i] = rest[at[2*i]:at[2*i+1]]
			}
		}
		last := at[5]
		for i := 5; i < len(at); i += 2 {
			last = max(last, at[i])
		}
		found := rest[at[4]:last]
		if expected := right(m); expected != found {
			s.wrong(t.Pos, found, expected)
		}
		rest = rest[last:]
	}
}
