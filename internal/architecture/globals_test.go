package architecture

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"testing"
	"testing/fstest"
)

// Nothing runs before main, and nothing is shared that can change: two
// documents rendered at once, or one after the other, cannot touch each other.
//
// A variable of a package is one of the kinds below, which have no state or are
// tables, and nothing assigns to it or to a part of it, takes its address,
// deletes from it or clears it. The test does not follow a table into a
// function or a variable it is handed to.
func TestNothingSharedChanges(t *testing.T) {
	p := load(t, repository())
	for _, found := range p.shared() {
		t.Error(found)
	}
}

// The values a variable of a package may begin with, by the function that makes
// them, and the types it may have. A composite literal that is no struct is a
// table.
var (
	constantMakers = []string{"errors.New", "fmt.Errorf", "strings.NewReplacer", "regexp.MustCompile"}
	constantTypes  = []string{"embed.FS"}
)

// shared are the functions that run by themselves and the variables that are
// of no such kind or are written to.
func (p *program) shared() []string {
	var found []string
	report := func(n ast.Node, format string, args ...any) {
		found = append(found, p.at(n)+": "+fmt.Sprintf(format, args...))
	}
	for _, s := range p.sources() {
		for _, file := range s.files {
			for _, decl := range file.Decls {
				switch d := decl.(type) {
				case *ast.FuncDecl:
					if d.Recv == nil && d.Name.Name == "init" {
						report(d, "func init")
					}
				case *ast.GenDecl:
					for _, spec := range d.Specs {
						if v, ok := spec.(*ast.ValueSpec); ok && d.Tok == token.VAR && !s.neverChanges(v) {
							report(v, "%s is no table, error or the like", v.Names[0].Name)
						}
					}
				}
			}
		}
		s.inspect(func(n ast.Node, _ []ast.Node) {
			for _, written := range writes(n) {
				if v := s.variable(written); v != nil {
					report(written, "%s is written to", v.Name())
				}
			}
		})
	}
	return found
}

// neverChanges says whether a variable is of a kind that is made once.
func (s *source) neverChanges(v *ast.ValueSpec) bool {
	if v.Type != nil && slices.Contains(constantTypes, types.ExprString(v.Type)) {
		return true
	}
	if len(v.Values) != len(v.Names) {
		return false
	}
	for i, value := range v.Values {
		switch value := value.(type) {
		case *ast.CallExpr:
			// An interface that a type is held to has no name.
			if v.Names[i].Name != "_" && !slices.Contains(constantMakers, types.ExprString(value.Fun)) {
				return false
			}
		case *ast.CompositeLit:
			switch s.info.Types[value].Type.Underlying().(type) {
			case *types.Map, *types.Slice, *types.Array:
			default:
				return false
			}
		default:
			return false
		}
	}
	return true
}

// writes are the expressions a node writes to, or lets others write to.
func writes(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return n.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			return []ast.Expr{n.Key, n.Value}
		}
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			return []ast.Expr{n.X}
		}
	case *ast.CallExpr:
		if name, ok := n.Fun.(*ast.Ident); ok && len(n.Args) > 0 && slices.Contains([]string{"delete", "clear", "copy", "append"}, name.Name) {
			return n.Args[:1]
		}
	}
	return nil
}

// variable is the variable of a package that e is a part of, or nil.
func (s *source) variable(e ast.Expr) *types.Var {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return s.variable(e.X)
	case *ast.StarExpr:
		return s.variable(e.X)
	case *ast.IndexExpr:
		return s.variable(e.X)
	case *ast.SliceExpr:
		return s.variable(e.X)
	case *ast.SelectorExpr:
		if v := s.variable(e.Sel); v != nil {
			return v
		}
		return s.variable(e.X)
	case *ast.Ident:
		if v, ok := s.info.Uses[e].(*types.Var); ok && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
			return v
		}
	}
	return nil
}

func TestSharedStateIsSeen(t *testing.T) {
	const tables = "package layout\nvar table = map[string]int{}\nvar rows = [2]struct{ n int }{}\n"
	compare(t, fstest.MapFS{}, "", tables, "\n", map[string]int{
		"func init() {}":                          1,
		"type t int; func (t) init() {}":          0,
		"var n int":                               1,
		"var n = 0":                               1,
		"var s = struct{ n int }{}":               1,
		"var p = &table":                          2, // no table, and an address
		"var pool = sync.Pool{}":                  1,
		`var err = errors.New("a")`:               0,
		`var a, b = errors.New("a"), f()`:         1,
		"var files embed.FS":                      0,
		"var list = []string{`a`}":                0,
		"var _ fmt.Stringer = t(0)":               0,
		"func f() { table = nil }":                1,
		"func f() { table[``]++ }":                1,
		"func f() { rows[0].n = 1 }":              1,
		"func f() { (*g(&rows[1])).n = 1 }":       1,
		"func f() { for table[``] = range 3 {} }": 1,
		"func f() { delete(table, ``) }":          1,
		"func f() { copy(rows[:], nil) }":         1,
		"func f() { table := 1; table = 2 }":      0,
		"func f() int { return table[``] }":       0,
	}, (*program).shared)
}
