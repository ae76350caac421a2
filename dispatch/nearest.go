package dispatch

import "strings"

// Nearest names the words a misspelt one may stand for, separated by commas:
// those least different from it, or all of them where none is near.
func Nearest(word string, words []string) string {
	keys := make([]Key, len(words))
	for i, w := range words {
		keys[i] = Key{Name: w, Term: w}
	}
	if near, ok := nearest(word, keys); ok {
		return strings.Join(near, ", ")
	}
	return strings.Join(words, ", ")
}
