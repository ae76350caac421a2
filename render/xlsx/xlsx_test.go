package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"congvan/fonts"
	"congvan/layout"
	"congvan/list"
	"congvan/regulation"
)

// dangerous are texts a spreadsheet would take for something else.
var dangerous = []string{
	`=HYPERLINK("http://x","y")`, "+84 912 345 678", "-1+2", "@SUM(A1)", "1/2", "007", "1e5", "TRUE", "  hai bên  ", "_x0041_ <&>\ndòng hai",
}

// register is a small list with every kind of cell.
func register() *list.List {
	l := &list.List{
		Path:     "so.yaml",
		Superior: []string{"ĐẢNG BỘ TỈNH THANH HÓA"}, Body: []string{"ĐẢNG ỦY XÃ THẠCH QUẢNG"},
		Title: "Sổ đăng ký văn bản đi", Lines: []string{"Năm 2026"},
		Date: list.Date{Year: 2026, Month: 12, Day: 31},
		Columns: []list.Column{
			{Key: "so", Heading: "Số"},
			{Key: "ngay", Heading: "Ngày"},
			{Key: "trich_yeu", Heading: "Trích yếu"},
			{Key: "muc_dich", Heading: "Mục đích"},
			{Key: "so_ban", Heading: "Số bản", Sum: true},
		},
	}
	for i, text := range dangerous {
		l.Rows = append(l.Rows, []list.Cell{
			list.Number(i + 1), list.Date{Year: 2026, Month: 3, Day: i + 1}, list.Text(text),
			list.Text([]string{"Để biết", "<*"}[i%2]), list.Number(10 * i),
		})
	}
	l.Rows[3][1] = nil
	return l
}

func write(t testing.TB, l *list.List) ([]byte, *layout.Laid) {
	t.Helper()
	laid := lay(t, l)
	var b bytes.Buffer
	if err := Write(&b, l, laid); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), laid
}

func lay(t testing.TB, l *list.List) *layout.Laid {
	t.Helper()
	faces, err := fonts.Load()
	if err != nil {
		t.Fatal(err)
	}
	laid, diags := layout.LaySheet(l, regulation.For("", l.Date.Year, l.Date.Month, l.Date.Day), faces)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	return laid
}

// first is the row of the sheet that the list begins at: three lines of the
// body, the title, the line below and the header stand above.
const first = 7

func TestValuesAreWhatTheyAre(t *testing.T) {
	l := register()
	data, _ := write(t, l)
	b := open(t, data)
	for i, row := range l.Rows {
		at := func(column string) cell { return b.at(t, fmt.Sprintf("%s%d", column, first+i)) }
		for column, want := range map[string]int{"A": i + 1, "E": 10 * i} {
			if c := at(column); c.Type != "" && c.Type != "n" || c.Value != strconv.Itoa(want) || c.Formula != nil {
				t.Errorf("%+v, want the number %d", c, want)
			}
		}
		text := at("C")
		if _, format := b.format(text); text.Type != "inlineStr" || unescaped(text.Text) != string(row[2].(list.Text)) || text.Formula != nil || format != textFormat {
			t.Errorf("%+v, want the text %q", text, row[2])
		}
		day := at("B")
		if row[1] == nil {
			if day.Value != "" || day.Text != "" {
				t.Errorf("%+v, want nothing", day)
			}
			continue
		}
		serial, err := strconv.Atoi(day.Value)
		if err != nil || day.Type != "" && day.Type != "n" {
			t.Fatalf("%+v, %v", day, err)
		}
		if got := time.Date(1899, 12, 30+serial, 0, 0, 0, 0, time.UTC).Format("02/01/2006"); got != list.Words(row[1]) {
			t.Errorf("%s, want %s", got, row[1])
		}
		if code, _ := b.format(day); code != "dd/mm/yyyy" {
			t.Errorf("a day is written as %q", code)
		}
	}
}

// unescaped is a text as Excel shows it: _x005F_ is an underscore that would
// begin the number of a character otherwise.
func unescaped(text string) string { return strings.ReplaceAll(text, "_x005F_", "_") }

func TestSumsAreFormulasThatBringTheirValue(t *testing.T) {
	l := register()
	data, _ := write(t, l)
	b := open(t, data)
	last := first + len(l.Rows) - 1
	sum := b.at(t, fmt.Sprintf("E%d", last+1))
	if sum.Formula == nil || *sum.Formula != fmt.Sprintf("SUM(E%d:E%d)", first, last) || sum.Value != "450" || sum.Type != "" && sum.Type != "n" {
		t.Errorf("%+v", sum)
	}
	if word := b.at(t, fmt.Sprintf("A%d", last+1)); word.Text != list.Total || b.font(word).Bold == nil {
		t.Errorf("%+v", word)
	}

	l.Columns[3].Group = true
	data, _ = write(t, l)
	b = open(t, data)
	if got, want := b.at(t, "C7").Text+b.at(t, "C8").Text, dangerous[0]+dangerous[2]; got != want {
		t.Errorf("a group does not stand together: %q", got)
	}
	for i, want := range []struct{ name, value string }{{"Để biết", "200"}, {"<*", "250"}} {
		row := last + 1 + i
		c := b.at(t, fmt.Sprintf("E%d", row))
		formula := fmt.Sprintf("SUMPRODUCT((D%d:D%d=D%d)*1,E%d:E%d)", first, last, row, first, last)
		if c.Formula == nil || *c.Formula != formula || c.Value != want.value || b.at(t, fmt.Sprintf("D%d", row)).Text != want.name {
			t.Errorf("%s: %+v", want.name, c)
		}
	}
	if all := b.at(t, fmt.Sprintf("E%d", last+3)); all.Value != "450" {
		t.Errorf("%+v", all)
	}
}

func TestTheHeaderStaysInSightAndIsPrintedOnEveryPage(t *testing.T) {
	data, laid := write(t, register())
	b := open(t, data)
	var heads []string
	for _, c := range b.sheet.Rows[first-2].Cells {
		heads = append(heads, c.Text)
		if f := b.font(c); f.Bold == nil || f.Name.Val != "Times New Roman" || f.Size.Val != 13 {
			t.Errorf("%+v", f)
		}
	}
	if want := []string{"Số", "Ngày", "Trích yếu", "Mục đích", "Số bản"}; !slices.Equal(heads, want) {
		t.Fatalf("%q", heads)
	}
	if p := b.sheet.Pane; p.State != "frozen" || p.Below != first-1 || p.Right != 0 || p.First != "A7" {
		t.Errorf("%+v", p)
	}
	names := fmt.Sprint(b.names)
	if !strings.Contains(names, "_xlnm.Print_Titles 'Danh sách'!$6:$6") {
		t.Errorf("%s", names)
	}
	if b.sheet.Filter.Ref != "$A$6:$E$16" {
		t.Errorf("the filter goes over %s", b.sheet.Filter.Ref)
	}
	if b.sheet.Dimension.Ref != "A1:E17" {
		t.Errorf("the sheet is %s", b.sheet.Dimension.Ref)
	}
	page := b.sheet.Page
	if page.Paper != 9 || page.Orientation != "landscape" || page.Wide != 1 || page.High != "0" || b.sheet.Properties.Fit.ToPage != "true" {
		t.Errorf("%+v %+v", page, b.sheet.Properties)
	}
	if !strings.HasSuffix(b.sheet.Footer, "&P") || !strings.Contains(b.sheet.Footer, "&C") {
		t.Errorf("footer %q", b.sheet.Footer)
	}
	wide := 0.0
	for i, c := range b.sheet.Columns {
		if c.Min != i+1 || c.Max != i+1 {
			t.Errorf("column %d is given as %d to %d", i+1, c.Min, c.Max)
		}
		wide += c.Width
	}
	if paper := laid.Sections[0].Sheet.TextWidth() / layout.SheetDigit; wide < float64(paper) || wide > float64(paper)+1 {
		t.Errorf("the columns are %.1f digits wide, the paper is %d", wide, paper)
	}
}

func TestTheTitleStandsAcrossTheTable(t *testing.T) {
	l := register()
	l.Lines[0] = strings.Repeat("Về việc quán triệt nghị quyết ", 12)
	data, _ := write(t, l)
	b := open(t, data)
	title := b.at(t, "A4")
	if f := b.font(title); title.Text != "SỔ ĐĂNG KÝ VĂN BẢN ĐI" || f.Bold == nil || f.Size.Val != 15 || b.styles.Cells[title.Style].Align.Horizontal != "center" {
		t.Errorf("%+v %+v", title, f)
	}
	if !slices.Contains(b.sheet.Merged, ref{"A4:E4"}) || !slices.Contains(b.sheet.Merged, ref{"A5:E5"}) || slices.Contains(b.sheet.Merged, ref{"A1:E1"}) {
		t.Errorf("%v", b.sheet.Merged)
	}
	long := b.at(t, "A5")
	if lines := strings.Count(long.Text, "\n") + 1; lines < 3 || b.sheet.Rows[4].Height < 3*14 || b.font(long).Italic == nil {
		t.Errorf("%d lines in a row %.1f points high", lines, b.sheet.Rows[4].Height)
	}
	if long := b.sheet.Rows[first-1+9]; long.Height < 2*14 {
		t.Errorf("a cell of two lines stands in a row %.1f points high", long.Height)
	}
}

func TestAListWithoutRowsAndWithoutABody(t *testing.T) {
	l := register()
	l.Rows, l.Superior, l.Body = nil, nil, nil
	data, _ := write(t, l)
	b := open(t, data)
	if n := len(b.sheet.Rows); n != 3 || b.sheet.Filter.Ref != "$A$3:$E$3" {
		t.Errorf("%d rows, filter %s", n, b.sheet.Filter.Ref)
	}
	l.Upright = true
	data, _ = write(t, l)
	if got := open(t, data).sheet.Page.Orientation; got != "portrait" {
		t.Error(got)
	}
}

func TestNothingComesFromTheClock(t *testing.T) {
	data, _ := write(t, register())
	again, _ := write(t, register())
	if !bytes.Equal(data, again) {
		t.Error("the same list gives other bytes")
	}
	b := open(t, data)
	for _, entry := range b.entries {
		if entry.Modified.Year() >= 1980 { // where the times of a ZIP begin
			t.Errorf("%s bears the time %s", entry.Name, entry.Modified)
		}
	}
	if want := "2026-12-31T00:00:00Z"; b.core.Created != want || b.core.Modified != want || b.core.Title != "Sổ đăng ký văn bản đi" {
		t.Errorf("%+v", b.core)
	}
}

func TestWhatExcelHasNoRoomForIsRefused(t *testing.T) {
	l := register()
	laid := lay(t, l)
	l.Rows[0][2] = list.Text(strings.Repeat("ă", excelize.TotalCellChars+1))
	var b bytes.Buffer
	if err := Write(&b, l, laid); err == nil || b.Len() > 0 {
		t.Errorf("%d bytes, %v", b.Len(), err)
	}
	// A row as high as a page is lowered to what a row of Excel may be.
	l.Rows[0][2] = list.Text(strings.TrimSpace(strings.Repeat("dòng\n", 27)))
	data, _ := write(t, l)
	if got := open(t, data).sheet.Rows[first-1].Height; got != excelize.MaxRowHeight {
		t.Errorf("a row %.1f points high", got)
	}
}
