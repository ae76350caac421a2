package templates

import (
	"strings"
	"unicode"

	"congvan/templates/prose"
)

// specialised are words of papers that have forms of their own, ruled by the
// bodies that see to them and not by the regulation on documents; without marks.
func specialised() []string {
	return []string{
		"ket nap", "chuyen chinh thuc", "sinh hoat dang", "ly lich", "the dang", "huy hieu dang",
		"kiem tra", "giam sat", "ky luat", "don thu", "khieu nai", "to cao",
		"bau cu", "phieu bau", "kiem phieu",
	}
}

// Specialised says whether a name that no template bears is that of a specialised
// paper ("hồ sơ kết nạp", "mau-bau-cu"), of which there are none here on purpose.
func Specialised(name string) bool {
	words := strings.FieldsFunc(prose.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) })
	folded := " " + strings.Join(words, " ") + " "
	for _, paper := range specialised() {
		if strings.Contains(folded, " "+paper+" ") {
			return true
		}
	}
	return false
}
