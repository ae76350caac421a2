package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"congvan/dispatch"
)

// numbered is a paragraph with the number it begins with.
type numbered struct {
	*dispatch.Paragraph
	role dispatch.Role
	text string // of the paragraph
	mark string // the number as it is typed: "Điều 3.", "1.", "a)"
	n    int    // what it counts, 0 where that is not known
	sub  string // what stands behind the number: the a of "Điều 5a"
}

// outline are the numbered paragraphs of a text that stand in no table, in their
// order. One that begins another list, by what it says or because it is a heading
// without a number, has no mark.
func outline(c dispatch.Content) []numbered {
	var out []numbered
	for _, p := range running(c) {
		text := textOf(p)
		item := numbered{Paragraph: p, role: p.Role, text: text}
		if m := markOf(p.Role, text); m != nil {
			item.mark, item.sub = m[0], m[2]
			item.n = counted(p.Role, m[1])
		}
		if item.mark != "" || begins(p, text) {
			out = append(out, item)
		}
	}
	return out
}

// begins says whether a paragraph without a number begins another list: it ends with
// a colon, is a heading, or a line in the middle.
func begins(p *dispatch.Paragraph, text string) bool {
	bold := len(p.Spans) > 0 && !slices.ContainsFunc(p.Spans, func(s dispatch.Span) bool { return !s.Bold && strings.TrimSpace(s.Text) != "" })
	return p.Role == dispatch.Centred || strings.HasSuffix(strings.TrimSpace(text), ":") || bold || inCapitals(text)
}

// markOf is the number that a paragraph of a role begins with, what it counts and
// what stands behind that; nil where it has none.
func markOf(role dispatch.Role, text string) []string {
	if int(role) >= len(markShapes) || markShapes[role] == nil {
		return nil
	}
	return markShapes[role].FindStringSubmatch(text)
}

// markShapes are the numbers of each role.
var markShapes = []*regexp.Regexp{
	dispatch.Division: regexp.MustCompile(`^(?:Phần|PHẦN) (thứ \p{L}+|THỨ \p{L}+|[IVXLC]+|\d+)()`),
	dispatch.Chapter:  regexp.MustCompile(`^(?:Chương|CHƯƠNG) (thứ \p{L}+|THỨ \p{L}+|[IVXLC]+|\d+)()`),
	dispatch.Section:  regexp.MustCompile(`^(?:Mục|MỤC) (thứ \p{L}+|THỨ \p{L}+|[IVXLC]+|\d+)()`),
	dispatch.Article:  regexp.MustCompile(`^(?:Điều|ĐIỀU) (\d+)(\p{Ll}?)`),
	dispatch.Roman:    regexp.MustCompile(`^([IVX]+)() ?[-–—.]`),
	dispatch.Clause:   regexp.MustCompile(`^(\d+)()\.`),
	dispatch.Point:    regexp.MustCompile(`^(\p{Ll})()\)`),
}

// counted is what a number counts: Arabic, Roman, a letter, or in words.
func counted(role dispatch.Role, number string) int {
	if role == dispatch.Point {
		return slices.Index([]rune(pointLetters), []rune(number)[0]) + 1
	}
	if n, err := strconv.Atoi(number); err == nil {
		return n
	}
	if word, ok := strings.CutPrefix(strings.ToLower(number), "thứ "); ok {
		return slices.Index(ordinals, word) + 1
	}
	return roman(number)
}

// pointLetters are the letters of điểm in the order that 05-HD/VPTW itself keeps:
// đ follows d, and there is no f, j, w or z.
const pointLetters = "abcdđeghiklmnopqrstuvxy"

// pointLetter is the letter of the nth điểm, "" where there are no more.
func pointLetter(n int) string {
	letters := []rune(pointLetters)
	if n < 1 || n > len(letters) {
		return ""
	}
	return string(letters[n-1])
}

// ordinals are the numbers of a phần or a chương in words.
var ordinals = []string{"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"}

// roman is the value of a Roman number, 0 where it is none as one is written.
func roman(s string) int {
	for n := 1; n <= 100; n++ {
		if romanOf(n) == s {
			return n
		}
	}
	return 0
}

// romanOf is a number as a Roman one, up to 100.
func romanOf(n int) string {
	var b strings.Builder
	for _, step := range []struct {
		value int
		text  string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= step.value; n -= step.value {
			b.WriteString(step.text)
		}
	}
	return b.String()
}
