package dispatch

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// Profile is what the documents of an office have in common: its bodies, its
// signers with their capacities and terms, and what a document says where it
// says nothing else.
type Profile struct {
	Path string
	// Bodies are in the order they are given: the first issues a document that
	// names none.
	Bodies     []NamedBody
	Signers    []Capacity
	Recipients []Recipient // noi_nhan
	Archive    Text        // luu
	Contact    Text        // lien_he
	Choices    Choices     // trinh_bay
	// Spelling is the word "uỷ" or "ủy" (chinh_ta), which says where the office
	// puts the mark of a tone; "" where the profile does not say.
	Spelling string
	// Rulings are what the office makes of findings of congvan check (kiem_tra).
	Rulings []Ruling
	given   map[string]diag.Pos
}

// NamedBody is a body of the office under the key that definitions call it by.
type NamedBody struct {
	Key   Text // khoa
	Place Text // dia_danh
	Organisation
}

// Capacity is a person in an office that signs, and the days it is theirs.
type Capacity struct {
	Key Text // khoa
	Signer
	From, To Date // tu, den; open where not given
}

// ProfileSchema is every key of a profile, in the order one is written.
func ProfileSchema() []Key {
	var body, signer []Key
	var rest []Key
	for _, k := range Schema() {
		switch k.Name {
		case "co_quan":
			body = k.Keys
		case "ky":
			signer = k.Keys
		case "dia_danh":
			body = append(body[:len(body):len(body)], k)
		case "noi_nhan", "luu", "lien_he", "trinh_bay":
			rest = append(rest, k)
		}
	}
	rest = append(rest, Key{Name: "chinh_ta", Term: "spelling", Kind: KindChoice, Choices: []string{"uỷ", "ủy"},
		Vietnamese: "cách bỏ dấu của lời văn trong mẫu: uỷ, hoà hoặc ủy, hòa", English: "where the words of the templates bear the mark of a tone: uỷ, hoà or ủy, hòa", Example: "ủy"})
	rest = append(rest, rulingKey())
	key := Key{Name: "khoa", Term: "key", Kind: KindText, Required: true,
		Vietnamese: "tên gọi tắt, dùng trong định nghĩa", English: "what definitions call it by", Example: "dang-uy"}
	day := func(name, term, vietnamese, english string) Key {
		return Key{Name: name, Term: term, Kind: KindDate, Vietnamese: vietnamese, English: english, Example: "2025-07-01"}
	}
	return append([]Key{
		{Name: "co_quan", Term: "bodies", Kind: KindMappings, Required: true,
			Vietnamese: "các cơ quan của văn phòng, cơ quan thường dùng đứng trước", English: "bodies of the office, the usual one first",
			Example: "{khoa: dang-uy, ten: ĐẢNG ỦY XÃ THẠCH QUẢNG, ky_hieu: ĐU}", Keys: append([]Key{key}, body...)},
		{Name: "nguoi_ky", Term: "signers", Kind: KindMappings,
			Vietnamese: "người ký với từng tư cách, từ ngày nào đến ngày nào", English: "signers in each capacity, from when to when",
			Example: "{khoa: pbt, quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A, tu: 2025-07-01}",
			Keys: append(append([]Key{key}, signer...),
				day("tu", "from", "ngày bắt đầu", "first day"), day("den", "to", "ngày cuối cùng", "last day"))},
	}, rest...)
}

// ParseProfile reads the profile of an office; path only names it in messages.
// The profile is nil where src is not YAML at all.
func ParseProfile(path string, src []byte) (*Profile, diag.List) {
	p := newParser(profileFile())
	root := p.root(path, src)
	if root == nil {
		return nil, p.list
	}
	f := p.fields(root, "", p.kind.Keys, diag.Pos{File: path})
	out := &Profile{Path: path, given: map[string]diag.Pos{}}
	for name, v := range f {
		if v.node != nil && !blankNode(v.node) {
			out.given[name] = p.firstPlace(v.node)
		}
	}
	for _, item := range p.mappings(f["co_quan"]) {
		keys := p.mapping(item)
		out.Bodies = append(out.Bodies, NamedBody{p.text(keys["khoa"]), p.text(keys["dia_danh"]), p.organisation(keys, item)})
	}
	for _, item := range p.mappings(f["nguoi_ky"]) {
		keys := p.mapping(item)
		out.Signers = append(out.Signers, Capacity{p.text(keys["khoa"]), p.signer(keys, item), p.date(keys["tu"]), p.date(keys["den"])})
	}
	p.checkBodies(out.Bodies)
	p.checkTerms(out.Signers)
	out.Recipients = p.recipients(f["noi_nhan"])
	out.Archive = p.text(f["luu"])
	out.Contact = p.text(f["lien_he"])
	out.Choices = p.choices(f["trinh_bay"])
	out.Spelling = p.choice(f["chinh_ta"]).Value
	out.Rulings = p.rulings(f["kiem_tra"])
	return out, p.list
}

// body is the body of the office that a key calls; where there is none, which is
// told, the usual one, so that nothing else is missed for it.
func (p *parser) body(key Text) Organisation {
	var keys []string
	for _, b := range p.profile.Bodies {
		if sameKey(b.Key, key) {
			return b.Organisation
		}
		keys = append(keys, b.Key.Value)
	}
	p.add(diag.New(diag.NotInProfile, key.Pos, key.Value, p.profile.Path).Hint(Nearest(key.Value, keys)))
	if len(p.profile.Bodies) == 0 {
		return Organisation{}
	}
	return p.profile.Bodies[0].Organisation
}

// capacity is who signs under a key on the day of the document.
func (p *parser) capacity(key Text, on Date) (Signer, bool) {
	var keys []string
	known := false
	for _, c := range p.profile.Signers {
		if !sameKey(c.Key, key) {
			if !slices.Contains(keys, c.Key.Value) {
				keys = append(keys, c.Key.Value)
			}
			continue
		}
		if c.Holds(on) {
			return c.Signer, true
		}
		known = true
	}
	if known {
		p.add(diag.New(diag.NobodyHolds, key.Pos, key.Value, p.profile.Path))
	} else {
		p.add(diag.New(diag.NotInProfile, key.Pos, key.Value, p.profile.Path).Hint(Nearest(key.Value, keys)))
	}
	return Signer{}, false
}

// Holds says whether the capacity is held on a day; a part of the day that is
// open is no hindrance.
func (c Capacity) Holds(on Date) bool {
	return on.Within(c.From, c.To)
}

// CompleteFrom gives d what it and its template leave to the profile of the
// office: the usual body and its place, who signs in the capacity that is
// asked for, the recipients and what else every document of the office has.
func (d *Definition) CompleteFrom(profile *Profile) {
	if len(profile.Bodies) > 0 {
		usual := profile.Bodies[0]
		d.leave("co_quan", func() { d.Body = usual.Organisation })
		for _, b := range profile.Bodies {
			if place := b.Place; place.Present() && b.Named(d.Body) {
				d.leave("dia_danh", func() { d.Place = place })
			}
		}
	}
	for i := range d.Signers {
		s := &d.Signers[i]
		for _, c := range profile.Signers {
			if !s.Name.Present() && c.Holds(d.Date) && sameText(c.Authority, s.Authority) && sameText(c.Office, s.Office) && sameText(c.Also, s.Also) {
				s.Name = c.Name
			}
		}
	}
	for key, part := range map[string]func(){
		"noi_nhan":  func() { d.Recipients = profile.Recipients },
		"luu":       func() { d.Archive = profile.Archive },
		"lien_he":   func() { d.Contact = profile.Contact },
		"trinh_bay": func() { d.Choices = profile.Choices },
	} {
		if _, ok := profile.given[key]; ok {
			d.leave(key, part)
		}
	}
}

// Brings says whether every document of the office has a key from the profile.
func (p *Profile) Brings(key string) bool {
	switch key {
	case "co_quan":
		return len(p.Bodies) > 0
	case "dia_danh":
		return len(p.Bodies) > 0 && p.Bodies[0].Place.Present()
	}
	_, ok := p.given[key]
	return ok
}

// leave does what gives d a part that it does not give itself.
func (d *Definition) leave(key string, part func()) {
	if _, own := d.Given[key]; !own {
		part()
		d.Given[key] = d.Template.Pos
	}
}

func sameText(a, b Text) bool { return strings.EqualFold(a.Value, b.Value) }

// keyed says whether the value of co_quan or ky is a key of the profile.
func (p *parser) keyed(n *yaml.Node) bool { return p.profile != nil && n.Kind == yaml.ScalarNode }
