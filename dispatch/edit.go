package dispatch

import (
	"bytes"
	"errors"
	"strings"

	"go.yaml.in/yaml/v4"
)

// errNotKeys says that a text is no mapping, and nothing can be set in it.
var errNotKeys = errors.New("no mapping")

// SetKey is the file src with one text given to a key of it: all else, comments
// and order too, stays as it is written. A key that src does not have is added
// behind the others. It fails where src is no mapping or the key holds more than
// one line.
func SetKey(src []byte, key, text string) ([]byte, error) {
	e, err := newEditor(src)
	if err != nil {
		return nil, err
	}
	written, err := scalar(text)
	if err != nil {
		return nil, err
	}
	at := childAt(e.root, key)
	if at < 0 {
		return e.insert(len(e.source.text), key+": "+written+"\n"), nil
	}
	name, value := e.root.Content[at], e.root.Content[at+1]
	if value.Kind != yaml.ScalarNode || value.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return nil, errNotKeys
	}
	colon := e.source.at(name.Line, name.Column) + len(name.Value)
	colon += strings.IndexByte(e.source.rest(colon), ':') + 1
	if value.Value == "" && value.Style == 0 {
		return e.replace(colon, colon, " "+written), nil
	}
	start := e.source.at(value.Line, value.Column)
	return e.replace(start, start+e.width(value, start), written), nil
}

// AddItem is the file src with one more item at the end of the list of a key, in
// the form it is given: lines of YAML without the dash. All else stays as it is
// written. It fails where src is no mapping or its key holds anything but a list
// of lines.
func AddItem(src []byte, key, item string) ([]byte, error) {
	e, err := newEditor(src)
	if err != nil {
		return nil, err
	}
	at := childAt(e.root, key)
	if at < 0 {
		return e.insert(len(e.source.text), key+":\n"+dashed(item, "  ")), nil
	}
	value := e.root.Content[at+1]
	end := len(e.source.text)
	if at+2 < len(e.root.Content) {
		end = e.aboveOf(e.root.Content[at+2].Line)
	}
	switch {
	case value.Kind == yaml.SequenceNode && len(value.Content) > 0 && value.Style&yaml.FlowStyle == 0:
		return e.insert(end, dashed(item, strings.Repeat(" ", value.Column-1))), nil
	case null(value):
		name := e.root.Content[at]
		colon := e.source.at(name.Line, name.Column) + len(name.Value)
		colon += strings.IndexByte(e.source.rest(colon), ':') + 1
		stop := colon
		if rest := e.source.rest(colon); strings.HasPrefix(strings.TrimSpace(rest), "[]") {
			stop += strings.Index(rest, "[]") + len("[]")
		}
		line := colon + len(e.source.rest(colon))
		comment := strings.TrimRight(e.source.text[stop:line], " ")
		return e.replace(colon, line, comment+"\n"+strings.TrimSuffix(dashed(item, "  "), "\n")), nil
	}
	return nil, errNotKeys
}

// editor changes places of a file.
type editor struct {
	source *source
	root   *yaml.Node
	// mark and lineEnd are as in the file: a byte order mark or none, and how its
	// lines end.
	mark, lineEnd string
}

// newEditor reads the file as the parser does, so that places are the same.
func newEditor(src []byte) (*editor, error) {
	p := newParser(definitionFile())
	root := p.root("", src)
	if root == nil || root.Style&yaml.FlowStyle != 0 {
		return nil, errNotKeys
	}
	e := &editor{source: p.source, root: root, lineEnd: "\n"}
	if bytes.HasPrefix(src, []byte("\ufeff")) {
		e.mark = "\ufeff"
	}
	if bytes.Contains(src, []byte("\r\n")) {
		e.lineEnd = "\r\n"
	}
	return e, nil
}

// replace is the file with what stands from start to end changed.
func (e *editor) replace(start, end int, text string) []byte {
	text = e.source.text[:start] + text + e.source.text[end:]
	return []byte(e.mark + strings.ReplaceAll(text, "\n", e.lineEnd))
}

// insert is the file with whole lines put in at an offset.
func (e *editor) insert(at int, lines string) []byte {
	if at > 0 && e.source.text[at-1] != '\n' {
		lines = "\n" + lines
	}
	return e.replace(at, at, lines)
}

// width is how many bytes a scalar of one line takes as it is written.
func (e *editor) width(n *yaml.Node, start int) int {
	rest := e.source.rest(start)
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		quote := rest[:1]
		for i := 1; i < len(rest); i++ {
			switch {
			case quote == `"` && rest[i] == '\\':
				i++
			case quote == "'" && strings.HasPrefix(rest[i:], "''"):
				i++
			case rest[i:i+1] == quote:
				return i + 1
			}
		}
		return len(rest)
	}
	if i := strings.Index(rest, " #"); i >= 0 {
		rest = rest[:i]
	}
	return len(strings.TrimRight(rest, " \t"))
}

// aboveOf is the offset of the first of the comments and empty lines that stand
// above a line and belong to it.
func (e *editor) aboveOf(line int) int {
	for line > 1 {
		above := strings.TrimSpace(e.source.lineText(line - 1))
		if above != "" && above[0] != '#' {
			break
		}
		line--
	}
	return e.source.at(line, 1)
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

// scalar is a text as YAML writes it on one line.
func scalar(text string) (string, error) {
	src, err := yaml.Marshal(&yaml.Node{Kind: yaml.ScalarNode, Value: text})
	return strings.TrimRight(string(src), "\n"), err
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
