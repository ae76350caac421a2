// Package dispatch reads the definition of a document: a YAML file whose keys
// are the regulation's own terms and whose text is a small dialect of its own.
// It writes one out again in the same form.
//
// It checks form alone: keys, types, dates, numbers, characters, footnotes. It
// does not know what a document of some type must have, nor how anything
// looks. Every problem carries its place in the file, and one run finds all of
// them.
package dispatch

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// Parse reads the definition src; path only names it in messages. The
// definition is nil where src is not YAML at all; where the list has errors it
// holds what could be read, and nothing may be written from it.
func Parse(path string, src []byte) (*Definition, diag.List) { return ParseFor(path, src, nil) }

// root reads the file src into nodes, or reports why it cannot.
func (p *parser) root(path string, src []byte) *yaml.Node {
	text, ok := p.decode(path, src)
	if !ok {
		return nil
	}
	p.source = newSource(path, text)
	p.source.stands = p.stands
	p.checkCharacters()
	return p.loadYAML()
}

// parse reads the definition src.
func (p *parser) parse(path string, src []byte) (*Definition, diag.List) {
	root := p.root(path, src)
	if root == nil {
		return nil, p.list
	}
	sum := sha256.Sum256(src)
	def := p.definition(root)
	def.Path, def.Hash = path, hex.EncodeToString(sum[:])
	return def, p.list
}

// parser carries what the functions that read one file share.
type parser struct {
	problems
	kind   FileKind
	source *source
	tree   *yaml.Node // of the whole definition
	// fieldsOf are the fields of a template, or is nil where none is known.
	fieldsOf func(template string) []Key
	// profile is that of the office, or nil where there is none.
	profile *Profile
	// stands is where all that is read stands, for a text that no writer wrote.
	stands diag.Pos
	// typing is what is known so far of how the file was typed.
	typing Typing
}

// newParser is a parser of a file of the kind.
func newParser(kind FileKind) *parser {
	return &parser{problems: problems{limit: mostProblems}, kind: kind}
}

// definition reads the keys of the whole file.
func (p *parser) definition(root *yaml.Node) *Definition {
	def := &Definition{}
	p.tree = root
	if n := childOf(root, releaseKey); n != nil && !null(n) {
		// What is issued says all by itself.
		p.profile, p.fieldsOf = nil, nil
	}
	keys, fields := p.withFields(root, p.kind.Keys)
	at := diag.Pos{File: p.source.path}
	f := p.fields(root, "", keys, at)
	def.Given = make(map[string]diag.Pos, len(f))
	for name, v := range f {
		if v.node == nil || !blankNode(v.node) {
			def.Given[name] = p.firstPlace(v.node)
		}
	}

	def.Fields = p.values(fields, f)
	for _, field := range fields {
		delete(f, field.Name)
		delete(def.Given, field.Name)
	}
	def.Template = p.text(f["mau"])
	def.Regulation = p.text(f["the_thuc"])
	def.Date = p.date(f["ngay"])
	def.Body, def.Joint = p.organisations(f["co_quan"])
	def.Number = p.number(f["so"])
	def.Symbol = p.text(f["ky_hieu"])
	def.Place = p.text(f["dia_danh"])
	def.Subject = p.text(f["trich_yeu"])
	def.TypeName = p.text(f["ten_loai"])
	def.Author = p.text(f["tac_gia"])
	def.Theme = p.text(f["chu_de"])
	def.Presented = p.text(f["trinh_dai_hoi"])
	def.Addressees = p.recipients(f["kinh_gui"])
	def.SubmittedTo = p.recipients(f["kinh_trinh"])
	def.LegalBases = p.texts(f["can_cu"])
	def.Content = p.content(f["noi_dung"])
	def.Signers = p.signers(f["ky"], def.Date)
	def.Attestation = p.attestation(f["xac_nhan"])
	def.Recipients = p.recipients(f["noi_nhan"])
	def.Archive = p.text(f["luu"])
	def.Urgency = p.choice(f["khan"])
	def.Secrecy = p.choice(f["mat"])
	def.Circulation = p.text(f["luu_hanh"])
	def.Draft = p.count(f["du_thao"])
	def.Drafter = p.drafter(f["nguoi_soan"])
	def.Contact = p.text(f["lien_he"])
	def.ReturnPart = p.content(f["phan_gui_lai"])
	def.Issued = p.issued(f["kem_theo"])
	def.Appendices = p.appendices(f["phu_luc"])
	def.Choices = p.choices(f["trinh_bay"])
	def.Release = p.release(f[releaseKey])
	def.Typed = p.typed()
	return def
}

// organisations reads the bodies that issue the document: the one that leads,
// and those that issue it with it.
func (p *parser) organisations(v value) (lead Organisation, joint []Organisation) {
	for i, item := range p.items(v) {
		var body Organisation
		switch {
		case p.keyed(item.node):
			body = p.body(p.text(item))
		case item.node.Kind != yaml.MappingNode:
			p.wrongType(item)
			continue
		default:
			body = p.organisation(p.mapping(item), item)
		}
		if i == 0 {
			lead = body
		} else {
			joint = append(joint, body)
		}
	}
	return lead, joint
}

// organisation reads the keys of a body.
func (p *parser) organisation(f map[string]value, v value) Organisation {
	return Organisation{
		Superior: p.texts(f["cap_tren"]),
		Name:     p.texts(f["ten"]),
		Symbol:   p.text(f["ky_hieu"]),
		InText:   p.text(f["trong_cau"]),
		Pos:      p.place(v.node),
	}
}

// mappings are the items of a value that is a mapping or a list of such.
func (p *parser) mappings(v value) []value {
	var out []value
	for _, item := range p.items(v) {
		if item.node.Kind != yaml.MappingNode {
			p.wrongType(item)
			continue
		}
		out = append(out, item)
	}
	return out
}

// signers reads who signs on the given day.
func (p *parser) signers(v value, on Date) []Signer {
	var out []Signer
	for _, item := range p.items(v) {
		switch {
		case p.keyed(item.node):
			if s, ok := p.capacity(p.text(item), on); ok {
				out = append(out, s)
			}
			continue
		case item.node.Kind != yaml.MappingNode:
			p.wrongType(item)
			continue
		}
		if item.node == v.node && blankNode(item.node) {
			continue // as a draft has it
		}
		f := p.mapping(item)
		s := p.signer(f, item)
		if len(f) == 0 {
			p.add(diag.New(diag.EmptyMapping, s.Pos, item.path, strings.Join(names(item.key.Keys), ", ")))
			continue
		}
		out = append(out, s)
	}
	return out
}

// signer reads the keys of a signature.
func (p *parser) signer(f map[string]value, v value) Signer {
	return Signer{
		Authority: p.text(f["quyen_han"]),
		Also:      p.text(f["kiem"]),
		Office:    p.text(f["chuc_vu"]),
		Name:      p.text(f["ho_ten"]),
		Pos:       p.place(v.node),
	}
}

func (p *parser) attestation(v value) Attestation {
	if !v.given() {
		return Attestation{}
	}
	f := p.mapping(v)
	return Attestation{Of: p.text(f["chu_ky_cua"]), Signer: p.signer(f, v)}
}

func (p *parser) issued(v value) Issued {
	if !v.given() {
		return Issued{}
	}
	f := p.mapping(v)
	return Issued{
		Type:    p.text(f["loai"]),
		Subject: p.text(f["trich_yeu"]),
		Note:    p.text(f["chi_dan"]),
		Content: p.content(f["noi_dung"]),
	}
}

func (p *parser) appendices(v value) []Appendix {
	var out []Appendix
	for _, item := range p.mappings(v) {
		f := p.mapping(item)
		out = append(out, Appendix{
			Title:     p.text(f["tieu_de"]),
			Note:      p.text(f["chi_dan"]),
			Landscape: p.isOther(f["huong"]).On,
			Content:   p.content(f["noi_dung"]),
			Pos:       p.place(item.node),
		})
	}
	return out
}

func (p *parser) choices(v value) Choices {
	if !v.given() {
		return Choices{}
	}
	f := p.mapping(v)
	return Choices{
		BodySize:     p.measure(f["co_chu"]),
		TypeSize:     p.measure(f["co_chu_ten_loai"]),
		SubjectSize:  p.measure(f["co_chu_trich_yeu"]),
		LinePitch:    p.measure(f["gian_dong"]),
		FirstIndent:  p.measure(f["thut_dau_dong"]),
		ParagraphGap: p.measure(f["cach_doan"]),
		TableSize:    p.measure(f["co_chu_bang"]),
		NoteMark:     p.noteMark(f["chu_thich"]),
		Duplex:       p.flag(f["hai_mat"]),
		Small:        p.isOther(f["kho_giay"]),
		Landscape:    p.isOther(f["huong"]),
	}
}

func (p *parser) drafter(v value) DrafterMark {
	if !v.given() {
		return DrafterMark{}
	}
	f := p.mapping(v)
	return DrafterMark{Symbol: p.text(f["ky_hieu"]), Copies: p.count(f["so_ban"])}
}

func (p *parser) noteMark(v value) NoteMark {
	if p.choice(v).Value == "(1)" {
		return NoteParentheses
	}
	return NoteNumber
}

// flag is a key that is true or false, in either language.
func (p *parser) flag(v value) bool {
	word := p.choice(v).Value
	return word == "true" || word == "có"
}

// isOther is a key of two words, whether it is the second, the one that is not
// usual.
func (p *parser) isOther(v value) Flag {
	t := p.choice(v)
	return Flag{On: t.Present() && t.Value == v.key.Choices[1], Pos: t.Pos}
}

// choice is the word of a key that may be one of a few, as the schema spells
// it, however its capitals are written, and its marks where no two of the words
// differ in these alone.
func (p *parser) choice(v value) Text {
	t := p.text(v)
	if !t.Present() {
		return Text{}
	}
	var alike []string
	for _, word := range v.key.Choices {
		switch {
		case strings.EqualFold(word, t.Value):
			return Text{Value: word, Pos: t.Pos}
		case fold(word) == fold(t.Value):
			alike = append(alike, word)
		}
	}
	if len(alike) == 1 {
		return Text{Value: alike[0], Pos: t.Pos}
	}
	p.add(diag.New(diag.UnknownValue, t.Pos, v.path, t.Value).Hint(strings.Join(v.key.Choices, ", ")))
	return Text{}
}
