package dispatch

import (
	"fmt"
	"strconv"
	"strings"

	"congvan/internal/diag"
)

// The largest number of a document, of copies, and the largest size or length
// a choice may ask for; the regulation's own ranges are narrower by far.
const (
	largestNumber  = 99999
	largestCount   = 9999
	largestMeasure = 1000
	// Money and votes of a whole country are counted in less.
	largestAmount = 999_999_999_999
)

// noNumber is the word for a document that is not numbered: a slip that stays in
// the house.
const noNumber = "không"

// Label is số and ký hiệu as a document prints them, "05-CV/ĐU"; without the symbol
// where there is none (36-HD/VPTW, II.1.3.2; 05-HD/VPTW, II.I.3.2.2).
func (n Number) Label(symbol string) string {
	label := fmt.Sprintf("%02d", n.Value)
	if symbol != "" {
		label += "-" + symbol
	}
	return label
}

// number reads the document's number: a positive whole number without letters,
// since they belong to the symbol (36-HD/VPTW, II.1.3.2).
func (p *parser) number(v value) Number {
	t := p.text(v)
	if !t.Present() {
		return Number{Pos: t.Pos}
	}
	if n, ok := whole(t.Value, largestNumber); ok {
		return Number{Value: n, Pos: t.Pos}
	}
	if fold(t.Value) == fold(noNumber) {
		return Number{None: true, Pos: t.Pos}
	}
	if strings.Trim(t.Value, "0123456789") == "" && strings.Trim(t.Value, "0") != "" {
		p.add(diag.New(diag.BadCount, t.Pos, v.path, t.Value, largestNumber))
		return Number{Pos: t.Pos}
	}
	d := diag.New(diag.BadNumber, t.Pos, t.Value)
	digits := t.Value[:len(t.Value)-len(strings.TrimLeft(t.Value, "0123456789"))]
	if n, ok := whole(digits, largestNumber); ok && lettersFollow(t.Value[len(digits):]) {
		d = d.Hint(strconv.Itoa(n))
	}
	p.add(d)
	return Number{Pos: t.Pos}
}

// lettersFollow says whether s, behind the digits, begins a symbol.
func lettersFollow(s string) bool {
	s = strings.TrimLeft(s, " -/")
	return s != "" && !strings.ContainsAny(s[:1], "0123456789.,+")
}

// count is a whole number from 1, 0 where none is given.
func (p *parser) count(v value) int {
	t := p.text(v)
	if !t.Present() {
		return 0
	}
	n, ok := whole(t.Value, largestCount)
	if !ok {
		p.add(diag.New(diag.BadCount, t.Pos, v.path, t.Value, largestCount))
	}
	return n
}

// amount reads a whole number from 0, as it is typed: 1200000 or 1.200.000.
func (p *parser) amount(v value) Text {
	t := p.text(v)
	if !t.Present() {
		return t
	}
	n, err := strconv.Atoi(strings.ReplaceAll(t.Value, ".", ""))
	if err != nil || n > largestAmount || !grouped(t.Value) {
		p.add(diag.New(diag.BadAmount, t.Pos, v.path, t.Value, largestAmount))
	}
	return t
}

// grouped says whether s is digits, in groups of three where full stops part
// them.
func grouped(s string) bool {
	groups := strings.Split(s, ".")
	for i, g := range groups {
		if g == "" || strings.Trim(g, "0123456789") != "" || len(groups) > 1 && (len(g) > 3 || i > 0 && len(g) < 3) {
			return false
		}
	}
	return true
}

// measure is a number greater than 0 with a decimal point or comma.
func (p *parser) measure(v value) Measure {
	t := p.text(v)
	if !t.Present() {
		return Measure{}
	}
	f, err := strconv.ParseFloat(strings.Replace(t.Value, ",", ".", 1), 64)
	if err != nil || !(f > 0 && f <= largestMeasure) || strings.Trim(t.Value, "0123456789.,") != "" {
		p.add(diag.New(diag.BadMeasure, t.Pos, v.path, t.Value, v.key.Unit).Hint(v.key.Name + ": " + v.key.Example))
		return Measure{Pos: t.Pos}
	}
	return Measure{Value: f, Pos: t.Pos}
}

// whole is the number s writes in decimal digits alone, from 1 to largest;
// leading zeros do not count.
func whole(s string, largest int) (int, bool) {
	if s == "" || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > largest {
		return 0, false
	}
	return n, true
}
