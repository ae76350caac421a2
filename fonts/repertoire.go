package fonts

import "strings"

// repertoire is every character that a Vietnamese document is made of: ASCII,
// the letters, and the signs of its typography, quotations, measures and
// formulas. All four faces have them. A document that keeps to it needs no cut of its own.
func repertoire() []rune {
	const (
		letters = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"
		signs   = "\u00a0§©«°±²³µ·»¼½¾×÷‐–—‘’“”„†‡•…‰′″₫€№™←↑→↓−≈≠≤≥□●"
	)
	var all strings.Builder
	for r := ' '; r <= '~'; r++ {
		all.WriteRune(r)
	}
	all.WriteString(letters)
	for r := 'Ạ'; r <= 'ỹ'; r++ {
		all.WriteRune(r)
	}
	all.WriteString(signs)
	return []rune(all.String())
}
