package dispatch

import "congvan/internal/diag"

// FileKind is what a file is as a whole.
type FileKind struct {
	Words  diag.Words // what messages call it: "định nghĩa", "the definition"
	Begins string     // how one begins: "mau: cong-van"
	Keys   []Key      // every key it may have
}

func definitionFile() FileKind {
	return FileKind{diag.Words{Vi: "định nghĩa", En: "the definition"}, "mau: cong-van", Schema()}
}

func profileFile() FileKind {
	return FileKind{diag.Words{Vi: "hồ sơ cơ quan", En: "the profile"}, "co_quan:", ProfileSchema()}
}

// ParseFile reads a file of another kind into the values of its keys; path only
// names it in messages. The values are nil where src is not YAML at all; where
// the list has errors they are what could be read.
func ParseFile(path string, src []byte, kind FileKind) (map[string]Value, diag.List) {
	p := newParser(kind)
	root := p.root(path, src)
	if root == nil {
		return nil, p.list
	}
	return p.values(kind.Keys, p.fields(root, "", kind.Keys, diag.Pos{File: path})), p.list
}
