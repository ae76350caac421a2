// Package list is a table that stands by itself, as data: the register of
// the documents an office sends out, the list of who is sent what. One List
// makes all of its files: paper and DOCX by layout, a workbook by render/xlsx,
// CSV and JSON here.
//
// It holds every value as what it is, a number as a number and a day as a day,
// and writes the same list as the same bytes on any day. It knows nothing of
// how a list looks, and neither reads a list nor fills one.
package list

import "fmt"

// List is a table with what stands above it. Its texts are in NFC and have no
// control character but a line end in a cell.
type List struct {
	// Path is the file or folder the list was made from, as messages name it,
	// and Hash the SHA-256 of its bytes in hexadecimal, "" where there is no
	// one file.
	Path, Hash string

	Superior []string // names of the body above, one a line, or none
	Body     []string // name of the body whose list it is, one a line, or none
	Title    string   // set in capitals on paper
	// Lines stand below the title: the term of a register, the document that
	// goes to those on the list.
	Lines []string
	// Date is the day the list shows, that of the document or the last of the
	// term: the files bear it, and never the day they were made on.
	Date Date
	// Upright says that the paper stands; it lies on its side otherwise.
	Upright bool

	// Columns are one or more, each with a key of its own.
	Columns []Column
	// Rows have a cell for every column.
	Rows [][]Cell
}

// Column is a column of a list.
type Column struct {
	Key     string // names it in JSON: "trich_yeu"
	Heading string // and on paper: "Trích yếu"
	// Room is how many digits the column is wide at the least: it leaves room
	// for what is written by hand. What stands in the column makes it wider.
	Room int
	// Centred stands short texts, a sign or a symbol, in the middle. Numbers
	// and days stand as they always do.
	Centred bool
	// Sum adds the numbers of the column up below the rows.
	Sum bool
	// Group puts the rows that have the same text in this column together. On
	// paper that text stands above them instead of in a column, and a row of
	// sums below. One column at most is a Group.
	Group bool
}

// Cell is a Text, a Number or a Date; nil is an empty cell.
type Cell interface{ cell() }

// Text is words, even those that look like a number or a formula.
type Text string

// Number is a whole number.
type Number int

// Date is a day of the calendar.
type Date struct{ Year, Month, Day int }

func (Text) cell()   {}
func (Number) cell() {}
func (Date) cell()   {}

// String is the day as offices write it: 05/07/2026.
func (d Date) String() string { return fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year) }

// ISO is the day as programs write it, which none of them mistakes: 2026-07-05.
func (d Date) ISO() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// Words is what stands in a cell on paper, "" in an empty one.
func Words(c Cell) string {
	if c == nil {
		return ""
	}
	return fmt.Sprint(c)
}
