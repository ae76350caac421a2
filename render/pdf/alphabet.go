package pdf

import (
	"fmt"

	"congvan/fonts"
	"congvan/layout"
)

// alphabet is the characters that a document uses of one face, and the code
// each of them is written with.
//
// A font of PDF with codes of one byte has 224 of them from 0x20 up, each of
// which can be given any glyph. ASCII keeps its own codes, and the first of the
// others take those above it, then those that the document has no ASCII for;
// what is left over begins another code page, a second font on the same file.
type alphabet struct {
	face fonts.Face
	// codes is the code of every character below flatLimit, 0 for one that is
	// not used; rare holds the others.
	codes [flatLimit]code
	rare  map[rune]code
	// runes are the characters used, in the order of their first use.
	runes []rune
	pages []codePage
}

const flatLimit = 0x2200

// code is a code page and, in the low byte, a code of it.
type code uint16

// found stands for the code of a character that has none yet.
const found code = 1

func codeOn(page, value int) code { return code(page<<8 | value) }
func (c code) page() int          { return int(c >> 8) }
func (c code) value() byte        { return byte(c) }

const (
	firstCode = 0x20 // the space, on every code page
	asciiEnd  = 0x7F
	codeEnd   = 0x100
	noBreak   = '\u00a0'
)

// codePage is one font of the finished file.
type codePage struct {
	runes  [codeEnd]rune // 0 for a code that is not used
	family string        // the font's name for the library
}

// alphabets is the alphabet of each face, nil for a face that is not used.
type alphabets [fonts.FaceCount]*alphabet

// alphabets reads the whole document.
func (w *Writer) alphabets(laid *layout.Laid) (alphabets, error) {
	var used alphabets
	for i, page := range laid.Pages {
		for _, line := range page.Lines {
			for _, word := range line.Words {
				a := used[word.Style.Face]
				if a == nil {
					a = &alphabet{face: word.Style.Face}
					a.add(' ')
					used[a.face] = a
				}
				for _, r := range word.Text {
					if a.code(r) != 0 {
						continue
					}
					if _, ok := w.faces.Advance(a.face, r); !ok {
						return used, fmt.Errorf("page %d: no glyph for %q (%U) in %q", i+1, r, r, word.Text)
					}
					a.add(r)
				}
			}
		}
	}
	for _, a := range used {
		if a != nil {
			a.assign()
		}
	}
	return used, nil
}

// code is the code of r, 0 when r is not in the alphabet. A no-break space is
// drawn, copied and searched as a space: they are as wide and look the same.
func (a *alphabet) code(r rune) code {
	switch {
	case r == noBreak:
		return a.codes[' ']
	case uint32(r) < flatLimit:
		return a.codes[r]
	}
	return a.rare[r]
}

func (a *alphabet) add(r rune) {
	a.runes = append(a.runes, r)
	a.set(r, found)
}

func (a *alphabet) set(r rune, c code) {
	if uint32(r) < flatLimit {
		a.codes[r] = c
		return
	}
	if a.rare == nil {
		a.rare = map[rune]code{}
	}
	a.rare[r] = c
}

// assign gives every character its code.
func (a *alphabet) assign() {
	a.addPage()
	var others []rune
	for _, r := range a.runes {
		if r >= asciiEnd {
			others = append(others, r)
			continue
		}
		a.pages[0].runes[r] = r
		a.set(r, codeOn(0, int(r)))
	}
	for len(others) > 0 {
		page := len(a.pages) - 1
		others = a.fill(page, asciiEnd, codeEnd, others)
		others = a.fill(page, firstCode, asciiEnd, others)
		if len(others) > 0 {
			a.addPage()
		}
	}
}

// fill gives the codes from first to end that page still has to the first of
// runes, and returns the rest of them.
func (a *alphabet) fill(page, first, end int, runes []rune) []rune {
	taken := &a.pages[page].runes
	for value := first; value < end && len(runes) > 0; value++ {
		if taken[value] == 0 {
			taken[value] = runes[0]
			a.set(runes[0], codeOn(page, value))
			runes = runes[1:]
		}
	}
	return runes
}

func (a *alphabet) addPage() {
	page := codePage{family: fmt.Sprintf("face%dpage%d", a.face, len(a.pages))}
	page.runes[firstCode] = ' '
	a.pages = append(a.pages, page)
}
