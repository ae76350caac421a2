package check

import (
	"math"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// choiceRules are the rules about what the writer chooses of the layout.
var choiceRules = []Rule{
	{
		ID: diag.NotHalfPoint, Group: GroupChoices,
		Title: diag.Words{Vi: "Cỡ chữ không có trong phông", En: "A size that there is not"},
		Why: diag.Words{
			Vi: "Cỡ chữ trong Word đi theo từng nửa point: 14, 14,5, 15.",
			En: "Word has sizes in half points: 14, 14.5, 15."},
		Bad: "trinh_bay: {co_chu: 14.3}", Good: "trinh_bay: {co_chu: 14.5}",
		find: func(s *subject) { s.choices(diag.NotHalfPoint) },
	},
	{
		ID: diag.OutOfRange, Group: GroupChoices, Point36: "II.1.6.2", Point05: "II.I.6.2.2",
		Title: diag.Words{Vi: "Cỡ chữ, giãn dòng, khoảng cách ngoài khoảng cho phép", En: "A size or a length outside its range"},
		Why: diag.Words{
			Vi: "Cỡ chữ, giãn dòng, khoảng cách giữa các đoạn có khoảng cho phép của từng quy định; congvan explain in từng dòng với điểm của nó.",
			En: "Sizes, the distance of lines and the space between paragraphs have a range in each regulation; congvan explain prints every row with its point."},
		Bad: "trinh_bay: {gian_dong: 24}", Good: "trinh_bay: {gian_dong: 20}",
		find: func(s *subject) { s.choices(diag.OutOfRange) },
	},
	{
		ID: diag.Roughly, Group: GroupChoices, Point36: "II.1.6.2", Point05: "II.I.6.2.2",
		Title: diag.Words{Vi: "Thụt đầu dòng khác khoảng thường dùng", En: "An indent other than usual"},
		Why: diag.Words{
			Vi: "Quy định nói chữ đầu dòng lùi vào khoảng bao nhiêu, không nói đúng bao nhiêu; ngoài khoảng thường dùng thì nên xem lại.",
			En: "The regulation gives the indent roughly and no bounds; outside what is usual it is worth a look."},
		Bad: "trinh_bay: {thut_dau_dong: 8}", Good: "trinh_bay: {thut_dau_dong: 12.7}",
		find: func(s *subject) { s.choices(diag.Roughly) },
	},
}

// choices reports those of the writer's choices that the diagnostic id is about.
func (s *subject) choices(id diag.ID) {
	report := func(d diag.Diagnostic) {
		if d.ID == id {
			s.list.Add(d)
		}
	}
	hold := func(key string, chosen dispatch.Measure, m regulation.Measure) {
		if chosen.Value != 0 && !m.Allows(chosen.Value) {
			report(outside(s.spec, key, chosen, m))
		}
	}
	size := func(key string, chosen dispatch.Measure, c regulation.Component) {
		if steps := chosen.Value * 2; steps != math.Trunc(steps) {
			report(diag.New(diag.NotHalfPoint, chosen.Pos, diag.Decimal(chosen.Value)))
		}
		look := s.spec.Looks[c]
		hold(key, chosen, regulation.Measure{
			Unit: regulation.Points, Min: look.Least().Points(), Max: look.Max.Points(), Point: look.Point, Strength: look.Strength,
		})
	}
	size("co_chu", s.Choices.BodySize, regulation.Content)
	size("co_chu_ten_loai", s.Choices.TypeSize, regulation.TypeName)
	size("co_chu_trich_yeu", s.Choices.SubjectSize, regulation.Subject)
	size("co_chu_bang", s.Choices.TableSize, regulation.TableText)
	hold("gian_dong", s.Choices.LinePitch, s.spec.Measures[regulation.LinePitch])
	hold("thut_dau_dong", s.Choices.FirstIndent, s.spec.Measures[regulation.FirstIndent])
	hold("cach_doan", s.Choices.ParagraphGap, s.spec.Measures[regulation.ParagraphGap])
}

// outside is what is to be said of a choice that leaves its range.
func outside(spec *regulation.Spec, key string, chosen dispatch.Measure, m regulation.Measure) diag.Diagnostic {
	id, ours := diag.OutOfRange, m.OwnMax && chosen.Value > m.Max
	switch {
	case m.Roughly(chosen.Value):
		id = diag.Roughly
	case m.Most != 0:
		m.Min, m.Max, ours = m.Least, m.Most, true
	}
	value, least, most := diag.Decimal(chosen.Value), diag.Decimal(m.Min), diag.Decimal(m.Max)
	d := diag.New(id, chosen.Pos, "trinh_bay."+key, value, least, most, m.Unit.String()).
		Between(value.Vi+" "+m.Unit.String(), least.Vi+" - "+most.Vi+" "+m.Unit.String())
	if id == diag.Roughly || !ours && m.Strength != regulation.Chosen {
		d = d.Citing(spec.Cite(m.Point))
	}
	return d
}
