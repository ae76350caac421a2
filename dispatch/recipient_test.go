package dispatch

import "testing"

// On the page stands what is to be printed, and a purpose that is only kept does
// not.
func TestOnPage(t *testing.T) {
	def, list := Parse("a.yaml", []byte(minimal+`noi_nhan:
  - Như trên
  - {ten: A, muc_dich: b/c}
  - {ten: B, muc_dich: để biết, in: tên}
  - {ten: C, in: không}
`))
	if len(list) > 0 {
		t.Fatal(list)
	}
	got := ""
	for _, r := range OnPage(def.Recipients) {
		got += r.Name.Value + "/" + r.Purpose.Value + ";"
	}
	if want := "Như trên/;A/b/c;B/;"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if !def.Recipients[0].AsAbove() || def.Recipients[1].AsAbove() {
		t.Error("Như trên is not known")
	}
	if def.Recipients[2].Purpose.Value != "để biết" {
		t.Error("what is kept is gone from the definition")
	}
}

// A recipient stands where it is said, whichever way that is.
func TestRecipientAt(t *testing.T) {
	def, _ := Parse("a.yaml", []byte(minimal+"noi_nhan: [A, {khoa: b}, {nhom: c, tru: [d]}]\n"))
	for i, column := range []int{12, 22, 33} {
		if at := def.Recipients[i].At(); at.Line != 4 || at.Column != column {
			t.Errorf("%d stands at %v, not in column %d", i, at, column)
		}
	}
}
