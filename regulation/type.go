package regulation

import (
	"embed"
	"fmt"

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
	// Symbol is the abbreviation that stands in số và ký hiệu, "CV"
	// (36-HD/VPTW, II.1.3.1.b).
	Symbol string `yaml:"ky_hieu"`
	// Required are the definition's keys no document of the type may lack;
	// Expected those whose absence is worth a warning.
	Required []string `yaml:"bat_buoc"`
	Expected []string `yaml:"nen_co"`
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
