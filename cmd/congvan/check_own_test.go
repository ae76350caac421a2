package main

import (
	"slices"
	"testing"

	"congvan/check"
	"congvan/internal/diag"
	"congvan/internal/ooxml"
	"congvan/measure"
)

// chosen are findings on what a writer chose or left no room for, and no fault of the
// pages: an appendix that lies on its side, a form of A5 without room for its signature.
var chosen = []diag.ID{diag.LandscapeText, diag.SignatureAlone}

// Nothing that we lay out is against a rule of looks, neither as pages nor as the DOCX
// that is read again, by its styles and without its definition.
func TestOwnPagesPass(t *testing.T) {
	for _, p := range papers(t) {
		t.Run(p.name, func(t *testing.T) {
			made, list, err := p.build.prepare(p.name, p.src, nil)
			if err != nil || made == nil {
				t.Fatal(list, err)
			}
			file, err := p.build.write("docx", made.laid, nil)
			if err != nil {
				t.Fatal(err)
			}
			word, err := ooxml.Read(file)
			if err != nil {
				t.Fatal(err)
			}
			for kind, seen := range map[string]*measure.Document{
				"pages": measure.Laid(made.laid), "DOCX": measure.DOCX("a.docx", word, nil, made.doc.typ, nil),
			} {
				for _, d := range check.Looks(seen, made.doc.def, made.doc.typ, made.doc.spec) {
					if d.Severity() != diag.Error && slices.Contains(chosen, d.ID) {
						continue
					}
					t.Errorf("%s: %s %s: %s", kind, d.Severity(), d.ID, d.Message(diag.Vietnamese))
				}
			}
		})
	}
}
