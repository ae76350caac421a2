package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"congvan/internal/diag"
)

// dump is sheets as a test compares them: a row a line with its number, each cell
// with its column, an asterisk where it is filled, then what is told.
func dump(sheets []Sheet, list diag.List) string {
	var b strings.Builder
	for _, s := range sheets {
		if s.Name != "" {
			fmt.Fprintf(&b, "[%s]\n", s.Name)
		}
		for _, row := range s.Rows {
			fmt.Fprintf(&b, "%d:", row.Number)
			for _, c := range row.Cells {
				fmt.Fprintf(&b, " %d=%s", c.Column, c.Text)
				if c.Filled {
					b.WriteByte('*')
				}
				if c.Across > 1 {
					fmt.Fprintf(&b, "(%d)", c.Across)
				}
			}
			b.WriteByte('\n')
		}
		for _, m := range s.Merged {
			fmt.Fprintf(&b, "%s %d:%d+%d\n", m.Name, m.Row, m.Column, m.Rows)
		}
		list = append(list, s.Told...)
	}
	for _, d := range list {
		fmt.Fprintf(&b, "%d:%d %s\n", d.Pos.Line, d.Pos.Column, d.Message(diag.Vietnamese))
	}
	return b.String()
}

// workbook is an XLSX file that the function has filled.
func workbook(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWorkbook(t *testing.T) {
	data := workbook(t, func(f *excelize.File) {
		f.SetCellValue("Sheet1", "A1", "  DANH\nBẠ ")
		f.MergeCell("Sheet1", "A1", "C1")
		f.SetSheetRow("Sheet1", "A3", &[]any{"TT", "Tên", "Số bản"})
		f.SetSheetRow("Sheet1", "A4", &[]any{1, norm.NFD.String("Đảng uỷ"), "02"})
		f.SetSheetRow("Sheet1", "A5", &[]any{2, "Uỷ ban\u200b"})
		f.MergeCell("Sheet1", "C4", "C6")
		f.SetSheetRow("Sheet1", "B6", &[]any{"Hội"})
		f.SetCellFormula("Sheet1", "D4", "1+1")
		f.SetCellValue("Sheet1", "D5", "#REF!")
		f.SetRowVisible("Sheet1", 5, false)
		f.SetColVisible("Sheet1", "A", false)
		f.NewSheet("Ẩn")
		f.SetCellValue("Ẩn", "A1", "x")
		f.SetSheetVisible("Ẩn", false)
		f.NewSheet("Khác")
	})
	want := `[Sheet1]
1: 1=DANH BẠ(3)
3: 1=TT 2=Tên 3=Số bản
4: 1=1 2=Đảng uỷ 3=02
5: 1=2 2=Uỷ ban 3=02* 4=#REF!
6: 2=Hội 3=02*
C4:C6 4:3+3
[Khác]
[Ẩn]
1: 1=x
4:4 công thức ở ô này không có kết quả: =1+1
5:4 ô này báo lỗi #REF!
0:0 hàng 5 bị ẩn trong bảng tính, vẫn được lấy
0:0 cột A bị ẩn trong bảng tính, vẫn được lấy
`
	if got := dump(Read("a.xlsx", data)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What Excel worked out is read; what says nothing is told.
func TestFormulas(t *testing.T) {
	data := workbook(t, func(f *excelize.File) {
		f.SetCellValue("Sheet1", "A1", "x")
		f.SetCellValue("Sheet1", "B1", "y")
	})
	data = replacePart(t, data, "xl/worksheets/sheet1.xml", func(text string) string {
		start, end := strings.Index(text, "<sheetData>"), strings.Index(text, "</sheetData>")
		return text[:start] + `<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>` +
			`<c r="C1" t="str"><f>""</f><v></v></c></row>` + text[end:]
	})
	if got, want := dump(Read("a.xlsx", data)), "[Sheet1]\n1: 1=2 2=ab\n1:3 công thức ở ô này không có kết quả: =\"\"\n"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// replacePart is a package with the text of one part changed.
func replacePart(t testing.TB, data []byte, part string, change func(string) string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		b.ReadFrom(r)
		text := b.String()
		if f.Name == part {
			text = change(text)
		}
		w, err := z.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(text))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestRefusals(t *testing.T) {
	small := workbook(t, func(f *excelize.File) { f.SetCellValue("Sheet1", "A1", "x") })
	var locked bytes.Buffer
	f := excelize.NewFile()
	if err := f.Write(&locked, excelize.Options{Password: "a"}); err != nil {
		t.Fatal(err)
	}
	long := workbook(t, func(f *excelize.File) {
		w, err := f.NewStreamWriter("Sheet1")
		if err != nil {
			t.Fatal(err)
		}
		for i := range mostRows + 1 {
			w.SetRow(fmt.Sprintf("A%d", i+1), []any{"x"})
		}
		w.Flush()
	})
	bomb := replacePart(t, small, "docProps/core.xml", func(string) string { return strings.Repeat(" ", largestSheets<<20) })
	for _, test := range []struct {
		name, want string
		data       []byte
	}{
		{"locked", "không đọc được bảng: tệp có mật khẩu", locked.Bytes()},
		{"xls", "không đọc được bảng: tệp của Excel 2003 trở về trước (.xls)", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 x")},
		{"cut", "không đọc được bảng: tệp hỏng hoặc không phải là tệp Excel", small[:len(small)/2]},
		{"a package of another kind", "không đọc được bảng: tệp hỏng hoặc không phải là tệp Excel", replacePart(t, small, "xl/workbook.xml", func(string) string { return "<" })},
		{"bomb", "không đọc được bảng: bảng quá lớn", bomb},
		{"long", "không đọc được bảng: trang tính Sheet1 có hơn 5000 hàng", long},
		{"long csv", "không đọc được bảng: bảng có hơn 5000 hàng", []byte(strings.Repeat("a;b\n", mostRows+1))},
		{"binary", "không đọc được bảng: tệp hỏng hoặc không phải là tệp Excel", []byte("ab\x00c\x00\x00")},
		{"bytes of no code page", "tệp không phải là văn bản Unicode UTF-8", []byte("a;\xff\xfa\x81x\xf0\n")},
	} {
		sheets, list := Read("a", test.data)
		if len(list) != 1 || list[0].Message(diag.Vietnamese) != test.want || sheets != nil {
			t.Errorf("%s: %v\n%s", test.name, sheets, dump(nil, list))
		}
	}
}

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	big := filepath.Join(dir, "a.xlsx")
	if err := os.WriteFile(big, make([]byte, largestFile<<20+1), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]diag.ID{big: diag.BadTable, dir: diag.CannotRead, filepath.Join(dir, "b"): diag.CannotRead} {
		if data, list := ReadFile(path); data != nil || len(list) != 1 || list[0].ID != want {
			t.Errorf("%s: %v", path, list)
		}
	}
}

func TestCSV(t *testing.T) {
	const table = "TT;Tên;Địa chỉ\n1;Đảng uỷ;\"Số 1, đường A,\nxã B\"\n\n2;Uỷ ban;Số 2, đường C, xã D\n"
	const want = "1: 1=TT 2=Tên 3=Địa chỉ\n2: 1=1 2=Đảng uỷ 3=Số 1, đường A, xã B\n5: 1=2 2=Uỷ ban 3=Số 2, đường C, xã D\n"
	windows1258, err := charmap.Windows1258.NewEncoder().String(parted(table))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{
		"plain": table, "bom": "\ufeff" + table, "crlf": strings.ReplaceAll(table, "\n", "\r\n"), "cr": strings.ReplaceAll(table, "\n", "\r"),
		"nfd": norm.NFD.String(table), "tabs": strings.ReplaceAll(table, ";", "\t"), "1258": windows1258,
		"little": utf16Text("\ufeff"+table, binary.LittleEndian), "big": utf16Text("\ufeff"+table, binary.BigEndian), "no bom": utf16Text(table, binary.LittleEndian),
	} {
		if got := dump(Read("a.csv", []byte(data))); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
	for data, want := range map[string]string{
		"sep=|\na|b\n":       "2: 1=a 2=b\n",
		"a,b\nc,d\n":         "1: 1=a 2=b\n2: 1=c 2=d\n",
		"Tên\nA\n":           "1: 1=Tên\n2: 1=A\n",
		"Tên;x\n§¶ng uû;y\n": "1: 1=Tên 2=x\n2: 1=Đảng uỷ 2=y\n2:1 1 ô dùng bảng mã TCVN3 (ABC), đã chuyển sang Unicode\n",
		"T\xaan;S\xe8 b\xb6n\n\xa7\xb6ng u\xfb;2\n":      "1: 1=Tên 2=Số bản\n2: 1=Đảng uỷ 2=2\n1:1 3 ô dùng bảng mã TCVN3 (ABC), đã chuyển sang Unicode\n",
		"Te\xe2n;So\xe1 ba\xfbn\n\xd1a\xfbng u\xfby;2\n": "1: 1=Tên 2=Số bản\n2: 1=Đảng ủy 2=2\n1:1 3 ô dùng bảng mã VNI, đã chuyển sang Unicode\n",
		"Tên\nÐ?ng ?y\n": "1: 1=Tên\n2: 1=Ð?ng ?y\n2:1 chữ ở ô này bị lỗi mã: \"Ð?ng ?y\"\n",
	} {
		if got := dump(Read("a.csv", []byte(data))); got != want {
			t.Errorf("%q: got\n%s\nwant\n%s", data, got, want)
		}
	}
}

// parted is a text as Windows-1258 has it: the tones by themselves.
func parted(text string) string {
	var b strings.Builder
	for _, r := range text {
		marks := []rune(norm.NFD.String(string(r)))
		tone := slices.IndexFunc(marks, func(m rune) bool { return strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", m) })
		if tone < 0 {
			b.WriteRune(r)
			continue
		}
		b.WriteString(norm.NFC.String(string(slices.Delete(slices.Clone(marks), tone, tone+1))))
		b.WriteRune(marks[tone])
	}
	return b.String()
}

func utf16Text(text string, order binary.ByteOrder) string {
	units := utf16.Encode([]rune(text))
	b := make([]byte, 2*len(units))
	for i, unit := range units {
		order.PutUint16(b[2*i:], unit)
	}
	return string(b)
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("TT;Tên\n1;§¶ng uû\n"))
	f.Add(workbook(f, func(x *excelize.File) {
		x.SetCellValue("Sheet1", "A1", "x")
		x.MergeCell("Sheet1", "A1", "B3")
	}))
	f.Fuzz(func(t *testing.T, data []byte) { dump(Read("a", data)) })
}
