package templates

import (
	"strings"
	"testing"

	"congvan/templates/prose"
)

// Every function of the leaves, with what it makes and with what it refuses.
func TestFunctions(t *testing.T) {
	directive := prose.Document{Kind: "Chỉ thị", Symbol: "04-CT/TU", Date: prose.Date{Year: 2026, Month: 2, Day: 11}, Body: "Ban Thường vụ Tỉnh uỷ", About: "công tác văn thư"}
	law := prose.Document{Kind: "Luật", About: "An ninh mạng", Date: prose.Date{Year: 2018}}
	values := map[string]any{
		"vb": directive, "luat": law, "trong": prose.Document{}, "cac_vb": []any{directive, law}, "cac_sai": []any{"a"}, "cac_trong": []any{prose.Document{}},
		"ngay": prose.Date{Year: 2026, Month: 7, Day: 3}, "thang": prose.Date{Year: 2026, Month: 7}, "khong_ngay": prose.Date{},
		"le": []any{prose.Date{Year: 2026, Month: 7, Day: 6}}, "ten": "nguyễn văn An", "chu": "Hội NGHỊ",
		"muc": []any{"a", "b", "", "c"}, "khong": []any{}, "nhom": []any{map[string]any{"ten": "d"}, map[string]any{"ten": "e"}},
		"so": "1200000", "sai": "12a", "ba": "3", "tam": "8", "rong": "",
	}
	const first = "Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư"
	seen := map[string]bool{}
	for _, test := range []struct{ text, want string }{
		{"vien_dan .vb", first},
		{"print .ba .tam", "38"},
		{"println .ba .tam", "3 8\n"},
		{"printf \"%s/%d\" .ba 8", "3/8"},
		{"html .ten", "error: html"},
		{"js .ten", "error: js"},
		{"urlquery .ten", "error: urlquery"},
		{"vien_dan .trong", "error: tên loại"},
		{"vien_dan_gon .vb", "Chỉ thị số 04-CT/TU"},
		{"vien_dan_gon .ten", "error: wrong type"},
		{"vien_dan_cac .cac_vb", first + " và Luật An ninh mạng năm 2018"},
		{"vien_dan_cac .khong", ""},
		{"vien_dan_cac .cac_sai", "error: viện dẫn"},
		{"vien_dan_cac .cac_trong", "error: tên loại"},
		{"noi_gon .cac_vb", "Chỉ thị số 04-CT/TU và Luật An ninh mạng năm 2018"},
		{"noi_gon .cac_sai", "error: viện dẫn"},
		{"noi_gon .cac_trong", "error: tên loại"},
		{"ngay_neu_co .ngay", "03/7/2026"},
		{"ngay_neu_co .khong_ngay", ""},
		{"ngay_neu_co .thang", "error: chưa đủ ngày"},
		{"so_luong .muc", "4"},
		{"so_luong .ten", "error: wrong type"},
		{"ngay .ngay", "03/7/2026"},
		{"ngay .khong_ngay", "error: năm 0"},
		{"ngay_dai .ngay", "ngày 03 tháng 7 năm 2026"},
		{"ngay_dai .thang", "error: chưa đủ ngày"},
		{"thu .ngay", "thứ Sáu"},
		{"thu .thang", "error: chưa đủ ngày"},
		{"ngay (ngay_sau .ba .ngay)", "06/7/2026"},
		{"ngay (ngay_sau -3 .ngay)", "30/6/2026"},
		{"ngay_sau .sai .ngay", "error: số nguyên"},
		{"ngay_sau 1 .thang", "error: chưa đủ ngày"},
		{"ngay (ngay_lam_viec .ba .ngay)", "08/7/2026"},
		{"ngay (ngay_lam_viec .ba .ngay .le)", "09/7/2026"},
		{"ngay (ngay_lam_viec .ba .ngay \"06/7/2026\" .ngay)", "09/7/2026"},
		{"ngay_lam_viec .sai .ngay", "error: số nguyên"},
		{"ngay_lam_viec 1 .ngay \"hôm nay\"", "error: không hiểu ngày"},
		{"khoang .ngay (ngay_sau 3 .ngay)", "từ ngày 03/7 đến ngày 06/7/2026"},
		{"khoang .ngay .khong_ngay", "error: "},
		{"tuan .ngay", "từ ngày 29/6 đến ngày 05/7/2026"},
		{"tuan .thang", "error: chưa đủ ngày"},
		{"thang .ba", "tháng 3"},
		{"thang 13", "error: 13"},
		{"thang .sai", "error: số nguyên"},
		{"quy .ba", "quý III"},
		{"quy 5", "error: 5"},
		{"so .so", "1.200.000"},
		{"so .sai", "12a"},
		{"la_ma 39", "XXXIX"},
		{"la_ma 4", "IV"},
		{"la_ma 0", "error: La Mã"},
		{"la_ma 40", "error: La Mã"},
		{"noi .muc", "a, b và c"},
		{"noi .khong", ""},
		{"noi .nhom \"ten\"", "d và e"},
		{"noi .muc \"ten\"", "error: ten"},
		{"noi .ten", "error: wrong type"},
		{"hoa .chu", "HỘI NGHỊ"},
		{"hoa", "error: arg"},
		{"thuong .chu", "hội nghị"},
		{"thuong", "error: arg"},
		{"hoa_dau .ten", "Nguyễn văn An"},
		{"hoa_dau", "error: arg"},
		{"ten_rieng .ten", "Nguyễn Văn An"},
		{"ten_rieng", "error: arg"},
		{"trong_cau \"Các chi bộ\"", "các chi bộ"},
		{"trong_cau .ten", "nguyễn văn An"},
		{"trong_cau", "error: arg"},
		{"trong_cau \"Chi ủy xã\"", "chi ủy xã"},
		{"eq .rong \"\"", "true"},
		{"eq .ten \"nguyễn\" \"nguyễn văn An\"", "true"},
		{"eq \"Tỉnh ủy\" \"Tỉnh uỷ\"", "true"},
		{"eq (len .muc) 4", "true"},
		{"eq .ba 3", "error: so sánh"},
		{"eq .ba", "error: two values"},
		{"ne \"Tỉnh ủy\" \"Tỉnh uỷ\"", "false"},
		{"ne .ba .tam", "true"},
		{"ne .ba 3", "error: so sánh"},
		{"cau .ten", "Nguyễn văn An."},
		{"cau \"a.\"", "A."},
		{"cau", "error: arg"},
		{"bang_chu .ba", "ba"},
		{"bang_chu .sai", "error: số nguyên"},
		{"tien .so", "Một triệu hai trăm nghìn đồng"},
		{"so \"1.200\"", "1.200"},
		{"bang_chu \"1.5\"", "error: số nguyên"},
		{"bang_chu \"1.005\"", "một nghìn không trăm linh năm"},
		{"tien .rong", "error: số nguyên"},
		{"ty_le .ba .tam", "37,5%"},
		{"ty_le .tam .ba", "error: "},
		{"ty_le .sai .tam", "error: số nguyên"},
		{"ty_le .ba .sai", "error: số nguyên"},
		{"ty_le .ba 0", "error: "},
		{"cong .ba .tam 1", "12"},
		{"cong .ba .rong", "3"},
		{"cong", "0"},
		{"cong .ba .sai", "error: số nguyên"},
		{"stt 0", "1"},
		{"stt .ba", "error: wrong type"},
	} {
		for _, name := range strings.FieldsFunc(test.text, func(r rune) bool { return r == ' ' || r == '(' }) {
			seen[name] = true
		}
		got, err := leaf("{{"+test.text+"}}", values)
		if words, ok := strings.CutPrefix(test.want, "error: "); ok {
			if err == nil || !strings.Contains(err.Error(), words) {
				t.Errorf("%s: %q, %v, want an error about %q", test.text, got, err, words)
			}
		} else if err != nil || got != test.want {
			t.Errorf("%s: %q, %v, want %q", test.text, got, err, test.want)
		}
	}
	for name := range functions() {
		if !seen[name] && name != stepFunc && name != escapeFunc {
			t.Errorf("%s is not tried", name)
		}
	}
}
