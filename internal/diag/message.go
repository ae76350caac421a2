package diag

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestArgument is how many characters of a quoted value a message repeats;
// a whole paragraph given where a date belongs must not fill the screen.
const longestArgument = 200

// Severity is what d does to the run: that of the catalogue, or the office's own.
// An ID the catalogue does not have is an Error: nothing unknown passes silently.
func (d Diagnostic) Severity() Severity {
	if d.weight != 0 {
		return d.weight - 1
	}
	return d.ID.Severity()
}

// Severity is that of the catalogue for every diagnostic of the ID.
func (id ID) Severity() Severity {
	e, _ := find(id)
	return e.severity
}

// Says is the message and the hint of an ID without the words that a diagnostic
// fills them with, "…" in the place of each; ok is false where the catalogue does
// not have it.
func (id ID) Says() (text, hint Words, ok bool) {
	e, ok := find(id)
	return bare(e.text), bare(e.hint), ok
}

// bare is a format without its verbs.
func bare(w Words) Words {
	return Words{Vi: verb.ReplaceAllString(w.Vi, "…"), En: verb.ReplaceAllString(w.En, "…")}
}

// verb is a verb of a format of the catalogue.
var verb = regexp.MustCompile(`%\[\d+\]\w`)

// Message is the text of d in lang, without place and ID.
func (d Diagnostic) Message(lang Lang) string {
	e, ok := find(d.ID)
	if !ok {
		return fmt.Sprint(words(d.Args, lang)...)
	}
	return fill(e.text.In(lang), words(d.Args, lang))
}

// HintText is what d advises in lang, or "" where it advises nothing: the
// catalogue has no hint, or one that needs words d does not bring.
func (d Diagnostic) HintText(lang Lang) string {
	e, _ := find(d.ID)
	format := e.hint.In(lang)
	if strings.Contains(format, "%[") && len(d.Hints) == 0 {
		return ""
	}
	return fill(format, words(d.Hints, lang))
}

// fill sets args in the format.
func fill(format string, args []any) string {
	if !strings.Contains(format, "%[") {
		return format
	}
	return fmt.Sprintf(format, args...)
}

// words is args as they are printed in lang: phrases in that language, and
// text from a file without anything a terminal would obey.
func words(args []any, lang Lang) []any {
	out := make([]any, len(args))
	for i, arg := range args {
		switch a := arg.(type) {
		case Words:
			out[i] = a.In(lang)
		case string:
			out[i] = Visible(shorten(a))
		default:
			out[i] = arg
		}
	}
	return out
}

func shorten(s string) string {
	if len(s) <= longestArgument || utf8.RuneCountInString(s) <= longestArgument {
		return s
	}
	return string([]rune(s)[:longestArgument]) + "…"
}

// Visible is s with every character that shows nothing, or steers a terminal,
// written as <U+XXXX>. A no-break space shows as what it is: a space.
func Visible(s string) string {
	if strings.IndexFunc(s, hidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if hidden(r) {
			fmt.Fprintf(&b, "<%s>", CodePoint(r))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// hidden says whether r has no shape of its own on a terminal.
func hidden(r rune) bool {
	return !unicode.IsGraphic(r) || r == '\u2028' || r == '\u2029'
}

// CodePoint is the name of r in Unicode's notation: U+200B.
func CodePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }
