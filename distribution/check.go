package distribution

import (
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// mostProblems is how many problems of the entries are told.
const mostProblems = 100

// checker looks for what is wrong between the entries of a directory.
type checker struct {
	*Directory
	index
	list diag.List
}

// check reports keys and names that two have, days that end before they begin,
// members that there are not and groups that contain themselves.
func (d *Directory) check() diag.List {
	c := &checker{Directory: d, index: d.index()}
	c.keys()
	c.names()
	for _, p := range d.Places {
		c.days(p.From, p.To)
	}
	for _, g := range d.Groups {
		for _, m := range g.Members {
			c.days(m.From, m.To)
			c.member(g, m)
		}
	}
	c.rounds()
	return c.list
}

func (c *checker) add(d diag.Diagnostic) {
	switch {
	case len(c.list) < mostProblems:
		c.list.Add(d)
	case len(c.list) == mostProblems:
		c.list.Add(diag.New(diag.MoreProblems, diag.Pos{File: c.Path}, mostProblems))
	}
}

// full says whether further problems need not be worked out.
func (c *checker) full() bool { return len(c.list) > mostProblems }

// keys reports two places or groups that definitions call by one key.
func (c *checker) keys() {
	seen := map[string]diag.Pos{}
	look := func(key string, at diag.Pos) {
		other, taken := seen[dispatch.FoldKey(key)]
		switch {
		case key == "":
		case taken:
			c.add(diag.New(diag.SameDirectoryKey, at, key, other.Line))
		default:
			seen[dispatch.FoldKey(key)] = at
		}
	}
	for _, p := range c.Places {
		look(p.Key, p.Pos)
	}
	for _, g := range c.Groups {
		look(g.Key, g.Pos)
	}
}

// names reports two places that have one name on some day.
func (c *checker) names() {
	seen := map[string][]Place{}
	for _, p := range c.Places {
		for _, name := range slices.Compact([]string{sameName(p.Name), sameName(p.Short)}) {
			if name == "" {
				continue
			}
			other := slices.IndexFunc(seen[name], func(o Place) bool { return !p.To.Before(o.From) && !o.To.Before(p.From) })
			if other >= 0 {
				at := seen[name][other].Pos
				c.add(diag.New(diag.SameDirectoryName, p.Pos, p.Name, at.Line))
				break
			}
			seen[name] = append(seen[name], p)
		}
	}
}

func (c *checker) days(from, to dispatch.Date) {
	if to.Before(from) {
		c.add(diag.New(diag.TermBackwards, to.Pos))
	}
}

// member reports a member that is neither a place nor a group.
func (c *checker) member(g Group, m Member) {
	key := dispatch.FoldKey(m.Key)
	_, place := c.places[key]
	if _, group := c.groups[key]; m.Key == "" || place || group || c.full() {
		return
	}
	var keys []string
	for _, p := range c.Places {
		keys = append(keys, p.Key)
	}
	for _, g := range c.Groups {
		keys = append(keys, g.Key)
	}
	d := diag.New(diag.UnknownMember, m.Pos, g.Key, m.Key)
	if near := dispatch.Near(m.Key, keys); len(near) > 0 {
		d = d.Hint(strings.Join(near, ", "))
	}
	c.add(d)
}

// rounds reports every member by which a group comes to contain itself, with the
// way round.
func (c *checker) rounds() {
	done := map[int]bool{}
	var way []int
	var walk func(group int)
	walk = func(group int) {
		way = append(way, group)
		for _, m := range c.Groups[group].Members {
			key := dispatch.FoldKey(m.Key)
			_, place := c.places[key]
			next, ok := c.groups[key]
			if place || !ok || done[next] {
				continue
			}
			if i := slices.Index(way, next); i >= 0 {
				c.add(diag.New(diag.GroupInItself, m.Pos, c.round(way[i:])))
				continue
			}
			walk(next)
		}
		way = way[:len(way)-1]
		done[group] = true
	}
	for i := range c.Groups {
		if !done[i] {
			walk(i)
		}
	}
}

// round is a way round in words, the first group at its end again.
func (c *checker) round(way []int) string {
	var keys []string
	for _, i := range append(way[:len(way):len(way)], way[0]) {
		keys = append(keys, c.Groups[i].Key)
	}
	return strings.Join(keys, " → ")
}
