package regulation

import "testing"

// What is gone is known by the words of its name, from its day on.
func TestGone(t *testing.T) {
	for name, want := range map[string]string{
		"HUYỆN UỶ LẤP VÒ": "HUYỆN", "Huyện ủy Lấp Vò": "HUYỆN", "Thị ủy Bình Minh": "THỊ UỶ",
		"Ban Dân vận Tỉnh ủy": "BAN DÂN VẬN", "Ban Tuyên giáo và Dân vận Tỉnh uỷ": "",
		"Đảng uỷ xã Phú Huyện Sơn": "HUYỆN", "ĐẢNG ỦY XÃ A": "",
	} {
		if g, _ := GoneIn(name); g.Words != want {
			t.Errorf("%s: %q, want %q", name, g.Words, want)
		}
	}
	g, _ := GoneIn("HUYỆN")
	for day, want := range map[[3]int]bool{
		{2025, 6, 30}: false, {2025, 7, 1}: true, {2025, 7, 0}: true, {2025, 0, 0}: false, {2026, 0, 0}: true, {}: false,
	} {
		if got := g.On(day[0], day[1], day[2]); got != want {
			t.Errorf("%v: %t", day, got)
		}
	}
	for symbol, want := range map[string]bool{"HU": true, "BTGHU": true, "BTGDVTU": false, "BDVTU": true, "TU": false, "ĐUK": true, "QUTW": false} {
		if GoneSymbol(symbol) != want {
			t.Errorf("%s: %t", symbol, !want)
		}
	}
	for _, r := range ReplacedDocuments() {
		if r.On(r.Year, r.Month, r.Day-1) || !r.On(r.Year, r.Month, r.Day) {
			t.Errorf("%s is replaced on another day", r.Symbol)
		}
		for text, want := range map[string]bool{
			"theo " + r.Symbol + ", ngày": true, r.Symbol: true, "số 1" + r.Symbol: false, "1" + r.Symbol + " và " + r.Symbol: true, "": false,
		} {
			if r.CitedIn(text) != want {
				t.Errorf("%q cites %s: %t", text, r.Symbol, !want)
			}
		}
	}
}

// A sign is spelt one way; what is none stays.
func TestSpelledSign(t *testing.T) {
	for text, want := range map[string]string{
		"TM. BAN THƯỜNG VỤ": "T/M BAN THƯỜNG VỤ", "TM BAN": "T/M BAN", "T/M. BAN": "T/M BAN", "T.M BAN": "T/M BAN",
		"KT. TRƯỞNG BAN": "K/T TRƯỞNG BAN", "KT.TRƯỞNG BAN": "K/T TRƯỞNG BAN", "TL. BAN": "T/L BAN", "T/L BAN": "T/L BAN",
		"TUQ. BAN": "", "BÍ THƯ": "", "TM.": "", "TMBAN": "", "TẬP THỂ": "",
	} {
		if got, ok := SpelledSign(text); ok != (want != "") || ok && got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
}
