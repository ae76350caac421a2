package check

import (
	"slices"
	"strings"

	"congvan/dispatch"
)

// bodyKind is what kind of body a name is that of.
type bodyKind int

// The kinds of bodies. What the name does not tell is otherBody.
const (
	otherBody  bodyKind = iota
	congress            // đại hội và các cơ quan của đại hội
	committee           // cấp uỷ
	cell                // chi bộ
	inspection          // uỷ ban kiểm tra
	council             // hội đồng
	steering            // ban chỉ đạo, tiểu ban
	staff               // cơ quan tham mưu, giúp việc, đơn vị sự nghiệp
)

// kindNames are how the names of each kind begin, in capitals.
var kindNames = []struct {
	kind   bodyKind
	begins []string
}{
	{congress, []string{"ĐẠI HỘI", "ĐOÀN CHỦ TỊCH", "ĐOÀN THƯ KÝ", "BAN THẨM TRA TƯ CÁCH", "BAN KIỂM PHIẾU"}},
	{cell, []string{"CHI BỘ"}},
	{committee, []string{"TỈNH UỶ", "THÀNH UỶ", "HUYỆN UỶ", "QUẬN UỶ", "THỊ UỶ", "ĐẢNG UỶ", "QUÂN UỶ", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ"}},
	{inspection, []string{"UỶ BAN KIỂM TRA"}},
	{council, []string{"HỘI ĐỒNG"}},
	{steering, []string{"BAN CHỈ ĐẠO", "TIỂU BAN"}},
	{staff, []string{"VĂN PHÒNG", "BAN TỔ CHỨC", "BAN TUYÊN GIÁO", "BAN DÂN VẬN", "BAN NỘI CHÍNH", "BAN XÂY DỰNG ĐẢNG",
		"BAN KINH TẾ", "BAN CHÍNH SÁCH", "BAN ĐỐI NGOẠI", "CƠ QUAN UỶ BAN KIỂM TRA", "TRƯỜNG CHÍNH TRỊ", "TRUNG TÂM CHÍNH TRỊ"}},
}

// kindOf is the kind of the body of that name.
func kindOf(name string) bodyKind {
	name = capitals(name)
	for _, k := range kindNames {
		if slices.ContainsFunc(k.begins, func(s string) bool { return startsWith(name, s) }) {
			return k.kind
		}
	}
	return otherBody
}

// capitals is a text in capitals, spelt UỶ, with plain spaces, to compare with.
func capitals(s string) string {
	return strings.NewReplacer("ỦY", "UỶ", "\u00a0", " ").Replace(strings.ToUpper(s))
}

// startsWith says whether text is the words, or begins with them.
func startsWith(text, words string) bool {
	rest, ok := strings.CutPrefix(text, words)
	return ok && (rest == "" || rest[0] == ' ')
}

// firstWords are the first words of a text, at most n.
func firstWords(text string, n int) string {
	words := strings.Fields(text)
	return strings.Join(words[:min(n, len(words))], " ")
}

// lines are the lines of a name as one.
func lines(texts []dispatch.Text) dispatch.Text {
	if len(texts) == 0 {
		return dispatch.Text{}
	}
	values := make([]string, len(texts))
	for i, t := range texts {
		values[i] = t.Value
	}
	return dispatch.Text{Value: strings.Join(values, " "), Pos: texts[0].Pos}
}

// issuer is the name of the body that issues the document, or that leads those that
// do, and its kind.
func (s *subject) issuer() (dispatch.Text, bodyKind) {
	name := lines(s.Body.Name)
	if kindOf(lines(s.Body.Superior).Value) == congress {
		return name, congress
	}
	return name, kindOf(name.Value)
}
