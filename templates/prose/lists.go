package prose

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Join makes a list into one phrase: "A", "A và B", "A, B và C". Items that are
// empty are left out; of none at all nothing is made.
func Join(items []string) string {
	var given []string
	for _, item := range items {
		if item = strings.TrimSpace(item); item != "" {
			given = append(given, norm.NFC.String(item))
		}
	}
	if len(given) < 2 {
		return strings.Join(given, "")
	}
	last := len(given) - 1
	return strings.Join(given[:last], ", ") + " và " + given[last]
}
