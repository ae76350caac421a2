package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// List is the diagnostics of a run, in the order they were found.
type List []Diagnostic

// Add appends diagnostics to the list.
func (l *List) Add(d ...Diagnostic) { *l = append(*l, d...) }

// Errors counts the diagnostics that stop the writing of files.
func (l List) Errors() int { return l.count(Error) }

// Warnings counts the diagnostics that warn.
func (l List) Warnings() int { return l.count(Warning) }

func (l List) count(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity() == s {
			n++
		}
	}
	return n
}

// HasErrors says whether anything in the list stops the writing of files.
func (l List) HasErrors() bool { return l.Errors() > 0 }

// Sorted is the list by file, page, line, column and ID, each message once. The list
// itself keeps its order.
func (l List) Sorted() List {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Page, b.Pos.Page),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Column, b.Pos.Column),
			cmp.Compare(a.ID, b.ID),
		)
	})
	// The same message may stand apart among others of its place and ID.
	type key struct {
		pos  Pos
		id   ID
		args string
	}
	seen := make(map[key]bool, len(sorted))
	return slices.DeleteFunc(sorted, func(d Diagnostic) bool {
		k := key{d.Pos, d.ID, fmt.Sprint(d.Args...)}
		if seen[k] {
			return true
		}
		seen[k] = true
		return false
	})
}
