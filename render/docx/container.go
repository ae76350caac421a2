package docx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf16"

	"congvan/internal/diag"
)

// What the file of a frame may hold. A Word file that brings a letterhead with
// pictures stays far below.
const (
	largestFrame = 16       // MB, the file as it is
	largestWhole = 64 << 20 // bytes of all parts
	largestPart  = 4 << 20  // bytes of a part we read
	mostParts    = 1000
)

// refusal is why a file cannot be a frame: what is wrong, and the part it is
// wrong with, or "".
type refusal struct {
	part string
	why  diag.Words
}

func (r *refusal) Error() string { return r.part + ": " + r.why.En }

func refuse(part, vietnamese, english string) error {
	return &refusal{part, diag.Words{Vi: vietnamese, En: english}}
}

// container is an opened package whose parts may be read.
type container map[string]*zip.File

// oldWord is how the files of Word before 2007 begin, and those of today that
// are locked with a password.
const oldWord = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// openContainer opens a package and looks at everything that can be seen
// without unpacking it.
func openContainer(data []byte) (container, error) {
	if bytes.HasPrefix(data, []byte(oldWord)) {
		if bytes.Contains(data, wide("EncryptedPackage")) {
			return nil, refuse("", "tệp đặt mật khẩu", "it is locked with a password")
		}
		return nil, refuse("", "đây là tệp Word kiểu cũ (.doc), không phải .docx", "it is an old Word file (.doc), not a .docx")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, refuse("", "tệp hỏng, chưa chép xong hoặc không phải tệp Word", "it is damaged, cut short or no Word file")
	}
	if len(z.File) > mostParts {
		return nil, refuse("", "tệp có quá nhiều phần", "it has too many parts")
	}
	c, seen, whole := container{}, map[string]bool{}, uint64(0)
	for _, f := range z.File {
		name := strings.TrimSuffix(f.Name, "/")
		key := strings.ToLower(name)
		whole += min(f.UncompressedSize64, largestWhole+1)
		switch {
		case !fs.ValidPath(name) || strings.Contains(name, `\`):
			return nil, refuse(name, "tên phần không hợp lệ", "a part may not be called so")
		case seen[key]:
			return nil, refuse(name, "hai phần cùng tên", "two parts are called so")
		case f.Flags&1 != 0:
			return nil, refuse(name, "phần này bị mã hoá", "this part is encrypted")
		case f.Method != zip.Store && f.Method != zip.Deflate:
			return nil, refuse(name, "phần này nén theo cách Word không dùng", "this part is compressed as Word never does")
		case strings.Contains(key, "vbaproject") || strings.Contains(key, "vbadata"):
			return nil, &refusal{name, macros()}
		case whole > largestWhole:
			return nil, refuse(name, "tệp giải nén ra quá lớn", "it is too large once unpacked")
		}
		seen[key] = true
		c[name] = f
	}
	return c, nil
}

// wide is s as Windows writes names.
func wide(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return out
}

// unpack is the content of a part that must be there. What the package says of
// its size is not believed.
func (c container) unpack(name string) ([]byte, error) {
	f := c[name]
	if f == nil {
		return nil, refuse(name, "thiếu phần này", "this part is missing")
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(name)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, largestPart+1))
	switch {
	case len(data) > largestPart:
		return nil, refuse(name, "phần này giải nén ra quá lớn", "this part is too large once unpacked")
	case err != nil:
		return nil, damaged(name)
	}
	return data, nil
}

// read is the XML of a part that must be there.
func (c container) read(name string, s namespace, root string) (*element, error) {
	data, err := c.unpack(name)
	if err != nil {
		return nil, err
	}
	e, err := readXML(data, s, root)
	switch {
	case errors.Is(err, errDoctype):
		return nil, refuse(name, "phần này có khai báo DOCTYPE", "this part has a document type declaration")
	case err != nil:
		return nil, damaged(name)
	}
	return e, nil
}

func damaged(name string) error {
	return refuse(name, "phần này hỏng", "this part is damaged")
}

// relationship is what a part says of another one, which is called target.
type relationship struct{ kind, target string }

// relationships are those of the parts of a package, by the part. It refuses
// what runs, what is another program's file and what lies elsewhere, even where
// we would carry nothing of it: such a file is no frame.
func (c container) relationships() (map[string][]relationship, error) {
	out := map[string][]relationship{}
	for _, name := range sortedNames(c) {
		folder, file := path.Split(name)
		if !strings.HasSuffix(folder, "_rels/") || path.Ext(file) != ".rels" {
			continue
		}
		folder = strings.TrimSuffix(folder, "_rels/")
		owner := folder + strings.TrimSuffix(file, ".rels")
		list, err := c.read(name, relationshipSpace, "Relationships")
		if err != nil {
			return nil, err
		}
		for _, r := range list.children {
			kind := path.Base(r.attr("Type"))
			target := strings.TrimPrefix(path.Join("/", folder, r.attr("Target")), "/")
			if strings.HasPrefix(r.attr("Target"), "/") {
				target = strings.TrimPrefix(path.Clean(r.attr("Target")), "/")
			}
			elsewhere := r.attr("TargetMode") == "External"
			if why, refused := foreign(kind); refused {
				if elsewhere {
					target = name
				}
				return nil, &refusal{target, why}
			}
			if elsewhere && kind != "hyperlink" {
				return nil, refuse(name, "phần này gọi tới tệp ở ngoài ("+diag.Visible(kind)+")", "this part calls for a file elsewhere ("+diag.Visible(kind)+")")
			}
			if !elsewhere {
				out[owner] = append(out[owner], relationship{r.attr("Type"), target})
			}
		}
	}
	return out, nil
}

// foreign says what is wrong with a part of a kind that a frame may not have.
func foreign(kind string) (why diag.Words, refused bool) {
	switch kind {
	case "vbaProject", "wordVbaData":
		return macros(), true
	case "control", "activeXControlBinary":
		return diag.Words{Vi: "tệp có điều khiển ActiveX", En: "it has an ActiveX control"}, true
	case "oleObject", "package", "aFChunk", "subDocument":
		return diag.Words{Vi: "tệp nhúng tệp của chương trình khác", En: "a file of another program is embedded"}, true
	}
	return diag.Words{}, false
}

func macros() diag.Words { return diag.Words{Vi: "tệp có macro", En: "it has macros"} }
