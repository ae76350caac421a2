package dispatch

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

const quotedStyle = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle

// end is the offset behind the last character of a scalar, before its closing
// quotation mark.
func (e *Edits) end(s scalar) int {
	text := e.source.text
	if s.Style&quotedStyle == 0 {
		last := len(strings.TrimRight(s.Value, " \t\n"))
		if last == 0 {
			return s.start
		}
		return e.align(s.Node).at(last-1) + 1
	}
	for i := s.start; i < len(text); i++ {
		switch {
		case s.Style&yaml.DoubleQuotedStyle != 0 && text[i] == '\\':
			i++
		case s.Style&yaml.SingleQuotedStyle != 0 && strings.HasPrefix(text[i:], "''"):
			i++
		case text[i] == '"' && s.Style&yaml.DoubleQuotedStyle != 0, text[i] == '\'' && s.Style&yaml.SingleQuotedStyle != 0:
			return i
		}
	}
	return len(text)
}

// put gathers an edit inside a scalar, written as its style asks. A text that a
// scalar without quotation marks cannot hold gives it such.
func (e *Edits) put(s scalar, start, end int, text string) error {
	if s.Style&yaml.LiteralStyle != 0 {
		first := e.source.lineText(e.source.pos(s.start, 1).Line)
		indent := first[:len(first)-len(strings.TrimLeft(first, " "))]
		lines := strings.Split(text, "\n")
		for i, line := range lines {
			if i > 0 && (line != "" || i == len(lines)-1) {
				lines[i] = indent + line
			}
		}
		e.change(start, end, strings.Join(lines, "\n"))
		return nil
	}
	if strings.Contains(text, "\n") {
		return errLines
	}
	switch {
	case s.Style&yaml.DoubleQuotedStyle != 0:
		text = strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text)
	case s.Style&yaml.SingleQuotedStyle != 0:
		text = strings.ReplaceAll(text, "'", "''")
	case s.Style&yaml.FoldedStyle == 0:
		whole := e.source.text[s.start:start] + text + e.source.text[end:e.end(s)]
		if !readsAs(whole, s.inFlow) {
			start, end, text = s.start, e.end(s), onOneLine(clean(whole), s.inFlow)
		}
	}
	e.change(start, end, text)
	return nil
}

// onOneLine is a text as a scalar of one line, with quotation marks where YAML
// would take it for something else.
func onOneLine(text string, inFlow bool) string {
	if readsAs(text, inFlow) {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}

// readsAs says whether YAML reads what is written, without quotation marks, as the
// text it is.
func readsAs(written string, inFlow bool) bool {
	src := "a: " + written + "\n"
	if inFlow {
		src = "a: {a: " + written + ", b: c}\n"
	}
	p := newParser(definitionFile())
	root := p.root("", []byte(src))
	if root == nil || len(root.Content) != 2 {
		return false
	}
	value := root.Content[1]
	if inFlow {
		if len(value.Content) != 4 {
			return false
		}
		value = value.Content[1]
	}
	return value.Kind == yaml.ScalarNode && value.Style == 0 && !null(value) && clean(value.Value) == clean(written)
}

// commonPrefix is how many bytes two texts begin with alike, in whole
// characters.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) {
		r, size := utf8.DecodeRuneInString(a[n:])
		if other, _ := utf8.DecodeRuneInString(b[n:]); other != r {
			break
		}
		n += size
	}
	return n
}

// commonSuffix is how many bytes two texts end with alike, in whole characters.
func commonSuffix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) {
		r, size := utf8.DecodeLastRuneInString(a[:len(a)-n])
		if other, _ := utf8.DecodeLastRuneInString(b[:len(b)-n]); other != r {
			break
		}
		n += size
	}
	return n
}

// childAt is where the key of a mapping stands among its nodes, or -1.
func childAt(n *yaml.Node, name string) int {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if k := n.Content[i]; k.Kind == yaml.ScalarNode && clean(k.Value) == name {
			return i
		}
	}
	return -1
}

// dashed is lines as an item of a list at an indent.
func dashed(item, indent string) string {
	var b strings.Builder
	for i, line := range strings.Split(strings.TrimRight(item, "\n"), "\n") {
		switch {
		case i == 0:
			b.WriteString(indent + "- " + line + "\n")
		case line == "":
			b.WriteString("\n")
		default:
			b.WriteString(indent + "  " + line + "\n")
		}
	}
	return b.String()
}
