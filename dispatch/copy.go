package dispatch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"go.yaml.in/yaml/v4"

	"congvan/internal/diag"
)

// CopyKind is what a certified copy is a copy of (36-HD/VPTW, II.3.1;
// 05-HD/VPTW, Phụ lục 3, 1.2).
type CopyKind int

// The kinds of copies.
const (
	TrueCopy       CopyKind = iota // sao y: the whole, by the body that issued it
	TranscriptCopy                 // sao lục: the whole, by a body that received it
	ExtractCopy                    // trích sao: some of its parts
)

// Name is what a copy of the kind is called: "Sao lục".
func (k CopyKind) Name() string { return []string{"Sao y", "Sao lục", "Trích sao"}[k] }

// Copy is a certified copy as its maker defined it.
type Copy struct {
	// Of is the file that is copied, a definition or a PDF, as seen from the
	// folder of the copy's own file (cua).
	Of Text
	// Original is the SHA-256 of that file when the copy was defined, "" where
	// the copy does not hold to one (bam).
	Original Text
	Kind     CopyKind // loai
	// Parts are the parts that an extract takes, as the text numbers them (phan).
	Parts []Text
	// Stamped has the stamp printed where it is otherwise pressed (in_dau).
	Stamped bool
	// Electronic is a copy that is signed digitally (dien_tu).
	Electronic bool
	// By is what the copier says of itself, in the keys that a definition has:
	// body, number, symbol, place, day, signer, recipients. It has no text.
	By Definition
}

// copyKey is the key that makes a file the definition of a copy.
const copyKey = "cua"

// CopySchema is every key of a copy, in the order one is written.
func CopySchema() []Key {
	yes := []string{"true", "false", "có", "không"}
	keys := []Key{
		{Name: copyKey, Term: "of", Kind: KindText, Required: true,
			Vietnamese: "tệp được sao: định nghĩa hoặc PDF", English: "file that is copied: a definition or a PDF", Example: "thong-bao.yaml"},
		{Name: "bam", Term: "hash", Kind: KindText,
			Vietnamese: "SHA-256 của tệp được sao, do congvan copy ghi", English: "SHA-256 of the file that is copied, written by congvan copy", Example: "9f86d081…"},
		{Name: "loai", Term: "kind", Kind: KindChoice, Required: true, Choices: CopyKinds(),
			Vietnamese: "loại bản sao: sao-y, sao-luc, trich-sao", English: "kind of copy: whole by its issuer (sao-y), whole by a receiver (sao-luc), extract (trich-sao)", Example: "sao-y"},
		{Name: "phan", Term: "parts", Kind: KindTexts,
			Vietnamese: "các phần được trích, gọi theo số trong văn bản", English: "parts that an extract takes, by their numbers in the text", Example: "[Điều 3, khoản 2 Điều 5]"},
	}
	for _, own := range []Key{
		{Name: "the_thuc", Vietnamese: "quy định thể thức bản sao phải theo; bỏ trống thì theo ngày sao", English: "regulation that the copy follows; left out, the one in force on its day"},
		{Name: "co_quan", Required: true, Vietnamese: "cơ quan sao", English: "body that makes the copy"},
		{Name: "so", Vietnamese: "số bản sao; bỏ trống thì để chỗ ghi tay", English: "number of the copy; left out, room to write it in by hand", Example: "24"},
		{Name: "ky_hieu", Vietnamese: "ký hiệu bản sao; bỏ trống thì lập từ BS và cơ quan", English: "symbol of the copy; left out, made of BS and the body", Example: "BS/ĐU"},
		{Name: "dia_danh", Vietnamese: "địa danh nơi sao", English: "place the copy is made at"},
		{Name: "ngay", Required: true, Vietnamese: "ngày sao", English: "day of the copy", Example: "2026-07-06"},
		{Name: "ky", Vietnamese: "người ký sao", English: "who signs the copy"},
		{Name: "noi_nhan", Vietnamese: "nơi nhận bản sao", English: "recipients of the copy"},
		{Name: "luu", Vietnamese: "nơi lưu bản sao", English: "who files the copy"},
	} {
		k, _ := find(Schema(), own.Name)
		k.Required, k.Vietnamese, k.English = own.Required, own.Vietnamese, own.English
		if own.Example != "" {
			k.Example = own.Example
		}
		keys = append(keys, k)
	}
	return append(keys,
		Key{Name: "in_dau", Term: "stamped", Kind: KindChoice, Choices: yes,
			Vietnamese: "in dấu Bản sao văn bản; bỏ trống thì để chỗ đóng dấu", English: "print the stamp Bản sao văn bản; left out, room is kept to press it", Example: "true"},
		Key{Name: "dien_tu", Term: "electronic", Kind: KindChoice, Choices: yes,
			Vietnamese: "sao sang văn bản điện tử, ký số ở góc trên bên phải trang đầu", English: "copied into electronic form, signed digitally at the top right of page 1", Example: "true"},
	)
}

// CopyKinds are the words for the kinds of copies, in the order of the constants.
func CopyKinds() []string { return []string{"sao-y", "sao-luc", "trich-sao"} }

func copyFile() FileKind {
	return FileKind{diag.Words{Vi: "định nghĩa bản sao", En: "the definition of a copy"}, copyKey + ": thong-bao.yaml", CopySchema()}
}

// YAML is the definition of the copy written out with all that it took from the
// profile and the directory of the office, so that none of them touches it any
// more. The error is that of the YAML library.
func (c *Copy) YAML() ([]byte, error) {
	by := &c.By
	said := func(yes bool) *yaml.Node {
		if !yes {
			return nil
		}
		return wordNode("true")
	}
	var recipients []Recipient
	for _, r := range by.Recipients {
		recipients = append(recipients, Recipient{Name: r.Name, Purpose: r.Purpose, Copies: r.Copies, Printed: r.Printed})
	}
	return dumped(mappingNode(CopySchema(), map[string]*yaml.Node{
		copyKey:    textNode(c.Of),
		"bam":      textNode(c.Original),
		"loai":     wordNode(CopyKinds()[c.Kind]),
		"phan":     listNode(textNodes(c.Parts)),
		"the_thuc": textNode(by.Regulation),
		"co_quan":  oneOrList(organisationNodes(append([]Organisation{by.Body}, by.Joint...))),
		"so":       numberNode(by.Number),
		"ky_hieu":  textNode(by.Symbol),
		"dia_danh": textNode(by.Place),
		"ngay":     dateNode(by.Date),
		"ky":       oneOrList(signerNodes(by.Signers)),
		"noi_nhan": recipientsNode(recipients),
		"luu":      textNode(by.Archive),
		"in_dau":   said(c.Stamped),
		"dien_tu":  said(c.Electronic),
	}))
}

// IsCopy says whether src is the definition of a copy and not that of a document.
func IsCopy(src []byte) bool {
	if !bytes.Contains(src, []byte(copyKey)) {
		return false // most are none, and need not be read
	}
	root := newParser(copyFile()).root("", src)
	return root != nil && childAt(root, copyKey) >= 0
}

// ParseCopy reads the definition of a copy of an office that has the profile, or
// none; path only names it in messages. What the copy leaves to the profile is
// taken from it: body and place, who signs, who files it. The copy is nil where
// src is not YAML at all; where the list has errors it holds what could be read.
func ParseCopy(path string, src []byte, profile *Profile) (*Copy, diag.List) {
	p := newParser(copyFile())
	p.profile = profile
	root := p.root(path, src)
	if root == nil {
		return nil, p.list
	}
	keys, _ := p.withFields(root, p.kind.Keys)
	f := p.fields(root, "", keys, diag.Pos{File: path})
	sum := sha256.Sum256(src)
	c := &Copy{
		Of: p.text(f[copyKey]), Original: p.text(f["bam"]),
		Parts: p.texts(f["phan"]), Stamped: p.flag(f["in_dau"]), Electronic: p.flag(f["dien_tu"]),
	}
	kind := p.choice(f["loai"])
	for i, word := range CopyKinds() {
		if kind.Value == word {
			c.Kind = CopyKind(i)
		}
	}
	by := &c.By
	by.Path, by.Hash, by.Given = path, hex.EncodeToString(sum[:]), map[string]diag.Pos{}
	for name, v := range f {
		if v.node != nil && !blankNode(v.node) {
			by.Given[name] = p.firstPlace(v.node)
		}
	}
	by.Template.Pos = c.Of.Pos
	by.Regulation = p.text(f["the_thuc"])
	by.Date = p.date(f["ngay"])
	by.Body, by.Joint = p.organisations(f["co_quan"])
	by.Number, by.Symbol = p.number(f["so"]), p.text(f["ky_hieu"])
	by.Place = p.text(f["dia_danh"])
	by.Signers = p.signers(f["ky"], by.Date)
	by.Recipients, by.Archive = p.recipients(f["noi_nhan"]), p.text(f["luu"])
	if profile != nil {
		// Whom documents usually go to and how they are set is not the copy's.
		own := *profile
		own.Recipients, own.Contact, own.Choices = nil, Text{}, Choices{}
		by.CompleteFrom(&own)
	}
	if !by.Symbol.Present() && by.BodySymbol() != "" {
		by.Symbol = Text{Value: "BS/" + by.BodySymbol(), Pos: c.Of.Pos}
	}
	return c, p.list
}
