package prose

import (
	"errors"
	"strings"
	"testing"
	"text/template"
)

// The functions are callable from a template with what YAML and a template bring
// along, and an error comes out of it as what it is.
func TestInTemplate(t *testing.T) {
	functions := template.FuncMap{"percent": Percent, "join": Join, "words": Words, "money": Money, "date": ParseDate, "quarter": Quarter, "title": Title, "decimal": Decimal}
	run := func(text string) (string, error) {
		var b strings.Builder
		err := template.Must(template.New("").Funcs(functions).Parse(text)).Execute(&b, map[string]any{
			"agree": 12, "late": []string{"Công an xã", "Trạm Y tế"}, "basis": Document{"Chỉ thị", "04-CT/TU", Date{2026, 2, 11}, "", ""},
		})
		return b.String(), err
	}
	for text, want := range map[string]string{
		`{{percent .agree 13 1}}`:                  "92,3%",
		`{{len .late}} đơn vị: {{join .late}}`:     "2 đơn vị: Công an xã và Trạm Y tế",
		`{{.basis.First}}; {{.basis.Later}}`:       "Chỉ thị số 04-CT/TU, ngày 11/02/2026; Chỉ thị số 04-CT/TU",
		`{{((date "2026-07-05").AddDays 1).Week}}`: "từ ngày 06/7 đến ngày 12/7/2026",
		`{{money 1200000}}, {{decimal 12.5 1}}`:    "Một triệu hai trăm nghìn đồng, 12,5",
	} {
		if got := must(t)(run(text)); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	_, err := run(`{{percent .agree 11 1}}`)
	var e *Error
	if !errors.As(err, &e) || e.Words.Vi != "12 không phải là một phần của 11" || e.Words.En != "12 is no part of 11" {
		t.Errorf("an error of a function came out as %v", err)
	}
}
