package pdf

import (
	"github.com/go-pdf/fpdf"

	"congvan/fonts"
	"congvan/internal/unit"
	"congvan/layout"
)

// pen draws the pages.
type pen struct {
	doc       *fpdf.Fpdf
	faces     *fonts.Set
	alphabets alphabets
	height    unit.Twips // of the page
	text      textObject

	// The font the library is set to.
	font *codePage
	size unit.Twips
	red  bool

	codes []byte // room for the codes of a word
}

// portrait has the library take the size of a page as it is given.
const portrait = "P"

func (p *pen) page(page *layout.Page) {
	p.doc.AddPageFormat(portrait, paper(page))
	p.height = page.Height
	for i := range page.Lines {
		p.line(&page.Lines[i])
	}
	p.flush()
	for i := range page.Lines {
		p.underlines(&page.Lines[i])
	}
	for _, r := range page.Rules {
		p.colour(r.Red)
		p.doc.Rect(r.X.Points(), r.Y.Points(), r.Width.Points(), r.Height.Points(), "F")
	}
	p.colour(false)
}

// colour sets what is drawn from here on in red, or in black.
func (p *pen) colour(red bool) {
	if red == p.red {
		return
	}
	p.flush()
	p.red = red
	if red {
		p.doc.SetFillColor(255, 0, 0)
	} else {
		p.doc.SetFillColor(0, 0, 0)
	}
}

func (p *pen) line(line *layout.PlacedLine) {
	for i := range line.Words {
		p.word(&line.Words[i], line.X, line.Baseline)
	}
}

// word draws a word and the space after it, if there is one: it shows nothing,
// but it is what stands between the words when the text is copied.
func (p *pen) word(word *layout.Word, left, baseline unit.Twips) {
	p.colour(word.Style.Red)
	a := p.alphabets[word.Style.Face]
	size, y := word.Style.Em(), ofTwips(p.height-baseline+word.Style.Raise())
	x, page := word.X, 0
	start := x
	p.codes = p.codes[:0]
	for _, r := range word.Text {
		c := a.code(r)
		if c.page() != page {
			p.draw(&a.pages[page], size, ofTwips(left)+ofDots(start), y)
			start, page = x, c.page()
		}
		p.codes = append(p.codes, c.value())
		units, _ := p.faces.Advance(a.face, r)
		x += size.Advance(units, fonts.UnitsPerEm)
	}
	if word.Space {
		p.codes = append(p.codes, firstCode)
	}
	p.draw(&a.pages[page], size, ofTwips(left)+ofDots(start), y)
}

// draw draws the codes at hand and forgets them.
func (p *pen) draw(font *codePage, size unit.Twips, x, y hundredths) {
	if len(p.codes) == 0 {
		return
	}
	if font != p.font || size != p.size {
		p.flush()
		p.doc.SetFont(font.family, "", size.Points())
		p.font, p.size = font, size
	}
	p.text.show(x, y, p.codes)
	p.codes = p.codes[:0]
}

// flush hands what has been drawn to the library.
func (p *pen) flush() {
	if content := p.text.end(); content != "" {
		p.doc.RawWriteStr(content)
	}
}

// underlines draws the lines under the words of a line.
func (p *pen) underlines(line *layout.PlacedLine) {
	for words := line.Words; len(words) > 0; {
		n := underlined(words)
		if n == 0 {
			words = words[1:]
			continue
		}
		p.underline(words[:n], line.X.Points(), line.Baseline.Points())
		words = words[n:]
	}
}

// underlined is how many of words, from the first on, share one underline.
func underlined(words []layout.Word) int {
	for i := range words {
		if style := words[i].Style; !style.Underline || style != words[0].Style {
			return i
		}
	}
	return len(words)
}

// underline draws the line under words, which have one style, and under the
// spaces between them, where and as thick as the face has it.
func (p *pen) underline(words []layout.Word, left, baseline float64) {
	first, last := &words[0], &words[len(words)-1]
	m := p.faces.Metrics(first.Style.Face)
	perUnit := first.Style.Em().Points() / fonts.UnitsPerEm
	p.doc.Rect(
		left+first.X.Points(),
		baseline-first.Style.Raise().Points()-float64(m.Underline)*perUnit,
		(last.X + last.Width - first.X).Points(),
		float64(m.UnderlineThickness)*perUnit,
		"F",
	)
}
