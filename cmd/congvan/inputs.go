package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"congvan/distribution"
	"congvan/internal/diag"
	"congvan/render/docx"
)

// What the manifest says of each file: the path of its definition from the folder
// of the file, the name of its template, and the hashes of all it was made from.
// A definition that has been issued has taken what it needs from profile and
// template, so that neither is named; a template of the program is part of it.
// Where the profile is not the one that the folder of the definition has, as it may
// be with congvan render, its path is named too.
const (
	fromPath       = "tep"
	fromDefinition = "dinh_nghia"
	fromTemplate   = "mau"
	fromOwn        = "mau_rieng"
	fromProfile    = "co_quan"
	fromOffice     = "tep_co_quan"
	fromFrame      = "khung"
	fromDirectory  = "danh_ba"
	fromProgram    = "chuong_trinh"
)

// fromWarnings is how many warnings there were when the file was made, for the runs
// that do not make it again; left out where there were none.
const fromWarnings = "canh_bao"

// warned is an origin with the warnings that were given.
func warned(from map[string]string, list diag.List) map[string]string {
	if n := list.Warnings(); n > 0 {
		from[fromWarnings] = strconv.Itoa(n)
	}
	return from
}

// warningsOf is how many warnings an origin has.
func warningsOf(from map[string]string) int {
	n, err := strconv.Atoi(from[fromWarnings])
	if err != nil {
		return 0 // as most have
	}
	return n
}

// signedFormat is the one that a document is signed in.
const signedFormat = "pdf"

// programHash is the hash of the program itself, which holds the templates, the
// tables of the regulations and the faces too. The file is hashed, and not its
// version taken, for a build that is not of a commit has no version that changes
// when the code does.
func programHash() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// noOffice stands for the path of a profile where there was none.
const noOffice = "-"

// source is a definition as the manifest names it: its path from the folder of the
// files, with slashes, and its hash. office is the path of the profile it is made
// with, or "" where that is the one of its own folder.
type source struct{ path, hash, office string }

// workshop is an office at work: its builder, and the hashes of its files.
type workshop struct {
	*builder
	// path is that of the profile, "" where there is none.
	path    string
	sources map[string][]byte
	// told is what is to be said of the profile and the frame; where it has errors
	// no document can be made.
	told                    diag.List
	program, profile, frame string
	directoryHash           string
}

// workshops are the offices that documents are made in, each opened once, by the
// paths of their profiles.
type workshops struct {
	base    *builder
	program string
	open    map[string]*workshop
}

func openWorkshops(base *builder, program string) *workshops {
	return &workshops{base, program, map[string]*workshop{}}
}

// of is the workshop of the definitions in a folder.
func (w *workshops) of(dir string) *workshop { return w.at(profilePath(dir)) }

// named is the workshop that a manifest in the folder names for a definition in dir.
func (w *workshops) named(office, folder, dir string) *workshop {
	switch office {
	case "":
		return w.of(dir)
	case noOffice:
		return w.at("")
	}
	return w.at(reached(folder, office))
}

// at is the workshop with the profile at path, which may be "".
func (w *workshops) at(path string) *workshop {
	if shop := w.open[path]; shop != nil {
		return shop
	}
	b := *w.base
	sources := map[string][]byte{}
	var told diag.List
	b.office, told = openProfile(path, sources)
	told.Add(b.directoryFaults...)
	told.Add(b.openFrame()...)
	shop := newWorkshop(&b, path, sources, w.program)
	shop.told = told
	w.open[path] = shop
	return shop
}

// newWorkshop is the workshop of a builder whose office has been opened from the
// profile at path, which may be "".
func newWorkshop(b *builder, path string, sources map[string][]byte, program string) *workshop {
	shop := &workshop{builder: b, path: path, sources: sources, program: program}
	if b.profile != nil {
		shop.profile = hashOf(sources[path])
	}
	if b.directory != nil {
		if src, err := os.ReadFile(b.directory.Path); err == nil {
			shop.directoryHash = hashOf(src)
		}
	}
	if b.frameSource != nil {
		shop.frame = hashOf(b.frameSource)
	}
	return shop
}

// inOrder are the workshops by the paths of their profiles.
func (w *workshops) inOrder() []*workshop {
	var shops []*workshop
	for _, path := range slices.Sorted(maps.Keys(w.open)) {
		shops = append(shops, w.open[path])
	}
	return shops
}

// origin is what the manifest says of a file: template is the name of its template,
// "" where it has been issued.
func (w *workshop) origin(s source, template, format string) map[string]string {
	from := map[string]string{fromPath: s.path, fromDefinition: s.hash, fromProgram: w.program}
	put := func(key, value string) {
		if value != "" {
			from[key] = value
		}
	}
	if template == "" {
		return from
	}
	put(fromTemplate, template)
	put(fromProfile, w.profile)
	put(fromOffice, s.office)
	put(fromDirectory, w.directoryHash)
	if own := w.library.Own(template); own != nil {
		put(fromOwn, hashOf(own.Source))
	}
	if format == "docx" {
		put(fromFrame, w.frame)
	}
	return from
}

// originOf is the origin of a file of a document that has been read, and is written
// in the frame. One whose own frame is lost has a frame of no hash, so that it is
// made again the next time.
func (w *workshop) originOf(doc *document, frame *docx.Frame, s source, format string) map[string]string {
	if !doc.def.Released() {
		return w.origin(s, doc.template.Name, format)
	}
	from := w.origin(s, "", format)
	if format == "docx" && doc.def.Release.Frame.Present() && frame == nil {
		from[fromFrame] = ""
	}
	return from
}

// current says whether a file of that origin would be made from the same again.
func (w *workshop) current(from map[string]string, s source, format string) bool {
	if from[fromDefinition] != s.hash || len(w.faultsOf(from[fromTemplate])) > 0 {
		return false
	}
	now := w.origin(s, from[fromTemplate], format)
	if told := from[fromWarnings]; told != "" {
		now[fromWarnings] = told
	}
	return maps.Equal(from, now)
}

// issued says whether a file of that origin is of a document that has been issued.
func issued(from map[string]string) bool { return from != nil && from[fromTemplate] == "" }

// changed names the inputs that are not what the file was made from, but for the
// program.
func changed(from, now map[string]string) diag.Words {
	var vi, en []string
	for _, input := range []struct {
		keys []string
		name diag.Words
	}{
		{[]string{fromDefinition}, diag.Words{Vi: "định nghĩa", En: "the definition"}},
		{[]string{fromTemplate, fromOwn}, diag.Words{Vi: "mẫu", En: "the template"}},
		{[]string{fromProfile, fromOffice}, diag.Words{Vi: profileName, En: profileName}},
		{[]string{fromDirectory}, diag.Words{Vi: distribution.Name, En: distribution.Name}},
		{[]string{fromFrame}, diag.Words{Vi: libraryName + "/" + frameName, En: libraryName + "/" + frameName}},
	} {
		if slices.ContainsFunc(input.keys, func(k string) bool { return from[k] != now[k] }) {
			vi, en = append(vi, input.name.Vi), append(en, input.name.En)
		}
	}
	return diag.Words{Vi: strings.Join(vi, ", "), En: strings.Join(en, ", ")}
}
