package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode"

	"congvan/internal/diag"
)

// Frame is what an office's own Word file brings to every document: its styles
// with the numberings they use, its theme, and the names of the company and the
// manager among its properties. It is never changed and may be used by many
// documents at once.
type Frame struct {
	styles    *element
	numbering *element // or nil
	theme     *element // or nil
	company   string
	manager   string
}

const (
	strictType = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
	themeType  = "application/vnd.openxmlformats-officedocument.theme+xml"
)

// OpenFrame reads the Word file at path. What it refuses, and what of the file
// it leaves, the package says; the frame is nil where the list has errors.
func OpenFrame(path string) (*Frame, diag.List) {
	at := diag.Pos{File: path}
	file, err := os.Open(path)
	if err != nil {
		return nil, diag.List{diag.New(diag.CannotRead, at, diag.Cause(err))}
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return nil, diag.List{diag.New(diag.BadFrame, at, diag.Words{Vi: "đây là một thư mục", En: "it is a folder"})}
	}
	data, err := io.ReadAll(io.LimitReader(file, largestFrame<<20+1))
	if err != nil {
		return nil, diag.List{diag.New(diag.CannotRead, at, diag.Cause(err))}
	}
	frame, lost, err := readFrame(data)
	var r *refusal
	switch {
	case errors.As(err, &r) && r.part != "":
		return nil, diag.List{diag.New(diag.BadFramePart, at, r.part, r.why)}
	case errors.As(err, &r):
		return nil, diag.List{diag.New(diag.BadFrame, at, r.why)}
	case lost != "":
		return frame, diag.List{diag.New(diag.FrameHeader, at, lost)}
	}
	return frame, nil
}

// readFrame reads the content of a Word file. lost is the header or footer that
// shows something, which no document will have, or "". Every error is a
// *refusal.
func readFrame(data []byte) (f *Frame, lost string, err error) {
	if len(data) > largestFrame<<20 {
		return nil, "", refuse("", "tệp quá lớn", "it is too large")
	}
	c, err := openContainer(data)
	if err != nil {
		return nil, "", err
	}
	related, err := c.relationships()
	if err != nil {
		return nil, "", err
	}
	main := find(related[""], relType+"officeDocument")
	if main == "" && find(related[""], strictType+"officeDocument") != "" {
		return nil, "", refuse("", "tệp lưu theo kiểu Strict Open XML", "it is saved as Strict Open XML")
	}
	if err := c.checkMain(main); err != nil {
		return nil, "", err
	}
	f = &Frame{styles: &element{}}
	for _, part := range []struct {
		kind, root string
		space      namespace
		into       **element
	}{
		{"styles", "styles", wordSpace, &f.styles},
		{"numbering", "numbering", wordSpace, &f.numbering},
		{"theme", "theme", themeSpace, &f.theme},
	} {
		name := find(related[main], relType+part.kind)
		// Only a theme or a numbering with pictures has parts of its own: the
		// theme is left, and the pictures of the numbering are.
		if name == "" || part.kind == "theme" && len(related[name]) > 0 {
			continue
		}
		if *part.into, err = c.read(name, part.space, part.root); err != nil {
			return nil, "", err
		}
	}
	if f.theme != nil {
		f.theme = f.theme.kept(withoutExtensions)
	}
	if name := find(related[""], relType+"extended-properties"); name != "" {
		if err := f.readProperties(c, name); err != nil {
			return nil, "", err
		}
	}
	for _, r := range related[main] {
		if r.kind != relType+"header" && r.kind != relType+"footer" {
			continue
		}
		data, err := c.unpack(r.target)
		if err != nil {
			return nil, "", err
		}
		if shows(data) {
			return f, r.target, nil
		}
	}
	return f, "", nil
}

// withoutExtensions leaves out what newer versions of Word add to a theme, of
// which we read the covers alone.
func withoutExtensions(e *element) *element {
	if e.name == "a:extLst" {
		return nil
	}
	return e
}

// checkMain refuses a package whose main part is no text of Word, or one with
// macros.
func (c container) checkMain(main string) error {
	notWord := refuse("", "đây không phải tệp Word (.docx)", "it is no Word file (.docx)")
	if main == "" || c["[Content_Types].xml"] == nil {
		return notWord
	}
	types, err := c.read("[Content_Types].xml", typesSpace, "Types")
	if err != nil {
		return err
	}
	for _, t := range types.children {
		if strings.Contains(t.attr("ContentType"), "macroEnabled") {
			return &refusal{"[Content_Types].xml", macros()}
		}
	}
	for _, t := range types.children {
		if t.attr("PartName") == "/"+main && strings.HasPrefix(t.attr("ContentType"), wordType) && c[main] != nil {
			return nil
		}
	}
	return notWord
}

// readProperties reads the names of the company and the manager.
func (f *Frame) readProperties(c container, name string) error {
	data, err := c.unpack(name)
	if err != nil {
		return err
	}
	var properties struct{ Company, Manager string }
	if err := xml.Unmarshal(data, &properties); err != nil {
		return damaged(name)
	}
	f.company, f.manager = properties.Company, properties.Manager
	return nil
}

// shows says whether a header or footer has words or a picture; a page number
// is in every document anyway.
func shows(data []byte) bool {
	inText := false
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if err != nil {
			return false
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "drawing", "pict", "object":
				return true
			}
			inText = t.Name.Local == "t"
		case xml.EndElement:
			inText = false
		case xml.CharData:
			if inText && bytes.ContainsFunc(t, unicode.IsLetter) {
				return true
			}
		}
	}
}

// find is the part of a kind, or "".
func find(list []relationship, kind string) string {
	for _, r := range list {
		if r.kind == kind {
			return r.target
		}
	}
	return ""
}

func sortedNames(c container) []string { return slices.Sorted(maps.Keys(c)) }
