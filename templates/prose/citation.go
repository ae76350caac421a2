package prose

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Document is a document that another one cites. What a document lacks that is
// not issued yet is left empty.
type Document struct {
	Kind   string // "Chỉ thị"; "Luật"
	Symbol string // "04-CT/TU"; "85/2025/NĐ-CP"
	Date   Date   // of a law the year is enough
	Body   string // "Ban Thường vụ Tỉnh uỷ"
	About  string // its trích yếu, with or without "về"; the name of a law
}

// First is the document where it is cited for the first time: its kind, number,
// date, body and trích yếu (05-HD/VPTW, II.I.6.1.4). "Chỉ thị số 04-CT/TU, ngày
// 11/02/2026 của Ban Thường vụ Tỉnh uỷ về công tác văn thư".
//
// A law has its name and year, "Luật An ninh mạng năm 2018" (05-HD/VPTW,
// II.I.6.2.3), a charter its name alone, "Điều lệ Đảng". A date that lacks its
// day is left out, and so is a symbol that lacks its number.
func (d Document) First() (string, error) {
	d, err := d.tidied()
	if err != nil {
		return "", err
	}
	if n, ok := d.named(); ok {
		return d.name(n)
	}
	text := d.short()
	if d.Date.Day != 0 {
		day, err := d.Date.Short()
		if err != nil {
			return "", err
		}
		if d.Symbol != "" {
			text += ","
		}
		text += " ngày " + day
	}
	if d.Body != "" {
		text += " của " + d.Body
	}
	if about := subject(d.About); about != "" {
		text += " " + about
	}
	return text, nil
}

// Later is the document where it has been cited before, "Chỉ thị số 04-CT/TU"
// (05-HD/VPTW, II.I.6.1.4). One that has no number has nothing shorter than
// what First says, nor has a law.
func (d Document) Later() (string, error) {
	tidy, err := d.tidied()
	if err != nil {
		return "", err
	}
	if _, ok := tidy.named(); ok || tidy.Symbol == "" {
		return d.First()
	}
	return tidy.short(), nil
}

// short is the kind and the number.
func (d Document) short() string {
	if d.Symbol == "" {
		return d.Kind
	}
	return d.Kind + " số " + d.Symbol
}

// tidied is d with each part in one line, without what goes between the parts.
func (d Document) tidied() (Document, error) {
	for _, part := range []*string{&d.Kind, &d.Symbol, &d.Body, &d.About} {
		*part = strings.Trim(strings.Join(strings.Fields(norm.NFC.String(*part)), " "), " ,;")
	}
	if d.Kind == "" {
		return d, wrong("văn bản viện dẫn không có tên loại", "a document that is cited has no kind")
	}
	d.Kind = Capital(d.Kind)
	d.Symbol = number(d.Symbol)
	if rest, ok := cut(d.Body, "của"); ok {
		d.Body = rest
	}
	if d.Date != (Date{}) {
		return d, d.Date.check()
	}
	return d, nil
}

// number is the symbol without the word "số"; nothing where the number is
// still open, "Số      -CV/ĐU".
func number(symbol string) string {
	if rest, ok := cut(symbol, "số"); ok {
		symbol = strings.TrimPrefix(rest, ":")
	}
	symbol = strings.Join(strings.Fields(symbol), "")
	if strings.IndexAny(strings.TrimLeft(symbol, "._…"), "-/") == 0 {
		return ""
	}
	return symbol
}

// named are documents of a kind that is known by name and not by number.
type named struct {
	kind  string
	alone bool // the kind alone is a name
	year  bool // the name goes with the year
}

// named says how documents of d's kind are named, ok is false where they are
// known by number. The kind may be the whole name already, "Luật An ninh mạng".
func (d Document) named() (n named, ok bool) {
	for _, n := range []named{
		{"Luật", false, true}, {"Bộ luật", false, true}, {"Pháp lệnh", false, true}, {"Hiến pháp", true, true}, {"Điều lệ", false, false},
	} {
		if _, ok := cut(d.Kind, n.kind); ok {
			return n, true
		}
	}
	return named{}, false
}

// name is d's name.
func (d Document) name(n named) (string, error) {
	name := d.Kind
	if rest, ok := cut(d.About, d.Kind); ok {
		name += " " + rest
	} else if d.About != "" {
		name += " " + d.About
	}
	if name = strings.TrimSpace(name); !n.alone && strings.EqualFold(name, n.kind) {
		return "", wrong(`văn bản viện dẫn chỉ ghi "%[1]s", không có tên`, `a document that is cited has no name but "%[1]s"`, name)
	}
	if year := fmt.Sprintf(" năm %d", d.Date.Year); n.year && d.Date.Year != 0 && !strings.HasSuffix(name, year) {
		name += year
	}
	return name, nil
}

// subject is a trích yếu behind the name of the body, with one "về" before it.
// There is none before a verb that says what the document itself does, "của
// Chính phủ quy định chi tiết …".
func subject(about string) string {
	if rest, ok := cut(about, "V/v"); ok {
		rest = strings.TrimLeft(rest, ": ")
		if _, ok := cut(rest, "về"); !ok && rest != "" {
			rest, _ = cut(rest, "việc")
			rest = strings.TrimSpace("về việc " + rest)
		}
		about = rest
	}
	for _, word := range []string{"về việc", "về", "quy định", "hướng dẫn", "sửa đổi"} {
		if rest, ok := cut(about, word); ok {
			if rest == "" {
				return ""
			}
			return small(about)
		}
	}
	if about == "" {
		return ""
	}
	return "về " + about
}

// cut is what follows the word that s begins with, in capitals or not.
func cut(s, word string) (rest string, ok bool) {
	if len(s) < len(word) || !strings.EqualFold(s[:len(word)], word) {
		return s, false
	}
	rest = s[len(word):]
	if r, _ := utf8.DecodeRuneInString(rest); unicode.IsLetter(r) || unicode.IsMark(r) {
		return s, false
	}
	return strings.TrimSpace(rest), true
}
