package main

import (
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/match"
)

// shownChange is a difference as it is shown to a person: its key, and of a long text the
// words around what changed, "[-" and "-]" around what was there, "{+" and "+}"
// around what is there now.
func shownChange(d dispatch.Difference) string {
	was, now := strings.Fields(d.Was), strings.Fields(d.Now)
	hunks := match.Hunks(was, now)
	var parts []string
	done := 0 // words of the old text that are shown or passed over
	for i, h := range hunks {
		const around = 4 // words
		from, gap := max(done, h.A-around), ""
		if from > done {
			gap = "…"
		}
		parts = append(parts, gap, onOneRow(was[from:h.A]), marked("[-", was[h.A:h.AEnd], "-]")+marked("{+", now[h.B:h.BEnd], "+}"))
		next := len(was)
		if i+1 < len(hunks) {
			next = hunks[i+1].A
		}
		done = min(next, h.AEnd+around)
		parts = append(parts, onOneRow(was[h.AEnd:done]))
	}
	if done < len(was) {
		parts = append(parts, "…")
	}
	return d.Key + ": " + onOneRow(parts)
}

func marked(open string, text []string, end string) string {
	if len(text) == 0 {
		return ""
	}
	return open + onOneRow(text) + end
}

// onOneRow is texts on one line, empty ones left out.
func onOneRow(list []string) string {
	return diag.Visible(strings.Join(strings.Fields(strings.Join(list, " ")), " "))
}
