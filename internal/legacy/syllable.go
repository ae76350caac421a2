package legacy

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// onsets are what a syllable may begin with, the longer before those they begin
// with; one may begin with its vowel.
var onsets = []string{
	"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
	"b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
}

// rimes are what a syllable may end with, without its tone.
const rimes = " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
	"e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
	"o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi oc om on ong ooc oong op ot " +
	"ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
	"u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu " +
	"ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu "

// The tones, each a combining mark, and the two that a syllable ending with a
// stop may have.
const (
	tones     = "\u0300\u0301\u0303\u0309\u0323"
	stopTones = "\u0301\u0323"
)

// syllable says whether a word in NFC is a syllable that Vietnamese may have.
func syllable(word string) bool {
	tone := ""
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		if strings.ContainsRune(tones, r) {
			tone += string(r)
		} else {
			b.WriteRune(r)
		}
	}
	plain := norm.NFC.String(b.String())
	stopped := strings.HasSuffix(plain, "ch") || plain != "" && strings.Contains("cpt", plain[len(plain)-1:])
	if len([]rune(tone)) > 1 || stopped && !strings.Contains(stopTones, tone) {
		return false
	}
	return slices.ContainsFunc(onsets, func(onset string) bool {
		rime, begins := strings.CutPrefix(plain, onset)
		return begins && rime != "" && strings.Contains(rimes, " "+rime+" ")
	})
}
