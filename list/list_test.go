package list

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// sent is a short list by purpose whose rows do not stand in groups.
func sent() *List {
	return &List{
		Title: "Danh sách gửi",
		Columns: []Column{
			{Key: "noi_nhan", Heading: "Nơi nhận"},
			{Key: "muc_dich", Heading: "Mục đích", Group: true},
			{Key: "so_ban", Heading: "Số bản", Sum: true},
			{Key: "ngay", Heading: "Ngày gửi"},
		},
		Rows: [][]Cell{
			{Text("Chi bộ 1"), Text("Để thực hiện"), Number(2), Date{2026, 7, 5}},
			{Text("Tỉnh ủy"), Text("Để báo cáo"), Number(1), nil},
			{Text(`=HYPERLINK("http://x","y")`), Text("Để thực hiện"), Number(-3), Date{2026, 12, 25}},
		},
	}
}

func TestGroupsStandTogetherInTheOrderTheyCome(t *testing.T) {
	l := sent()
	var got []string
	for _, group := range l.Groups() {
		got = append(got, group.Name+": "+Words(Sum(group.Rows, 2)))
		for _, row := range group.Rows {
			got = append(got, Words(row[0]))
		}
	}
	want := []string{"Để thực hiện: -1", "Chi bộ 1", `=HYPERLINK("http://x","y")`, "Để báo cáo: 1", "Tỉnh ủy"}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}

	l.Columns[1].Group = false
	if groups := l.Groups(); len(groups) != 1 || len(groups[0].Rows) != 3 || groups[0].Name != "" {
		t.Errorf("without a column to group by: %v", groups)
	}
}

func TestCSVIsWhatExcelOpens(t *testing.T) {
	l := sent()
	l.Columns[0].Heading = "+ Nơi nhận"
	for _, text := range []string{"+84 912", "-1", "@x", "\tx", "a = b", "Thôn 1, xã \"A\"\nTỉnh B"} {
		l.Rows = append(l.Rows, []Cell{Text(text), Text("Để báo cáo"), nil, nil})
	}
	var b bytes.Buffer
	if err := l.WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	text, ok := strings.CutPrefix(b.String(), "\ufeff")
	if !ok || strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\n") {
		t.Errorf("no byte order mark, or a line that does not end as on Windows: %q", b.String())
	}
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"'+ Nơi nhận", "Mục đích", "Số bản", "Ngày gửi"},
		{"Chi bộ 1", "Để thực hiện", "2", "2026-07-05"},
		{`'=HYPERLINK("http://x","y")`, "Để thực hiện", "-3", "2026-12-25"},
		{"Tỉnh ủy", "Để báo cáo", "1", ""},
		{"'+84 912", "Để báo cáo", "", ""}, {"'-1", "Để báo cáo", "", ""}, {"'@x", "Để báo cáo", "", ""},
		{"'\tx", "Để báo cáo", "", ""}, {"a = b", "Để báo cáo", "", ""}, {"Thôn 1, xã \"A\"\nTỉnh B", "Để báo cáo", "", ""},
	}
	if !slices.EqualFunc(records, want, slices.Equal) {
		t.Errorf("\n got %q\nwant %q", records, want)
	}
}

func TestJSONHasTypesAndTheOrderOfTheColumns(t *testing.T) {
	l := sent()
	l.Rows[0][0] = Text("A & <B>\n\"C\"")
	var b bytes.Buffer
	if err := l.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	want := `[
{"noi_nhan": "A & <B>\n\"C\"", "muc_dich": "Để thực hiện", "so_ban": 2, "ngay": "2026-07-05"},
{"noi_nhan": "=HYPERLINK(\"http://x\",\"y\")", "muc_dich": "Để thực hiện", "so_ban": -3, "ngay": "2026-12-25"},
{"noi_nhan": "Tỉnh ủy", "muc_dich": "Để báo cáo", "so_ban": 1, "ngay": null}
]
`
	if b.String() != want {
		t.Errorf("\n got %s\nwant %s", &b, want)
	}
	var empty bytes.Buffer
	l.Rows = nil
	if err := l.WriteJSON(&empty); err != nil {
		t.Fatal(err)
	}
	var rows []map[string]any
	if err := json.Unmarshal(empty.Bytes(), &rows); err != nil || rows == nil || len(rows) > 0 {
		t.Errorf("a list without rows: %q, %v", empty.String(), err)
	}
}

func TestOnlyAColumnOfDaysHoldsDates(t *testing.T) {
	l := sent()
	for column, want := range []bool{false, false, false, true} {
		if got := l.HoldsDates(column); got != want {
			t.Errorf("column %d: %v", column, got)
		}
	}
	l.Rows[1][3] = Text("chưa gửi")
	if l.HoldsDates(3) {
		t.Error("a column with a text holds dates")
	}
}

func TestSumsNeedRowsAndAColumn(t *testing.T) {
	l := sent()
	if !l.HasSums() {
		t.Error("a column is added up")
	}
	l.Columns[2].Sum = false
	if l.HasSums() {
		t.Error("no column is added up")
	}
	l.Columns[2].Sum, l.Rows = true, nil
	if l.HasSums() {
		t.Error("there is nothing to add up")
	}
}
