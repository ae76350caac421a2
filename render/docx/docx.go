// Package docx writes a laid document as a DOCX that a Word user can live
// with: a named style for every component, real footnotes, a page number
// field, no empty paragraphs for spacing. It walks layout's flow and says the
// same with Word's own means.
//
// The package decides nothing: it breaks no line and looks up no size.
//
// An office may bring a Word file of its own as the frame of every document.
// The frame gives what a clerk works with and nothing that is seen on the page,
// so that any frame leaves every line where it was and every word as the
// regulation has it, black and in Times New Roman:
//
//   - its styles that are not ours, with the numberings they use. They rest on
//     what is usual in the frame (its defaults and its Normal, which here are
//     styles of their own), and look as they did there;
//   - of a style that has the name or the id of one of ours, where Word lists
//     it: its priority, and whether it is hidden or among the quick styles;
//   - its theme, which colours and fonts Word offers;
//   - the company and the manager among its properties.
//
// Ours are the defaults, Normal and Word's other usual styles, all of every
// style that the document is set in, the settings, the page, headers, footers
// and notes. What else the frame has is left in it: its text; its headers and
// footers, in which the regulation wants the page number alone (one that shows
// more is told); custom XML, glossaries and signatures, which belong to its
// text; its table of fonts, in which another face could stand in for ours;
// pictures of a theme or a numbering; and what is in no namespace of the 2006
// format. Refused is a file that runs something, calls for something elsewhere,
// embeds another program's file or is not a whole, readable, open .docx.
package docx

import (
	"bytes"
	"fmt"
	"io"
	"sync"

	carrier "github.com/nguyenthenguyen/docx"

	"congvan/layout"
)

// Writer writes documents. Of what it has written it keeps the parts that another
// document may have too, so that one Writer should write many; it may write several
// at a time.
type Writer struct {
	deflaters sync.Pool
	mu        sync.Mutex
	// shelf has of every part the last that was deflated, by its name.
	shelf map[string]*deflated
}

// New is a writer that has written nothing yet.
func New() *Writer {
	return &Writer{deflaters: sync.Pool{New: func() any { return newDeflater() }}, shelf: map[string]*deflated{}}
}

// Write writes laid as a DOCX in the frame, or in none where it is nil, in one call of
// out.Write and only when nothing has gone wrong before. The same laid document in
// the same frame gives the same bytes. Errors are those of out, or of a package that
// could not be made.
func (w *Writer) Write(out io.Writer, laid *layout.Laid, frame *Frame) error {
	carried, err := carry(laid)
	if err != nil {
		return fmt.Errorf("docx: %w", err)
	}
	pack, err := w.pack(parts(laid, frame), carried)
	if err != nil {
		return fmt.Errorf("docx: %w", err)
	}
	_, err = pack.WriteTo(out)
	return err
}

// carry has the library carry the text of the document into a package, which holds
// nothing but what the library asks for. It deflates each part of a package as it
// writes it, with a compressor that is slow to begin: the parts that most documents
// have in common are not given to it, and need not be deflated each time.
func carry(laid *layout.Laid) (*bytes.Buffer, error) {
	const links = "word/_rels/document.xml.rels" // it does not do without
	pack, err := stored([]part{{textName, ""}, {links, ""}})
	if err != nil {
		return nil, err
	}
	opened, err := carrier.ReadDocxFromMemory(bytes.NewReader(pack), int64(len(pack)))
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	document := opened.Editable()
	document.SetContent(documentXML(laid))
	// The library drops the errors of the writer it is given, so it is given
	// one that has none.
	var carried bytes.Buffer
	return &carried, document.Write(&carried)
}
