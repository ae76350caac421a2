package layout

import (
	"fmt"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

const (
	hyphens   = "-----"
	draftWord = "Dự thảo lần %d"
)

// titles is box 5a: the name of the type, its author, the trích yếu and below
// it five hyphens, in the middle of the page (36-HD/VPTW, II.1.5.2;
// 05-HD/VPTW, II.I.5.2). A công văn has none of it; a political report may have
// the theme of the congress in its place (05-HD/VPTW, II.I.5.1.2).
func (s *setter) titles() []*Paragraph {
	if s.typ.Untitled {
		return nil
	}
	var list []*Paragraph
	if s.def.Theme.Present() {
		list = s.title(list, regulation.Theme, s.def.Theme)
	} else {
		list = s.title(list, regulation.TypeName, dispatch.Text{Value: strings.ToUpper(s.typeName()), Pos: s.def.Template.Pos})
		list = s.title(list, regulation.Author, s.def.Author)
		list = s.title(list, regulation.Subject, s.def.Subject)
	}
	list = s.title(list, regulation.Presented, inParentheses(s.def.Presented))
	list[0].Before = s.spec.Length(regulation.TypeGap)
	if len(list) > 1 || s.def.Theme.Present() {
		list = s.title(list, regulation.Hyphens, dispatch.Text{Value: hyphens})
	}
	return list
}

// typeName is what the document is called: by its type, or as a form of the
// house calls itself.
func (s *setter) typeName() string {
	if s.def.TypeName.Present() {
		return s.def.TypeName.Value
	}
	return s.typ.Name
}

// title adds a component to a list of titles one below the other, each in the
// middle and broken by its sense; what is not given adds nothing.
func (s *setter) title(list []*Paragraph, c regulation.Component, t dispatch.Text) []*Paragraph {
	if !t.Present() {
		return list
	}
	box, inset := s.sheet.TextWidth(), s.spec.Length(regulation.TypeInset)
	p := s.paragraph(c, s.senseLines(s.text(c, t.Value, t.Pos), box-2*inset)...)
	p.Left, p.Right = inset, inset
	s.set(p, box)
	return append(list, p)
}

// inParentheses is a text in parentheses, which its writer may have typed.
func inParentheses(t dispatch.Text) dispatch.Text {
	if t.Present() && !strings.HasPrefix(t.Value, "(") {
		t.Value = "(" + t.Value + ")"
	}
	return t
}

// marks are boxes 11b, 10a and 10b, below the number or the trích yếu of a
// công văn: the number of a draft, room for the stamp of secrecy, the urgency.
func (s *setter) marks() Cell {
	var cell Cell
	add := func(c regulation.Component, text string, pos diag.Pos) {
		p := s.paragraph(c, s.text(c, text, pos))
		p.Before = s.spec.Length(regulation.MarkGap)
		cell = append(cell, p)
	}
	if s.def.Draft != 0 {
		add(regulation.DraftMark, fmt.Sprintf(draftWord, s.def.Draft), diag.Pos{})
	}
	if s.def.Secrecy.Present() {
		add(regulation.Secrecy, "", s.def.Secrecy.Pos)
	}
	if s.def.Urgency.Present() {
		add(regulation.Urgency, strings.ToUpper(s.def.Urgency.Value), s.def.Urgency.Pos)
	}
	return cell
}

// circulation is box 11a, whom the document is for, at the top right of its
// first page (36-HD/VPTW, II.2.2; 05-HD/VPTW, II.II.4.1), or nil.
func (s *setter) circulation() *Paragraph {
	t := s.def.Circulation
	if !t.Present() || forNobodyElse(t.Value) {
		return nil
	}
	p := s.paragraph(regulation.Circulation, s.text(regulation.Circulation, strings.ToUpper(t.Value), t.Pos))
	s.set(p, s.sheet.TextWidth())
	if len(p.Lines) > 1 {
		s.diags.Add(diag.New(diag.TooLong, t.Pos, "luu_hanh"))
	}
	return p
}

// forNobodyElse says whether a chỉ dẫn keeps the document out of the media: it
// stands below the signature (36-HD/VPTW, II.2.2).
func forNobodyElse(circulation string) bool {
	return strings.HasPrefix(strings.ToLower(circulation), "không phổ biến")
}

// legalBases is the căn cứ of a document, a paragraph each with the marks of
// the regulation (36-HD/VPTW, II.1.6.2; 05-HD/VPTW, II.I.6.2.3), save where the
// writer typed one.
func (s *setter) legalBases() []*Paragraph {
	var list []*Paragraph
	for i, t := range s.def.LegalBases {
		end := s.spec.BasisEnd.Text
		if i == len(s.def.LegalBases)-1 {
			end = s.spec.LastBasisEnd.Text
		}
		text, typed := splitMark(t.Value)
		if typed != "" {
			end = typed
		}
		if d := s.spec.BasisDash.Text; d != "" && !strings.HasPrefix(text, d) {
			text = d + " " + text
		}
		p := s.paragraph(regulation.LegalBasis, s.text(regulation.LegalBasis, text+end, t.Pos))
		if i == 0 {
			p.Before = s.spec.Length(regulation.BodyGap)
		}
		s.set(p, s.sheet.TextWidth())
		list = append(list, p)
	}
	return list
}
