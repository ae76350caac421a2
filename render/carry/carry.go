// Package carry puts pages of ours behind those of a PDF that others made.
//
// It promises that what the pages of that PDF draw stays as it is, byte for
// byte, and that the same two files and day give the same bytes anywhere and on
// any day.
//
// It changes no page and reads no text: it does not know how far down a page is
// written on. What else the file has (fields, notes, links, outlines, files that
// are attached) it leaves as it is. It refuses what is encrypted, what cannot be read, what runs when
// it is opened (JavaScript, programs), and what is larger than it says.
package carry

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

const (
	// MostBytes is the size in MiB that a PDF may have.
	MostBytes = 64
	// MostPages is how many pages it may have.
	MostPages = 2000

	// mostDecoded is how large a stream may become that has to be decoded to
	// find the objects, in MiB; those of the pages are never decoded.
	mostDecoded = 64
	mostObjects = 1 << 20
	deepest     = 64
	longest     = 30 * time.Second

	// lastBytes is where a file says that it ends. The library would mend one
	// that was cut off, and what is lost would not be told.
	lastBytes = 1024
)

// Fault is why a PDF is not carried.
type Fault int

// The faults of a PDF.
const (
	Broken    Fault = iota // it cannot be read
	Cut                    // it has no end
	Empty                  // it has no page
	Slow                   // reading it takes too long
	Encrypted              // with a password or without
	Active                 // it runs something
	TooLarge               // more than MostBytes or MostPages
)

// Error is a fault of a PDF. Detail is what was found where the fault is Broken,
// in English, or Active.
type Error struct {
	Fault  Fault
	Detail string
}

var errSlow = errors.New("it takes too long")

// Error is the fault in English, for programmers.
func (e *Error) Error() string { return fmt.Sprintf("render/carry: fault %d: %s", e.Fault, e.Detail) }

// Day is the day that a PDF says it was made on.
type Day struct{ Year, Month, Day int }

// PDF is a PDF that others made.
type PDF struct {
	// Pages is how many it has.
	Pages int
	// Signed says that it bears a digital signature.
	Signed bool
	// Form says that it has fields to fill in, which the copy has too.
	Form bool
	ctx  *model.Context
	// named says that the file has an identifier of its own.
	named bool
}

// Open reads a PDF. The error is an *Error.
func Open(src []byte) (*PDF, error) {
	if len(src) > MostBytes<<20 {
		return nil, &Error{Fault: TooLarge}
	}
	if !bytes.Contains(src[max(len(src)-lastBytes, 0):], []byte("%%EOF")) {
		return nil, &Error{Fault: Cut}
	}
	ctx, err := inTime(src)
	switch {
	case errors.Is(err, pdfcpu.ErrEncrypted), errors.Is(err, pdfcpu.ErrWrongPassword), ctx != nil && ctx.Encrypt != nil:
		return nil, &Error{Fault: Encrypted}
	case errors.Is(err, errSlow):
		return nil, &Error{Fault: Slow}
	case err != nil:
		return nil, &Error{Broken, err.Error()}
	case ctx.PageCount == 0:
		return nil, &Error{Fault: Empty}
	case ctx.PageCount > MostPages:
		return nil, &Error{Fault: TooLarge}
	}
	for _, number := range slices.Sorted(maps.Keys(ctx.Table)) {
		if what := active(ctx.Table[number].Object, 0); what != "" {
			return nil, &Error{Active, what}
		}
	}
	return &PDF{
		Pages: ctx.PageCount, Signed: len(ctx.Signatures) > 0 || ctx.SignatureExist, Form: hasForm(ctx),
		ctx: ctx, named: ctx.ID != nil,
	}, nil
}

// hasForm says whether there are fields to fill in; what is to be signed is none.
func hasForm(ctx *model.Context) bool {
	root, err := ctx.Catalog()
	if err != nil {
		return false
	}
	form, err := ctx.DereferenceDict(root["AcroForm"])
	if err != nil || form == nil {
		return false
	}
	fields, err := ctx.DereferenceArray(form["Fields"])
	return err == nil && slices.ContainsFunc(fields, func(o types.Object) bool {
		field, err := ctx.DereferenceDict(o)
		return err == nil && field != nil && field["FT"] != types.Name("Sig")
	})
}

// Append is the PDF with the first page of another behind its own, made on a
// day. It is called once.
func (p *PDF) Append(page []byte, on Day) (out []byte, err error) {
	defer caught(&err)
	ours, err := read(page)
	if err != nil {
		return nil, err
	}
	if err := graft(ours, p.ctx); err != nil {
		return nil, err
	}
	p.ctx.EnsureVersionForWriting()
	var file bytes.Buffer
	if err := api.WriteContext(p.ctx, &file); err != nil {
		return nil, err
	}
	return p.timeless(file.Bytes(), on)
}

// inTime reads a PDF that anyone may have made, and gives up on one that keeps
// the library busy for longer than any that is well would: it cannot be stopped,
// and ends with the program.
func inTime(src []byte) (*model.Context, error) {
	type result struct {
		ctx *model.Context
		err error
	}
	done := make(chan result, 1)
	go func() {
		ctx, err := read(src)
		done <- result{ctx, err}
	}()
	select {
	case r := <-done:
		return r.ctx, r.err
	case <-time.After(longest):
		return nil, errSlow
	}
}

// read reads a PDF as the library does, with limits of our own and without the
// library's own settings on the user's disk.
func read(src []byte) (ctx *model.Context, err error) {
	defer caught(&err)
	limits := model.DefaultResourceLimits()
	limits.MaxStreamBytes, limits.MaxDecodeBytes = MostBytes<<20, mostDecoded<<20
	limits.MaxObjectCount, limits.MaxXRefEntries = mostObjects, mostObjects
	limits.MaxRecursionDepth = deepest
	return api.ReadAndValidate(bytes.NewReader(src), &model.Configuration{
		Reader15:       true,
		ValidationMode: model.ValidationRelaxed,
		Eol:            types.EolLF,
		Cmd:            model.MERGECREATE,
		Offline:        true,
		Limits:         limits,
	})
}

// caught makes an error of a panic of the library: a PDF may be anything.
func caught(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%v", r)
	}
}

// active is what an object runs, "" where it runs nothing.
func active(o types.Object, depth int) string {
	if depth > deepest {
		return ""
	}
	var dict types.Dict
	switch o := o.(type) {
	case types.Dict:
		dict = o
	case types.StreamDict:
		dict = o.Dict
	case types.Array:
		for _, item := range o {
			if what := active(item, depth+1); what != "" {
				return what
			}
		}
		return ""
	}
	if name, ok := dict["S"].(types.Name); ok && (name == "JavaScript" || name == "Launch") {
		return name.Value()
	}
	if _, ok := dict["JS"]; ok {
		return "JavaScript"
	}
	for _, key := range slices.Sorted(maps.Keys(dict)) {
		if what := active(dict[key], depth+1); what != "" {
			return what
		}
	}
	return ""
}
