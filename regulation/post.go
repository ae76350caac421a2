package regulation

import "congvan/internal/unit"

// What a document is sent in is not a matter of the regulations: the sizes of
// envelopes are those of ISO 269, the sheets of labels those that shops sell, and
// all that is set on them we chose.

// Post is a piece of paper with an address: the area of each text, from its top
// left corner.
type Post struct {
	// Key is what it is called on the command line, Name in words.
	Key, Name     string
	Width, Height unit.Twips
	// Sender is who writes, with number and urgency, and Receiver who is written
	// to. A label has no sender: number and urgency stand below the address.
	Sender, Receiver Area
}

// Area is where a text may stand.
type Area struct{ X, Y, Width, Height unit.Twips }

// Sheet is a sheet of labels of one size, side by side and one below the other.
type Sheet struct {
	Post
	Across, Down int
	// PageWidth and PageHeight are those of the paper; Left and Top the edges
	// before the first label, which touches the next.
	PageWidth, PageHeight, Left, Top unit.Twips
}

// PostSmallest is the smallest type of an envelope or a label. What stands there
// has the size it has on a document, or a smaller one where it finds no room, in
// steps of half a point.
const PostSmallest unit.HalfPoints = 18

// PostLeading is how high a line of it is, in hundredths of its size.
const PostLeading = 120

// Envelopes are the envelopes that can be printed, the usual one first.
func Envelopes() []Post {
	return []Post{
		envelope("dl", "phong bì DL", 220, 110),
		envelope("c5", "phong bì C5", 229, 162),
	}
}

// envelope keeps its upper right corner free for the stamp and a strip at its foot
// for the machines of the post.
func envelope(key, name string, width, height float64) Post {
	const edge, sender, gap, foot = 10, 100, 5, 15
	half := height / 2
	return Post{
		Key: key, Name: name, Width: unit.MM(width), Height: unit.MM(height),
		Sender:   Area{unit.MM(edge), unit.MM(edge), unit.MM(sender), unit.MM(half - gap - edge)},
		Receiver: Area{unit.MM(width - sender - edge), unit.MM(half), unit.MM(sender), unit.MM(half - foot)},
	}
}

// LabelSheets are the sheets of labels that can be printed, on A4 paper, the usual
// one first.
func LabelSheets() []Sheet {
	return []Sheet{
		labels("3x8", "nhãn 70 × 37 mm", 3, 8, 70, 37, 0, 0.5),
		labels("2x7", "nhãn 99,1 × 38,1 mm", 2, 7, 99.1, 38.1, 5.9, 15.15),
	}
}

func labels(key, name string, across, down int, width, height, left, top float64) Sheet {
	const edge = 5
	return Sheet{
		Post: Post{
			Key: key, Name: name, Width: unit.MM(width), Height: unit.MM(height),
			Receiver: Area{unit.MM(edge), unit.MM(edge), unit.MM(width - 2*edge), unit.MM(height - 2*edge)},
		},
		Across: across, Down: down, PageWidth: unit.MM(210), PageHeight: unit.MM(297), Left: unit.MM(left), Top: unit.MM(top),
	}
}
