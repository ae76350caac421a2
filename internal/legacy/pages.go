package legacy

// tcvn3 are the letters of TCVN3, by the characters of Latin-1 that have their
// bytes. It has no capitals with a tone: these are the small ones in a font of
// capitals.
var tcvn3 = map[rune]rune{
	'\u00a1': 'Ă', '\u00a2': 'Â', '\u00a3': 'Ê', '\u00a4': 'Ô', '\u00a5': 'Ơ', '\u00a6': 'Ư', '\u00a7': 'Đ',
	'\u00a8': 'ă', '\u00a9': 'â', '\u00aa': 'ê', '\u00ab': 'ô', '\u00ac': 'ơ', '\u00ad': 'ư', '\u00ae': 'đ',
	'\u00b5': 'à', '\u00b6': 'ả', '\u00b7': 'ã', '\u00b8': 'á', '\u00b9': 'ạ',
	'\u00bb': 'ằ', '\u00bc': 'ẳ', '\u00bd': 'ẵ', '\u00be': 'ắ', '\u00c6': 'ặ',
	'\u00c7': 'ầ', '\u00c8': 'ẩ', '\u00c9': 'ẫ', '\u00ca': 'ấ', '\u00cb': 'ậ',
	'\u00cc': 'è', '\u00ce': 'ẻ', '\u00cf': 'ẽ', '\u00d0': 'é', '\u00d1': 'ẹ',
	'\u00d2': 'ề', '\u00d3': 'ể', '\u00d4': 'ễ', '\u00d5': 'ế', '\u00d6': 'ệ',
	'\u00d7': 'ì', '\u00d8': 'ỉ', '\u00dc': 'ĩ', '\u00dd': 'í', '\u00de': 'ị',
	'\u00df': 'ò', '\u00e1': 'ỏ', '\u00e2': 'õ', '\u00e3': 'ó', '\u00e4': 'ọ',
	'\u00e5': 'ồ', '\u00e6': 'ổ', '\u00e7': 'ỗ', '\u00e8': 'ố', '\u00e9': 'ộ',
	'\u00ea': 'ờ', '\u00eb': 'ở', '\u00ec': 'ỡ', '\u00ed': 'ớ', '\u00ee': 'ợ',
	'\u00ef': 'ù', '\u00f1': 'ủ', '\u00f2': 'ũ', '\u00f3': 'ú', '\u00f4': 'ụ',
	'\u00f5': 'ừ', '\u00f6': 'ử', '\u00f7': 'ữ', '\u00f8': 'ứ', '\u00f9': 'ự',
	'\u00fa': 'ỳ', '\u00fb': 'ỷ', '\u00fc': 'ỹ', '\u00fd': 'ý', '\u00fe': 'ỵ',
}

// vniLetters are the letters that are one character in VNI; marks may stand
// behind ơ and ư.
var vniLetters = map[rune]rune{
	'í': 'í', 'ì': 'ì', 'æ': 'ỉ', 'ó': 'ĩ', 'ò': 'ị', 'î': 'ỵ', 'ñ': 'đ', 'ô': 'ơ', 'ö': 'ư',
}

// vniMark is what a character of VNI puts on the letter before it, one of bases.
type vniMark struct{ bases, combining string }

// The letters that bear a tone, a circumflex and a breve.
const (
	toned      = "aeouyơư"
	circumflex = "aeo"
	breve      = "a"
)

// vniMarks are the characters that stand behind a letter.
var vniMarks = map[rune]vniMark{
	'ù': {toned, "\u0301"}, 'ø': {toned, "\u0300"}, 'û': {toned, "\u0309"}, 'õ': {toned, "\u0303"}, 'ï': {toned, "\u0323"},
	'â': {circumflex, "\u0302"}, 'á': {circumflex, "\u0302\u0301"}, 'à': {circumflex, "\u0302\u0300"},
	'å': {circumflex, "\u0302\u0309"}, 'ã': {circumflex, "\u0302\u0303"}, 'ä': {circumflex, "\u0302\u0323"},
	'ê': {breve, "\u0306"}, 'é': {breve, "\u0306\u0301"}, 'è': {breve, "\u0306\u0300"},
	'ú': {breve, "\u0306\u0309"}, 'ü': {breve, "\u0306\u0303"}, 'ë': {breve, "\u0306\u0323"},
}
