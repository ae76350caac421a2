package pdf

import (
	"bytes"
	"strings"
	"testing"

	"congvan/fonts"
	"congvan/internal/unit"
	"congvan/layout"
)

func load(t testing.TB) *fonts.Set {
	t.Helper()
	faces, err := fonts.Load()
	if err != nil {
		t.Fatal(err)
	}
	return faces
}

func write(t testing.TB, w *Writer, laid *layout.Laid) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := w.Write(&out, laid); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// The styles of the documents set here.
var (
	body   = layout.Style{Face: fonts.Regular, Size: 28}
	bold   = layout.Style{Face: fonts.Bold, Size: 28}
	italic = layout.Style{Face: fonts.Italic, Size: 28}
)

const (
	sheetWidth, sheetHeight = 11906, 16838
	leftEdge, topBaseline   = 1701, 1422
	textWidth, pitch        = 9354, 360
	linesPerPage            = 40
)

// setter sets words into justified lines as layout does, only simpler.
type setter struct {
	faces *fonts.Set
	laid  *layout.Laid
	line  []layout.Word
	width unit.Dots
	used  int // lines on the last page
}

func newSetter(faces *fonts.Set) *setter {
	return &setter{faces: faces, laid: &layout.Laid{
		Info: layout.Info{
			Title: "181-CV/ĐU Về việc tăng cường sự lãnh đạo", Subject: "Về việc tăng cường",
			Author: "Đảng ủy xã Thạch Quảng", Keywords: "Công văn", Language: "vi-VN",
			Year: 2026, Month: 2, Day: 25,
		},
	}, used: linesPerPage}
}

func (s *setter) measure(text string, style layout.Style) (width unit.Dots) {
	for _, r := range text {
		units, _ := s.faces.Advance(style.Face, r)
		width += style.Em().Advance(units, fonts.UnitsPerEm)
	}
	return width
}

// set adds words of one style, broken at spaces.
func (s *setter) set(text string, style layout.Style) {
	gap := s.measure(" ", style)
	for _, word := range strings.Split(text, " ") {
		width := s.measure(word, style)
		if s.width > 0 && s.width+gap+width > unit.Twips(textWidth).Dots() {
			s.end(true)
		}
		if s.width > 0 {
			s.width += gap
			s.line[len(s.line)-1].Space = true
		}
		s.glue(word, style, width)
	}
}

// glue adds a word that follows without a space.
func (s *setter) glue(text string, style layout.Style, width unit.Dots) {
	s.line = append(s.line, layout.Word{Text: text, Style: style, X: s.width, Width: width})
	s.width += width
}

// end puts the line on the page.
func (s *setter) end(justify bool) {
	if len(s.line) == 0 {
		return
	}
	if justify && len(s.line) > 1 {
		spare := unit.Twips(textWidth).Dots() - s.width
		for i := range s.line {
			s.line[i].X += spare * unit.Dots(i) / unit.Dots(len(s.line)-1)
		}
	}
	if s.used == linesPerPage {
		s.laid.Pages = append(s.laid.Pages, layout.Page{Width: sheetWidth, Height: sheetHeight})
		s.used = 0
	}
	page := &s.laid.Pages[len(s.laid.Pages)-1]
	page.Lines = append(page.Lines, layout.PlacedLine{
		Line: &layout.Line{Words: s.line}, X: leftEdge, Baseline: topBaseline + unit.Twips(pitch*s.used),
	})
	s.line, s.width = nil, 0
	s.used++
}

// one is a document of one line.
func one(faces *fonts.Set, text string, style layout.Style) *layout.Laid {
	s := newSetter(faces)
	s.set(text, style)
	s.end(false)
	return s.laid
}

const passage = "Thực hiện Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về tăng cường bảo đảm an ninh mạng, bảo vệ bí mật nhà nước (gọi tắt là Chỉ thị 04); Ban Thường vụ Đảng uỷ yêu cầu các đồng chí cấp uỷ viên phụ trách, chi bộ trực thuộc – người đứng đầu – quán triệt “nghiêm túc”, kịp thời, hiệu quả./."

// dispatch is a document of about 2,000 words on four pages in three faces.
func dispatch(faces *fonts.Set) *layout.Laid {
	s := newSetter(faces)
	for range 27 {
		s.set("1. Đối với các Đảng bộ, chi bộ trực thuộc", bold)
		s.end(false)
		s.set(passage, body)
		s.end(false)
		s.set("Nơi nhận: Như trên", italic)
		s.end(false)
	}
	s.laid.Outline = []layout.OutlineEntry{{Title: "1. Đối với các Đảng bộ", Page: 0, Y: topBaseline}}
	return s.laid
}
