// Package fonts holds the four faces a document is set in and knows how wide
// every character of them is.
//
// The faces are those of Liberation Serif 2, whose advances are those of Times
// New Roman (05-HD/VPTW, IV.1), so a page measured here and set in Times New
// Roman by Word breaks at the same words. The package measures characters and
// cuts faces down to the characters of a document; it never sets text, it never
// takes a character from another face, and it says so when a face lacks one.
//
// The faces are part of the program. A face that is not asked for costs nothing
// but the reading of its directory. All lengths are in font units, UnitsPerEm
// to the size of the type.
package fonts

// Face is one of the four faces.
type Face int

// The faces of Liberation Serif.
const (
	Regular Face = iota
	Bold
	Italic
	BoldItalic
	// FaceCount is how many there are; the faces count from 0.
	FaceCount
)

// UnitsPerEm is the number of font units to the em square of every face.
const UnitsPerEm = 2048
