package main

import (
	"os"
	"path/filepath"

	"congvan/dispatch"
	"congvan/distribution"
	"congvan/internal/diag"
	"congvan/render/docx"
	"congvan/templates"
	"congvan/templates/prose"
)

// profileName is the file an office says in what all its documents have in
// common.
const profileName = "co-quan.yaml"

// libraryName is the folder beside it that holds the office's own templates.
const libraryName = "mau"

// office is what an office brings to its documents: its profile, or nil where
// there is none, and the templates, its own over those of the program.
type office struct {
	profile *dispatch.Profile
	library *templates.Library
	// faults are what is wrong with its own templates, which stops those
	// documents alone that are made from them.
	faults diag.List
	// directory is whom it writes to, or nil where there is no directory.
	// directoryFaults are what is to be said of it, which stops what needs it
	// alone where there is an error.
	directory       *distribution.Directory
	directoryFaults diag.List
	// frame is its own Word file, or nil. It is read where a DOCX is to be
	// written, with openFrame.
	frame *docx.Frame
	// frameSource is the file it was read from.
	frameSource []byte
}

// openOffice reads the profile in the working directory or in the nearest folder
// above, or that of the user, and the templates and the directory beside it.
// sources gains the texts that messages may quote.
func openOffice(sources map[string][]byte) (office, diag.List) {
	path := profilePath()
	if path == "" {
		o := office{library: &templates.Library{}}
		o.directory, o.directoryFaults = openDirectory(directoryDir(), sources)
		return o, nil
	}
	var o office
	o.library, o.faults = templates.Open(filepath.Join(filepath.Dir(path), libraryName))
	o.directory, o.directoryFaults = openDirectory(filepath.Dir(path), sources)
	src, list := dispatch.ReadFile(path)
	if list.HasErrors() {
		return o, list
	}
	sources[path] = src
	profile, problems := dispatch.ParseProfile(path, src)
	list.Add(problems...)
	o.profile = profile
	return o, list
}

// tones is how the office spells what its templates bring, 0 where it does not
// say.
func (o office) tones() prose.ToneStyle {
	if o.profile == nil {
		return 0
	}
	return prose.StyleOf(o.profile.Spelling)
}

// faultsOf is what is wrong with the office's own template of that name.
func (o office) faultsOf(name string) diag.List {
	var list diag.List
	for _, d := range o.faults {
		if filepath.Base(d.Pos.File) == name+".yaml" {
			list.Add(d)
		}
	}
	return list
}

// fieldsOf are the fields of a template; an unknown one, which is told
// elsewhere, has none.
func (o office) fieldsOf(name string) []dispatch.Key {
	t, err := o.library.Find(name)
	if err != nil || t == nil {
		return nil
	}
	return templates.Keys(t.Fields)
}

// profilePath is where the profile is, as the user would name it, or "".
func profilePath() string {
	if name := findUp(profileName); name != "" {
		return name
	}
	if config, err := os.UserConfigDir(); err == nil {
		if name := filepath.Join(config, "congvan", profileName); isFile(name) {
			return name
		}
	}
	return ""
}

// findUp is the file of that name in the working directory or in the nearest
// folder above, as the user would name it, or "".
func findUp(file string) string {
	dir, err := os.Getwd()
	if err != nil {
		return ""
	}
	for up := "."; ; up = filepath.Join(up, "..") {
		if name := filepath.Join(up, file); isFile(name) {
			return name
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}
