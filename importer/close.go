package importer

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"congvan/dispatch"
	"congvan/regulation"
)

// close takes the components below the text, Nơi nhận and the signatures, in
// whatever order the two columns came. It returns the text above, and what stood
// among them and is no component, which goes to the end of the text.
func (r *recogniser) close(items []Item) (above, rest []Item) {
	start := closeStart(items)
	if start < 0 {
		return items, nil
	}
	c := &closeReader{recogniser: r}
	for _, item := range items[start:] {
		l, ok := item.(*Line)
		if !ok {
			rest = append(rest, item)
			continue
		}
		if !c.line(l) {
			r.doubt(l.Pos, "noi_dung", 0, "không rõ thành phần, đưa vào cuối nội dung: "+l.text(), "no component, kept at the end of the text: "+l.text())
			rest = append(rest, l)
		}
	}
	c.finish()
	return items[:start], rest
}

// closeStart is the index of the first line of the closing block: the words Nơi
// nhận, or the signatures where they stand above; -1 where there is none.
func closeStart(items []Item) int {
	receivers := -1
	for i, item := range items {
		l, ok := item.(*Line)
		switch {
		case !ok:
		case l.Component.is(regulation.RecipientsWord), l.Component.is(regulation.Authority):
			for i > 0 && circulation(items[i-1]) {
				i--
			}
			return i
		case recipientsWord.MatchString(l.text()):
			receivers = i
		}
	}
	end := receivers
	if end < 0 {
		end = len(items)
	}
	start := end
	for start > 0 && signs(items[start-1]) {
		start--
	}
	for start < end && !opensSignature(items[start]) && !circulation(items[start]) {
		start++
	}
	if start < end {
		return start
	}
	return receivers
}

// signs says whether an item may stand among signatures.
func signs(item Item) bool {
	l, ok := item.(*Line)
	if !ok {
		return false
	}
	s := strings.Trim(l.text(), "*")
	return upper(s) && !dispatch.Numbered(s) && !orderLine.MatchString(s) || signerName(s) || rule(s) || s == alsoWord ||
		attestWords.MatchString(s) || signedRemark.MatchString(s) || drafterLine.MatchString(s) || contactWords.MatchString(s)
}

// opensSignature says whether a signature may begin with the item.
func opensSignature(item Item) bool {
	l, ok := item.(*Line)
	if !ok {
		return false
	}
	s := strings.Trim(l.text(), "*")
	return upper(s) && (authorityWord.MatchString(s+" ") || beginsAny(s, officeWords))
}

// circulation says whether an item is whom the paper is for, which may stand above
// the signature where a file has it at the foot of the page.
func circulation(item Item) bool {
	l, ok := item.(*Line)
	return ok && upper(l.text()) && beginsAny(l.text(), circulations)
}

// closeReader puts the lines of a closing block where they belong.
type closeReader struct {
	*recogniser
	receivers  receivers
	receiving  bool // Nơi nhận stood above
	archived   bool // its last line too
	signatures []*Line
	attesting  bool
	attested   []*Line
	previous   *Line
	column     int // that Nơi nhận stands in, 0 where there are no columns
}

// line reads a line; it says whether it found what it is.
func (c *closeReader) line(l *Line) bool {
	s, d := strings.Trim(l.text(), "* "), c.def
	beside := c.previous != nil && c.previous.Row == l.Row && l.Row > 0 || c.column > 0 && l.Column > 0 && l.Column != c.column
	c.previous = l
	word := recipientsWord.FindString(s)
	switch {
	case rule(s):
	case word != "" && !c.receiving:
		c.receiving, c.column = true, l.Column
		if rest := s[len(word):]; rest != "" {
			c.receivers.add(rest, l.Pos)
		}
	case signedRemark.MatchString(s):
		c.doubt(l.Pos, "ky", 90, "bỏ lời ghi: "+s, "left out: "+s)
	case attestWords.MatchString(s) && !c.attesting:
		c.attesting = true
		d.Attestation.Of = text(attestWords.FindStringSubmatch(s)[1], l.Pos)
	case c.receiving && dashed(s) && !c.archived:
		c.receive(s, l)
	case upper(s) && beginsAny(s, circulations) && !d.Circulation.Present():
		d.Circulation = text(s, l.Pos)
	case c.archived && drafterLine.MatchString(s) && !d.Drafter.Symbol.Present():
		m := drafterLine.FindStringSubmatch(s)
		d.Drafter.Symbol = text(m[1], l.Pos)
		d.Drafter.Copies, _ = strconv.Atoi(m[2])
	case (upper(s) && !dispatch.Numbered(s) || s == alsoWord) && !c.overleaf(l):
		c.sign(l)
	case c.signing() && signerName(s) && (beside || l.Gap || l.Align == AlignRight || l.Align == AlignCentre || !c.receiving || c.archived || c.receivers.closed()):
		c.sign(l)
	case contactWords.MatchString(s) && c.signing() && (!c.receiving || c.archived) && !d.Contact.Present():
		d.Contact = text(s, l.Pos)
	case beside && c.signing():
		c.sign(l)
	case c.receiving && c.receivers.empty(), c.receiving && !c.archived && !c.receivers.dashed && c.receivers.closed():
		c.receive(s, l)
	case c.receiving && !c.receivers.empty() && (!c.archived || !c.receivers.closed()):
		c.receivers.goOn(s)
		c.archived = archiveWord.MatchString(c.receivers.items[len(c.receivers.items)-1].Value)
	default:
		return false
	}
	return true
}

// receive begins a line of Nơi nhận.
func (c *closeReader) receive(s string, l *Line) {
	c.receivers.add(s, l.Pos)
	c.archived = archiveWord.MatchString(strings.TrimLeft(s, "-–—+ "))
}

// overleaf says whether a line stands on another page than the signatures above.
func (c *closeReader) overleaf(l *Line) bool {
	return len(c.signatures) > 0 && !c.attesting && c.signatures[0].Page != l.Page && c.signatures[len(c.signatures)-1].Page != l.Page
}

func (c *closeReader) signing() bool { return len(c.signatures) > 0 || len(c.attested) > 0 }

func (c *closeReader) sign(l *Line) {
	if c.attesting {
		c.attested = append(c.attested, l)
	} else {
		c.signatures = append(c.signatures, l)
	}
}

// finish makes components of the lines that were gathered.
func (c *closeReader) finish() {
	d := c.def
	if n := len(c.receivers.items); c.archived && n > 0 {
		last := c.receivers.items[n-1]
		kept := archiveWord.FindStringSubmatch(last.Value)[1]
		d.Archive = text(strings.TrimRight(kept, " ,;."), last.Pos)
		c.receivers.items = c.receivers.items[:n-1]
	}
	d.Recipients = c.receivers.recipients()
	d.Signers = c.signers(c.signatures)
	if attested := signersOf(c.attested); len(attested) > 0 {
		d.Attestation.Signer = attested[0]
	}
}

// signers are the signatures of lines that may stand in columns, the one at the
// right the first.
func (c *closeReader) signers(lines []*Line) []dispatch.Signer {
	columns := columnsOfSigners(lines)
	if len(columns) < 2 {
		signers := signersOf(lines)
		if len(signers) > 1 {
			c.doubt(signers[0].Pos, "ky", 60, "nhiều người ký: thứ tự có thể khác bản gốc", "several signers: their order may be another")
		}
		return signers
	}
	var each [][]dispatch.Signer
	most := 0
	for _, column := range columns {
		each = append(each, signersOf(column))
		most = max(most, len(each[len(each)-1]))
	}
	var out []dispatch.Signer
	for i := range most {
		for j := len(each) - 1; j >= 0; j-- {
			if i < len(each[j]) {
				out = append(out, each[j][i])
			}
		}
	}
	return out
}

// columnsOfSigners are the lines of each column, from the left; one where they
// stand in no columns. A format that has none shows them by lines side by side,
// and by which half of the page a line stands in.
func columnsOfSigners(lines []*Line) [][]*Line {
	last := 0
	for _, l := range lines {
		last = max(last, l.Column)
	}
	columns, beside := make([][]*Line, max(2, last)), false
	for i, l := range lines {
		at := len(columns) - 1
		if l.Wide > 0 && 2*l.Left+utf8.RuneCountInString(l.text()) < l.Wide {
			at = 0
		}
		pair := func(j int) bool { return j >= 0 && j < len(lines) && lines[j].Row == l.Row && l.Row > 0 }
		switch {
		case l.Column > 0:
			at, beside = l.Column-1, beside || l.Column < last
		case pair(i + 1):
			at, beside = 0, true
		case pair(i - 1):
			at = 1
		}
		columns[at] = append(columns[at], l)
	}
	if !beside {
		return [][]*Line{lines}
	}
	return slices.DeleteFunc(columns, func(c []*Line) bool { return len(c) == 0 })
}
