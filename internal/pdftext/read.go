package pdftext

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

const (
	// lastBytes is where a file says that it ends. PDFium would mend one that was
	// cut off, and what is lost would not be told.
	lastBytes = 1024
	// together is how many pages are read in one sandbox, whose memory only grows.
	together = 64
)

// Read reads a PDF until ctx ends. The error is an *Error.
func (r *Reader) Read(ctx context.Context, data []byte) (*Document, error) {
	if len(data) > MostBytes<<20 {
		return nil, &Error{Fault: TooLarge}
	}
	if !bytes.Contains(data[max(len(data)-lastBytes, 0):], []byte("%%EOF")) {
		return nil, &Error{Fault: Cut}
	}
	doc := &Document{}
	fonts := map[Font]*Font{}
	glyphs := 0
	for {
		pages, err := r.some(ctx, data, len(doc.Pages), fonts, mostGlyphs-glyphs)
		if err != nil {
			return nil, faultOf(ctx, err)
		}
		for _, p := range pages {
			glyphs += len(p.Glyphs)
		}
		doc.Pages = append(doc.Pages, pages...)
		if len(pages) < together {
			break
		}
	}
	switch {
	case len(doc.Pages) == 0:
		return nil, &Error{Fault: NoPages}
	case glyphs == 0:
		return nil, &Error{Fault: NoText}
	}
	return doc, nil
}

// faultOf is an error of PDFium or of its sandbox as a fault.
func faultOf(ctx context.Context, err error) *Error {
	var fault *Error
	switch {
	case errors.As(err, &fault):
		return fault
	case ctx.Err() != nil:
		return &Error{Fault: TooSlow}
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		return &Error{Fault: Encrypted}
	}
	what, _, _ := strings.Cut(err.Error(), "\n") // behind it stands what the sandbox was doing
	return &Error{Broken, what}
}

// some reads the next pages, from the given one on, in a sandbox of their own.
// What goes wrong in PDFium or its sandbox ends here.
func (r *Reader) some(ctx context.Context, data []byte, from int, fonts map[Font]*Font, room int) (pages []Page, err error) {
	defer func() {
		if caught := recover(); caught != nil {
			err = fmt.Errorf("%v", caught)
		}
	}()
	sandbox, err := r.pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, err
	}
	stop := context.AfterFunc(ctx, func() { sandbox.Kill() })
	defer func() {
		if stop() {
			sandbox.Close()
		}
	}()
	opened, err := sandbox.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, err
	}
	in := &document{sandbox: sandbox, ref: opened.Document, fonts: fonts}
	if err := in.allowed(); err != nil {
		return nil, err
	}
	count, err := sandbox.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: in.ref})
	switch {
	case err != nil:
		return nil, err
	case count.PageCount > MostPages:
		return nil, &Error{Fault: TooLarge}
	}
	for i := from; i < min(count.PageCount, from+together); i++ {
		page, err := in.page(i, room)
		if err != nil {
			return nil, err
		}
		room -= len(page.Glyphs)
		pages = append(pages, *page)
	}
	return pages, nil
}

// document is a PDF while its pages are read.
type document struct {
	sandbox pdfium.Pdfium
	ref     references.FPDF_DOCUMENT
	fonts   map[Font]*Font
}

// allowed says whether text may be taken out of a document: of an encrypted one
// that opens without a password its maker decides.
func (d *document) allowed() error {
	locked, err := d.sandbox.FPDF_GetSecurityHandlerRevision(&requests.FPDF_GetSecurityHandlerRevision{Document: d.ref})
	if err != nil || locked.SecurityHandlerRevision < 0 {
		return err
	}
	may, err := d.sandbox.FPDF_GetDocPermissions(&requests.FPDF_GetDocPermissions{Document: d.ref})
	if err == nil && !may.CopyOrExtractText {
		return &Error{Fault: NoCopying}
	}
	return err
}
