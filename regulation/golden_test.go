package regulation

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"text/tabwriter"

	"congvan/internal/unit"
)

var update = flag.Bool("update", false, "rewrite golden files")

// both are the regulations, the older first.
func both() []*Spec { return []*Spec{HD36(), HD05()} }

// Every row of a regulation stands in one line a clerk can read, so that a
// changed number is a changed line. -update rewrites the files; hand_test.go
// holds the numbers that must not change with them.
func TestRegulationsInWords(t *testing.T) {
	for _, s := range both() {
		file := filepath.Join("testdata", strings.ToLower(strings.ReplaceAll(s.Name, "/", "-"))+".txt")
		got := words(s)
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		wanted, written := strings.Split(string(want), "\n"), strings.Split(got, "\n")
		if len(wanted) != len(written) {
			t.Errorf("%s: %d lines, want %d (-update rewrites them)", file, len(written), len(wanted))
		}
		for i := range min(len(wanted), len(written)) {
			if wanted[i] != written[i] {
				t.Errorf("%s:%d (-update rewrites it)\n got %s\nwant %s", file, i+1, written[i], wanted[i])
			}
		}
	}
}

// words is a regulation as text: a line a row, with its key, name, value,
// point and strength.
func words(s *Spec) string {
	var b strings.Builder
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	section := func(title string) {
		table.Flush()
		fmt.Fprintf(&b, "\n%s\n\n", title)
	}
	row := func(cells ...string) { fmt.Fprintln(table, strings.Join(cells, "\t")) }

	fmt.Fprintln(&b, s.Name)
	section("Cỡ chữ và kiểu chữ")
	for _, l := range s.Looks {
		row(l.Key, l.Name, sizes(l), style(l), l.Point, strength(l.Strength))
	}
	section("Kích thước")
	for _, m := range s.Measures {
		row(m.Key, m.Name, number(m.Value)+" "+m.Unit.String(), choice(m), m.Point, strength(m.Strength))
	}
	section("Dấu câu")
	for _, m := range marks(s) {
		row(m.name, m.Text, m.Point, strength(m.Strength))
	}
	table.Flush()
	return b.String()
}

func sizes(l Look) string {
	size := number(l.Size.Points())
	if l.Max == 0 {
		return size + " pt"
	}
	return fmt.Sprintf("%s pt (%s đến %s pt)", size, size, number(l.Max.Points()))
}

// number is a number with a decimal comma, as the texts write it.
func number(f float64) string { return strings.Replace(fmt.Sprint(f), ".", ",", 1) }

func style(l Look) string {
	styles := []string{"đứng"}
	if l.Italic {
		styles[0] = "nghiêng"
	}
	for _, s := range []struct {
		has  bool
		name string
	}{{l.Bold, "đậm"}, {l.Underline, "gạch chân"}, {l.Superscript, "chỉ số trên"}, {l.Caps, "in hoa"}} {
		if s.has {
			styles = append(styles, s.name)
		}
	}
	return strings.Join(styles, ", ")
}

func choice(m Measure) string {
	if m.Min == 0 && m.Max == 0 {
		return "cố định"
	}
	return fmt.Sprintf("từ %s đến %s %s", number(m.Min), number(m.Max), m.Unit)
}

func strength(s Strength) string {
	return map[Strength]string{Norm: "quy định", Derived: "suy ra", Chosen: "chọn"}[s]
}

type namedMark struct {
	name string
	Mark
}

func marks(s *Spec) []namedMark {
	return []namedMark{
		{"Sau mỗi nơi nhận", s.ItemEnd},
		{"Hết phần Nơi nhận", s.ListEnd},
		{"Hết phần Kính gửi", s.AddresseesEnd},
	}
}

func TestEveryRowIsComplete(t *testing.T) {
	for _, s := range both() {
		rows := map[string]bool{}
		row := func(key, name, point string, known Strength) {
			if key == "" || strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_") != "" {
				t.Errorf("%s: %q is no key", s.Name, key)
			}
			if rows[key] {
				t.Errorf("%s: two rows are called %s", s.Name, key)
			}
			rows[key] = true
			if name == "" || point == "" || strings.TrimSpace(point) != point || strength(known) == "" {
				t.Errorf("%s: the row %s lacks a name, a point or a strength: %q %q", s.Name, key, name, point)
			}
		}
		for _, l := range s.Looks {
			row(l.Key, l.Name, l.Point, l.Strength)
			if l.Size <= 0 || l.Max != 0 && l.Max <= l.Size {
				t.Errorf("%s: %s is set in %v to %v half-points", s.Name, l.Key, l.Size, l.Max)
			}
		}
		for _, m := range s.Measures {
			row(m.Key, m.Name, m.Point, m.Strength)
			if m.Value <= 0 || !m.Allows(m.Value) || m.Max < m.Min {
				t.Errorf("%s: %s is %v, from %v to %v", s.Name, m.Key, m.Value, m.Min, m.Max)
			}
		}
		for _, m := range marks(s) {
			if m.Text == "" || m.Point == "" || strength(m.Strength) == "" {
				t.Errorf("%s: %s lacks a mark, a point or a strength: %+v", s.Name, m.name, m.Mark)
			}
		}
	}
}

func TestBoundsAreAllowed(t *testing.T) {
	m := Measure{Unit: Point, Value: 18, Min: 18, Max: 22}
	for value, want := range map[float64]bool{17.9: false, 18: true, 20.5: true, 22: true, 22.1: false} {
		if m.Allows(value) != want {
			t.Errorf("Allows(%v) is %v", value, !want)
		}
	}
	if open := (Measure{Min: 18}); !open.Allows(400) || open.Allows(17) {
		t.Error("a bound of 0 is no bound")
	}
}

func TestLengthsAreInTheUnitOfTheRow(t *testing.T) {
	s := HD36()
	for key, want := range map[MeasureKey]unit.Twips{SheetWidth: 11906, SheetHeight: 16838, MarginLeft: 1701, LinePitch: 360, ParagraphGap: 120} {
		if got := s.Length(key); got != want {
			t.Errorf("%s is %d twips, want %d", s.Measures[key].Key, got, want)
		}
	}
	if got := s.Cite(s.Measures[LinePitch].Point); got != "36-HD/VPTW, II.1.6.2" {
		t.Errorf("the citation is %q", got)
	}
}
