package main

import (
	"strings"

	"congvan/check"
	"congvan/dispatch"
	"congvan/importer"
	"congvan/internal/diag"
	"congvan/internal/ooxml"
	"congvan/measure"
	"congvan/regulation"
)

// checkedPaper is a finished document as it was read.
type checkedPaper struct {
	def  *dispatch.Definition
	typ  *regulation.Type
	spec *regulation.Spec
	// seen is what was measured, nil where nothing was.
	seen *measure.Document
	// doubts are what the recogniser was not sure of.
	doubts []importer.Doubt
	// text is its paragraphs, a line each, to be shown beside messages.
	text []byte
}

// readFinished reads a Word file or a PDF of anyone. It is nil, and the list says why,
// where the file is none that is read. Of a PDF nothing is measured: what it says is
// read alone.
func readFinished(path string, src []byte) (*checkedPaper, diag.List, error) {
	if isWord(src) {
		return readWord(path, src)
	}
	source, list := readSource(path, src)
	if source == nil {
		return nil, list, nil
	}
	p, err := recognised(path, source)
	return p, list, err
}

// readWord reads a Word file of anyone. It is nil, and the list says why, where the file
// is none that is read.
func readWord(path string, src []byte) (*checkedPaper, diag.List, error) {
	word, list := importer.OpenDOCX(path, src)
	if word == nil {
		return nil, list, nil
	}
	source, list := importer.FromWord(path, word)
	if source == nil {
		return nil, list, nil
	}
	p, err := recognised(path, source)
	if err != nil {
		return nil, nil, err
	}
	p.seen = measure.DOCX(path, word, p.def, p.typ, p.doubts)
	p.text = wordText(word)
	return p, list, nil
}

// recognised is a paper of a source, not yet measured. A paper without a day is held
// against the newest regulation.
func recognised(path string, source *importer.Source) (*checkedPaper, error) {
	def, doubts, err := importer.Recognise(source)
	if err != nil {
		return nil, err
	}
	typ, err := regulation.FindType(def.Template.Value)
	if err != nil {
		return nil, err
	}
	def.Path = path
	spec := regulation.For(def.Regulation.Value, def.Date.Year, def.Date.Month, def.Date.Day)
	if spec == nil {
		spec = regulation.HD05()
	}
	return &checkedPaper{def: def, typ: typ, spec: spec, doubts: doubts}, nil
}

// wordText is the paragraphs of a Word file by their numbers, a line each.
func wordText(word *ooxml.Document) []byte {
	lines := []string{}
	for i := range word.Sections {
		ooxml.Paragraphs(word.Sections[i].Blocks, func(p *ooxml.Paragraph) {
			for len(lines) < p.Index {
				lines = append(lines, "")
			}
			lines[p.Index-1] = strings.Join(strings.Fields(p.Text()), " ")
		})
	}
	return []byte(strings.Join(lines, "\n"))
}

// findings are all that is to be said of a paper. What the recogniser may have got wrong
// is no error, nor is a part that it did not find.
func (p *checkedPaper) findings() diag.List {
	var list diag.List
	if p.seen != nil {
		list = check.Looks(p.seen, p.def, p.typ, p.spec)
	}
	doubted := map[int]bool{}
	for _, d := range p.doubts {
		doubted[d.Pos.Line] = true
	}
	for _, d := range check.Definition(p.def, p.typ, p.spec) {
		list.Add(lessened(d))
	}
	for _, d := range check.Words(p.def, p.typ, p.spec) {
		if doubted[d.Pos.Line] || d.Pos.Line == 0 {
			d = lessened(d)
		}
		list.Add(d)
	}
	return list
}

// lessened is a diagnostic that is no error.
func lessened(d diag.Diagnostic) diag.Diagnostic {
	if d.Severity() == diag.Error {
		return d.Weighing(diag.Warning)
	}
	return d
}
