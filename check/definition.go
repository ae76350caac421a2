// Package check holds a document against the regulation: whether a definition
// has the parts its type needs and chooses inside the ranges.
//
// The package reports; it changes nothing and is never asked for an opinion on
// the words of a text.
package check

import (
	"math"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// Definition reports what def lacks as a document of its type, and what it
// chooses outside the ranges of the regulation.
func Definition(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec) diag.List {
	list := parts(def, typ, typ.RequiredIn(spec))
	for _, key := range typ.Expected {
		switch {
		case given(def, key):
		case key == "luu":
			list.Add(diag.New(diag.MissingArchive, def.Template.Pos).Citing(spec.Cite(spec.Archive)))
		default:
			list.Add(lacks(diag.MissingExpected, def, key))
		}
	}
	for _, key := range typ.BarredIn(spec) {
		if pos, ok := def.Given[key]; ok {
			list.Add(diag.New(diag.ForeignPart, pos, typ.Name, key).Citing(spec.Cite(spec.Parts)))
		}
	}
	if typ.Symbol != "" && !def.Symbol.Present() && def.BodySymbol() == "" && !def.Number.None && given(def, "co_quan") {
		list.Add(diag.New(diag.MissingSymbol, def.Body.Pos).Citing(spec.Cite(spec.Symbol)))
	}
	want := typ.DocumentSymbol(spec, def.BodySymbol())
	if def.Symbol.Present() && want != "" && def.Symbol.Value != want {
		list.Add(diag.New(diag.OtherSymbol, def.Symbol.Pos, def.Symbol.Value, want).Citing(spec.Cite(spec.Symbol)))
	}
	list = append(list, enclosures(def, spec)...)
	list = append(list, paper(def, typ, spec)...)
	return append(list, choices(def, spec)...)
}

// enclosures reports what is wrong with what goes with the document.
func enclosures(def *dispatch.Definition, spec *regulation.Spec) diag.List {
	var list diag.List
	if t := def.Issued.Type; t.Present() {
		if _, err := regulation.FindType(t.Value); err != nil {
			list.Add(diag.New(diag.UnknownType, t.Pos, t.Value).Hint(dispatch.Nearest(t.Value, regulation.TypeKeys())))
		}
	}
	if len(def.Appendices) > 0 && !mentions(def.Content, "phụ lục") && !mentions(def.Issued.Content, "phụ lục") {
		list.Add(diag.New(diag.NoAppendixNamed, def.Appendices[0].Pos).Citing(spec.Cite(spec.Looks[regulation.AppendixWord].Point)))
	}
	if def.Theme.Present() && def.Subject.Present() {
		list.Add(diag.New(diag.ThemeAndSubject, def.Subject.Pos).Citing(spec.Cite(spec.Looks[regulation.Theme].Point)))
	}
	return list
}

// mentions says whether a text has the word, in capitals or not.
func mentions(content dispatch.Content, word string) bool {
	for _, p := range content.Paragraphs() {
		var text strings.Builder
		for _, span := range p.Spans {
			text.WriteString(span.Text)
		}
		if strings.Contains(strings.ToLower(text.String()), word) {
			return true
		}
	}
	return false
}

// paper reports A5 where the regulation wants A4.
func paper(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec) diag.List {
	var list diag.List
	if def.Choices.Small.On && typ.Group != regulation.GroupForm {
		list.Add(diag.New(diag.PaperOfForms, def.Choices.Small.Pos, typ.Name).Citing(spec.Cite(spec.Measures[regulation.SmallWidth].Point)))
	}
	return list
}

// Parts reports the parts that no document of the type may lack, whatever the
// regulation it falls under.
func Parts(def *dispatch.Definition, typ *regulation.Type) diag.List {
	return parts(def, typ, typ.Required)
}

func parts(def *dispatch.Definition, typ *regulation.Type, required []string) diag.List {
	var list diag.List
	for _, key := range required {
		if key == "trich_yeu" && def.Theme.Present() {
			continue // 05-HD/VPTW, II.I.5.1.2
		}
		if !given(def, key) {
			list.Add(lacks(diag.MissingPart, def, key, typ.Name))
		}
	}
	return list
}

// lacks says that the definition lacks a key. Its place is the line that names
// the template, and so the type; args fill the message behind the key and what
// it is.
func lacks(id diag.ID, def *dispatch.Definition, key string, args ...any) diag.Diagnostic {
	words, example := diag.Words{Vi: key, En: key}, key
	for _, k := range dispatch.Schema() {
		if k.Name == key {
			words, example = k.Words(), key+": "+k.Example
		}
	}
	return diag.New(id, def.Template.Pos, append([]any{key, words}, args...)...).Hint(example)
}

// given says whether the definition gives a key.
func given(def *dispatch.Definition, key string) bool {
	_, ok := def.Given[key]
	return ok
}

// choices reports the writer's choices that leave the ranges.
func choices(def *dispatch.Definition, spec *regulation.Spec) diag.List {
	var list diag.List
	hold := func(key string, chosen dispatch.Measure, m regulation.Measure) {
		if chosen.Value == 0 || m.Allows(chosen.Value) {
			return
		}
		if m.Roughly(chosen.Value) {
			list.Add(diag.New(diag.Roughly, chosen.Pos, "trinh_bay."+key,
				diag.Decimal(chosen.Value), diag.Decimal(m.Min), diag.Decimal(m.Max), m.Unit.String()).Citing(spec.Cite(m.Point)))
			return
		}
		if m.Most != 0 {
			m.Min, m.Max, m.OwnMax = m.Least, m.Most, true
		}
		d := diag.New(diag.OutOfRange, chosen.Pos, "trinh_bay."+key,
			diag.Decimal(chosen.Value), diag.Decimal(m.Min), diag.Decimal(m.Max), m.Unit.String())
		if chosen.Value < m.Min || !m.OwnMax {
			d = d.Citing(spec.Cite(m.Point))
		}
		list.Add(d)
	}
	size := func(key string, chosen dispatch.Measure, c regulation.Component) {
		if steps := chosen.Value * 2; steps != math.Trunc(steps) {
			list.Add(diag.New(diag.NotHalfPoint, chosen.Pos, diag.Decimal(chosen.Value)))
		}
		look := spec.Looks[c]
		hold(key, chosen, regulation.Measure{
			Unit: regulation.Points, Min: look.Least().Points(), Max: look.Max.Points(), Point: look.Point,
		})
	}
	size("co_chu", def.Choices.BodySize, regulation.Content)
	size("co_chu_ten_loai", def.Choices.TypeSize, regulation.TypeName)
	size("co_chu_trich_yeu", def.Choices.SubjectSize, regulation.Subject)
	size("co_chu_bang", def.Choices.TableSize, regulation.TableText)
	hold("gian_dong", def.Choices.LinePitch, spec.Measures[regulation.LinePitch])
	hold("thut_dau_dong", def.Choices.FirstIndent, spec.Measures[regulation.FirstIndent])
	hold("cach_doan", def.Choices.ParagraphGap, spec.Measures[regulation.ParagraphGap])
	return list
}
