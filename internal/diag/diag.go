// Package diag carries what we have to say to the person who wrote a
// definition: where, what is wrong, which point of which regulation says so,
// and what to do. Every message exists in Vietnamese and in English.
//
// The package never decides whether something is wrong, and never prints to
// the terminal by itself.
package diag

// Lang is a language messages are printed in.
type Lang int

// The languages of the messages. Vietnamese is the zero value.
const (
	Vietnamese Lang = iota
	English
)

// Severity says what a diagnostic does to the run.
type Severity int

// The severities, gravest first: an Error stops the writing of files, a
// Warning and a Hint never do.
const (
	Error Severity = iota
	Warning
	Hint
)

// Pos is a place in a file. Line and Column count from 1, Column in
// characters, not bytes; a zero Line means the file as a whole. Length is how
// many characters the place covers, at least 1 where Line is set. Where Page is
// set, Line counts the lines of that page as it is seen, and 0 is all of it.
type Pos struct {
	File   string
	Page   int
	Line   int
	Column int
	Length int
}

// Diagnostic is one message at one place. ID chooses its text and severity
// from the catalogue; Args fill that text, HintArgs the hint below it.
type Diagnostic struct {
	ID    ID
	Pos   Pos
	Args  []any
	Hints []any
	// Point is the citation, "36-HD/VPTW, II.1.3.2", or "" where no
	// regulation speaks of it.
	Point string
	// Found is what stands at the place and Expected what should, word for word;
	// "" where no words of the document say it.
	Found, Expected string
	// weight is the severity that an office gives it, behind 1; 0 leaves that of
	// the catalogue.
	weight Severity
}

// New is the diagnostic id at pos; args fill the catalogue's text.
func New(id ID, pos Pos, args ...any) Diagnostic {
	return Diagnostic{ID: id, Pos: pos, Args: args}
}

// Citing is d with the point of the regulation it rests on.
func (d Diagnostic) Citing(point string) Diagnostic {
	d.Point = point
	return d
}

// Between is d with what stands at its place and what should.
func (d Diagnostic) Between(found, expected string) Diagnostic {
	d.Found, d.Expected = found, expected
	return d
}

// Weighing is d with a severity of the office's own.
func (d Diagnostic) Weighing(s Severity) Diagnostic {
	d.weight = s + 1
	return d
}

// Hint is d with the words that fill the catalogue's hint.
func (d Diagnostic) Hint(args ...any) Diagnostic {
	d.Hints = args
	return d
}
