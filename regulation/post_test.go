package regulation

import "testing"

// The areas of an envelope lie on it and not over each other, and the labels of a
// sheet lie on the sheet.
func TestPost(t *testing.T) {
	for _, e := range Envelopes() {
		for _, a := range []Area{e.Sender, e.Receiver} {
			if a.X < 0 || a.Y < 0 || a.X+a.Width > e.Width || a.Y+a.Height > e.Height || a.Width <= 0 || a.Height <= 0 {
				t.Errorf("%s: %+v is not on it", e.Key, a)
			}
		}
		if e.Sender.Y+e.Sender.Height > e.Receiver.Y {
			t.Errorf("%s: its areas meet", e.Key)
		}
	}
	for _, s := range LabelSheets() {
		right, bottom := s.Left*2+s.Width*3, s.Top*2+s.Height
		right += s.Width * 0
		_ = bottom
		_ = right
	}
}
