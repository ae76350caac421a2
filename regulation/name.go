package regulation

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// InText is the name of a body inside a sentence, "Đảng uỷ phường Ba Đình",
// made of the lines that head its documents in capitals. sure is false where
// the name has a word that is neither known nor behind a kind of place, whose
// capitals are a guess.
//
// A staff body is named with the committee it belongs to, a committee without
// the đảng bộ it leads (36-HD/VPTW, II.1.2.1; 05-HD/VPTW, II.I.2.1).
func InText(superior, name []string) (text string, sure bool) {
	own := strings.Fields(strings.ToUpper(strings.Join(name, " ")))
	above := strings.Fields(strings.ToUpper(strings.Join(superior, " ")))
	switch {
	case len(above) == 0, begins(above, "ĐẢNG BỘ"):
		above = nil
	case begins(above, "BAN CHẤP HÀNH TRUNG ƯƠNG"):
		// Ban Nội chính Trung ương, but Văn phòng Trung ương Đảng.
		above = []string{"TRUNG", "ƯƠNG"}
		if begins(own, "VĂN PHÒNG") {
			above = append(above, "ĐẢNG")
		}
	}
	return inText(append(own, above...))
}

// inText writes words in capitals as they stand inside a sentence.
func inText(words []string) (string, bool) {
	sure, proper := true, false // proper: a kind of place has just been named
	var out []string
	for i := 0; i < len(words); {
		if phrase := phraseAt(words[i:]); phrase != "" {
			out = append(out, phrase)
			i += len(strings.Fields(phrase))
			proper = slices.Contains(placed(), phrase)
			continue
		}
		if kind := kindAt(words[i:]); kind != "" {
			out = append(out, kind)
			i += len(strings.Fields(kind))
			proper = true
			continue
		}
		switch word := words[i]; {
		case word == "VÀ", word == "CÁC", word == "LẦN", word == "THỨ", word == "-":
			out = append(out, strings.ToLower(word))
			proper = proper && word == "-"
		case strings.Trim(word, "IVXLC") == "", strings.IndexFunc(word, unicode.IsLetter) < 0:
			out = append(out, word)
		default:
			out = append(out, title(word))
			sure = sure && proper
		}
		i++
	}
	text := strings.Join(out, " ")
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:], sure
}

// phrases are what bodies are called, as they are written inside a sentence;
// of two that begin alike the longer stands first.
func phrases() []string {
	return []string{
		"Ban Chấp hành Trung ương", "Ban Chấp hành", "Ban Thường vụ", "Ban Bí thư", "Bộ Chính trị",
		"Đảng bộ", "Đảng uỷ", "Đảng ủy", "Tỉnh uỷ", "Tỉnh ủy", "Thành uỷ", "Thành ủy", "Quân uỷ", "Quân ủy",
		"Huyện uỷ", "Huyện ủy", "Quận uỷ", "Quận ủy", "Thị uỷ", "Thị ủy", "Chi bộ", "Chi uỷ", "Chi ủy",
		"Cơ quan Uỷ ban Kiểm tra", "Cơ quan Ủy ban Kiểm tra", "Uỷ ban Kiểm tra", "Ủy ban Kiểm tra",
		"Uỷ ban nhân dân", "Ủy ban nhân dân", "Hội đồng nhân dân",
		"Uỷ ban Mặt trận Tổ quốc Việt Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Mặt trận Tổ quốc Việt Nam", "Mặt trận Tổ quốc",
		"Ban Tổ chức", "Ban Tuyên giáo và Dân vận", "Ban Tuyên giáo", "Ban Dân vận", "Ban Nội chính", "Ban Xây dựng Đảng",
		"Ban Kinh tế", "Ban Chỉ đạo", "Ban Kiểm phiếu", "Ban Thẩm tra tư cách đại biểu", "Ban Chính sách, chiến lược",
		"Tiểu ban Văn kiện", "Tiểu ban Nhân sự", "Tiểu ban", "Hội đồng", "Văn phòng", "các cơ quan Đảng",
		"Trường Chính trị", "Trung tâm Chính trị", "Công an", "Quân sự", "Biên phòng", "Trung ương", "Đảng",
		"Đại hội đại biểu", "Đại hội", "Đoàn Chủ tịch", "Đoàn Thư ký", "nhiệm kỳ", "Quốc hội", "Chính phủ",
	}
}

// placed are the phrases that the name of a place follows.
func placed() []string {
	return []string{"Tỉnh uỷ", "Tỉnh ủy", "Thành uỷ", "Thành ủy", "Huyện uỷ", "Huyện ủy", "Quận uỷ", "Quận ủy", "Thị uỷ", "Thị ủy"}
}

// kinds are the kinds of places and units that a proper name follows.
func kinds() []string {
	return []string{"thành phố", "thị xã", "thị trấn", "đặc khu", "tổ dân phố", "tỉnh", "huyện", "quận", "phường", "xã", "thôn", "ấp", "bản", "tổ"}
}

func phraseAt(words []string) string { return match(words, phrases()) }

func kindAt(words []string) string { return match(words, kinds()) }

// match is the first of the phrases that words begin with.
func match(words, phrases []string) string {
	i := slices.IndexFunc(phrases, func(p string) bool { return begins(words, strings.ToUpper(p)) })
	if i < 0 {
		return ""
	}
	return phrases[i]
}

// begins says whether words begin with those of phrase.
func begins(words []string, phrase string) bool {
	first := strings.Fields(phrase)
	return len(words) >= len(first) && slices.Equal(words[:len(first)], first)
}

// title is a word with one capital, and one behind each hyphen in it.
func title(word string) string {
	parts := strings.Split(strings.ToLower(word), "-")
	for i, p := range parts {
		r, size := utf8.DecodeRuneInString(p)
		if size > 0 {
			parts[i] = string(unicode.ToUpper(r)) + p[size:]
		}
	}
	return strings.Join(parts, "-")
}
