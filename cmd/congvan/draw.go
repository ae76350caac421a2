package main

import (
	"fmt"
	"maps"
	"path"
	"path/filepath"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/outfile"
)

// drawn is what became of a definition: the files to be written, and what is to be
// said of it, with the texts that may be quoted.
type drawn struct {
	files   []outfile.File
	list    diag.List
	sources map[string][]byte
	// warnings is how many were given when the files were made, which they are not
	// this time.
	warnings int
}

// draw makes those files of a definition that are not what they should be.
func (c *crew) draw(s *site, name string) (d drawn) {
	at := diag.Pos{File: filepath.Join(s.in, name)}
	faults := guarded(at, func() error { return c.drawInto(&d, s, name, at) })
	if len(faults) > 0 {
		d.files = nil
	}
	d.list.Add(faults...)
	return d
}

// guarded does something for the document at a place. A fault of the program itself is
// told there, and the other documents go on.
func guarded(at diag.Pos, do func() error) (list diag.List) {
	defer func() {
		if fault := recover(); fault != nil {
			list = diag.List{diag.New(diag.ProgramFault, at, fmt.Sprint(fault))}
		}
	}()
	if err := do(); err != nil {
		return diag.List{diag.New(diag.ProgramFault, at, fmt.Sprint(err))}
	}
	return nil
}

// drawInto is draw, of which an error is a fault of the program.
func (c *crew) drawInto(d *drawn, s *site, name string, at diag.Pos) error {
	src, list := dispatch.ReadFile(at.File)
	if d.list = list; list.HasErrors() || dispatch.IsCopy(src) {
		return nil // congvan copy makes a copy, once, and not a tree
	}
	d.sources = maps.Clone(s.shop.sources)
	d.sources[at.File] = src
	from := source{path: path.Join(s.from, name), hash: hashOf(src)}
	due, list := c.due(s, name, from)
	d.list.Add(list...)
	switch {
	case len(due) == 0:
		d.warnings = s.warnings(name, c.formats)
		return nil
	case s.shop.told.HasErrors():
		d.list.Add(diag.New(diag.OfficeBroken, at, s.shop.path))
		return nil
	}
	p, told, err := s.shop.prepare(at.File, src, due)
	d.list.Add(told...)
	if p == nil || err != nil {
		return err
	}
	for _, format := range due {
		f := outfile.File{Name: stem(name) + "." + format}
		if format == signedFormat && p.doc.def.Released() && !oursOrNone(s.files, f.Name) {
			d.list.Add(diag.New(diag.FinalKept, diag.Pos{File: filepath.Join(s.out, f.Name)}))
			continue
		}
		f.From = warned(s.shop.originOf(p.doc, p.frame, from, format), told)
		if f.Data, err = s.shop.write(format, p.laid, p.frame); err != nil {
			return err
		}
		d.files = append(d.files, f)
	}
	return nil
}

// oursOrNone says whether nobody but congvan has put a file there. One that cannot be
// read is told where it is to be written.
func oursOrNone(files *outfile.Folder, name string) bool {
	state, err := files.State(name)
	return err != nil || state != outfile.Edited && state != outfile.Foreign
}

// warnings is how many were given when the files of a definition were made.
func (s *site) warnings(name string, formats []string) int {
	most := 0
	for _, format := range formats {
		most = max(most, warningsOf(s.files.From(stem(name)+"."+format)))
	}
	return most
}

// due are the formats in which the files of a definition are to be made: those that
// are missing and those that were made from something else. One that was made from
// the same, and edited since, is told and left.
func (c *crew) due(s *site, name string, from source) ([]string, diag.List) {
	var due []string
	var list diag.List
	for _, format := range c.formats {
		file := stem(name) + "." + format
		at := diag.Pos{File: filepath.Join(s.out, file)}
		recorded := s.files.From(file)
		state, err := s.files.State(file)
		switch {
		case err != nil:
			list.Add(refusals(err)...)
		case c.all, !s.shop.current(recorded, from, format), state == outfile.Missing, state == outfile.Older:
			due = append(due, format)
		case state == outfile.Written:
		case format == signedFormat && issued(recorded):
			list.Add(diag.New(diag.FinalKept, at))
		case c.force:
			due = append(due, format)
		default:
			list.Add(diag.New(diag.HandEdited, at))
		}
	}
	return due, list
}
