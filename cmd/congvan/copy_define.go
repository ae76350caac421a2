package main

import (
	"path/filepath"
	"strconv"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
	"congvan/distribution"
	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/regulation"
)

// definedCopy is a copy on its way: its definition, as a file or as flags ask for
// it, and the file that is copied.
type definedCopy struct {
	path string
	src  []byte
	// before is the file as it stands, of a definition that is one.
	before []byte
	// asked says that flags define it.
	asked bool
	// draft is the hash of what is asked for, before it has a number: the same
	// flags for the same file ask for the same copy, wherever it is written to.
	draft string

	of    string
	bytes []byte
	made  *dispatch.Copy
	spec  *regulation.Spec
}

// define is the definition of the copy: the file itself, or what the flags ask
// for of it.
func (c *copying) define(path string, src []byte) (*definedCopy, error) {
	if !isPDF(src) && dispatch.IsCopy(src) {
		if !c.asked.empty() {
			return nil, c.fault("%s đã là định nghĩa bản sao: sửa trong tệp, không thêm tham số", "%s is the definition of a copy: change the file, add no flags", path)
		}
		return &definedCopy{path: path, src: src, before: src, draft: hashOf(src)}, nil
	}
	d := &definedCopy{asked: true, of: path, bytes: src}
	c.takeSigned(d)
	draft, err := yaml.Marshal(asCopy{Original: hashOf(d.bytes), copyKeys: c.asked})
	if err != nil {
		return nil, err
	}
	d.draft = hashOf(draft)
	return d, c.compose(d)
}

// asCopy is the definition of a copy as it is written.
type asCopy struct {
	Of       string `yaml:"cua"`
	Original string `yaml:"bam"`
	copyKeys `yaml:",inline"`
}

// compose writes the definition that the flags ask for.
func (c *copying) compose(d *definedCopy) error {
	of, err := filepath.Rel(c.dir, d.of)
	if err != nil {
		of = d.of
	}
	name := stem(filepath.Base(d.of)) + "-" + c.asked.Kind
	if c.asked.Number != 0 {
		name += "-" + strconv.Itoa(c.asked.Number)
	}
	d.path = filepath.Join(c.dir, name+".yaml")
	d.src, err = yaml.Marshal(asCopy{filepath.ToSlash(of), hashOf(d.bytes), c.asked})
	return err
}

// takeSigned puts in the place of a definition that has been issued the PDF of it
// that someone signed. An extract has no parts to take from a PDF.
func (c *copying) takeSigned(d *definedCopy) {
	if isPDF(d.bytes) || c.asked.Kind == dispatch.CopyKinds()[dispatch.ExtractCopy] {
		return
	}
	def, _ := dispatch.ParseIn(d.of, d.bytes, c.b.fieldsOf, c.b.profile)
	if def == nil || !def.Released() {
		return
	}
	path, err := c.signedOf(d.of)
	if c.list.Add(refusals(err)...); path == "" {
		return
	}
	if src := c.original(path); isPDF(src) {
		c.list.Add(diag.New(diag.SignedCopied, diag.Pos{File: d.of}, path))
		d.of, d.bytes = path, src
	}
}

// signedOf is the PDF that stands in the place of the one we made of a definition,
// or "": where the copy is written to, beside the definition, or in a folder below
// it that files of ours are in.
func (c *copying) signedOf(definition string) (string, error) {
	near := []string{c.dir, filepath.Dir(definition)}
	below, err := outfile.Folders(filepath.Dir(definition))
	if err != nil {
		return "", err
	}
	name := stem(filepath.Base(definition)) + "." + signedFormat
	for i, dir := range append(near, below...) {
		record, err := outfile.OpenRecord(dir)
		if err != nil {
			return "", err
		}
		state, err := record.State(name)
		if err != nil {
			return "", err
		}
		if state == outfile.Edited || state == outfile.Foreign && i < len(near) {
			return filepath.Join(dir, name), nil
		}
	}
	return "", nil
}

// read reads the definition of the copy, and the file it is of where that is not
// known yet.
func (c *copying) read(d *definedCopy) {
	var list diag.List
	d.made, list = dispatch.ParseCopy(d.path, d.src, c.b.profile)
	c.sources[d.path] = d.src
	if d.made != nil {
		list.Add(distribution.Resolve(&d.made.By, c.b.directory)...)
	}
	if c.list.Add(list...); c.list.HasErrors() {
		return
	}
	if !d.asked {
		d.of = filepath.Join(filepath.Dir(d.path), filepath.FromSlash(d.made.Of.Value))
		if d.bytes = c.original(d.of); c.list.HasErrors() {
			return
		}
	}
	if d.made.Original.Present() && d.made.Original.Value != hashOf(d.bytes) {
		c.list.Add(diag.New(diag.OriginalChanged, d.made.Original.Pos, d.made.Of.Value))
	}
	d.spec, list = specOf(&d.made.By)
	c.list.Add(list...)
}
