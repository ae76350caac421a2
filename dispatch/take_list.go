package dispatch

import (
	"fmt"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
	"congvan/internal/match"
)

// takingList is a list of the file while its changes are taken in, or a value that
// stands for a list of one.
type takingList struct {
	*taking
	path    string
	mapping *yaml.Node // which has the list
	at      int        // where its key stands in there
	// owners are for the items of the list on the page the items of the file that
	// they come from: -1 for one of several that a group of the directory gave.
	owners []int
}

// several takes in the changes of a list, or of a value that becomes one.
func (t *taking) several(path string, mapping *yaml.Node, at int, was, now *yaml.Node) {
	n := mapping.Content[at+1]
	before, after := itemsOf(was), itemsOf(now)
	owners := t.owners(path, itemsOf(n))
	if len(owners) != len(before) {
		t.leave(errOther)
		return
	}
	l := &takingList{t, path, mapping, at, owners}
	for _, c := range match.Changes(saidAll(before), saidAll(after)) {
		switch {
		case c.Now < 0:
			l.drop(c.Was)
		case c.Was < 0:
			l.add(c.Before, after, after[c.Now])
		default:
			l.alter(c.Was, before[c.Was], after[c.Now])
		}
	}
}

// node is the list as it stands in the file.
func (l *takingList) node() *yaml.Node { return l.mapping.Content[l.at+1] }

// alter takes in the change of an item.
func (l *takingList) alter(i int, was, now *yaml.Node) {
	n, owner := l.node(), l.owners[i]
	switch {
	case owner < 0:
		l.leave(errOther)
	case n.Kind == yaml.SequenceNode:
		l.one(fmt.Sprintf("%s[%d]", l.path, owner), n.Content[owner], was, now)
	default:
		l.one(l.path, n, was, now)
	}
}

// drop takes an item out.
func (l *takingList) drop(i int) {
	n, owner := l.node(), l.owners[i]
	switch {
	case owner < 0:
		l.leave(errOther)
	case n.Kind == yaml.SequenceNode && len(n.Content) > 1:
		l.removeItem(n, owner)
	default:
		l.removeKey(l.mapping, l.at)
	}
}

// add puts an item in, in front of the one of the page that stands there. A value
// that is no list yet becomes one, of all items.
func (l *takingList) add(before int, all []*yaml.Node, item *yaml.Node) {
	n := l.node()
	if n.Kind != yaml.SequenceNode {
		if item == all[len(all)-1] { // once for all that are added
			l.leave(l.setKey(l.mapping, l.at, listNode(all)))
		}
		return
	}
	i := len(n.Content)
	switch {
	case before < len(l.owners) && l.owners[before] >= 0:
		i = l.owners[before]
	case before > 0 && l.owners[before-1] >= 0:
		i = l.owners[before-1] + 1
	}
	l.leave(l.insertItem(n, i, item))
}

// owners are for the items of a list on the page those of the file that they come
// from, as takingList has them.
func (t *taking) owners(path string, nodes []*yaml.Node) []int {
	var owners []int
	places, named := t.stand[path]
	if !named {
		for i := range nodes {
			owners = append(owners, i)
		}
		return owners
	}
	times := map[int]int{}
	for _, pos := range places {
		i := t.itemAt(nodes, pos)
		owners = append(owners, i)
		times[i]++
	}
	for i, owner := range owners {
		if times[owner] > 1 {
			owners[i] = -1
		}
	}
	return owners
}

// itemAt is the item that a place stands in, -1 for one outside of the file.
func (t *taking) itemAt(nodes []*yaml.Node, pos diag.Pos) int {
	if pos.File != t.own.Path || pos.Line == 0 {
		return -1
	}
	offset := t.source.at(pos.Line, pos.Column)
	for i, n := range nodes {
		if t.first(n) <= offset && offset < t.stop(n) {
			return i
		}
	}
	return -1
}

// itemsOf are the items of a list, or the value itself as the only one.
func itemsOf(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.SequenceNode {
		return n.Content
	}
	return []*yaml.Node{n}
}
