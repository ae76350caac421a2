package pdf

import (
	"encoding/binary"
	"unicode/utf16"
)

// textString is s as PDF wants the text of titles and bookmarks: UTF-16 behind
// a byte order mark. The library's own conversion knows no character above
// U+FFFF and leaves bookmarks as they are. Empty text stays empty.
func textString(s string) string {
	if s == "" {
		return ""
	}
	const mark = "\xFE\xFF"
	b := append(make([]byte, 0, len(mark)+2*len(s)), mark...)
	for _, unit := range utf16.Encode([]rune(s)) {
		b = binary.BigEndian.AppendUint16(b, unit)
	}
	return string(b)
}
