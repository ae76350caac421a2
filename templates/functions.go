package templates

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"text/template"

	"congvan/internal/diag"
	"congvan/templates/prose"
)

// functions are what the leaf of a template may call. Their names are words a
// Vietnamese office uses, without marks.
func functions() template.FuncMap {
	return template.FuncMap{
		stepFunc:   func() string { return "" },
		escapeFunc: escaper(),

		"eq": same,
		"ne": func(first any, others ...any) (bool, error) { is, err := same(first, others...); return !is, err },

		// Those of the engine that put texts together, within bounds; no document
		// is a web page.
		"print":    func(v ...any) (string, error) { return short(fmt.Sprint(v...)) },
		"println":  func(v ...any) (string, error) { return short(fmt.Sprintln(v...)) },
		"printf":   func(format string, v ...any) (string, error) { return short(fmt.Sprintf(format, v...)) },
		"html":     noWeb,
		"js":       noWeb,
		"urlquery": noWeb,

		"vien_dan":      func(d prose.Document) (string, error) { return d.First() },
		"vien_dan_gon":  func(d prose.Document) (string, error) { return d.Later() },
		"vien_dan_cac":  citeAll,
		"noi_gon":       citeShort,
		"ngay_neu_co":   dayIfAny,
		"so_luong":      func(list []any) string { return strconv.Itoa(len(list)) },
		"ngay":          func(d prose.Date) (string, error) { return d.Short() },
		"ngay_dai":      func(d prose.Date) (string, error) { return d.Long() },
		"thu":           func(d prose.Date) (string, error) { return d.Weekday() },
		"ngay_sau":      func(n any, d prose.Date) (prose.Date, error) { return counted(n, d.AddDays) },
		"ngay_lam_viec": workingDay,
		"khoang":        prose.Span,
		"tuan":          func(d prose.Date) (string, error) { return d.Week() },
		"thang":         func(n any) (string, error) { return period(n, prose.Month) },
		"quy":           func(n any) (string, error) { return period(n, prose.Quarter) },
		"so":            grouped,
		"la_ma":         roman,
		"noi":           join,
		"hoa":           func(v any) string { return prose.Upper(fmt.Sprint(v)) },
		"thuong":        func(v any) string { return prose.Lower(fmt.Sprint(v)) },
		"hoa_dau":       func(v any) string { return prose.Capital(fmt.Sprint(v)) },
		"trong_cau":     inSentence,
		"cau":           sentence,
		"ten_rieng":     func(v any) string { return prose.Title(fmt.Sprint(v)) },
		"bang_chu":      func(n any) (string, error) { return inWords(n, prose.Words) },
		"tien":          func(n any) (string, error) { return inWords(n, prose.Money) },
		"ty_le":         percent,
		"cong":          sum,
		"stt":           func(i int) int { return i + 1 },
	}
}

// same says whether the first value is one of the others. Texts that differ in
// the place of a tone alone ("uỷ", "ủy") are the same: who typed the one and who
// wrote the template may have other customs.
func same(first any, others ...any) (bool, error) {
	if len(others) == 0 {
		return false, errors.New("eq, ne: cần hai giá trị / two values are needed")
	}
	for _, other := range others {
		a, b := toneless(first), toneless(other)
		if reflect.TypeOf(a) != reflect.TypeOf(b) {
			return false, fmt.Errorf("không so sánh được %v với %v / %v and %v cannot be compared", first, other, first, other)
		}
		if a == b {
			return true, nil
		}
	}
	return false, nil
}

// toneless is a value; of a text, as one custom has its tones.
func toneless(v any) any {
	switch text := v.(type) {
	case string:
		return Manner{Tones: prose.ToneOnLast}.own(text)
	case marked:
		return toneless(string(text))
	}
	return v
}

// citeAll cites documents for the first time, "A, B và C".
func citeAll(list []any) (string, error) {
	var texts []string
	for _, v := range list {
		d, ok := v.(prose.Document)
		if !ok {
			return "", wrong("%[1]v không phải là văn bản để viện dẫn", "%[1]v is no document to cite", v)
		}
		text, err := d.First()
		if err != nil {
			return "", err
		}
		texts = append(texts, text)
	}
	return prose.Join(texts), nil
}

// citeShort names documents by kind, number and symbol, "A, B và C".
func citeShort(list []any) (string, error) {
	var texts []string
	for _, v := range list {
		d, ok := v.(prose.Document)
		if !ok {
			return "", wrong("%[1]v không phải là văn bản để viện dẫn", "%[1]v is no document to cite", v)
		}
		text, err := d.Later()
		if err != nil {
			return "", err
		}
		texts = append(texts, text)
	}
	return prose.Join(texts), nil
}

// dayIfAny is a day in short, "" where none is given.
func dayIfAny(d prose.Date) (string, error) {
	if d == (prose.Date{}) {
		return "", nil
	}
	return d.Short()
}

// join is a list as a sentence has it, "A, B và C": of texts, or of the texts
// that values with keys have under a name.
func join(list []any, name ...string) (string, error) {
	var texts []string
	for _, v := range list {
		if len(name) > 0 {
			keys, ok := v.(map[string]any)
			if !ok {
				return "", wrong("%[1]v không có %[2]s", "%[1]v has no %[2]s", v, name[0])
			}
			v = keys[name[0]]
		}
		if text := fmt.Sprint(v); text != "" {
			texts = append(texts, text)
		}
	}
	return prose.Join(texts), nil
}

// wrong is what a function finds wrong with a value, which is the writer's to
// mend.
func wrong(vietnamese, english string, args ...any) error {
	return &prose.Error{Words: diag.Words{Vi: fmt.Sprintf(vietnamese, args...), En: fmt.Sprintf(english, args...)}}
}

// inSentence is the name of those a sentence speaks of, which begins small where
// it is no name: "các chi bộ", "Ban Xây dựng Đảng".
func inSentence(v any) string {
	text := fmt.Sprint(v)
	for _, word := range []string{"Các ", "Những ", "Toàn thể ", "Mọi ", "Đồng chí ", "Bí thư ", "Chi uỷ ", "Chi ủy "} {
		if strings.HasPrefix(text, word) {
			return prose.Lower(word) + text[len(word):]
		}
	}
	return text
}

// sentence is a text as a sentence: with a capital and one full stop, whether it
// was typed with one or not.
func sentence(v any) string {
	text := strings.TrimRight(prose.Capital(fmt.Sprint(v)), " .;,")
	if text == "" || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "…") {
		return text
	}
	return text + "."
}

// partedNumber is a number whose thousands are parted: 1.200, and not 1.5.
var partedNumber = regexp.MustCompile(`^[0-9]{1,3}(\.[0-9]{3})+$`)

// whole is a whole number that was typed, with its thousands parted or not, or
// counted.
func whole(v any) (int, error) {
	text := fmt.Sprint(v)
	if partedNumber.MatchString(text) {
		text = strings.ReplaceAll(text, ".", "")
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, wrong("%[1]q không phải là số nguyên", "%[1]q is no whole number", fmt.Sprint(v))
	}
	return n, nil
}

func counted(v any, f func(int) (prose.Date, error)) (prose.Date, error) {
	n, err := whole(v)
	if err != nil {
		return prose.Date{}, err
	}
	return f(n)
}

// workingDay is the day so many working days after d, without weekends and the
// given holidays.
func workingDay(n any, d prose.Date, holidays ...any) (prose.Date, error) {
	var free []prose.Date
	for _, h := range holidays {
		list, ok := h.([]any)
		if !ok {
			list = []any{h}
		}
		for _, v := range list {
			day, ok := v.(prose.Date)
			if !ok {
				var err error
				if day, err = prose.ParseDate(fmt.Sprint(v)); err != nil {
					return prose.Date{}, err
				}
			}
			free = append(free, day)
		}
	}
	return counted(n, func(n int) (prose.Date, error) { return d.WorkingDays(n, free, nil) })
}

func inWords(v any, f func(int64) (string, error)) (string, error) {
	n, err := whole(v)
	if err != nil {
		return "", err
	}
	return f(int64(n))
}

func period(v any, f func(int) (string, error)) (string, error) {
	n, err := whole(v)
	if err != nil {
		return "", err
	}
	return f(n)
}

// grouped is a whole number with its thousands parted, "1.200.000"; what is no
// whole number stays.
func grouped(v any) string {
	n, err := whole(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return prose.Grouped(int64(n))
}

// roman is a number from 1 to 39 in Roman digits, as the parts of a text are
// numbered.
func roman(n int) (string, error) {
	if n < 1 || n > 39 {
		return "", wrong("không ghi được %[1]d bằng chữ số La Mã", "there is no Roman number for %[1]d", n)
	}
	ones := []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	return strings.Repeat("X", n/10) + ones[n%10], nil
}

// percent is the share of a part in a whole, which it may not exceed.
func percent(part, all any) (string, error) {
	p, err := whole(part)
	if err != nil {
		return "", err
	}
	a, err := whole(all)
	if err != nil {
		return "", err
	}
	return prose.Percent(p, a, 1)
}

// sum adds whole numbers.
func sum(numbers ...any) (int, error) {
	total := 0
	for _, v := range numbers {
		if fmt.Sprint(v) == "" {
			continue
		}
		n, err := whole(v)
		if err != nil {
			return 0, err
		}
		total += n
	}
	return total, nil
}
