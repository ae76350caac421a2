package templates

import (
	"fmt"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// made is a template from the text of its file.
func made(t *testing.T, src string) *Template {
	t.Helper()
	tmpl, list := read("thu", "thu.yaml", []byte("loai: cong-van\nten: thử\n"+src))
	for _, d := range list {
		if d.ID != diag.MissingKey { // what a field is need not be said here
			t.Fatal(d)
		}
	}
	return tmpl
}

// defined is the definition of a document made from the template.
func defined(t *testing.T, tmpl *Template, src string) *dispatch.Definition {
	t.Helper()
	def, list := dispatch.ParseFor("a.yaml", []byte("mau: thu\nco_quan: {ten: X}\n"+src), func(string) []dispatch.Key { return Keys(tmpl.Fields) })
	if def == nil || len(list) > 0 {
		t.Fatalf("%s: %v", src, list)
	}
	return def
}

// expanded is what the template brings to the definition, read as one.
func expanded(t *testing.T, tmpl *Template, src, regulation string) *dispatch.Definition {
	t.Helper()
	return spelt(t, tmpl, src, Manner{Regulation: regulation})
}

// spelt is what the template brings in the manner of an office.
func spelt(t *testing.T, tmpl *Template, src string, manner Manner) *dispatch.Definition {
	t.Helper()
	own := defined(t, tmpl, src)
	text, list := Expand(tmpl, own, manner)
	if len(list) > 0 {
		t.Fatalf("%s: %v", src, list)
	}
	def, list := dispatch.ParseBrought(text, own.Template.Pos, nil)
	for _, d := range list {
		if d.ID != diag.MissingKey {
			t.Errorf("%s\nbrings\n%s: %v", src, text, d)
		}
	}
	if def == nil {
		t.Fatalf("%s\nbrings nothing that can be read:\n%s", src, text)
	}
	return def
}

// shown is a body as it is printed: role and text of every paragraph, bold and
// slanted letters between marks, the cells of tables between bars.
func shown(c dispatch.Content) string {
	var out []string
	spans := func(list []dispatch.Span) string {
		var b strings.Builder
		for _, s := range list {
			text := s.Text
			switch {
			case s.Note > 0:
				text = fmt.Sprintf("{note %d}", s.Note)
			case s.Fill:
				text = "{dots}"
			}
			if s.Italic {
				text = "‹" + text + "›"
			}
			if s.Bold {
				text = "«" + text + "»"
			}
			b.WriteString(text)
		}
		return b.String()
	}
	for _, block := range c.Blocks {
		switch b := block.(type) {
		case *dispatch.Paragraph:
			out = append(out, fmt.Sprintf("%d: %s", b.Role, spans(b.Spans)))
		case *dispatch.Table:
			for _, row := range b.Rows {
				line := "|"
				for _, cell := range row {
					for _, p := range cell.Paragraphs {
						line += fmt.Sprintf("%d: %s|", p.Role, spans(p.Spans))
					}
					if len(cell.Paragraphs) == 0 {
						line += "|"
					}
				}
				out = append(out, line)
			}
		}
	}
	for _, n := range c.Notes {
		out = append(out, "note: "+spans(n.Spans))
	}
	return strings.Join(out, "\n")
}

// places are the problems of a list as "line:column ID", with the first argument.
func places(list diag.List) string {
	var out []string
	for _, d := range list {
		text := fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Column, d.ID)
		if len(d.Args) > 0 {
			text += fmt.Sprint(" ", d.Args[0])
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}
