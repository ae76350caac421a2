package dispatch

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// Recipient is one item of kinh_gui, kinh_trinh or noi_nhan: words, a place of the
// office's directory or a group of it.
type Recipient struct {
	Name    Text     // ten, as it is printed; a directory gives it where the writer does not
	Key     Text     // khoa, of a place
	Group   Text     // nhom, the key of a group
	Less    []Text   // tru, the keys of those of the group that are left out
	ByName  bool     // liet_ke: the members are printed and not the group
	Purpose Text     // muc_dich
	Copies  int      // so_ban for each who receives, 0 where not given; never printed
	Printed Printing // in
}

// Printing is what of a recipient stands on the page (in).
type Printing int

// What stands on the page: the name and behind it in parentheses the purpose, the
// name alone, or nothing. Who does not stand there receives the document all the
// same.
const (
	PrintAll Printing = iota
	PrintName
	PrintNothing
)

// asAbove is the recipient that stands for all that the document is addressed to
// (05-HD/VPTW, II.I.9.2.3).
const asAbove = "như trên"

// AsAbove says whether the recipient stands for all that the document is addressed
// to.
func (r Recipient) AsAbove() bool { return fold(r.Name.Value) == fold(asAbove) }

// At is where the recipient stands.
func (r Recipient) At() diag.Pos {
	for _, t := range []Text{r.Name, r.Key, r.Group} {
		if t.Present() {
			return t.Pos
		}
	}
	return diag.Pos{}
}

// OnPage is what of the recipients stands on the page.
func OnPage(recipients []Recipient) []Recipient {
	var list []Recipient
	for _, r := range recipients {
		switch r.Printed {
		case PrintNothing:
			continue
		case PrintName:
			r.Purpose = Text{}
		}
		list = append(list, r)
	}
	return list
}

// recipientKeys are the keys of a recipient.
func recipientKeys() []Key {
	return []Key{
		{Name: "ten", Term: "name", Kind: KindText,
			Vietnamese: "tên nơi nhận; bỏ trống thì lấy trong danh bạ theo khoa hoặc nhom", English: "name of the recipient; left out, that of khoa or nhom in the directory", Example: "Văn phòng Tỉnh ủy"},
		{Name: "khoa", Term: "key", Kind: KindText,
			Vietnamese: "khoá của nơi nhận trong danh bạ", English: "its key in the directory", Example: "vp-tinh-uy"},
		{Name: "nhom", Term: "group", Kind: KindText,
			Vietnamese: "khoá của một nhóm trong danh bạ", English: "key of a group of the directory", Example: "chi-bo-truc-thuoc"},
		{Name: "tru", Term: "less", Kind: KindTexts,
			Vietnamese: "khoá của những nơi trong nhóm không gửi", English: "keys of those of the group that are left out", Example: "[chi-bo-cong-an]"},
		{Name: "liet_ke", Term: "by_name", Kind: KindChoice, Choices: []string{"true", "false", "có", "không"},
			Vietnamese: "in tên từng nơi trong nhóm thay cho tên nhóm", English: "print the members by name in place of the group", Example: "có"},
		{Name: "muc_dich", Term: "purpose", Kind: KindText,
			Vietnamese: "mục đích gửi, in trong ngoặc đơn sau tên", English: "what it is sent for, printed in parentheses behind the name", Example: "b/c"},
		{Name: "so_ban", Term: "copies", Kind: KindCount,
			Vietnamese: "số bản gửi, với nhóm là của mỗi nơi; không in", English: "how many copies it gets, of a group each member; never printed", Example: "2"},
		{Name: "in", Term: "print", Kind: KindChoice, Choices: printings(), Default: printings()[PrintAll],
			Vietnamese: "in gì ở nơi nhận: có là tên và mục đích, tên là chỉ tên, không là không in mà vẫn gửi", English: "what is printed: name and purpose (có), the name alone (tên), or nothing, though it is sent (không)", Example: "không"},
	}
}

// WhoKeys are the keys of a recipient that say who it is, one of which it has.
func WhoKeys() []string { return []string{"ten", "khoa", "nhom"} }

// printings are the words for what is printed, by what they stand for.
func printings() []string { return []string{"có", "tên", "không"} }

// recipients reads a list whose items are a name alone or keys.
func (p *parser) recipients(v value) []Recipient {
	var out []Recipient
	for _, item := range p.items(v) {
		if item.node.Kind != yaml.MappingNode {
			if name := p.text(item); name.Present() {
				out = append(out, Recipient{Name: name})
			}
			continue
		}
		if p.strayColon(item) {
			continue
		}
		if r, ok := p.recipient(item); ok {
			out = append(out, r)
		}
	}
	return out
}

// recipient reads the keys of a recipient; one that says nobody is told and is none.
func (p *parser) recipient(v value) (r Recipient, ok bool) {
	f := p.mapping(v)
	r = Recipient{
		Name:    p.text(f["ten"]),
		Key:     p.text(f["khoa"]),
		Group:   p.text(f["nhom"]),
		Less:    p.texts(f["tru"]),
		ByName:  p.flag(f["liet_ke"]),
		Purpose: p.text(f["muc_dich"]),
		Copies:  p.count(f["so_ban"]),
	}
	word := p.choice(f["in"]).Value
	r.Printed = Printing(max(slices.Index(printings(), word), 0))
	var who []string
	named := false // a misspelt key is told already
	for _, name := range WhoKeys() {
		if _, known := find(v.key.Keys, name); known {
			who = append(who, name)
		}
		_, given := f[name]
		named = named || given
	}
	switch {
	case !named:
		p.add(diag.New(diag.EmptyMapping, p.place(v.node), v.path, strings.Join(who, ", ")))
	case r.Key.Present() && r.Group.Present():
		p.add(diag.New(diag.OneKeyAlone, r.Group.Pos, "khoa, nhom"))
	case !r.Group.Present() && f["tru"].given():
		p.add(diag.New(diag.NeedsKey, p.firstPlace(f["tru"].node), "tru", "nhom").Hint("nhom"))
	case !r.Group.Present() && f["liet_ke"].given():
		p.add(diag.New(diag.NeedsKey, p.firstPlace(f["liet_ke"].node), "liet_ke", "nhom").Hint("nhom"))
	}
	return r, r.Name.Present() || r.Key.Present() || r.Group.Present()
}

// recipientsNode is a list of names; one with more than a name has its keys on
// its line.
func recipientsNode(recipients []Recipient) *yaml.Node {
	keys := recipientKeys()
	var out []*yaml.Node
	for _, r := range recipients {
		values := map[string]*yaml.Node{
			"ten": textNode(r.Name), "khoa": textNode(r.Key), "nhom": textNode(r.Group), "tru": listNode(textNodes(r.Less)),
			"muc_dich": textNode(r.Purpose), "so_ban": countNode(r.Copies),
		}
		if r.ByName {
			values["liet_ke"] = wordNode("có")
		}
		if r.Printed != PrintAll {
			values["in"] = wordNode(printings()[r.Printed])
		}
		n := mappingNode(keys, values)
		n.Style = yaml.FlowStyle
		if len(n.Content) == 2 && r.Name.Present() {
			n = textNode(r.Name)
		}
		out = append(out, n)
	}
	return listNode(out)
}
