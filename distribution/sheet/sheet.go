// Package sheet reads a table of an XLSX or CSV file into rows of texts with
// their places: what Excel shows in a cell, in Unicode, whatever code page it was
// typed in.
//
// It does not know what a column means, computes no formula, opens no password
// and changes no file. What it had to do to read a cell it tells.
package sheet

import (
	"bytes"
	"io"
	"os"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"congvan/internal/diag"
	"congvan/internal/legacy"
)

// What a table may have at the most: the size of its file and what it is
// unpacked to in MiB, the rows of a sheet, the columns that are read. The list of
// an office has a few hundred rows.
const (
	largestFile   = 16
	largestSheets = 64
	mostRows      = 5000
	mostColumns   = 100
)

// Sheet is a sheet of a workbook, or a CSV file.
type Sheet struct {
	Name   string // "" of a CSV file
	Rows   []Row  // those with a text, in their order
	Merged []Area // cells made one over several rows
	// Told is what is to be said of the sheet where it is used.
	Told diag.List
}

// Row is a row that has a text.
type Row struct {
	Number int    // from 1; of a CSV file the line it begins on
	Cells  []Cell // those with a text, in their order
}

// Cell is a cell that has a text.
type Cell struct {
	Column int // from 1
	Text   string
	// Across is how many columns it covers. Filled says that its text is that of
	// a cell above that it is merged with.
	Across int
	Filled bool
}

// Area is cells that are merged.
type Area struct {
	Name        string // "B5:B7"
	Row, Column int    // of the first
	Rows        int    // 2 or more
}

// At is the text in a column, "" where there is none.
func (r Row) At(column int) string {
	for _, c := range r.Cells {
		if c.Column == column {
			return c.Text
		}
	}
	return ""
}

// ReadFile is the content of the file of a table. It refuses a folder and a file
// of more than 16 MiB; the content is then nil.
func ReadFile(path string) ([]byte, diag.List) {
	at := diag.Pos{File: path}
	file, err := os.Open(path)
	if err != nil {
		return nil, diag.List{diag.New(diag.CannotRead, at, diag.Cause(err))}
	}
	defer file.Close()
	const limit = largestFile << 20
	data, err := io.ReadAll(io.LimitReader(file, limit+1))
	switch {
	case err != nil:
		return nil, diag.List{diag.New(diag.CannotRead, at, diag.Cause(err))}
	case len(data) > limit:
		return nil, diag.List{badTable(path, tooBig())}
	}
	return data, nil
}

// Read is the sheets of a table, those in sight first; path only names it in
// messages. What is no workbook is read as CSV. Where the list has errors there
// are no sheets.
func Read(path string, data []byte) ([]Sheet, diag.List) {
	var sheets []Sheet
	var list diag.List
	switch {
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return nil, diag.List{badTable(path, compound(data))}
	case bytes.HasPrefix(data, []byte("PK")):
		sheets, list = readWorkbook(path, data)
	default:
		sheets, list = readCSV(path, data)
	}
	if list.HasErrors() {
		return nil, list
	}
	for i := range sheets {
		sheets[i].read(path)
	}
	return sheets, list
}

// compound is what is wrong with a file of the kind that Excel wrote before 2007
// and keeps workbooks with a password in.
func compound(data []byte) diag.Words {
	var name []byte // as the file has it: UTF-16
	for _, c := range []byte("EncryptedPackage") {
		name = append(name, c, 0)
	}
	if bytes.Contains(data, name) {
		return diag.Words{Vi: "tệp có mật khẩu", En: "it has a password"}
	}
	return diag.Words{Vi: "tệp của Excel 2003 trở về trước (.xls)", En: "it is of Excel 2003 or older (.xls)"}
}

func badTable(path string, what diag.Words) diag.Diagnostic {
	return diag.New(diag.BadTable, diag.Pos{File: path}, what)
}

func tooBig() diag.Words { return diag.Words{Vi: "bảng quá lớn", En: "it is too large"} }

// place is the place of a cell.
func place(path string, row, column int) diag.Pos {
	return diag.Pos{File: path, Line: row, Column: column, Length: 1}
}

// read makes the texts of the sheet Unicode, in NFC and on one line, and drops
// what is then empty.
func (s *Sheet) read(path string) {
	var texts []string
	for _, row := range s.Rows {
		for _, c := range row.Cells {
			texts = append(texts, c.Text)
		}
	}
	kinds := legacy.ConvertAll(texts)
	counts, first := map[legacy.Kind]int{}, map[legacy.Kind]diag.Pos{}
	rows, i := s.Rows[:0], 0
	for _, row := range s.Rows {
		cells := row.Cells[:0]
		for _, c := range row.Cells {
			at := place(path, row.Number, c.Column)
			if counts[kinds[i]]++; counts[kinds[i]] == 1 {
				first[kinds[i]] = at
			}
			c.Text = tidy(texts[i])
			i++
			if c.Text == "" {
				continue
			}
			if legacy.Garbled(c.Text) && !c.Filled {
				s.Told.Add(diag.New(diag.UnreadableText, at, c.Text))
			}
			cells = append(cells, c)
		}
		if row.Cells = cells; len(cells) > 0 {
			rows = append(rows, row)
		}
	}
	s.Rows = rows
	for _, kind := range []legacy.Kind{legacy.TCVN3, legacy.VNI} {
		if n := counts[kind]; n > 0 {
			s.Told.Add(diag.New(diag.LegacyText, first[kind], n, kind.String()))
		}
	}
}

// tidy is a text on one line, without what has no shape.
func tidy(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r):
			return ' '
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, text)
	return norm.NFC.String(strings.Join(strings.Fields(text), " "))
}
