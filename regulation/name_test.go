package regulation

import "testing"

// The names are the examples of 05-HD/VPTW, II.I.2.1, and those of examples/.
func TestInText(t *testing.T) {
	for _, c := range []struct {
		superior, name, want string
		sure                 bool
	}{
		{"ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "ĐẢNG UỶ PHƯỜNG BA ĐÌNH", "Đảng uỷ phường Ba Đình", true},
		{"ĐẢNG BỘ TỈNH THANH HÓA", "ĐẢNG ỦY XÃ THẠCH QUẢNG", "Đảng ủy xã Thạch Quảng", true},
		{"BAN CHẤP HÀNH TRUNG ƯƠNG", "VĂN PHÒNG", "Văn phòng Trung ương Đảng", true},
		{"BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN NỘI CHÍNH", "Ban Nội chính Trung ương", true},
		{"TỈNH UỶ CAO BẰNG", "BAN TỔ CHỨC", "Ban Tổ chức Tỉnh uỷ Cao Bằng", true},
		{"ĐẢNG UỶ ĐẶC KHU TRƯỜNG SA", "BAN XÂY DỰNG ĐẢNG", "Ban Xây dựng Đảng Đảng uỷ đặc khu Trường Sa", true},
		{"", "QUÂN UỶ TRUNG ƯƠNG", "Quân uỷ Trung ương", true},
		{"ĐẢNG BỘ TỈNH BÀ RỊA - VŨNG TÀU", "ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH BÀ RỊA - VŨNG TÀU", "Đảng uỷ các cơ quan Đảng tỉnh Bà Rịa - Vũng Tàu", true},
		{"ĐẢNG BỘ CỤC LƯU TRỮ", "CHI BỘ PHÒNG HÀNH CHÍNH", "Chi bộ Phòng Hành Chính", false},
		{"", "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH NGHỆ AN LẦN THỨ XX", "Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XX", true},
	} {
		if got, sure := InText([]string{c.superior}, []string{c.name}); got != c.want || sure != c.sure {
			t.Errorf("%s: %q, sure %v; want %q, %v", c.name, got, sure, c.want, c.sure)
		}
	}
}
