package dispatch

import "strings"

// asAbove is the recipient that stands for all that the document is addressed to
// (05-HD/VPTW, II.I.9.2.3).
const asAbove = "như trên"

// AsAbove says whether the recipient stands for all that the document is addressed
// to.
func (r Recipient) AsAbove() bool { return fold(r.Name.Value) == fold(asAbove) }

// Receivers are who has the document once it is sent: whom it is addressed or
// submitted to, and its recipients, no one twice, without the words that stand for
// the first.
func (d *Definition) Receivers() []Recipient {
	var list []Recipient
	seen := map[string]bool{}
	for _, all := range [][]Recipient{d.Addressees, d.SubmittedTo, d.Recipients} {
		for _, r := range all {
			if key := strings.ToLower(r.Name.Value); !r.AsAbove() && !seen[key] {
				seen[key] = true
				list = append(list, r)
			}
		}
	}
	return list
}
