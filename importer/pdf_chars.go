package importer

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"congvan/internal/diag"
	"congvan/internal/pdftext"
)

// char is a character with the marks that are set on it.
type char struct {
	text string
	pdftext.Glyph
	raised bool
	parted bool // a space stands before it
}

func (c char) right() float64 { return c.X + c.Advance }

func (c char) blank() bool { return strings.TrimSpace(c.text) == "" }

// charsOf are the characters of a page's text: upright ones, without watermarks
// and what a signature or a stamp shows, which are told.
func (p *pdfReader) charsOf(page *pdfPage) []char {
	var chars, turned, pale []char
	upright := mostTurned(page.page)
	for _, g := range page.page.Glyphs {
		if unicode.Is(unicode.Mn, g.Rune) && len(chars) > 0 && g.Turned == upright {
			chars[len(chars)-1].text += string(g.Rune)
			continue
		}
		c := char{text: string(g.Rune), Glyph: g}
		if g.Rune == '\u00a0' {
			c.text = " "
		}
		switch {
		case g.Turned != upright:
			turned = append(turned, c)
		case g.Pale && g.Size > watermarkSize*p.size:
			pale = append(pale, c)
		default:
			if upright != 0 {
				c.X, c.Y = laidBack(page.page, upright, g)
			}
			chars = append(chars, c)
		}
	}
	p.tell(diag.PDFTurned, page, said(turned))
	p.tell(diag.PDFWatermark, page, said(pale))
	return p.withoutStamps(page, chars)
}

// watermarkSize is how large what is pale must be to be a watermark, times the
// usual size of type. Pale words in the usual size may stand on a dark ground.
const watermarkSize = 1.5

// mostTurned is how most characters of a page stand: a landscape page may be
// drawn on an upright sheet.
func mostTurned(page *pdftext.Page) float64 {
	counts := map[float64]int{}
	for _, g := range page.Glyphs {
		counts[g.Turned]++
	}
	for _, turned := range []float64{90, 270, 180} {
		if counts[turned]*2 > len(page.Glyphs) {
			return turned
		}
	}
	return 0
}

// laidBack is the place of a character on a page whose text is turned.
func laidBack(page *pdftext.Page, turned float64, g pdftext.Glyph) (x, y float64) {
	switch turned {
	case 90:
		return g.Y, page.Width - g.X
	case 180:
		return page.Width - g.X, page.Height - g.Y
	}
	return page.Height - g.Y, g.X
}

// said is what characters say in the order they were drawn.
func said(chars []char) string {
	var b strings.Builder
	for i, c := range chars {
		if i > 0 && (math.Abs(c.Y-chars[i-1].Y) > c.Size/2 && c.Turned == 0 || math.Abs(c.X-chars[i-1].right()) > c.Size*2 && c.Turned == 0) {
			b.WriteByte(' ')
		}
		b.WriteString(c.text)
	}
	return b.String()
}

// stampWords are words that a digital signature or the stamp of a copy shows.
var stampWords = []string{"ký bởi", "người ký:", "digitally signed", "signed by", "bản sao văn bản", "thời gian ký", "ngày ký:"}

// withoutStamps is the characters of a page without what is in red and reads as a
// signature or a stamp does.
func (p *pdfReader) withoutStamps(page *pdfPage, chars []char) []char {
	var out, block []char
	flush := func() {
		shown := strings.ToLower(strings.Join(strings.Fields(said(block)), " "))
		if slices.ContainsFunc(stampWords, func(w string) bool { return strings.Contains(shown, w) }) {
			p.tell(diag.PDFStamp, page, said(block))
		} else {
			out = append(out, block...)
		}
		block = nil
	}
	const far = 2.5 // times the size, from one line of a block to the next
	for _, c := range chars {
		if n := len(block); !c.Red || n > 0 && math.Abs(c.Y-block[n-1].Y) > far*c.Size {
			flush()
		}
		if c.Red {
			block = append(block, c)
		} else {
			out = append(out, c)
		}
	}
	flush()
	return out
}

// usualSize is the size of most characters.
func usualSize(doc *pdftext.Document) float64 {
	counts := map[float64]int{}
	for _, page := range doc.Pages {
		for _, g := range page.Glyphs {
			counts[math.Round(g.Size*2)/2]++
		}
	}
	best := 0.0
	for size, n := range counts {
		if n > counts[best] || n == counts[best] && size > best {
			best = size
		}
	}
	return best
}
