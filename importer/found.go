package importer

import "congvan/dispatch"

// Found is how many there are of a component, by the key of the definition that
// holds it: paragraphs and tables of a text, names of a list, else 1.
type Found struct {
	Key   string
	Count int
}

// Components are the components that a definition has, in the order of
// dispatch.Schema.
func Components(d *dispatch.Definition) []Found {
	one := func(present bool) int {
		if present {
			return 1
		}
		return 0
	}
	bodies := len(d.Joint) + one(len(d.Body.Name) > 0 && d.Body.Name[0].Value != gap)
	counts := map[string]int{
		"mau":           one(d.Template.Present()),
		"co_quan":       bodies,
		"so":            one(d.Number.Value > 0),
		"ky_hieu":       one(d.Symbol.Present() || d.Body.Symbol.Present()),
		"dia_danh":      one(d.Place.Present()),
		"ngay":          one(d.Date.Year > 0),
		"trich_yeu":     one(d.Subject.Present()),
		"ten_loai":      one(d.TypeName.Present()),
		"tac_gia":       one(d.Author.Present()),
		"chu_de":        one(d.Theme.Present()),
		"trinh_dai_hoi": one(d.Presented.Present()),
		"kinh_gui":      len(d.Addressees),
		"kinh_trinh":    len(d.SubmittedTo),
		"can_cu":        len(d.LegalBases),
		"noi_dung":      len(d.Content.Blocks),
		"ky":            len(d.Signers),
		"xac_nhan":      one(d.Attestation.Of.Present()),
		"noi_nhan":      len(d.Recipients),
		"luu":           one(d.Archive.Present()),
		"khan":          one(d.Urgency.Present()),
		"mat":           one(d.Secrecy.Present()),
		"luu_hanh":      one(d.Circulation.Present()),
		"du_thao":       one(d.Draft > 0),
		"nguoi_soan":    one(d.Drafter.Symbol.Present()),
		"lien_he":       one(d.Contact.Present()),
		"phan_gui_lai":  len(d.ReturnPart.Blocks),
		"kem_theo":      one(d.Issued.Type.Present()),
		"phu_luc":       len(d.Appendices),
	}
	var out []Found
	for _, key := range dispatch.Schema() {
		if n := counts[key.Name]; n > 0 {
			out = append(out, Found{key.Name, n})
		}
	}
	return out
}
