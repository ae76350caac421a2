package distribution

import (
	"regexp"
	"strings"
	"unicode"

	"congvan/distribution/sheet"
)

// A section of a table is a row that says what the rows below it are: "I. KHỐI
// ĐẢNG", "I" and "Khối Đảng", or words in capitals. It makes a group.
type section struct {
	name   string
	level  int // of what it is numbered with: 0 nothing, 1 letters, 2 Roman numbers
	column int // where its name stands
}

// The numbers of sections, by themselves and before a name.
var (
	romanNumber  = regexp.MustCompile(`^[IVX]+[.):]?$`)
	letterNumber = regexp.MustCompile(`^\p{Lu}[.):]?$`)
	numbered     = regexp.MustCompile(`^(\p{Lu}|[IVX]+)\s*[.)\-–:/]\s*(\S.*)$`)
	columnNumber = regexp.MustCompile(`^\(?\d{1,2}\)?$`)
)

// sectionLevel is the level that a number says, 0 where it is none.
func sectionLevel(number string) int {
	switch {
	case romanNumber.MatchString(number):
		return 2
	case letterNumber.MatchString(number):
		return 1
	}
	return 0
}

// sectionOf is the section that a row heads, ok where it heads one.
func (t *table) sectionOf(row sheet.Row) (section, bool) {
	switch cells := row.Cells; {
	case len(cells) == 1:
		c := cells[0]
		if m := numbered.FindStringSubmatch(c.Text); m != nil {
			return section{m[2], sectionLevel(m[1]), c.Column}, true
		}
		named := c.Column == t.at[columnName] || c.Column == t.at[columnPerson]
		// Where the others are numbered, one that is not is none of them.
		return section{c.Text, 0, c.Column}, capitals(c.Text) && (!named || c.Across > 1 || t.at[columnRow] > 0)
	case len(cells) == 2 && cells[0].Column == t.numbers() && cells[1].Column != t.at[columnCopies]:
		if level := sectionLevel(cells[0].Text); level > 0 {
			return section{cells[1].Text, level, cells[1].Column}, true
		}
	}
	return section{}, false
}

// numbers is the column that numbers the rows: the one that is headed so, or the
// first where it has no heading; 0 where there is none.
func (t *table) numbers() int {
	if at := t.at[columnRow]; at > 0 {
		return at
	}
	for _, at := range t.at {
		if at == 1 {
			return 0
		}
	}
	return 1
}

// capitals says whether a text is words in capitals.
func capitals(text string) bool {
	return strings.ToUpper(text) == text && strings.IndexFunc(text, unicode.IsLetter) >= 0
}

// numbersColumns says whether a row numbers the columns: 1, 2, 3 or (1), (2), (3).
func numbersColumns(row sheet.Row) bool {
	for _, c := range row.Cells {
		if !columnNumber.MatchString(c.Text) {
			return false
		}
	}
	return len(row.Cells) > 1
}
