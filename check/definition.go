// Package check holds a document against the regulation: whether a definition
// has the parts its type needs and chooses inside the ranges.
//
// The package reports; it changes nothing and is never asked for an opinion on
// the words of a text.
package check

import (
	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// Definition reports what def lacks as a document of its type, and what it
// chooses outside the ranges of the regulation.
func Definition(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec) diag.List {
	var list diag.List
	for _, key := range typ.Required {
		if !has(def, key) {
			list.Add(missing(def, key))
		}
	}
	for _, key := range typ.Expected {
		if key == "luu" && !has(def, key) {
			list.Add(diag.New(diag.MissingArchive, def.Template.Pos).Citing(spec.Cite(spec.ListEnd.Point)))
		}
	}
	if !def.Symbol.Present() && !def.Body.Symbol.Present() {
		list.Add(missing(def, "ky_hieu").Citing(spec.Cite(spec.Looks[regulation.NumberSymbol].Point)))
	}
	return append(list, choices(def, spec)...)
}

// missing says that the document's type needs a key the definition lacks. Its
// place is the line that names the template, and so the type.
func missing(def *dispatch.Definition, key string) diag.Diagnostic {
	for _, k := range dispatch.Schema() {
		if k.Name == key {
			return diag.New(diag.MissingPart, def.Template.Pos, key, diag.Words{Vi: k.Vietnamese, En: k.English}).
				Hint(key + ": " + k.Example)
		}
	}
	return diag.New(diag.MissingPart, def.Template.Pos, key, diag.Words{Vi: key, En: key})
}

// has says whether the definition has a part, by the name of its key.
func has(def *dispatch.Definition, key string) bool {
	switch key {
	case "dia_danh":
		return def.Place.Present()
	case "ngay":
		return def.Date.Year != 0
	case "trich_yeu":
		return def.Subject.Present()
	case "kinh_gui":
		return len(def.Addressees) > 0
	case "noi_dung":
		return len(def.Content.Paragraphs) > 0
	case "ky":
		return len(def.Signers) > 0
	case "noi_nhan":
		return len(def.Recipients) > 0
	case "luu":
		return def.Archive.Present()
	}
	return false
}

// choices reports the writer's choices that leave the ranges.
func choices(def *dispatch.Definition, spec *regulation.Spec) diag.List {
	var list diag.List
	hold := func(key string, chosen dispatch.Measure, m regulation.Measure) {
		if chosen.Value != 0 && !m.Allows(chosen.Value) {
			list.Add(diag.New(diag.OutOfRange, chosen.Pos, key, chosen.Value, m.Min, m.Max, m.Unit.String()).
				Citing(spec.Cite(m.Point)))
		}
	}
	body := spec.Looks[regulation.Content]
	hold("co_chu", def.Choices.BodySize, regulation.Measure{
		Unit: regulation.Point, Min: body.Size.Points(), Max: body.Max.Points(), Point: body.Point,
	})
	hold("gian_dong", def.Choices.LinePitch, spec.Measures[regulation.LinePitch])
	hold("thut_dau_dong", def.Choices.FirstIndent, spec.Measures[regulation.FirstIndent])
	hold("cach_doan", def.Choices.ParagraphGap, spec.Measures[regulation.ParagraphGap])
	return list
}
