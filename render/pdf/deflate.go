package pdf

import (
	"bytes"

	"github.com/klauspost/compress/zlib"
)

// deflater is a compressor, and room for what it makes, that is used again and
// again: a new one is a megabyte.
type deflater struct {
	zlib *zlib.Writer
	out  bytes.Buffer
}

// level is where pages stop getting smaller without getting much slower. They are as
// large as those of the standard library at its level 4, in a third of the time.
const level = 6

func newDeflater() *deflater {
	d := new(deflater)
	var err error
	if d.zlib, err = zlib.NewWriterLevel(&d.out, level); err != nil {
		panic(err) // level is none of zlib's
	}
	return d
}

// deflate is data as a zlib stream. It holds until the next call.
func (d *deflater) deflate(data []byte) ([]byte, error) {
	d.out.Reset()
	d.zlib.Reset(&d.out)
	if _, err := d.zlib.Write(data); err != nil {
		return nil, err
	}
	if err := d.zlib.Close(); err != nil {
		return nil, err
	}
	return d.out.Bytes(), nil
}
