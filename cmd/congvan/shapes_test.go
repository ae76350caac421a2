package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// components are the definitions of testdata/components, one for each part that
// not every document has, by the name of their file.
func components(t *testing.T) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.FromSlash("testdata/components/*.yaml"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no components: ", err)
	}
	out := map[string]string{}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out[strings.TrimSuffix(filepath.Base(path), ".yaml")] = string(src)
	}
	return out
}

// shape is a document that is hard to set: the parts of a báo cáo, with those
// of parts in the place of its own.
func shape(parts ...string) string {
	report := []string{
		"mau: bao-cao",
		"co_quan: {cap_tren: ĐẢNG BỘ TỈNH CAO BẰNG, ten: ĐẢNG UỶ PHƯỜNG NÙNG TRÍ CAO, ky_hieu: ĐU}",
		"so: 5",
		"dia_danh: Nùng Trí Cao",
		"ngay: 2026-07-05",
		"trich_yeu: kết quả công tác 6 tháng đầu năm",
		"noi_dung: Đảng uỷ báo cáo kết quả công tác.",
		"ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}",
		"noi_nhan: [Các chi bộ trực thuộc]",
		"luu: Văn phòng Đảng uỷ",
	}
	var out []string
	for _, line := range append(parts, report...) {
		key, _, _ := strings.Cut(line, ":")
		given := false
		for _, other := range out {
			given = given || strings.HasPrefix(other, key+":")
		}
		if !given {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n") + "\n"
}

// repeated is n times what line makes of 1 to n.
func repeated(n int, line func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(line(i + 1))
	}
	return b.String()
}

// shapes are documents at the limits of what offices write.
func shapes() map[string]string {
	const sentence = "Các cấp uỷ, tổ chức đảng tiếp tục lãnh đạo, chỉ đạo thực hiện nghiêm các nghị quyết, chỉ thị của Trung ương và của Tỉnh uỷ. "
	out := map[string]string{
		"200-noi-nhan": shape("noi_nhan:\n" + repeated(200, func(i int) string { return fmt.Sprintf("  - Chi bộ trực thuộc số %d\n", i) })),
		"200-kinh-gui": shape("mau: cong-van", "kinh_gui:\n"+repeated(200, func(i int) string { return fmt.Sprintf("  - Chi bộ trực thuộc số %d\n", i) })),
		"60-trang": shape("mau: quy-dinh", "noi_dung: |\n"+repeated(60, func(i int) string {
			return fmt.Sprintf("  Chương %d\n  NỘI DUNG THỨ %d\n\n", i, i) +
				repeated(4, func(j int) string {
					return fmt.Sprintf("  Điều %d. Trách nhiệm thứ %d\n\n", 4*(i-1)+j, j) +
						repeated(3, func(k int) string {
							return fmt.Sprintf("  %d. %s\n\n", k, strings.Repeat(sentence, k))
						})
				})
		})),
		"trich-yeu-5-dong":        shape("trich_yeu: " + strings.Repeat("kết quả thực hiện Nghị quyết Đại hội đại biểu Đảng bộ phường lần thứ I và ", 4) + "phương hướng"),
		"trich-yeu-cong-van-dai":  shape("mau: cong-van", "kinh_gui: [Các chi bộ trực thuộc]", "trich_yeu: về việc "+strings.Repeat("tăng cường lãnh đạo công tác kiểm tra, ", 4)+"giám sát"),
		"co-quan-4-dong":          shape("co_quan: {cap_tren: [ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH, ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG THÀNH PHỐ], ten: [ĐẢNG UỶ TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG, PHƯỜNG SÀI GÒN], ky_hieu: ĐU}"),
		"doan-3000-chu":           shape("noi_dung: |\n  " + strings.Repeat(sentence, 25)),
		"tu-dai-hon-dong":         shape("noi_dung: |\n  Đường dẫn " + strings.Repeat("congvan", 60) + " hết.\n\n  | TT | Đường dẫn |\n  | 1 | " + strings.Repeat("congvan", 40) + " |\n"),
		"chu-thich-trang-ke-nhau": shape("noi_dung: |\n" + repeated(40, func(i int) string { return fmt.Sprintf("  %s[^%d]\n\n", strings.Repeat(sentence, 2), i) }) + repeated(40, func(i int) string { return fmt.Sprintf("  [^%d]: %s\n\n", i, strings.Repeat(sentence, 1+i%3)) })),
		"bang-ba-trang": shape("noi_dung: |\n  Kết quả như bảng sau:\n  | TT | Đơn vị | Kết quả | Số lượng |\n" +
			repeated(70, func(i int) string {
				return fmt.Sprintf("  | %d | Chi bộ trực thuộc số %d | %s | %d,%d |\n", i, i, strings.Repeat("hoàn thành nhiệm vụ ", 1+i%7), i*37, i%10)
			})),
	}
	// Where the closing block just does and just does not find room: a line more
	// each.
	for n := range 12 {
		out[fmt.Sprintf("phan-ky-%02d", n)] = shape("noi_dung: |\n" + repeated(12+n, func(i int) string { return fmt.Sprintf("  Đoạn thứ %d của báo cáo.\n\n", i) }))
	}
	// Recipients whose names take two or three lines and begin low on the page,
	// beside one signature and below two.
	names := []string{
		"Đảng uỷ Trung tâm Phục vụ hành chính công và Trung tâm Cung ứng dịch vụ sự nghiệp công phường Nùng Trí Cao",
		"Ban Thường trực Uỷ ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội phường",
		"Chi bộ Trường Tiểu học và Trung học cơ sở Hợp Giang",
	}
	long := "noi_nhan:\n" + repeated(200, func(i int) string { return fmt.Sprintf("  - %s số %d\n", names[i%3], i) })
	const joint = "ky:\n  - {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}\n" +
		"  - {quyen_han: T/M UỶ BAN NHÂN DÂN, chuc_vu: CHỦ TỊCH, ho_ten: Lê Thị B}"
	for n := 12; n < 24; n += 5 {
		text := "noi_dung: |\n" + repeated(1+n, func(i int) string { return fmt.Sprintf("  Đoạn thứ %d của báo cáo.\n\n", i) })
		out[fmt.Sprintf("200-noi-nhan-dai-%02d", n)] = shape(long, text)
		out[fmt.Sprintf("200-noi-nhan-dai-hai-chu-ky-%02d", n)] = shape(long, text, joint, "nguoi_soan: {ky_hieu: NguyenVanA, so_ban: 210}", "lien_he: Số 5 đường Kim Đồng")
	}
	// And where the text ends with a table.
	for n := 16; n < 26; n += 2 {
		out[fmt.Sprintf("phan-ky-sau-bang-%02d", n)] = shape("noi_dung: |\n  Như sau:\n  | TT | Đơn vị |\n" + repeated(n, func(i int) string { return fmt.Sprintf("  | %d | Chi bộ số %d |\n", i, i) }))
	}
	return out
}

// Documents with rare parts and of hard shapes are set in both formats with
// nothing but warnings to say.
func TestShapes(t *testing.T) {
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	all := shapes()
	for name, text := range components(t) {
		all[name] = text
	}
	for name, text := range all {
		t.Run(name, func(t *testing.T) {
			laid, list, err := b.lay(name, []byte(text))
			if err != nil || list.HasErrors() {
				t.Fatal(list, err)
			}
			for _, format := range formats() {
				if data, err := b.write(format, laid, nil); err != nil || len(data) == 0 {
					t.Error(format, err)
				}
			}
		})
	}
	if laid, _, _ := b.lay("60-trang", []byte(all["60-trang"])); len(laid.Pages) < 60 {
		t.Errorf("the regulation has %d pages", len(laid.Pages))
	}
}
