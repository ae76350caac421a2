package sheet

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"congvan/internal/diag"
	"congvan/internal/legacy"
)

// readCSV reads a file of values parted by semicolons, tabs or commas.
func readCSV(path string, data []byte) ([]Sheet, diag.List) {
	text, ok := decode(data)
	switch {
	case !ok:
		return nil, diag.List{diag.New(diag.NotUTF8, diag.Pos{File: path})}
	case strings.ContainsRune(text, 0):
		return nil, diag.List{badTable(path, broken())}
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	line := 1
	best, ok := byte(0), false
	if rest, said := strings.CutPrefix(text, "sep="); said && rest != "" {
		// Excel writes so which it is.
		best, ok = rest[0], true
		_, text, _ = strings.Cut(rest, "\n")
		line = 2
	}
	if !ok {
		best = separator(text)
	}
	var s Sheet
	r := reader(text, best)
	for {
		record, err := r.Read()
		switch {
		case errors.Is(err, io.EOF):
			return []Sheet{s}, nil
		case err != nil:
			return nil, diag.List{badTable(path, diag.Words{Vi: err.Error(), En: err.Error()})}
		case len(s.Rows) == mostRows:
			return nil, diag.List{badTable(path, diag.Words{Vi: fmt.Sprintf("bảng có hơn %d hàng", mostRows), En: fmt.Sprintf("it has more than %d rows", mostRows)})}
		}
		start, _ := r.FieldPos(0)
		row := Row{Number: start + line - 1}
		for i, text := range record[:min(len(record), mostColumns)] {
			if strings.TrimSpace(text) != "" {
				row.Cells = append(row.Cells, Cell{Column: i + 1, Text: text, Across: 1})
			}
		}
		if len(row.Cells) > 0 {
			s.Rows = append(s.Rows, row)
		}
	}
}

func reader(text string, separator byte) *csv.Reader {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = rune(separator), true, -1
	return r
}

// sample is how many rows say which sign parts the values.
const sample = 50

// separator is the sign that parts the most rows into the same number of values,
// more than one.
func separator(text string) byte {
	best, most, widest := byte(','), 0, 0
	for _, sign := range []byte(";\t,") {
		counts := map[int]int{}
		r := reader(text, sign)
		for range sample {
			record, err := r.Read()
			if err != nil {
				break
			}
			counts[len(record)]++
		}
		for fields, rows := range counts {
			if fields > 1 && (rows > most || rows == most && fields > widest) {
				best, most, widest = sign, rows, fields
			}
		}
	}
	return best
}

// decode is the text of a file in UTF-8, UTF-16, or in a code page that it is for
// certain in: TCVN3 and VNI, which stay to be converted, and Windows-1258.
func decode(data []byte) (text string, ok bool) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decodeUTF16(data[2:], binary.LittleEndian), true
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeUTF16(data[2:], binary.BigEndian), true
	case len(data) > 1 && data[0] != 0 && data[1] == 0:
		return decodeUTF16(data, binary.LittleEndian), true
	case utf8.Valid(data):
		return string(data), true
	}
	latin, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", false
	}
	if _, _, sure := legacy.Convert(string(latin)); sure {
		return string(latin), true
	}
	vietnamese, err := charmap.Windows1258.NewDecoder().Bytes(data)
	if err != nil {
		return "", false
	}
	text = norm.NFC.String(string(vietnamese))
	return text, legacy.Vietnamese(text)
}

func decodeUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}
