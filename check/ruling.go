package check

import (
	"slices"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// Waiver is a finding that an office waives, and why.
type Waiver struct {
	Finding diag.Diagnostic
	Reason  string
}

// Weigh is a list as an office rules on it: the findings that stay, some with a
// severity of the office's own, and those it waives.
func Weigh(list diag.List, rulings []dispatch.Ruling) (open diag.List, waived []Waiver) {
	for _, d := range list {
		i := slices.IndexFunc(rulings, func(r dispatch.Ruling) bool { return r.Rule.Value == string(d.ID) })
		switch {
		case i < 0:
			open.Add(d)
		case rulings[i].Waived:
			waived = append(waived, Waiver{d, rulings[i].Reason.Value})
		default:
			open.Add(d.Weighing(rulings[i].Severity))
		}
	}
	return open, waived
}

// UnknownRules reports the rulings on rules that there are not.
func UnknownRules(rulings []dispatch.Ruling) diag.List {
	var list diag.List
	for _, r := range rulings {
		if _, ok := FindRule(diag.ID(r.Rule.Value)); !ok {
			list.Add(diag.New(diag.UnknownRule, r.Rule.Pos, r.Rule.Value))
		}
	}
	return list
}
