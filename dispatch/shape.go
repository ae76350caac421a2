package dispatch

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Numbered says whether a paragraph that begins with the text has a role by the
// numbering there.
func Numbered(text string) bool { return RoleOf(text) != Plain }

// RoleOf is the role of a paragraph that begins with the text, Plain where it
// begins with no numbering.
func RoleOf(text string) Role {
	role, _, _ := shapeOf(text)
	return role
}

// shapeOf is the role of a text by the numbering it begins with, the numbering
// itself and what stands behind it. Marks of emphasis around the numbering do
// not count.
func shapeOf(text string) (role Role, mark, rest string) {
	s := plainHead(text)
	for _, w := range []struct {
		role   Role
		title  string
		upper  string
		closed string // one of these ends the number
	}{
		{Division, "Phần ", "PHẦN ", ".:"},
		{Chapter, "Chương ", "CHƯƠNG ", ".:"},
		{Section, "Mục ", "MỤC ", ".:"},
		{Article, "Điều ", "ĐIỀU ", ".:"},
	} {
		for _, word := range []string{w.title, w.upper} {
			if after, ok := strings.CutPrefix(s, word); ok {
				if n := ordinal(w.role, after); n > 0 && headingEnds(w.role, after[n:]) {
					return w.role, word + after[:n], after[n:]
				}
			}
		}
	}
	if role, n := numbering(s); n > 0 {
		return role, s[:n], s[n:]
	}
	return Plain, "", s
}

// plainHead is text without white space and marks of emphasis in front, its
// beginning as it is printed.
func plainHead(text string) string {
	text = strings.TrimLeftFunc(text, blank)
	stars := len(text) - len(strings.TrimLeft(text, "*"))
	if next, _ := utf8.DecodeRuneInString(text[stars:]); stars > 0 && stars <= 3 && !space(next) {
		text = text[stars:]
	}
	// A numbering is short; the rest of a long line need not be normalised.
	const head = 32
	if cut := text[:min(len(text), head)]; !norm.NFC.IsNormalString(cut) || strings.IndexFunc(cut, odd) >= 0 {
		text = clean(text)
	}
	return text
}

// odd says whether clean would change r.
func odd(r rune) bool { return removed(r) || space(r) && r != ' ' || noBreak(r) != r }

// ordinal is how many bytes of s the number of a division takes: Roman or
// Arabic, or for parts and chapters in words ("thứ nhất").
func ordinal(role Role, s string) int {
	if n := digits(s); n > 0 {
		if role == Article {
			// Điều 5a
			if r, size := utf8.DecodeRuneInString(s[n:]); unicode.IsLower(r) {
				n += size
			}
		}
		return n
	}
	if role == Article {
		return 0
	}
	if n := roman(s, "IVXLC"); n > 0 {
		return n
	}
	for _, word := range []string{"thứ ", "THỨ "} {
		if after, ok := strings.CutPrefix(s, word); ok {
			if n := letters(after); n > 0 {
				return len(word) + n
			}
		}
	}
	return 0
}

// headingEnds says whether rest, behind the number, lets it be a heading and
// not a sentence about one ("Mục 1 của Quy định này").
func headingEnds(role Role, rest string) bool {
	rest = strings.TrimRightFunc(strings.Trim(rest, "*"), blank)
	if rest == "" || rest[0] == '.' || rest[0] == ':' {
		return true
	}
	if role == Article {
		return false
	}
	name := strings.TrimLeft(rest, " *-–—")
	return name != rest && name == strings.ToUpper(name)
}

// numbering is the role of the run-in numbering s begins with and its length
// in bytes.
func numbering(s string) (Role, int) {
	if s == "" {
		return Plain, 0
	}
	if role, n := numbers(s); n > 0 {
		return role, n
	}
	if n := roman(s, "IVX"); n > 0 {
		if divider := leadingDivider(s[n:]); divider > 0 && parted(s[n+divider:]) {
			return Roman, n + divider
		}
	}
	r, size := utf8.DecodeRuneInString(s)
	after := s[size:]
	next, _ := utf8.DecodeRuneInString(after)
	switch {
	case unicode.IsLower(r) && next == ')':
		return Point, size + 1
	case r == '(':
		if n := roman(after, "ivx"); n > 0 && strings.HasPrefix(after[n:], ")") {
			return SubPoint, n + len("()")
		}
	case r == '-' || r == '–' || r == '—':
		if space(next) || next == '\u00A0' || next == '*' || unicode.IsLetter(next) {
			return Dash, size
		}
	case r == '+':
		if space(next) || next == '\u00A0' || next == '*' || unicode.IsLetter(next) {
			return Plus, size
		}
	}
	return Plain, 0
}

// numbers is the role of "1.", "1.1.", "1.1.1." at the start of s. Numbers of
// more than three digits are years, and "1.000" and "2.5" are amounts.
func numbers(s string) (Role, int) {
	groups, n := 0, 0
	for {
		d := digits(s[n:])
		if d == 0 {
			break
		}
		if !strings.HasPrefix(s[n+d:], ".") || groups > 0 && s[n] == '0' {
			return Plain, 0
		}
		groups++
		n += d + 1
	}
	if groups == 0 || n < len(s) && (s[n] == '.' || s[n] >= '0' && s[n] <= '9') {
		return Plain, 0
	}
	if groups == 1 {
		return Clause, n
	}
	return SubClause, n
}

// digits is how many of up to three digits s begins with; 0 for more.
func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 3 {
		return 0
	}
	return n
}

// roman is how many bytes of s are a Roman number of the given letters. It
// asks for no more order among them than a reader does.
func roman(s, letters string) int {
	n := 0
	for n < len(s) && strings.IndexByte(letters, s[n]) >= 0 {
		n++
	}
	if n > 6 {
		return 0
	}
	return n
}

// leadingDivider is the length of what parts a Roman number from its heading:
// "I-", "I -", "I.".
func leadingDivider(s string) int {
	trimmed := strings.TrimPrefix(s, " ")
	for _, divider := range []string{"-", "–", "—"} {
		if strings.HasPrefix(trimmed, divider) {
			return len(s) - len(trimmed) + len(divider)
		}
	}
	if strings.HasPrefix(s, ".") {
		return 1
	}
	return 0
}

// parted says whether s, behind a numbering, is parted from it.
func parted(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || space(r) || r == '\u00A0' || r == '*'
}

// letters is how many bytes of letters s begins with.
func letters(s string) int {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		return len(s)
	}
	return end
}

// listShape is the role and the numbering of a line that may start a paragraph
// by itself. It asks for more than shapeOf: a line that goes on with "a)," or
// "-Text" is more likely one that was wrapped there.
func listShape(line string) (Role, string) {
	role, mark, rest := shapeOf(line)
	switch role {
	case Point, SubPoint, Dash, Plus:
		if !parted(rest) {
			return Plain, ""
		}
	}
	return role, mark
}

// alone says whether the line is the number of a part, chapter or section and
// nothing else; its name stands on the next.
func alone(line string) bool {
	role, _, rest := shapeOf(line)
	switch role {
	case Division, Chapter, Section:
		return strings.Trim(rest, "*. :") == ""
	}
	return false
}

// ended says whether a paragraph may end with the line, so that a numbering of
// that role on the next begins another: the line ends a sentence or a clause,
// or closes a bold heading. A comma ends an item before a dash, but not a
// number in "khoản 1,\n2 và 3".
func ended(line string, next Role) bool {
	s := strings.TrimRightFunc(line, blank)
	if strings.Contains(s, boxMark) || strings.HasSuffix(s, "_]") {
		return true // a line of a form
	}
	for strings.HasSuffix(s, "]") {
		open := strings.LastIndex(s, "[^")
		if open < 0 {
			break
		}
		if label, ok := noteLabel(s[open:]); !ok || open+len(label)+len("[^]") != len(s) {
			break
		}
		s = strings.TrimRightFunc(s[:open], blank)
	}
	if strings.HasSuffix(s, "**") {
		return true
	}
	s = strings.TrimRight(s, `*"”’»`)
	last, _ := utf8.DecodeLastRuneInString(s)
	switch last {
	case '.', ';', ':', '!', '?', '…':
		return true
	case ',':
		return next == Dash || next == Plus
	}
	return false
}
