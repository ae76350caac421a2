package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/render/docx"
)

// frameName is the Word file in the folder of the office's templates that is the
// frame of every DOCX; usedFrames is the folder beside it that keeps those that
// issued documents were made in, by their hashes.
const (
	frameName  = "khung.docx"
	usedFrames = "khung-da-dung"
)

// libraryPath is a file in the folder of the office's own templates, or "" where
// there is no office.
func (o office) libraryPath(names ...string) string {
	if o.home == "" {
		return ""
	}
	return filepath.Join(append([]string{o.home, libraryName}, names...)...)
}

// openFrame reads the office's own Word file, if it has one. A document whose
// DOCX is to be written must not be made where the list has errors.
func (o *office) openFrame() diag.List {
	path := o.libraryPath(frameName)
	if _, err := os.Lstat(path); path == "" || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var list diag.List
	if o.frame, list = docx.OpenFrame(path); list.HasErrors() {
		return list
	}
	var err error
	if o.frameSource, err = os.ReadFile(path); err != nil {
		list.Add(diag.New(diag.CannotRead, diag.Pos{File: path}, diag.Cause(err)))
	}
	return list
}

// frameOf is the frame of a document that is to be written in the formats: the
// office's own, or the one that the document was issued in.
func (o office) frameOf(def *dispatch.Definition, formats []string) (*docx.Frame, diag.List) {
	if def.Released() && slices.Contains(formats, "docx") {
		return o.issuedFrame(def)
	}
	return o.frame, nil
}

// issuedFrame is the frame that a document was issued in.
func (o office) issuedFrame(def *dispatch.Definition) (*docx.Frame, diag.List) {
	hash := def.Release.Frame
	switch {
	case !hash.Present():
		return nil, nil
	case o.frameSource != nil && hashOf(o.frameSource) == hash.Value:
		return o.frame, nil
	}
	path := o.libraryPath(usedFrames, hash.Value+".docx")
	if src, err := os.ReadFile(path); path == "" || err != nil || hashOf(src) != hash.Value {
		return nil, diag.List{diag.New(diag.FrameLost, hash.Pos).Hint(filepath.Join(libraryName, usedFrames, hash.Value+".docx"))}
	}
	return docx.OpenFrame(path)
}

// keepFrame keeps the frame that a document is issued in, for the day the office
// has another.
func (o office) keepFrame() error {
	if o.frame == nil {
		return nil
	}
	path := o.libraryPath(usedFrames, hashOf(o.frameSource)+".docx")
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	old, err := os.ReadFile(path)
	if bytes.Equal(old, o.frameSource) || err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return outfile.Replace(path, old, o.frameSource)
}
