package diag

import (
	"strconv"
	"strings"
)

// ParseLang is the language of the code "vi" or "en"; ok is false for any
// other word.
func ParseLang(code string) (lang Lang, ok bool) {
	switch code {
	case "vi":
		return Vietnamese, true
	case "en":
		return English, true
	}
	return Vietnamese, false
}

// LanguageOf is the language the environment asks for, by POSIX's order: the
// first of LC_ALL, LC_MESSAGES and LANG that is set. English where it names
// English, Vietnamese everywhere else, for that is what our users read.
func LanguageOf(env func(string) string) Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := env(name); value != "" {
			if strings.HasPrefix(strings.ToLower(value), "en") {
				return English
			}
			return Vietnamese
		}
	}
	return Vietnamese
}

// Words is a phrase in both languages: an argument whose text depends on the
// language it is printed in.
type Words struct {
	Vi, En string
}

// In is the phrase in lang.
func (w Words) In(lang Lang) string {
	if lang == English {
		return w.En
	}
	return w.Vi
}

// Decimal is a number as each language writes it: 40,5 and 40.5.
func Decimal(f float64) Words {
	s := strconv.FormatFloat(f, 'f', -1, 64)
	return Words{Vi: strings.Replace(s, ".", ",", 1), En: s}
}
