package check

import (
	"slices"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// Copy reports what a certified copy lacks under the regulation it is made under
// (36-HD/VPTW, II.3; 05-HD/VPTW, II.III), and what does not go together in it. def
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
		list.Add(diag.New(diag.MissingSymbol, by.Body.Pos).Citing(spec.Cite(spec.Copies.Number)))
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
	cited := func(id diag.ID, point string, args ...any) {
		d := diag.New(id, c.Of.Pos, args...)
		if point != "" {
			d = d.Citing(spec.Cite(point))
		}
		list.Add(d)
	}
	if def.Secrecy.Present() {
		cited(diag.SecretCopied, spec.Copies.Secret)
	}
	if def.Number.Value == 0 && !def.Number.None || def.Date.Day == 0 {
		cited(diag.OriginalOpen, "")
	}
	if c.By.Date.Before(def.Date) {
		list.Add(diag.New(diag.CopyTooEarly, c.By.Date.Pos))
	}
	if point := spec.Copies.Scanned; point != "" && c.Electronic {
		cited(diag.ScannedOnly, point)
	}
	if maker := otherMaker(c, def); spec.Copies.Kinds != "" && maker.En != "" {
		cited(diag.OtherCopyKind, spec.Copies.Kinds, dispatch.CopyKinds()[c.Kind], maker)
	}
	return list
}

// otherMaker is who makes copies of the kind where the body that made this one
// does not.
func otherMaker(c *dispatch.Copy, def *dispatch.Definition) diag.Words {
	own := def.Body.Named(c.By.Body) || slices.ContainsFunc(def.Joint, c.By.Body.Named)
	switch {
	case c.Kind == dispatch.TrueCopy && !own:
		return diag.Words{Vi: "cơ quan ban hành bản chính", En: "the body that issued the document"}
	case c.Kind == dispatch.TranscriptCopy && own:
		return diag.Words{Vi: "cơ quan nhận văn bản của cơ quan khác", En: "a body that received it from another"}
	case c.Kind == dispatch.ExtractCopy && !own:
		return diag.Words{Vi: "cơ quan ban hành bản chính hoặc cơ quan lưu trữ đang quản lý bản chính", En: "the body that issued the document, or the archive that keeps it"}
	}
	return diag.Words{}
}
