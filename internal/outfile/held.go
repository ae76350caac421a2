package outfile

import (
	"os"
	"path/filepath"
	"strings"
)

// heldOpen is the program that has the file open, by the owner file it leaves
// beside it, or "". Word puts "~$" before the name, or in place of its first
// two letters where the name is long.
func heldOpen(target string) string {
	dir, name := filepath.Split(target)
	owners := []struct{ file, program string }{
		{"~$" + name, "Word"},
		{".~lock." + name + "#", "LibreOffice"},
	}
	if letters := []rune(strings.TrimSuffix(name, filepath.Ext(name))); len(letters) > 2 {
		owners = append(owners, struct{ file, program string }{"~$" + string([]rune(name)[2:]), "Word"})
	}
	for _, o := range owners {
		if _, err := os.Stat(filepath.Join(dir, o.file)); err == nil {
			return o.program
		}
	}
	return ""
}
