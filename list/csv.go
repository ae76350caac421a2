package list

import (
	"encoding/csv"
	"io"
	"strings"
)

// byteOrderMark tells Excel that a CSV is in UTF-8; without it Vietnamese comes
// out garbled.
const byteOrderMark = "\ufeff"

// startsFormula are the characters at which a spreadsheet takes a text for a
// formula, or hides that it is one.
const startsFormula = "=+-@\t\r"

// WriteCSV writes the headings and the rows as CSV that a double click opens in
// Excel: UTF-8 with a byte order mark, commas, which Windows set to Vietnamese
// or to English divides by, and lines that end as on Windows. Days are written
// 2026-07-05, which Excel reads as that day wherever it runs. What stands above
// the table and the sums below it are left out.
//
// A text that a spreadsheet would run as a formula has an apostrophe before it.
func (l *List) WriteCSV(out io.Writer) error {
	if _, err := io.WriteString(out, byteOrderMark); err != nil {
		return err
	}
	w := csv.NewWriter(out)
	w.UseCRLF = true
	record := make([]string, len(l.Columns))
	for i, c := range l.Columns {
		record[i] = harmless(c.Heading)
	}
	if err := w.Write(record); err != nil {
		return err
	}
	for _, group := range l.Groups() {
		for _, row := range group.Rows {
			for i, cell := range row {
				record[i] = csvField(cell)
			}
			if err := w.Write(record); err != nil {
				return err
			}
		}
	}
	w.Flush()
	return w.Error()
}

func csvField(c Cell) string {
	switch c := c.(type) {
	case Text:
		return harmless(string(c))
	case Date:
		return c.ISO()
	}
	return Words(c)
}

// harmless is a text that no spreadsheet runs.
func harmless(text string) string {
	if text != "" && strings.ContainsAny(text[:1], startsFormula) {
		return "'" + text
	}
	return text
}
