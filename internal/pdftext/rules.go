package pdftext

import (
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"
)

const (
	// thin is how wide what is filled may be to be a rule, in points, and how far
	// a stroke may lean.
	thin = 3
	// mostSegments is how many lines a drawing may have to be rules: a picture has
	// more.
	mostSegments = 400
)

// ruler reads the rules of a page.
type ruler struct {
	*document
	sheet sheet
	page  *Page
	at    structs.FPDF_FS_MATRIX // of the path that is read
}

// point is a place of the page as shown.
type point struct{ x, y float64 }

// path adds the rules of a path: of one that is stroked its lines, of one that
// is filled the thin rectangles.
func (r *ruler) path(ref references.FPDF_PAGEOBJECT) error {
	drawn, err := r.sandbox.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: ref})
	if err != nil {
		return err
	}
	matrix, err := r.sandbox.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: ref})
	if err != nil {
		return err
	}
	r.at = matrix.Matrix
	count, err := r.sandbox.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: ref})
	if err != nil || count.Count > mostSegments {
		return err
	}
	var figure []point
	flush := func() {
		if drawn.Stroke {
			r.stroked(figure)
		} else if drawn.FillMode != enums.FPDF_FILLMODE_NONE {
			r.filled(figure)
		}
		figure = nil
	}
	for i := range count.Count {
		segment, err := r.sandbox.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: ref, Index: i})
		if err != nil {
			return err
		}
		kind, err := r.sandbox.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: segment.PathSegment})
		if err != nil {
			return err
		}
		to, err := r.sandbox.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: segment.PathSegment})
		if err != nil {
			return err
		}
		switch kind.Type {
		case enums.FPDF_SEGMENT_BEZIERTO:
			return nil // a drawing
		case enums.FPDF_SEGMENT_MOVETO:
			flush()
		}
		figure = append(figure, r.shown(to.X, to.Y))
		shut, err := r.sandbox.FPDFPathSegment_GetClose(&requests.FPDFPathSegment_GetClose{PathSegment: segment.PathSegment})
		if err != nil {
			return err
		}
		if shut.IsClose {
			figure = append(figure, figure[0])
		}
	}
	flush()
	return nil
}

func (r *ruler) shown(x32, y32 float32) point {
	x, y := float64(x32), float64(y32)
	m := r.at
	var p point
	p.x, p.y = r.sheet.place(float64(m.A)*x+float64(m.C)*y+float64(m.E), float64(m.B)*x+float64(m.D)*y+float64(m.F))
	return p
}

// stroked adds each line of a figure that is a rule.
func (r *ruler) stroked(figure []point) {
	for i := 1; i < len(figure); i++ {
		r.add(figure[i-1], figure[i])
	}
}

// filled adds a figure that is a thin rectangle.
func (r *ruler) filled(figure []point) {
	if len(figure) < 4 {
		return
	}
	low, high := figure[0], figure[0]
	for _, p := range figure {
		low = point{math.Min(low.x, p.x), math.Min(low.y, p.y)}
		high = point{math.Max(high.x, p.x), math.Max(high.y, p.y)}
	}
	r.add(low, high)
}

// add adds the rule between two corners, where they make one.
func (r *ruler) add(a, b point) {
	rule := Rule{math.Min(a.x, b.x), math.Min(a.y, b.y), math.Max(a.x, b.x), math.Max(a.y, b.y)}
	wide, high := rule.Right-rule.Left, rule.Top-rule.Bottom
	if math.Min(wide, high) <= thin && math.Max(wide, high) > thin {
		r.page.Rules = append(r.page.Rules, rule)
	}
}
