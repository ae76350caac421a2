package distribution

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"congvan/internal/diag"
)

// told are the messages of a list, a line each: place, severity where it is no
// error, text and hint.
func told(list diag.List) string {
	var b strings.Builder
	for _, d := range list.Sorted() {
		fmt.Fprintf(&b, "%d:%d ", d.Pos.Line, d.Pos.Column)
		if d.Severity() == diag.Error {
			b.WriteString("! ")
		}
		b.WriteString(d.Message(diag.Vietnamese))
		if hint := d.HintText(diag.Vietnamese); len(d.Hints) > 0 {
			b.WriteString(" // " + hint)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// parse reads a directory that has nothing wrong.
func parse(t *testing.T, src string) *Directory {
	t.Helper()
	d, list := Parse("danh-ba.yaml", []byte(src))
	if len(list) > 0 {
		t.Fatal(told(list))
	}
	return d
}

func TestParse(t *testing.T) {
	d := parse(t, `
noi_nhan:
  - khoa: vp-tinh-uy
    ten: Văn phòng Tỉnh uỷ
    ten_gon: VPTU
    cap: tỉnh
    thu_tu: 2
    dia_chi: Số 1, đường A
    thu_dien_tu: vp@example.vn
    so_ban: 3
    muc_dich: báo cáo
    kenh: Mạng của Đảng
    tu: 2025-07-01
    den: 31/12/2030
  - {khoa: a, ten: Đồng chí A, loai: cá nhân}
nhom:
  - {khoa: ca-hai, ten: Tất cả, gom: [vp-tinh-uy, {khoa: a, den: 2026-06}]}
`)
	p := d.Places[0]
	if p.Key != "vp-tinh-uy" || p.Name != "Văn phòng Tỉnh uỷ" || p.Short != "VPTU" || p.Person || p.Level != "tỉnh" || p.Order != 2 ||
		p.Address != "Số 1, đường A" || p.Email != "vp@example.vn" || p.Copies != 3 || p.Purpose != "để báo cáo" ||
		p.Channel != "mạng của Đảng" || p.From.String() != "2025-07-01" || p.To.String() != "2030-12-31" || p.Pos.Line != 3 {
		t.Errorf("%+v", p)
	}
	if !d.Places[1].Person || d.Places[1].Copies != 0 {
		t.Errorf("%+v", d.Places[1])
	}
	g := d.Groups[0]
	if g.Name != "Tất cả" || len(g.Members) != 2 || g.Members[0].Key != "vp-tinh-uy" || g.Members[1].To.String() != "2026-06" || g.Members[1].Pos.Line != 17 {
		t.Errorf("%+v", g)
	}
}

// Everything that is wrong is told at once, at its place.
func TestParseWrong(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"two of one key", "noi_nhan:\n  - {khoa: a-b, ten: X}\n  - {khoa: A_B, ten: Y}\nnhom:\n  - {khoa: ab, ten: Z, gom: a-b}\n",
			`3:12 ! khoá "A_B" đã dùng ở dòng 2` + "\n" + `5:12 ! khoá "ab" đã dùng ở dòng 2` + "\n"},
		{"two of one name", "noi_nhan:\n  - {khoa: a, ten: Đảng uỷ xã}\n  - {khoa: b, ten: ĐẢNG ỦY  XÃ}\n  - {khoa: c, ten: X, ten_gon: Đảng ủy xã}\n",
			`3:12 ! "ĐẢNG ỦY XÃ" đã là tên của nơi nhận ở dòng 2` + "\n" + `4:12 ! "X" đã là tên của nơi nhận ở dòng 2` + "\n"},
		{"one after the other", "noi_nhan:\n  - {khoa: a, ten: X, den: 2025-06-30}\n  - {khoa: b, ten: X, tu: 2025-07-01}\n", ""},
		{"days of one name that meet", "noi_nhan:\n  - {khoa: a, ten: X, den: 2025-07-01}\n  - {khoa: b, ten: X, tu: 2025-07-01}\n",
			`3:12 ! "X" đã là tên của nơi nhận ở dòng 2` + "\n"},
		{"unknown member", "noi_nhan:\n  - {khoa: chi-bo-1, ten: X}\nnhom:\n  - {khoa: g, ten: G, gom: [chi-bo-2, dang-uy]}\n",
			`4:29 ! danh bạ không có "chi-bo-2" mà nhóm "g" gọi // gần nhất: chi-bo-1` + "\n" + `4:39 ! danh bạ không có "dang-uy" mà nhóm "g" gọi` + "\n"},
		{"groups in themselves", "nhom:\n  - {khoa: a, ten: A, gom: [b, c]}\n  - {khoa: b, ten: B, gom: {khoa: c, tu: 2026-01-01}}\n  - {khoa: c, ten: C, gom: [A]}\n  - {khoa: d, ten: D, gom: d}\n",
			"4:29 ! nhóm chứa chính nó: a → b → c → a\n5:28 ! nhóm chứa chính nó: d → d\n"},
		{"days", "noi_nhan:\n  - {khoa: a, ten: X, tu: 2026-02-01, den: 2026-01-31}\n  - {khoa: b, ten: Y, tu: 2026-02-30}\nnhom:\n  - {khoa: g, ten: G, gom: [{khoa: a, tu: 2026, den: 2025-12-31}]}\n",
			"2:44 ! ngày cuối (den) đứng trước ngày bắt đầu (tu)\n3:27 ! không có ngày 30/2/2026: tháng 2 năm 2026 có 28 ngày\n5:54 ! ngày cuối (den) đứng trước ngày bắt đầu (tu)\n"},
		{"values", "noi_nhan:\n  - {khoa: a, ten: X, so_ban: -2, thu_tu: 0}\n  - {khoa: b, ten: Y, kenh: bưu điện, muc_dich: b/c, loai: nhóm}\n",
			`2:31 ! noi_nhan.so_ban phải là số nguyên từ 1 đến 9999, không phải "-2"` + "\n" +
				`2:43 ! noi_nhan.thu_tu phải là số nguyên từ 1 đến 9999, không phải "0"` + "\n" +
				`3:29 ! noi_nhan.kenh không nhận giá trị "bưu điện" // có thể dùng: giấy, mạng của Đảng, hệ thống điều hành, cơ yếu` + "\n" +
				`3:49 ! noi_nhan.muc_dich không nhận giá trị "b/c" // có thể dùng: để thực hiện, để giải quyết, để báo cáo, để trao đổi, để biết, để lưu, thực hiện, giải quyết, báo cáo, trao đổi, biết, lưu` + "\n" +
				`3:60 ! noi_nhan.loai không nhận giá trị "nhóm" // có thể dùng: cơ quan, cá nhân` + "\n"},
		{"what is missing", "noi_nhan:\n  - {ten: X}\n  - {khoa: b}\nnhom:\n  - {khoa: g, ten: G}\n",
			"2:5 ! thiếu noi_nhan.khoa (tên gọi tắt, dùng trong định nghĩa và trong nhóm) // thêm vào, ví dụ: khoa: vp-tinh-uy\n" +
				"3:5 ! thiếu noi_nhan.ten (tên in trên văn bản) // thêm vào, ví dụ: ten: Văn phòng Tỉnh uỷ\n" +
				"5:5 ! thiếu nhom.gom (khoá của các nơi nhận và nhóm trong nhóm này) // thêm vào, ví dụ: gom: [chi-bo-thon-1, {khoa: chi-bo-thon-2, den: 2026-06-30}]\n"},
		{"unknown keys", "noi_nhan:\n  - {khoa: a, ten: X, email: y}\nnhóm: []\n",
			"2:23 ! noi_nhan không có khoá \"email\" // có thể dùng: thu_dien_tu\n3:1 ! danh bạ không có khoá \"nhóm\" // có thể dùng: nhom\n"},
		{"no YAML", "noi_nhan: [\n", "2:1 ! ngoặc [ ] hoặc { } không khép kín\n"},
		{"no list", "noi_nhan: a\nnhom:\n  - {khoa: g, ten: G, gom: [[a]]}\n",
			"1:11 ! noi_nhan phải là các khoá con (khoa, ten, ten_gon, loai, cap, thu_tu, dia_chi, thu_dien_tu, so_ban, muc_dich, kenh, tu, den), hoặc danh sách các nhóm khoá ấy, không phải một dòng chữ // ví dụ: noi_nhan: {khoa: vp-tinh-uy, ten: Văn phòng Tỉnh uỷ, muc_dich: để báo cáo}\n" +
				"3:29 ! nhom.gom phải là một dòng chữ ở mỗi mục, không phải một danh sách // ví dụ: gom: [chi-bo-thon-1, {khoa: chi-bo-thon-2, den: 2026-06-30}]\n"},
	} {
		_, list := Parse("danh-ba.yaml", []byte(test.src))
		if got := told(list); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

// A file with a mistake in each of thousands of entries is told about in a moment.
func TestManyProblems(t *testing.T) {
	var b strings.Builder
	b.WriteString("nhom:\n")
	for i := range 5000 {
		fmt.Fprintf(&b, "  - {khoa: g%d, ten: G, gom: [x%d, y%d]}\n", i, i, i)
	}
	if _, list := Parse("danh-ba.yaml", []byte(b.String())); len(list) != mostProblems+1 || list[mostProblems].ID != diag.MoreProblems {
		t.Errorf("%d messages", len(list))
	}
}

// The example office: 60 places and 8 groups, and what is written of it is it.
func TestExampleOffice(t *testing.T) {
	src, err := os.ReadFile("../examples/van-phong/danh-ba.yaml")
	if err != nil {
		t.Fatal(err)
	}
	d := parse(t, string(src))
	if len(d.Places) != 60 || len(d.Groups) != 8 {
		t.Errorf("%d places, %d groups", len(d.Places), len(d.Groups))
	}
	for on, want := range map[string]int{"2026-06-30": 36, "2026-07-01": 37} {
		if got := len(d.Members("truc-thuoc", day(on))); got != want {
			t.Errorf("%d of them on %s, want %d", got, on, want)
		}
	}
	text, err := d.YAML()
	if err != nil {
		t.Fatal(err)
	}
	again := parse(t, string(text))
	if text2, err := again.YAML(); err != nil || !bytes.Equal(text, text2) {
		t.Errorf("%v\n%s\nthen\n%s", err, text, text2)
	}
	for i, p := range d.Places {
		q := again.Places[i]
		p.Pos, p.From.Pos, p.To.Pos = q.Pos, q.From.Pos, q.To.Pos
		if p != q {
			t.Errorf("%+v\nbecame\n%+v", p, q)
		}
	}
}

func FuzzParse(f *testing.F) {
	src, err := os.ReadFile("../examples/van-phong/danh-ba.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(src)
	f.Add([]byte("nhom:\n  - {khoa: a, ten: A, gom: [b, {khoa: a, tu: 2026}]}\n  - {khoa: b, ten: A, gom: a}\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		d, list := Parse("danh-ba.yaml", src)
		for _, g := range d.Groups {
			d.Members(g.Key, day("2026-07-01"))
		}
		told(list)
		if list.HasErrors() {
			return
		}
		text, err := d.YAML()
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Places)+len(d.Groups) == 0 {
			return
		}
		again, list := Parse("danh-ba.yaml", text)
		if list.HasErrors() || len(again.Places) != len(d.Places) || len(again.Groups) != len(d.Groups) {
			t.Fatalf("%s\n%s", text, told(list))
		}
	})
}
