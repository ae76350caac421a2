package importer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/legacy"
	"congvan/internal/ooxml"
)

// piece is a stretch of a paragraph: text or the mark of a note, or what parts it.
type piece struct {
	kind pieceKind
	span Span
}

type pieceKind int

const (
	textPiece pieceKind = iota
	tabPiece
	linePiece // a line end
	pagePiece // a page or a column ends
)

// lineMark is what a list may begin with, behind which a tab only makes room.
var lineMark = regexp.MustCompile(`^(?:[-–+•]|\(?[\dA-Za-zđĐ]{1,4}(?:\.\d{1,3})*[.)/-]*|[IVXLC]+[.-]|(?:Điều|Chương|Mục|Phần)\s+[\dIVXLC]+[.:]?)$`)

// lines are the lines of a paragraph that stands in a column: one, unless it has
// line ends, or parts side by side. An empty one only makes room.
func (r *wordReader) lines(p *ooxml.Paragraph, column int) []*Line {
	pieces := r.pieces(p)
	var out []*Line
	component, ours := r.ours[p]
	segments := split(pieces, func(k pieceKind) bool { return k == pagePiece || k == linePiece && !ours })
	for _, segment := range segments {
		parts, tabs := r.parts(p, segment, column > 0 || p.Align == ooxml.Centre || ours)
		if len(parts) > 1 {
			r.row++
		}
		for i, spans := range parts {
			l := &Line{Spans: spans, Pos: diag.Pos{File: r.source.Path, Line: p.Index}, Align: r.align(p), End: EndParagraph, Column: column, Size: firstLook(p).Size.Points()}
			l.Sheet = r.sheet()
			l.Gap = len(out) == 0 && (r.blank || p.Before > p.MarkLook.Size.Twips())
			if len(parts) > 1 {
				l.Row, l.Column, l.Gap = r.row, i+1, l.Gap && i == 0
			} else if tabs && column == 0 {
				l.Column = 2
			}
			if n := len(out); n > 0 && i == 0 && !startsAnew(out[n-1], l) {
				out[n-1].End = EndWrapped
			}
			out = append(out, l)
		}
	}
	if ours {
		r.component(out, component)
	}
	r.blank = len(out) == 0
	return out
}

// startsAnew says whether a line behind a line end is a paragraph of its own.
func startsAnew(above, below *Line) bool {
	a, b := above.text(), below.text()
	return dispatch.Numbered(b) || terminated(a) && startsUpper(b) || upper(a) != upper(b)
}

// firstLook is the look of the first text of a paragraph.
func firstLook(p *ooxml.Paragraph) ooxml.Look {
	for i := range p.Runs {
		if p.Runs[i].Kind == ooxml.TextRun {
			return p.Runs[i].Look
		}
	}
	return p.MarkLook
}

// align is where the lines of a paragraph stand.
func (r *wordReader) align(p *ooxml.Paragraph) Align {
	width := int(r.section.Width - r.section.Left - r.section.Right)
	switch {
	case p.Align == ooxml.Centre:
		return AlignCentre
	case p.Align == ooxml.Right, width > 0 && int(p.Left)*5 > width*2:
		return AlignRight
	case p.FirstLine > 0:
		return AlignIndent
	}
	return AlignStart
}

// split parts pieces where one of the kinds stands; a stretch without words is
// left out.
func split(pieces []piece, ends func(pieceKind) bool) [][]piece {
	var out [][]piece
	from := 0
	for i := 0; i <= len(pieces); i++ {
		if i < len(pieces) && !ends(pieces[i].kind) {
			continue
		}
		if speaks(pieces[from:i]) {
			out = append(out, pieces[from:i])
		}
		from = i + 1
	}
	return out
}

// speaks says whether pieces have a word or a mark.
func speaks(pieces []piece) bool {
	for _, p := range pieces {
		if p.span.Note > 0 || strings.TrimFunc(p.span.Text, unicode.IsSpace) != "" {
			return true
		}
	}
	return false
}

// parts are the stretches of a line that stand side by side, parted by tabs, unless
// it is one; tabs says that one stood before the first.
func (r *wordReader) parts(p *ooxml.Paragraph, pieces []piece, one bool) (out [][]Span, tabs bool) {
	for i, part := range split(pieces, func(k pieceKind) bool { return k == tabPiece }) {
		var spans []Span
		for _, q := range part {
			if q.kind == textPiece {
				spans = append(spans, q.span)
			} else {
				spans = append(spans, Span{Text: " "})
			}
		}
		n := len(out)
		if i > 0 && n > 0 && (one || lineMark.MatchString(spansText(out[n-1]))) {
			out[n-1] = append(append(out[n-1], Span{Text: " "}), spans...)
			continue
		}
		out = append(out, spans)
	}
	for _, q := range pieces {
		if q.kind != textPiece || strings.TrimSpace(q.span.Text) != "" {
			tabs = q.kind == tabPiece
			break
		}
	}
	for i := range out {
		out[i] = composed(out[i])
	}
	return out, tabs
}

// composed is spans in NFC, where a letter may stand in one and its mark in the
// next.
func composed(spans []Span) []Span {
	for i := range spans {
		if i > 0 && spans[i-1].Note == 0 {
			marks := strings.TrimLeftFunc(spans[i].Text, func(r rune) bool { return unicode.Is(unicode.Mn, r) })
			moved := len(spans[i].Text) - len(marks)
			spans[i-1].Text += spans[i].Text[:moved]
			spans[i].Text = marks
		}
	}
	var out []Span
	for _, s := range spans {
		if s.Text = norm.NFC.String(s.Text); s.Text != "" || s.Note > 0 {
			out = append(out, s)
		}
	}
	return out
}

// pieces are those of a paragraph, its number first. What is left out is told.
func (r *wordReader) pieces(p *ooxml.Paragraph) []piece {
	out := r.carried
	r.carried = nil
	if p.Label != "" && !p.MarkLook.Hidden {
		label := p.Label
		if p.Bullet && label != "+" {
			label = "-"
		}
		out = append(out, piece{span: Span{Text: label, Bold: p.LabelLook.Bold, Italic: p.LabelLook.Italic}})
		out = append(out, piece{span: Span{Text: " ", Bold: p.LabelLook.Bold && firstLook(p).Bold, Italic: p.LabelLook.Italic && firstLook(p).Italic}})
	}
	tabs := 0
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Change != nil && !r.taken(p, run) {
			continue
		}
		switch run.Kind {
		case ooxml.TextRun:
			if run.Look.Hidden {
				r.remark(p, "chữ ẩn, không đưa vào: "+run.Text, "hidden text, left out: "+run.Text)
				continue
			}
			out = append(out, r.text(run, p.Align != ooxml.Centre)...)
		case ooxml.Tab:
			out = append(out, tabOf(p, tabs))
			tabs++
		case ooxml.LineBreak:
			out = append(out, piece{kind: linePiece})
		case ooxml.PageBreak, ooxml.ColumnBreak:
			out = append(out, piece{kind: pagePiece})
		case ooxml.FootnoteMark:
			out = append(out, piece{span: Span{Note: run.Note}})
		case ooxml.EndnoteMark:
			out = append(out, piece{span: Span{Note: len(r.doc.Footnotes) + run.Note}})
		case ooxml.TextBox:
			r.blocks(run.Blocks, 0)
		case ooxml.Picture, ooxml.Shape:
			r.drawn(p, run)
		}
	}
	return r.withoutParentheses(out)
}

// tabOf is a tab: a line of dots where its stop has a leader, else room.
func tabOf(p *ooxml.Paragraph, nth int) piece {
	const dots = "....."
	if n := len(p.Tabs); n > 0 && p.Tabs[min(nth, n-1)].Leader != "" {
		return piece{span: Span{Text: dots}}
	}
	return piece{kind: tabPiece}
}

// wideRoom is how many spaces in a row stand for a tab.
const wideRoom = 5

// text is a run of text, with tabs for the wide rooms in it where those may part
// what stands side by side.
func (r *wordReader) text(run *ooxml.Run, wide bool) []piece {
	said := run.Text
	if kind, capitals := legacy.OfFont(run.Look.Face); kind != legacy.Unicode {
		if decoded := kind.Decode(said); decoded != said {
			said, r.old = decoded, kind
		}
		if capitals {
			said = strings.ToUpper(said)
		}
	}
	if run.Look.Caps {
		said = strings.ToUpper(said)
	}
	said = strings.Map(printed, said)
	span := Span{Bold: run.Look.Bold, Italic: run.Look.Italic, Raised: run.Look.Raised}
	var out []piece
	for wide {
		i := strings.Index(said, strings.Repeat(" ", wideRoom))
		if i < 0 {
			break
		}
		span.Text = said[:i]
		out = append(out, piece{span: span}, piece{kind: tabPiece})
		said = strings.TrimLeft(said[i:], " ")
	}
	span.Text = said
	return append(out, piece{span: span})
}

// withoutParentheses is pieces without the raised parentheses around the marks of
// notes, which are a choice of layout.
func (r *wordReader) withoutParentheses(pieces []piece) []piece {
	for i := 1; i+1 < len(pieces); i++ {
		before, after := &pieces[i-1].span, &pieces[i+1].span
		if pieces[i].span.Note == 0 || !before.Raised || !after.Raised || !strings.HasSuffix(before.Text, "(") || !strings.HasPrefix(after.Text, ")") {
			continue
		}
		before.Text, after.Text = strings.TrimSuffix(before.Text, "("), strings.TrimPrefix(after.Text, ")")
		r.source.NoteParentheses = true
	}
	return pieces
}

// shortened is a text that a remark repeats.
func shortened(s string) string {
	const longest = 300
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= longest {
		return s
	}
	return string([]rune(s)[:longest]) + "…"
}
