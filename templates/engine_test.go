package templates

import (
	"errors"
	"strings"
	"testing"
	"time"

	"congvan/templates/prose"
)

// leaf prints a leaf outside a body with data.
func leaf(text string, data any) (string, error) {
	t, err := compile(text, false)
	if err != nil {
		return "", err
	}
	return run(t, data)
}

// hundred is a list of a hundred texts.
func hundred() []any {
	list := make([]any, 100)
	for i := range list {
		list[i] = "x"
	}
	return list
}

func TestLeaf(t *testing.T) {
	values := map[string]any{
		"ten": "Văn phòng", "dau": "{{.ten}} {{range 9}}", "khong": "", "bat": true,
		"muc": []any{"a", "b"}, "nhom": map[string]any{"ho": []any{[]any{"c", "d"}, []any{"e"}}},
		"ngay": prose.Date{Year: 2026, Month: 7, Day: 5},
	}
	for text, want := range map[string]string{
		"":                                       "",
		"Kính gửi":                               "Kính gửi",
		"{{.ten}}":                               "Văn phòng",
		"{{.dau}}":                               "{{.ten}} {{range 9}}",
		"{{if .khong}}a{{else if .bat}}b{{end}}": "b",
		"{{with .khong}}a{{else}}{{.ten}}{{end}}":                                   "Văn phòng",
		"{{$a := .ten}}{{$b := 1}}{{$b = stt $b}}{{$a}} {{$b}}":                     "Văn phòng 2",
		"{{$n := 0}}{{range $i, $v := .muc}}{{$n = stt $i}}{{$v}}{{end}}{{$n}}":     "ab2",
		"{{range .nhom.ho}}{{range .}}{{.}}{{$.ten}}{{break}}{{end}};{{end}}":       "cVăn phòng;eVăn phòng;",
		"{{range .muc}}{{if eq . \"a\"}}{{continue}}{{end}}{{.}}{{end}}":            "b",
		"{{range .muc}}{{else}}không có{{end}}{{/* ghi chú */}}":                    "",
		"{{index .muc 1}} {{(index .nhom.ho 0) | len}} {{ngay .ngay}} {{len .muc}}": "b 2 05/7/2026 2",
	} {
		if got, err := leaf(text, values); err != nil || got != want {
			t.Errorf("%s: %q, %v, want %q", text, got, err, want)
		}
	}
}

func TestHostileLeaf(t *testing.T) {
	long := strings.Repeat("x", 1000)
	values := map[string]any{"muc": hundred(), "dai": long}
	for text, want := range map[string]error{
		"{{range 1000000000}}{{end}}":                                       errNumber,
		"{{range $i := 1000000000}}{{$i}}{{end}}":                           errNumber,
		"{{range len .muc}}{{end}}":                                         errNumber,
		"{{range .muc | len}}{{end}}":                                       errNumber,
		"{{if true}}{{range .muc}}{{range 5}}{{end}}{{end}}{{end}}":         errNumber,
		"{{with .muc}}a{{else}}{{range 5}}{{end}}{{end}}":                   errNumber,
		"{{range .muc}}{{else}}{{range 5}}{{end}}{{end}}":                   errNumber,
		"{{define \"a\"}}x{{end}}":                                          errTemplate,
		"{{define \"a\"}}{{template \"a\"}}{{end}}{{template \"a\"}}":       errTemplate,
		"{{template \"a\"}}":                                                errTemplate,
		"{{template \"\" .}}":                                               errTemplate,
		"{{if true}}{{template \"\" .}}{{end}}":                             errTemplate,
		"{{block \"a\" .}}x{{end}}":                                         errTemplate,
		"{{range .muc}}{{range $.muc}}{{range $.muc}}{{end}}{{end}}{{end}}": errTooLong,
		"{{$x := .dai}}{{range .muc}}{{$x = print $x $x}}{{end}}":           errTooBig,
		"{{$x := .dai}}{{range .muc}}{{$x = println $x $x}}{{end}}":         errTooBig,
		"{{$x := .dai}}{{range .muc}}{{$x = printf \"%s%s\" $x $x}}{{end}}": errTooBig,
		"{{printf \"%999999d\" 1}}":                                         errTooBig,
		"{{range .muc}}{{$x := urlquery $.dai}}{{end}}":                     errWeb,
		"{{html .dai}}{{js .dai}}":                                          errWeb,
		// A number that hides from the eye runs no longer than a list.
		"{{$n := 1000000000}}{{range $n}}{{end}}":              errTooLong,
		"{{range (len .muc | cong 999999999)}}{{end}}":         errTooLong,
		"{{range .muc}}{{range $.muc}}{{$.dai}}{{end}}{{end}}": errTooBig,
	} {
		start := time.Now()
		if got, err := leaf(text, values); !errors.Is(err, want) {
			t.Errorf("%s: %d bytes, %v, want %v", text, len(got), err, want)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s took %v", text, took)
		}
	}
}

// What a leaf has printed before it ran too long is no more than it may print.
func TestLeafIsBounded(t *testing.T) {
	values := map[string]any{"muc": hundred(), "dai": strings.Repeat("x", mostBytes/2)}
	if got, err := leaf("{{.dai}}{{.dai}}", values); err != nil || len(got) != mostBytes {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if got, err := leaf("{{.dai}}{{.dai}}x", values); !errors.Is(err, errTooBig) || len(got) > mostBytes {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	// The turns of all loops are counted together, and for each run anew.
	tmpl, err := compile("{{range .muc}}{{range $.muc}}{{end}}{{end}}", false)
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		if _, err := run(tmpl, values); err != nil {
			t.Fatal(err)
		}
	}
}

func TestLeafThatIsWrong(t *testing.T) {
	values := map[string]any{"ten": "a", "muc": []any{"b"}, "nhom": map[string]any{"ho": "c"}}
	for text, want := range map[string]string{
		"{{.tne}}":                    "tne",
		"{{.nhom.hoo}}":               "hoo",
		"{{range .muc}}{{.x}}{{end}}": "x",
		"{{.ten.dai}}":                "dai",
		"{{.ten":                      "unclosed",
		"{{if .ten}}":                 "EOF",
		"{{khong_co .ten}}":           "khong_co",
		"{{$a}}":                      "undefined variable",
		"{{index .muc 5}}":            "out of range",
		"{{call .ten}}":               "non-function",
		"a\nb {{ngay .ten}}":          ":2:",
	} {
		if got, err := leaf(text, values); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %q, %v, want an error about %q", text, got, err, want)
		}
	}
}
