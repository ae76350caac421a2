package dispatch

import "maps"

// Complete gives d the parts that it does not give itself and that other gives:
// what a template or a profile brings.
func (d *Definition) Complete(other *Definition) {
	take := func(key string) bool {
		_, own := d.Given[key]
		_, brought := other.Given[key]
		return brought && !own
	}
	for key, part := range map[string]func(){
		"co_quan":       func() { d.Body, d.Joint = other.Body, other.Joint },
		"so":            func() { d.Number = other.Number },
		"ky_hieu":       func() { d.Symbol = other.Symbol },
		"dia_danh":      func() { d.Place = other.Place },
		"ngay":          func() { d.Date = other.Date },
		"trich_yeu":     func() { d.Subject = other.Subject },
		"ten_loai":      func() { d.TypeName = other.TypeName },
		"tac_gia":       func() { d.Author = other.Author },
		"chu_de":        func() { d.Theme = other.Theme },
		"trinh_dai_hoi": func() { d.Presented = other.Presented },
		"kinh_gui":      func() { d.Addressees = other.Addressees },
		"kinh_trinh":    func() { d.SubmittedTo = other.SubmittedTo },
		"can_cu":        func() { d.LegalBases = other.LegalBases },
		"noi_dung":      func() { d.Content = other.Content },
		"ky":            func() { d.Signers = other.Signers },
		"xac_nhan":      func() { d.Attestation = other.Attestation },
		"noi_nhan":      func() { d.Recipients = other.Recipients },
		"luu":           func() { d.Archive = other.Archive },
		"khan":          func() { d.Urgency = other.Urgency },
		"luu_hanh":      func() { d.Circulation = other.Circulation },
		"lien_he":       func() { d.Contact = other.Contact },
		"phan_gui_lai":  func() { d.ReturnPart = other.ReturnPart },
		"kem_theo":      func() { d.Issued = other.Issued },
		"phu_luc":       func() { d.Appendices = other.Appendices },
		"trinh_bay":     func() { d.Choices = other.Choices },
	} {
		if take(key) {
			part()
		}
	}
	d.completeSigner(other)
	given := maps.Clone(other.Given)
	maps.Copy(given, d.Given)
	d.Given = given
}

// completeSigner gives a signer of whom the definition has the name alone the
// authority and the office of the one that other brings.
func (d *Definition) completeSigner(other *Definition) {
	if len(d.Signers) != 1 || len(other.Signers) != 1 {
		return
	}
	own, brought := &d.Signers[0], other.Signers[0]
	if !own.Authority.Present() && !own.Also.Present() && !own.Office.Present() {
		own.Authority, own.Also, own.Office = brought.Authority, brought.Also, brought.Office
	}
}
