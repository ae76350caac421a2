package layout

import (
	"fmt"
	"strings"
	"testing"

	"congvan/internal/unit"
	"congvan/regulation"
)

// appendix is an appendix of a definition, with the keys of more.
func appendix(title, text string, more ...string) string {
	return fmt.Sprintf("{tieu_de: %s, noi_dung: %q%s}", title, text, strings.Join(append([]string{""}, more...), ", "))
}

// Paper is A4, or A5 for forms, upright or turned; turned, the margin for the
// binding is at the top.
func TestPaper(t *testing.T) {
	for _, c := range []struct {
		choices                                string
		paper                                  Paper
		width, height, top, right, bottom, lef float64
	}{
		{"", A4, 210, 297, 20, 15, 20, 30},
		{"huong: ngang", A4, 297, 210, 30, 20, 15, 20},
		{"kho_giay: A5", A5, 148, 210, 15, 10, 10, 20},
		{"kho_giay: A5, huong: ngang", A5, 210, 148, 20, 15, 10, 10},
	} {
		laid := lay(t, letter("mau: giay-gioi-thieu", "kinh_gui:", "noi_nhan:", "luu:", "trinh_bay: {"+c.choices+"}", body("Một "+words(900))))
		sheet := laid.Sections[0].Sheet
		want := Sheet{
			Paper: c.paper, Width: unit.MM(c.width), Height: unit.MM(c.height),
			Top: unit.MM(c.top), Right: unit.MM(c.right), Bottom: unit.MM(c.bottom), Left: unit.MM(c.lef),
			Header: sheet.Header, Landscape: strings.Contains(c.choices, "ngang"),
		}
		if sheet != want {
			t.Errorf("%s: %+v, want %+v", c.choices, sheet, want)
		}
		for i, page := range laid.Pages {
			if page.Width != want.Width || page.Height != want.Height {
				t.Errorf("%s: page %d is %.0f by %.0f mm", c.choices, i+1, page.Width.MM(), page.Height.MM())
			}
		}
		for _, found := range outside(laid) {
			t.Errorf("%s: %s", c.choices, found)
		}
		second := laid.Pages[1].Lines
		if second[0].text() != "2" || second[1].left() != want.Left.Dots() || second[1].Baseline != want.Top+unit.PT(14.4) {
			t.Errorf("%s: page 2 begins with %q and a line at %d, %d", c.choices, second[0].text(), second[1].left(), second[1].Baseline)
		}
		middle := (want.Left + want.TextWidth()/2).Dots()
		if !near(second[0].centre(), middle, unit.Twips(1).Dots()) {
			t.Errorf("%s: the number stands %.2f pt off the middle", c.choices, (second[0].centre() - middle).Points())
		}
	}
}

// Every appendix has pages of its own, counted from 1, without a number on the
// first; its paper lies as it asks for.
func TestSections(t *testing.T) {
	long := "Một " + words(1400)
	laid := lay(t, letter(body(long), "phu_luc: ["+appendix("DANH SÁCH", long)+", "+appendix("LỊCH", long, "huong: ngang")+"]"))
	if len(laid.Sections) != 3 {
		t.Fatalf("%d sections", len(laid.Sections))
	}
	var numbers []string
	for _, page := range laid.Pages {
		number := "-"
		if l := page.Lines[0]; l.Component == regulation.PageNumber {
			number = l.text()
		}
		numbers = append(numbers, number)
		if turned := page.Width > page.Height; turned != (len(numbers) > 6) {
			t.Errorf("page %d is turned: %v", len(numbers), turned)
		}
	}
	if got := strings.Join(numbers, " "); got != "- 2 3 - 2 3 - 2 3" {
		t.Errorf("the pages are numbered %s", got)
	}
	words := laid.of(regulation.AppendixWord)
	sameTexts(t, words, "PHỤ LỤC 1", "PHỤ LỤC 2")
	for i, want := range []int{4, 7} {
		first := laid.Pages[want-1].Lines[0]
		sheet := laid.Sections[i+1].Sheet
		if words[i].page != want || first.Line != words[i].Line || first.Baseline != sheet.Top+unit.PT(19)*4/5 {
			t.Errorf("%q stands on page %d at %d", words[i].text(), words[i].page, words[i].Baseline)
		}
	}
}

// Whom the document is for stands on its own first page, not on those of its
// appendices.
func TestFirstHeaderIsTheDocuments(t *testing.T) {
	laid := lay(t, letter("luu_hanh: Tài liệu hội nghị", "phu_luc: "+appendix("DANH SÁCH", "Một")))
	if l := laid.one(t, regulation.Circulation); l.page != 1 {
		t.Errorf("it stands on page %d", l.page)
	}
}

// Printed on both sides, an appendix begins on the front of a sheet: the back
// before it may stay blank. The margins of the backs change places.
func TestSectionsOnBothSides(t *testing.T) {
	for n, want := range map[int][]bool{10: {false, true, false}, 40: {false, false, false}} { // the pages that are blank
		laid := lay(t, letter("trinh_bay: {hai_mat: true}", body(several(n)...), "phu_luc: "+appendix("DANH SÁCH", "Một "+words(900), "huong: ngang")))
		begin := laid.one(t, regulation.AppendixWord).page
		if begin != 3 {
			t.Fatalf("%d paragraphs: the appendix begins on page %d", n, begin)
		}
		for i, blank := range want {
			page := laid.Pages[i]
			if got := len(page.Lines)+len(page.Rules) == 0; got != blank || page.Width == 0 || page.Height == 0 {
				t.Errorf("%d paragraphs: page %d is blank: %v", n, i+1, got)
			}
		}
		sheet := laid.Sections[1].Sheet
		if !sheet.Mirrored || sheet.Left != unit.MM(20) || sheet.Right != unit.MM(20) {
			t.Errorf("the sheet of the appendix is %+v", sheet)
		}
		if number := laid.of(regulation.PageNumber); number[len(number)-1].page == begin || number[len(number)-1].text() == fmt.Sprint(len(laid.Pages)) {
			t.Errorf("%d paragraphs: page %d is numbered %q", n, number[len(number)-1].page, number[len(number)-1].text())
		}
	}
	// The second page of an upright appendix is a back: 15 mm at its left.
	laid := lay(t, letter("trinh_bay: {hai_mat: true}", "phu_luc: "+appendix("DANH SÁCH", "Một "+words(900))))
	for _, l := range laid.of(regulation.Content) {
		want := unit.MM(30)
		if l.page%2 == 0 {
			want = unit.MM(15)
		}
		if l.X != want {
			t.Fatalf("a line on page %d begins at %.1f mm", l.page, l.X.MM())
		}
	}
	// On one side there is no blank page.
	for i, page := range lay(t, letter("phu_luc: "+appendix("DANH SÁCH", "Một"))).Pages {
		if len(page.Lines) == 0 {
			t.Errorf("page %d is blank", i+1)
		}
	}
}

// Every section can be jumped to, and so can the headings in it, on the pages
// they stand on.
func TestOutlineOfSections(t *testing.T) {
	for _, choice := range []string{"", "trinh_bay: {hai_mat: true}"} {
		laid := lay(t, letter(choice, body("Một.", "**1. Đầu**", "Hai."), "phu_luc: ["+
			appendix("DANH SÁCH", "**I- Tên**\n\n"+words(900)+".\n\n**II- Cuối**\n\nHết.")+", "+appendix("LỊCH", "**1. Ngày**\n\nHết.")+"]"))
		at := map[string]int{"DANH SÁCH": laid.of(regulation.AppendixTitle)[0].page, "LỊCH": laid.of(regulation.AppendixTitle)[1].page, "Về việc chuẩn bị hội nghị": 1}
		for _, l := range laid.of(regulation.Heading) {
			at[l.text()] = l.page
		}
		want := []string{"Về việc chuẩn bị hội nghị", "1. Đầu", "DANH SÁCH", "I- Tên", "II- Cuối", "LỊCH", "1. Ngày"}
		if len(laid.Outline) != len(want) {
			t.Fatalf("%s: %+v", choice, laid.Outline)
		}
		for i, e := range laid.Outline {
			if e.Title != want[i] || e.Page+1 != at[e.Title] || e.Y < laid.Sections[0].Sheet.Top {
				t.Errorf("%s: %+v, want %q on page %d", choice, e, want[i], at[want[i]])
			}
		}
		if at["I- Tên"] >= at["II- Cuối"] {
			t.Error("the headings stand on one page")
		}
	}
}

// The notes of a document and of its appendices have one row of numbers, each
// at the foot of the page of its mark.
func TestNotesOfSections(t *testing.T) {
	laid := lay(t, letter(body("Một[^a].", "[^a]: Chú thích một."), "phu_luc: ["+
		appendix("A", "Hai[^a].\n\n[^a]: Chú thích hai.")+", "+appendix("B", "Ba[^1].\n\n[^1]: Chú thích ba.")+"]"))
	notes := laid.of(regulation.Note)
	sameTexts(t, notes, "[^1] Chú thích một.", "[^2] Chú thích hai.", "[^3] Chú thích ba.")
	sameTexts(t, laid.of(regulation.Content), "Một[^1].", "Hai[^2].", "Ba[^3].")
	for i, l := range laid.of(regulation.Content) {
		if l.page != notes[i].page || l.page != i+1 {
			t.Errorf("%q on page %d, %q on page %d", l.text(), l.page, notes[i].text(), notes[i].page)
		}
	}
}
