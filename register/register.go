// Package register is the register of the documents an office sends out (sổ đăng
// ký văn bản đi): it reads it, says which number comes next and what is wrong
// with it, and adds to it.
//
// It never changes a line that stands in the register, gives no number twice,
// takes no date from the clock and writes no file.
package register

import (
	"cmp"
	"slices"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// Register is what the register says.
type Register struct {
	Path string
	// Terms are the terms of the party committee in the order of their days; none
	// where the office has not given any: then all numbers are of one.
	Terms []Term
	// Shared are the symbols of bodies that number their documents of all types
	// together, as those of a congress (36-HD/VPTW, II.1.3.1.a; 05-HD/VPTW,
	// II.I.3.1.1.a).
	Shared  []string
	Held    []Hold
	Entries []Entry
}

// Term is a term of the party committee: the numbers of every type begin anew
// with it (36-HD/VPTW, II.1.3.1.a; 05-HD/VPTW, II.I.3.1.1.b).
type Term struct {
	Name     string        // ten, "2025 - 2030"
	From, To dispatch.Date // tu, den; open where not given
	// Starts are the first numbers the register gives, where an office has given
	// others before it had the register.
	Starts []Start
	Pos    diag.Pos
}

// Start is the first number of a series.
type Start struct {
	Series
	Number int
}

// Hold is a number that is kept back for a document to come.
type Hold struct {
	Series
	Number int
	Note   string // ghi_chu
	Pos    diag.Pos
}

// Series is documents that are numbered one behind the other: those of a type
// that a body issues, or the copies that it certifies.
type Series struct {
	Body string // the symbol of the body, of several that of the one that leads
	Type string // the key of the type, or CopyType
}

// CopyType stands in the place of a type for certified copies: those of every kind
// are numbered together, and by themselves (36-HD/VPTW, II.3.3; 05-HD/VPTW,
// Phụ lục 3, 1.2).
const CopyType = "ban-sao"

// Types are the keys that the type of an entry may have.
func Types() []string { return append(regulation.TypeKeys(), CopyType) }

// Entry is a document that was sent out.
type Entry struct {
	Series
	Number     int
	Symbol     string // ky_hieu, "CV/ĐU"
	Date       dispatch.Date
	Subject    string // trich_yeu; "" of a secret document
	Signer     string // nguoi_ky
	Recipients []dispatch.Recipient
	Copies     int    // so_ban, 0 where not known
	Archive    string // luu
	Secrecy    string // mat
	File       string // tep, the definition, as seen from the register
	Draft      string // ban_thao, the SHA-256 of the definition before it was issued
	Pos        diag.Pos
}

// series is the series that documents of a body and a type are numbered in.
func (r *Register) series(s Series) Series {
	if s.Type != CopyType && slices.Contains(r.Shared, s.Body) {
		return Series{}
	}
	return s
}

// TermOf is the term that a day is in, as its place among Terms. ok is false where
// the register has terms and the day is in none of them.
func (r *Register) TermOf(on dispatch.Date) (term int, ok bool) {
	if len(r.Terms) == 0 {
		return 0, true
	}
	// One that does not say when it ends goes on until the next begins.
	for i := len(r.Terms) - 1; i >= 0; i-- {
		if t := r.Terms[i]; on.Within(t.From, t.To) {
			return i, true
		}
	}
	return 0, false
}

// Next is the number that the next document of a series has, in the term of a
// day: one more than the greatest there is, held numbers left out.
func (r *Register) Next(s Series, on dispatch.Date) int {
	term, _ := r.TermOf(on)
	return r.next(s, term)
}

// NextHeld is the number that is held next of a series, in the last term.
func (r *Register) NextHeld(s Series) int { return r.next(s, r.lastTerm()) }

// Given is the entry that has the number that is to be held.
func (r *Register) Given(h Hold) (e Entry, given bool) {
	for _, e := range r.of(h.Series, r.lastTerm()) {
		if e.Number == h.Number {
			return e, true
		}
	}
	return Entry{}, false
}

// lastTerm is the term that numbers are held in: those of the terms before are
// given out no more.
func (r *Register) lastTerm() int { return max(len(r.Terms)-1, 0) }

func (r *Register) next(s Series, term int) int {
	next := r.start(s, term)
	for _, e := range r.of(s, term) {
		next = max(next, e.Number+1)
	}
	for r.held(s, term, next) {
		next++
	}
	return next
}

// start is the first number that the register gives in a series.
func (r *Register) start(s Series, term int) int {
	if term < len(r.Terms) {
		for _, start := range r.Terms[term].Starts {
			if r.series(start.Series) == r.series(s) {
				return start.Number
			}
		}
	}
	return 1
}

// of are the entries of a series in a term by their numbers; those of one number
// in the order they stand.
func (r *Register) of(s Series, term int) []Entry {
	var list []Entry
	for _, e := range r.Entries {
		if in, ok := r.TermOf(e.Date); ok && in == term && r.series(e.Series) == r.series(s) {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b Entry) int { return cmp.Compare(a.Number, b.Number) })
	return list
}

// held says whether a number is kept back.
func (r *Register) held(s Series, term, number int) bool {
	return term == r.lastTerm() && slices.ContainsFunc(r.Held, func(h Hold) bool {
		return r.series(h.Series) == r.series(s) && h.Number == number
	})
}
