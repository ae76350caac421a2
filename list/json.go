package list

import (
	"bytes"
	"encoding/json"
	"io"
)

// WriteJSON writes the rows as an array of objects, an object a line, whose keys
// are those of the columns in their order: a text as a string, a number as a
// number, a day as "2026-07-05", an empty cell as null. What stands above the
// table and the sums below it are left out.
func (l *List) WriteJSON(out io.Writer) error {
	var b bytes.Buffer
	b.WriteByte('[')
	first := true
	for _, group := range l.Groups() {
		for _, row := range group.Rows {
			if !first {
				b.WriteByte(',')
			}
			first = false
			b.WriteByte('\n')
			if err := l.object(&b, row); err != nil {
				return err
			}
		}
	}
	b.WriteString("\n]\n")
	_, err := b.WriteTo(out)
	return err
}

// object writes a row as an object.
func (l *List) object(b *bytes.Buffer, row []Cell) error {
	b.WriteByte('{')
	for i, c := range l.Columns {
		if i > 0 {
			b.WriteString(", ")
		}
		if err := value(b, c.Key); err != nil {
			return err
		}
		b.WriteString(": ")
		if err := value(b, row[i]); err != nil {
			return err
		}
	}
	b.WriteByte('}')
	return nil
}

// value writes one value on the line, its characters as they are.
func value(b *bytes.Buffer, v any) error {
	if d, ok := v.(Date); ok {
		v = d.ISO()
	}
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // the line end of Encode
	return nil
}
