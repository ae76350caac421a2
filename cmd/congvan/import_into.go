package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/importer"
	"congvan/internal/diag"
	"congvan/internal/ooxml"
	"congvan/internal/outfile"
	"congvan/render/docx"
)

// revising takes what was changed in a DOCX back into the definition that it was
// made from.
type revising struct {
	*importing
	b       *builder
	target  string // the definition
	src     []byte
	sources map[string][]byte
	list    diag.List
}

// revision is a document as it is read from its DOCX.
type revision struct {
	paper  *ooxml.Document
	def    *dispatch.Definition
	doubts []importer.Doubt
}

// into takes the changes of the DOCX at path into the definition at target.
func (im *importing) into(path string, edited []byte, target string) (int, error) {
	r := &revising{importing: im, target: target, sources: map[string][]byte{}}
	r.src, r.list = dispatch.ReadFile(target)
	if r.src == nil {
		return r.stop()
	}
	r.sources[target] = r.src
	if !isWord(edited) {
		r.list.Add(diag.New(diag.NeedsDOCX, diag.Pos{File: path}, filepath.Base(path)))
		return r.stop()
	}
	back, list, err := readRevision(path, edited)
	r.list.Add(list...)
	if err != nil {
		return exitFailed, err
	}
	if back == nil {
		return r.stop()
	}
	if r.b, err = newBuilder(); err != nil {
		return exitFailed, err
	}
	if r.b.office, list = openOffice(r.sources); list.HasErrors() {
		r.list.Add(list...)
		return r.stop()
	}
	r.b.draft = back.def.Draft > 0
	own, sent, out, err := r.taken(back)
	switch {
	case err != nil:
		return exitFailed, err
	case out == nil:
		return r.stop()
	}
	return r.finish(path, out, own, sent, back)
}

// taken is the definition with the changes of the document that came back, beside
// what it was and the document it made; nil where it takes none, which is told.
func (r *revising) taken(back *revision) (own *dispatch.Definition, sent *revision, out []byte, err error) {
	own, sent, err = r.made(r.src)
	if sent == nil || err != nil {
		return nil, nil, nil, err
	}
	if own.Released() {
		r.list.Add(alreadyIssued(own))
		return nil, nil, nil, nil
	}
	edits, err := dispatch.NewEdits(r.src)
	if err != nil {
		r.list.Add(diag.New(diag.UnwritableKey, diag.Pos{File: r.target}, "noi_dung"))
		return nil, nil, nil, nil
	}
	edits.Take(own, sent.def, back.def)
	out, err = edits.Apply()
	return own, sent, out, err
}

// readRevision reads a DOCX; nil where it is refused, which the list tells.
func readRevision(path string, src []byte) (*revision, diag.List, error) {
	paper, list := importer.OpenDOCX(path, src)
	if paper == nil {
		return nil, list, nil
	}
	source, list := importer.FromWord(path, paper)
	if source == nil {
		return nil, list, nil
	}
	def, doubts, err := importer.Recognise(source)
	return &revision{paper, def, doubts}, list, err
}

// made is the document that a definition makes, and how it is read from its DOCX;
// nil where it cannot be made, which the list tells.
func (r *revising) made(src []byte) (*dispatch.Definition, *revision, error) {
	prepared, list, err := r.b.prepare(r.target, src, nil)
	if prepared == nil || err != nil {
		r.list.Add(list...)
		return nil, nil, err
	}
	file, err := r.b.write("docx", prepared.laid, nil)
	if err != nil {
		return nil, nil, err
	}
	sent, _, err := readRevision(r.target, file)
	return prepared.doc.def, sent, err
}

// finish shows the changes, tells what is not in the definition, and writes it.
func (r *revising) finish(path string, out []byte, own *dispatch.Definition, sent, back *revision) (int, error) {
	changed := !bytes.Equal(out, r.src)
	if err := r.tellChanges(path, dispatch.Differences(sent.def, back.def), back, sent); err != nil {
		return exitFailed, err
	}
	r.sources[r.target] = out
	def, now := own, sent
	if changed {
		var err error
		if def, now, err = r.made(out); err != nil {
			return exitFailed, err
		}
	}
	if now != nil {
		r.left(own, def, now, back)
	}
	was := back.paper.Properties[docx.DefinitionHash]
	switch {
	case r.list.HasErrors():
		r.say("%d lỗi, chưa ghi tệp nào", "%d error(s), nothing was written", r.list.Errors())
	case !changed || r.show:
	case was != "" && was != own.Hash && !r.force:
		r.list.Add(diag.New(diag.OtherVersion, diag.Pos{File: r.target}, filepath.Base(path)))
	default:
		r.list.Add(refusals(outfile.Replace(r.target, r.src, out))...)
		if !r.list.HasErrors() {
			if _, err := fmt.Fprintln(r.console.out, r.target); err != nil {
				return exitFailed, err
			}
		}
	}
	return r.stop()
}

// tellChanges shows what was changed, and what was said of it in Word.
func (r *revising) tellChanges(path string, changes []dispatch.Difference, back, sent *revision) error {
	if len(changes) == 0 {
		_, err := fmt.Fprintf(r.console.out, r.word("%s: không có chỗ nào khác định nghĩa\n", "%s: nothing differs from the definition\n"), path)
		if err != nil {
			return err
		}
	}
	for _, d := range changes {
		if _, err := fmt.Fprintln(r.console.out, shownChange(d)); err != nil {
			return err
		}
	}
	for _, d := range back.doubts {
		if slices.ContainsFunc(sent.doubts, func(b importer.Doubt) bool { return b.Key == d.Key && b.Words == d.Words }) {
			continue // nobody changed that
		}
		if _, err := fmt.Fprintln(r.err, r.doubt(path, d)); err != nil {
			return err
		}
	}
	return nil
}

// left tells what of the document that came back the definition does not make: own as
// it was, def as it is now, which makes the document now.
func (r *revising) left(own, def *dispatch.Definition, now, back *revision) {
	if was, is := own.Given["noi_dung"], def.Given["noi_dung"]; was == own.Template.Pos && is != was {
		r.list.Add(diag.New(diag.TextOfItsOwn, is, own.Template.Value))
	}
	for _, d := range dispatch.Differences(now.def, back.def) {
		key := strings.FieldsFunc(d.Key, func(c rune) bool { return c == '[' || c == '.' })[0]
		pos := def.Given[key]
		if pos.File != r.target {
			pos = diag.Pos{File: r.target}
		}
		r.list.Add(diag.New(diag.NotTaken, pos, d.Key, orNothing(d.Was), orNothing(d.Now)))
	}
	for _, s := range importer.Restyled(now.paper, back.paper) {
		r.list.Add(diag.New(diag.LookNotTaken, diag.Pos{File: r.target}, s.Text, s.What))
	}
}

// orNothing is what a document says in one place, in a message.
func orNothing(text string) any {
	if text == "" {
		return diag.Words{Vi: "(không có)", En: "(nothing)"}
	}
	return diag.Visible(text)
}

// stop prints what is to be said. Something that was left to a person makes the
// exit status 1.
func (r *revising) stop() (int, error) {
	status := exitClean
	if undecided(r.list) || r.list.HasErrors() {
		status = exitFindings
	}
	return status, diag.Print(r.err, r.list, r.sources, r.lang)
}
