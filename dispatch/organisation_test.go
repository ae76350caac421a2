package dispatch

import "testing"

// A body is the same in capitals and with its tone marks elsewhere, and not with
// others.
func TestNamed(t *testing.T) {
	named := func(lines ...string) (o Organisation) {
		for _, l := range lines {
			o.Name = append(o.Name, Text{Value: l})
		}
		return o
	}
	for _, c := range []struct {
		a, b Organisation
		want bool
	}{
		{named("ĐẢNG ỦY XÃ HOÀ AN"), named("Đảng uỷ xã Hòa An"), true},
		{named("ĐẢNG ỦY", "XÃ A"), named("ĐẢNG UỶ", "XÃ A"), true},
		{named("ĐẢNG ỦY XÃ HÀ"), named("ĐẢNG ỦY XÃ HẠ"), false},
		{named("ĐẢNG ỦY XÃ A"), named("ĐẢNG ỦY", "XÃ A"), false},
		{named("TỈNH ỦY BÁ HOA"), named("TỈNH ỦY BA HOÁ"), false},
	} {
		if got := c.a.Named(c.b); got != c.want {
			t.Errorf("%v and %v: %v", c.a.Name, c.b.Name, got)
		}
	}
}
