package dispatch

import "strings"

// mostNear is how many words one may be meant by are named.
const mostNear = 3

// Near is the words a misspelt one may stand for, those least different from it,
// at most three; nil where none is near.
func Near(word string, words []string) []string {
	keys := make([]Key, len(words))
	for i, w := range words {
		keys[i] = Key{Name: w, Term: w}
	}
	near, _ := nearest(word, keys)
	return near[:min(len(near), mostNear)]
}

// Nearest names the words a misspelt one may stand for, separated by commas, or
// all of them where none is near.
func Nearest(word string, words []string) string {
	if near := Near(word, words); len(near) > 0 {
		words = near
	}
	return strings.Join(words, ", ")
}
