// Package architecture holds tests of the code itself: which package imports
// which, where lengths are written, what is documented, what is shared. They
// read the source; nothing here is part of the program.
package architecture

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

const module = "congvan"

// program is the Go files of a tree without their tests, by package.
type program struct {
	fset     *token.FileSet
	packages map[string]*source
}

// source is one package. Its types are those of our own packages alone: what
// comes from elsewhere is unknown, which keeps the tests fast and is enough to
// tell our lengths and our variables.
type source struct {
	folder string // from the root, "render/pdf"
	files  []*ast.File
	types  *types.Package
	info   types.Info
}

// repository is the tree this folder is part of.
func repository() fs.FS { return os.DirFS("../..") }

// load reads every package of the tree.
func load(t *testing.T, tree fs.FS) *program {
	t.Helper()
	p := &program{fset: token.NewFileSet(), packages: map[string]*source{}}
	for _, name := range files(t, tree) {
		if path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(p.fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		folder := path.Dir(name)
		if p.packages[folder] == nil {
			p.packages[folder] = &source{folder: folder, info: types.Info{
				Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
			}}
		}
		p.packages[folder].files = append(p.packages[folder].files, file)
	}
	for _, s := range p.sources() {
		if _, err := p.Import(module + "/" + s.folder); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// files are the files of a tree that are ours: not those of git, nor what
// rendering the examples leaves behind.
func files(t *testing.T, tree fs.FS) []string {
	t.Helper()
	var names []string
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (name == ".git" || name == "out"):
			return fs.SkipDir
		case entry.Type().IsRegular():
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// sources are the packages in the order of their folders.
func (p *program) sources() []*source {
	var list []*source
	for _, s := range p.packages {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b *source) int { return strings.Compare(a.folder, b.folder) })
	return list
}

// Import is the importer of the type checker. It knows our packages only.
func (p *program) Import(name string) (*types.Package, error) {
	folder, ours := strings.CutPrefix(name, module+"/")
	s := p.packages[folder]
	if !ours || s == nil {
		return nil, fmt.Errorf("%s is not ours", name)
	}
	if s.types == nil {
		// What is not ours makes errors, and the compiler finds the others.
		config := types.Config{Importer: p, Error: func(error) {}}
		s.types, _ = config.Check(name, p.fset, s.files, &s.info)
	}
	return s.types, nil
}

// at is the place of a node: "layout/head.go:12".
func (p *program) at(n ast.Node) string {
	pos := p.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d", pos.Filename, pos.Line)
}

// inspect walks every node of every file of a package with the nodes that
// enclose it, the outermost first.
func (s *source) inspect(visit func(n ast.Node, within []ast.Node)) {
	for _, file := range s.files {
		var within []ast.Node
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil {
				within = within[:len(within)-1]
				return true
			}
			visit(n, within)
			within = append(within, n)
			return true
		})
	}
}
