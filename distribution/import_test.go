package distribution

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"
)

// workbook is an XLSX file of rows of texts, the first in row 1, that a function
// has then changed; a text that is empty makes no cell.
func workbook(t *testing.T, rows [][]string, change func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		for j, text := range row {
			if name, err := excelize.CoordinatesToCellName(j+1, i+1); err != nil {
				t.Fatal(err)
			} else if text != "" {
				f.SetCellValue("Sheet1", name, text)
			}
		}
	}
	if change != nil {
		change(f)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// written is a directory as it is written.
func written(t *testing.T, d *Directory) string {
	t.Helper()
	text, err := d.YAML()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A table as an office keeps it: titles, an empty row, headings of two rows, the
// numbers of the columns, sections, merged cells, a row of sums.
func TestImportWorkbook(t *testing.T) {
	data := workbook(t, [][]string{
		{"ĐẢNG BỘ XÃ"},
		{"", "", "DANH SÁCH NƠI NHẬN VĂN BẢN"},
		{},
		{"TT", "Tên cơ quan, đơn vị", "Gửi", "", "Địa chỉ", "Điện thoại"},
		{"", "", "Số bản", "Hình thức gửi"},
		{"1", "2", "3", "4", "5", "6"},
		{"A. CẤP TRÊN"},
		{"I", norm.NFD.String("Khối Đảng")},
		{"1", "Văn phòng Tỉnh uỷ", "02", "Mạng diện rộng của Đảng", "Số 1, đường A", "0123"},
		{"2", "Ban Tổ chức Tỉnh uỷ", "1"},
		{},
		{"II", "Khối Nhà nước"},
		{"3", "UBND tỉnh", "2,0", "bản giấy"},
		{"B. CẤP XÃ"},
		{"4", "Chi bộ thôn 1", "", "", "Xã B"},
		{"5", "Chi bộ thôn 2", "1 bản"},
		{"6", "UBND tỉnh"},
		{"", "", "9"},
	}, func(f *excelize.File) {
		f.MergeCell("Sheet1", "A4", "A5")
		f.MergeCell("Sheet1", "B4", "B5")
		f.MergeCell("Sheet1", "C4", "D4")
		f.MergeCell("Sheet1", "E4", "E5")
		f.MergeCell("Sheet1", "F4", "F5")
		f.MergeCell("Sheet1", "A7", "F7")
		f.MergeCell("Sheet1", "E15", "E16")
		f.NewSheet("Cũ")
		f.SetCellValue("Cũ", "A1", "x")
	})
	d, list := Import("danh-sach.xlsx", data)
	const wantTold = `0:0 chỉ đọc trang tính "Sheet1", không đọc: Cũ
5:6 không hiểu cột "Điện thoại", không lấy
7:1 các hàng dưới đây thành nhóm "CẤP TRÊN", khoá cap-tren
8:2 các hàng dưới đây thành nhóm "Khối Đảng", khoá khoi-dang
12:2 các hàng dưới đây thành nhóm "Khối Nhà nước", khoá khoi-nha-nuoc
14:1 các hàng dưới đây thành nhóm "CẤP XÃ", khoá cap-xa
15:5 các ô E15:E16 gộp làm một; giá trị của nó lấy cho mọi hàng
17:2 "UBND tỉnh" đã có ở hàng 13; hai hàng gộp làm một
18:2 hàng này không có tên nơi nhận, không lấy: "9"
`
	if got := told(list); got != wantTold {
		t.Errorf("got\n%s\nwant\n%s", got, wantTold)
	}
	const want = `noi_nhan:
  - khoa: van-phong-tinh-uy
    ten: Văn phòng Tỉnh uỷ
    dia_chi: Số 1, đường A
    so_ban: 2
    kenh: mạng của Đảng
  - khoa: ban-to-chuc-tinh-uy
    ten: Ban Tổ chức Tỉnh uỷ
    so_ban: 1
  - khoa: ubnd-tinh
    ten: UBND tỉnh
    so_ban: 2
    kenh: giấy
  - khoa: chi-bo-thon-1
    ten: Chi bộ thôn 1
    dia_chi: Xã B
  - khoa: chi-bo-thon-2
    ten: Chi bộ thôn 2
    dia_chi: Xã B
    so_ban: 1
nhom:
  - khoa: cap-tren
    ten: CẤP TRÊN
    gom:
      - khoi-dang
      - khoi-nha-nuoc
  - khoa: khoi-dang
    ten: Khối Đảng
    gom:
      - van-phong-tinh-uy
      - ban-to-chuc-tinh-uy
  - khoa: khoi-nha-nuoc
    ten: Khối Nhà nước
    gom:
      - ubnd-tinh
  - khoa: cap-xa
    ten: CẤP XÃ
    gom:
      - chi-bo-thon-1
      - chi-bo-thon-2
      - ubnd-tinh
`
	text := written(t, d)
	if text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	if again := written(t, parse(t, text)); again != text {
		t.Errorf("read again\n%s", again)
	}
}

func TestImportCSV(t *testing.T) {
	d, list := Import("a.csv", []byte("MA;TEN CO QUAN;TEN GON;CAP;EMAIL;MUC DICH;KENH;NHOM;THU TU UU TIEN\n"+
		"VPTU;Văn phòng Tỉnh uỷ;;tỉnh;a@b.vn;để báo cáo;hệ thống điều hành;Cấp trên, Tất cả;2\n"+
		";Hội Nông dân xã;HND;;;Thực hiện;co yeu;Tất cả;\n"+
		";Hội Nông dân;HND;;;;;;\n"))
	if got, want := told(list), `2:8 các hàng dưới đây thành nhóm "Cấp trên", khoá cap-tren
2:8 các hàng dưới đây thành nhóm "Tất cả", khoá tat-ca
4:2 ! "Hội Nông dân" đã là tên của nơi nhận ở dòng 3
`; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	want := []Place{
		{Key: "VPTU", Name: "Văn phòng Tỉnh uỷ", Level: "tỉnh", Order: 2, Email: "a@b.vn", Purpose: "để báo cáo", Channel: "hệ thống điều hành"},
		{Key: "hnd", Name: "Hội Nông dân xã", Short: "HND", Purpose: "để thực hiện", Channel: "cơ yếu"},
		{Key: "hnd-2", Name: "Hội Nông dân", Short: "HND"},
	}
	for i, p := range d.Places {
		if want[i].Pos = p.Pos; p != want[i] {
			t.Errorf("%+v", p)
		}
	}
	if len(d.Places) != len(want) || len(d.Groups) != 2 || len(d.Groups[1].Members) != 2 {
		t.Errorf("%+v", d)
	}
}

// People are those who have a name of their own and no body beside it.
func TestImportPeople(t *testing.T) {
	d, list := Import("a.csv", []byte("STT\tHọ và tên\tChức vụ\tĐơn vị\n1\tNguyễn Văn A\tBí thư Đảng uỷ\t\n2\tTrần B\tTrưởng ban\tBan Tổ chức\n"))
	if got, want := told(list), `3:2 hàng này có cả cơ quan và họ tên; lấy cơ quan "Ban Tổ chức", không lấy "Trần B, Trưởng ban"`+"\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if p := d.Places[0]; p.Name != "Nguyễn Văn A, Bí thư Đảng uỷ" || !p.Person || p.Key != "nguyen-van-a-bi-thu-dang-uy" || d.Places[1].Person || d.Places[1].Name != "Ban Tổ chức" {
		t.Errorf("%+v", d.Places)
	}
}

// Headings that offices use, with and without marks.
func TestColumns(t *testing.T) {
	for want, texts := range map[column]string{
		columnRow: "TT|STT|Số TT|Số thứ tự", columnKey: "Mã|Khoá|Mã/Khoá|Mã đơn vị|ma dinh danh|KHOÁ",
		columnName:  "Tên cơ quan/đơn vị|Tên cơ quan, đơn vị|TÊN ĐƠN VỊ|Cơ quan|Nơi nhận|ten co quan|Tên đầy đủ|Tên (ghi đầy đủ)",
		columnShort: "Tên gọn|Tên viết tắt|Viết tắt", columnPerson: "Họ và tên|Họ tên|HỌ, TÊN|ho va ten", columnOffice: "Chức vụ|Chức danh",
		columnLevel: "Cấp", columnOrder: "Thứ tự ưu tiên", columnAddress: "Địa chỉ|Địa chỉ nhận văn bản|dia chi",
		columnEmail: "Email|E-mail|Thư điện tử|Email/Thư điện tử|Địa chỉ email|Hộp thư", columnCopies: "Số bản|Số lượng|SL|Số bản gửi|so ban",
		columnPurpose: "Mục đích|Mục đích gửi", columnChannel: "Kênh|Kênh/Hình thức gửi|Hình thức gửi|Hình thức", columnGroup: "Nhóm|Khối",
		noColumn: "Điện thoại|Ghi chú|Tên đường|Cấp uỷ|Mãnh|",
	} {
		for _, text := range strings.Split(texts, "|") {
			for _, form := range []string{text, norm.NFD.String(text), strings.ToUpper(text)} {
				if got := columnOf(form); got != want {
					t.Errorf("%q: %d, want %d", form, got, want)
				}
			}
		}
	}
}

// What is wrong in a table, each at its row and column.
func TestImportWrong(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"no headings", "a;b\nc;d\n", "0:0 ! không thấy hàng tiêu đề nào có cột tên nơi nhận\n"},
		{"nothing", "", "0:0 ! không thấy hàng tiêu đề nào có cột tên nơi nhận\n"},
		{"no rows", "TT;Tên cơ quan\n", "1:1 ! dưới hàng tiêu đề không có nơi nhận nào\n"},
		{"values", "TT;Đơn vị;Số bản;Mục đích;Kênh\n1;A;-2;b/c;bưu điện\n2;B;hai;để xem;giấy, mạng\n3;C;0;;\n4;D;1,5;;\n5;E;10000;;\n",
			`2:3 ! Số bản phải là số nguyên từ 1 đến 9999, không phải "-2"
2:4 ! Mục đích không nhận giá trị "b/c" // có thể dùng: để thực hiện, để giải quyết, để báo cáo, để trao đổi, để biết, để lưu
2:5 ! Kênh không nhận giá trị "bưu điện" // có thể dùng: giấy, mạng của Đảng, hệ thống điều hành, cơ yếu
3:3 ! Số bản phải là số nguyên từ 1 đến 9999, không phải "hai"
3:4 ! Mục đích không nhận giá trị "để xem" // có thể dùng: để thực hiện, để giải quyết, để báo cáo, để trao đổi, để biết, để lưu
3:5 ! Kênh không nhận giá trị "giấy, mạng" // có thể dùng: giấy, mạng của Đảng, hệ thống điều hành, cơ yếu
4:3 ! Số bản phải là số nguyên từ 1 đến 9999, không phải "0"
5:3 ! Số bản phải là số nguyên từ 1 đến 9999, không phải "1,5"
6:3 ! Số bản phải là số nguyên từ 1 đến 9999, không phải "10000"
`},
		{"one name twice", "TT;Đơn vị;Địa chỉ\n1;Đảng uỷ;x\n2;ĐẢNG ỦY;y\n",
			`3:2 "ĐẢNG ỦY" đã có ở hàng 2; hai hàng gộp làm một
3:3 ! "ĐẢNG ỦY" đã có ở hàng 2 với Địa chỉ khác
`},
		{"one key twice", "Mã;Đơn vị\na;A\nA;B\n", "3:2 ! khoá \"A\" đã dùng ở dòng 2\n"},
		{"columns", "TT;Đơn vị;Tên cơ quan;Ghi chú;\n1;A;B;C;D\n", `1:3 cột "Tên cơ quan" cùng nghĩa với cột "Đơn vị", không lấy
1:4 không hiểu cột "Ghi chú", không lấy
2:5 không hiểu cột "D", không lấy
`},
		{"an empty section", "TT;Đơn vị\nI;Khối A\nII;Khối B\n1;C\n", `2:2 hàng này không có tên nơi nhận, không lấy: "Khối A"
3:2 các hàng dưới đây thành nhóm "Khối B", khoá khoi-b
`},
		{"capitals", "TT;Đơn vị\n;KHỐI A\n1;B\n2;CÔNG AN\n", `2:2 các hàng dưới đây thành nhóm "KHỐI A", khoá khoi-a` + "\n"},
		{"capitals without numbers", "Đơn vị;Số bản\nKHỐI A;\nB;1\n", ""},
		{"letters of another code", "TT;Đơn vị\n1;§¶ng uû\n2;Ñaûng uûy khoái\n3;X¶¶¶\n", `2:2 1 ô dùng bảng mã TCVN3 (ABC), đã chuyển sang Unicode
3:2 1 ô dùng bảng mã VNI, đã chuyển sang Unicode
4:2 chữ ở ô này bị lỗi mã: "X¶¶¶"
`},
		{"no table at all", "PK\x03\x04", "0:0 ! không đọc được bảng: tệp hỏng hoặc không phải là tệp Excel\n"},
	} {
		_, list := Import("a.csv", []byte(test.src))
		if got := told(list); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

// What is imported is read again without a message, whatever stands in the cells.
func FuzzImport(f *testing.F) {
	f.Add("I", "Khối Đảng", "Đảng uỷ", "#1: a")
	f.Add("~", "null", "- x", "2025")
	f.Fuzz(func(t *testing.T, a, b, c, e string) {
		var table strings.Builder
		table.WriteString("TT;Tên cơ quan;Tên gọn;Nhóm;Địa chỉ\n")
		for i, row := range [][]string{{a, b}, {"1", b, c, e}, {"2", c, a, b, e}, {e}} {
			for _, cell := range row {
				fmt.Fprintf(&table, "\"%s\";", strings.ReplaceAll(cell, `"`, `""`))
			}
			fmt.Fprintln(&table, i)
		}
		d, list := Import("a.csv", []byte(table.String()))
		if list.HasErrors() {
			return
		}
		text, err := d.YAML()
		if err != nil {
			t.Fatal(err)
		}
		again, list := Parse("danh-ba.yaml", text)
		if list.HasErrors() || len(again.Places) != len(d.Places) || len(again.Groups) != len(d.Groups) {
			t.Fatalf("%s\n%s", text, told(list))
		}
	})
}
