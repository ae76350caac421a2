// Package docx writes a laid document as a DOCX that a Word user can live
// with: a named style for every component, real footnotes, a page number
// field, no empty paragraphs for spacing. It walks layout's flow and says the
// same with Word's own means.
//
// The package decides nothing: it breaks no line and looks up no size.
package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"

	frame "github.com/nguyenthenguyen/docx"

	"congvan/layout"
)

// Write writes laid as a DOCX. The same laid document gives the same bytes.
// Errors are those of out, or of a package that could not be made.
func Write(out io.Writer, laid *layout.Laid) error {
	pack, err := stored(parts(laid))
	if err != nil {
		return fmt.Errorf("docx: %w", err)
	}
	opened, err := frame.ReadDocxFromMemory(bytes.NewReader(pack), int64(len(pack)))
	if err != nil {
		return fmt.Errorf("docx: %w", err)
	}
	defer opened.Close()
	document := opened.Editable()
	document.SetContent(documentXML(laid))
	// The library drops the errors of the writer it is given, so it is given
	// one that has none.
	var packed bytes.Buffer
	if err := document.Write(&packed); err != nil {
		return fmt.Errorf("docx: %w", err)
	}
	_, err = packed.WriteTo(out)
	return err
}

// stored packs parts without compressing them: the library that carries our
// text into the package compresses every part once it writes it.
func stored(parts []part) ([]byte, error) {
	var pack bytes.Buffer
	z := zip.NewWriter(&pack)
	for _, p := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Store})
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(w, p.content); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return pack.Bytes(), nil
}
