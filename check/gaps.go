package check

import (
	"regexp"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// gapMark is what a drafter leaves to be filled in: "[CẦN BỔ SUNG: số liệu]".
var gapMark = regexp.MustCompile(`(?i)\[CẦN BỔ SUNG[^\]]*\]?`)

// Gaps reports what is still to be filled in, each at its place once: a text
// that is "…" and nothing else, and what is marked as missing. A number and a day
// may be open, that is how a document goes up for signature; dots inside a
// sentence and a dotted line are text.
func Gaps(def *dispatch.Definition) diag.List {
	var list diag.List
	told := map[string]bool{}
	for t := range def.Texts() {
		gaps := gapMark.FindAllString(t.Value, -1)
		if t.Value == "…" || t.Value == "..." {
			gaps = []string{t.Value}
		}
		for _, gap := range gaps {
			// What a template brings of a field is told at the field.
			if brought := t.Pos == def.Template.Pos; !brought || !told[gap] {
				told[gap] = true
				list.Add(diag.New(diag.Gap, t.Pos, gap))
			}
		}
	}
	return list
}
