package dispatch

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// YAML is the definition written out as an office would type it: every key that
// has a value, in the order of Schema. Of a definition that was read without an
// error Parse makes the same again, but for places, and YAML the same bytes.
// Fields are left out, for what they say stands in the other keys once the
// definition is completed. The error is that of the YAML library.
func (d *Definition) YAML() ([]byte, error) {
	root := d.node()
	if root == nil {
		return nil, nil
	}
	return dumped(root)
}

// node is the definition as nodes; nil where it says nothing.
func (d *Definition) node() *yaml.Node {
	return mappingNode(Schema(), map[string]*yaml.Node{
		"mau":           textNode(d.Template),
		"the_thuc":      textNode(d.Regulation),
		"co_quan":       oneOrList(organisationNodes(append([]Organisation{d.Body}, d.Joint...))),
		"so":            numberNode(d.Number),
		"ky_hieu":       textNode(d.Symbol),
		"dia_danh":      textNode(d.Place),
		"ngay":          dateNode(d.Date),
		"trich_yeu":     textNode(d.Subject),
		"ten_loai":      textNode(d.TypeName),
		"tac_gia":       textNode(d.Author),
		"chu_de":        textNode(d.Theme),
		"trinh_dai_hoi": textNode(d.Presented),
		"kinh_gui":      recipientsNode(d.Addressees),
		"kinh_trinh":    recipientsNode(d.SubmittedTo),
		"can_cu":        listNode(textNodes(d.LegalBases)),
		"noi_dung":      contentNode(d.Content),
		"ky":            oneOrList(signerNodes(d.Signers)),
		"xac_nhan":      attestationNode(d.Attestation),
		"noi_nhan":      recipientsNode(d.Recipients),
		"luu":           textNode(d.Archive),
		"khan":          textNode(d.Urgency),
		"mat":           textNode(d.Secrecy),
		"luu_hanh":      textNode(d.Circulation),
		"du_thao":       countNode(d.Draft),
		"nguoi_soan": mappingNode(keysOf("nguoi_soan"), map[string]*yaml.Node{
			"ky_hieu": textNode(d.Drafter.Symbol),
			"so_ban":  countNode(d.Drafter.Copies),
		}),
		"lien_he":      textNode(d.Contact),
		"phan_gui_lai": contentNode(d.ReturnPart),
		"kem_theo": mappingNode(keysOf("kem_theo"), map[string]*yaml.Node{
			"loai":      textNode(d.Issued.Type),
			"trich_yeu": textNode(d.Issued.Subject),
			"chi_dan":   textNode(d.Issued.Note),
			"noi_dung":  contentNode(d.Issued.Content),
		}),
		"phu_luc":   oneOrList(appendixNodes(d.Appendices)),
		"trinh_bay": choicesNode(d),
	})
}

// dumped is nodes as they are written.
func dumped(root *yaml.Node) ([]byte, error) {
	src, err := yaml.Dump(root, yaml.WithCompactSeqIndent(false), yaml.WithLineWidth(-1))
	if err != nil {
		return nil, err
	}
	return []byte(unshifted(string(src))), nil
}

// keysOf are the keys that a key of every definition has of its own.
func keysOf(name string) []Key {
	key, _ := find(Schema(), name)
	return key.Keys
}

// mappingNode is the keys that have a value, in their order; nil where none has.
func mappingNode(keys []Key, values map[string]*yaml.Node) *yaml.Node {
	out := &yaml.Node{Kind: yaml.MappingNode}
	for _, key := range keys {
		if v := values[key.Name]; v != nil {
			out.Content = append(out.Content, wordNode(key.Name), v)
		}
	}
	if len(out.Content) == 0 {
		return nil
	}
	return out
}

// listNode is a list; nil where it has no item.
func listNode(items []*yaml.Node) *yaml.Node {
	if len(items) == 0 {
		return nil
	}
	return &yaml.Node{Kind: yaml.SequenceNode, Content: items}
}

// oneOrList is a list, or its only item by itself.
func oneOrList(items []*yaml.Node) *yaml.Node {
	if len(items) == 1 {
		return items[0]
	}
	return listNode(items)
}

// wordNode is a number, a day or a word of the schema, which never needs
// quotation marks.
func wordNode(word string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: word} }

// textNode is a text, between quotation marks where YAML would take it for
// something else; nil where there is none.
func textNode(t Text) *yaml.Node {
	if !t.Present() {
		return nil
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: shifted(t.Value)}
}

func textNodes(texts []Text) []*yaml.Node {
	var out []*yaml.Node
	for _, t := range texts {
		out = append(out, textNode(t))
	}
	return out
}

// contentNode is a body as a literal block; nil where nothing is printed.
func contentNode(c Content) *yaml.Node {
	if len(c.Blocks) == 0 {
		return nil
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.LiteralStyle, Value: shifted(c.markup())}
}

func countNode(n int) *yaml.Node {
	if n == 0 {
		return nil
	}
	return wordNode(strconv.Itoa(n))
}

func measureNode(m Measure) *yaml.Node {
	if m.Value == 0 {
		return nil
	}
	return wordNode(strconv.FormatFloat(m.Value, 'f', -1, 64))
}

func numberNode(n Number) *yaml.Node {
	if n.None {
		return wordNode(noNumber)
	}
	return countNode(n.Value)
}

func dateNode(d Date) *yaml.Node {
	if d.Year == 0 {
		return nil
	}
	return wordNode(d.String())
}

func organisationNodes(bodies []Organisation) []*yaml.Node {
	keys := keysOf("co_quan")
	var out []*yaml.Node
	for _, body := range bodies {
		if n := mappingNode(keys, map[string]*yaml.Node{
			"cap_tren":  oneOrList(textNodes(body.Superior)),
			"ten":       oneOrList(textNodes(body.Name)),
			"ky_hieu":   textNode(body.Symbol),
			"trong_cau": textNode(body.InText),
		}); n != nil {
			out = append(out, n)
		}
	}
	return out
}

// signerValues are the values of the keys of a signature.
func signerValues(s Signer) map[string]*yaml.Node {
	return map[string]*yaml.Node{
		"quyen_han": textNode(s.Authority),
		"kiem":      textNode(s.Also),
		"chuc_vu":   textNode(s.Office),
		"ho_ten":    textNode(s.Name),
	}
}

// signerNodes are the signatures; one of which nothing is known is left out.
func signerNodes(signers []Signer) []*yaml.Node {
	keys := keysOf("ky")
	var out []*yaml.Node
	for _, s := range signers {
		if n := mappingNode(keys, signerValues(s)); n != nil {
			out = append(out, n)
		}
	}
	return out
}

func attestationNode(a Attestation) *yaml.Node {
	values := signerValues(a.Signer)
	values["chu_ky_cua"] = textNode(a.Of)
	return mappingNode(keysOf("xac_nhan"), values)
}

func appendixNodes(appendices []Appendix) []*yaml.Node {
	keys := keysOf("phu_luc")
	var out []*yaml.Node
	for _, a := range appendices {
		if n := mappingNode(keys, map[string]*yaml.Node{
			"tieu_de":  textNode(a.Title),
			"chi_dan":  textNode(a.Note),
			"huong":    flagNode(keys, "huong", Flag{On: a.Landscape}),
			"noi_dung": contentNode(a.Content),
		}); n != nil {
			out = append(out, n)
		}
	}
	return out
}

// flagNode is the word of a key of two for a choice that was made.
func flagNode(keys []Key, name string, f Flag) *yaml.Node {
	key, _ := find(keys, name)
	switch {
	case f.On:
		return wordNode(key.Choices[1])
	case f.Pos != diag.Pos{}:
		return wordNode(key.Choices[0])
	}
	return nil
}

// choicesNode is the choices of layout. Where the usual ones alone were made,
// one of them stands for all, lest those of an office's profile take their place.
func choicesNode(d *Definition) *yaml.Node {
	c, keys := d.Choices, keysOf("trinh_bay")
	values := map[string]*yaml.Node{
		"co_chu":           measureNode(c.BodySize),
		"co_chu_ten_loai":  measureNode(c.TypeSize),
		"co_chu_trich_yeu": measureNode(c.SubjectSize),
		"gian_dong":        measureNode(c.LinePitch),
		"thut_dau_dong":    measureNode(c.FirstIndent),
		"cach_doan":        measureNode(c.ParagraphGap),
		"co_chu_bang":      measureNode(c.TableSize),
		"kho_giay":         flagNode(keys, "kho_giay", c.Small),
		"huong":            flagNode(keys, "huong", c.Landscape),
	}
	if c.Duplex {
		values["hai_mat"] = wordNode("true")
	}
	if c.NoteMark == NoteParentheses {
		values["chu_thich"] = wordNode("(1)")
	}
	n := mappingNode(keys, values)
	if _, given := d.Given["trinh_bay"]; n == nil && given {
		return mappingNode(keys, map[string]*yaml.Node{"hai_mat": wordNode("false")})
	}
	return n
}

// shift leads from the surrogates of UTF-16 to characters of private use, which
// no text has.
const shift = 0xE000 - 0xD800

// shifted is s with two characters of private use for each of those behind
// U+FFFF. The YAML library writes those as escapes, and no block with one in it.
func shifted(s string) string {
	var b strings.Builder
	for _, r := range s {
		if high, low := utf16.EncodeRune(r); utf16.IsSurrogate(high) {
			b.WriteRune(high + shift)
			r = low + shift
		}
		b.WriteRune(r)
	}
	return b.String()
}

// unshifted is s as it was before shifted.
func unshifted(s string) string {
	var b strings.Builder
	var high rune
	for _, r := range s {
		switch {
		case !utf16.IsSurrogate(r - shift):
			b.WriteRune(r)
		case high == 0:
			high = r - shift
		default:
			b.WriteRune(utf16.DecodeRune(high, r-shift))
			high = 0
		}
	}
	return b.String()
}
