package layout

import (
	"strings"

	"congvan/internal/unit"
)

// senseLines breaks a name that is wider than room into few lines, at places
// where its sense allows: "ĐẢNG BỘ / TỈNH THANH HOÁ", never "ĐẢNG BỘ TỈNH THANH
// / HOÁ". A name that fits stays one line.
func (s *setter) senseLines(name Run, room unit.Twips) []Run {
	if s.width(name.Text, name.Style).Twips() <= room {
		return []Run{name}
	}
	words := strings.FieldsFunc(name.Text, func(r rune) bool { return r == ' ' })
	type end struct {
		cost   int
		ragged unit.Dots
		from   int
	}
	// best[n] is the best way to set the first n words.
	best := make([]end, len(words)+1)
	for n := 1; n <= len(words); n++ {
		best[n].from = -1
		for from := n - 1; from >= 0; from-- {
			left := room.Dots() - s.width(strings.Join(words[from:n], " "), name.Style)
			if left < 0 && n-from > 1 {
				break
			}
			e := end{cost: best[from].cost + lineCost, ragged: max(best[from].ragged, left), from: from}
			if n < len(words) {
				e.cost += breakCost(words, n)
			}
			b := best[n]
			if b.from < 0 || e.cost < b.cost || e.cost == b.cost && e.ragged < b.ragged {
				best[n] = e
			}
		}
	}
	var lines []string
	for n := len(words); n > 0; n = best[n].from {
		lines = append(lines, strings.Join(words[best[n].from:n], " "))
	}
	var runs []Run
	for i := len(lines) - 1; i >= 0; i-- {
		runs = append(runs, Run{Component: name.Component, Text: lines[i], Style: name.Style})
		if i > 0 {
			runs = append(runs, Run{Component: name.Component, Break: true, Style: name.Style})
		}
	}
	return runs
}

// What a line more costs, and a break of each kind: a line more is dearer than
// a break between any two words, and cheaper than one that parts what belongs
// together.
const (
	free     = 0
	plain    = 2
	lineCost = 3
	never    = 9
)

// breakCost is how much it hurts to end a line before words[n]: nothing where
// a new member of the name begins, little between two of its words, most where
// the pair belongs together.
func breakCost(words []string, n int) int {
	before, after := strings.ToUpper(words[n-1]), strings.ToUpper(words[n])
	switch {
	case isPhrase(words[n-1 : n+1]), isPair(words[n-1 : n+1]), before == "CÁC", before == "VÀ", before == "-", after == "-":
		return never
	case beginsMember(words, n):
		return free
	case beginsMember(words, n-1):
		return never
	}
	return plain
}

// beginsMember says whether a member of a body's name begins at words[n]: a
// kind of unit, of body or of time.
func beginsMember(words []string, n int) bool {
	switch strings.ToUpper(words[n]) {
	case "XÃ", "PHƯỜNG", "TỈNH", "HUYỆN", "QUẬN", "BỘ", "SỞ", "CỤC", "VỤ", "VIỆN", "TRƯỜNG", "VÀ", "CÁC", "KHỐI":
		return true
	case "TRUNG":
		return n+1 < len(words) && isPhrase(words[n:n+2])
	}
	return n+1 < len(words) && isPhrase(words[n:n+2])
}

// isPhrase says whether two words are one: they begin a member together and
// stay on one line.
func isPhrase(pair []string) bool {
	switch strings.ToUpper(strings.Join(pair, " ")) {
	case "ĐẢNG BỘ", "ĐẢNG UỶ", "ĐẢNG ỦY", "TỈNH UỶ", "TỈNH ỦY", "THÀNH UỶ", "THÀNH ỦY", "HUYỆN UỶ", "HUYỆN ỦY",
		"CHI BỘ", "CHI UỶ", "CHI ỦY", "BAN CHẤP", "BAN THƯỜNG", "BAN TỔ", "BAN TUYÊN", "BAN NỘI", "BAN XÂY", "BAN CHỈ",
		"BAN KIỂM", "ĐẠI HỘI", "ĐẠI BIỂU", "ĐOÀN CHỦ", "ĐOÀN THƯ", "VĂN PHÒNG", "UỶ BAN", "ỦY BAN", "KIỂM TRA",
		"THÀNH PHỐ", "THỊ XÃ", "THỊ TRẤN", "ĐẶC KHU", "TRUNG ƯƠNG", "CƠ QUAN", "TRUNG TÂM", "TIỂU BAN", "HỘI ĐỒNG",
		"LẦN THỨ", "NHIỆM KỲ", "MẶT TRẬN", "CÔNG AN", "QUÂN SỰ", "CÔNG TY", "TỔNG CÔNG", "HỌC VIỆN", "TẬP ĐOÀN":
		return true
	}
	return false
}

// isPair says whether two words inside a member are one and stay on one line.
func isPair(pair []string) bool {
	switch strings.ToUpper(strings.Join(pair, " ")) {
	case "CHẤP HÀNH", "THƯỜNG VỤ", "TỔ CHỨC", "TUYÊN GIÁO", "DÂN VẬN", "NỘI CHÍNH", "XÂY DỰNG", "CHỈ ĐẠO", "HÀNH CHÍNH",
		"QUẢN TRỊ", "CHÍNH TRỊ", "XÃ HỘI", "NHÂN DÂN", "TỔ QUỐC", "VIỆT NAM", "HỒ CHÍ", "CHÍ MINH", "CHỦ TỊCH", "THƯ KÝ":
		return true
	}
	return false
}
