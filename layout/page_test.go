package layout

import (
	"fmt"
	"path/filepath"
	"strconv"
	"testing"

	"congvan/internal/unit"
	"congvan/regulation"
)

// A4 with margins of 20 mm above and below, 30 mm at the left and 15 mm at the
// right (36-HD/VPTW, II.4; 05-HD/VPTW, II.IV). The text begins and ends there.
func TestSheetAndMargins(t *testing.T) {
	for _, date := range []string{"2026-05-26", "2026-05-27"} {
		laid := lay(t, letter("ngay: "+date, body("Một "+words(2000))))
		want := Sheet{
			Width: unit.MM(210), Height: unit.MM(297),
			Paper: A4, Top: unit.MM(20), Bottom: unit.MM(20), Left: unit.MM(30), Right: unit.MM(15), Header: laid.Sections[0].Sheet.Header,
		}
		if laid.Sections[0].Sheet != want {
			t.Errorf("%s: %+v, want %+v", date, laid.Sections[0].Sheet, want)
		}
		// The baseline of a line of 18 pt is 14.4 pt below its top. The page
		// has room for 40 of them: 257 mm are 728.5 pt, and 40 lines 720.
		second := laid.Pages[1].Lines[1:]
		if got := second[0].Baseline; got != unit.MM(20)+unit.PT(14.4) {
			t.Errorf("%s: the first baseline of page 2 is at %d", date, got)
		}
		if second[0].left() != unit.MM(30).Dots() || len(second) != 40 {
			t.Errorf("%s: page 2 has %d lines from %v on", date, len(second), second[0].left())
		}
	}
}

// The number stands on every page but the first, in Arabic digits of 14 pt, in
// the middle of the text and 10 mm from the edge to the middle of the digits
// (36-HD/VPTW, II.4.4): digits are 1384 of 2048 units high, at 14 pt 9.46 pt.
func TestPageNumbers(t *testing.T) {
	laid := lay(t, letter(body("Một "+words(8000))))
	if len(laid.Pages) < 11 {
		t.Fatalf("%d pages", len(laid.Pages))
	}
	middle := (laid.Sections[0].Sheet.Left + laid.Sections[0].Sheet.TextWidth()/2).Dots()
	for i, page := range laid.Pages {
		for n, l := range page.Lines {
			if numbers := l.Component == regulation.PageNumber; numbers != (n == 0 && i > 0) {
				t.Errorf("line %d of page %d is a page number: %v", n+1, i+1, numbers)
			}
		}
		if i == 0 {
			continue
		}
		number := page.Lines[0]
		if number.text() != strconv.Itoa(i+1) || number.Words[0].Style.Size != unit.Size(14) {
			t.Errorf("page %d is numbered %q in %v pt", i+1, number.text(), number.Words[0].Style.Size.Points())
		}
		if !near(number.centre(), middle, unit.Twips(1).Dots()) {
			t.Errorf("the number of page %d is %.2f pt off the middle", i+1, (number.centre() - middle).Points())
		}
		digits := number.Baseline.MM() - 9.46/2*25.4/72
		if digits < 9.95 || digits > 10.05 {
			t.Errorf("the digits of page %d are %.2f mm from the edge", i+1, digits)
		}
	}
}

// Two lines of a paragraph at the least stand together on a page, and a heading
// never stands at its foot.
func TestLinesStandTogether(t *testing.T) {
	parted, moved := 0, 0
	for n := 17; n <= 23; n++ {
		for length := 16; length <= 112; length += 16 { // a line has about 16 words
			laid := lay(t, letter(body(append(several(n), "**1. Tên**", words(length)+".", "Hết.")...)))
			text := laid.ofText()
			heading, long := text[n], text[n+1:len(text)-1]
			onPage := map[int]int{}
			for _, l := range long {
				onPage[l.page]++
			}
			if heading.page != long[0].page {
				t.Errorf("%d paragraphs, %d words: the heading stands at the foot of page %d", n, length, heading.page)
			}
			if heading.page > text[n-1].page {
				moved++
			}
			if len(onPage) > 1 {
				parted++
			}
			for page, lines := range onPage {
				if lines < 2 && len(long) > 1 {
					t.Errorf("%d paragraphs, %d words: one line of %d stands on page %d", n, length, len(long), page)
				}
			}
		}
	}
	if parted == 0 || moved == 0 {
		t.Errorf("%d paragraphs were parted, %d headings moved", parted, moved)
	}
}

// Nothing stands outside the text area or on the notes, on any page of any
// definition we have.
func TestEverythingStandsInTheTextArea(t *testing.T) {
	for _, pattern := range []string{"../examples/*.yaml", "testdata/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal("no files", pattern)
		}
		for _, file := range files {
			for _, found := range outside(layFile(t, file)) {
				t.Errorf("%s: %s", file, found)
			}
		}
	}
}

// outside is what stands outside the text area, or lower than the notes of its
// page begin. A line may be a twip too wide for every change of style in it:
// LibreOffice rounds where a style ends. The strokes of a table stand half
// outside.
func outside(laid *Laid) []string {
	var found []string
	for i, page := range laid.Pages {
		sheet, number := laid.sheetOf(i)
		left := sheet.LeftOf(number)
		right := left + sheet.TextWidth()
		floor := sheet.Height - sheet.Bottom
		const half = 5
		for _, r := range page.Rules {
			if r.X < left-half || r.X+r.Width > right+half || r.Y < sheet.Top || r.Y+r.Height > floor {
				found = append(found, fmt.Sprintf("page %d: rule %+v", i+1, r))
			}
		}
		for _, l := range page.Lines {
			if l.Component == regulation.Note {
				floor = min(floor, l.Baseline-baseline(laid.Styles[regulation.Note].Pitch))
			}
		}
		for _, l := range page.Lines {
			pitch := laid.Styles[l.Component].Pitch
			top := l.Baseline - baseline(pitch)
			changes := 1
			for n, w := range l.Words[1:] {
				if w.Style != l.Words[n].Style {
					changes++
				}
			}
			switch {
			case l.left() < left.Dots(), l.right() > (right + unit.Twips(changes)).Dots():
				found = append(found, fmt.Sprintf("page %d: from %.2f to %.2f mm: %q", i+1, l.left().Nearest().MM(), l.right().Nearest().MM(), l.text()))
			case l.Component == regulation.PageNumber, l.Component == regulation.Circulation:
			case top < sheet.Top, l.Component != regulation.Note && top+pitch > floor, top+pitch > sheet.Height-sheet.Bottom:
				found = append(found, fmt.Sprintf("page %d: at %.2f mm above %.2f mm: %q", i+1, top.MM(), floor.MM(), l.text()))
			}
		}
	}
	return found
}

// sheetOf is the sheet of a page, and which page of its section that is, both
// counted from 0. A section is an entry of the outline on level 0.
func (l *Laid) sheetOf(page int) (sheet Sheet, number int) {
	n := -1
	for _, e := range l.Outline {
		if e.Level == 0 && e.Page <= page {
			n++
			number = page - e.Page
		}
	}
	return l.Sections[n].Sheet, number
}
