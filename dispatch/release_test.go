package dispatch

import (
	"reflect"
	"strings"
	"testing"

	"congvan/internal/diag"
)

// freeze is an issued letter that was made from the draft.
func freeze(t *testing.T, draft string) []byte {
	t.Helper()
	def, list := Parse("a.yaml", []byte(minimal))
	if len(list) > 0 {
		t.Fatal(list)
	}
	src, err := Freeze(def, Release{
		Template: Text{Value: "cv-trien-khai"}, Frame: Text{Value: "56"}, Draft: draft,
		Sources: []Source{{"co-quan.yaml", "12"}, {"mau: a.yaml", "34"}}, Receivers: receivers(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func receivers() []Receiver {
	return []Receiver{
		{Name: Text{Value: "Văn phòng Tỉnh uỷ"}, Key: "vp", Address: "Số 1, đường A", Email: "a@b.vn", Channel: "giấy", Purposes: []string{"để báo cáo", "để lưu"}, Copies: 2, Printed: true},
		{Name: Text{Value: "Chi bộ: 1"}, Purposes: []string{"để biết"}, Copies: 1},
	}
}

// An issued definition says where it is from, and gives the draft back word for
// word.
func TestFreeze(t *testing.T) {
	for _, draft := range []string{
		minimal,
		"mau: x\nnoi_dung: |\n\n    thụt vào\n  ít hơn\n\n\n",
		"  # thụt đầu\nmau: x",
		"mau: x   \nluu: \"a\\tb\"\n",
		"mau: x\n\n\n",
	} {
		def, list := Parse("a.yaml", freeze(t, draft))
		if len(list) > 0 {
			t.Fatalf("%v\n%s", list, freeze(t, draft))
		}
		r := def.Release
		if !def.Released() || r.Template.Value != "cv-trien-khai" || r.Frame.Value != "56" || len(r.Sources) != 2 || r.Sources[1] != (Source{"mau: a.yaml", "34"}) {
			t.Errorf("%+v", r)
		}
		for i := range r.Receivers {
			r.Receivers[i].Name.Pos = diag.Pos{}
		}
		if !reflect.DeepEqual(r.Receivers, receivers()) {
			t.Errorf("received by %+v", r.Receivers)
		}
		if r.Draft != draft {
			t.Errorf("the draft is %q, was %q", r.Draft, draft)
		}
	}
	if def, _ := Parse("a.yaml", freeze(t, "\ufeffmau: x\r\nso:\r\n")); def.Release.Draft != "mau: x\nso:\n" {
		t.Errorf("of a file of Windows: %q", def.Release.Draft)
	}
	// In an editor of Windows it is still the same.
	windows := strings.ReplaceAll("\ufeff"+string(freeze(t, minimal)), "\n", "\r\n")
	if _, list := Parse("a.yaml", []byte(windows)); len(list) > 0 {
		t.Error(list)
	}
}

// What stands above the seal cannot be changed, and no profile and no template
// says anything for it.
func TestSeal(t *testing.T) {
	src := string(freeze(t, minimal))
	above := src[:strings.Index(src, "\n"+releaseKey)]
	for i := range strings.Split(above, "\n") {
		lines := strings.Split(src, "\n")
		lines[i] += " # khác"
		_, list := Parse("a.yaml", []byte(strings.Join(lines, "\n")))
		if !list.HasErrors() {
			t.Errorf("line %d was changed: %q", i+1, lines[i])
		}
		for _, d := range list {
			if d.ID != diag.ChangedSinceIssued {
				t.Errorf("line %d: %v", i+1, d)
			}
		}
	}
	profile, list := ParseProfile("co-quan.yaml", []byte("co_quan: {khoa: a, ten: KHÁC, ky_hieu: K}\nluu: KHÁC\n"))
	if len(list) > 0 {
		t.Fatal(list)
	}
	keyed := strings.Replace(src, "phat_hanh:", "ky_hieu: X\nphat_hanh:", 1)
	asked := false
	def, _ := ParseIn("a.yaml", []byte(keyed), func(string) []Key { asked = true; return nil }, profile)
	if asked || def.Body.Name[0].Value == "KHÁC" {
		t.Errorf("asked for fields %t, body %v", asked, def.Body.Name)
	}
}
