package distribution

import (
	"reflect"
	"testing"

	"congvan/dispatch"
)

// receiversOf are the receivers of a letter and what is told of them.
func receiversOf(t *testing.T, lines string, d *Directory) ([]Receiver, string) {
	t.Helper()
	def := letter(t, lines)
	if list := Resolve(def, d); list.HasErrors() {
		t.Fatal(messages(list))
	}
	all, list := Receivers(def, d)
	return all, messages(list)
}

// Như trên is all who are addressed, a group its members, words that are a name the
// place of that name; the archive comes last. What the definition leaves out the
// directory says.
func TestReceivers(t *testing.T) {
	all, list := receiversOf(t, `kinh_gui: [{nhom: thon}, Ban tuyên giáo và dân vận]
noi_nhan:
  - Như trên
  - {khoa: vp-tinh-uy, so_ban: 3}
  - Các chi bộ thôn xa
  - {ten: Văn phòng Đảng ủy, muc_dich: "b/c, theo dõi"}
  - {khoa: cb-ca, in: không}
luu: Lưu Văn thư
`, exampleOffice())
	equal(t, "told", list, "")
	equal(t, "receivers", who(all), `Chi bộ thôn 1: để giải quyết: 1
Chi bộ thôn 2: để giải quyết: 2
Chi bộ thôn 3: để giải quyết: 1
Ban Tuyên giáo và Dân vận: để giải quyết: 1
Văn phòng Tỉnh uỷ: để báo cáo: 3
Các chi bộ thôn xa: để biết: 1
Văn phòng Đảng uỷ: b/c, theo dõi: 1
Chi bộ Công an xã: để biết: 1
Văn thư: để lưu: 1
`)
	want := Receiver{
		Key: "vp-tinh-uy", Name: "Văn phòng Tỉnh uỷ", Address: "Số 1, đường Lê Lợi", Email: "vptu@x.vn", Channel: "mạng của Đảng",
		Purposes: []string{"để báo cáo"}, Copies: 3, Printed: true, Through: "Văn phòng Tỉnh uỷ",
	}
	got := all[4]
	if got.Pos.Line != 7 {
		t.Errorf("stands at %v", got.Pos)
	}
	if got.Pos = want.Pos; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if all[0].Through != "Các chi bộ thôn" || all[7].Printed || Copies(all) != 12 {
		t.Errorf("%+v, %+v, %d copies", all[0], all[7], Copies(all))
	}
}

// Who is named twice receives once: for both purposes, the greater count.
func TestReceiversMerge(t *testing.T) {
	all, list := receiversOf(t, `kinh_gui: [{nhom: chi-bo, so_ban: 2}, A]
noi_nhan:
  - {ten: Như trên, so_ban: 3}
  - {khoa: cb-1, muc_dich: để báo cáo, so_ban: 5}
  - {ten: a, muc_dich: để trao đổi}
luu: VPTU
`, exampleOffice())
	equal(t, "receivers", who(all), `Chi bộ thôn 1: để giải quyết, để báo cáo: 5
Chi bộ thôn 2: để giải quyết: 3
Chi bộ thôn 3: để giải quyết: 3
Chi bộ Công an xã: để biết: 3
A: để giải quyết, để trao đổi: 3
Văn phòng Tỉnh uỷ: để lưu: 1
`)
	equal(t, "told", list, `7:12 hint Chi bộ thôn 1 được nêu hơn một lần, gộp làm một: để giải quyết, để báo cáo; 5 bản 
8:11 hint A được nêu hơn một lần, gộp làm một: để giải quyết, để trao đổi; 3 bản 
`)
}

func TestReceiversAsAboveOfNobody(t *testing.T) {
	all, list := receiversOf(t, "noi_nhan: [Như trên, A]\n", nil)
	equal(t, "receivers", who(all), "A: để biết: 1\n")
	equal(t, "told", list, `4:12 warning "Như trên" không chỉ ai: văn bản không có kính gửi, kính trình ghi kinh_gui hoặc kinh_trinh, hoặc bỏ mục này`+"\n")
}

// Như Điều 3 is whom that article names.
func TestReceiversOfAnArticle(t *testing.T) {
	body := `noi_nhan: [Như Điều 3]
noi_dung: |
  Điều 1. Thành lập tổ công tác gồm các đồng chí Nguyễn Văn A và Trần Văn B.

  Điều 3. Quyết định này có hiệu lực từ ngày ký. Chánh Văn phòng Đảng ủy, Ban Tuyên giáo và Dân vận, các chi bộ thôn và các đồng chí có tên ở Điều 1 chịu trách nhiệm thi hành Quyết định này.

  Điều 30. Uỷ ban nhân dân xã chịu trách nhiệm thi hành.
`
	all, list := receiversOf(t, body, exampleOffice())
	equal(t, "told", list, "")
	equal(t, "with a directory", who(all), `Văn phòng Đảng uỷ: để thực hiện: 1
Ban Tuyên giáo và Dân vận: để thực hiện: 1
Chi bộ thôn 1: để thực hiện: 1
Chi bộ thôn 2: để thực hiện: 2
Chi bộ thôn 3: để thực hiện: 1
Các đồng chí có tên ở Điều 1: để thực hiện: 1
`)
	all, list = receiversOf(t, body, nil)
	equal(t, "told", list, "")
	equal(t, "in words", who(all), `Chánh Văn phòng Đảng ủy: để thực hiện: 1
Ban Tuyên giáo: để thực hiện: 1
Dân vận: để thực hiện: 1
Các chi bộ thôn: để thực hiện: 1
Các đồng chí có tên ở Điều 1: để thực hiện: 1
`)
	all, list = receiversOf(t, `noi_nhan: ["Như Điều 2, 4"]
noi_dung: |
  Điều 2. Nội dung khác.

  Điều 4. Giao việc cho Ban Xây dựng Đảng.
`, exampleOffice())
	equal(t, "an article of names alone", who(all), "Như Điều 2, 4: để thực hiện: 1\nBan Xây dựng Đảng: để thực hiện: 1\n")
	equal(t, "told", list, `4:13 warning không thấy Điều 2 nêu nơi nào để gửi ghi rõ các nơi ấy trong noi_nhan với in: không`+"\n")
}

// The copies must be as many as are made.
func TestReceiversAddUp(t *testing.T) {
	lines := "noi_nhan: [{nhom: thon}, {ten: A, so_ban: 4}]\nluu: VPĐU\nnguoi_soan: {ky_hieu: B, so_ban: "
	if _, list := receiversOf(t, lines+"9}\n", exampleOffice()); list != "" {
		t.Error(list)
	}
	_, list := receiversOf(t, lines+"8}\n", exampleOffice())
	equal(t, "told", list, "6:23 warning danh sách nơi nhận cộng lại 9 bản, nguoi_soan.so_ban ghi 8 xem lại so_ban của từng nơi, hoặc số bản phát hành\n")
}

// Whom the text gives a task must receive it: a bold heading, or giao, đề nghị,
// yêu cầu and a name.
func TestReceiversOfTasks(t *testing.T) {
	_, list := receiversOf(t, `kinh_gui: [{nhom: ban, tru: [tgdv]}]
noi_dung: |
  Thực hiện kế hoạch của Văn phòng Tỉnh uỷ.

  **1. Ban Xây dựng Đảng**

  2. **Văn phòng Đảng uỷ, Ban tuyên giáo và dân vận**: phối hợp.

  Đề nghị các chi bộ thôn và Chi bộ Công an xã thực hiện.

  **3. Công tác phối hợp với Văn phòng Tỉnh uỷ**

  Yêu cầu Văn phòng Đảng uỷ báo cáo.
luu: Văn thư
`, exampleOffice())
	hint := " được giao việc ở đây nhưng không có trong nơi nhận thêm vào kinh_gui hoặc noi_nhan\n"
	equal(t, "told", list, "10:3 warning Văn phòng Đảng uỷ"+hint+"10:3 warning Ban Tuyên giáo và Dân vận"+hint+
		"12:3 warning Các chi bộ thôn"+hint+"12:3 warning Chi bộ Công an xã"+hint)
	def := letter(t, "kinh_gui: [A]\nnoi_dung: Giao Văn phòng Đảng uỷ thực hiện.\n")
	def.Body.InText.Value = "Văn phòng Đảng ủy"
	if _, list := Receivers(def, exampleOffice()); len(list) > 0 {
		t.Errorf("the body itself: %s", messages(list))
	}
}

// What is issued stays issued to whom it was, whatever the directory says.
func TestReceiversAreFrozen(t *testing.T) {
	def := letter(t, "noi_nhan: [{nhom: thon}, {khoa: bxd, in: không}]\nnoi_dung: a\n")
	Resolve(def, exampleOffice())
	before, _ := Receivers(def, exampleOffice())
	src, err := dispatch.Freeze(def, dispatch.Release{Template: dispatch.Text{Value: "cong-van"}, Receivers: Freeze(before)})
	if err != nil {
		t.Fatal(err)
	}
	issued, list := dispatch.Parse("a.yaml", src)
	if len(list) > 0 {
		t.Fatal(messages(list))
	}
	other := exampleOffice()
	other.Groups, other.Places = nil, other.Places[:2]
	if list := Resolve(issued, other); len(list) > 0 {
		t.Error(messages(list))
	}
	after, list := Receivers(issued, other)
	if len(list) > 0 {
		t.Error(messages(list))
	}
	for i := range before {
		before[i].Pos, before[i].Through = after[i].Pos, after[i].Through
	}
	if !reflect.DeepEqual(before, after) {
		t.Errorf("issued to\n%+v\nand received by\n%+v", before, after)
	}
	equal(t, "the page", page(issued.Recipients), "Các chi bộ thôn")
}

func TestPurposes(t *testing.T) {
	for text, want := range map[string][]string{
		"": nil, "b/c": {"để báo cáo"}, "Để Báo cáo": {"để báo cáo"}, "thực hiện": {"để thực hiện"},
		"để biết, b/c; t/h": {"để biết", "để báo cáo", "để thực hiện"}, "để theo dõi, chỉ đạo": {"để theo dõi, chỉ đạo"},
	} {
		if got := purposesOf(text); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q", text, got)
		}
	}
}
