package layout

// breakClass groups the characters that behave alike at the end of a line.
type breakClass int

const (
	other    breakClass = iota // letters, and every mark not named below
	digit                      // 0 to 9
	glue                       // never parts from its neighbours
	quote                      // a quotation mark of either side
	opening                    // ( [ {
	closing                    // ) ] } and the marks that end a clause
	stop                       // a line may end after it
	numeric                    // \ : a stop, except between digits
	slash                      // the same, but see breaker.fit
	ellipsis                   // a stop that may also begin a line
	longDash                   // a line may end before and after it
	percent                    // % and ‰, which follow a number
	prefix                     // + and $, which precede one
)

// classOf is the class of r in LibreOffice's Vietnamese line breaking: UAX #14
// as its ICU tailors it, measured for every pair of these characters that
// typed text meets.
func classOf(r rune) breakClass {
	switch r {
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return digit
	case '\u00a0', '\u2011':
		return glue
	case '“', '”', '"', '\'', '‘', '’', '«', '»':
		return quote
	case '(', '[', '{':
		return opening
	case ')', ']', '}', ',', '.', ';', ':':
		return closing
	case '-', '‐', '–', '?', '!', '|':
		return stop
	case '\\':
		return numeric
	case '/':
		return slash
	case '…':
		return ellipsis
	case '—':
		return longDash
	case '%', '‰':
		return percent
	case '+', '$':
		return prefix
	}
	return other
}

// breaksBetween says whether a line may end between two characters that no
// space parts: g[i] and the one before it. The number of a footnote counts for
// nothing; it goes with the character it stands behind.
func breaksBetween(g []glyph, i int) bool {
	if g[i].mark {
		return false
	}
	j := i - 1
	for j >= 0 && g[j].mark {
		j--
	}
	if j < 0 || g[j].char == ' ' || g[j].char == '\n' {
		return false
	}
	before, after := classOf(g[j].char), classOf(g[i].char)
	switch after {
	case glue, quote, closing, stop, numeric, slash:
		return false
	case ellipsis:
		return before == closing || before == stop || before == percent || before == prefix || before == longDash
	case longDash:
		return before != opening && before != glue && before != quote && before != longDash
	}
	switch before {
	case stop, ellipsis, longDash:
		return true
	case numeric, slash:
		return after != digit || !inNumber(g, j)
	}
	switch after {
	case percent:
		return before == other || before == closing || before == percent || before == prefix
	case opening, prefix:
		return before == closing || before == percent || before == prefix
	}
	return false
}

// breaksAtSpace says whether a line may end at the spaces before g[i]: not
// where what follows them closes a sentence or a bracket.
func breaksAtSpace(g []glyph, i int) bool {
	for i < len(g) && g[i].char == ' ' {
		i++
	}
	if i == len(g) {
		return true
	}
	switch g[i].char {
	case '!', '?':
		return false
	}
	class := classOf(g[i].char)
	return class != closing && class != slash
}

// inNumber says whether the mark at j stands behind a digit, other such marks
// between them aside.
func inNumber(g []glyph, j int) bool {
	for j--; j >= 0; j-- {
		switch g[j].char {
		case '/', '\\', '.', ',', ':', ';':
			continue
		}
		return classOf(g[j].char) == digit
	}
	return false
}
