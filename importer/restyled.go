package importer

import (
	"strings"

	"congvan/internal/diag"
	"congvan/internal/match"
	"congvan/internal/ooxml"
)

// Restyle is a stretch of a paper that looks otherwise than in another one that
// says the same.
type Restyle struct {
	Text string // its first words
	What diag.Words
}

// Restyled is what of the words that two papers have in common looks otherwise in
// the second: another face or size, colours, what is bold, italic, underlined,
// struck out or raised, and paragraphs set otherwise.
func Restyled(was, now *ooxml.Document) []Restyle {
	before, after := paragraphsOf(was), paragraphsOf(now)
	var out []Restyle
	for i, to := range match.Partners(textsOf(before), textsOf(after)) {
		if to >= 0 {
			out = append(out, restyledParagraph(before[i], after[to])...)
		}
	}
	return out
}

func paragraphsOf(d *ooxml.Document) []*ooxml.Paragraph {
	var out []*ooxml.Paragraph
	for _, s := range d.Sections {
		ooxml.Paragraphs(s.Blocks, func(p *ooxml.Paragraph) {
			if strings.TrimSpace(p.Text()) != "" {
				out = append(out, p)
			}
		})
	}
	return out
}

func textsOf(list []*ooxml.Paragraph) []string {
	var out []string
	for _, p := range list {
		out = append(out, p.Text())
	}
	return out
}

func restyledParagraph(was, now *ooxml.Paragraph) []Restyle {
	var out []Restyle
	if was.Align != now.Align {
		names := [...]diag.Words{
			ooxml.Left:    {Vi: "dồn trái", En: "set to the left"},
			ooxml.Centre:  {Vi: "canh giữa", En: "centred"},
			ooxml.Right:   {Vi: "dồn phải", En: "set to the right"},
			ooxml.Justify: {Vi: "dàn đều hai lề", En: "justified"},
		}
		out = append(out, Restyle{firstWords(strings.Fields(now.Text())), names[now.Align]})
	}
	old, oldLooks := lookedWords(was)
	words, looks := lookedWords(now)
	var open *Restyle // goes on as long as the words look otherwise in one way
	var text []string
	flush := func() {
		if open != nil {
			open.Text = firstWords(text)
			out = append(out, *open)
		}
		open, text = nil, nil
	}
	for i, to := range match.Partners(old, words) {
		if to < 0 || old[i] != words[to] {
			continue
		}
		what, differs := restyledWord(oldLooks[i], looks[to])
		switch {
		case !differs:
			flush()
		case open != nil && open.What == what:
			text = append(text, words[to])
		default:
			flush()
			open, text = &Restyle{What: what}, []string{words[to]}
		}
	}
	flush()
	return out
}

// lookedWords are the words of a paragraph, each with the look of its first character.
func lookedWords(p *ooxml.Paragraph) (words []string, looks []ooxml.Look) {
	inside := false
	for _, r := range p.Runs {
		if r.Kind != ooxml.TextRun {
			inside = false
			continue
		}
		if r.Change.Gone() || r.Look.Hidden {
			continue
		}
		for _, c := range r.Text {
			switch {
			case c == ' ' || c == '\u00a0':
				inside = false
			case inside:
				words[len(words)-1] += string(c)
			default:
				words, looks = append(words, string(c)), append(looks, r.Look)
				inside = true
			}
		}
	}
	return words, looks
}

// restyledWord is how the look of a word differs.
func restyledWord(was, now ooxml.Look) (what diag.Words, differs bool) {
	var vi, en []string
	tell := func(vietnamese, english string) { vi, en = append(vi, vietnamese), append(en, english) }
	turned := func(was, now bool, vietnamese, english string) {
		switch {
		case now && !was:
			tell(vietnamese, english)
		case was && !now:
			tell("bỏ "+vietnamese, "no longer "+english)
		}
	}
	if was.HighFace != now.HighFace {
		tell("phông "+now.HighFace, "the face "+now.HighFace)
	}
	if was.Size != now.Size {
		size := diag.Decimal(now.Size.Points())
		tell("cỡ chữ "+size.Vi, "size "+size.En)
	}
	turned(was.Bold, now.Bold, "in đậm", "bold")
	turned(was.Italic, now.Italic, "in nghiêng", "italic")
	turned(was.Underline != "", now.Underline != "", "gạch chân", "underlined")
	turned(was.Strike, now.Strike, "gạch ngang", "struck out")
	turned(was.Raised, now.Raised, "chỉ số trên", "raised")
	turned(was.Lowered, now.Lowered, "chỉ số dưới", "lowered")
	if colour(was) != colour(now) {
		tell("màu "+colour(now), "the colour "+colour(now))
	}
	return diag.Words{Vi: strings.Join(vi, ", "), En: strings.Join(en, ", ")}, len(vi) > 0
}

// colour is that of a look, where what is automatic is black.
func colour(l ooxml.Look) string {
	if l.Colour == "" {
		return "000000"
	}
	return strings.ToUpper(l.Colour)
}

// firstWords are enough of some words to find them by.
func firstWords(words []string) string {
	const enough = 8
	if len(words) > enough {
		return strings.Join(words[:enough], " ") + " …"
	}
	return strings.Join(words, " ")
}
