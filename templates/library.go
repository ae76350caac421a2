package templates

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// Library is the templates there are: those of the program and, over them, an
// office's own. Several goroutines may use it at once.
type Library struct {
	own map[string]*Template

	mu sync.Mutex
	// read are those of the program that have been asked for.
	read map[string]*Template
}

// Open is the library with the templates of a folder, each a file NAME.yaml, over
// those of the program; a folder that is not there has none. The diagnostics
// name what is wrong with the office's own, with its place.
func Open(dir string) (*Library, diag.List) {
	l := &Library{own: map[string]*Template{}}
	paths, _ := filepath.Glob(filepath.Join(dir, "*.yaml"))
	slices.Sort(paths)
	var list diag.List
	for _, path := range paths {
		t, problems := OpenFile(path)
		list.Add(problems...)
		if t != nil {
			l.own[t.Name] = t
		}
	}
	return l, list
}

// OpenFile reads the file of a template and checks it: what is wrong is told at
// its line and column. The template is nil where the file cannot be read.
func OpenFile(path string) (*Template, diag.List) {
	src, list := dispatch.ReadFile(path)
	if list.HasErrors() {
		return nil, list
	}
	t, list := read(strings.TrimSuffix(filepath.Base(path), ".yaml"), path, src)
	if t != nil {
		list.Add(check(t, path)...)
	}
	return t, list.Sorted()
}

// Own is the office's own template of the given name, or nil.
func (l *Library) Own(name string) *Template { return l.own[name] }

// Find is the template of the given name, the office's own before the program's,
// or nil where there is none.
func (l *Library) Find(name string) (*Template, error) {
	if t := l.own[name]; t != nil {
		return t, nil
	}
	return l.Shipped(name)
}

// Shipped is the program's template of the given name, or nil where there is none. It
// is read once.
func (l *Library) Shipped(name string) (*Template, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if t := l.read[name]; t != nil {
		return t, nil
	}
	t, err := Find(name)
	if err != nil || t == nil {
		return nil, err
	}
	if l.read == nil {
		l.read = map[string]*Template{}
	}
	l.read[name] = t
	return t, nil
}

// Names are the names of all templates in order.
func (l *Library) Names() ([]string, error) {
	names, err := Names()
	if err != nil {
		return nil, err
	}
	for name := range l.own {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, nil
}
