package dispatch

import (
	"strings"
	"testing"
)

func TestNear(t *testing.T) {
	words := []string{"cong-van", "chi-thi", "thong-tri", "qd-a", "qd-b", "qd-c", "qd-d"}
	for word, want := range map[string]string{
		"cong van": "cong-van", "công-văm": "cong-van", "qd-e": "qd-a, qd-b, qd-c", "bài hát mới": "", "": "",
	} {
		if got := strings.Join(Near(word, words), ", "); got != want {
			t.Errorf("%q: %s, want %s", word, got, want)
		}
		if want == "" {
			want = strings.Join(words, ", ")
		}
		if got := Nearest(word, words); got != want {
			t.Errorf("%q: %s, want %s", word, got, want)
		}
	}
}
