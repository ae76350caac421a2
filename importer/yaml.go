package importer

import (
	"fmt"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// YAML is the definition as it is written to a file, each doubt as a comment
// above the key it is about, those about the whole paper or about a key that is
// not there at the top. The error is that of Definition.YAML.
func YAML(def *dispatch.Definition, doubts []Doubt) ([]byte, error) {
	src, err := def.YAML()
	if err != nil {
		return nil, err
	}
	lines := strings.SplitAfter(string(src), "\n")
	keys := map[string]bool{}
	for _, l := range lines {
		keys[keyOf(l)] = true
	}
	above := map[string][]string{}
	for _, d := range doubts {
		key := d.Key
		if !keys[key] {
			key = ""
		}
		above[key] = append(above[key], comment(d))
	}
	var b strings.Builder
	b.WriteString(strings.Join(above[""], ""))
	for _, l := range lines {
		if key := keyOf(l); key != "" {
			b.WriteString(strings.Join(above[key], ""))
		}
		b.WriteString(l)
	}
	return []byte(b.String()), nil
}

// keyOf is the key of the definition that a line begins, "" where it begins
// none.
func keyOf(line string) string {
	key, _, ok := strings.Cut(line, ":")
	if !ok || strings.ContainsAny(key, " #\"'-") {
		return ""
	}
	return key
}

// comment is a doubt as a line of YAML.
func comment(d Doubt) string {
	words := strings.Join(strings.Fields(d.Words.Vi), " ")
	if d.Key != "" {
		words = d.Key + ": " + words
	}
	switch {
	case d.Pos.Page > 0:
		words += " (" + d.Pos.OnPage(diag.Vietnamese) + ")"
	case d.Pos.Line > 0:
		place := "dòng"
		if d.Pos.Column == 0 {
			place = "đoạn" // of a file without lines
		}
		words += fmt.Sprintf(" (%s %d)", place, d.Pos.Line)
	}
	if d.Confidence > 0 {
		words += fmt.Sprintf(" [chắc %d%%]", d.Confidence)
	}
	return "# ngờ: " + words + "\n"
}
