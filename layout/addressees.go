package layout

import (
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

const (
	addresseesWord = "Kính gửi"
	submittedWord  = "Kính trình"
	dash           = "- "
)

// addressees is box 5a of a công văn and box 9b of a tờ trình: the words Kính
// gửi or Kính trình and behind their colon a list, the whole as one block in the
// middle of the page (36-HD/VPTW, II.1.9.2; 05-HD/VPTW, II.I.9.2.3 and 9.2.4).
// A single name stands on the same line without a dash.
func (s *setter) addressees() []*Paragraph {
	return append(s.addressed(addresseesWord, s.def.Addressees), s.addressed(submittedWord, s.def.SubmittedTo)...)
}

func (s *setter) addressed(label string, to []dispatch.Recipient) []*Paragraph {
	to = dispatch.OnPage(to)
	if len(to) == 0 {
		return nil
	}
	word := s.text(regulation.AddresseesWord, label+": ", diag.Pos{})
	behind := s.width(word.Text, word.Style)
	hang := behind
	items := s.listed(to, s.spec.AddresseesEnd)
	if len(items) > 1 {
		hang += s.width(dash, s.styles[regulation.Addressees].Style)
		for i := range items {
			items[i].Value = dash + items[i].Value
		}
	}

	list := make([]*Paragraph, len(items))
	for i, item := range items {
		p := s.paragraph(regulation.Addressees, s.text(regulation.Addressees, item.Value, item.Pos))
		p.Left = hang.Twips()
		p.FirstLine = behind.Twips() - p.Left
		if i == 0 {
			p.Runs = append([]Run{word}, p.Runs...)
			p.FirstLine = -p.Left
			p.Before = s.spec.Length(regulation.AddresseesGap)
		}
		list[i] = p
	}
	s.centreBlock(list, s.sheet.TextWidth(), s.spec.Length(regulation.AddresseesInset))
	return list
}

// centreBlock breaks paragraphs into lines and moves them in together, so that
// their widest line stands as far from the left edge of the box as from the
// right, and at least inset.
func (s *setter) centreBlock(list []*Paragraph, box, inset unit.Twips) {
	var widest unit.Dots
	for _, p := range list {
		s.set(p, box-2*inset)
		for _, l := range p.Lines {
			for _, w := range l.Words {
				widest = max(widest, w.X+w.Width)
			}
		}
	}
	width := widest.Twips() + slack
	left := (box - width) / 2
	for _, p := range list {
		p.Left += left
		p.Right = box - width - left
		s.set(p, box)
	}
}

// listed are the lines of a list of recipients with the marks the regulation
// asks for after each, save where the writer typed one.
func (s *setter) listed(list []dispatch.Recipient, end regulation.Mark) []dispatch.Text {
	lines := make([]dispatch.Text, len(list))
	for i, r := range list {
		mark := s.spec.ItemEnd.Text
		if i == len(list)-1 {
			mark = end.Text
		}
		name, typed := splitMark(r.Name.Value)
		if typed != "" {
			mark = typed
		}
		if r.Purpose.Present() {
			name += " (" + r.Purpose.Value + ")"
		}
		lines[i] = dispatch.Text{Value: name + mark, Pos: r.Name.Pos}
	}
	return lines
}

// splitMark takes the punctuation a writer typed off the end of a name.
func splitMark(name string) (rest, mark string) {
	rest = strings.TrimRight(name, ",;.")
	return rest, name[len(rest):]
}
