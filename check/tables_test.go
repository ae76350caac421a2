package check

import (
	"fmt"
	"testing"

	"congvan/regulation"
)

// The text of a table may be smaller than that around it.
func TestTableSize(t *testing.T) {
	const outside = "V114 | trinh_bay.co_chu_bang | %s | 11 / 11 | 15 / 15 | pt"
	for size, want := range map[string]string{
		"11": "", "11.5": "", "13": "", "15": "",
		"10.5":  fmt.Sprintf(outside, "10,5 / 10.5"),
		"15.5":  fmt.Sprintf(outside, "15,5 / 15.5"),
		"12.25": "V119 | 12,25 / 12.25",
	} {
		if want != "" {
			want = fmt.Sprintf("a.yaml:12:26+%d %s\n", len(size), want)
		}
		def := parse(t, without("trinh_bay")+"trinh_bay: {co_chu_bang: "+size+"}\n")
		for _, spec := range []*regulation.Spec{regulation.HD36(), regulation.HD05()} {
			same(t, uncited(Definition(def, letter(t), spec)), want)
		}
	}
}
