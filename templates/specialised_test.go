package templates

import "testing"

func TestSpecialised(t *testing.T) {
	for name, want := range map[string]bool{
		"hồ sơ kết nạp": true, "ket-nap": true, "Chuyển chính thức": true, "giay-gioi-thieu-sinh-hoat-dang": true,
		"ly_lich": true, "QĐ kỷ luật": true, "mẫu bầu cử": true, "mau-kiem-tra": true,
		"": false, "cong-vam": false, "ket-luan": false, "bau": false, "cu-bau": false, "ket-napx": false,
	} {
		if got := Specialised(name); got != want {
			t.Errorf("%q: %t, want %t", name, got, want)
		}
	}
	// The program has none of them.
	for _, tmpl := range all(t) {
		if Specialised(tmpl.Name) {
			t.Errorf("%s is a template", tmpl.Name)
		}
	}
}
