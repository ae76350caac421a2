package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"congvan/distribution"
	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/register"
)

// tree is the definitions of a folder and of those below it, and where their files
// go: to folders of the same names.
type tree struct {
	folders []*folder
	list    diag.List
	// out is the folder of the files, as the user named it.
	out string
	// taken is the definition that has an output, by its path in small letters.
	taken map[string]string
}

// folder is the definitions that lie in one folder.
type folder struct {
	in, out string
	// from is in as it is reached from out, with slashes.
	from  string
	names []string
}

// readTree finds the definitions in dir, whose files go to out. Hidden files and
// folders are passed over, and so are an office's own files, and out where it lies
// in dir. What cannot be read is told and the rest is found.
func readTree(dir, out string) *tree {
	t := &tree{out: out, taken: map[string]string{}}
	t.walk(dir, out)
	return t
}

func (t *tree) walk(in, out string) {
	entries, err := os.ReadDir(in)
	if err != nil {
		t.list.Add(diag.New(diag.CannotRead, diag.Pos{File: in}, diag.Cause(err)))
	}
	f := &folder{in: in, out: out, from: between(out, in)}
	var below []string
	for _, e := range entries {
		name := e.Name()
		path := filepath.Join(in, name)
		switch {
		case strings.HasPrefix(name, "."):
		case e.IsDir():
			if name != libraryName && absolute(path) != absolute(t.out) {
				below = append(below, name)
			}
		case isDefinition(name) && isFile(path):
			t.add(f, name)
		}
	}
	if len(f.names) > 0 {
		t.folders = append(t.folders, f)
	}
	for _, name := range below {
		t.walk(filepath.Join(in, name), filepath.Join(out, name))
	}
}

// add adds a definition to a folder, where no other has its files.
func (t *tree) add(f *folder, name string) {
	path, output := filepath.Join(f.in, name), filepath.Join(f.out, stem(name))
	if other, taken := t.taken[outfile.Key(output)]; taken {
		t.list.Add(diag.New(diag.SameOutput, diag.Pos{File: path}, other, output))
		return
	}
	t.taken[outfile.Key(output)] = path
	f.names = append(f.names, name)
}

// isDefinition says whether a file of that name is one, among those an office has.
func isDefinition(name string) bool {
	return filepath.Ext(name) == ".yaml" && !slices.Contains([]string{profileName, register.Name, distribution.Name}, name)
}

// stem is the name of a definition without its extension, which its files have too.
func stem(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// strays are the folders that files were made in and that the tree has no definition
// for.
func (t *tree) strays() ([]*folder, error) {
	written, err := outfile.Folders(t.out)
	if err != nil {
		return nil, err
	}
	grown := map[string]bool{}
	for _, f := range t.folders {
		grown[f.out] = true
	}
	var strays []*folder
	for _, dir := range written {
		if !grown[dir] {
			strays = append(strays, &folder{out: dir})
		}
	}
	return strays, nil
}

// between is the path of a folder from another, with slashes; where there is none,
// it is absolute.
func between(from, to string) string {
	path, err := filepath.Rel(absolute(from), absolute(to))
	if err != nil {
		path = absolute(to)
	}
	return filepath.ToSlash(path)
}

// reached is the file that a manifest in the folder names.
func reached(folder, path string) string {
	if path = filepath.FromSlash(path); filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(folder, path)
}

// absolute is path from the root, or as it is where the working directory is gone.
func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

// gone says whether there is no file at path.
func gone(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}
