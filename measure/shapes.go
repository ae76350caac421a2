package measure

import (
	"regexp"
	"strings"

	"congvan/regulation"
)

// partyTitle is the tiêu đề of every document.
const partyTitle = "ĐẢNG CỘNG SẢN VIỆT NAM"

var (
	numberWords    = regexp.MustCompile(`^(?i:số)\s*[:.]?\s*[\d\s.…_]*[-–—/]`)
	dateWords      = regexp.MustCompile(`(?i:ngày)[\d\s.…_/]*(?i:tháng)[\d\s.…_/]*(?i:năm)`)
	recipientWords = regexp.MustCompile(`^(?i:nơi nhận)\s*:?$`)
	addressWords   = regexp.MustCompile(`^(?i:kính (?:gửi|trình))\s*:?`)
	appendixWords  = regexp.MustCompile(`^(?i:phụ lục)(?:\s+(?:số\s+)?[\dIVXLC]+)?\s*[:.]?$`)
	stars          = regexp.MustCompile(`^[*★☆✶❖⁕✱\s]+$`)
	hyphens        = regexp.MustCompile(`^[-–—_=─*\s]{2,}$`)
	attestation    = regexp.MustCompile(`^(?i:xác nhận chữ ký)`)
	draftWords     = regexp.MustCompile(`^(?i:dự thảo)`)
	articleNumber  = regexp.MustCompile(`^\s*Điều\s+[^\s.:]+\s*[.:]?`)
)

// longestHead is how many parts the head of a document may have.
const longestHead = 30

// parted is a part, in two where it begins with words that are a component by
// themselves.
func (p Part) parted() []Part {
	whole := strings.TrimLeft(joined(p.Runs), " \u00a0")
	words := addressWords.FindString(whole)
	if words == "" || p.Known && p.Component != regulation.Addressees {
		return []Part{p}
	}
	first, rest := p, p
	first.Runs, rest.Runs = cut(p.Runs, len(joined(p.Runs))-len(whole)+len(words))
	first.finish()
	rest.finish()
	first.Component, first.Known, first.Sure = regulation.AddresseesWord, true, true
	if rest.Text == "" {
		return []Part{first}
	}
	return []Part{first, rest}
}

// cut parts runs behind so many bytes.
func cut(runs []Run, at int) (before, after []Run) {
	for _, r := range runs {
		n := min(max(at, 0), len(r.Text))
		if n > 0 {
			before = append(before, Run{r.Text[:n], r.Look})
		}
		if n < len(r.Text) {
			after = append(after, Run{r.Text[n:], r.Look})
		}
		at -= len(r.Text)
	}
	return before, after
}

func joined(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// finish fills in what follows from the runs.
func (p *Part) finish() {
	p.Runs = sameLook(p.Runs)
	p.Text = strings.Join(strings.Fields(joined(p.Runs)), " ")
}

// settle finds what words alone tell, and what follows from the components.
func (d *Document) settle(typ *regulation.Type) {
	text := false // of the document was met
	titled := false
	for i := range d.Parts {
		p := &d.Parts[i]
		head := i < longestHead && !text
		switch {
		case head && typ != nil && namesType(p.Text, typ) && (!p.Known || p.Component == regulation.Subject || p.OfText()):
			p.is(regulation.TypeName)
		case p.Known:
		case head && strings.EqualFold(p.Text, partyTitle):
			p.is(regulation.PartyTitle)
		case head && stars.MatchString(p.Text) && !titled:
			p.is(regulation.Star)
		case head && numberWords.MatchString(p.Text):
			p.is(regulation.NumberSymbol)
		case head && dateWords.MatchString(p.Text):
			p.is(regulation.PlaceDate)
		case head && hyphens.MatchString(p.Text) && titled:
			p.is(regulation.Hyphens)
		case head && draftWords.MatchString(p.Text):
			p.is(regulation.DraftMark)
		case recipientWords.MatchString(p.Text):
			p.is(regulation.RecipientsWord)
		case attestation.MatchString(p.Text):
			p.is(regulation.Attestation)
		case appendixWords.MatchString(p.Text) && !head:
			p.is(regulation.AppendixWord)
		}
		text = text || p.Known && (p.Component.OfText() || p.Component == regulation.LegalBasis)
		titled = titled || p.Known && (p.Component == regulation.TypeName || p.Component == regulation.Subject)
		p.Label = labelOf(p)
	}
	d.settleText()
}

// settleText finds what the parts of the text have to do with one another: a gap
// stands between two paragraphs of it, and empty paragraphs in it make room.
func (d *Document) settleText() {
	above := -1
	for i := range d.Parts {
		p := &d.Parts[i]
		if !p.OfText() {
			p.Gap = Length{}
			continue
		}
		if above != i-1 || above < 0 {
			p.Gap = Length{}
		} else if len(p.above) > 0 {
			d.Blanks = append(d.Blanks, Place{Pos: p.Pos, Page: p.Page, Text: p.Text})
			p.Gap = Length{}
		}
		above = i
	}
	for i := range d.Parts {
		if p := &d.Parts[i]; p.Known && p.Component == regulation.AppendixWord && p.Section < len(d.Sheets) && p.Section > 0 {
			d.Sheets[p.Section].Appendix = true
		}
	}
}

// namesType says whether a text is, or begins with, the name of the type that a
// document shows.
func namesType(s string, typ *regulation.Type) bool {
	name := strings.ToUpper(typ.Name)
	return !typ.Untitled && (s == name || strings.HasPrefix(s, name+" ") && s != strings.ToUpper(s))
}

// OfText says whether a part is a paragraph of the text and in no table.
func (p *Part) OfText() bool {
	return p.Known && !p.Table && (p.Component.OfText() || p.Component == regulation.LegalBasis)
}

// labelOf is how many bytes of a part are the number it begins with.
func labelOf(p *Part) int {
	if !p.Known || p.Component != regulation.Article {
		return 0
	}
	return len(articleNumber.FindString(joined(p.Runs)))
}

// Beginning is the runs of the number that a part begins with.
func (p *Part) Beginning() []Run {
	runs, _ := cut(p.Runs, p.Label)
	return runs
}
