package dispatch

import (
	"os"
	"strings"
	"testing"
)

// What is printed comes back from what is written, whatever marks stand in it:
// typed is what a body is read from, want how it is written.
func TestMarkup(t *testing.T) {
	tests := map[string]struct{ typed, want string }{
		"lines of a paragraph": {"a\n  b  \n\n\n c", "a b\n\nc"},
		"numbered lines":       {"1. a.\n2. b.", "1. a.\n\n2. b."},
		"chapter and its name": {"Chương I\nQUY ĐỊNH", "Chương I\n\nQUY ĐỊNH"},

		"bold to bold italic":    {"**a *b***", "**a *b***"},
		"bold italic to italic":  {"***a** b*", "***a** b*"},
		"bold to italic":         {"**a***b*", "**a***b*"},
		"bold italic to nothing": {"***a***b", "***a***b"},
		"inside a word":          {"a**b**c*d*e", "a**b**c*d*e"},
		"spaces inside":          {"a** b **c", "a** b **c"},
		"a space alone":          {"a* *b** **c", "a* *b** **c"},
		"next to no-break space": {"a *\u00a0b\u00a0* c", "a *\u00a0b\u00a0* c"},
		"typed apart":            {"**a** **b**", "**a** **b**"},
		"nothing between":        {"**a**\u200b**b**", "**ab**"},

		"stars that are text":     {`\*a\* 5 * 3 \*\* \*\*\* **** a*****b`, `\*a\* 5 * 3 \*\* \*\*\* **** a*****b`},
		"stars next to emphasis":  {`**\*a\***`, `**\*a\***`},
		"stars between spaces":    {"* a *", "* a *"},
		"four stars in emphasis":  {`**\*\*\*\***`, `**\*\*\*\***`},
		"backslashes":             {`a\b \\ \\\* \\[___] C:\\`, `a\b \ \\\* \\[___] C:\`},
		"backslash before a mark": {`\\**a**\\`, `\\**a**\`},
		"brackets":                {`[a] \[___] \[ ] [__] \[^1] [^ a]`, `[a] \[___] \[ ] [__] \[^1] [^ a]`},
		"box":                     {"□ a □", "[ ] a [ ]"},
		"backslash and box":       {`\\[ ]`, `\\[ ]`},
		"dotted line":             {"**a[_____]** [___]", "**a[___]** [___]"},
		"pipe":                    {`\|a|`, `\|a|`},
		"angle brackets":          {"a <br> b < c", "a <br> b < c"},
		"html and templates":      {"<b> &amp; {{x}} # a: b", "<b> &amp; {{x}} # a: b"},

		"clause no more":        {`1\. a`, `1\. a`},
		"sub-clause no more":    {`1.1\. a`, `1\.1. a`},
		"point no more":         {`a\) a`, `a\) a`},
		"sub-point no more":     {`\(i) a`, `\(i) a`},
		"dash no more":          {`\- a`, `\- a`},
		"long dash no more":     {"** **– a", "** **– a"},
		"bold dash no more":     {"** – a**", "** – a**"},
		"plus no more":          {`\+ a`, `\+ a`},
		"Roman no more":         {`I\- A`, `I\- A`},
		"article no more":       {`Điều 1\. a`, `Điều 1\. a`},
		"chapter no more":       {`Chương I\. a`, `Chương I\. a`},
		"bare chapter no more":  {"** **Chương I", "** **Chương I"},
		"bold clause no more":   {`**1\. a**`, `**1\. a**`},
		"italic dash no more":   {"** ***– a*", "** ***– a*"},
		"centred no more":       {`\-> a <-`, `\-> a <-`},
		"note no more":          {"[^1]\\: a\n\n[^1]: b", "[^1]\\: a\n\n[^1]: b"},
		"no numbering":          {"1.000 đồng; 2026. năm\n\na.b", "1.000 đồng; 2026. năm\n\na.b"},
		"numbering and stars":   {"-**a**\n\nI.**a**", "-**a**\n\nI.**a**"},
		"heading before stars":  {"Chương I****", "Chương I****"},
		"dash and no emphasis":  {"–*** ***", "–**\u200b**"},
		"plus and no emphasis":  {"+**\u200b**–", "+**\u200b**–"},
		"centred":               {"->a<-", "-> a <-"},
		"centred with emphasis": {"-> **a**\nb <-", "-> **a** b <-"},
		"centred arrows":        {"-> -> a <- <-", "-> -> a <- <-"},
		"like YAML":             {"--- a\n\n# a\n\n... b\n\n%c\n\n\"d", "--- a\n\n# a\n\n... b\n\n%c\n\n\"d"},
		"other planes":          {"a 😀 𠀀", "a 😀 𠀀"},
		"combined letters":      {"e\u0302\u0301 e**\u0301**", "ế e**\u0301**"},

		"notes in their order": {"a[^x] b[^y].\n\n[^y]: c\n\n[^x]: *d*", "a[^x] b[^y].\n\n[^x]: *d*\n[^y]: c"},
		"note in emphasis":     {"**a[^1]**\n[^1]: - b", "**a[^1]**\n\n[^1]: - b"},
		"note about a table":   {"a[^1]\n[^1]: | b | \\[^2]", "a[^1]\n\n[^1]: | b | \\[^2]"},
		"note that is a box":   {"[^a]\n[^a]: [ ] [___]", "[^a]\n\n[^a]: [ ] [___]"},
		"note of two lines":    {"a[^1]\n[^1]: b\nc", "a[^1]\n\n[^1]: b c"},
		"table":                {"|a|b|\n|---|---|\n|c||", "| a | b |\n| c | |"},
		"row alone":            {"| a | b |", "| a | b |"},
		"row that is a header": {"| a |\n|---|", "| a |\n|---|"},
		"no header":            {"|---|\n| a |\n| b |", "|---|\n| a |\n| b |"},
		"header of two":        {"| a |\n| b |\n|---|\n| c |", "| a |\n| b |\n|---|\n| c |"},
		"alignments":           {"|a|b|c|d|\n|---|:-----|:-:|---:|", "| a | b | c | d |\n|---|:--|:-:|--:|"},
		"merged":               {"|---|---|---|\n| a | < | b |\n| ^ | ^ | ^ |\n| c | < | < |", "|---|---|---|\n| a | < | b |\n| ^ | < | ^ |\n| c | < | < |"},
		"nothing in it":        {"| | |", "| | |"},
		"two tables":           {"| a |\n\n| b |", "| a |\n\n| b |"},
		"table between":        {"a\n| b |\nc", "a\n\n| b |\n\nc"},
		"lines of a cell":      {"| a <BR/> b<br>c |", "| a<br>b<br>c |"},
		"marks in a cell":      {`| \| \\| a | \<br> <b> |`, `| \| \\ | a | \<br> <b> |`},
		"numbering in a cell":  {"| 1. a | - b | -> c <- |", "| 1. a | - b | -> c <- |"},
		"arrows in cells":      {`| \< | \^ | < a |`, `| \< | \^ | < a |`},
		"backslash and br":     {`| a\\<br>b\\ |`, `| a\\<br>b\\ |`},
		"dashes in every cell": {`| \--- | :-- |`, `| \--- | :-- |`},
		"dashes in one":        {"| --- | - |", "| --- | - |"},
		"star in a cell":       {"| * | a*b* |", `| \* | a*b* |`},
		"form in a cell":       {"| [___] | [ ] |", "| [___] | [ ] |"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			def, list := Parse("a.yaml", bodySource(test.typed))
			if list.HasErrors() {
				t.Fatal(list)
			}
			_, got, _ := strings.Cut(written(t, def, nil), "noi_dung: |\n  ")
			if got = strings.TrimSpace(strings.ReplaceAll(got, "\n  ", "\n")); got != test.want {
				t.Errorf("written as\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// FuzzWrite holds the writer to its promise for whatever is read without an
// error.
func FuzzWrite(f *testing.F) {
	for _, file := range definitions(f) {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	for _, src := range everything {
		f.Add([]byte(src))
	}
	for _, body := range []string{
		"**1. a** *b* ***c*** \\* 5 * 3\n\n-> x <-\n\n[^1]\\: a **** □\n[^1]: y", "1\\. a\n\n** **– b\n\n\\|a|\\\\",
		"| b | < | c[^1] |\n|:--|:-:|---|\n| *d*<BR/>e[^2] | \\| | |\n| ^ | ^ | f\n[^2]: g\n[^1]: h", "|---|\n| \\--- |\n| \\< |\n| * |\n\n| \\\\<br>a |",
	} {
		f.Add(bodySource(body))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		def, list := Parse("a.yaml", src)
		if def == nil || list.HasErrors() {
			return
		}
		contents := []Content{def.Content}
		if def.Issued.Type.Present() {
			contents = append(contents, def.Issued.Content)
		}
		for _, a := range def.Appendices {
			contents = append(contents, a.Content)
		}
		for _, c := range contents {
			if len(c.Blocks) == 0 {
				return // a body of marks that print nothing is written as none
			}
		}
		written(t, def, list)
	})
}
