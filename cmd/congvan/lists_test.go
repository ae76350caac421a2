package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/fonts"
	"congvan/internal/needs"
	"congvan/layout"
	"congvan/list"
	"congvan/regulation"
	"congvan/render/docx"
	"congvan/render/pdf"
	"congvan/render/xlsx"
)

// What the lists below are made of, as it stands in the registers of offices.
var (
	subjects = []string{
		"Về việc chuẩn bị hội nghị Ban Chấp hành Đảng bộ xã lần thứ mười hai (mở rộng)",
		"Về việc rà soát, kê khai tài sản, thu nhập của cán bộ thuộc diện Ban Thường vụ Đảng ủy quản lý năm 2026 theo Nghị định số 130/2020/NĐ-CP, ngày 30/10/2020 của Chính phủ và Hướng dẫn số 03-HD/UBKTTW của Ủy ban Kiểm tra Trung ương",
		"Triệu tập hội nghị giao ban bí thư chi bộ tháng 6/2026",
		"- Báo cáo kết quả 5 năm thực hiện Chỉ thị số 05-CT/TW về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
		"Về việc góp ý dự thảo Nghị quyết của Ban Chấp hành Đảng bộ tỉnh về chuyển đổi số giai đoạn 2026 - 2030, định hướng đến năm 2035",
	}
	signers = []string{"Bùi Thị Bích Thủy", "Phạm Văn Sáu", "Nguyễn Đình Hoàng Long"}
	bodies  = []string{
		"Thường trực Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Văn phòng Tỉnh ủy",
		"Các chi bộ trực thuộc Đảng ủy", "Ủy ban nhân dân xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội",
		"Các đồng chí ủy viên Ban Chấp hành Đảng bộ xã", "Công an xã", "Ban Chỉ huy Quân sự xã",
	}
)

// registerList is a register of n outgoing documents.
func registerList(n int) *list.List {
	l := &list.List{
		Path:     "so-van-ban-di",
		Superior: []string{"ĐẢNG BỘ TỈNH THANH HÓA"}, Body: []string{"ĐẢNG ỦY XÃ THẠCH QUẢNG"},
		Title: "Sổ đăng ký văn bản đi",
		Lines: []string{"Từ ngày 01/01/2026 đến ngày 30/6/2026"},
		Date:  list.Date{Year: 2026, Month: 6, Day: 30},
		Columns: []list.Column{
			{Key: "so", Heading: "Số"},
			{Key: "ky_hieu", Heading: "Ký hiệu", Centred: true},
			{Key: "ngay", Heading: "Ngày"},
			{Key: "trich_yeu", Heading: "Trích yếu"},
			{Key: "nguoi_ky", Heading: "Người ký"},
			{Key: "noi_nhan", Heading: "Nơi nhận"},
			{Key: "so_ban", Heading: "Số bản", Sum: true},
			{Key: "luu", Heading: "Lưu", Centred: true},
		},
	}
	for i := range n {
		to := bodies[i%len(bodies) : min(i%len(bodies)+1+i%7, len(bodies))]
		l.Rows = append(l.Rows, []list.Cell{
			list.Number(i + 1), list.Text([]string{"CV/ĐU", "TB/ĐU", "BC/ĐU", "NQ/ĐU"}[i%4]),
			list.Date{Year: 2026, Month: 1 + i*6/n, Day: 1 + i%28},
			list.Text(subjects[i%len(subjects)]), list.Text(signers[i%len(signers)]),
			list.Text(strings.Join(to, "; ")), list.Number(3 + i*7%40), list.Text("VPĐU"),
		})
	}
	return l
}

// sentList is a list of n recipients of a document, by purpose, to be signed
// by whoever takes it.
func sentList(n int) *list.List {
	l := &list.List{
		Path:     "181.yaml",
		Superior: []string{"ĐẢNG BỘ TỈNH THANH HÓA"}, Body: []string{"ĐẢNG ỦY XÃ THẠCH QUẢNG"},
		Title: "Danh sách gửi văn bản",
		Lines: []string{"Công văn số 181-CV/ĐU, ngày 25/02/2026", subjects[1]},
		Date:  list.Date{Year: 2026, Month: 2, Day: 25},
		Columns: []list.Column{
			{Key: "stt", Heading: "STT"},
			{Key: "noi_nhan", Heading: "Nơi nhận"},
			{Key: "dia_chi", Heading: "Địa chỉ"},
			{Key: "muc_dich", Heading: "Mục đích", Group: true},
			{Key: "hinh_thuc", Heading: "Hình thức gửi"},
			{Key: "so_ban", Heading: "Số bản", Sum: true},
			{Key: "kem_theo", Heading: "Kèm theo"},
			{Key: "ngay_gui", Heading: "Ngày gửi"},
			{Key: "ky_nhan", Heading: "Ký nhận", Room: 16},
		},
	}
	purposes := []string{"Để báo cáo", "Để thực hiện", "Để theo dõi, chỉ đạo", "Để biết"}
	for i := range n {
		sent := list.Cell(list.Date{Year: 2026, Month: 2, Day: 26})
		if i%5 == 4 {
			sent = nil
		}
		l.Rows = append(l.Rows, []list.Cell{
			list.Number(i + 1), list.Text(bodies[i%len(bodies)]),
			list.Text(fmt.Sprintf("Thôn %d, xã Thạch Quảng, tỉnh Thanh Hóa", i%9+1)),
			list.Text(purposes[i*len(purposes)/n]),
			list.Text([]string{"Trục liên thông", "Bưu điện", "Trực tiếp"}[i%3]),
			list.Number(1 + i%12), list.Text([]string{"Phụ lục 1\nPhụ lục 2", "Phụ lục 1"}[i%2]), sent, nil,
		})
	}
	return l
}

// lists are what the tests below write.
func lists() map[string]*list.List {
	upright := sentList(30)
	upright.Upright = true
	return map[string]*list.List{
		"register": registerList(120), "distribution": sentList(120), "upright": upright, "empty": registerList(0),
	}
}

// writeLists writes every list in every format into a folder.
func writeLists(t *testing.T, dir string) {
	t.Helper()
	faces, err := fonts.Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, l := range lists() {
		spec := regulation.For("", l.Date.Year, l.Date.Month, l.Date.Day)
		laid, diags := layout.LayList(l, spec, faces)
		sheet, more := layout.LaySheet(l, spec, faces)
		if diags.Add(more...); len(diags) > 0 {
			t.Fatal(diags)
		}
		for format, write := range map[string]func(io.Writer) error{
			"pdf":  func(w io.Writer) error { return pdf.New(faces).Write(w, laid) },
			"docx": func(w io.Writer) error { return docx.New().Write(w, laid, nil) },
			"xlsx": func(w io.Writer) error { return xlsx.Write(w, l, sheet) },
			"csv":  l.WriteCSV, "json": l.WriteJSON,
		} {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, name+"."+format), b.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// The PDF of a list and LibreOffice's setting of its DOCX have the same lines.
func TestListsAgree(t *testing.T) {
	needs.Time(t)
	needs.Programs(t, "soffice", "mutool")
	ours, theirs := t.TempDir(), t.TempDir()
	writeLists(t, ours)
	convert(t, ours, theirs)
	for name := range lists() {
		t.Run(name, func(t *testing.T) {
			compare(t, setPages(t, filepath.Join(ours, name+".pdf")), setPages(t, filepath.Join(theirs, name+".pdf")))
		})
	}
}
