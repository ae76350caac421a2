package templates

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// file is the file of a template as a whole.
func file() dispatch.FileKind {
	return dispatch.FileKind{Words: diag.Words{Vi: "mẫu", En: "the template"}, Begins: "loai: cong-van", Keys: FileKeys()}
}

// textKey is the key of the text of a template.
const textKey = "van_ban"

// deepest is how many groups of fields may stand in one another.
const deepest = 4

// FileKeys is every key of the file of a template, in the order one is written.
// The reader, its messages and the schema that editors use follow it.
func FileKeys() []dispatch.Key {
	return []dispatch.Key{
		{Name: "loai", Term: "type", Kind: dispatch.KindText, Required: true,
			Vietnamese: "loại văn bản; xem congvan list types", English: "type of document; see congvan list types", Example: "cong-van"},
		{Name: "ten", Term: "name", Kind: dispatch.KindText,
			Vietnamese: "mẫu dùng để làm gì", English: "what the template is for", Example: "công văn mời giao ban"},
		fieldsKey(deepest),
		{Name: textKey, Term: "text", Kind: dispatch.KindAny,
			Vietnamese: "lời văn của mẫu: các khoá của một định nghĩa, trường viết giữa {{ và }}", English: "the text of the template: keys of a definition with fields between {{ and }}",
			Example: "{trich_yeu: \"về việc {{.viec}}\"}"},
	}
}

// fieldsKey is the key of a list of fields, in which groups may stand so deep.
func fieldsKey(depth int) dispatch.Key {
	keys := []dispatch.Key{
		{Name: "khoa", Term: "key", Kind: dispatch.KindText, Required: true,
			Vietnamese: "tên trường, chữ thường không dấu, nối bằng _", English: "name of the field: small letters without marks, joined by _", Example: "cuoc_hop"},
		{Name: "kieu", Term: "kind", Kind: dispatch.KindChoice, Required: true, Choices: kindNames(),
			Vietnamese: "kiểu giá trị: " + kindWords(), English: "kind of its value", Example: string(Text)},
		yesOrNo("nhieu", "many", "ghi được thành danh sách", "takes a list"),
		yesOrNo("bat_buoc", "required", "bắt buộc phải điền", "must be filled in"),
		{Name: "la", Term: "words", Kind: dispatch.KindText, Required: true,
			Vietnamese: "trường này là gì, hiện cho người soạn", English: "what the field holds, shown to the writer", Example: "cuộc họp"},
		{Name: "lua_chon", Term: "choices", Kind: dispatch.KindTexts,
			Vietnamese: "các giá trị được chọn, của kiểu " + string(Choice), English: "what it may be, of the kind " + string(Choice), Example: "[trực tiếp, trực tuyến]"},
		{Name: "mac_dinh", Term: "default", Kind: dispatch.KindText,
			Vietnamese: "giá trị khi để trống", English: "what it is taken for where it is left empty", Example: "Hội trường"},
		{Name: "lay_tu", Term: "from", Kind: dispatch.KindChoice, Choices: []string{string(FromDocument), string(FromReceivers)},
			Vietnamese: "lấy từ văn bản đã phát hành nêu ở --ve: van_ban (viện dẫn nó) hoặc noi_nhan (các nơi đã nhận nó)", English: "what it takes of the issued document that --ve names: van_ban, its citation, or noi_nhan, who had it", Example: string(FromDocument)},
		yesOrNo("tung_noi", "each", "mỗi giá trị là một nơi gửi, dựng riêng được mỗi nơi một tờ", "its values are whom the document is for, each with a sheet of its own where asked"),
		{Name: "vi_du", Term: "example", Kind: dispatch.KindAny,
			Vietnamese: "ví dụ, dùng khi xem mẫu", English: "an example, by which the template is shown", Example: "giao ban tháng 7"},
	}
	if depth > 1 {
		keys = append(keys, fieldsKey(depth-1))
	}
	return dispatch.Key{Name: "truong", Term: "fields", Kind: dispatch.KindMappings,
		Vietnamese: "các trường người soạn điền; trong kiểu " + string(Group) + " là các trường con", English: "what the writer fills in; of the kind " + string(Group) + " its own fields",
		Example: "[{khoa: cuoc_hop, kieu: chu, la: cuộc họp}]", Keys: keys}
}

func yesOrNo(name, term, vietnamese, english string) dispatch.Key {
	return dispatch.Key{Name: name, Term: term, Kind: dispatch.KindChoice, Choices: []string{"true", "false", "có", "không"},
		Vietnamese: vietnamese, English: english, Example: "true"}
}

// TextKeys are the keys that the text of a template may bring: those of a
// definition but the one that names the template.
func TextKeys() []dispatch.Key {
	return slices.DeleteFunc(dispatch.Schema(), func(k dispatch.Key) bool { return k.Name == "mau" })
}

// RepeatKeys are those of an item of a list in the text that stands once for
// every value of a field.
func RepeatKeys() []dispatch.Key {
	return []dispatch.Key{
		{Name: repeatKey, Term: "repeat", Kind: dispatch.KindText, Required: true,
			Vietnamese: "trường danh sách mà mục này lặp theo", English: "the list for whose every value the item stands", Example: "nhiem_vu"},
		{Name: itemKey, Term: "item", Kind: dispatch.KindAny, Required: true,
			Vietnamese: "nội dung của một lần lặp; {{.muc}} là giá trị", English: "what each turn makes; {{.muc}} is the value", Example: "\"{{.muc}}\""},
	}
}

// kinds are the kinds a field may be, each with what its value is.
func kinds() []struct {
	kind  Kind
	words string
} {
	return []struct {
		kind  Kind
		words string
	}{
		{Text, "một dòng chữ"},
		{Body, "các đoạn văn, bảng, chú thích"},
		{Day, "ngày, hoặc tháng, năm"},
		{Count, "số nguyên từ 0, ví dụ 1.200.000"},
		{Choice, "một trong các lua_chon"},
		{Cited, "văn bản được viện dẫn"},
		{Group, "các truong con"},
	}
}

func kindNames() []string {
	var names []string
	for _, k := range kinds() {
		names = append(names, string(k.kind))
	}
	return names
}

// kindWords are the kinds as one line explains them.
func kindWords() string {
	var words []string
	for _, k := range kinds() {
		words = append(words, string(k.kind)+" ("+k.words+")")
	}
	return strings.Join(words, ", ")
}

// read reads the file of a template; path names it in messages. The template is
// nil where src is not YAML at all.
func read(name, path string, src []byte) (*Template, diag.List) {
	keys, list := dispatch.ParseFile(path, src, file())
	if keys == nil {
		return nil, list
	}
	return &Template{
		Name: name, Source: src,
		Type:        keys["loai"].Text.Value,
		Description: keys["ten"].Text.Value,
		Fields:      fields(keys["truong"]),
		Text:        node(keys[textKey]),
	}, list
}

// fields are what a value of truong says.
func fields(v dispatch.Value) []Field {
	var out []Field
	for _, item := range v.Items {
		f := Field{
			Name:     item.Keys["khoa"].Text.Value,
			Kind:     Kind(item.Keys["kieu"].Text.Value),
			Many:     yes(item.Keys["nhieu"]),
			Each:     yes(item.Keys["tung_noi"]),
			Required: yes(item.Keys["bat_buoc"]),
			Words:    item.Keys["la"].Text.Value,
			Fields:   fields(item.Keys["truong"]),
			Default:  item.Keys["mac_dinh"].Text.Value,
			From:     Source(item.Keys["lay_tu"].Text.Value),
			Example:  node(item.Keys["vi_du"]),
			pos:      item.Pos,
		}
		for _, word := range item.Keys["lua_chon"].Items {
			f.Choices = append(f.Choices, word.Text.Value)
		}
		out = append(out, f)
	}
	return out
}

func yes(v dispatch.Value) bool { return v.Text.Value == "true" || v.Text.Value == "có" }

func node(v dispatch.Value) yaml.Node {
	if v.Node == nil {
		return yaml.Node{}
	}
	return *v.Node
}
