package distribution

import (
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/templates/prose"
)

// Resolve gives the recipients of a definition that are said by keys of the
// directory the words that stand for them on the page, on the day of the document.
// A group has words of its own or, where that is asked for, is the names of its
// members in the order of precedence. Who would stand on the page twice stands
// there once and receives the document all the same.
//
// Words that are no key stay as they are, and nothing moves but Như trên, to the
// front of recipients that are all said by keys. d may be nil: then a key has
// nothing to be found in, which is told. A definition that has been issued is left
// alone.
func Resolve(def *dispatch.Definition, d *Directory) diag.List {
	if def.Released() {
		return nil
	}
	r := &resolver{dir: d, on: def.Date}
	def.Addressees = r.all(def.Addressees)
	def.SubmittedTo = r.all(def.SubmittedTo)
	def.Recipients = asAboveFirst(r.all(def.Recipients))
	r.onceOnPage(def)
	return r.list
}

// resolver is what the functions that resolve one definition share.
type resolver struct {
	dir  *Directory
	on   dispatch.Date
	list diag.List
}

// all are recipients with what the directory says of them, as a list of its own:
// those of a profile are of many documents.
func (r *resolver) all(items []dispatch.Recipient) []dispatch.Recipient {
	var out []dispatch.Recipient
	for _, item := range items {
		if r.dir != nil && !item.Key.Present() && !item.Group.Present() {
			item = r.keyed(item)
		}
		switch {
		case item.Key.Present():
			out = append(out, r.place(item))
		case item.Group.Present():
			out = append(out, r.group(item)...)
		default:
			out = append(out, item)
		}
	}
	return out
}

// keyed is a recipient in words, which may be a key letter for letter.
func (r *resolver) keyed(item dispatch.Recipient) dispatch.Recipient {
	word := item.Name
	if p, ok := r.dir.Find(word.Value); ok && p.Key == word.Value {
		item.Key, item.Name = word, dispatch.Text{}
	} else if g, ok := r.dir.Group(word.Value); ok && g.Key == word.Value {
		item.Group, item.Name = word, dispatch.Text{}
	}
	return item
}

// place is a recipient with the name of the place that its key calls.
func (r *resolver) place(item dispatch.Recipient) dispatch.Recipient {
	p, ok := Place{}, false
	if r.dir != nil {
		p, ok = r.dir.Find(item.Key.Value)
	}
	if !ok {
		r.unknown(item.Key, "khoa")
		return item
	}
	if !r.on.Within(p.From, p.To) {
		r.list.Add(diag.New(diag.NotOnThatDay, item.Key.Pos, p.Name))
	}
	if !item.Name.Present() {
		item.Name = dispatch.Text{Value: p.Name, Pos: item.Key.Pos}
	}
	return item
}

// group is a recipient with the words of its group, or the members of the group by
// name.
func (r *resolver) group(item dispatch.Recipient) []dispatch.Recipient {
	g, ok := Group{}, false
	if r.dir != nil {
		g, ok = r.dir.Group(item.Group.Value)
	}
	if !ok {
		r.unknown(item.Group, "nhom")
		return []dispatch.Recipient{item}
	}
	var left []string
	for _, key := range item.Less {
		out := r.dir.Members(key.Value, r.on)
		_, place := r.dir.Find(key.Value)
		_, group := r.dir.Group(key.Value)
		switch {
		case !place && !group:
			r.unknown(key, "tru")
			continue
		case !slices.ContainsFunc(r.dir.Members(item.Group.Value, r.on), func(p Place) bool { return slices.Contains(out, p) }):
			r.list.Add(diag.New(diag.NotInGroup, key.Pos, key.Value, item.Group.Value))
		}
		left = append(left, r.nameOf(key.Value))
	}
	members := membersOf(r.dir, item, r.on)
	if len(members) == 0 {
		r.list.Add(diag.New(diag.EmptyGroup, item.Group.Pos, item.Group.Value))
	}
	if !item.ByName {
		if !item.Name.Present() {
			item.Name = dispatch.Text{Value: g.Name, Pos: item.Group.Pos}
			if len(left) > 0 {
				item.Name.Value += ", trừ " + prose.Join(left)
			}
		}
		return []dispatch.Recipient{item}
	}
	var out []dispatch.Recipient
	for _, p := range members {
		out = append(out, dispatch.Recipient{
			Name: dispatch.Text{Value: p.Name, Pos: item.Group.Pos}, Key: dispatch.Text{Value: p.Key, Pos: item.Group.Pos},
			Purpose: item.Purpose, Copies: item.Copies, Printed: item.Printed,
		})
	}
	return out
}

// membersOf are the places of the group of a recipient on a day, those left out
// that are not to have the document, in the order of precedence.
func membersOf(d *Directory, item dispatch.Recipient, on dispatch.Date) []Place {
	var less []Place
	for _, key := range item.Less {
		less = append(less, d.Members(key.Value, on)...)
	}
	return slices.DeleteFunc(d.Members(item.Group.Value, on), func(p Place) bool { return slices.Contains(less, p) })
}

// nameOf is the name of the place or the group that a key calls.
func (r *resolver) nameOf(key string) string {
	if p, ok := r.dir.Find(key); ok {
		return p.Name
	}
	g, _ := r.dir.Group(key)
	return g.Name
}

// unknown tells of a key that the directory does not have, or not as what it is
// given for.
func (r *resolver) unknown(key dispatch.Text, given string) {
	if r.dir == nil {
		r.list.Add(diag.New(diag.NoDirectory, key.Pos, key.Value))
		return
	}
	_, place := r.dir.Find(key.Value)
	_, group := r.dir.Group(key.Value)
	switch {
	case place && given == "nhom":
		r.list.Add(diag.New(diag.OtherKeyOfDirectory, key.Pos, key.Value, "khoa").Hint("khoa: " + key.Value))
		return
	case group && given == "khoa":
		r.list.Add(diag.New(diag.OtherKeyOfDirectory, key.Pos, key.Value, "nhom").Hint("nhom: " + key.Value))
		return
	}
	var keys []string
	if given != "nhom" {
		for _, p := range r.dir.Places {
			keys = append(keys, p.Key)
		}
	}
	if given != "khoa" {
		for _, g := range r.dir.Groups {
			keys = append(keys, g.Key)
		}
	}
	d := diag.New(diag.NotInDirectory, key.Pos, key.Value, r.dir.Path)
	if near := dispatch.Near(key.Value, keys); len(near) > 0 {
		d = d.Hint(strings.Join(near, ", "))
	}
	r.list.Add(d)
}

// asAboveFirst are recipients with Như trên in front, where all others are said by
// keys and there is no order that a writer gave to words.
func asAboveFirst(items []dispatch.Recipient) []dispatch.Recipient {
	i := slices.IndexFunc(items, dispatch.Recipient.AsAbove)
	for j, item := range items {
		if j != i && !item.Key.Present() && !item.Group.Present() {
			return items
		}
	}
	if i <= 0 {
		return items
	}
	first := items[i]
	return slices.Insert(slices.Delete(items, i, i+1), 0, first)
}

// onceOnPage keeps from the page who stands on it already: in the same list, or
// among those that Như trên stands for.
func (r *resolver) onceOnPage(def *dispatch.Definition) {
	above := map[string]dispatch.Recipient{}
	r.once(def.Addressees, above)
	r.once(def.SubmittedTo, above)
	if !slices.ContainsFunc(dispatch.OnPage(def.Recipients), dispatch.Recipient.AsAbove) {
		above = map[string]dispatch.Recipient{}
	}
	r.once(def.Recipients, above)
}

func (r *resolver) once(items []dispatch.Recipient, seen map[string]dispatch.Recipient) {
	for i := range items {
		item := &items[i]
		if item.Printed == dispatch.PrintNothing || !item.Name.Present() {
			continue
		}
		name := string(plain(bare(item.Name.Value)))
		if other, twice := seen[name]; twice {
			r.list.Add(diag.New(diag.TwiceOnPage, item.At(), bare(item.Name.Value), other.At().Line))
			item.Printed = dispatch.PrintNothing
			continue
		}
		seen[name] = *item
	}
}
