package ooxml

import "strings"

// drawing reads a drawing, new or old: the texts of its boxes, and that it has a
// picture or a shape.
func (in *inline) drawing(e *Element, look Look, change *Change) {
	found := false
	var picture, words string
	var walk func(*Element)
	walk = func(e *Element) {
		switch e.Name {
		case "w:txbxContent":
			blocks, err := in.story(e)
			if err != nil {
				in.err = err
			}
			found = true
			in.one(Run{Kind: TextBox, Look: look, Change: change, Blocks: blocks})
			return
		case "mc:AlternateContent":
			for _, c := range chosen(e) {
				walk(c)
			}
			return
		case "wp:docPr":
			words = e.Attr("descr")
		case "pic:pic", "v:imagedata", "c:chart", "dgm:relIds":
			picture = e.Name
		case "v:textpath":
			words = e.Attr("string")
		}
		for _, c := range e.Children {
			walk(c)
		}
	}
	walk(e)
	words = strings.TrimSpace(words)
	switch {
	case picture != "" || e.Name == "w:object":
		in.one(Run{Kind: Picture, Look: look, Change: change, Text: words})
	case !found:
		in.one(Run{Kind: Shape, Look: look, Change: change, Text: words})
	}
}
