package main

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
)

// named is a body or a capacity of the profile under the key it is called by.
type named struct{ key, words string }

// named are the bodies for co_quan, and for ky the capacities held on the day of
// the document as far as it is known; none for other keys.
func (f *form) named(k dispatch.Key) []named {
	// A document that is referred to has a co_quan too, which is a text.
	if f.profile == nil || k.Kind != dispatch.KindMappings {
		return nil
	}
	var out []named
	add := func(key string, words ...[]dispatch.Text) {
		var shown []string
		for _, t := range slices.Concat(words...) {
			if t.Present() {
				shown = append(shown, t.Value)
			}
		}
		if !slices.ContainsFunc(out, func(n named) bool { return n.key == key }) {
			out = append(out, named{key, strings.Join(shown, ", ")})
		}
	}
	switch k.Name {
	case "co_quan":
		for _, b := range f.profile.Bodies {
			add(b.Key.Value, b.Name, b.Superior)
		}
	case "ky":
		day := f.day()
		for _, c := range f.profile.Signers {
			if c.Holds(day) {
				add(c.Key.Value, []dispatch.Text{c.Authority, c.Office, c.Also, c.Name})
			}
		}
	}
	return out
}

// day is that of the document, as far as it is known.
func (f *form) day() dispatch.Date {
	if f.values["ngay"] == nil {
		return dispatch.Date{}
	}
	src, err := yaml.Marshal(f.definition("ngay", f.values["ngay"]))
	if err != nil {
		return dispatch.Date{}
	}
	def, _ := dispatch.ParseIn("", src, nil, f.profile)
	if def == nil {
		return dispatch.Date{}
	}
	return def.Date
}

// fromProfile asks for one of the bodies or for the signers of the profile, or
// for others.
func (f *form) fromProfile(k dispatch.Key, title string, at place, all []named) (node, error) {
	out := &yaml.Node{Kind: yaml.SequenceNode}
	for more, err := true, error(nil); more; {
		var value node
		if value, err = f.oneOf(k, title, at, all); value != nil {
			out.Content = append(out.Content, value)
		}
		if err != nil || value == nil || k.Name == "co_quan" {
			return alone(out), err
		}
		if more, err = f.confirm(question{title: title + f.word(": thêm một người nữa không?", ": another one?")}, false); err != nil {
			return alone(out), err
		}
	}
	return alone(out), nil
}

// oneOf asks for one body or signer. The usual body is left to the profile, and
// a signer that need not be given to the template.
func (f *form) oneOf(k dispatch.Key, title string, at place, all []named) (node, error) {
	var options []option
	for _, n := range all {
		options = append(options, option{label: n.words, words: n.key})
	}
	options = append(options, option{label: f.word("Khác, tự nhập", "Another, typed in")})
	blank := k.Name == "ky" && !k.Required
	if blank {
		options = slices.Insert(options, 0, option{label: f.word("Để trống, lấy theo mẫu", "Left empty, as the template says")})
	}
	i, err := f.choose(question{title: title}, options)
	if err != nil {
		return nil, err
	}
	if blank {
		i--
	}
	if k.Name == "co_quan" {
		f.elsewhere = i == len(all) || !f.profile.Bodies[i].Place.Present()
	}
	switch {
	case i < 0 || i == 0 && k.Name == "co_quan":
		return nil, nil
	case i == len(all):
		return f.mapping(k.Keys, title, at)
	}
	return textNode(all[i].key), nil
}

// alone is the item of a list of one, nil for an empty list, else the list.
func alone(n node) node {
	if len(n.Content) == 1 {
		return n.Content[0]
	}
	return given(n)
}
