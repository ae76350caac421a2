package dispatch

import "testing"

// A document without a number says so in a word, however it is written; one
// whose number is open says nothing.
func TestNoNumber(t *testing.T) {
	for src, want := range map[string]Number{
		"so: không\n":           {None: true},
		"so: Không\n":           {None: true},
		"so: KHÔNG\n":           {None: true},
		"so: khong\n":           {None: true},
		"so: \"kho\u0302ng\"\n": {None: true},
		"so: 'không'\n":         {None: true},
		"":                      {},
		"so:\n":                 {},
		"so: ~\n":               {},
		"so: 7\n":               {Value: 7},
	} {
		def, list := Parse("a.yaml", []byte(minimal+src))
		got := def.Number
		got.Pos = want.Pos
		if got != want || len(list) > 0 {
			t.Errorf("%q: %+v, %v, want %+v", src, got, list, want)
		}
	}
	def, _ := Parse("a.yaml", []byte(minimal+"so: không\n"))
	if got := placeOf(def.Number.Pos); got != "4:5+5" {
		t.Errorf("the word stands at %s", got)
	}
}

// Any other word is a number with letters.
func TestNoNumberInOtherWords(t *testing.T) {
	for src, want := range map[string]string{
		"so: no":       "4:5+2 V012",
		"so: không số": "4:5+8 V012",
		"so: [không]":  "4:5+1 V004",
	} {
		_, list := Parse("a.yaml", []byte(minimal+src+"\n"))
		if got := places(list); got != want {
			t.Errorf("%s: got %s, want %s", src, got, want)
		}
	}
}
