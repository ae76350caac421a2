package prose

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestTone(t *testing.T) {
	for first, last := range map[string]string{
		"hòa hóa khóa tòa họa đóa": "hoà hoá khoá toà hoạ đoá",
		"khỏe xòe hòe lõe":         "khoẻ xoè hoè loẽ",
		"ủy thủy túy tùy lũy ngụy": "uỷ thuỷ tuý tuỳ luỹ nguỵ",
		"ỦY BAN, HÒA BÌNH, KHỎE":   "UỶ BAN, HOÀ BÌNH, KHOẺ",
		"Ủy viên; Hòa; Òa":         "Uỷ viên; Hoà; Oà",
		"Tỉnh ủy Thanh Hóa.":       "Tỉnh uỷ Thanh Hoá.",
		"\"ủy\"ủy1 thủy-điện\n":    "\"uỷ\"uỷ1 thuỷ-điện\n",
	} {
		for _, text := range []string{first, last, norm.NFD.String(first), norm.NFD.String(last)} {
			if got := must(t)(Tone(text, ToneOnFirst)); got != first {
				t.Errorf("%q on the first: %q, want %q", text, got, first)
			}
			if got := must(t)(Tone(text, ToneOnLast)); got != last {
				t.Errorf("%q on the last: %q, want %q", text, got, last)
			}
		}
	}
	for _, text := range []string{
		"quý quỳ quỵ QUÝ Quỹ qúy", "quy hoa khoe", "toán huỳnh loạn hoàn xoèn suýt khuỷu khuỵu", "giá già mía múa của quả",
		"ngoáy ngoài ngoèo hoài loáy", "uóa ioè óà hòá", "\xff\xfehoa\xff", "", "  \r\n\t", "hòa\u0335", strings.Repeat("o", 1e5),
	} {
		for _, style := range []ToneStyle{ToneOnFirst, ToneOnLast} {
			if got := must(t)(Tone(text, style)); got != text {
				t.Errorf("%.40q: %.40q, want no change", text, got)
			}
		}
	}
	for _, style := range []ToneStyle{0, 3, -1} {
		if got, err := Tone("hòa", style); got != "" || !complains(err) {
			t.Errorf("style %d: %q, %v; want an error", style, got, err)
		}
	}
}

// Of every syllable, there and back is the identity, and once more the same way
// changes nothing.
func TestToneThereAndBack(t *testing.T) {
	changed := 0
	for _, initial := range []string{"", "b", "ch", "đ", "gi", "h", "kh", "ng", "q", "qu", "th", "x", "\xff", "1"} {
		for _, nucleus := range []string{"oa", "oe", "uy", "a", "ia", "ua", "uya", "oai"} {
			for at := range nucleus {
				for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
					for _, final := range []string{"", "n", "ch", "u", " ", ".", "2"} {
						syllable := initial + nucleus[:at+1] + tone + nucleus[at+1:] + final
						for _, text := range []string{syllable, Upper(syllable), Capital(syllable)} {
							first, last := must(t)(Tone(text, ToneOnFirst)), must(t)(Tone(text, ToneOnLast))
							if first != last {
								changed++
							}
							if back := must(t)(Tone(last, ToneOnFirst)); back != first {
								t.Errorf("%q: %q, there and back %q", text, first, back)
							}
							if back := must(t)(Tone(first, ToneOnLast)); back != last {
								t.Errorf("%q: %q, there and back %q", text, last, back)
							}
							if again := must(t)(Tone(first, ToneOnFirst)); again != first {
								t.Errorf("%q: %q, once more %q", text, first, again)
							}
						}
					}
				}
			}
		}
	}
	// Initials but gi, q and qu; three pairs, two places, five tones, four ends,
	// three cases.
	if want := 11 * 3 * 2 * 5 * 4 * 3; changed != want {
		t.Errorf("%d syllables differ between the styles, want %d", changed, want)
	}
}

func TestStyleOf(t *testing.T) {
	for word, want := range map[string]ToneStyle{
		"uỷ": ToneOnLast, "hoà": ToneOnLast, "uy\u0309": ToneOnLast,
		"ủy": ToneOnFirst, "khỏe": ToneOnFirst, "u\u0309y": ToneOnFirst,
		"": 0, "uy": 0, "quý": 0, "toán": 0,
	} {
		if got := StyleOf(word); got != want {
			t.Errorf("%q is in the style %d, want %d", word, got, want)
		}
	}
}
