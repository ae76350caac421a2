package regulation

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"congvan/internal/diag"
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

// words is the table of a regulation as text: a line a row, with its key, name,
// value, style, point and strength.
func words(s *Spec) string {
	var b strings.Builder
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(&b, s.Name)
	section := ""
	for _, r := range s.Table() {
		if r.Section.Vi != section {
			section = r.Section.Vi
			table.Flush()
			fmt.Fprintf(&b, "\n%s\n\n", section)
		}
		cells := []string{r.Key, r.Name, r.Value.Vi, r.Style.Vi, r.Point, strength(r.Strength)}
		if r.Style.Vi == "" {
			cells = slices.Delete(cells, 3, 4)
		}
		fmt.Fprintln(table, strings.Join(cells, "\t"))
	}
	table.Flush()
	return b.String()
}

// What hand_test.go compares with what it has typed from the texts.
func sizes(l Look) string        { return l.row().Value.Vi }
func style(l Look) string        { return l.style().Vi }
func number(f float64) string    { return diag.Decimal(f).Vi }
func strength(s Strength) string { return s.InShort().Vi }

func TestEveryRowIsComplete(t *testing.T) {
	for _, s := range both() {
		rows := map[string]bool{}
		for _, r := range s.Table() {
			if r.Key == "" || strings.Trim(r.Key, "abcdefghijklmnopqrstuvwxyz5_") != "" {
				t.Errorf("%s: %q is no key", s.Name, r.Key)
			}
			if rows[r.Key] {
				t.Errorf("%s: two rows are called %s", s.Name, r.Key)
			}
			rows[r.Key] = true
			if r.Name == "" || r.Value.Vi == "" || r.Value.En == "" || strings.TrimSpace(r.Point) != r.Point {
				t.Errorf("%s: the row %s lacks a name, a value or a point: %+v", s.Name, r.Key, r)
			}
			// The regulation is silent where it has no point, and only a mark
			// can be left out.
			if r.Point == "" && (r.Value.Vi != "không có" || r.Strength != Chosen) {
				t.Errorf("%s: the row %s lacks a point: %+v", s.Name, r.Key, r)
			}
		}
		for _, l := range s.Looks {
			if l.Size == 0 && l.row().Value == none() && l.row().Style == (diag.Words{}) {
				continue // the regulation does not have it
			}
			if l.Size <= 0 || l.Max != 0 && l.Max <= l.Size {
				t.Errorf("%s: %s is set in %v to %v half-points", s.Name, l.Key, l.Size, l.Max)
			}
		}
		for _, m := range s.Measures {
			if m.Instead != (diag.Words{}) && m.Value == 0 {
				continue // it stands elsewhere, or there is none
			}
			if m.Value <= 0 || !m.Allows(m.Value) || m.Max < m.Min {
				t.Errorf("%s: %s is %v, from %v to %v", s.Name, m.Key, m.Value, m.Min, m.Max)
			}
		}
	}
}

// Two regulations can be compared row by row.
func TestTablesHaveTheSameRows(t *testing.T) {
	keys := func(s *Spec) (list []string) {
		for _, r := range s.Table() {
			list = append(list, r.Key)
		}
		return list
	}
	if old, now := keys(HD36()), keys(HD05()); !slices.Equal(old, now) {
		t.Errorf("the rows of 36-HD/VPTW are %q, those of 05-HD/VPTW %q", old, now)
	}
}

// The table leaves nothing out that a regulation says: every mark of Spec
// changes a row of its own.
func TestEveryMarkIsARow(t *testing.T) {
	shown := map[string]bool{}
	fields := reflect.TypeFor[Spec]()
	for i := range fields.NumField() {
		s := HD05()
		mark, isMark := reflect.ValueOf(s).Elem().Field(i).Addr().Interface().(*Mark)
		if !isMark {
			continue
		}
		before := s.Table()
		mark.Text = "§"
		changed := 0
		for n, r := range s.Table() {
			if !r.SameAs(before[n]) {
				changed++
				shown[r.Key] = true
			}
		}
		if changed != 1 {
			t.Errorf("the mark %s changes %d rows of the table, want 1", fields.Field(i).Name, changed)
		}
	}
	if len(shown) < 3 {
		t.Errorf("only the marks %v were found", shown)
	}
}

func TestRowInWords(t *testing.T) {
	for _, c := range []struct {
		row    Row
		vi, en string
	}{
		{Measure{Value: 210}.row(), "210 mm", "210 mm"},
		{Measure{Value: 12.5, Min: 10, Max: 12.7}.row(), "12,5 mm (10 đến 12,7 mm)", "12.5 mm (10 to 12.7 mm)"},
		{Measure{Value: 18, Min: 18, Unit: Points}.row(), "18 pt (từ 18 pt trở lên)", "18 pt (18 pt or more)"},
		{Measure{Value: 18, Min: 18, Max: 36, OwnMax: true, Unit: Points}.row(), "18 pt (từ 18 pt trở lên; nhận đến 36 pt)", "18 pt (18 pt or more; taken up to 36 pt)"},
		{Measure{Value: 6, Max: 9}.row(), "6 mm (đến 9 mm)", "6 mm (up to 9 mm)"},
		{Look{Size: 27}.row(), "13,5 pt", "13.5 pt"},
		{Look{Size: 28, Max: 30}.row(), "14 pt (14 đến 15 pt)", "14 pt (14 to 15 pt)"},
	} {
		if c.row.Value.Vi != c.vi || c.row.Value.En != c.en {
			t.Errorf("%q and %q, want %q and %q", c.row.Value.Vi, c.row.Value.En, c.vi, c.en)
		}
	}
	all := Look{Italic: true, Bold: true, Underline: true, Superscript: true, Caps: true}.style()
	if want := (diag.Words{Vi: "nghiêng, đậm, gạch chân, chỉ số trên, in hoa", En: "italic, bold, underlined, superscript, capitals"}); all != want {
		t.Errorf("the style is %q, want %q", all, want)
	}
}

func TestStrengthInWords(t *testing.T) {
	for strength, want := range map[Strength][2]diag.Words{
		Norm:    {{Vi: "quy định", En: "stated"}, {Vi: "quy định nói rõ", En: "the regulation says so"}},
		Derived: {{Vi: "suy ra", En: "derived"}, {Vi: "suy ra từ quy định", En: "derived from the regulation"}},
		Chosen:  {{Vi: "chọn", En: "chosen"}, {Vi: "chọn vì quy định không nói", En: "chosen, for the regulation does not say"}},
	} {
		if got := [2]diag.Words{strength.InShort(), strength.InFull()}; got != want {
			t.Errorf("strength %d is %q, want %q", strength, got, want)
		}
	}
}

func TestRowOfAKey(t *testing.T) {
	s := HD05()
	for key, want := range map[string]string{"tieu_de": "Tiêu đề", "le_trai": "Lề trái", "sau_moi_noi_nhan": "Sau mỗi nơi nhận"} {
		if r, ok := s.Row(key); !ok || r.Name != want {
			t.Errorf("the row %s is %q, %t, want %q", key, r.Name, ok, want)
		}
	}
	if r, ok := s.Row("Lề trái"); ok {
		t.Errorf("a name is no key, but gives %+v", r)
	}
}

// A row differs by its value, its style and its strength, not by its point.
func TestRowsThatDiffer(t *testing.T) {
	is := Look{Size: 28, Point: "1"}
	for what, c := range map[string]struct {
		other Look
		same  bool
	}{
		"the point":    {Look{Size: 28, Point: "2"}, true},
		"the size":     {Look{Size: 29, Point: "1"}, false},
		"the range":    {Look{Size: 28, Max: 30, Point: "1"}, false},
		"the style":    {Look{Size: 28, Bold: true, Point: "1"}, false},
		"the strength": {Look{Size: 28, Point: "1", Strength: Derived}, false},
	} {
		if got := is.row().SameAs(c.other.row()); got != c.same {
			t.Errorf("rows that differ in %s are the same: %t, want %t", what, got, c.same)
		}
	}
}

func TestBoundsAreAllowed(t *testing.T) {
	m := Measure{Unit: Points, Value: 18, Min: 18, Max: 22}
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
