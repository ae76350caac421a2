package distribution

import (
	"strings"
	"testing"

	"congvan/dispatch"
)

func day(text string) dispatch.Date {
	d, _ := dispatch.ParseDate(text)
	return d
}

const office = `
noi_nhan:
  - {khoa: d, ten: D}
  - {khoa: c, ten: Uỷ ban nhân dân xã, ten_gon: UBND xã, thu_tu: 2}
  - {khoa: b-1, ten: B, thu_tu: 1, tu: 2026-07-01}
  - {khoa: a, ten: A, den: 2026-06-30}
  - {khoa: e, ten: E, thu_tu: 2}
nhom:
  - {khoa: trong, ten: Trong, gom: [d, c, b-1, a]}
  - {khoa: ngoai, ten: Ngoài, gom: [e, {khoa: trong, den: 2026-12-31}, d, D, {khoa: c, tu: 2027-01-01}]}
  - {khoa: tat-ca, ten: Tất cả, gom: [ngoai, trong]}
`

func TestMembers(t *testing.T) {
	d := parse(t, office)
	for _, test := range []struct{ key, on, want string }{
		{"d", "2026-07-01", "d"},
		{"B 1", "2026-07-01", "b-1"},
		{"b-1", "2026-06-30", ""},
		{"b-1", "2026", "b-1"},
		{"trong", "2026-06-30", "c d a"},
		{"trong", "2026-07-01", "b-1 c d"},
		{"Trong", "", "b-1 c d a"},
		{"ngoai", "2026-07-01", "b-1 c e d"},
		{"ngoai", "2027-01-01", "c e d"},
		{"tat-ca", "2027-01-01", "b-1 c e d"},
		{"khong-co", "2027-01-01", ""},
		{"", "2027-01-01", ""},
	} {
		var keys []string
		for _, p := range d.Members(test.key, day(test.on)) {
			keys = append(keys, p.Key)
		}
		if got := strings.Join(keys, " "); got != test.want {
			t.Errorf("%s on %q: %s, want %s", test.key, test.on, got, test.want)
		}
	}
}

func TestFind(t *testing.T) {
	d := parse(t, office)
	for _, key := range []string{"b-1", "B1", "b_1"} {
		if p, ok := d.Find(key); !ok || p.Name != "B" {
			t.Errorf("%s: %v %t", key, p, ok)
		}
	}
	if _, ok := d.Find("trong"); ok {
		t.Error("a group is a place")
	}
	if g, ok := d.Group("TAT_CA"); !ok || g.Name != "Tất cả" {
		t.Errorf("%v %t", g, ok)
	}
	for _, key := range []string{"", "-", "d"} {
		if _, ok := d.Group(key); ok {
			t.Errorf("%q is a group", key)
		}
	}
	for name, want := range map[string]string{
		"ủy ban NHÂN DÂN  xã": "c", "UỶ BAN NHÂN DÂN XÃ": "c", "ubnd XÃ": "c", "UBND": "", "": "", "a": "a",
	} {
		if p, ok := d.ByName(name); p.Key != want || ok != (want != "") {
			t.Errorf("%q: %s %t", name, p.Key, ok)
		}
	}
}

// A directory that is broken is gone through all the same.
func TestMembersOfARound(t *testing.T) {
	d := &Directory{
		Places: []Place{{Key: "x", Name: "X"}},
		Groups: []Group{{Key: "a", Members: []Member{{Key: "b"}, {Key: "x"}}}, {Key: "b", Members: []Member{{Key: "a"}}}},
	}
	if got := d.Members("b", day("2026-07-01")); len(got) != 1 {
		t.Errorf("%v", got)
	}
}
