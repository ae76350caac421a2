package layout

import (
	"strings"
	"testing"

	"congvan/internal/unit"
	"congvan/regulation"
)

// The stroke under the tiêu đề is as long as its words (36-HD/VPTW, II.1.1).
// It may reach past them by half a millimetre at either side, which is less
// than anyone sees, and stands below the letters, on the axis of the words.
func TestRuleUnderTheTitleIsAsLongAsItsWords(t *testing.T) {
	for _, place := range []string{"Thạch Quảng", "Huế", "Phường Xuân Hương - Đà Lạt"} {
		laid := lay(t, letter("dia_danh: "+place))
		title := laid.one(t, regulation.PartyTitle)
		rule := laid.Pages[0].Rules[0]
		left, right := rule.X.Dots(), (rule.X + rule.Width).Dots()
		most := unit.MM(0.5).Dots()
		if over := title.left() - left; over < 0 || over > most {
			t.Errorf("%s: the rule begins %.2f pt before the words", place, over.Points())
		}
		if over := right - title.right(); over < 0 || over > most {
			t.Errorf("%s: the rule ends %.2f pt behind the words", place, over.Points())
		}
		if !near((left+right)/2, title.centre(), unit.Twips(1).Dots()) {
			t.Errorf("%s: the rule is not on the axis of the words", place)
		}
		if below := rule.Y - title.Baseline; below <= 0 || below > unit.MM(1.5) {
			t.Errorf("%s: the rule stands %.2f mm below the baseline", place, below.MM())
		}
		if rule.Height != unit.PT(0.75) {
			t.Errorf("%s: the rule is %v pt thick", place, rule.Height.Points())
		}
	}
}

// The superior, the body, the star, the number and the trích yếu of a công văn
// stand on one axis, the tiêu đề and the date on another. A box is measured in
// whole twips, so the axes may be half a twip apart at either side.
func TestBoxesOfTheHeadShareTheirAxes(t *testing.T) {
	for name, src := range map[string]string{
		"usual":        letter(),
		"no superior":  letter("co_quan: {ten: TỈNH ỦY THANH HÓA, ky_hieu: TU}"),
		"short name":   letter("co_quan: {ten: ĐU, ky_hieu: ĐU}", "trich_yeu: Họp"),
		"long subject": letter("trich_yeu: Về việc " + words(60)),
		"several":      letter("co_quan: {cap_tren: [ĐẢNG BỘ TỈNH THANH HÓA, ĐẢNG ỦY XÃ], ten: [ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH LÂM ĐỒNG, ĐOÀN CHỦ TỊCH], ky_hieu: X}"),
		"open":         letter("so:", "ngay: 2026-02"),
	} {
		laid := lay(t, src)
		for _, box := range [][]placed{
			laid.of(regulation.SuperiorBody, regulation.IssuingBody, regulation.Star, regulation.NumberSymbol, regulation.LetterSubject),
			laid.of(regulation.PartyTitle, regulation.PlaceDate),
		} {
			for _, l := range box {
				if !near(l.centre(), box[0].centre(), unit.Twips(1).Dots()) {
					t.Errorf("%s: %q stands %.2f pt off the axis of %q", name, l.text(), (l.centre() - box[0].centre()).Points(), box[0].text())
				}
			}
		}
	}
}

// The left half of the head begins at the left margin and the date ends at the
// right one: the widest line of each stands at its edge but for the slack of a
// measured box. The halves are 4 mm apart at least.
func TestHalvesOfTheHeadStandAtTheMargins(t *testing.T) {
	for _, subject := range []string{"Họp", "Về việc " + words(60)} {
		laid := lay(t, letter("trich_yeu: "+subject))
		left, right := laid.Sections[0].Sheet.Left.Dots(), (laid.Sections[0].Sheet.Width - laid.Sections[0].Sheet.Right).Dots()
		body := laid.of(regulation.SuperiorBody, regulation.IssuingBody, regulation.Star, regulation.NumberSymbol, regulation.LetterSubject)
		least, most := body[0].left(), body[0].right()
		for _, l := range body {
			least, most = min(least, l.left()), max(most, l.right())
		}
		date := laid.one(t, regulation.PlaceDate)
		if least < left || least > left+2*slack.Dots() {
			t.Errorf("the left half begins %.2f pt from the margin", (least - left).Points())
		}
		if end := date.right(); end > right || end < right-2*slack.Dots() {
			t.Errorf("the date ends %.2f pt from the margin", (right - end).Points())
		}
		if gap := date.left() - most; gap < unit.MM(4).Dots() {
			t.Errorf("the halves are %.2f pt apart", gap.Points())
		}
	}
}

// The two halves begin level, and every line of the left half is 16 pt below
// the one above; the trích yếu of a công văn has 14 pt and 4 pt above it.
// From the number to its first baseline: a fifth of 16 pt, 4 pt and four
// fifths of 14 pt, 18.4 pt.
func TestPitchOfTheHead(t *testing.T) {
	laid := lay(t, letter("trich_yeu: Về việc "+words(30)))
	title := laid.one(t, regulation.PartyTitle)
	body := laid.of(regulation.SuperiorBody, regulation.IssuingBody, regulation.Star, regulation.NumberSymbol)
	for i, l := range body {
		if want := title.Baseline + unit.Twips(i)*unit.PT(16); l.Baseline != want {
			t.Errorf("%q stands at %d, want %d", l.text(), l.Baseline, want)
		}
	}
	for i, l := range laid.of(regulation.LetterSubject) {
		if want := body[3].Baseline + unit.PT(18.4) + unit.Twips(i)*unit.PT(14); l.Baseline != want {
			t.Errorf("%q stands at %d, want %d", l.text(), l.Baseline, want)
		}
	}
}

// An open number and an open day are room of 12 mm to write by hand; a day
// below 10 and a month below 3 take a 0, and no other month.
func TestNumberAndDateAsWritten(t *testing.T) {
	for _, c := range []struct{ change, number, date string }{
		{"so: 181", "Số 181-CV/ĐU", "Thạch Quảng, ngày 25 tháng 02 năm 2026"},
		{"so: 5", "Số 05-CV/ĐU", "Thạch Quảng, ngày 25 tháng 02 năm 2026"},
		{"ky_hieu: KH/HU", "Số 181-KH/HU", "Thạch Quảng, ngày 25 tháng 02 năm 2026"},
		{"ngay: 2026-03-09", "Số 181-CV/ĐU", "Thạch Quảng, ngày 09 tháng 3 năm 2026"},
		{"ngay: 2026-12-10", "Số 181-CV/ĐU", "Thạch Quảng, ngày 10 tháng 12 năm 2026"},
		{"ngay: 2026-01", "Số 181-CV/ĐU", "Thạch Quảng, ngày _ tháng 01 năm 2026"},
		{"so:", "Số _-CV/ĐU", "Thạch Quảng, ngày 25 tháng 02 năm 2026"},
	} {
		laid := lay(t, letter(c.change))
		for component, want := range map[regulation.Component]string{regulation.NumberSymbol: c.number, regulation.PlaceDate: c.date} {
			line := laid.one(t, component)
			text := line.text()
			open := strings.Count(text, "\u00a0")
			if open > 0 {
				text = strings.Replace(text, strings.Repeat("\u00a0", open), "_", 1)
				// A no-break space of 14 pt is 3.5 pt wide.
				if room := unit.Twips(open) * unit.PT(3.5); room < unit.MM(12) || room > unit.MM(14) {
					t.Errorf("%s: %.1f mm to write in", c.change, room.MM())
				}
			}
			if text != want {
				t.Errorf("%s: %q, want %q", c.change, text, want)
			}
		}
	}
}

// Lines of a trích yếu are made of one length, but for that no word is cut that
// finds room on a line.
func TestSubjectKeepsItsWordsWhole(t *testing.T) {
	for _, want := range [][]string{
		{"Về việc dùng", "vanphongdanguy@thachquang.gov.vn", "trước ngày họp"},
		{"Về việc họp", "ngày\u00a007\u00a0tháng\u00a010\u00a0năm\u00a02026\u00a0tại\u00a0Hà\u00a0Nội", "từ sáng"},
	} {
		laid := lay(t, letter("trich_yeu: "+strings.Join(want, " ")))
		sameTexts(t, laid.of(regulation.LetterSubject), want...)
	}
}

// Bodies that issue a document together stand one under the other, a hyphen
// behind each but the last; the number has the symbols of all.
func TestJointBodies(t *testing.T) {
	laid := lay(t, letter("co_quan: [{ten: UỶ BAN KIỂM TRA TỈNH UỶ, ky_hieu: UBKTTU}, {ten: CÔNG AN TỈNH, ky_hieu: CAT}, {ten: BAN NỘI CHÍNH, ky_hieu: BNC}]"))
	sameTexts(t, laid.of(regulation.IssuingBody), "UỶ BAN KIỂM TRA TỈNH UỶ -", "CÔNG AN TỈNH -", "BAN NỘI CHÍNH")
	if number := laid.one(t, regulation.NumberSymbol).text(); number != "Số 181-CV/UBKTTU-CAT-BNC" {
		t.Error(number)
	}
	if laid.Info.Author != "UỶ BAN KIỂM TRA TỈNH UỶ - CÔNG AN TỈNH - BAN NỘI CHÍNH" {
		t.Error(laid.Info.Author)
	}
}

// A document may have no line for its number.
func TestNoNumber(t *testing.T) {
	laid := lay(t, letter("so: không"))
	if lines := laid.of(regulation.NumberSymbol); len(lines) > 0 {
		t.Errorf("%q", texts(lines))
	}
}
