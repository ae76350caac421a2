package register

import (
	"strconv"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
)

// New is a register without an entry, as it is begun.
func New() []byte {
	return []byte(`# Sổ văn bản đi. congvan issue cấp số và ghi thêm vào van_ban; phần trên do văn thư ghi.
#
# Mỗi nhiệm kỳ số bắt đầu lại từ 01; trước khi dùng sổ này đã có văn bản thì ghi số tiếp theo:
# nhiem_ky:
#   - ten: 2025 - 2030
#     tu: 2025-08-21
#     bat_dau:
#       - {co_quan: ĐU, loai: cong-van, so: 181}
#
# Số giữ lại, không tự cấp:
# giu_so:
#   - {co_quan: ĐU, loai: cong-van, so: 15, ghi_chu: giữ cho công văn mời họp}

van_ban:
`)
}

// Add is the register src with one more entry; every other line stays as it is.
// It fails where src does not list its entries line by line.
func Add(src []byte, e Entry) ([]byte, error) {
	item := mapping{}
	item.text("so", strconv.Itoa(e.Number))
	item.text("ky_hieu", e.Symbol)
	item.text("co_quan", e.Body)
	item.text("loai", e.Type)
	item.text("ngay", e.Date.String())
	item.text("trich_yeu", e.Subject)
	item.text("nguoi_ky", e.Signer)
	if len(e.Recipients) > 0 {
		item.add("noi_nhan", recipients(e.Recipients))
	}
	if e.Copies > 0 {
		item.text("so_ban", strconv.Itoa(e.Copies))
	}
	item.text("luu", e.Archive)
	item.text("mat", e.Secrecy)
	item.text("tep", e.File)
	item.text("ban_thao", e.Draft)
	return item.addTo(src, "van_ban")
}

// KeepBack is the register src with one more number held back.
func KeepBack(src []byte, h Hold) ([]byte, error) {
	item := mapping{}
	item.text("co_quan", h.Body)
	item.text("loai", h.Type)
	item.text("so", strconv.Itoa(h.Number))
	item.text("ghi_chu", h.Note)
	return item.addTo(src, "giu_so")
}

// recipients are a list of names, with what else is known of a recipient.
func recipients(all []dispatch.Recipient) *yaml.Node {
	list := &yaml.Node{Kind: yaml.SequenceNode}
	for _, r := range all {
		if !r.Purpose.Present() && r.Copies == 0 {
			list.Content = append(list.Content, scalar(r.Name.Value))
			continue
		}
		item := mapping{}
		item.text("ten", r.Name.Value)
		item.text("muc_dich", r.Purpose.Value)
		if r.Copies > 0 {
			item.text("so_ban", strconv.Itoa(r.Copies))
		}
		item.Kind, item.Style = yaml.MappingNode, yaml.FlowStyle
		list.Content = append(list.Content, &item.Node)
	}
	return list
}

// mapping is keys that are being put together.
type mapping struct{ yaml.Node }

// text adds a key with a text; one without a text is left out.
func (m *mapping) text(key, value string) {
	if value != "" {
		m.add(key, scalar(value))
	}
}

func (m *mapping) add(key string, value *yaml.Node) {
	m.Content = append(m.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, value)
}

// addTo is the file src with the keys as one more item of a list.
func (m *mapping) addTo(src []byte, key string) ([]byte, error) {
	m.Kind = yaml.MappingNode
	item, err := yaml.Dump(&m.Node, yaml.WithCompactSeqIndent(false), yaml.WithLineWidth(-1))
	if err != nil {
		return nil, err
	}
	return dispatch.AddItem(src, key, string(item))
}

// scalar is a text as YAML takes it; the register reads every scalar as a text.
func scalar(text string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: text} }
