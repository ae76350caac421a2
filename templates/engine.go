package templates

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"text/template"
	"text/template/parse"

	"congvan/dispatch"
)

// The bounds of one leaf: how many turns its loops may make together, how many
// bytes they may write, and how many bytes a text may have that it puts together.
const (
	mostSteps = 100_000
	mostBytes = 1 << 20
	mostText  = 1 << 16
)

// What a leaf may not do.
var (
	errTooLong  = errors.New("vòng lặp chạy quá lâu / the loops run too long")
	errTooBig   = errors.New("nội dung lập ra quá dài / the text grows too long")
	errNumber   = errors.New("không lặp theo con số / a loop over a number")
	errWeb      = errors.New("không dùng html, js, urlquery / no html, js or urlquery")
	errTemplate = errors.New("không dùng define, template, block / no define, template or block")
)

// The names of the functions that are put into a leaf by us.
const (
	stepFunc   = "_buoc"
	escapeFunc = "_thoat"
)

// marked is text that may bear marks of the body dialect: it is printed as it
// stands.
type marked string

// compile reads the leaf of a template. body says that it stands in a body: what
// it prints of a text is then escaped, so that no value changes the structure
// of the document.
func compile(leaf string, body bool) (*template.Template, error) {
	t, err := template.New("").Option("missingkey=error").Funcs(functions()).Parse(leaf)
	if err != nil {
		return nil, err
	}
	if len(t.Templates()) > 1 {
		return nil, errTemplate
	}
	if t.Tree == nil || t.Tree.Root == nil {
		return t, nil
	}
	if err := guard(t.Tree.Root, body); err != nil {
		return nil, err
	}
	return t, nil
}

// guard walks the tree of a leaf: loops count their turns, and what is printed
// in a body is escaped.
func guard(list *parse.ListNode, body bool) error {
	if list == nil {
		return nil
	}
	for _, n := range list.Nodes {
		var err error
		switch n := n.(type) {
		case *parse.ActionNode:
			if body && len(n.Pipe.Decl) == 0 {
				n.Pipe.Cmds = append(n.Pipe.Cmds, call(escapeFunc))
			}
		case *parse.IfNode:
			err = guardBranch(&n.BranchNode, body)
		case *parse.WithNode:
			err = guardBranch(&n.BranchNode, body)
		case *parse.RangeNode:
			if loopsOverNumber(n.Pipe) {
				return errNumber
			}
			err = guardBranch(&n.BranchNode, body)
			n.List.Nodes = append([]parse.Node{step()}, n.List.Nodes...)
		case *parse.TemplateNode:
			return errTemplate
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func guardBranch(n *parse.BranchNode, body bool) error {
	if err := guard(n.List, body); err != nil {
		return err
	}
	return guard(n.ElseList, body)
}

// loopsOverNumber says whether a loop is over a number that is written there.
// Values of a definition are never numbers, nor is what the functions give.
func loopsOverNumber(pipe *parse.PipeNode) bool {
	for _, cmd := range pipe.Cmds {
		for _, arg := range cmd.Args {
			switch a := arg.(type) {
			case *parse.NumberNode:
				return true
			case *parse.IdentifierNode:
				// What counts gives a number too.
				if a.Ident == "len" || a.Ident == "dem" {
					return true
				}
			}
		}
	}
	return false
}

// call is a command that calls a function without arguments of its own.
func call(name string) *parse.CommandNode {
	return &parse.CommandNode{NodeType: parse.NodeCommand, Args: []parse.Node{parse.NewIdentifier(name)}}
}

// step is an action that counts a turn of a loop.
func step() *parse.ActionNode {
	return &parse.ActionNode{
		NodeType: parse.NodeAction,
		Pipe:     &parse.PipeNode{NodeType: parse.NodePipe, Cmds: []*parse.CommandNode{call(stepFunc)}},
	}
}

// run prints a leaf with data.
func run(t *template.Template, data any) (string, error) {
	steps := 0
	t = t.Funcs(template.FuncMap{stepFunc: func() (string, error) {
		if steps++; steps > mostSteps {
			return "", errTooLong
		}
		return "", nil
	}, escapeFunc: escaper()})
	var b strings.Builder
	err := t.Execute(&bounded{&b, mostBytes}, data)
	return b.String(), err
}

// short is a text that a leaf has put together, in bounds: one that is doubled in
// a loop would fill the memory before any of it is written.
func short(text string) (string, error) {
	if len(text) > mostText {
		return "", errTooBig
	}
	return text, nil
}

// noWeb stands for the functions that make a text longer each time.
func noWeb(...any) (string, error) { return "", errWeb }

// bounded is a writer that takes so many bytes and no more.
type bounded struct {
	to   io.Writer
	left int
}

func (w *bounded) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, errTooBig
	}
	return w.to.Write(p)
}

// escaper is what prints the values of one body. Every text with marks has labels
// of its own for its footnotes there: those of the template and of other texts
// may be the same.
func escaper() func(v any) string {
	texts := 0
	return func(v any) string {
		text, ok := v.(marked)
		if !ok {
			return escape(v)
		}
		texts++
		numbers := map[string]int{}
		return dispatch.RenameNotes(string(text), func(label string) string {
			if numbers[label] == 0 {
				numbers[label] = len(numbers) + 1
			}
			return fmt.Sprintf("_%d.%d", texts, numbers[label])
		})
	}
}

// escape is a value as it stands in a body: every mark of the dialect in it is
// one of its characters.
func escape(v any) string {
	var b strings.Builder
	for _, r := range fmt.Sprint(v) {
		if r > ' ' && r < 0x7F && !(r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	// By itself, or with words behind it.
	if text := b.String(); dispatch.Numbered(text) || dispatch.Numbered(text+" a") {
		return numbered + text
	}
	return b.String()
}

// numbered stands before a value that is a numbering though nothing in it can be
// escaped: "Chương I", "– a". No value holds it.
const numbered = "\x00"

// unnumbered is a line of a body in which such values are no numbering: at its
// beginning an emphasis of nothing hides them.
func unnumbered(line string) string {
	stars := len(line) - len(strings.TrimLeft(line, "*"))
	if rest, ok := strings.CutPrefix(line[stars:], numbered); ok {
		if stars > 1 {
			line = line[:stars] + " " + rest
		} else {
			line = "** **" + line[:stars] + rest
		}
	}
	return strings.ReplaceAll(line, numbered, "")
}
