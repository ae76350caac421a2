package dispatch

import (
	"strings"
	"testing"

	"congvan/internal/diag"
)

// completed is a definition completed with what a template brings.
func completed(t *testing.T, own, brought string) *Definition {
	t.Helper()
	def, list := Parse("a.yaml", []byte(own))
	if list.HasErrors() {
		t.Fatal(own, list)
	}
	other, _ := ParseBrought([]byte(brought), def.Template.Pos, nil)
	if other == nil {
		t.Fatal(brought)
	}
	def.Complete(other)
	return def
}

// everyPart gives every part that a template may bring, each with the word in it.
func everyPart(word string) string {
	return strings.ReplaceAll(`co_quan: {ten: co_quan @}
ky_hieu: ky_hieu @
dia_danh: dia_danh @
trich_yeu: trich_yeu @
tac_gia: tac_gia @
chu_de: chu_de @
trinh_dai_hoi: trinh_dai_hoi @
kinh_gui: [kinh_gui @]
kinh_trinh: [kinh_trinh @]
can_cu: [can_cu @]
noi_dung: noi_dung @
ky: {ho_ten: ky @}
xac_nhan: {chu_ky_cua: xac_nhan @}
noi_nhan: [noi_nhan @]
luu: luu @
luu_hanh: luu_hanh @
lien_he: lien_he @
phan_gui_lai: phan_gui_lai @
kem_theo: {loai: quy-che, trich_yeu: kem_theo @, noi_dung: a}
phu_luc: {tieu_de: phu_luc @, noi_dung: a}
`, "@", word)
}

// partsOf are the parts of a definition as everyPart gives them.
func partsOf(d *Definition) []string {
	first := func(list []Text) string {
		if len(list) == 0 {
			return ""
		}
		return list[0].Value
	}
	recipient := func(list []Recipient) string {
		if len(list) == 0 {
			return ""
		}
		return list[0].Name.Value
	}
	out := []string{
		first(d.Body.Name), d.Symbol.Value, d.Place.Value, d.Subject.Value, d.Author.Value, d.Theme.Value, d.Presented.Value,
		recipient(d.Addressees), recipient(d.SubmittedTo), first(d.LegalBases), strings.TrimPrefix(dump(d.Content), "plain: "),
		"", d.Attestation.Of.Value, recipient(d.Recipients), d.Archive.Value, d.Circulation.Value, d.Contact.Value,
		strings.TrimPrefix(dump(d.ReturnPart), "plain: "), d.Issued.Subject.Value, "",
	}
	if len(d.Signers) > 0 {
		out[11] = d.Signers[0].Name.Value
	}
	if len(d.Appendices) > 0 {
		out[19] = d.Appendices[0].Title.Value
	}
	return out
}

// What the definition says wins, part by part; what it does not say it takes.
func TestComplete(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(everyPart("của mình")), "\n")
	// Nothing but its template and what every definition must have.
	for i, line := range lines {
		key, _, _ := strings.Cut(line, ":")
		own := "mau: a\n" + line + "\n"
		if key != "co_quan" {
			own += "co_quan: {ten: co_quan của mình}\n"
		}
		if key != "noi_dung" {
			own += "noi_dung: noi_dung của mình\n"
		}
		def := completed(t, own, everyPart("của mẫu"))
		for j, got := range partsOf(def) {
			name, _, _ := strings.Cut(lines[j], ":")
			want := name + " của mẫu"
			if j == i || name == "co_quan" || name == "noi_dung" {
				want = name + " của mình"
			}
			if got != want {
				t.Errorf("%s is its own, and %s is %q, want %q", key, name, got, want)
			}
			place := "1:6+1" // where the template is named
			if strings.HasSuffix(want, "mình") {
				place = placeOf(def.Given[name])
			}
			if pos := def.Given[name]; placeOf(pos) != place || pos.File != "a.yaml" {
				t.Errorf("%s is its own, and %s is given at %s of %s, want %s", key, name, placeOf(pos), pos.File, place)
			}
		}
	}

	// A definition that brings nothing of a part takes nothing away.
	def := completed(t, "mau: a\n"+everyPart("của mình"), "luu: b\n")
	for j, got := range partsOf(def) {
		if name, _, _ := strings.Cut(lines[j], ":"); got != name+" của mình" {
			t.Errorf("%s is %q", name, got)
		}
	}
}

// A part that is left empty is not given, and choices are one part.
func TestCompleteOfWhatIsLeftEmpty(t *testing.T) {
	const brought = "luu: b\nkinh_gui: [c]\nkhan: khẩn\nngay: 2026-07-05\nso: 12\ntrinh_bay: {co_chu: 14, gian_dong: 18}\n"
	def := completed(t, minimal+"luu:\nkinh_gui: []\nkhan: ''\ntrinh_bay: {co_chu: 15}\n", brought)
	if def.Archive.Value != "b" || len(def.Addressees) != 1 || def.Urgency.Value != "khẩn" || def.Date.Day != 5 || def.Number.Value != 12 {
		t.Errorf("%+v", def)
	}
	if def.Choices.BodySize.Value != 15 || def.Choices.LinePitch.Value != 0 {
		t.Errorf("the choices are %+v", def.Choices)
	}
}

// Of the signer the definition may say the name alone.
func TestCompleteSigner(t *testing.T) {
	const brought = "ky: {quyen_han: T/M BAN THƯỜNG VỤ, kiem: TRƯỞNG BAN, chuc_vu: PHÓ BÍ THƯ, ho_ten: X}\n"
	for own, want := range map[string]string{
		"":                                   "T/M BAN THƯỜNG VỤ, TRƯỞNG BAN, PHÓ BÍ THƯ, X",
		"ky:\n":                              "T/M BAN THƯỜNG VỤ, TRƯỞNG BAN, PHÓ BÍ THƯ, X",
		"ky: {ho_ten: , chuc_vu: }\n":        "T/M BAN THƯỜNG VỤ, TRƯỞNG BAN, PHÓ BÍ THƯ, X",
		"ky: {ho_ten: A}\n":                  "T/M BAN THƯỜNG VỤ, TRƯỞNG BAN, PHÓ BÍ THƯ, A",
		"ky: [{ho_ten: A, chuc_vu: ''}]\n":   "T/M BAN THƯỜNG VỤ, TRƯỞNG BAN, PHÓ BÍ THƯ, A",
		"ky: {chuc_vu: BÍ THƯ, ho_ten: A}\n": ", , BÍ THƯ, A",
		"ky: {quyen_han: K/T BÍ THƯ}\n":      "K/T BÍ THƯ, , , ",
		"ky: [{ho_ten: A}, {ho_ten: B}]\n":   ", , , A; , , , B",
	} {
		def := completed(t, minimal+own, brought)
		var got []string
		for _, s := range def.Signers {
			got = append(got, strings.Join([]string{s.Authority.Value, s.Also.Value, s.Office.Value, s.Name.Value}, ", "))
		}
		if text := strings.Join(got, "; "); text != want {
			t.Errorf("%q: %s, want %s", own, text, want)
		}
	}
	// Nobody, or more than one, is brought.
	for _, brought := range []string{"luu: a\n", "ky: [{chuc_vu: BÍ THƯ}, {chuc_vu: CHỦ TỊCH}]\n"} {
		def := completed(t, minimal+"ky: {ho_ten: A}\n", brought)
		if len(def.Signers) != 1 || def.Signers[0].Office.Present() {
			t.Errorf("%q: %+v", brought, def.Signers)
		}
	}
}

// What is completed knows the places of what was written.
func TestCompleteKeepsPlaces(t *testing.T) {
	def := completed(t, minimal+"luu: b\n", "luu: c\ntrich_yeu: d\n")
	for key, want := range map[string]diag.Pos{
		"luu":       {File: "a.yaml", Line: 4, Column: 6, Length: 1},
		"trich_yeu": {File: "a.yaml", Line: 1, Column: 6, Length: 8},
		"noi_dung":  {File: "a.yaml", Line: 3, Column: 11, Length: 1},
	} {
		if got := def.Given[key]; got != want {
			t.Errorf("%s is given at %+v, want %+v", key, got, want)
		}
	}
	if _, ok := def.Given["ky"]; ok {
		t.Error("ky is given by nobody")
	}
}
