package measure

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"congvan/internal/ooxml"
)

// piece is what of a paragraph stands by itself.
type piece struct {
	runs   []Run
	spaced bool // a tab or a wide room stands before it
	lead   int  // how many tabs and spaces of wide rooms stand before it
	tabs   int  // how many of them are tabs
	shapes []struct{}
}

func (p *piece) text() string {
	var b strings.Builder
	for _, r := range p.runs {
		b.WriteString(r.Text)
	}
	return strings.TrimSpace(b.String())
}

// wideRoom is how many spaces in a row stand for a tab.
const wideRoom = 5

// numbering is what a list may begin with, behind which a tab only makes room.
var numbering = regexp.MustCompile(`^\s*(?:[-–+•]|\(?[\dA-Za-zđĐ]{1,4}(?:\.\d{1,3})*[.)/-]*|[IVXLC]+[.-]|(?:Điều|Chương|Mục|Phần)\s+[\dIVXLC]+[.:]?)\s*$`)

// piecesOf are the pieces of a paragraph, its number first.
func piecesOf(p *ooxml.Paragraph) []piece {
	out := []piece{{}}
	last := func() *piece { return &out[len(out)-1] }
	part := func() {
		if t := last().text(); t != "" && !numbering.MatchString(t) {
			out = append(out, piece{})
		}
		if last().text() == "" {
			last().spaced = true
		} else {
			last().runs = append(last().runs, Run{Text: " ", Look: last().runs[len(last().runs)-1].Look})
		}
	}
	if p.Label != "" && !p.MarkLook.Hidden {
		last().runs = append(last().runs, Run{Text: p.Label + " ", Look: wordLook(p.Label, &p.LabelLook)})
	}
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Change.Gone() || run.Look.Hidden {
			continue
		}
		switch run.Kind {
		case ooxml.TextRun, ooxml.PageNumber, ooxml.PageCount:
			rest := norm.NFC.String(run.Text)
			if run.Look.Caps {
				rest = strings.ToUpper(rest)
			}
			for {
				at := strings.Index(rest, strings.Repeat(" ", wideRoom))
				if at < 0 {
					break
				}
				if at > 0 {
					last().runs = append(last().runs, Run{rest[:at], wordLook(rest[:at], &run.Look)})
				}
				part()
				trimmed := strings.TrimLeft(rest[at:], " ")
				last().lead += len(rest) - at - len(trimmed)
				rest = trimmed
			}
			if rest != "" {
				last().runs = append(last().runs, Run{rest, wordLook(rest, &run.Look)})
			}
		case ooxml.Tab:
			part()
			last().lead++
			last().tabs++
		case ooxml.LineBreak, ooxml.PageBreak, ooxml.ColumnBreak:
			if last().text() != "" {
				out = append(out, piece{})
			}
		case ooxml.FootnoteMark, ooxml.EndnoteMark:
		case ooxml.Shape, ooxml.Picture:
			last().shapes = append(last().shapes, struct{}{})
		}
	}
	return out
}

// black is what Word draws text in that has no colour of its own.
const black = "000000"

// wordLook is the look of text in a Word file: of its two faces that which its
// letters are in, the other one where that is none of ours.
func wordLook(text string, l *ooxml.Look) Look {
	look := Look{
		Size: l.Size, Bold: answer(l.Bold), Italic: answer(l.Italic), Underline: answer(l.Underline != ""),
		Face: l.Face, Colour: strings.ToUpper(l.Colour), Raised: l.Raised || l.Lowered,
	}
	if strings.EqualFold(l.Face, typeface) && strings.ContainsFunc(text, func(r rune) bool { return r > '\u00bf' && r < '\u2000' }) {
		look.Face = l.HighFace
	}
	if look.Colour == "" {
		look.Colour = black
	}
	return look
}

// sameLook joins runs of one look.
func sameLook(runs []Run) []Run {
	var out []Run
	for _, r := range runs {
		if n := len(out); n > 0 && out[n-1].Look == r.Look {
			out[n-1].Text += r.Text
			continue
		}
		out = append(out, r)
	}
	return out
}
