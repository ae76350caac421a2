package layout

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/list"
	"congvan/regulation"
)

// sent is a list of n recipients in two groups.
func sent(n int) *list.List {
	l := &list.List{
		Path: "181.yaml", Hash: "abc",
		Superior: []string{"ĐẢNG BỘ TỈNH THANH HÓA"}, Body: []string{"ĐẢNG ỦY XÃ THẠCH QUẢNG"},
		Title: "Danh sách gửi văn bản", Lines: []string{"Công văn số 181-CV/ĐU, ngày 25/02/2026"},
		Date: list.Date{Year: 2026, Month: 2, Day: 25},
		Columns: []list.Column{
			{Key: "stt", Heading: "STT"},
			{Key: "noi_nhan", Heading: "Nơi nhận"},
			{Key: "muc_dich", Heading: "Mục đích", Group: true},
			{Key: "so_ban", Heading: "Số bản", Sum: true},
			{Key: "ngay", Heading: "Ngày gửi"},
			{Key: "ky_nhan", Heading: "Ký nhận", Room: 20},
		},
	}
	for i := range n {
		l.Rows = append(l.Rows, []list.Cell{
			list.Number(i + 1), list.Text(fmt.Sprintf("Chi bộ thôn %d", i+1)),
			list.Text([]string{"Để thực hiện", "Để biết"}[i%2]), list.Number(i + 1),
			list.Date{Year: 2026, Month: 2, Day: 26}, nil,
		})
	}
	return l
}

func spec(l *list.List) *regulation.Spec {
	return regulation.For("", l.Date.Year, l.Date.Month, l.Date.Day)
}

// rowsOf are the rows of the only table, their cells divided by strokes.
func (l *Laid) rowsOf(t testing.TB) []string {
	t.Helper()
	var rows []string
	for _, row := range l.grid(t).Rows {
		var cells []string
		for _, cell := range row.Cells {
			if cell.Across == 0 {
				continue
			}
			var text []string
			for _, p := range cell.Paragraphs {
				text = append(text, plainText(p.Runs))
			}
			cells = append(cells, strings.Join(text, "/"))
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	return rows
}

func TestAListHasItsHeadingsOnEveryPage(t *testing.T) {
	l := sent(60)
	laid, diags := LayList(l, spec(l), load(t))
	if len(diags) > 0 || len(laid.Pages) < 3 {
		t.Fatal(diags, len(laid.Pages))
	}
	title := laid.one(t, regulation.TypeName)
	if title.text() != "DANH SÁCH GỬI VĂN BẢN" || title.Words[0].Style.Face != fonts.Bold {
		t.Errorf("title %q in %v", title.text(), title.Words[0].Style)
	}
	middle := laid.Pages[0].Width.Dots() / 2
	if !near(title.centre(), middle, slack.Dots()) {
		t.Errorf("the title stands at %d, the middle is at %d", title.centre(), middle)
	}
	if body := laid.one(t, regulation.IssuingBody); body.right() > middle || body.Baseline > title.Baseline {
		t.Error("the body does not stand at the top left")
	}
	// A word processor has to arrive at the same place across the whole page.
	body, sheet := laid.Sections[0].Flow[1].(*Paragraph), laid.Sections[0].Sheet
	if body.Left+body.Right <= sheet.TextWidth()/2 {
		t.Errorf("the body stands between %d and %d of %d", body.Left, sheet.TextWidth()-body.Right, sheet.TextWidth())
	}
	for _, p := range laid.grid(t).body(3) {
		if len(p.Runs) > 0 && p.Align != Centre {
			t.Fatalf("%q does not stand in the middle of its column", plainText(p.Runs))
		}
	}
	if page := laid.Pages[0]; page.Width < page.Height {
		t.Error("the paper stands")
	}
	sameTexts(t, laid.of(regulation.EnclosedNote), l.Lines[0])
	for i := range laid.Pages {
		heads := slices.DeleteFunc(laid.of(regulation.TableHead), func(l placed) bool { return l.page != i+1 })
		sameTexts(t, heads, "STT", "Nơi nhận", "Số bản", "Ngày gửi", "Ký nhận")
		numbers := slices.DeleteFunc(laid.of(regulation.PageNumber), func(l placed) bool { return l.page != i+1 })
		if i == 0 {
			sameTexts(t, numbers)
		} else {
			sameTexts(t, numbers, fmt.Sprint(i+1))
		}
	}
	if info := laid.Info; info.Title != l.Title || info.Author != l.Body[0] || info.Year != 2026 || info.Month != 2 || info.Day != 25 || info.Definition != "abc" {
		t.Errorf("%+v", info)
	}
	l.Upright = true
	if laid, _ = LayList(l, spec(l), load(t)); laid.Pages[0].Width > laid.Pages[0].Height {
		t.Error("the paper lies")
	}
}

func TestGroupsOfAListHaveTheirNamesAndSums(t *testing.T) {
	l := sent(4)
	l.Rows[3][1] = list.Text("Đảng ủy\nCông an xã")
	laid, _ := LayList(l, spec(l), load(t))
	want := []string{
		"STT|Nơi nhận|Số bản|Ngày gửi|Ký nhận",
		"Để thực hiện",
		"1|Chi bộ thôn 1|1|26/02/2026|", "3|Chi bộ thôn 3|3|26/02/2026|",
		"Cộng|4||",
		"Để biết",
		"2|Chi bộ thôn 2|2|26/02/2026|", "4|Đảng ủy/Công an xã|4|26/02/2026|",
		"Cộng|6||",
		"Tổng cộng|10||",
	}
	if got := laid.rowsOf(t); !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
	for _, line := range laid.of(regulation.TableText) {
		bold := line.Words[0].Style.Face == fonts.Bold
		text := line.text()
		if want := slices.Contains([]string{"Để thực hiện", "Để biết", "Cộng", "Tổng cộng", "6", "10"}, text); text != "4" && bold != want {
			t.Errorf("%q is bold: %v", text, bold)
		}
	}

	laid, _ = LaySheet(l, spec(l), load(t))
	want = []string{
		"STT|Nơi nhận|Mục đích|Số bản|Ngày gửi|Ký nhận",
		"1|Chi bộ thôn 1|Để thực hiện|1|26/02/2026|", "3|Chi bộ thôn 3|Để thực hiện|3|26/02/2026|",
		"2|Chi bộ thôn 2|Để biết|2|26/02/2026|", "4|Đảng ủy/Công an xã|Để biết|4|26/02/2026|",
		"Cộng|Để thực hiện|4||", "Cộng|Để biết|6||", "Tổng cộng|10||",
	}
	if got := laid.rowsOf(t); !slices.Equal(got, want) {
		t.Errorf("as a sheet\n got %q\nwant %q", got, want)
	}
}

// Without groups there is one sum, without a column to add up none; a word has
// no room where the first column is added up.
func TestSumsOfAList(t *testing.T) {
	l := sent(2)
	l.Columns[2].Group = false
	laid, _ := LayList(l, spec(l), load(t))
	if rows := laid.rowsOf(t); len(rows) != 4 || rows[3] != "Tổng cộng|3||" {
		t.Errorf("%q", rows)
	}
	l.Columns[0].Sum = true
	laid, _ = LayList(l, spec(l), load(t))
	if rows := laid.rowsOf(t); rows[3] != "3|||3||" {
		t.Errorf("%q", rows)
	}
	l.Columns[0].Sum, l.Columns[3].Sum = false, false
	laid, _ = LayList(l, spec(l), load(t))
	if rows := laid.rowsOf(t); len(rows) != 3 {
		t.Errorf("%q", rows)
	}
}

func TestAColumnToWriteInHasItsRoom(t *testing.T) {
	l := sent(3)
	for i := range l.Rows {
		l.Rows[i][1] = list.Text(words(60))
	}
	faces := load(t)
	width := func() int {
		laid, _ := LayList(l, spec(l), faces)
		columns := laid.grid(t).Columns
		return int(columns[len(columns)-1])
	}
	roomy := width()
	l.Columns[5].Room = 0
	if tight := width(); roomy < 3*tight/2 {
		t.Errorf("%d twips with the room asked for, %d without", roomy, tight)
	}
	s := newSetter(parse(t, short), &regulation.Type{}, spec(l), faces)
	if need := s.width(strings.Repeat("0", 20), s.styles[regulation.TableText].Style).Twips(); roomy < int(need) {
		t.Errorf("%d twips, twenty digits need %d", roomy, need)
	}
}

func TestAListWithoutRowsIsItsHeader(t *testing.T) {
	l := sent(0)
	laid, diags := LayList(l, spec(l), load(t))
	if len(diags) > 0 || len(laid.Pages) != 1 {
		t.Fatal(diags, len(laid.Pages))
	}
	if rows := laid.rowsOf(t); len(rows) != 1 {
		t.Errorf("%q", rows)
	}
}

func TestAListWithoutABodyBeginsWithItsTitle(t *testing.T) {
	l := sent(1)
	l.Superior, l.Body, l.Lines = nil, nil, nil
	laid, _ := LayList(l, spec(l), load(t))
	if first := laid.Pages[0].Lines[0]; first.Component != regulation.TypeName {
		t.Errorf("it begins with %q", first.text())
	}
}

func TestWhatAListCannotBeSetWithIsTold(t *testing.T) {
	l := sent(1)
	l.Rows[0][1] = list.Text("Chi bộ 漢")
	_, diags := LayList(l, spec(l), load(t))
	if len(diags) != 1 || diags[0].ID != diag.MissingGlyph || diags[0].Pos.File != "181.yaml" {
		t.Errorf("%v", diags)
	}
	l.Rows[0][1] = list.Text(words(4000))
	if _, diags = LayList(l, spec(l), load(t)); len(diags) != 1 || diags[0].ID != diag.TallRow {
		t.Errorf("%v", diags)
	}
}

func TestAListIsLaidOutTheSameAgain(t *testing.T) {
	l := sent(40)
	first, _ := LayList(l, spec(l), load(t))
	again, _ := LayList(l, spec(l), load(t))
	if !reflect.DeepEqual(first, again) {
		t.Error("it differs")
	}
}

// BenchmarkLayList is a register of five thousand rows.
func BenchmarkLayList(b *testing.B) {
	l, faces := sent(5000), load(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, diags := LayList(l, spec(l), faces); len(diags) > 0 {
			b.Fatal(diags)
		}
	}
}
