// Package check holds a document against the regulation: whether a definition
// has the parts its type needs and chooses inside the ranges.
//
// The package reports; it changes nothing and is never asked for an opinion on
// the words of a text.
package check

import (
	"math"
	"slices"
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
			d := diag.New(diag.ForeignPart, pos, typ.Name, key)
			if point := spec.PointOf(key); point != "" {
				d = d.Citing(spec.Cite(point))
			}
			list.Add(d)
		}
	}
	if typ.Symbol != "" && !def.Symbol.Present() && def.BodySymbol() == "" && !def.Number.None && given(def, "co_quan") {
		list.Add(diag.New(diag.MissingSymbol, nameless(def)).Citing(spec.Cite(spec.Symbol)))
	}
	want := typ.DocumentSymbol(spec, def.BodySymbol())
	if def.Symbol.Present() && want != "" && def.Symbol.Value != want {
		list.Add(diag.New(diag.OtherSymbol, def.Symbol.Pos, def.Symbol.Value, want).Citing(spec.Cite(spec.Symbol)))
	}
	if a := def.Attestation; a.Of.Present() && a.Signer == (dispatch.Signer{Pos: a.Signer.Pos}) {
		list.Add(diag.New(diag.EmptyMapping, a.Of.Pos, "xac_nhan", "quyen_han, chuc_vu, ho_ten"))
	}
	if i := slices.IndexFunc(dispatch.OnPage(def.Recipients), dispatch.Recipient.AsAbove); i > 0 {
		above := dispatch.OnPage(def.Recipients)[i].Name
		list.Add(diag.New(diag.AsAboveFirst, above.Pos, above.Value).Citing(spec.Cite(spec.AsAbove)))
	}
	list = append(list, enclosures(def, spec)...)
	list = append(list, themed(def, typ, spec)...)
	list = append(list, paper(def, typ, spec)...)
	return append(list, choices(def, spec)...)
}

// nameless is where the first of the issuing bodies stands that has no symbol.
func nameless(def *dispatch.Definition) diag.Pos {
	for _, body := range append([]dispatch.Organisation{def.Body}, def.Joint...) {
		if !body.Symbol.Present() {
			return body.Pos
		}
	}
	return def.Body.Pos
}

// enclosures reports what is wrong with what goes with the document.
func enclosures(def *dispatch.Definition, spec *regulation.Spec) diag.List {
	var list diag.List
	if t := def.Issued.Type; t.Present() {
		if typ, err := regulation.FindType(t.Value); err != nil || !typ.Issuable() {
			list.Add(diag.New(diag.UnknownType, t.Pos, t.Value).Hint(dispatch.Nearest(t.Value, regulation.IssuableTypes())))
		}
	}
	if len(def.Appendices) > 0 && !mentions(def, "phụ lục") {
		list.Add(diag.New(diag.NoAppendixNamed, def.Appendices[0].Pos).Citing(spec.Cite(spec.Looks[regulation.AppendixWord].Point)))
	}
	return list
}

// mentions says whether a text of the document has the words, in capitals or
// not.
func mentions(def *dispatch.Definition, words string) bool {
	var text strings.Builder
	add := func(spans []dispatch.Span) {
		for _, span := range spans {
			text.WriteString(span.Text)
		}
		text.WriteByte('\n')
	}
	for _, content := range []dispatch.Content{def.Content, def.Issued.Content} {
		for _, p := range content.Paragraphs() {
			add(p.Spans)
		}
		for _, n := range content.Notes {
			add(n.Spans)
		}
	}
	for _, t := range append([]dispatch.Text{def.Subject, def.Issued.Subject}, def.LegalBases...) {
		text.WriteString(t.Value + "\n")
	}
	return strings.Contains(strings.ReplaceAll(strings.ToLower(text.String()), "\u00a0", " "), words)
}

// themed tells what a political report with the theme of a congress does not
// print (05-HD/VPTW, II.I.5.1.2).
func themed(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec) diag.List {
	var list diag.List
	if !hasTheme(def, typ) {
		return nil
	}
	for _, left := range []struct {
		key string
		dispatch.Text
	}{{"trich_yeu", def.Subject}, {"tac_gia", def.Author}} {
		if left.Present() {
			list.Add(diag.New(diag.ThemeInstead, left.Pos, left.key).Citing(spec.Cite(spec.Looks[regulation.Theme].Point)))
		}
	}
	return list
}

// hasTheme says whether the document bears the theme of a congress in place of
// type and subject.
func hasTheme(def *dispatch.Definition, typ *regulation.Type) bool {
	return def.Theme.Present() && slices.Contains(typ.Own, "chu_de")
}

// paper reports what forms alone may do: A5, and no number.
func paper(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec) diag.List {
	var list diag.List
	if def.Choices.Small.On && typ.Group != regulation.GroupForm {
		list.Add(diag.New(diag.PaperOfForms, def.Choices.Small.Pos, typ.Name).Citing(spec.Cite(spec.Measures[regulation.SmallWidth].Point)))
	}
	if def.Number.None && typ.Group != regulation.GroupForm {
		list.Add(diag.New(diag.NumberOfForms, def.Number.Pos, typ.Name).Citing(spec.Cite(spec.Symbol)))
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
		if key == "trich_yeu" && hasTheme(def, typ) {
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
		ours := m.OwnMax && chosen.Value > m.Max
		if m.Most != 0 {
			m.Min, m.Max, ours = m.Least, m.Most, true
		}
		d := diag.New(diag.OutOfRange, chosen.Pos, "trinh_bay."+key,
			diag.Decimal(chosen.Value), diag.Decimal(m.Min), diag.Decimal(m.Max), m.Unit.String())
		if !ours && m.Strength != regulation.Chosen {
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
			Unit: regulation.Points, Min: look.Least().Points(), Max: look.Max.Points(), Point: look.Point, Strength: look.Strength,
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
