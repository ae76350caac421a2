package importer

import (
	"slices"
	"strings"

	"congvan/dispatch"
)

// signersOf are the signatures in the lines of a column: what is in capitals
// stands above the name it belongs to. Where the heads of several stand one
// after the other and their names behind, the columns were flattened row by row,
// and the one at the right, which is the last, signs first.
func signersOf(lines []*Line) []dispatch.Signer {
	var out []dispatch.Signer
	for len(lines) > 0 {
		heads, names, rest := nextSignatures(lines)
		lines = rest
		if len(names) > 1 && len(heads) == len(names) {
			for i := len(heads) - 1; i >= 0; i-- {
				out = append(out, signer(heads[i], names[i]))
			}
			continue
		}
		all := slices.Concat(heads...)
		if len(names) == 0 {
			out = append(out, signer(all, nil))
		}
		for i, name := range names {
			if i > 0 {
				all = nil
			}
			out = append(out, signer(all, name))
		}
	}
	return out
}

// nextSignatures are the heads that lines begin with, parted where there is
// room between them, and the names behind.
func nextSignatures(lines []*Line) (heads [][]*Line, names []*Line, rest []*Line) {
	i := 0
	for ; i < len(lines) && isHead(lines[i]); i++ {
		if len(heads) == 0 || lines[i].Gap {
			heads = append(heads, nil)
		}
		heads[len(heads)-1] = append(heads[len(heads)-1], lines[i])
	}
	for ; i < len(lines) && !isHead(lines[i]); i++ {
		names = append(names, lines[i])
	}
	return heads, names, lines[i:]
}

func isHead(l *Line) bool {
	s := strings.Trim(l.text(), "* ")
	return upper(s) || s == alsoWord
}

// signer is one signature of the lines above the name and the name.
func signer(head []*Line, name *Line) dispatch.Signer {
	var s dispatch.Signer
	var above, also []*Line
	for i, l := range head {
		if l.text() == alsoWord {
			above, also = head[:i], head[i+1:]
		}
	}
	if also == nil {
		above = head
	}
	s.Authority, s.Office = authorityAndOffice(above)
	if len(also) > 0 {
		s.Also, s.Office = authorityAndOffice(also)
	}
	if len(head) > 0 {
		s.Pos = head[0].Pos
	}
	if name != nil {
		s.Name = text(strings.Trim(name.text(), "* "), name.Pos)
	}
	return s
}

// authorityAndOffice parts the lines above a name: the office begins with the
// first line that names one, below an authority.
func authorityAndOffice(lines []*Line) (authority, office dispatch.Text) {
	if len(lines) == 0 {
		return
	}
	at := len(lines)
	if at > 1 {
		at--
	}
	for i := 1; i < len(lines); i++ {
		if beginsAny(strings.Trim(lines[i].text(), "* "), officeWords) {
			at = i
			break
		}
	}
	authority = joined(lines[:at])
	if at < len(lines) {
		office = joined(lines[at:])
	}
	authority.Value, office.Value = strings.Trim(authority.Value, "* "), strings.Trim(office.Value, "* ")
	return authority, office
}
