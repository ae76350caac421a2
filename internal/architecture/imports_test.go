package architecture

import (
	"go/ast"
	"go/types"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers says what each package may import: which of ours, and which modules
// of others. The folders are a pipeline, and imports go one way along it. The
// standard library is open to all.
var layers = []struct{ folder, ours, theirs string }{
	{"cmd/congvan", "everything", "github.com/spf13/cobra go.yaml.in/yaml/v4 charm.land/bubbletea/v2 charm.land/bubbles/v2 charm.land/lipgloss/v2 github.com/charmbracelet/x github.com/rogpeppe/go-internal"},
	{"render/docx", "layout fonts internal/diag internal/ooxml internal/unit regulation", "github.com/nguyenthenguyen/docx github.com/klauspost/compress"},
	{"render/pdf", "layout fonts internal/unit", "github.com/go-pdf/fpdf github.com/klauspost/compress"},
	{"render/carry", "", "github.com/pdfcpu/pdfcpu"},
	{"render/xlsx", "layout list fonts internal/unit regulation", "github.com/xuri/excelize"},
	{"check", "measure layout dispatch regulation templates/prose internal/diag internal/legacy internal/unit", ""},
	{"measure", "importer layout dispatch regulation fonts internal/diag internal/ooxml internal/pdftext internal/unit", "golang.org/x/text"},
	{"importer", "dispatch regulation fonts internal/diag internal/legacy internal/match internal/ooxml internal/pdftext internal/unit", "golang.org/x/text"},
	{"migrate", "dispatch regulation internal/diag", ""},
	{"layout", "dispatch list regulation fonts internal/diag internal/unit", ""},
	{"list", "", ""},
	{"distribution", "dispatch distribution/sheet list templates/prose internal/diag", "go.yaml.in/yaml/v4"},
	{"distribution/sheet", "internal/diag internal/legacy", "github.com/xuri/excelize golang.org/x/text"},
	{"register", "dispatch list regulation templates/prose internal/diag", "go.yaml.in/yaml/v4"},
	{"templates", "dispatch templates/prose internal/diag", "go.yaml.in/yaml/v4"},
	{"templates/prose", "internal/diag", "golang.org/x/text"},
	{"dispatch", "internal/diag internal/match internal/unit", "go.yaml.in/yaml/v4 golang.org/x/text"},
	{"regulation", "internal/diag internal/unit", "go.yaml.in/yaml/v4"},
	{"fonts", "internal/diag internal/unit", "codeberg.org/go-fonts/liberation"},
	{"internal/diag", "", "golang.org/x/text"},
	{"internal/legacy", "", "golang.org/x/text"},
	{"internal/match", "", ""},
	{"internal/needs", "", ""},
	{"internal/ooxml", "internal/diag internal/unit", ""},
	{"internal/outfile", "", "github.com/rogpeppe/go-internal golang.org/x/text"},
	{"internal/pdftext", "", "github.com/klippa-app/go-pdfium github.com/tetratelabs/wazero"},
	{"internal/unit", "", ""},
	{"internal/wordfile", "", ""},
}

func TestImportsGoOneWay(t *testing.T) {
	p := load(t, repository())
	for _, layer := range layers {
		s := p.packages[layer.folder]
		if s == nil {
			t.Errorf("%s is listed but has no code", layer.folder)
			continue
		}
		delete(p.packages, layer.folder)
		for _, file := range s.files {
			for _, spec := range file.Imports {
				name, err := strconv.Unquote(spec.Path.Value)
				if err != nil {
					t.Fatal(err)
				}
				if !mayImport(name, layer.ours, layer.theirs) {
					t.Errorf("%s: %s may not import %s", p.at(spec), layer.folder, name)
				}
			}
		}
	}
	for _, s := range p.sources() {
		t.Errorf("%s is not listed: say what it may import", s.folder)
	}
}

func mayImport(name, ours, theirs string) bool {
	if folder, ok := strings.CutPrefix(name, module+"/"); ok {
		return ours == "everything" || slices.Contains(strings.Fields(ours), folder)
	}
	if host, _, _ := strings.Cut(name, "/"); !strings.Contains(host, ".") {
		return true // the standard library
	}
	return slices.ContainsFunc(strings.Fields(theirs), func(module string) bool {
		return name == module || strings.HasPrefix(name, module+"/")
	})
}

// A renderer looks up no size: of regulation it knows the names of the
// components and nothing else, so that a style in the DOCX can be called by
// its component.
func TestRenderersKnowComponentNamesAlone(t *testing.T) {
	p := load(t, repository())
	for _, s := range p.sources() {
		if path.Dir(s.folder) != "render" {
			continue
		}
		s.inspect(func(n ast.Node, _ []ast.Node) {
			name, ok := n.(*ast.Ident)
			if !ok {
				return
			}
			used := s.info.Uses[name]
			if _, isImport := used.(*types.PkgName); isImport || used == nil || used.Pkg() == nil || used.Pkg().Path() != module+"/regulation" {
				return
			}
			if p.fset.Position(used.Pos()).Filename != "regulation/component.go" {
				t.Errorf("%s: a renderer uses %s of regulation", p.at(n), used.Name())
			}
		})
	}
}
