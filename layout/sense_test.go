package layout

import (
	"strings"
	"testing"

	"congvan/internal/unit"
	"congvan/regulation"
)

// Names of real bodies in the column the head leaves them beside a date of
// usual length, one room for all: a name that fits stays one line, any other
// ends its lines where a part of it ends.
func TestNamesBreakWhereTheirSenseAllows(t *testing.T) {
	for _, want := range []string{
		"ĐẢNG BỘ TỈNH THANH HÓA",
		"ĐẢNG ỦY XÃ THẠCH QUẢNG",
		"CHI BỘ PHÒNG / HÀNH CHÍNH - QUẢN TRỊ",
		"ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG / TỈNH LÂM ĐỒNG",
		"BAN CHẤP HÀNH ĐẢNG BỘ / THÀNH PHỐ HỒ CHÍ MINH",
		"BAN TUYÊN GIÁO / VÀ DÂN VẬN TRUNG ƯƠNG",
		"VĂN PHÒNG / UỶ BAN NHÂN DÂN TỈNH",
		"ĐẢNG UỶ UỶ BAN NHÂN DÂN / THÀNH PHỐ HẢI PHÒNG",
		"MẶT TRẬN TỔ QUỐC / VIỆT NAM XÃ THẠCH QUẢNG",
		"BAN THƯỜNG VỤ TỈNH ỦY",
	} {
		checkSense(t, want, unit.MM(76))
	}
	// As narrow as it gets, beside a long place name.
	for _, want := range []string{
		"ĐẢNG BỘ / TỈNH THANH HÓA",
		"ĐẢNG ỦY / XÃ THẠCH QUẢNG",
		"BAN CHẤP HÀNH / ĐẢNG BỘ / THÀNH PHỐ / HỒ CHÍ MINH",
	} {
		checkSense(t, want, unit.MM(52))
	}
}

// checkSense breaks a name whose lines are given with slashes between them.
func checkSense(t *testing.T, want string, room unit.Twips) {
	t.Helper()
	s := setter{breaker: breaker{faces: load(t)}}
	style := Style{Face: face(true, false), Size: unit.Size(14)}
	name := Run{Component: regulation.IssuingBody, Text: strings.ReplaceAll(want, " / ", " "), Style: style}
	var got strings.Builder
	for _, run := range s.senseLines(name, room) {
		if run.Component != name.Component || run.Style != style {
			t.Errorf("%q became a run of another kind: %+v", name.Text, run)
		}
		if run.Break {
			got.WriteString(" / ")
			continue
		}
		got.WriteString(run.Text)
		if s.width(run.Text, style) > room.Dots() {
			t.Errorf("%q is wider than its room", run.Text)
		}
	}
	if got.String() != want {
		t.Errorf("%s", got.String())
	}
}

// A word that is wider than the room stands alone on its line; nothing of the
// name is lost.
func TestNameOfOneLongWord(t *testing.T) {
	s := setter{breaker: breaker{faces: load(t)}}
	style := Style{Size: unit.Size(14)}
	text := "ĐẢNG " + strings.Repeat("X", 50) + " BỘ"
	var lines []string
	for _, run := range s.senseLines(Run{Text: text, Style: style}, unit.MM(60)) {
		if !run.Break {
			lines = append(lines, run.Text)
		}
	}
	if len(lines) != 3 || strings.Join(lines, " ") != text {
		t.Errorf("%q", lines)
	}
	if got := s.senseLines(Run{Style: style}, 0); len(got) != 1 {
		t.Errorf("no name became %v", got)
	}
}
