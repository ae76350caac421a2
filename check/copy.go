package check

import (
	"slices"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// Copy reports what a certified copy lacks under the regulation it is made under
// (36-HD/VPTW, II.3; 05-HD/VPTW, III), and what does not go together in it. def
// is the document that is copied, nil where it is a PDF that others made.
func Copy(c *dispatch.Copy, spec *regulation.Spec, def *dispatch.Definition) diag.List {
	var list diag.List
	by, stamped := &c.By, spec.Length(regulation.StampHeight) != 0
	need := []string{"co_quan"}
	if !c.Electronic {
		need = append(need, "dia_danh", "ky")
	}
	for _, key := range need {
		if !given(by, key) {
			list.Add(lacks(diag.MissingPart, by, key, "bản sao"))
		}
	}
	if !stamped && !given(by, "luu") && len(by.Recipients) == 0 {
		list.Add(lacks(diag.MissingPart, by, "noi_nhan", "bản sao"))
	}
	if !stamped && given(by, "co_quan") && !by.Symbol.Present() {
		list.Add(diag.New(diag.MissingSymbol, by.Body.Pos).Citing(spec.Cite(spec.Looks[regulation.CopyKind].Point)))
	}
	if n := len(by.Signers); n > 1 {
		list.Add(diag.New(diag.CopySigners, by.Signers[1].Pos, n))
	}
	if c.Electronic && !stamped {
		list.Add(diag.New(diag.PaperCopyOnly, c.Of.Pos, spec.Name))
	}
	if (c.Kind == dispatch.ExtractCopy) != (len(c.Parts) > 0) {
		list.Add(diag.New(diag.ExtractParts, c.Of.Pos))
	}
	if def == nil {
		if c.Kind == dispatch.ExtractCopy {
			list.Add(diag.New(diag.ExtractOfPDF, c.Of.Pos))
		}
		return list
	}
	return append(list, copied(c, spec, def)...)
}

// copied reports what is to be thought of in copying a document.
func copied(c *dispatch.Copy, spec *regulation.Spec, def *dispatch.Definition) diag.List {
	var list diag.List
	if def.Secrecy.Present() {
		list.Add(diag.New(diag.SecretCopied, c.Of.Pos))
	}
	if def.Number.Value == 0 && !def.Number.None || def.Date.Day == 0 {
		list.Add(diag.New(diag.OriginalOpen, c.Of.Pos))
	}
	if spec.Length(regulation.StampHeight) != 0 {
		return list // 05-HD/VPTW does not say who makes which copy
	}
	own := slices.ContainsFunc(append(def.Joint, def.Body), func(body dispatch.Organisation) bool {
		return slices.EqualFunc(body.Name, c.By.Body.Name, func(a, b dispatch.Text) bool { return a.Value == b.Value })
	})
	kind := dispatch.CopyKinds()[c.Kind]
	point := spec.Cite(spec.Measures[regulation.CopyGap].Point)
	switch {
	case c.Kind == dispatch.TrueCopy && !own:
		list.Add(diag.New(diag.OtherCopyKind, c.Of.Pos, kind, diag.Words{Vi: "cơ quan ban hành bản chính", En: "the body that issued the document"}).Citing(point))
	case c.Kind == dispatch.TranscriptCopy && own:
		list.Add(diag.New(diag.OtherCopyKind, c.Of.Pos, kind, diag.Words{Vi: "cơ quan nhận văn bản của cơ quan khác", En: "a body that received it from another"}).Citing(point))
	}
	return list
}
