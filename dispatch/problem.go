package dispatch

import "congvan/internal/diag"

// mostProblems is how many problems of one file are told. A file with more is
// not a definition with mistakes but something else, and finding the place of
// each has its cost.
const mostProblems = 100

// problems collects the diagnostics of one file, up to a limit.
type problems struct {
	list  diag.List
	limit int
}

// add appends d, or, the first time the limit is reached, says so.
func (p *problems) add(d diag.Diagnostic) {
	if p.full() {
		if len(p.list) == p.limit {
			p.list.Add(diag.New(diag.MoreProblems, diag.Pos{File: d.Pos.File}, p.limit))
		}
		return
	}
	p.list.Add(d)
}

// full says whether further problems are dropped, and need not be worked out.
func (p *problems) full() bool { return len(p.list) >= p.limit }
