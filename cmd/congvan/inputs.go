package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"congvan/distribution"
	"congvan/internal/diag"
)

// What the manifest says of each file: the path of its definition from the folder
// of the file, the name of its template, and the hashes of all it was made from.
// A definition that has been issued has taken what it needs from profile and
// template, so that neither is named; a template of the program is part of it.
const (
	fromPath       = "tep"
	fromDefinition = "dinh_nghia"
	fromTemplate   = "mau"
	fromOwn        = "mau_rieng"
	fromProfile    = "co_quan"
	fromFrame      = "khung"
	fromDirectory  = "danh_ba"
	fromProgram    = "chuong_trinh"
)

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

// source is a definition as the manifest names it: its path from the folder of the
// files, with slashes, and its hash.
type source struct{ path, hash string }

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
func (w *workshops) of(dir string) *workshop {
	path := profilePath(dir)
	if shop := w.open[path]; shop != nil {
		return shop
	}
	b := *w.base
	shop := &workshop{builder: &b, path: path, sources: map[string][]byte{}, program: w.program}
	b.office, shop.told = openProfile(path, shop.sources)
	shop.told.Add(b.directoryFaults...)
	shop.told.Add(b.openFrame()...)
	if b.profile != nil {
		shop.profile = hashOf(shop.sources[path])
	}
	if b.directory != nil {
		if src, err := os.ReadFile(b.directory.Path); err == nil {
			shop.directoryHash = hashOf(src)
		}
	}
	if b.frameSource != nil {
		shop.frame = hashOf(b.frameSource)
	}
	w.open[path] = shop
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
	put(fromDirectory, w.directoryHash)
	if own := w.library.Own(template); own != nil {
		put(fromOwn, hashOf(own.Source))
	}
	if format == "docx" {
		put(fromFrame, w.frame)
	}
	return from
}

// originOf is the origin of a file of a document that has been read. One whose own
// frame is lost has a frame of no hash, so that it is made again the next time.
func (w *workshop) originOf(p *prepared, s source, format string) map[string]string {
	if !p.doc.def.Released() {
		return w.origin(s, p.doc.template.Name, format)
	}
	from := w.origin(s, "", format)
	if format == "docx" && p.doc.def.Release.Frame.Present() && p.frame == nil {
		from[fromFrame] = ""
	}
	return from
}

// current says whether a file of that origin would be made from the same again.
func (w *workshop) current(from map[string]string, s source, format string) bool {
	return from[fromDefinition] == s.hash && len(w.faultsOf(from[fromTemplate])) == 0 &&
		maps.Equal(from, w.origin(s, from[fromTemplate], format))
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
		{[]string{fromProfile}, diag.Words{Vi: profileName, En: profileName}},
		{[]string{fromDirectory}, diag.Words{Vi: distribution.Name, En: distribution.Name}},
		{[]string{fromFrame}, diag.Words{Vi: libraryName + "/" + frameName, En: libraryName + "/" + frameName}},
	} {
		if slices.ContainsFunc(input.keys, func(k string) bool { return from[k] != now[k] }) {
			vi, en = append(vi, input.name.Vi), append(en, input.name.En)
		}
	}
	return diag.Words{Vi: strings.Join(vi, ", "), En: strings.Join(en, ", ")}
}
