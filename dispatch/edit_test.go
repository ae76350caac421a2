package dispatch

import (
	"strings"
	"testing"
)

// A key is set where it stands; comments, order, quotation marks of others and
// the form of the file stay.
func TestSetKey(t *testing.T) {
	for _, c := range []struct{ name, src, key, text, want string }{
		{"empty", "so:\nngay: 2026-07\n", "so", "13", "so: 13\nngay: 2026-07\n"},
		{"with a comment", "so:  # ghi sau\nmau: x\n", "so", "13", "so: 13  # ghi sau\nmau: x\n"},
		{"in place of another", "ngay: 2026-07   # tháng\nmau: x\n", "ngay", "2026-07-06", "ngay: 2026-07-06   # tháng\nmau: x\n"},
		{"quoted", "so: \"05\" # năm\nmau: 'a''b'\n", "so", "6", "so: \"6\" # năm\nmau: 'a''b'\n"},
		{"not there", "# đầu\nmau: x # mẫu\n\n# thân\nnoi_dung: |\n  A\n", "so", "6", "# đầu\nmau: x # mẫu\nso: 6\n\n# thân\nnoi_dung: |\n  A\n"},
		{"behind a list", "co_quan:\n  ten: A\nnoi_dung: |\n  A", "so", "6", "co_quan:\n  ten: A\nso: 6\nnoi_dung: |\n  A"},
		{"of no schema", "mau: x\nluu: y\n", "khac", "6", "mau: x\nluu: y\nkhac: 6\n"},
		{"last line open", "mau: x", "so", "6", "mau: x\nso: 6\n"},
		{"below another of the name", "co_quan:\n  so: 1\nso: 2", "so", "6", "co_quan:\n  so: 1\nso: 6"},
		{"Windows", "\ufeffmau: x\r\nso:\r\nngay: 1\r\n", "so", "6", "\ufeffmau: x\r\nso: 6\r\nngay: 1\r\n"},
		{"what YAML would read otherwise", "mau: x\n", "luu", "a: b # c", "mau: x\nluu: 'a: b # c'\n"},
	} {
		got, err := SetKey([]byte(c.src), c.key, c.text)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, got, err, c.want)
		}
	}
	for _, src := range []string{"", "- a\n", "{mau: x}", "so: [1]\n", "so: |\n  1\n"} {
		if got, err := SetKey([]byte(src), "so", "6"); err == nil {
			t.Errorf("%q: set, %q", src, got)
		}
	}
}

func TestAddItem(t *testing.T) {
	const item = "so: 2\nngay: 2026-07-06\n"
	for _, c := range []struct{ name, src, want string }{
		{"behind others", "van_ban:\n  - so: 1\n", "van_ban:\n  - so: 1\n  - so: 2\n    ngay: 2026-07-06\n"},
		{"at the indent there is", "van_ban:\n- so: 1", "van_ban:\n- so: 1\n- so: 2\n  ngay: 2026-07-06\n"},
		{"behind flow items", "van_ban:\n  - {so: 1} # một\n", "van_ban:\n  - {so: 1} # một\n  - so: 2\n    ngay: 2026-07-06\n"},
		{"before the next key and its comment", "van_ban:\n  - so: 1\n\n# giữ\ngiu_so: []\n", "van_ban:\n  - so: 1\n  - so: 2\n    ngay: 2026-07-06\n\n# giữ\ngiu_so: []\n"},
		{"the first", "van_ban:\ngiu_so: []\n", "van_ban:\n  - so: 2\n    ngay: 2026-07-06\ngiu_so: []\n"},
		{"the first of an empty list", "van_ban: [] # chưa có\n", "van_ban: # chưa có\n  - so: 2\n    ngay: 2026-07-06\n"},
		{"no such key", "# sổ\nnhiem_ky: []\n", "# sổ\nnhiem_ky: []\nvan_ban:\n  - so: 2\n    ngay: 2026-07-06\n"},
	} {
		got, err := AddItem([]byte(c.src), "van_ban", item)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, got, err, c.want)
		}
	}
	for _, src := range []string{"van_ban: [{so: 1}]\n", "van_ban: x\n", "- x\n"} {
		if got, err := AddItem([]byte(src), "van_ban", item); err == nil {
			t.Errorf("%q: added, %q", src, got)
		}
	}
	// Fifty items later the file is still read.
	src := []byte("van_ban:\n")
	for range 50 {
		next, err := AddItem(src, "van_ban", item)
		if err != nil {
			t.Fatal(err)
		}
		src = next
	}
	if n := strings.Count(string(src), "  - so: 2\n    ngay"); n != 50 {
		t.Errorf("%d items", n)
	}
}
