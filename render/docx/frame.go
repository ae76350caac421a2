package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"unicode"

	"congvan/internal/diag"
	"congvan/internal/ooxml"
)

// Frame is what an office's own Word file brings to every document: its styles
// with the numberings they use, its theme, and the names of the company and the
// manager among its properties. It is never changed and may be used by many
// documents at once.
type Frame struct {
	styles    *ooxml.Element
	numbering *ooxml.Element // or nil
	theme     *ooxml.Element // or nil
	company   string
	manager   string
}

const themeType = "application/vnd.openxmlformats-officedocument.theme+xml"

// largest is what a frame may be. A Word file that brings a letterhead with
// pictures stays far below.
func largest() ooxml.Limits { return ooxml.Limits{File: 16 << 20, Whole: 64 << 20, Part: 4 << 20} }

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
	data, err := io.ReadAll(io.LimitReader(file, int64(largest().File)+1))
	if err != nil {
		return nil, diag.List{diag.New(diag.CannotRead, at, diag.Cause(err))}
	}
	frame, lost, err := readFrame(data)
	var r *ooxml.Refusal
	switch {
	case errors.As(err, &r) && r.Part != "":
		return nil, diag.List{diag.New(diag.BadFramePart, at, r.Part, r.Why)}
	case errors.As(err, &r):
		return nil, diag.List{diag.New(diag.BadFrame, at, r.Why)}
	case lost != "":
		return frame, diag.List{diag.New(diag.FrameHeader, at, lost)}
	}
	return frame, nil
}

// readFrame reads the content of a Word file. lost is the header or footer that
// shows something, which no document will have, or "". Every error is an
// *ooxml.Refusal.
func readFrame(data []byte) (f *Frame, lost string, err error) {
	p, err := ooxml.Open(data, largest())
	if err != nil {
		return nil, "", err
	}
	related, err := p.Relations()
	if err != nil {
		return nil, "", err
	}
	main, strict, err := p.Main(related)
	switch {
	case err != nil:
		return nil, "", err
	case strict:
		return nil, "", ooxml.Refuse("", "tệp lưu theo kiểu Strict Open XML", "it is saved as Strict Open XML")
	}
	f = &Frame{styles: &ooxml.Element{}}
	for _, part := range []struct {
		kind, root string
		names      ooxml.Names
		into       **ooxml.Element
	}{
		{"styles", "w:styles", ooxml.WordNames, &f.styles},
		{"numbering", "w:numbering", ooxml.WordNames, &f.numbering},
		{"theme", "a:theme", ooxml.ThemeNames, &f.theme},
	} {
		name := related.Find(main, part.kind)
		// Only a theme or a numbering with pictures has parts of its own: the
		// theme is left, and the pictures of the numbering are.
		if name == "" || part.kind == "theme" && len(related[name]) > 0 {
			continue
		}
		if *part.into, err = p.Read(name, part.names, part.root); err != nil {
			return nil, "", err
		}
	}
	if f.theme != nil {
		f.theme = kept(f.theme, withoutExtensions)
	}
	if name := related.Find("", "extended-properties"); name != "" {
		if err := f.readProperties(p, name); err != nil {
			return nil, "", err
		}
	}
	for _, r := range related[main] {
		if r.Kind != "header" && r.Kind != "footer" {
			continue
		}
		data, err := p.Unpack(r.Target)
		if err != nil {
			return nil, "", err
		}
		if shows(data) {
			return f, r.Target, nil
		}
	}
	return f, "", nil
}

// withoutExtensions leaves out what newer versions of Word add to a theme, of
// which we read the covers alone.
func withoutExtensions(e *ooxml.Element) *ooxml.Element {
	if e.Name == "a:extLst" {
		return nil
	}
	return e
}

// readProperties reads the names of the company and the manager.
func (f *Frame) readProperties(p *ooxml.Package, name string) error {
	data, err := p.Unpack(name)
	if err != nil {
		return err
	}
	var properties struct{ Company, Manager string }
	if err := xml.Unmarshal(data, &properties); err != nil {
		return ooxml.Refuse(name, "phần này hỏng", "this part is damaged")
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
