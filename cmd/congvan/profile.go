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
	// home is the folder of the profile, "" where there is none.
	home    string
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

// openOffice is the office of the working directory, with the directory that stands
// there where it has no profile.
func openOffice(sources map[string][]byte) (office, diag.List) {
	o, list := openProfile(profilePath("."), sources)
	if o.home == "" {
		o.directory, o.directoryFaults = openDirectory(directoryDir(), sources)
	}
	return o, list
}

// openProfile reads the profile at path, which may be "", and the templates and the
// directory beside it. sources gains the texts that messages may quote.
func openProfile(path string, sources map[string][]byte) (office, diag.List) {
	if path == "" {
		return office{library: &templates.Library{}}, nil
	}
	home := filepath.Dir(path)
	o := office{home: home}
	o.library, o.faults = templates.Open(filepath.Join(home, libraryName))
	o.directory, o.directoryFaults = openDirectory(home, sources)
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

// profilePath is where the profile of the documents in a folder is, in it or in the
// nearest folder above, or that of the user: as the user would name it, or "".
func profilePath(dir string) string {
	if name := findUp(dir, profileName); name != "" {
		return name
	}
	if config, err := os.UserConfigDir(); err == nil {
		if name := filepath.Join(config, "congvan", profileName); isFile(name) {
			return name
		}
	}
	return ""
}

// findUp is the file of that name in the folder from or in the nearest folder above,
// as the user would name it, or "".
func findUp(from, file string) string {
	dir, err := filepath.Abs(from)
	if err != nil {
		return ""
	}
	for up := from; ; up = filepath.Join(up, "..") {
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
