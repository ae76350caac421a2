package check

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/templates/prose"
)

// spellingRules are the rules about the spelling of words.
var spellingRules = []Rule{
	{
		ID: diag.MixedTones, Group: GroupTyping,
		Title: diag.Words{Vi: "Bỏ dấu lẫn lộn: uỷ và ủy, hoá và hóa", En: "Tones in two places: uỷ and ủy, hoá and hóa"},
		Why: diag.Words{
			Vi: "Quy định không nói bỏ dấu thế nào (bản 05-HD/VPTW viết uỷ, hoà, hoá), nhưng một văn bản nên viết một cách. Không tính tên riêng.",
			En: "No regulation says where the mark stands (05-HD/VPTW writes uỷ, hoà, hoá), but one document should write it in one place. Proper names are left out."},
		Bad:  "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu các cấp ủy số hoá tài liệu.",
		Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu các cấp uỷ số hoá tài liệu.",
		find: (*subject).tones,
	},
	{
		ID: diag.Unexplained, Group: GroupTyping, Point36: "II.1.6.1", Point05: "II.I.6.1.3",
		Title: diag.Words{Vi: "Chữ viết tắt không được giải thích", En: "An abbreviation that is not explained"},
		Why: diag.Words{
			Vi: "Chữ viết tắt lần đầu phải đặt trong ngoặc đơn ngay sau cụm từ viết đủ: Uỷ ban nhân dân (UBND).",
			En: "An abbreviation stands in parentheses behind its words the first time: Uỷ ban nhân dân (UBND)."},
		Bad:  "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu UBND xã chuẩn bị hội nghị.",
		Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu Uỷ ban nhân dân (UBND) xã chuẩn bị hội nghị; UBND xã báo cáo kết quả.",
		find: (*subject).abbreviations,
	},
}

// openVowels says whether a word has two vowels of which either may bear the mark.
func openVowels(w string) bool {
	var before rune
	for _, r := range w {
		if strings.ContainsRune("oóòỏõọuúùủũụ", before) && strings.ContainsRune("aáàảãạeéèẻẽẹyýỳỷỹỵ", r) {
			return true
		}
		before = r
	}
	return false
}

// notLetter says whether r parts two words.
func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// tones reports the first word whose mark stands elsewhere than in most words of the
// document. Of words with a capital, which may be names, only uỷ counts.
func (s *subject) tones() {
	var count [prose.ToneOnLast + 1]int
	var first [prose.ToneOnLast + 1]dispatch.Text
	styles := map[string]prose.ToneStyle{}
	for _, t := range s.OwnTexts() {
		for _, w := range strings.FieldsFunc(t.Value, notLetter) {
			style, known := styles[w]
			if !known {
				if small := strings.ToLower(w); openVowels(small) && (small == w || small == "uỷ" || small == "ủy") {
					style = prose.StyleOf(small)
				}
				styles[w] = style
			}
			if count[style] == 0 {
				first[style] = dispatch.Text{Value: w, Pos: t.Pos}
			}
			count[style]++
		}
	}
	fewer, more := prose.ToneOnFirst, prose.ToneOnLast
	if count[fewer] > count[more] {
		fewer, more = more, fewer
	}
	if count[fewer] == 0 {
		return
	}
	t := first[fewer]
	expected, err := prose.Tone(t.Value, more)
	if err == nil {
		s.wrong(t.Pos, t.Value, expected)
	}
}

// inBrackets is where an abbreviation is explained.
var inBrackets = regexp.MustCompile(`\((?:sau đây (?:gọi tắt là|viết tắt là) |gọi tắt là |viết tắt là )?(\p{Lu}{2,6})\)`)

// isAbbreviation says whether a word is two to six capitals and no Roman number.
func isAbbreviation(w string) bool {
	n := utf8.RuneCountInString(w)
	return n >= 2 && n <= 6 && strings.IndexFunc(w, func(r rune) bool { return !unicode.IsUpper(r) }) < 0 && roman(w) == 0
}

// abbreviations reports each abbreviation that the document explains nowhere before,
// once.
func (s *subject) abbreviations() {
	known := map[string]bool{}
	for _, t := range s.prose {
		if inCapitals(t.Value) {
			continue
		}
		text := plain(t.Value)
		if strings.Contains(text, "(") {
			for _, m := range inBrackets.FindAllStringSubmatch(text, -1) {
				known[m[1]] = true
			}
		}
		for _, w := range strings.Fields(text) {
			if a := strings.Trim(w, `“”"(),;.:`); isAbbreviation(a) && !known[a] && !shouted(text, a) {
				known[a] = true
				s.wrong(t.Pos, a, "")
			}
		}
	}
}

// shouted says whether a word stands among other words in capitals, as in a heading.
func shouted(text, a string) bool {
	i := strings.Index(text, a)
	for _, next := range []string{lastWord(strings.TrimSpace(text[:i])), firstWords(text[i+len(a):], 1)} {
		letters := strings.TrimFunc(next, func(r rune) bool { return !unicode.IsLetter(r) })
		if len([]rune(letters)) > 1 && inCapitals(letters) {
			return true
		}
	}
	return false
}
