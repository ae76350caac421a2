package importer

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
)

// The two published papers come back as the definitions that were transcribed
// from them by hand, component by component and paragraph by paragraph; the one
// whose text box at the top left is lost has no body, number and symbol.
func TestImportsTheSeeds(t *testing.T) {
	tests := []struct {
		seed, example string
		lost          func(d *dispatch.Definition) // what the seed has not
	}{
		{"003_265f12023b6fabaf.txt", "thach-quang-181-cv-du.yaml", func(*dispatch.Definition) {}},
		{"000_96607e671a784562.txt", "lap-vo-2024.yaml", func(d *dispatch.Definition) {
			d.Body, d.Symbol = dispatch.Organisation{Name: []dispatch.Text{{Value: "…"}}}, dispatch.Text{}
		}},
	}
	for _, test := range tests {
		t.Run(test.example, func(t *testing.T) {
			// A name that says nothing.
			src, got, doubts := imported(t, "giay.txt", seed(t, test.seed))
			want := example(t, test.example)
			test.lost(want)
			compareHeads(t, got, want)
			compareTexts(t, got.Content, want.Content)
			for _, m := range Kept(src, got) {
				if m.Reason == Lost {
					t.Errorf("line %d: %q is lost", m.Pos.Line, m.Word)
				}
			}
			out, err := YAML(got, doubts)
			if err != nil {
				t.Fatal(err)
			}
			read, list := dispatch.Parse("out.yaml", out)
			if len(list) > 0 {
				t.Fatalf("what is written is no definition: %v", list)
			}
			compareHeads(t, read, want)
			compareTexts(t, read.Content, want.Content)
		})
	}
}

// compareHeads compares all but the texts.
func compareHeads(t *testing.T, got, want *dispatch.Definition) {
	t.Helper()
	texts := func(list []dispatch.Text) string {
		var out []string
		for _, x := range list {
			out = append(out, x.Value)
		}
		return strings.Join(out, "\n")
	}
	receivers := func(list []dispatch.Recipient) string {
		var out []string
		for _, r := range list {
			out = append(out, r.Name.Value+"|"+r.Purpose.Value)
		}
		return strings.Join(out, "\n")
	}
	signer := func(d *dispatch.Definition) string {
		var out []string
		for _, s := range d.Signers {
			out = append(out, s.Authority.Value, s.Also.Value, s.Office.Value, s.Name.Value)
		}
		return strings.Join(out, "\n")
	}
	date := func(d dispatch.Date) [3]int { return [3]int{d.Year, d.Month, d.Day} }
	for _, c := range []struct {
		key       string
		got, want any
	}{
		{"mau", got.Template.Value, want.Template.Value},
		{"cap_tren", texts(got.Body.Superior), texts(want.Body.Superior)},
		{"ten", texts(got.Body.Name), texts(want.Body.Name)},
		{"co_quan.ky_hieu", got.Body.Symbol.Value, want.Body.Symbol.Value},
		{"so", got.Number.Value, want.Number.Value},
		{"ky_hieu", got.Symbol.Value, want.Symbol.Value},
		{"dia_danh", got.Place.Value, want.Place.Value},
		{"ngay", date(got.Date), date(want.Date)},
		{"trich_yeu", got.Subject.Value, want.Subject.Value},
		{"kinh_gui", receivers(got.Addressees), receivers(want.Addressees)},
		{"can_cu", texts(got.LegalBases), texts(want.LegalBases)},
		{"ky", signer(got), signer(want)},
		{"noi_nhan", receivers(got.Recipients), receivers(want.Recipients)},
		{"luu", got.Archive.Value, want.Archive.Value},
		{"chu_thich", got.Choices.NoteMark, want.Choices.NoteMark},
	} {
		if c.got != c.want {
			t.Errorf("%s:\n got %v\nwant %v", c.key, c.got, c.want)
		}
	}
}

// compareTexts compares texts paragraph by paragraph and note by note, with
// their roles, their emphasis and where they call notes.
func compareTexts(t *testing.T, got, want dispatch.Content) {
	t.Helper()
	lines := func(c dispatch.Content) []string {
		var out []string
		for _, p := range c.Paragraphs() {
			out = append(out, spelled(p.Spans))
		}
		for _, n := range c.Notes {
			out = append(out, "note: "+spelled(n.Spans))
		}
		return out
	}
	g, w := lines(got), lines(want)
	if len(g) != len(w) {
		t.Errorf("%d paragraphs and notes, not %d", len(g), len(w))
	}
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Errorf("paragraph %d:\n got %q\nwant %q", i+1, g[i], w[i])
		}
	}
}

// spelled is spans with marks for what they look like.
func spelled(spans []dispatch.Span) string {
	var b strings.Builder
	for _, s := range spans {
		switch {
		case s.Note > 0:
			b.WriteString("[^]")
		case s.Bold:
			b.WriteString("**" + s.Text + "**")
		default:
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// imported is a text as it is read and recognised.
func imported(t testing.TB, name string, text []byte) (*Source, *dispatch.Definition, []Doubt) {
	t.Helper()
	src, list := ReadText(name, text)
	if src == nil {
		t.Fatalf("%s: %v", name, list)
	}
	def, doubts, err := Recognise(src)
	if err != nil {
		t.Fatal(err)
	}
	return src, def, doubts
}

func seed(t testing.TB, name string) []byte {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "dispatch", "testdata", "seeds", name))
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func example(t testing.TB, name string) *dispatch.Definition {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "examples", name))
	if err != nil {
		t.Fatal(err)
	}
	def, list := dispatch.Parse(name, src)
	if len(list) > 0 {
		t.Fatal(list)
	}
	return def
}

// A paper keeps its words whatever is done to it: every part of the seeds, cut
// off anywhere, imports without a word lost.
func TestKeepsTheWordsOfAPartOfAPaper(t *testing.T) {
	for _, name := range []string{"003_265f12023b6fabaf.txt", "000_96607e671a784562.txt"} {
		lines := strings.SplitAfter(string(seed(t, name)), "\n")
		const step = 7
		for from := 0; from < len(lines); from += step {
			for _, part := range [][]string{lines[from:], lines[:len(lines)-from], slices.Concat(lines[from:], lines[:from])} {
				if text := strings.Join(part, ""); strings.TrimSpace(text) != "" {
					keeps(t, []byte(text))
				}
			}
		}
	}
}

// keeps checks that a text imports without a word lost, and into what can be
// read again.
func keeps(t *testing.T, text []byte) {
	t.Helper()
	if src, _ := ReadText("giay.txt", text); src != nil {
		keepsAll(t, src, text)
	}
}

// keepsAll is keeps for a source that was read of what is given.
func keepsAll(t *testing.T, src *Source, text []byte) {
	t.Helper()
	def, doubts, err := Recognise(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range Kept(src, def) {
		if m.Reason == Lost {
			t.Fatalf("line %d: %q is lost of\n%s", m.Pos.Line, m.Word, text)
		}
	}
	out, err := YAML(def, doubts)
	if err != nil {
		t.Fatal(err)
	}
	if _, list := dispatch.Parse("out.yaml", out); list.HasErrors() {
		t.Fatalf("what is written is no definition: %v\n%s\nof\n%s", list[0].Message(1), out, text)
	}
}
