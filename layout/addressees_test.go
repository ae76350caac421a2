package layout

import (
	"testing"

	"congvan/internal/unit"
	"congvan/regulation"
)

// Kính gửi and the names are one block in the middle of the text: as far from
// the left margin as from the right, but for the slack of a measured
// box and its rounding.
func TestAddresseesStandInTheMiddle(t *testing.T) {
	for _, list := range []string{
		"Ủy ban nhân dân xã", "[Ủy ban nhân dân xã, Các chi bộ trực thuộc Đảng ủy]", "[A, B]",
		"[Ủy ban nhân dân xã, Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh Thanh Hóa và các đồng chí Ủy viên Ban Chấp hành]",
		"Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh Thanh Hóa và các đồng chí Ủy viên Ban Chấp hành",
	} {
		laid := lay(t, letter("kinh_gui: "+list))
		block := laid.of(regulation.Addressees)
		least, most := block[0].left(), block[0].right()
		for _, l := range block {
			least, most = min(least, l.left()), max(most, l.right())
		}
		before := least - laid.Sections[0].Sheet.Left.Dots()
		behind := (laid.Sections[0].Sheet.Width - laid.Sections[0].Sheet.Right).Dots() - most
		if !near(before, behind, slack.Dots()+unit.Twips(2).Dots()) {
			t.Errorf("%s: %.2f pt before the block, %.2f pt behind", list, before.Points(), behind.Points())
		}
		if before < unit.MM(10).Dots()-slack.Dots() {
			t.Errorf("%s: %.2f pt before the block, want at least 10 mm", list, before.Points())
		}
	}
}

// The dashes stand under one another behind the colon, and a name that is too
// long goes on under itself.
func TestNamesOfTheAddresseesAlign(t *testing.T) {
	laid := lay(t, letter("kinh_gui: [Ủy ban nhân dân xã, Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh Thanh Hóa và các đồng chí Ủy viên, Công an xã]"))
	block := laid.of(regulation.Addressees)
	sameTexts(t, block, "Kính gửi: - Ủy ban nhân dân xã,",
		"- Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh Thanh Hóa", "và các đồng chí Ủy viên,", "- Công an xã.")
	at := func(line, word int) unit.Dots { return block[line].X.Dots() + block[line].Words[word].X }
	dash := at(0, 2) // Kính, gửi:, -
	for _, line := range []int{1, 3} {
		if !near(at(line, 0), dash, unit.Twips(1).Dots()) {
			t.Errorf("%q begins %.2f pt off the first dash", block[line].text(), (at(line, 0) - dash).Points())
		}
	}
	if !near(at(2, 0), at(1, 1), unit.Twips(1).Dots()) {
		t.Errorf("%q begins %.2f pt off its name", block[2].text(), (at(2, 0) - at(1, 1)).Points())
	}
	for i, l := range block[1:] {
		if l.Baseline-block[i].Baseline != unit.PT(18) {
			t.Errorf("%q is %v pt below the line above", l.text(), (l.Baseline - block[i].Baseline).Points())
		}
	}
}

// Each regulation has its own marks; what the writer typed stays.
func TestMarksBehindTheAddressees(t *testing.T) {
	for _, c := range []struct {
		date, list string
		want       []string
	}{
		{"2026-05-26", "A", []string{"Kính gửi: A."}},
		{"2026-05-26", "[A, B, C]", []string{"Kính gửi: - A,", "- B,", "- C."}},
		{"2026-05-27", "A", []string{"Kính gửi: A;"}},
		{"2026-05-27", "[A, B, C]", []string{"Kính gửi: - A;", "- B;", "- C;"}},
		{"2026-05-27", "['A,', B., C]", []string{"Kính gửi: - A,", "- B.", "- C;"}},
		{"2026-05-27", "[{ten: A;, muc_dich: b/c}, B]", []string{"Kính gửi: - A (b/c);", "- B;"}},
	} {
		sameTexts(t, lay(t, letter("ngay: "+c.date, "kinh_gui: "+c.list)).of(regulation.Addressees), c.want...)
	}
}
