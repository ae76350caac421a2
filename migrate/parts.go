package migrate

import (
	"regexp"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// notSign is a sign of who signs for whom that no regulation of the Party has.
var notSign = regexp.MustCompile(`^TUQ\.? `)

// authority writes the signs as the regulation does, T/M, T/L, K/T.
func (m *migration) authority() {
	for _, t := range m.authorities() {
		switch text, signed := regulation.SpelledSign(t.Value); {
		case signed:
			if text != t.Value {
				m.set(t, text)
			}
		case notSign.MatchString(t.Value):
			m.ask(diag.NoSuchSign, t.Pos)
		}
	}
}

// authorities are for whom the document is signed.
func (m *migration) authorities() []dispatch.Text {
	var out []dispatch.Text
	for _, s := range append([]dispatch.Signer{m.Attestation.Signer}, m.Signers...) {
		if m.own(s.Authority) {
			out = append(out, s.Authority)
		}
	}
	return out
}

// The words that keep a document out of the media, under the one regulation and
// the other.
var (
	ofTheMedia = regexp.MustCompile(`(?i)^(không phổ biến trên )các (phương tiện)`)
	ofMedia    = regexp.MustCompile(`(?i)^(không phổ biến trên )(phương tiện)`)
)

// circulation writes those words as the regulation does.
func (m *migration) circulation() {
	t := m.Circulation
	if !m.own(t) {
		return
	}
	text := ofTheMedia.ReplaceAllString(t.Value, "$1$2")
	if m.to.Name == regulation.HD36().Name {
		all := "các "
		if strings.ToUpper(t.Value) == t.Value {
			all = "CÁC "
		}
		text = ofMedia.ReplaceAllString(t.Value, "${1}"+all+"$2")
	}
	if text != t.Value {
		m.set(t, text)
	}
}

// drafter asks whose symbol it is: initials in capitals were those of who typed
// the document.
func (m *migration) drafter() {
	if t := m.Drafter.Symbol; m.own(t) && strings.ToUpper(t.Value) == t.Value {
		m.ask(diag.TypistSymbol, t.Pos, t.Value)
	}
}

// wholeNote is what an appendix goes with: number, symbol, day and body.
var wholeNote = regexp.MustCompile(`(?i)số.*-.+/.*(\d/\d{4}|năm \d{4}).* của `)

// appendixNotes asks about those the writer typed and that do not say all.
func (m *migration) appendixNotes() {
	for _, a := range m.Appendices {
		if m.own(a.Note) && !wholeNote.MatchString(a.Note.Value) {
			m.ask(diag.ShortNote, a.Note.Pos)
		}
	}
}
