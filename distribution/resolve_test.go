package distribution

import (
	"testing"

	"congvan/dispatch"
)

// What keys stand for on the page: names, the words of a group, its members by name
// in the order of precedence, less those left out, as they are on the day.
func TestResolve(t *testing.T) {
	for _, c := range []struct{ name, items, want string }{
		{"words", "[Các đồng chí uỷ viên, {ten: A, muc_dich: b/c}]", "Các đồng chí uỷ viên; A (b/c)"},
		{"a place by its key", "[{khoa: vp-tinh-uy, muc_dich: b/c}]", "Văn phòng Tỉnh uỷ (b/c)"},
		{"words that are a key", "[vp-tinh-uy, chi-bo]", "Văn phòng Tỉnh uỷ; Các chi bộ trực thuộc"},
		{"words that are nearly a key", "[VP Tỉnh uỷ]", "VP Tỉnh uỷ"},
		{"words of the writer's own", "[{khoa: vp-tinh-uy, ten: VPTU}, {nhom: chi-bo, ten: Các chi bộ}]", "VPTU; Các chi bộ"},
		{"a group", "[{nhom: chi-bo}]", "Các chi bộ trực thuộc"},
		{"a group less a place", "[{nhom: chi-bo, tru: [cb-ca]}]", "Các chi bộ trực thuộc, trừ Chi bộ Công an xã"},
		{"a group less a group", "[{nhom: chi-bo, tru: [thon, cb-ca]}]", ""},
		{"by name, in order", "[{nhom: chi-bo, liet_ke: có, muc_dich: t/h}]", "Chi bộ thôn 1 (t/h); Chi bộ thôn 2 (t/h); Chi bộ thôn 3 (t/h); Chi bộ Công an xã (t/h)"},
		{"by name less some", "[{nhom: chi-bo, liet_ke: có, tru: [cb-2, cb-ca]}]", "Chi bộ thôn 1; Chi bộ thôn 3"},
		{"kept", "[{khoa: bxd, in: không}, {khoa: tgdv, muc_dich: để biết, in: tên}]", "Ban Tuyên giáo và Dân vận"},
		{"no one twice", "[bxd, {nhom: ban, liet_ke: có}, Ban xây dựng Đảng;]", "Ban Xây dựng Đảng; Ban Tuyên giáo và Dân vận"},
		{"Như trên to the front of keys", "[bxd, {nhom: chi-bo}, Như trên]", "Như trên; Ban Xây dựng Đảng; Các chi bộ trực thuộc"},
		{"Như trên among words", "[Ban Xây dựng Đảng, Như trên]", "Ban Xây dựng Đảng; Như trên"},
	} {
		def := letter(t, "kinh_gui: [A]\nnoi_nhan: "+c.items+"\n")
		list := Resolve(def, exampleOffice())
		if c.want == "" {
			equal(t, c.name, messages(list), `5:19 error nhóm "chi-bo" không còn ai vào ngày của văn bản xem lại tru, và tu, den trong danh bạ`+"\n")
			continue
		}
		if list.HasErrors() {
			t.Errorf("%s: %s", c.name, messages(list))
		}
		equal(t, c.name, page(def.Recipients), c.want)
		// Again it is as it was.
		Resolve(def, exampleOffice())
		equal(t, c.name+", again", page(def.Recipients), c.want)
	}
}

// A group is what it is on the day of the document.
func TestResolveOnTheDay(t *testing.T) {
	def := letter(t, "noi_nhan: [{nhom: chi-bo, liet_ke: có}]\n")
	def.Date = dispatch.Date{Year: 2026, Month: 7, Day: 1}
	equal(t, "told", messages(Resolve(def, exampleOffice())), "")
	equal(t, "in July", page(def.Recipients), "Chi bộ thôn 1; Chi bộ thôn 3; Chi bộ Công an xã; Chi bộ Trường Mầm non")
}

// Who is addressed is not named again behind Như trên, but is where there is no Như
// trên.
func TestResolveAddressees(t *testing.T) {
	def := letter(t, "kinh_gui: [{nhom: ban}, bxd]\nnoi_nhan: [Như trên, {khoa: bxd, muc_dich: b/c}, vpdu]\n")
	equal(t, "told", messages(Resolve(def, exampleOffice())), "5:29 hint Ban Xây dựng Đảng đã có ở dòng 4 nên không in lần nữa, vẫn gửi theo cả hai \n")
	equal(t, "addressed", page(def.Addressees), "Các ban của Đảng uỷ; Ban Xây dựng Đảng")
	equal(t, "recipients", page(def.Recipients), "Như trên; Văn phòng Đảng uỷ")
	def = letter(t, "kinh_gui: [bxd]\nnoi_nhan: [bxd]\n")
	equal(t, "told", messages(Resolve(def, exampleOffice())), "")
	equal(t, "recipients", page(def.Recipients), "Ban Xây dựng Đảng")
}

// What keys do not stand for is told at their places, all at once.
func TestResolveWrongKeys(t *testing.T) {
	def := letter(t, `kinh_gui:
  - {khoa: vp-tinh-u}
  - {khoa: chi-bo}
noi_nhan:
  - {nhom: bxd}
  - {nhom: chi-bo, tru: [bxd, cb-9]}
  - {nhom: trong}
  - {khoa: cb-moi}
`)
	equal(t, "told", messages(Resolve(def, exampleOffice())), `5:12 error "vp-tinh-u" không có trong danh bạ danh-ba.yaml gần nhất: vp-tinh-uy
6:12 error "chi-bo" trong danh bạ thuộc về nhom ghi nhom: chi-bo
8:12 error "bxd" trong danh bạ thuộc về khoa ghi khoa: bxd
9:26 warning "bxd" không thuộc nhóm "chi-bo" nên không có gì để trừ bỏ khoá này khỏi tru
9:31 error "cb-9" không có trong danh bạ danh-ba.yaml gần nhất: cb-3, cb-1, cb-2
10:12 error nhóm "trong" không còn ai vào ngày của văn bản xem lại tru, và tu, den trong danh bạ
11:12 warning theo danh bạ, Chi bộ Trường Mầm non không còn hoặc chưa có vào ngày của văn bản xem lại tu và den của nơi này trong danh bạ, hoặc gửi nơi thay nó
`)
	def = letter(t, "noi_nhan: [vp-tinh-uy, {khoa: vp-tinh-uy}, {nhom: chi-bo, tru: [a]}]\n")
	equal(t, "without a directory", messages(Resolve(def, nil)), `4:31 error chưa có danh bạ để tìm khoá "vp-tinh-uy" lập danh-ba.yaml cạnh co-quan.yaml, hoặc ghi tên nơi nhận bằng chữ ở ten
4:51 error chưa có danh bạ để tìm khoá "chi-bo" lập danh-ba.yaml cạnh co-quan.yaml, hoặc ghi tên nơi nhận bằng chữ ở ten
`)
}

// The recipients of a profile are of many documents: resolving one leaves them.
func TestResolveLeavesTheProfile(t *testing.T) {
	profile, list := dispatch.ParseProfile("co-quan.yaml", []byte("co_quan: {khoa: a, ten: A}\nnoi_nhan: [A, {nhom: chi-bo}, A]\n"))
	if len(list) > 0 {
		t.Fatal(list)
	}
	def := letter(t, "")
	def.CompleteFrom(profile)
	Resolve(def, exampleOffice())
	equal(t, "the document", page(def.Recipients), "A; Các chi bộ trực thuộc")
	if got := profile.Recipients; got[1].Name.Present() || got[2].Printed != dispatch.PrintAll {
		t.Errorf("the profile says %+v", got)
	}
}
