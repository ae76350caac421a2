// Package layout turns a document into lines and lines into pages. It is the
// only place that breaks lines or pages, and it decides everything a renderer
// draws: both renderers are given the same lines, once as pages and once as a
// flow of paragraphs.
//
// The package knows no size of its own: sizes are regulation's, what word
// processors do is in host.go. It changes no word of the text; what it adds
// are the marks the regulation asks for.
package layout

import (
	"fmt"

	"congvan/dispatch"
	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// Lay sets the document def, of the type typ, under the regulation spec. The
// diagnostics name what cannot be set as written; where one of them is an
// error the pages are not to be printed.
func Lay(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec, faces *fonts.Set) (*Laid, diag.List) {
	return newSetter(def, typ, spec, faces).lay()
}

// lay sets the document and what goes with it.
func (s *setter) lay() (*Laid, diag.List) {
	laid := &Laid{Styles: s.styles, Info: s.info()}
	s.document(laid)
	s.enclosures(laid)
	s.place(laid)
	return laid, s.diags
}

// setter carries what the builders of the parts share.
type setter struct {
	def  *dispatch.Definition
	typ  *regulation.Type
	spec *regulation.Spec
	breaker
	sheet   Sheet // of the section that is being set
	styles  [regulation.ComponentCount]Named
	notes   []*Note
	diags   diag.List
	missing map[rune]bool
	// copier sets what certifies a copy of the document, or is nil.
	copier *copier
}

func newSetter(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec, faces *fonts.Set) *setter {
	s := &setter{
		def: def, typ: typ, spec: spec,
		breaker: breaker{faces: faces},
		missing: map[rune]bool{},
	}
	s.style()
	return s
}

// style works out the usual look of every component.
func (s *setter) style() {
	for c := range s.styles {
		look := s.spec.Looks[c]
		s.styles[c] = Named{
			Key: look.Key, Name: look.Name,
			Format: Format{Align: Centre, Pitch: s.pitch(regulation.Component(c))},
			Style:  Style{Face: face(look.Bold, look.Italic), Size: look.Size, Underline: look.Underline, Red: look.Red, Superscript: look.Superscript},
		}
	}
	s.styles[regulation.PartyTitle].Rule = true
	body := &s.styles[regulation.Content]
	if size := s.def.Choices.BodySize.Value; size != 0 {
		body.Style.Size = unit.Size(size)
	}
	body.Align = Justify
	body.FirstLine = s.chosen(regulation.FirstIndent, s.def.Choices.FirstIndent)
	body.Before = s.chosen(regulation.ParagraphGap, s.def.Choices.ParagraphGap)

	s.styleText(body)
	s.styles[regulation.Circulation].Align = Right
	if size := s.def.Choices.TypeSize.Value; size != 0 {
		s.styles[regulation.TypeName].Style.Size = unit.Size(size)
	}
	if size := s.def.Choices.SubjectSize.Value; size != 0 {
		s.styles[regulation.Subject].Style.Size = unit.Size(size)
		s.styles[regulation.Author].Style.Size = unit.Size(size)
		s.styles[regulation.Theme].Style.Size = unit.Size(size)
	}
	s.styles[regulation.Contact].Over = true

	note := &s.styles[regulation.Note]
	note.Align = Justify
	// Where a note must keep two lines together and only one finds room,
	// LibreOffice leaves the mark and moves the note.
	note.Loose = true
	s.styles[regulation.NoteMark].Style.Size = body.Style.Size

	for _, c := range []regulation.Component{regulation.AddresseesWord, regulation.Addressees, regulation.RecipientsWord, regulation.Recipients, regulation.DrafterMark, regulation.StampText} {
		s.styles[c].Align = Left
	}
}

// styleText gives every component of the text the size and the format of the
// body, and what makes it another.
func (s *setter) styleText(body *Named) {
	for c := range regulation.ComponentCount {
		if !c.OfText() && c != regulation.LegalBasis {
			continue
		}
		named := &s.styles[c]
		named.Format, named.Style.Size = body.Format, body.Style.Size
		switch c {
		case regulation.Division, regulation.DivisionName, regulation.Section, regulation.SectionName:
			named.Align, named.FirstLine, named.KeepNext = Centre, 0, true
		case regulation.CentredLine:
			named.Align, named.FirstLine = Centre, 0
		case regulation.Article, regulation.Heading:
			named.KeepNext = true
		}
	}
	for _, c := range []regulation.Component{regulation.DivisionName, regulation.SectionName} {
		s.styles[c].Before = 0
	}
	s.styles[regulation.TableText].Align = Left
	if size := s.def.Choices.TableSize.Value; size != 0 {
		s.styles[regulation.TableText].Style.Size = unit.Size(size)
		s.styles[regulation.TableHead].Style.Size = unit.Size(size)
	}
}

// pitch is the height of the lines of a component.
func (s *setter) pitch(c regulation.Component) unit.Twips {
	if c.OfText() || c == regulation.LegalBasis || c == regulation.NoteMark {
		return s.chosen(regulation.LinePitch, s.def.Choices.LinePitch)
	}
	switch c {
	case regulation.LetterSubject:
		return s.spec.Length(regulation.SubjectPitch)
	case regulation.AddresseesWord, regulation.Addressees:
		return s.spec.Length(regulation.AddresseesPitch)
	case regulation.PageNumber, regulation.Circulation:
		return s.spec.Length(regulation.LinePitch)
	case regulation.TableHead, regulation.TableText:
		return s.spec.Length(regulation.TablePitch)
	case regulation.TypeName, regulation.Author, regulation.Subject, regulation.Theme, regulation.Presented, regulation.Hyphens,
		regulation.AppendixWord, regulation.AppendixTitle, regulation.EnclosedNote:
		return s.spec.Length(regulation.TypePitch)
	case regulation.Secrecy:
		return s.spec.Length(regulation.SecrecyRoom)
	case regulation.Contact:
		return s.spec.Length(regulation.ContactPitch)
	case regulation.Authority, regulation.Also, regulation.Office, regulation.SignerName, regulation.Attestation, regulation.RecipientsWord:
		return s.spec.Length(regulation.ClosingPitch)
	case regulation.Recipients, regulation.DrafterMark:
		return s.spec.Length(regulation.RecipientsPitch)
	case regulation.Note:
		return s.spec.Length(regulation.NotePitch)
	case regulation.StampTitle:
		return s.spec.Length(regulation.StampTitleRoom)
	case regulation.StampText:
		return s.spec.Length(regulation.StampPitch)
	}
	return s.spec.Length(regulation.HeadPitch)
}

// chosen is the writer's choice of a length, or the regulation's.
func (s *setter) chosen(k regulation.MeasureKey, m dispatch.Measure) unit.Twips {
	if m.Value == 0 {
		return s.spec.Length(k)
	}
	return s.spec.Measures[k].Of(m.Value)
}

// paragraph begins a paragraph of a component in its usual look.
func (s *setter) paragraph(c regulation.Component, runs ...Run) *Paragraph {
	return &Paragraph{Component: c, Format: s.styles[c].Format, Runs: runs}
}

// text is a run of a component. Characters no face has are reported once, at
// the place the text stands at.
func (s *setter) text(c regulation.Component, text string, pos diag.Pos) Run {
	return s.styled(c, text, s.styles[c].Style, pos)
}

// styled is a run of a component in a style of its own.
func (s *setter) styled(c regulation.Component, text string, style Style, pos diag.Pos) Run {
	for _, r := range text {
		if _, ok := s.faces.Advance(style.Face, r); !ok && !s.missing[r] {
			s.missing[r] = true
			s.diags = append(s.diags, diag.New(diag.MissingGlyph, pos, string(r), fmt.Sprintf("U+%04X", r)))
		}
	}
	return Run{Component: c, Text: text, Style: style}
}

func face(bold, italic bool) fonts.Face {
	switch {
	case bold && italic:
		return fonts.BoldItalic
	case bold:
		return fonts.Bold
	case italic:
		return fonts.Italic
	}
	return fonts.Regular
}

// holdRow reports a row of a table that no page holds; key and pos are those of
// what makes it long.
func (s *setter) holdRow(row Row, key string, pos diag.Pos) {
	if row.Height() > s.sheet.TextHeight() {
		s.diags.Add(diag.New(diag.TooLong, pos, key))
	}
}
