package layout

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/fonts"
	"congvan/regulation"
)

// candidate is a line of a dump: the line'th of so many of its page.
type candidate struct {
	PlacedLine
	line, lines int
}

// whole keeps every line.
func whole(candidate) bool { return true }

// edges keeps the first and the last n lines of every page.
func edges(n int) func(candidate) bool {
	return func(c candidate) bool { return c.line < n || c.line >= c.lines-n }
}

// last keeps the last n lines of every page.
func last(n int) func(candidate) bool {
	return func(c candidate) bool { return c.line >= c.lines-n }
}

// only keeps the lines of the components.
func only(components ...regulation.Component) func(candidate) bool {
	return func(c candidate) bool { return slices.Contains(components, c.Component) }
}

// Every definition of testdata and of examples stands where its golden text
// says. A definition has one subject, and its golden text the lines that show
// it. -update rewrites the texts.
func TestGolden(t *testing.T) {
	head := only(regulation.PartyTitle, regulation.SuperiorBody, regulation.IssuingBody, regulation.Star,
		regulation.NumberSymbol, regulation.PlaceDate, regulation.LetterSubject)
	addressees := only(regulation.Addressees)
	text := only(regulation.Content)
	shown := map[string]func(candidate) bool{
		"../examples/thach-quang-181-cv-du": whole,
		"../examples/lap-vo-2024":           whole,

		"testdata/hd05":             whole,
		"testdata/long-names":       head,
		"testdata/open-number":      head,
		"testdata/one-addressee":    addressees,
		"testdata/25-addressees":    addressees,
		"testdata/choices":          whole,
		"testdata/glued-words":      text,
		"testdata/no-break-spaces":  text,
		"testdata/long-words":       text,
		"testdata/heading-at-foot":  edges(3),
		"testdata/widow-and-orphan": edges(4),
		"testdata/two-notes":        only(regulation.Content, regulation.Note),
		"testdata/split-notes":      edges(4),
		"testdata/less-room":        last(8),
		"testdata/moved-closing":    last(9),
		"testdata/60-recipients":    edges(4),
		"testdata/sections":         whole,
	}
	for _, pattern := range []string{"../examples/thach-quang-181-cv-du.yaml", "../examples/lap-vo-2024.yaml", "testdata/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal("no files", pattern)
		}
		for _, file := range files {
			name := strings.TrimSuffix(filepath.ToSlash(file), ".yaml")
			keep := shown[name]
			delete(shown, name)
			t.Run(filepath.Base(name), func(t *testing.T) {
				if keep == nil {
					t.Fatal("no golden text is asked for")
				}
				golden(t, "testdata/"+filepath.Base(name)+".txt", dump(layFile(t, file), keep))
			})
		}
	}
	for name := range shown {
		t.Errorf("there is no %s.yaml", name)
	}
}

// golden compares got with a file line by line.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want := strings.Split(read(t, file), "\n")
	lines := strings.Split(got, "\n")
	for i := range max(len(want), len(lines)) {
		var g, w string
		if i < len(lines) {
			g = lines[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Fatalf("%s:%d (-update rewrites it)\n got %s\nwant %s", file, i+1, g, w)
		}
	}
}

// dump is the document, a line of text for each line and stroke that keep asks
// for: page, left edge, baseline, width, component and text. Lengths are in
// twips; strokes stand behind the lines of their page.
func dump(laid *Laid, keep func(candidate) bool) string {
	var b strings.Builder
	for i, page := range laid.Pages {
		skipped := 0
		skip := func() {
			if skipped > 0 {
				fmt.Fprintf(&b, "p%d … %d\n", i+1, skipped)
			}
			skipped = 0
		}
		for n, l := range page.Lines {
			if !keep(candidate{l, n, len(page.Lines)}) {
				skipped++
				continue
			}
			skip()
			usual := laid.Styles[l.Component]
			fmt.Fprintf(&b, "p%d x=%d y=%d w=%d %s %q\n", i+1,
				l.left().Nearest(), l.Baseline, (l.right() - l.left()).Nearest(), usual.Key, l.marked(usual.Style))
		}
		skip()
		for _, r := range page.Rules {
			fmt.Fprintf(&b, "p%d rule x=%d y=%d w=%d h=%d\n", i+1, r.X, r.Y, r.Width, r.Height)
		}
	}
	return b.String()
}

// marked is the text of a line with * and ** around what is in another face
// than usual.
func (l *Line) marked(usual Style) string {
	var b strings.Builder
	current := ""
	for i, w := range l.Words {
		mark := ""
		if w.Style.Face != usual.Face {
			mark = map[fonts.Face]string{fonts.Italic: "*", fonts.Bold: "**", fonts.BoldItalic: "***"}[w.Style.Face]
		}
		one := Line{Words: []Word{w}}
		if mark != current {
			b.WriteString(mark)
		}
		b.WriteString(strings.TrimSuffix(one.text(), " "))
		current = mark
		if i+1 == len(l.Words) || l.Words[i+1].Style.Face != w.Style.Face {
			b.WriteString(mark)
			current = ""
		}
		if w.Space {
			b.WriteByte(' ')
		}
	}
	return b.String()
}
