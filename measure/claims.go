package measure

import (
	"strings"
	"unicode"

	"congvan/dispatch"
	"congvan/importer"
	"congvan/internal/diag"
	"congvan/layout"
	"congvan/regulation"
)

// claim is a text of a definition that a part of the document is.
type claim struct {
	component regulation.Component
	key       string
	at        diag.Pos
}

// keyOf is a text without all that reading it may change: its capitals, its spaces,
// its marks.
func keyOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToUpper(r)
		}
		return -1
	}, s)
}

// claimsOf are the texts of a definition of the type, each with what it is.
func claimsOf(def *dispatch.Definition, typ *regulation.Type) []claim {
	var out []claim
	add := func(c regulation.Component, t dispatch.Text) {
		if key := keyOf(t.Value); key != "" {
			out = append(out, claim{c, key, t.Pos})
		}
	}
	for _, body := range append([]dispatch.Organisation{def.Body}, def.Joint...) {
		for _, t := range body.Superior {
			add(regulation.SuperiorBody, t)
		}
		for _, t := range body.Name {
			add(regulation.IssuingBody, t)
		}
	}
	subject := regulation.Subject
	if typ != nil && typ.Untitled {
		subject = regulation.LetterSubject
	}
	for _, one := range []struct {
		c regulation.Component
		t dispatch.Text
	}{
		{subject, def.Subject}, {regulation.TypeName, def.TypeName}, {regulation.Author, def.Author}, {regulation.Theme, def.Theme},
		{regulation.Presented, def.Presented}, {regulation.Urgency, def.Urgency}, {regulation.Circulation, def.Circulation},
		{regulation.Contact, def.Contact}, {regulation.DrafterMark, def.Drafter.Symbol}, {regulation.Subject, def.Issued.Subject}, {regulation.EnclosedNote, def.Issued.Note},
	} {
		add(one.c, one.t)
	}
	for _, r := range append(append([]dispatch.Recipient{}, def.Addressees...), def.SubmittedTo...) {
		add(regulation.Addressees, r.Name)
	}
	for _, t := range def.LegalBases {
		add(regulation.LegalBasis, t)
	}
	out = append(out, contentClaims(def.Content)...)
	out = append(out, contentClaims(def.Issued.Content)...)
	for _, s := range append(append([]dispatch.Signer{}, def.Signers...), def.Attestation.Signer) {
		add(regulation.Authority, s.Authority)
		add(regulation.Authority, s.Also)
		add(regulation.Office, s.Office)
		add(regulation.SignerName, s.Name)
	}
	for _, r := range def.Recipients {
		add(regulation.Recipients, r.Name)
	}
	add(regulation.Recipients, def.Archive)
	for _, a := range def.Appendices {
		add(regulation.AppendixTitle, a.Title)
		add(regulation.EnclosedNote, a.Note)
		out = append(out, contentClaims(a.Content)...)
	}
	return out
}

// contentClaims are the paragraphs of a text.
func contentClaims(c dispatch.Content) []claim {
	var out []claim
	var above *dispatch.Paragraph
	for _, block := range c.Blocks {
		switch b := block.(type) {
		case *dispatch.Paragraph:
			out = append(out, claim{layout.ComponentOf(b, above), keyOf(dispatch.Joined(b.Spans)), b.Pos})
			above = b
		case *dispatch.Table:
			for i, row := range b.Rows {
				is := regulation.TableText
				if i < b.Header {
					is = regulation.TableHead
				}
				for _, cell := range row {
					for _, p := range cell.Paragraphs {
						out = append(out, claim{is, keyOf(dispatch.Joined(p.Spans)), p.Pos})
					}
				}
			}
			above = nil
		}
	}
	return out
}

// mostBetween is how many parts of others may stand between two of one text, as the
// halves of a head do.
const mostBetween = 3

// assign finds the parts that the claims are about; here says whether a part stands
// where a claim does. Both are in reading order, more or less.
func assign(parts []Part, claims []claim, here func(*Part, claim) bool) {
	first := map[int]int{} // the first part of a line
	for i := range parts {
		if _, ok := first[parts[i].Pos.Line]; !ok {
			first[parts[i].Pos.Line] = i
		}
	}
	for _, c := range claims {
		start, ok := first[c.at.Line]
		if !ok {
			continue
		}
		for i := start; i < len(parts) && (here(&parts[i], c) || i <= start+mostBetween); i++ {
			if rest, ok := takes(&parts[i], c.key); ok {
				parts[i].is(c.component)
				goOn(parts, i+1, c.component, rest)
				break
			}
		}
	}
}

// takes says whether a part is the beginning of a text, or has all of it, and what
// of it is still to come.
func takes(p *Part, key string) (rest string, ok bool) {
	own := keyOf(p.Text)
	switch {
	case p.Known || own == "" || key == "":
		return "", false
	case strings.HasPrefix(key, own):
		return key[len(own):], true
	case strings.Contains(own, key):
		return "", true
	}
	return "", false
}

// goOn takes the parts that a text goes on in.
func goOn(parts []Part, from int, c regulation.Component, rest string) {
	for i, missed := from, 0; rest != "" && i < len(parts) && missed <= mostBetween; i++ {
		own := keyOf(parts[i].Text)
		if parts[i].Known || own == "" || !strings.HasPrefix(rest, own) {
			missed++
			continue
		}
		parts[i].is(c)
		parts[i].Indent, parts[i].Gap = Length{}, Length{}
		rest, missed = rest[len(own):], 0
	}
}

// is makes a part one of a component.
func (p *Part) is(c regulation.Component) { p.Component, p.Known, p.Sure = c, true, true }

// doubted makes unsure what the recogniser was not sure of.
func doubted(parts []Part, doubts []importer.Doubt) {
	lines, typ := map[int]bool{}, false
	for _, d := range doubts {
		if d.Key == "" {
			continue
		}
		lines[d.Pos.Line] = d.Pos.Line > 0
		typ = typ || d.Key == "mau"
	}
	for i := range parts {
		p := &parts[i]
		if lines[p.Pos.Line] {
			p.Sure = false
		}
		switch p.Component {
		case regulation.Subject, regulation.LetterSubject, regulation.TypeName:
			p.Sure = p.Sure && !typ
		}
	}
}
