package distribution

import (
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// Name is the name of the file of a directory, which stands beside the profile of
// the office.
const Name = "danh-ba.yaml"

// file is the directory as a whole.
func file() dispatch.FileKind {
	return dispatch.FileKind{Words: diag.Words{Vi: "danh bạ", En: "the directory"}, Begins: "noi_nhan:", Keys: Schema()}
}

// to is the word that purposes begin with; the directory may leave it out.
const to = "để "

// Schema is every key of a directory, in the order one is written.
func Schema() []dispatch.Key {
	text := func(name, term, vietnamese, english, example string) dispatch.Key {
		return dispatch.Key{Name: name, Term: term, Kind: dispatch.KindText, Vietnamese: vietnamese, English: english, Example: example}
	}
	choice := func(k dispatch.Key, choices []string) dispatch.Key {
		k.Kind, k.Choices = dispatch.KindChoice, choices
		return k
	}
	day := func(name, term, vietnamese, english string) dispatch.Key {
		return dispatch.Key{Name: name, Term: term, Kind: dispatch.KindDate, Vietnamese: vietnamese, English: english, Example: "2025-07-01"}
	}
	required := func(k dispatch.Key) dispatch.Key { k.Required = true; return k }
	count := func(name, term, vietnamese, english, example string) dispatch.Key {
		return dispatch.Key{Name: name, Term: term, Kind: dispatch.KindCount, Vietnamese: vietnamese, English: english, Example: example}
	}
	key := func(example string) dispatch.Key {
		return required(text("khoa", "key", "tên gọi tắt, dùng trong định nghĩa và trong nhóm", "what definitions and groups call it by", example))
	}
	purposes := Purposes()
	for _, p := range Purposes() {
		purposes = append(purposes, strings.TrimPrefix(p, to))
	}
	return []dispatch.Key{
		{Name: "noi_nhan", Term: "places", Kind: dispatch.KindMappings,
			Vietnamese: "các cơ quan, cá nhân thường nhận văn bản", English: "bodies and people that documents are sent to",
			Example: "{khoa: vp-tinh-uy, ten: Văn phòng Tỉnh uỷ, muc_dich: để báo cáo}",
			Keys: []dispatch.Key{
				key("vp-tinh-uy"),
				required(text("ten", "name", "tên in trên văn bản", "name as it is printed", "Văn phòng Tỉnh uỷ")),
				text("ten_gon", "short_name", "tên gọn", "short name", "VPTU"),
				choice(text("loai", "kind", "cơ quan hoặc cá nhân; bỏ trống là cơ quan", "a body (cơ quan) or a person (cá nhân); left out, a body", person), []string{body, person}),
				text("cap", "level", "cấp", "level", "tỉnh"),
				count("thu_tu", "order", "thứ tự ưu tiên, 1 đứng đầu; bỏ trống thì theo thứ tự trong danh bạ, sau những nơi có ghi", "order of precedence, 1 first; left out, as it stands in the directory, behind those that have one", "1"),
				text("dia_chi", "address", "địa chỉ", "address", "Số 9A, đường Nguyễn Trãi"),
				text("thu_dien_tu", "email", "địa chỉ thư điện tử", "e-mail", "vanphong@example.vn"),
				count("so_ban", "copies", "số bản thường gửi; bỏ trống là 1", "copies it usually gets; left out, 1", "2"),
				choice(text("muc_dich", "purpose", "thường gửi để làm gì", "what it is usually sent for", Purposes()[0]), purposes),
				choice(text("kenh", "channel", "gửi bằng cách nào", "the way it is sent by", Channels()[0]), Channels()),
				day("tu", "from", "ngày bắt đầu có", "first day it exists"),
				day("den", "to", "ngày cuối cùng còn", "last day it exists"),
			}},
		{Name: "nhom", Term: "groups", Kind: dispatch.KindMappings,
			Vietnamese: "các nhóm nơi nhận, gồm cả nhóm của nhóm", English: "groups of these, and groups of groups",
			Example: "{khoa: chi-bo, ten: Các chi bộ trực thuộc, gom: [chi-bo-thon-1, chi-bo-thon-2]}",
			Keys: []dispatch.Key{
				key("chi-bo"),
				required(text("ten", "name", "lời đứng thay cho nhóm trên văn bản", "words that stand for it on paper", "Các chi bộ trực thuộc")),
				{Name: "gom", Term: "members", Kind: dispatch.KindNamed, Required: true,
					Vietnamese: "khoá của các nơi nhận và nhóm trong nhóm này", English: "keys of the places and groups in it",
					Example: "[chi-bo-thon-1, {khoa: chi-bo-thon-2, den: 2026-06-30}]",
					Keys: []dispatch.Key{
						required(text("khoa", "key", "khoá của nơi nhận hoặc nhóm", "key of a place or a group", "chi-bo-thon-1")),
						day("tu", "from", "ngày vào nhóm", "first day it belongs to the group"),
						day("den", "to", "ngày cuối cùng ở trong nhóm", "last day it belongs to the group"),
					}},
			}},
	}
}

// The kinds of places.
const (
	body   = "cơ quan"
	person = "cá nhân"
)

// Parse reads the directory src; path only names it in messages. Where the list
// has errors nothing may be sent by it.
func Parse(path string, src []byte) (*Directory, diag.List) {
	d := &Directory{Path: path}
	values, list := dispatch.ParseFile(path, src, file())
	for _, v := range values["noi_nhan"].Items {
		text := func(key string) string { return v.Keys[key].Text.Value }
		d.Places = append(d.Places, Place{
			Key: text("khoa"), Name: text("ten"), Short: text("ten_gon"), Person: text("loai") == person,
			Level: text("cap"), Order: v.Keys["thu_tu"].Number(), Address: text("dia_chi"), Email: text("thu_dien_tu"),
			Copies: v.Keys["so_ban"].Number(), Purpose: purpose(text("muc_dich")), Channel: text("kenh"),
			From: v.Keys["tu"].Date, To: v.Keys["den"].Date, Pos: keyPlace(v),
		})
	}
	for _, v := range values["nhom"].Items {
		g := Group{Key: v.Keys["khoa"].Text.Value, Name: v.Keys["ten"].Text.Value, Pos: keyPlace(v)}
		for _, m := range v.Keys["gom"].Items {
			g.Members = append(g.Members, Member{m.Keys["khoa"].Text.Value, m.Keys["tu"].Date, m.Keys["den"].Date, keyPlace(m)})
		}
		d.Groups = append(d.Groups, g)
	}
	list.Add(d.check()...)
	return d, list
}

// purpose is a purpose with the word that it begins with.
func purpose(text string) string {
	if text == "" || strings.HasPrefix(text, to) {
		return text
	}
	return to + text
}

// keyPlace is where the key of an item stands, or the item where it has none.
func keyPlace(v dispatch.Value) diag.Pos {
	if key := v.Keys["khoa"]; key.Given() {
		return key.Pos
	}
	return v.Pos
}
