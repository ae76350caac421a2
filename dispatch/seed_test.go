package dispatch

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// Both examples are real papers. Their definitions, put together the way the
// papers are printed, must be the papers: every character but white space, in
// order. Spelling, dashes, quotation marks and "./." are theirs.
func TestExamplesAreTheirSeeds(t *testing.T) {
	tests := []struct {
		example, seed string
		mark          string // how the paper prints the note's number
		tidy          *strings.Replacer
		head          func(d *Definition) string
	}{
		{
			example: "thach-quang-181-cv-du.yaml", seed: "003_265f12023b6fabaf.txt", mark: "¹",
			tidy: strings.NewReplacer("**", "", "- Kính gửi:*", "Kính gửi:"),
			head: func(d *Definition) string {
				return d.Body.Superior[0].Value + d.Body.Name[0].Value + "*" +
					"Số " + strconv.Itoa(d.Number.Value) + "-CV/" + d.Body.Symbol.Value + d.Subject.Value
			},
		},
		{
			example: "lap-vo-2024.yaml", seed: "000_96607e671a784562.txt", mark: "(1)",
			tidy: strings.NewReplacer(),
			// The text box at the top left is lost from this copy.
			head: func(d *Definition) string { return d.Subject.Value },
		},
	}
	for _, test := range tests {
		t.Run(test.example, func(t *testing.T) {
			seed, err := os.ReadFile("testdata/seeds/" + test.seed)
			if err != nil {
				t.Fatal(err)
			}
			d := example(t, test.example)

			var b strings.Builder
			b.WriteString(test.head(d))
			b.WriteString("ĐẢNG CỘNG SẢN VIỆT NAM")
			b.WriteString(d.Place.Value + ", ngày " + two(d.Date.Day) + " tháng " + two(d.Date.Month) + " năm " + strconv.Itoa(d.Date.Year))
			b.WriteString("Kính gửi:")
			for i, r := range d.Addressees {
				b.WriteString("- " + r.Name.Value + ending(i, len(d.Addressees)))
			}
			for _, p := range d.Content.Paragraphs() {
				b.WriteString(printed(p.Spans, test.mark))
			}
			b.WriteString("Nơi nhận:")
			for _, r := range d.Recipients {
				b.WriteString("- " + r.Name.Value)
				if r.Purpose.Present() {
					b.WriteString(" (" + r.Purpose.Value + ")")
				}
				b.WriteString(",")
			}
			b.WriteString("- Lưu " + d.Archive.Value + ".")
			s := d.Signers[0]
			b.WriteString(s.Authority.Value + s.Office.Value + s.Name.Value)

			// The note stands at the foot of the seed's page, in the middle of
			// a paragraph.
			note := solid(test.mark + printed(d.Content.Notes[0].Spans, ""))
			want := solid(test.tidy.Replace(string(seed)))
			if strings.Count(want, note) != 1 {
				t.Fatalf("the seed does not hold the note %q", note)
			}
			want = strings.Replace(want, note, "", 1)
			if got := solid(b.String()); got != want {
				i := 0
				for i < len(got) && i < len(want) && got[i] == want[i] {
					i++
				}
				i = strings.LastIndexFunc(want[:i], func(r rune) bool { return r < 0x80 })
				t.Errorf("from byte %d:\n got %.200q\nwant %.200q", i, got[i:], want[i:])
			}
		})
	}
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

func ending(i, n int) string {
	if i == n-1 {
		return "."
	}
	return ","
}

// printed is the text of spans with mark for the footnotes and dotted lines.
func printed(spans []Span, mark string) string {
	var b strings.Builder
	for _, s := range spans {
		if !plain(s) {
			b.WriteString(mark)
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

// solid is s without white space.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// example is the definition of that name, which must have no problem at all.
func example(t testing.TB, name string) *Definition {
	t.Helper()
	src, list := ReadFile("../examples/" + name)
	def, more := Parse(name, src)
	if list.Add(more...); len(list) > 0 {
		t.Fatalf("%s: %v", name, list)
	}
	return def
}
