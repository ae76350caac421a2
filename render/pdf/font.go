package pdf

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/go-pdf/fpdf"

	"congvan/fonts"
)

// definition is a font as the library reads it from JSON.
type definition struct {
	Tp           string            // kind of font
	Name         string            // PostScript name
	Desc         fpdf.FontDescType // lengths in thousandths of the size
	Cw           []int             // width by code, in thousandths of the size
	Diff         string            // glyph names by code where they are not those of Windows 1252
	File         string            // name of the file, the same for all fonts on it
	OriginalSize int               // bytes of the file before deflating
}

// deflatedSuffix tells the library that a font file is a zlib stream.
const deflatedSuffix = ".z"

// fontFiles are the files of a document's fonts, by their names.
type fontFiles map[string]*fonts.Cut

// addFonts makes the code pages of used known to doc. Of each file the library is
// given the name alone, for it would copy the file four times: finish puts the
// file in.
func (w *Writer) addFonts(doc *fpdf.Fpdf, used alphabets) (fontFiles, error) {
	files := fontFiles{}
	for _, a := range used {
		if a == nil {
			continue
		}
		cut, err := w.cut(a)
		if err != nil {
			return nil, err
		}
		files[cut.Name] = cut
		for i := range a.pages {
			page := &a.pages[i]
			def, err := json.Marshal(definition{
				Tp:           "TrueType",
				Name:         cut.Name,
				Desc:         descriptor(w.faces.Metrics(a.face)),
				Cw:           w.widths(a.face, page),
				Diff:         differences(page),
				File:         cut.Name + deflatedSuffix,
				OriginalSize: len(cut.File),
			})
			if err != nil {
				return nil, err
			}
			doc.AddFontFromBytes(page.family, "", def, []byte(cut.Name))
		}
	}
	return files, doc.Error()
}

// size is how many bytes the files have.
func (f fontFiles) size() int {
	size := 0
	for _, cut := range f {
		size += len(cut.Deflated)
	}
	return size
}

// of is the file that an object of the library names, or nil.
func (f fontFiles) of(body []byte) *fonts.Cut {
	dictionary, stream, found := bytes.Cut(body, []byte(">>\nstream\n"))
	if !found || !bytes.Contains(dictionary, []byte("/Length1 ")) {
		return nil
	}
	name, _, _ := bytes.Cut(stream, []byte("\n"))
	return f[string(name)]
}

// cut is a file with the glyphs of a: the one for all Vietnamese documents,
// which is made once, or one of its own when a goes beyond that.
func (w *Writer) cut(a *alphabet) (*fonts.Cut, error) {
	cut, err := w.faces.Vietnamese(a.face)
	if err != nil {
		return nil, err
	}
	for _, r := range a.runes {
		if !cut.Has(r) {
			return w.faces.Cut(a.face, a.runes)
		}
	}
	return cut, nil
}

// widths is the widths of the characters of page.
func (w *Writer) widths(face fonts.Face, page *codePage) []int {
	widths := make([]int, codeEnd)
	for value, r := range page.runes {
		if r != 0 {
			units, _ := w.faces.Advance(face, r)
			widths[value] = thousandths(units)
		}
	}
	return widths
}

// thousandths is a length in font units in thousandths of the size, rounded.
func thousandths(units int) int {
	doubled := 2 * 1000 * units
	if units < 0 {
		return -thousandths(-units)
	}
	return (doubled + fonts.UnitsPerEm) / (2 * fonts.UnitsPerEm)
}

// differences names the glyphs of page whose codes are not ASCII. By the name a
// viewer finds the glyph in the file, and what to copy and search for.
func differences(page *codePage) string {
	var b []byte
	last := -1
	for value, r := range page.runes {
		if r == 0 || int(r) == value {
			continue
		}
		if value != last+1 {
			b = strconv.AppendInt(b, int64(value), 10)
		}
		last = value
		b = append(b, '/')
		b = append(b, fonts.GlyphName(r)...)
		b = append(b, ' ')
	}
	return string(b)
}

// descriptor is what PDF tells viewers of a face.
func descriptor(m fonts.Metrics) fpdf.FontDescType {
	d := fpdf.FontDescType{
		Ascent:      thousandths(m.Ascent),
		Descent:     thousandths(m.Descent),
		CapHeight:   thousandths(m.CapHeight),
		Flags:       fpdf.FontFlagSerif | fpdf.FontFlagNonsymbolic,
		ItalicAngle: m.ItalicAngle,
		StemV:       stem(m.Weight),
	}
	if m.ItalicAngle != 0 {
		d.Flags |= fpdf.FontFlagItalic
	}
	d.FontBBox.Xmin, d.FontBBox.Ymin = thousandths(m.XMin), thousandths(m.YMin)
	d.FontBBox.Xmax, d.FontBBox.Ymax = thousandths(m.XMax), thousandths(m.YMax)
	return d
}

// stem is the usual thickness of stems at a weight class, in thousandths of the
// size. TrueType does not record it, and viewers use it only to choose another
// font in place of one that is not embedded.
func stem(weight int) int {
	const least, perClass = 50, 65
	return least + (weight/perClass)*(weight/perClass)
}
