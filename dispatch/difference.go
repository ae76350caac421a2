package dispatch

import (
	"fmt"
	"slices"

	"go.yaml.in/yaml/v4"

	"congvan/internal/match"
)

// Difference is something that two documents say otherwise: the key of the
// definition, of an item of a list with its place from 0 ("noi_nhan[2]"), and what
// the one and the other say there, "" for nothing.
type Difference struct{ Key, Was, Now string }

// Differences are all in which two documents differ, in the order of Schema: of a
// list its items, of a body its paragraphs, tables and notes.
func Differences(was, now *Definition) []Difference {
	c := &comparison{was: was.bodies(), now: now.bodies()}
	c.compare("", was.node(), now.node())
	return c.found
}

// comparison is one run of Differences.
type comparison struct {
	was, now map[string]Content
	found    []Difference
}

func (c *comparison) compare(path string, was, now *yaml.Node) {
	body, isBody := c.was[path]
	switch {
	case said(was) == said(now):
	case was == nil || now == nil:
		c.found = append(c.found, Difference{path, said(was), said(now)})
	case isBody:
		c.texts(path, body.pieces(), c.now[path].pieces())
	case was.Kind == yaml.MappingNode && now.Kind == yaml.MappingNode:
		for _, name := range keysIn(was, now) {
			inner := name
			if path != "" {
				inner = path + "." + name
			}
			c.compare(inner, childOf(was, name), childOf(now, name))
		}
	case was.Kind == yaml.SequenceNode || now.Kind == yaml.SequenceNode:
		c.items(path, itemsOf(was), itemsOf(now))
	default:
		c.found = append(c.found, Difference{path, said(was), said(now)})
	}
}

// items compares two lists.
func (c *comparison) items(path string, was, now []*yaml.Node) {
	for _, change := range match.Changes(saidAll(was), saidAll(now)) {
		item := fmt.Sprintf("%s[%d]", path, max(change.Was, change.Before))
		switch {
		case change.Was < 0:
			c.compare(item, nil, now[change.Now])
		case change.Now < 0:
			c.compare(item, was[change.Was], nil)
		default:
			c.compare(item, was[change.Was], now[change.Now])
		}
	}
}

// texts compares two bodies.
func (c *comparison) texts(path string, was, now []string) {
	for _, change := range match.Changes(was, now) {
		d := Difference{Key: fmt.Sprintf("%s[%d]", path, max(change.Was, change.Before))}
		if change.Was >= 0 {
			d.Was = was[change.Was]
		}
		if change.Now >= 0 {
			d.Now = now[change.Now]
		}
		c.found = append(c.found, d)
	}
}

// keysIn are the keys of two mappings, those of the first in front.
func keysIn(a, b *yaml.Node) []string {
	var out []string
	for _, n := range []*yaml.Node{a, b} {
		for i := 0; i < len(n.Content); i += 2 {
			if name := n.Content[i].Value; !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// pieces are the blocks and then the notes of a body as they are typed, the notes
// without their labels, which the page does not show.
func (c Content) pieces() []string {
	bare := Content{Blocks: c.Blocks, Notes: make([]Note, len(c.Notes))}
	var out []string
	for _, block := range c.Blocks {
		out = append(out, bare.blockMarkup(block))
	}
	for i := range c.Notes {
		out = append(out, c.noteText(i))
	}
	return out
}
