package dispatch

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// Take makes the file say what back says where back differs from sent, and leaves
// all else as it is. sent is the document that the file made, back the same when it
// came back changed, both read from what was made; own is the document as it was
// made from the file, with all that its template, the profile and the directory
// gave it. What they gave is changed in the file, which then says it itself.
//
// What the file cannot say, such as another name for one of a group of the
// directory, is left as it is; left is how many such places there are. Who makes the
// document again, reads it and holds it against back with Differences sees which.
func (e *Edits) Take(own, sent, back *Definition) (left int) {
	t := &taking{
		Edits: e, own: own,
		stand: map[string][]diag.Pos{
			"kinh_gui":   standing(own.Addressees),
			"kinh_trinh": standing(own.SubmittedTo),
			"noi_nhan":   standing(own.Recipients),
		},
		bodies: [3]map[string]Content{own.bodies(), sent.bodies(), back.bodies()},
	}
	was, now := sent.node(), back.node()
	t.whole = childAt(e.root, "noi_dung") < 0 && said(childIn(was, "noi_dung")) != said(childIn(now, "noi_dung"))
	for _, key := range Schema() {
		if key.Name != "mau" && key.Name != "the_thuc" && key.Name != "trinh_bay" {
			t.key(key.Name, e.root, key.Name, childIn(was, key.Name), childIn(now, key.Name))
		}
	}
	return t.left
}

// taking is one run of Take.
type taking struct {
	*Edits
	own    *Definition
	stand  map[string][]diag.Pos // where each printed item of a list stands
	bodies [3]map[string]Content // as they were made, sent and came back, by their keys
	// whole says that all that the template brings is to stand in the file: once
	// that has a text of its own, the template brings nothing more.
	whole bool
	left  int
}

// leave counts an edit that the file refused.
func (t *taking) leave(err error) {
	if err != nil {
		t.left++
	}
}

// standing is where the recipients stand that are on the page.
func standing(recipients []Recipient) []diag.Pos {
	var out []diag.Pos
	for _, r := range OnPage(recipients) {
		out = append(out, r.At())
	}
	return out
}

// childIn is the value of a key, nil in no mapping.
func childIn(n *yaml.Node, name string) *yaml.Node {
	if n == nil {
		return nil
	}
	return childOf(n, name)
}

// key takes in the change of a key of a mapping of the file.
func (t *taking) key(path string, mapping *yaml.Node, name string, was, now *yaml.Node) {
	at := childAt(mapping, name)
	if said(was) == said(now) {
		if t.whole && mapping == t.root && at < 0 && now != nil && t.brought(name) {
			t.leave(t.putKey(name, now))
		}
		return
	}
	switch {
	case at >= 0 && null(mapping.Content[at+1]):
		t.leave(t.setKey(mapping, at, now))
	case at >= 0 && now == nil:
		t.removeKey(mapping, at)
	case at >= 0:
		t.value(path, mapping, at, was, now)
	case now == nil:
		t.leave(errOther)
	case mapping == t.root:
		t.leave(t.putKey(name, now))
	default:
		t.leave(t.insertKey(mapping, name, now))
	}
}

// brought says whether the template gave the document a key.
func (t *taking) brought(name string) bool {
	pos := t.own.Given[name]
	return pos.Line == t.own.Template.Pos.Line && pos.File == t.own.Template.Pos.File
}

// value takes in the change of the value of a key that the file has.
func (t *taking) value(path string, mapping *yaml.Node, at int, was, now *yaml.Node) {
	n := mapping.Content[at+1]
	_, isBody := t.bodies[0][path]
	switch {
	case isBody && n.Kind == yaml.ScalarNode:
		t.leave(t.content(path, mapping, at))
	case was == nil:
		t.leave(errOther)
	case n.Kind == yaml.SequenceNode || was.Kind == yaml.SequenceNode || now.Kind == yaml.SequenceNode:
		t.several(path, mapping, at, was, now)
	default:
		t.one(path, n, was, now)
	}
}

// one takes in the change of a value that is no list.
func (t *taking) one(path string, n, was, now *yaml.Node) {
	switch {
	case n.Kind == yaml.ScalarNode && was.Kind == yaml.ScalarNode && now.Kind == yaml.ScalarNode:
		t.leave(t.SetText(t.place(n), unshifted(now.Value)))
	case n.Kind == yaml.ScalarNode:
		t.leave(t.replace(n, now))
	case n.Kind == yaml.MappingNode:
		before, after := keyedNode(was), keyedNode(now)
		for _, name := range keysIn(before, after) {
			t.key(path+"."+name, n, name, childOf(before, name), childOf(after, name))
		}
	default:
		t.leave(errOther)
	}
}

// keyedNode is a recipient with keys, where it is a name alone.
func keyedNode(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.MappingNode {
		return n
	}
	return &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{wordNode("ten"), n}}
}

// said is a value on one line, "" for none.
func said(n *yaml.Node) string {
	if n == nil {
		return ""
	}
	if n.Kind == yaml.ScalarNode {
		return unshifted(n.Value)
	}
	text, err := inline(n)
	if err != nil {
		return fmt.Sprint(saidAll(n.Content))
	}
	return strings.Trim(text, "{}")
}

func saidAll(nodes []*yaml.Node) []string {
	var out []string
	for _, n := range nodes {
		out = append(out, said(n))
	}
	return out
}
