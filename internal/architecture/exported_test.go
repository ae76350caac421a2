package architecture

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

// Every package says in one place what it is for, and every name another
// package can use says what it is. A group of constants or variables may say so
// together.
func TestEveryExportedNameIsDocumented(t *testing.T) {
	p := load(t, repository())
	for _, s := range p.sources() {
		comments := 0
		for _, file := range s.files {
			if file.Doc != nil {
				comments++
				if want := "Package " + file.Name.Name + " "; file.Name.Name != "main" && !strings.HasPrefix(file.Doc.Text(), want) {
					t.Errorf("%s: the comment of the package does not begin %q", p.at(file), want)
				}
			}
			for _, decl := range file.Decls {
				for _, name := range undocumented(decl) {
					t.Errorf("%s: %s has no comment", p.at(name), name.Name)
				}
			}
		}
		if comments != 1 {
			t.Errorf("%s: %d comments of the package, want 1", s.folder, comments)
		}
	}
}

// undocumented are the exported names of a declaration that nothing is said of.
func undocumented(decl ast.Decl) []*ast.Ident {
	var names []*ast.Ident
	add := func(name *ast.Ident, comments ...*ast.CommentGroup) {
		said := ""
		for _, c := range comments {
			said += c.Text()
		}
		if name.IsExported() && said == "" {
			names = append(names, name)
		}
	}
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if receiver(d) == nil || receiver(d).IsExported() {
			add(d.Name, d.Doc)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				if d.Lparen == token.NoPos {
					add(spec.Name, d.Doc)
				} else {
					add(spec.Name, spec.Doc)
				}
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					add(name, d.Doc, spec.Doc, spec.Comment)
				}
			}
		}
	}
	return names
}

// receiver is the name of the type a method belongs to, or nil.
func receiver(f *ast.FuncDecl) *ast.Ident {
	if f.Recv == nil {
		return nil
	}
	kind := f.Recv.List[0].Type
	if pointer, ok := kind.(*ast.StarExpr); ok {
		kind = pointer.X
	}
	if generic, ok := kind.(*ast.IndexExpr); ok {
		kind = generic.X
	}
	name, _ := kind.(*ast.Ident)
	return name
}

func TestMissingCommentsAreSeen(t *testing.T) {
	for code, want := range map[string]int{
		"func F() {}":                       1,
		"// F is.\nfunc F() {}":             0,
		"//go:noinline\nfunc F()":           1,
		"func f() {}":                       0,
		"type T int":                        1,
		"type (\n// T is.\nT int\nU int\n)": 1,
		"// N is.\ntype N[E any] struct{}\nfunc (*N[E]) M() {}\nfunc (n N[E]) m() {}": 1,
		"type t int\nfunc (t) M() {}":                        0,
		"const A = 1":                                        1,
		"// The letters.\nconst (\nA = 1\nB = 2\n)":          0,
		"const (\nA = 1 // first\n// B is.\nB = 2\nC = 3\n)": 1,
		"var A, B = 1, 2":                                    2,
	} {
		found := 0
		file, err := parser.ParseFile(token.NewFileSet(), "a.go", "package a\n"+code+"\n", parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			found += len(undocumented(decl))
		}
		if found != want {
			t.Errorf("%s\n%d names, want %d", code, found, want)
		}
	}
}
