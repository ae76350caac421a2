package dispatch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

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
	for _, k := range Schema() {
		switch k.Name {
		case "so":
			k.Vietnamese, k.English = "số bản sao; bỏ trống thì để chỗ ghi tay", "number of the copy; left out, room to write it in by hand"
		case "ky_hieu":
			k.Vietnamese, k.English, k.Example = "ký hiệu bản sao; bỏ trống thì lập từ BS và cơ quan", "symbol of the copy; left out, made of BS and the body", "BS/ĐU"
		case "ngay":
			k.Required = true
			k.Vietnamese, k.English = "ngày sao", "day of the copy"
		case "the_thuc", "co_quan", "dia_danh", "ky", "noi_nhan", "luu":
		default:
			continue
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
		own := *profile
		own.Recipients, own.Contact, own.Choices = nil, Text{}, Choices{}
		by.CompleteFrom(&own)
	}
	if !by.Symbol.Present() && by.BodySymbol() != "" {
		by.Symbol = Text{Value: "BS/" + by.BodySymbol(), Pos: c.Of.Pos}
	}
	return c, p.list
}
