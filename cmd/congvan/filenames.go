package main

import (
	"fmt"

	"congvan/templates/prose"
)

// What a file is called that is made for someone: no more than so many characters
// of the document's name and of his.
const (
	longestBase = 60
	longestWho  = 80
)

// fileNames are names of files, without their ending, for a document and each of
// those it is made for. They are of small letters, digits and hyphens, so that
// every system takes them, and no two are the same: of those that would be, the
// second ends with -2. The document's name stands first, so that none is a name
// that Windows keeps for itself, such as con.
func fileNames(base string, whom []string) []string {
	base = plainName(base, longestBase, "van-ban")
	taken := map[string]bool{}
	names := make([]string, len(whom))
	for i, who := range whom {
		first := base + "-" + plainName(who, longestWho, "noi-nhan")
		name := first
		for n := 2; taken[name]; n++ {
			name = fmt.Sprintf("%s-%d", first, n)
		}
		taken[name] = true
		names[i] = name
	}
	return names
}

// plainName is words in small letters without marks, joined by hyphens, as many
// whole words as find room; instead where there are none.
func plainName(words string, longest int, instead string) string {
	name := ""
	for _, word := range prose.Plain(words) {
		word = word[:min(len(word), longest)]
		switch {
		case name == "":
			name = word
		case len(name)+1+len(word) <= longest:
			name += "-" + word
		default:
			return name
		}
	}
	if name == "" {
		return instead
	}
	return name
}
