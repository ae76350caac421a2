package migrate

import (
	"regexp"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// recipientMarks are those that the writer typed behind who receives the document.
func (m *migration) recipientMarks() {
	names := func(list []dispatch.Recipient) []dispatch.Text {
		var out []dispatch.Text
		for _, r := range list {
			out = append(out, r.Name)
		}
		return out
	}
	addressees := pair{m.from.AddresseesEnd, m.to.AddresseesEnd}
	m.marks(names(m.Addressees), addressees)
	m.marks(names(m.SubmittedTo), addressees)
	m.marks(append(names(m.Recipients), m.Archive), pair{m.from.ListEnd, m.to.ListEnd})
}

// pair is a mark that a regulation asks for, and that of the other.
type pair struct{ from, to regulation.Mark }

// marks changes the marks behind the items of a list, and behind the last that of
// the end as well.
func (m *migration) marks(list []dispatch.Text, end pair) {
	item := pair{m.from.ItemEnd, m.to.ItemEnd}
	for i, t := range list {
		if !m.mark(t, item) && i == len(list)-1 {
			m.mark(t, end)
		}
	}
}

// mark changes the mark that a text ends with, and says whether it is that of the
// other regulation. The full stop of an abbreviation, "v.v.", is none.
func (m *migration) mark(t dispatch.Text, p pair) bool {
	rest, ok := strings.CutSuffix(t.Value, p.from.Text)
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	if !ok || p.from.Text == p.to.Text || !m.own(t) || strings.ContainsAny(last, ",;.") {
		return false
	}
	m.set(t, rest+p.to.Text)
	return true
}

// asAbove asks for the words that refer to Kính gửi or Kính trình.
func (m *migration) asAbove() {
	required := m.typ.RequiredIn(m.to)
	if len(m.Recipients) == 0 || !slices.Contains(required, "kinh_gui") && !slices.Contains(required, "kinh_trinh") {
		return
	}
	if first := m.Recipients[0].Name; m.own(first) && !strings.EqualFold(strings.TrimRight(first.Value, ",;."), "như trên") {
		m.ask(diag.NotAsAbove, first.Pos)
	}
}

// basisMarks is the mark behind the last căn cứ.
func (m *migration) basisMarks() {
	if n := len(m.LegalBases); n > 0 {
		m.mark(m.LegalBases[n-1], pair{m.from.LastBasisEnd, m.to.LastBasisEnd})
	}
}

// basesInBody are căn cứ that the writer put into the body: those are printed as
// they stand.
func (m *migration) basesInBody() {
	bases := m.bodyBases()
	for i, base := range bases {
		t := base.Text
		if dash := m.to.BasisDash.Text; dash != "" && !strings.HasPrefix(t.Value, dash) {
			m.made(m.edits.Replace(t.Pos, "", dash+" "), t.Pos, first(t.Value), dash+" "+first(t.Value))
		}
		old, now := m.from.LastBasisEnd.Text, m.to.LastBasisEnd.Text
		if i == len(bases)-1 && strings.HasSuffix(t.Value, old) {
			at, err := m.replaceLast(base.end, old, now)
			m.made(err, at, old, now)
		}
	}
}

// replaceLast changes the last character that a paragraph prints: behind it stand at
// most the three stars that end an emphasis. It says where that was.
func (m *migration) replaceLast(end diag.Pos, old, text string) (at diag.Pos, err error) {
	at = end
	for range len("***") + 1 {
		if err = m.edits.Replace(at, old, text); err == nil {
			return at, nil
		}
		at.Column--
	}
	return end, err
}

// first is the first two words of a text.
func first(text string) string {
	words := strings.Fields(text)
	return strings.Join(words[:min(2, len(words))], " ")
}

// basisBegins is how a căn cứ begins; the second and third alone only behind
// another.
var basisBegins = []string{"Căn cứ ", "Xét ", "Theo "}

// bodyBasis is a căn cứ that stands in the body, and where its last character does.
type bodyBasis struct {
	dispatch.Text
	end diag.Pos
}

// bodyBases are the paragraphs at the head of the body that are căn cứ: they begin
// so, and end like items of a list.
func (m *migration) bodyBases() []bodyBasis {
	var out []bodyBasis
	for _, block := range m.Content.Blocks {
		p, ok := block.(*dispatch.Paragraph)
		if !ok || p.Pos.File != m.Path {
			break
		}
		text := ""
		for _, span := range p.Spans {
			text += span.Text
		}
		words, dashed := strings.CutPrefix(text, "- ")
		begins := slices.IndexFunc(basisBegins, func(s string) bool { return strings.HasPrefix(words, s) })
		ends := strings.HasSuffix(text, ";") || strings.HasSuffix(text, ",") || dashed && strings.HasSuffix(text, ".")
		if begins < 0 || begins > 0 && len(out) == 0 || !ends {
			break
		}
		out = append(out, bodyBasis{dispatch.Text{Value: text, Pos: p.Pos}, p.End})
	}
	return out
}

// numberedLaw is a căn cứ that is a law or an ordinance with its number.
var numberedLaw = regexp.MustCompile(`^(- ?)?Căn cứ (các )?(Bộ luật|Luật|Pháp lệnh) .*số \d+/`)

// laws asks for those with a number: of them name and year alone are given.
func (m *migration) laws() {
	texts := slices.Clone(m.LegalBases)
	for _, base := range m.bodyBases() {
		texts = append(texts, base.Text)
	}
	for _, t := range texts {
		if m.own(t) && numberedLaw.MatchString(t.Value) {
			m.ask(diag.NumberedLaw, t.Pos)
		}
	}
}
