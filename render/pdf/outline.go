package pdf

import (
	"fmt"

	"github.com/go-pdf/fpdf"

	"congvan/layout"
)

// outline adds the bookmarks. A viewer cannot show a heading two levels below
// the one before it, and the library would make it its own parent; such a
// heading is put one level below.
func outline(doc *fpdf.Fpdf, entries []layout.OutlineEntry) error {
	last := doc.PageNo()
	deepest := 0
	for _, e := range entries {
		if e.Page < 0 || e.Page >= last {
			return fmt.Errorf("outline entry %q on page %d of %d", e.Title, e.Page+1, last)
		}
		level := max(0, min(e.Level, deepest))
		doc.SetPage(e.Page + 1)
		doc.Bookmark(textString(e.Title), level, e.Y.Points())
		deepest = level + 1
	}
	doc.SetPage(last)
	return doc.Error()
}
