package dispatch

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"sort"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// What an edit may be refused for.
var (
	errNotKeys  = errors.New("no mapping")
	errNoText   = errors.New("no text stands there")
	errOther    = errors.New("something else stands there")
	errLines    = errors.New("more than one line")
	errKeyThere = errors.New("the key is there already")
	errOverlap  = errors.New("two edits of one place")
	errBroken   = errors.New("no file that can be read")
)

// Edits are changes of the text of a file, gathered and then made together. All
// they do not touch stays byte for byte: comments, order, quotation marks, line
// ends. Places are those of the file as it was read, whatever other edits there
// are. A method that fails has gathered nothing.
type Edits struct {
	*parser
	src     []byte
	root    *yaml.Node
	scalars []scalar // in the order of the file, keys too
	list    []edit
}

// edit puts a text in the place of what stands from start to end.
type edit struct {
	start, end int
	text       string
}

// scalar is a text of the file: where it begins, behind a quotation mark, and
// whether it stands in brackets.
type scalar struct {
	*yaml.Node
	start  int
	inFlow bool
}

// NewEdits are no edits yet of the file src. It fails where src is no mapping in
// lines of its own.
func NewEdits(src []byte) (*Edits, error) {
	p := newParser(definitionFile())
	root := p.root("", src)
	if root == nil || root.Style&yaml.FlowStyle != 0 {
		return nil, errNotKeys
	}
	e := &Edits{parser: p, src: src, root: root}
	e.gather(root, false)
	return e, nil
}

// gather lists the scalars below n.
func (e *Edits) gather(n *yaml.Node, inFlow bool) {
	if n.Kind == yaml.ScalarNode {
		e.scalars = append(e.scalars, scalar{n, e.start(n), inFlow})
	}
	for _, child := range n.Content {
		e.gather(child, inFlow || n.Style&yaml.FlowStyle != 0)
	}
}

// Replace puts a text in the place of old, which stands at a place inside a value
// or a key, word for word as the file has it. An empty old puts the text in
// before the place. Only a literal block takes a text of several lines.
func (e *Edits) Replace(at diag.Pos, old, text string) error {
	start := e.source.at(at.Line, at.Column)
	s, ok := e.scalarAt(start)
	if !ok {
		return errNoText
	}
	end := start + len(old)
	if !strings.HasPrefix(e.source.text[start:], old) || end > e.end(s) {
		return errOther
	}
	return e.put(s, start, end, text)
}

// Swap puts a text in the place of old where it first stands at a place of a value
// or behind it, before the next empty line, word for word as the file has it and not
// as a part of longer words. Swapped twice, it is swapped once.
func (e *Edits) Swap(at diag.Pos, old, text string) error {
	start := e.source.at(at.Line, at.Column)
	s, ok := e.scalarAt(start)
	if !ok || old == "" {
		return errNoText
	}
	end := e.end(s)
	if n := strings.Index(e.source.text[start:end], "\n\n"); n >= 0 {
		end = start + n
	}
	i := indexWhole(e.source.text[start:end], old)
	if i < 0 {
		return errOther
	}
	before := len(e.list)
	if err := e.put(s, start+i, start+i+len(old), text); err != nil {
		return err
	}
	if slices.Contains(e.list[:before], e.list[before]) {
		e.list = e.list[:before]
	}
	return nil
}

// SetText gives the value or the key that begins at a place another text. Of one
// that goes over several lines, a body too, the lines that stay are left as they
// are.
func (e *Edits) SetText(at diag.Pos, text string) error {
	start := e.source.at(at.Line, at.Column)
	s, ok := e.scalarAt(start)
	if !ok || s.start != start {
		return errNoText
	}
	text = strings.TrimRight(text, "\n")
	if clean(s.Value) == clean(text) {
		return nil
	}
	value := strings.TrimRight(s.Value, "\n")
	before := commonPrefix(value, text)
	after := commonSuffix(value[before:], text[before:])
	was := value[before : len(value)-after]
	origin := e.align(s.Node)
	if from := origin.at(before); strings.HasPrefix(e.source.text[from:], was) && from >= start && from+len(was) <= e.end(s) {
		return e.put(s, from, from+len(was), text[before:len(text)-after])
	}
	return e.put(s, start, e.end(s), text)
}

// RenameKey gives a key of the whole file another name. It fails where the file
// does not have the key, and where it has one of that name.
func (e *Edits) RenameKey(key, name string) error {
	at := childAt(e.root, key)
	switch {
	case at < 0:
		return errNoText
	case childAt(e.root, name) >= 0:
		return errKeyThere
	}
	s, _ := e.scalarAt(e.start(e.root.Content[at]))
	return e.put(s, s.start, e.end(s), name)
}

// SetKey gives a key of the whole file a text. One that the file does not have is
// added where the schema has it, behind the keys before it, one of no schema at
// the end. It fails where the key holds more than one line.
func (e *Edits) SetKey(key, text string) error {
	at := childAt(e.root, key)
	if at < 0 {
		e.insert(e.placeOf(key), key+": "+onOneLine(text, false)+"\n")
		return nil
	}
	value := e.root.Content[at+1]
	switch {
	case value.Kind != yaml.ScalarNode, value.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return errLines
	case value.Value == "" && value.Style == 0:
		colon := e.behindColon(e.root.Content[at])
		e.change(colon, colon, " "+onOneLine(text, false))
		return nil
	}
	return e.SetText(e.place(value), text)
}

// AddItem puts one more item at the end of the list of a key, in the form it is
// given: lines of YAML without the dash. It fails where the key holds anything
// but a list of lines.
func (e *Edits) AddItem(key, item string) error {
	at := childAt(e.root, key)
	if at < 0 {
		e.insert(len(e.source.text), key+":\n"+dashed(item, "  "))
		return nil
	}
	value := e.root.Content[at+1]
	switch {
	case value.Kind == yaml.SequenceNode && len(value.Content) > 0 && value.Style&yaml.FlowStyle == 0:
		e.insert(e.behind(at), dashed(item, strings.Repeat(" ", value.Column-1)))
		return nil
	case null(value):
		colon := e.behindColon(e.root.Content[at])
		stop := colon
		if rest := e.source.rest(colon); strings.HasPrefix(strings.TrimSpace(rest), "[]") {
			stop += strings.Index(rest, "[]") + len("[]")
		}
		line := colon + len(e.source.rest(colon))
		comment := strings.TrimRight(e.source.text[stop:line], " ")
		e.change(colon, line, comment+"\n"+strings.TrimSuffix(dashed(item, "  "), "\n"))
		return nil
	}
	return errLines
}

// Apply is the file with all edits made. It fails where two of them change one
// place, and where what they make could not be read.
func (e *Edits) Apply() ([]byte, error) {
	list := slices.Clone(e.list)
	slices.SortStableFunc(list, func(a, b edit) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	raw, mark, lineEnd := rawSource(e.src)
	var out strings.Builder
	out.WriteString(mark)
	done, free := 0, 0
	offset := func(at int) int {
		pos := e.source.pos(at, 1)
		return raw.at(pos.Line, pos.Column)
	}
	for _, change := range list {
		if change.start < free {
			return nil, errOverlap
		}
		free = change.end
		out.WriteString(raw.text[done:offset(change.start)])
		out.WriteString(strings.ReplaceAll(change.text, "\n", lineEnd))
		done = offset(change.end)
	}
	out.WriteString(raw.text[done:])
	result := []byte(out.String())
	if newParser(definitionFile()).root("", result) == nil {
		return nil, errBroken
	}
	return result, nil
}

// SetKey is the file src with a text given to a key of it, as Edits do.
func SetKey(src []byte, key, text string) ([]byte, error) {
	e, err := NewEdits(src)
	if err != nil {
		return nil, err
	}
	if err := e.SetKey(key, text); err != nil {
		return nil, err
	}
	return e.Apply()
}

// AddItem is the file src with one more item of a list, as Edits do.
func AddItem(src []byte, key, item string) ([]byte, error) {
	e, err := NewEdits(src)
	if err != nil {
		return nil, err
	}
	if err := e.AddItem(key, item); err != nil {
		return nil, err
	}
	return e.Apply()
}

// change gathers an edit.
func (e *Edits) change(start, end int, text string) {
	e.list = append(e.list, edit{start, end, text})
}

// insert gathers whole lines to be put in at an offset.
func (e *Edits) insert(at int, lines string) {
	if at > 0 && e.source.text[at-1] != '\n' {
		lines = "\n" + lines
	}
	e.change(at, at, lines)
}

// scalarAt is the last scalar that begins at an offset or before it.
func (e *Edits) scalarAt(offset int) (scalar, bool) {
	n := sort.Search(len(e.scalars), func(i int) bool { return e.scalars[i].start > offset }) - 1
	if n < 0 {
		return scalar{}, false
	}
	return e.scalars[n], true
}

// placeOf is where a key that the file does not have belongs.
func (e *Edits) placeOf(key string) int {
	at := -1
	for _, k := range Schema() {
		if k.Name == key {
			break
		}
		at = max(at, childAt(e.root, k.Name))
	}
	if _, known := find(Schema(), key); at < 0 || !known {
		return len(e.source.text)
	}
	return e.behind(at)
}

// behind is where the next key begins, or the comment above it, behind the one
// whose node stands at an index.
func (e *Edits) behind(at int) int {
	if at+2 < len(e.root.Content) {
		return e.aboveOf(e.root.Content[at+2].Line)
	}
	return len(e.source.text)
}

// behindColon is the offset behind the colon of a key.
func (e *Edits) behindColon(key *yaml.Node) int {
	colon := e.source.at(key.Line, key.Column) + len(key.Value)
	return colon + strings.IndexByte(e.source.rest(colon), ':') + 1
}

// aboveOf is the offset of the first of the comments and empty lines that stand
// above a line and belong to it.
func (e *Edits) aboveOf(line int) int {
	for line > 1 {
		above := strings.TrimSpace(e.source.lineText(line - 1))
		if above != "" && above[0] != '#' {
			break
		}
		line--
	}
	return e.source.at(line, 1)
}

// rawSource is a file as it is, by the lines and columns it is read in, its byte
// order mark or none, and how its lines end.
func rawSource(src []byte) (s *source, mark, lineEnd string) {
	const bom = "\ufeff"
	if text, ok := bytes.CutPrefix(src, []byte(bom)); ok {
		src, mark = text, bom
	}
	s = &source{text: string(src), starts: []int{0}}
	for i, c := range src {
		if c == '\n' || c == '\r' && !bytes.HasPrefix(src[i+1:], []byte("\n")) {
			s.starts = append(s.starts, i+1)
		}
	}
	switch {
	case bytes.Contains(src, []byte("\r\n")):
		lineEnd = "\r\n"
	case bytes.IndexByte(src, '\r') >= 0 && bytes.IndexByte(src, '\n') < 0:
		lineEnd = "\r"
	default:
		lineEnd = "\n"
	}
	return s, mark, lineEnd
}
