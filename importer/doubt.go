package importer

import "congvan/internal/diag"

// Doubt is something the recogniser was not sure of, or could not place.
type Doubt struct {
	Pos diag.Pos // of the source
	// Key is the key of the definition it is about, "ky", or "" where it is about
	// the paper as a whole.
	Key string
	// Confidence is how sure the recogniser is all the same, in per cent: 0 where
	// it found nothing or only kept the words.
	Confidence int
	Words      diag.Words
}

// doubt notes one.
func (r *recogniser) doubt(pos diag.Pos, key string, confidence int, vi, en string) {
	r.doubts = append(r.doubts, Doubt{pos, key, confidence, diag.Words{Vi: vi, En: en}})
}
