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
	Template Text     // mau, the template it was drafted from
	Sources  []Source // lay_tu, what it took its parts from
	Seal     Text     // niem_phong, the SHA-256 of all that stands above phat_hanh
	Draft    string   // ban_thao, the file as it was before it was issued
	Pos      diag.Pos
}

// Source is a file that a definition took parts from, and its SHA-256 in
// lower-case hexadecimal.
type Source struct{ Name, Hash string }

// Released says whether the definition has been issued.
func (d *Definition) Released() bool { return d.Release.Pos != diag.Pos{} }

// releaseKeys are the keys of a release.
func releaseKeys() []Key {
	hash := func(name, term, vietnamese, english string) Key {
		return Key{Name: name, Term: term, Kind: KindText, Required: true, Vietnamese: vietnamese, English: english, Example: "9f86d081…"}
	}
	return []Key{
		{Name: "mau", Term: "template", Kind: KindText, Required: true,
			Vietnamese: "mẫu đã dùng để soạn", English: "template it was drafted from", Example: "cv-trien-khai"},
		{Name: "lay_tu", Term: "sources", Kind: KindMappings,
			Vietnamese: "các tệp mà văn bản đã lấy nội dung", English: "files that parts of it were taken from", Example: "{tep: co-quan.yaml, ma_bam: 9f86d081…}",
			Keys: []Key{
				{Name: "tep", Term: "file", Kind: KindText, Required: true, Vietnamese: "tên tệp", English: "name of the file", Example: "co-quan.yaml"},
				hash("ma_bam", "hash", "mã băm SHA-256 của tệp", "its SHA-256"),
			}},
		hash("niem_phong", "seal", "mã băm SHA-256 của phần trên phat_hanh", "SHA-256 of what stands above phat_hanh"),
		{Name: "ban_thao", Term: "draft", Kind: KindText,
			Vietnamese: "định nghĩa trước khi phát hành, nguyên văn", English: "the definition before it was issued, word for word", Example: "mau: cv-trien-khai …"},
	}
}

// Freeze is the definition d as a file that has been issued: all its parts, and
// below them what it was made from. draft is the file it was before.
func Freeze(d *Definition, template string, sources []Source, draft []byte) ([]byte, error) {
	text, err := d.YAML()
	if err != nil {
		return nil, err
	}
	text = append([]byte("# Văn bản đã phát hành, không sửa ở đây nữa. Sai sót thì đính chính: congvan new cv-dinh-chinh --ve TỆP\n"), text...)
	sum := sha256.Sum256(text)
	list := &yaml.Node{Kind: yaml.SequenceNode}
	for _, s := range sources {
		item := mappingOf("tep", s.Name, "ma_bam", s.Hash)
		item.Style = yaml.FlowStyle
		list.Content = append(list.Content, item)
	}
	release := mappingOf("mau", template)
	if len(list.Content) > 0 {
		release.Content = append(release.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: "lay_tu"}, list)
	}
	below := mappingOf("niem_phong", hex.EncodeToString(sum[:]), "ban_thao", lineEnds(string(draft)))
	below.Content[3].Style = yaml.LiteralStyle
	release.Content = append(release.Content, below.Content...)
	root := &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: releaseKey}, release}}
	out, err := yaml.Dump(root, yaml.WithCompactSeqIndent(false), yaml.WithLineWidth(-1))
	return append(text, out...), err
}

// mappingOf is a mapping of texts.
func mappingOf(pairs ...string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	for i := 0; i < len(pairs); i += 2 {
		n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: pairs[i]},
			&yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: pairs[i+1]})
	}
	return n
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
	r := Release{Template: p.text(f["mau"]), Seal: p.text(f["niem_phong"]), Pos: p.place(v.node)}
	for _, item := range p.mappings(f["lay_tu"]) {
		keys := p.mapping(item)
		r.Sources = append(r.Sources, Source{p.text(keys["tep"]).Value, p.text(keys["ma_bam"]).Value})
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
