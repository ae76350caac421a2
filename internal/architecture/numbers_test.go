package architecture

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// Sizes stand in regulation, where each has its point, in fonts, where they are
// facts of a face, and in layout/host.go, where they are facts of Word and
// LibreOffice. internal/unit says how many twips make a point. A length written
// anywhere else would be one that no regulation, no face and no program asks
// for.
//
// The test sees, everywhere else:
//   - a constant made a Twips or a HalfPoints, however it comes to be one:
//     by conversion, declaration, assignment, comparison, argument or composite
//     literal. 0 and 1 are no sizes, a factor or divisor is no length, and a
//     constant of regulation's or host.go's stays one where it is used.
//   - a constant given to unit.MM, unit.PT, unit.Size or a measure's Of. A 1
//     may be given to them to divide by: t / unit.PT(1) asks how many points t
//     is. Multiplied by, the same 1 would write a length.
//   - in render, a number with a decimal point, a number given to a method of
//     the PDF library that draws or sets a size, and a number of two digits or
//     more written as the value of an XML attribute.
//   - a number with its unit in any string: "10 mm".
//
// It does not see a float64 that becomes a length only later, nor a length in
// unit.Fine or in a renderer's own unit.
func TestLengthsStandInTheirPlace(t *testing.T) {
	p := load(t, repository())
	for _, found := range p.lengths() {
		t.Error(found)
	}
}

// home says whether lengths may be written in a file.
func home(name string) bool {
	switch path.Dir(name) {
	case "regulation", "fonts", "internal/unit":
		return true
	}
	return name == "layout/host.go"
}

var (
	lengthTypes  = []string{module + "/internal/unit.Twips", module + "/internal/unit.HalfPoints"}
	lengthMakers = []string{
		module + "/internal/unit.MM", module + "/internal/unit.PT", module + "/internal/unit.Size",
		"(" + module + "/regulation.Measure).Of",
	}
	// The drawing methods of fpdf: the test knows them by name alone.
	drawing = []string{"Line", "Rect", "SetFont", "SetFontSize", "SetLineWidth", "SetMargins", "SetX", "SetXY", "SetY", "Text"}

	withUnit     = regexp.MustCompile(`[0-9] ?(mm|cm|pt)\b`)
	xmlAttribute = regexp.MustCompile(`^-?[1-9][0-9]+$|\bw:[A-Za-z]+="-?[1-9][0-9]+"`)
)

// lengths are the lengths a program writes outside their place.
func (p *program) lengths() []string {
	var found []string
	for _, s := range p.sources() {
		s.inspect(func(n ast.Node, within []ast.Node) {
			if home(p.fset.Position(n.Pos()).Filename) {
				return
			}
			if what := s.length(n, within); what != "" {
				found = append(found, p.at(n)+": "+what)
			}
		})
	}
	return found
}

// length says what length the node writes, or "".
func (s *source) length(n ast.Node, within []ast.Node) string {
	rendering := path.Dir(s.folder) == "render"
	switch n := n.(type) {
	case *ast.CallExpr:
		name := s.called(n)
		if slices.Contains(lengthMakers, name) && len(n.Args) == 1 && s.written(n.Args[0]) && !(s.is(n.Args[0], 1) && divides(n, within)) {
			return name + " of a number"
		}
		if method, ok := n.Fun.(*ast.SelectorExpr); ok && rendering && slices.Contains(drawing, method.Sel.Name) && slices.ContainsFunc(n.Args, s.written) {
			return method.Sel.Name + " of a number"
		}
	case *ast.BasicLit:
		text, err := strconv.Unquote(n.Value)
		switch {
		case n.Kind == token.FLOAT && rendering:
			return "the number " + n.Value
		case n.Kind == token.STRING && err == nil && (withUnit.MatchString(text) || rendering && xmlAttribute.MatchString(text)):
			return "a number in " + n.Value
		}
	}
	if e, ok := n.(ast.Expr); ok && s.constantLength(e) && s.written(e) && !factor(e, within) {
		if outer, ok := within[len(within)-1].(ast.Expr); ok && s.constantLength(outer) && s.written(outer) {
			return "" // the whole is reported, not its parts
		}
		if call, ok := e.(*ast.CallExpr); ok && s.is(e, 1) && divides(call, within) {
			return ""
		}
		if _, converted := e.(*ast.CallExpr); !converted && (s.is(e, 1) || s.is(e, -1)) {
			return ""
		}
		return "a length of " + s.info.Types[e].Value.String()
	}
	return ""
}

// called is the full name of the function or method a call calls.
func (s *source) called(call *ast.CallExpr) string {
	name, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	if f, ok := s.info.Uses[name.Sel].(*types.Func); ok {
		return f.FullName()
	}
	return ""
}

// constantLength says whether e is a constant of a type of length.
func (s *source) constantLength(e ast.Expr) bool {
	known := s.info.Types[e]
	return known.Value != nil && slices.Contains(lengthTypes, types.TypeString(known.Type, nil))
}

// written says whether e is a number other than 0 that is written where it
// stands, and not a constant of another package or file that has a length's
// type already.
func (s *source) written(e ast.Expr) bool {
	known := s.info.Types[e]
	if known.Value == nil || known.Value.Kind() == constant.String || known.Value.Kind() == constant.Bool || s.is(e, 0) {
		return false
	}
	named := false
	ast.Inspect(e, func(n ast.Node) bool {
		name, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		if c, ok := s.info.Uses[name].(*types.Const); ok && slices.Contains(lengthTypes, types.TypeString(c.Type(), nil)) {
			named = true
		}
		return true
	})
	return !named
}

func (s *source) is(e ast.Expr, value int64) bool {
	known := s.info.Types[e].Value
	return known != nil && known.Kind() != constant.String && known.Kind() != constant.Bool &&
		constant.Compare(known, token.EQL, constant.MakeInt64(value))
}

// factor says whether e multiplies or divides something: it is then a number,
// not a length.
func factor(e ast.Expr, within []ast.Node) bool {
	product, ok := within[len(within)-1].(*ast.BinaryExpr)
	return ok && (product.Op == token.MUL || product.Op == token.QUO || product.Op == token.REM)
}

// divides says whether the call, or the method called on what it returns, is
// what something is divided by.
func divides(call *ast.CallExpr, within []ast.Node) bool {
	var divisor ast.Node = call
	for i := len(within) - 1; i >= 0; i-- {
		switch outer := within[i].(type) {
		case *ast.BinaryExpr:
			return outer.Op == token.QUO && outer.Y == divisor
		case *ast.SelectorExpr, *ast.CallExpr, *ast.ParenExpr:
			divisor = outer
		default:
			return false
		}
	}
	return false
}

// What TestLengthsStandInTheirPlace would find, and what it lets pass.
func TestLengthsAreSeen(t *testing.T) {
	const declared = "package layout\nimport (\"congvan/internal/unit\"; \"congvan/regulation\")\nvar m regulation.Measure\nvar t unit.Twips\n" +
		"const gap unit.Twips = 0\ntype box struct { width unit.Twips }\nfunc f() {\n"
	lengthsIn(t, "", declared, "\n}\n", map[string]int{
		"_ = unit.MM(20)":                            1,
		"_ = unit.PT(1)":                             1,
		"_ = 20 * unit.PT(1)":                        1,
		"_ = unit.Size(14.5)":                        1,
		"_ = m.Of(18)":                               1,
		"_ = unit.Twips(57)":                         1,
		"const n = 57; _ = unit.Twips(n)":            1,
		"const inset unit.Twips = 5 * 20":            1,
		"const size, other unit.HalfPoints = 28, 24": 2,
		"_ = 20 * unit.HalfPoints(1).Twips()":        1,
		"t = 1701":                                   1,
		"t += 40":                                    1,
		"t = t - 40":                                 1,
		"_ = t > 400":                                1,
		"_ = box{width: 9354}":                       1,
		"_ = []unit.Twips{9354}":                     1,
		`_ = "lề 30 mm"`:                             1,

		"t = t * 8 / unit.PT(1)":                   0,
		"t = t / unit.HalfPoints(1).Twips()":       0,
		"t = 2*gap + t/8":                          0,
		"t = 0; t = t + 1; t = -1; var z = t <= 0": 0,
		"_ = unit.MM(m.Value); _ = m.Of(m.Min)":    0,
		"const many = 400; _ = many":               0,
		`_ = "co_chu: 14"`:                         0,
	})
	lengthsIn(t, "render/", "package render\n", "\n", map[string]int{
		`func f(p pen) { p.doc.Rect(x, y, 12, h, "F") }`:  1,
		`func f(p pen) { p.doc.SetFont("a", "", 14) }`:    1,
		`var thickness = 0.75`:                            1,
		`func f(p pen) { p.doc.Rect(x, y, w, h, "F") }`:   0,
		`func f(m m) { m.empty("w:sz", "w:val", "28") }`:  1,
		"const line = `<w:spacing w:line=\"360\"/>`":      1,
		`func f(m m) { m.empty("w:kern", "w:val", "0") }`: 0,
	})
}

// lengthsIn says where the lengths found in pieces of code, each in a package of
// its own below the folder, are not as many as they should be.
func lengthsIn(t *testing.T, folder, before, after string, pieces map[string]int) {
	t.Helper()
	tree := fstest.MapFS{}
	for _, borrowed := range []string{"internal/unit/unit.go", "regulation/spec.go", "regulation/component.go", "regulation/measure.go"} {
		text, err := fs.ReadFile(repository(), borrowed)
		if err != nil {
			t.Fatal(err)
		}
		tree[borrowed] = &fstest.MapFile{Data: text}
	}
	compare(t, tree, folder, before, after, pieces, (*program).lengths)
}

// compare adds pieces of code to a tree and compares what is found in each with
// how much should be.
func compare(t *testing.T, tree fstest.MapFS, folder, before, after string, pieces map[string]int, find func(*program) []string) {
	t.Helper()
	codes := slices.Sorted(maps.Keys(pieces))
	for i, code := range codes {
		tree[fmt.Sprintf("%spiece%d/a.go", folder, i)] = &fstest.MapFile{Data: []byte(before + code + after)}
	}
	all := find(load(t, tree))
	for i, code := range codes {
		var found []string
		for _, f := range all {
			if strings.HasPrefix(f, fmt.Sprintf("%spiece%d/", folder, i)) {
				found = append(found, f)
			}
		}
		if len(found) != pieces[code] {
			t.Errorf("%s: %q, want %d", code, found, pieces[code])
		}
	}
}
