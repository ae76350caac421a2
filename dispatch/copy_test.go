package dispatch

import (
	"slices"
	"strings"
	"testing"

	"congvan/internal/diag"
)

const copySource = `cua: thong-bao.yaml
loai: trich-sao
phan: [Điều 3, khoản 2 Điều 5]
so: 24
ngay: 06/7/2026
ky: cvp
noi_nhan: [Chi bộ thôn 1]
in_dau: có
`

const copyProfile = `co_quan: {khoa: du, ten: ĐẢNG ỦY XÃ A, ky_hieu: ĐU, dia_danh: Xã A}
nguoi_ky: {khoa: cvp, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Nguyễn Văn An}
noi_nhan: [Tỉnh ủy]
luu: VPĐU
lien_he: Số 1
`

// A copy takes from the profile who copies, and not whom documents go to.
func TestParseCopy(t *testing.T) {
	profile, list := ParseProfile("co-quan.yaml", []byte(copyProfile))
	if len(list) > 0 {
		t.Fatal(list)
	}
	if !IsCopy([]byte(copySource)) || IsCopy([]byte("mau: cong-van\n")) {
		t.Error("a copy is not told from a document")
	}
	c, list := ParseCopy("b.yaml", []byte(copySource), profile)
	if len(list) > 0 {
		t.Fatal(list)
	}
	by := c.By
	if c.Of.Value != "thong-bao.yaml" || c.Kind != ExtractCopy || len(c.Parts) != 2 || !c.Stamped || c.Electronic {
		t.Errorf("%+v", c)
	}
	if by.Symbol.Value != "BS/ĐU" || by.Place.Value != "Xã A" || by.Archive.Value != "VPĐU" || by.Contact.Present() ||
		len(by.Recipients) != 1 || by.Recipients[0].Name.Value != "Chi bộ thôn 1" || by.Signers[0].Name.Value != "Nguyễn Văn An" {
		t.Errorf("%+v", by)
	}
	without := strings.Replace(copySource, "noi_nhan: [Chi bộ thôn 1]\n", "", 1)
	if c, _ = ParseCopy("b.yaml", []byte(without), profile); len(c.By.Recipients) != 0 {
		t.Errorf("a copy goes to %v, whom documents go to", c.By.Recipients)
	}
}

// A copy without file, kind or day says so, and so does one with a key of a
// document.
func TestParseCopyRefuses(t *testing.T) {
	_, list := ParseCopy("b.yaml", []byte("trich_yeu: a\n"), nil)
	var ids []diag.ID
	for _, d := range list {
		ids = append(ids, d.ID)
	}
	slices.Sort(ids)
	if !slices.Equal(ids, []diag.ID{diag.UnknownKey, diag.MissingKey, diag.MissingKey, diag.MissingKey, diag.MissingKey}) {
		t.Errorf("got %v", list)
	}
}

// A copy that is written out says the same without the profile.
func TestCopyWrittenOut(t *testing.T) {
	profile, _ := ParseProfile("co-quan.yaml", []byte(copyProfile))
	src := copySource + "the_thuc: 36-HD/VPTW\nbam: abc\ndien_tu: true\n"
	c, list := ParseCopy("b.yaml", []byte(src), profile)
	if len(list) > 0 {
		t.Fatal(list)
	}
	out, err := c.YAML()
	if err != nil {
		t.Fatal(err)
	}
	alone, list := ParseCopy("b.yaml", out, nil)
	if len(list) > 0 {
		t.Fatalf("%v\n%s", list, out)
	}
	again, err := alone.YAML()
	if err != nil || string(again) != string(out) {
		t.Errorf("%v\n got %s\nwant %s", err, again, out)
	}
	for _, says := range []string{"ten: ĐẢNG ỦY XÃ A", "ky_hieu: BS/ĐU", "dia_danh: Xã A", "ho_ten: Nguyễn Văn An", "luu: VPĐU", "in_dau: true", "dien_tu: true", "bam: abc", "the_thuc: 36-HD/VPTW", "Điều 3", "so: 24"} {
		if !strings.Contains(string(out), says) {
			t.Errorf("%q is not in it:\n%s", says, out)
		}
	}
}

// FuzzParseCopy holds the parser of copies to its promises: it never panics, what
// it takes can be written out and is the same when it is read again.
func FuzzParseCopy(f *testing.F) {
	f.Add([]byte(copySource))
	f.Add([]byte("cua: a.pdf\nloai: sao-y\nco_quan: [{ten: [A, B]}, {ten: C}]\nngay: 2026-07\nky: [{ho_ten: D}]\nin_dau: false\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		c, list := ParseCopy("b.yaml", src, nil)
		if c == nil || list.HasErrors() {
			return
		}
		out, err := c.YAML()
		if err != nil {
			t.Fatal(err)
		}
		again, list := ParseCopy("b.yaml", out, nil)
		if list.HasErrors() {
			t.Fatalf("%q becomes %q: %v", src, out, list)
		}
		if text, err := again.YAML(); err != nil || string(text) != string(out) {
			t.Errorf("%q becomes %q, %v", out, text, err)
		}
	})
}
