package regulation

import (
	"slices"
	"strings"
	"unicode"
)

// Gone is a kind of bodies or places that there is no more.
type Gone struct {
	// Words are in the name of each of them, in capitals and with the spelling UỶ.
	Words string
	// Year, Month and Day are the first day on which there is none.
	Year, Month, Day int
	// Source says where that stands.
	Source string
}

// Where it stands that there is none of a kind any more.
const (
	noDistricts = "chính quyền địa phương hai cấp từ ngày 01/7/2025; 05-HD/VPTW, II.I.2.1.2 và II.I.4.1.1 chỉ còn tỉnh, thành phố và xã, phường, đặc khu"
	notInHD05   = "không còn trong 05-HD/VPTW, II.I.2.1.3 và II.I.3.1.2"
)

// GoneBodies are the kinds there are no more: what belonged to a district, and
// bodies that were dissolved or joined in 2025, of which 05-HD/VPTW does not give
// the day; what it does not name is gone on its first day at the latest.
func GoneBodies() []Gone {
	return []Gone{
		{"HUYỆN", 2025, 7, 1, noDistricts},
		{"QUẬN", 2025, 7, 1, noDistricts},
		{"THỊ XÃ", 2025, 7, 1, noDistricts},
		{"THỊ TRẤN", 2025, 7, 1, noDistricts},
		{"THỊ UỶ", 2025, 7, 1, noDistricts},
		{"ĐẢNG ĐOÀN", 2026, 5, 27, notInHD05},
		{"BAN CÁN SỰ ĐẢNG", 2026, 5, 27, notInHD05},
		{"ĐẢNG UỶ KHỐI", 2026, 5, 27, notInHD05},
		{"ĐẢNG BỘ KHỐI", 2026, 5, 27, notInHD05},
		{"BAN DÂN VẬN", 2026, 5, 27, notInHD05},
		{"BAN TUYÊN GIÁO", 2026, 5, 27, notInHD05},
	}
}

// joinedName has the words of a kind that is gone in it and is that of a body
// there is.
const joinedName = "BAN TUYÊN GIÁO VÀ DÂN VẬN"

// GoneIn is the first kind whose words stand in a name.
func GoneIn(name string) (Gone, bool) {
	name = strings.ReplaceAll(strings.ToUpper(name), "ỦY", "UỶ")
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	name = strings.ReplaceAll(" "+strings.Join(words, " ")+" ", joinedName, "")
	all := GoneBodies()
	i := slices.IndexFunc(all, func(g Gone) bool { return strings.Contains(name, " "+g.Words+" ") })
	if i < 0 {
		return Gone{}, false
	}
	return all[i], true
}

// On says whether there is none any more on a day; a month or day of 0 is open,
// and leaves it undecided where it matters.
func (g Gone) On(year, month, day int) bool {
	return year != 0 && dayNumber(year, month, day, 1) >= dayNumber(g.Year, g.Month, g.Day, 0)
}

// GoneSymbol says whether a symbol is that of a body that 05-HD/VPTW does not know
// any more (36-HD/VPTW, II.1.3.1.b).
func GoneSymbol(symbol string) bool {
	switch symbol {
	case "ĐUK", "ĐĐ", "BCSĐ":
		return true
	}
	return strings.HasSuffix(symbol, "HU") || strings.HasSuffix(symbol, "QU") || strings.HasPrefix(symbol, "BDV") ||
		strings.HasPrefix(symbol, "BTG") && !strings.HasPrefix(symbol, "BTGDV")
}
