package importer

import (
	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// settleChoices drops the choices of layout that the regulation makes by itself, and
// tells of those that it allows no one and drops them too.
func (r *recogniser) settleChoices() {
	spec := regulation.For("", r.def.Date.Year, r.def.Date.Month, r.def.Date.Day)
	if spec == nil {
		spec = regulation.HD05()
	}
	size := func(c regulation.Component) regulation.Measure {
		look := spec.Looks[c]
		return regulation.Measure{Value: look.Size.Points(), Min: look.Least().Points(), Max: look.Max.Points()}
	}
	c := &r.def.Choices
	for _, one := range []struct {
		key    string
		choice *dispatch.Measure
		may    regulation.Measure
	}{
		{"co_chu", &c.BodySize, size(regulation.Content)},
		{"co_chu_ten_loai", &c.TypeSize, size(regulation.TypeName)},
		{"co_chu_trich_yeu", &c.SubjectSize, size(regulation.Subject)},
		{"co_chu_bang", &c.TableSize, size(regulation.TableText)},
		{"gian_dong", &c.LinePitch, spec.Measures[regulation.LinePitch]},
		{"thut_dau_dong", &c.FirstIndent, spec.Measures[regulation.FirstIndent]},
		{"cach_doan", &c.ParagraphGap, spec.Measures[regulation.ParagraphGap]},
	} {
		value := one.choice.Value
		if value == 0 || value != one.may.Value && (one.may.Allows(value) || one.may.Roughly(value)) {
			continue
		}
		if value != one.may.Value {
			number := diag.Decimal(value)
			r.doubt(diag.Pos{File: r.src.Path}, "trinh_bay", 0, one.key+": "+number.Vi+" ngoài quy định, bỏ", one.key+": "+number.En+" is not what the regulation allows, left out")
		}
		*one.choice = dispatch.Measure{}
	}
}
