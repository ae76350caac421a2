package distribution

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"congvan/dispatch"
	"congvan/templates/prose"
)

// called is a place or a group by one of the names it goes by.
type called struct {
	name []rune // as names are compared
	key  string
}

// names are the names of all that exist on a day, the longest first: of "Văn phòng
// Đảng uỷ" and "Văn phòng" the first is meant where it stands.
func (d *Directory) names(on dispatch.Date) []called {
	var list []called
	add := func(key, name string) {
		if name != "" {
			list = append(list, called{plain(name), key})
		}
	}
	for _, p := range d.Places {
		if on.Within(p.From, p.To) {
			add(p.Key, p.Name)
			add(p.Key, p.Short)
		}
	}
	for _, g := range d.Groups {
		add(g.Key, g.Name)
	}
	slices.SortStableFunc(list, func(a, b called) int { return cmp.Compare(len(b.name), len(a.name)) })
	return list
}

// plain is a text as names are compared in it, a character for each of its own:
// small letters, single kinds of space, the marks of tones where one custom has
// them.
func plain(text string) []rune {
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return unicode.ToLower(r)
	}, text)
	if moved, err := prose.Tone(text, prose.ToneOnLast); err == nil {
		text = moved
	}
	return []rune(text)
}

// mention is a name in a text, and from which character to which it stands.
type mention struct {
	key      string
	from, to int
}

// whole is the key of whose name the text is.
func whole(names []called, text string) (key string, ok bool) {
	words := plain(text)
	i := slices.IndexFunc(names, func(c called) bool { return slices.Equal(c.name, words) })
	if i < 0 {
		return "", false
	}
	return names[i].key, true
}

// mentions are the names that stand in a text, none in another.
func mentions(names []called, text []rune) []mention {
	var list []mention
	for at := 0; at < len(text); at++ {
		if m, ok := nameAt(names, text, at); ok {
			list = append(list, m)
			at = m.to - 1
		}
	}
	return list
}

// nameAt is the name that begins at a character of a text and ends with a word.
func nameAt(names []called, text []rune, at int) (mention, bool) {
	if at > 0 && inWord(text[at-1]) {
		return mention{}, false
	}
	for _, c := range names {
		end := at + len(c.name)
		if end <= len(text) && slices.Equal(c.name, text[at:end]) && (end == len(text) || !inWord(text[end])) {
			return mention{c.key, at, end}, true
		}
	}
	return mention{}, false
}

// namesFrom are the names that stand one behind the other from a character on,
// parted by commas, semicolons or the word và.
func namesFrom(names []called, text []rune, at int) []mention {
	var list []mention
	for {
		m, ok := nameAt(names, text, at)
		if !ok {
			return list
		}
		list = append(list, m)
		parted := 0
		for _, divider := range []string{", ", "; ", " và "} {
			if strings.HasPrefix(string(text[m.to:]), divider) {
				parted = len([]rune(divider))
			}
		}
		if parted == 0 {
			return list
		}
		at = m.to + parted
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
