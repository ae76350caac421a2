package pdf

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

const (
	// version is that of the newest thing in the file, the viewer preference.
	version = "%PDF-1.4\n"
	// titleShown has viewers show the document's title, not the file's name.
	titleShown = "/ViewerPreferences <</DisplayDocTitle true>>\n"
	streamEnd  = "\nendstream\nendobj\n"
)

// finish rewrites the library's file. It deflates the pages, which the library
// could do too, but with a compressor of more than a megabyte made anew for
// every page, most of what a document costs; it puts in the files of the fonts; and
// it adds what the library has no call for, the viewer preference and the
// identifier of the file, which is drawn from its contents.
func (w *Writer) finish(file []byte, files fontFiles) ([]byte, error) {
	objects, trailer, err := take(file)
	if err != nil {
		return nil, fmt.Errorf("the library wrote a file of another shape: %w", err)
	}
	out := bytes.NewBuffer(make([]byte, 0, len(file)+files.size()))
	out.WriteString(version)
	offsets := make([]int, len(objects)+1)
	for _, o := range objects {
		offsets[o.number] = out.Len()
		body := o.body
		if content, ok := pageContent(body); ok {
			if err := w.writeDeflated(out, o.number, content); err != nil {
				return nil, err
			}
			continue
		}
		if cut := files.of(body); cut != nil {
			fmt.Fprintf(out, "%d 0 obj\n<</Length %d\n/Filter /FlateDecode\n/Length1 %d\n>>\nstream\n", o.number, len(cut.Deflated), len(cut.File))
			out.Write(cut.Deflated)
			out.WriteString(streamEnd)
			continue
		}
		if start := catalogStart(o.number); bytes.HasPrefix(body, start) {
			out.Write(start)
			out.WriteString(titleShown)
			body = body[len(start):]
		}
		out.Write(body)
	}
	sum := sha256.Sum256(out.Bytes())
	table := out.Len()
	fmt.Fprintf(out, "xref\n0 %d\n0000000000 65535 f \n", len(offsets))
	for _, at := range offsets[1:] {
		fmt.Fprintf(out, "%010d 00000 n \n", at)
	}
	out.WriteString("trailer\n<<\n")
	fmt.Fprintf(out, "/ID [<%[1]x> <%[1]x>]\n", sum[:16])
	out.Write(trailer)
	fmt.Fprintf(out, "startxref\n%d\n%%%%EOF\n", table)
	return out.Bytes(), nil
}

// writeDeflated writes the object of a page's content.
func (w *Writer) writeDeflated(out *bytes.Buffer, number int, content []byte) error {
	d := w.deflaters.Get().(*deflater)
	defer w.deflaters.Put(d)
	deflated, err := d.deflate(content)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d 0 obj\n<</Filter /FlateDecode /Length %d>>\nstream\n", number, len(deflated))
	out.Write(deflated)
	out.WriteString(streamEnd)
	return nil
}

// object is a piece of the library's file.
type object struct {
	number int
	body   []byte // from the number to endobj
}

// take is the objects of file in the order they stand in, and what its trailer
// holds up to the end of the dictionary.
func take(file []byte) (objects []object, trailer []byte, err error) {
	const pointer, tableStart, trailerStart = "startxref\n", "xref\n0 ", "trailer\n<<\n"
	at := bytes.LastIndex(file, []byte(pointer))
	if at < 0 {
		return nil, nil, errors.New("no end")
	}
	table, _, err := number(file[at+len(pointer):])
	if err != nil || table > at || !bytes.HasPrefix(file[table:], []byte(tableStart)) {
		return nil, nil, errors.New("no cross-reference table")
	}
	count, rest, err := number(file[table+len(tableStart) : at])
	if err != nil {
		return nil, nil, err
	}
	const lineSize = len("0000000000 65535 f \n")
	if len(rest) < count*lineSize {
		return nil, nil, errors.New("a short cross-reference table")
	}
	offsets := make([]int, count)
	for i := 1; i < count; i++ {
		if offsets[i], _, err = number(rest[i*lineSize:]); err != nil {
			return nil, nil, err
		}
		objects = append(objects, object{number: i})
	}
	trailer, ok := bytes.CutPrefix(rest[count*lineSize:], []byte(trailerStart))
	if !ok {
		return nil, nil, errors.New("no trailer")
	}
	slices.SortFunc(objects, func(a, b object) int { return cmp.Compare(offsets[a.number], offsets[b.number]) })
	for i := range objects {
		end := table
		if i+1 < len(objects) {
			end = offsets[objects[i+1].number]
		}
		start := offsets[objects[i].number]
		if start >= end || end > table {
			return nil, nil, errors.New("objects that overlap")
		}
		objects[i].body = file[start:end]
	}
	return objects, trailer, nil
}

// number reads the digits at the start of b, and is what follows the character
// after them.
func number(b []byte) (n int, rest []byte, err error) {
	end := bytes.IndexAny(b, " \n")
	if end < 0 {
		return 0, nil, errors.New("no number")
	}
	wide, err := strconv.ParseUint(string(b[:end]), 10, 31)
	return int(wide), b[end+1:], err
}

func catalogStart(number int) []byte {
	return fmt.Appendf(nil, "%d 0 obj\n<<\n/Type /Catalog\n", number)
}

// pageContent is the stream of an object that the library left as it is, which
// it does with pages alone.
func pageContent(body []byte) ([]byte, bool) {
	_, body, _ = bytes.Cut(body, []byte("\n"))
	body, ok := bytes.CutPrefix(body, []byte("<</Length "))
	if !ok {
		return nil, false
	}
	size, rest, ok := bytes.Cut(body, []byte(">>\nstream\n"))
	if !ok {
		return nil, false
	}
	n, err := strconv.Atoi(string(size))
	if err != nil || n > len(rest) {
		return nil, false
	}
	return rest[:n], true
}
