package dispatch

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"congvan/internal/diag"
)

// deepest is how many levels of YAML a definition may have. It needs four.
const deepest = 32

// loadYAML reads the file into nodes, or reports why it cannot. What YAML has
// beyond keys, lists and texts is refused here: anchors, aliases and tags, and
// a second document. Nodes keep aliases unexpanded, so an alias bomb is as
// small as it is written.
func (p *parser) loadYAML() *yaml.Node {
	loader, err := yaml.NewLoader(strings.NewReader(p.source.text),
		yaml.WithPlugin(loaderlimits.New(loaderlimits.DepthValue(deepest))))
	if err != nil {
		p.yamlError(err)
		return nil
	}
	file := diag.Pos{File: p.source.path}
	document, err := load(loader)
	switch {
	case err == io.EOF:
		p.add(diag.New(diag.EmptyFile, file))
		return nil
	case err != nil:
		p.yamlError(err)
		return nil
	}
	second, err := load(loader)
	switch {
	case err == nil:
		p.add(diag.New(diag.ManyDocuments, p.source.pos(p.source.at(second.Line, 1), 3)))
		return nil
	case err != io.EOF:
		p.yamlError(err)
		return nil
	}
	root := document.Content[0]
	if null(root) {
		p.add(diag.New(diag.EmptyFile, file))
		return nil
	}
	if !p.plainYAML(root) {
		return nil
	}
	if root.Kind != yaml.MappingNode {
		p.add(diag.New(diag.NotDefinition, p.place(root), form(root), p.kind.Words).Hint(p.kind.Begins))
		return nil
	}
	return root
}

// load is the next document of the loader. The library answers some malformed
// input with a panic of its own ("please report"); a clerk should get the
// message, not the trace.
func load(loader *yaml.Loader) (document *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	document = &yaml.Node{}
	if err := loader.Load(document); err != nil {
		return nil, err
	}
	return document, nil
}

// plainYAML reports every anchor, alias and tag below n.
func (p *parser) plainYAML(n *yaml.Node) bool {
	ok := true
	report := func(id diag.ID, word string) {
		p.add(diag.New(id, p.source.pos(p.source.at(n.Line, n.Column), len([]rune(word))), word))
		ok = false
	}
	switch {
	case n.Kind == yaml.AliasNode:
		report(diag.AnchorOrAlias, "*"+n.Value)
	case n.Anchor != "":
		report(diag.AnchorOrAlias, "&"+n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		report(diag.ExplicitTag, p.word(n.Line, n.Column))
	}
	for _, child := range n.Content {
		ok = p.plainYAML(child) && ok
	}
	return ok
}

// word is the source from a place to the next space.
func (p *parser) word(line, column int) string {
	rest := p.source.rest(p.source.at(line, column))
	word, _, _ := strings.Cut(rest, " ")
	return word
}

// yamlError says in our words what the parser says in its own, at the place
// where the writer has something to change.
func (p *parser) yamlError(err error) {
	var e *yaml.LoadError
	if !errors.As(err, &e) || e.Mark.Line == 0 {
		p.add(diag.New(diag.BadYAML, diag.Pos{File: p.source.path}, err.Error()))
		return
	}
	mark := p.source.at(e.Mark.Line, e.Mark.Column)
	context := mark
	if e.ContextMark.Line > 0 {
		context = p.source.at(e.ContextMark.Line, e.ContextMark.Column)
	}
	report := func(id diag.ID, offset int, args ...any) {
		p.add(diag.New(id, p.source.pos(offset, 1), args...))
	}
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(e.Message, w) || strings.Contains(e.ContextMsg, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("exceeded max depth"):
		report(diag.TooDeep, mark, deepest)
	case has("unknown anchor", "scanning an alias", "scanning an anchor"):
		report(diag.AnchorOrAlias, context, p.word(e.Mark.Line, e.Mark.Column))
	case has("tab character"), has("cannot start any token") && strings.HasPrefix(p.source.text[mark:], "\t"):
		report(diag.TabIndent, mark)
	case has("cannot start any token"):
		report(diag.BadFirstChar, mark)
	case has("mapping values are not allowed"):
		p.strayMappingValue(e.Mark.Line, mark)
	case has("could not find expected ':'"):
		report(diag.MissingColon, context)
	case has("unknown escape", "hexadecimal number", "Unicode character escape"):
		report(diag.BadEscape, mark)
	case has("scanning a quoted scalar"):
		report(diag.UnclosedQuote, context)
	case has("parsing a flow"), has("did not find expected node content"):
		report(diag.UnclosedBracket, context)
	case has("a tag", "tag handle"):
		report(diag.ExplicitTag, mark, p.word(e.Mark.Line, e.Mark.Column))
	case has("did not find expected key", "'-' indicator", "block sequence entries"):
		if strings.TrimSpace(p.before(mark)) != "" {
			report(diag.TextBehind, mark)
		} else {
			report(diag.BadIndent, mark)
		}
	default:
		report(diag.BadYAML, mark, e.Message)
	}
}

// strayMappingValue reports the colon at offset, which YAML did not expect: it
// is the second of its line, or the line above is no key, or the line stands
// in the wrong column.
func (p *parser) strayMappingValue(line, offset int) {
	before := p.before(offset)
	if strings.Contains(before, ": ") {
		p.add(diag.New(diag.ColonInValue, p.source.pos(offset, 1)))
		return
	}
	for above := line - 1; above > 0; above-- {
		text := p.source.lineText(above)
		trimmed := strings.TrimSpace(text)
		if trimmed == "" || trimmed[0] == '#' {
			continue
		}
		if !strings.Contains(text, ": ") && !strings.HasSuffix(trimmed, ":") {
			indent := len(text) - len(strings.TrimLeft(text, " "))
			p.add(diag.New(diag.MissingColon, p.source.pos(p.source.at(above, indent+1), len([]rune(trimmed)))))
			return
		}
		break
	}
	indent := len(before) - len(strings.TrimLeft(before, " "))
	p.add(diag.New(diag.BadIndent, p.source.pos(offset-len(before)+indent, 1)))
}

// before is what stands on its line in front of offset.
func (p *parser) before(offset int) string {
	text := p.source.text[:offset]
	return text[strings.LastIndexByte(text, '\n')+1:]
}
