package dispatch

import (
	"sort"
	"strings"
	"unicode/utf8"

	"congvan/internal/diag"
)

// source is the text of a file and the way from a byte of it to its line and
// column and back.
type source struct {
	path   string
	text   string
	starts []int // of each line, in bytes
	// stands is where everything in the text stands, for one that no writer
	// wrote; the zero place where it stands in its file.
	stands diag.Pos

	// The last place asked for. Places are asked for mostly in the order of
	// the text, so that a file of one long line is walked once, not once for
	// every place.
	line, offset, column int
}

func newSource(path, text string) *source {
	s := &source{path: path, text: text, starts: []int{0}}
	for i := 0; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			return s
		}
		i += n + 1
		s.starts = append(s.starts, i)
	}
}

// pos is the place of length characters from the byte offset on.
func (s *source) pos(offset, length int) diag.Pos {
	if s.stands != (diag.Pos{}) {
		return s.stands
	}
	line := sort.SearchInts(s.starts, offset+1) - 1
	if line != s.line || offset < s.offset {
		s.line, s.offset, s.column = line, s.starts[line], 0
	}
	s.column += utf8.RuneCountInString(s.text[s.offset:offset])
	s.offset = offset
	return diag.Pos{File: s.path, Line: line + 1, Column: s.column + 1, Length: max(length, 1)}
}

// at is the byte offset of a line and a column, both from 1; a place past the
// end of its line is the end of that line.
func (s *source) at(line, column int) int {
	line = min(max(line-1, 0), len(s.starts)-1)
	column = max(column-1, 0)
	if line != s.line || column < s.column {
		s.line, s.offset, s.column = line, s.starts[line], 0
	}
	for s.column < column && s.offset < len(s.text) && s.text[s.offset] != '\n' {
		_, size := utf8.DecodeRuneInString(s.text[s.offset:])
		s.offset += size
		s.column++
	}
	return s.offset
}

// rest is what stands on the line of offset, from there on.
func (s *source) rest(offset int) string {
	end := len(s.text)
	if next := sort.SearchInts(s.starts, offset+1); next < len(s.starts) {
		end = s.starts[next] - 1
	}
	return s.text[offset:end]
}

// lineText is the whole line, from 1; "" where there is none.
func (s *source) lineText(line int) string {
	if line < 1 || line > len(s.starts) {
		return ""
	}
	return s.rest(s.starts[line-1])
}
