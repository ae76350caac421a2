package dispatch

import "congvan/internal/diag"

// Held is what Given is for a definition that was read from no file of keys: the
// places of the parts it has, by their keys. A part whose place is not known stands at
// the zero place.
func (d *Definition) Held() map[string]diag.Pos {
	held := map[string]diag.Pos{}
	hold := func(key string, has bool, pos diag.Pos) {
		if has {
			held[key] = pos
		}
	}
	text := func(key string, t Text) { hold(key, t.Present(), t.Pos) }
	list := func(key string, n int, first func() diag.Pos) {
		if n > 0 {
			held[key] = first()
		}
	}
	recipients := func(key string, all []Recipient) {
		list(key, len(all), func() diag.Pos { return all[0].At() })
	}
	content := func(key string, c Content) {
		if all := c.Paragraphs(); len(c.Blocks) > 0 {
			held[key] = diag.Pos{}
			if len(all) > 0 {
				held[key] = all[0].Pos
			}
		}
	}
	text("mau", d.Template)
	text("the_thuc", d.Regulation)
	list("co_quan", len(d.Body.Name), func() diag.Pos { return d.Body.Name[0].Pos })
	hold("so", d.Number.Value != 0 || d.Number.None, d.Number.Pos)
	text("ky_hieu", d.Symbol)
	text("dia_danh", d.Place)
	hold("ngay", d.Date.Year != 0, d.Date.Pos)
	text("trich_yeu", d.Subject)
	text("ten_loai", d.TypeName)
	text("tac_gia", d.Author)
	text("chu_de", d.Theme)
	text("trinh_dai_hoi", d.Presented)
	recipients("kinh_gui", d.Addressees)
	recipients("kinh_trinh", d.SubmittedTo)
	list("can_cu", len(d.LegalBases), func() diag.Pos { return d.LegalBases[0].Pos })
	content("noi_dung", d.Content)
	list("ky", len(d.Signers), func() diag.Pos { return d.Signers[0].Pos })
	text("xac_nhan", d.Attestation.Of)
	recipients("noi_nhan", d.Recipients)
	text("luu", d.Archive)
	text("khan", d.Urgency)
	text("mat", d.Secrecy)
	text("luu_hanh", d.Circulation)
	hold("du_thao", d.Draft != 0, diag.Pos{})
	hold("nguoi_soan", d.Drafter.Symbol.Present() || d.Drafter.Copies != 0, d.Drafter.Symbol.Pos)
	text("lien_he", d.Contact)
	content("phan_gui_lai", d.ReturnPart)
	text("kem_theo", d.Issued.Type)
	list("phu_luc", len(d.Appendices), func() diag.Pos { return d.Appendices[0].Pos })
	return held
}
