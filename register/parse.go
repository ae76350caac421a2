package register

import (
	"cmp"
	"slices"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// Name is the name of the file.
const Name = "so-van-ban-di.yaml"

// file is the register as a whole.
func file() dispatch.FileKind {
	return dispatch.FileKind{Words: diag.Words{Vi: "sổ văn bản đi", En: "the register"}, Begins: "van_ban:", Keys: Schema()}
}

// Schema is every key of a register, in the order one is written.
func Schema() []dispatch.Key {
	text := func(name, term, vietnamese, english, example string) dispatch.Key {
		return dispatch.Key{Name: name, Term: term, Kind: dispatch.KindText, Vietnamese: vietnamese, English: english, Example: example}
	}
	day := func(name, term, vietnamese, english string) dispatch.Key {
		return dispatch.Key{Name: name, Term: term, Kind: dispatch.KindDate, Vietnamese: vietnamese, English: english, Example: "2025-08-21"}
	}
	required := func(k dispatch.Key) dispatch.Key { k.Required = true; return k }
	number := required(dispatch.Key{Name: "so", Term: "number", Kind: dispatch.KindNumber,
		Vietnamese: "số", English: "number", Example: "12"})
	series := []dispatch.Key{
		required(text("co_quan", "body", "ký hiệu của cơ quan ban hành", "symbol of the issuing body", "ĐU")),
		required(text("loai", "type", "loại văn bản; bản sao thì ghi ban-sao", "type of document; of a certified copy ban-sao", "cong-van")),
		number,
	}
	return []dispatch.Key{
		{Name: "nhiem_ky", Term: "terms", Kind: dispatch.KindMappings,
			Vietnamese: "các nhiệm kỳ cấp uỷ; sang nhiệm kỳ mới thì số bắt đầu lại từ 01", English: "terms of the party committee; numbers begin at 01 with each",
			Example: `{ten: "2025 - 2030", tu: 2025-08-21}`,
			Keys: []dispatch.Key{
				text("ten", "name", "tên nhiệm kỳ", "name of the term", "2025 - 2030"),
				day("tu", "from", "ngày bắt đầu", "first day"),
				day("den", "to", "ngày cuối cùng", "last day"),
				{Name: "bat_dau", Term: "starts", Kind: dispatch.KindMappings, Keys: series,
					Vietnamese: "số đầu tiên lấy ở sổ này, khi trước đó đã có sổ khác", English: "first numbers of this register, where there was another before it",
					Example: "{co_quan: ĐU, loai: cong-van, so: 181}"},
			}},
		{Name: "chung_so", Term: "shared", Kind: dispatch.KindTexts,
			Vietnamese: "ký hiệu các cơ quan đánh số chung cho mọi loại văn bản, như của đại hội", English: "symbols of bodies that number all types together, as those of a congress", Example: "[ĐH]"},
		{Name: "giu_so", Term: "held", Kind: dispatch.KindMappings,
			Vietnamese: "các số giữ lại, không tự cấp", English: "numbers kept back",
			Example: "{co_quan: ĐU, loai: cong-van, so: 15, ghi_chu: giữ cho công văn mời họp}",
			Keys: append(series[:len(series):len(series)],
				text("ghi_chu", "note", "giữ cho văn bản nào", "what it is held for", "giữ cho công văn mời họp"))},
		{Name: "van_ban", Term: "entries", Kind: dispatch.KindMappings,
			Vietnamese: "các văn bản đã phát hành", English: "documents sent out", Example: "{so: 12, ky_hieu: CV/ĐU, ngay: 2026-07-06, …}",
			Keys: []dispatch.Key{
				number,
				text("ky_hieu", "symbol", "ký hiệu", "symbol", "CV/ĐU"),
				series[0], series[1],
				required(day("ngay", "date", "ngày ký", "day it was signed")),
				text("trich_yeu", "subject", "trích yếu; của văn bản mật thì để trống", "subject; left out of a secret document", "về việc mời họp"),
				text("nguoi_ky", "signer", "người ký", "signer", "Nguyễn Văn A"),
				{Name: "noi_nhan", Term: "recipients", Kind: dispatch.KindRecipients, Keys: recipientKeys(),
					Vietnamese: "những nơi đã gửi, kể cả nơi kính gửi", English: "who had it, addressees included", Example: "[Các chi bộ trực thuộc]"},
				{Name: "so_ban", Term: "copies", Kind: dispatch.KindCount, Vietnamese: "số bản", English: "copies", Example: "26"},
				text("luu", "archive", "nơi lưu", "who files it", "VPĐU"),
				text("mat", "secrecy", "độ mật", "secrecy", "mật"),
				text("tep", "file", "tệp định nghĩa", "file of the definition", "moi-hop.yaml"),
				text("ban_thao", "draft", "mã băm SHA-256 của bản thảo", "SHA-256 of the draft", "9f86d081…"),
			}},
	}
}

// recipientKeys are those of the keys of a recipient in a definition that say who
// had a document, for what and how many.
func recipientKeys() []dispatch.Key {
	var keys []dispatch.Key
	for _, k := range dispatch.Schema() {
		if k.Name != "noi_nhan" {
			continue
		}
		for _, key := range k.Keys {
			if slices.Contains([]string{"ten", "muc_dich", "so_ban"}, key.Name) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// Parse reads the register src; path only names it in messages. Where the list
// has errors nothing may be added to it.
func Parse(path string, src []byte) (*Register, diag.List) {
	r := &Register{Path: path}
	values, list := dispatch.ParseFile(path, src, file())
	if values == nil {
		return r, list
	}
	for _, v := range values["nhiem_ky"].Items {
		t := Term{Name: v.Keys["ten"].Text.Value, From: v.Keys["tu"].Date, To: v.Keys["den"].Date, Pos: v.Pos}
		for _, start := range v.Keys["bat_dau"].Items {
			t.Starts = append(t.Starts, Start{seriesOf(start, &list), start.Keys["so"].Number()})
		}
		r.Terms = append(r.Terms, t)
	}
	for _, v := range values["chung_so"].Items {
		r.Shared = append(r.Shared, v.Text.Value)
	}
	for _, v := range values["giu_so"].Items {
		r.Held = append(r.Held, Hold{seriesOf(v, &list), v.Keys["so"].Number(), v.Keys["ghi_chu"].Text.Value, v.Pos})
	}
	for _, v := range values["van_ban"].Items {
		text := func(key string) string { return v.Keys[key].Text.Value }
		e := Entry{
			Series: seriesOf(v, &list), Number: v.Keys["so"].Number(), Symbol: text("ky_hieu"), Date: v.Keys["ngay"].Date,
			Subject: text("trich_yeu"), Signer: text("nguoi_ky"), Recipients: v.Keys["noi_nhan"].Recipients,
			Copies: v.Keys["so_ban"].Number(), Archive: text("luu"), Secrecy: text("mat"),
			File: text("tep"), Draft: text("ban_thao"), Pos: v.Keys["so"].Pos,
		}
		if d := v.Keys["ngay"]; d.Given() && d.Date.Year != 0 && d.Date.Day == 0 {
			list.Add(diag.New(diag.DayOpen, d.Pos))
		}
		r.Entries = append(r.Entries, e)
	}
	list.Add(r.orderTerms()...)
	return r, list
}

// seriesOf reads the series of an item and tells of a type there is not.
func seriesOf(v dispatch.Value, list *diag.List) Series {
	// A document may go without a number, an entry may not.
	so := v.Keys["so"]
	if told := slices.ContainsFunc(*list, func(d diag.Diagnostic) bool { return d.Pos == so.Pos }); so.Given() && so.Number() == 0 && !told {
		list.Add(diag.New(diag.BadNumber, so.Pos, so.Text.Value))
	}
	s := Series{Body: v.Keys["co_quan"].Text.Value, Type: v.Keys["loai"].Text.Value}
	if typ := v.Keys["loai"]; typ.Given() {
		if !slices.Contains(Types(), s.Type) {
			list.Add(diag.New(diag.UnknownType, typ.Pos, s.Type).Hint(dispatch.Nearest(s.Type, Types())))
		}
	}
	return s
}

// orderTerms puts the terms in the order of their days and tells of two that
// share one.
func (r *Register) orderTerms() diag.List {
	slices.SortStableFunc(r.Terms, func(a, b Term) int {
		return cmp.Or(cmp.Compare(a.From.Year, b.From.Year), cmp.Compare(a.From.Month, b.From.Month), cmp.Compare(a.From.Day, b.From.Day))
	})
	var list diag.List
	for i := 1; i < len(r.Terms); i++ {
		if last := r.Terms[i-1]; last.To.Year != 0 && !last.To.Before(r.Terms[i].From) {
			list.Add(diag.New(diag.RegisterTerms, r.Terms[i].Pos, last.Pos.Line))
		}
	}
	return list
}
