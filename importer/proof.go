package importer

import "strings"

// stream is the words of a component or of a paragraph of the text, of which
// those from at on have not been found yet.
type stream struct {
	words   []string
	at      int
	next    int  // the stream of the paragraph below, 0 for none
	open    bool // its words may be found
	moved   bool // it was opened before those above it were found
	printed bool // the layout prints them by itself
}

// proof is the components of a definition while they are compared. The first
// stream is none, so that 0 stands for no stream.
type proof struct {
	streams []stream
	starts  map[string][]int // the open streams whose next word it is
	waiting map[string][]int // the paragraphs that begin with it and are not open
	last    int              // the stream that the word before was found in
}

// add adds a component and opens it.
func (p *proof) add(texts ...string) { p.open(p.put(texts...)) }

// put adds a component; it is 0 where it has no word.
func (p *proof) put(texts ...string) int {
	words := wordsOf(strings.Join(texts, " "))
	if len(words) == 0 {
		return 0
	}
	p.streams = append(p.streams, stream{words: words})
	return len(p.streams) - 1
}

// open lets the words of a stream be found, or of the next one that is not open.
func (p *proof) open(i int) {
	for i > 0 && p.streams[i].open {
		i = p.streams[i].next
	}
	if i > 0 {
		s := &p.streams[i]
		s.open = true
		p.starts[s.words[0]] = append(p.starts[s.words[0]], i)
	}
}

// prints adds words that the layout prints by itself.
func (p *proof) prints(words ...string) {
	for _, w := range words {
		if i := p.put(w); i > 0 {
			p.streams[i].printed = true
			p.open(i)
		}
	}
}

// lookahead is how many words are compared to tell components apart that go on
// with the same word.
const lookahead = 24

// take finds the first of the words in the component that goes on with the most
// of them, and takes it there.
func (p *proof) take(words []sourceWord) bool {
	best, most := p.best(p.starts[words[0].text], words)
	if best == 0 {
		best, most = p.below(words)
	}
	if best == 0 {
		return false
	}
	s := &p.streams[best]
	// The number of a note may be the word another component goes on with.
	if words[0].reason == Printed && most < 2 && s.at+1 < len(s.words) {
		return false
	}
	p.last = best
	list := p.starts[words[0].text]
	for i, at := range list {
		if at == best {
			p.starts[words[0].text] = append(list[:i], list[i+1:]...)
			break
		}
	}
	if s.at++; s.at < len(s.words) {
		p.starts[s.words[s.at]] = append(p.starts[s.words[s.at]], best)
	} else {
		p.open(s.next)
	}
	return true
}

// best is the stream that goes on with the most of the words, and how many.
func (p *proof) best(streams []int, words []sourceWord) (best, most int) {
	for _, s := range streams {
		n := p.matches(s, words)
		if n > most || n == most && (s == p.last || s == p.streams[p.last].next) {
			best, most = s, n
		}
	}
	return best, most
}

// below opens a paragraph that stands further below in its text than where the
// words before were found.
func (p *proof) below(words []sourceWord) (best, most int) {
	const few, tries = 3, 64
	var closed []int
	for _, i := range p.waiting[words[0].text] {
		if !p.streams[i].open && len(closed) < tries {
			closed = append(closed, i)
		}
	}
	best, most = p.best(closed, words)
	if best == 0 || most < min(few, len(p.streams[best].words)) {
		return 0, 0
	}
	p.open(best)
	p.streams[best].moved = true
	return best, most
}

// matches is how many of the words the stream goes on with, and the paragraphs
// below it.
func (p *proof) matches(i int, words []sourceWord) int {
	n, at := 0, p.streams[i].at
	for i > 0 && n < len(words) && n < lookahead {
		s := &p.streams[i]
		if at == len(s.words) {
			i, at = s.next, 0
			continue
		}
		if s.words[at] != words[n].text {
			break
		}
		n++
		at++
	}
	return n
}
