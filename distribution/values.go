package distribution

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"congvan/dispatch"
	"congvan/distribution/sheet"
	"congvan/internal/diag"
	"congvan/templates/prose"
)

// mostCopies is the greatest number of copies and the last place of precedence,
// as in a definition.
const mostCopies = 9999

// count is the whole number in a column, which may be a text, have zeros behind
// its point or say what it counts: "2 bản".
func (im *importer) count(row sheet.Row, c column) int {
	text := im.get(row, c)
	number := strings.TrimSpace(strings.TrimSuffix(strings.ToLower(text), "bản"))
	if whole, zeros, ok := strings.Cut(strings.ReplaceAll(number, ",", "."), "."); ok && strings.Trim(zeros, "0") == "" {
		number = whole
	}
	n, err := strconv.Atoi(number)
	if text != "" && (err != nil || n < 1 || n > mostCopies) {
		im.list.Add(diag.New(diag.BadCount, im.place(row, c), im.titles[c], text, mostCopies))
		return 0
	}
	return n
}

// choice is the word in a column that find knows; another is told with those that
// it may be.
func (im *importer) choice(row sheet.Row, c column, find func(words string) (string, bool), words []string) string {
	text := im.get(row, c)
	if text == "" {
		return ""
	}
	word, ok := find(plainWords(text))
	if !ok {
		im.list.Add(diag.New(diag.UnknownValue, im.place(row, c), im.titles[c], text).Hint(strings.Join(words, ", ")))
	}
	return word
}

// findPurpose is the purpose that words without marks say.
func findPurpose(words string) (string, bool) {
	for _, p := range Purposes() {
		if plain := plainWords(p); words == plain || words == strings.TrimPrefix(plain, plainWords(to)+" ") {
			return p, true
		}
	}
	return "", false
}

// channelWords are words without marks by which tables say a channel, in the order
// of Channels.
var channelWords = []string{"giay", "mang", "dieu hanh", "co yeu"}

// findChannel is the channel that words without marks say, where they say one
// alone.
func findChannel(words string) (string, bool) {
	found := ""
	for i, w := range channelWords {
		if !strings.Contains(" "+words+" ", " "+w+" ") {
			continue
		}
		if found != "" {
			return "", false
		}
		found = Channels()[i]
	}
	return found, found != ""
}

// keys are the keys that are taken, folded.
type keys map[string]bool

// newKeys are those that a table gives.
func newKeys(places []Place) keys {
	k := keys{}
	for _, p := range places {
		if p.Key != "" {
			k[dispatch.FoldKey(p.Key)] = true
		}
	}
	return k
}

// make is a key made of the first of the names that has letters: "UBND xã" makes
// ubnd-xa, and ubnd-xa-2 where that is taken.
func (k keys) make(names ...string) string {
	i := slices.IndexFunc(names, func(name string) bool { return len(prose.Plain(name)) > 0 })
	base := "noi-nhan"
	if i >= 0 {
		base = strings.Join(prose.Plain(names[i]), "-")
	}
	key := base
	for n := 2; k[dispatch.FoldKey(key)]; n++ {
		key = fmt.Sprintf("%s-%d", base, n)
	}
	k[dispatch.FoldKey(key)] = true
	return key
}
