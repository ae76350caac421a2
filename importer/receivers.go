package importer

import (
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// addressees reads Kính gửi or Kính trình, which stands in the line of that
// index, and returns the index behind its list.
func (r *recogniser) addressees(lines []*Line, at int) int {
	s := lines[at].text()
	word := addressWord.FindStringSubmatch(s)
	list := &receivers{}
	list.add(s[len(word[0]):], lines[at].Pos)
	i := at + 1
	for ; i < len(lines); i++ {
		l := lines[i]
		s := l.text()
		switch {
		case rule(s):
			continue
		case dashed(s) && (list.dashed || list.empty()) && !basisWords.MatchString(s):
			list.add(s, l.Pos)
			continue
		case list.empty():
			list.add(s, l.Pos)
			continue
		case !list.closed() && !dispatch.Numbered(s) && (startsLower(s) || list.dashed && !l.Gap && l.Align != AlignIndent):
			list.goOn(s)
			continue
		}
		break
	}
	if strings.EqualFold(word[1], "trình") {
		r.def.SubmittedTo = list.recipients()
	} else {
		r.def.Addressees = list.recipients()
	}
	return i
}

// receivers is a list of names while it is read, an item a text.
type receivers struct {
	items  []dispatch.Text
	dashed bool
}

func dashed(s string) bool {
	for _, dash := range []string{"-", "–", "—", "+"} {
		if rest, ok := strings.CutPrefix(s, dash); ok && strings.TrimSpace(rest) != "" {
			return true
		}
	}
	return false
}

// add begins an item.
func (l *receivers) add(s string, pos diag.Pos) {
	if dashed(s) {
		l.dashed = true
		s = strings.TrimLeft(s, "-–—+ \u00A0")
	}
	if strings.TrimSpace(s) != "" {
		l.items = append(l.items, text(s, pos))
	}
}

// goOn adds to the last item.
func (l *receivers) goOn(s string) {
	l.items[len(l.items)-1].Value += " " + s
}

func (l *receivers) empty() bool { return len(l.items) == 0 }

// closed says whether the last item ends with a mark.
func (l *receivers) closed() bool {
	return len(l.items) == 0 || strings.ContainsAny(lastRune(l.items[len(l.items)-1].Value), ",;.")
}

// recipients are the items as names and what they receive the paper for.
func (l *receivers) recipients() []dispatch.Recipient {
	var out []dispatch.Recipient
	for _, item := range l.items {
		name := strings.TrimRight(item.Value, " ,;.")
		recipient := dispatch.Recipient{Name: text(name, item.Pos)}
		if m := purposeWords.FindStringSubmatch(name); m != nil {
			recipient = dispatch.Recipient{Name: text(m[1], item.Pos), Purpose: text(m[2], item.Pos)}
		}
		if recipient.Name.Present() {
			out = append(out, recipient)
		}
	}
	return out
}
