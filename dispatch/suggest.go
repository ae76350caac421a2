package dispatch

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longestKey is how many characters of a key are compared; a longer one is not
// a misspelt key.
const longestKey = 40

// suggest is the keys that name may stand for: the nearest ones beside it, or
// the same word elsewhere in the file, whose keys all are, or else every key there
// is.
func suggest(name string, keys, all []Key) []string {
	if near, ok := nearest(name, keys); ok {
		return near
	}
	if path := elsewhere(fold(name), "", all); path != "" {
		return []string{path}
	}
	return names(keys)
}

// nearest is the keys least different from name, none where all differ more
// than a slip of the hand would make them.
func nearest(name string, keys []Key) (near []string, ok bool) {
	word := fold(name)
	if word == "" || len(word) > longestKey {
		return nil, false
	}
	best := 1 + min(3, (len(word)+2)/4)
	for _, k := range keys {
		d := min(distance(word, fold(k.Name)), distance(word, fold(k.Term)))
		switch {
		case d < best:
			best, near = d, []string{k.Name}
		case d == best && len(near) > 0:
			near = append(near, k.Name)
		}
	}
	return near, len(near) > 0
}

// elsewhere is the path of the first key of the folded name, "" if there is
// none.
func elsewhere(word, path string, keys []Key) string {
	for _, k := range keys {
		at := join(path, k.Name)
		if fold(k.Name) == word {
			return at
		}
		if found := elsewhere(word, at, k.Keys); found != "" {
			return found
		}
	}
	return ""
}

// fold is name without marks, case, spaces and hyphens: "Kính gửi", "kinh-gui"
// and "kinh_gui" are one word.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'đ' || r == 'Đ':
			return 'd'
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFD.String(name))
}

// FoldKey is a key as keys are compared: two that fold to one are the same to
// who calls them.
func FoldKey(key string) string { return fold(key) }

// distance is how many letters must be put in, taken out, changed or swapped
// with their neighbour to turn a into b.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if utf8.RuneCountInString(a) > longestKey {
		return longestKey
	}
	before, above, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			change := above[j-1]
			if x[i-1] != y[j-1] {
				change++
			}
			row[j] = min(change, above[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(y)]
}
