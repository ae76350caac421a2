package layout

import (
	"slices"
	"strings"
	"testing"

	"congvan/fonts"
	"congvan/internal/unit"
)

// size14 is text of 14 pt. Its figures are 840 dots wide and its spaces 420: a
// half and a quarter of 280 twips of 6 dots.
var size14 = Style{Size: unit.Size(14)}

const figure, space unit.Dots = 840, 420

// linesOf breaks runs into lines in a room of so many dots, which must be whole
// twips.
func linesOf(t *testing.T, format Format, room unit.Dots, runs ...Run) []*Line {
	t.Helper()
	if room.Twips().Dots() != room {
		t.Fatalf("a room of %d dots", room)
	}
	b := breaker{faces: load(t)}
	p := &Paragraph{Format: format, Runs: runs}
	b.set(p, room.Twips())
	return p.Lines
}

// broken are the texts of a text of 14 pt broken in the given room.
func broken(t *testing.T, room unit.Dots, text string) string {
	t.Helper()
	var out []string
	for _, l := range linesOf(t, Format{}, room, Run{Text: text, Style: size14}) {
		out = append(out, l.text())
	}
	return strings.Join(out, " / ")
}

// A line takes all it holds: a word that fits to the dot stands on it, and one
// that is a twip too wide does not.
func TestLinesTakeWhatTheyHold(t *testing.T) {
	room := 5*figure + space // "111 11"
	for _, c := range []struct {
		room       unit.Dots
		text, want string
	}{
		{room, "111 11 1", "111 11 / 1"},
		{room - 6, "111 11 1", "111 / 11 1"},
		{room, "111   11", "111 / 11"},
		{room, "111 11   ", "111 11"},
		{room, "", ""},
		{room, "1", "1"},
		// Spaces at the end of a text take no line of their own.
		{5 * figure, "11111 ", "11111"},
		{5 * figure, "11111 1", "11111 / 1"},
		// A word wider than the line is cut where the line ends, and what fits
		// behind it stands on its last line.
		{5 * figure, "1111111 1", "11111 / 11 1"},
		{5 * figure, "1 1111111", "1 / 11111 / 11"},
		{figure, "111", "1 / 1 / 1"},
		// At least one character stands on every line.
		{6, "11", "1 / 1"},
		// A hyphen stays on the line, a no-break space is a character of a word.
		{6 * figure, "11 11-aaa", "11 11- / aaa"},
		{5 * figure, "11 1\u00a011", "11 / 1\u00a011"},
	} {
		if got := broken(t, c.room, c.text); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.text, c.room, got, c.want)
		}
	}
}

// A slash ends a line only in a word wider than one. Any other word with a
// slash goes to the next line whole, unless it is the first character behind
// the slash that finds no room: then the word parts before the slash, where it
// may.
func TestSlashes(t *testing.T) {
	const slash unit.Dots = 467 // 569 of 2048 units at 14 pt are 466.8 dots
	up := func(d unit.Dots) unit.Dots { return d.Twips().Dots() }
	for _, c := range []struct {
		name       string
		room       unit.Dots
		text, want string
	}{
		{"the word goes to the next line", up(7*figure + space + slash), "111 111/aaaa", "111 / 111/aaaa"},
		{"also where the slash is the last that fits", up(6*figure + space + slash), "111 111/aa", "111 / 111/aa"},
		{"a word wider than a line parts behind its slash", up(7*figure + slash), "111/aaaaaaaa", "111/ / aaaaaaaa"},
		{"a number does not part at its slashes", up(4*figure + slash), "11/11/11", "11/11 / /11"},
	} {
		if got := broken(t, c.room, c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	// Real symbols, in a room that holds so much of their line and no more.
	s := breaker{faces: load(t)}
	const decision, directive = "Quyết định số 874/QĐ-BTTTT", "Quyết định số 04-CT/TU"
	for _, c := range []struct{ holds, text, want string }{
		{"Quyết định số 874/QĐ-BTTT", decision, "Quyết định số 874/QĐ- / BTTTT"},
		{"Quyết định số 874/QĐ-", decision, "Quyết định số 874/QĐ- / BTTTT"},
		{"Quyết định số 874/QĐ", decision, "Quyết định số / 874/QĐ-BTTTT"},
		{"Quyết định số 874/", decision, "Quyết định số / 874/QĐ-BTTTT"},
		{"Quyết định số 04-CT/T", directive, "Quyết định số / 04-CT/TU"},
		{"Quyết định số 04-CT/", directive, "Quyết định số 04- / CT/TU"},
		{"Quyết định số 04-CT", directive, "Quyết định số 04- / CT/TU"},
	} {
		if got := broken(t, up(s.width(c.holds, size14)), c.text); got != c.want {
			t.Errorf("with room for %q: %q, want %q", c.holds, got, c.want)
		}
	}
}

// Every run but the last is as wide as the nearest whole number of twips: a run
// of 5 dots too many takes the word that follows to the next line.
func TestRunsAreWholeTwips(t *testing.T) {
	// An a is 909 of 2048 units, 745.66 dots, so 746: 124 twips and 2 dots.
	const a unit.Dots = 746
	run := func(text string) Run { return Run{Text: text, Style: size14} }
	// Two runs of an a are 124 twips and 746 dots wide, 1490 dots; one run of
	// two is 1492.
	for _, c := range []struct {
		room unit.Dots
		runs []Run
		want int
	}{
		{1494, []Run{run("aa")}, 1},
		{1488, []Run{run("aa")}, 2},
		{1494, []Run{run("a"), run("a")}, 1},
		// Five runs of an a: 4*744 + 746 = 3722 dots, where one of five is 3730.
		{3726, []Run{run("aaaaa")}, 2},
		{3726, []Run{run("a"), run("a"), run("a"), run("a"), run("a")}, 1},
	} {
		if got := linesOf(t, Format{}, c.room, c.runs...); len(got) != c.want {
			t.Errorf("%d runs in %d dots are %d lines, want %d", len(c.runs), c.room, len(got), c.want)
		}
	}
	b := breaker{faces: load(t)}
	if got := b.width("aa", size14); got != 2*a {
		t.Errorf("aa is %d dots wide", got)
	}
}

// The words of a justified line share what is left of it, but for what
// LibreOffice loses; those of its last line do not, nor do those before a
// forced line end.
func TestWordsOfALine(t *testing.T) {
	justified := Format{Align: Justify}
	room := 10 * figure
	for _, c := range []struct {
		name   string
		format Format
		runs   []Run
		want   []unit.Dots // the places of the words of the first line
	}{
		// Left are 10 figures without 8 and two spaces, 840 dots, of which ten
		// are lost and each space takes 415.
		{"justified", justified, []Run{{Text: "111 11 111 1111111", Style: size14}},
			[]unit.Dots{0, 3*figure + space + 415, 5*figure + 2*space + 830}},
		{"last line", justified, []Run{{Text: "111 11 111", Style: size14}}, []unit.Dots{0, 3*figure + space, 5*figure + 2*space}},
		{"forced end", justified, []Run{{Text: "111 11", Style: size14}, {Break: true, Style: size14}, {Text: "1", Style: size14}},
			[]unit.Dots{0, 3*figure + space}},
		{"one word", justified, []Run{{Text: "111 11111111", Style: size14}}, []unit.Dots{0}},
		{"left", Format{}, []Run{{Text: "111 11 111 1111111", Style: size14}}, []unit.Dots{0, 3*figure + space, 5*figure + 2*space}},
		// Left are 10 figures without 5 and a space, 3780 dots: half of it.
		{"centred", Format{Align: Centre}, []Run{{Text: "111 11", Style: size14}}, []unit.Dots{1890, 1890 + 3*figure + space}},
		// 20 twips at the left and 40 more on the first line are 360 dots.
		{"indented", Format{Left: 20, FirstLine: 40}, []Run{{Text: "111 11", Style: size14}}, []unit.Dots{360, 360 + 3*figure + space}},
	} {
		line := linesOf(t, c.format, room, c.runs...)[0]
		var got []unit.Dots
		for _, w := range line.Words {
			got = append(got, w.X)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: words at %v, want %v", c.name, got, c.want)
		}
	}
}

// A word of two faces is two words without a space between them, and parts
// nowhere for it.
func TestWordOfTwoFaces(t *testing.T) {
	bold := Style{Face: fonts.Bold, Size: unit.Size(14)}
	runs := []Run{{Text: "11 111", Style: size14}, {Text: "11 1", Style: bold}}
	words := linesOf(t, Format{}, 20*figure, runs...)[0].Words
	want := []Word{
		{Text: "11", Style: size14, X: 0, Width: 2 * figure, Space: true},
		{Text: "111", Style: size14, X: 2*figure + space, Width: 3 * figure},
		{Text: "11", Style: bold, X: 5*figure + space, Width: 2 * figure, Space: true},
		{Text: "1", Style: bold, X: 7*figure + 2*space, Width: figure},
	}
	if !slices.Equal(words, want) {
		t.Errorf("\n got %+v\nwant %+v", words, want)
	}
	lines := linesOf(t, Format{}, 7*figure, runs...)
	if len(lines) != 2 || lines[0].text() != "11" || lines[1].text() != "11111 1" {
		t.Errorf("%q", lines[0].text())
	}
}

// The widest line counts, without the spaces at its end.
func TestNaturalWidth(t *testing.T) {
	b := breaker{faces: load(t)}
	for want, runs := range map[unit.Dots][]Run{
		0:                  nil,
		3 * figure:         {{Text: "111  ", Style: size14}},
		4*figure + 2*space: {{Text: "11  ", Style: size14}, {Text: "11", Style: size14}},
		7 * figure:         {{Text: "1111111 ", Style: size14}, {Break: true}, {Text: "111", Style: size14}},
		6 * figure:         {{Text: "111", Style: size14}, {Break: true}, {Text: "111111", Style: size14}},
	} {
		if got := b.natural(runs); got != want {
			t.Errorf("%+v is %d dots wide, want %d", runs, got, want)
		}
	}
}
