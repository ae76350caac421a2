package dispatch

import "iter"

// Texts are all texts of the definition, those of the body a paragraph each, and
// of what its template brings: the fields of the template first, otherwise in no
// order that means anything.
func (d *Definition) Texts() iter.Seq[Text] {
	return func(yield func(Text) bool) {
		for _, t := range d.texts() {
			if t.Present() && !yield(t) {
				return
			}
		}
	}
}

func (d *Definition) texts() []Text {
	var list []Text
	for _, v := range d.Fields {
		list = append(list, v.texts()...)
	}
	return append(list, d.OwnTexts()...)
}

// OwnTexts are those of Texts that are of the document itself and not of the
// fields of its template, the absent ones too.
func (d *Definition) OwnTexts() []Text {
	list := []Text{
		d.Symbol, d.Place, d.Subject, d.TypeName, d.Author, d.Theme, d.Presented, d.Archive, d.Circulation, d.Drafter.Symbol, d.Contact,
		d.Attestation.Of, d.Issued.Subject, d.Issued.Note,
	}
	for _, body := range append([]Organisation{d.Body}, d.Joint...) {
		list = append(list, body.Superior...)
		list = append(list, body.Name...)
		list = append(list, body.Symbol, body.InText)
	}
	for _, s := range append([]Signer{d.Attestation.Signer}, d.Signers...) {
		list = append(list, s.Authority, s.Also, s.Office, s.Name)
	}
	for _, recipients := range [][]Recipient{d.Addressees, d.SubmittedTo, d.Recipients} {
		for _, r := range recipients {
			list = append(list, r.Name, r.Purpose)
		}
	}
	list = append(list, d.LegalBases...)
	contents := []Content{d.Content, d.ReturnPart, d.Issued.Content}
	for _, a := range d.Appendices {
		list = append(list, a.Title, a.Note)
		contents = append(contents, a.Content)
	}
	for _, c := range contents {
		for _, p := range c.Paragraphs() {
			list = append(list, Text{Value: Joined(p.Spans), Pos: p.Pos})
		}
		for _, n := range c.Notes {
			list = append(list, Text{Value: Joined(n.Spans), Pos: n.Pos})
		}
	}
	return list
}

// texts are those of a value and of what is in it.
func (v Value) texts() []Text {
	list := []Text{v.Text}
	for _, item := range v.Items {
		list = append(list, item.texts()...)
	}
	for _, key := range v.Keys {
		list = append(list, key.texts()...)
	}
	return list
}

// Joined is the text of spans without the marks of notes.
func Joined(spans []Span) string {
	text := ""
	for _, s := range spans {
		text += s.Text
	}
	return text
}
