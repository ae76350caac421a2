package ooxml

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"unicode/utf16"
)

// Limits are how large a file may be, in bytes: as it is, unpacked as a whole,
// and each part that is read.
type Limits struct{ File, Whole, Part int }

// mostParts is how many parts a file may have. One with a picture on every page
// stays far below.
const mostParts = 1000

// Package is an opened file whose parts may be read.
type Package struct {
	files  map[string]*zip.File
	limits Limits
}

// oldWord is how the files of Word before 2007 begin, and those of today that
// are locked with a password.
const oldWord = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// Open opens a file and looks at everything that can be seen without unpacking
// it. Every error is a *Refusal.
func Open(data []byte, limits Limits) (*Package, error) {
	if len(data) > limits.File {
		return nil, Refuse("", "tệp quá lớn", "it is too large")
	}
	if bytes.HasPrefix(data, []byte(oldWord)) {
		if bytes.Contains(data, wide("EncryptedPackage")) {
			return nil, Refuse("", "tệp đặt mật khẩu", "it is locked with a password")
		}
		return nil, Refuse("", "đây là tệp Word kiểu cũ (.doc), không phải .docx", "it is an old Word file (.doc), not a .docx")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, Refuse("", "tệp hỏng, chưa chép xong hoặc không phải tệp Word", "it is damaged, cut short or no Word file")
	}
	if len(z.File) > mostParts {
		return nil, Refuse("", "tệp có quá nhiều phần", "it has too many parts")
	}
	p := &Package{map[string]*zip.File{}, limits}
	seen, whole := map[string]bool{}, uint64(0)
	largest := uint64(limits.Whole)
	for _, f := range z.File {
		name := strings.TrimSuffix(f.Name, "/")
		key := strings.ToLower(name)
		whole += min(f.UncompressedSize64, largest+1)
		switch {
		case !fs.ValidPath(name) || strings.Contains(name, `\`):
			return nil, Refuse(name, "tên phần không hợp lệ", "a part may not be called so")
		case seen[key]:
			return nil, Refuse(name, "hai phần cùng tên", "two parts are called so")
		case f.Flags&1 != 0:
			return nil, Refuse(name, "phần này bị mã hoá", "this part is encrypted")
		case f.Method != zip.Store && f.Method != zip.Deflate:
			return nil, Refuse(name, "phần này nén theo cách Word không dùng", "this part is compressed as Word never does")
		case strings.Contains(key, "vbaproject") || strings.Contains(key, "vbadata"):
			return nil, &Refusal{name, macros()}
		case whole > largest:
			return nil, Refuse(name, "tệp giải nén ra quá lớn", "it is too large once unpacked")
		}
		seen[key] = true
		p.files[name] = f
	}
	return p, nil
}

// wide is s as Windows writes names.
func wide(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return out
}

// names are those of the parts, in order.
func (p *Package) names() []string { return slices.Sorted(maps.Keys(p.files)) }

// Has says whether there is a part of that name.
func (p *Package) Has(name string) bool { return p.files[name] != nil }

// Unpack is the content of a part that must be there. What the file says of its
// size is not believed. Every error is a *Refusal.
func (p *Package) Unpack(name string) ([]byte, error) {
	f := p.files[name]
	if f == nil {
		return nil, Refuse(name, "thiếu phần này", "this part is missing")
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(name)
	}
	defer r.Close()
	var out bytes.Buffer
	// A header may lie; what it says is only where the buffer begins.
	out.Grow(int(min(f.UncompressedSize64, uint64(p.limits.Part))) + bytes.MinRead)
	_, err = out.ReadFrom(io.LimitReader(r, int64(p.limits.Part)+1))
	switch {
	case out.Len() > p.limits.Part:
		return nil, Refuse(name, "phần này giải nén ra quá lớn", "this part is too large once unpacked")
	case err != nil:
		return nil, damaged(name)
	}
	return out.Bytes(), nil
}

// Read is the XML of a part that must be there and whose root is called root.
// Every error is a *Refusal.
func (p *Package) Read(name string, names Names, root string) (*Element, error) {
	var out *Element
	err := p.each(name, names, nil, func(e *Element) error {
		if e.Name != root || out != nil {
			return errRoot
		}
		out = e
		return nil
	})
	if err == nil && out == nil {
		return nil, damaged(name)
	}
	return out, err
}

// each reads a part that must be there element by element: those that stand in
// the elements of the path, one within the other.
func (p *Package) each(name string, names Names, path []string, do func(*Element) error) error {
	data, err := p.Unpack(name)
	if err != nil {
		return err
	}
	err = eachElement(data, names, path, do)
	var refused *Refusal
	switch {
	case err == nil, errors.As(err, &refused):
		return err
	case errors.Is(err, errDoctype):
		return Refuse(name, "phần này có khai báo DOCTYPE", "this part has a document type declaration")
	case errors.Is(err, errMany):
		return tooLong(name)
	}
	return damaged(name)
}
