package pdftext

import (
	"math"
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"
)

// page reads a page, counting from 0, that may have room characters.
func (d *document) page(number, room int) (*Page, error) {
	loaded, err := d.sandbox.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: d.ref, Index: number})
	if err != nil {
		return nil, err
	}
	defer d.sandbox.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	ref := requests.Page{ByReference: &loaded.Page}
	sheet, err := d.sheet(ref)
	if err != nil {
		return nil, err
	}
	page := &Page{Width: sheet.width, Height: sheet.height}
	if page.Glyphs, err = d.glyphs(ref, sheet, room); err != nil {
		return nil, err
	}
	err = d.drawings(ref, sheet, page)
	return page, err
}

// sheet turns places of a page into those of the page as it is shown.
type sheet struct {
	left, bottom  float64 // of what is shown
	width, height float64 // as shown
	quarters      int     // it is turned to the right
}

func (d *document) sheet(ref requests.Page) (sheet, error) {
	box, err := d.sandbox.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: ref})
	if err != nil {
		return sheet{}, err
	}
	turned, err := d.sandbox.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: ref})
	if err != nil {
		return sheet{}, err
	}
	s := sheet{left: float64(box.Rect.Left), bottom: float64(box.Rect.Bottom), quarters: int(turned.PageRotation)}
	s.width, s.height = float64(box.Rect.Right)-s.left, float64(box.Rect.Top)-s.bottom
	if s.quarters%2 == 1 {
		s.width, s.height = s.height, s.width
	}
	return s, nil
}

// place is where a place of the page is shown.
func (s sheet) place(x, y float64) (float64, float64) {
	x, y = x-s.left, y-s.bottom
	switch s.quarters {
	case 1:
		return y, s.height - x
	case 2:
		return s.width - x, s.height - y
	case 3:
		return s.width - y, x
	}
	return x, y
}

// glyphs are the characters of a page, without the spaces and line ends that
// PDFium puts between them by itself.
func (d *document) glyphs(ref requests.Page, s sheet, room int) ([]Glyph, error) {
	loaded, err := d.sandbox.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: ref})
	if err != nil {
		return nil, err
	}
	defer d.sandbox.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: loaded.TextPage})
	count, err := d.sandbox.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: loaded.TextPage})
	if err != nil {
		return nil, err
	}
	if count.Count > min(room, mostOnPage) {
		return nil, &Error{Fault: TooLarge}
	}
	t := &textPage{document: d, text: loaded.TextPage, sheet: s}
	out := make([]Glyph, 0, count.Count)
	for i := range count.Count {
		g, ok, err := t.glyph(i)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, g)
		}
	}
	return out, nil
}

// textPage is a page while its characters are read. Those of one piece of text
// share its matrix, and all that is asked once a piece.
type textPage struct {
	*document
	text   references.FPDF_TEXTPAGE
	sheet  sheet
	known  bool
	matrix structs.FPDF_FS_MATRIX
	piece  Glyph // what the characters of the piece share
}

// The characters PDFium puts where it found none, and in place of a hyphen that
// ends a line.
const (
	noRune     = 0xFFFE
	hyphenRune = 0x02
)

// glyph is the character of that index; ok is false where it is none of the
// page's.
func (t *textPage) glyph(i int) (g Glyph, ok bool, err error) {
	said, err := t.sandbox.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: t.text, Index: i})
	if err != nil {
		return g, false, err
	}
	r := rune(said.Unicode)
	switch r {
	case ' ', '\r', '\n':
		if made, err := t.sandbox.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: t.text, Index: i}); err != nil || made.IsGenerated {
			return g, false, err
		}
	case 0, noRune:
		r = '\uFFFD'
	case hyphenRune:
		r = '-'
	}
	matrix, err := t.sandbox.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: t.text, Index: i})
	if err != nil {
		return g, false, nil // it belongs to no text
	}
	if !t.known || matrix.Matrix != t.matrix {
		if err := t.begin(i, matrix.Matrix); err != nil {
			return g, false, err
		}
	}
	at, err := t.sandbox.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: t.text, Index: i})
	if err != nil {
		return g, false, err
	}
	box, err := t.sandbox.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: t.text, Index: i})
	if err != nil {
		return g, false, err
	}
	g = t.piece
	g.Rune = r
	g.X, g.Y = t.sheet.place(at.X, at.Y)
	wide, high := float64(box.Rect.Right-box.Rect.Left), float64(box.Rect.Top-box.Rect.Bottom)
	if along := math.Mod(g.Turned+float64(90*t.sheet.quarters), 180); along > 45 && along < 135 {
		wide = high
	}
	g.Advance = math.Abs(wide)
	return g, true, nil
}

// begin reads what the characters of a piece share, from its first one.
func (t *textPage) begin(i int, m structs.FPDF_FS_MATRIX) error {
	size, err := t.sandbox.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: t.text, Index: i})
	if err != nil {
		return err
	}
	piece := Glyph{Size: size.FontSize * math.Hypot(float64(m.C), float64(m.D))}
	turned := math.Atan2(float64(m.B), float64(m.A))*180/math.Pi - float64(90*t.sheet.quarters)
	piece.Turned = math.Mod(math.Round(turned)+720, 360)
	if piece.Font, err = t.font(i); err != nil {
		return err
	}
	if ink, err := t.sandbox.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: t.text, Index: i}); err == nil {
		piece.Pale, piece.Red = looks(ink.R, ink.G, ink.B, ink.A)
	}
	t.known, t.matrix, t.piece = true, m, piece
	return nil
}

// looks says whether a colour is pale on paper, and whether it is a red.
func looks(r, g, b, a uint) (pale, red bool) {
	const full, light, dark = 255, 180, 120
	shown := func(c uint) uint { return full - (full-c)*a/full }
	r, g, b = shown(r), shown(g), shown(b)
	return min(r, g, b) > light, r > light && g < dark && b < dark
}

// The flags of a face in a PDF, and the weight from which on it is bold.
const (
	flagItalic = 1 << 6
	flagBold   = 1 << 18
	boldWeight = 600
)

// font is the face of a character.
func (t *textPage) font(i int) (*Font, error) {
	info, err := t.sandbox.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: t.text, Index: i})
	if err != nil {
		return t.shared(Font{}), nil // a face without a name
	}
	name := info.FontName
	if tag, rest, ok := strings.Cut(name, "+"); ok && len(tag) == 6 {
		name = rest
	}
	spelled := strings.ToLower(name)
	f := Font{Name: name}
	f.Bold = info.Flags&flagBold != 0 || strings.Contains(spelled, "bold")
	f.Italic = info.Flags&flagItalic != 0 || strings.Contains(spelled, "italic") || strings.Contains(spelled, "oblique")
	return t.shared(f), nil
}

func (d *document) shared(f Font) *Font {
	if d.fonts[f] == nil {
		d.fonts[f] = &f
	}
	return d.fonts[f]
}

// drawings reads the rules of a page and whether it has pictures.
func (d *document) drawings(ref requests.Page, s sheet, page *Page) error {
	count, err := d.sandbox.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: ref})
	if err != nil {
		return err
	}
	const most = 50000
	r := &ruler{document: d, sheet: s, page: page}
	for i := range min(count.Count, most) {
		object, err := d.sandbox.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: ref, Index: i})
		if err != nil {
			return err
		}
		kind, err := d.sandbox.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: object.PageObject})
		if err != nil {
			return err
		}
		switch kind.Type {
		case enums.FPDF_PAGEOBJ_IMAGE:
			page.Images = true
		case enums.FPDF_PAGEOBJ_PATH:
			if err := r.path(object.PageObject); err != nil {
				return err
			}
		}
	}
	return nil
}
