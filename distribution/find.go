package distribution

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/templates/prose"
)

// Find is the place that a key calls, whatever its capitals, marks and hyphens.
func (d *Directory) Find(key string) (Place, bool) {
	for _, p := range d.Places {
		if p.Key != "" && dispatch.FoldKey(p.Key) == dispatch.FoldKey(key) {
			return p, true
		}
	}
	return Place{}, false
}

// Group is the group that a key calls, whatever its capitals, marks and hyphens.
func (d *Directory) Group(key string) (Group, bool) {
	for _, g := range d.Groups {
		if g.Key != "" && dispatch.FoldKey(g.Key) == dispatch.FoldKey(key) {
			return g, true
		}
	}
	return Group{}, false
}

// ByName is the place of that name or short name, whatever its capitals and
// wherever it bears the mark of a tone: "Uỷ ban", "ỦY BAN". Of places that had one
// name one after the other it is the first.
func (d *Directory) ByName(words string) (Place, bool) {
	name := sameName(words)
	i := slices.IndexFunc(d.Places, func(p Place) bool {
		return sameName(p.Name) == name || sameName(p.Short) == name
	})
	if i < 0 || name == "" {
		return Place{}, false
	}
	return d.Places[i], true
}

// Members are the places that a key stands for on a day: the one that it calls,
// or those of a group and of the groups in it. They are in the order of precedence,
// no one twice; who does not belong on that day is left out, and a part of a day
// that is open keeps no one out. There are none for a key that calls nothing.
func (d *Directory) Members(key string, on dispatch.Date) []Place {
	x := d.index()
	member, seen := map[int]bool{}, map[int]bool{}
	var gather func(key string)
	gather = func(key string) {
		if i, ok := x.places[dispatch.FoldKey(key)]; ok {
			member[i] = on.Within(d.Places[i].From, d.Places[i].To)
			return
		}
		i, ok := x.groups[dispatch.FoldKey(key)]
		if !ok || seen[i] {
			return
		}
		seen[i] = true
		for _, m := range d.Groups[i].Members {
			if on.Within(m.From, m.To) {
				gather(m.Key)
			}
		}
	}
	gather(key)
	var places []Place
	for i, p := range d.Places {
		if member[i] {
			places = append(places, p)
		}
	}
	slices.SortStableFunc(places, func(a, b Place) int { return cmp.Compare(precedence(a), precedence(b)) })
	return places
}

// precedence is the order of a place with those behind all that have none.
func precedence(p Place) int {
	if p.Order == 0 {
		return math.MaxInt
	}
	return p.Order
}

// index is where the places and the groups stand by their keys, folded. Of two
// that have one key it is the first.
type index struct{ places, groups map[string]int }

func (d *Directory) index() index {
	x := index{map[string]int{}, map[string]int{}}
	put := func(at map[string]int, key string, i int) {
		if _, taken := at[dispatch.FoldKey(key)]; key != "" && !taken {
			at[dispatch.FoldKey(key)] = i
		}
	}
	for i, p := range d.Places {
		put(x.places, p.Key, i)
	}
	for i, g := range d.Groups {
		put(x.groups, g.Key, i)
	}
	return x
}

// sameName is a name as names are compared.
func sameName(name string) string {
	moved, err := prose.Tone(strings.ToLower(strings.Join(strings.Fields(name), " ")), prose.ToneOnLast)
	if err != nil {
		return name
	}
	return moved
}
