package layout

import (
	"strings"
	"testing"

	"congvan/dispatch"
)

// FuzzLay takes any text as the body of a công văn: it is laid out in the end,
// no character of it is lost, and all of it stands in the text area.
func FuzzLay(f *testing.F) {
	for _, file := range []string{"../examples/thach-quang-181-cv-du.yaml", "../examples/lap-vo-2024.yaml"} {
		_, text, _ := strings.Cut(read(f, file), "noi_dung: |\n")
		text, _, _ = strings.Cut(text, "\nky:")
		f.Add(strings.ReplaceAll(text, "\n  ", "\n"))
	}
	for _, text := range []string{
		"", "a", strings.Repeat("Đ", 300), "a[^1]b[^2]\n\n[^1]: c\n\n[^2]: " + words(3000), "**a***b*c***d***", "-> a <-\nPhần I\nI- A",
		strings.Repeat("**a***b*", 200), "a/b/c-d…e—f%g\u00a0h", strings.Repeat("a\n\n", 100), strings.Repeat("/", 300), "漢字",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		const most = 20_000 // a few pages: longer texts find nothing else
		if len(text) > most {
			return
		}
		text = strings.ReplaceAll(text, "\r", "\n")
		def, list := dispatch.Parse("a.yaml", []byte(letter("noi_dung: |\n  x\n\n  "+strings.ReplaceAll(text, "\n", "\n  "))))
		if def == nil || list.HasErrors() {
			return
		}
		laid, problems := set(t, def)
		checkText(t, def, laid)
		if problems.HasErrors() {
			return // a character without a glyph has no width
		}
		for _, found := range outside(laid) {
			t.Error(found)
		}
	})
}
