package dispatch

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// releaseKey is the key of what issuing wrote into a definition.
const releaseKey = "phat_hanh"

// Release is what a definition was issued from (phat_hanh): it makes the
// definition a document of its own, which no template and no profile touches any
// more.
type Release struct {
	Template  Text       // mau, the template it was drafted from
	Sources   []Source   // lay_tu, what it took its parts from
	Receivers []Receiver // noi_nhan, who received it, whatever became of their groups
	Frame     Text       // khung, the SHA-256 of the office's Word file it was made in, "" without one
	Seal      Text       // niem_phong, the SHA-256 of all that stands above phat_hanh
	Draft     string     // ban_thao, the file as it was before it was issued
	Pos       diag.Pos
}

// Receiver is one who received an issued document.
type Receiver struct {
	Name     Text     // ten
	Key      string   // khoa, "" of whom no directory named
	Address  string   // dia_chi
	Email    string   // thu_dien_tu
	Channel  string   // kenh
	Purposes []string // muc_dich
	Copies   int      // so_ban
	Printed  bool     // in: stands on the page by itself or as one of a group
	Through  string   // theo, the words of Kính gửi or Nơi nhận that it was meant by, "" where its name is
}

// Source is a file that a definition took parts from, and its SHA-256 in
// lower-case hexadecimal.
type Source struct{ Name, Hash string }

// Released says whether the definition has been issued.
func (d *Definition) Released() bool { return d.Release.Pos != diag.Pos{} }

// releaseKeys are the keys of a release.
func releaseKeys() []Key {
	return []Key{
		{Name: "mau", Term: "template", Kind: KindText, Required: true,
			Vietnamese: "mẫu đã dùng để soạn", English: "template it was drafted from", Example: "cv-trien-khai"},
		{Name: "lay_tu", Term: "sources", Kind: KindMappings,
			Vietnamese: "các tệp mà văn bản đã lấy nội dung", English: "files that parts of it were taken from", Example: "{tep: co-quan.yaml, ma_bam: 9f86d081…}",
			Keys: releaseSource()},
		{Name: "noi_nhan", Term: "receivers", Kind: KindMappings,
			Vietnamese: "mọi nơi đã nhận văn bản", English: "all who received it", Example: "{ten: Văn phòng Tỉnh ủy, muc_dich: [để báo cáo], so_ban: 1}",
			Keys: releaseReceiver()},
		{Name: "khung", Term: "frame", Kind: KindText,
			Vietnamese: "mã băm SHA-256 của mau/khung.docx đã dùng", English: "SHA-256 of the mau/khung.docx it was made in", Example: "9f86d081…"},
		{Name: "niem_phong", Term: "seal", Kind: KindText, Required: true,
			Vietnamese: "mã băm SHA-256 của phần trên phat_hanh", English: "SHA-256 of what stands above phat_hanh", Example: "9f86d081…"},
		{Name: "ban_thao", Term: "draft", Kind: KindText,
			Vietnamese: "định nghĩa trước khi phát hành, nguyên văn", English: "the definition before it was issued, word for word", Example: "mau: cv-trien-khai …"},
	}
}

// releaseSource are the keys of a source.
func releaseSource() []Key {
	return []Key{
		{Name: "tep", Term: "file", Kind: KindText, Required: true, Vietnamese: "tên tệp", English: "name of the file", Example: "co-quan.yaml"},
		{Name: "ma_bam", Term: "hash", Kind: KindText, Required: true, Vietnamese: "mã băm SHA-256 của tệp", English: "its SHA-256", Example: "9f86d081…"},
	}
}

// releaseReceiver are the keys of a receiver.
func releaseReceiver() []Key {
	text := func(name, term, vietnamese, english, example string) Key {
		return Key{Name: name, Term: term, Kind: KindText, Vietnamese: vietnamese, English: english, Example: example}
	}
	name := text("ten", "name", "tên nơi nhận", "name of the receiver", "Văn phòng Tỉnh ủy")
	name.Required = true
	return []Key{
		name,
		text("khoa", "key", "khoá trong danh bạ", "its key in the directory", "vp-tinh-uy"),
		text("dia_chi", "address", "địa chỉ", "address", "Số 1, đường Lê Lợi"),
		text("thu_dien_tu", "email", "thư điện tử", "e-mail", "vptu@example.vn"),
		text("kenh", "channel", "kênh gửi", "way it was sent by", "giấy"),
		{Name: "muc_dich", Term: "purposes", Kind: KindTexts, Vietnamese: "các mục đích gửi", English: "what it was sent for", Example: "[để báo cáo]"},
		{Name: "so_ban", Term: "copies", Kind: KindCount, Vietnamese: "số bản", English: "copies", Example: "2"},
		{Name: "in", Term: "print", Kind: KindChoice, Choices: []string{printings()[PrintAll], printings()[PrintNothing]}, Default: printings()[PrintAll],
			Vietnamese: "có in ở nơi nhận hay không", English: "whether it is printed", Example: "không"},
		text("theo", "through", "dòng của kính gửi, nơi nhận mà nơi này thuộc vào, khi khác tên", "line of kính gửi or nơi nhận that it belongs to, where that is not its name", "Các chi bộ trực thuộc"),
	}
}

// Freeze is the definition d as a file that has been issued: all its parts, and
// below them what it was made from, as r says but for the seal.
func Freeze(d *Definition, r Release) ([]byte, error) {
	text, err := d.YAML()
	if err != nil {
		return nil, err
	}
	text = append([]byte("# Văn bản đã phát hành, không sửa ở đây nữa. Sai sót thì đính chính: congvan new cv-dinh-chinh --ve TỆP\n"), text...)
	sum := sha256.Sum256(text)
	var sources []*yaml.Node
	for _, s := range r.Sources {
		item := mappingNode(releaseSource(), map[string]*yaml.Node{"tep": textNode(Text{Value: s.Name}), "ma_bam": textNode(Text{Value: s.Hash})})
		item.Style = yaml.FlowStyle
		sources = append(sources, item)
	}
	release := mappingNode(releaseKeys(), map[string]*yaml.Node{
		"mau":        textNode(r.Template),
		"lay_tu":     listNode(sources),
		"noi_nhan":   listNode(receiverNodes(r.Receivers)),
		"khung":      textNode(r.Frame),
		"niem_phong": textNode(Text{Value: hex.EncodeToString(sum[:])}),
		"ban_thao":   {Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.LiteralStyle, Value: shifted(lineEnds(r.Draft))},
	})
	out, err := dumped(&yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{wordNode(releaseKey), release}})
	return append(text, out...), err
}

// receiverNodes are the receivers, the keys of one on its line.
func receiverNodes(receivers []Receiver) []*yaml.Node {
	word := func(text string) *yaml.Node { return textNode(Text{Value: text}) }
	var out []*yaml.Node
	for _, r := range receivers {
		var purposes []*yaml.Node
		for _, p := range r.Purposes {
			purposes = append(purposes, word(p))
		}
		values := map[string]*yaml.Node{
			"ten": textNode(r.Name), "khoa": word(r.Key), "dia_chi": word(r.Address), "thu_dien_tu": word(r.Email),
			"kenh": word(r.Channel), "muc_dich": listNode(purposes), "so_ban": countNode(r.Copies), "theo": word(r.Through),
		}
		if !r.Printed {
			values["in"] = wordNode(printings()[PrintNothing])
		}
		n := mappingNode(releaseReceiver(), values)
		n.Style = yaml.FlowStyle
		out = append(out, n)
	}
	return out
}

// lineEnds is a text with single line feeds and without a byte order mark.
func lineEnds(text string) string {
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	return strings.ReplaceAll(text, "\r", "\n")
}

// release reads what a definition was issued from, and tells where what it says
// has been changed since.
func (p *parser) release(v value) Release {
	if !v.given() {
		return Release{}
	}
	f := p.mapping(v)
	r := Release{Template: p.text(f["mau"]), Frame: p.text(f["khung"]), Seal: p.text(f["niem_phong"]), Pos: p.place(v.node)}
	for _, item := range p.mappings(f["lay_tu"]) {
		keys := p.mapping(item)
		r.Sources = append(r.Sources, Source{p.text(keys["tep"]).Value, p.text(keys["ma_bam"]).Value})
	}
	for _, item := range p.mappings(f["noi_nhan"]) {
		keys := p.mapping(item)
		to := Receiver{
			Name: p.text(keys["ten"]), Key: p.text(keys["khoa"]).Value, Address: p.text(keys["dia_chi"]).Value, Email: p.text(keys["thu_dien_tu"]).Value,
			Channel: p.text(keys["kenh"]).Value, Copies: p.count(keys["so_ban"]), Printed: p.choice(keys["in"]).Value != printings()[PrintNothing],
			Through: p.text(keys["theo"]).Value,
		}
		for _, purpose := range p.texts(keys["muc_dich"]) {
			to.Purposes = append(to.Purposes, purpose.Value)
		}
		r.Receivers = append(r.Receivers, to)
	}
	if draft := f["ban_thao"]; draft.given() && draft.node.Kind == yaml.ScalarNode {
		r.Draft = draft.node.Value
	}
	above := p.source.text[:p.source.at(keyLine(p.tree, releaseKey), 1)]
	if sum := sha256.Sum256([]byte(above)); r.Seal.Present() && r.Seal.Value != hex.EncodeToString(sum[:]) {
		p.add(diag.New(diag.ChangedSinceIssued, r.Seal.Pos))
	}
	return r
}

// keyLine is the line of a key of the whole file.
func keyLine(root *yaml.Node, name string) int {
	if at := childAt(root, name); at >= 0 {
		return root.Content[at].Line
	}
	return 1
}
