package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// What no page holds is told, with its key and place, and still laid out.
func TestTooLong(t *testing.T) {
	for _, c := range []struct{ change, key string }{
		{"trich_yeu: Về việc " + words(2000), "trich_yeu"},
		{"ky: {quyen_han: " + words(400) + ", ho_ten: B}", "ky"},
	} {
		def := parse(t, letter(c.change))
		laid, list := set(t, def)
		if len(list) != 1 || list[0].ID != diag.TooLong || fmt.Sprint(list[0].Args...) != c.key || list[0].Pos.Line == 0 || !list.HasErrors() {
			t.Errorf("%s: %v", c.key, list)
		}
		if len(laid.Pages) == 0 {
			t.Errorf("%s: no page", c.key)
		}
	}
	for _, change := range []string{"trich_yeu: Về việc " + words(300), "ky: [{ho_ten: A}, {ho_ten: B}, {ho_ten: C}]"} {
		lay(t, letter(change))
	}
}

// A character that no face has is told once, where the text that has it stands.
func TestMissingCharacter(t *testing.T) {
	def := parse(t, letter("trich_yeu: Về việc 漢 và 漢", "dia_danh: Xã 字"))
	_, list := set(t, def)
	var got []string
	for _, d := range list {
		got = append(got, fmt.Sprintf("%s %v %d:%d", d.ID, d.Args, d.Pos.Line, d.Pos.Column))
	}
	if want := "V101 [字 U+5B57] 11:11, V101 [漢 U+6F22] 10:12"; strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}

// Definitions that are at the edge of what can be written: all words stand on
// the pages, inside the text area.
func TestHardDefinitions(t *testing.T) {
	long := func(label string, n int) string { return "[^" + label + "]: " + words(n) + "." }
	notes := func(n, length int) []string {
		var marks strings.Builder
		list := []string{""}
		for i := range n {
			fmt.Fprintf(&marks, "[^%d]", i)
			list = append(list, long(fmt.Sprint(i), length))
		}
		list[0] = "Xem" + marks.String() + "."
		return list
	}
	for name, changes := range map[string][]string{
		"nobody signs":               {"ky:"},
		"no recipients":              {"noi_nhan:"},
		"no recipients, no archive":  {"noi_nhan:", "luu:"},
		"no addressees":              {"kinh_gui:"},
		"nothing but text":           {"ky:", "noi_nhan:", "luu:", "kinh_gui:", "trich_yeu:", "dia_danh:", "so:"},
		"one letter":                 {body("a")},
		"one long word":              {body(strings.Repeat("Đ", 5000))},
		"1,000 short paragraphs":     {body(several(1000)...)},
		"only headings":              {body(slices.Repeat([]string{"Chương I"}, 100)...)},
		"largest choices":            {body(several(40)...), "trinh_bay: {co_chu: 15, gian_dong: 36, thut_dau_dong: 12.7, cach_doan: 24}"},
		"200 recipients":             {"noi_nhan: [" + strings.Repeat("Chi bộ, ", 199) + "Hết]"},
		"a recipient of 2,000 words": {"noi_nhan: [Như trên, " + words(2000) + "]"},
		"an addressee of 2,000":      {"kinh_gui: " + words(2000)},
		"200 addressees":             {"kinh_gui: [" + strings.Repeat("Chi bộ, ", 199) + "Hết]"},
		"200 addressees and a note":  {"kinh_gui: [" + strings.Repeat("Chi bộ, ", 199) + "Hết]", body("Xem[^1].", long("1", 300))},
		"a note of two pages":        {body("Xem[^1].", "Đoạn.", long("1", 4000))},
		"a note in the last line":    {body(append(several(18), "Xem[^1].", long("1", 400))...)},
		"a note of each paragraph":   {body(eachNoted(40)...)},
		"40 notes on a line":         {body(notes(40, 5)...)},
		"20 notes of 3 lines":        {body(notes(20, 60)...)},
		"40 notes of 3 lines":        {body(notes(40, 60)...)},
		"two notes of a page":        {body(notes(2, 2500)...)},
		"a note as high as a page":   {body(notes(1, 1560)...)},
	} {
		t.Run(name, func(t *testing.T) {
			def := parse(t, letter(changes...))
			laid, list := set(t, def)
			if len(list) > 0 {
				t.Fatal(list)
			}
			checkText(t, def, laid)
			checkLists(t, def, laid)
			for i, found := range outside(laid) {
				if i < 3 {
					t.Error(found)
				}
			}
		})
	}
}

// eachNoted are n paragraphs with a note each, of one to six lines.
func eachNoted(n int) []string {
	var text, notes []string
	for i := range n {
		text = append(text, fmt.Sprintf("Đoạn %d[^%d].", i+1, i))
		notes = append(notes, fmt.Sprintf("[^%d]: %s.", i, words(20*(i%6)+2)))
	}
	return append(text, notes...)
}

// checkLists compares the names of addressees and recipients on the pages with
// those of the definition.
func checkLists(t *testing.T, def *dispatch.Definition, laid *Laid) {
	t.Helper()
	for component, list := range map[regulation.Component][]dispatch.Recipient{
		regulation.Addressees: def.Addressees, regulation.Recipients: def.Recipients,
	} {
		var want []string
		for _, r := range list {
			want = append(want, r.Name.Value)
		}
		var got []string
		for _, name := range strings.Split(strings.Join(texts(laid.of(component)), " "), ",") {
			name = strings.TrimPrefix(strings.TrimSpace(name), "Kính gửi: ")
			name = strings.TrimSuffix(strings.TrimPrefix(name, "- "), ".")
			if name != "" && name != "Lưu VPĐU" {
				got = append(got, name)
			}
		}
		if strings.Join(got, ", ") != strings.Join(want, ", ") {
			t.Errorf("%s:\n got %.200q\nwant %.200q", laid.Styles[component].Key, got, want)
		}
	}
}

// Notes begin in the order of their numbers, each on the page of its mark.
func TestNotesBeginInOrder(t *testing.T) {
	laid := lay(t, letter(body(eachNoted(60)...)))
	number, page := 0, 0
	marks := map[string]int{}
	for _, l := range laid.of(regulation.Content) {
		for _, w := range l.Words {
			if w.Note != nil {
				marks[w.Text] = l.page
			}
		}
	}
	for _, l := range laid.of(regulation.Note) {
		if l.page < page {
			t.Fatal("pages out of order")
		}
		page = l.page
		if w := l.Words[0]; w.Note != nil {
			number++
			if w.Text != fmt.Sprint(number) {
				t.Fatalf("note %s stands where %d should", w.Text, number)
			}
			if marks[w.Text] != l.page {
				t.Errorf("note %s begins on page %d, its mark is on page %d", w.Text, l.page, marks[w.Text])
			}
		}
	}
	if number != 60 || page < 2 {
		t.Errorf("%d notes on %d pages", number, page)
	}
}
