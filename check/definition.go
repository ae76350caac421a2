// Package check holds a document against the regulation. Its rules are values:
// what each asks for, where that stands, an example of what it finds and of what it
// passes, and the function that looks. They see a definition, wherever it is from,
// and find nothing they are not sure of: a finding is an error only where a
// regulation says so outright.
//
// The package reports. It mends what is mechanical where it is asked to, and
// changes no word.
package check

import (
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// Definition reports what def lacks as a document of its type, what does not
// belong to it, and what it chooses outside the ranges of the regulation.
func Definition(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec) diag.List {
	s := &subject{Definition: def, typ: typ, spec: spec}
	return s.run(slices.DeleteFunc(formRules(), func(r Rule) bool { return r.ID == diag.Gap }))
}

// Words reports what is wrong with what def says: its words, its numbering, who
// signs it and to whom it goes. None of it stops a document.
func Words(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec) diag.List {
	return newSubject(def, typ, spec).run(wordRules())
}

// Parts reports the parts that no document of the type may lack, whatever the
// regulation it falls under.
func Parts(def *dispatch.Definition, typ *regulation.Type) diag.List {
	return parts(def, typ, typ.Required)
}

// parts reports those of the required parts that are not there.
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

// nameless is where the first of the issuing bodies stands that has no symbol.
func nameless(def *dispatch.Definition) diag.Pos {
	for _, body := range append([]dispatch.Organisation{def.Body}, def.Joint...) {
		if !body.Symbol.Present() {
			return body.Pos
		}
	}
	return def.Body.Pos
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

// hasTheme says whether the document bears the theme of a congress in place of
// type and subject.
func hasTheme(def *dispatch.Definition, typ *regulation.Type) bool {
	return def.Theme.Present() && slices.Contains(typ.Own, "chu_de")
}
