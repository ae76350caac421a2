package main

import (
	"slices"
	"strings"

	"congvan/check"
	"congvan/internal/diag"
)

// fileFindings is how many findings of a file are worth a look.
type fileFindings struct {
	path string
	n    int
}

// count counts what congvan check finds in a document, of whose reading and pages list
// is said. Nothing it finds in the words stops the document.
func (r *rendering) count(doc *document, path string, src []byte, list diag.List) {
	all := append(slices.Clone(list), r.b.words(doc, path, src)...)
	open, _ := check.Weigh(all.Sorted(), r.b.rulings())
	n := 0
	for _, d := range open {
		if d.Severity() != diag.Hint {
			n++
		}
	}
	if n > 0 {
		r.toSee = append(r.toSee, fileFindings{path, n})
	}
}

// sayToSee says how many findings there are and where to read them.
func (r *rendering) sayToSee() {
	n, paths := 0, []string{}
	for _, f := range r.toSee {
		n += f.n
		paths = append(paths, f.path)
	}
	if n > 0 {
		r.say("%d điều cần xem: congvan check %s", "%d to look at: congvan check %s", n, strings.Join(paths, " "))
	}
	r.toSee = nil
}
