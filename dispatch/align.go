package dispatch

import (
	"sort"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// alignment leads from the text of a scalar back to the source it was written
// in: stretches that are the same byte for byte, by where they start.
type alignment struct {
	in, source []int
}

// at is the offset in the source of an offset in the scalar.
func (a alignment) at(offset int) int {
	n := sort.SearchInts(a.in, offset+1) - 1
	if n < 0 {
		return a.source[0]
	}
	return a.source[n] + offset - a.in[n]
}

// align follows the scalar n through the source. White space is what YAML
// changes when it joins and indents lines, so the other characters are
// followed; an escape of a quoted text is the character it stands for.
func (p *parser) align(n *yaml.Node) alignment {
	text, value := p.source.text, n.Value
	single := n.Style&yaml.SingleQuotedStyle != 0
	double := n.Style&yaml.DoubleQuotedStyle != 0
	quoted, special := single || double, byte('\'')
	if double {
		special = '\\'
	}
	at := p.start(n)
	a := alignment{in: []int{0}, source: []int{at}}
	for i := 0; i < len(value) && at < len(text); {
		if yamlBlank(value[i]) {
			i++
			continue
		}
		if yamlBlank(text[at]) {
			at++
			continue
		}
		if length := blankEscape(text[at:]); double && length > 0 {
			at += length
			continue
		}
		a.in, a.source = append(a.in, i), append(a.source, at)
		from := i
		for i < len(value) && at < len(text) && value[i] == text[at] && !(quoted && text[at] == special) {
			i++
			at++
		}
		if i > from {
			continue
		}
		_, size := utf8.DecodeRuneInString(value[i:])
		i += size
		switch {
		case double && text[at] == '\\':
			at += escapeLength(text[at:])
		case single && strings.HasPrefix(text[at:], "''"):
			at += len("''")
		default:
			_, width := utf8.DecodeRuneInString(text[at:])
			at += width
		}
	}
	return a
}

func yamlBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// blankEscape is the length of an escape that stands for white space or for
// nothing, 0 for any other.
func blankEscape(s string) int {
	if len(s) > 1 && s[0] == '\\' && strings.IndexByte("ntr \t\n", s[1]) >= 0 {
		return 2
	}
	return 0
}

// escapeLength is the length of the escape s begins with.
func escapeLength(s string) int {
	n := 2
	if len(s) > 1 {
		switch s[1] {
		case 'x':
			n += 2
		case 'u':
			n += 4
		case 'U':
			n += 8
		}
	}
	return min(n, len(s))
}
