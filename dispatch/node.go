package dispatch

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// flow says whether a mapping or a list stands in brackets.
func flow(n *yaml.Node) bool { return n.Style&yaml.FlowStyle != 0 }

// first is the offset of the first character of a node, its opening quotation
// mark or bracket.
func (e *Edits) first(n *yaml.Node) int { return e.source.at(n.Line, n.Column) }

// stop is the offset behind the last character of a node, its closing quotation
// mark or bracket.
func (e *Edits) stop(n *yaml.Node) int {
	if n.Kind == yaml.ScalarNode {
		s, ok := e.scalarAt(e.start(n))
		if !ok || s.Node != n {
			return e.first(n)
		}
		end := e.end(s)
		if n.Style&quotedStyle != 0 {
			end++
		}
		return end
	}
	at := e.first(n) + 1
	if len(n.Content) > 0 {
		at = e.stop(n.Content[len(n.Content)-1])
	}
	if !flow(n) {
		return at
	}
	return at + strings.IndexAny(e.source.text[at:], "]}") + 1
}

// below is the offset of the line below that of an offset.
func (e *Edits) below(offset int) int {
	return min(offset+len(e.source.rest(offset))+1, len(e.source.text))
}

// lineOf is the offset of the first character of the line of an offset.
func (e *Edits) lineOf(offset int) int {
	return strings.LastIndexByte(e.source.text[:offset], '\n') + 1
}

// alone says whether nothing but white space stands on its line in front of an
// offset.
func (e *Edits) alone(offset int) bool {
	return strings.TrimSpace(e.source.text[e.lineOf(offset):offset]) == ""
}

// removeKey takes a key out of a mapping, with all that it holds.
func (e *Edits) removeKey(mapping *yaml.Node, at int) {
	key, value := mapping.Content[at], mapping.Content[at+1]
	switch next := at + 2; {
	case flow(mapping) && at > 0:
		e.change(e.stop(mapping.Content[at-1]), e.stop(value), "")
	case next < len(mapping.Content) && (flow(mapping) || !e.alone(e.first(key))):
		e.change(e.first(key), e.first(mapping.Content[next]), "")
	case flow(mapping):
		e.change(e.first(key), e.stop(value), "")
	default:
		e.change(e.lineOf(e.first(key)), e.below(e.stop(value)), "")
	}
}

// insertKey gives a mapping one more key, behind those it has.
func (e *Edits) insertKey(mapping *yaml.Node, name string, value *yaml.Node) error {
	last := e.stop(mapping.Content[len(mapping.Content)-1])
	if flow(mapping) {
		text, err := inline(&yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{wordNode(name), value}})
		if err != nil {
			return err
		}
		e.change(last, last, ", "+strings.Trim(text, "{}"))
		return nil
	}
	text, err := dumped(&yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{wordNode(name), value}})
	if err != nil {
		return err
	}
	indent := strings.Repeat(" ", mapping.Content[0].Column-1)
	e.insert(e.below(last), indented(string(text), indent))
	return nil
}

// removeItem takes an item out of a list of several.
func (e *Edits) removeItem(list *yaml.Node, i int) {
	item := list.Content[i]
	switch {
	case flow(list) && i > 0:
		e.change(e.stop(list.Content[i-1]), e.stop(item), "")
	case flow(list):
		e.change(e.first(item), e.first(list.Content[i+1]), "")
	default:
		e.change(e.lineOf(e.first(item)), e.below(e.stop(item)), "")
	}
}

// insertItem puts an item into a list that has some, in front of the one that
// stands there.
func (e *Edits) insertItem(list *yaml.Node, i int, item *yaml.Node) error {
	if flow(list) {
		text, err := inline(item)
		if err != nil {
			return err
		}
		if i < len(list.Content) {
			e.change(e.first(list.Content[i]), e.first(list.Content[i]), text+", ")
			return nil
		}
		last := e.stop(list.Content[i-1])
		e.change(last, last, ", "+text)
		return nil
	}
	text, err := dumped(item)
	if err != nil {
		return err
	}
	at := e.lineOf(e.first(list.Content[0]))
	if i > 0 {
		at = e.below(e.stop(list.Content[i-1]))
	}
	e.insert(at, dashed(string(text), strings.Repeat(" ", list.Column-1)))
	return nil
}

// replace puts another value in the place of one, on its line.
func (e *Edits) replace(old, value *yaml.Node) error {
	text, err := inline(value)
	if err != nil {
		return err
	}
	e.change(e.first(old), e.stop(old), text)
	return nil
}

// setKey gives a key of a mapping in lines of their own a value that may need
// several: what the key held is gone, which must have no comment in it.
func (e *Edits) setKey(mapping *yaml.Node, at int, value *yaml.Node) error {
	key, old := mapping.Content[at], mapping.Content[at+1]
	from, to := e.first(key), e.stop(old)
	if flow(mapping) || old.Kind != yaml.ScalarNode && strings.Contains(e.source.text[from:to], "#") {
		return errLines
	}
	text, err := dumped(&yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{wordNode(clean(key.Value)), value}})
	if err != nil {
		return err
	}
	first, rest, more := strings.Cut(strings.TrimSpace(indented(string(text), strings.Repeat(" ", key.Column-1))), "\n")
	if more {
		// A comment behind the old value stands behind the first line of the new.
		comment := e.source.rest(to)
		to += len(comment)
		first += strings.TrimRight(comment, " ") + "\n"
	}
	e.change(from, to, first+rest)
	return nil
}

// putKey gives the whole file a key that it does not have.
func (e *Edits) putKey(name string, value *yaml.Node) error {
	text, err := dumped(&yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{wordNode(name), value}})
	if err != nil {
		return err
	}
	e.insert(e.placeOf(name), string(text))
	return nil
}

// inline is a value as it is written on one line, in brackets.
func inline(n *yaml.Node) (string, error) {
	text, err := dumped(&yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle, Content: []*yaml.Node{inBrackets(n)}})
	if err != nil {
		return "", err
	}
	line := strings.TrimSpace(string(text))
	if strings.Contains(line, "\n") {
		return "", errLines
	}
	return strings.TrimSuffix(strings.TrimPrefix(line, "["), "]"), nil
}

// inBrackets is a value all of whose mappings and lists stand in brackets.
func inBrackets(n *yaml.Node) *yaml.Node {
	out := *n
	out.Content = slices.Clone(n.Content)
	for i, child := range out.Content {
		out.Content[i] = inBrackets(child)
	}
	if out.Kind != yaml.ScalarNode {
		out.Style = yaml.FlowStyle
	}
	return &out
}

// indented is lines at an indent; an empty one stays so.
func indented(lines, indent string) string {
	var b strings.Builder
	for line := range strings.Lines(lines) {
		if strings.TrimSpace(line) != "" {
			b.WriteString(indent)
		}
		b.WriteString(line)
	}
	return b.String()
}
