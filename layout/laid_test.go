package layout

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/regulation"
)

// update rewrites golden text.
var update = flag.Bool("update", false, "rewrite golden files")

// short is a công văn with every part it needs, one part a line.
const short = `mau: cong-van
co_quan: {cap_tren: ĐẢNG BỘ TỈNH THANH HÓA, ten: ĐẢNG ỦY XÃ THẠCH QUẢNG, ky_hieu: ĐU}
so: 181
dia_danh: Thạch Quảng
ngay: 2026-02-25
trich_yeu: Về việc chuẩn bị hội nghị
kinh_gui: [Ủy ban nhân dân xã, Các chi bộ trực thuộc Đảng ủy]
noi_dung: Ban Thường vụ Đảng ủy yêu cầu các chi bộ chuẩn bị hội nghị./.
ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Bùi Thị Bích Thủy}
noi_nhan: [Như trên, Các đồng chí đảng ủy viên]
luu: VPĐU
`

// letter is the short công văn with other parts: each change begins with the
// key of the line it stands for. "so:" leaves the number out.
func letter(changes ...string) string {
	lines := strings.SplitAfter(short, "\n")
	for _, change := range changes {
		key, _, _ := strings.Cut(change, ":")
		lines = slices.DeleteFunc(lines, func(line string) bool { return strings.HasPrefix(line, key+":") })
		lines = append(lines, change+"\n")
	}
	return strings.Join(lines, "")
}

// body is the part noi_dung with the given paragraphs and notes.
func body(paragraphs ...string) string {
	return "noi_dung: |\n  " + strings.Join(paragraphs, "\n\n  ")
}

// table is a table of the text, a row a line.
func table(rows ...string) string { return strings.Join(rows, "\n  ") }

// several are n paragraphs of one short line each.
func several(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("Đoạn %d.", i+1)
	}
	return out
}

// words is a text of n words.
func words(n int) string { return strings.TrimSpace(strings.Repeat("quán triệt ", (n+1)/2)) }

func load(t testing.TB) *fonts.Set {
	t.Helper()
	faces, err := fonts.Load()
	if err != nil {
		t.Fatal(err)
	}
	return faces
}

// parse reads a definition that has no problem.
func parse(t testing.TB, src string) *dispatch.Definition {
	t.Helper()
	def, list := dispatch.Parse("a.yaml", []byte(src))
	if len(list) > 0 {
		t.Fatalf("%v\n%s", list, src)
	}
	return def
}

// set lays out a definition under the regulation it falls under.
func set(t testing.TB, def *dispatch.Definition) (*Laid, diag.List) {
	t.Helper()
	typ, err := regulation.FindType(def.Template.Value)
	if err != nil {
		t.Fatal(err)
	}
	return Lay(def, typ, regulation.For(def.Regulation.Value, def.Date.Year, def.Date.Month, def.Date.Day), load(t))
}

// lay lays out a definition that nothing is wrong with.
func lay(t testing.TB, src string) *Laid {
	t.Helper()
	laid, list := set(t, parse(t, src))
	if len(list) > 0 {
		t.Fatal(list)
	}
	return laid
}

// layFile lays out the definition in a file.
func layFile(t testing.TB, path string) *Laid {
	t.Helper()
	return lay(t, read(t, path))
}

func read(t testing.TB, path string) string {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// placed is a line and the number of its page, from 1.
type placed struct {
	PlacedLine
	page int
}

// grid is the only table of the text.
func (l *Laid) grid(t testing.TB) *Grid {
	t.Helper()
	var found []*Grid
	for _, section := range l.Sections {
		for _, block := range section.Flow {
			if g, ok := block.(*Grid); ok {
				found = append(found, g)
			}
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d tables, want 1", len(found))
	}
	return found[0]
}

// ruled says whether a stroke of the page goes over a place on the sheet.
func (p Page) ruled(x, y unit.Twips) bool {
	return slices.ContainsFunc(p.Rules, func(r Rule) bool {
		return x >= r.X && x < r.X+r.Width && y >= r.Y && y < r.Y+r.Height
	})
}

// of are the lines of the components, in reading order.
func (l *Laid) of(components ...regulation.Component) []placed {
	var out []placed
	for i, page := range l.Pages {
		for _, line := range page.Lines {
			if slices.Contains(components, line.Component) {
				out = append(out, placed{line, i + 1})
			}
		}
	}
	return out
}

// ofText are the lines of the text, tables included.
func (l *Laid) ofText() []placed {
	components := []regulation.Component{regulation.TableHead, regulation.TableText}
	for c := range regulation.ComponentCount {
		if c.OfText() {
			components = append(components, c)
		}
	}
	return l.of(components...)
}

// one is the only line of the component.
func (l *Laid) one(t testing.TB, c regulation.Component) placed {
	t.Helper()
	lines := l.of(c)
	if len(lines) != 1 {
		t.Fatalf("%d lines of %s, want 1", len(lines), l.Styles[c].Key)
	}
	return lines[0]
}

// left, right and centre are where a line stands on the sheet.
func (l PlacedLine) left() unit.Dots { return l.X.Dots() + l.Words[0].X }

func (l PlacedLine) right() unit.Dots {
	last := l.Words[len(l.Words)-1]
	return l.X.Dots() + last.X + last.Width
}

func (l PlacedLine) centre() unit.Dots { return (l.left() + l.right()) / 2 }

// text is a line as it reads, the number of a note as [^1].
func (l *Line) text() string {
	var b strings.Builder
	for _, w := range l.Words {
		if w.Note != nil {
			fmt.Fprintf(&b, "[^%s]", w.Text)
		} else {
			b.WriteString(w.Text)
		}
		if w.Space {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// starting are the lines that begin with a text.
func starting(lines []placed, text string) []placed {
	return slices.DeleteFunc(slices.Clone(lines), func(l placed) bool { return !strings.HasPrefix(l.text(), text) })
}

// texts are the texts of lines.
func texts(lines []placed) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l.text()
	}
	return out
}

// sameTexts compares the texts of lines with those wanted.
func sameTexts(t *testing.T, got []placed, want ...string) {
	t.Helper()
	if !slices.Equal(texts(got), want) {
		t.Errorf("\n got %q\nwant %q", texts(got), want)
	}
}

// near says whether two places are at most off apart.
func near(a, b, off unit.Dots) bool { return a-b <= off && b-a <= off }
