package dispatch

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// value is what the file gives for a key; its node is nil where it gives
// nothing.
type value struct {
	key  Key
	path string // the key as messages name it: co_quan.ten
	node *yaml.Node
}

func (v value) given() bool { return v.node != nil }

// place is where the content of n begins, and how far it goes on that line.
func (p *parser) place(n *yaml.Node) diag.Pos {
	start := p.start(n)
	if n.Kind != yaml.ScalarNode {
		return p.source.pos(start, 1)
	}
	first, _, _ := strings.Cut(strings.TrimSpace(n.Value), "\n")
	rest := p.source.rest(start)
	length := utf8.RuneCountInString(first)
	if len(rest) < len(first) {
		length = min(length, utf8.RuneCountInString(rest))
	}
	return p.source.pos(start, length)
}

// firstPlace is the place of the first text of n, the zero place where n is
// nil.
func (p *parser) firstPlace(n *yaml.Node) diag.Pos {
	switch {
	case n == nil:
		return diag.Pos{}
	case n.Kind == yaml.SequenceNode && len(n.Content) > 0:
		return p.firstPlace(n.Content[0])
	case n.Kind == yaml.MappingNode && len(n.Content) > 0:
		return p.firstPlace(n.Content[1])
	}
	return p.place(n)
}

// start is the offset of the content of n: behind an opening quotation mark,
// and on the first written line of a block.
func (p *parser) start(n *yaml.Node) int {
	s := p.source
	offset := s.at(n.Line, n.Column)
	switch {
	case n.Kind != yaml.ScalarNode:
	case n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		offset = min(offset+1, len(s.text))
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		offset += len(s.rest(offset))
		written := strings.TrimLeft(s.text[offset:], " \t\n")
		if written != "" {
			offset = len(s.text) - len(written)
		}
	}
	return offset
}

// mapping reads the keys of v; what is no mapping has none.
func (p *parser) mapping(v value) map[string]value {
	if v.node.Kind != yaml.MappingNode {
		p.wrongType(v)
		return nil
	}
	return p.fields(v.node, v.path, v.key.Keys, p.place(v.node))
}

// fields is the values of a mapping by key. It reports unknown, repeated and
// missing keys. An empty value, ~ and null count as not given; a misspelt key
// has an entry without a node.
func (p *parser) fields(n *yaml.Node, path string, keys []Key, at diag.Pos) map[string]value {
	out := map[string]value{}
	lines := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode {
			p.add(diag.New(diag.KeyNotText, p.place(k)))
			continue
		}
		name := clean(k.Value)
		key, known := find(keys, name)
		switch {
		case p.full():
		case !known:
			p.unknownKey(k, name, path, keys)
			// A misspelt key is told once, not also as the key it misses.
			if near, ok := nearest(name, keys); ok && len(near) == 1 {
				if _, taken := out[near[0]]; !taken {
					out[near[0]] = value{path: join(path, near[0])}
				}
			}
			continue
		case lines[name] > 0:
			p.add(diag.New(diag.DuplicateKey, p.place(k), name, lines[name]))
			continue
		}
		lines[name] = k.Line
		if !null(v) {
			out[name] = value{key, join(path, name), v}
		}
	}
	for _, key := range keys {
		if _, named := out[key.Name]; named || !key.Required {
			continue
		}
		where := at
		if line := lines[key.Name]; line > 0 {
			where = p.keyPlace(n, key.Name)
		}
		p.add(diag.New(diag.MissingKey, where, join(path, key.Name), key.Words()).Hint(key.Name + ": " + key.Example))
	}
	return out
}

// keyPlace is where the first key of that name stands in n.
func (p *parser) keyPlace(n *yaml.Node, name string) diag.Pos {
	for i := 0; i < len(n.Content); i += 2 {
		if k := n.Content[i]; k.Kind == yaml.ScalarNode && clean(k.Value) == name {
			return p.place(k)
		}
	}
	return p.place(n)
}

func (p *parser) unknownKey(k *yaml.Node, name, path string, keys []Key) {
	within := diag.Words{Vi: path, En: path}
	if path == "" {
		within = p.kind.Words
	}
	p.add(diag.New(diag.UnknownKey, p.place(k), name, within).Hint(strings.Join(suggest(name, keys, p.kind.Keys), ", ")))
}

// items is the values of a list; a single value is a list of itself.
func (p *parser) items(v value) []value {
	if !v.given() {
		return nil
	}
	if v.node.Kind != yaml.SequenceNode {
		return []value{v}
	}
	var out []value
	for _, n := range v.node.Content {
		switch {
		case null(n):
			p.add(diag.New(diag.EmptyItem, p.place(n), v.path))
		case n.Kind == yaml.SequenceNode:
			p.wrongForm(value{v.key, v.path, n}, diag.Words{Vi: "một dòng chữ ở mỗi mục", En: "one text in each item"})
		default:
			out = append(out, value{v.key, v.path, n})
		}
	}
	return out
}

// text is the value of a key that holds one text.
func (p *parser) text(v value) Text {
	if !v.given() {
		return Text{}
	}
	pos := p.place(v.node)
	if v.node.Kind != yaml.ScalarNode {
		p.wrongType(v)
		return Text{Pos: pos}
	}
	p.checkEscapes(v.node)
	p.checkComment(v.node)
	return Text{Value: clean(v.node.Value), Pos: pos}
}

// checkEscapes reports the unprintable characters that the escapes of a quoted
// text stand for; those the file holds as such are reported already.
func (p *parser) checkEscapes(n *yaml.Node) {
	if n.Style&yaml.DoubleQuotedStyle == 0 {
		return
	}
	for _, r := range n.Value {
		if unprintable(r) && !p.full() {
			p.add(diag.New(diag.Unprintable, p.place(n), diag.CodePoint(r)))
		}
	}
}

// checkComment warns of a text cut short: YAML takes "Phòng #1" for "Phòng" and
// a comment. A comment meant as one has a space behind its #.
func (p *parser) checkComment(n *yaml.Node) {
	comment := n.LineComment
	if len(comment) < 2 || comment[1] == ' ' || comment[1] == '#' {
		return
	}
	start := p.source.at(n.Line, n.Column)
	if i := strings.Index(p.source.rest(start), comment); i >= 0 {
		p.add(diag.New(diag.TextInComment, p.source.pos(start+i, utf8.RuneCountInString(comment)), comment))
	}
}

// texts is the value of a key that holds a text or several.
func (p *parser) texts(v value) []Text {
	var out []Text
	for _, item := range p.items(v) {
		if p.strayColon(item) {
			continue
		}
		if t := p.text(item); t.Present() {
			out = append(out, t)
		}
	}
	return out
}

// strayColon reports an item that is a mapping only because the text has a
// colon in it: "- Đ/c A: trưởng ban".
func (p *parser) strayColon(v value) bool {
	n := v.node
	if n.Kind != yaml.MappingNode || n.Style&yaml.FlowStyle != 0 || len(n.Content) != 2 {
		return false
	}
	k := n.Content[0]
	if _, known := find(v.key.Keys, clean(k.Value)); known || k.Kind != yaml.ScalarNode {
		return false
	}
	if _, similar := nearest(clean(k.Value), v.key.Keys); similar {
		return false
	}
	end := p.source.at(k.Line, k.Column) + len(k.Value)
	if colon := strings.IndexByte(p.source.rest(min(end, len(p.source.text))), ':'); colon >= 0 {
		end += colon
	}
	p.add(diag.New(diag.ColonInValue, p.source.pos(min(end, len(p.source.text)), 1)))
	return true
}

func (p *parser) wrongType(v value) { p.wrongForm(v, v.key.wanted()) }

func (p *parser) wrongForm(v value, wanted diag.Words) {
	p.add(diag.New(diag.WrongType, p.place(v.node), v.path, wanted, form(v.node)).
		Hint(v.key.Name + ": " + v.key.Example))
}

// wanted is what the value of k should be, in words.
func (k Key) wanted() diag.Words {
	switch k.Kind {
	case KindTexts:
		return diag.Words{Vi: "một dòng chữ hoặc danh sách các dòng chữ", En: "a text or a list of texts"}
	case KindBody:
		return diag.Words{Vi: "các đoạn văn viết sau " + k.Name + ": |", En: "paragraphs written below " + k.Name + ": |"}
	case KindRecipients, KindNamed:
		return diag.Words{Vi: "danh sách tên", En: "a list of names"}
	case KindMapping:
		list := strings.Join(names(k.Keys), ", ")
		return diag.Words{Vi: "các khoá con (" + list + ")", En: "keys of its own (" + list + ")"}
	case KindMappings:
		list := strings.Join(names(k.Keys), ", ")
		return diag.Words{Vi: "các khoá con (" + list + "), hoặc danh sách các nhóm khoá ấy", En: "keys of its own (" + list + "), or a list of such"}
	case KindNumber, KindCount, KindAmount, KindMeasure:
		return diag.Words{Vi: "một số", En: "a number"}
	case KindDate:
		return diag.Words{Vi: "một ngày", En: "a date"}
	}
	return diag.Words{Vi: "một dòng chữ", En: "a text"}
}

// Words are what the key holds, in both languages, up to the first semicolon.
func (k Key) Words() diag.Words {
	vi, _, _ := strings.Cut(k.Vietnamese, ";")
	en, _, _ := strings.Cut(k.English, ";")
	return diag.Words{Vi: vi, En: en}
}

// form is what n is, in words.
func form(n *yaml.Node) diag.Words {
	switch n.Kind {
	case yaml.SequenceNode:
		return diag.Words{Vi: "một danh sách", En: "a list"}
	case yaml.MappingNode:
		return diag.Words{Vi: "các khoá con", En: "keys of its own"}
	}
	return diag.Words{Vi: "một dòng chữ", En: "a text"}
}

// null says whether n is a value left out: nothing, ~ or null, unquoted, an
// empty list, or a text of nothing but white space.
func null(n *yaml.Node) bool {
	if n.Kind != yaml.ScalarNode {
		return len(n.Content) == 0 && n.Kind != yaml.AliasNode
	}
	const quoted = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle
	if n.Style&quoted == 0 && (n.Value == "~" || n.Value == "null") {
		return true
	}
	return strings.TrimFunc(n.Value, func(r rune) bool { return space(r) || removed(r) }) == ""
}

func find(keys []Key, name string) (Key, bool) {
	for _, k := range keys {
		if k.Name == name {
			return k, true
		}
	}
	return Key{}, false
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
