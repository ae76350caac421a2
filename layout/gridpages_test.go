package layout

import (
	"fmt"
	"strings"
	"testing"

	"congvan/internal/unit"
	"congvan/regulation"
)

// The header stands again at the head of every page, and no row is parted by
// the end of one: every row and its strokes stand within the text area.
func TestTableOverPages(t *testing.T) {
	for _, text := range []string{"Chi bộ", "Chi bộ<br>trực thuộc", "Chi bộ<br>trực thuộc<br>Đảng uỷ"} {
		lines := strings.Split(text, "<br>")
		rows := append([]string{"| TT | Đơn vị |"}, rowsOf(90, "| %d | "+text+" |")...)
		laid := lay(t, letter(body("Như sau:", table(rows...), "Hết.")))
		if len(laid.Pages) < 3 {
			t.Fatalf("%s: %d pages", text, len(laid.Pages))
		}
		sheet := laid.Sections[0].Sheet
		var numbers []string
		for i := range laid.Pages {
			var page []placed
			for _, l := range laid.ofTables() {
				if l.page == i+1 {
					page = append(page, l)
				}
			}
			if len(page) < 2 {
				continue
			}
			sameTexts(t, page[:2], "TT", "Đơn vị")
			if i > 0 && page[0].Baseline != sheet.Top+unit.PT(0.5+2+12.8) {
				t.Errorf("%s: the header of page %d is at %d", text, i+1, page[0].Baseline)
			}
			bottom := page[len(page)-1].Baseline + unit.PT(3.2+2)
			for page = page[2:]; len(page) > len(lines); page = page[1+len(lines):] {
				numbers = append(numbers, page[0].text())
				sameTexts(t, page[1:1+len(lines)], lines...)
			}
			if len(page) > 0 {
				t.Errorf("%s: page %d parts a row: %q", text, i+1, texts(page))
			}
			// The strokes close the part below its last line and do not leave
			// the text area.
			if !laid.Pages[i].ruled(sheet.Left+100, bottom) || laid.Pages[i].ruled(sheet.Left, bottom+unit.PT(0.5)) {
				t.Errorf("%s: the table of page %d does not end at %d", text, i+1, bottom)
			}
		}
		if want := strings.Join(rowsOf(90, "%d"), " "); strings.Join(numbers, " ") != want {
			t.Errorf("%s: the rows are %v", text, numbers)
		}
		for _, found := range outside(laid) {
			t.Errorf("%s: %s", text, found)
		}
	}
}

// A cell that goes down over the end of a page goes on on the next one, below
// the header; its rows stand beside it on both, and a stroke closes either part.
func TestCellOverPages(t *testing.T) {
	long := "| nhóm | " + strings.TrimSuffix(strings.Repeat("dòng dài<br>", 30), "<br>") + " |"
	rows := []string{"| Tên | Việc |", long}
	for range 30 {
		rows = append(rows, "| khác | ^ |")
	}
	for _, duplex := range []string{"", "trinh_bay: {hai_mat: true}"} {
		laid := lay(t, letter(body(append(several(16), table(rows...), "Hết.")...), duplex))
		long := starting(laid.ofTables(), "dòng")
		onPage := map[int]int{}
		for _, l := range long {
			onPage[l.page]++
			want := laid.Sections[0].Sheet.LeftOf(l.page-1) + laid.grid(t).Columns[0] + unit.MM(1.5)
			if !near(l.left(), want.Dots(), unit.Twips(2).Dots()) {
				t.Errorf("%s: a line on page %d begins %.2f pt off its column", duplex, l.page, (l.left() - want.Dots()).Points())
			}
		}
		if len(long) != 30 || len(onPage) != 2 || onPage[1] == 0 {
			t.Fatalf("%s: %d lines on pages %v", duplex, len(long), onPage)
		}
		for i, l := range long[1:] {
			before := long[i]
			if l.page == before.page && l.Baseline-before.Baseline != unit.PT(16) {
				t.Errorf("%s: a line is %v pt below the last", duplex, (l.Baseline - before.Baseline).Points())
			}
		}
		// On page 2 header and first line stand as in any table.
		heads := starting(laid.ofTables(), "Tên")
		if len(heads) != 2 || long[onPage[1]].Baseline-heads[1].Baseline != unit.PT(20.5) {
			t.Errorf("%s: the cell does not go on below the header", duplex)
		}
		if n := len(starting(laid.ofTables(), "khác")); n != 30 {
			t.Errorf("%s: %d rows beside it", duplex, n)
		}
	}
}

// Where a cell has more lines left than the rows of the next page have room
// for, the last of its rows is made higher.
func TestCellOverPagesMakesRoom(t *testing.T) {
	for n := 10; n <= 22; n++ {
		rows := []string{"| Tên | Việc |", "| một | " + strings.TrimSuffix(strings.Repeat("dòng<br>", 5), "<br>") + " |", "| hai | ^ |", "| ba | xong |"}
		laid := lay(t, letter(body(append(several(n), table(rows...), "Hết.")...)))
		long, next := starting(laid.ofTables(), "dòng"), starting(laid.ofTables(), "xong")[0]
		if len(long) != 5 {
			t.Fatalf("%d paragraphs: %d lines", n, len(long))
		}
		last := long[4]
		if last.page == next.page && next.Baseline-last.Baseline < unit.PT(20.5) {
			t.Errorf("%d paragraphs: the row below is %v pt below the cell", n, (next.Baseline - last.Baseline).Points())
		}
		for _, found := range outside(laid) {
			t.Errorf("%d paragraphs: %s", n, found)
		}
	}
}

// A heading stays on the page of the first row of the table below it, and the
// header of a table on that of its first row.
func TestHeadingStaysWithTheTable(t *testing.T) {
	moved, kept := 0, 0
	for n := 12; n <= 26; n++ {
		for _, pitch := range []int{18, 19, 20, 21} {
			laid := lay(t, letter(body(append(several(n), "**1. Kết quả**", table("| TT | Tên |", "| 1 | một |", "| 2 | hai |"), "Hết.")...),
				fmt.Sprintf("trinh_bay: {gian_dong: %d}", pitch)))
			heading, lines := laid.of(regulation.Heading)[0], laid.ofTables()
			if heading.page != lines[0].page || lines[0].page != lines[2].page {
				t.Errorf("%d paragraphs of %d pt: heading on page %d, header on %d, first row on %d", n, pitch, heading.page, lines[0].page, lines[2].page)
			}
			for _, found := range outside(laid) {
				t.Errorf("%d paragraphs of %d pt: %s", n, pitch, found)
			}
			if text := laid.of(regulation.Content); text[n-1].page < heading.page {
				moved++
			} else {
				kept++
			}
		}
	}
	if moved == 0 || kept == 0 {
		t.Errorf("%d headings went to the next page, %d stayed", moved, kept)
	}
}

// windowGrid is a table of a header and rows of 400 twips.
func windowGrid(header, rows int) *Grid {
	g := &Grid{Columns: []unit.Twips{2000}, Header: header, Border: 10}
	for range rows {
		g.Rows = append(g.Rows, GridRow{Height: 400, Cells: []GridCell{{Across: 1, Down: 1}}})
	}
	return g
}

// LibreOffice loses rows where what stands together finds room but for the rule
// below it.
func TestWindowOfATable(t *testing.T) {
	for _, c := range []struct {
		header, rows int
		room         unit.Twips
		want         bool
	}{
		{1, 3, 399, false}, {1, 3, 400, true}, {1, 3, 409, true}, {1, 3, 410, false},
		{1, 3, 799, false}, {1, 3, 800, true}, {1, 3, 809, true}, {1, 3, 810, false},
		{1, 3, 1200, false}, {2, 3, 1200, true}, {2, 2, 800, true}, {0, 3, 400, true}, {0, 3, 800, false},
		{0, 1, 400, false},
	} {
		if got := windowGrid(c.header, c.rows).inWindow(c.room); got != c.want {
			t.Errorf("%d rows, %d of them header, in %d twips: %v", c.rows, c.header, c.room, got)
		}
	}
}

// There the table goes to the next page, whatever stands above it: the room
// below that is made a stroke larger. Elsewhere nothing is changed.
func TestTableKeepsOutOfTheWindow(t *testing.T) {
	sheet := Sheet{Width: 5000, Height: 5000}
	for room, want := range map[unit.Twips]struct {
		after unit.Twips
		page  int
	}{
		799: {0, 2}, 800: {10, 2}, 809: {10, 2}, 810: {0, 1}, 405: {10, 2}, 1200: {0, 1},
	} {
		for _, keeps := range []bool{false, true} {
			above := &Paragraph{Format: Format{Pitch: sheet.Height - room - 200}, Lines: []*Line{{}}}
			heading := &Paragraph{Format: Format{Pitch: 200, KeepNext: keeps}, Lines: []*Line{{}}}
			flow := []Block{above, heading, windowGrid(1, 3)}
			place(flow, sheet)
			g := place(flow, sheet) // placed twice, it is changed once
			first := 1
			if len(g.pages[0].Rules) == 0 {
				first = 2
			}
			if heading.After != want.after || above.After != 0 || first != want.page {
				t.Errorf("in %d twips: %d twips more above the table on page %d, want %+v", room, heading.After, first, want)
			}
		}
	}
}
