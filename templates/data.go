package templates

import (
	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/templates/prose"
)

// reader reads the values of fields and collects what is wrong with them.
type reader struct {
	manner Manner
	list   diag.List
}

// fields is what the leaves of a template see of its fields: a text, a date, a
// document, a list, or the fields of a group by name. What is not given is
// empty; what is required and not given is told, at the place of the group it
// lacks in.
func (r *reader) fields(fields []Field, given map[string]dispatch.Value, at diag.Pos) map[string]any {
	out := make(map[string]any, len(fields))
	for _, f := range fields {
		v := given[f.Name]
		if f.Required && !v.Given() {
			r.list.Add(diag.New(diag.MissingField, at, f.Name, diag.Words{Vi: f.Words, En: f.Words}).Hint(f.Name + ": " + f.Sample()))
		}
		if !f.Many {
			out[f.Name] = r.one(f, v, at)
			continue
		}
		items := []any{}
		for _, item := range v.Items {
			items = append(items, r.one(f, item, item.Pos))
		}
		out[f.Name] = items
	}
	return out
}

// one is one value of the field.
func (r *reader) one(f Field, v dispatch.Value, at diag.Pos) any {
	if v.Given() {
		at = v.Pos
	}
	switch f.Kind {
	case Group:
		if !v.Given() {
			return r.fields(optional(f.Fields), nil, at)
		}
		return r.fields(f.Fields, v.Keys, at)
	case Cited:
		if v.Given() {
			r.fields(citedFields(), v.Keys, at) // for what it lacks
		}
		return cited(v)
	case Day:
		return day(v)
	case Body:
		return marked(v.Text.Value)
	}
	switch {
	case !v.Given():
		return r.manner.own(f.Default)
	case f.Kind == Choice:
		return r.manner.own(v.Text.Value) // a word of the template
	}
	return v.Text.Value
}

// optional is fields of which none is asked for: a group that is not given lacks
// nothing.
func optional(fields []Field) []Field {
	out := make([]Field, len(fields))
	for i, f := range fields {
		f.Required = false
		f.Fields = optional(f.Fields)
		out[i] = f
	}
	return out
}

// cited is a document that is referred to. Of a law the date is a year.
func cited(v dispatch.Value) prose.Document {
	text := func(name string) string { return v.Keys[name].Text.Value }
	return prose.Document{Kind: text("loai"), Symbol: text("so_ky_hieu"), Date: day(v.Keys["ngay"]), Body: text("co_quan"), About: text("ve")}
}

// day is a date that is given.
func day(v dispatch.Value) prose.Date {
	return prose.Date{Year: v.Date.Year, Month: v.Date.Month, Day: v.Date.Day}
}
