package layout

import (
	"slices"
	"strings"
	"testing"

	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// someone is a letter whose name and address are long but not too long.
func someone() Letter {
	return Letter{
		Superior: []string{"ĐẢNG BỘ TỈNH CAO BẰNG"}, Sender: []string{"ĐẢNG UỶ PHƯỜNG NÙNG TRÍ CAO"},
		Return:  "Số 5 đường Kim Đồng, phường Nùng Trí Cao, tỉnh Cao Bằng",
		Numbers: []string{"181-CV/ĐU", "15-BC/ĐU"}, Urgency: "hoả tốc",
		Name: "Ban Thường trực Uỷ ban Mặt trận Tổ quốc Việt Nam phường", Address: "Số 15 phố Vườn Cam, phường Thục Phán, tỉnh Cao Bằng",
	}
}

// wordsOf are the words of a page, line by line.
func wordsOf(page Page) []string {
	var lines []string
	for _, l := range page.Lines {
		lines = append(lines, l.text())
	}
	return lines
}

// inside checks that lines stand in an area.
func inside(t *testing.T, what string, lines []PlacedLine, x, y, width, height unit.Twips) {
	t.Helper()
	for _, l := range lines {
		last := l.Words[len(l.Words)-1]
		size := last.Style.Size.Twips()
		if l.X+l.Words[0].X.Twips() < x || l.X+(last.X+last.Width).Twips() > x+width || l.Baseline-size < y-size/4 || l.Baseline > y+height {
			t.Errorf("%s: %q leaves its area", what, l.text())
		}
	}
}

// An envelope has at its upper left who writes, number and urgency, and in its
// lower right half to whom, each in its area.
func TestEnvelope(t *testing.T) {
	for _, e := range regulation.Envelopes() {
		laid, list := LayEnvelopes([]Letter{someone(), {Name: "Đồng chí Trần Văn C"}}, e, Info{Title: "Phong bì"}, regulation.HD05(), load(t))
		if len(list) > 0 || len(laid.Pages) != 2 {
			t.Fatal(e.Key, len(laid.Pages), list)
		}
		page := laid.Pages[0]
		to := slices.Index(wordsOf(page), "Kính gửi:")
		text := strings.Join(wordsOf(page)[:to], " ") + " | " + strings.Join(wordsOf(page)[to:], " ")
		want := "ĐẢNG BỘ TỈNH CAO BẰNG ĐẢNG UỶ PHƯỜNG NÙNG TRÍ CAO Số 5 đường Kim Đồng, phường Nùng Trí Cao, tỉnh Cao Bằng Số 181-CV/ĐU, 15-BC/ĐU HOẢ TỐC | " +
			"Kính gửi: Ban Thường trực Uỷ ban Mặt trận Tổ quốc Việt Nam phường Số 15 phố Vườn Cam, phường Thục Phán, tỉnh Cao Bằng"
		if text != want {
			t.Errorf("%s: it reads\n%s\nwant\n%s", e.Key, text, want)
		}
		inside(t, e.Key, page.Lines[:to], e.Sender.X, e.Sender.Y, e.Sender.Width, e.Sender.Height)
		inside(t, e.Key, page.Lines[to:], e.Receiver.X, e.Receiver.Y, e.Receiver.Width, e.Receiver.Height)
		if got := wordsOf(laid.Pages[1]); !slices.Equal(got, []string{"Kính gửi:", "Đồng chí Trần Văn C"}) {
			t.Errorf("%s: who has no more than a name gets %q", e.Key, got)
		}
	}
}

// Labels stand on the sheet row by row, each inside its own, from the one that is
// asked for on; the next sheet begins with its first.
func TestLabels(t *testing.T) {
	for _, sheet := range regulation.LabelSheets() {
		each := sheet.Across * sheet.Down
		letters := make([]Letter, each)
		for i := range letters {
			letters[i] = someone()
		}
		const first = 5
		laid, list := LayLabels(letters, sheet, first, Info{}, regulation.HD05(), load(t))
		if len(list) > 0 || len(laid.Pages) != 2 {
			t.Fatal(sheet.Key, len(laid.Pages), list)
		}
		at := first - 1
		for n, page := range laid.Pages {
			lines := page.Lines
			for len(lines) > 0 {
				end := slices.IndexFunc(lines, func(l PlacedLine) bool { return l.Component == regulation.Urgency }) + 1
				x := sheet.Left + unit.Twips(at%sheet.Across)*sheet.Width
				y := sheet.Top + unit.Twips(at/sheet.Across)*sheet.Height
				inside(t, sheet.Key, lines[:end], x, y, sheet.Width, sheet.Height)
				lines = lines[end:]
				at++
			}
			if n == 0 && at != each {
				t.Errorf("%s: the first sheet ends behind label %d of %d", sheet.Key, at, each)
			}
			at = 0
		}
	}
}

// What has little room is set smaller, never below the smallest size; what has no
// room even so is told, and no word of it is left out.
func TestAddressesThatHaveLittleRoom(t *testing.T) {
	sheet := regulation.LabelSheets()[0]
	sizes := map[unit.HalfPoints]bool{}
	told := 0
	for n := range 12 {
		l := someone()
		l.Name, l.Address = "Ban Xây dựng Đảng", "Số 15"+strings.Repeat(", thôn Trung tâm", n)
		l.Pos = diag.Pos{File: "a.yaml", Line: 3}
		laid, list := LayLabels([]Letter{l}, sheet, 1, Info{}, regulation.HD05(), load(t))
		text := strings.Join(wordsOf(laid.Pages[0]), " ")
		if !strings.Contains(text, l.Name+" "+l.Address+" Số 181") {
			t.Errorf("it reads %q", text)
		}
		size := laid.Pages[0].Lines[0].Words[0].Style.Size
		sizes[size] = true
		if size < regulation.PostSmallest {
			t.Errorf("%v points", size.Points())
		}
		if len(list) == 0 {
			inside(t, "label", laid.Pages[0].Lines, 0, 0, sheet.Width, sheet.Top+sheet.Height)
			continue
		}
		told++
		if d := list[0]; d.ID != diag.NoRoomOnPaper || d.Pos != l.Pos || size != regulation.PostSmallest {
			t.Errorf("%v at %v points", d, size.Points())
		}
	}
	if len(sizes) < 4 || told == 0 || told == 12 {
		t.Errorf("%d sizes, told %d times", len(sizes), told)
	}
	l := someone()
	l.Name = strings.Repeat("Trungtâmphụcvụ", 4)
	if _, list := LayLabels([]Letter{l}, sheet, 1, Info{}, regulation.HD05(), load(t)); len(list) != 1 || list[0].ID != diag.NoRoomOnPaper {
		t.Errorf("a word that is cut: %v", list)
	}
}

// Two small pages stand side by side on a sheet, as they stood.
func TestTwoUp(t *testing.T) {
	one := lay(t, letter("trinh_bay: {kho_giay: A5}", "mau: phieu-gui", "trich_yeu: ''"))
	width := 2 * one.Pages[0].Width
	three := Gather([]*Laid{one, one, one}, Info{Title: "Phiếu gửi"})
	both := TwoUp(three, width)
	n := len(one.Pages[0].Lines)
	if len(three.Pages) != 3 || len(both.Pages) != 2 || len(both.Pages[0].Lines) != 2*n || len(both.Pages[1].Lines) != n {
		t.Fatal(len(three.Pages), len(both.Pages))
	}
	for i := range n {
		left, right := both.Pages[0].Lines[i], both.Pages[0].Lines[n+i]
		if right.X-left.X != width/2 || right.Baseline != left.Baseline || right.text() != left.text() {
			t.Errorf("%q and %q stand %v apart", left.text(), right.text(), right.X-left.X)
		}
	}
	if pages := []int{both.Outline[0].Page, both.Outline[1].Page, both.Outline[2].Page}; !slices.Equal(pages, []int{0, 0, 1}) {
		t.Errorf("the outline leads to the pages %v", pages)
	}
}
