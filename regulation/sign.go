package regulation

import "regexp"

// The signs of who signs for whom, in the ways they are mistyped: TM. BAN, T. M BAN.
var signOf = regexp.MustCompile(`^(T) ?[/.]? ?(M|L)(?:\. ?|: ?| )(\S.*)$|^(K) ?[/.]? ?(T)(?:\. ?|: ?| )(\S.*)$`)

// SpelledSign is the authority that a document is signed under with its sign as the
// regulations write it, T/M, T/L or K/T, and nothing else changed; ok is false
// where it begins with none of them, however spelt.
func SpelledSign(authority string) (spelled string, ok bool) {
	parts := signOf.FindStringSubmatch(authority)
	if parts == nil {
		return authority, false
	}
	return parts[1] + parts[4] + "/" + parts[2] + parts[5] + " " + parts[3] + parts[6], true
}
