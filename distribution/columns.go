package distribution

import (
	"strings"
	"unicode"

	"congvan/distribution/sheet"
	"congvan/internal/diag"
	"congvan/templates/prose"
)

// column is what a column of a table holds.
type column int

// The columns that a table may have.
const (
	noColumn column = iota
	columnRow
	columnKey
	columnName
	columnShort
	columnPerson
	columnOffice
	columnLevel
	columnOrder
	columnAddress
	columnEmail
	columnCopies
	columnPurpose
	columnChannel
	columnGroup
)

// headings are the words that columns are headed with, without marks. A heading
// that goes on behind them is meant too where they are more than one word; the
// first that fits counts.
var headings = []struct {
	column column
	words  string
}{
	{columnOrder, "thu tu uu tien|uu tien|thu bac"},
	{columnRow, "tt|stt|so tt|so thu tu|thu tu|no"},
	{columnEmail, "email|e mail|thu dien tu|hop thu|dia chi email|dia chi e mail|dia chi thu|thu cong vu|mail"},
	{columnAddress, "dia chi|noi dong tru so|tru so"},
	{columnShort, "ten gon|ten viet tat|viet tat|ten ngan|ten tat|goi tat"},
	{columnPerson, "ho va ten|ho ten|ho va ten dem|ten nguoi nhan"},
	{columnOffice, "chuc vu|chuc danh"},
	{columnKey, "ma|khoa|ma don vi|ma co quan|ma dinh danh|ma so|ma noi nhan|key"},
	{columnName, "ten co quan|ten don vi|ten to chuc|ten noi nhan|co quan|don vi|noi nhan|ten day du|ten|to chuc"},
	{columnCopies, "so ban|so luong|so luong ban|sl"},
	{columnPurpose, "muc dich|gui de lam gi"},
	{columnChannel, "kenh|hinh thuc gui|hinh thuc|cach gui|phuong thuc|duong gui"},
	{columnGroup, "nhom|khoi"},
	{columnLevel, "cap"},
}

// columnOf is what a heading means; of "Mã/Khoá" also a part says so.
func columnOf(heading string) column {
	heading, _, _ = strings.Cut(heading, "(")
	for _, part := range append([]string{heading}, strings.Split(heading, "/")...) {
		words := plainWords(part)
		for _, h := range headings {
			for _, w := range strings.Split(h.words, "|") {
				if words == w || strings.Contains(w, " ") && strings.HasPrefix(words, w+" ") {
					return h.column
				}
			}
		}
	}
	return noColumn
}

// plainWords are the words of a text in small letters without marks and signs, a
// space between each.
func plainWords(text string) string {
	return strings.Join(strings.FieldsFunc(prose.Fold(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// table is a sheet whose columns are known.
type table struct {
	rows   []sheet.Row // those below the headings
	at     map[column]int
	titles map[column]string
	head   int // number of the row of the headings
}

// deepest is how many rows may stand above the headings and with them.
const deepest = 50

// findTable finds the row of a sheet that heads the most columns, the last of
// those that do, for headings may be two rows high; nil where no row heads a column
// of names. What is wrong with the headings is told.
func findTable(path string, s sheet.Sheet) (*table, diag.List) {
	best, most := -1, 0
	for i, row := range s.Rows[:min(len(s.Rows), deepest)] {
		known, named := map[column]bool{}, false
		for _, c := range row.Cells {
			meant := columnOf(c.Text)
			known[meant] = meant != noColumn
			named = named || meant == columnName || meant == columnPerson
		}
		delete(known, noColumn)
		if named && len(known) >= max(most, 1) && (len(known) > 1 || len(row.Cells) == 1) {
			best, most = i, len(known)
		}
	}
	if best < 0 {
		return nil, nil
	}
	t := &table{at: map[column]int{}, titles: map[column]string{}, head: s.Rows[best].Number, rows: s.Rows[best+1:]}
	var list diag.List
	for _, c := range s.Rows[best].Cells {
		at := diag.Pos{File: path, Line: t.head, Column: c.Column, Length: 1}
		meant := columnOf(c.Text)
		switch _, taken := t.at[meant]; {
		case meant == noColumn:
			list.Add(diag.New(diag.UnknownColumn, at, c.Text))
		case taken:
			list.Add(diag.New(diag.RepeatedColumn, at, c.Text, t.titles[meant]))
		default:
			t.at[meant], t.titles[meant] = c.Column, c.Text
		}
	}
	list.Add(t.unheaded(path, s.Rows[best])...)
	return t, list
}

// unheaded reports the columns that have values and no heading, each at its first
// value; the number that rows begin with often has none.
func (t *table) unheaded(path string, head sheet.Row) diag.List {
	var list diag.List
	told := map[int]bool{1: true}
	for _, row := range t.rows {
		for _, c := range row.Cells {
			if head.At(c.Column) == "" && c.Across == 1 && !told[c.Column] {
				told[c.Column] = true
				list.Add(diag.New(diag.UnknownColumn, diag.Pos{File: path, Line: row.Number, Column: c.Column, Length: 1}, c.Text))
			}
		}
	}
	return list
}

// get is the text of a row in a column.
func (t *table) get(row sheet.Row, c column) string {
	if t.at[c] == 0 {
		return ""
	}
	return row.At(t.at[c])
}
