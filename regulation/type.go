package regulation

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

//go:embed types/*.yaml
var typeFiles embed.FS

// Type is a type of document (tên loại): its name, its symbol and the parts it
// has. A type is one file of types/ and no Go.
type Type struct {
	// Key is the name of the file, "cong-van".
	Key string `yaml:"-"`
	// Name is the name of the type in plain Vietnamese, "công văn".
	Name string `yaml:"ten"`
	// Group is what kind of paper it is: GroupDocument or GroupForm.
	Group string `yaml:"nhom"`
	// Symbol is the abbreviation that stands in số và ký hiệu, "CV"
	// (36-HD/VPTW, II.1.3.1.b; 05-HD/VPTW, II.I.3.1.2.a), "" where it has none.
	// OldSymbol is that of 36-HD/VPTW where it was another.
	Symbol    string `yaml:"ky_hieu"`
	OldSymbol string `yaml:"ky_hieu_36"`
	// Untitled says that the document does not show the name of its type, and
	// that its trích yếu stands under the number: a công văn alone
	// (36-HD/VPTW, II.1.5; 05-HD/VPTW, II.I.5.1.1 and 5.2.3).
	Untitled bool `yaml:"khong_hien_ten"`
	// Purpose is what the type is for, Issuers who may issue it as far as is
	// known, both in plain Vietnamese.
	Purpose string `yaml:"dung_de"`
	Issuers string `yaml:"ban_hanh"`
	// Required are the definition's keys no document of the type may lack;
	// Expected those whose absence is worth a warning; Barred those that do
	// not belong to it, which is worth one too.
	Required []string `yaml:"bat_buoc"`
	Expected []string `yaml:"nen_co"`
	Barred   []string `yaml:"khong_co"`
	// Own are keys that belong to few types, of which this is one.
	Own []string `yaml:"rieng"`
	// Those that are required or barred under one regulation alone.
	Required36 []string `yaml:"bat_buoc_36"`
	Required05 []string `yaml:"bat_buoc_05"`
	Barred36   []string `yaml:"khong_co_36"`
	Barred05   []string `yaml:"khong_co_05"`
}

// The groups of types (399-QĐ/TW, Điều 5 to 7).
const (
	GroupDocument = "văn bản"
	GroupForm     = "giấy tờ hành chính"
)

// SymbolIn is the symbol of the type under the regulation.
func (t *Type) SymbolIn(s *Spec) string {
	if t.OldSymbol != "" && s.Name == nameHD36 {
		return t.OldSymbol
	}
	return t.Symbol
}

// DocumentSymbol is the symbol of a document of the type issued by a body of
// the given symbol, "CV/ĐU" (36-HD/VPTW, II.1.3.2; 05-HD/VPTW, II.I.3.2.2), or ""
// where one of the two has none.
func (t *Type) DocumentSymbol(s *Spec, body string) string {
	symbol := t.SymbolIn(s)
	if symbol == "" || body == "" {
		return ""
	}
	return symbol + "/" + body
}

// RequiredIn are the keys no document of the type may lack under the
// regulation.
func (t *Type) RequiredIn(s *Spec) []string {
	return slices.Concat(t.Required, under(s, t.Required36, t.Required05))
}

// BarredIn are the keys that do not belong to the type under the regulation.
func (t *Type) BarredIn(s *Spec) []string {
	if t.Group != GroupForm {
		return slices.Concat(t.Barred, under(s, t.Barred36, t.Barred05), t.notOwn(), []string{"ten_loai"})
	}
	return slices.Concat(t.Barred, under(s, t.Barred36, t.Barred05), t.notOwn())
}

// notOwn are the keys that belong to few types, not to this one.
func (t *Type) notOwn() []string {
	return slices.DeleteFunc(ownKeys(), func(key string) bool { return slices.Contains(t.Own, key) })
}

// ownKeys are the keys that belong to few types: the theme of a congress and
// what is said below it to a political report (36-HD/VPTW, II.1.5.1;
// 05-HD/VPTW, II.I.5.1.2), a text that is issued to what issues it.
func ownKeys() []string { return []string{"chu_de", "trinh_dai_hoi", "kem_theo"} }

// under is the list of the one regulation or of the other.
func under(s *Spec, old, current []string) []string {
	if s.Name == nameHD36 {
		return old
	}
	return current
}

// Issuable says whether a document may issue a text of the type: a document that
// shows its type.
func (t *Type) Issuable() bool { return t.Group == GroupDocument && !t.Untitled }

// IssuableTypes are the keys of the types of texts that a document may issue.
func IssuableTypes() []string {
	return slices.DeleteFunc(TypeKeys(), func(key string) bool {
		t, err := FindType(key)
		return err != nil || !t.Issuable()
	})
}

// FindType is the type of the given key. It fails where the program has no
// such type: a template of ours names it.
func FindType(key string) (*Type, error) {
	src, err := typeFiles.ReadFile("types/" + key + ".yaml")
	if err != nil {
		return nil, err
	}
	t := &Type{Key: key}
	if err := yaml.Unmarshal(src, t); err != nil {
		return nil, fmt.Errorf("%s.yaml: %w", key, err)
	}
	return t, nil
}

// TypeKeys are the keys of all types.
func TypeKeys() []string {
	entries, _ := typeFiles.ReadDir("types")
	keys := make([]string, len(entries))
	for i, e := range entries {
		keys[i] = strings.TrimSuffix(e.Name(), path.Ext(e.Name()))
	}
	return keys
}

// Types are all types in the order of their keys.
func Types() ([]*Type, error) {
	var types []*Type
	for _, key := range TypeKeys() {
		t, err := FindType(key)
		if err != nil {
			return nil, err
		}
		types = append(types, t)
	}
	return types, nil
}
