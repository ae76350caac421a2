package docx

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"io/fs"

	"github.com/klauspost/compress/flate"
)

// textName is the part that holds the text of the document.
const textName = "word/document.xml"

// stored packs parts without compressing them.
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

// pack makes the package of the document: its parts in their order, the text as it
// lies in the package that it was carried into.
func (w *Writer) pack(parts []part, carried *bytes.Buffer) (*bytes.Buffer, error) {
	from, err := zip.NewReader(bytes.NewReader(carried.Bytes()), int64(carried.Len()))
	if err != nil {
		return nil, err
	}
	var pack bytes.Buffer
	z := zip.NewWriter(&pack)
	for _, p := range parts {
		if p.name == textName {
			err = copyText(z, from)
		} else {
			err = w.add(z, p)
		}
		if err != nil {
			return nil, err
		}
	}
	return &pack, z.Close()
}

// copyText copies the text from one package to another as it lies there.
func copyText(to *zip.Writer, from *zip.Reader) error {
	for _, f := range from.File {
		if f.Name == textName {
			return to.Copy(f)
		}
	}
	return &fs.PathError{Op: "carry", Path: textName, Err: fs.ErrNotExist}
}

// add adds a part to a package.
func (w *Writer) add(z *zip.Writer, p part) error {
	d, err := w.deflate(p)
	if err != nil {
		return err
	}
	raw, err := z.CreateRaw(&zip.FileHeader{
		Name: p.name, Method: zip.Deflate, CRC32: d.sum,
		CompressedSize64: uint64(len(d.data)), UncompressedSize64: uint64(len(p.content)),
	})
	if err != nil {
		return err
	}
	_, err = raw.Write(d.data)
	return err
}

// deflated is a part as it lies in a package.
type deflated struct {
	content string
	sum     uint32
	data    []byte
}

// deflate is the part as it lies in a package: the last one of that name where it had
// the same content.
func (w *Writer) deflate(p part) (*deflated, error) {
	w.mu.Lock()
	last := w.shelf[p.name]
	w.mu.Unlock()
	if last != nil && last.content == p.content {
		return last, nil
	}
	var out bytes.Buffer
	f := w.deflaters.Get().(*flate.Writer)
	defer w.deflaters.Put(f)
	f.Reset(&out)
	if _, err := io.WriteString(f, p.content); err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	made := &deflated{p.content, crc32.ChecksumIEEE([]byte(p.content)), out.Bytes()}
	w.mu.Lock()
	w.shelf[p.name] = made
	w.mu.Unlock()
	return made, nil
}

// level is where parts stop getting smaller without getting much slower.
const level = 6

func newDeflater() *flate.Writer {
	f, err := flate.NewWriter(nil, level)
	if err != nil {
		panic(err) // level is none of flate's
	}
	return f
}
